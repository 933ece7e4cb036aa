"""A quotation beside everything on record that says much the same."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact
from factcheck.match.candidates import find_candidates
from factcheck.match.quote import QuoteMatch, Tier, match_quote
from factcheck.match.speakers import Speaker, compare_speakers
from factcheck.reading.words import Words, read_words
from factcheck.store.index import QuoteIndex, Recorded
from factcheck.store.names import Names
from factcheck.values.period import Period

_HALF = 4  # words at least that each half of a joined quotation must have to be recognised
_OWN = (Speaker.SAME, Speaker.ONE_OF_SEVERAL)


@dataclass(frozen=True, slots=True)
class Joint:
    """Two runs of words from two places, put together with nothing between: the records and the seam."""

    first: Recorded
    second: Recorded
    seam: int


@dataclass(frozen=True, slots=True)
class QuoteMatches:
    """One quotation with all its matches, best first.

    ``own`` are by the named speaker, ``others`` by somebody else or of an unnamed speaker. ``near`` says that
    the speaker said something similar, below the floor. ``said`` is the day that the claim states, if any.
    """

    claim: QuoteClaim
    words: Words
    names: Names
    own: tuple[QuoteMatch, ...]
    others: tuple[QuoteMatch, ...]
    joint: Joint | None
    near: tuple[QuoteFact, ...]
    truncated: bool
    said: Period | None = None

    @property
    def said_by_weekday(self) -> bool:
        """Whether the day is stated as a bare weekday, which may be that of a neighbouring week."""
        words = [word.normal for word in read_words(self.claim.said or "").words if word.normal != "on"]
        return len(words) == 1 and self.said is not None and self.said.precision == "day"


def match_quotes(
    claim: QuoteClaim, index: QuoteIndex, names: Names, said: Period | None = None, *, exhaustive: bool = True
) -> QuoteMatches:
    """Finds the records worth comparing and lays the claim beside each.

    ``exhaustive`` is False where the index itself may have left records out.
    """
    words = read_words(claim.words)
    candidates = find_candidates(words, index, lambda fact: compare_speakers(claim, fact, names) in _OWN)
    matches = [
        match for one in candidates.records if (match := match_quote(claim, words, one, names)) is not None
    ]
    matches.sort(key=_best_first)
    own = tuple(match for match in matches if match.speaker in _OWN)
    others = tuple(match for match in matches if match.speaker not in _OWN)
    spoken = [one for one in candidates.records if compare_speakers(claim, one.fact, names) in _OWN]
    joint = None if any(match.tier is not Tier.CHANGED for match in matches) else _joint(words, spoken)
    return QuoteMatches(
        claim,
        words,
        names,
        own,
        others,
        joint,
        tuple(one.fact for one in spoken[:1]) if not own else (),
        candidates.truncated or not exhaustive,
        said,
    )


def _best_first(match: QuoteMatch) -> tuple[int, int, int, str]:
    """Fewest changes of sense first, then fewest changes, then the heaviest source, then the address."""
    changes = match.alignment.changes
    medium = match.fact.source.medium
    return (
        sum(one.kind.changes_sense for one in changes) + (not match.alignment.in_order),
        len(changes),
        -(medium.weight if medium else -99),
        match.fact.address,
    )


def _joint(words: Words, records: list[Recorded]) -> Joint | None:
    """Whether the words begin in one place of the speaker's record and end in another, with no ellipsis."""
    keys = [word.key for word in words.words if word.bracket is None]
    if words.gaps or len(keys) < 2 * _HALF:
        return None
    heads = [(length, one) for one in records if (length := _head(keys, one.words.keys)) >= _HALF]
    tails = [(length, one) for one in records if (length := _head(keys[::-1], one.words.keys[::-1])) >= _HALF]
    for head, first in sorted(heads, key=lambda pair: (-pair[0], pair[1].fact.address)):
        for tail, second in sorted(tails, key=lambda pair: (-pair[0], pair[1].fact.address)):
            if head + tail >= len(keys) and head < len(keys) and tail < len(keys):
                return Joint(first, second, words.words[head].start)
    return None


def _head(keys: list[str], known: list[str]) -> int:
    """How many of ``keys``, from the first on, stand unbroken somewhere in ``known``."""
    longest = 0
    at = -1
    while longest < len(keys):
        try:
            at = known.index(keys[0], at + 1)
        except ValueError:
            break
        length = 0
        while length < len(keys) and at + length < len(known) and keys[length] == known[at + length]:
            length += 1
        longest = max(longest, length)
    return longest
