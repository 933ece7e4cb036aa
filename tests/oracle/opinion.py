"""What the oracle answers, and what it knows of every record: how long it holds and how much it weighs.

The oracle is a second checker, slow and plain, written from the tables of the design. It reads the records
that a store is made from, all of them for every claim; it has no index and no cut-off, and shares nothing
with the checker but ``values`` and ``reading``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeAlias

Record: TypeAlias = Mapping[str, Any]
Answer = Literal["yes", "no", "open"]
Held: TypeAlias = tuple[Record, Answer]

_MEDIA = ("secondary", "wire", "document", "official-data", "official-transcript", "recording")


@dataclass(frozen=True, slots=True)
class Opinion:
    """A status, and the ids of the records of which a verdict may cite any; with none given it cites none."""

    status: str
    cited: frozenset[str] = frozenset()


OPEN = Opinion("not_enough_info")


class OutsideTheScope(ValueError):  # noqa: N818 - says where the input lies
    """A claim that the tables leave to a measure of likeness: the generator makes none."""


def opinion(status: str, records: Iterable[Record]) -> Opinion:
    return Opinion(status, frozenset(record["id"] for record in records))


def life(record: Record, records: Sequence[Record], day: date | None) -> str:
    """Whether a record is ``live`` on the day, ``gone``, not yet in force (``later``), or ``undated``."""
    if "withdrawn" in record:
        return "gone"
    until = [record["valid-until"]] if "valid-until" in record else []
    if "superseded-by" in record:
        until += [one["valid-from"] for one in records if f"records#{one['id']}" == record["superseded-by"]]
    begins = record.get("valid-from")
    if day is None:
        return "undated" if until or begins else "live"
    if any(date.fromisoformat(one) <= day for one in until):
        return "gone"
    return "later" if begins and day < date.fromisoformat(begins) else "live"


def weight(record: Record) -> tuple[int, str]:
    """First the medium, then the vintage: of two records that differ the one of greater weight decides."""
    return _MEDIA.index(record["source"]["medium"]), record.get("vintage", "")


def settled(held: Sequence[Held], records: Sequence[Record], day: date | None) -> Opinion:
    """What follows from records held against one claim each, where none outranks another."""
    found: dict[tuple[str, str], list[Record]] = {}
    for record, answer in held:
        found.setdefault((life(record, records, day), answer), []).append(record)
    for key, status in (
        (("live", "yes"), "supported"),
        (("gone", "yes"), "outdated"),
        (("undated", "yes"), "not_enough_info"),
        (("live", "no"), "refuted"),
    ):
        if key in found:
            heirs = {record.get("superseded-by") for record in found[key] if status == "outdated"}
            current = [one for one in records if f"records#{one['id']}" in heirs]
            return opinion(status, [*found[key], *current])
    return OPEN
