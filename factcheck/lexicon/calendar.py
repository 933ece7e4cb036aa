"""Names of months, weekdays and seasons."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from factcheck.lexicon.load import table


@cache
def months() -> Mapping[str, int]:
    """From a month's name or abbreviation, in lower case and without full stop, to 1..12."""
    return {**table("calendar")["months"], **table("calendar")["short-months"]}


@cache
def weekdays() -> Mapping[str, int]:
    """From a weekday's name or abbreviation to 0 (Monday) .. 6."""
    return {**table("calendar")["weekdays"], **table("calendar")["short-weekdays"]}


@cache
def short_names() -> frozenset[str]:
    """The abbreviations of months and weekdays."""
    return frozenset(table("calendar")["short-months"]) | frozenset(table("calendar")["short-weekdays"])


@cache
def seasons() -> Mapping[str, int]:
    """From a season to its first month in the north."""
    return dict(table("calendar")["seasons"])


@cache
def also_words() -> frozenset[str]:
    """The names that are common English words too: "may", "march", "sat"."""
    return frozenset(table("calendar")["also-a-word"]["words"])


@cache
def tense_words(group: str) -> frozenset[str]:
    """One list of words that tell which way a clause looks: "modals", "governors", "scheduled"."""
    return frozenset(table("tense")[group])


@cache
def calendar_words(group: str) -> frozenset[str]:
    """One list of words beside a weekday or a unit of time that decide what it is."""
    return frozenset(table("calendar")["words"][group])
