import pytest

from factcheck.reading import find_mentions, parse_quantity
from factcheck.reading.measured import unit_behind


@pytest.mark.parametrize(
    ("text", "words", "dimension"),
    [
        ("160km away", "km", "length"),
        ("100 miles (160 km)", "miles", "length"),
        ("68°F outside", "°F", "temperature"),
        ("20C outside", "C", "temperature"),
        ("68 degrees Fahrenheit", "degrees Fahrenheit", "temperature"),
        ("12,500 acres of pine", "acres", "area"),
        ("100 square miles", "square miles", "area"),
        ("a 100-mile run", "mile", "length"),
        ("60 miles per hour", "miles per hour", "speed"),
        ("5 gallons of milk", "gallons", "volume"),
    ],
)
def test_the_unit_behind_a_figure(text: str, words: str, dimension: str) -> None:
    mention = find_mentions(text)[0]
    unit = unit_behind(text, mention.end)
    assert unit is not None
    assert (unit.words, unit.dimension) == (words, dimension)
    assert text[unit.start : unit.end] == words


@pytest.mark.parametrize("text", ["5 people", "5 in Leeds", "5", "5 m", "20c", "5 milestones", "5 st"])
def test_no_unit_is_seen_in_other_words(text: str) -> None:
    assert unit_behind(text, 1 if text[1:2] in {" ", ""} else 2) is None


@pytest.mark.parametrize(
    ("text", "unit"), [("160km", "km"), ("160 km", "km"), ("20°C", "°C"), ("5 ft", "ft")]
)
def test_a_recorded_figure_keeps_its_unit_as_written(text: str, unit: str) -> None:
    assert parse_quantity(text).unit == unit
