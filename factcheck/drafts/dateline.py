"""The day a draft is filed, as its head says: a full date, or a place-and-date line.

A dateline line is what agencies print before the first sentence: a place, a full date, perhaps the agency in
brackets or between strokes, and a dash. A date without its year, or anywhere else in the text, is never
taken for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from factcheck.drafts.abbreviations import word_set
from factcheck.drafts.draft import Block, BlockKind
from factcheck.values.pattern import pattern

_MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = r"(?P<{}>" + "|".join(sorted(_NUMBER, key=len, reverse=True)) + r")\.?"
_DATE = pattern(
    r"(?<![0-9A-Za-z])(?:"
    r"(?P<y1>[0-9]{4})-(?P<m1>[0-9]{2})-(?P<d1>[0-9]{2})"
    rf"|{_MONTH.format('m2')} (?P<d2>[0-9]{{1,2}}), (?P<y2>[0-9]{{4}})"
    rf"|(?P<d3>[0-9]{{1,2}}) {_MONTH.format('m3')},? (?P<y3>[0-9]{{4}})"
    r")(?![0-9])",
    re.IGNORECASE,
)
_TIME_AFTER = pattern(r"[Tt ][0-9]{2}:[0-9]{2}[0-9:.]{0,12} ?(?:Z|z|[A-Z]{2,4}|[+-][0-9]{2}:?[0-9]{2})?\Z")
_HEAD = 120
_AFTER = pattern(
    r"(?: ?\([^()\n]{1,60}\)| /[^/\n]{1,40}/|, [A-Z][A-Za-z]{1,20})?"
    r"(?:\s{0,3}—|\s{1,3}[–-]{1,2}(?=\s)|\s?--|:?\s{0,9}\Z)"
)
_PLACE = pattern(
    r"(?P<place>[^\W\d_][^\d,;:!?\n()—–]{0,40}(?:, [^\W\d_][^\d,;:!?\n()—–]{0,30}){0,2})"
    r"(?:(?:,| \([^()\n]{1,40}\),?)\s|\s?--\s?\([^()\n]{1,40}\)\s?--\s?)\Z"
)
_SMALL = word_set("of the de da do del di la le les el am im an der den du sur upon and y au aux")
_NOT_PLACES = word_set(
    "in on at by from since until till after before when while as it he she they we i this that these "
    "those if but and or so not no yes to for with published updated posted filed dated monday tuesday "
    "wednesday thursday friday saturday sunday"
)
_BYLINE = pattern(r"(?:By|BY)(?: [^\W\d_][^\s,]{0,30},?){1,10}")
_HEAD_BLOCKS = 4


def read_day(words: str) -> date | None:
    """The day that ``words`` name and nothing else; None where they name none, or one no calendar has.

    Read are 2024-04-11 (with or without a time after it), April 11, 2024, Apr. 11, 2024 and 11 April 2024.

    >>> read_day("Apr. 11, 2024")
    datetime.date(2024, 4, 11)
    >>> read_day("April 31, 2024") is None
    True
    """
    words = words.strip()
    match = _DATE.match(words)
    if match is None:
        return None
    rest = words[match.end() :]
    if rest and not (match["y1"] and _TIME_AFTER.match(rest)):
        return None
    return _day(match)


def dateline_of_line(line: str) -> tuple[date, int, int] | None:
    """The day of a place-and-date line and its half-open offsets; None where ``line`` begins otherwise."""
    match = _DATE.search(line[:_HEAD])
    if match is None or not _is_place(line[: match.start()]):
        return None
    if not _AFTER.match(line, match.end()):
        return None
    day = _day(match)
    return (day, match.start(), match.end()) if day else None


def head_dateline(text: str, blocks: Iterable[Block]) -> tuple[date, int, int] | None:
    """The day of the place-and-date line at the head of ``text``, with its offsets there.

    The head is the first block that is neither heading nor byline ("By Ann Lee"); later ones are not read.
    """
    for block in _head(text, blocks):
        found = dateline_of_line(text[block.start : min(block.end, block.start + 2 * _HEAD)])
        return (found[0], found[1] + block.start, found[2] + block.start) if found else None
    return None


def _head(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    for number, block in enumerate(blocks):
        if number >= _HEAD_BLOCKS:
            return
        short = text[block.start : min(block.end, block.start + _HEAD)].strip()
        if block.kind is BlockKind.HEADING or _BYLINE.fullmatch(short):
            continue
        if block.kind is BlockKind.PARAGRAPH:
            yield block
        return


def _is_place(before: str) -> bool:
    match = _PLACE.fullmatch(before)
    if match is None:
        return False
    words = re.split(r"[\s,/-]+", match["place"])
    if words[0].lower() in _NOT_PLACES or len(words) > 7:
        return False
    return all(not word or word[0].isupper() or word in _SMALL for word in words)


def _day(match: re.Match[str]) -> date | None:
    for form in "123":
        if match[f"y{form}"] is None:
            continue
        named = match[f"m{form}"].lower()
        month = int(named) if form == "1" else _NUMBER[named]
        try:
            return date(int(match[f"y{form}"]), month, int(match[f"d{form}"]))
        except ValueError:
            return None
    return None
