"""Laws of reading numbers: what was printed gives the value back, in every form."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading import find_mentions, parse_quantity
from factcheck.values.number import plain, scaled
from factcheck.values.quantity import Quantity

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
]
ONES += ["sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
SHORT = {"mn": 6, "m": 6, "bn": 9, "tn": 12, "trn": 12, "k": 3}
FRACTIONS = {"½": "0.5", "¼": "0.25", "¾": "0.75", " 3/8": "0.375", " 1/2": "0.5", "-1/2": "0.5"}
SIGNS = {"$": None, "€": "EUR", "£": None, "US$": "USD", "C$": "CAD", "HK$": "HKD", "A$": "AUD", "₹": "INR"}
AFTER = {"dollars": None, "euros": "EUR", "Canadian dollars": "CAD", "yen": "JPY", "Swiss francs": "CHF"}
FEW = st.integers(1, 999)
DECIMALS = st.decimals("0.1", "999.9", places=1, allow_nan=False, allow_infinity=False)


def in_words(number: int, joint: str = " and ") -> str:
    """The number as an editor spells it; written apart from the reader's own tables."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = joint + in_words(number % 100) if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    for word, power in reversed(SCALES.items()):
        if number >= 10**power:
            head, rest = divmod(number, 10**power)
            tail = (joint if rest < 100 else " ") + in_words(rest, joint) if rest else ""
            return f"{in_words(head, joint)} {word}{tail}"
    raise AssertionError(number)


def only(text: str) -> Quantity:
    (mention,) = find_mentions(text)
    assert isinstance(mention.value, Quantity), text
    return mention.value


@given(number=st.integers(0, 10**15), joint=st.sampled_from([" and ", " "]))
def test_a_spelled_number_is_read_back(number: int, joint: str) -> None:
    assert only(f"It counted {in_words(number, joint)} ships.").amount == number


@given(number=st.integers(1000, 10**18))
def test_thousands_marks_change_nothing(number: int) -> None:
    western = f"{number:,}"
    for mark in (",", "'", "\u202f", "\u2009", "\u00a0"):
        assert only(f"It counted {western.replace(',', mark)} of them.").amount == number
    head, tail = str(number)[:-3], str(number)[-3:]
    groups = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)][::-1]
    assert only(f"It counted {','.join([*groups, tail])} of them.").amount == number


@given(amount=DECIMALS, word=st.sampled_from(sorted(SCALES)), gap=st.sampled_from([" ", "-"]))
def test_a_scale_word_is_so_many_powers_of_ten(amount: Decimal, word: str, gap: str) -> None:
    assert only(f"It cost ${amount}{gap}{word} then.").amount == scaled(amount, SCALES[word])
    assert only(f"It has {amount} {word} of them.").amount == scaled(amount, SCALES[word])


@given(amount=DECIMALS, letters=st.sampled_from(sorted(SHORT)), sign=st.sampled_from(sorted(SIGNS)))
def test_short_scales_behind_money(amount: Decimal, letters: str, sign: str) -> None:
    value = only(f"It cost {sign}{amount}{letters}.")
    assert (value.amount, value.currency) == (scaled(amount, SHORT[letters]), SIGNS[sign])


@given(whole=st.integers(1, 99), part=st.sampled_from(sorted(FRACTIONS)))
def test_a_fraction_on_a_price(whole: int, part: str) -> None:
    assert only(f"It closed at ${whole}{part}.").amount == whole + Decimal(FRACTIONS[part])


@given(amount=FEW, name=st.sampled_from(sorted(AFTER)))
def test_names_of_currencies(amount: int, name: str) -> None:
    value = only(f"It cost {amount} {name}.")
    assert (value.amount, value.currency, value.is_money) == (Decimal(amount), AFTER[name], True)


@given(low=st.integers(1, 400), step=st.integers(1, 400), word=st.sampled_from(sorted(SCALES)))
@pytest.mark.parametrize(
    "form", ["${}-{} {}", "${} to ${} {}", "{} to {} {} euros", "between ${} and ${} {}"]
)
def test_a_range_takes_the_scale_of_its_far_end(form: str, low: int, step: int, word: str) -> None:
    value = only(f"It cost {form.format(low, low + step, word)}.")
    assert (value.low, value.high) == (
        scaled(Decimal(low), SCALES[word]),
        scaled(Decimal(low + step), SCALES[word]),
    )


@given(amount=DECIMALS)
@pytest.mark.parametrize("unit", ["%", " percent", " per cent", " pct", "pc"])
def test_every_percent_is_one(unit: str, amount: Decimal) -> None:
    value = only(f"It has {amount}{unit} of them.")
    assert (value.amount, value.unit, value.base) == (amount, "percent", "them")


@given(amount=FEW, cents=st.integers(1, 99))
def test_cents_are_hundredths(amount: int, cents: int) -> None:
    expected = Decimal(amount) + Decimal(cents) / 100
    for text in (
        f"{amount} dollars and {cents} cents",
        f"${amount} and {cents} cents",
        f"${amount}.{cents:02}",
    ):
        assert only(f"It cost {text}.").amount == expected


@given(amount=DECIMALS)
@pytest.mark.parametrize("hedge", ["about", "more than", "just under", "well over an estimated", "up to"])
def test_a_hedge_moves_no_number(hedge: str, amount: Decimal) -> None:
    value = only(f"It cost {hedge} ${amount} million.")
    assert value.amount == scaled(amount, 6)
    assert value.hedge is not None


@given(number=st.integers(-(10**12), 10**12))
def test_a_minus_is_a_minus_in_every_form(number: int) -> None:
    for sign in ("-", "−", "minus ") if number < 0 else ("",):
        assert only(f"It stood at {sign}{abs(number):,}.").amount == number


@given(number=st.integers(0, 10**9))
def test_a_recorded_number_keeps_its_noun(number: int) -> None:
    value = parse_quantity(f"{number:,} tonnes")
    assert (plain(value.amount), value.unit) == (str(number), "tonnes")
