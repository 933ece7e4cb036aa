"""Puts a fact into the words of a newsroom: a sentence that states it truly."""

from __future__ import annotations

import re
from enum import StrEnum
from itertools import cycle

from factcheck.facts import EventFact, Fact, FigureFact, QuoteFact
from factcheck.lexicon.calendar import months


class Style(StrEnum):
    """Where a sentence names the speaker of a quotation."""

    AFTER = "after"
    INVERTED = "inverted"
    TOLD_REPORTERS = "told reporters"
    DASH = "dash"
    BEFORE = "before"
    COLON = "colon"
    ACCORDING_TO = "according to"


_LED_BY_WORDS = {
    Style.AFTER: "{words} {speaker} said.",
    Style.INVERTED: "{words} said {speaker}.",
    Style.TOLD_REPORTERS: "{words} {speaker} told reporters.",
}
_LED_BY_SPEAKER = {
    Style.BEFORE: "{speaker} said, {words}",
    Style.COLON: "{speaker}: {words}",
    Style.ACCORDING_TO: "According to {speaker}, {words}",
    Style.DASH: "{words} — {speaker}",
}
_STATUSES = {
    "actual": "was {value}",
    "provisional": "was {value} on provisional figures",
    "estimate": "is estimated at {value}",
    "forecast": "is forecast at {value}",
    "budget": "is budgeted at {value}",
    "target": "has a target of {value}",
    "poll": "was {value} in a poll",
}
_YEAR = re.compile(r"[0-9]{4}")
_QUARTER = re.compile(r"(?:first|second|third|fourth) quarter of ")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")


def render(fact: Fact, style: Style = Style.AFTER) -> str:
    """One sentence that states ``fact`` truly, without a line feed.

    ``style`` is for quotations. A joint statement is given to its first speaker; quotation marks inside the
    words become single ones.
    """
    match fact:
        case QuoteFact():
            return _quotation(fact, style)
        case FigureFact():
            return _figure(fact)
        case EventFact():
            return _event(fact)


def _quotation(fact: QuoteFact, style: Style) -> str:
    words = _nested(" ".join(fact.words.split()))
    speaker = fact.all_speakers[0]
    if style in _LED_BY_WORDS:
        return _LED_BY_WORDS[style].format(words=f"“{_open_ended(words)}”", speaker=speaker)
    return _LED_BY_SPEAKER[style].format(words=f"“{_closed(words)}”", speaker=speaker)


def _open_ended(words: str) -> str:
    """The words with the comma that goes on to the speaker; a question and an exclamation keep their mark."""
    if words.endswith(("?", "!", "…", "...")):
        return words
    return f"{words.rstrip('.,;:—–- ')},"


def _closed(words: str) -> str:
    if words.endswith((".", "?", "!", "…")):
        return words
    return f"{words.rstrip(',;:—–- ')}."


def _nested(words: str) -> str:
    """The words with single marks where they have double ones."""
    marks = cycle("‘’")
    return re.sub(r'["“”„«»]', lambda match: _SINGLE.get(match[0]) or next(marks), words)


_SINGLE = {"“": "‘", "„": "‘", "«": "‘", "”": "’", "»": "’"}


def _figure(fact: FigureFact) -> str:
    value = f"{fact.value} {fact.unit}" if fact.unit else fact.value
    said = _STATUSES[fact.status].format(value=value)
    period = f" {_when(fact.period)}" if fact.period else ""
    basis = f" ({fact.basis})" if fact.basis else ""
    return f"{_possessive(fact.subject)} {fact.measure} {said}{period}{basis}."


def _possessive(subject: str) -> str:
    return f"{subject}’" if subject.endswith("s") else f"{subject}’s"


def _event(fact: EventFact) -> str:
    """A line of a chronicle: events on record are noun phrases and whole clauses alike."""
    if fact.date is not None:
        # A number that opens a line may be anything; behind "in" it is a year.
        when = f"In {fact.date}" if _YEAR.fullmatch(fact.date) else _written(fact.date)
    else:
        when = f"{_written(fact.start or '')} to {_written(fact.end or '')}"
    what = fact.event.rstrip(".")
    return f"{when}: {what}." if fact.status == "held" else f"{when}: {what} ({fact.status})."


def _when(period: str) -> str:
    """The period with its preposition: on a day, in the first quarter of a year, in a month or a year."""
    match = _ISO.fullmatch(period)
    if match and match[3]:
        return f"on {_written(period)}"
    return f"in the {period}" if _QUARTER.match(period) else f"in {_written(period)}"


def _written(period: str) -> str:
    """A day or month as news writes it ("March 5, 2024"); any other period as it stands."""
    match = _ISO.fullmatch(period)
    if match is None:
        return period
    month = next(name for name, number in months().items() if number == int(match[2])).capitalize()
    return f"{month} {int(match[3])}, {match[1]}" if match[3] else f"{month} {match[1]}"
