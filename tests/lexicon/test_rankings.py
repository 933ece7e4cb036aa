import pytest

from factcheck.lexicon.rankings import (
    Ranking,
    Record,
    Streak,
    is_whole_series,
    leans,
    read_ranking,
    read_record,
    read_streak,
    set_in,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("third-largest", Ranking(3)),
        ("third largest", Ranking(3)),
        ("largest", Ranking(1)),
        ("second-smallest", Ranking(2, from_top=False)),
        ("second most", Ranking(2)),
        ("second", Ranking(2)),
        ("2nd", Ranking(2)),
        ("No. 2", Ranking(2)),
        ("top five", Ranking(5, within=True)),
        ("three lowest", Ranking(3, within=True, from_top=False)),
        ("largest smallest", None),
        ("important", None),
        ("", None),
    ],
)
def test_a_place(text: str, expected: Ranking | None) -> None:
    assert read_ranking(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("highest since 2015", Record(True, "2015")),
        ("lowest level since March 2020", Record(False, "March 2020")),
        ("record high", Record(True, None)),
        ("record low", Record(False, None)),
        ("lowest on record", Record(False, None)),
        ("highest since records began", Record(True, None)),
        ("record", None),
        ("since 2015", None),
    ],
)
def test_a_record(text: str, expected: Record | None) -> None:
    assert read_record(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("third straight year", Streak(3, "year", True)),
        ("three straight years", Streak(3, "year", False)),
        ("second consecutive month", Streak(2, "month", True)),
        ("5 quarters in a row", Streak(5, "quarter", False)),
        ("first straight year", None),
        ("straight years", None),
        ("third straight game", None),
    ],
)
def test_a_streak(text: str, expected: Streak | None) -> None:
    assert read_streak(text) == expected


def test_which_way_a_word_leans() -> None:
    assert [leans(word) for word in ("Larger", "outspent", "fewer", "trailed", "as much")] == [
        1,
        1,
        -1,
        -1,
        0,
    ]


def test_what_a_table_is_complete_in() -> None:
    assert set_in("G7 members, whole series") == "g7 members"
    assert is_whole_series("G7 members, whole series")
    assert not is_whole_series("G7 members since 1990")
