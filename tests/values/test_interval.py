from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.interval import Interval

POINTS = [Decimal(half) / 2 for half in range(-1, 14)]
ends = st.one_of(st.none(), st.integers(0, 6).map(Decimal))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(ends), draw(ends)
    if low is not None and high is not None and low > high:
        low, high = high, low
    equal = low is not None and low == high
    return Interval(low, high, not equal and draw(st.booleans()), not equal and draw(st.booleans()))


def members(interval: Interval) -> set[Decimal]:
    """The half steps that lie inside, by the plain meaning of the four fields."""

    def inside(point: Decimal) -> bool:
        low_ok = (
            interval.low is None or point > interval.low or (point == interval.low and not interval.low_open)
        )
        high_ok = (
            interval.high is None
            or point < interval.high
            or (point == interval.high and not interval.high_open)
        )
        return low_ok and high_ok

    return {point for point in POINTS if inside(point)}


@given(first=intervals(), second=intervals())
def test_disjoint_intervals_share_no_member(first: Interval, second: Interval) -> None:
    assert first.disjoint(second) is (not members(first) & members(second))
    assert first.overlaps(second) is second.overlaps(first) is (not first.disjoint(second))


@given(first=intervals(), second=intervals())
def test_an_interval_contains_another_when_it_has_all_its_members(first: Interval, second: Interval) -> None:
    assert first.contains(second) is (members(second) <= members(first))


@given(interval=intervals())
def test_membership_is_containment_of_a_point(interval: Interval) -> None:
    assert {point for point in POINTS if interval.contains(point)} == members(interval)


def test_written_precision_takes_in_both_halves() -> None:
    interval = Interval.written(Decimal("50.2e9"), 8)
    assert (interval.low, interval.high) == (Decimal("50.15e9"), Decimal("50.25e9"))
    assert interval.contains(Decimal("50.25e9"))
    assert not interval.contains(Decimal(50250000001))


@pytest.mark.parametrize(
    ("low", "high", "is_open"), [("2", "1", False), ("1", "1", True), ("NaN", "1", False)]
)
def test_an_empty_interval_cannot_be_built(low: str, high: str, is_open: bool) -> None:
    with pytest.raises(ValueError, match=r"no number lies|finite"):
        Interval(Decimal(low), Decimal(high), low_open=is_open)


def test_an_interval_shows_its_ends() -> None:
    assert str(Interval(None, Decimal("1.50"), high_open=True)) == "(.., 1.5)"
    assert Interval.point(Decimal(3)).is_point
    assert not Interval(None, None).is_point


@pytest.mark.parametrize(
    ("interval", "shown"),
    [
        (Interval(Decimal(1), Decimal(2)), "[1, 2]"),
        (Interval(Decimal(1), Decimal(2), low_open=True), "(1, 2]"),
        (Interval(Decimal(1), Decimal(2), high_open=True), "[1, 2)"),
        (Interval(Decimal(1), None), "[1, ..)"),
        (Interval(None, None), "(.., ..)"),
    ],
)
def test_round_brackets_leave_an_end_out(interval: Interval, shown: str) -> None:
    assert str(interval) == shown


def test_one_number_lies_between_two_equal_closed_ends() -> None:
    one = Decimal(1)
    for ends in ({"low_open": True}, {"high_open": True}, {"low_open": True, "high_open": True}):
        with pytest.raises(ValueError, match="no number lies between 1 and 1"):
            Interval(one, one, **ends)
    assert Interval(one, one).is_point
    assert not Interval(one, Decimal(2)).is_point
    assert not Interval(one, None).is_point


def test_an_end_is_finite() -> None:
    for ends in ((None, Decimal("Infinity")), (Decimal("-Infinity"), None)):
        with pytest.raises(ValueError, match="is not a finite number"):
            Interval(*ends)


@pytest.mark.parametrize(
    ("high_open", "low_open", "apart"),
    [(False, False, False), (True, False, True), (False, True, True), (True, True, True)],
)
def test_what_touches_at_a_closed_end_shares_it(high_open: bool, low_open: bool, apart: bool) -> None:
    first = Interval(Decimal(1), Decimal(2), high_open=high_open)
    second = Interval(Decimal(2), Decimal(3), low_open=low_open)
    assert first.disjoint(second) is second.disjoint(first) is apart
    assert first.overlaps(second) is (not apart)
    assert Interval(None, Decimal(2), high_open=high_open).disjoint(second) is apart
    assert not Interval(Decimal(3), None).disjoint(Interval(None, Decimal(3)))
