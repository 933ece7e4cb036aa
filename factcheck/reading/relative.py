"""Days by their word: "today", "yesterday", "tonight", "the day after tomorrow", "overnight"."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.reading.page import Page
from factcheck.reading.shifts import UNITS, recent, unit_at
from factcheck.reading.told import Filed, Told, loosened, told
from factcheck.reading.turned import narrowed
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_BEFORE = ("the day before ", "day before ")
_AFTER = ("the day after ", "day after ")
_EARLIER = ("earlier ", "later ")
_IN_THE = pattern(r" in the (day|week|month|year|decade|century)\b")
_WHOLE = pattern(
    r"(beginning|start|end|middle|close) of (?:the )?(week|month|quarter|year|decade|century)(?![a-z'-])"
)
_REST = pattern(r" (?:the|this) (week|month|quarter|year|decade|century)(?![a-z'-])")
_OF_ANOTHER = pattern(r" (?:of\b|[0-9])")
_AS_THING = pattern(
    r" (?:stay|stays|bag|bags|low|lows|high|highs|train|trains|flight|flights|rate|rates|success|stop|bus)\b"
)
_WEEKEND_OF_ANOTHER = (
    " of ", "s", " before", " after", " following", " preceding", " prior to", " edition", " box",
)  # fmt: skip
ENDS = ("year-end", "year's end", "month-end", "month's end", "quarter-end")
"""The words that ``unit_end`` reads."""
WHOLES = tuple(
    f"{part} of {article}{unit}"
    for part in ("beginning", "start", "end", "middle", "close")
    for article in ("the ", "")
    for unit in ("week", "month", "quarter", "year", "decade")
)
"""The phrases that ``whole_unit`` reads."""


def day_word(page: Page, start: int, end: int, filed: Filed) -> Told:
    """A day by its word, with "the day before" or "after" and "earlier" or "later" in front."""
    word = page.low[start:end]
    days = DAYS[word]
    for phrases, more, of in ((_BEFORE, -1, "yesterday"), (_AFTER, 1, "tomorrow")):
        for phrase in phrases:
            if word == of and page.low[max(0, start - len(phrase)) : start] == phrase:
                return _days_on(start - len(phrase), end, days + more, filed)
    for lead in _EARLIER:
        if page.low[max(0, start - len(lead)) : start] == lead:
            start -= len(lead)
    return _days_on(start, end, days, filed)


def _days_on(start: int, end: int, days: int, filed: Filed) -> Told:
    return told(start, end, filed.dateline, lambda day: (Period.day(day + timedelta(days=days)),))


def overnight(page: Page, start: int, end: int, filed: Filed) -> Told | None:
    """Reads "Overnight": the night between the day before the dateline and the dateline."""
    if (
        _AS_THING.match(page.low, end)
        or page.low[end : end + 1] == "-"
        or page.low.endswith((" an ", "the "), max(0, start - 5), start)
    ):
        return None
    # "Will freeze overnight" is the night to come.
    lean = filed.lean(page, start, end)
    first = 0 if lean == "future" else -1
    return told(
        start,
        end,
        filed.dateline,
        lambda day: (Period.between(day + timedelta(days=first), day + timedelta(days=first + 1)),),
    )._replace(tense=lean)


def weekend(page: Page, start: int, end: int, filed: Filed) -> Told | None:
    """Reads "over the weekend", turned by tense; Saturday begins it."""
    if page.low.startswith(_WEEKEND_OF_ANOTHER, end):
        return None
    lean = filed.lean(page, start, end)

    def readings(day: date) -> tuple[Period, ...]:
        saturday = recent(day, 5)
        under_way = day - saturday < timedelta(days=2)
        if lean == "future" and not under_way:
            saturday += timedelta(days=7)
        return (Period.between(saturday, saturday + timedelta(days=1)),)

    return told(start, end, filed.dateline, readings)._replace(tense=lean)


def earlier_in(page: Page, start: int, end: int, filed: Filed) -> Told | None:
    """Reads "earlier in the year": that side of the current unit, where no other year is told of."""
    match = _IN_THE.match(page.low, end)
    if match is None or _is_of_another_year(filed):
        return None
    unit, lead = UNITS[match[1]], page.low[start:end]
    if unit == "day":
        return None
    return told(start, match.end(), filed.dateline, lambda day: (narrowed(unit_at(unit, 0, day), lead, day),))


def whole_unit(page: Page, start: int, end: int, filed: Filed) -> Told | None:
    """Reads "The end of the year": the unit that the dateline lies in, of which "end of" is the late part."""
    match = _WHOLE.match(page.low, start)
    if match is None or _is_of_another_year(filed) or _OF_ANOTHER.match(page.low, end):
        return None
    unit, at = UNITS[match[2]], match.start(2)
    return told(at, match.end(), filed.dateline, lambda day: (unit_at(unit, 0, day),))


def unit_end(page: Page, start: int, end: int, filed: Filed) -> Told | None:
    """Reads "year-end", "the month's end": the late part of the unit that the dateline lies in."""
    if _is_of_another_year(filed) or page.low[end : end + 1] == "-":
        return None
    unit = UNITS[page.low[start:end].partition("-")[0].partition("'")[0]]
    return told(
        start, end, filed.dateline, lambda day: (loosened(unit_at(unit, 0, day), "late", approximate=False),)
    )


def rest_of(page: Page, start: int, end: int, filed: Filed) -> Told | None:
    """Reads "The rest of the year": the current unit from the dateline on."""
    match = _REST.match(page.low, end)
    if match is None or _is_of_another_year(filed):
        return None
    unit = UNITS[match[1]]
    return told(
        start, match.end(), filed.dateline, lambda day: (narrowed(unit_at(unit, 0, day), "later", day),)
    )


def _is_of_another_year(filed: Filed) -> bool:
    """Whether the text tells of another year, whose end or beginning may be meant."""
    if filed.last is None or filed.dateline is None or filed.last.start is None:
        return False
    return filed.last.start.year != filed.dateline.year
