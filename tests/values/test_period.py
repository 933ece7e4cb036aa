from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.period import Period, parse_edtf

days = st.dates(date(1, 1, 1), date(9998, 12, 30))
years = st.integers(1, 9998)
few_days = st.dates(date(2024, 1, 1), date(2024, 1, 12))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(few_days), draw(few_days)))
    side = draw(st.sampled_from(["closed", "closed", "no start", "no end"]))
    return Period.between(None if side == "no start" else first, None if side == "no end" else last)


def members(period: Period) -> set[date]:
    january = [date(2023, 12, 30) + timedelta(days=count) for count in range(20)]
    return {
        day
        for day in january
        if (period.start is None or period.start <= day) and (period.end is None or day < period.end)
    }


@given(day=days)
def test_a_day_lies_in_its_week_month_quarter_half_year_and_decade(day: date) -> None:
    around = [
        Period.week(day) if date(1, 1, 8) < day < date(9998, 12, 20) else Period.day(day),
        Period.month(day.year, day.month),
        Period.quarter(day.year, (day.month + 2) // 3),
        Period.half(day.year, 1 if day.month < 7 else 2),
        Period.year(day.year),
        Period.decade(day.year),
    ]
    assert all(period.contains(day) and period.contains(Period.day(day)) for period in around)


@given(year=years)
def test_the_months_make_up_the_year_without_gap_or_overlap(year: int) -> None:
    months = [Period.month(year, month) for month in range(1, 13)]
    assert months[0].start == Period.year(year).start
    assert all(first.end == second.start for first, second in pairwise(months))
    assert months[-1].end == Period.year(year).end


@given(first=periods(), second=periods())
def test_disjoint_periods_share_no_day(first: Period, second: Period) -> None:
    assert first.disjoint(second) is (not members(first) & members(second))
    assert first.overlaps(second) is (not second.disjoint(first))


@given(first=periods(), second=periods())
def test_a_period_contains_another_when_it_has_all_its_days(first: Period, second: Period) -> None:
    assert first.contains(second) is (members(second) <= members(first))


@given(first=days, last=days, approximate=st.booleans())
def test_edtf_text_reads_back_as_the_same_days(first: date, last: date, approximate: bool) -> None:
    period = Period.between(min(first, last), max(first, last))
    back = parse_edtf(period.edtf)
    assert (back.start, back.end) == (period.start, period.end)


EDTF = [
    "2024",
    "2024-04",
    "2024-04-10",
    "198X",
    "2004-06/2006-08",
    "1984~",
    "2001-02/2001-02",
    "1999/2003-05-06",
]


@pytest.mark.parametrize("text", EDTF)
def test_bounds_agree_with_the_edtf_package(text: str) -> None:
    period, other = parse_edtf(text), edtf.parse_edtf(text)
    lower, upper = other.lower_strict(), other.upper_strict()
    assert period.start == date(*lower[:3])
    assert period.last == date(*upper[:3])


@pytest.mark.parametrize(
    "text", ["2024", "2024-04", "2024-04-10", "198X", "2004-06/2006-08", "1984~", "2021/.."]
)
def test_edtf_text_is_kept(text: str) -> None:
    assert parse_edtf(text).edtf == text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("April", "is not a year, year-month or date like 2024-04-10"),
        ("", "is not a year, year-month or date like 2024-04-10"),
        ("2024-13", "there is no month 13"),
        ("2024-02-30", "there is no day 30 in 2024-02"),
        ("0000", "years run from 1 to 9999"),
        ("2024/2023", "ends before it starts"),
        ("../..", "open on both sides"),
        ("2024" * 20, "too long"),
    ],
)
def test_what_is_no_date_is_refused_in_plain_words(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_edtf(text)


def test_open_ends_are_none() -> None:
    since = parse_edtf("2021/..")
    assert (since.start, since.end, since.last) == (date(2021, 1, 1), None, None)
    assert since.contains(Period.year(2050))
    assert not Period.year(2050).contains(since)


def test_the_last_day_of_the_calendar_belongs_to_no_period() -> None:
    assert Period.year(9999).last == date(9999, 12, 30)
    with pytest.raises(ValueError, match="9999-12-31"):
        Period.day(date.max)


def test_a_fiscal_year_without_calendar_is_never_surely_inside() -> None:
    unknown = Period.fiscal_year(2026)
    assert unknown.unresolved
    assert not unknown.contains(date(2026, 3, 1))
    assert unknown.overlaps(Period.day(date(2025, 4, 1)))
    assert unknown.overlaps(Period.day(date(2027, 3, 31)))
    assert unknown.disjoint(Period.year(2028))
    assert unknown.edtf == "FY2026"


def test_a_fiscal_year_is_named_by_its_end_or_its_start() -> None:
    american = Period.fiscal_year(2024, (10, 1))
    assert (american.start, american.last) == (date(2023, 10, 1), date(2024, 9, 30))
    japanese = Period.fiscal_year(2024, (4, 1), named_by_end=False)
    assert (japanese.start, japanese.last) == (date(2024, 4, 1), date(2025, 3, 31))
    assert Period.fiscal_year(2024, (1, 1)).start == date(2024, 1, 1)


def test_a_century_begins_with_its_year_one() -> None:
    assert (Period.century(20).start, Period.century(20).last) == (date(1901, 1, 1), date(2000, 12, 31))


@pytest.mark.parametrize("quarter", [0, 5])
def test_a_year_has_four_quarters(quarter: int) -> None:
    with pytest.raises(ValueError, match="four quarters"):
        Period.quarter(2024, quarter)


def test_a_period_is_never_empty_or_boundless() -> None:
    with pytest.raises(ValueError, match="cannot start"):
        Period(date(2024, 1, 2), date(2024, 1, 2), "day")
    with pytest.raises(ValueError, match="both sides"):
        Period(None, None, "range")


@pytest.mark.parametrize(
    ("made", "precision", "first", "last", "text"),
    [
        (lambda: Period.day(date(2024, 4, 10)), "day", "2024-04-10", "2024-04-10", "2024-04-10"),
        (lambda: Period.day(date(2024, 1, 1)), "day", "2024-01-01", "2024-01-01", "2024-01-01"),
        (lambda: Period.week(date(2024, 4, 10)), "week", "2024-04-08", "2024-04-14", "2024-04-08/2024-04-14"),
        (lambda: Period.week(date(2024, 4, 8)), "week", "2024-04-08", "2024-04-14", "2024-04-08/2024-04-14"),
        (lambda: Period.week(date(2024, 4, 14)), "week", "2024-04-08", "2024-04-14", "2024-04-08/2024-04-14"),
        (lambda: Period.month(2024, 2), "month", "2024-02-01", "2024-02-29", "2024-02"),
        (lambda: Period.month(2024, 1), "month", "2024-01-01", "2024-01-31", "2024-01"),
        (lambda: Period.quarter(2024, 1), "quarter", "2024-01-01", "2024-03-31", "2024-01/2024-03"),
        (lambda: Period.quarter(2024, 4), "quarter", "2024-10-01", "2024-12-31", "2024-10/2024-12"),
        (lambda: Period.half(2024, 1), "half", "2024-01-01", "2024-06-30", "2024-01/2024-06"),
        (lambda: Period.half(2024, 2), "half", "2024-07-01", "2024-12-31", "2024-07/2024-12"),
        (lambda: Period.year(2024), "year", "2024-01-01", "2024-12-31", "2024"),
        (lambda: Period.year(9999), "year", "9999-01-01", "9999-12-30", "9999"),
        (lambda: Period.decade(1984), "decade", "1980-01-01", "1989-12-31", "198X"),
        (lambda: Period.decade(1990), "decade", "1990-01-01", "1999-12-31", "199X"),
        (lambda: Period.decade(7), "decade", "0001-01-01", "0009-12-31", "0001/0009"),
        (lambda: Period.century(20), "century", "1901-01-01", "2000-12-31", "1901/2000"),
        (
            lambda: Period.fiscal_year(2024, (10, 1)),
            "fiscal-year",
            "2023-10-01",
            "2024-09-30",
            "2023-10/2024-09",
        ),
        (lambda: Period.fiscal_year(2024, (1, 1)), "fiscal-year", "2024-01-01", "2024-12-31", "2024/2024"),
        (
            lambda: Period.fiscal_year(2024, (4, 6)),
            "fiscal-year",
            "2023-04-06",
            "2024-04-05",
            "2023-04-06/2024-04-05",
        ),
        (lambda: Period.fiscal_year(2026), "fiscal-year", "2025-01-01", "2027-12-31", "FY2026"),
        (lambda: Period.fiscal_year(1), "fiscal-year", "0001-01-01", "0002-12-31", "FY0001"),
        (
            lambda: Period.between(date(2024, 4, 10), date(2024, 4, 12)),
            "range",
            "2024-04-10",
            "2024-04-12",
            "2024-04-10/2024-04-12",
        ),
        (
            lambda: Period.span(Period.year(2019), Period.month(2021, 3)),
            "range",
            "2019-01-01",
            "2021-03-31",
            None,
        ),
        (lambda: parse_edtf("19XX"), "century", "1900-01-01", "1999-12-31", "1900/1999"),
        (lambda: parse_edtf("00XX"), "century", "0001-01-01", "0099-12-31", "0001/0099"),
        (lambda: parse_edtf("99XX"), "century", "9900-01-01", "9999-12-30", "9900/9999"),
        (lambda: parse_edtf("999X"), "decade", "9990-01-01", "9999-12-30", "999X"),
        (lambda: parse_edtf("2024-12"), "month", "2024-12-01", "2024-12-31", "2024-12"),
        (lambda: parse_edtf("2024-04-30"), "day", "2024-04-30", "2024-04-30", "2024-04-30"),
        (lambda: parse_edtf("2024-02-29"), "day", "2024-02-29", "2024-02-29", "2024-02-29"),
        (lambda: parse_edtf("0001"), "year", "0001-01-01", "0001-12-31", "0001"),
        (
            lambda: parse_edtf("2024-04/2024-04-12"),
            "range",
            "2024-04-01",
            "2024-04-12",
            "2024-04-01/2024-04-12",
        ),
        (
            lambda: parse_edtf("[2024-04-10..2024-04-12]"),
            "range",
            "2024-04-10",
            "2024-04-12",
            "2024-04-10/2024-04-12",
        ),
        (lambda: parse_edtf("2024-04-10/2024-04-10"), "range", "2024-04-10", "2024-04-10", None),
        (lambda: parse_edtf(" 2024-04-10 " + " " * 28), "day", "2024-04-10", "2024-04-10", "2024-04-10"),
    ],
)
def test_every_kind_of_period(
    made: Callable[[], Period], precision: str, first: str, last: str, text: str | None
) -> None:
    period = made()
    assert period.precision == precision
    assert period.start == date.fromisoformat(first)
    assert period.last == date.fromisoformat(last)
    assert str(period) == period.edtf
    assert text is None or period.edtf == text
    assert not period.approximate
    assert period.part is None
    assert period.unresolved is (text is not None and text.startswith("FY"))


def test_a_fiscal_year_knows_the_year_that_names_it() -> None:
    assert Period.fiscal_year(2024, (10, 1)).fiscal == Period.fiscal_year(2024).fiscal == 2024
    assert Period.year(2024).fiscal is None
    assert not Period.fiscal_year(2024, (10, 1)).unresolved


@pytest.mark.parametrize("half", [0, 3])
def test_a_year_has_two_halves(half: int) -> None:
    with pytest.raises(ValueError, match=f"two halves, not a number {half}"):
        Period.half(2024, half)


@pytest.mark.parametrize("year", [0, 10_000])
def test_years_run_from_1_to_9999(year: int) -> None:
    with pytest.raises(ValueError, match=f"there is no year {year} here"):
        Period.year(year)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("../2021", "../2021"),
        ("[..2021]", "../2021"),
        ("[2021..]", "2021/.."),
        ("2021-05/..", "2021-05/.."),
        ("2021-05-07/..", "2021-05-07/.."),
        ("/2021", "../2021"),
        ("2021/", "2021/.."),
        ("2004-06~", "2004-06~"),
        ("2004-06-11?", "2004-06-11~"),
        ("198X%", "198X~"),
        ("2021~/..", "2021/.."),
        ("../2021?", "../2021~"),
        ("2004/2006~", "2004~/2006~"),
        ("2004~/2006", "2004~/2006~"),
    ],
)
def test_open_and_rough_ends_are_kept(text: str, kept: str) -> None:
    assert parse_edtf(text).edtf == kept
    assert parse_edtf(text).approximate is any(mark in text for mark in "~?%")


