"""Who a name can mean."""

import pytest

from factcheck.store import Entity, How, Names

PEOPLE = Names(
    [
        Entity("joe-biden", "person", "Joe Biden", ("Joseph R. Biden Jr.",), ("Biden",), "male"),
        Entity("jill-biden", "person", "Jill Biden", (), (), "female"),
        Entity("kishida", "person", "Fumio Kishida", ("Kishida Fumio",), ("Kishida",)),
        Entity("king", "person", "Martin Luther King Jr.", ("MLK",)),
        Entity("white-house", "organisation", "White House"),
        Entity("washington", "place", "Washington", ("Washington, D.C.",), ("the capital",)),
    ]
)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Joe Biden", ["joe-biden"]),
        ("JOE  BIDEN", ["joe-biden"]),
        ("Joseph R. Biden Jr.", ["joe-biden"]),
        ("President Joe Biden", ["joe-biden"]),
        ("former U.S. President Joe Biden", ["joe-biden"]),
        ("J. Biden", ["jill-biden", "joe-biden"]),
        ("Biden", ["jill-biden", "joe-biden"]),
        ("Mr. Biden", ["jill-biden", "joe-biden"]),
        ("Joseph Biden", ["joe-biden"]),
        ("Kishida", ["kishida"]),
        ("Prime Minister Kishida", ["kishida"]),
        ("Kishida Fumio", ["kishida"]),
        ("Martin L. King", ["king"]),
        ("the White House", ["white-house"]),
        ("Washington, D.C.", ["washington"]),
        ("Hunter Biden", []),
        ("Joe Bidens", []),
        ("Jоe Biden", []),  # a Cyrillic о
        ("Joe Вiden", []),  # a Cyrillic В
        ("House", []),
        ("", []),
        ("President", []),
    ],
)
def test_a_name_means_everyone_it_can_stand_for(name: str, ids: list[str]) -> None:
    assert [entity.id for entity in PEOPLE.resolve(name)] == ids


def test_how_a_name_was_recognised_is_told() -> None:
    assert [(one.entity.id, one.how) for one in PEOPLE.recognise("Biden")] == [
        ("jill-biden", How.AGREES),
        ("joe-biden", How.WEAK_ALIAS),
    ]
    assert [one.is_sure for one in PEOPLE.recognise("MLK")] == [True]
    assert [one.is_sure for one in PEOPLE.recognise("Kishida")] == [False]


@pytest.mark.parametrize(
    ("one", "other", "same", "apart"),
    [
        ("Joe Biden", "Joseph R. Biden Jr.", True, False),
        ("Joe Biden", "Jill Biden", False, True),
        ("Joe Biden", "Biden", False, False),
        ("Kishida", "Prime Minister Fumio Kishida", True, False),
        ("Unknown Person", "Unknown  person", True, False),
        ("Unknown Person", "Other Person", False, False),
        ("Joe Biden", "Jоe Biden", False, False),
    ],
)
def test_two_names_are_one_two_or_undecided(one: str, other: str, same: bool, apart: bool) -> None:
    assert PEOPLE.same(one, other) is PEOPLE.same(other, one) is same
    assert PEOPLE.apart(one, other) is PEOPLE.apart(other, one) is apart


def test_speakers_nobody_listed_become_people() -> None:
    names = Names([Entity("joe-biden", "person", "Joe Biden")], ["Joe Biden", "Toshi Yoshihara", "Biden"])
    assert [(entity.name, entity.listed) for entity in names.entities] == [
        ("Joe Biden", True),
        ("Toshi Yoshihara", False),
    ]
    assert [entity.name for entity in names.resolve("Mr. Yoshihara")] == ["Toshi Yoshihara"]


def test_a_surname_among_speakers_is_nobody_new() -> None:
    names = Names((), ["Biden", "Joe Biden", "Jill Biden", "J. Biden"])
    assert [entity.name for entity in names.entities] == ["Jill Biden", "Joe Biden"]
    assert len(names.resolve("Biden")) == len(names.resolve("J. Biden")) == 2


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Bill Clinton", "William Clinton", False),
        ("Bill Clinton", "Clinton", False),
        ("Bill Clinton", "Ann Lee", True),
        ("Bill Clinton", "White House", True),
    ],
)
def test_a_nickname_tells_nobody_apart(one: str, other: str, apart: bool) -> None:
    names = Names(
        [Entity("clinton", "person", "Bill Clinton"), Entity("wh", "organisation", "White House")],
        ["William Clinton", "Ann Lee"],
    )
    assert names.apart(one, other) is names.apart(other, one) is apart


def test_an_alias_of_two_people_is_a_clash_and_a_weak_one_is_none() -> None:
    one, other = Entity("a", "person", "Ann Lee", ("Lee",)), Entity("b", "person", "Bob Lee", ("Lee",))
    assert [(name, first.id, second.id) for name, first, second in Names([one, other]).clashes()] == [
        ("lee", "a", "b")
    ]
    weak = Entity("b", "person", "Bob Lee", (), ("Lee",))
    assert not Names([one, weak]).clashes()
