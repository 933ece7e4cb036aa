"""From stretches of speech to turns: who spoke, at a stretch, and on which lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.store.speech import Labels, Speech, plain_label
from factcheck.store.stage_directions import Spoken, spoken
from factcheck.store.transcript import Mark
from factcheck.values.pattern import pattern

_BREAKS_OFF = pattern(r"(?:—|–|--|…|\.\.\.|(?<=\w)-)[\"”’']?$")
_TAKES_UP = pattern(r"[\"“‘']?(?:—|–|--|-|…|\.\.\.)\s*")
_MOST_BETWEEN = 2  # turns of others between the two parts of an interrupted one
_MOST_BREAKS = 20  # in one turn
_LONGEST_BETWEEN = 200  # characters of each
_ANYBODY = pattern(
    r"(?:q|question|reporter|journalist|member|participant|audience|speaker)"
    r"|(?:unidentified|unknown|another|audience|(?:fe)?male) .*"
)


class Draft(NamedTuple):
    """A turn before it has its number: its label, whose it is, its words, and where they stand."""

    label: str | None
    speakers: tuple[str, ...]
    words: str
    marks: tuple[Mark, ...]
    interpreted: bool


@dataclass(slots=True)
class _Open:
    """A turn being read."""

    label: str | None
    speakers: tuple[str, ...] | None
    parts: list[str] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    length: int = 0

    def add(self, speech: Speech, *, paragraph: bool) -> None:
        text = " ".join(speech.text.split())
        if self.parts:
            before = self.parts[-1]
            is_split = before.endswith("-") and before[-2:-1].isalpha() and text[:1].islower()
            space = "" if is_split else "\n" if paragraph else " "
            self.parts.append(space)
            self.length += len(space)
        self.parts.append(text)
        self.marks.append(Mark(self.length, speech.line, speech.time))
        self.length += len(text)

    def closed(self) -> Draft:
        said = spoken("".join(self.parts))
        return Draft(
            self.label, self.speakers or (), said.words, tuple(_moved(self.marks, said)), said.interpreted
        )


def turns_of(stretches: Iterable[Speech], labels: Labels, *, tagged: bool) -> list[Draft]:
    """The turns in order, with those that say nothing.

    Stretches under one label, one behind the other, are one turn; in speaker-``tagged`` text only where the
    label is somebody's name, since two questions are asked by two reporters.
    """
    return list(_resumed([turn.closed() for turn in _opened(stretches, labels, tagged=tagged)]))


def _opened(stretches: Iterable[Speech], labels: Labels, *, tagged: bool) -> Iterator[_Open]:
    turn: _Open | None = None
    for speech in stretches:
        if speech.label == "" and turn is not None:
            turn.add(speech, paragraph=speech.opens_paragraph)
            continue
        speakers = labels.speakers(speech.label) if speech.label else None
        if turn is not None and not speech.opens_turn and _goes_on(turn, speech, speakers, tagged=tagged):
            turn.add(speech, paragraph=tagged)
            continue
        if turn is not None:
            yield turn
        turn = _Open(speech.label, speakers)
        turn.add(speech, paragraph=False)
    if turn is not None:
        yield turn


def _goes_on(turn: _Open, speech: Speech, speakers: tuple[str, ...] | None, *, tagged: bool) -> bool:
    """Whether a stretch with a label of its own belongs to the turn before it."""
    if turn.label is None or speech.label is None:
        return turn.label is speech.label
    same = plain_label(turn.label) == plain_label(speech.label)
    if not tagged:
        return same
    if not speakers or _is_anybody(speech.label) or not speakers[0][:1].isupper():
        return False
    return same or speakers == turn.speakers


def _is_anybody(label: str) -> bool:
    """Whether a label tells a kind of speaker, and not which one."""
    return _ANYBODY.fullmatch(plain_label(label)) is not None


def _moved(marks: list[Mark], said: Spoken) -> Iterator[Mark]:
    """The marks where they lie in the words, after what was not said has gone."""
    starts = [before for _, before in said.stretches]
    ends = [offset for offset, _ in said.stretches[1:]] + [len(said.words)]
    for mark in marks:
        at = bisect_right(starts, mark.offset) - 1
        offset = 0
        if at >= 0:
            offset = min(said.stretches[at][0] + mark.offset - starts[at], ends[at])
        yield mark._replace(offset=offset)


def _resumed(turns: list[Draft]) -> Iterator[Draft]:
    """Puts together what somebody said before and after an interruption in the middle of a sentence."""
    number = 0
    while number < len(turns):
        turn = turns[number]
        between: list[Draft] = []
        number += 1
        for _ in range(_MOST_BREAKS):
            found = _second_half(turn, turns, number)
            if found is None:
                break
            between += turns[number:found]
            turn = _together(turn, turns[found])
            number = found + 1
        yield turn
        yield from between


def _second_half(turn: Draft, turns: list[Draft], number: int) -> int | None:
    """Where ``turn``, which broke off, is taken up again, if it is."""
    if not turn.speakers or not turn.speakers[0][:1].isupper() or not _BREAKS_OFF.search(turn.words[-8:]):
        return None
    for at in range(number, min(number + _MOST_BETWEEN + 1, len(turns))):
        other = turns[at]
        if other.speakers == turn.speakers:
            goes_on = at > number and (_TAKES_UP.match(other.words) or other.words[:1].islower())
            return at if goes_on else None
        if len(other.words) > _LONGEST_BETWEEN:
            return None
    return None


def _together(first: Draft, second: Draft) -> Draft:
    """Two halves of one sentence, without the dashes that stand for the interruption."""
    broken = _BREAKS_OFF.search(first.words)
    head = first.words[: broken.start()].rstrip() if broken else first.words
    taken_up = _TAKES_UP.match(second.words)
    cut = taken_up.end() if taken_up else 0
    shift = len(head) + 1 - cut
    marks = [mark._replace(offset=max(len(head) + 1, mark.offset + shift)) for mark in second.marks]
    kept = [mark for mark in first.marks if mark.offset <= len(head)]
    return first._replace(
        words=f"{head} {second.words[cut:]}",
        marks=(*kept, *marks),
        interpreted=first.interpreted or second.interpreted,
    )
