from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from factcheck.derive.calculations import (
    difference,
    growth,
    mean,
    of_hundred,
    of_one,
    ratio,
    shown,
    shown_interval,
    total,
)
from factcheck.values.interval import Interval

numbers = st.decimals(min_value=1, max_value=10**6, places=3, allow_nan=False, allow_infinity=False)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    ends = sorted((draw(numbers), draw(numbers)))
    inside = draw(st.decimals(min_value=ends[0], max_value=ends[1], places=3))
    return Interval(ends[0], ends[1]), inside


@given(start=intervals(), end=intervals())
def test_the_result_holds_for_every_value_of_the_operands(
    start: tuple[Interval, Decimal], end: tuple[Interval, Decimal]
) -> None:
    (first, one), (second, other) = start, end
    gap, times, grown = difference(first, second), ratio(first, second), growth(first, second)
    both = total([first, second])
    if gap is None or both is None or times is None or grown is None:
        raise AssertionError("bounded operands above zero have results")
    assert gap.contains(other - one)
    assert both.contains(one + other)
    if times.low is None or times.high is None or grown.low is None:
        raise AssertionError("results of bounded operands are bounded")
    assert times.low * one <= other * (1 + Decimal("1E-20"))
    assert times.high * one >= other * (1 - Decimal("1E-20"))
    assert abs(grown.low - (times.low - 1) * 100) < Decimal("1E-15")


def test_what_is_not_bounded_gives_nothing() -> None:
    open_end, point = Interval(Decimal(1), None), Interval.point(Decimal(2))
    assert difference(point, open_end) is None
    assert total([open_end, point]) is None
    assert ratio(Interval.point(Decimal(0)), point) is None
    assert growth(Interval(Decimal(-1), Decimal(1)), point) is None


def test_numbers_are_shown_with_six_digits_at_most() -> None:
    assert shown(Decimal("76.470588235")) == "76.4706"
    assert shown(Decimal(26000000000)) == "26,000,000,000"
    assert shown(Decimal("-0.5")) == "-0.5"
    assert shown_interval(Interval(Decimal("1.5"), Decimal("2.5"))) == "1.5 to 2.5"
    assert shown_interval(Interval(Decimal(60), None)) == "60 to …"


@given(parts=st.lists(intervals(), min_size=1, max_size=6))
def test_a_mean_holds_for_every_value_of_its_parts(parts: list[tuple[Interval, Decimal]]) -> None:
    found = mean([one for one, _ in parts])
    if found is None or found.low is None or found.high is None:
        raise AssertionError("bounded parts have a mean")
    members = sum(inside for _, inside in parts) / len(parts)
    assert found.low - Decimal("1E-15") <= members <= found.high + Decimal("1E-15")
    assert min(one.low or 0 for one, _ in parts) <= found.low
    assert found.high <= max(one.high or 0 for one, _ in parts)


def test_nothing_has_no_mean() -> None:
    assert mean([]) is None


@given(one=intervals())
def test_percent_and_shares_of_one_are_the_same_share(one: tuple[Interval, Decimal]) -> None:
    assert of_one(of_hundred(one[0])) == one[0]
