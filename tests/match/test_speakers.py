import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.match.speakers import (
    Speaker,
    compare_speakers,
    keys_of_speaker,
    keys_of_voice,
    same_surname,
)
from factcheck.store import Store

NAMES = [
    {
        "kind": "person",
        "id": "ada",
        "name": "Ada Lindqvist",
        "aliases": ["Ada M. Lindqvist"],
        "weak-aliases": ["Lindqvist"],
    },
    {"kind": "person", "id": "bo", "name": "Bo Lindqvist", "weak-aliases": ["Lindqvist"]},
    {"kind": "person", "id": "olu", "name": "Olu Adeyemi", "weak-aliases": ["Adeyemi"]},
    {"kind": "place", "id": "north", "name": "North Korea"},
    {"kind": "place", "id": "south", "name": "South Korea"},
]


def compared(claimed: str | None, *recorded: str) -> Speaker:
    who = {"speaker": recorded[0]} if len(recorded) == 1 else {"speakers": list(recorded)}
    store = Store.from_records([{"kind": "quote", "words": "we will", "source": "log", **who}], names=NAMES)
    return compare_speakers(QuoteClaim(speaker=claimed, words="we will"), store.quotes[0], store.names)


@pytest.mark.parametrize(
    ("claimed", "recorded"),
    [
        ("Ada Lindqvist", "Ada Lindqvist"),
        ("Ada M. Lindqvist", "Ada Lindqvist"),
        ("ADA LINDQVIST", "Ada Lindqvist"),
        ("Olu Adeyemi", "Olu Adeyemi"),
        ("Adeyemi", "Olu Adeyemi"),
        ("Eve Marsh", "Eve Marsh"),
        ("Marsh", "Eve Marsh"),
        ("Mr. Adeyemi", "Olu Adeyemi"),
        ("President Olu Adeyemi", "Olu Adeyemi"),
    ],
)
def test_one_person_by_several_names(claimed: str, recorded: str) -> None:
    assert compared(claimed, recorded) in (Speaker.SAME, Speaker.ONE_OF_SEVERAL)


@pytest.mark.parametrize(
    ("claimed", "recorded"),
    [
        ("Bo Lindqvist", "Ada Lindqvist"),
        ("North Korea", "South Korea"),
        ("Olu Adeyemo", "Olu Adeyemi"),
        ("Оlu Adeyemi", "Olu Adeyemi"),  # a Cyrillic letter
        ("Olu", "Olu Adeyemi"),
        ("Eva Marsh", "Eve Marsh"),
        ("Bill Marsh", "William Marsh"),
    ],
)
def test_two_people_are_never_one(claimed: str, recorded: str) -> None:
    assert compared(claimed, recorded) is Speaker.OTHER


def test_a_surname_that_fits_two_is_one_of_several() -> None:
    assert compared("Lindqvist", "Ada Lindqvist") is Speaker.ONE_OF_SEVERAL


def test_each_of_several_speakers_said_a_joint_statement() -> None:
    assert compared("Olu Adeyemi", "Ada Lindqvist", "Olu Adeyemi") is Speaker.SAME
    assert compared("Eve Marsh", "Ada Lindqvist", "Olu Adeyemi") is Speaker.OTHER


def test_nobody_named_is_nobody() -> None:
    assert compared(None, "Ada Lindqvist") is Speaker.UNNAMED


@given(name=st.text(max_size=20).filter(str.strip))
def test_any_name_is_compared(name: str) -> None:
    assert compared(name, "Ada Lindqvist") in Speaker


def store_saying(**who: object) -> Store:
    return Store.from_records([{"kind": "quote", "words": "we will", "source": "log", **who}], names=NAMES)


@pytest.mark.parametrize("claimed", ["Ada Lindqvist", "Lindqvist", "Eve Marsh", "--", "Harbor Guild"])
@pytest.mark.parametrize(
    "recorded",
    [
        {"speaker": "Ada Lindqvist"},
        {"speaker": "Eve Marsh"},
        {"speakers": ["Bo Lindqvist", "Eve Marsh"]},
        {"speaker": "..."},
        {"speaker": "Olu Adeyemi", "on-behalf-of": "Harbor Guild"},
    ],
)
def test_whoever_can_have_said_it_shares_a_key_with_the_voice(
    claimed: str, recorded: dict[str, object]
) -> None:
    store = store_saying(**recorded)
    claim, fact = QuoteClaim(speaker=claimed, words="we will"), store.quotes[0]
    shared = keys_of_speaker(claim, store.names) & keys_of_voice(fact, store.names)
    assert shared or not compare_speakers(claim, fact, store.names).is_own


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada Lindqvist", "Bo Lindqvist", True),
        ("Lindqvist Ada", "Ada Lindqvist", True),
        ("Ada Lindqvist", "Ada Marsh", False),
        ("--", "Ada Lindqvist", False),
    ],
)
def test_one_surname(one: str, other: str, same: bool) -> None:
    assert same_surname(one, other) is same
