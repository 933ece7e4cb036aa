"""A rule about complete transcripts: what one does not have was not said there."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lexicon.wording import WordClass, class_of
from factcheck.match.quote import QuoteMatch, Tier
from factcheck.match.quotes import QuoteMatches
from factcheck.rules.base import MatchesRule, Remark
from factcheck.values.period import Period
from factcheck.verdict import Status

_LEAST_WORDS = 4  # fewer may lie in a hole of any transcript
_LEAST_CONTENT = 2


def not_in_transcript(matches: QuoteMatches) -> Iterator[Remark]:
    """The words are on record from another day, and the complete transcript of the stated day lacks them.

    A transcript that says `complete = true` has everything that was said on its occasion. Without one, words
    that are on record from one day may have been said again on another. A bare weekday may be that of the
    week before, and decides nothing here.
    """
    found = _elsewhere(matches)
    if found is not None and matches.complete and not matches.own_truncated and not matches.said_by_weekday:
        day = found.fact.said_period
        yield Remark(
            "the complete transcript of the stated day has no such words",
            found=matches.claim.said,
            expected=day.edtf if day else None,
            facts=(found.fact, *matches.complete[:1]),
        )


def _elsewhere(matches: QuoteMatches) -> QuoteMatch | None:
    """The words as the speaker said them on other days, and on none that is or may be the stated one."""
    said = matches.said
    if said is None or any(_may_be_of(match, said) for match in (*matches.own, *matches.formerly)):
        return None
    found = next((match for match in matches.own if match.tier is not Tier.CHANGED), None)
    return found if found is not None and _is_telling(found) else None


def _may_be_of(match: QuoteMatch, said: Period) -> bool:
    """Whether a match, in whatever words, is from the stated day: the words may be a version of its."""
    day = match.fact.said_period
    return day is None or not day.disjoint(said)


def _is_telling(match: QuoteMatch) -> bool:
    words = [word for word in match.alignment.quoted.words if word.bracket is None]
    content = {word.key for word in words if class_of(word.key) is WordClass.CONTENT}
    return len(words) >= _LEAST_WORDS and len(content) >= _LEAST_CONTENT


RULES = (MatchesRule("QUO152", "not-in-transcript", Status.REFUTED, not_in_transcript),)
