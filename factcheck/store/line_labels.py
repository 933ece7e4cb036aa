"""The label at the head of a line, in the forms in which transcripts print it.

A label that is missed puts somebody's words into another's mouth; words that are taken for one are a problem
that somebody sees. So whatever looks like a label is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.store.speech import Labels, plain_label
from factcheck.store.stage_directions import names_direction
from factcheck.values.pattern import pattern

_TIME = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[.,][0-9]{1,3})?"
_IS_TIME = pattern(_TIME)
_ARROWS = pattern(r"[ \t]*(?P<arrows>>{1,3})?[ \t]*(?:[-–—][ \t]+)?")
_BRACKETED_TIME = pattern(rf"[\[(]({_TIME})[\])][ \t]*(?:[-–—:][ \t]+)?")
_BARE_TIME = pattern(rf"({_TIME})[ \t]+")
_ALL_BOLD = pattern(r"(\*\*|__)(?!\s)([^\n]+)\1[ \t]*$")
_BOLD = pattern(r"(\*\*|__)([^*_\n]{1,120})\1[ \t]*(:?)(?:\s+|$)")
_COLON = pattern(r"([^:\n]{1,160}?(?:[\[(][0-9:.,]{3,12}[\])])?)[ \t]*:(?:\s+|$)")
_TIGHT = pattern(r"([^:\n]{1,80}?)[ \t]*:(?=[^\s/:0-9])")
_TABBED = pattern(r"([^:\t\n]{1,60})\t+(?=\S)")
_DASHED = pattern(r"([A-Z][A-Z.'’ -]{1,60}[A-Z])[ ]+[-–—]+[ ]+")
_BRACKETED = pattern(r"\[([^\[\]\n]{1,60})\][ \t]*(:?)[ \t]*")
_TIMED = pattern(rf"([^:\n]{{1,80}}?)[ \t]{{2,}}({_TIME})\s*$")
_BESIDE = pattern(r"([^\[(\n]*[^\[(\s])[ \t]*((?:[\[(][^()\[\]\n]{1,60}[\])][ \t]*)+)")
_Q_AND_A = pattern(r"(Q|A)(?:[.:](?:\s+|$)|[ ]?\t\s*|[ \u00a0]{2,})")
_BARE_Q = pattern(r"(Q) (?=\S)")
_STOPPED = pattern(
    r"((?:(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Hon|Gov|Gen|The|Senator|Representative|Chair(?:man|woman)?)\.? )?"
    r"[A-Z][A-Z'’-]+(?: (?:[A-Z][A-Z'’.-]*|pro tempore|of(?: the)? [A-Z][a-z]+(?: [A-Z][a-z]+)?)){0,4})"
    r"\.(?:\s+|$)"
)
_SMALL = pattern(r"of|the|del?|della|d[aiu]|la|le|van|von|der|den|bint?|ibn|al|el|and|for|at|to")
_METADATA = pattern(
    r"(?i:date|time|place|location|venue|participants|present|attendees|speakers|subject|title|source|event|topic"
    r"|duration|record(?:ed|ing)|language|length|url|link|published|transcript|occasion|city)"
)
_LONGEST_NAME = 8  # words before a colon that may still be a name with its title and its house
_LONGEST_IN_SMALL = 3


class Head(NamedTuple):
    """The label that a line opens with, its words, and what stands beside it: a time, or how it is spoken.

    ``label`` is None where a mark says that somebody else begins, and not who.
    """

    label: str | None
    words: str
    time: str | None = None


@dataclass(frozen=True)
class LineLabels:
    """The forms of label in one text: which of them count depends on those that somebody declared."""

    labels: Labels
    stopped: re.Pattern[str] | None
    in_small: bool

    @classmethod
    def of(cls, lines: Sequence[str], labels: Labels) -> LineLabels:
        """What labels look like in ``lines``."""
        heads = [line.lstrip("> \t*_") for line in lines]
        small = any(
            head[: head.find(":")].islower() and labels.is_known(head[: head.find(":")])
            for head in heads
            if ":" in head[:80]
        )
        return cls(labels, _stopped(heads, labels), small)

    def head(self, line: str, *, is_first: bool) -> Head | None:
        """The label at the head of ``line``; None where it goes on with the line before.

        ``is_first`` says that nobody has spoken yet: a date or a place is no label there.
        """
        arrows = _ARROWS.match(line)
        at = arrows.end() if arrows else 0
        time = _BRACKETED_TIME.match(line, at)
        rest = line[time.end() if time else at :].strip()
        found = self._unbold(rest, is_first=is_first) or self._labelled(rest, is_first=is_first)
        if found is None and (bare := _BARE_TIME.match(rest)) is not None:
            found = self._labelled(rest[bare.end() :], is_first=is_first)
            found = found._replace(time=bare[1]) if found else None
        if found is None and arrows is not None and len(arrows["arrows"] or "") > 1 and rest:
            found = Head(None, rest)
        if found is not None and time is not None:
            found = found._replace(time=time[1])
        if found is not None and found.label and plain_label(found.label) in self.labels.no_labels:
            return None
        return found

    def _unbold(self, line: str, *, is_first: bool) -> Head | None:
        """The label of a line that is bold from its first to its last letter."""
        whole = _ALL_BOLD.fullmatch(line)
        if whole is None or whole[1] in whole[2]:
            return None
        known = self.labels.is_known(whole[2].rstrip(": "))
        return Head(whole[2].rstrip(": "), "") if known else self._labelled(whole[2], is_first=is_first)

    def _labelled(self, line: str, *, is_first: bool) -> Head | None:
        known = self.labels.is_known
        if known(line.strip()):
            return Head(line.strip().rstrip(":"), "")
        question = _Q_AND_A.match(line) or (_BARE_Q.match(line) if known("Q") else None)
        if question is not None and (question[1] == "Q" or known("A")):
            return Head(question[1], line[question.end() :])
        if self.stopped is not None:
            stopped = self.stopped.match(line) or _STOPPED.match(line)
            if stopped is not None:
                return Head(stopped[1], line[stopped.end() :])
        bold = _BOLD.match(line)
        if bold is not None and (bold[3] or bold[2].strip().endswith(":") or known(bold[2])):
            return _head(bold[2].rstrip(": "), line[bold.end() :])
        for form in (_COLON, _TIGHT, _TABBED, _DASHED):
            found = form.match(line)
            if found is not None and self._is_label(found[1], form, is_first=is_first):
                return _head(found[1], line[found.end() :])
        bracketed = _BRACKETED.match(line)
        if bracketed is not None and self._is_in_brackets(bracketed, line, is_first=is_first):
            return Head(bracketed[1], line[bracketed.end() :])
        timed = _TIMED.match(line)
        if timed is not None and self._is_label(timed[1], _TIMED, is_first=is_first):
            return Head(timed[1], "", timed[2])
        return None

    def _is_in_brackets(self, found: re.Match[str], line: str, *, is_first: bool) -> bool:
        """Whether square brackets hold a label, and no direction: words follow, or a colon."""
        if self.labels.is_known(found[1]):
            return True
        follows = bool(found[2]) or (found.end() < len(line) and not names_direction(found[1]))
        return follows and self._may_be_name(found[1], is_first=is_first)

    def _is_label(self, text: str, form: object, *, is_first: bool) -> bool:
        name = _head(text, "").label or ""
        if self.labels.is_known(name) or self.labels.is_known(text):
            return True
        may_be = self._may_be_name(name, is_first=is_first)
        return may_be and (form is not _TIGHT or name.isupper())

    def _may_be_name(self, text: str, *, is_first: bool) -> bool:
        """Whether words look like a label: few, and all with capitals unless the labels here have none."""
        words = text.replace(",", " ").replace("/", " ").split()
        if not words or len(words) > _LONGEST_NAME or any(word[-1] in "!?;…" for word in words):
            return False
        if is_first and _METADATA.fullmatch(words[0]):
            return False
        if self.in_small and len(words) <= _LONGEST_IN_SMALL and text.islower():
            return True
        named = [word for word in words if not _SMALL.fullmatch(word)]
        return words[0][0].isupper() and all(
            word[0].isupper() or word[0].isdigit() or word[0] in "&“\"'(#" for word in named
        )


def _stopped(heads: Sequence[str], labels: Labels) -> re.Pattern[str] | None:
    """What declared labels with a full stop look like, where a text has more of them than with a colon."""
    names = sorted((label.rstrip(".: ") for label in labels.people), key=len, reverse=True)
    if not names:
        return None
    either = "|".join(map(re.escape, names))
    stop = re.compile(rf"({either})(?:\.(?:\s+|$))")
    colon = re.compile(rf"(?:{either})(?:\*\*|__)?\s*(?:\([^()\n]{{1,60}}\))?\s*:")
    stops, colons = (sum(one.match(head) is not None for head in heads) for one in (stop, colon))
    return stop if stops > colons else None


def _head(label: str, words: str) -> Head:
    """A label without what stands in brackets beside it: a time, a party, "via interpreter"."""
    beside = _BESIDE.fullmatch(label.strip())
    if beside is None:
        return Head(label.strip(), words)
    inside = beside[2].strip()
    time = _IS_TIME.fullmatch(inside.strip("()[]"))
    return Head(beside[1], words, time[0]) if time else Head(beside[1], f"[{inside[1:-1]}] {words}")
