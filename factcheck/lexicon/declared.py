"""Which currency an ambiguous sign means where a text declares one, or a country is set."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from factcheck.lexicon.currencies import codes, names
from factcheck.lexicon.load import table
from factcheck.values.text import fold


def currency_named(text: str) -> str | None:
    """The code that a name or a code stands for; None where it may stand for several.

    >>> currency_named("Canadian dollars"), currency_named("CAD"), currency_named("dollars")
    ('CAD', 'CAD', None)
    """
    if text in codes():
        return text
    bare = fold(text).replace("u.s.", "us").strip(" .")
    known = names().get(bare) or names().get(fold(text).strip())
    return known.code if known is not None else None


@cache
def _of_countries() -> Mapping[str, str]:
    rows = (row.split() for row in table("locale-currencies")["rows"].splitlines())
    return MappingProxyType({region: code for code, *regions in rows for region in regions})


def currency_of_locale(locale: str) -> str | None:
    """The currency of the country that a locale names ("en-CA"), by ISO 4217; None where it names none.

    >>> currency_of_locale("en-CA"), currency_of_locale("en")
    ('CAD', None)
    """
    region = locale.replace("_", "-").rpartition("-")[2].upper()
    return _of_countries().get(region) if "-" in locale.replace("_", "-") else None
