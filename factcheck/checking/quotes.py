"""One quotation, from claim to decision."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from factcheck.checking.firing import fire
from factcheck.checking.occasions import complete_records
from factcheck.checking.selection import Selection
from factcheck.checking.setting import Setting
from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact
from factcheck.judge import Case, Fired, Held
from factcheck.match.quote import QuoteMatch, Tier
from factcheck.match.quotes import QuoteMatches, match_quotes
from factcheck.match.versions import outweighs
from factcheck.reading import find_mentions
from factcheck.reading.words import read_words
from factcheck.rules import AlignmentRule, ClaimRule, MatchesRule, Rule
from factcheck.store import Life, Store, Unusable
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.verdict import Status

_YEAR = pattern("[12][0-9]{3}")
_PLACED_SLOTS = ("said", "occasion", "place", "audience", "medium")


class QuoteDesk:
    """Holds quotations against the recorded ones of one store."""

    prefixes: ClassVar = ("QUO",)

    def __init__(self, store: Store, selection: Selection) -> None:
        self.store = store
        self.selection = selection

    @cached_property
    def _unusable(self) -> tuple[tuple[Unusable, frozenset[str]], ...]:
        return tuple(
            (fact, frozenset(read_words(fact.words or "").keys))
            for fact in self.store.unusable
            if fact.kind == "quote"
        )

    def case(self, claim: QuoteClaim, setting: Setting) -> Case:
        """Everything that the verdict on ``claim`` is made from."""
        of_claim = tuple(self._fire(ClaimRule, claim))
        if any(one.rule.status is Status.NOT_ENOUGH_INFO for one in of_claim):
            return Case(of_claim=of_claim, has_speaker=claim.speaker is not None or bool(claim.speakers))
        unusable = self._would_meet_unusable(claim)

        def holds(fact: QuoteFact) -> bool:
            return self.store.live(fact, setting.as_of) is Life.LIVE

        matches = match_quotes(
            claim,
            self.store.quote_index,
            self.store.names,
            _day(claim, setting.dateline),
            exhaustive=not unusable,
            holds=holds,
        )
        matches = matches._replace(complete=complete_records(claim, matches.said, self.store))
        held = tuple(self._held(match, setting) for match in (*matches.own, *matches.others))
        held = _word_for_word_first(_heaviest_version(held, matches))
        return Case(
            of_claim=of_claim,
            of_matches=tuple(self._fire(MatchesRule, _holding(matches, holds))),
            held=held if matches.is_one_utterance else tuple(map(_without_fixes, held)),
            near=matches.near if self._is_near(matches) else (),
            has_speaker=claim.speaker is not None or bool(claim.speakers),
            truncated=matches.truncated and not unusable,
            unusable=unusable,
            is_on_record=any(_makes_a_claim(match) for match in (*matches.own, *matches.others)),
        )

    def _held(self, match: QuoteMatch, setting: Setting) -> Held:
        return Held(
            match,
            self.store.live(match.fact, setting.as_of),
            tuple(self._fire(AlignmentRule, match)),
            is_own=match.speaker.is_own,
            self_sourced=setting.is_source_of(match.fact),
            unchecked=_uncarried(match),
        )

    def _fire(self, scope: type[Rule[Any]], subject: object) -> Iterator[Fired]:
        return fire(self.selection.of_scope(scope, *self.prefixes), subject)

    def _would_meet_unusable(self, claim: QuoteClaim) -> bool:
        """Whether a fact that could not be read is of this speaker, or has most of these words."""
        keys = set(read_words(claim.words).keys)
        for fact, known in self._unusable:
            if known and 2 * len(keys & known) >= len(keys):
                return True
            same = claim.speaker and fact.speaker and self.store.names.same(claim.speaker, fact.speaker)
            if same and not known:
                return True
        return False

    @staticmethod
    def _is_near(matches: QuoteMatches) -> bool:
        """Whether the speaker's nearest record shares at least a third of the words."""
        keys = set(matches.words.keys)
        return any(3 * len(keys & set(read_words(fact.words).keys)) >= len(keys) for fact in matches.near)


def _holding(matches: QuoteMatches, holds: Callable[[QuoteFact], bool]) -> QuoteMatches:
    """What rules about all matches draw on: a record that does not hold speaks for and against nobody."""
    return matches._replace(
        own=tuple(one for one in matches.own if holds(one.fact)),
        others=tuple(one for one in matches.others if holds(one.fact)),
        formerly=tuple(one for one in matches.own if not holds(one.fact)),
    )


def _heaviest_version(held: tuple[Held, ...], matches: QuoteMatches) -> tuple[Held, ...]:
    """Leaves out a record that agrees where a heavier one of the same utterance says otherwise."""
    beside = list(zip(held, (*matches.own, *matches.others), strict=True))
    live = [(one, match) for one, match in beside if one.is_own and one.life is Life.LIVE]
    against = [match for one, match in live if one.pushes(Status.REFUTED) and not one.self_sourced]
    lighter = [one for one, match in live if one.agrees and any(outweighs(other, match) for other in against)]
    return tuple(one._replace(is_own=False) if one in lighter else one for one in held)


def _word_for_word_first(held: tuple[Held, ...]) -> tuple[Held, ...]:
    """Where the speaker has the very words on record, what is merely like them speaks not against them."""
    live = [one for one in held if one.is_own and one.life is Life.LIVE]
    if all(one.match.tier == Tier.CHANGED for one in live) or any(one.agrees for one in live):
        return held
    return tuple(
        one._replace(is_own=False) if one in live and one.match.tier == Tier.CHANGED else one for one in held
    )


def _without_fixes(held: Held) -> Held:
    """Where several things on record are alike, nobody can say which of them the draft should have."""
    return held._replace(
        fired=tuple(one._replace(remark=one.remark._replace(fix=None)) for one in held.fired),
    )


def _makes_a_claim(match: QuoteMatch) -> bool:
    """Whether a few quoted words are the named speaker's, or make up a good part of a record."""
    return match.speaker.is_own or 2 * len(match.alignment.quoted.words) >= len(match.record.words.words)


def _uncarried(match: QuoteMatch) -> tuple[str, ...]:
    """The slots that the claim states and the fact does not carry."""
    fact = match.fact
    carried = {slot for slot in _PLACED_SLOTS if getattr(fact, slot)} | (
        {"said"} if fact.said_period else set()
    )
    return tuple(slot for slot in _PLACED_SLOTS if getattr(match.claim, slot) and slot not in carried)


def _day(claim: QuoteClaim, dateline: date | None) -> Period | None:
    """The day that the claim states, where it does so without leaning on the dateline's week."""
    if claim.said is None:
        return None
    # A year alone may be any number; in this slot it is none.
    said = f"in {claim.said}" if _YEAR.fullmatch(claim.said) else claim.said
    return _only(mention.value for mention in find_mentions(said, dateline) if mention.weekday is None)


def _only(values: Iterable[object]) -> Period | None:
    periods = [value for value in values if isinstance(value, Period)]
    return periods[0] if len(periods) == 1 else None
