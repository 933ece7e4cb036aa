"""Rules about a stated time beside the events on record."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts import EventFact, Medium
from factcheck.match.events import EventMatch, EventMatches, place_of
from factcheck.match.events_compared import About, Compared, Outcome, written
from factcheck.match.events_when import Side, read_when
from factcheck.rules.base import AlignmentRule, MatchesRule, Remark
from factcheck.values.period import Period
from factcheck.verdict import Reason, Severity, Status

_OPEN = (Outcome.NARROWER, Outcome.OVERLAPS)
_SCHEDULED = "scheduled"
_GRAINS = ("day", "month", "year")
_LEADING = frozenset({"in", "on", "during", "since", "until", "by", "before", "after", "from"})
_NOT_BEFORE_A_DAY = frozenset({"in", "during", "within", "over", "earlier", "later", "a", "the", "of"})


def _all(match: EventMatch, about: tuple[About, ...], *outcomes: Outcome) -> Iterator[Compared]:
    return (one for one in match.compared if one.about in about and one.outcome in outcomes)


def _is_reliable(match: EventMatch) -> bool:
    """Whether the record can speak against the claim: the event is named in full, and it took place."""
    if match.fact.status == "held":
        return match.fit.identified
    return match.fit.identified and match.fact.status == _SCHEDULED and match.tense != "past"


def _reckoned(one: Compared) -> str:
    """The calendar's reasoning: which day the words are, told from which day of filing."""
    return f"; {one.reckoned}" if one.reckoned else ""


def _wrong(match: EventMatch, *about: About) -> Iterator[Remark]:
    if not _is_reliable(match):
        return
    for one in _all(match, about, Outcome.DIFFERS):
        hint = f" ({one.slip})" if one.slip else ""
        yield Remark(
            f"“{one.stated}” is on record as {one.expected}{hint}{_reckoned(one)}",
            place_of(match.claim, one.stated),
            found=one.stated,
            expected=one.expected,
            fix=_fix(match, one) if one.about is About.DATE and match.other is None else None,
        )


def _fix(match: EventMatch, one: Compared) -> str | None:
    """The recorded time as the draft should have it; None where its sentence does not go on with that.

    There is no "on March 1984" and no "in March 9, 1984".
    """
    stated, recorded = (read_when(text, Side.WHOLE, None, None).period for text in (one.stated, one.expected))
    grain = stated.precision if stated is not None and stated.precision in _GRAINS else None
    told = _by(grain or "day", recorded) if recorded is not None else None
    before, _, after = match.claim.text.partition(one.stated)
    first = one.stated.partition(" ")[0]
    lead = f"{first} " if first.lower() in _LEADING else ""
    if told is None or (grain is None and not _takes_a_day(lead or before, after)):
        return None
    return f"{lead}{written(told)}"


def _by(grain: str, recorded: Period) -> Period | None:
    """The recorded day, month or year, no more exact than the draft has its own; None where it is no day."""
    if recorded.start is None or recorded.precision not in _GRAINS:
        return None
    if _GRAINS.index(recorded.precision) >= _GRAINS.index(grain):
        return recorded if recorded.precision == "day" or grain != "day" else None
    year = recorded.start.year
    return Period.year(year) if grain == "year" else Period.month(year, recorded.start.month)


def _takes_a_day(before: str, after: str) -> bool:
    """Whether a day may stand between these words."""
    is_led = any(word.lower() in _NOT_BEFORE_A_DAY for word in before.split()[-1:])
    return not is_led and not after.startswith(("'", "’"))


def date_agrees(match: EventMatch) -> Iterator[Remark]:
    """The time that is stated holds the time on record.

    A stated month or year holds every day in it; a day inside an event that went on for several holds too.

    Fact: Battle of Harrow Ford | 1871-05-04 | 1871-05-06
    Supported: The Battle of Harrow Ford was fought on May 5, 1871.
    """
    if match.agrees and _has_happened(match):
        yield Remark(f"on record: {'; '.join(f'{one.expected}{_reckoned(one)}' for one in match.compared)}")


def _has_happened(match: EventMatch) -> bool:
    return match.fact.status == "held" or (match.fact.status == _SCHEDULED and match.tense != "past")


def wrong_date(match: EventMatch) -> Iterator[Remark]:
    """The event is on record, and at another time.

    Fact: Corvus 7 launch | 1984-03-09
    Refuted: Corvus 7 lifted off on March 12, 1984.
    Supported: Corvus 7 lifted off on March 9, 1984.
    """
    yield from _wrong(match, About.DATE)


def wrong_weekday(match: EventMatch) -> Iterator[Remark]:
    """A weekday is named, and the event was on another one, or too long before or after the dateline.

    Decided where the event fell on another weekday or lies more than 13 days from the dateline.

    Fact: Corvus 7 launch | 2024-04-09
    Refuted: Corvus 7 lifted off on Monday.
    Supported: Corvus 7 lifted off on Tuesday.
    """
    yield from _wrong(match, About.WEEKDAY)


