"""Countries by every name that news gives them."""

import pytest

from factcheck.lexicon.places import countries, countries_named, country, same_country


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Japan", "JPN"),
        ("Japanese", "JPN"),
        ("japan", "JPN"),
        ("Japan's", "JPN"),
        ("the U.S.", "USA"),
        ("US", "USA"),
        ("U.S.", "USA"),
        ("U.S.’s", "USA"),
        ("United States", "USA"),
        ("the United States", "USA"),
        ("American", "USA"),
        ("Britain", "GBR"),
        ("the U.K.", "GBR"),
        ("British", "GBR"),
        ("the Philippines", "PHL"),
        ("Philippine", "PHL"),
        ("South Korea", "KOR"),
        ("South Korean", "KOR"),
        ("North Korean", "PRK"),
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("Ivory Coast", "CIV"),
        ("Côte d’Ivoire", "CIV"),
        ("Czechia", "CZE"),
        ("Dutch", "NLD"),
        ("Burma", "MMR"),
        ("Taiwanese", "TWN"),
        ("DRC", "COD"),
        ("UAE", "ARE"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
    ],
)
def test_a_name_or_demonym_names_its_country(text: str, code: str) -> None:
    found = country(text)
    assert found is not None
    assert found.id == code


@pytest.mark.parametrize(
    "text",
    [
        "us",
        "Us",
        "uk",
        "car",
        "Korea",
        "Japanes",
        "Jаpan",
        "Congo",
        "Dominican",
        "Washington",
        "",
        "the",
        "U",
    ],
)
def test_what_names_no_country_or_several_names_none(text: str) -> None:
    assert country(text) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [("Congo", {"COG", "COD"}), ("Dominican", {"DMA", "DOM"}), ("ROK", {"KOR"}), ("ROC", {"TWN"})],
)
def test_a_shared_name_names_all_that_bear_it(text: str, codes: set[str]) -> None:
    assert {found.id for found in countries_named(text)} == codes


def test_demonyms_can_be_left_out() -> None:
    assert countries_named("Japanese", demonyms=False) == ()
    assert [found.id for found in countries_named("Japan", demonyms=False)] == ["JPN"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Japanese", "Japan", True),
        ("the U.S.", "America", True),
        ("British", "United Kingdom", True),
        ("North Korea", "South Korea", False),
        ("Guinea", "Guinea-Bissau", False),
        ("Niger", "Nigeria", False),
        ("Sudan", "South Sudan", False),
        ("Congo", "Congo", False),
        ("Samoa", "American Samoa", False),
    ],
)
def test_two_names_of_one_country(one: str, other: str, same: bool) -> None:
    assert same_country(one, other) is same


def test_every_form_finds_its_country_again() -> None:
    for each in countries():
        for text in (*each.names, *each.demonyms, f"the {each.name}", f"{each.name}'s"):
            assert each in countries_named(text), text


def test_ids_and_names_are_unique() -> None:
    found = countries()
    assert len({each.id for each in found}) == len({each.name for each in found}) == len(found) >= 195
