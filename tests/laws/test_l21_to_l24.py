"""Laws of days: what moves with the calendar, what a word for a day means, and what contains what."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import DateClaim
from factcheck.facts import EventFact, Fact
from factcheck.reading import find_mentions
from factcheck.store import Store
from factcheck.testing.strategies import stores
from factcheck.values.period import Period
from factcheck.verdict import Status
from tests.builders import check, event_fact, figure_fact, only_verdict, quote_fact
from tests.laws.drafts import Outline, outline

CYCLE = 146_097  # days of 400 years, a whole number of weeks
DAY = timedelta(days=1)
WORDS = "The crew will repair the old engine before the storm."
CRAFT = "Heron 4 launch"

BY_CALENDAR = (
    "on {weekday}",
    "last {weekday}",
    "last week",
    "last month",
    "earlier this year",
    "in {month} {year}",
    "in {year}",
    "on {weekday}, {day}",
)
BY_DAYS = ("yesterday", "ten days ago", "on {day}", "from {day} to {after}", "on {iso}")
TELLING: tuple[tuple[str, Callable[[date], Fact]], ...] = (
    ("Heron 4 lifted off {when}.", lambda day: event_fact(CRAFT, day.isoformat())),
    (
        "The flood ran {when}.",
        lambda day: event_fact("Flood", day.isoformat(), (day + 2 * DAY).isoformat()),
    ),
    (f"“{WORDS[:-1]},” Amara Okafor said {{when}}.", lambda day: quote_fact(WORDS, said=day.isoformat())),
    (
        "Norway’s exports were $31.4 million {when}.",
        lambda day: figure_fact("Norway", "exports", "31.4 million USD", day.isoformat()[:7]),
    ),
    (
        "Norway’s exports were $31.4 million {when}.",
        lambda day: figure_fact("Norway", "exports", "31.4 million USD", str(day.year)),
    ),
)


def written(day: date) -> str:
    return f"{calendar.month_name[day.month]} {day.day}, {day.year}"


def phrase(when: str, day: date) -> str:
    return when.format(
        weekday=calendar.day_name[day.weekday()],
        month=calendar.month_name[day.month],
        year=day.year,
        day=written(day),
        after=written(day + 2 * DAY),
        iso=day.isoformat(),
    )


@given(
    telling=st.sampled_from(TELLING),
    when=st.sampled_from(BY_CALENDAR + BY_DAYS),
    day=st.dates(date(1601, 2, 1), date(1798, 12, 1)),
    off=st.sampled_from((0, 1, 7, 31, 366)),
    back=st.integers(0, 20),
    days=st.integers(1, 3000),
)
def test_l21_moving_every_date_alike_changes_no_verdict(
    telling: tuple[str, Callable[[date], Fact]], when: str, day: date, off: int, back: int, days: int
) -> None:
    """L21: the calendar repeats after 400 years, and so does every verdict.

    Dateline, claim and facts are moved on by 146,097 days, a whole number of weeks. A statement that names
    days alone, and no weekday, week, month or year, may be moved by any number of days.
    """
    draft, fact = telling

    def outcome(moved: int) -> Outline:
        there = day + moved * DAY
        stated = draft.format(when=phrase(when, there + off * DAY))
        return outline(check(stated, fact(there), dateline=there + (off + back) * DAY))

    assert outcome(CYCLE) == outcome(0)
    if when in BY_DAYS and isinstance(fact(day), EventFact):
        assert outcome(days) == outcome(0)


def walk(day: date, weekday: int, step: int) -> date:
    while day.weekday() != weekday:
        day += step * DAY
    return day


def meant(words: str, dateline: date, weekday: int) -> set[date]:
    """The days that the words may mean, found day by day from the dateline."""
    own = walk(walk(dateline, 0, -1), weekday, 1)
    after = walk(dateline + DAY, weekday, 1)
    return {
        "the day before yesterday": {dateline - 2 * DAY},
        "yesterday": {dateline - DAY},
        "today": {dateline},
        "tomorrow": {dateline + DAY},
        "last {}": {walk(dateline - DAY, weekday, -1)},
        "this {}": {own},
        "next {}": {after, own + 7 * DAY},
        "this coming {}": {after},
    }[words]


@given(
    words=st.sampled_from(
        (
            *("the day before yesterday", "yesterday", "today", "tomorrow"),
            *("last {}", "this {}", "next {}", "this coming {}"),
        )
    ),
    dateline=st.dates(date(1900, 1, 15), date(2199, 12, 1)),
    weekday=st.integers(0, 6),
    off=st.integers(-15, 15),
)
def test_l22_a_word_for_a_day_is_that_day(words: str, dateline: date, weekday: int, off: int) -> None:
    """L22: "yesterday" in a piece filed on a day is the day before it, and so with every such word.

    "Last Friday" lies strictly before the dateline, "this Friday" in its week from Monday to Sunday; "next
    Friday" is the coming one or that of the next week, and both readings are kept. An event of that day is
    supported, one of another day refuted; what is left open is one of the same weekday up to 13 days from
    the dateline, because stories do not agree on which Friday is the last.
    """
    told = words.format(calendar.day_name[weekday])
    days = meant(words, dateline, weekday)
    (mention,) = find_mentions(told, dateline)
    readings = mention.readings or (mention.value,)
    assert set(readings) == {Period.day(day) for day in days}
    event = event_fact(CRAFT, (dateline + off * DAY).isoformat())

    found = only_verdict(check(f"Heron 4 lifted off {told}.", event, dateline=dateline)).status
    day = dateline + off * DAY
    if days == {day}:
        assert found is Status.SUPPORTED
    elif "{}" in words and day.weekday() == weekday and abs(off) < 14:
        assert found is Status.NOT_ENOUGH_INFO
    else:
        assert found is Status.REFUTED


ORDINALS = ("first", "second", "third", "fourth")
PRECISIONS: tuple[Callable[[date], tuple[str, str]], ...] = (
    lambda day: (day.isoformat(), f"on {written(day)}"),
    lambda day: (day.isoformat()[:7], f"in {calendar.month_name[day.month]} {day.year}"),
    lambda day: (
        f"{ORDINALS[(day.month - 1) // 3]} quarter of {day.year}",
        f"in the {ORDINALS[(day.month - 1) // 3]} quarter of {day.year}",
    ),
    lambda day: (str(day.year), f"in {day.year}"),
)


@given(
    day=st.dates(date(1700, 1, 1), date(2099, 12, 31)),
    off=st.just(0) | st.integers(-400, 400),
    known=st.integers(0, 3),
    stated=st.integers(0, 3),
)
def test_l23_a_day_supports_its_month_and_never_the_other_way_round(
    day: date, off: int, known: int, stated: int
) -> None:
    """L23: a fact supports the day, month, quarter or year that contains it, and nothing more precise.

    What contains the fact is supported, what lies apart from it is refuted, and what is narrower than the
    fact stays open: a month on record never supports one of its days.
    """
    told = day + off * DAY
    recorded, _ = PRECISIONS[known](day)
    _, claimed = PRECISIONS[stated](told)
    found = only_verdict(check(f"Heron 4 lifted off {claimed}.", event_fact(CRAFT, recorded))).status
    coarser = max(known, stated)
    if PRECISIONS[coarser](day) != PRECISIONS[coarser](told):
        assert found is Status.REFUTED
    elif stated >= known:
        assert found is Status.SUPPORTED
    else:
        assert found is Status.NOT_ENOUGH_INFO


@given(
    day=st.dates(date(1801, 1, 1), date(2199, 12, 31)),
    wrong=st.integers(1, 6),
    known=st.lists(st.integers(-7, 7), max_size=3),
    others=stores(most=4),
    dateline=st.none() | st.dates(date(1900, 1, 1), date(2199, 12, 31)),
)
def test_l24_a_weekday_that_the_date_does_not_have_is_refuted(
    day: date, wrong: int, known: list[int], others: Store, dateline: date | None
) -> None:
    """L24: "Tuesday, April 10, 2024" is refuted by the calendar, whatever is on record.

    Neither a record of that very day nor one of the weekday's own day makes it true. The right weekday is
    never refuted by the calendar.
    """
    weekday = calendar.day_name[(day.weekday() + wrong) % 7]
    facts = [*others.facts, *(event_fact(CRAFT, (day + off * DAY).isoformat()) for off in known)]
    draft = f"Heron 4 lifted off on {weekday}, {written(day)}."
    verdict = only_verdict(check(draft, *facts, dateline=dateline))
    typed = DateClaim(event=CRAFT, date=f"{weekday}, {written(day)}")
    for refuted in (verdict, Checker(Store.from_records(facts)).verify(typed)):
        assert refuted.status is Status.REFUTED
        assert "DAT320" in [finding.rule for finding in refuted.findings]
    right = only_verdict(check(draft.replace(weekday, calendar.day_name[day.weekday()]), *facts))
    assert "DAT320" not in [finding.rule for finding in right.findings]
