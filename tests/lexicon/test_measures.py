import pytest

from factcheck.lexicon.measures import (
    MeasureName,
    comparable,
    known_measure,
    known_measures,
    name_parts,
    things_spent_on,
    without_status,
)


def test_no_name_is_of_two_measures() -> None:
    names = [comparable(name) for one in known_measures() for name in one.names]
    assert len(names) == len(set(names))


def test_a_measure_is_found_by_its_exact_name_alone() -> None:
    found = known_measure("Defence Outlays")
    assert found is not None
    assert found.id == "military-spending"
    assert known_measure("defence outlay on ships") is None


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("GDP", MeasureName("gdp")),
        ("GDP per capita", MeasureName("gdp", None, True)),
        ("per-capita GDP", MeasureName("gdp", None, True)),
        ("public debt as a percentage of gross domestic product", MeasureName("public debt", "GDP")),
        ("exports (% of GDP)", MeasureName("exports", "GDP")),
    ],
)
def test_names_are_taken_apart(text: str, parts: MeasureName) -> None:
    assert name_parts(text) == parts


def test_the_last_word_may_be_a_status() -> None:
    assert without_status("inflation target") == ("inflation", "target")
    assert without_status("target") == ("target", None)
    assert without_status("growth") == ("growth", None)


def test_what_money_is_spent_on() -> None:
    assert things_spent_on()["armed forces"].id == "military-spending"
