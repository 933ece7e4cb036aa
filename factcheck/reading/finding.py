"""Goes through a text from anchor to anchor and asks the grammar that fits each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from factcheck.lexicon.calendar import months, seasons, weekdays
from factcheck.lexicon.figures import multipliers, neighbours, number_words, scales
from factcheck.reading import dates, relative
from factcheck.reading.amounts import Amount, digit_amount, word_amount
from factcheck.reading.anchors import Anchor, anchors
from factcheck.reading.digits import TOKEN, fraction_value, glued_to_letters
from factcheck.reading.figures import figures
from factcheck.reading.mention import Mention
from factcheck.reading.named import Named
from factcheck.reading.page import Page, prepare
from factcheck.reading.surroundings import currency_before, hedge_before, word_before
from factcheck.reading.times import lead, span_of_days, times
from factcheck.reading.years import bare_year, year_month, year_span
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.quantity import Quantity

Found = tuple[tuple[Mention, ...], int]
"""The mentions at an anchor, and how far the text has been read (0 where nothing was)."""

_NOTHING: Found = ((), 0)
_CHAIN = pattern(r"[0-9]+(?:[-/:.,'][0-9]+)+")
_FRACTION = pattern(r"([0-9]{1,2})/([0-9]{1,3})(?![0-9/])")
_ORDINAL = pattern(r"(?:st|nd|rd|th)(?![a-z])")
_DATE_LETTERS = frozenset("qhy ")
_AFTER_WEEKDAY = pattern(r"\.?,? (?:the )?(?=[a-z0-9])")
_ONE_AFTER = pattern(r"(?:'s|[ -](?:another|that|who|which|of|day|on|thing|can|time|side|could)\b|,|\.)")
_GROUPING = pattern(r"-(?:on|to|by|for|at|in|off|time|third|year-)\b")
_MULTIPLE = pattern(
    r" (?:the|its|their|his|her|that|what|this|to|from|as|in|between|over|since|by|within)\b|[.,;]|$"
)


class Reader:
    """One text under one dateline and locale."""

    __slots__ = ("dateline", "locale", "page")

    def __init__(self, page: Page, dateline: date | None, locale: str | None) -> None:
        self.page = page
        self.dateline = dateline
        self.locale = locale

    def digits(self, anchor: Anchor) -> Found:
        """A date, else a figure, else nothing, from the first digit of a token."""
        page, start = self.page, anchor.start
        before = page.low[start - 1 : start]
        if before.isalpha() and before not in _DATE_LETTERS and currency_before(page, start) is None:
            return (), anchor.end
        named = self._date(start, anchor.end, before)
        if named is not None:
            return named
        if before == "-" and page.low[max(0, start - 2) : start - 1].isalpha():
            return (), anchor.end
        if before.isalpha() and currency_before(page, start) is None:
            return (), anchor.end
        follows = page.low[anchor.end : anchor.end + 1]
        if follows in {"-", "/", ":"} and page.low[anchor.end + 1 : anchor.end + 2].isdecimal():
            chain = self._chain(start)
            if chain is not None:
                return chain
        if _version(page.low[start : anchor.end]):
            return (), anchor.end
        return self._figure(start, anchor.end)

    def _figure(self, start: int, end: int) -> Found:
        amount = digit_amount(self.page, start, self.locale)
        if amount is None:
            return (), end
        if amount.end == amount.operand.end and amount.before is None:
            if _ORDINAL.match(self.page.low, amount.end):
                return (), amount.end
            if glued_to_letters(self.page, amount.end):
                return (), amount.end
        return self._amount(amount)

    def _amount(self, amount: Amount) -> Found:
        if amount.unit is None and amount.currency is None and amount.operand.scale is None:
            value = amount.operand.value
            if not amount.negative and value == int(value) and amount.problem is None:
                told = relative.ago(self.page, amount.start, amount.end, int(value), self.dateline)
                if told is not None:
                    return (relative.mention_of(self.page, told),), told.end
        found = figures(self.page, amount, self.locale)
        return found, found[-1].end if found else amount.end

    def _date(self, start: int, end: int, before: str) -> Found | None:
        page, size = self.page, end - start
        after = page.low[end : end + 1]
        if size == 4 and after in {"-", "/", " "} and currency_before(page, start) is None:
            pair = year_span(page, start)
            if pair is not None:
                return self._found(span_of_days(page, *pair, self.dateline))
            month = year_month(page, start)
            if month is not None:
                return self._found(times(page, month, self.dateline, self.locale))
        named: Named | tuple[Named, Named] | None = None
        if size <= 5 or "." in page.low[start:end]:
            named = dates.digit_named(page, start, end, self.locale)
        if named is None and size == 4 and currency_before(page, start) is None:
            named = bare_year(page, start, lead(page, start).word if before in {" ", "-"} else "")
            if named is not None:
                named = dates.quarter_after_year(page, named)
        if named is None:
            return None
        if not isinstance(named, Named):
            return self._found(span_of_days(page, *named, self.dateline))
        return self._found(times(page, named, self.dateline, self.locale))

    @staticmethod
    def _found(mention: Mention) -> Found:
        return (mention,), mention.end

    def _chain(self, start: int) -> Found | None:
        """Telephone numbers, scores, times of day and fractions: digits joined by more than a dash."""
        match = _CHAIN.match(self.page.low, start)
        if match is None:
            return None
        text = match[0]
        if ":" in text or text.count("-") > 1 or text.count("/") > 1 or ("-" in text and "/" in text):
            return (), match.end()
        if "/" in text:
            fraction = _FRACTION.match(self.page.low, start)
            parts = None if fraction is None else fraction_value(int(fraction[1]), int(fraction[2]))
            if fraction is None or parts is None:
                return (), match.end()
            value = Quantity(parts[0], parts[0], precision=None)
            return self._plain(start, fraction.end(), value)
        return None

    def _plain(self, start: int, end: int, value: Quantity) -> Found:
        outer = hedge_before(self.page, start)
        begin = start if outer is None else outer[0]
        return (Mention(start, end, "number", self.page.text[start:end], value, None, begin, end),), end

    def number_word(self, anchor: Anchor) -> Found:
        """A number in words, with an article or a half before it."""
        page, start = self.page, anchor.start
        if page.low[start - 1 : start] == "-" and page.low[max(0, start - 2) : start - 1].isalpha():
            return _NOTHING
        for article in ("a ", "an ", "a-"):
            begin = start - len(article)
            if (
                begin >= 0
                and page.low[begin:start] == article
                and not page.low[max(0, begin - 1) : begin].isalnum()
            ):
                start = begin
                break
        amount = word_amount(page, start)
        if amount is None and start != anchor.start:
            amount = word_amount(page, anchor.start)
        if amount is None or self._idle(amount):
            return _NOTHING
        return self._amount(amount)

    def _idle(self, amount: Amount) -> bool:
        """Whether a number word counts nothing: "one another", "no one", "one-on-one"."""
        low, operand = self.page.low, amount.operand
        if amount.unit is not None or amount.currency is not None or operand.scale is not None:
            return False
        if _GROUPING.match(low, operand.end):
            return True
        if low[operand.start : operand.end] != "one":
            return False
        return word_before(self.page, operand.start) in neighbours("before-one-as-pronoun") or bool(
            _ONE_AFTER.match(low, operand.end)
        )

    def month(self, anchor: Anchor) -> Found:
        """A date that begins with the name of its month."""
        before = lead(self.page, anchor.start).word
        named = dates.month_named(self.page, anchor.start, anchor.end, before)
        if named is None:
            return _NOTHING
        return self._found(times(self.page, named, self.dateline, self.locale))

    def weekday(self, anchor: Anchor) -> Found:
        """A weekday with its date, or alone."""
        page = self.page
        match = _AFTER_WEEKDAY.match(page.low, anchor.end)
        if match is not None:
            named = self._day_at(match.end())
            if named is not None:
                named = named._replace(start=anchor.start, weekday=weekdays()[anchor.word])
                return self._found(times(page, named, self.dateline, self.locale))
        told = relative.bare_weekday(page, anchor.start, anchor.end, self.dateline)
        return _NOTHING if told is None else ((relative.mention_of(page, told),), told.end)

    def _day_at(self, start: int) -> Named | None:
        page = self.page
        if page.low[start].isdecimal():
            named = dates.digit_named(page, start, _digits_end(page.low, start), self.locale)
        else:
            end = start
            while page.low[end : end + 1].isalpha() and end - start < 10:
                end += 1
            word = page.low[start:end]
            named = dates.month_named(page, start, end, "on") if word in months() else None
        return named if isinstance(named, Named) and named.grain == "day" else None

    def season(self, anchor: Anchor) -> Found:
        """A season with its year."""
        return self._named(dates.season_named(self.page, anchor.start, anchor.end))

    def ordinal(self, anchor: Anchor) -> Found:
        """A quarter, half or century with its ordinal."""
        return self._named(dates.ordinal_named(self.page, anchor.start, anchor.end))

    def fiscal(self, anchor: Anchor) -> Found:
        """A fiscal year."""
        return self._named(dates.fiscal_named(self.page, anchor.start, anchor.end))

    def _named(self, named: Named | None) -> Found:
        if named is None:
            return _NOTHING
        return self._found(times(self.page, named, self.dateline, self.locale))

    def day_word(self, anchor: Anchor) -> Found:
        """Today, yesterday, tomorrow."""
        told = relative.day_word(self.page, anchor.start, anchor.end, self.dateline)
        return (relative.mention_of(self.page, told),), told.end

    def turned(self, anchor: Anchor) -> Found:
        """Last week, next year, this month."""
        told = relative.turned(self.page, anchor.start, anchor.end, self.dateline)
        return _NOTHING if told is None else ((relative.mention_of(self.page, told),), told.end)

    def ago(self, anchor: Anchor) -> Found:
        """A year ago: the number is an article."""
        for phrase in ("a day ", "a week ", "a month ", "a year ", "a decade "):
            begin = anchor.start - len(phrase)
            if begin >= 0 and self.page.low[begin : anchor.start] == phrase:
                told = relative.ago(self.page, begin, begin + 1, 1, self.dateline)
                if told is not None:
                    return (relative.mention_of(self.page, told),), told.end
        return _NOTHING

    def week(self, anchor: Anchor) -> Found:
        """The week of April 8."""
        if not self.page.low.startswith(" of ", anchor.end):
            return _NOTHING
        named = self._day_at(anchor.end + 4) if anchor.end + 4 < len(self.page.low) else None
        if named is None:
            return _NOTHING
        day = times(self.page, named, self.dateline, self.locale)
        value = day.value
        if isinstance(value, Period) and value.start is not None:
            value = Period.week(value.start)
        text = self.page.text[anchor.start : day.end]
        mention = Mention(
            anchor.start, day.end, "daterange", text, value, day.unparsed, anchor.start, day.end
        )
        return (mention,), day.end

    def multiplier(self, anchor: Anchor) -> Found:
        """Doubled, twice, tripled, where something is multiplied."""
        page, word = self.page, anchor.word
        if page.low[anchor.end : anchor.end + 1] == "-":
            return _NOTHING
        verb = word.endswith(("ed", "ing", "fold"))
        if not verb and not self._multiplies(anchor):
            return _NOTHING
        times_ = multipliers()[word]
        hedge = hedge_before(page, anchor.start)
        value = Quantity(times_, times_, "times", hedge=None if hedge is None else hedge[1], precision=None)
        outer = anchor.start if hedge is None else hedge[0]
        text = page.text[anchor.start : anchor.end]
        return (
            Mention(anchor.start, anchor.end, "multiplier", text, value, None, outer, anchor.end),
        ), anchor.end

    def _multiplies(self, anchor: Anchor) -> bool:
        if anchor.word in {"twice", "thrice"}:
            return self.page.low.startswith((" as ", " the ", " that ", " its ", " their "), anchor.end)
        before = word_before(self.page, anchor.start)
        return before in neighbours("before-a-multiple") or bool(_MULTIPLE.match(self.page.low, anchor.end))


def _digits_end(low: str, start: int) -> int:
    match = TOKEN.match(low, start)
    return start if match is None else match.end()


def _version(token: str) -> bool:
    """Whether a token is numbered in parts, as software and paragraphs are: 3.11.2, 1.2.3.4."""
    return token.count(".") > 1 and not all(len(part) == 3 for part in token.split(".")[1:])


Grammar = Callable[[Reader, Anchor], Found]


@cache
def _grammars() -> Mapping[str, tuple[Grammar, ...]]:
    numbers = number_words()
    groups: tuple[tuple[Mapping[str, object] | tuple[str, ...], Grammar], ...] = (
        (months(), Reader.month),
        (weekdays(), Reader.weekday),
        (seasons(), Reader.season),
        (numbers.ordinals, Reader.ordinal),
        (("fiscal",), Reader.fiscal),
        (("today", "tonight", "yesterday", "tomorrow"), Reader.day_word),
        (("last", "next", "this", "past", "previous"), Reader.turned),
        (("ago",), Reader.ago),
        (("week",), Reader.week),
        (multipliers(), Reader.multiplier),
        (numbers.ones, Reader.number_word),
        (numbers.teens, Reader.number_word),
        (numbers.tens, Reader.number_word),
        (numbers.fractions, Reader.number_word),
        (scales().words, Reader.number_word),
        (scales().groups, Reader.number_word),
    )
    found: dict[str, tuple[Grammar, ...]] = {"": (Reader.digits,)}
    for words, grammar in groups:
        for word in words:
            found[word] = (*found.get(word, ()), grammar)
    return found


def find_mentions(text: str, dateline: date | None = None, locale: str | None = None) -> tuple[Mention, ...]:
    """The figures and times of a text, in its order, none overlapping another.

    ``dateline`` is the day the text is filed: without it a time told from it ("yesterday", "in May") is a
    mention with no value. ``locale`` is the declared language and country of the text ("en-GB"): without it
    "4/10/2024" and "1,20" are mentions with no value. The time it takes grows as the text does.
    """
    page = prepare(text)
    reader, grammars = Reader(page, dateline, locale), _grammars()
    found: list[Mention] = []
    read = 0
    for anchor in anchors(page):
        if anchor.start < read:
            continue
        for grammar in grammars.get(anchor.word, ()):
            mentions, end = grammar(reader, anchor)
            if end:
                found += (mention for mention in mentions if mention.start >= read)
                read = max(read, end)
                break
    return tuple(found)
