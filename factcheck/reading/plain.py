"""Plain figures: "the 12 crews", "$31.5 million in all", "7.4%.", between words that no grammar asks for.

Most figures of prose stand so, and nothing has to be asked about them but whether a word before them hedges.
Here they are read at once; any doubt, and the grammars are asked in their turn, which find the same. What the
grammars look for beside a number each of them says itself (``words_beside``).
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from factcheck.lexicon.calendar import months
from factcheck.lexicon.currencies import signs
from factcheck.lexicon.figures import scales
from factcheck.reading import counted, hedging, labels, surroundings
from factcheck.reading.mention import Kind, Mention
from factcheck.reading.operand import Operand
from factcheck.reading.page import Page
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Quantity

_FIGURE = pattern(
    r"((?:[1-9][0-9]{0,2}|0)\.[0-9]{1,2}|[1-9][0-9]{0,2}(?:,[0-9]{3}){1,5}|[1-9][0-9]{0,2}|0)"
    r"(?:(%)| (million|billion|trillion)(?![a-z0-9]))?"
)
_SIGNS = frozenset("$£€")
# A word with nothing glued to it, or a further number that cannot be a part of this one.
_BEHIND = pattern(r" (?:([a-z]+)(?=[ ,;:)?!]|\.(?![a-z])|\Z)|[0-9]{1,2}(?=[ %]|\Z))")
_SIGN_BEHIND = pattern(r" [$£€][0-9]")
_FIGURE_BEFORE = pattern(r"[$£€]?[0-9]+(?:[.,][0-9]+)*%?,?")
_ENDS = frozenset({"", ".", ". ", ";", "; ", ")", ") ", "?", "? ", "!", "! "})
_RANGE_REACH = 14  # characters in which "12 votes to 10" would say its "to"
_JOINING = frozenset(
    {"and", "day", "in", "of", "out", "through", "thru", "to", "until"}
    | {"a", "am", "o", "p", "pm", "ad", "b", "bc", "bce", "c", "ce"}
)
_NEGATING = ("minus", "negative")
_YEARLY = frozenset({"ad", "fy"})
_COMMA_IS_GROUPING = frozenset({None, "en"})


def plain_figure(page: Page, start: int, end: int, locale: str | None) -> Mention | None:
    """The figure in the digits from ``start`` to ``end``; None where any grammar might make more of them."""
    low = page.low
    match = _FIGURE.match(low, start)
    if match is None or match.end(1) != end or not page.text[end : end + 1].isascii():
        return None
    if (locale and locale[:2].lower()) not in _COMMA_IS_GROUPING:
        return None
    digits, percent, scale = match.groups()
    sign = low[start - 1 : start]
    begin, end = (start - 1 if sign in _SIGNS else start), match.end()
    if begin != start and percent:
        return None
    if not _is_quiet_behind(low, end, scaled=scale is not None) or not _is_quiet_before(low, begin):
        return None
    value, place = Decimal(digits.replace(",", "")), -len(digits.partition(".")[2])
    if scale is not None:
        grown = Operand(start, end, value, place).times_ten_to(scales().words[scale], end)
        value, place = grown.value, place + scales().words[scale]
    hedge = hedging.hedge_before(page, begin)
    outer, hedged = (begin, None) if hedge is None else hedge
    kind: Kind = "number"
    if begin != start:
        kind, (code, symbol, candidates, *_) = "money", signs()[sign]
        open_to = () if code is not None else candidates
        quantity = Quantity(value, value, None, code, symbol, open_to, hedge=hedged, precision=place)
    elif percent:
        kind = "percent"
        quantity = Quantity(value, value, "percent", hedge=hedged, precision=place)
    else:
        quantity = Quantity(value, value, hedge=hedged, precision=place)
    return Mention(begin, end, kind, page.text[begin:end], quantity, None, outer, end)


def _is_quiet_behind(low: str, end: int, *, scaled: bool) -> bool:
    if low[end : end + 2] in _ENDS:
        return True
    match = _BEHIND.match(low, end)
    if match is None:
        return _SIGN_BEHIND.match(low, end) is not None
    if match[1] is None:
        return not scaled
    return match[1] not in _words_behind() and " to " not in low[end : end + _RANGE_REACH]


def _is_quiet_before(low: str, start: int) -> bool:
    if start == 0:
        return True
    if low[start - 1] != " ":
        return False
    word = low[low.rfind(" ", 0, start - 1) + 1 : start - 1]
    if word.isalpha():
        return word not in _words_before() and not word.endswith(_NEGATING)
    return _FIGURE_BEFORE.fullmatch(word) is not None or (word[-1:] == "," and word[:-1].isalpha())


@cache
def _words_behind() -> frozenset[str]:
    """Every word that may belong to the number before it."""
    numbers = scales()
    return _JOINING.union(
        numbers.words, numbers.groups, numbers.letters, numbers.of_money, months(),
        surroundings.words_beside(), hedging.words_beside(), counted.words_beside(),
    )  # fmt: skip


@cache
def _words_before() -> frozenset[str]:
    """Every word, but a hedge, that may change what the number behind it is."""
    return _YEARLY | surroundings.words_beside() | labels.words_beside()
