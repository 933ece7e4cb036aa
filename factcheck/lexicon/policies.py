"""How loudly rules speak under a house policy on quotations."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from factcheck.lexicon.load import table


class Loudness(NamedTuple):
    """A severity by its name, and why the policy gives it."""

    severity: str
    reason: str


@cache
def policies() -> tuple[str, ...]:
    """The names of all policies, as the data file has them."""
    return tuple(table("quotation-policies"))


@cache
def loudness(policy: str, code: str) -> Loudness | None:
    """What a policy says of the rule of that code; None where the rule keeps its own severity.

    >>> loudness("strict", "QUO113").severity, loudness("strict", "QUO105")
    ('error', None)
    """
    entry = table("quotation-policies").get(policy, {}).get(code)
    return None if entry is None else Loudness(entry["severity"], entry["reason"])
