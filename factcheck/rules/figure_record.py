"""Is this the recorded figure? Rules about a stated figure beside one series of recorded ones."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.derive.calculations import shown_interval
from factcheck.derive.figures import FigureMatch
from factcheck.derive.figures_shown import readable, written
from factcheck.lexicon.figure_words import basis_kind
from factcheck.match.figures import Beside, Gate, sides
from factcheck.match.figures_read import read_pair
from factcheck.match.figures_zones import Closeness, zones
from factcheck.rules.base import AlignmentRule, Remark
from factcheck.rules.figure_slips import diagnosis, refitted, rewritten
from factcheck.verdict import Reason, Severity, Status

_WARNED = ("real", "ppp")
_STATUS = {
    "actual": "the figure itself",
    "provisional": "a provisional figure",
    "estimate": "an estimate",
    "forecast": "a forecast",
    "budget": "a budget",
    "target": "a target",
    "poll": "a poll",
}


def _when(one: Beside) -> str:
    fact = one.fact
    return f" for {fact.period}" if fact.period else ""


def _compared(match: FigureMatch) -> Iterator[tuple[Beside, Closeness]]:
    """The figures that passed every gate, and how close they are."""
    for one in match.besides:
        if one.gate is None and one.closeness is not None:
            yield one, one.closeness


def figure_agrees(match: FigureMatch) -> Iterator[Remark]:
    """The figure is the recorded one, as exactly as it is stated.

    The recorded value lies within what the stated figure leaves open: its last printed place, and the zone of
    its hedge. Subject, measure, period, unit and basis were the same first.

    Fact: Japan | military spending | 46880292000 USD | 2016
    Supported: Japan's military spending was $46.9 billion in 2016.
    Refuted: Japan's military spending was $49.6 billion in 2016.
    """
    for one, closeness in _compared(match):
        if closeness.is_sound and one.deadline is not False:
            yield Remark(
                f"{one.point.text}: {readable(one.fact, one.point.quantity)}{_when(one)} is on record",
                slot=one.point.slot,
                caveat="; ".join(one.caveats) or None,
            )
    for check in match.checks:
        if check.slot in {"value", "comparison"} and check.closeness.is_sound:
            yield Remark(check.calculation.text, slot=check.slot)


def figure_differs(match: FigureMatch) -> Iterator[Remark]:
    """The figure is not the recorded one.

    No value that the stated figure leaves open is the recorded one. Where the difference looks like a known
    slip, a wrong scale word, two digits that changed places, the figure of another year, the message says so.

    Fact: Norway | population | 5011000 people | 2013
    Refuted: Norway's population was 5.4 million in 2013.
    Refuted: Norway's population was 5.0 billion in 2013.
    Supported: Norway's population was 5.0 million in 2013.
    """
    for one, closeness in _compared(match):
        if closeness is Closeness.DIFFERS:
            amount = one.amount
            fix = None
            if (pair := sides(one.entry)) is not None:
                fix = str(pair) if read_pair(one.point.text) == pair.reversed else None
            elif amount is not None and not one.point.quantity.is_range:
                fix = rewritten(one.point.text, amount)
            slip = diagnosis(match, one)
            why = f"{slip.clause}{_room(one)}"
            shown = str(pair) if pair is not None else readable(one.fact, one.point.quantity)
            in_form = f": {one.converted.text}" if one.converted is not None else ""
            yield Remark(
                f"“{one.point.text}” is recorded as {shown}{_when(one)}{_edition(one)}{in_form}{why}",
                slot=one.point.slot,
                found=one.point.text,
                expected=written(one.fact),
                fix=_fitted(fix, match, one),
                facts=slip.facts,  # nothing is told of a fact that is not cited
            )


def _fitted(fix: str | None, match: FigureMatch, one: Beside) -> str | None:
    """The fix for the words that stand in the draft, where the figure was read with words from elsewhere.

    In "1.2% and 1.5% of GDP" the base of the first stands behind the second, in a table the unit in a header.
    """
    span, said = match.stated.claim.slots.get(one.point.slot), one.point.text
    if fix is None or span is None or span.text == said:
        return fix
    added = said[len(span.text) :] if said.startswith(span.text) else None
    return fix.removesuffix(added) if added and fix.endswith(added) else None


def _edition(one: Beside) -> str:
    """Of which vintage the record is, where the data is revised: a later one may say otherwise."""
    return f" (vintage {one.fact.vintage})" if one.fact.vintage else ""


def _room(one: Beside) -> str:
    """What a hedge or a range leaves open; nothing for a figure without either."""
    if one.point.quantity.hedge is None and not one.point.quantity.is_range:
        return ""
    return f" (it leaves open {shown_interval(zones(one.point.quantity).sound)})"


def currency_differs(match: FigureMatch) -> Iterator[Remark]:
    """The digits are the recorded ones, the currency is not.

    Other amounts in another currency cannot be compared; the same digits under another sign are a slip.

    Fact: Portugal | military spending | 4310000000 USD | 2016
    Refuted: Portugal's military spending came to €4.3 billion in 2016.
    Supported: Portugal's military spending came to $4.3 billion in 2016.
    """
    yield from _gated(match, Gate.CURRENCY, "is recorded in another currency")


def base_differs(match: FigureMatch) -> Iterator[Remark]:
    """The digits are the recorded ones, but they are a share of something else.

    Fact: Finland | military spending | 1.53 percent of GDP | 2013
    Refuted: Finland's military spending was 1.53 percent of the budget in 2013.
    Supported: Finland's military spending was 1.53 percent of GDP in 2013.
    """
    yield from _gated(match, Gate.BASE, "is recorded as a share of something else")


def rate_differs(match: FigureMatch) -> Iterator[Remark]:
    """The digits are the recorded ones, but they are counted by something else.

    Fact: Norway | exports | $12.4 million a day | 2013
    Refuted: Norway's exports were $12.4 million a month in 2013.
    Supported: Norway's exports were $12.4 million a day in 2013.
    """
    yield from _gated(match, Gate.RATE, "is recorded by another rate")


def unit_differs(match: FigureMatch) -> Iterator[Remark]:
    """The digits are the recorded ones, but they count another unit: miles for kilometres.

    Within a family of units the record is converted exactly first, and told as a calculation.

    Fact: Norway | coal production | 150000 tonnes | 2013
    Refuted: Norway's coal production was 150,000 barrels in 2013.
    Supported: Norway's coal production was 150,000 tonnes in 2013.
    """
    yield from _gated(match, Gate.UNIT, "is recorded in another unit")


def _gated(match: FigureMatch, gate: Gate, what: str) -> Iterator[Remark]:
    for one in match.besides:
        if one.gate is gate and one.has_same_digits:
            expected = written(one.fact)
            yield Remark(
                f"“{one.point.text}” {what}: {expected}{_when(one)}",
                slot=one.point.slot,
                found=one.point.text,
                expected=expected,
                fix=_fitted(refitted(one), match, one),
            )


def deadline_differs(match: FigureMatch) -> Iterator[Remark]:
    """The target is on record for another time.

    Fact: Estonia | defense spending target | 3% of GDP | 2026 | target
    Refuted: Estonia has raised its defense spending target to 3% of GDP by 2028.
    Supported: Estonia has raised its defense spending target to 3% of GDP by 2026.
    """
    for one in match.besides:
        if one.deadline is False and one.gate is not Gate.STATUS:
            yield Remark(
                f"the target is on record for {one.fact.period}",
                slot="deadline",
                found=match.stated.claim.deadline,
                expected=one.fact.period,
            )


def calculation_differs(match: FigureMatch) -> Iterator[Remark]:
    """The figure is not what follows from the recorded ones: a sum, an amount per head.

    Fact: Norway | GDP | 500 billion USD | 2013 ; Norway | population | 5000000 people | 2013
    Refuted: Norway's GDP per capita was $10,000 in 2013.
    Supported: Norway's GDP per capita was $100,000 in 2013.
    """
    for check in match.checks:
        if check.slot == "value" and check.closeness is Closeness.DIFFERS:
            yield Remark(
                f"“{check.said}” does not follow from the record: {check.calculation.text}",
                slot="value",
                found=check.said,
                expected=shown_interval(check.calculation.result),
            )


def comparison_reversed(match: FigureMatch) -> Iterator[Remark]:
    """The record has it the other way round: what is called larger is not.

    Fact: Norway | population | 5000000 people | 2013 ; Sweden | population | 9600000 people | 2013
    Refuted: Norway had more inhabitants than Sweden in 2013.
    Supported: Sweden had more inhabitants than Norway in 2013.
    """
    for check in match.checks:
        if check.slot == "comparison" and check.closeness is Closeness.DIFFERS:
            yield Remark(
                f"“{check.said}” is not what the record says: {check.calculation.text}",
                slot="comparison",
                found=check.said,
            )


def not_comparable(match: FigureMatch) -> Iterator[Remark]:
    """The record has the figure in another currency, of another base, by another rate or of other things.

    Nothing follows from that for the stated one.
    """
    for one in match.besides:
        is_other = one.gate in {Gate.CURRENCY, Gate.BASE, Gate.RATE, Gate.UNIT} and not one.has_same_digits
        if is_other or one.gate is Gate.THING:  # the same digits of another thing may be a thing's other name
            yield Remark(f"on record is {written(one.fact)}{_when(one)}", slot=one.point.slot)
        if one.gate is Gate.OPEN_CURRENCY:
            yield Remark(_open_sign(one), slot=one.point.slot)


def _open_sign(one: Beside) -> str:
    if one.entry.quantity.currency is None:
        return f"on record is {written(one.fact)}{_when(one)}, and that sign may stand for another currency"
    return f"{one.point.quantity.symbol} may be either currency on record"


def status_differs(match: FigureMatch) -> Iterator[Remark]:
    """On record is a target, a budget or a forecast, and the statement speaks of the figure itself."""
    for one in match.besides:
        if one.gate is Gate.STATUS:
            yield Remark(
                f"on record is {_STATUS[one.entry.status]}: {written(one.fact)}{_when(one)}",
                slot=one.point.slot,
            )


def basis_differs(match: FigureMatch) -> Iterator[Remark]:
    """The record is on another basis: in current prices, where growth of the economy means real growth."""
    if match.other_basis:
        bases = ", ".join(sorted({fact.basis for fact in match.facts if fact.basis is not None}))
        yield Remark(f"on record is a figure in {bases}; the statement is {match.stated.claim.basis}")


def hedge_gap(match: FigureMatch) -> Iterator[Remark]:
    """The figure is neither close enough to the record for its hedge nor far enough to be wrong."""
    for slot, said, closeness, result in _results(match):
        if closeness is Closeness.HEDGE_GAP:
            yield Remark(f"“{said}” is near the recorded {result}, not near enough to tell", slot=slot)


def precision_gap(match: FigureMatch) -> Iterator[Remark]:
    """The statement is more exact than the record."""
    for slot, said, closeness, result in _results(match):
        if closeness is Closeness.PRECISION_GAP:
            yield Remark(f"“{said}” is more exact than the record: {result}", slot=slot)


def _results(match: FigureMatch) -> Iterator[tuple[str, str, Closeness, str]]:
    for one, closeness in _compared(match):
        yield one.point.slot, one.point.text, closeness, written(one.fact)
    for check in match.checks:
        if check.slot not in {"ranking", "record", "streak"}:
            yield check.slot, check.said, check.closeness, shown_interval(check.calculation.result)


def figure_missing(match: FigureMatch) -> Iterator[Remark]:
    """For a part of the statement nothing is on record, so the rest does not bear it out."""
    if match.missing:
        yield Remark(f"nothing on record for {', '.join(match.missing)}")


def loosely_rounded(match: FigureMatch) -> Iterator[Remark]:
    """The figure is cut off and not rounded: 50.2 for 50.26.

    Fact: Norway | exports | 50260000000 USD | 2013
    Supported: Norway's exports were $50.2 billion in 2013.
    """
    for one, closeness in _compared(match):
        if closeness is Closeness.LOOSE:
            yield Remark(f"loosely rounded: {written(one.fact)} is on record", slot=one.point.slot)


def basis_assumed(match: FigureMatch) -> Iterator[Remark]:
    """The statement names no basis, and the record has one: it was taken for the one that is meant.

    Fact: Norway | exports | 50260000000 USD | 2013 | | current prices
    Supported: Norway's exports were $50.3 billion in 2013.
    """
    if match.stated.claim.basis is not None and not any(fact.basis for fact in match.facts):
        said = match.stated.claim.basis
        yield Remark(f"basis assumed: {said}", caveat=f"basis assumed: {said}")
    for basis in _bases(match):
        if basis_kind(basis) not in _WARNED:
            yield Remark(f"basis assumed: {basis}", caveat=f"basis assumed: {basis}")


def prices_assumed(match: FigureMatch) -> Iterator[Remark]:
    """The statement names no basis, and the record is in constant prices or by purchasing power.

    Readers take an amount for one in the prices of its year.

    Fact: Norway | exports | 50260000000 USD | 2013 | | constant 2019 prices
    Supported: Norway's exports were $50.3 billion in 2013.
    """
    for basis in _bases(match):
        if basis_kind(basis) in _WARNED:
            yield Remark(f"basis assumed: {basis}", caveat=f"basis assumed: {basis}")


def _bases(match: FigureMatch) -> Iterator[str]:
    if match.stated.claim.basis is None:
        yield from sorted({fact.basis for fact in match.facts if fact.basis is not None})


RULES = (
    AlignmentRule("FIG201", "figure-agrees", Status.SUPPORTED, figure_agrees),
    AlignmentRule("FIG202", "figure-differs", Status.REFUTED, figure_differs),
    AlignmentRule("FIG203", "currency-differs", Status.REFUTED, currency_differs),
    AlignmentRule("FIG204", "base-differs", Status.REFUTED, base_differs),
    AlignmentRule("FIG205", "deadline-differs", Status.REFUTED, deadline_differs),
    AlignmentRule("FIG206", "calculation-differs", Status.REFUTED, calculation_differs),
    AlignmentRule("FIG207", "comparison-reversed", Status.REFUTED, comparison_reversed),
    AlignmentRule("FIG208", "rate-differs", Status.REFUTED, rate_differs),
    AlignmentRule("FIG209", "unit-differs", Status.REFUTED, unit_differs),
    AlignmentRule(
        "FIG210", "not-comparable", Status.NOT_ENOUGH_INFO, not_comparable, reason=Reason.NOT_COMPARABLE
    ),
    AlignmentRule(
        "FIG211", "status-differs", Status.NOT_ENOUGH_INFO, status_differs, reason=Reason.NOT_COMPARABLE
    ),
    AlignmentRule("FIG212", "hedge-gap", Status.NOT_ENOUGH_INFO, hedge_gap, reason=Reason.HEDGE_GAP),
    AlignmentRule(
        "FIG213", "precision-gap", Status.NOT_ENOUGH_INFO, precision_gap, reason=Reason.PRECISION_GAP
    ),
    AlignmentRule(
        "FIG214",
        "figure-missing",
        Status.NOT_ENOUGH_INFO,
        figure_missing,
        reason=Reason.NO_FACT,
        level=Severity.NOTE,
    ),
    AlignmentRule(
        "FIG215", "basis-differs", Status.NOT_ENOUGH_INFO, basis_differs, reason=Reason.NOT_COMPARABLE
    ),
    AlignmentRule("FIG220", "loosely-rounded", None, loosely_rounded, level=Severity.WARNING),
    AlignmentRule("FIG221", "basis-assumed", None, basis_assumed, level=Severity.NOTE),
    AlignmentRule("FIG222", "prices-assumed", None, prices_assumed, level=Severity.WARNING),
)
