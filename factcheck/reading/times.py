"""Times as mentions: what stands before a date, ranges of dates, and years filled in from the dateline."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from factcheck.lexicon.calendar import months, weekdays
from factcheck.reading.dates import digit_named, month_named, quarter_after_year
from factcheck.reading.digits import TOKEN
from factcheck.reading.mention import Mention, Relation, Unparsed
from factcheck.reading.named import Named, nearest
from factcheck.reading.page import Page
from factcheck.reading.years import bare_year, year_span
from factcheck.values.pattern import pattern
from factcheck.values.period import Part, Period

_JOIN = pattern(r"\x01? (?:to|through|until|till|and|-) (?:the )?|-")
_DAY_ONLY = pattern(
    r"([0-9]{1,2})(?:st|nd|rd|th)?(?![0-9a-z%]|[,.:/-][0-9])(?:,? ([12][0-9]{3})(?![0-9]|[,.][0-9]))?"
)
_WORD = pattern(r"[a-z]+")
_PARTS: dict[str, Part] = {
    "early": "early", "mid": "mid", "late": "late", "beginning of": "early", "start of": "early",
    "middle of": "mid", "end of": "late", "early in": "early", "late in": "late", "midway through": "mid",
}  # fmt: skip
_RELATIONS: dict[str, Relation] = {
    "since": "since", "by": "by", "until": "until", "till": "until", "before": "before", "after": "after",
    "through": "until",
}  # fmt: skip
_LENGTHS = frozenset(
    {"day", "week", "month", "year", "hour", "minute", "decade", "moment", "shortly", "soon"}
)
_AROUND = frozenset({"around", "about", "circa", "c.", "roughly", "approximately"})
_WINDOW = 40


class Lead(NamedTuple):
    """What stands before a named time."""

    start: int
    """Where the time begins, with "early" or "mid-"."""
    outer: int
    part: Part | None
    relation: Relation | None
    approximate: bool
    word: str
    """The nearest word before, articles passed over."""


def lead(page: Page, start: int) -> Lead:
    """Reads backwards from a time: "since", "by the end of", "mid-", "around"."""
    window = page.low[max(0, start - _WINDOW) : start]
    if not window.endswith((" ", "-")):
        return Lead(start, start, None, None, approximate=False, word="")
    words = [word.lstrip("(\"'“") for word in window[:-1].split(" ")]
    article = words[-1] == "the" and len(words) > 1
    at = start - 1
    if article:
        words.pop()
        at -= 4
    part, begin = None, start
    for count in (2, 1):
        phrase = " ".join(words[-count:])
        if phrase in _PARTS and len(words) >= count:
            part = _PARTS[phrase]
            begin = at - len(phrase)
            at = begin - 1
            words = words[:-count]
            if words and words[-1] == "the":
                words.pop()
                at -= 4
            article = False
            break
    word = words[-1] if words else ""
    relation = None if article else _RELATIONS.get(word)
    if relation in {"before", "after"} and len(words) > 1 and words[-2].rstrip("s") in _LENGTHS:
        relation = None
    approximate = word in _AROUND
    outer = at - len(word) if relation is not None or approximate else begin
    return Lead(begin, max(outer, 0), part, relation, approximate, word)


def times(page: Page, first: Named, dateline: date | None, locale: str | None) -> Mention:
    """The mention that a named time begins: alone or as the start of a range."""
    before = lead(page, first.start)
    second = _second(page, first, before.word, locale)
    if second is None:
        return _mention(page, before, first, None, dateline)
    return _mention(page, before, first, second, dateline)


def _second(page: Page, first: Named, before: str, locale: str | None) -> Named | None:
    match = _JOIN.match(page.low, first.end)
    if match is None or (" and " in match[0] and before != "between"):
        return None
    if first.grain in {"century", "fiscal-year", "season"} or first.problem is not None:
        return None
    start = match.end()
    if first.grain == "day":
        only = _DAY_ONLY.match(page.low, start)
        if only is not None and first.number < int(only[1]) <= 31:
            year = int(only[2]) if only[2] else first.year
            ahead = _ahead(page, start, locale)
            if ahead is None or ahead.grain == "year":
                return Named(start, only.end(), "day", year, first.month, int(only[1]))
    second = _ahead(page, start, locale)
    if second is None or second.grain in {"century", "season"}:
        return None
    if match[0] == "-" and first.grain == "year":
        return None
    return second


def _ahead(page: Page, start: int, locale: str | None) -> Named | None:
    """The named time that begins at ``start`` exactly."""
    char = page.low[start : start + 1]
    if char.isdecimal():
        if year_span(page, start) is not None:
            return None
        token = TOKEN.match(page.low, start)
        end = start if token is None else token.end()
        found = digit_named(page, start, end, locale) or bare_year(page, start, "to")
        if found is not None and not isinstance(found, Named):
            return None
        if found is not None and found.grain == "year":
            return quarter_after_year(page, found)
        return found
    match = _WORD.match(page.low, start)
    if match is None:
        return None
    word, end = match[0], match.end()
    if word in {"early", "mid", "late"}:
        return _ahead(page, end + 1, locale)
    if word in months():
        return month_named(page, start, end, "until")
    if word in weekdays():
        named = _ahead(page, end + 1 + page.low.startswith(",", end), locale)
        return named if named is not None and named.grain == "day" else None
    return None


def span_of_days(page: Page, first: Named, second: Named, dateline: date | None) -> Mention:
    """The mention of two times that are already known to be the ends of one range."""
    return _mention(page, lead(page, first.start), first, second, dateline)


def _mention(page: Page, before: Lead, first: Named, second: Named | None, dateline: date | None) -> Mention:
    end = first.end if second is None else second.end
    period, problem = _resolved(first, second, dateline)
    part = before.part if second is None else None
    if period is not None and (part is not None or before.approximate):
        period = _loosened(period, part, approximate=before.approximate)
    start = before.start if second is None or before.part else first.start
    relation = before.relation if second is None and not page.low.startswith("'s", end) else None
    day = first.grain == "day" and second is None and relation is None
    return Mention(
        start,
        end,
        "date" if day else "daterange",
        page.text[start:end],
        period,
        problem,
        min(before.outer, start),
        end,
        relation,
        first.weekday,
    )


def _loosened(period: Period, part: Part | None, *, approximate: bool) -> Period:
    return Period(
        period.start,
        period.end,
        period.precision,
        approximate=approximate or period.approximate,
        part=part,
        fiscal=period.fiscal,
        unresolved=period.unresolved,
    )


def _resolved(
    first: Named, second: Named | None, dateline: date | None
) -> tuple[Period | None, Unparsed | None]:
    problem = first.problem or (second.problem if second is not None else None)
    if problem is not None:
        return None, problem
    if second is None:
        return _one(first, dateline)
    if first.needs_dateline and not second.needs_dateline:
        year = second.year or 0
        first = first._replace(year=year - ((first.month or 1) > (second.month or 12)))
    opening, problem = _one(first, dateline)
    if opening is None or opening.start is None:
        return None, problem
    if second.needs_dateline:
        wraps = (second.month or 12, second.number) < (first.month or 1, first.number)
        second = second._replace(year=opening.start.year + wraps)
    closing, problem = _one(second, dateline)
    if closing is None:
        return None, problem
    if closing.end is not None and opening.start >= closing.end:
        return None, "ambiguous"
    return Period.span(opening, closing), None


def _one(name: Named, dateline: date | None) -> tuple[Period | None, Unparsed | None]:
    if name.needs_dateline:
        if dateline is None:
            return None, "no-such-day" if name.never_comes else "no-dateline"
        name = nearest(name, dateline)
        if name.problem is not None:
            return None, name.problem
    period = name.period()
    return (None, "no-such-day") if period is None else (period, None)
