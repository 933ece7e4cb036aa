"""Records ("highest since 2015") and streaks ("for the third straight year").

Both need every figure of a stretch of time: years, quarters or months that follow each other without a gap,
of a table that is complete.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from factcheck.derive.calculations import difference
from factcheck.derive.figures_beside import Calculation, Check, FigureMatch
from factcheck.derive.figures_operands import (
    Operands,
    all_plain,
    by_period,
    of_now,
    sign_of,
    signature,
    term,
    value,
)
from factcheck.lexicon.rankings import Record, Streak, is_whole_series, read_record, read_streak
from factcheck.match.figures import latest, same_time
from factcheck.match.figures_read import read_period
from factcheck.match.figures_zones import Closeness, mirror
from factcheck.store.series import Entry
from factcheck.values.period import Period

_UNITS = {"year": ("year", "fiscal-year"), "quarter": ("quarter",), "month": ("month",)}
_GRAINS = ("year", "fiscal-year", "quarter", "month")


def records(operands: Operands) -> Iterator[FigureMatch]:
    """The stated figure beside all of its series since the stated time."""
    said = read_record(operands.stated.claim.record or "")
    for run, why in _runs(operands):
        if said is None or why is not None:
            yield FigureMatch(operands.stated, (), (), (why or "a record",), operands=tuple(run))
        else:
            yield _record(operands, said, run)


def _record(operands: Operands, said: Record, run: list[Entry]) -> FigureMatch:
    stated, claim, last = operands.stated, operands.stated.claim, run[-1]
    at_start, between, why = _window(operands, said, run)
    if why is not None or not (at_start or between):
        return FigureMatch(stated, (), (), (why or "earlier figures",), operands=(last,))
    closeness = _standing(said, last, at_start, between)
    highest = max if said.highest else min
    rival = highest(between or at_start, key=lambda one: value(one).low or 0)
    cited = (*at_start, *between, last)
    gap = difference(value(rival), value(last)) or value(last)
    text = f"{term(last)} against {term(rival)}"
    calculation = Calculation("record", text, tuple(one.fact for one in cited), gap)
    check = Check("record", claim.record or "", calculation, closeness)
    return FigureMatch(stated, (), (check,), operands=cited)


def _window(
    operands: Operands, said: Record, run: list[Entry]
) -> tuple[list[Entry], list[Entry], str | None]:
    """The figures of the time since when, those after it and before the last, and what is missing of them."""
    earlier, last = run[:-1], run[-1]
    if said.since is None:
        whole = is_whole_series(operands.index.complete(last.fact) or "")
        is_beaten = any(_beats(one, last, said) is Closeness.AGREES for one in earlier)
        return [], earlier, None if whole or is_beaten else "figures from before this table"
    since = read_period(said.since, operands.dateline)
    if since is None or since.start is None or since.end is None or since.unresolved:
        return [], [], f"the time {said.since!r}"
    at_start = [one for one in earlier if one.period is not None and since.contains(one.period)]
    between = [one for one in earlier if one.period is not None and _begins(one.period) >= since.end]
    is_there = (
        bool(at_start) and at_start[0].period is not None and _begins(at_start[0].period) == since.start
    )
    return at_start, between, None if is_there else f"figures from {said.since}"


def _standing(said: Record, last: Entry, at_start: list[Entry], between: list[Entry]) -> Closeness:
    """Wrong where one between certainly beats it; open where one may, or where none at the start does."""
    found = [_beats(one, last, said) for one in between]
    if any(one is Closeness.AGREES for one in found):
        return Closeness.DIFFERS
    if any(one is not Closeness.DIFFERS for one in found) or any(_is_level(one, last) for one in between):
        return Closeness.PRECISION_GAP
    if at_start and not any(_beats(one, last, said) is Closeness.AGREES for one in at_start):
        return Closeness.PRECISION_GAP  # it was lower then too: the record is older than is said
    return Closeness.AGREES


def _begins(period: Period) -> date:
    return period.start or date.min


def _beats(one: Entry, last: Entry, said: Record) -> Closeness:
    """Whether the earlier figure is certainly higher (lower) than the last."""
    gap = difference(value(last), value(one))
    if gap is None:
        return Closeness.PRECISION_GAP
    return sign_of(gap if said.highest else mirror(gap))


def _is_level(one: Entry, last: Entry) -> bool:
    return not value(one).disjoint(value(last))


def streaks(operands: Operands) -> Iterator[FigureMatch]:
    """The last changes of the series, one after another."""
    stated, claim = operands.stated, operands.stated.claim
    said = read_streak(claim.streak or "")
    for run, lacking in _runs(operands):
        direction, why = stated.direction, lacking
        grain = run[-1].period.precision if run and run[-1].period else None
        if why is None and said is not None and grain not in _UNITS[said.unit]:
            why = f"figures by the {said.unit}"
        if why is not None or said is None or direction not in {"up", "down"}:
            yield FigureMatch(stated, (), (), (why or "a streak",), operands=tuple(run))
        elif len(run) <= said.count:
            yield FigureMatch(stated, (), (), ("earlier figures",), operands=tuple(run))
        else:
            yield _streak(operands, said, run, direction)


def _streak(operands: Operands, said: Streak, run: list[Entry], direction: str) -> FigureMatch:
    stated, claim = operands.stated, operands.stated.claim
    signs = [_moved(one, other, direction) for one, other in pairwise(run)]
    last = signs[-said.count :]
    closeness = Closeness.AGREES
    if any(one is Closeness.DIFFERS for one in last):
        # A month may be compared with that of the year before: only years are plain.
        closeness = Closeness.DIFFERS if said.unit == "year" else Closeness.PRECISION_GAP
    elif any(one is not Closeness.AGREES for one in last) or (
        said.exactly and (len(signs) == said.count or signs[-said.count - 1] is not Closeness.DIFFERS)
    ):
        closeness = Closeness.PRECISION_GAP
    used = run[-said.count - 2 :] if said.exactly else run[-said.count - 1 :]
    gap = difference(value(run[-2]), value(run[-1])) or value(run[-1])
    text = " → ".join(term(one) for one in used)
    calculation = Calculation("streak", text, tuple(one.fact for one in used), gap)
    return FigureMatch(
        stated, (), (Check("streak", claim.streak or "", calculation, closeness),), operands=tuple(used)
    )


def _moved(one: Entry, other: Entry, direction: str) -> Closeness:
    gap = difference(value(one), value(other))
    if gap is None:
        return Closeness.PRECISION_GAP
    return sign_of(gap if direction == "up" else mirror(gap))


def _runs(operands: Operands) -> Iterator[tuple[list[Entry], str | None]]:
    """The unbroken figures up to the stated time of each complete table and basis, or why there are none."""
    stated = operands.stated
    series = operands.all_of(stated.measured, None)
    groups: dict[tuple[str, str], list[Entry]] = {}
    for one in series:
        grain = one.period.precision if one.period is not None else ""
        if grain in _GRAINS:
            key = (one.fact.address.partition("#")[0], f"{signature(one)} {grain}")
            groups.setdefault(key, []).append(one)
    for key in sorted(groups):
        own = by_period(groups[key])
        end = _at_end(operands, own)
        if end is None:
            continue
        at = own.index(end)
        run = [end]
        for one in reversed(own[:at]):
            if one.period is None or run[0].period is None or one.period.end != run[0].period.start:
                break
            run.insert(0, one)
        missing = of_now(operands, [end])
        if operands.index.complete(end.fact) is None:
            yield [end], "a table that is complete"
        elif missing:
            yield [end], missing[0]
        elif not all_plain(run) or stated.measured.status is not None:
            yield [end], "figures that are not targets"
        else:
            yield run, None


def _at_end(operands: Operands, own: list[Entry]) -> Entry | None:
    period = operands.stated.period
    if period is not None:
        return next((one for one in own if same_time(period, one.period)), None)
    found = latest(own, operands.dateline)
    return found[-1] if found else None
