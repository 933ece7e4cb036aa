"""When a figure is supported, and when it never is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import Change, FigureClaim
from factcheck.config import Options
from factcheck.match.figures_forms import times, unit_factors
from factcheck.store import Store
from factcheck.values.interval import Interval
from factcheck.verdict import Status

SUBJECTS = ("Norway", "Chile", "Kenya", "Japan")
MEASURES = ("exports", "imports", "GDP", "military spending")
YEARS = (2019, 2020, 2021, 2022, 2023)
SOURCE = {"title": "Yearbook", "medium": "official-data", "date": "2024-02-01"}
OPTIONS = Options(dateline=date(2024, 4, 11))
NARROWER_AND_WIDER = (("", "about "), ("just over ", "more than "), ("just under ", "less than "))

subjects, measures, years = st.sampled_from(SUBJECTS), st.sampled_from(MEASURES), st.sampled_from(YEARS)
millions = st.integers(1_000, 999_999)
tenths = st.integers(10, 999)


def recorded(subject: str, measure: str, value: str, year: int | None, **more: Any) -> dict[str, Any]:
    fact = {"kind": "figure", "subject": subject, "measure": measure, "value": value, "exact": True}
    period = {"period": str(year)} if year else {}
    return {**fact, **period, "source": SOURCE, **more}


def dollars(count: int) -> str:
    return f"{count}000000 USD"


def store(*facts: dict[str, Any]) -> Store:
    known = Store.from_records(facts)
    assert not known.problems
    return known


def status(claim: FigureClaim, *facts: dict[str, Any]) -> Status:
    return Checker(store(*facts), OPTIONS).verify(claim).status


def statuses(draft: str, *facts: dict[str, Any]) -> list[Status]:
    return [verdict.status for verdict in Checker(store(*facts), OPTIONS).check(draft).verdicts]


@given(subject=subjects, measure=measures, year=years, count=millions)
def test_another_scale_word_is_never_supported(subject: str, measure: str, year: int, count: int) -> None:
    """Million, billion and trillion differ, in a claim as in a sentence."""
    fact = recorded(subject, measure, dollars(count), year)
    for scale in ("thousand", "billion", "trillion"):
        claim = FigureClaim(subject=subject, measure=measure, value=f"${count} {scale}", period=str(year))
        assert status(claim, fact) is Status.REFUTED
        said = f"{subject}'s {measure} was ${count:,} {scale} in {year}."
        assert Status.SUPPORTED not in statuses(said, fact)


@pytest.mark.parametrize(("narrow", "wide"), NARROWER_AND_WIDER)
@given(known=tenths, said=tenths)
def test_a_wider_hedge_never_refutes(narrow: str, wide: str, known: int, said: int) -> None:
    """What was not wrong is not made wrong by a word that says less.

    A bound is met on one side alone; by how little "just over" may miss it is no matter for "more than".
    """
    assume(not narrow or (known > said) == (narrow == "just over "))
    fact = recorded("Norway", "exports", dollars(known * 100), 2023)

    def judged(hedge: str) -> Status:
        value = f"{hedge}${Decimal(said) / 10} billion"
        return status(FigureClaim(subject="Norway", measure="exports", value=value, period="2023"), fact)

    if judged(narrow) is not Status.REFUTED:
        assert judged(wide) is not Status.REFUTED
    if judged(narrow) is Status.SUPPORTED:
        assert judged(wide) is Status.SUPPORTED


@given(start=st.integers(100, 900), percent=st.integers(5, 90))
def test_a_percentage_fits_its_ends(start: int, percent: int) -> None:
    """25 percent up from 400 is 500, and 50 percent is not."""
    end = Decimal(start) * (100 + percent) / 100
    change = Change(
        direction="up", start=f"${start}.00 million", end=f"${end:.2f} million", by=f"{percent} percent"
    )
    claim = FigureClaim(subject="Norway", measure="exports", change=change, period="2023")
    assert status(claim) is Status.NOT_ENOUGH_INFO
    wrong = change.model_copy(update={"by": f"{percent * 2} percent"})
    assert status(claim.model_copy(update={"change": wrong})) is Status.REFUTED


@given(subject=subjects, measure=measures, counts=st.tuples(millions, millions))
def test_ends_that_are_exchanged_are_never_supported(
    subject: str, measure: str, counts: tuple[int, int]
) -> None:
    """From and to are roles, and no bag of numbers."""
    first, last = counts
    assume(first != last)
    facts = (
        recorded(subject, measure, dollars(first), 2022),
        recorded(subject, measure, dollars(last), 2023),
    )
    verb = "rose" if last > first else "fell"
    true = f"{subject}'s {measure} {verb} from ${first:,} million in 2022 to ${last:,} million in 2023."
    assert statuses(true, *facts) == [Status.SUPPORTED]
    for word in ("rose", "fell"):
        said = f"{subject}'s {measure} {word} from ${last:,} million in 2022 to ${first:,} million in 2023."
        assert statuses(said, *facts) == [Status.REFUTED]


@given(
    measure=measures,
    year=years,
    counts=st.lists(millions, min_size=2, max_size=4, unique=True),
    data=st.data(),
)
def test_the_figure_of_another_is_never_supported(
    measure: str, year: int, counts: list[int], data: st.DataObject
) -> None:
    """Each subject has its own figure, and the finding says whose the stated one is."""
    facts = [
        recorded(one, measure, dollars(count), year) for one, count in zip(SUBJECTS, counts, strict=False)
    ]
    mine, other = data.draw(st.permutations(range(len(counts))))[:2]
    said = f"{SUBJECTS[mine]}'s {measure} was ${counts[other]:,} million in {year}."
    verdict = Checker(store(*facts), OPTIONS).check(said).verdicts[0]
    assert verdict.status is Status.REFUTED


@given(subject=subjects, measure=measures, counts=st.lists(millions, min_size=2, max_size=4, unique=True))
def test_the_figure_of_another_year_is_never_supported(subject: str, measure: str, counts: list[int]) -> None:
    """Nor that of a neighbouring period."""
    facts = [
        recorded(subject, measure, dollars(count), year) for year, count in zip(YEARS, counts, strict=False)
    ]
    for year, count in zip(YEARS, counts[1:], strict=False):
        said = f"In {year}, {subject}'s {measure} was ${count:,} million."
        assert statuses(said, *facts) == [Status.REFUTED]


@given(counts=st.lists(millions, min_size=2, max_size=3, unique=True), year=years)
def test_lists_are_told_in_their_order(counts: list[int], year: int) -> None:
    """The word "respectively" supports the one order on record, and each figure out of place is wrong."""
    names = SUBJECTS[: len(counts)]
    facts = [
        recorded(name, "exports", dollars(count), year) for name, count in zip(names, counts, strict=True)
    ]
    owners = f"{', '.join(names[:-1])} and {names[-1]}"
    for order in permutations(counts):
        amounts = [f"${count:,} million" for count in order]
        said = (
            f"Exports of {owners} were {', '.join(amounts[:-1])} and {amounts[-1]} in {year}, respectively."
        )
        expected = [
            Status.SUPPORTED if told == known else Status.REFUTED
            for told, known in zip(order, counts, strict=True)
        ]
        assert statuses(said, *facts) == expected


@given(counts=st.tuples(millions, millions), year=years)
def test_figures_with_their_places_are_told_apart(counts: tuple[int, int], year: int) -> None:
    """A sentence "X in Norway and Y in Chile" is two claims, and exchanged it is two errors."""
    first, last = counts
    assume(first != last)
    facts = (
        recorded("Norway", "exports", dollars(first), year),
        recorded("Chile", "exports", dollars(last), year),
    )
    for one, other, expected in ((first, last, Status.SUPPORTED), (last, first, Status.REFUTED)):
        said = f"In {year}, exports came to ${one:,} million in Norway and ${other:,} million in Chile."
        assert statuses(said, *facts) == [expected, expected]
        gapped = f"Norway's exports were ${one:,} million in {year} and Chile's were ${other:,} million."
        assert statuses(gapped, *facts) == [expected, expected]


@given(metres=st.integers(10, 9_999))
def test_a_unit_of_the_same_family_is_converted_exactly(metres: int) -> None:
    """1,500 metres are 1.5 kilometres, and no 1.5 miles."""
    fact = recorded("Norway", "coastline", f"{metres}000 metres", None)
    said = [
        FigureClaim(subject="Norway", measure="coastline", value=f"{metres} {unit}")
        for unit in ("km", "miles")
    ]
    found = [status(one, fact) for one in said]
    assert found[0] is Status.SUPPORTED
    assert found[1] is not Status.SUPPORTED


@given(count=st.integers(1, 999), year=years)
def test_a_month_is_a_twelfth_of_a_year(count: int, year: int) -> None:
    """What is recorded by the month is twelve times that by the year, and never the same."""
    fact = recorded("Norway", "exports", f"{count} million USD a month", year)
    for amount, expected in ((count * 12, Status.SUPPORTED), (count, Status.REFUTED)):
        value = f"{amount}.0 million USD a year"
        claim = FigureClaim(subject="Norway", measure="exports", value=value, period=str(year))
        assert status(claim, fact) is expected


@given(
    ends=st.tuples(st.integers(0, 999), st.integers(0, 999)),
    inside=st.fractions(0, 1),
    units=st.sampled_from([("km", "miles"), ("tonnes", "pounds"), ("acres", "hectares")]),
)
def test_a_converted_interval_contains_its_converted_members(
    ends: tuple[int, int], inside: Fraction, units: tuple[str, str]
) -> None:
    """Conversion loses nothing that the record leaves open, but for the last of 28 digits."""
    low, high = sorted(ends)
    (factor,) = unit_factors(*units)
    value = times(Interval(Decimal(low), Decimal(high)), factor)
    member = (low + inside * (high - low)) * factor
    assert value.low is not None
    assert value.high is not None
    slack = Fraction(1, 10**20)
    assert Fraction(value.low) - slack <= member <= Fraction(value.high) + slack


@given(subject=subjects, measure=measures, count=millions, year=years)
def test_arithmetic_alone_supports_nothing(subject: str, measure: str, count: int, year: int) -> None:
    """With no store no figure and no change is supported, however well it adds up."""
    drafts = (
        f"{subject}'s {measure} was ${count:,} million in {year}.",
        f"{subject}'s {measure} doubled from ${count:,} million to ${count * 2:,} million.",
        f"{subject}'s {measure} rose 50 percent, from ${count * 2:,} million to ${count * 3:,} million.",
        f"{subject} beat Fiji 3-1 in {year}.",
    )
    for draft in drafts:
        assert Status.SUPPORTED not in statuses(draft)
        assert Status.REFUTED not in statuses(draft)


@given(sides=st.tuples(st.integers(0, 99), st.integers(0, 99)))
def test_the_sides_of_a_vote_are_told_in_their_order(sides: tuple[int, int]) -> None:
    """52-48 is not 48-52."""
    ayes, noes = max(sides), min(sides)
    assume(ayes != noes)
    fact = recorded("Senate", "vote on the farm bill", f"{ayes}-{noes}", 2023)
    for value, expected in ((f"{ayes}-{noes}", Status.SUPPORTED), (f"{noes}-{ayes}", Status.REFUTED)):
        claim = FigureClaim(subject="Senate", measure="vote on the farm bill", value=value, period="2023")
        assert status(claim, fact) is expected
