"""One match of a pattern in one sentence of a draft, on its way to a claim."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.drafts import Draft
from factcheck.extraction.figures_patterns import Found
from factcheck.extraction.figures_skeleton import Item, Skeleton, skeleton
from factcheck.extraction.subjects import Vocabulary
from factcheck.values.span import Span


class Sentence(NamedTuple):
    """A sentence of the draft, ``[start, end)`` of its text, and a line of its words and items."""

    start: int
    end: int
    line: Skeleton


@dataclass(frozen=True, slots=True)
class Clause:
    """What one pattern matched, with everything that is needed to make a claim of it.

    ``previous`` is where the sentence before stands in the same block. ``slots`` and ``used`` grow as roles
    are read: where each stands in the draft, and the items that the claim is made of.
    """

    draft: Draft
    sentence: Sentence
    previous: tuple[int, int] | None
    vocabulary: Vocabulary
    found: Found
    slots: dict[str, Span] = field(default_factory=dict)
    used: list[Item] = field(default_factory=list)

    @property
    def line(self) -> str:
        """The sentence as a line of words and items."""
        return self.sentence.line.line

    @property
    def before(self) -> str:
        """The line before the match."""
        return self.line[: self.found.start]

    @property
    def match(self) -> str:
        """The match itself."""
        return self.line[self.found.start : self.found.end]

    @property
    def after(self) -> str:
        """The line behind the match."""
        return self.line[self.found.end :]

    @property
    def offsets(self) -> tuple[int, int]:
        """Where the match stands in the draft."""
        return self.sentence.line.offsets(self.found.start, self.found.end)

    def item(self, name: str) -> Item:
        """What an item of the line was read as."""
        return self.sentence.line.items[name]

    def role(self, *names: str) -> str | None:
        """What fills the first of the roles that is filled."""
        roles = self.found.roles
        for name in names:
            if text := roles.get(name):
                return text
        return None

    def text(self, slot: str, name: str) -> str:
        """The words of an item, which from now on belong to the claim's slot."""
        item = self.item(name)
        self.used.append(item)
        self.mark(slot, item.start, item.end)
        return item.text

    def word(self, slot: str, role: str) -> str | None:
        """The plain word that fills a role."""
        word = self.found.role(role)
        if word is None:
            return None
        match = re.compile(rf"(?<![^ ]){re.escape(word)}(?![^ ])").search(self.line, self.found.start)
        if match is not None:
            self.mark(slot, *self.sentence.line.offsets(match.start(), match.end()))
        return word

    def mark(self, slot: str, start: int, end: int) -> None:
        """Says where a slot stands in the draft; the first place counts."""
        self.slots.setdefault(slot, self.draft.span(start, end))

    def last(self) -> Sentence | None:
        """The sentence before this one in its block."""
        if self.previous is None:
            return None
        line = skeleton(self.draft.text, *self.previous, (), self.vocabulary)
        return None if line is None else Sentence(*self.previous, line)
