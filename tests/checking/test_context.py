from factcheck.checking.context import context_of, name_record
from factcheck.claims import QuoteClaim
from factcheck.store import Store

NAMES = [
    {
        "kind": "person",
        "id": "ada",
        "name": "Ada Byron",
        "aliases": ["Countess Lovelace"],
        "weak-aliases": ["Byron"],
        "gender": "female",
        "born": "1815-12-10",
        "roles": [{"office": "Mayor", "country": "Portugal", "from": "1840", "until": "1842-05-01"}],
    },
    {"kind": "person", "id": "olu", "name": "Olu Adeyemi"},
    {"kind": "organisation", "id": "watch", "name": "Harbor Watch"},
]
STORE = Store.from_records(
    [{"kind": "quote", "speaker": "Olu Adeyemi", "words": "we will", "source": "log"}], names=NAMES
)


def ids(*speakers: str) -> list[str]:
    claims = [QuoteClaim(speaker=speaker, words="we") for speaker in speakers]
    return [record["id"] for record in context_of(claims, (), STORE.names).names]


def test_only_names_that_had_a_say_are_kept_sorted() -> None:
    assert ids("Harbor Watch", "Countess Lovelace") == ["watch", "ada"] or ids(
        "Harbor Watch", "Countess Lovelace"
    ) == sorted(["ada", "watch"])
    assert ids("Countess Lovelace", "Harbor Watch") == ids("Harbor Watch", "Countess Lovelace")
    assert ids("Eve Marsh") == []
    assert ids() == []


def test_the_speakers_of_cited_facts_are_kept() -> None:
    assert [record["id"] for record in context_of((), STORE.facts, STORE.names).names] == ["olu"]


def test_a_store_made_of_the_records_has_the_same_names() -> None:
    listed = [entity for entity in STORE.names.entities if entity.listed]
    again = Store.from_records([], names=[name_record(entity) for entity in listed])
    assert not again.problems
    assert [entity for entity in again.names.entities if entity.listed] == listed
