"""Records, streaks and averages against plain counts, over series without a gap and with one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import Change, FigureClaim
from factcheck.config import Options
from factcheck.store import Store
from factcheck.store.layout import Table
from factcheck.verdict import Status, Verdict
from tests.builders import figure_fact, store_of

DECIDED = {Status.SUPPORTED, Status.REFUTED}
FIRST = 2010
series = st.lists(st.integers(min_value=1, max_value=12), min_size=4, max_size=8)


def store(values: list[int], complete: str | None = "Nordic countries, whole series") -> Store:
    known = [
        figure_fact("Norway", "exports", f"{value} billion USD", str(year))
        for year, value in enumerate(values, FIRST)
        if value
    ]
    return replace(store_of(*known), tables=(Table("", "figure", complete),))


def verify(claim: FigureClaim, known: Store) -> Verdict:
    return Checker(known, Options(dateline=date(2024, 4, 11))).verify(claim)


def record(values: list[int], words: str, complete: str | None = "Nordic countries, whole series") -> Status:
    last = str(FIRST + len(values) - 1)
    claim = FigureClaim(subject="Norway", measure="exports", record=words, period=last)
    return verify(claim, store(values, complete)).status


def streak(values: list[int], words: str, direction: str = "up") -> Status:
    change = Change.model_validate({"direction": direction})
    last = str(FIRST + len(values) - 1)
    claim = FigureClaim(subject="Norway", measure="exports", streak=words, change=change, period=last)
    return verify(claim, store(values)).status


@given(values=series)
def test_a_record_high_is_one_by_a_plain_comparison(values: list[int]) -> None:
    found = record(values, "record high")
    if any(value > values[-1] for value in values[:-1]):
        assert found is Status.REFUTED
    elif all(value < values[-1] for value in values[:-1]):
        assert found is Status.SUPPORTED
    else:
        assert found is Status.NOT_ENOUGH_INFO


@given(values=series)
def test_a_record_is_never_borne_out_by_a_table_that_may_begin_too_late(values: list[int]) -> None:
    assert record(values, "record high", "Nordic countries") is not Status.SUPPORTED


@given(values=series, since=st.integers(0, 6))
def test_highest_since_looks_at_the_years_between_and_at_the_year_itself(
    values: list[int], since: int
) -> None:
    since = min(since, len(values) - 3)
    found = record(values, f"highest since {FIRST + since}")
    between, start, last = values[since + 1 : -1], values[since], values[-1]
    if any(value > last for value in between):
        assert found is Status.REFUTED
    elif all(value < last for value in between) and start > last:
        assert found is Status.SUPPORTED
    else:
        assert found is not Status.REFUTED


@given(values=series, gap=st.integers(0, 5))
def test_a_gap_leaves_a_record_open(values: list[int], gap: int) -> None:
    gap = min(gap, len(values) - 2)
    assert record([*values[:gap], 0, *values[gap + 1 :]], f"highest since {FIRST}") not in DECIDED


@given(values=series)
def test_without_a_complete_table_there_is_no_record(values: list[int]) -> None:
    assert record(values, f"highest since {FIRST}", None) not in DECIDED
    assert record(values, "record high", None) not in DECIDED


@given(values=series, count=st.integers(2, 6))
def test_a_streak_is_one_by_a_plain_count(values: list[int], count: int) -> None:
    ups = [after > before for before, after in pairwise(values)]
    found = streak(values, f"{count} straight years")
    if count > len(ups):
        assert found not in DECIDED
    elif all(ups[-count:]):
        assert found is Status.SUPPORTED
    elif any(after < before for before, after in list(pairwise(values))[-count:]):
        assert found is Status.REFUTED


def test_an_ordinal_numbers_the_last_year_of_the_streak() -> None:
    assert streak([5, 1, 2, 3], "second straight year") is Status.SUPPORTED
    assert streak([5, 1, 2, 3, 4], "second straight year") is Status.NOT_ENOUGH_INFO
    assert streak([1, 2, 3], "second straight year") is Status.NOT_ENOUGH_INFO
    assert streak([5, 1, 2, 3], "third straight year") is Status.REFUTED


def test_months_are_not_years() -> None:
    assert streak([5, 1, 2, 3], "second straight month") not in DECIDED


@given(values=series)
def test_an_average_is_the_plain_mean(values: list[int]) -> None:
    mean = Decimal(sum(values)) / len(values)
    span = f"{FIRST} to {FIRST + len(values) - 1}"

    def says(amount: Decimal) -> Status:
        text = f"${amount:.1f} billion"
        claim = FigureClaim(
            subject="Norway", measure="exports", value=text, period=span, aggregate="averaged"
        )
        return verify(claim, store(values)).status

    assert says(mean) is Status.SUPPORTED
    assert says(mean + 1) is Status.REFUTED


def test_an_average_lacks_no_year() -> None:
    claim = FigureClaim(
        subject="Norway", measure="exports", value="$2 billion", period="2010 to 2013", aggregate="averaged"
    )
    assert verify(claim, store([1, 2, 0, 3])).status not in DECIDED
