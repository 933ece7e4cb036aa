"""One figure claim beside what is on record: each stated figure by its fact, what follows by calculation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from factcheck.derive.calculations import difference, growth, ratio, shown_interval, total
from factcheck.derive.figures_shown import written
from factcheck.facts import FigureFact
from factcheck.lexicon.figure_words import basis_kind, words
from factcheck.match.figures import (
    Beside,
    Gate,
    at_time,
    entries,
    kind_of,
    lay_beside,
    same_time,
    set_on,
)
from factcheck.match.figures_read import Point, Stated, is_plain
from factcheck.match.figures_zones import Closeness, compare, mirror, recorded
from factcheck.store.series import Entry, FigureIndex, Measured
from factcheck.values.interval import Interval
from factcheck.values.number import scaled
from factcheck.values.period import Period
from factcheck.values.quantity import Quantity
from factcheck.verdict import Edit

Signature = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Calculation:
    """What was reckoned from which facts, as a reader is shown it, and what came out."""

    what: str
    text: str
    operands: tuple[FigureFact, ...]
    result: Interval


@dataclass(frozen=True, slots=True)
class Check:
    """What the claim says of a calculation's result: how close, and whether it goes the right way."""

    slot: str
    said: str
    calculation: Calculation
    closeness: Closeness
    right_way: bool = True
    in_points: bool = False  # the stated percentage is the change in percentage points


