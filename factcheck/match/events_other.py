"""The second of two events as it is told beside the first: "before Voyager 1", "after its launch"."""

from __future__ import annotations

from factcheck.lexicon.events import light_words, sign_words
from factcheck.reading.events_named import EventWords, event_words
from factcheck.values.pattern import pattern

_OWNER = pattern(r"(?:its|his|her) (?P<rest>.+)")
_PRONOUN = pattern(r"(?:it|he|she) (?P<rest>.+)")
_LEFT_OUT = pattern(r"(?P<name>.+?) (?:did|was|were|had)\Z")


def other_event(event: str, other: str) -> EventWords:
    """The words of ``other`` beside ``event``: its pronoun is who or what ``event`` names first.

    Where it only names something it is the same kind of event: what is launched before Voyager 1 was launched
    before the launch of Voyager 1. An ordinal alone is another of the same row: "after the first".
    """
    first = event_words(event)
    named = first.runs[0].text if first.runs else None
    owner, pronoun = _OWNER.fullmatch(other), _PRONOUN.fullmatch(other)
    if named is not None and owner is not None:
        return event_words(f"{named}'s {owner['rest']}")
    if named is not None and pronoun is not None:
        return event_words(f"{named} {pronoun['rest']}")
    left_out = _LEFT_OUT.fullmatch(other)
    second = event_words(left_out["name"] if left_out is not None else other)
    words = second.words - light_words(first.kinds) - sign_words(first.kinds)
    if second.kinds or words:
        return event_words(other)
    if not second.runs and not second.countries and second.ordinals and first.ordinals:  # "before the second"
        return first._replace(ordinals=second.ordinals)
    return second._replace(kinds=first.kinds, words=words) if second.runs else event_words(other)
