"""A quotation beside everything on record that says much the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact
from factcheck.match.candidates import find_candidates
from factcheck.match.quote import QuoteMatch, Tier, match_quote
from factcheck.match.speakers import compare_speakers, keys_of_speaker, keys_of_voice
from factcheck.match.stitched import Joint, Stitched, find_joint, find_stitched
from factcheck.reading.words import Words, read_words
from factcheck.store.index import QuoteIndex, Voice, Whose
from factcheck.store.names import Names
from factcheck.values.period import Period


class QuoteMatches(NamedTuple):
    """One quotation with all its matches, best first.

    ``own`` are by the named speaker, ``others`` by somebody else or of an unnamed speaker. ``joint`` and
    ``stitched`` are set where the words were put together from several places. ``near`` says that
    the speaker said something similar, below the floor. ``truncated`` says that something on record may not
    have been looked at, ``own_truncated`` that something of the speaker's may not. ``said`` is the day that
    the claim states, if any; ``complete`` is a turn of the speaker in each complete transcript of that day
    and occasion. ``formerly`` are matches by the named speaker in records that do not hold on the day that
    counts, where these are set apart from ``own``.
    """

    claim: QuoteClaim
    words: Words
    names: Names
    own: tuple[QuoteMatch, ...]
    others: tuple[QuoteMatch, ...]
    joint: Joint | None
    stitched: Stitched | None
    near: tuple[QuoteFact, ...]
    truncated: bool
    own_truncated: bool
    said: Period | None = None
    complete: tuple[QuoteFact, ...] = ()
    formerly: tuple[QuoteMatch, ...] = ()

    @property
    def is_one_utterance(self) -> bool:
        """Whether all that the speaker said like it is one utterance, perhaps in several versions."""
        return len({match.fact.utterance or match.fact.address for match in self.own}) == 1

    @property
    def said_by_weekday(self) -> bool:
        """Whether the day is stated as a bare weekday, which may be that of a neighbouring week."""
        words = [word.normal for word in read_words(self.claim.said or "").words if word.normal != "on"]
        return len(words) == 1 and self.said is not None and self.said.precision == "day"


def match_quotes(
    claim: QuoteClaim,
    index: QuoteIndex,
    names: Names,
    said: Period | None = None,
    *,
    exhaustive: bool = True,
    holds: Callable[[QuoteFact], bool] = lambda _: True,
) -> QuoteMatches:
    """Finds the records worth comparing and lays the claim beside each.

    ``exhaustive`` is False where the index itself may have left records out. A quotation is put together
    only of records that ``holds`` is true of.
    """
    words = read_words(claim.words)
    known: dict[Voice, bool] = {}

    def is_own(voice: Voice) -> bool:
        if voice not in known:  # few people say most of what is on record
            known[voice] = compare_speakers(claim, voice, names).is_own
        return known[voice]

    whose = Whose(is_own, keys_of_speaker(claim, names), lambda voice: keys_of_voice(voice, names))
    candidates = find_candidates(words, index, whose)
    matches = [
        match for one in candidates.records if (match := match_quote(claim, words, one, names)) is not None
    ]
    matches.sort(key=_best_first)
    own = tuple(match for match in matches if match.speaker.is_own)
    others = tuple(match for match in matches if not match.speaker.is_own)
    spoken = [one for one in candidates.records if is_own(Voice.of(one.fact))]
    spoken_and_holding = [one for one in spoken if holds(one.fact)]
    found_whole = any(match.tier is not Tier.CHANGED for match in matches)
    spoken_by_others = [
        one for one in candidates.records if not is_own(Voice.of(one.fact)) and holds(one.fact)
    ]
    stitched = None if found_whole else find_stitched(words, spoken_and_holding, spoken_by_others)
    if stitched is not None and claim.speaker is not None and not candidates.own_truncated and exhaustive:
        own = others = ()  # each piece laid on a record that lacks it would only hide what was done
    return QuoteMatches(
        claim,
        words,
        names,
        own,
        others,
        None if found_whole else find_joint(words, spoken_and_holding),
        stitched,
        tuple(one.fact for one in spoken[:1]) if not own else (),
        candidates.truncated or not exhaustive,
        candidates.own_truncated or not exhaustive,
        said,
    )


def _best_first(match: QuoteMatch) -> tuple[int, int, int, int, bool, str]:
    """Fewest changes of sense first, fewest changes, fewest words changed, heaviest, whole, address."""
    changes = match.alignment.changes
    medium = match.fact.source.medium
    return (
        sum(one.kind.changes_sense for one in changes) + (not match.alignment.in_order),
        len(changes),
        sum(len(one.quoted) + len(one.recorded) for one in changes),
        -(medium.weight if medium else -99),
        match.fact.excerpt or bool(match.record.words.gaps),
        match.fact.address,
    )
