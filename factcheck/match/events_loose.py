"""A bound or a loose length beside the one on record: "more than three weeks", "almost ten years"."""

from __future__ import annotations

from factcheck.lexicon.lengths import Loose, holds
from factcheck.match.events_compared import Outcome


def compare_loose(loose: Loose, days: frozenset[int]) -> Outcome:
    """The stated length beside the numbers of days that the one on record can be counted as.

    What is counted in several ways that do not agree is open.
    """
    found = {holds(loose, each) for each in days}
    if found == {True}:
        return Outcome.AGREES
    return Outcome.DIFFERS if found == {False} else Outcome.NEAR
