"""Shares told by counting: "one in five", "nine out of 10", "two of every three"."""

from __future__ import annotations

from factcheck.reading.hedging import hedge_before
from factcheck.reading.mention import Mention
from factcheck.reading.operand import Operand
from factcheck.reading.page import Page
from factcheck.reading.spelled import spelled_at
from factcheck.values.number import ratio
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Quantity

_OUT_OF = pattern(r"-in-| in (?:every )?| out of (?:every |each )?| of every ")
_STARTS = (" in ", "-in-", " out ", " of e")
_DIGITS = pattern(r"[0-9]{1,3}(?:,[0-9]{3})*(?![0-9a-z%/:.,-][0-9a-z]|[0-9a-z%])")
# "Two in three years" says how often in how long; "out of" them it would be a share again.
_NO_SHARE = pattern(
    r"[ -](?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekends?|months?|years?|decades?|quarters?"
    r"|games|matches|attempts|starts|outings|seasons|innings|tests|overs|elections"
    r"|million|billion|trillion|percent|per cent|dollars)\b"
)
_MOST = 1_000_000


def share_at(page: Page, first: Operand) -> Mention | None:
    """The share that ``first`` begins, as its part of one; None where the numbers are two counts."""
    if not page.low.startswith(_STARTS, first.end):
        return None
    if first.place != 0 or first.problem is not None or first.scale is not None or first.value < 1:
        return None
    match = _OUT_OF.match(page.low, first.end)
    if match is None:
        return None
    whole = _whole(page, match.end())
    if whole is None or not first.value < whole[0] <= _MOST:
        return None
    if match[0].startswith((" in", "-in")) and _NO_SHARE.match(page.low, whole[1]):
        return None
    part = ratio(int(first.value), whole[0])
    hedge = hedge_before(page, first.start)
    outer, kind = (first.start, None) if hedge is None else hedge
    value = Quantity(part, part, hedge=kind, precision=None)
    text = page.text[first.start : whole[1]]
    return Mention(first.start, whole[1], "number", text, value, None, outer, whole[1])


def _whole(page: Page, start: int) -> tuple[int, int] | None:
    """What the share is out of; a bare number that can be a year is none."""
    match = _DIGITS.match(page.low, start)
    if match is not None:
        value = int(match[0].replace(",", ""))
        return None if "," not in match[0] and 1800 <= value <= 2100 else (value, match.end())
    spelled = spelled_at(page.low, start) if page.low[start : start + 1].isalpha() else None
    if (
        spelled is None
        or spelled.problem is not None
        or spelled.place is None
        or spelled.value != int(spelled.value)
    ):
        return None
    return int(spelled.value), spelled.end
