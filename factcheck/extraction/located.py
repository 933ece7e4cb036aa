"""A claim with the way from its own words back to the draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from factcheck.claims import ClaimBase
from factcheck.drafts import Draft
from factcheck.reading import Mention
from factcheck.values.span import Span

ClaimT = TypeVar("ClaimT", bound=ClaimBase, covariant=True)


class Part(NamedTuple):
    """``length`` characters of a claim's words from ``at``, which stand in the text from ``start``."""

    at: int
    start: int
    length: int


@dataclass(frozen=True, slots=True)
class Located(Generic[ClaimT]):
    """A claim found in a draft.

    ``is_weak`` marks a quotation that is a claim only if something on record matches it. ``why_not`` says
    why it is none at all: the draft reports it as not said, or nothing closes it. ``mentions`` are the
    figures and dates that the claim is made of.
    """

    claim: ClaimT
    parts: tuple[Part, ...]
    is_weak: bool = False
    why_not: str | None = None
    mentions: tuple[Mention, ...] = ()

    def span(self, draft: Draft, start: int, end: int) -> Span:
        """Where the half-open stretch ``[start, end)`` of the claim's words stands in the draft."""
        return draft.span(self._offset(start), self._offset(max(start, end - 1)) + (end > start))

    def _offset(self, at: int) -> int:
        part = next((part for part in reversed(self.parts) if part.at <= at), self.parts[0])
        return part.start + min(at - part.at, part.length)
