from factcheck.claims import Change, FigureClaim
from factcheck.derive.figures import FigureMatches, find_matches
from factcheck.facts import FigureFact
from factcheck.match.figures_read import read_claim
from factcheck.match.figures_zones import Closeness
from factcheck.store.series import FigureIndex
from tests.builders import figure_fact, store_of

EXPORTS = [
    figure_fact("Norway", "exports", f"{amount} billion USD", year)
    for year, amount in (("1990", 34), ("2000", 60), ("2001", 68))
]


def matches(claim: FigureClaim, *facts: FigureFact) -> FigureMatches:
    store = store_of(*facts)
    index = FigureIndex(store.figures, store.names, (), ())
    return find_matches(read_claim(claim, index, None), index, None)


def change(since: str | None, period: str, **parts: str) -> FigureClaim:
    return FigureClaim(
        subject="Norway",
        measure="exports",
        period=period,
        change=Change.model_validate({"since": since, **parts}),
    )


def test_a_calculation_cites_every_operand() -> None:
    (match,) = matches(change("1990", "2000", by="76 percent", direction="up"), *EXPORTS).matches
    assert {fact.period for fact in match.facts} == {"1990", "2000"}
    assert [(check.slot, check.closeness) for check in match.checks] == [
        ("direction", Closeness.AGREES),
        ("by", Closeness.AGREES),
    ]


def test_a_missing_operand_is_named_and_nothing_is_reckoned() -> None:
    (match,) = matches(change("1985", "2000", by="76 percent"), *EXPORTS).matches
    assert match.missing == ("1985",)
    assert match.checks == ()


def test_a_yearly_change_starts_a_year_before() -> None:
    (match,) = matches(change(None, "2001", by="13 percent", direction="up"), *EXPORTS).matches
    assert {fact.period for fact in match.facts} == {"2000", "2001"}


def test_of_a_change_told_the_wrong_way_the_size_is_told_by_itself() -> None:
    for by, size in (("76 percent", Closeness.AGREES), ("90 percent", Closeness.DIFFERS)):
        (match,) = matches(change("1990", "2000", by=by, direction="down"), *EXPORTS).matches
        assert [(check.slot, check.closeness) for check in match.checks] == [
            ("direction", Closeness.DIFFERS),
            ("by", size),
        ]


def test_a_percentage_of_a_share_is_not_points() -> None:
    turnout = [figure_fact("Norway", "turnout", "40 percent", "2009")]
    turnout += [figure_fact("Norway", "turnout", "50 percent", "2013")]
    claim = FigureClaim(
        subject="Norway", measure="turnout", period="2013", change=Change(by="10.0 percent", since="2009")
    )
    (match,) = matches(claim, *turnout).matches
    assert match.checks[0].closeness is Closeness.DIFFERS
    assert match.checks[0].in_points


def test_another_subject_never_takes_part() -> None:
    others = [one.model_copy(update={"subject": "Sweden"}) for one in EXPORTS]
    assert matches(change("1990", "2000", by="76 percent"), *others).matches == ()


def test_series_of_two_bases_stay_two() -> None:
    nominal = figure_fact("Norway", "exports", "60 billion USD", "2000", basis="current prices")
    real = figure_fact("Norway", "exports", "70 billion USD", "2000", basis="constant 2010 prices")
    claim = FigureClaim(subject="Norway", measure="exports", value="$60 billion", period="2000")
    assert len(matches(claim, nominal, real).matches) == 2
