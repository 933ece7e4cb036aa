"""Numbers in digits: "1,200", "3.5 million", "4½", "1.2bn", with what makes their separators doubtful."""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon.figures import scales, words_of
from factcheck.reading.operand import Operand, unreadable, written
from factcheck.reading.page import HIDDEN, Page
from factcheck.reading.spelled import with_fraction, with_scales
from factcheck.values.number import MAX_DIGITS, add, ratio
from factcheck.values.pattern import pattern

TOKEN = pattern(r"[0-9]+(?:[.,'][0-9]+)*")
_PLAIN = pattern(r"[0-9]+(?:\.[0-9]+)?")
_GROUPED = pattern(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?")
_SWISS = pattern(r"[0-9]{1,3}(?:'[0-9]{3})+(?:\.[0-9]+)?")
_CONTINENTAL = pattern(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_SPACED = pattern(r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])")
_SPACED_LONG = pattern(r"[0-9]{1,3}(?: [0-9]{3}){2,}(?![0-9]|[,.][0-9])")
_FRACTION = pattern(r" ([0-9]{1,2})/([0-9]{1,3})(?![0-9/])")
_LETTERS = pattern(r"[ ]?([a-z]+)(?![a-z0-9])")
_CENT_SCALE = pattern(r" ?(?:mrd|mio)\b")
_VULGAR = {
    "½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8),
    "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8)
}  # fmt: skip
_COMMA_DECIMALS = frozenset(
    {"de", "fr", "es", "it", "nl", "pt", "da", "sv", "nb", "nn", "no", "fi", "pl", "cs", "ru"}
)


def digits_at(page: Page, start: int, locale: str | None, *, money: bool = False) -> Operand | None:
    """The number whose first digit stands at ``start``, with the scale that belongs to it.

    ``money`` says that a currency stands before it: only then are "m", "b" and "k" scales. ``locale`` is the
    declared language of the text ("de-CH"); without it a number whose separators can be read in two ways, or
    not in the English way, is not read.
    """
    low = page.low
    vulgar = _VULGAR.get(low[start : start + 1])
    if vulgar is not None:
        return with_fraction(low, Operand(start, start + 1, ratio(*vulgar), None))
    match = TOKEN.match(low, start)
    if match is None:
        return None
    operand = _token(page, match[0], start, match.end(), locale)
    operand = _with_parts(page, operand)
    operand = _with_letters(page, operand, money=money)
    return with_fraction(low, operand) if operand.problem is None else with_scales(low, operand)


def _token(page: Page, token: str, start: int, end: int, locale: str | None) -> Operand:
    if len(token) > 2 * MAX_DIGITS or sum(char not in ".,'" for char in token) > MAX_DIGITS:
        return unreadable(start, end, "too-many-digits")
    if page.folded[end : end + 1] == " " and page.low[end + 1 : end + 2].isdecimal():
        spaced = _spaced(page, start, locale)
        if spaced is not None:
            return spaced
    if _hidden(page, end):
        return unreadable(start, end, "hidden-characters")
    continental = locale is not None and locale[:2].lower() in _COMMA_DECIMALS
    if _PLAIN.fullmatch(token) is not None and not continental:
        if len(token.partition(".")[0]) > 31:
            return unreadable(start, end, "too-many-digits")
        return written(start, end, Decimal(token))
    value = _grouped(page, token, end, continental=continental)
    return value if isinstance(value, Operand) else written(start, end, value)


def _grouped(page: Page, token: str, end: int, *, continental: bool) -> Decimal | Operand:
    start = end - len(token)
    if continental or (_CENT_SCALE.match(page.low, end) and "," in token):
        if _CONTINENTAL.fullmatch(token) is not None:
            return Decimal(token.replace(".", "").replace(",", "."))
    elif _GROUPED.fullmatch(token) is not None:
        return Decimal(token.replace(",", ""))
    if _SWISS.fullmatch(token) is not None:
        return Decimal(token.replace("'", ""))
    return unreadable(start, end, "ambiguous-separators")


def _spaced(page: Page, start: int, locale: str | None) -> Operand | None:
    match = _SPACED.match(page.low, start)
    if match is None:
        return None
    declared = locale is not None and locale[:2].lower() in _COMMA_DECIMALS
    kept = " " not in page.text[start : match.end()]
    if declared or kept or _SPACED_LONG.match(page.low, start):
        if match.end() - start > MAX_DIGITS:
            return unreadable(start, match.end(), "too-many-digits")
        return written(start, match.end(), Decimal(match[0].replace(" ", "")))
    return unreadable(start, match.end(), "ambiguous-separators")


def _hidden(page: Page, end: int) -> bool:
    """Whether an invisible or foreign mark joins this number to further digits."""
    mark = page.text[end : end + 1]
    if mark.isascii() and mark != "_":
        return False
    return (mark in HIDDEN or mark in {"\u066b", "\u066c", "\u2044", "_", "\u00b7"}) and page.low[
        end + 1 : end + 2
    ].isdecimal()


def _with_parts(page: Page, operand: Operand) -> Operand:
    if operand.problem is not None or operand.place != 0:
        return operand
    vulgar = _VULGAR.get(page.low[operand.end : operand.end + 1])
    if vulgar is not None:
        return operand._replace(end=operand.end + 1, value=add(operand.value, ratio(*vulgar)), place=None)
    match = _FRACTION.match(page.low, operand.end)
    if match is None or not 0 < int(match[1]) < int(match[2]):
        return operand
    part = ratio(int(match[1]), int(match[2]))
    return operand._replace(end=match.end(), value=add(operand.value, part), place=None)


def _with_letters(page: Page, operand: Operand, *, money: bool) -> Operand:
    following = page.low[operand.end : operand.end + 1]
    match = _LETTERS.match(page.low, operand.end) if following == " " or following.isalpha() else None
    if match is None:
        return operand
    letters, glued = match[1], match.start(1) == operand.end
    table = scales()
    exponent = table.letters.get(letters)
    if exponent is None and glued:
        exponent = table.words.get(letters)
    if exponent is None and money:
        exponent = table.of_money.get(letters)
    if exponent is None and (glued or letters == "k"):
        exponent = table.capitals.get(page.folded[match.start(1) : match.end()])
        if exponent is None and letters == "k":
            exponent = 3
    return operand if exponent is None else operand.times_ten_to(exponent, match.end())


def glued_to_letters(page: Page, end: int) -> bool:
    """Whether letters that are no known unit follow directly: "3D", "737s", "5G"."""
    char = page.low[end : end + 1]
    if not char.isalpha():
        return False
    match = _LETTERS.match(page.low, end)
    return match is None or match[1] not in words_of("glued")


def fraction_value(top: int, bottom: int) -> tuple[Decimal, None] | None:
    """What "2/3" is, where it can only be a fraction."""
    if 0 < top < bottom and bottom in {2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100}:
        return ratio(top, bottom), None
    return None
