"""The store as a whole: records, digests, and the facts that ship."""

from concurrent.futures import ProcessPoolExecutor
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import QuoteFact, Source
from factcheck.store import Entity, Measure, Store, StoreError

SHIPPED = Path(__file__).parents[2] / "claims"
QUOTE = {"kind": "quote", "speaker": "Joe", "words": "hello", "source": "T"}


def test_records_of_each_kind_and_facts_become_a_store() -> None:
    built = QuoteFact(speaker="Ann", words="built", source=Source(title="T"))
    store = Store.from_records(
        [
            {**QUOTE, "id": "hello", "said": "2024-04-10"},
            {
                "kind": "figure",
                "subject": "Japan",
                "measure": "GDP",
                "value": "2% of GDP",
                "source": {"title": "T"},
            },
            {"kind": "event", "event": "e", "date": "2024", "participants": ["Joe", "Ann"], "source": "T"},
            built,
        ],
        names=[{"kind": "person", "id": "joe", "name": "Joe Bloggs"}, Entity("ann", "person", "Ann Lee")],
        measures=[{"name": "GDP"}, {"subject": "Japan", "fiscal-year-starts": "04-01"}, Measure("x", "x")],
    )
    assert not store.problems
    assert (len(store.quotes), len(store.figures), len(store.events)) == (2, 1, 1)
    assert store.fact("records#hello") is not None
    assert [fact.address for fact in store.facts] == sorted(fact.address for fact in store.facts)
    assert f"#sha256-{built.sha256.removeprefix('sha256:')[:12]}" in {fact.address for fact in store.facts}
    assert {entity.id for entity in store.names.entities if entity.listed} == {"joe", "ann"}
    assert [measure.id for measure in store.measures] == ["GDP", "x"]
    assert store.calendar("japan") is not None


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (7, "a record is a dictionary"),
        ({"kind": "qoute"}, "kind: 'qoute' is none of quote, figure, event: did you mean 'quote'?"),
        ({"speaker": "Joe"}, "kind: 'None' is none of"),
        ({**QUOTE, "words": 5}, "words: a number without quotation marks"),
        ({**QUOTE, "said": date(2024, 4, 10)}, "said: a date without quotation marks"),
        ({**QUOTE, "source": None}, "source: is missing"),
        ({**QUOTE, "source": 3}, "source: is a table with a title"),
        ({**QUOTE, "source": {"titel": "T"}}, "source.titel: there is no such slot: did you mean 'title'?"),
        ({**QUOTE, "id": "a b"}, "'a b' is no id"),
        ({**QUOTE, "wrods": "x"}, "wrods: there is no such slot: did you mean 'words'?"),
    ],
)
def test_a_bad_record_is_a_problem_at_its_number(record: object, expected: str) -> None:
    store = Store.from_records([QUOTE, record])
    assert len(store.facts) == 1
    assert {(problem.path, problem.line) for problem in store.problems} == {("records", 2)}
    assert any(problem.message.startswith(expected) for problem in store.problems)


def test_an_address_that_is_used_twice_is_a_problem_and_an_identical_record_a_remark() -> None:
    store = Store.from_records([{**QUOTE, "id": "a"}, {**QUOTE, "id": "a", "words": "other"}, QUOTE, QUOTE])
    assert [str(problem) for problem in store.problems] == [
        "records:2:1: the address 'records#a' is used twice: first by record 1"
    ]
    assert [fact.words for fact in store.unusable] == ["other"]
    assert [str(remark) for remark in store.remarks] == ["records:4:1: the same fact as record 3"]


@given(
    st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=5, unique=True).flatmap(
        st.permutations
    )
)
def test_the_order_of_records_changes_no_digest(words: list[str]) -> None:
    mixed, ordered = ([{**QUOTE, "words": each} for each in order] for order in (words, sorted(words)))
    assert Store.from_records(mixed).digest_content == Store.from_records(ordered).digest_content


