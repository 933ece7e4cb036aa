"""Laws of dates: over generated events, datelines and ways of telling a day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.facts import EventFact
from factcheck.verdict import Reason, Status, Verdict
from tests.builders import check, event_fact

PEOPLE = ("Ada Lund", "Otto Berg", "Mara Dunn", "Ivo Pell", "Lena Ost", "Hugo Stern")
STRANGERS = ("Kenji Arai", "Petra Vell", "Dario Penn", "Nora Vik")
PLACES = ("Tana", "Velm", "Corra", "Orsk")
CRAFT = ("Heron", "Corvus", "Lynx", "Petrel")
DECIDED = (Status.SUPPORTED, Status.REFUTED)
LEANING = (
    "yesterday",
    "on Tuesday",
    "last week",
    "two years ago",
    "in April",
    "on April 9",
    "next Friday",
    "this year",
)

datelines = st.dates(date(2001, 1, 15), date(2038, 12, 15))
distances = st.integers(0, 45)
relative = st.sampled_from(("today", "yesterday", "last month", "this month", "last year", "this year"))


def written(day: date) -> str:
    return f"{calendar.month_name[day.month]} {day.day}, {day.year}"


def launch(number: int, day: date | str, craft: str = "Heron") -> EventFact:
    return event_fact(f"{craft} {number} launch", day if isinstance(day, str) else day.isoformat())


def told(draft: str, *facts: EventFact, dateline: date | None) -> Verdict | None:
    verdicts = check(draft, *facts, dateline=dateline).verdicts
    assert len(verdicts) <= 1, draft
    return verdicts[0] if verdicts else None


def status(draft: str, *facts: EventFact, dateline: date | None) -> Status | None:
    verdict = told(draft, *facts, dateline=dateline)
    return verdict.status if verdict is not None else None


def meant(words: str, dateline: date) -> tuple[date, date]:
    """The first and the last day of a time told from the dateline, counted day by day."""
    if words in {"today", "yesterday"}:
        day = dateline - timedelta(days=words == "yesterday")
        return day, day
    parts = 2 if words.endswith("month") else 1
    day = dateline
    while words.startswith("last") and day.timetuple()[:parts] == dateline.timetuple()[:parts]:
        day -= timedelta(days=1)
    first = last = day
    while (first - timedelta(days=1)).timetuple()[:parts] == day.timetuple()[:parts]:
        first -= timedelta(days=1)
    while (last + timedelta(days=1)).timetuple()[:parts] == day.timetuple()[:parts]:
        last += timedelta(days=1)
    return first, last


@given(dateline=datelines, back=distances, words=relative)
def test_a_relative_time_is_the_days_that_it_means(dateline: date, back: int, words: str) -> None:
    event = dateline - timedelta(days=back)
    first, last = meant(words, dateline)
    found = status(f"Heron 4 lifted off {words}.", launch(4, event), dateline=dateline)
    assert found is (Status.SUPPORTED if first <= event <= last else Status.REFUTED)


@given(dateline=datelines, back=distances, of=st.integers(0, 6))
def test_a_bare_weekday_is_the_last_one_and_refutes_only_another(dateline: date, back: int, of: int) -> None:
    event = dateline - timedelta(days=back)
    day = dateline
    while day.weekday() != of:
        day -= timedelta(days=1)
    found = status(f"Heron 4 lifted off on {calendar.day_name[of]}.", launch(4, event), dateline=dateline)
    if event == day:
        assert found is Status.SUPPORTED
    elif event.weekday() != of or back > 13:
        assert found is Status.REFUTED
    else:
        assert found is Status.NOT_ENOUGH_INFO


@pytest.mark.parametrize("words", LEANING)
@given(event=st.dates(date(1990, 1, 1), date(2030, 12, 31)))
def test_without_a_dateline_a_relative_time_is_never_decided(words: str, event: date) -> None:
    verdict = told(f"Heron 4 lifted off {words}.", launch(4, event), dateline=None)
    assert verdict is None or (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.NO_DATELINE)


@given(dateline=datelines, day=datelines, weekday=st.integers(0, 6), person=st.sampled_from(PEOPLE))
def test_the_calendar_alone_never_supports(dateline: date, day: date, weekday: int, person: str) -> None:
    draft = f"{person} signed the accord on {calendar.day_name[weekday]}, {written(day)}."
    found = status(draft, dateline=dateline)
    assert found is (Status.NOT_ENOUGH_INFO if day.weekday() == weekday else Status.REFUTED)


@given(
    craft=st.sampled_from(CRAFT),
    numbers=st.lists(st.integers(2, 40), min_size=2, max_size=2, unique=True),
    days=st.lists(st.dates(date(1960, 1, 1), date(2024, 1, 1)), min_size=2, max_size=2, unique=True),
)
def test_the_day_of_another_event_never_supports(craft: str, numbers: list[int], days: list[date]) -> None:
    facts = [launch(number, day, craft) for number, day in zip(numbers, days, strict=True)]
    draft = f"{craft} {numbers[0]} lifted off on {written(days[1])}."
    assert status(draft, *facts, dateline=date(2024, 4, 11)) is Status.REFUTED
    unknown = f"{craft} {max(numbers) + 1} lifted off on {written(days[1])}."
    found = told(unknown, *facts, dateline=date(2024, 4, 11))
    assert found is None or (found.status, found.reason) == (Status.NOT_ENOUGH_INFO, Reason.NO_FACT)


@given(
    people=st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True),
    stranger=st.sampled_from(STRANGERS),
    place=st.lists(st.sampled_from(PLACES), min_size=2, max_size=2, unique=True),
    day=datelines,
    passive=st.booleans(),
)
def test_strangers_and_other_places_never_keep_support(
    people: list[str], stranger: str, place: list[str], day: date, passive: bool
) -> None:
    one, two = people
    here, there = place
    fact = event_fact(f"{one} meets {two} in {here}", day.isoformat(), participants=(one, two), place=here)
    form = "{0} was received by {1} in {2} on {3}." if passive else "{0} met {1} in {2} on {3}."
    filed = day + timedelta(days=2)
    assert status(form.format(one, two, here, written(day)), fact, dateline=filed) is Status.SUPPORTED
    for names in ((stranger, two, here), (one, stranger, here), (one, two, there)):
        assert status(form.format(*names, written(day)), fact, dateline=filed) not in DECIDED


@given(
    event=st.dates(date(1850, 1, 1), date(1990, 12, 31)), years=st.integers(5, 120), off=st.integers(-3, 3)
)
def test_an_anniversary_is_the_same_day_so_many_years_on(event: date, years: int, off: int) -> None:
    assume((event.month, event.day) != (2, 29))
    day = event.replace(year=event.year + years + off)
    suffix = "th" if 10 <= years % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(years % 10, "th")
    draft = f"Crowds came on the {years}{suffix} anniversary of the launch of Heron 4, on {written(day)}."
    found = status(draft, launch(4, event), dateline=date(2024, 4, 11))
    assert found is (Status.SUPPORTED if off == 0 else Status.REFUTED)
