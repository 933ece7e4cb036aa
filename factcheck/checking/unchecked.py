"""What was read in a draft and got no verdict: quotations, figures, dates, and names where asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from factcheck.claims import Claim, QuoteClaim
from factcheck.drafts import Draft, sentences
from factcheck.extraction.located import Located
from factcheck.extraction.phrases import name_runs, tokens
from factcheck.lexicon.places import country
from factcheck.reading import Mention
from factcheck.store import Names
from factcheck.values.models import trusted
from factcheck.values.span import Span
from factcheck.verdict import UncheckedMention

_UNCLAIMED: Final = "belongs to no claim that can be checked"
_WEAK: Final = "few words, or of an unnamed speaker, and nothing on record matches"
_UNKNOWN: Final = "no claim is about it, and nobody on record has this name"


def quotations_unchecked(
    weak: Sequence[Located[Claim]], no_claims: Sequence[Located[Claim]]
) -> Iterator[UncheckedMention]:
    """The quotations that are too weak to be claims and match nothing, and those that are no claims."""
    for one in weak:
        if isinstance(one.claim, QuoteClaim):
            yield _quotation(one, _WEAK)
    for one in no_claims:
        yield _quotation(one, one.why_not or "")


def _quotation(one: Located[Claim], why: str) -> UncheckedMention:
    span = one.claim.span
    if span is None:
        raise TypeError("a quotation of a draft has a span")
    return trusted(UncheckedMention)(kind="quotation", span=span, why=why)


def mentions_unchecked(
    draft: Draft, mentions: Sequence[Mention], claimed: Sequence[Located[Claim]]
) -> Iterator[UncheckedMention]:
    """The figures and dates that are part of no claim; the draft's own day of filing is none of them."""
    used = {mention for one in claimed for mention in one.mentions}
    filed = draft.dateline_span
    for mention in mentions:
        if mention not in used and not (filed is not None and _lies_in(draft, mention, filed)):
            why = f"not read: {mention.unparsed}" if mention.unparsed else _UNCLAIMED
            yield trusted(UncheckedMention)(
                kind=mention.kind, span=draft.span(mention.start, mention.end), why=why
            )


def _lies_in(draft: Draft, mention: Mention, span: Span) -> bool:
    return span.start <= draft.span(mention.start, mention.end).start < span.end


def names_unchecked(
    draft: Draft, claimed: Sequence[Located[Claim]], names: Names
) -> Iterator[UncheckedMention]:
    """The names in the draft that stand in no claim and are on record for nobody: somebody has to spell them.

    A capital at the head of a sentence makes no name of one word.
    """
    covered = sorted(
        (span.start, span.end)
        for one in claimed
        for span in (
            *one.claim.spans,
            *one.claim.slots.values(),
            *([one.claim.span] if one.claim.span else []),
        )
    )
    reach: list[tuple[int, int]] = []
    for start, end in covered:
        if reach and start <= reach[-1][1]:
            reach[-1] = (reach[-1][0], max(end, reach[-1][1]))
        else:
            reach.append((start, end))
    at = 0
    for sentence in sentences(draft):
        for phrase in name_runs(tokens(draft.text, sentence.start, sentence.end)):
            span = draft.span(phrase.start, phrase.end)
            while at < len(reach) and reach[at][1] <= span.start:
                at += 1
            inside = at < len(reach) and reach[at][0] <= span.start
            known = names.recognise(phrase.name) or country(phrase.name)
            if not inside and not phrase.opens and not known:
                yield trusted(UncheckedMention)(kind="name", span=span, why=_UNKNOWN)
