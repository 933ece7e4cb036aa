from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.subjects import Vocabulary, spelled
from factcheck.store.series import FigureIndex
from tests.builders import figure_fact, store_of

STORE = store_of(figure_fact("Acme Corp", "orders on hand", "$5 million", "2023"))
INDEX = FigureIndex(STORE.figures, STORE.names, (), ())
VOCABULARY = Vocabulary(INDEX, STORE.names)


def named(text: str) -> str | None:
    found = VOCABULARY.subject(text, spelled(text))
    return found.key if found else None


def test_countries_by_name_and_adjective() -> None:
    assert named("Japan") == named("Japanese") == INDEX.subject("Japan")
    assert named("the U.S.") == named("United States")
    assert named("us") is None
    assert named("turkey") is None
    assert named("South Korea") != named("North Korea")


def test_the_store_adds_its_own() -> None:
    assert named("Acme Corp") == INDEX.subject("Acme Corp")
    assert named("acme corp") is None
    assert VOCABULARY.is_measure("orders on hand")
    assert VOCABULARY.is_measure("military spending as a share of gdp")
    assert not VOCABULARY.is_measure("orders")


@given(st.lists(st.text(st.characters(categories=["L"]), min_size=1), min_size=1).map(" ".join))
def test_words_are_spelled_the_same_with_a_mark_behind_them(name: str) -> None:
    assert spelled(f"{name} !") == f"{spelled(name)} !"
