"""Laws of intervals: precision, hedges, bounds, changes and percentage points."""

from __future__ import annotations

from decimal import ROUND_DOWN, Decimal
from typing import Any

from hypothesis import assume, example, given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import Change
from factcheck.store import Store
from factcheck.verdict import DecidedBy, Reason, Status, Verdict
from tests.builders import figure_fact
from tests.laws.told import checker_of, figure, is_supported, outcome

NORWAY: dict[str, Any] = {"subject": "Norway", "measure": "exports", "period": "2023"}
RATE: dict[str, Any] = {"subject": "Norway", "measure": "unemployment rate"}
amounts = st.decimals(1, 999, places=3)
places = st.integers(0, 3)


def record(amount: Decimal, *, exact: bool = True) -> Checker:
    """A checker that knows Norway's exports in 2023, in billions."""
    return checker_of(figure_fact(**NORWAY, value=f"{amount:f} billion USD", exact=exact))


def stated(checker: Checker, value: str) -> Verdict:
    return checker.verify(figure(**NORWAY, value=value))


def billions(amount: Decimal, hedge: str = "") -> str:
    return f"{hedge} {amount:f} billion USD".strip()


def near(draw: st.DrawFn, amount: Decimal, spread: int = 40) -> Decimal:
    """An amount that is often close to another."""
    return abs(amount + draw(st.integers(-spread, spread)) * Decimal("0.005"))


@st.composite
def pairs(draw: st.DrawFn, spread: int = 40) -> tuple[Decimal, Decimal]:
    """A recorded amount and a stated one, of up to three places, apart or close together."""
    known = draw(amounts)
    said = draw(st.one_of(amounts, st.just(near(draw, known, spread))))
    said = round(said, draw(places))
    assume(said > 0)
    return known, said


def step(amount: Decimal) -> Decimal:
    """One of the last place that is printed."""
    exponent = amount.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


@given(pair=pairs(), fewer=st.integers(0, 2))
@example(pair=(Decimal("50.250"), Decimal("50.2")), fewer=1)
@example(pair=(Decimal("50.250"), Decimal("50.3")), fewer=2)
@example(pair=(Decimal("50.200"), Decimal("50.21")), fewer=1)
def test_l15_a_figure_means_all_that_round_to_it(pair: tuple[Decimal, Decimal], fewer: int) -> None:
    """L15: a figure printed to some place means every value within half of that place, both halves included.

    It is supported where the recorded value is one of them, and refuted where it is none, but for a figure
    of three digits that was cut off and not rounded. How the recorded value is printed has no say in it. A
    record that is rounded itself means an interval, too: all of it must be among the values that are meant.
    """
    known, said = pair
    verdict = stated(record(known), billions(said))
    rounds = abs(known - said) * 2 <= step(said)
    is_cut_off = known.quantize(step(said), ROUND_DOWN) == said and len(said.as_tuple().digits) >= 3
    assert verdict.status is (Status.SUPPORTED if rounds or is_cut_off else Status.REFUTED)
    millions = checker_of(figure_fact(**NORWAY, value=f"{known * 1000:f} million USD"))
    in_full = checker_of(figure_fact(**NORWAY, value=f"{int(known * 10**9)} USD"))
    assert {outcome(stated(one, billions(said))) for one in (millions, in_full)} == {outcome(verdict)}
    rough = round(known, fewer)
    low, high = rough - step(rough) / 2, rough + step(rough) / 2
    lies_inside = said - step(said) / 2 <= low and high <= said + step(said) / 2
    is_cut_off = said <= low and high < said + step(said) and len(said.as_tuple().digits) >= 3
    assert is_supported(stated(record(rough, exact=False), billions(said))) is (lies_inside or is_cut_off)


LOOSER = ("about", "around", "roughly", "some", "approximately")


@given(pair=pairs(), looser=st.sampled_from(LOOSER), exact=st.booleans())
@example(pair=(Decimal("8.499"), Decimal(9)), looser="about", exact=True)
def test_l16_a_wider_word_never_refutes(pair: tuple[Decimal, Decimal], looser: str, exact: bool) -> None:
    """L16: what is not wrong as it stands is not made wrong by a word that loosens it towards the truth.

    "About" widens to both sides, "nearly" downwards, "more than" and "less than" to one side without end.
    "Nearly" is held to mean near: of a figure of one digit, such as 1 billion for 0.6, it may be wrong where
    the bare figure is not. An exclusive bound on the very value stays open.
    """
    known, said = pair
    checker = record(known, exact=exact)
    plain, loose = stated(checker, billions(said)), stated(checker, billions(said, looser))
    if plain.status is not Status.REFUTED:
        assert loose.status is not Status.REFUTED
    if is_supported(plain) and _rounds(known, said):
        assert is_supported(loose)
    if is_supported(plain) and said >= 10 * step(said):
        towards = ("nearly", "less than", "at most") if known <= said else ("more than", "at least")
        for word in towards:
            assert stated(checker, billions(said, word)).status is not Status.REFUTED, word


def _rounds(known: Decimal, said: Decimal) -> bool:
    return abs(known - said) * 2 <= step(said)


