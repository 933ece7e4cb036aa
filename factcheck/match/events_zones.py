"""A day that may be that of another part of the world: April 10 in Suva is April 9 elsewhere."""

from __future__ import annotations

from datetime import timedelta

from factcheck.match.events_compared import Compared, Extent, Outcome
from factcheck.match.events_when import When
from factcheck.values.pattern import pattern

_CLOCK = pattern(
    r"(?:,? (?:at|around|about|shortly (?:before|after)|just (?:before"
    r"|after)))? [0-9]{1,2}(?::[0-9]{2})?(?: ?[ap]\.?m\b\.?| o'clock)|,? at (?:noon|midnight"
    r"|[0-9]{1,2}:[0-9]{2})\b"
)
_ZONE = pattern(
    r",? ?\(?\b(?P<zone>local time|(?:U\.?S\.? )?(?:Eastern|Central|Mountain|Pacific)(?: Standard"
    r"| Daylight)? [Tt]ime|[A-Z][a-z]+ time"
    r"|(?:U\.S\.|U\.K\.|US|UK) time|E[DS]?T|P[DS]?T|GMT|UTC|BST|CES?T|JST|KST|AEST)\b\)?"
)
_EAST = ("Pacific/", "Asia/", "Australia/", "Antarctica/McMurdo")
_WEST = frozenset(
    f"Pacific/{name}"
    for name in (
        "Honolulu",
        "Pago_Pago",
        "Midway",
        "Niue",
        "Tahiti",
        "Marquesas",
        "Gambier",
        "Rarotonga",
        "Pitcairn",
    )
)
_CAVEAT = "one day off: it may be told by the day of another part of the world"


def without_clock(text: str) -> str:
    """The clause without times of day and zones, which name no event."""
    return " ".join(_ZONE.sub("", _CLOCK.sub("", text)).split())


def tells_other_zone(text: str) -> bool:
    """Whether a zone is named that is not that of the event's place: "U.S. time", "GMT", not "local time"."""
    return any(match["zone"] != "local time" for match in _ZONE.finditer(text))


def across_the_date_line(
    compared: Compared, when: When, extent: Extent, text: str, time_zone: str | None
) -> Compared:
    """The comparison, left open where it differs by one day that another time zone explains."""
    if compared.outcome is not Outcome.DIFFERS or not extent.is_point or extent.start.start is None:
        return compared
    period = when.period
    if period is None or period.precision != "day" or period.start is None:
        return compared
    off = period.start - extent.start.start
    told = tells_other_zone(text) and abs(off) == timedelta(days=1)
    earlier = time_zone is not None and time_zone.startswith(_EAST) and time_zone not in _WEST
    away = (earlier and off == timedelta(days=-1)) or (time_zone in _WEST and off == timedelta(days=1))
    return compared._replace(outcome=Outcome.NEAR, slip=_CAVEAT) if told or away else compared
