"""Exact, bounded decimal numbers, and arithmetic that no caller's decimal context can change.

A figure of nine characters ("1e999999999") can occupy a processor for minutes, so the size of a number is
checked on its text or its digits before anything is computed with it.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Clamped, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

from factcheck.values.pattern import pattern

MAX_DIGITS = 40
"""The most digits a number may be written with."""

MAX_EXPONENT = 30
"""The largest power of ten, up or down, of a number's leading digit."""

# Products of two bounded numbers have 80 digits and stay exact.
CONTEXT = Context(
    prec=100,
    rounding=ROUND_HALF_EVEN,
    Emin=-999,
    Emax=999,
    capitals=1,
    clamp=0,
    flags=[],
    traps=[InvalidOperation, DivisionByZero, Overflow, Clamped],
)
"""The only decimal context of the package; it is never installed as the thread's own."""

_PLAIN = pattern(
    r"[-+]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|[0-9]+)(?:\.[0-9]+)?|[-+]?\.[0-9]+"
)


class NumberTooLarge(ValueError):  # noqa: N818 - says what is wrong with the number
    """A number with more digits, or a larger power of ten, than this package reads."""


def parse_decimal(text: str) -> Decimal:
    """The number written as plain digits, with or without thousands commas ("1,200.50", "-3", ".5").

    Commas stand between groups of three digits, or in the Indian way (12,34,567). Raises ``NumberTooLarge``
    for more than 40 digits or a power of ten beyond 30, and ``ValueError`` for anything else.

    >>> parse_decimal("1,200.50")
    Decimal('1200.50')
    """
    if len(text) > 2 * MAX_DIGITS:
        raise NumberTooLarge(f"a number of {len(text)} characters is too long to read")
    if _PLAIN.fullmatch(text) is None:
        raise ValueError(f"{text!r} is not a number like 1,200.5")
    return bounded(Decimal(text.replace(",", "")))


def bounded(value: Decimal) -> Decimal:
    """``value`` itself, if it is finite and within the bounds; else ``NumberTooLarge`` or ``ValueError``."""
    if not value.is_finite():
        raise ValueError(f"{value} is not a finite number")
    if abs(value.adjusted()) > MAX_EXPONENT:
        raise NumberTooLarge(f"a number beyond ten to the power of {MAX_EXPONENT} is too large to read")
    if len(value.as_tuple().digits) > MAX_DIGITS:
        raise NumberTooLarge(f"a number of more than {MAX_DIGITS} digits is too long to read")
    return value


def add(first: Decimal, second: Decimal) -> Decimal:
    """The sum."""
    return CONTEXT.add(first, second)


def subtract(first: Decimal, second: Decimal) -> Decimal:
    """The first number less the second."""
    return CONTEXT.subtract(first, second)


def multiply(first: Decimal, second: Decimal) -> Decimal:
    """The product; exact for numbers within the bounds."""
    return CONTEXT.multiply(first, second)


def divide(first: Decimal, second: Decimal) -> Decimal:
    """The quotient, to 100 digits where it does not end; ``ZeroDivisionError`` for a zero divisor."""
    return CONTEXT.divide(first, second)


def ratio(part: int, whole: int) -> Decimal:
    """The fraction ``part / whole``, rounded to twelve decimals where it does not end sooner.

    >>> ratio(1, 3)
    Decimal('0.333333333333')
    """
    quotient = CONTEXT.divide(Decimal(part), Decimal(whole))
    if last_place(quotient) < -12:
        return CONTEXT.quantize(quotient, Decimal("1E-12"))
    return quotient


def scaled(value: Decimal, exponent: int) -> Decimal:
    """``value`` times ten to the power of ``exponent``, exact."""
    return CONTEXT.scaleb(value, exponent)


def last_place(value: Decimal) -> int:
    """The power of ten of the last written digit: -2 for 0.40, 0 for 1200."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(f"{value} is not a finite number")  # noqa: TRY004 - a value out of range, not a wrong type
    return exponent


def plain(value: Decimal) -> str:
    """The number without exponent, thousands commas or trailing zeros after the point.

    >>> plain(Decimal("1.20E+3"))
    '1200'
    """
    if not value.is_finite():
        raise ValueError(f"{value} is not a finite number")
    if abs(value.adjusted()) > 4 * MAX_EXPONENT:
        raise NumberTooLarge(
            f"a number beyond ten to the power of {4 * MAX_EXPONENT} cannot be printed in full"
        )
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
