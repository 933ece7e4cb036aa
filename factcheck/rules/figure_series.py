"""What do all recorded figures say together? Rules about a stated figure beside every series."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.derive.figures import FigureMatch, FigureMatches
from factcheck.derive.figures_operands import speaks_of_now
from factcheck.derive.figures_shown import written
from factcheck.facts import Medium
from factcheck.lexicon.zones import digits
from factcheck.match.figures import Beside
from factcheck.match.figures_zones import Closeness, compare, recorded
from factcheck.rules.base import MatchesRule, Remark
from factcheck.store.series import Entry
from factcheck.values.period import Period
from factcheck.verdict import Reason, Status


def _says(match: FigureMatch) -> str | None:
    """What one series says of the claim: "yes", "no", "perhaps" where a figure is near, or nothing at all."""
    found = [one.closeness for one in match.besides] + [check.closeness for check in match.checks]
    if any(one is Closeness.DIFFERS for one in found):
        return "no"
    if found and not match.missing and all(one is not None and one.is_sound for one in found):
        return "yes"
    return "perhaps" if found and not match.missing and None not in found else None


def _disagreeing(
    matches: FigureMatches, *answers: frozenset[str]
) -> Iterator[tuple[FigureMatch, FigureMatch]]:
    for one, other in combinations(matches.matches, 2):
        if {_says(one), _says(other)} in answers:
            yield one, other


_YES_AND_NO = frozenset({"yes", "no"})
_YES_AND_PERHAPS = frozenset({"yes", "perhaps"})


def _basis(match: FigureMatch) -> frozenset[str | None]:
    return frozenset(fact.basis for fact in match.facts)


def _weight(match: FigureMatch) -> tuple[Medium | None, str | None]:
    """What one record may have more of than another: the medium of its source, and its edition."""
    fact = match.facts[0]
    return fact.source.medium, fact.vintage


def sources_disagree(matches: FigureMatches) -> Iterator[Remark]:
    """Live records of one series disagree about the figure, and none outweighs the other."""
    for one, other in _disagreeing(matches, _YES_AND_NO):
        if _basis(one) == _basis(other) and _weight(one) == _weight(other):
            facts = (*one.facts, *other.facts)
            said = " and ".join(written(fact) for fact in facts)
            yield Remark(f"on record are {said}", slot="value", facts=facts)
            return


def basis_open(matches: FigureMatches) -> Iterator[Remark]:
    """The figure is right on one basis and not on another, and the statement names none."""
    for one, other in _disagreeing(matches, _YES_AND_NO, _YES_AND_PERHAPS):
        if _basis(one) != _basis(other):
            facts = (*one.facts, *other.facts)
            said = " and ".join(f"{written(fact)} ({fact.basis or 'no basis given'})" for fact in facts)
            yield Remark(f"on record are {said}", slot="value", facts=facts)
            return


def _is_present(matches: FigureMatches) -> bool:
    return speaks_of_now(matches.stated.claim.text)


def _timeless(matches: FigureMatches) -> Iterator[tuple[FigureMatch, Beside, Period]]:
    """The figures for the latest period, where the statement names no time."""
    stated = matches.stated
    if stated.period is not None or stated.measured.is_limit:
        return
    for match in matches.matches:
        for one in match.besides:
            if one.entry.period is not None and one.gate is None:
                yield match, one, one.entry.period


def outdated_figure(matches: FigureMatches) -> Iterator[Remark]:
    """The figure is that of an earlier period, and the statement speaks of now."""
    if any(_says(match) == "yes" for match in matches.matches) or not _is_present(matches):
        return
    for _, one, period in _timeless(matches):
        for other in matches.series:
            if other.period is None or other.period.end is None or period.end is None:
                continue
            if other.period.end < period.end and _fits(one, other):
                now = f"for {one.fact.period} it is {written(one.fact)}"
                yield Remark(
                    f"that was the figure for {other.fact.period}; {now}",
                    slot=one.point.slot,
                    found=one.point.text,
                    expected=written(one.fact),
                    facts=(other.fact, one.fact),
                )
                return


def _fits(one: Beside, other: Entry) -> bool:
    own, earlier = one.entry.quantity, other.quantity
    if other.measured != one.entry.measured or own.currency != earlier.currency:
        return False
    if own.candidates != earlier.candidates:  # two signs that are both open: pounds and dollars
        return False
    value = recorded(other.quantity, exact=other.fact.exact)
    return compare(one.point.quantity, value).is_sound


def period_open(matches: FigureMatches) -> Iterator[Remark]:
    """The statement is about the past and names no time, so another figure says nothing against it."""
    if _is_present(matches):
        return
    for match, one, _ in _timeless(matches):
        if _says(match) == "no":
            yield Remark(
                f"no time is named; for {one.fact.period} {written(one.fact)} is on record",
                slot=one.point.slot,
                facts=match.facts,
            )
            return


def no_dateline(matches: FigureMatches) -> Iterator[Remark]:
    """The statement speaks of now, and no day is known from which it does."""
    if matches.dateline is None and matches.stated.unread:
        slot, why = matches.stated.unread[0]
        yield Remark(why, slot=slot)
    elif matches.dateline is None:
        for match, one, _ in _timeless(matches):
            yield Remark(
                "which figure is the latest depends on the day", slot=one.point.slot, facts=match.facts
            )
            return


def time_unreadable(matches: FigureMatches) -> Iterator[Remark]:
    """The time of the figure cannot be read, or can be read in more than one way."""
    if matches.dateline is not None:
        for slot, why in matches.stated.unread:
            yield Remark(why, slot=slot)


def stale(matches: FigureMatches) -> Iterator[Remark]:
    """The latest figure on record is too old to speak for the present."""
    day = matches.dateline
    for match, one, period in _timeless(matches):
        if day is None or period.end is None or period.start is None:
            continue
        room = matches.fresh_for or digits("fresh-periods") * (period.end - period.start).days
        if (day - period.end).days > room:
            yield Remark(
                f"the latest on record is for {one.fact.period}", slot=one.point.slot, facts=match.facts
            )
            return


RULES = (
    MatchesRule("FIG240", "sources-disagree", Status.CONFLICTING, sources_disagree),
    MatchesRule("FIG241", "basis-open", Status.NOT_ENOUGH_INFO, basis_open, reason=Reason.AMBIGUOUS),
    MatchesRule("FIG242", "outdated-figure", Status.OUTDATED, outdated_figure),
    MatchesRule("FIG243", "period-open", Status.NOT_ENOUGH_INFO, period_open, reason=Reason.AMBIGUOUS),
    MatchesRule("FIG244", "stale-figure", Status.NOT_ENOUGH_INFO, stale, reason=Reason.STALE),
    MatchesRule("FIG245", "day-unknown", Status.NOT_ENOUGH_INFO, no_dateline, reason=Reason.NO_DATELINE),
    MatchesRule("FIG246", "time-unreadable", Status.NOT_ENOUGH_INFO, time_unreadable, reason=Reason.UNPARSED),
)
