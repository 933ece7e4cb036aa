"""Where a draft's quotations stand: between marks, in table cells, in block quotations, in interviews."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from factcheck.drafts import Block, BlockKind, Draft, sentence_ranges
from factcheck.extraction.attribution import Attribution, Cue, after_quotation, before_quotation
from factcheck.extraction.marks import Quotation, find_quotations
from factcheck.extraction.phrases import NamePhrase, name_runs, tokens
from factcheck.extraction.quotes_turns import Turn, find_turns
from factcheck.values.pattern import pattern

_SENTENCE_ENDS = frozenset(".!?…")
_LONGEST_LEAD = 400  # characters of the sentence before a quotation that are read
_CREDIT = pattern(r"(?:—|–|--|―)[ \t]{0,9}(?=[^\W\d_])")
_LONGEST_CREDIT = 120  # characters of "— Ada Holm, mayor of Carrow"

Stretch = tuple[int, int]


class Placed(NamedTuple):
    """A quotation with the words of its block before and after it that may name the speaker.

    ``given`` is an attribution that the place itself tells: the label of a turn, the row of a table.
    ``is_marked`` says that it stands between quotation marks. ``is_aside`` is for places where nobody need
    speak: cells of tables and block quotations; ``is_turn`` for what an interview prints without marks.
    ``turn`` is the turn that it stands in: the "I" of its own words is that of the label.
    """

    quotation: Quotation
    lead: Stretch
    trail: Stretch
    given: Attribution | None = None
    is_marked: bool = True
    is_aside: bool = False
    is_turn: bool = False
    turn: Turn | None = None


def place_quotations(draft: Draft) -> list[Placed]:
    """Every outermost quotation of the draft, in order."""
    text = draft.text
    prose = [block for block in draft.blocks if block.kind is not BlockKind.TABLE_CELL]
    cells = [block for block in draft.blocks if block.kind is BlockKind.TABLE_CELL]
    found = list(_outer(text, find_quotations(text, ((block.start, block.end) for block in prose))))
    found = [one for one in found if not _is_nickname(text, one)]
    turns = list(find_turns(text, prose))
    unmarked = [*_block_quotations(draft, prose, found), *_turns(turns, found)]
    placed = [*_marked(draft, found, turns), *unmarked, *_in_cells(draft, cells)]
    return _without_overlap(sorted(placed, key=lambda one: one.quotation.outer_start))


def _outer(text: str, found: Iterable[Quotation]) -> Iterator[Quotation]:
    return (one for one in found if one.depth == 0 and text[one.start : one.end].strip())


def _without_overlap(placed: list[Placed]) -> list[Placed]:
    kept: list[Placed] = []
    for one in placed:
        if not kept or kept[-1].quotation.outer_end <= one.quotation.outer_start:
            kept.append(one)
    return kept


def _is_nickname(text: str, quotation: Quotation) -> bool:
    """Whether the words are a nickname inside a name: Edwina “Teddy” Marchbanks."""
    start, end = quotation.outer_start, quotation.outer_end
    inside = text[quotation.start : quotation.end].split()
    if len(inside) > 2 or not all(word[0].isupper() and word[-1].isalnum() for word in inside):
        return False
    before = text[max(0, start - 30) : start].split(" ")
    return (
        (len(before) > 1 and not before[-1] and before[-2][:1].isupper() and before[-2][-1:].isalpha())
        and text[end : end + 1] == " "
        and text[end + 1 : end + 2].isupper()
    )


def _marked(draft: Draft, quotations: list[Quotation], turns: list[Turn]) -> Iterator[Placed]:
    """Quotations between marks with what stands before and after each, between its neighbours."""
    text, blocks = draft.text, draft.blocks
    starts = [block.start for block in blocks]
    for index, quotation in enumerate(quotations):
        first = max(0, bisect_right(starts, quotation.outer_start) - 1)
        last = max(0, bisect_right(starts, quotation.outer_end - 1) - 1)
        previous = quotations[index - 1].outer_end if index else 0
        following = quotations[index + 1].outer_start if index + 1 < len(quotations) else len(text)
        begin = max(blocks[first].start, previous, quotation.outer_start - _LONGEST_LEAD)
        lead = lead_of(text, begin, quotation.outer_start)
        trail = (quotation.outer_end, min(blocks[last].end, following, quotation.outer_end + _LONGEST_LEAD))
        if first and not text[blocks[first].start : quotation.outer_start].strip():
            lead = _lead_in_block_before(text, blocks[first - 1], previous) or lead
        if last + 1 < len(blocks) and not text[quotation.outer_end : blocks[last].end].strip():
            trail = _credit_in_block_after(text, blocks[last + 1], following) or trail
        at = bisect_right(turns, quotation.outer_start, key=lambda one: one.start) - 1
        inside = turns[at] if at >= 0 and quotation.outer_start < turns[at].end else None
        yield Placed(quotation, lead, trail, turn=inside)


def lead_of(text: str, start: int, end: int) -> Stretch:
    """The sentence that ``text[start:end]`` begins and does not end; empty where there is none."""
    last = deque(sentence_ranges(text, start, end), maxlen=1)
    if not last or text[last[0][1] - 1] in _SENTENCE_ENDS:
        return end, end
    return last[0][0], end


def _lead_in_block_before(text: str, block: Block, previous: int) -> Stretch | None:
    """The end of the paragraph before, where a colon leads from it to the quotation."""
    if block.kind in (BlockKind.TABLE_CELL, BlockKind.HEADING):
        return None
    end = block.start + len(text[block.start : block.end].rstrip())
    if end <= previous or text[end - 1 : end] != ":":
        return None
    return lead_of(text, max(block.start, previous, end - _LONGEST_LEAD), end)


def _credit_in_block_after(text: str, block: Block, following: int) -> Stretch | None:
    """A paragraph that is nothing but "— Ada Holm, mayor"."""
    if block.end - block.start > _LONGEST_CREDIT or block.end > following:
        return None
    credit = _CREDIT.match(text, block.start, block.end)
    return (block.start, block.end) if credit else None


def _block_quotations(draft: Draft, prose: list[Block], marked: list[Quotation]) -> Iterator[Placed]:
    """Block quotations without quotation marks: what is set off is what was said."""
    text = draft.text
    indexed = list(enumerate(prose))
    for is_block, group in groupby(indexed, key=lambda pair: pair[1].kind is BlockKind.QUOTE_BLOCK):
        run = list(group)
        if not is_block or _any_between(marked, run[0][1].start, run[-1][1].end):
            continue
        first, last = run[0][0], run[-1][0]
        parts = [(block.start, block.end) for _, block in run]
        credit: Attribution | None = None
        begin = max(parts[-1][0], parts[-1][1] - _LONGEST_CREDIT)
        if (dash := _last_credit(text, begin, parts[-1][1])) is not None:
            credit = after_quotation(text, dash, parts[-1][1])
            parts[-1] = (parts[-1][0], dash)
        elif last + 1 < len(prose) and (after := _credit_in_block_after(text, prose[last + 1], len(text))):
            credit = after_quotation(text, *after)
        before = _lead_in_block_before(text, prose[first - 1], 0) if first else None
        if credit is None and before is not None:
            credit = before_quotation(text, *before)
        parts = [
            (start, start + len(text[start:end].rstrip())) for start, end in parts if text[start:end].strip()
        ]
        if not parts:
            continue
        start, end = parts[0][0], parts[-1][1]
        whole = Quotation(start, end, start, end, parts=tuple(parts) if len(parts) > 1 else ())
        lead = before or (start, start)
        yield Placed(whole, lead, (end, end), credit, is_marked=False, is_aside=True)


def _last_credit(text: str, start: int, end: int) -> int | None:
    """Where the credit at the end of a block quotation begins: a dash and a name, and nothing more."""
    for match in _CREDIT.finditer(text, start, end):
        words = tokens(text, match.end(), end)
        runs = name_runs(words)
        before = text[start : match.start()].rstrip(" \t")
        opens_line = not before or before[-1] in "\n.!?…”"
        if opens_line and runs and runs[0].start == words[0].start:
            return match.start()
    return None


def _turns(turns: Iterable[Turn], marked: list[Quotation]) -> Iterator[Placed]:
    """The turns of an interview or a script: a label, and words without quotation marks."""
    for turn in turns:
        if _any_between(marked, turn.start, turn.end):
            continue
        whole = Quotation(turn.start, turn.end, turn.start, turn.end)
        given = Attribution(turn.speaker, Cue.COLON, turn.start)
        yield Placed(
            whole, (turn.start, turn.start), (turn.end, turn.end), given, is_marked=False, is_turn=True
        )


def _any_between(marked: list[Quotation], start: int, end: int) -> bool:
    at = bisect_right(marked, start - 1, key=lambda one: one.outer_start)
    return at < len(marked) and marked[at].outer_start < end


def _in_cells(draft: Draft, cells: list[Block]) -> Iterator[Placed]:
    """Quotations in the cells of tables; the row may name the speaker."""
    text = draft.text
    for _, group in groupby(cells, key=lambda cell: draft.span(cell.start, cell.start).line):
        row = list(group)
        for cell in row:
            inside = list(_outer(text, find_quotations(text, [(cell.start, cell.end)])))
            for index, quotation in enumerate(inside):
                previous = inside[index - 1].outer_end if index else cell.start
                following = inside[index + 1].outer_start if index + 1 < len(inside) else cell.end
                whole = quotation.outer_start == cell.start and quotation.outer_end == cell.end
                named = _named_in_row(text, row, cell) if whole else None
                yield Placed(
                    quotation,
                    lead_of(text, previous, quotation.outer_start),
                    (quotation.outer_end, following),
                    Attribution(named, Cue.COLON, cell.start) if named is not None else None,
                    is_aside=True,
                )


def _named_in_row(text: str, row: list[Block], own: Block) -> NamePhrase | None:
    """The one name of a person that fills another cell of the row."""
    found: list[NamePhrase] = []
    for cell in row:
        if cell is own:
            continue
        words = tokens(text, cell.start, cell.end)
        comma = next((index for index, word in enumerate(words) if word.text in ",("), len(words))
        runs = name_runs(words[:comma])
        if (
            len(runs) == 1
            and comma
            and runs[0].end == words[comma - 1].end
            and _is_name(runs[0], words[0].start)
        ):
            found.append(runs[0])
    return found[0] if len(found) == 1 else None


def _is_name(run: NamePhrase, start: int) -> bool:
    return run.is_titled or (run.start == start and " " in run.name)
