from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import find_mentions
from factcheck.reading.hedging import stacked
from factcheck.values.quantity import Hedge, Quantity

kinds = st.sampled_from(get_args(Hedge))


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("north of $5bn", "more-than"),
        ("well over an estimated 5,000", "more-than"),
        ("at least about 500", "at-least"),
        ("some 500 or more", "at-least"),
        ("just shy of $3bn", "just-under"),
        ("a shade under 5%", "just-under"),
        ("fractionally above 5%", "just-over"),
        ("as few as 500", "at-least"),
        ("as many as 500", "at-most"),
        ("no fewer than 500", "at-least"),
        ("virtually 100%", "nearly"),
        ("on the order of 500", "about"),
        ("5,000 and counting", "at-least"),
        ("5,000, give or take", "about"),
        ("5,000 at most", "at-most"),
        ("$5m maximum", "at-most"),
        ("5,000-odd", "about"),
        ("40-ish", "about"),
        ("65 and over", "at-least"),
        ("12 and under", "at-most"),
        ("$500-plus", "at-least"),
        ("10,000+ jobs", "at-least"),
        ("~500", "about"),
    ],
)
def test_hedges_before_and_behind(text: str, hedge: str) -> None:
    (mention,) = find_mentions(text)
    assert mention.hedge == hedge
    assert (mention.outer_start, mention.outer_end) == (0, len(text.removesuffix(" jobs")))


@pytest.mark.parametrize(
    "text",
    [
        "a row over 5% pay",
        "bills added up to $5 million",
        "met 5 at least once",
        "5,000 plus expenses",
        "$5m minimum wage",
        "5+5 apples",
        "5 and under pressure",
        "over five years",
    ],
)
def test_such_words_in_other_senses(text: str) -> None:
    assert all(mention.hedge is None for mention in find_mentions(text))


@given(first=kinds, second=kinds, third=kinds)
def test_the_order_of_two_hedges_does_not_matter(first: Hedge, second: Hedge, third: Hedge) -> None:
    assert stacked(first, second) == stacked(second, first)
    assert stacked(first, first) == first
    assert stacked(stacked(first, second), third) in get_args(Hedge)


@given(bound=st.sampled_from(["more-than", "at-least", "less-than", "at-most"]), loose=kinds)
def test_a_bound_is_never_lost_to_a_looseness(bound: Hedge, loose: Hedge) -> None:
    assert stacked(bound, loose) in {"more-than", "at-least", "less-than", "at-most", "about"}
    if loose in {"about", "nearly", "just-under", "just-over"}:
        assert stacked(bound, loose) == bound


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("$5 million Canadian", "CAD"),
        ("$5 (U.S.)", "USD"),
        ("$US5 million", "USD"),
        ("$NZ3.50", "NZD"),
        ("R2.5 million", "ZAR"),
        ("R1,500", "ZAR"),
        ("N500 million", "NGN"),
        ("Tk 500 crore", "BDT"),
        ("350元", "CNY"),
        ("75 Malaysia ringgit", "MYR"),
        ("SFr95m", "CHF"),
        ("50 euro cents", "EUR"),
    ],
)
def test_currencies_that_a_text_determines(text: str, currency: str) -> None:
    value = find_mentions(text)[0].value
    assert isinstance(value, Quantity)
    assert value.currency == currency


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("500 kr", {"DKK", "NOK", "SEK", "ISK"}),
        ("kr 500", {"DKK", "NOK", "SEK", "ISK"}),
        ("Dh500", {"AED", "MAD"}),
        ("5 pesos", {"ARS", "CLP", "COP", "CUP", "DOP", "MXN", "PHP", "UYU"}),
        ("5 CFA francs", {"XAF", "XOF"}),
        ("300 rupees", {"INR", "PKR", "LKR", "NPR", "MUR", "SCR"}),
        ("$5 Canadian flags", None),
    ],
)
def test_an_ambiguous_sign_keeps_every_candidate(text: str, candidates: set[str] | None) -> None:
    value = find_mentions(text)[0].value
    assert isinstance(value, Quantity)
    assert value.currency is None
    assert (
        {"USD", "CAD"} <= set(value.candidates) if candidates is None else set(value.candidates) == candidates
    )


@pytest.mark.parametrize("text", ["R2-D2", "an R18 rating", "N95 masks", "R134 gas", "20C"])
def test_a_letter_before_digits_is_no_currency(text: str) -> None:
    assert all(mention.kind != "money" for mention in find_mentions(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The baby weighed 7 pounds.", "number"),
        ("He lost 20 pounds.", "number"),
        ("20 pounds of butter", "number"),
        ("5 pounds (2.3 kg)", "number"),
        ("a 20-pound fish", "number"),
        ("It lost 20 million pounds.", "money"),
        ("20 million pounds of debt", "money"),
        ("It cost 20 pounds.", "money"),
        ("20 pounds sterling", "money"),
        ("a 20-pound sterling note", "money"),
        ("a two-million-pound prize", "money"),
    ],
)
def test_pounds_are_weighed_or_paid(text: str, kind: str) -> None:
    assert find_mentions(text)[0].kind == kind


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("about some 50 people", "about some 50"),
        ("nearly about some roughly 50 people", "nearly about some roughly 50"),
        # More hedges than anybody writes: the four nearest are read.
        ("almost nearly about some roughly 50 people", "nearly about some roughly 50"),
    ],
)
def test_hedges_that_are_piled_up_are_one(text: str, outer: str) -> None:
    (mention,) = find_mentions(text)
    assert text[mention.outer_start : mention.end] == outer
    assert mention.hedge is not None


@pytest.mark.parametrize(
    ("text", "words", "currency"),
    [
        ("It cost HK$5.", "HK$5", "HKD"),
        ("It cost 5 Hong Kong dollars.", "5 Hong Kong dollars", "HKD"),
        ("It cost 5 New Zealand dollars.", "5 New Zealand dollars", "NZD"),
        # Letters that are no country's leave the sign of any dollar.
        ("It cost XQ$5.", "$5", None),
        ("It cost €5.", "€5", "EUR"),
    ],
)
def test_whose_money_it_is(text: str, words: str, currency: str | None) -> None:
    (mention,) = find_mentions(text)
    assert isinstance(mention.value, Quantity)
    assert (mention.text, mention.value.currency) == (words, currency)


def test_three_words_that_name_no_money_are_no_currency() -> None:
    (mention,) = find_mentions("It lost 5 New Zealand farmers.")
    assert (mention.kind, mention.text) == ("number", "5")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He lost 50 pounds in a year.", "number"),
        ("He lost 50 pounds sterling in a year.", "money"),
        ("He gained 1,000 pounds sterling at cards.", "money"),
        ("He lost a 50-pound sterling note.", "money"),
    ],
)
def test_pounds_sterling_are_never_weighed(text: str, kind: str) -> None:
    assert find_mentions(text)[0].kind == kind