def test_the_content_digest_knows_no_files_and_the_file_digest_does(tmp_path: Path) -> None:
    source = '[source]\ntitle = "T"\n'
    one, two = (f'[quote.{name}]\nspeaker = "J"\nwords = "{name}"\n' for name in "ab")
    layouts = {
        "together": {"x.toml": source + one + two},
        "apart": {"y/a.toml": source + two, "b.toml": source + one},
    }
    for layout, files in layouts.items():
        for name, text in files.items():
            (tmp_path / layout / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / layout / name).write_text(text)
    together, apart = Store.load(tmp_path / "together"), Store.load(tmp_path / "apart")
    assert together.digest_content == apart.digest_content
    assert together.digest_files != apart.digest_files
    (tmp_path / "together" / "x.toml").write_text(source + one + two + "# note\n")
    again = Store.load(tmp_path / "together")
    assert again.digest_files != together.digest_files
    assert again.digest_content == together.digest_content
    (tmp_path / "together" / "x.toml").write_text(source + one + two.replace('"b"', '"c"'))
    assert Store.load(tmp_path / "together").digest_content != together.digest_content


def test_names_and_measures_enter_the_content_digest() -> None:
    plain = Store.from_records([QUOTE])
    named = Store.from_records([QUOTE], names=[{"name": "Joe"}])
    measured = Store.from_records([QUOTE], measures=[{"name": "GDP"}])
    assert len({store.digest_content for store in (plain, named, measured)}) == 3


def test_facts_recorded_later_are_left_out_and_undated_ones_stay() -> None:
    store = Store.from_records(
        [
            {**QUOTE, "words": "early", "source": {"title": "T", "recorded": "2024-04-10"}},
            {**QUOTE, "words": "late", "source": {"title": "T", "recorded": "2024-04-12"}},
            {**QUOTE, "words": "undated"},
        ]
    )
    assert {fact.words for fact in store.recorded_by(date(2024, 4, 11)).quotes} == {"early", "undated"}
    assert len(store.recorded_by(date(2024, 4, 12)).facts) == len(store.facts) == 3


def test_an_empty_store_has_digests_and_nothing_else() -> None:
    store = Store.empty()
    assert (store.facts, store.problems, store.unusable) == ((), (), ())
    assert store.digest_content.startswith("sha256:")


def test_the_store_that_ships_has_no_problem_and_sourced_facts() -> None:
    store = Store.load(SHIPPED)
    assert [str(problem) for problem in store.problems] == []
    assert store.unusable == ()
    assert all(fact.source.medium and fact.source.date for fact in store.facts)
    listed = {entity.name for entity in store.names.entities if entity.listed}
    assert {speaker for quote in store.quotes for speaker in quote.all_speakers} <= listed


def test_every_name_in_the_store_that_ships_means_one_entity() -> None:
    names = Store.load(SHIPPED).names
    for entity in names.entities:
        for name in (*entity.strong_names, *entity.weak_aliases):
            assert [found.id for found in names.resolve(name)] == [entity.id], name


def facts_of(store: Store) -> tuple[int, str]:
    return len(store.facts), store.digest_content


def test_a_store_goes_to_another_process_as_path_and_digest(tmp_path: Path) -> None:
    file = tmp_path / "log.toml"
    file.write_text('[source]\ntitle = "log"\n[quote.x]\nspeaker = "Ada"\nwords = "We will"\n')
    store = Store.load(tmp_path)
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert pool.submit(facts_of, store).result() == (1, store.digest_content)
    again, arguments = store.__reduce__()
    file.write_text(file.read_text().replace("will", "will not"))
    with pytest.raises(StoreError, match="is not the store that it was"):
        again(*arguments)


def test_a_store_from_records_goes_nowhere() -> None:
    with pytest.raises(TypeError, match="goes to no other process"):
        Store.from_records([QUOTE]).__reduce__()
