from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from factcheck.report.json import (
    MAX_DEPTH,
    ReportError,
    from_json,
    read_reports,
    report_schema,
    to_json,
    to_json_list,
)
from factcheck.verdict import Status
from tests.report.builders import evidence, finding, report, unchecked, verdict

EVERY_STATUS = report(*(verdict(status) for status in Status), unchecked=[unchecked()], problems=2)
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(message=TEXT, words=TEXT)
def test_a_report_read_back_is_the_same_report_and_writes_the_same_bytes(message: str, words: str) -> None:
    written = report(verdict(findings=[finding(message)], facts=[evidence(words=words)]))
    text = to_json(written)
    assert from_json(text) == written
    assert to_json(from_json(text)) == text


@given(message=TEXT)
def test_no_control_character_but_the_line_feed_stands_in_the_file(message: str) -> None:
    text = to_json(report(verdict(findings=[finding(message)])))
    dangerous = [
        c for c in text if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or c in "\u202e\u2066\u200f"
    ]
    assert dangerous == []


def test_letters_stand_as_they_are_and_direction_marks_are_escaped() -> None:
    text = to_json(report(verdict(findings=[finding("岸田 said \u202eno\x9b")])))
    assert '"岸田 said \\u202eno\\u009b"' in text


def test_the_file_begins_with_its_schema_and_ends_with_one_line_feed() -> None:
    text = to_json(EVERY_STATUS)
    assert text.startswith('{\n "schema": "factcheck/report/1",\n "engine": ')
    assert text.endswith("}\n")
    assert not text.endswith("\n\n")


def test_several_reports_are_an_array_in_order() -> None:
    pair = (report(name="a.md"), report(verdict(), name="b.md"))
    assert read_reports(to_json_list(pair)) == pair
    assert read_reports(to_json(pair[0])) == pair[:1]
    assert read_reports("[]") == ()


def test_fields_of_a_later_version_are_passed_over_wherever_they_stand() -> None:
    data = json.loads(to_json(EVERY_STATUS))
    data["confidence"] = 0.5
    data["verdicts"][0]["weather"] = {"rain": [1, 2]}
    data["verdicts"][0]["claim"]["tone"] = "dry"
    data["verdicts"][0]["claim"]["span"]["page"] = 3
    data["verdicts"][0]["evidence"][0]["place"]["page"] = 3
    assert from_json(json.dumps(data)) == EVERY_STATUS


def _changed(**fields: object) -> str:
    return json.dumps(json.loads(to_json(EVERY_STATUS)) | fields)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "not JSON: line 1, column 1"),
        ("{", "not JSON"),
        ("[1]", "report 1 is not of schema"),
        ("null", "not of schema"),
        ('{"schema": "factcheck/report/2"}', "but of 'factcheck/report/2'"),
        ('{"schema": "factcheck/report/1"}', "damaged: engine"),
        ('{"schema": ["\\u001b"]}', "not of schema"),
        ("[NaN]", "NaN is not a number"),
        ("[-Infinity]", "-Infinity is not a number"),
        ('{"a": 1, "a": 2}', "'a' stands twice"),
        ("[" * 100_000, f"more than {MAX_DEPTH} deep"),
        ('{"a":' * 100_000, f"more than {MAX_DEPTH} deep"),
        ("1" * 5000, "not JSON that can be read"),
        ('["\\ud800"]', "report 1 is not of schema"),
        (_changed(options={"x": "\ud800"}), "damaged"),
        (_changed(verdicts=[{"id": "x", "status": "supported"}]), "damaged: verdicts.0."),
    ],
)
def test_what_is_no_report_is_refused_in_one_line(text: str, says: str) -> None:
    with pytest.raises(ReportError, match=says.replace(".", r"\.")) as refused:
        read_reports(text)
    assert "\n" not in str(refused.value)
    assert "\x1b" not in str(refused.value)


def test_depth_counts_brackets_and_not_those_inside_strings() -> None:
    deep = json.loads(to_json(EVERY_STATUS)) | {"options": {"note": "[" * 1000 + '\\"{' * 100}}
    assert from_json(json.dumps(deep)).options == deep["options"]
    nested: object = 1
    for _ in range(MAX_DEPTH - 2):
        nested = [nested]
    assert from_json(_changed(options={"x": nested})).options == {"x": nested}
    with pytest.raises(ReportError, match="deep"):
        from_json(_changed(options={"x": [nested]}))


def test_a_decisive_verdict_without_a_fact_is_refused_on_reading() -> None:
    data = json.loads(to_json(report(verdict(Status.SUPPORTED))))
    data["verdicts"][0]["evidence"] = []
    with pytest.raises(ReportError, match="supported cites a fact"):
        from_json(json.dumps(data))


def test_every_report_is_valid_under_the_schema() -> None:
    schema = report_schema()
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    validator.validate(json.loads(to_json(EVERY_STATUS)))
    validator.validate(json.loads(to_json(report())))


def test_the_schema_is_open_to_new_fields_and_reasons_and_closed_to_missing_ones() -> None:
    validator = Draft202012Validator(report_schema())
    data = json.loads(to_json(EVERY_STATUS))
    data["later"] = data["verdicts"][0]["later"] = 1
    gap = next(item for item in data["verdicts"] if item["status"] == "not_enough_info")
    gap["reason"] = "unheard_of"
    assert validator.is_valid(data)
    for field in ("schema", "draft", "verdicts", "counts", "store"):
        assert not validator.is_valid({name: value for name, value in data.items() if name != field})
    gap["status"] = "perhaps"
    assert not validator.is_valid(data)


def test_a_reason_of_a_later_version_is_read() -> None:
    data = json.loads(to_json(report(verdict(Status.NOT_ENOUGH_INFO))))
    data["verdicts"][0]["reason"] = "weather"
    assert from_json(json.dumps(data)).verdicts[0].reason == "weather"
