"""A transcript as the store keeps it: its turns in order, and where each sentence of them stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from factcheck.drafts.sentences import sentence_ranges
from factcheck.values.canonical import Json
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

TURN = "turn"
TRANSCRIPT_FILES = ".transcript.toml"

_ADDRESS = pattern(r"(.+#turn-[1-9][0-9]{0,8})(?:\.([1-9][0-9]{0,8})(?:-([1-9][0-9]{0,8}))?)?")


class Mark(NamedTuple):
    """From ``offset`` on, a turn's words stand on ``line``, and are heard at ``time`` if that is known."""

    offset: int
    line: int
    time: str | None = None


class Passage(NamedTuple):
    """Some sentences of a turn: their address and words, and the line and time of the first."""

    address: str
    text: str
    line: int
    time: str | None = None


@dataclass(frozen=True)
class Turn:
    """What one speaker said at a stretch.

    ``address`` is that of its fact: "us/press#turn-12". ``speakers`` is empty where nobody knows whose words
    they are; there is no fact then. A turn that was interrupted in mid-sentence and taken up again is one.
    """

    address: str
    label: str | None
    speakers: tuple[str, ...]
    words: str
    marks: tuple[Mark, ...]

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The half-open stretches of ``words`` that are sentences, in order: the first has the number 1."""
        return tuple(
            (begin + start, begin + end)
            for begin, paragraph in _paragraphs(self.words)
            for start, end in sentence_ranges(paragraph)
        )

    def passage(self, start: int, end: int) -> Passage:
        """The sentences that the stretch of ``words`` from ``start`` up to ``end`` touches."""
        starts = [begin for begin, _ in self.sentences]
        first = max(0, bisect_right(starts, start) - 1)
        last = max(first, bisect_right(starts, max(start, end - 1)) - 1)
        return self._passage(first, last)

    def numbered(self, first: int, last: int) -> Passage | None:
        """Sentences ``first`` to ``last``, counted from 1, both included; None where there are none."""
        if not 1 <= first <= last <= len(self.sentences):
            return None
        return self._passage(first - 1, last - 1)

    def _passage(self, first: int, last: int) -> Passage:
        start, end = self.sentences[first][0], self.sentences[last][1]
        mark = self.marks[max(0, bisect_right(self.marks, start, key=lambda one: one.offset) - 1)]
        numbers = f"{first + 1}" if first == last else f"{first + 1}-{last + 1}"
        return Passage(f"{self.address}.{numbers}", self.words[start:end], mark.line, mark.time)


@dataclass(frozen=True)
class Transcript:
    """One occasion, as far as it is on record.

    ``address`` is that of its turns up to the "#", ``path`` its file. ``complete`` says that it is the whole
    of what was said there. ``said`` is None where neither it nor its source is dated.
    """

    address: str
    path: str
    turns: Sequence[Turn]
    said: Period | None = None
    occasion: str | None = None
    complete: bool = False
    recorded: str | None = None

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Everybody who is known to speak in it, each once, in order."""
        return tuple(dict.fromkeys(name for turn in self.turns for name in turn.speakers))

    @cached_property
    def _by_address(self) -> dict[str, Turn]:
        return {turn.address: turn for turn in self.turns}

    def turn(self, address: str) -> Turn | None:
        """The turn at ``address``."""
        return self._by_address.get(address)


def parts_of(address: str) -> tuple[str, int | None, int | None] | None:
    """The turn, the first and the last sentence that an address names; None where it is none of a transcript.

    >>> parts_of("us/press#turn-12.3-5")
    ('us/press#turn-12', 3, 5)
    """
    match = _ADDRESS.fullmatch(address)
    if match is None:
        return None
    first = int(match[2]) if match[2] else None
    return match[1], first, int(match[3]) if match[3] else first


def transcript_record(transcript: Transcript) -> Json:
    """What a complete transcript says by what it leaves out, as canonical JSON: for digests."""
    said = transcript.said.edtf if transcript.said else None
    return {"address": transcript.address, "said": said, "turns": len(transcript.turns)}


def _paragraphs(words: str) -> list[tuple[int, str]]:
    ends = [-1, *(at for at, character in enumerate(words) if character == "\n"), len(words)]
    return [(before + 1, words[before + 1 : end]) for before, end in pairwise(ends)]