@given(pair=pairs(), fewer=st.integers(0, 2), hedge=st.sampled_from(("", "about", "between")))
def test_l17_what_is_refuted_stays_so_when_it_says_more(
    pair: tuple[Decimal, Decimal], fewer: int, hedge: str
) -> None:
    """L17: a refuted statement stays refuted when it is narrowed: to more places, to no hedge, to a month."""
    known, fine = pair
    checker = record(known)
    coarse = round(fine, fewer)
    if hedge == "about":
        wide, narrow = billions(fine, "about"), billions(fine)
    elif hedge == "between":
        wide = f"{fine - 1:f} to {fine + 1:f} billion USD"
        narrow = f"{fine - Decimal('0.5'):f} to {fine + Decimal('0.5'):f} billion USD"
        assume(fine > 2)
    else:
        wide, narrow = billions(coarse), billions(fine)
        assume(coarse > 0)
        assume(abs(coarse - fine) * 2 + step(fine) <= step(coarse))
    if stated(checker, wide).status is Status.REFUTED:
        assert stated(checker, narrow).status is Status.REFUTED


@given(known=amounts, bounds=st.tuples(amounts, amounts), exact=st.booleans())
@example(known=Decimal("5.000"), bounds=(Decimal("5.000"), Decimal("4.000")), exact=True)
def test_l18_a_weaker_bound_is_no_less_supported(
    known: Decimal, bounds: tuple[Decimal, Decimal], exact: bool
) -> None:
    """L18: where "at least a" is supported, so is "at least b" for every smaller b; and the same mirrored.

    A bound far from the value is still supported, with a caveat that it understates. "More than" the very
    value is neither right nor plainly wrong: it stays open, as a gap of the hedge.
    """
    checker = record(known, exact=exact)
    low, high = sorted(bounds)
    for hedge, strong, weak in (
        ("at least", high, low), ("more than", high, low), ("at most", low, high), ("less than", low, high),
    ):  # fmt: skip
        first, second = (stated(checker, billions(bound, hedge)).status for bound in (strong, weak))
        assert not (first is Status.SUPPORTED and second is not Status.SUPPORTED), hedge
        assert not (second is Status.REFUTED and first is not Status.REFUTED), hedge
    for hedge in ("more than", "less than"):
        verdict = stated(record(known), billions(known, hedge))
        assert (verdict.status, verdict.reason) == (Status.NOT_ENOUGH_INFO, Reason.HEDGE_GAP)


def _changes(first: Decimal, last: Decimal) -> Checker:
    """A checker that knows Norway's exports in 2022 and 2023, in billions."""
    return checker_of(
        figure_fact("Norway", "exports", f"{first:f} billion USD", "2022"),
        figure_fact("Norway", "exports", f"{last:f} billion USD", "2023"),
    )


def _change(checker: Checker, **parts: str | None) -> Verdict:
    return checker.verify(figure(**NORWAY, change=Change(since="2022", **parts)))  # type: ignore[arg-type]


@given(
    ends=st.tuples(st.integers(100, 999), st.integers(100, 999)),
    off=st.integers(-50, 50).filter(lambda tenths: abs(tenths) > 1),  # beyond what three roundings leave open
    other=st.integers(100, 999),
)
def test_l19_a_change_adds_up(ends: tuple[int, int], off: int, other: int) -> None:
    """L19: from, to and by belong together, and a change that does not add up is never supported.

    Where its ends are on record it is refuted, and with no store as well; "rose" for "fell" is refuted, and
    so are ends that are exchanged. Doubled, twofold and 100 percent more are one statement where they hold.
    """
    assume(ends[0] != ends[1])
    first, last = (Decimal(end).scaleb(-1) for end in ends)
    by = abs(last - first)
    direction, turned = ("up", "down") if last > first else ("down", "up")
    told = {"start": billions(first), "end": billions(last), "direction": direction, "by": billions(by)}
    for checker in (_changes(first, last), Checker(Store.empty())):
        supported = checker.store.facts != ()
        assert is_supported(_change(checker, **told)) is supported
        wrong = by + Decimal(off).scaleb(-1)
        assume(wrong > 0)
        for slip in (
            {"by": billions(wrong)},
            {"direction": turned},
            {"start": told["end"], "end": told["start"]},
        ):
            verdict = _change(checker, **{**told, **slip})
            assert verdict.status is Status.REFUTED, slip
            assert supported or verdict.decided_by is DecidedBy.INTERNAL
    for end in (2 * first, Decimal(other).scaleb(-1)):
        assume(end != first)
        checker = _changes(first, end)
        forms = (
            {"direction": "up", "factor": "doubled"},
            {"direction": "up", "factor": "twofold"},
            {"direction": "up", "by": "100 percent"},
        )
        found = [_change(checker, **form).status for form in forms]
        if end == 2 * first:
            assert set(found) == {Status.SUPPORTED}
        assert len({one is Status.SUPPORTED for one in found[:2]}) == 1


@given(first=st.integers(10, 900), by=st.integers(1, 99))
@example(first=500, by=50)
@example(first=1000, by=50)
def test_l20_points_and_percent_are_never_both_right(first: int, by: int) -> None:
    """L20: "by 5 points" and "by 5 percent" are never both supported by the same two shares.

    Only from a base of 100 percent are they one, or from one so near that they round to the same.
    """
    start, rise = Decimal(first).scaleb(-1), Decimal(by).scaleb(-1)
    checker = checker_of(
        figure_fact(**RATE, value=f"{start}%", period="2022"),
        figure_fact(**RATE, value=f"{start + rise}%", period="2023"),
    )

    def said(size: str) -> bool:
        change = Change(direction="up", by=size, since="2022")
        return is_supported(checker.verify(figure(**RATE, change=change, period="2023")))

    assert said(f"{rise} percentage points")
    in_percent = rise / start * 100
    if abs(in_percent - rise) > Decimal("0.05"):
        assert not said(f"{rise} percent")
    assert not said(f"{round(in_percent, 1)} percentage points") or abs(in_percent - rise) <= Decimal("0.05")
