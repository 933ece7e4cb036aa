"""The times of a text, anchor by anchor: which grammar a word asks, and the mentions that come of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from factcheck.lexicon.calendar import months, weekdays
from factcheck.lexicon.figures import number_words
from factcheck.reading import counted, dates, relative
from factcheck.reading.anchors import Anchor
from factcheck.reading.digit_times import anniversary, digit_times, with_spoken_year
from factcheck.reading.digits import TOKEN
from factcheck.reading.holidays import holiday_at
from factcheck.reading.lead import lead
from factcheck.reading.mention import Mention
from factcheck.reading.named import Named
from factcheck.reading.ordinals import named_told, nth_at, nth_range
from factcheck.reading.page import Page
from factcheck.reading.points import point_at
from factcheck.reading.shifts import coming, day_on, recent, unit_at
from factcheck.reading.spoken import compound_ordinal, spoken_day, spoken_year
from factcheck.reading.times import joined, months_listed, times
from factcheck.reading.told import Filed, Told, mention_of, told
from factcheck.reading.turned import turned_at
from factcheck.reading.weekdays import weekday_at
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_AFTER_WEEKDAY = pattern(r"\.?,? (?:the )?(?=[a-z0-9])")
_WEEKDAY_AND_DATE = pattern(r" ([a-z]{6,9}),? (?:the )?(?=[a-z0-9])")
_JOIN = pattern(r" (?:to|through|until|till|and|-) (?=[a-z0-9])")
_WEEK_OF = pattern(r" (of|beginning|starting|commencing|ending|ended|to|through) (?:the )?(?=[a-z0-9])")
_ENDED = pattern(r" (?:ended|ending|to|through|ending in|ended in) (?=[a-z0-9])")
_WEEK_OF_YEAR = pattern(r" ([0-9]{1,2}) of ([12][0-9]{3})(?![0-9]|[,.][0-9])")
_DECADE_WORDS = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
_DECADE_BEFORE = (" the ", " the early ", " the late ", " the mid-", " the mid ")
_TURN_OF = pattern(
    r"turn of the (?:([0-9]{1,2})(?:st|nd|rd|th)[ -]century|([a-z-]+) century|(millennium|century))\b"
)
_DAY_BEFORE = pattern(r"(?=[.,;:)\"”]|\Z| (?:at|when|while|with|and|but|as|amid|by)\b)")
_MONTH_BEHIND = pattern(r" (?:of )?([a-z]{3,9})(?![a-z'])")
_CENTURIES = frozenset({"seventeen", "eighteen", "nineteen", "twenty", "two"})
_SAID_ALONE = pattern(r"(?=[.,;:)\"'”?!]|\Z| (?:and|when|after|before|but|as)\b)")
_BESIDE = pattern(r" (after|before|following) (?:the )?(?=[a-z0-9])")
_DAY = timedelta(days=1)
_HUNDREDS = tuple(f"{word}{gap}and{gap}" for word in ("hundred", "thousand") for gap in " -")
_BOUNDED = ("from ", "between ")

Found = tuple[tuple[Mention, ...], int]
_NOTHING: Found = ((), 0)


class Dated:
    """The times of one page. ``filed`` remembers the last date, which "two days later" counts from."""

    __slots__ = ("filed", "page")

    def __init__(self, page: Page, filed: Filed) -> None:
        self.page = page
        self.filed = filed

    def found(self, told: Sequence[Told]) -> Found:
        """The mentions of some times, and how far the text has been read."""
        mentions = [mention_of(self.page, one) for one in told if one.readings or one.problem]
        for mention in mentions:
            value = mention.value
            if isinstance(value, Period) and not value.unresolved and mention.relation is None:
                dateline, locale, tense, _ = self.filed
                self.filed = Filed(dateline, locale, tense, value)
        return tuple(mentions), told[-1].end if told else 0

    def one(self, told: Told | None) -> Found:
        """The mention of one time, or of the range that it begins; nothing for None."""
        if told is None:
            return _NOTHING
        return self.found([self._ranged(told)])

    def _ranged(self, told: Told) -> Told:
        """A time told from the dateline with the far end of its range: "from Monday until May 3"."""
        low = self.page.low
        if (
            told.is_range
            or told.only is None
            or not low[max(0, told.start - 8) : told.start].endswith(_BOUNDED)
        ):
            return told
        match = _JOIN.match(low, told.end)
        if match is None or (
            (" and " in match[0]) != low.endswith("between ", max(0, told.start - 8), told.start)
        ):
            return told
        far = point_at(self.page, match.end(), self.filed)
        return told if far is None else joined(told, far) or told

    def _ahead(self, at: int) -> Told | None:
        return point_at(self.page, at, self.filed)

    def named(self, named: Named | None) -> Found:
        """The mentions that a named time begins."""
        return _NOTHING if named is None else self.found(times(self.page, named, self.filed))

    def digits(self, start: int, end: int, before: str) -> Found | None:
        """A time from the first digit of a token; None where the digits are none."""
        told = digit_times(self.page, start, end, before, self.filed)
        if told is None:
            return None
        return self.one(told[0]) if len(told) == 1 else self.found(told)

    def counted(self, start: int, end: int, count: int) -> Told | None:
        """The time that a number counts to: "two weeks ago"."""
        return counted.counted_at(self.page, start, end, count, self.filed, self._ahead)

    def month(self, anchor: Anchor) -> Found:
        """A date that begins with the name of its month."""
        page = self.page
        before = lead(page, anchor.start)
        # "The end of March" is as plain as "in March".
        word = "in" if before.part is not None else before.word
        named = dates.month_named(page, anchor.start, anchor.end, word)
        spoken = self._spoken(anchor, named)
        if spoken is not None:
            return self.named(spoken)
        if named is None:
            return _NOTHING
        if named.grain == "month":
            named = with_spoken_year(self.page, named._replace(grain="day"))._replace(grain="month")
            listed = [] if before.word == "between" else months_listed(page, named)
            if listed:
                return self.found([named_told(page, one, self.filed) for one in listed])
        return self.named(named)

    def _spoken(self, anchor: Anchor, named: Named | None) -> Named | None:
        """Reads "May twenty-ninth", "January first, 2000"."""
        low = self.page.low
        if low[anchor.end : anchor.end + 1] != " " or (named is not None and named.grain == "day"):
            return None
        at = anchor.end + 5 if low.startswith(" the ", anchor.end) else anchor.end + 1
        day = spoken_day(low, at)
        if day is None or (anchor.word == "may" and not self.page.folded[anchor.start].isupper()):
            return None
        if not day.is_ordinal and low[day.end : day.end + 1].isspace():
            return None
        if low[day.end : day.end + 1] == "-" or low.startswith((" time", " quarter", " half"), day.end):
            return None
        year = dates.year_behind(self.page, day.end)
        month = months()[anchor.word]
        if year is not None:
            return Named(anchor.start, year[1], "day", year[0], month, day.number)
        spoken = spoken_year(low, day.end + 1) if low[day.end : day.end + 1] == " " else None
        end = day.end if spoken is None else spoken.end
        return Named(anchor.start, end, "day", None if spoken is None else spoken.number, month, day.number)

    def weekday(self, anchor: Anchor) -> Found:
        """A weekday with its date, or alone."""
        page = self.page
        match = _AFTER_WEEKDAY.match(page.low, anchor.end)
        if match is not None:
            named = self._day_at(match.end())
            if named is not None:
                return self.named(named._replace(start=anchor.start, weekday=weekdays()[anchor.word]))
        beside = self._beside_point(anchor)
        if beside is not None:
            return self.found([beside])
        told = weekday_at(page, anchor.start, anchor.end, self.filed)
        return self.one(told[0]) if len(told) == 1 else self.found(told)

    def _beside_point(self, anchor: Anchor) -> Told | None:
        """Reads "the Monday after Easter"."""
        low = self.page.low
        match = _BESIDE.match(low, anchor.end)
        if match is None or low[max(0, anchor.start - 4) : anchor.start] not in {"the ", "The "}:
            return None
        point = self._ahead(match.end())
        if point is None or point.only is None or point.only.precision != "day":
            return None
        weekday, back = weekdays()[anchor.word], match[1] == "before"

        def readings(day: date) -> tuple[Period, ...]:
            return (Period.day(recent(day - _DAY, weekday) if back else coming(day + _DAY, weekday)),)

        return told(anchor.start, point.end, point.only.start, readings)

    def year_end(self, anchor: Anchor) -> Found:
        """Reads "by year-end": the last of the dateline's own year or month."""
        return self.one(relative.unit_end(self.page, anchor.start, anchor.end, self.filed))

    def _day_at(self, start: int) -> Named | None:
        page = self.page
        if page.low[start].isdecimal():
            token = TOKEN.match(page.low, start)
            named = dates.digit_named(page, start, start if token is None else token.end(), self.filed.locale)
        else:
            end = start
            while page.low[end : end + 1].isalpha() and end - start < 10:
                end += 1
            word = page.low[start:end]
            named = dates.month_named(page, start, end, "on") if word in months() else None
        return named if isinstance(named, Named) and named.grain == "day" else None

    def season(self, anchor: Anchor) -> Found:
        """A season with its year."""
        return self.named(dates.season_named(self.page, anchor.start, anchor.end))

    def ordinal(self, anchor: Anchor) -> Found:
        """A quarter, half, century or day with its ordinal in words."""
        # "The hundred and first anniversary" is no first one.
        if self.page.low.endswith(_HUNDREDS, max(0, anchor.start - 14), anchor.start):
            return _NOTHING
        return self._nth(anchor.start, anchor.end, number_words().ordinals[anchor.word])

    def compound(self, anchor: Anchor) -> Found:
        """Reads "Twenty-first century", "seventy-fifth anniversary of June 6, 1944"."""
        said = compound_ordinal(self.page.low, anchor.start)
        if said is None:
            return _NOTHING
        found = self._nth(anchor.start, said.end, said.number)
        # "The seventy-fifth birthday" counts no seventy; "twenty second homes" counts twenty.
        is_one_word = self.page.low[anchor.end] == "-" and self.page.low[said.end : said.end + 1] != "-"
        return ((), said.end) if found == _NOTHING and is_one_word else found

    def _nth(self, start: int, end: int, number: int) -> Found:
        several = nth_range(self.page, start, end, number, self.filed)
        if several:
            return self.found(several)
        told = nth_at(self.page, start, end, number, self.filed)
        if told is not None:
            return self.one(told)
        named = dates.ordinal_named(self.page, start, end, number)
        if named is not None:
            return self.named(named)
        return self.one(anniversary(self.page, start, end, number, self.filed))

    def spoken(self, anchor: Anchor) -> Found:
        """Reads "Twenty-third of April", "fifteen August 1993", "in nineteen eighty-four"."""
        low, start = self.page.low, anchor.start
        day = spoken_day(low, start)
        if day is not None and day.is_ordinal and anchor.word in {"twenty", "thirty"}:
            return self.one(nth_at(self.page, start, day.end, day.number, self.filed))
        month = None if day is None else _MONTH_BEHIND.match(low, day.end)
        if (
            day is not None
            and month is not None
            and month[1] in months()
            and self.page.folded[month.start(1)].isupper()
        ):
            named = Named(start, month.end(), "day", None, months()[month[1]], day.number)
            year = dates.year_behind(self.page, month.end())
            if year is not None:
                return self.named(named._replace(year=year[0], end=year[1]))
            return self.named(with_spoken_year(self.page, named))
        if low[max(0, start - 3) : start] == "in " and anchor.word in _CENTURIES:
            year_said = spoken_year(low, start)
            if year_said is not None and _SAID_ALONE.match(low, year_said.end):
                return self.named(Named(start, year_said.end, "year", year_said.number))
        return _NOTHING

    def in_a(self, anchor: Anchor) -> Found:
        """Reads "In a week"."""
        return self.one(counted.in_a_unit(self.page, anchor.start, self.filed))

    def fiscal(self, anchor: Anchor) -> Found:
        """A fiscal year."""
        return self.named(dates.fiscal_named(self.page, anchor.start, anchor.end))

    def day_word(self, anchor: Anchor) -> Found:
        """Today, yesterday, tomorrow."""
        return self.one(relative.day_word(self.page, anchor.start, anchor.end, self.filed))

    def overnight(self, anchor: Anchor) -> Found:
        """The night to the dateline."""
        return self.one(relative.overnight(self.page, anchor.start, anchor.end, self.filed))

    def turned(self, anchor: Anchor) -> Found:
        """Last week, next year, this month; the last Friday of May."""
        page, filed = self.page, self.filed
        if anchor.word in {"last", "final"}:
            told = nth_at(page, anchor.start, anchor.end, -1, filed)
            named = None if told is not None else dates.last_part(page, anchor.start, anchor.end)
            if told is not None or named is not None:
                return self.one(told) if named is None else self.named(named)
        if anchor.word == "final":
            return _NOTHING
        dated = self._turned_with_date(anchor)
        return (
            self.one(turned_at(page, anchor.start, anchor.end, filed)) if dated is None else self.named(dated)
        )

    def _turned_with_date(self, anchor: Anchor) -> Named | None:
        """Reads "next Tuesday, May 20", where the date says which."""
        match = _WEEKDAY_AND_DATE.match(self.page.low, anchor.end)
        if match is None or match[1] not in weekdays():
            return None
        named = self._day_at(match.end())
        return None if named is None else named._replace(start=anchor.start, weekday=weekdays()[match[1]])

    def weekend(self, anchor: Anchor) -> Found:
        """Reads "over the weekend": the last one, the one under way, or the coming one where verbs say so."""
        point = self._ahead(anchor.end + 4) if self.page.low.startswith(" of ", anchor.end) else None
        if point is not None and point.only is not None and point.only.precision == "day":
            there = told(anchor.start, point.end, point.only.start, lambda day: (unit_at("weekend", 0, day),))
            return self.found([there._replace(tense=point.tense, weekday=point.weekday)])
        return self.one(relative.weekend(self.page, anchor.start, anchor.end, self.filed))

    def article(self, anchor: Anchor) -> Found:
        """Reads "A week ago", "a day later"; "earlier in the year"."""
        page, filed = self.page, self.filed
        told = counted.article_before(page, anchor.start, anchor.end, anchor.word, filed)
        if told is None and anchor.word in {"earlier", "later"}:
            told = relative.earlier_in(page, anchor.start, anchor.end, filed)
        return self.one(told)

    def day_before(self, anchor: Anchor) -> Found:
        """Reads "The day before", "the day after", where no event follows."""
        if _DAY_BEFORE.match(self.page.low, anchor.end) is None:
            return _NOTHING
        count = 1 if anchor.word.endswith("after") else -1
        unit = anchor.word.split(" ")[1]
        last = self.filed.last
        if last is None or (unit == "day" and last.precision != "day"):
            return self.one(Told(anchor.start, anchor.end, (), "no-anchor"))
        told = counted.from_last(anchor.start, anchor.end, count, unit, self.filed)  # type: ignore[arg-type]
        return self.one(told)

    def whole(self, anchor: Anchor) -> Found:
        """The end of the year."""
        return self.one(relative.whole_unit(self.page, anchor.start, anchor.end, self.filed))

    def week(self, anchor: Anchor) -> Found:
        """The week of April 8, the week ending April 12, week 15 of 2024."""
        low = self.page.low
        numbered = _WEEK_OF_YEAR.match(low, anchor.end)
        if numbered is not None:
            try:
                day = date.fromisocalendar(int(numbered[2]), int(numbered[1]), 1)
            except ValueError:
                return _NOTHING
            return self.found([Told(anchor.start, numbered.end(), (Period.week(day),))])
        match = _WEEK_OF.match(low, anchor.end)
        point = None if match is None else self._ahead(match.end())
        if match is None or point is None or (point.only is not None and point.only.precision != "day"):
            return _NOTHING
        if match[1] in {"ending", "ended", "to", "through"}:
            return self.one(counted.up_to(anchor.start, match.end(), 1, "week", self._ahead))
        if point.only is None:
            return self.found([point._replace(start=anchor.start)])
        is_calendars = match[1] == "of"

        def readings(day: date) -> tuple[Period, ...]:
            return (Period.week(day) if is_calendars else Period(day, day_on(day, 1, "week"), "range"),)

        there = told(anchor.start, point.end, point.only.start, readings)
        return self.found([there._replace(tense=point.tense, weekday=point.weekday)])

    def ended(self, anchor: Anchor) -> Found:
        """The quarter ended Dec. 31, the year to March."""
        unit = anchor.word.partition(" ")[0]
        match = _ENDED.match(self.page.low, anchor.start + len(unit))
        if match is None:
            return _NOTHING
        told = counted.up_to(anchor.start, match.end(), 1, unit, self._ahead)  # type: ignore[arg-type]
        return self.one(told)

    def holiday(self, anchor: Anchor) -> Found:
        """Christmas Day, Easter 2013."""
        if holiday_at(self.page, anchor.start, self.filed.locale) is None:
            return _NOTHING
        return self.one(point_at(self.page, anchor.start, self.filed))

    def between_now(self, anchor: Anchor) -> Found:
        """Reads "Between now and May 21"."""
        point = self._ahead(anchor.end + 5) if self.page.low.startswith(" and ", anchor.end) else None
        day = self.filed.dateline
        if point is None or day is None:
            return _NOTHING
        far = point.only
        if far is None or far.end is None or far.end <= day:
            return _NOTHING
        return self.found([Told(anchor.start, point.end, (Period(day, far.end, "range"),), is_range=True)])

    def rest_of(self, anchor: Anchor) -> Found:
        """Reads "The rest of the year": from the dateline on."""
        return self.one(relative.rest_of(self.page, anchor.start, anchor.end, self.filed))

    def decade_word(self, anchor: Anchor) -> Found:
        """Reads "The nineties", of the twentieth century."""
        if not f" {self.page.low[max(0, anchor.start - 11) : anchor.start]}".endswith(_DECADE_BEFORE):
            return _NOTHING
        return self.found([Told(anchor.start, anchor.end, (Period.decade(_DECADE_WORDS[anchor.word]),))])

    def turn_of(self, anchor: Anchor) -> Found:
        """Reads "The turn of the 20th century": some years on either side."""
        match = _TURN_OF.match(self.page.low, anchor.start)
        if match is None:
            return _NOTHING
        if match[3]:
            years = (2000,) if match[3] == "millennium" else (1900, 2000)
        else:
            number = int(match[1]) if match[1] else number_words().ordinals.get(match[2], 0)
            if not 2 <= number <= 22:
                return _NOTHING
            years = (100 * number - 100,)
        around = tuple(_loosely_around(year) for year in years)
        return self.found([Told(anchor.start, match.end(), around)])


def _loosely_around(year: int) -> Period:
    first, last = Period.year(year - 10), Period.year(year + 10)
    return Period(first.start, last.end, "range", approximate=True)
