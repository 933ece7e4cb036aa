"""Numbers in words: "twelve hundred", "three and a half", "seven hundred twenty-one thousand and twelve"."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from factcheck.lexicon.figures import number_words, scales
from factcheck.reading.operand import Operand
from factcheck.values.number import MAX_EXPONENT, add, ratio, scaled
from factcheck.values.pattern import pattern

_WORD = pattern(r"[a-z]+")
_JOINED = pattern(r"(?: |\x01 |-)([a-z]+)(?![a-z0-9])")
_AND = pattern(r"(?: |\x01 |-)and(?: |\x01 |-)([a-z]+)(?![a-z0-9])")
_FRACTION = pattern(
    r"(?: |-)(half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|"
    r"hundredths?|thousandths?)\b"
)
_AND_FRACTION = pattern(
    r"(?: |-)and(?: |-)(?:(a|one|two|three|four|five|six|seven|eight|nine)(?: |-))"
    r"(half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|sixteenths?)\b"
)
_OF_A_SCALE = pattern(r" of an? (thousand|million|billion|trillion|lakh|crore|dozen)\b")
_POINT = pattern(r" point((?: (?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b){1,20})")
_ARTICLE = pattern(r"(?:^|[^a-z0-9])(an?)[ -]$")
_DIGITS = {"oh": 0}
_GAPS = frozenset(" -\x01")


class _Sum(NamedTuple):
    """A number under way: whole groups, the group being spelled, and the smallest scale word so far."""

    groups: int
    group: int
    scale: int
    place: int
    end: int
    last: str

    @property
    def total(self) -> int:
        return self.groups + self.group


def spelled_at(low: str, start: int) -> Operand | None:
    """The number whose first word starts at ``start``; None where no number can start with it.

    An article before "hundred", "dozen" or "half" is not looked for here.
    """
    match = _WORD.match(low, start)
    if match is None:
        return None
    first = _begin(match[0], match.end())
    if first is None:
        return None
    total = _whole(low, first)
    return _finish(low, start, total)


def _begin(word: str, end: int) -> _Sum | None:
    words = number_words()
    for kind, table in (("ones", words.ones), ("teens", words.teens), ("tens", words.tens)):
        if word in table:
            return _Sum(0, table[word], 99, 0, end, kind)
    return None


def article_number(low: str, start: int, end: int, word: str) -> Operand | None:
    """The number "a hundred", "a million", "a dozen" from an article at ``start`` to the word's end."""
    first = _Sum(0, 1, 99, 0, end, "ones")
    grown = _scaled(first, word, end)
    return None if grown is None else _finish(low, start, _whole(low, grown))


def _whole(low: str, total: _Sum) -> _Sum:
    while (match := _JOINED.match(low, total.end)) is not None:
        grown = _grown(total, match[1], match.end())
        if grown is None and match[1] == "and":
            grown = _past_and(low, total)
        if grown is None:
            return total
        total = grown
    return total


def _grown(total: _Sum, word: str, end: int) -> _Sum | None:
    words = number_words()
    if word in scales().words:
        return _scaled(total, word, end)
    if word in words.ones and total.last in {"tens", "hundred", "scale"} and words.ones[word]:
        return _Sum(total.groups, total.group + words.ones[word], total.scale, 0, end, "ones")
    if word in words.teens and total.last in {"hundred", "scale"}:
        return _Sum(total.groups, total.group + words.teens[word], total.scale, 0, end, "teens")
    if word in words.tens and total.last in {"hundred", "scale"}:
        return _Sum(total.groups, total.group + words.tens[word], total.scale, 0, end, "tens")
    return None


def _scaled(total: _Sum, word: str, end: int) -> _Sum | None:
    exponent = scales().words[word]
    if exponent == 2:
        if word == "hundred" and 0 < total.group < 100 and total.last in {"ones", "teens", "tens"}:
            return _Sum(total.groups, total.group * 100, total.scale, 2, end, "hundred")
        return None
    if total.last == "scale" or total.group == 0 or exponent >= total.scale:
        # "lakh crore", "trillion trillion" multiply what is there
        if (
            total.last == "scale"
            and not total.group
            and total.scale <= exponent
            and total.total < 10**MAX_EXPONENT
        ):
            return _Sum(total.groups * 10**exponent, 0, exponent, total.place + exponent, end, "scale")
        return None
    value = total.group * 10**exponent
    return _Sum(total.groups + value, 0, exponent, total.place + exponent, end, "scale")


