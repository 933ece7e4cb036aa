"""Makes date claims of a draft: a time, joined to the event that its clause tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TypeAlias

from factcheck.claims import Claim, DateClaim, Within
from factcheck.drafts import BlockKind, Draft, sentence_ranges
from factcheck.extraction.dates_clauses import (
    Clause,
    Stretch,
    clause_of,
    is_denied_before,
    is_no_statement,
    is_of_main_clause,
    is_only_a_part,
    is_unsure,
    opens_unsure,
    without,
)
from factcheck.extraction.dates_relations import quotation_around, relation_claims
from factcheck.extraction.located import Located, Part
from factcheck.extraction.phrases import name_runs, tokens
from factcheck.lexicon.events import kinds_told, plain, word_list
from factcheck.reading import Mention, find_mentions
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.text import fold

Leaning: TypeAlias = tuple[date | None, str | None]
"""The dateline and the locale that the draft was read with."""

_MOST_DATES = 24  # in one sentence; more are a list or a table, and no statement
_LONGEST_SENTENCE = 3000
_KINDS = ("date", "daterange")
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_BARE_YEAR = pattern(r"[12][0-9]{3}")
_BEFORE_YEAR = pattern(
    r"\b(?:in|during|around|circa|by|until|before|after|since|between|from|about)"
    r"(?: (?:early|late|mid|the year))?[ -]\Z",
    2,
)
_LOOSE_BEFORE = pattern(
    r"\b(?:about|around|some|nearly|almost|roughly|approximately|between|more than|over|the past|past) \Z", 2
)
_LEAD_WORD = pattern(r"[A-Za-z]+(?: the)? \Z")
_NOUN_AFTER = pattern(r"(?:'s|’s)?[ -]([a-z]+)")
_THE_BEFORE = pattern(r"\b(?:the|a|an|this|that|its|their|his|her|our) \Z", 2)
_MENDED = frozenset({"no-such-day"})
_STEADY = ("since", "until")


def extract_dates(
    draft: Draft,
    mentions: Iterable[Mention],
    others: Iterable[Located[Claim]] = (),
    dateline: date | None = None,
    locale: str | None = None,
) -> tuple[Located[DateClaim], ...]:
    """The date claims of ``draft``, in order; ``mentions`` are its figures and dates, as read.

    A time that another claim of ``others`` is made of is no claim of its own, unless the calendar speaks
    against it. A claim whose clause tells of no known kind of event is weak.
    """
    others = tuple(others)
    ordered = sorted(mentions, key=lambda one: (one.start, one.end))
    starts = [one.start for one in ordered]
    taken = {mention for one in others for mention in one.mentions}
    quoted = sorted(
        (part.start, part.start + part.length)
        for one in others
        if one.claim.kind == "quote"
        for part in one.parts
    )
    found: list[Located[DateClaim]] = []
    for sentence in _sentences(draft):
        inside = ordered[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]
        dates = [one for one in inside if one.kind in _KINDS and not _in_dateline(draft, one)]
        if len(dates) > _MOST_DATES or sentence[1] - sentence[0] > _LONGEST_SENTENCE:
            continue
        found += _in_sentence(draft, sentence, dates, taken, quoted, (dateline, locale))
        found += relation_claims(draft, sentence, inside, quoted)
    return tuple(found)


def _sentences(draft: Draft) -> Iterator[Stretch]:
    for block in draft.blocks:
        if block.kind is not BlockKind.TABLE_CELL:
            yield from ((start, end) for start, end in sentence_ranges(draft.text, block.start, block.end))


def _in_dateline(draft: Draft, mention: Mention) -> bool:
    own = draft.dateline_span
    if own is None:
        return False
    span = draft.span(mention.start, mention.end)
    return own.start <= span.start and span.end <= own.end


def _in_sentence(
    draft: Draft,
    sentence: Stretch,
    dates: Sequence[Mention],
    taken: set[Mention],
    quoted: Sequence[Stretch],
    leaning: Leaning,
) -> Iterator[Located[DateClaim]]:
    free = [one for one in dates if not _names_event(draft.text, one)]
    for mention in free:
        inside = quotation_around(quoted, mention.start, mention.end)
        is_wrong = _is_wrong(mention)
        if mention in taken and not is_wrong:
            continue
        whole = (max(sentence[0], inside[0]), min(sentence[1], inside[1])) if inside else sentence
        rest = [(one.start, one.end) for one in free if one is not mention]
        clause = clause_of(draft.text, whole, (mention.start, mention.end), rest)
        if not is_wrong and (
            is_no_statement(draft.text, whole)
            or is_denied_before(draft.text, whole[0], clause.start)
            or is_of_main_clause(draft.text, clause, (mention.start, mention.end))
            or is_only_a_part(draft.text, whole[0], (mention.start, mention.end))
            or is_only_a_part(draft.text, whole[0], (mention.outer_start, mention.end))
        ):
            continue
        located = _claim(
            draft, mention, clause, free, is_quoted=inside is not None, is_wrong=is_wrong, leaning=leaning
        )
        if located is not None:
            yield located


def _names_event(text: str, mention: Mention) -> bool:
    """Whether a time is part of a name, "the 2016 election", "the April 10 summit", and states nothing."""
    before, after = text[max(0, mention.start - 40) : mention.start], text[mention.end : mention.end + 30]
    if (
        _BARE_YEAR.fullmatch(mention.text)
        and _BEFORE_YEAR.search(before) is None
        and mention.relation is None
    ):
        return True
    return (
        _THE_BEFORE.search(before) is not None
        and mention.kind == "date"
        and _NOUN_AFTER.match(after) is not None
    )


def _is_wrong(mention: Mention) -> bool:
    """Whether the calendar may speak against it whatever it is about."""
    if mention.unparsed in _MENDED or (mention.unparsed == "ambiguous" and not mention.readings):
        return True
    day = mention.value.start if isinstance(mention.value, Period) else None
    return mention.weekday is not None and day is not None and day.weekday() != mention.weekday


def _claim(
    draft: Draft,
    mention: Mention,
    clause: Clause,
    dates: Sequence[Mention],
    *,
    is_quoted: bool,
    is_wrong: bool,
    leaning: Leaning,
) -> Located[DateClaim] | None:
    text = draft.text
    stretch = (clause.start, clause.end)
    begin = _stated_from(text, mention, leaning)
    if begin is None:
        return None
    stated = text[begin : mention.end]
    times = [(min(one.start, one.outer_start), one.end) for one in dates if one is not mention]
    event = without(text, stretch, [*times, (begin, mention.end)]) or text[clause.start : clause.end]
    leans = is_quoted and _is_relative(stated)
    if not is_wrong and (
        leans
        or mention.relation in _STEADY
        or is_unsure(event)
        or opens_unsure(text[clause.start : clause.end])
        or _is_rolling(stated)
    ):
        return None
    side = _side(event)
    slots = {"event": draft.span(clause.start, clause.end), side: draft.span(begin, mention.end)}
    within = Within.QUOTATION if is_quoted else Within.INDIRECT if clause.is_reported else None
    claim = DateClaim.model_validate(
        {
            "text": text[clause.start : clause.end],
            "span": slots["event"],
            "spans": (slots["event"],),
            "slots": slots,
            "event": event,
            side: stated,
            "within": within,
        }
    )
    part = Part(0, clause.start, clause.end - clause.start)
    return Located(claim, (part,), is_weak=not is_wrong and not _tells_of_event(event), mentions=(mention,))


def _stated_from(text: str, mention: Mention, leaning: Leaning) -> int | None:
    """Where the stated time begins, with "by" or "about" before it; None where it cannot be read alone.

    "March" and "1878" need the "in" before them to be a month and a year.
    """
    begin = min(mention.start, mention.outer_start)
    loose = _LOOSE_BEFORE.search(text[max(0, begin - 30) : begin])
    if loose is not None:
        begin -= len(loose[0])
    lead = _LEAD_WORD.search(text[max(0, begin - 20) : begin])
    for start in (begin, begin - len(lead[0]) if lead else begin):
        found = [one for one in find_mentions(text[start : mention.end], *leaning) if one.kind in _KINDS]
        alike = len(found) == 1 and (found[0].value == mention.value or found[0].unparsed == mention.unparsed)
        if alike and (found[0].value is not None or mention.value is None):
            return start
    return None


def _is_relative(stated: str) -> bool:
    found = [one for one in find_mentions(stated) if one.kind in _KINDS]
    return not found or found[0].unparsed == "no-dateline"


def _is_rolling(stated: str) -> bool:
    """Whether it is no unit of the calendar: "the past week"."""
    return "past" in fold(stated).split()


def _side(event: str) -> str:
    words = [fold(word) for word in _WORD.findall(event)]
    if any(word in word_list("begin") for word in words):
        return "start"
    return "end" if any(word in word_list("end") for word in words) else "date"


def _tells_of_event(event: str) -> bool:
    """Whether a clause tells of a known kind of event, and names somebody or something."""
    words = [plain(fold(word)) for word in _WORD.findall(event)]
    return bool(kinds_told(words)) and bool(name_runs(tokens(event, 0, len(event))))
