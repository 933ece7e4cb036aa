"""One figure, from claim to decision."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from factcheck.checking.firing import fire
from factcheck.checking.selection import Selection
from factcheck.checking.setting import Setting
from factcheck.claims import FigureClaim
from factcheck.derive.figures import FigureMatch, find_matches
from factcheck.extraction.subjects import Vocabulary
from factcheck.facts import FigureFact
from factcheck.judge import Case, Fired, Held
from factcheck.match.figures_read import Rates, read_claim
from factcheck.reading import parse_period
from factcheck.rules import AlignmentRule, ClaimRule, MatchesRule, Rule
from factcheck.store import Life, Store
from factcheck.store.rates import Rate
from factcheck.store.series import FigureIndex
from factcheck.values.interval import Interval
from factcheck.values.period import Period
from factcheck.verdict import DecidedBy, Status

_ORDER = (
    Life.LIVE,
    Life.UNKNOWN_DATE,
    Life.NOT_YET_VALID,
    Life.NO_LONGER_VALID,
    Life.SUPERSEDED,
    Life.WITHDRAWN,
)


class FigureDesk:
    """Holds figures against the recorded ones of one store."""

    prefixes: ClassVar = ("FIG", "CHG")

    def __init__(self, store: Store, selection: Selection) -> None:
        self.store = store
        self.selection = selection

    @property
    def index(self) -> FigureIndex:
        """The recorded figures by subject and measure."""
        return self.store.figure_index

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The subjects and measures that drafts are searched for."""
        return Vocabulary(self.index, self.store.names)

    def case(self, claim: FigureClaim, setting: Setting) -> Case:
        """Everything that the verdict on ``claim`` is made from."""
        of_claim = tuple(self._fire(ClaimRule, claim))
        if any(one.rule.status is Status.NOT_ENOUGH_INFO for one in of_claim):
            return Case(of_claim=of_claim)
        stated = read_claim(claim, self.index, setting.dateline, setting.locale, self._rates(setting))
        keep = self.index.published_by(claim.publisher) if claim.publisher is not None else None
        matches = find_matches(stated, self.index, setting.dateline, keep)
        known = tuple(one for one in matches.matches if not _is_known_later(one, setting.as_of))
        matches = matches._replace(matches=known)
        held = tuple(self._held(match, setting) for match in matches.matches)
        held = _outweighed(held)
        live = matches._replace(
            matches=tuple(
                match
                for match, one in zip(matches.matches, held, strict=True)
                if one.life is Life.LIVE and one.is_own
            ),
            lighter=tuple(
                match
                for match, one in zip(matches.matches, held, strict=True)
                if one.life is Life.LIVE and not one.is_own
            ),
        )
        of_matches = tuple(self._fire(MatchesRule, live))
        if of_matches:
            held = tuple(_without_refutations(one) for one in held)
        of_claim, held = _record_first(of_claim, held)
        return Case(
            of_claim=of_claim,
            of_matches=of_matches,
            held=held,
            unusable=self._would_meet_unusable(claim),
            is_on_record=bool(of_claim) or bool(held),
        )

    def _rates(self, setting: Setting) -> Rates:
        """The exchange rates on record, as they hold on the day that counts."""

        def rate(one: str, other: str, period: Period) -> Rate | None:
            return self.store.rate(one, other, period, setting.as_of)

        return rate

    def _held(self, match: FigureMatch, setting: Setting) -> Held:
        lives = [self.store.live(fact, setting.as_of) for fact in match.facts]
        return Held(
            match,
            max(lives, key=_ORDER.index, default=Life.LIVE),
            tuple(self._fire(AlignmentRule, match)),
            self_sourced=any(setting.is_source_of(fact) for fact in match.facts),
            unchecked=_uncarried(match),
            decided_by=DecidedBy.DERIVED if match.is_derived else DecidedBy.STORE,
            is_own=bool(match.facts),
        )

    def _fire(self, scope: type[Rule[Any]], subject: object) -> Iterator[Fired]:
        return fire(self.selection.of_scope(scope, *self.prefixes), subject)

    def _would_meet_unusable(self, claim: FigureClaim) -> bool:
        """Whether a figure that could not be read is of this subject and measure."""
        for one in self.store.unusable:
            if one.kind != "figure" or one.subject is None:
                continue
            if self.index.subject(one.subject) != self.index.subject(claim.subject):
                continue
            keys = self.index.measured(claim.measure, claim.subject).keys
            if one.measure is None or keys & self.index.measured(one.measure, one.subject).keys:
                return True
        return False


