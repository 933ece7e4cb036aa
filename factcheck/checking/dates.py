"""One date claim, from claim to decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Any, ClassVar

from factcheck.checking.firing import fire
from factcheck.checking.selection import Selection
from factcheck.checking.setting import Setting
from factcheck.claims import DateClaim
from factcheck.judge import Case, Fired, Held
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.match.events import EventIndex, EventMatch, match_events
from factcheck.match.events_ages import ages_against_birth
from factcheck.match.events_disagreeing import left_aside, outweighed
from factcheck.match.events_offices import offices_stated
from factcheck.match.events_stated import StatedTimes
from factcheck.match.events_terms import terms_against_record
from factcheck.match.events_when import times_of
from factcheck.reading.tense import tense_of
from factcheck.reading.words import read_words
from factcheck.rules import AlignmentRule, ClaimRule, MatchesRule, Rule
from factcheck.store import Life, Store
from factcheck.verdict import DecidedBy, Status


class DateDesk:
    """Holds date claims against the recorded events of one store, and against the calendar."""

    prefixes: ClassVar = ("DAT",)

    def __init__(self, store: Store, selection: Selection) -> None:
        self.store = store
        self.selection = selection

    @cached_property
    def index(self) -> EventIndex:
        """The recorded events by the words of their names; built when first needed."""
        return EventIndex(self.store.event_book)

    def case(self, claim: DateClaim, setting: Setting) -> Case:
        """Everything that the verdict on ``claim`` is made from."""
        whens = times_of(claim, setting.dateline, setting.locale)
        offices = offices_stated(claim, whens, self.store.names, setting.dateline)
        times = StatedTimes(
            claim,
            whens,
            tense_of(claim.event),
            setting.dateline,
            offices,
            ages_against_birth(claim, whens, self.store.names, setting.dateline),
            terms_against_record(claim, whens, self.store.names),
        )
        of_claim = tuple(self._fire(ClaimRule, times))
        decided = any(one.rule.status is Status.REFUTED for one in of_claim)
        if any(one.rule.status is Status.NOT_ENOUGH_INFO for one in of_claim):
            return Case(of_claim=of_claim, is_on_record=self._is_known(claim, setting))
        matches = match_events(
            claim, self.index, self.store.names, setting.dateline, setting.locale, offices, whens
        )
        held = tuple(self._held(match, setting) for match in matches.matches)
        # A record that does not hold on the day speaks for and against no other one.
        live = tuple(match for match, one in zip(matches.matches, held, strict=True) if one.life is Life.LIVE)
        lighter = () if matches.siblings else left_aside(live)
        live = tuple(match for match in live if match not in lighter)
        lighter += () if matches.siblings else outweighed(live)
        live = tuple(match for match in live if match not in lighter)
        unusable = not matches.matches and self._would_meet_unusable(claim)
        return Case(
            of_claim=of_claim,
            of_matches=tuple(self._fire(MatchesRule, replace(matches, matches=live))),
            held=tuple(one._replace(is_own=False) if one.match in lighter else one for one in held),
            truncated=not matches.exhaustive and not matches.matches,
            unusable=unusable,
            is_on_record=bool(matches.matches) or decided or unusable,
        )

    @cached_property
    def _unusable(self) -> tuple[frozenset[str], ...]:
        told = (one.text for one in self.store.unusable if one.kind == "event")
        return tuple(words for event in told if event and (words := _telling(event)))

    def _would_meet_unusable(self, claim: DateClaim) -> bool:
        """Whether an event that could not be read has most of these words in its name."""
        said = _telling(" ".join((claim.event, claim.place or "", *claim.participants)))
        return any(2 * len(said & known) >= len(known) and said & known for known in self._unusable)

    def _is_known(self, claim: DateClaim, setting: Setting) -> bool:
        return bool(match_events(claim, self.index, self.store.names, setting.dateline).matches)

    def _held(self, match: EventMatch, setting: Setting) -> Held:
        lives = [self.store.live(fact, setting.as_of) for fact in match.facts]  # type: ignore[arg-type]
        life = next((each for each in lives if each is not Life.LIVE), Life.LIVE)
        return Held(
            match,
            life,
            tuple(self._fire(AlignmentRule, match)),
            self_sourced=any(setting.is_source_of(fact) for fact in match.facts),
            unchecked=match.fit.unchecked,
            decided_by=DecidedBy.DERIVED if match.other else DecidedBy.STORE,
        )

    def _fire(self, scope: type[Rule[Any]], subject: object) -> Iterator[Fired]:
        return fire(self.selection.of_scope(scope, *self.prefixes), subject)


def _telling(text: str) -> frozenset[str]:
    """The words that say something by themselves."""
    return frozenset(key for key in read_words(text).keys if class_of(key) is WordClass.CONTENT)
