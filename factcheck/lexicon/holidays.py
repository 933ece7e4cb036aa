"""Holidays of one day: their names, where they are kept, and the rule that gives their day."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from factcheck.lexicon.calendar import weekdays
from factcheck.lexicon.load import table


class Holiday(NamedTuple):
    """One holiday, with one rule.

    ``fixed`` is month and day; ``nth`` month, weekday (0 is Monday) and number, -1 for the last; ``easter``
    and ``orthodox`` days after that Easter; ``after`` days after another holiday. ``locales`` are countries
    in small letters, none for everywhere; ``default`` says that it is meant where no country is declared.
    """

    id: str
    names: tuple[str, ...]
    source: str
    locales: frozenset[str]
    default: bool
    fixed: tuple[int, int] | None = None
    nth: tuple[int, int, int] | None = None
    easter: int | None = None
    orthodox: int | None = None
    after: tuple[str, int] | None = None


@cache
def holidays() -> Mapping[str, Holiday]:
    """Every holiday by its id."""
    return {id_: _holiday(id_, row) for id_, row in table("holidays").items()}


def _holiday(id_: str, row: Mapping[str, Any]) -> Holiday:
    fixed, nth, after = row.get("fixed"), row.get("nth"), row.get("after")
    locales = row.get("locales", [])
    return Holiday(
        id_,
        tuple(row["names"]),
        str(row["source"]),
        frozenset(locales),
        not locales or bool(row.get("default")),
        (int(fixed[:2]), int(fixed[3:])) if isinstance(fixed, str) else None,
        (nth[0], weekdays()[nth[1]], nth[2]) if isinstance(nth, list) else None,
        row.get("easter"),
        row.get("orthodox"),
        (after[0], after[1]) if isinstance(after, list) else None,
    )


@cache
def holiday_names() -> Mapping[str, tuple[Holiday, ...]]:
    """From a name in small letters to the holidays that bear it, in one country or another."""
    found: dict[str, tuple[Holiday, ...]] = {}
    for holiday in holidays().values():
        for name in holiday.names:
            found[name] = (*found.get(name, ()), holiday)
    return found


@lru_cache(maxsize=4096)
def holiday_named(name: str, country: str | None) -> Holiday | None:
    """The holiday of that name in a country (ISO 3166-1, small letters); None where none or several are."""
    known = holiday_names().get(name, ())
    fitting = [
        one for one in known if not one.locales or (country in one.locales if country else one.default)
    ]
    return fitting[0] if len(fitting) == 1 else None
