"""What a claim is judged in: the days that count, and the draft it stands in."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from factcheck.facts import FactBase


class Setting(NamedTuple):
    """The day of filing, the day on which facts must hold, the draft's digest and its locale, where known."""

    dateline: date | None = None
    as_of: date | None = None
    draft_sha256: str | None = None
    locale: str | None = None

    def is_source_of(self, fact: FactBase) -> bool:
        """Whether the fact was taken from the very draft that is checked."""
        known, own = fact.source.sha256, self.draft_sha256
        return known is not None and own is not None and _bare(known) == _bare(own)


def _bare(digest: str) -> str:
    return digest.removeprefix("sha256:")
