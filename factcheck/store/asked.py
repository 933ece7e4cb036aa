"""What an index of quotations is asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class Asked(NamedTuple):
    """The words of a quotation in order, and the weight of each that counts.

    A record is worth a look from the weight ``least`` on, and from ``least_own`` where it is the speaker's.
    ``floor`` is the weight that must stand in it in order, words that begin alike counted as if they did.
    ``edges`` are runs of up to three words: a record of the speaker's that holds one of them may be a part of
    what was put together; of others, too, where the quotation ``is_parted`` by an ellipsis.
    """

    keys: Sequence[str]
    weights: Mapping[str, int]
    least_own: int
    least: int
    floor: int
    edges: Sequence[Sequence[str]] = ()
    is_parted: bool = False
