"""Hypothesis strategies for figures: whose, of what, how much and when, stated and on record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from factcheck.claims import FigureClaim
from factcheck.facts import FigureFact, Source
from factcheck.testing import vocabulary
from factcheck.testing.strategies_sources import FIRST, LAST, Strategy, given_or
from factcheck.testing.strategies_sources import sources as _sources

_CURRENCIES = ("{} USD", "{} EUR", "{} NOK", "{} JPY", "${}", "€{}", "£{}", "¥{}")
_SCALES = ("million", "billion", "trillion")


def subjects() -> Strategy[str]:
    """Whom a figure is about: a made-up place or a country."""
    return st.sampled_from((*vocabulary.PLACES, *vocabulary.COUNTRIES))


def counts(*, least: int = 1, most: int = 99_999_999) -> Strategy[str]:
    """A count printed in full, with commas: "1,204,511"; now and then a round one."""
    return st.integers(least, most).map("{:,}".format)


def percents() -> Strategy[str]:
    """A percentage from 0 to 100 with up to two decimal places, under its sign or in words."""
    digits = st.integers(0, 2).flatmap(lambda places: st.decimals(0, 100, places=places))
    return st.builds(lambda form, share: form.format(share), st.sampled_from(("{}%", "{} percent")), digits)


def amounts() -> Strategy[str]:
    """An amount of money: of a currency by its code or its sign, in millions to trillions or in full."""
    scaled = st.builds(
        "{} {}".format,
        st.integers(0, 2).flatmap(lambda places: st.decimals(1, 999, places=places)),
        st.sampled_from(_SCALES),
    )
    return st.builds(_of_currency, st.sampled_from(_CURRENCIES), scaled | counts(least=1_001))


def _of_currency(form: str, amount: str) -> str:
    return form.format(amount)


def weights() -> Strategy[str]:
    """An amount of goods, in tonnes."""
    return counts(least=1_001, most=999_999).map("{} tonnes".format) | st.decimals(1, 999, places=1).map(
        "{} million tonnes".format
    )


_VALUES: Mapping[str, Callable[[], Strategy[str]]] = MappingProxyType(
    {
        "boat traffic": counts,
        "school enrollment": counts,
        "population": counts,
        "bread sales": amounts,
        "timber exports": amounts,
        "exports": amounts,
        "GDP": amounts,
        "military spending": amounts,
        "milk output": weights,
        "rail freight": weights,
        "inflation rate": percents,
        "unemployment rate": percents,
    }
)


def measures() -> Strategy[str]:
    """What a figure counts: measures that news knows, and made-up ones."""
    return st.sampled_from(tuple(_VALUES))


def values(*, measure: str | None = None) -> Strategy[str]:
    """A value as a source prints it: a count, a percentage, an amount of money or of goods.

    With a ``measure`` of ``measures()``, a value that is counted as that measure is.
    """
    if measure is not None and measure in _VALUES:
        return _VALUES[measure]()
    return st.one_of(counts(), percents(), amounts(), weights())


def periods() -> Strategy[str]:
    """A period as a store writes it: mostly a year, else a month, a quarter or a fiscal year."""
    years = st.integers(FIRST.year, LAST.year)
    return st.one_of(
        years.map(str),
        years.map(str),
        st.builds("{}-{:02}".format, years, st.integers(1, 12)),
        st.builds("{} quarter of {}".format, st.sampled_from(("first", "second", "third", "fourth")), years),
        years.map("FY{}".format),
    )


def _slots(
    subjects: Strategy[str] | None,
    measures: Strategy[str] | None,
    values: Strategy[str] | None,
    periods: Strategy[str] | None,
) -> Strategy[dict[str, Any]]:
    def of(measure: str) -> Strategy[dict[str, Any]]:
        return st.fixed_dictionaries(
            {
                "subject": given_or(subjects, _subjects()),
                "measure": st.just(measure),
                "value": given_or(values, _values(measure=measure)),
                "period": given_or(periods, _periods()),
            }
        )

    return given_or(measures, _measures()).flatmap(of)


def _figure(slots: dict[str, Any]) -> FigureClaim:
    return FigureClaim(**slots)


def figures(
    *,
    subjects: Strategy[str] | None = None,
    measures: Strategy[str] | None = None,
    values: Strategy[str] | None = None,
    periods: Strategy[str] | None = None,
) -> Strategy[FigureClaim]:
    """A figure of a place or country in some period, as a caller states it."""
    return _slots(subjects, measures, values, periods).map(_figure)


def figure_facts(
    *,
    values: Strategy[str] | None = None,
    sources: Strategy[Source] | None = None,
    subjects: Strategy[str] | None = None,
    measures: Strategy[str] | None = None,
    periods: Strategy[str] | None = None,
    exact: Strategy[bool] | None = None,
) -> Strategy[FigureFact]:
    """A figure of a place or country in some period: a count, a percentage, an amount of money or of goods.

    The value is drawn to suit the measure unless ``values`` are given. ``exact`` says whether it is a point
    and not a rounded one: by default either.
    """
    return st.builds(
        lambda slots, point, source: FigureFact(exact=point, source=source, **slots),
        _slots(subjects, measures, values, periods),
        given_or(exact, st.booleans()),
        given_or(sources, _sources()),
    )


# Under another name where a keyword has taken the plain one.
_subjects, _measures, _values, _periods = subjects, measures, values, periods
