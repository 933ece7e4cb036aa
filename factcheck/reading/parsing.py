"""One value from one string, as the facts of a store write it: the whole string must be that value.

``parse_quantity`` reads an amount or a range, ``parse_pair`` a vote or a score ("7-2"), ``parse_figure``
whichever of the two it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from factcheck.lexicon.unit_families import family_units
from factcheck.reading.anchors import anchors
from factcheck.reading.figures import figures
from factcheck.reading.finding import find_mentions
from factcheck.reading.measured import unit_behind
from factcheck.reading.mention import Mention, Unparsed
from factcheck.reading.page import Page, prepare
from factcheck.reading.pairs import whole_pair
from factcheck.reading.signed_amounts import digit_amount, word_amount
from factcheck.reading.surroundings import rate_after
from factcheck.values.pattern import pattern
from factcheck.values.period import Period, parse_edtf
from factcheck.values.quantity import Pair, Quantity

_LONGEST = 200
_NOUN = pattern(r"[ -]([^\W0-9_]+(?:[ -][^\W0-9_]+){0,3})")
_LEAD = pattern(r"(?:from |between |the |in )?")
_WHY: Mapping[Unparsed, str] = {
    "too-many-digits": "it is too large or too long to read",
    "ambiguous-separators": "its commas, points or spaces can be read in more than one way",
    "hidden-characters": "it holds invisible characters",
    "ambiguous-day-and-month": "day and month can be read in either order; write 2024-04-10",
    "ambiguous-years": "it may be two years or a month; write 2009-2013 or 2009-11-01",
    "ordered-pair": "it is a pair of numbers, as in a vote",
    "no-such-day": "there is no such day",
    "no-dateline": "it names no year",
    "no-anchor": "it is told from another date, which is not there",
    "beyond-the-calendar": "only years from 1 to 9999 are read",
    "ambiguous": "it can be read in more than one way",
}


def parse_quantity(text: str) -> Quantity:
    """The figure a whole string writes: "2% of GDP", "¥43 trillion", "5,000 tonnes".

    A noun behind a bare number becomes its unit. Raises ``ValueError`` in the words of
    the person who typed it.

    >>> parse_quantity("about 2% of GDP").base
    'GDP'
    """
    bare = _short_enough(text, "figure")
    page = prepare(bare)
    mention = _first_figure(page)
    if mention is None or mention.outer_start != 0:
        raise ValueError(f"{text!r} is not a figure like 2% of GDP, $1.2 billion or 1,200 people")
    value = mention.value
    if mention.unparsed is not None or not isinstance(value, Quantity):
        raise ValueError(f"{text!r} is not read as a figure: {_WHY[mention.unparsed or 'ambiguous']}")
    if mention.outer_end == len(bare):
        return value
    unit = unit_behind(bare, mention.outer_end)
    if unit is not None and unit.end == len(bare) and value.unit is None and not value.is_money:
        return _counting(value, unit.words)
    noun = _NOUN.fullmatch(bare, mention.outer_end)
    if noun is not None and value.unit is None and not value.is_money:
        return _counting(value, *_noun_and_rate(page, noun))
    raise ValueError(f"{text!r} is more than one figure: {bare[mention.outer_end :].strip()!r} is left over")


def parse_pair(text: str) -> Pair:
    """The vote or score that a whole string writes: "7-2", "52 to 48", "nine votes to six", "a 5-4 ruling".

    Raises ``ValueError`` in the words of the person who typed it.

    >>> parse_pair("52-48").margin
    4
    """
    bare = _short_enough(text, "vote or score")
    pair = whole_pair(prepare(bare.removeprefix("a ")))
    if pair is None:
        raise ValueError(f"{text!r} is not a vote or a score like 7-2")
    return pair


def parse_figure(text: str) -> Quantity | Pair:
    """The figure that a whole string writes: a ``Pair`` for a vote or a score, else a ``Quantity``.

    "7-2" is a pair and "2-7 goals" a range: two bare numbers in rising order are a range unless a noun of
    voting or scoring stands beside them, so a defeat is written "2-7 loss" or read by ``parse_pair``. Raises
    ``ValueError`` in the words of the person who typed it.

    >>> str(parse_figure("7-2")), parse_figure("2% of GDP").base
    ('7-2', 'GDP')
    """
    try:
        return parse_quantity(text)
    except ValueError as error:
        try:
            return parse_pair(text)
        except ValueError:
            raise error from None


def _first_figure(page: Page) -> Mention | None:
    for start, _, word in anchors(page):
        amount = word_amount(page, 0) or word_amount(page, start) if word else digit_amount(page, start, None)
        if amount is not None:
            found = figures(page, amount, None)
            return found[0] if found else None
    return None


def _noun_and_rate(page: Page, noun: re.Match[str]) -> tuple[str, str | None]:
    """What is counted, and by what: "boats" and "month" of "boats a month"; barrels a day are a unit."""
    start, end = noun.span(1)
    for at in range(start, end):
        rate = rate_after(page, at)
        if rate is not None and rate[0] == end and not family_units(page.text[start:at]):
            return page.text[start:at], rate[1]
    return noun[1], None


def _counting(value: Quantity, noun: str, rate: str | None = None) -> Quantity:
    return Quantity(
        value.low,
        value.high,
        noun,
        base=value.base,
        rate=value.rate or rate,
        hedge=value.hedge,
        precision=value.precision,
    )


@lru_cache(maxsize=1024)  # a table names the same few years in every row
def parse_period(text: str) -> Period:
    """The time a whole string names: "2024-04", "January to March 2025", "fourth quarter of 2024", "FY2026".

    EDTF is tried first, so that "2009-11" is a month; "2024-25", which cannot be one, is two years. A fiscal
    year stays unresolved until its calendar is known. Raises ``ValueError`` in the words of the person who
    typed it.

    >>> parse_period("January to March 2025").edtf
    '2025-01/2025-03'
    """
    bare = _short_enough(text, "date")
    try:
        return parse_edtf(bare)
    except ValueError as error:
        plain = error
    mentions = find_mentions(bare)
    if len(mentions) != 1 or not mentions[0].kind.startswith("date"):
        raise plain
    mention = mentions[0]
    lead = _LEAD.match(bare.lower())
    if mention.end != len(bare) or (
        lead is not None and min(mention.outer_start, mention.start) > lead.end()
    ):
        raise plain
    if mention.unparsed is not None:
        raise ValueError(f"{text!r} is not read as a date: {_WHY[mention.unparsed]}")
    if not isinstance(mention.value, Period) or mention.relation is not None:
        raise plain
    return mention.value


def _short_enough(text: str, what: str) -> str:
    if len(text) > _LONGEST:
        raise ValueError(f"a {what} of more than {_LONGEST} characters is too long to read")
    return text.strip()
