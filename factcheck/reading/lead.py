"""What stands before a time and bounds, parts or moves it: "since", "late", "around", "the day after"."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.reading.mention import Relation
from factcheck.reading.page import Page
from factcheck.reading.shifts import Unit
from factcheck.values.pattern import pattern
from factcheck.values.period import Part

_PARTS: dict[str, Part] = {
    "early": "early", "mid": "mid", "late": "late", "beginning of": "early", "start of": "early",
    "middle of": "mid", "end of": "late", "early in": "early", "late in": "late", "midway through": "mid",
    "opening of": "early", "close of": "late", "turn of": "early", "later in": "late", "earlier in": "early",
}  # fmt: skip
_RELATIONS: dict[str, Relation] = {
    "since": "since", "by": "by", "until": "until", "till": "until", "before": "before", "after": "after",
    "through": "until", "following": "after", "preceding": "before",
}  # fmt: skip
_PHRASES: dict[str, Relation] = {
    "later than": "by", "prior to": "before", "up to": "until", "ahead of": "before",
}  # fmt: skip
_INCLUDED: dict[str, Relation] = {"on or before": "by", "on or after": "since"}
# "A night after May 3" and "shortly after May 3" say how far, and not "at any time after".
_LENGTHS = frozenset(
    {
        "moment", "second", "minute", "hour", "night", "morning", "afternoon", "evening", "day", "weekend",
        "week", "fortnight", "month", "season", "quarter", "year", "decade", "generation", "century",
        "centurie", "shortly", "soon", "just", "right", "immediately", "straight", "directly",
    }
)  # fmt: skip
_AROUND = frozenset({"around", "about", "circa", "c.", "roughly", "approximately"})
_LAST_WORDS = frozenset(
    phrase.rpartition(" ")[2] for known in (_PARTS, _RELATIONS, _PHRASES, _INCLUDED) for phrase in known
) | frozenset({"the", "than"} | _AROUND)
"""The words right before a time that may say something of it."""
_BESIDE = frozenset(" -")
_WINDOW = 40
_OFFSET = pattern(
    r"(?:^|[^a-z0-9-])((an?|one|the) (day|week|month|year|decade|fortnight)"
    r" (before|after|from|following|preceding|prior to)"
    r"|(?:the |)eve of)(?: the)? \Z"
)


class Lead(NamedTuple):
    """What stands before a named time."""

    start: int
    """Where the time begins, with "early" or "mid-"."""
    outer: int
    part: Part | None
    relation: Relation | None
    approximate: bool
    word: str
    """The nearest word before, articles passed over."""


class Offset(NamedTuple):
    """So many units before or after the time that follows; ``start`` is where the phrase begins."""

    start: int
    by: int
    unit: Unit


def lead(page: Page, start: int) -> Lead:
    """Reads backwards from a time: "since", "by the end of", "mid-", "around"."""
    low, first = page.low, max(0, start - _WINDOW)
    if low[start - 1 : start] not in _BESIDE:
        return Lead(start, start, None, None, approximate=False, word="")
    gap = low.rfind(" ", first, start - 1)
    last = low[first if gap < 0 else gap + 1 : start - 1].lstrip("(\"'“")
    if last not in _LAST_WORDS:
        return Lead(start, start, None, None, approximate=False, word=last)
    window = low[first:start]
    words = [word.lstrip("(\"'“") for word in window[:-1].split(" ")]
    article = words[-1] == "the" and len(words) > 1
    at = start - 1
    if article:
        words.pop()
        at -= 4
    part, begin = None, start
    for count in (2, 1):
        phrase = " ".join(words[-count:])
        if phrase in _PARTS and len(words) >= count:
            part = _PARTS[phrase]
            begin = at - len(phrase)
            at = begin - 1
            words = words[:-count]
            if words and words[-1] == "the":
                words.pop()
                at -= 4
            article = False
            break
    word = words[-1] if words else ""
    relation, phrase = _relation(words, article=article)
    approximate = word in _AROUND
    outer = at - len(phrase or word) if relation is not None or approximate else begin
    return Lead(begin, max(outer, 0), part, relation, approximate, word)


def _relation(words: list[str], *, article: bool) -> tuple[Relation | None, str]:
    """The bound that the words end with, and the words that say it."""
    pair, three = " ".join(words[-2:]), " ".join(words[-3:])
    if three in _INCLUDED:
        return _INCLUDED[three], three
    if pair == "later than":
        return ("by", "no later than") if words[-3:-2] in (["no"], ["not"]) else ("after", pair)
    if pair == "earlier than":
        return ("since", pair) if words[-3:-2] in (["no"], ["not"]) else ("before", pair)
    if len(words) > 1 and pair in _PHRASES:
        return _PHRASES[pair], pair
    word = words[-1] if words else ""
    relation = None if article and word not in {"by", "until", "till", "since"} else _RELATIONS.get(word)
    if relation in {"before", "after"} and len(words) > 1 and words[-2].rstrip("s") in _LENGTHS:
        return None, ""
    return relation, word


def offset_before(page: Page, start: int) -> Offset | None:
    """The distance before a time: "the day after", "a week before", "the eve of"."""
    begin = max(0, start - 30)
    window = page.low[begin:start]
    if not window.endswith((" after ", " before ", " from ", " of ", " the ", "ing ", " to ")):
        return None
    match = _OFFSET.search(window)
    if match is None:
        return None
    if match[3] is None:
        return Offset(begin + match.start(1), -1, "day")
    if match[2] == "the" and match[3] != "day":
        return None
    count = 1 if match[4] in {"after", "from", "following"} else -1
    return Offset(begin + match.start(1), count, match[3])  # type: ignore[arg-type]
