"""Goes through a text from anchor to anchor and asks the grammar that fits each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache

from factcheck.lexicon.calendar import months, seasons, weekdays
from factcheck.lexicon.figures import multipliers, neighbours, number_words, scales
from factcheck.lexicon.holidays import holiday_names
from factcheck.reading.anchors import IN_A, YEARS_TO, Anchor, anchors
from factcheck.reading.dated import Dated
from factcheck.reading.digits import fraction_value, glued_to_letters
from factcheck.reading.figures import figures
from factcheck.reading.hedging import hedge_before
from factcheck.reading.labels import is_label
from factcheck.reading.mention import Mention
from factcheck.reading.page import Page, prepare
from factcheck.reading.pairs import is_no_pair, pair_at
from factcheck.reading.plain import plain_figure
from factcheck.reading.ratios import share_at
from factcheck.reading.relative import DAYS, ENDS, WHOLES
from factcheck.reading.signed_amounts import Amount, digit_amount, letters_of_money, word_amount
from factcheck.reading.surroundings import currency_before, word_before
from factcheck.reading.tense import Lean
from factcheck.reading.told import Filed
from factcheck.reading.turned import WAYS
from factcheck.reading.vague import few_before
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Quantity

Found = tuple[tuple[Mention, ...], int]
"""The mentions at an anchor, and how far the text has been read (0 where nothing was)."""

_UNITS = ("day", "week", "month", "quarter", "year")
_NOTHING: Found = ((), 0)
_CHAIN = pattern(r"[0-9]+(?:[-/:.,'][0-9]+)+")
_FRACTION = pattern(r"([0-9]{1,2})/([0-9]{1,3})(?![0-9/])")
_ORDINAL = pattern(r"(?:(?<=1)(?<!11)st|(?<=2)(?<!12)nd|(?<=3)(?<!13)rd|th)(?![a-z])")
_MIXED = pattern(r"[0-9]{1,4}-([0-9]{1,2})/([0-9]{1,2})(?![0-9/-])")
_BEFORE_PAIR = frozenset({"", " ", "(", "[", '"', "'", "“", "‘", ",", "/", "\x01"})
_DATE_LETTERS = frozenset("qhy ")
_ONE_AFTER = pattern(r"(?:'s|[ -](?:another|that|who|which|of|day|on|thing|can|time|side|could)\b|,|\.)")
_AFTER_TWICE = pattern(r" (?:as|the|that|its|their|what|his|her|those|last year)\b")
_TELEPHONE = pattern(r"[0-9]{2,6}(?:[ -][0-9]{2,8}){1,5}(?![0-9%]|[.,][0-9])")
_YEARLY = pattern(r"-in-(?:an?-)?[0-9a-z,]+-years?\b")
_GROUPING = pattern(r"-(?:on|to|by|for|at|in|off|time|third)\b")
_MULTIPLE = pattern(
    r" (?:the|its|their|his|her|that|what|this|to|from|as|in|between|over|since|by|within)\b|[.,;]|$"
)


class Reader:
    """One text under one dateline and locale."""

    __slots__ = ("dated", "locale", "page")

    def __init__(self, page: Page, filed: Filed) -> None:
        self.page = page
        self.locale = filed.locale
        self.dated = Dated(page, filed)

    def digits(self, anchor: Anchor) -> Found:
        """A date, else a figure, else nothing, from the first digit of a token."""
        page, start = self.page, anchor.start
        plain = plain_figure(page, start, anchor.end, self.locale)
        if plain is not None:
            return (plain,), plain.end
        before = page.low[start - 1 : start]
        if before.isalpha() and before not in _DATE_LETTERS and currency_before(page, start) is None:
            amount = digit_amount(page, start, self.locale) if before in letters_of_money() else None
            return ((), anchor.end) if amount is None or amount.before is None else self._amount(amount)
        dated = self.dated.digits(start, anchor.end, before)
        if dated is not None:
            return dated
        if before == "-" and page.low[max(0, start - 2) : start - 1].isalpha():
            return (), anchor.end
        if before.isalpha() and currency_before(page, start) is None:
            return (), anchor.end
        follows = page.low[anchor.end : anchor.end + 1]
        pair = self._pair(start, anchor.end)
        if pair is not None:
            return pair
        if follows in {"-", "/", ":"} and page.low[anchor.end + 1 : anchor.end + 2].isdecimal():
            chain = self._chain(start)
            if chain is not None:
                return chain
        if page.low[start] == "0" and page.low[start + 1 : start + 2].isdecimal() and before != ".":
            telephone = _TELEPHONE.match(page.low, start)
            return (), anchor.end if telephone is None else telephone.end()
        if _version(page.low[start : anchor.end]):
            return (), anchor.end
        return self._figure(start, anchor.end)

    def _pair(self, start: int, end: int) -> Found | None:
        low = self.page.low
        if low[end : end + 1] not in {"-", " "} or (low[end] == " " and " to " not in low[end : end + 14]):
            return None
        if low[start - 1 : start] not in _BEFORE_PAIR:
            return None
        mention = pair_at(self.page, start)
        if mention is not None:
            return (mention,), mention.end
        idle = is_no_pair(self.page, start)
        return None if idle is None else ((), idle)

    def _figure(self, start: int, end: int) -> Found:
        amount = digit_amount(self.page, start, self.locale)
        if amount is None or (
            amount.before is None
            and amount.unit is None
            and is_label(self.page, amount.start, amount.operand.end)
        ):
            return (), end
        if _YEARLY.match(self.page.low, amount.operand.end):
            return (), amount.operand.end
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
                told = self.dated.counted(amount.start, amount.end, int(value))
                if told is not None:
                    return self.dated.one(told)
            share = None if amount.negative else share_at(self.page, amount.operand)
            if share is not None:
                return (share,), share.end
        found = figures(self.page, amount, self.locale)
        return found, found[-1].end if found else amount.end

    def _chain(self, start: int) -> Found | None:
        """Telephone numbers, scores, times of day and fractions: digits joined by more than a dash."""
        match = _CHAIN.match(self.page.low, start)
        if match is None:
            return None
        text = match[0]
        mixed = _MIXED.match(self.page.low, start)
        if mixed is not None and fraction_value(int(mixed[1]), int(mixed[2])) is not None:
            return None
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
        pair = self._pair(start, anchor.end)
        if pair is not None:
            return pair
        for article in ("a ", "an ", "a-"):
            begin = start - len(article)
            if (
                begin >= 0
                and page.low[begin:start] == article
                and not page.low[max(0, begin - 1) : begin].isalnum()
            ):
                start = begin
                break
        if anchor.word in scales().words or anchor.word in scales().groups:
            few = few_before(page, anchor.start, anchor.end, anchor.word)
            if few is not None:
                return (few,), few.end
        amount = word_amount(page, start)
        if amount is None and start != anchor.start:
            amount = word_amount(page, anchor.start)
        if amount is None:
            return _NOTHING
        share = None if amount.negative or amount.currency or amount.unit else share_at(page, amount.operand)
        if share is not None:
            return (share,), share.end
        if self._idle(amount):
            return _NOTHING
        return self._amount(amount)

    def _idle(self, amount: Amount) -> bool:
        """Whether a number word counts nothing: "one another", "no one", "one-on-one"."""
        low, operand = self.page.low, amount.operand
        if amount.unit is not None or amount.currency is not None or operand.scale is not None:
            return False
        if is_label(self.page, operand.start, operand.end):
            return True
        if _GROUPING.match(low, operand.end):
            return True
        if low[operand.start : operand.end] != "one":
            return False
        return word_before(self.page, operand.start) in neighbours("before-one-as-pronoun") or bool(
            _ONE_AFTER.match(low, operand.end)
        )

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
            return bool(_AFTER_TWICE.match(self.page.low, anchor.end))
        before = word_before(self.page, anchor.start)
        return before in neighbours("before-a-multiple") or bool(_MULTIPLE.match(self.page.low, anchor.end))


def _version(token: str) -> bool:
    """Whether a token is numbered in parts, as software and paragraphs are: 3.11.2, 1.2.3.4."""
    return token.count(".") > 1 and not all(len(part) == 3 for part in token.split(".")[1:])


Grammar = Callable[[Reader, Anchor], Found]


def _dated(grammar: Callable[[Dated, Anchor], Found]) -> Grammar:
    return lambda reader, anchor: grammar(reader.dated, anchor)


@cache
def _grammars() -> Mapping[str, tuple[Grammar, ...]]:
    numbers = number_words()
    groups: tuple[tuple[Mapping[str, object] | tuple[str, ...], Grammar], ...] = (
        (months(), _dated(Dated.month)),
        (weekdays(), _dated(Dated.weekday)),
        (seasons(), _dated(Dated.season)),
        (("twenty", "thirty", *numbers.teens, *numbers.ones), _dated(Dated.spoken)),
        (IN_A, _dated(Dated.in_a)),
        (numbers.ordinals, _dated(Dated.ordinal)),
        (numbers.tens, _dated(Dated.compound)),
        (("fiscal",), _dated(Dated.fiscal)),
        (tuple(DAYS), _dated(Dated.day_word)),
        (("overnight",), _dated(Dated.overnight)),
        ((*WAYS, "final"), _dated(Dated.turned)),
        (("ago", "hence", "from now", "earlier", "later"), _dated(Dated.article)),
        (
            tuple(f"the {unit} {side}" for unit in _UNITS for side in ("before", "after")),
            _dated(Dated.day_before),
        ),
        (WHOLES, _dated(Dated.whole)),
        (ENDS, _dated(Dated.year_end)),
        (("week",), _dated(Dated.week)),
        (tuple(f"{unit} {verb}" for unit in _UNITS for verb in ("ended", "ending")), _dated(Dated.ended)),
        (YEARS_TO, _dated(Dated.ended)),
        (holiday_names(), _dated(Dated.holiday)),
        (("turn of the",), _dated(Dated.turn_of)),
        (("between now",), _dated(Dated.between_now)),
        (("rest of",), _dated(Dated.rest_of)),
        (("the weekend",), _dated(Dated.weekend)),
        (("fifties", "sixties", "seventies", "eighties", "nineties"), _dated(Dated.decade_word)),
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


def find_mentions(
    text: str, dateline: date | None = None, locale: str | None = None, tense: Lean | None = None
) -> tuple[Mention, ...]:
    """The figures and times of a text, in its order, none overlapping another.

    ``dateline`` is the day the text is filed: without it a time told from it ("yesterday", "in May") is a
    mention with no value. ``locale`` is the declared language and country of the text ("en-GB"): without it
    "4/10/2024" and "1,20" are mentions with no value. ``tense`` is the way that a time cut out of its
    sentence leans (``Mention.tense``); without it the verbs around each time say. The time it takes grows as
    the text does.
    """
    page = prepare(text)
    reader, grammars = Reader(page, Filed(dateline, locale, tense)), _grammars()
    found: list[Mention] = []
    read = 0
    for start, stop, word in anchors(page):
        if start < read or word not in grammars:
            continue
        anchor = Anchor(start, stop, word)
        for grammar in grammars[word]:
            mentions, end = grammar(reader, anchor)
            if end:
                if mentions and mentions[0].start < read:
                    mentions = tuple(mention for mention in mentions if mention.start >= read)
                found += mentions
                read = max(read, end)
                break
    return tuple(found)
