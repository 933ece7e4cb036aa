"""Titles in front of names."""

import pytest

from factcheck.lexicon.titles import without_title


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Joe Biden", "Joe Biden"),
        ("Mr. Biden", "Biden"),
        ("former U.S. President Joe Biden", "Joe Biden"),
        ("Japanese Prime Minister Fumio Kishida", "Fumio Kishida"),
        ("Lt. Gen. Jane Roe", "Jane Roe"),
        ("Sen. Ann Lee", "Ann Lee"),
        ("Philippine President Ferdinand Marcos Jr.", "Ferdinand Marcos Jr."),
        ("U.N. Secretary-General António Guterres", "António Guterres"),
        ("the Rev. Martin Luther King Jr.", "Martin Luther King Jr."),
        ("prime minister Kishida", "Kishida"),
        ("Mr. French", "French"),
    ],
)
def test_titles_are_taken_off(text: str, name: str) -> None:
    assert without_title(text) == name


@pytest.mark.parametrize(
    "text", ["Joe Biden", "President", "French Stewart", "Mr.", "", "Kim Jong Un", "Presidential Palace"]
)
def test_what_is_no_title_stays(text: str) -> None:
    assert without_title(text) == text
