"""Numbers in digits: "1,200", "3.5 million", "4½", "1.2bn", with what makes their separators doubtful."""

from __future__ import annotations

from decimal import Decimal

from factcheck.lexicon.figures import neighbours, scales, words_of
from factcheck.lexicon.unit_pairs import units_named
from factcheck.reading.operand import Operand, unreadable, written
from factcheck.reading.page import HIDDEN, Page
from factcheck.reading.spelled import with_fraction, with_scales
from factcheck.values.number import MAX_DIGITS, add, ratio, scaled
from factcheck.values.pattern import pattern

TOKEN = pattern(r"[0-9]+(?:[.,'][0-9]+)*")
_PLAIN = pattern(r"[0-9]+(?:\.[0-9]+)?")
_GROUPED = pattern(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3})(?:\.[0-9]+)?")
_SWISS = pattern(r"[0-9]{1,3}(?:'[0-9]{3})+(?:\.[0-9]+)?")
_CONTINENTAL = pattern(r"(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,[0-9]+)?")
_SPACED = pattern(r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])")
_SPACED_LONG = pattern(r"[0-9]{1,3}(?: [0-9]{3}){2,}(?![0-9]|[,.][0-9])")
_FRACTION = pattern(r"(?: and |[ -])([0-9]{1,2})/([0-9]{1,3})(?![0-9/])")
_LETTERS = pattern(r"[ ]?([a-z]+)(?![a-z0-9])")
_ABBREVIATED = pattern(r"\.(?= [a-z])")
_COUNTED = pattern(r"[ -](?:more |other |new |fewer |registered |displaced )?([a-z]+)")
_MORE = pattern(r"(?: and)? ([0-9]{1,3})(?:[ -]([a-z]+))?(?![0-9a-z.,/:-][0-9a-z]|%)")
_THREE_DECIMALS = pattern(r"[1-9][0-9]{0,2}\.[0-9]{3}")
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
    if operand.problem is not None:
        return with_scales(low, operand)
    if operand.scale is None and _THREE_DECIMALS.fullmatch(match[0]) and _counts_wholes(page, operand.end):
        return unreadable(start, operand.end, "ambiguous-separators")
    return _with_smaller_scales(low, with_fraction(low, operand))


def counts_things(page: Page, end: int) -> bool:
    """Whether things that are counted stand behind: "people", "new homes"."""
    match = _COUNTED.match(page.low, end)
    return match is not None and match[1] in neighbours("counted-things")


def _counts_wholes(page: Page, end: int) -> bool:
    """Whether they are things of which there are no parts: people, and not tonnes."""
    match = _COUNTED.match(page.low, end)
    return match is not None and match[1] in neighbours("counted-things") and not units_named(match[1])


def _with_smaller_scales(low: str, operand: Operand) -> Operand:
    """The number with the smaller parts behind it: "6 crore 25 lakh", "5 thousand 2 hundred and 17"."""
    while operand.scale and operand.place == operand.scale and operand.problem is None:
        match = _MORE.match(low, operand.end)
        if match is None:
            break
        exponent = scales().words.get(match[2] or "", 0)
        is_rest = match[2] is None or exponent == 0
        part = scaled(Decimal(match[1]), exponent)
        if part >= scaled(Decimal(1), operand.scale) or (is_rest and operand.scale != 2) or not part:
            break
        end = match.end(1) if is_rest else match.end(2)
        scale = None if is_rest else exponent
        operand = Operand(operand.start, end, add(operand.value, part), exponent, scale)
    return operand


def _token(page: Page, token: str, start: int, end: int, locale: str | None) -> Operand:
    if len(token) > MAX_DIGITS and (
        len(token) > 2 * MAX_DIGITS or sum(char not in ".,'" for char in token) > MAX_DIGITS
    ):
        return unreadable(start, end, "too-many-digits")
    if page.folded[end : end + 1] == " " and page.low[end + 1 : end + 2].isdecimal():
        spaced = _spaced(page, start, locale)
        if spaced is not None:
            return spaced
    if _hidden(page, end):
        return unreadable(start, end, "hidden-characters")
    continental = locale is not None and locale[:2].lower() in _COMMA_DECIMALS
    if not continental and (token.isdecimal() or _PLAIN.fullmatch(token) is not None):
        whole, _, decimals = token.partition(".")
        if len(whole) > 31:
            return unreadable(start, end, "too-many-digits")
        return Operand(start, end, Decimal(token), -len(decimals))
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
    exponent = _exponent_of(page, operand, match.span(1), money=money)
    if exponent is None:
        return operand
    end = match.end()
    if match[1] in scales().letters and _ABBREVIATED.match(page.folded, end):
        end += 1
    return operand.times_ten_to(exponent, end)


def _exponent_of(page: Page, operand: Operand, span: tuple[int, int], *, money: bool) -> int | None:
    """The power of ten of the letters behind a number, or None: "bn", "m" of money, "k", "B"."""
    table, (start, end) = scales(), span
    letters, glued = page.low[start:end], start == operand.end
    exponent = table.letters.get(letters)
    if exponent is None and glued:
        exponent = table.words.get(letters)
    if exponent is None and money:
        exponent = table.of_money.get(letters)
    if exponent is not None or not (glued or letters == "k"):
        return exponent
    if letters == "k":
        following = _COUNTED.match(page.low, end)
        is_other = following is not None and following[1] in neighbours("no-thousands")
        return None if is_other else table.of_money["k"]
    if letters not in table.of_money:
        return None
    capital = page.folded[start:end]
    # "3.2M" and "1.2b" are large numbers by themselves; "221B" is a house, "12T" a gate and "20m" a length.
    by_itself = capital == "M" or (letters in {"b", "t"} and bool(operand.place))
    if by_itself or counts_things(page, end):
        return table.of_money[letters]
    return None


def glued_to_letters(page: Page, end: int) -> bool:
    """Whether letters that are no known unit follow directly: "3D", "737s", "5G"."""
    char = page.low[end : end + 1]
    if not char.isalpha():
        return False
    match = _LETTERS.match(page.low, end)
    if match is None or match[1] not in words_of("glued"):
        return True
    # 20C is a temperature and 20g a weight; 20c are cents and 5G is a network.
    return len(match[1]) == 1 and (match[1] == "g") == page.folded[end].isupper()


def fraction_value(top: int, bottom: int) -> tuple[Decimal, None] | None:
    """What "2/3" is, where it can only be a fraction."""
    if 0 < top < bottom and bottom in {2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100}:
        return ratio(top, bottom), None
    return None
