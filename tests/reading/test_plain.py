"""The short way for plain figures: it finds what the grammars find, and asks none of them."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import Mention, find_mentions, finding
from factcheck.reading.anchors import Anchor
from factcheck.reading.page import prepare
from factcheck.reading.plain import plain_figure

DATELINE = date(2024, 4, 10)
VOCABULARY = """the of in on to and from between or minus negative about over up at least page No.
FY iPhone FTSE Rs
R US$ $ £ kr usd EUR 372minus people crews votes days weeks years-old Monday Mondays April may March
day of million dozen bn m k tn B percent per cent points % times x fold bps dollars pounds p c a an
each annually won yen ago later earlier last next Mr. Smith's 're men, (out half third 1990s AD BC
a.m. am o'clock plus odd ½ 5 12 99 100 1,200 12,500 7 0 07 1999 2024 3.5 1/2 3-1 10:30 5th 1990 ١٢
é\xa0 naïve — - – . ; ) ? !"""
WORDS = VOCABULARY.split()
GLUE = st.sampled_from(
    [" "] * 12 + ["", ", ", ". ", "; ", ") ", " (", "\n", "\n\n", "\r\n", "\xa0", "  ", "-"]
)
FIGURES = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "", "$", "£", "€", "US$", "-$", "-", "~"]),
    st.one_of(st.integers(0, 1200), st.decimals(0, 200, places=1), st.decimals(0, 20, places=2)),
    st.sampled_from(
        ["", "", "%", "% points", " million", " billion", " trillion", " U.S. dollars", " Canadian", "m"]
    ),
)
PIECES = st.one_of(
    FIGURES,
    st.sampled_from(WORDS),
    st.integers(0, 1200).map(str),
    st.integers(1000, 10**9).map(lambda number: f"{number:,}"),
)
TEXTS = st.lists(st.tuples(PIECES, GLUE), max_size=12).map(
    lambda parts: "".join(piece + glue for piece, glue in parts)
)
LOCALES = st.sampled_from([None, "en-GB", "de-DE"])


def long_way(text: str, locale: str | None) -> tuple[Mention, ...]:
    with mock.patch.object(finding, "plain_figure", return_value=None):
        return find_mentions(text, DATELINE, locale)


@given(text=TEXTS, locale=LOCALES)
def test_the_short_way_finds_what_the_grammars_find(text: str, locale: str | None) -> None:
    assert repr(find_mentions(text, DATELINE, locale)) == repr(long_way(text, locale))


@pytest.mark.parametrize(
    ("text", "number", "is_plain"),
    [
        ("saved 12 crews", "12", True),
        ("the flock of 3,400.", "3,400", True),
        ("about 3,400 sheep", "3,400", True),
        ("1 1 1", "1", True),
        ("saved $12 million.", "12", True),
        ("rose 7.4% when", "7.4", True),
        ("saved 12 million people", "12", True),
        ("saved 12 million dollars", "12", False),
        ("saved 12 U.S. dollars", "12", False),
        ("saved $12 Canadian", "12", False),
        ("rose 7.4% points", "7.4", False),
        ("rose 7.4% of GDP", "7.4", False),
        ("rose 7.4% a year", "7.4", False),
        ("saved -$12 more", "12", False),
        ("saved 12 days", "12", False),
        ("won by 12 to 4", "12", False),
        ("won by 12 votes to 4", "12", False),
        ("page 12 said", "12", False),
        ("minus 12 said", "12", False),
        ("USD 12 said", "12", False),
        ("paid US$12 more", "12", False),
        ("in 1999 when", "1999", False),
        ("on 12 April", "12", False),
        ("12 345 sheep", "12", False),
        ("the 12th man", "12", False),
        ("007 sheep", "007", False),
        ("5.125 sheep", "5.125", False),
    ],
)
def test_a_figure_is_plain_between_words_that_no_grammar_asks_for(
    text: str, number: str, is_plain: bool
) -> None:
    start = text.index(number)
    found = plain_figure(prepare(text), start, start + len(number), None)
    assert (found is not None) is is_plain
    assert found is None or number in found.text


def calls(text: str) -> Counter[str]:
    """How often each grammar is asked, by the word of its anchor; digits have none."""
    asked: Counter[str] = Counter()

    def counted(grammar: Callable[..., Any]) -> Callable[..., Any]:
        def call(reader: finding.Reader, anchor: Anchor) -> Any:
            asked[anchor.word] += 1
            return grammar(reader, anchor)

        return call

    grammars: Mapping[str, tuple[Any, ...]] = finding._grammars()
    counting = {word: tuple(counted(each) for each in several) for word, several in grammars.items()}
    with mock.patch.object(finding, "_grammars", return_value=counting):
        find_mentions(text, DATELINE)
    return asked


def test_prose_without_an_anchor_asks_no_grammar() -> None:
    assert calls("The crews came home before dark, and nobody was hurt. ") == {}


def test_what_stands_inside_a_figure_is_not_asked_again() -> None:
    assert calls("It cost $1.2 million in all.") == {"": 1}
    assert calls("She left on May 1, 2024 at dawn.")["may"] == 1
    assert calls("She left on May 1, 2024 at dawn.")[""] == 0


@pytest.mark.parametrize(
    "unit", ["1 ", "1-", "$1 ", "$1 to ", "May 1 ", "one hundred and ", "last Monday ", "1"]
)
def test_twice_the_text_asks_twice_as_often(unit: str) -> None:
    once, twice = calls(unit * 200).total(), calls(unit * 400).total()
    assert once <= twice <= 2 * once + 2
