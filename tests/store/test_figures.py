from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import FigureFact
from factcheck.match.figures import same_time
from factcheck.reading import parse_period
from factcheck.store import Store
from factcheck.store.compiled.write import compile_store
from factcheck.store.figures import FigureBook, PlainFigures
from tests.builders import figure_fact

SUBJECTS = ("Norway", "norway", "Sula", "EUR/USD")
MEASURES = ("herring catch", "budget", "Budget")
PERIODS = ("2019", "2020", "2020-05", "2020-05-17", "first quarter of 2021", "FY2020", "2021", None)
held = st.lists(
    st.builds(
        figure_fact,
        st.sampled_from(SUBJECTS),
        st.sampled_from(MEASURES),
        st.integers(1, 99).map(lambda number: f"{number} tonnes"),
        st.sampled_from(PERIODS),
    ),
    max_size=14,
    unique_by=lambda fact: fact.sha256,
)


def addresses(facts: Sequence[FigureFact]) -> list[str]:
    return sorted(fact.address for fact in facts)


@given(facts=held)
def test_figures_are_filed_as_they_are_written(facts: list[FigureFact]) -> None:
    """By subject and measure in the very words of the record; nothing is read into them."""
    figures = Store.from_records(facts).figures
    book = PlainFigures(figures)
    assert sorted(book.subjects) == sorted({fact.subject for fact in figures})
    assert sorted(book.measures) == sorted({fact.measure for fact in figures})
    for subject in SUBJECTS:
        for measure in MEASURES:
            expected = [one for one in figures if (one.subject, one.measure) == (subject, measure)]
            assert list(book.about(subject, measure)) == expected
            assert (
                book.measuring(measure) == [one for one in figures if one.measure == measure] or not expected
            )


@given(facts=held, near=st.sampled_from([None, *filter(None, PERIODS)]))
def test_a_compiled_book_files_the_same(
    facts: list[FigureFact], near: str | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """And of other times it leaves figures out only where that was allowed."""
    store = Store.from_records(facts)
    path = tmp_path_factory.getbasetemp() / "figures.store"
    compile_store(store, path)
    plain: FigureBook = PlainFigures(store.figures)
    compiled = Store.open(path).figure_index.book
    assert sorted(compiled.subjects) == sorted(plain.subjects)
    assert sorted(compiled.measures) == sorted(plain.measures)
    assert {str(one) for one in compiled.sources} == {str(one) for one in plain.sources}
    period = parse_period(near) if near else None
    for measure in (*MEASURES, "of no record"):
        assert addresses(compiled.measuring(measure)) == addresses(plain.measuring(measure))
        some = addresses(compiled.measuring(measure, period))
        assert set(some) <= set(addresses(plain.measuring(measure)))
        assert set(some) >= {
            fact.address
            for fact in plain.measuring(measure)
            if fact.period is None or same_time(parse_period(fact.period), period)
        }
        for subject in (*SUBJECTS, "Nobody"):
            assert list(compiled.about(subject, measure)) == list(plain.about(subject, measure))