def wrong_extent(match: EventMatch) -> Iterator[Remark]:
    """The first or the last day that is stated is not the one on record.

    Fact: Battle of Harrow Ford | 1871-05-04 | 1871-05-06
    Refuted: The Battle of Harrow Ford was fought May 4-8, 1871.
    Supported: The Battle of Harrow Ford was fought May 4-6, 1871.
    """
    yield from _wrong(match, About.RANGE)


def wrong_duration(match: EventMatch) -> Iterator[Remark]:
    """An event went on for longer, or not as long, as is stated.

    It is right if the days from the first to the last are so many, or one more, counting both.

    Fact: Battle of Harrow Ford | 1871-05-04 | 1871-05-06
    Refuted: The Battle of Harrow Ford lasted nine days.
    Supported: The Battle of Harrow Ford lasted three days.
    """
    yield from _wrong(match, About.DURATION)


def wrong_order(match: EventMatch) -> Iterator[Remark]:
    """Two events are on record in the other order.

    Fact: Corvus 7 launch | 1984-03-09; Corvus 8 launch | 1984-04-02
    Refuted: The launch of Corvus 7 came after the launch of Corvus 8.
    Supported: The launch of Corvus 8 followed the launch of Corvus 7.
    """
    yield from _wrong(match, About.ORDER)


def wrong_distance(match: EventMatch) -> Iterator[Remark]:
    """Two events are on record further apart, or nearer, than is stated; a difference of one stays open.

    Fact: Corvus 7 launch | 1984-03-09; Corvus 8 launch | 1984-04-02
    Refuted: The launch of Corvus 8 came 30 days after the launch of Corvus 7.
    Supported: The launch of Corvus 8 came 24 days after the launch of Corvus 7.
    """
    yield from _wrong(match, About.DISTANCE)


def wrong_anniversary(match: EventMatch) -> Iterator[Remark]:
    """A day is called so many years after an event, and the event is not so many years before it.

    Where the very day is meant ("on the 80th anniversary of"), it is compared; celebrations may be held on
    another day of that year.

    Fact: Corvus 7 launch | 1984-03-09
    Refuted: Crowds came on the 45th anniversary of the launch of Corvus 7, on March 9, 2024.
    Supported: Crowds came on the 40th anniversary of the launch of Corvus 7, on March 9, 2024.
    """
    if not _is_reliable(match):
        return
    for one in _all(match, (About.ANNIVERSARY,), Outcome.DIFFERS):
        yield Remark(
            f"on record: {one.expected}{_reckoned(one)}",
            place_of(match.claim, one.stated),
            found=one.stated,
            expected=one.expected,
        )


def more_precise(match: EventMatch) -> Iterator[Remark]:
    """The record is less precise than the statement, or lies only partly in the time that is stated."""
    for one in _all(match, tuple(About), *_OPEN):
        yield Remark(
            f"the record says {one.expected}, which does not settle “{one.stated}”",
            place_of(match.claim, one.stated),
            one.stated,
            one.expected,
        )


def near_miss(match: EventMatch) -> Iterator[Remark]:
    """A time so near the record that it may be meant: "three years ago" of almost four, the day elsewhere."""
    for one in _all(match, tuple(About), Outcome.NEAR):
        hint = f" ({one.slip})" if one.slip else ""
        yield Remark(
            f"on record: {one.expected}{hint}{_reckoned(one)}",
            place_of(match.claim, one.stated),
            one.stated,
            one.expected,
        )


def neighbouring_week(match: EventMatch) -> Iterator[Remark]:
    """The event fell on that weekday, but of another week than the weekday alone means."""
    for one in _all(match, (About.WEEKDAY,), Outcome.NEIGHBOURING_WEEK):
        yield Remark(
            f"that weekday, but of another week: {one.expected}{_reckoned(one)}",
            place_of(match.claim, one.stated),
            one.stated,
            one.expected,
        )


def two_readings(match: EventMatch) -> Iterator[Remark]:
    """The words can mean two times, and the record agrees with one of them: "next Friday"."""
    for one in _all(match, tuple(About), Outcome.TWO_READINGS):
        yield Remark(
            f"“{one.stated}” can mean two days; on record: {one.expected}{_reckoned(one)}; give the date",
            place_of(match.claim, one.stated),
            one.stated,
        )


def not_held(match: EventMatch) -> Iterator[Remark]:
    """The event is on record as scheduled, postponed or cancelled, and is told as if it took place."""
    if match.agrees and not _has_happened(match):
        yield Remark(
            f"on record as {match.fact.status}; nothing on record says that it took place",
            expected=match.fact.status,
        )


