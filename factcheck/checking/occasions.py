"""The complete record of the day that a quotation is said to be from, where the store has one."""

from __future__ import annotations

from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.reading.words import read_words
from factcheck.store import Store
from factcheck.store.stage_directions import HOLE
from factcheck.store.transcript import Transcript
from factcheck.values.period import Period


def complete_records(claim: QuoteClaim, said: Period | None, store: Store) -> tuple[QuoteFact, ...]:
    """What the named speaker says first in each complete transcript of the stated day and occasion.

    Only a day can be complete, not a month; where the claim names an occasion, a transcript of another one,
    or of none, says nothing about it.
    """
    if said is None or said.precision != "day" or claim.speaker is None:
        return ()
    whole = [one for one in store.transcripts if one.complete and _is_of(one, said, claim.occasion)]
    found = [_first_words(one, claim.speaker, store) for one in whole]
    return tuple(fact for fact in found if fact is not None)


def _is_of(transcript: Transcript, said: Period, occasion: str | None) -> bool:
    day = transcript.said
    if day is None or (day.start, day.end, day.approximate) != (said.start, said.end, False):
        return False
    return occasion is None or bool(_content(occasion) & _content(transcript.occasion or ""))


def _first_words(transcript: Transcript, speaker: str, store: Store) -> QuoteFact | None:
    """The speaker's first words; None where some of theirs could not be heard, and may be any."""
    named = {name for name in transcript.speakers if store.names.same(name, speaker)}
    turns = [turn for turn in transcript.turns if named.intersection(turn.speakers)]
    if any(HOLE in turn.words for turn in turns):
        return None
    facts = (store.fact(turn.address) for turn in turns)
    return next((fact for fact in facts if isinstance(fact, QuoteFact)), None)


def _content(text: str) -> set[str]:
    return {word.key for word in read_words(text).words if class_of(word.key) is WordClass.CONTENT}
