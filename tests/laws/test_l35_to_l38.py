"""Laws of the report: it survives being written, can be judged again, and rests on what it names."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NoReturn
from unittest.mock import patch

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import factcheck
from factcheck import rules
from factcheck.checking import Checker, Outcome, replay
from factcheck.checking.bundle import bundle_json
from factcheck.config import Options
from factcheck.report import from_json, to_json
from factcheck.report.json import report_schema
from factcheck.rules import rules_digest
from factcheck.store import Store
from factcheck.testing.strategies import stores
from factcheck.verdict import Report, Status
from tests.builders import check, store_of
from tests.laws.noise import any_texts, checked
from tests.laws.statements import Statement, statements

places = st.integers(0, 400)


@cache
def schema() -> tuple[dict[str, Any], Draft202012Validator]:
    written = report_schema()
    return written, Draft202012Validator(written)


def _no_number(constant: str) -> NoReturn:
    raise AssertionError(f"{constant} in a report")


@given(text=any_texts(), one=statements(), dated=st.none() | st.dates())
def test_l35_a_report_survives_being_written(text: str, one: Statement, dated: Any) -> None:
    """L35: a report that is written as JSON and read again is the same report, and so are its bytes.

    It fits the schema that is published, holds no number that JSON has not, and names its fields in the order
    of the schema, whatever the draft.
    """
    noise = checked(text, "draft.md")
    for report in (noise, check(one.draft, one.fact, dateline=dated)):
        if report is None:
            continue
        written = to_json(report)
        assert from_json(written) == report
        assert to_json(from_json(written)) == written
        data = json.loads(written, parse_constant=_no_number)
        published, validator = schema()
        validator.validate(data)
        assert list(data) == list(published["properties"])
        for verdict in data["verdicts"]:
            assert list(verdict) == list(published["$defs"]["Verdict"]["properties"])


def outcomes(report: Report | str, store: Store | None = None) -> list[Outcome]:
    return [one.outcome for one in replay(report, store)]


@given(one=statements(), others=stores(most=3), text=any_texts(), slot=places, at=places, dated=st.dates())
def test_l36_a_verdict_can_be_judged_again_from_the_report_alone(
    one: Statement, others: Store, text: str, slot: int, at: int, dated: Any
) -> None:
    """L36: judged again from nothing but its report, a verdict comes out the same.

    One character of a cited fact changed, in the report or in the store, and it is stale; under other rules
    it says that the engine changed; tampered with, that it comes out different; and where it rests on a
    search that was cut short, that it cannot be judged again.
    """
    noise = checked(text, "draft.txt")
    assert noise is None or set(outcomes(noise)) <= {Outcome.SAME}
    report = check(one.draft, one.fact, *others.facts, dateline=dated)
    assert set(outcomes(to_json(report))) <= {Outcome.SAME}
    data = json.loads(to_json(report))
    cited = [verdict for verdict in data["verdicts"] if verdict["evidence"]]
    assume(cited)
    record = cited[0]["evidence"][0]["record"]
    spoiled = _spoiled(record, slot, at)
    cited[0]["evidence"][0]["record"] = spoiled
    assert Outcome.STALE in outcomes(json.dumps(data))
    address = cited[0]["evidence"][0]["fact"]
    kept = [
        fact for fact in Checker(store_of(one.fact, *others.facts)).store.facts if fact.address != address
    ]
    assert Outcome.STALE in outcomes(report, store_of(*kept))
    cited[0]["evidence"][0]["record"] = record
    data["engine"]["rules"] = f"{data['engine']['rules'][:-1]}x"
    assert set(outcomes(json.dumps(data))) == {Outcome.ENGINE_CHANGED}
    data["engine"]["rules"] = rules_digest()
    cited[0]["decided_by"] = "store" if cited[0]["decided_by"] == "derived" else "derived"
    assert Outcome.DIFFERENT in outcomes(json.dumps(data))
    cited[0]["search"] = "truncated"
    assert Outcome.NOT_REPLAYABLE in outcomes(json.dumps(data))


def _spoiled(record: dict[str, Any], slot: int, at: int) -> dict[str, Any]:
    """The record with one character of one of its strings exchanged."""
    slots = [name for name, value in record.items() if isinstance(value, str) and name != "kind"]
    name = slots[slot % len(slots)]
    return {**record, name: _with_another(record[name], at)}


def _with_another(text: str, at: int) -> str:
    place = at % len(text)
    return f"{text[:place]}{'x' if text[place] != 'x' else 'y'}{text[place + 1 :]}"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program, to change bytes in."""
    copy = tmp_path_factory.mktemp("engine") / "factcheck"
    shutil.copytree(Path(factcheck.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    assert _digest_of(copy) == rules_digest()
    return copy


def _digest_of(package: Path) -> str:
    with patch.object(rules, "_PACKAGE", str(package)):
        return rules_digest.__wrapped__()


DECIDING = ("rules/quote_words.py", "judge.py", "match/align.py", "lexicon/data/quotation-words.toml")


def root(report: Report) -> str:
    return str(json.loads(bundle_json([report]))["manifest"]["root"])


@given(one=statements(), at=places, byte=st.integers(0, 10**6), file=st.sampled_from(DECIDING))
def test_l37_one_changed_character_changes_the_root(
    engine: Path, one: Statement, at: int, byte: int, file: str
) -> None:
    """L37: one character changed in a fact, in the draft or in the rules, and the digest over all differs.

    The root of the manifest is made from the digests of the facts that are cited, of the draft and of the
    rules; those of the store count every fact. A claim's own id does not: it stays the same under another
    typography of the same claim, so that an edit elsewhere leaves accepted findings accepted.
    """
    report = check(one.draft, one.fact)
    assert root(check(one.draft, one.fact)) == root(report)
    spoiled = type(one.fact).model_validate_json(json.dumps(_retitled(one.fact.record(), at)))
    assert spoiled.sha256 != one.fact.sha256
    assert store_of(spoiled).digest_content != store_of(one.fact).digest_content
    assert root(check(one.draft, spoiled)) != root(report)
    edited = _with_another(one.draft, at % (len(one.draft) - 1))
    assert root(check(edited, one.fact)) != root(report)
    path = engine / file
    whole = path.read_bytes()
    place = byte % len(whole)
    path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    after = _digest_of(engine)
    path.write_bytes(whole)
    assert after != rules_digest()
    other = report.model_copy(update={"engine": report.engine.model_copy(update={"rules": after})})
    assert root(other) != root(report)


def _retitled(record: dict[str, Any], at: int) -> dict[str, Any]:
    """The record with a character exchanged where any character will do: in its source's title."""
    source = record["source"]
    return {**record, "source": {**source, "title": _with_another(source["title"], at)}}


@given(one=statements(), dated=st.dates())
def test_l38_a_verdict_rests_on_the_rules_that_it_names(one: Statement, dated: Any) -> None:
    """L38: with the rules that decided switched off, the verdict is no longer what it was.

    What they decided is left open, and never turns into another verdict. Switching off one rule takes its
    findings away; a verdict that other rules decide as well stays.
    """
    for verdict in check(one.draft, one.fact, dateline=dated).verdicts:
        named = [finding.rule for finding in verdict.findings]
        assume(verdict.status in (Status.SUPPORTED, Status.REFUTED))
        for ignored in _each_and_all(named):
            options = Options(dateline=dated, ignore=ignored)
            (other,) = Checker(store_of(one.fact), options).check(one.draft).verdicts
            assert not set(ignored) & {finding.rule for finding in other.findings}
            if set(ignored) == set(named):
                assert other.status is Status.NOT_ENOUGH_INFO
            assert other.status in (verdict.status, Status.NOT_ENOUGH_INFO)


def _each_and_all(codes: list[str]) -> Iterator[tuple[str, ...]]:
    yield tuple(codes)
    yield from ((code,) for code in dict.fromkeys(codes))
