"""What is measured, by the names that news gives it, and what a name says besides: per head, share of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from factcheck.lexicon.figure_words import base_key, status_of
from factcheck.lexicon.load import table
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_SPACES = pattern(r"\s+")
_SHARE = pattern(
    r" (?:as (?:a )?(?:share|percentage|proportion|percent|per cent|portion) of|relative to|to) "
    r"(?:the |its )?"
    r"(gdp|gross domestic product|gni|gross national income|gnp|gross national product|economic output)$"
)
_BRACKETS = pattern(r" \((?:%|percent|per cent|share) of (?:the )?([a-z ]{1,40})\)$")
_PER_HEAD = pattern(r" (?:per|a) (?:capita|person|head|inhabitant)$")
_PER_HEAD_FIRST = pattern(r"^per[ -]capita ")


class KnownMeasure(NamedTuple):
    """A measure that ships: its names, what it is counted in, and what money is spent on for it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    spent_on: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The name and all aliases."""
        return (self.name, *self.aliases)


class MeasureName(NamedTuple):
    """The name of a measure taken apart.

    ``stem`` is comparable. ``of`` is what it is a share of ("GDP"), ``per_head`` whether it is divided by the
    number of people, ``status`` what its last word makes of it ("target").
    """

    stem: str
    of: str | None = None
    per_head: bool = False
    status: str | None = None


@cache
def known_measures() -> tuple[KnownMeasure, ...]:
    """Every measure that ships, sorted by id."""
    rows = table("measures")["measure"]
    return tuple(
        KnownMeasure(
            ident,
            row["name"],
            tuple(row.get("aliases", ())),
            row["kind"],
            tuple(row.get("spent-on", ())),
        )
        for ident, row in sorted(rows.items())
    )


@cache
def _by_name() -> Mapping[str, KnownMeasure]:
    return MappingProxyType(
        {comparable(name): measure for measure in known_measures() for name in measure.names}
    )


def known_measure(text: str) -> KnownMeasure | None:
    """The measure of exactly that name, or None."""
    return _by_name().get(comparable(text))


@cache
def things_spent_on() -> Mapping[str, KnownMeasure]:
    """From "armed forces" to military spending."""
    return MappingProxyType({comparable(thing): one for one in known_measures() for thing in one.spent_on})


def comparable(text: str) -> str:
    """The name of a measure in the form in which names are compared.

    >>> comparable("The  Military Expenditure")
    'military expenditure'
    """
    return _SPACES.sub(" ", fold(text)).strip().replace("’", "'").removeprefix("the ")


@lru_cache(maxsize=4096)
def name_parts(text: str) -> MeasureName:
    """The name taken apart, except for what belongs to a name that is known whole.

    >>> name_parts("military expenditure as a share of GDP")
    MeasureName(stem='military expenditure', of='GDP', per_head=False, status=None)
    """
    key = comparable(text)
    of: str | None = None
    head = False
    for _ in range(2):
        if (match := _SHARE.search(key) or _BRACKETS.search(key)) and match.start():
            of, key = base_key(match[1]), key[: match.start()]
        if (match := _PER_HEAD.search(key)) and match.start():
            head, key = True, key[: match.start()]
        if match := _PER_HEAD_FIRST.match(key):
            head, key = True, key[match.end() :]
    return MeasureName(key, of, head)


def without_status(stem: str) -> tuple[str, str | None]:
    """A stem without the last word that makes it a target or forecast, and which it makes it.

    >>> without_status("defense spending goal")
    ('defense spending', 'target')
    """
    first, _, last = stem.rpartition(" ")
    status = status_of(last) if first else None
    return (first, status) if status else (stem, None)