def _past_and(low: str, total: _Sum) -> _Sum | None:
    """What follows "and", if it still belongs: not the "two million" of "one hundred and two million"..."""
    if total.last not in {"hundred", "scale"}:
        return None
    match = _AND.match(low, total.end)
    if match is None:
        return None
    grown = _grown(total, match[1], match.end())
    if grown is None or match[1] in scales().words:
        return None
    following = _JOINED.match(low, grown.end)
    if following is not None and grown.last == "tens" and following[1] in number_words().ones:
        grown = _grown(grown, following[1], following.end()) or grown
        following = _JOINED.match(low, grown.end)
    if following is not None and following[1] in number_words().fractions:
        return None
    if following is not None and following[1] in scales().words:
        # "one hundred and two thousand" is one number, "one hundred and two hundred" two.
        return grown if _scaled(grown, following[1], following.end()) is not None else None
    return grown


def _finish(low: str, start: int, total: _Sum) -> Operand:
    scale = total.scale if total.last == "scale" else None
    if total.total >= 10**MAX_EXPONENT:
        return Operand(start, total.end, Decimal(0), 0, problem="too-many-digits", spelled=True)
    operand = Operand(start, total.end, Decimal(total.total), total.place, scale, spelled=True)
    point = _POINT.match(low, total.end)
    if point is not None and total.last != "scale":
        digits = "".join(str(({**number_words().ones, **_DIGITS})[word]) for word in point[1].split())
        value = Decimal(f"{total.total}.{digits}")
        operand = Operand(start, point.end(), value, -len(digits), spelled=True)
        return with_scales(low, operand)
    return with_fraction(low, operand)


def with_fraction(low: str, operand: Operand) -> Operand:
    """The number with "and a half", "-thirds" or "three quarters" behind it, and its scale words."""
    if operand.problem is not None or low[operand.end : operand.end + 1] not in _GAPS:
        return operand
    if operand.scale is None:
        operand = _with_and_a_half(low, operand)
    if operand.spelled and operand.scale is None and operand.value < 100 and operand.place == 0:
        fraction = _FRACTION.match(low, operand.end)
        if fraction is not None and fraction[1].endswith("s") == (operand.value != 1) and operand.value:
            bottom = number_words().fractions[fraction[1]]
            return part_of_a_scale(low, operand._replace(end=fraction.end()), int(operand.value), bottom)
    operand = with_scales(low, operand)
    return _with_and_a_half(low, operand) if operand.scale is not None else operand


def part_of_a_scale(low: str, operand: Operand, top: int, bottom: int) -> Operand:
    """The fraction that ends where ``operand`` does, with its scale: "a quarter of a million" is 250,000."""
    match = _OF_A_SCALE.match(low, operand.end)
    if match is None:
        return with_scales(low, Operand(operand.start, operand.end, ratio(top, bottom), None, spelled=True))
    one = 12 if match[1] == "dozen" else 10 ** scales().words[match[1]]
    value = ratio(top * one, bottom)
    return Operand(operand.start, match.end(), value, None, spelled=True)


def _with_and_a_half(low: str, operand: Operand) -> Operand:
    if not low.startswith("and", operand.end + 1):
        return operand
    match = _AND_FRACTION.match(low, operand.end)
    if match is None or operand.problem is not None or operand.place is None or operand.place < 0:
        return operand
    following = _JOINED.match(low, match.end())
    if operand.scale is not None and following is not None and following[1] in scales().words:
        return operand
    top = 1 if match[1] == "a" else number_words().ones[match[1]]
    if match[2].endswith("s") != (top > 1) and match[2] != "half":
        return operand
    exponent = operand.scale or 0
    part = scaled(ratio(top, number_words().fractions[match[2]]), exponent)
    place = exponent - 1 if match[2] == "half" else None
    return operand._replace(end=match.end(), value=add(operand.value, part), place=place)


def with_scales(low: str, operand: Operand) -> Operand:
    """The number with the scale words that follow it: "5 lakh crore", "half a billion", "two dozen"."""
    if low[operand.end : operand.end + 1] not in _GAPS:
        return operand
    while (match := _JOINED.match(low, operand.end)) is not None:
        words, groups = scales().words, scales().groups
        exponent = words.get(match[1])
        if exponent is not None and not match[1].startswith("hundreds"):
            operand = operand.times_ten_to(exponent, match.end())
        elif match[1] in groups and operand.problem is None:
            operand = operand.times(groups[match[1]], match.end())
        else:
            break
    return operand
