"""How much of some words stands close together in a long record, where every common word stands somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

LONG = 256  # words of a record from which on it matters where they stand

Places = Mapping[str, Sequence[int]]


def places_of(keys: Iterable[str]) -> Places:
    """Where each word stands, in ascending order."""
    places: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        places.setdefault(key, []).append(place)
    return places


def together(places: Places, weights: Mapping[str, int], counts: Mapping[str, int], reach: int) -> int:
    """At least as much as the most that stands in any stretch of ``reach`` words, by weight.

    ``counts`` says how often each word counts, ``weights`` how much each time. Words that weigh 1 are
    everywhere: they count as if they always stood there, which keeps the look quick and the answer safe.
    """
    everywhere = sum(min(counts[key], len(places.get(key, ()))) for key in counts if weights[key] == 1)
    events = sorted((place, key) for key in counts if weights[key] > 1 for place in places.get(key, ()))
    if not events:
        return everywhere
    most = held = first = 0
    inside: Counter[str] = Counter()
    for place, key in events:
        inside[key] += 1
        if inside[key] <= counts[key]:
            held += weights[key]
        while events[first][0] <= place - reach:
            gone = events[first][1]
            if inside[gone] <= counts[gone]:
                held -= weights[gone]
            inside[gone] -= 1
            first += 1
        most = max(most, held)
    return everywhere + most
