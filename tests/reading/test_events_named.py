"""The parts of an event's description."""

from __future__ import annotations

import pytest

from factcheck.reading.events_named import event_words


def compact(text: str) -> set[str]:
    return {run.compact for run in event_words(text).runs}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Corvus-TM 21 launch", "The Corvus TM-21 spacecraft was sent into orbit"),
        ("Battle of Harrow Ford", "Fighting at Harrow Ford began"),
        ("Brandt II cabinet (Norway) takes office", "The Brandt II cabinet took office in Norway"),
    ],
)
def test_one_name_in_two_wordings(one: str, other: str) -> None:
    first, second = event_words(one), event_words(other)
    assert compact(one) == compact(other)
    assert first.kinds & second.kinds
    assert first.countries == second.countries
    assert first.words == second.words == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Corvus 32 launch", "Corvus 33 launch"),
        ("Brandt I cabinet", "Brandt II cabinet"),
        ("Corvus M-6 launch", "Corvus M-66 launch"),
    ],
)
def test_numbers_in_a_name_make_another(one: str, other: str) -> None:
    assert compact(one) != compact(other)


def test_a_demonym_is_its_country() -> None:
    assert event_words("Irish parliamentary election").countries == {"IRL"}
    assert event_words("Voters in Ireland went to the polls").countries == {"IRL"}


def test_a_country_in_the_name_of_a_place_is_no_country() -> None:
    words = event_words("Battle of Irish Bend")
    assert not words.countries
    assert compact("Battle of Irish Bend") == {"irishbend"}


def test_a_demonym_before_a_title_is_soft() -> None:
    words = event_words("Irish Prime Minister Moran formed the cabinet known as Moran II")
    assert words.soft == {"IRL"}
    assert not words.countries


def test_sides_in_a_battle_are_no_names() -> None:
    assert compact("Union and Confederate troops clashed at Dover") == {"dover"}


def test_a_hyphen_parts_two_people() -> None:
    assert compact("First Lind-Dahl presidential debate") == {"lind", "dahl"}


def test_ordinals_and_years_are_slots() -> None:
    words = event_words("The second presidential debate of 2016")
    assert words.ordinals == {2}
    assert words.years == {2016}
    assert not words.words


def test_an_office_taken_up_counts_before_a_title() -> None:
    words = event_words("Vice President Olaf Dahl was sworn in as president")
    assert words.offices == {"president"}


def test_an_office_with_its_time_is_no_name() -> None:
    words = event_words("Norway's then-prime minister Dahl resigned")
    assert words.offices == {"prime minister"}
    assert words.soft == {"NOR"}
    assert compact("Norway's then-prime minister Dahl resigned") == {"dahl"}


def test_a_country_that_voted_held_an_election_unless_it_says_on_what() -> None:
    assert event_words("Kenyans voted").kinds == {"election"}
    assert "election" not in event_words("Kenyans voted on a pact").kinds


def test_the_noun_that_heads_a_description_is_no_name() -> None:
    assert compact("Fire at Harrow Mill") == {"harrowmill"}
    assert compact("Fire Harrow sang") == {"fireharrow"}


def test_a_months_name_begins_somebodys() -> None:
    assert compact("Jan Falk won") == {"janfalk"}
    assert compact("May 3 vote") == set()


def test_one_who_says_i_is_no_name() -> None:
    assert not event_words("I spoke").names_something
    assert event_words("Dahl spoke").names_something


def test_somebodys_spokesman_is_no_office() -> None:
    assert "spokesman" in event_words("Holm's spokesman signed the treaty").words


def test_whose_troops_they_are_is_neither_a_party_nor_a_presidents_country() -> None:
    words = event_words("British troops invade Norway")
    assert words.countries == {"NOR"}
    assert not words.soft
    words = event_words("British president visits Norway")
    assert words.countries == {"NOR"}
    assert words.soft == {"GBR"}
    words = event_words("Britain invades Norway")
    assert words.countries == {"GBR", "NOR"}
    assert not words.soft