def _uncarried(match: FigureMatch) -> tuple[str, ...]:
    """The slots that the claim states and no fact carries."""
    claim = match.stated.claim
    found = []
    if claim.period and not any(fact.period for fact in match.facts):
        found.append("period")
    if claim.deadline and not any(one.deadline is not None for one in match.besides):
        found.append("deadline")
    change = claim.change
    is_checked = any(check.slot in {"direction", "streak"} for check in match.checks)
    if change and change.direction and not is_checked and match.stated.point("start") is None:
        found.append("direction")
    return tuple(found)


def _outweighed(held: tuple[Held, ...]) -> tuple[Held, ...]:
    """Leaves only the heaviest sources where they and lighter ones say different things on one basis.

    A source that leaves the claim open says something else too where no number is both its figure and the
    lighter one's.
    """
    live = [one for one in held if one.life is Life.LIVE and one.is_own]
    if len(live) < 2 or not _on_one_basis(live):
        return held
    told = [one.agrees for one in live if one.agrees or one.pushes(Status.REFUTED)]
    heaviest = max(_weight(one) for one in live)
    # Where all agree each may be cited; where none does, the latest edition is the one to be told.
    differ = len(told) > 1 and not all(told)
    open_ones = [one for one in live if one.pushes(Status.NOT_ENOUGH_INFO) and not one.pushes(Status.REFUTED)]
    lighter = [
        one
        for one in live
        if (differ and _weight(one) < heaviest)
        or any(_weight(one) < _weight(other) and _is_apart(one, other) for other in open_ones)
    ]
    return tuple(one._replace(is_own=False) if one in lighter else one for one in held)


def _is_apart(one: Held, other: Held) -> bool:
    """Whether two matches have figures for one part of the claim that cannot both be right."""
    known = dict(_values(other))
    return any(slot in known and value.disjoint(known[slot]) for slot, value in _values(one))


def _values(held: Held) -> Iterator[tuple[str, Interval]]:
    """What is on record, or follows from it, for each part of the claim that was compared."""
    if isinstance(held.match, FigureMatch):
        for beside in held.match.besides:
            if beside.closeness is not None:
                yield beside.point.slot, beside.value
        for check in held.match.checks:
            yield f"{check.slot}, reckoned", check.calculation.result


def _weight(one: Held) -> tuple[int, str, str]:
    fact = one.match.facts[0]
    medium = fact.source.medium.weight if fact.source.medium else -99
    if not isinstance(fact, FigureFact):
        return (medium, "", "")
    return (medium, fact.vintage or "", fact.as_of or "")


def _is_known_later(match: FigureMatch, day: date | None) -> bool:
    """Whether a figure stands as of a day after the one that counts: a toll of next week."""
    stands = [parse_period(fact.as_of).start for fact in match.facts if fact.as_of]
    return day is not None and any(one is not None and one > day for one in stands)


def _on_one_basis(live: list[Held]) -> bool:
    return (
        len({fact.basis for each in live for fact in each.match.facts if isinstance(fact, FigureFact)}) == 1
    )


def _without_refutations(one: Held) -> Held:
    """What all figures together leave open, or tell better, is not told as an error of one."""
    return one._replace(fired=tuple(each for each in one.fired if each.rule.status is not Status.REFUTED))


def _record_first(
    of_claim: tuple[Fired, ...], held: tuple[Held, ...]
) -> tuple[tuple[Fired, ...], tuple[Held, ...]]:
    """Where the record refutes too, it decides, and what the claim says against itself is told beside it."""
    refuting = tuple(one for one in of_claim if one.rule.status is Status.REFUTED)
    first = next(
        (one for one in held if one.is_own and one.life is Life.LIVE and one.pushes(Status.REFUTED)), None
    )
    if not refuting or first is None or any(one.agrees for one in held):
        return of_claim, held
    kept = tuple(one for one in of_claim if one not in refuting)
    return kept, tuple(one._replace(fired=(*one.fired, *refuting)) if one is first else one for one in held)
