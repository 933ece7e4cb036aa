"""A stated place among others ("third-largest in Europe") beside the figures of all of them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from factcheck.derive.figures_beside import Calculation, Check, FigureMatch
from factcheck.derive.figures_complete import Ranked, ranked
from factcheck.derive.figures_operands import NOTHING, Operands, of_now, term, value
from factcheck.lexicon.rankings import Ranking, read_ranking
from factcheck.match.figures import at_time
from factcheck.match.figures_read import Point
from factcheck.match.figures_zones import Closeness
from factcheck.store.series import Entry
from factcheck.values.interval import Interval

_SHOWN = 4  # figures of a ranking that its message shows


def rankings(operands: Operands) -> Iterator[FigureMatch]:
    """The subject among all others of the set, for each table that is complete in it."""
    stated, claim = operands.stated, operands.stated.claim
    said = read_ranking(claim.ranking or "")
    at = Point("value", "", NOTHING, stated.measured, stated.period)
    own = at_time(operands.all_of(stated.measured, None), at, operands.dateline)
    if not own:
        return
    period = stated.period or own[0].period
    if said is None or claim.among is None or period is None or stated.measured.status is not None:
        lacking = "the set that is ranked" if claim.among is None else "a ranking"
        yield FigureMatch(stated, (), (), (lacking,), operands=tuple(own))
        return
    missing = of_now(operands, own)
    sets = [] if missing else ranked(operands, claim.among, period)
    if not sets:
        why = tuple(missing) or (f"a table that is complete in {claim.among}",)
        yield FigureMatch(stated, (), (), why, operands=tuple(own))
    for one in sets:
        yield _match(operands, own, one, said)


def _match(operands: Operands, own: list[Entry], among: Ranked, said: Ranking) -> FigureMatch:
    stated, claim = operands.stated, operands.stated.claim
    everyone = (*among.sure, *among.open)
    mine = next((one for one in everyone if one.subject == stated.subject), None)
    why = among.why_not
    if why is None and mine is None:
        why = f"{claim.subject} among {claim.among}"
    if why is None and any(_is_below_zero(one) for one in everyone):
        why = "figures that can be ranked"
    if why is not None or mine is None:
        return FigureMatch(stated, (), (), (why or "",), operands=tuple(own))
    place = _place(mine, among, from_top=said.from_top)
    text = _shown(mine, everyone, place, from_top=said.from_top)
    calculation = Calculation("ranking", text, tuple(one.fact for one in everyone), place)
    check = Check("ranking", claim.ranking or "", calculation, _closeness(said, place))
    return FigureMatch(stated, (), (check,), operands=everyone)


def _place(mine: Entry, among: Ranked, *, from_top: bool) -> Interval:
    """From the best to the worst place it can have: ties, rounded records and open members leave room."""
    others = [(one, True) for one in among.sure if one is not mine]
    others += [(one, False) for one in among.open if one is not mine]
    best = worst = 1
    for other, is_sure in others:
        ahead, level = _ahead(other, mine, from_top=from_top)
        best += ahead and is_sure
        worst += ahead or level
    return Interval(Decimal(best), Decimal(worst))


def _ahead(other: Entry, mine: Entry, *, from_top: bool) -> tuple[bool, bool]:
    """Whether the other is certainly ahead, and whether it may be level or ahead."""
    one, two = (value(other), value(mine)) if from_top else (value(mine), value(other))
    if one.low is None or one.high is None or two.low is None or two.high is None:
        return False, True
    return one.low > two.high, one.high >= two.low


def _closeness(said: Ranking, place: Interval) -> Closeness:
    low, high, wanted = place.low or 1, place.high or 1, Decimal(said.place)
    if said.within:
        if high <= wanted:
            return Closeness.AGREES
        return Closeness.DIFFERS if low > wanted else Closeness.PRECISION_GAP
    if low == high == wanted:
        return Closeness.AGREES
    return Closeness.DIFFERS if not low <= wanted <= high else Closeness.PRECISION_GAP


def _is_below_zero(one: Entry) -> bool:
    low = value(one).low
    return low is None or low < 0


def _shown(mine: Entry, everyone: tuple[Entry, ...], place: Interval, *, from_top: bool) -> str:
    """The place, and the figures down to it."""
    order = sorted(
        everyone, key=lambda one: (_middle(one).copy_negate() if from_top else _middle(one), one.subject)
    )
    at = order.index(mine)
    first = order[: _SHOWN - 1] if at < _SHOWN - 1 else order[: _SHOWN - 2]
    told = [f"{one.fact.subject} {term(one)}" for one in first]
    if at >= len(first):
        told += ["…"] if at > len(first) else []
        told += [f"{mine.fact.subject} {term(mine)}"]
    low, high = place.low, place.high
    number = f"{low}" if low == high else f"{low} to {high}"
    way = "from the top" if from_top else "from the bottom"
    return f"place {number} of {len(everyone)} {way}: {', '.join(told)}"


def _middle(one: Entry) -> Decimal:
    found = value(one)
    return (found.low if found.low is not None else found.high) or Decimal(0)