def named_in_part(match: EventMatch) -> Iterator[Remark]:
    """The statement names too little to tell the event from others, and its time differs from the record."""
    if match.differs and not _is_reliable(match):
        told = "; ".join(one.expected for one in match.compared if one.outcome is Outcome.DIFFERS)
        yield Remark(f"nearest on record: “{match.fact.event}”, {told}; the draft may mean another event")


def other_office(match: EventMatch) -> Iterator[Remark]:
    """Somebody is named with an office that the record does not give him then, so that not all of it agrees.

    A former office told as former is right, and so is the present one of the day of filing.
    """
    for one in match.offices:
        if not one.is_present:
            yield Remark(f"{one.name} is on record as {one.terms}, not as {one.title} then", found=one.title)
    if match.titles is not None:
        stated, recorded = match.titles
        yield Remark(
            f"the record calls somebody {recorded} who is {stated} here", found=stated, expected=recorded
        )


def several_events(matches: EventMatches) -> Iterator[Remark]:
    """Several events on record fit the statement, and they do not agree about it."""
    found = matches.matches
    if matches.besides and found and not any(one.agrees for one in found):
        yield Remark(
            "another event on record fits in part, and its time is the stated one: "
            + ", ".join(f"“{fact.event}”" for fact in matches.besides[:4]),
            facts=(*(one.fact for one in found[:1]), *matches.besides[:4]),
        )
        return
    if len(found) < 2 or all(one.agrees for one in found) or all(one.differs for one in found):
        return
    if len({_told(one.fact) for one in found}) == 1:
        return  # one event, written down more than once
    if matches.siblings and any(one.agrees and not any(other_office(one)) for one in found):
        return  # the one that agrees is meant
    yield Remark(
        "fits several events on record: " + ", ".join(f"“{one.fact.event}”" for one in found[:4]),
        facts=tuple(fact for one in found[:4] for fact in one.facts),
    )


def _told(fact: EventFact) -> tuple[object, ...]:
    return fact.event, fact.date, fact.start, fact.end, fact.place, fact.participants, fact.status


def secondary_source(match: EventMatch) -> Iterator[Remark]:
    """The record is somebody else's report of the event, not a recording, transcript or document."""
    if match.fact.source.medium is Medium.SECONDARY:
        yield Remark(f"only reported, by {match.fact.source.publisher or match.fact.source.title}")


def disputed(match: EventMatch) -> Iterator[Remark]:
    """Somebody disputes the record."""
    if match.fact.disputed or match.fact.denied_by:
        by = f" by {match.fact.denied_by}" if match.fact.denied_by else ""
        yield Remark(f"disputed{by}", caveat=f"the record is disputed{by}")


def _withheld(code: str, name: str, check: object, reason: Reason) -> AlignmentRule[EventMatch]:
    return AlignmentRule(code, name, Status.NOT_ENOUGH_INFO, check, reason=reason)  # type: ignore[arg-type]


RULES = (
    AlignmentRule("DAT301", "date-agrees", Status.SUPPORTED, date_agrees),
    AlignmentRule("DAT302", "wrong-date", Status.REFUTED, wrong_date),
    AlignmentRule("DAT303", "wrong-weekday", Status.REFUTED, wrong_weekday),
    AlignmentRule("DAT304", "wrong-extent", Status.REFUTED, wrong_extent),
    AlignmentRule("DAT305", "wrong-duration", Status.REFUTED, wrong_duration),
    AlignmentRule("DAT306", "wrong-order", Status.REFUTED, wrong_order),
    AlignmentRule("DAT307", "wrong-distance", Status.REFUTED, wrong_distance),
    AlignmentRule("DAT308", "wrong-anniversary", Status.REFUTED, wrong_anniversary),
    _withheld("DAT310", "more-precise-than-recorded", more_precise, Reason.PRECISION_GAP),
    _withheld("DAT311", "near-miss", near_miss, Reason.HEDGE_GAP),
    _withheld("DAT312", "neighbouring-week", neighbouring_week, Reason.AMBIGUOUS),
    _withheld("DAT313", "two-readings", two_readings, Reason.AMBIGUOUS),
    _withheld("DAT314", "not-held", not_held, Reason.NOT_COMPARABLE),
    _withheld("DAT315", "named-in-part", named_in_part, Reason.AMBIGUOUS),
    MatchesRule("DAT316", "several-events", Status.NOT_ENOUGH_INFO, several_events, reason=Reason.AMBIGUOUS),
    _withheld("DAT317", "other-office", other_office, Reason.NOT_COMPARABLE),
    AlignmentRule("DAT360", "event-only-reported", None, secondary_source),
    AlignmentRule("DAT361", "event-disputed", None, disputed, level=Severity.WARNING),
)
