"""A bundle proves itself: what was changed is noticed, what is not cited is not in it (T37, L36, L37)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from factcheck.checking import Outcome, check, replay
from factcheck.checking.bundle import BundleError, bundle_json, bundle_schema, read_bundle
from factcheck.report.json import report_schema
from factcheck.store import Store
from factcheck.verdict import Report

WORDS = "We will rebuild the old harbor before winter"
SOURCE = {
    "title": "The log",
    "date": "2024-04-10",
    "medium": "official-transcript",
    "url": "https://l.example",
}
RECORDS: list[dict[str, Any]] = [
    {"kind": "quote", "id": "harbor", "speaker": "Ada Byron", "words": WORDS, "source": SOURCE},
    {
        "kind": "figure",
        "id": "catch",
        "subject": "Sula",
        "measure": "catch",
        "value": "1200 tonnes",
        "period": "2023",
        "source": SOURCE,
    },
    {"kind": "event", "id": "launch", "event": "Launch of the ferry", "date": "2024-04-10", "source": SOURCE},
]
DRAFT = (
    f"“{WORDS.replace('old', 'new')},” Ada Byron said.\n\n“{WORDS},” Ada Byron said.\n\n"
    "Sula's catch was 1,200 tonnes in 2023. The launch of the ferry was on April 11, 2024.\n"
)


def report(*records: dict[str, Any], draft: str = DRAFT, name: str = "draft.md") -> Report:
    return check(draft, Store.from_records(records or RECORDS), name=name, dateline=date(2024, 4, 12))


BUNDLE = bundle_json([report()])


def changed(**parts: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(BUNDLE)
    return {**data, **parts}


def test_a_bundle_holds_the_report_and_each_cited_fact_once() -> None:
    bundle = read_bundle(BUNDLE)
    assert bundle.reports == (report(),)
    assert [fact.fact for fact in bundle.facts] == ["records#catch", "records#harbor", "records#launch"]
    assert all(fact.record["source"]["url"] == "https://l.example" for fact in bundle.facts)
    assert bundle.engine == report().engine


def test_a_bundle_is_the_same_to_the_byte_wherever_it_is_written() -> None:
    assert bundle_json([report()]) == BUNDLE
    assert bundle_json(read_bundle(BUNDLE).reports) == BUNDLE


def test_a_bundle_is_judged_again_by_itself(tmp_path: Path) -> None:
    file = tmp_path / "bundle.json"
    file.write_text(BUNDLE, "utf-8")
    same = [Outcome.SAME] * len(report().verdicts)
    assert [one.outcome for one in replay(BUNDLE)] == same
    assert [one.outcome for one in replay(file)] == same
    assert [one.outcome for one in replay(BUNDLE, Store.from_records(RECORDS))] == same
    assert len(same) == 4


def test_a_report_in_a_file_is_judged_again_too(tmp_path: Path) -> None:
    file = tmp_path / "report.json"
    file.write_text(report().model_dump_json(by_alias=True), "utf-8")
    assert replay(file) == replay(report())


def test_several_reports_share_their_facts() -> None:
    bundle = bundle_json([report(), report(name="other.md")])
    assert [one.draft.name for one in read_bundle(bundle).reports] == ["draft.md", "other.md"]
    assert len(read_bundle(bundle).facts) == 3
    assert len(replay(bundle)) == 8


def test_a_changed_fact_of_the_store_makes_a_verdict_stale_and_is_named() -> None:
    now = [RECORDS[0], {**RECORDS[1], "value": "1300 tonnes"}, RECORDS[2]]
    outcomes = {one.outcome: one.detail for one in replay(BUNDLE, Store.from_records(now))}
    assert outcomes.keys() == {Outcome.SAME, Outcome.STALE}
    assert outcomes[Outcome.STALE] == (
        "records#catch: changed in the store: value “1200 tonnes” became “1300 tonnes”"
    )


@given(data=st.data())
def test_one_changed_character_is_noticed(data: st.DataObject) -> None:
    """L37: whatever is changed, the bundle is refused, or says exactly the same as before."""
    at = data.draw(st.integers(0, len(BUNDLE) - 1))
    letter = data.draw(
        st.characters(min_codepoint=1, max_codepoint=0x2FF).filter(lambda one: one != BUNDLE[at])
    )
    text = f"{BUNDLE[:at]}{letter}{BUNDLE[at + 1 :]}"
    try:
        found = read_bundle(text)
    except BundleError:
        return
    assert found == read_bundle(BUNDLE)
    assert BUNDLE[at].isspace()


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in _leaves(item, (*path, key))]
    if isinstance(value, list):
        return [leaf for key, item in enumerate(value) for leaf in _leaves(item, (*path, key))]
    return [path]


LEAVES = _leaves(json.loads(BUNDLE))


@given(path=st.sampled_from(LEAVES), data=st.data())
def test_a_value_that_was_changed_removed_or_replaced_is_noticed(
    path: tuple[Any, ...], data: st.DataObject
) -> None:
    whole: Any = json.loads(BUNDLE)
    inner = whole
    for key in path[:-1]:
        inner = inner[key]
    old = inner[path[-1]]
    new: Any = data.draw(
        st.one_of(st.none(), st.booleans(), st.integers(0, 99), st.text(max_size=5), st.just([]))
    )
    if (type(new), new) == (type(old), old):
        return
    inner[path[-1]] = new
    with pytest.raises(BundleError):
        read_bundle(json.dumps(whole))


def test_the_part_that_was_changed_is_named() -> None:
    fact = changed()
    fact["facts"][1]["record"]["words"] = "We will not rebuild"
    verdict = changed()
    verdict["reports"][0]["verdicts"][0]["status"] = "supported"
    engine = changed(engine={"version": "9", "rules": "sha256:0"})
    gone = changed(facts=changed()["facts"][:1])
    for data, told in (
        (fact, "the fact records#harbor is not what its manifest says"),
        (verdict, "the report on draft.md is not what its manifest says"),
        (engine, "the engine is not what its manifest says"),
        (gone, "its facts are not those of its manifest"),
        (changed(mood="glad"), "its manifest is not the one it was written with"),
        (changed(manifest=None), "a part of it, or of its manifest, is missing"),
        (changed(schema="factcheck/bundle/2"), "is not of schema factcheck/bundle/1"),
    ):
        with pytest.raises(BundleError, match=told.replace("(", r"\(")):
            read_bundle(json.dumps(data))


def test_spacing_and_the_order_of_keys_are_no_change() -> None:
    data = json.loads(BUNDLE)
    assert read_bundle(json.dumps(dict(reversed(data.items())))) == read_bundle(BUNDLE)


def _sealed_again(data: dict[str, Any]) -> str:
    """What somebody would write who knows how the digests are made."""
    from factcheck.checking import bundle

    data["manifest"] = bundle._manifest(data)
    data["manifest"]["root"] = bundle._root(data)
    return json.dumps(data)


def test_a_bundle_whose_digests_were_made_again_still_has_to_agree_with_itself() -> None:
    fact = changed()
    fact["facts"][1]["record"]["words"] = "We will not rebuild"
    with pytest.raises(BundleError, match="records#harbor is not what its own digest says"):
        read_bundle(_sealed_again(fact))
    cited = changed()
    cited["reports"][0]["verdicts"][0]["evidence"][0]["record"]["words"] = "We will not rebuild"
    with pytest.raises(BundleError, match="records#harbor is cited, and not the fact in it"):
        read_bundle(_sealed_again(cited))
    engine = changed()
    engine["engine"]["rules"] = "sha256:0"
    with pytest.raises(BundleError, match="by other rules than it says"):
        read_bundle(_sealed_again(engine))
    verdict = changed()
    verdict["reports"][0]["verdicts"][1]["status"] = "refuted"
    verdict["reports"][0]["verdicts"][1]["findings"] = verdict["reports"][0]["verdicts"][0]["findings"]
    assert [one.outcome for one in replay(_sealed_again(verdict))][1] is Outcome.DIFFERENT


def test_other_rules_are_told() -> None:
    engine = report().engine.model_copy(update={"rules": "sha256:0"})
    bundle = bundle_json([report().model_copy(update={"engine": engine})])
    assert {one.outcome for one in replay(bundle)} == {Outcome.ENGINE_CHANGED}
    with pytest.raises(ValueError, match="one engine"):
        bundle_json([report(), report().model_copy(update={"engine": engine})])
    with pytest.raises(ValueError, match="at least one"):
        bundle_json([])


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"schema": "factcheck/bundle/1"}', "NaN", "[" * 2_000, '{"a":1,"a":2}']
)
def test_what_is_no_bundle_is_refused(text: str) -> None:
    with pytest.raises(BundleError):
        read_bundle(text)


MARK = "embargoed"


def test_a_fact_that_no_verdict_cites_is_not_in_the_bundle() -> None:
    """T37: nor is anything that it says, though it lies as near to the claims as a fact can."""
    near = [
        {**RECORDS[0], "id": MARK, "words": "We will sell the old harbor, before winter, embargoed"},
        {
            **RECORDS[0],
            "id": f"{MARK}-2",
            "speaker": "Embargoed Person",
            "words": "Before winter, embargoed",
        },
        {**RECORDS[1], "id": MARK, "period": "2022", "value": "737373 tonnes", "note": MARK},
        {**RECORDS[1], "id": f"{MARK}-2", "subject": "Embargoed", "value": "747474 tonnes"},
        {**RECORDS[1], "id": f"{MARK}-3", "measure": "Embargoed", "value": "1200 tonnes"},
        {**RECORDS[2], "id": MARK, "event": "Launch of the embargoed ferry", "date": "2024-04-11"},
        {**RECORDS[0], "id": f"{MARK}-3", "wrods": MARK, "said": "embargoed"},
    ]
    found = report(*RECORDS, *near)
    assert found.problems
    text = bundle_json([found])
    assert not [mark for mark in (MARK, "737373", "747474", "Embargoed", "2022") if mark in text]
    assert [one.outcome for one in replay(text)] == [Outcome.SAME] * 4


def test_a_bundle_does_not_hold_the_draft() -> None:
    unread = "Nobody may read this paragraph before Friday, and nothing in it can be checked."
    text = bundle_json([report(draft=f"{DRAFT}\n{'Between them. ' * 5}\n\n{unread}\n")])
    assert unread not in text


def test_a_bundle_has_its_schema() -> None:
    schemas = [bundle_schema(), report_schema()]
    registry: Any = Registry().with_resources(
        (schema["$id"], Resource.from_contents(schema)) for schema in schemas
    )
    validator = Draft202012Validator(bundle_schema(), registry=registry)
    assert list(validator.iter_errors(json.loads(BUNDLE))) == []
    broken = changed()
    del broken["reports"][0]["verdicts"][0]["status"]
    assert list(validator.iter_errors(broken))
    assert list(validator.iter_errors(changed(facts=None)))
