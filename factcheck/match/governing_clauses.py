"""The clause before kept words: how far back what was cut can govern them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.wording import WordClass, class_of
from factcheck.match.governors import (
    AFTER,
    BREAK,
    COORDINATORS,
    OBJECTS,
    governs_bare,
    is_finite,
    keys_of,
    reports,
)
from factcheck.reading.words import Word

_CLEFT = (("it", "is", "because"), ("it", "was", "because"))
_CLAUSE = 14  # words of a clause that are read back for what governs a "that" or "to"
_ASIDE = 8  # words between two commas before "that"


def clause_before(text: str, cut: Sequence[Word], end: int) -> list[Word]:
    """The words of the clause that runs on into the kept ones; a verb of saying may pause before them."""
    clause: list[Word] = []
    for word in reversed(cut[-_CLAUSE:]):
        pause = BREAK.search(text, word.end, end)
        if pause and keys_of(clause[:1]) == ("that",) and pause[0] == ",":
            outer = [one for one in cut if one.end <= clause[0].start]
            if len(clause) == 1 or any(BREAK.search(text, a.end, b.start) for a, b in pairwise(outer)):
                return _past_aside(text, [*outer, clause[0]], clause)
        if pause and not (not clause and pause[0] in ",:" and _may_pause(cut)):
            break
        of_result = word.key == "so" and clause and clause[-1].key == "that" and len(clause) <= AFTER
        if clause and word.key in COORDINATORS and not of_result and not _joins_verbs(cut, word, clause):
            points = len(clause) > 1 and is_finite(clause[1])  # "and that was a mistake"
            opens = clause[0].key == "that" and not points
            return _past_first_that(text, cut, word) if opens else clause
        clause.insert(0, word)
        end = word.start
    return clause


def _joins_verbs(cut: Sequence[Word], coordinator: Word, clause: Sequence[Word]) -> bool:
    """Whether it stands between two verbs that govern the same words: "we hope and pray"."""
    before = [word for word in cut if word.start < coordinator.start]
    return bool(before) and governs_bare(before[-1].key) and governs_bare(clause[0].key)


def _past_first_that(text: str, cut: Sequence[Word], coordinator: Word) -> list[Word]:
    """The clause of the first of two "that"s: "they told me that it was cold and that"."""
    before = [word for word in cut if word.start < coordinator.start]
    at = next((i for i in range(len(before) - 1, 0, -1) if before[i].key == "that"), None)
    return [] if at is None else clause_before(text, before[: at + 1], before[at].end)


def _past_aside(text: str, cut: Sequence[Word], clause: list[Word]) -> list[Word]:
    """The clause of a "that" behind a comma, and behind a short aside: "some claim, wrongly, that"."""
    at = len(cut) - 2
    for back in range(at, max(at - _ASIDE, 0), -1):
        if BREAK.search(text, cut[back - 1].end, cut[back].start):
            return [*clause_before(text, cut[:back], cut[back - 1].end), *clause]
    if any(BREAK.search(text, one.end, other.start) for one, other in pairwise(cut[: at + 1])):
        return clause  # a long aside: what stands in it governs nothing behind it
    return [*clause_before(text, cut[:-1], cut[-2].end), *clause]


def _may_pause(cut: Sequence[Word]) -> bool:
    """Whether the cut ends with a verb of saying, whose object may stand behind a comma or a colon."""
    last = cut[-2] if len(cut) > 1 and cut[-1].key in OBJECTS else cut[-1]
    return last.key != "that" and _says(last)


def _says(word: Word) -> bool:
    return class_of(word.key) is WordClass.ATTRIBUTION or reports(word.key)


def is_cleft(cut: Sequence[Word], clause: Sequence[Word]) -> bool:
    """Whether a reason alone stands before the "that": "it is because we did not sell that | we eat".

    What is said, in "it is because critics say that", is no reason alone.
    """
    outer = keys_of(cut[: len(cut) - len(clause)])
    says = len(clause) > 1 and _says(clause[-2])
    return bool(clause) and clause[-1].key == "that" and not says and outer[-3:] in _CLEFT
