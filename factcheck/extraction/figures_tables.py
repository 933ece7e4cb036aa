"""Figures of a Markdown table, as far as its header and its row name whose they are, of what and when.

A cell is a claim where the label of its row, the header of its column and the corner between them name one
subject and one measure together, at most one time, and nothing that is not understood. The unit stands in the
cell or, in brackets or behind a comma, in one of the labels.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.claims import FigureClaim
from factcheck.drafts import Block, BlockKind, Draft
from factcheck.extraction.figures_about import bare
from factcheck.extraction.figures_declared import Declarations
from factcheck.extraction.figures_skeleton import skeleton
from factcheck.extraction.located import Located, Part
from factcheck.extraction.subjects import Vocabulary
from factcheck.lexicon.places import country
from factcheck.reading import Mention, parse_period, parse_quantity
from factcheck.values.models import trusted
from factcheck.values.pattern import pattern
from factcheck.values.span import Span

_UNIT = pattern(
    r"(?:\((?P<bracket>[^()]{1,40})\)"
    r"|, (?P<behind>(?:%|per ?cent|[A-Z]{0,3}[$€£¥]|in |[a-z]+illions?\b)[^,()]{0,30}))\s*$"
)
_NUMBER = pattern(r"[-−]?[0-9]{1,3}(?:,[0-9]{3}){0,6}(?:\.[0-9]{1,8})?|[-−]?[0-9]{1,20}(?:\.[0-9]{1,8})?")
_SCALE = r"(?P<scale>thousand|million|billion|trillion|mn|bn|tn|trn)s?"
_MONEY = pattern(rf"(?:in )?(?P<sign>[A-Z]{{0,2}}[$€£¥]) ?(?:{_SCALE})?")
_NAMED_MONEY = pattern(
    rf"(?:in )?(?:current )?(?:{_SCALE})?(?: of)? ?(?P<currency>[A-Z]{{3}}|(?:[A-Za-z.]+ )?[a-z]+)"
)
_MONEY_FIRST = pattern(rf"(?:in )?(?P<currency>[A-Z]{{3}}),? {_SCALE}")
_SHARE = pattern(r"(?:in )?(?:%|per ?cent|percentage)(?P<base> of (?:the )?[A-Za-z ]{2,30})?")
_COUNT = pattern(rf"(?:in )?{_SCALE}(?P<of> of [a-z]+)?")
_PLAIN = frozenset(["'s", "'", "in", "of", "the", "total", "annual", "for", "at", ",", ":", "*", "-", "year"])


class _Cell(NamedTuple):
    block: Block
    text: str
    line: int
    column: int


class _Label(NamedTuple):
    """What a header or row label names, each with its place; ``is_clear`` says that nothing else is in it."""

    subject: tuple[str, Span] | None = None
    measure: tuple[str, Span] | None = None
    period: tuple[str, Span] | None = None
    unit: str | None = None
    is_clear: bool = True


def extract_from_tables(
    draft: Draft, vocabulary: Vocabulary, known: list[Mention], declared: Declarations
) -> Iterator[Located[FigureClaim]]:
    """The figures of the tables of ``draft`` as claims, row by row; ``known`` are its mentions, sorted."""
    for table in _tables(draft):
        head = {cell.column: cell for cell in table if cell.line == table[0].line}
        labels = {column: _label(draft, cell, vocabulary) for column, cell in head.items()}
        for row in _rows(table):
            first = next((cell for cell in row if cell.column == 0), None)
            if first is None:
                continue
            own = _label(draft, first, vocabulary)
            for cell in row:
                if cell.column and cell.column in labels and 0 in labels:
                    claim = _claim(draft, cell, (own, labels[cell.column], labels[0]), declared)
                    if claim is not None:
                        part = Part(0, cell.block.start, len(cell.text))
                        cells = (first, head[cell.column], cell)
                        mentions = tuple(one for each in cells for one in _inside(known, each))
                        yield Located(claim, (part,), mentions=mentions)


def _inside(known: list[Mention], cell: _Cell) -> tuple[Mention, ...]:
    first = bisect_left(known, cell.block.start, key=lambda one: one.start)
    last = bisect_left(known, cell.block.end, key=lambda one: one.start)
    return tuple(known[first:last])


def _tables(draft: Draft) -> Iterator[list[_Cell]]:
    """The tables of a draft, each as its cells in order; an empty cell is none."""
    lines = draft.source.split("\n")
    table: list[_Cell] = []
    line = at = bars = 0  # the bars of a line are counted up to here: a page may have all its cells on one
    for block in draft.blocks:
        if block.kind is not BlockKind.TABLE_CELL:
            if table:
                yield table
            table = []
            continue
        span = draft.span(block.start, block.end)
        if span.line > len(lines):
            continue
        if span.line != line:
            line, at = span.line, 0
            bars = -lines[line - 1].lstrip(" >").startswith("|")
        bars += lines[line - 1][at : span.column - 1].replace("\\|", "").count("|")
        at = span.column - 1
        cell = _Cell(block, draft.text[block.start : block.end], line, bars)
        # Below the header stands the line of dashes; between two tables a blank one.
        if table and cell.line - table[-1].line > 1 + (table[-1].line == table[0].line):
            yield table
            table = []
        table.append(cell)
    if table:
        yield table


def _rows(table: list[_Cell]) -> Iterator[list[_Cell]]:
    """The rows below the header."""
    row: list[_Cell] = []
    for cell in table:
        if cell.line == table[0].line:
            continue
        if row and row[0].line != cell.line:
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _label(draft: Draft, cell: _Cell, vocabulary: Vocabulary) -> _Label:
    text, start = cell.text, cell.block.start
    match = _UNIT.search(text)
    unit = (match["bracket"] or match["behind"]) if match is not None else None
    end = start + (match.start() if match is not None else len(text))
    if unit is not None and _is_time(unit):
        unit, end = None, start + len(text)
    line = skeleton(draft.text, start, end, (), vocabulary)
    if line is None:
        return _Label(is_clear=False)
    named: dict[str, list[tuple[str, Span]]] = {"S": [], "M": []}
    for name in line.items:
        item = line.items[name]
        if name[0] in named:
            meant = country(bare(item.text)) if item.is_adjective else None
            words = meant.name if meant is not None else bare(item.text)
            named[name[0]].append((words, draft.span(item.start, item.end)))
    rest = [
        (word, place)
        for word, place in zip(line.line.split(" "), line.places, strict=True)
        if word and word not in line.items and word not in {"(", ")", *_PLAIN}
    ]
    period: tuple[str, Span] | None = None
    is_clear = all(len(found) <= 1 for found in named.values())
    if rest:
        first, last = rest[0][1][1], rest[-1][1][2]
        words = draft.text[first:last]
        period = (words, draft.span(first, last)) if _is_time(words) else None
        is_clear = is_clear and period is not None
    return _Label(next(iter(named["S"]), None), next(iter(named["M"]), None), period, unit, is_clear)


def _is_time(words: str) -> bool:
    try:
        parse_period(words)
    except ValueError:
        return False
    return True


def _claim(
    draft: Draft, cell: _Cell, labels: tuple[_Label, _Label, _Label], declared: Declarations
) -> FigureClaim | None:
    """The claim of one cell; ``labels`` are those of its row, its column and the corner."""
    row, column, corner = labels
    used = (row, column, corner) if corner.is_clear else (row, column)
    if not (row.is_clear and column.is_clear):
        return None
    subjects = [one.subject for one in used if one.subject]
    measures = [one.measure for one in used if one.measure]
    periods = [one.period for one in used if one.period]
    units = [one.unit for one in used if one.unit]
    if len(subjects) != 1 or len(measures) != 1 or len(periods) > 1 or len(units) > 1:
        return None
    value = _value(cell.text.strip(), units[0] if units else None)
    if value is None:
        return None
    span = draft.span(cell.block.start, cell.block.end)
    slots = {"subject": subjects[0][1], "measure": measures[0][1], "value": span}
    if periods:
        slots["period"] = periods[0][1]
    return trusted(FigureClaim)(
        text=cell.text,
        span=span,
        spans=(span,),
        slots=slots,
        subject=subjects[0][0],
        measure=measures[0][0],
        value=value,
        period=periods[0][0] if periods else None,
        currency=declared.at(cell.block.start) if "$" in value or "£" in value or "¥" in value else None,
    )


def _value(cell: str, unit: str | None) -> str | None:
    """The words of the figure with its unit, or None where it is not one figure in a known unit."""
    number = _NUMBER.fullmatch(cell)
    if number is None:
        return cell if unit is None and _reads(cell) and _NUMBER.search(cell) else None
    cell = cell.replace("−", "-")
    if unit is None:
        # The unit may stand in the caption: only a number of millions in full cannot be one of thousands.
        return cell if cell.count(",") >= 2 else None
    for value in _in_unit(cell, unit.strip().rstrip(".")):
        if _reads(value):
            return value
    return None


def _in_unit(cell: str, unit: str) -> Iterable[str]:
    if match := _SHARE.fullmatch(unit):
        yield f"{cell}%{match['base'] or ''}"
    if match := _MONEY.fullmatch(unit):
        yield f"{match['sign']}{cell}{' ' + match['scale'] if match['scale'] else ''}"
    if match := _COUNT.fullmatch(unit):
        yield f"{cell} {match['scale']}"
    for money in (_MONEY_FIRST, _NAMED_MONEY):
        if match := money.fullmatch(unit):
            scale = f" {match['scale']}" if match["scale"] else ""
            yield f"{cell}{scale} {match['currency']}"


def _reads(value: str) -> bool:
    try:
        read = parse_quantity(value)
    except ValueError:
        return False
    return not read.is_range and (read.is_money or read.unit is None or read.unit in {"percent", "people"})
