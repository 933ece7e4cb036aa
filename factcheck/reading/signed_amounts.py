"""One amount: an operand with its sign, currency and unit."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon.currencies import Currency, letter_signs
from factcheck.lexicon.figures import neighbours, scales
from factcheck.reading.digits import digits_at
from factcheck.reading.mention import Unparsed
from factcheck.reading.operand import Operand, written
from factcheck.reading.page import Page
from factcheck.reading.spelled import article_number, part_of_a_scale, spelled_at, with_scales
from factcheck.reading.surroundings import currency_before, nation_after, unit_after
from factcheck.values.number import CONTEXT, MAX_DIGITS, add
from factcheck.values.pattern import pattern

_SIGN_AHEAD = pattern(
    r"(?:[rn](?=[0-9])|[a-z.]{0,4}[$£€¥₹₩₽₺₴₪₦₱฿]"
    r"|(?:usd|eur|gbp|jpy|cny|inr|chf|rs\.?|rm|rp|rmb)) ?(?=[.0-9])"
)
_ARTICLE = pattern(r"(?:an?|half(?:[ -]an?)?)[ -]([a-z]+)(?![a-z0-9])")
_HALF = pattern(r"half(?:[ -]an?)?[ -]([a-z]+)(?![a-z0-9])")
_HALF_OF_ONE = pattern(r"half (?:of )?(?:one|1)(?= per ?cent\b| percentage point\b)")
_EITHER_WAY = ("plus or minus ", "plus-or-minus ", "+/-", "+/- ", "plus/minus ")
_MINUS = pattern(r"(?:-|minus |negative )(?=[0-9])")
_CENTS = pattern(r"(?:,| and)? ([0-9]{1,2}) ?(?:cents?|c|pence|p)\b")
_AND_CENTS = pattern(r" and ([0-9]{1,2}) ?(?:cents?|c|pence|p)\b")
_NEXT_WORD = pattern(r"[ -]([a-z]+)")


class Amount(NamedTuple):
    """A number with what it counts, as one side of a range or alone."""

    operand: Operand
    start: int
    end: int
    negative: bool = False
    before: Currency | None = None
    after: Currency | None = None
    unit: str | None = None

    @property
    def currency(self) -> Currency | None:
        """The currency, on whichever side it stands."""
        return self.before or self.after

    @property
    def value(self) -> Decimal:
        """The number with its sign, in whole units of its currency."""
        value = self.operand.value
        if self.after is not None and self.after.per != 1 and self.before is None:
            value = CONTEXT.divide(value, Decimal(self.after.per))
        return CONTEXT.minus(value) if self.negative else value

    @property
    def place(self) -> int | None:
        """The power of ten of the last printed place, in whole units of its currency."""
        place = self.operand.place
        if place is not None and self.after is not None and self.after.per == 100 and self.before is None:
            return place - 2
        return place

    @property
    def problem(self) -> Unparsed | None:
        """Why the number is not read, if it is not."""
        return self.operand.problem


def digit_amount(page: Page, start: int, locale: str | None) -> Amount | None:
    """The amount whose first digit is at ``start``; its currency and sign may stand before."""
    begin = start
    point = (
        page.folded[start - 1 : start] == "." and page.folded[max(0, start - 2) : start - 1] in _BEFORE_POINT
    )
    if point:
        begin -= 1
    money = currency_before(page, begin)
    operand = digits_at(page, start, locale, money=money is not None)
    if operand is None:
        return None
    if point:
        operand = _after_point(page, start, operand)
    if money is None:
        money = _one_letter(page, begin, operand)
    if money is not None:
        begin = money[0]
    elif operand.scale is None and operand.problem is None:
        operand = _letter_before_name(page, operand)
    negative, begin = _sign(page, begin)
    return _with_unit(page, operand, begin, negative=negative, before=None if money is None else money[1])


def _one_letter(page: Page, begin: int, operand: Operand) -> tuple[int, Currency] | None:
    """The "R" of rand or "N" of naira, where the amount behind it is too long for a name: "R2.5 million"."""
    code = letter_signs().get(page.folded[begin - 1 : begin])
    if code is None or page.folded[max(0, begin - 2) : begin - 1] not in _BEFORE_LETTER:
        return None
    if operand.scale is None and "," not in page.low[operand.start : operand.end]:
        return None
    return begin - 1, Currency(code, page.folded[begin - 1])


def letters_of_money() -> frozenset[str]:
    """The letters that may be a currency before digits, in small."""
    return frozenset(letter.lower() for letter in letter_signs())


_BEFORE_LETTER = frozenset({"", " ", "(", "-", "“", '"'})


def _letter_before_name(page: Page, operand: Operand) -> Operand:
    """The number with its letter as a scale, where a currency follows: "40m Swiss francs"."""
    end = operand.end + 1
    exponent = scales().of_money.get(page.low[operand.end : end])
    if exponent is None:
        return operand
    if page.low[end : end + 1] != " ":
        return operand
    unit = unit_after(page, end)
    return operand if unit is None or isinstance(unit[1], str) else operand.times_ten_to(exponent, end)


_BEFORE_POINT = frozenset({"", " ", "(", "$", "£", "€", "-", "+"})


def _after_point(page: Page, start: int, operand: Operand) -> Operand:
    end = start
    while page.low[end : end + 1].isdecimal() and end - start <= MAX_DIGITS:
        end += 1
    if operand.problem is not None or end - start > MAX_DIGITS:
        return operand
    return with_scales(page.low, written(start - 1, end, Decimal(f"0.{page.low[start:end]}")))


def _sign(page: Page, begin: int) -> tuple[bool, int]:
    before = page.low[begin - 1 : begin]
    if before not in {" ", "-"}:
        return False, begin
    if page.low.endswith(_EITHER_WAY, 0, begin):
        return False, begin
    if before == "-":
        is_minus = page.low[max(0, begin - 2) : begin - 1] in {"", " ", "("}
        return is_minus, begin - 1 if is_minus else begin
    for word in ("minus ", "negative "):
        start = begin - len(word)
        if page.low.endswith(word, 0, begin) and not page.low[max(0, start - 1) : start].isalnum():
            return True, start
    return False, begin


def word_amount(page: Page, start: int) -> Amount | None:
    """The amount whose first word is at ``start``: "three", "a hundred", "half a billion"."""
    low = page.low
    operand = spelled_at(low, start) or _half(low, start) or _article(low, start)
    if operand is None:
        return None
    negative, begin = _sign(page, start)
    return _with_unit(page, operand, begin, negative=negative, before=None)


def _half(low: str, start: int) -> Operand | None:
    if not low.startswith("half", start) or low[start + 4 : start + 5].isalpha():
        return None
    if low.endswith(("first ", "second ", "opening ", "latter "), 0, start):
        return None
    match = _HALF_OF_ONE.match(low, start)
    if match is not None:
        return Operand(start, match.end(), Decimal("0.5"), None, spelled=True)
    match = _HALF.match(low, start)
    half = Operand(start, start + 4, Decimal("0.5"), -1, spelled=True)
    if match is None:
        return half if low[start + 4 : start + 6] != "-" else None
    scaled = with_scales(low, half._replace(end=match.start(1) - 1))
    if scaled.scale is not None or scaled.value != half.value:
        return scaled
    if unit_after_word(match[1]):
        return half._replace(end=match.start(1) - 1)
    is_share = match[1] in neighbours("after-a-share") or low.endswith("by ", 0, start)
    return half._replace(place=None) if is_share and match.start(1) == start + 5 else None


def unit_after_word(word: str) -> bool:
    """Whether "half a" can count it: "half a percent", "half a percentage point", "half a cent"."""
    return word in {"percent", "percentage", "per", "point", "cent", "penny", "basis"}


def _article(low: str, start: int) -> Operand | None:
    match = _ARTICLE.match(low, start)
    if match is None:
        return None
    word, end = match[1], match.end()
    if word in {
        "dozen",
        "million",
        "billion",
        "trillion",
        "thousand",
        "hundred",
        "lakh",
        "crore",
        "quadrillion",
    }:
        if word == "dozen":
            return Operand(start, end, Decimal(12), None, spelled=True)
        return article_number(low, start, end, word)
    if word == "half":
        half = with_scales(low, Operand(start, end, Decimal("0.5"), -1, spelled=True))
        return half if half.scale is not None or _counts(low, start, end) else None
    bottom = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}.get(word)
    if bottom is None or not _counts(low, start, end):
        return None
    return part_of_a_scale(low, Operand(start, end, Decimal(1), None, spelled=True), 1, bottom)


def _counts(low: str, start: int, end: int) -> bool:
    """Whether "a third" is a share and not the third of a row: "by" before, or no thing to count behind."""
    if low.endswith(("by ", "by\x01 "), 0, start) and not low[max(0, start - 4) : start - 3].isalpha():
        return True
    match = _NEXT_WORD.match(low, end)
    return match is None or match[1] in neighbours("after-a-share") or unit_after_word(match[1])


def _with_unit(
    page: Page, operand: Operand, begin: int, *, negative: bool, before: Currency | None
) -> Amount:
    tail = unit_after(page, operand.end)
    if before is not None and (cents := _AND_CENTS.match(page.low, operand.end)) and operand.place == 0:
        value = add(operand.value, Decimal(f"0.{cents[1]:0>2}"))
        operand = operand._replace(value=value, place=-2, end=cents.end())
        return Amount(operand, begin, operand.end, negative, before)
    nation = (
        nation_after(page, operand.end, before.sign) if before is not None and before.code is None else None
    )
    if nation is not None:
        return Amount(operand, begin, nation[0], negative, nation[1])
    if tail is None:
        return Amount(operand, begin, operand.end, negative, before)
    end, what = tail
    if isinstance(what, str):
        if before is not None:
            return Amount(operand, begin, operand.end, negative, before)
        return Amount(operand, begin, end, negative, None, None, what)
    if before is not None:
        agrees = what.sign == before.sign or what.code == before.code
        end = end if agrees and what.per == 1 else operand.end
        code = what if before.code is None and end != operand.end else before
        return Amount(operand, begin, end, negative, code)
    if operand.value < what.at_least:
        return Amount(operand, begin, operand.end, negative)
    return _with_cents(page, Amount(operand, begin, end, negative, None, what))


def _with_cents(page: Page, amount: Amount) -> Amount:
    """The amount with its cents: "20 dollars and 43 cents"."""
    match = _CENTS.match(page.low, amount.end)
    operand = amount.operand
    if match is None or operand.place != 0 or amount.currency is None or amount.currency.per != 1:
        return amount
    value = add(operand.value, Decimal(f"0.{match[1]:0>2}"))
    return amount._replace(operand=operand._replace(value=value, place=-2), end=match.end())


def amount_ahead(page: Page, start: int, locale: str | None) -> Amount | None:
    """The amount that begins at ``start`` exactly, sign or currency included: the far end of a range."""
    low = page.low
    minus = _MINUS.match(low, start)
    if minus is not None:
        amount = digit_amount(page, minus.end(), locale)
        return amount if amount is not None and amount.start == start else None
    if low[start : start + 1].isdecimal():
        return digit_amount(page, start, locale)
    match = _SIGN_AHEAD.match(low, start)
    if match is not None:
        first = match.end() + (low[match.end() : match.end() + 1] == ".")
        amount = digit_amount(page, first, locale)
        return amount if amount is not None and amount.start == start else None
    return word_amount(page, start)
