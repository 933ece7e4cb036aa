"""When a matched clause's figure was: the period of its start, of its end, and its deadline."""

from __future__ import annotations

import re

from factcheck.extraction.figures_clause import Clause
from factcheck.values.pattern import pattern

_RANGE = pattern(r"(.{2,20}?)(?: and | to | through | till | until | ?[-–—] ?)(.{2,20})")
_IN_WORDS = re.compile(r" (?:and|to|through|till|until) ")
_BETWEEN = re.compile(r"(?<![^ ])[SMVX][0-9]")
_OF_NOW = re.compile(r"(?<![^ ])(?:is|are|has|have|stands|amounts|now|today|currently|since)(?![^ ])")
_STARTS = ("tstart", "ttstart", "tstart2", "ttstart2", "since", "sincebefore")
_ENDS = (
    *("tend", "ttend", "tend2", "ttend2", "tend3", "ttend3", "tend4", "ttend4"),
    *("tv", "ttv", "tnp", "ttnp", "tbefore", "town"),
)


def periods_of(clause: Clause) -> tuple[str | None, str | None] | None:
    """The periods of the start and of the end or value; None where they are not clear."""
    if len({name for role in _ENDS if (name := clause.role(role))}) > 1:
        return None  # "fourth-quarter revenue in 2023": neither alone is the time that is meant
    start = time_of(clause, "since", *_STARTS)
    end = time_of(clause, "period", *_ENDS)
    if name := clause.role("range", "rangebefore"):
        ends = _ends(clause.item(name).text)
        if ends is None and start is None and end is None:
            end = time_of(clause, "period", "range", "rangebefore")
        elif ends is None or start or end not in {None, ends[-1]}:
            return None
        else:
            clause.text("period", name)
            start, end = ends
    if end is None and start is None and not clause.role("deadline"):
        used = set(clause.found.roles.values())
        rest = [name for name in clause.sentence.line.of("T") if name not in used and name in _words(clause)]
        if len(rest) == 1 and (name := rest[0]) and _is_its_own(clause, name):
            end = clause.text("period", name)
            if clause.role("up", "down") and (ends := _ends_in_words(end)):
                start, end = ends
        elif rest:
            return None
    return start, end


def time_of(clause: Clause, slot: str, *roles: str) -> str | None:
    """The time in the first of the roles that is filled."""
    name = clause.role(*roles)
    return clause.text(slot, name) if name else None


def _words(clause: Clause) -> frozenset[str]:
    return frozenset(clause.line.split(" "))


def _is_its_own(clause: Clause, name: str) -> bool:
    """Whether the one time of the sentence is that of the figure."""
    return _is_when(clause, name) and (_is_near(clause, name) or _frames(clause, name))


def _is_when(clause: Clause, name: str) -> bool:
    """Whether the sentence's one time says when the figure was, and not since or until when."""
    mention = clause.item(name).mention
    return mention is not None and mention.relation is None


def _is_near(clause: Clause, name: str) -> bool:
    """Whether nothing else that is measured or named stands between the match and the time."""
    line, found = clause.line, clause.found
    at = line.index(name)
    between = line[at : found.start] if at < found.start else line[found.end : at]
    return _BETWEEN.search(between) is None


def _frames(clause: Clause, name: str) -> bool:
    """Whether the time opens the sentence, before a comma, and so is that of all its clauses in the past."""
    opening = re.match(rf"(?:(?:in|during|for|as of|at the end of) )?{name} , ", clause.line)
    return opening is not None and _OF_NOW.search(clause.match) is None


def _ends_in_words(text: str) -> tuple[str, str] | None:
    """The two ends of "2007 and 2012", between which something rose or fell; "2017-18" may be one year."""
    return _ends(text) if _IN_WORDS.search(text) else None


def _ends(text: str) -> tuple[str, str] | None:
    """The two ends of a range of time, each as written; a year of two digits takes its century."""
    match = _RANGE.fullmatch(text)
    if match is None:
        return None
    first, last = match[1].strip(), match[2].strip()
    if re.fullmatch(r"[0-9]{2}", last) and re.fullmatch(r"[0-9]{4}", first):
        last = first[:2] + last
    return first, last
