"""What a transcript's file gives, whatever its form: stretches of speech, each with label and line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.values.text import fold

MOST_STRETCHES = 200_000  # lines, cues or items of speech in one transcript


class Speech(NamedTuple):
    """One line, cue or item of speech.

    ``label`` is what stands before the words, as written; None where nothing says whose they are, and empty
    where they go on from the stretch before. ``time`` is where the recording has them, if that is stated.
    ``at`` is the line of the file where ``line`` is one of the document that it was taken from.
    ``opens_turn`` says that something came between that ends a turn even of the same speaker.
    """

    label: str | None
    text: str
    line: int
    time: str | None = None
    opens_paragraph: bool = False
    opens_turn: bool = False
    at: int | None = None


class Flaw(NamedTuple):
    """Something in a transcript that is not read, and why; no error where it only may have been speech."""

    line: int
    message: str
    is_error: bool = True


@dataclass(frozen=True, slots=True)
class Labels:
    """Who speaks under which label, and which words with a colon are no labels at all."""

    people: Mapping[str, tuple[str, ...]]
    no_labels: frozenset[str] = frozenset()
    _folded: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Mapping[str, tuple[str, ...]], no_labels: tuple[str, ...] = ()) -> Labels:
        """The labels as somebody wrote them: case, spacing and a closing colon or full stop do not count."""
        folded = {plain_label(label): names for label, names in people.items()}
        return cls(people, frozenset(map(plain_label, no_labels)), folded)

    def speakers(self, label: str) -> tuple[str, ...] | None:
        """Who speaks under ``label``; None where nobody says."""
        return self._folded.get(plain_label(label))

    def is_known(self, label: str) -> bool:
        """Whether ``label`` is one of those that somebody declared."""
        return plain_label(label) in self._folded


def plain_label(label: str) -> str:
    """A label in the form in which labels are compared.

    >>> plain_label(" PRIME MINISTER  OKAFOR. ")
    'prime minister okafor'
    """
    return " ".join(fold(label).split()).rstrip(".: ")
