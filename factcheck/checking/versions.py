"""What editing did to quoted words, figures and dates: two versions of a draft, with no store."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from rapidfuzz.distance import LCSseq

from factcheck.drafts import Draft
from factcheck.extraction.marks import find_quotations
from factcheck.reading import Mention, find_mentions
from factcheck.reading.words import read_words
from factcheck.values.span import Span

_MOST_COMPARED: Final = 400_000_000  # pairs of items: 20,000 in either version, 50 MB; more go in order


class Item(NamedTuple):
    """A quotation, figure or date of one version; ``key`` is what it says, whatever its glyphs and case."""

    kind: str
    key: str
    span: Span


class Changed(NamedTuple):
    """One difference: what stood in the old version and what stands in the new; one of them may be None."""

    old: Item | None
    new: Item | None


def changed(old: Draft, new: Draft) -> Iterator[Changed]:
    """Every quotation, figure and date that is not the same in both versions, in the order of the new one.

    A date or figure that is written in another way but reads alike has not changed. Relative days ("Tuesday")
    are compared as they are written.
    """
    before, after = items(old), items(new)
    for was, is_ in _gaps(before, after):
        yield from _paired(was, is_)


def _gaps(before: Sequence[Item], after: Sequence[Item]) -> Iterator[tuple[Sequence[Item], Sequence[Item]]]:
    """The stretches of both versions between those items that stand in both, in order."""
    numbers: dict[tuple[str, str], int] = {}
    left, right = ([numbers.setdefault(_key(item), len(numbers)) for item in one] for one in (before, after))
    if len(left) * len(right) > _MOST_COMPARED:
        yield before, after
        return
    was = is_ = 0
    for step in LCSseq.opcodes(left, right):
        if step.tag == "equal":
            yield before[was : step.src_start], after[is_ : step.dest_start]
            was, is_ = step.src_end, step.dest_end
    yield before[was:], after[is_:]


def _paired(before: Sequence[Item], after: Sequence[Item]) -> Iterator[Changed]:
    """Items of one kind in the same order belong together; the rest is gone or new."""
    left: dict[str, deque[Item]] = {}
    for item in before:
        left.setdefault(item.kind, deque()).append(item)
    for item in after:
        partners = left.get(item.kind)
        partner = partners.popleft() if partners else None
        if partner is None or _key(partner) != _key(item):
            yield Changed(partner, item)
    for one in sorted((one for rest in left.values() for one in rest), key=lambda one: one.span):
        yield Changed(one, None)


def _key(item: Item) -> tuple[str, str]:
    return item.kind, item.key


def items(draft: Draft) -> list[Item]:
    """The quotations, figures and dates of a draft; what stands inside a quotation is part of it."""
    blocks = [(block.start, block.end) for block in draft.blocks]
    found: list[Item] = []
    inside: list[tuple[int, int]] = []
    for quotation in find_quotations(draft.text, blocks):
        if quotation.depth == 0 and not quotation.stray:
            words = read_words(draft.text[quotation.start : quotation.end]).words
            spoken = " ".join(word.normal for word in words)
            found.append(Item("quotation", spoken, draft.span(quotation.start, quotation.end)))
            inside.append((quotation.outer_start, quotation.outer_end))
    at = 0
    for mention in find_mentions(draft.text, None, draft.locale):
        while at < len(inside) and inside[at][1] <= mention.start:
            at += 1
        if at == len(inside) or mention.start < inside[at][0]:
            kind = "date" if mention.kind == "daterange" else mention.kind  # “April 10” may become “April”
            found.append(Item(kind, _said(mention, draft), draft.span(mention.start, mention.end)))
    return sorted(found, key=lambda item: (item.span.start, item.span.end))


def _said(mention: Mention, draft: Draft) -> str:
    record = mention.as_record()
    if record is None:
        words = draft.text[mention.start : mention.end].casefold().replace(",", " ").replace(".", " ")
        return " ".join(sorted(words.split()))  # "10 April" and "April 10" are one day, whichever
    return " ".join(str(record[name]) for name in ("value", "unit") if record.get(name) is not None)
