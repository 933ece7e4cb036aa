import pytest

from factcheck.extraction.people import People, is_person
from factcheck.extraction.phrases import NamePhrase, name_runs, tokens
from factcheck.store import Store
from factcheck.store.names import Names

NAMES = Store.from_records(
    [],
    names=[
        {
            "kind": "person",
            "id": "ada",
            "name": "Ada Lindqvist",
            "aliases": ["Ada M. Lindqvist"],
            "gender": "female",
        },
        {"kind": "person", "id": "olu", "name": "Olu Adeyemi", "gender": "male"},
        {"kind": "organisation", "id": "port", "name": "Harbor Watch"},
    ],
).names


def people(text: str, names: Names = NAMES) -> People:
    return People.among(name_runs(tokens(text, 0, len(text))), names)


def resolved(text: str, name: str) -> tuple[str | None, tuple[str, ...]]:
    return people(text).resolve(NamePhrase(name, len(text), len(text) + len(name)))


@pytest.mark.parametrize(
    ("text", "name", "speaker"),
    [
        ("then Ada Lindqvist spoke", "Lindqvist", "Ada Lindqvist"),
        ("then Ada Lindqvist and Ada M. Lindqvist spoke", "Lindqvist", "Ada Lindqvist"),
        ("then Eve Marsh spoke", "Marsh", "Eve Marsh"),
        ("then Eve Marsh spoke", "Okafor", "Okafor"),
        ("then Eve Marsh spoke", "Tom Marsh", "Tom Marsh"),
        ("then Ada Lindqvist spoke", "she", "Ada Lindqvist"),
        ("then Ada Lindqvist met Olu Adeyemi", "he", "Olu Adeyemi"),
        ("then Ada Lindqvist met Olu Adeyemi", "she", "Ada Lindqvist"),
        ("then Ada Lindqvist left Harbor Watch", "she", "Ada Lindqvist"),
    ],
)
def test_whom_a_name_or_pronoun_means(text: str, name: str, speaker: str) -> None:
    assert resolved(text, name) == (speaker, ())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("nobody spoke", "she"),
        ("then Ada Lindqvist spoke", "he"),
        ("then Ada Lindqvist spoke", "they"),
        ("then Ada Lindqvist spoke", "it"),
        ("then Eve Marsh met Tom Okafor", "she"),
        ("then Ada Lindqvist spoke" + " and on it went" * 60, "she"),
        ("then Harbor Watch spoke", "she"),
    ],
)
def test_a_pronoun_that_may_mean_nobody_or_several_means_nobody(text: str, name: str) -> None:
    assert resolved(text, name)[0] is None


def test_a_surname_of_two_people_keeps_both() -> None:
    name, candidates = resolved("then Eve Marsh met Tom Marsh", "Marsh")
    assert name == "Marsh"
    assert candidates == ("Eve Marsh", "Tom Marsh")


@pytest.mark.parametrize(
    ("name", "titled", "person"),
    [
        ("Ada Lindqvist", False, True),
        ("Harbor Watch", False, False),
        ("Marsh", True, True),
        ("Marsh", False, False),
        ("Eve Marsh", False, True),
    ],
)
def test_who_is_a_person(name: str, titled: bool, person: bool) -> None:
    assert is_person(NamePhrase(name, 0, len(name), "Mayor" if titled else ""), NAMES) is person
