import pytest

from factcheck.lexicon.unit_families import family_units, unit_and_spell


@pytest.mark.parametrize(
    ("word", "units"),
    [
        ("Miles", ["mile"]),
        ("square kilometres", ["square-kilometre"]),
        ("tons", ["tonne", "short-ton", "long-ton"]),
        ("people", []),
        ("°F", []),
    ],
)
def test_a_word_means_its_units(word: str, units: list[str]) -> None:
    assert [one.id for one in family_units(word)] == units


@pytest.mark.parametrize(
    ("unit", "parts"),
    [
        ("barrels a day", ("barrels", "day")),
        ("tonnes per year", ("tonnes", "year")),
        ("km", ("km", None)),
    ],
)
def test_a_unit_is_told_from_what_it_is_counted_by(unit: str, parts: tuple[str, str | None]) -> None:
    assert unit_and_spell(unit) == parts
