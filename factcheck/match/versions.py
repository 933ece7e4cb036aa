"""Two records of one utterance, of which one bears out the words that the other speaks against."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.facts import QuoteFact
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.match.edits import EditKind
from factcheck.match.quote import QuoteMatch, Tier
from factcheck.reading.words import Word
from factcheck.store.names import comparable
from factcheck.values.text import fold

_CIRCUMSTANCES = ("occasion", "place", "audience", "medium")
_WORDING = ("language", "translation")
_FEW = 2  # words that stand in the place of as many
_TURNING = (EditKind.NEGATION, EditKind.NUMBER)


def outweighs(heavier: QuoteMatch, lighter: QuoteMatch) -> bool:
    """Whether ``heavier`` comes from a source of more weight and contradicts ``lighter`` on one utterance.

    Records say so themselves by one ``utterance``. Without it they are versions where one person said both on
    one day, and no circumstance on record tells them apart. Versions may leave out words or tidy them up.
    They contradict each other where just one word stands in the place of another, where only one of them has
    a negation or a number, or where the heavier has words around the sentence that govern it.
    """
    if weight_of(heavier) <= weight_of(lighter):
        return False
    one, other = heavier.fact, lighter.fact
    if any(getattr(one, slot) != getattr(other, slot) for slot in _WORDING) or one.repeated or other.repeated:
        return False
    if one.utterance and other.utterance:
        is_one = comparable(one.utterance) == comparable(other.utterance)
    else:
        is_one = _are_of_one_occasion(one, other)
    return is_one and heavier.alignment.in_order and _contradicts(heavier)


def weight_of(match: QuoteMatch) -> int:
    """How much the source of the record weighs; less than any where its medium is not on record."""
    medium = match.fact.source.medium
    return medium.weight if medium else -99


def _are_of_one_occasion(one: QuoteFact, other: QuoteFact) -> bool:
    day, same = one.said_period, other.said_period
    if day is None or day != same or day.precision != "day":
        return False
    told = [(getattr(one, slot), getattr(other, slot)) for slot in _CIRCUMSTANCES]
    return all(fold(a) == fold(b) for a, b in told if a and b)


def _contradicts(match: QuoteMatch) -> bool:
    """Whether the words differ from the record's in one place, and there by more than what was left out."""
    changed = [edit for edit in match.alignment.changes if edit.kind.changes_sense]
    if not changed:
        return match.tier is not Tier.CHANGED
    only, *more = changed
    quoted, recorded = (_spoken(words) for words in (only.quoted, only.recorded))
    return not more and (0 < quoted == recorded <= _FEW or only.kind in _TURNING)


def _spoken(words: Sequence[Word]) -> int:
    """How many words there are, "uh" and the like apart."""
    return sum(class_of(word.key) is not WordClass.FILLER for word in words)
