from datetime import date

import pytest

from factcheck.lexicon.groups import group, groups, is_aggregate, is_world, sovereign
from factcheck.lexicon.places import countries
from factcheck.values.period import Period


def test_every_member_is_a_country_that_ships() -> None:
    known = {one.id for one in countries()}
    for one in groups():
        assert {member.country for member in (*one.members, *one.open)} <= known, one.id


def test_nobody_is_both_a_member_and_open() -> None:
    for one in groups():
        assert not {m.country for m in one.members} & {m.country for m in one.open}, one.id


@pytest.mark.parametrize(
    ("text", "ident"),
    [
        ("the G7", "g7"),
        ("G7 members", "g7"),
        ("EU member states", "eu"),
        ("members of the European Union", "eu"),
        ("Europe's", "europe"),
        ("the Nordic region", "nordic"),
        ("all NATO countries", "nato"),
        ("the moon", None),
        ("euro", None),
        ("members", None),
    ],
)
def test_a_group_by_its_names(text: str, ident: str | None) -> None:
    found = group(text)
    assert (found.id if found else None) == ident


@pytest.mark.parametrize(("year", "members"), [(1990, 12), (2000, 15), (2010, 27), (2019, 28), (2021, 27)])
def test_the_european_union_grew_and_shrank(year: int, members: int) -> None:
    found = group("the EU")
    if found is None:
        raise AssertionError("the EU is a group that ships")
    sure, perhaps = found.at(Period.year(year))
    assert len(sure) == members
    assert not perhaps


def test_who_joins_within_a_period_belongs_perhaps() -> None:
    found = group("NATO")
    if found is None:
        raise AssertionError("NATO is a group that ships")
    assert "SWE" in found.at(Period.year(2024))[1]
    assert "SWE" in found.at(Period.day(date(2024, 4, 1)))[0]
    assert "SWE" not in found.at(Period.year(2022))[1]


def test_aggregates_are_no_countries() -> None:
    assert all(map(is_aggregate, ("World", "OECD members", "Euro area", "Africa", "High income")))
    assert not any(map(is_aggregate, ("Japan", "Georgia", "South Africa", "Monaco")))
    assert is_world("the world")
    assert not is_world("the third world")
    assert len(sovereign()) == 193
