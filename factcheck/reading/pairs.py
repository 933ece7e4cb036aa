"""Votes and scores: two counts in their order ("won 3-1", "a 7-2 ruling", "nine votes to six")."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.lexicon.figures import words_of
from factcheck.lexicon.scores import score_words
from factcheck.reading.mention import Mention
from factcheck.reading.page import Page
from factcheck.reading.spelled import spelled_at
from factcheck.values.pattern import pattern
from factcheck.values.quantity import MOST_COUNTED, Pair

_COUNT = pattern(r"[0-9]{1,3}(?:,[0-9]{3}){1,3}(?![0-9,])|[0-9]{1,9}(?![0-9,])|[0-9]{1,9}(?=,[^0-9]|,$)")
_BETWEEN = pattern(r"(?: ([a-z]+))? to |-to-|-")
_NOT_AFTER = pattern(
    r"[-/:.,]?[0-9]|[-/:][a-z]|%| ?per ?cent\b| ?percent|[a-z]| (?:million|billion|trillion|dollars)"
)
_WORDS_BEFORE = pattern(r"[a-z-]+")
_WORDS_AFTER = pattern(r"[a-z]+(?:-[a-z]+)?")
_CLAUSE = pattern(r"[;:!?\n]|\.[ \"'”’]|\x01 ?\x01")
_BACK = 70
_NEAR = 3
_AHEAD = 40
_SPELLED_MOST = 100
_SCORE_MOST = 200


class _Shape(NamedTuple):
    """Two counts as they stand, before anything says what they are."""

    pair: Pair
    end: int
    hyphen: bool
    noun: bool


def pair_at(page: Page, start: int) -> Mention | None:
    """The vote or score whose first number starts at ``start``; None where the words around make it none."""
    shape = _shape(page, start)
    if shape is None or not _is_meant(page, start, shape):
        return None
    text = page.text[start : shape.end]
    return Mention(start, shape.end, "pair", text, shape.pair, None, start, shape.end)


def is_no_pair(page: Page, start: int) -> int | None:
    """Where two numbers that are hours or a figure of speech end: "24-7", "a 9-5 job"."""
    shape = _shape(page, start)
    if shape is None or page.low[start : shape.end] not in score_words("never", "pairs"):
        return None
    if page.low[start : shape.end] in {"50-50", "9-5"} and not (
        _ahead(page, shape.end) & score_words("never")
    ):
        return None
    return shape.end


def whole_pair(page: Page) -> Pair | None:
    """The pair that is all of a text, perhaps with the noun of a vote or score behind it."""
    shape = _shape(page, 0)
    if shape is None:
        return None
    rest = page.low[shape.end :].strip()
    return shape.pair if not rest or rest in score_words("after") else None


def _shape(page: Page, start: int) -> _Shape | None:
    first = _count(page, start)
    if first is None:
        return None
    match = _BETWEEN.match(page.low, first[1])
    if match is None or (match[1] is not None and match[1] not in score_words("between")):
        return None
    second = _count(page, match.end())
    if second is None or _NOT_AFTER.match(page.low, second[1]):
        return None
    return _Shape(Pair(first[0], second[0]), second[1], match[0] == "-", match[1] is not None)


def _count(page: Page, start: int) -> tuple[int, int] | None:
    match = _COUNT.match(page.low, start)
    if match is not None:
        value = int(match[0].replace(",", ""))
        return (value, match.end()) if value <= MOST_COUNTED else None
    if not page.low[start : start + 1].isalpha():
        return None
    spelled = spelled_at(page.low, start)
    if spelled is None or spelled.place != 0 or spelled.problem is not None or spelled.value >= _SPELLED_MOST:
        return None
    return int(spelled.value), spelled.end


def _is_meant(page: Page, start: int, shape: _Shape) -> bool:
    behind, margin = _behind(page, start), shape.pair.margin
    if not score_words("never", "before").isdisjoint(behind[-_NEAR:]):
        return False
    if shape.noun:
        # "Fell 12 points to 5,200" is a change and a level.
        return margin >= 0 and _changes().isdisjoint(behind)
    ahead = _ahead(page, shape.end)
    if ahead & score_words("never"):
        return False
    after = bool(ahead & score_words("after"))
    if not shape.hyphen or page.low[shape.end - 1].isalpha():
        # "Two to three", "5 to 10": a range, but for "a seven-to-two vote" and "voted 52 to 48".
        joined = "-to-" in page.low[start : shape.end]
        voted = not score_words("voting").isdisjoint(behind)
        return (joined and after) or (margin > 0 and (after or voted))
    if after or _between_names(page, start, shape):
        return True
    before = not score_words("before").isdisjoint(behind)
    return before and (margin >= 0 or _counts_nothing(page, shape.end))


@cache
def _changes() -> frozenset[str]:
    return words_of("change") - {"from", "by", "lost", "to"}


def _behind(page: Page, start: int) -> list[str]:
    """The words of the same clause before ``start``, in order."""
    window = page.low[max(0, start - _BACK) : start]
    cuts = [match.end() for match in _CLAUSE.finditer(window)]
    return _WORDS_BEFORE.findall(window, cuts[-1] if cuts else 0)


def _ahead(page: Page, end: int) -> frozenset[str]:
    """The three words behind ``end``, as far as no mark of punctuation parts them from it."""
    found: list[str] = []
    at = end
    while len(found) < 3 and page.low[at : at + 1] == " ":
        match = _WORDS_AFTER.match(page.low, at + 1, at + _AHEAD)
        if match is None:
            break
        found.append(match[0])
        at = match.end()
    return frozenset(found)


def _counts_nothing(page: Page, end: int) -> bool:
    """Whether no thing stands behind that they could count: "lost 1-3 to Spain", not "lost 5-7 pounds"."""
    if page.low[end : end + 1] != " ":
        return True
    match = _WORDS_AFTER.match(page.low, end + 1)
    return match is None or match[0] in score_words("loose")


def _between_names(page: Page, start: int, shape: _Shape) -> bool:
    """Whether it is a line of results: "Leeds 3-1 Hull"."""
    if max(shape.pair.first, shape.pair.second) > _SCORE_MOST:
        return False
    text = page.text
    if text[start - 1 : start] != " " or not text[shape.end + 1 : shape.end + 2].isupper():
        return False
    word = text.rfind(" ", 0, start - 1) + 1
    return text[shape.end] == " " and text[word : word + 1].isupper() and start - word < _AHEAD
