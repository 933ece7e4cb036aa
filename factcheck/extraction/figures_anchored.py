"""Times told from another time of the sentence: "a year earlier" behind "in 2023" is 2022.

A claim states its times so that they can be read again without the sentence, so these are put in full. What
has no time before it in its sentence is left as it is written.
"""

from __future__ import annotations

import re

from factcheck.extraction.figures_line import replaced
from factcheck.extraction.figures_skeleton import Item, Skeleton
from factcheck.lexicon.figures import number_words

_YEAR = re.compile(r"(?<![0-9])(?:1[0-9]|20)[0-9]{2}(?![0-9])")
_WORDS = r"[a-z0-9]+"
_TOLD = re.compile(
    rf"(?:(?P<number>{_WORDS}) (?P<unit>years?|decades?) (?P<way>earlier|before|previously|prior|later|after)"
    r"|(?:the )?year (?P<way2>earlier|before|prior|later|after)"
    r"|(?:the )?(?P<way3>previous|prior|preceding|following|next) year)"
)
_LATER = frozenset({"later", "after", "following", "next"})
_HERE = re.compile(
    r"(?<![^ ])(?:the )?(?P<time>T[0-9]+)(?![^ ])"
    r"|(?<![^ ])(?P<number>V[0-9]+|[a-z]+) (?P<rest>(?:years?|decades?) "
    r"(?:earlier|before|later|after))(?![^ ])"
    r"|(?<![^ ])(?P<words>the (?:prior|preceding|previous) year|the year (?:before|earlier))(?![^ ])"
)
_SPELLED = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MOST = 4


def anchored(line: Skeleton) -> Skeleton:
    """The line with every such time in full."""
    for _ in range(_MOST):
        found = _next(line)
        if found is None:
            return line
        line = found
    return line


def _next(line: Skeleton) -> Skeleton | None:
    before: str | None = None
    for match in _HERE.finditer(line.line):
        time, start, end = match["time"], match.start(), match.end()
        text = line.items[time].text if time else _words(line, match)
        told = _TOLD.fullmatch(" ".join(text.lower().split()))
        if told is None:
            before = text if time else before
            continue
        years = _years(told)
        meant = _moved(before, years) if before is not None and years else None
        if meant is None:
            return None
        first, last = line.offsets(start, end)
        name = time or f"T{1 + max((int(one[1:]) for one in line.of('T')), default=-1)}"
        old = line.items.get(name)
        item = old._replace(text=meant) if old else Item("T", first, last, meant)
        items = {**line.items, name: item}
        return replaced(line, start, end, [(name, first, last)], items)
    return None


def _words(line: Skeleton, match: re.Match[str]) -> str:
    if match["words"]:
        return match["words"]
    number = match["number"]
    return f"{line.items[number].text if number in line.items else number} {match['rest']}"


def _years(told: re.Match[str]) -> int | None:
    """How many years later; None where the number is none that is told so."""
    way = told["way"] or told["way2"] or told["way3"]
    number = told["number"] or "a"
    size = 1 if number in {"a", "one", "the"} else _number(number)
    if size is None or not 0 < size < 200:
        return None
    size *= 10 if (told["unit"] or "").startswith("decade") else 1
    return size if way in _LATER else -size


def _number(word: str) -> int | None:
    if re.fullmatch(r"[0-9]{1,3}", word):
        return int(word)
    known = number_words()
    return known.ones.get(word) or known.teens.get(word) or known.tens.get(word)


def _moved(anchor: str, years: int) -> str | None:
    """The anchor so many years later, in words that are read like it."""
    found = _YEAR.findall(anchor)
    if len(found) == 1:
        return _YEAR.sub(str(int(found[0]) + years), anchor)
    back = {"last year": 1, "the past year": 1, "this year": 0}.get(" ".join(anchor.lower().split()))
    if back is None or not 1 <= (ago := back - years) <= len(_SPELLED) + 1:
        return None
    return "last year" if ago == 1 else f"{_SPELLED[ago - 2]} years ago"
