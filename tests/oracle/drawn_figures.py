"""Recorded figures, and statements of them: rounded, cut off, hedged at the edges of each zone, scaled."""

from __future__ import annotations

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from tests.oracle.drawn import Draw, Made, number, one_in, pick, replacing, source, with_life

SUBJECTS = ("Aldmoor", "Brackwater")
MEASURES = {
    "milk output": "{} million USD",
    "bread tax": "{}%",
    "boat traffic": "{} boats",
    "rail freight": "{} billion EUR",
}
PERIODS = ("2023", "2023-04")
_PLAIN = (10_000, 9_999, 10_001, 9_990, 10_010, 9_900, 10_100, 9_000, 11_000)
_ABOUT = (10_000, 9_523, 9_525, 10_526, 10_527, 8_695, 8_697, 11_764, 11_766)
_NEARLY = (10_000, 10_100, 10_869, 10_871, 11_764, 11_766, 9_900, 9_902)
_UNDER = (10_000, 10_001, 10_526, 10_527, 10_869, 10_871, 9_900, 9_902)
_OVER = (10_000, 9_999, 9_523, 9_525, 9_259, 9_260, 10_101, 10_102)
_LEAST = (10_000, 9_999, 10_001, 10_526, 10_527, 8_000, 5_000, 12_000)
_MOST = (10_000, 9_999, 10_001, 9_523, 9_525, 12_500, 20_000, 8_000)
_HEDGES = {
    "about": _ABOUT, "roughly": _ABOUT, "nearly": _NEARLY, "almost": _NEARLY, "just under": _UNDER,
    "just over": _OVER, "more than": _LEAST, "over": _LEAST, "at least": _LEAST, "less than": _MOST,
    "at most": _MOST, "up to": _MOST,
}  # fmt: skip
"""For each hedge ten-thousandths of the record: of so much it is just inside a zone, or just outside."""

_STEPS = (
    "as recorded", "rounded", "rounded", "rounded", "hedged", "hedged", "hedged", "near", "scaled", "between",
    "of something else", "of another time", "in another currency", "as a target",
)  # fmt: skip


def figure_records(draw: Draw, most: int) -> list[Made]:
    """Up to ``most`` figures; where several are of one key they differ, or the later replaces the earlier."""
    records: list[Made] = []
    for at in range(number(draw, 0, most)):
        measure = pick(draw, tuple(MEASURES))
        key = {"subject": pick(draw, SUBJECTS), "measure": measure, "period": pick(draw, PERIODS)}
        earlier = [one for one in records if all(one[slot] == value for slot, value in key.items())]
        if earlier and not one_in(draw, 2):
            continue
        record: Made = {"kind": "figure", "id": f"f{at}", **key, "source": source(draw)}
        record["value"] = MEASURES[measure].format(_amount(draw, measure))
        if not one_in(draw, 3):
            record["exact"] = True
        if one_in(draw, 8):
            record["status"] = pick(draw, ("target", "forecast", "estimate"))
        if one_in(draw, 8):
            record["vintage"] = pick(draw, ("2024-01", "2024-02"))
        records.append(replacing(draw, record, earlier) if earlier else with_life(draw, record))
    return records


def _amount(draw: Draw, measure: str) -> str:
    digits = number(draw, 10, 99_999)
    if measure == "boat traffic":
        return f"{digits:,}"
    return _plain(Decimal(digits).scaleb(-number(draw, 0, 3)))


def _plain(value: Decimal) -> str:
    return f"{value:,f}"


def figure_claim(draw: Draw, record: Made, records: list[Made]) -> tuple[str, Made]:
    """The step, and the claim that it makes of the record."""
    amount = Decimal(record["value"].replace(",", "").split()[0].rstrip("%"))
    form, step = MEASURES[record["measure"]], pick(draw, _STEPS)
    least = 0 if record["measure"] == "boat traffic" else -4
    value = form.format(_plain(amount))
    claim = {"kind": "figure", **{slot: record[slot] for slot in ("subject", "measure", "period")}}
    match step:
        case "rounded":
            value = form.format(_plain(_rounded(draw, amount, least)))
        case "hedged":
            hedge = pick(draw, tuple(_HEDGES))
            value = f"{hedge} {form.format(_plain(_near(draw, amount, least, _HEDGES[hedge])))}"
        case "near":
            value = form.format(_plain(_near(draw, amount, least)))
        case "scaled":
            value = form.format(_plain(_rounded(draw, amount.scaleb(pick(draw, (1, -1, 3, -3))), least)))
        case "between":
            low, high = sorted((_near(draw, amount, 0), _near(draw, amount, 0)))
            value = f"between {_plain(low)} and {form.format(_plain(high))}" if low < high else value
        case "of something else":
            claim |= pick(draw, ({"subject": "Eastfen"}, {"measure": "honey output"}))
        case "of another time":
            claim["period"] = pick(draw, (*PERIODS, "2021"))
        case "in another currency":
            value = value.replace("USD", "GBP").replace("EUR", "USD")
        case "as a target":
            claim["status"] = "target"
    return step, {**claim, "value": value}


def _near(draw: Draw, amount: Decimal, least: int, edges: tuple[int, ...] = _PLAIN) -> Decimal:
    """A number at a distance from the record, to its last digit or rounded."""
    number_there = amount * pick(draw, edges) / 10_000
    if least < 0 and not one_in(draw, 3):
        return number_there
    return _rounded(draw, number_there, least)


def _rounded(draw: Draw, amount: Decimal, least: int) -> Decimal:
    """The number at a printed place from ``least`` up, rounded or cut off, and perhaps one last place off."""
    place = max(amount.adjusted() - pick(draw, (2, 2, 2, 3, 3, 1, 0, 4)), least)
    unit = Decimal(1).scaleb(place)
    cut = (amount / unit).to_integral_value(ROUND_DOWN if one_in(draw, 3) else ROUND_HALF_UP)
    return (max(cut + pick(draw, (0, 0, 0, 0, 1, -1)), Decimal(1)) * unit).quantize(min(unit, Decimal(1)))
