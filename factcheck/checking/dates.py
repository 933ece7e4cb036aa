"""One date claim, from claim to decision."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from factcheck.checking.firing import fire
from factcheck.checking.selection import Selection
from factcheck.checking.setting import Setting
from factcheck.claims import DateClaim
from factcheck.judge import Case, Fired, Held
from factcheck.match.events import EventIndex, EventMatch, match_events
from factcheck.match.events_ages import ages_against_birth
from factcheck.match.events_offices import offices_stated
from factcheck.match.events_stated import StatedTimes
from factcheck.match.events_terms import terms_against_record
from factcheck.match.events_when import times_of
from factcheck.reading.tense import tense_of
from factcheck.rules import AlignmentRule, ClaimRule, MatchesRule, Rule
from factcheck.store import Life, Store
from factcheck.verdict import DecidedBy, Status


@dataclass(frozen=True)
class DateDesk:
    """Holds date claims against the recorded events of one store, and against the calendar."""

    store: Store
    selection: Selection
    prefixes: ClassVar = ("DAT",)

    @cached_property
    def index(self) -> EventIndex:
        """The recorded events by the words of their names; built when first needed."""
        return EventIndex(self.store.events)

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
        matches = match_events(claim, self.index, self.store.names, setting.dateline, setting.locale, offices)
        return Case(
            of_claim=of_claim,
            of_matches=tuple(self._fire(MatchesRule, matches)),
            held=tuple(self._held(match, setting) for match in matches.matches),
            truncated=not matches.exhaustive and not matches.matches,
            is_on_record=bool(matches.matches) or decided,
        )

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