@dataclass(frozen=True, slots=True)
class FigureMatch:
    """One claim beside one series of recorded figures.

    ``missing`` names the parts of the claim for which the series has no figure; ``operands`` are those that
    it has. ``other_basis`` says that the series is of another basis than the claim states.
    """

    stated: Stated
    besides: tuple[Beside, ...]
    checks: tuple[Check, ...] = ()
    missing: tuple[str, ...] = ()
    series: tuple[Entry, ...] = ()
    index: FigureIndex | None = None
    operands: tuple[Entry, ...] = ()
    other_basis: bool = False

    @property
    def facts(self) -> tuple[FigureFact, ...]:
        """Every fact that the claim was held against, operands of calculations included."""
        found = [one.fact for one in self.besides] + [one.fact for one in self.operands]
        found += [fact for check in self.checks for fact in check.calculation.operands]
        return tuple({fact.address: fact for fact in found}.values())

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The figures side by side."""
        return tuple(
            Edit(
                op="kept" if one.closeness is not None and one.closeness.is_sound else "replaced",
                kind=one.point.slot,
                found=one.point.text,
                expected=written(one.fact),
            )
            for one in self.besides
        )

    @property
    def tier(self) -> None:
        """A figure is not folded to be found."""
        return

    @property
    def score(self) -> None:
        """A figure has no score."""
        return

    @property
    def is_derived(self) -> bool:
        """Whether a calculation takes part."""
        return bool(self.checks)


@dataclass(frozen=True, slots=True)
class FigureMatches:
    """One claim with everything on record that it was held against.

    ``series`` are the recorded figures of all times, where the claim names none; ``dateline`` is the day from
    which it speaks, ``fresh_for`` the days after its period for which a figure speaks for the present.
    """

    stated: Stated
    matches: tuple[FigureMatch, ...]
    series: tuple[Entry, ...] = ()
    dateline: date | None = None
    fresh_for: int | None = None


def find_matches(
    stated: Stated, index: FigureIndex, dateline: date | None, keep: frozenset[str] | None = None
) -> FigureMatches:
    """Everything on record that the claim can be held against; ``keep`` limits the facts by address."""
    claim = stated.claim
    if stated.unread:
        return FigureMatches(stated, (), dateline=dateline)
    finder = _Finder(stated, index, dateline, keep)
    if claim.together:
        found = finder.together()
    elif claim.comparison is not None:
        found = finder.comparison()
    elif claim.change is None and len(stated.points) == 1:
        found = finder.values(stated.points[0])
    else:
        found = finder.changes()
    matches = tuple(match for one in found if (match := _on_its_basis(one)).facts)
    timeless = stated.period is None and claim.change is None and bool(matches)
    series = tuple(one for match in matches for one in match.series) if timeless else ()
    return FigureMatches(stated, matches, series, dateline, index.fresh_for(stated.measured.keys))


def _on_its_basis(match: FigureMatch) -> FigureMatch:
    """The match, emptied of comparisons where its facts have another basis than the claim states."""
    stated = match.stated.claim.basis
    kinds = {basis_kind(fact.basis) for fact in match.facts if fact.basis is not None} - {None}
    if stated is None or not kinds or kinds == {basis_kind(stated)}:
        return match
    known = (*(one.entry for one in match.besides), *match.operands)
    return FigureMatch(match.stated, (), operands=known, other_basis=True)


class _Finder:
    def __init__(
        self, stated: Stated, index: FigureIndex, dateline: date | None, keep: frozenset[str] | None
    ) -> None:
        self.stated, self.index, self.dateline, self.keep = stated, index, dateline, keep

    def all_of(self, measured: Measured, kind: str | None, subject: str | None = None) -> list[Entry]:
        found = entries(self.stated, measured, kind, self.index, subject)
        return found if self.keep is None else [one for one in found if one.fact.address in self.keep]

    def values(self, point: Point) -> Iterator[FigureMatch]:
        series = self.all_of(point.measured, kind_of(point.quantity))
        found = at_time(series, point, self.dateline)
        for entry in _fitting(found, point):
            beside = lay_beside(point, entry, series)
            yield FigureMatch(
                self.stated,
                (beside,),
                series=tuple(series),
                index=self.index,
                operands=_against(beside, series),
            )
        if not found and point.measured.per_head and point.quantity.is_money:
            yield from self._per_head(point)

    def _per_head(self, point: Point) -> Iterator[FigureMatch]:
        whole = Measured(point.measured.keys, None, False, point.measured.status)
        people = self.index.measured("population")
        sums = at_time(self.all_of(whole, "money"), point, self.dateline)
        heads = at_time(self.all_of(people, "number"), point, self.dateline)
        for entry in sums:
            for head in heads:
                if entry.fact.basis or not same_time(entry.period, head.period):
                    continue
                if not (is_plain(entry.status) and is_plain(head.status)):
                    continue
                if not _same_currency(point.quantity, entry.quantity):
                    continue
                result = ratio(_value(head), _value(entry))
                if result is None:
                    continue
                text = f"{_term(entry)} / {_term(head)} = {shown_interval(result)} per person"
                calculation = Calculation("per head", text, (entry.fact, head.fact), result)
                check = Check("value", point.text, calculation, compare(point.quantity, result))
                yield FigureMatch(self.stated, (), (check,), operands=(entry, head))

    def together(self) -> Iterator[FigureMatch]:
        point = self.stated.point("value")
        if point is None:
            return
        subjects = [self.index.subject(name) for name in self.stated.claim.together]
        per_subject = [
            at_time(self.all_of(point.measured, kind_of(point.quantity), subject), point, self.dateline)
            for subject in subjects
        ]
        for signature in _signatures([one for found in per_subject for one in found]):
            chosen = [_best([one for one in found if _signature(one) == signature]) for found in per_subject]
            known = [one for one in chosen if one is not None]
            missing = tuple(
                name for name, one in zip(self.stated.claim.together, chosen, strict=True) if one is None
            )
            result = total(_value(one) for one in known)
            if missing or result is None or not _all_plain(known):
                yield FigureMatch(self.stated, (), (), missing or ("figures",), operands=tuple(known))
                continue
            if not _same_currency(point.quantity, known[0].quantity) or point.measured.of is not None:
                continue
            text = f"{' + '.join(_term(one) for one in known)} = {shown_interval(result)}"
            calculation = Calculation("sum", text, tuple(one.fact for one in known), result)
            check = Check("value", point.text, calculation, compare(point.quantity, result))
            yield FigureMatch(self.stated, (), (check,), operands=tuple(known))

    def comparison(self) -> Iterator[FigureMatch]:
        stated, claim = self.stated, self.stated.claim
        if claim.other is None or claim.comparison is None:
            return
        measured = stated.measured
        at = Point("value", "", _NOTHING, measured, stated.period)
        mine = at_time(self.all_of(measured, None), at, self.dateline)
        theirs = at_time(self.all_of(measured, None, self.index.subject(claim.other)), at, self.dateline)
        for signature in _signatures([*mine, *theirs]):
            one = _best([entry for entry in mine if _signature(entry) == signature])
            other = _best([entry for entry in theirs if _signature(entry) == signature])
            if one is None or other is None:
                missing = tuple(
                    name for name, entry in ((claim.subject, one), (claim.other, other)) if entry is None
                )
                known = tuple(entry for entry in (one, other) if entry is not None)
                yield FigureMatch(stated, (), (), missing, operands=known)
                continue
            if not _all_plain([one, other]) or not same_time(one.period, other.period):
                continue
            gap = difference(_value(other), _value(one))
            if gap is None:
                continue
            wants_more = claim.comparison in words("more", "adjectives")
            text = f"{_term(one)} against {_term(other)}"
            calculation = Calculation("comparison", text, (one.fact, other.fact), gap)
            closeness = _sign_of(gap if wants_more else mirror(gap))
            check = Check("comparison", claim.comparison, calculation, closeness)
            yield FigureMatch(stated, (), (check,), operands=(one, other))

    def changes(self) -> Iterator[FigureMatch]:
        stated = self.stated
        first = stated.points[0] if stated.points else None
        measured = first.measured if first else stated.measured
        kind = kind_of(first.quantity) if first else None
        series = self.all_of(measured, kind)
        if not series and first is None:
            return
        for signature in _signatures(series):
            own = [one for one in series if _signature(one) == signature]
            match = self._change_in(own, series)
            if match is not None:
                yield match

    def _change_in(self, own: list[Entry], series: list[Entry]) -> FigureMatch | None:
        stated = self.stated
        besides: list[Beside] = []
        missing: list[str] = []
        chosen: dict[str, Entry | None] = {}
        for slot, period in (("start", stated.since), ("end", stated.period)):
            point = stated.point(slot) or (stated.point("value") if slot == "end" else None)
            entry = self._entry(own, point, slot, period)
            chosen[slot] = entry
            if point is not None and entry is not None:
                besides.append(lay_beside(point, entry, series))
            elif point is not None:
                missing.append(_when(slot, period))
        checks: list[Check] = []
        ends_stated = stated.point("start") is not None and (
            stated.point("end") is not None or stated.point("value") is not None
        )
        start, end = chosen["start"], chosen["end"]
        is_level = (
            stated.by is None and stated.factor is None and bool(stated.points) and stated.since is None
        )
        if is_level and stated.point("start") is None:
            # "rose to $5 billion": from where is not said. What was last on record must not gainsay it.
            if end is not None and self._came_from_the_other_side(own, end):
                missing.append("the figure from which it moved")
        elif ends_stated:
            if start is not None and end is not None and not any(one.gate for one in besides):
                found = self._checks(start, end)
                checks = [one for one in found if one.closeness is not Closeness.PRECISION_GAP]
        elif start is None or end is None:
            missing += [
                _when(slot, period)
                for slot, period in (("start", stated.since), ("end", stated.period))
                if chosen[slot] is None
            ]
        elif _all_plain([start, end]):
            checks = list(self._checks(start, end))
        else:
            missing.append("figures that are not targets")
        if (
            stated.by is not None
            and not (missing or ends_stated)
            and not any(one.slot == "by" for one in checks)
        ):
            missing.append("a change of that kind")
        if not besides and not checks and len(missing) > 1 and not any(chosen.values()):
            return None
        return FigureMatch(
            stated,
            tuple(besides),
            tuple(checks),
            tuple(dict.fromkeys(missing)),
            tuple(series),
            self.index,
            tuple(entry for entry in chosen.values() if entry is not None),
        )

    def _entry(self, own: list[Entry], point: Point | None, slot: str, period: Period | None) -> Entry | None:
        measured = point.measured if point else self.stated.measured
        if (measured.is_limit or measured.status) and slot == "start" and period is None:
            newest = max((day for one in own if (day := set_on(one))), default=None)
            before = [one for one in own if (day := set_on(one)) and newest and day < newest]
            return max(before, key=lambda one: (set_on(one) or date.min, one.fact.address), default=None)
        if slot == "start" and period is None:
            is_sized = self.stated.by is not None or self.stated.factor is not None
            return self._year_before(own) if is_sized else None
        at = point or Point(slot, "", _NOTHING, measured, period, self.stated.deadline is not None)
        return _best(at_time(own, at, self.dateline))

    def _came_from_the_other_side(self, own: list[Entry], end: Entry) -> bool:
        """Whether the last figure before ``end`` makes it a fall where a rise is stated, or the reverse."""
        began = end.period.start if end.period is not None else None
        earlier = [
            one
            for one in own
            if began and one.period is not None and one.period.end is not None and one.period.end <= began
        ]
        last = max(earlier, key=lambda one: (one.period and one.period.end) or date.min, default=None)
        gap = difference(_value(last), _value(end)) if last is not None else None
        if gap is None or self.stated.direction not in ("up", "down"):
            return False
        return _sign_of(gap if self.stated.direction == "up" else mirror(gap)) is Closeness.DIFFERS

    def _year_before(self, own: list[Entry]) -> Entry | None:
        """The figure for the year before the stated one: what a yearly change without a start is from."""
        period = self.stated.period
        if period is None or period.precision != "year" or period.start is None or period.start.year < 2:
            return None
        before = Period.year(period.start.year - 1)
        return _best([one for one in own if same_time(before, one.period)])

    def _checks(self, start: Entry, end: Entry) -> Iterator[Check]:
        stated = self.stated
        facts = (start.fact, end.fact)
        gap = difference(_value(start), _value(end))
        if gap is None:
            return
        terms = f"{_term(end)} − {_term(start)} = {shown_interval(gap)}"
        if stated.direction in ("up", "down"):
            closeness = _sign_of(gap if stated.direction == "up" else mirror(gap))
            calculation = Calculation("difference", terms, facts, gap)
            yield Check("direction", stated.direction, calculation, closeness)
        change = stated.claim.change
        if stated.by is not None and change is not None and change.by is not None:
            yield from self._by(start, end, gap, terms)
        if stated.factor is not None and change is not None and change.factor is not None:
            times = ratio(_value(start), _value(end))
            if times is not None:
                text = f"{_term(end)} / {_term(start)} = {shown_interval(times)}"
                calculation = Calculation("ratio", text, facts, times)
                yield Check("factor", change.factor, calculation, _times(stated.factor, times))

    def _by(self, start: Entry, end: Entry, gap: Interval, terms: str) -> Iterator[Check]:
        stated, by = self.stated, self.stated.by
        change = stated.claim.change
        if by is None or change is None or change.by is None:
            return
        if by.rate is not None and not _is_one_year_on(start, end, by.rate):
            return
        facts = (start.fact, end.fact)
        down = stated.direction == "down"
        is_share = start.quantity.unit == "percent"
        if by.unit == "percent" or (by.unit is None and not by.is_money and by.precision is None):
            grown = growth(_value(start), _value(end))
            if grown is None:
                return
            text = f"{_term(end)} / {_term(start)} − 1 = {shown_interval(grown)} %"
            calculation = Calculation("growth", text, facts, grown)
            closeness = compare(_percent(by), mirror(grown) if down else grown)
            in_points = is_share and compare(_percent(by), mirror(gap) if down else gap).is_sound
            yield Check("by", change.by, calculation, closeness, in_points=in_points)
        elif _is_comparable(by, start.quantity):
            amount = Quantity(by.low, by.high, hedge=by.hedge, precision=by.precision)
            calculation = Calculation("difference", terms, facts, gap)
            yield Check("by", change.by, calculation, compare(amount, mirror(gap) if down else gap))


_NOTHING = Quantity(Decimal(0), Decimal(0))


def _against(beside: Beside, series: list[Entry]) -> tuple[Entry, ...]:
    """The figure of another currency or base that keeps this one from being read: it is cited too."""
    if beside.gate not in {Gate.OPEN_CURRENCY, Gate.BASE}:
        return ()
    own = beside.entry
    other = [
        one
        for one in series
        if one.quantity.currency != own.quantity.currency or one.measured.of != own.measured.of
    ]
    return tuple(other[:1])


def _value(entry: Entry) -> Interval:
    return recorded(entry.quantity, exact=entry.fact.exact)


def _term(entry: Entry) -> str:
    when = f" ({entry.fact.period})" if entry.fact.period else ""
    unit = entry.quantity.currency or ("%" if entry.quantity.unit == "percent" else "")
    return f"{shown_interval(_value(entry))}{' ' + unit if unit else ''}{when}"


def _when(slot: str, period: Period | None) -> str:
    return period.edtf if period is not None else f"the {slot}"


def _sign_of(gap: Interval) -> Closeness:
    """Whether a difference is certainly above zero."""
    if gap.low is not None and gap.low > 0:
        return Closeness.AGREES
    if gap.high is not None and gap.high <= 0:
        return Closeness.DIFFERS
    return Closeness.PRECISION_GAP


def _times(factor: Quantity, times: Interval) -> Closeness:
    return compare(factor, times)


def _percent(by: Quantity) -> Quantity:
    """A size in percent; a bare fraction ("by a third") is one of the whole."""
    if by.unit == "percent":
        return by
    return Quantity(scaled(by.low, 2), scaled(by.high, 2), "percent", hedge=by.hedge, precision=None)


def _is_one_year_on(start: Entry, end: Entry, rate: str) -> bool:
    """Whether a change "a year" is from one year to the next."""
    first, last = start.period, end.period
    if rate != "year" or first is None or last is None or first.start is None or last.start is None:
        return False
    return first.precision == last.precision == "year" and last.start.year - first.start.year == 1


def _is_comparable(by: Quantity, known: Quantity) -> bool:
    if by.unit == "points":
        return known.unit == "percent"
    if by.is_money or known.is_money:
        return by.is_money and known.is_money and _same_currency(by, known)
    return known.unit != "percent"


def _same_currency(stated: Quantity, known: Quantity) -> bool:
    if stated.currency is not None:
        return stated.currency == known.currency
    return known.currency in stated.candidates or stated.is_money == known.is_money is False


def _all_plain(found: list[Entry]) -> bool:
    return all(is_plain(one.status) for one in found)


def _signature(entry: Entry) -> Signature:
    """What two figures of a series have in common besides subject and measure."""
    quantity = entry.quantity
    return (
        entry.measured.of or "",
        entry.measured.per_head,
        quantity.currency or quantity.symbol or quantity.unit or "",
        entry.fact.basis or "",
        "limit" if entry.measured.is_limit else str(is_plain(entry.status)),
    )


def _signatures(found: list[Entry]) -> list[Signature]:
    return sorted({_signature(one) for one in found}, key=str)


def _best(found: list[Entry]) -> Entry | None:
    """The figure of the heaviest source, then of the latest vintage."""
    return max(found, key=_weight, default=None)


def _weight(entry: Entry) -> tuple[int, str, str]:
    medium = entry.fact.source.medium
    return (medium.weight if medium else -99, entry.fact.vintage or "", entry.fact.address)


def _fitting(found: list[Entry], point: Point) -> list[Entry]:
    """Plain figures before targets and forecasts, the right base before another: what fits best alone."""
    status = point.measured.status
    right = [
        one
        for one in found
        if one.measured.is_limit or (one.status == status if status else is_plain(one.status))
    ]
    found = right or found
    same_base = [one for one in found if one.measured.of == point.measured.of]
    if same_base or point.measured.of is not None:
        found = same_base or found
    if point.quantity.currency is not None:
        same = [one for one in found if one.quantity.currency == point.quantity.currency]
        found = same or found
    return found