@pytest.mark.parametrize(
    ("first", "last", "approximate"),
    [("2019~", "2021", True), ("2019", "2021~", True), ("2019", "2021", False)],
)
def test_a_span_is_as_rough_as_either_end(first: str, last: str, approximate: bool) -> None:
    assert Period.span(parse_edtf(first), parse_edtf(last)).approximate is approximate


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("2024-00", "there is no month 00"),
        ("2024-04-00", "there is no day 00 in 2024-04"),
        ("2023-02-29", "there is no day 29 in 2023-02"),
        ("2024-04-31", "there is no day 31 in 2024-04"),
        ("2024-04-10/2024-04-09", "ends before it starts"),
        ("2024-04/2024-03", "ends before it starts"),
        ("[..]", "open on both sides"),
        ("[..2024", "is not a year, year-month or date"),
        ("2024..]", "is not a year, year-month or date"),
        ("[2020..20211", "is not a year, year-month or date"),
        ("12020..2021]", "is not a year, year-month or date"),
        ("[2024]", "is not a year, year-month or date"),
        ("2024..2025", "is not a year, year-month or date"),
        ("~", "is not a year, year-month or date"),
        ("9999-12-31", "beyond what is read"),
        ("2024-04-10" + " " * 31, "more than 40 characters"),
    ],
)
def test_what_is_wrong_with_a_date_is_told(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why) as caught:
        parse_edtf(text)
    assert len(text) > 40 or repr(text) in str(caught.value)


def test_an_open_period_holds_what_lies_on_its_open_side() -> None:
    until, since = parse_edtf("../2021"), parse_edtf("2021/..")
    assert until.contains(date(1, 1, 1))
    assert until.contains(Period.year(2021))
    assert not until.contains(Period.day(date(2022, 1, 1)))
    assert not until.contains(since)
    assert not since.contains(until)
    assert until.contains(until)
    assert until.overlaps(since)
    assert parse_edtf("../2020").disjoint(since)
    assert not Period.fiscal_year(2026).contains(Period.fiscal_year(2026))
