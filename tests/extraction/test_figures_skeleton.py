import pytest

from factcheck.extraction.figures_skeleton import skeleton
from factcheck.extraction.subjects import Vocabulary
from factcheck.reading import find_mentions
from factcheck.store import Store
from factcheck.store.series import FigureIndex

EMPTY = Store.empty()
VOCABULARY = Vocabulary(FigureIndex((), EMPTY.names, (), ()), EMPTY.names)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The U.S. military budget rose 5% in 2023.", "S0 M0 rose V0 in T0 ."),
        ("Norway’s GDP per capita fell.", "S0 's M0 fell ."),
        ("The Netherlands' exports were cut in half", "S0 ' M0 were X0"),
        ("Turnout dropped 0.3 points", "M0 dropped V0"),
        ("It told us", "it told us"),
        ("11 percent of Norway's economic output", "V0 of S0 's M0"),
    ],
)
def test_every_item_becomes_one_word(text: str, line: str) -> None:
    found = skeleton(text, 0, len(text), find_mentions(text), VOCABULARY)
    assert found is not None
    assert found.line == line


def test_items_know_their_places() -> None:
    text = "Then Norway's GDP was about $485 billion."
    found = skeleton(text, 0, len(text), find_mentions(text), VOCABULARY)
    assert found is not None
    assert {name: text[item.start : item.end] for name, item in found.items.items()} == {
        "S0": "Norway",
        "M0": "GDP",
        "V0": "about $485 billion",
    }
    assert text[slice(*found.offsets(found.line.index("S0"), len(found.line)))] == text[5:]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\n", "\r\n"])
def test_any_one_space_may_stand_before_a_unit(space: str) -> None:
    text = f"Norway's population was 25,148{space}km in 2023."
    found = skeleton(text, 0, len(text), find_mentions(text), VOCABULARY)
    assert found is not None
    assert found.line == "S0 's M0 was V0 in T0 ."
