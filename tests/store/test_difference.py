"""What changed between two versions of a store: every fact, slot by slot, and what it means (T34)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store import Store
from factcheck.store.difference import Change, difference, slot_changes

SOURCE = {"title": "The log", "date": "2024-04-10", "medium": "wire", "url": "https://l.example"}
FIGURE = {
    "kind": "figure",
    "id": "catch",
    "subject": "Sula",
    "measure": "catch",
    "value": "12 tonnes",
    "period": "2023",
    "source": SOURCE,
}
QUOTE = {"kind": "quote", "id": "stay", "speaker": "Ada Byron", "words": "we stay", "source": SOURCE}


def store(*records: dict[str, Any], names: Any = (), measures: Any = ()) -> Store:
    made = Store.from_records(records, names, measures)
    assert not made.problems
    return made


def changes(old: Store, new: Store) -> list[tuple[str, str, str]]:
    return [(one.what, one.how, one.address) for one in difference(old, new)]


def only(old: dict[str, Any], new: dict[str, Any]) -> Change:
    (change,) = difference(store(old), store(new))
    return change


def test_a_store_does_not_differ_from_itself() -> None:
    one = store(FIGURE, QUOTE, names=[{"name": "Ada Byron"}], measures=[{"name": "catch"}])
    assert difference(one, one) == ()


def test_added_and_removed_facts() -> None:
    assert changes(store(FIGURE), store(FIGURE, QUOTE)) == [("fact", "added", "records#stay")]
    assert changes(store(FIGURE, QUOTE), store(FIGURE)) == [("fact", "removed", "records#stay")]


def test_a_slot_that_changed_is_told_with_both_values() -> None:
    change = only(FIGURE, {**FIGURE, "value": "14 tonnes", "basis": "landed"})
    assert (change.how, change.address, change.was) == ("changed", "records#catch", None)
    assert [(one.slot, one.old, one.new) for one in change.slots] == [
        ("basis", None, "landed"),
        ("value", "12 tonnes", "14 tonnes"),
    ]
    assert change.remarks == ()


@pytest.mark.parametrize(
    ("old", "new", "remark"),
    [
        ({}, {"withdrawn": "2024-05-01", "reason": "misread"}, "withdrawn on 2024-05-01"),
        ({"withdrawn": "2024-05-01", "reason": "x"}, {}, "no longer withdrawn: it supports again"),
        ({}, {"superseded-by": "records#other"}, "superseded by records#other"),
        ({"superseded-by": "records#other"}, {}, "no longer superseded: it supports again"),
        ({}, {"disputed": True}, "disputed now"),
        (
            {"valid-from": "2024"},
            {"valid-from": "2023"},
            "validity widened: it holds on days on which it did not",
        ),
        ({"valid-from": "2024"}, {}, "validity widened: it holds on days on which it did not"),
        (
            {"valid-until": "2024"},
            {"valid-until": "2025-01-02"},
            "validity widened: it holds on days on which it did not",
        ),
        ({"valid-until": "2024"}, {}, "validity widened: it holds on days on which it did not"),
        ({}, {"valid-until": "2025"}, "validity narrowed: it no longer holds on days on which it did"),
        (
            {"valid-from": "2023"},
            {"valid-from": "2024"},
            "validity narrowed: it no longer holds on days on which it did",
        ),
        ({"source": {**SOURCE, "url": "https://m.example"}}, {}, "only the URL of its source changed"),
        ({"source": {**SOURCE, "title": "A log"}}, {}, "only its source changed"),
    ],
)
def test_what_a_change_means_is_said(old: dict[str, Any], new: dict[str, Any], remark: str) -> None:
    other = {**QUOTE, "id": "other"}
    (change,) = difference(store({**FIGURE, **old}, other), store({**FIGURE, **new}, other))
    assert change.remarks == (remark,)


def test_a_validity_that_moved_is_wider_and_narrower() -> None:
    change = only(
        {**FIGURE, "valid-from": "2023", "valid-until": "2024"},
        {**FIGURE, "valid-from": "2024", "valid-until": "2025"},
    )
    assert [remark.partition(":")[0] for remark in change.remarks] == [
        "validity widened",
        "validity narrowed",
    ]


def test_a_source_that_weighs_more_is_told() -> None:
    change = only(FIGURE, {**FIGURE, "source": {**SOURCE, "medium": "recording"}})
    assert change.remarks == ("only its source changed", "its source weighs more than before")


def test_a_fact_with_another_id_has_moved() -> None:
    change = only(FIGURE, {**FIGURE, "id": "landings"})
    assert (change.how, change.was, change.address) == ("moved", "records#catch", "records#landings")
    assert change.slots == ()


def test_a_fact_with_another_id_and_source_changed_and_is_followed() -> None:
    change = only(FIGURE, {**FIGURE, "id": "landings", "source": {**SOURCE, "url": "https://m.example"}})
    assert (change.how, change.was, change.address) == ("changed", "records#catch", "records#landings")
    assert change.remarks == ("only the URL of its source changed",)


def test_a_fact_with_another_id_and_value_is_another_fact() -> None:
    old, new = store(FIGURE), store({**FIGURE, "id": "landings", "value": "13 tonnes"})
    assert changes(old, new) == [("fact", "removed", "records#catch"), ("fact", "added", "records#landings")]


def test_a_fact_on_another_line_has_moved() -> None:
    (change, _) = difference(store(FIGURE, QUOTE), store(QUOTE, FIGURE))
    assert (change.how, change.was, change.slots) == ("moved", None, ())
    assert change.old_place is not None
    assert change.new_place is not None
    assert (change.old_place.line, change.new_place.line) == (1, 2)


def test_names_measures_calendars_and_what_is_complete() -> None:
    old = store(
        FIGURE,
        names=[{"id": "ada", "name": "Ada Byron"}, {"id": "bo", "name": "Bo Orr"}],
        measures=[
            {"id": "catch", "name": "catch"},
            {"id": "sula", "subject": "Sula", "fiscal-year-starts": "04-01"},
        ],
    )
    new = store(
        FIGURE,
        names=[{"id": "ada", "name": "Ada Byron", "aliases": ["Orr"]}],
        measures=[
            {"id": "catch", "name": "catch", "aliases": ["landings"], "fresh-for": "2 years"},
            {"id": "sula", "subject": "Sula", "fiscal-year-starts": "10-01"},
        ],
    )
    found = {one.address: one for one in difference(old, new)}
    assert [(one.what, one.how) for one in found.values()] == [
        ("name", "changed"),
        ("name", "removed"),
        ("measure", "changed"),
        ("calendar", "changed"),
    ]
    assert found["person.ada"].remarks == ("'Orr' meant person.bo before",)
    assert {one.slot for one in found["measure.catch"].slots} == {"aliases", "fresh-for"}


def test_an_alias_that_nobody_had_captures_nobody() -> None:
    old = store(FIGURE, names=[{"id": "ada", "name": "Ada Byron"}, {"id": "bo", "name": "Bo Orr"}])
    new = store(
        FIGURE,
        names=[
            {"id": "ada", "name": "Ada Byron", "aliases": ["The Countess"]},
            {"id": "bo", "name": "Bo Orr"},
        ],
    )
    (change,) = difference(old, new)
    assert change.remarks == ()


TABLE = (
    '[source]\ntitle = "T"\n[table]\nfile = "t.csv"\nkind = "figure"\nkey = ["s"]\nMORE[columns]\n'
    'subject = "s"\nvalue = "v"\n[constants]\nmeasure = "catch"\nunit = "tonnes"\n'
)


def folder(path: Path, more: str = "", rows: str = "Sula,3\nBora,4\n") -> Store:
    path.mkdir()
    (path / "t.table.toml").write_text(TABLE.replace("MORE", more))
    (path / "t.csv").write_text(f"s,v\n{rows}")
    return Store.load(path)


def test_a_table_that_is_called_complete_now(tmp_path: Path) -> None:
    old, new = folder(tmp_path / "a"), folder(tmp_path / "b", 'complete = "islands"\n')
    assert changes(old, new) == [("complete", "changed", "t")]


def test_a_row_that_cannot_be_read_any_more_is_removed_and_said_to_be_there(tmp_path: Path) -> None:
    old, new = folder(tmp_path / "a"), folder(tmp_path / "b", rows="Sula,3\nBora,a few\n")
    (change,) = difference(old, new)
    assert (change.how, change.address) == ("removed", "t#Bora")
    assert change.remarks == ("is still written down, and cannot be read any more",)


def test_two_versions_of_one_file_are_compared_by_their_ids(tmp_path: Path) -> None:
    text = '[source]\ntitle = "T"\n[quote.a]\nspeaker = "Ada"\nwords = "WORDS"\n'
    for name, words in (("old.toml", "we stay"), ("new.toml", "we go")):
        (tmp_path / name).write_text(text.replace("WORDS", words))
    old, new = Store.load(tmp_path / "old.toml"), Store.load(tmp_path / "new.toml")
    (change,) = difference(old, new, by_id=True)
    assert (change.how, [one.slot for one in change.slots]) == ("changed", ["words"])


RECORDS = st.lists(
    st.builds(
        lambda ident, value, url: {
            **FIGURE,
            "id": ident,
            "value": f"{value} tonnes",
            "source": {**SOURCE, "url": url},
        },
        st.sampled_from("abcdef"),
        st.integers(1, 4),
        st.sampled_from(["https://l.example", "https://m.example"]),
    ),
    min_size=1,
    unique_by=lambda record: record["id"],
)


@given(before=RECORDS, after=RECORDS)
def test_the_difference_leads_from_one_version_to_the_other(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    """Whatever is taken away, added and changed, nothing is left out and nothing is told twice."""
    old, new = store(*before), store(*after)
    facts = {fact.address: fact.sha256 for fact in old.facts}
    for change in difference(old, new):
        if change.how != "added":
            assert facts.pop(change.was or change.address) == change.old_sha256
    for change in difference(old, new):
        if change.how != "removed":
            assert change.new_sha256 is not None
            facts[change.address] = change.new_sha256
    assert facts == {fact.address: fact.sha256 for fact in new.facts}


@given(before=RECORDS, after=RECORDS)
def test_a_change_and_its_way_back_have_the_same_slots(
    before: list[dict[str, Any]], after: list[dict[str, Any]]
) -> None:
    there, back = slot_changes(before[0], after[0]), slot_changes(after[0], before[0])
    assert [(one.slot, one.new, one.old) for one in there] == [(one.slot, one.old, one.new) for one in back]
