"""Transcripts as JSON: items with a speaker and a text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.facts import QuoteFact
from factcheck.store import Store
from factcheck.store.spoken_items import DEEPEST
from tests.store.spoken import problems, said, transcript_store

MAYOR, DEPUTY = "Amara Okafor", "Ingrid Halvorsen"
ITEMS = [
    {"speaker": "MAYOR OKAFOR", "text": "We sail.", "start": 845.25},
    {"speaker": "MAYOR OKAFOR", "text": "At dawn.", "start": 847},
    {"speaker": "HALVORSEN", "text": "I stay. (Laughter.)", "line": 12, "confidence": 0.9},
]


def items(folder: Path, text: str) -> Store:
    return transcript_store(folder, text, "talk.json")


@pytest.mark.parametrize("indent", [None, 1])
@pytest.mark.parametrize("name", [None, "segments", "items"])
def test_items_are_turns(tmp_path: Path, name: str | None, indent: int | None) -> None:
    data = ITEMS if name is None else {"version": [1, 2], "meta": {"x": [{}]}, name: ITEMS, "n": 1e5}
    store = items(tmp_path, json.dumps(data, indent=indent))
    assert said(store) == [(MAYOR, "We sail. At dawn."), (DEPUTY, "I stay.")]
    assert problems(store) == []
    fact = store.fact("sea/talk#turn-1")
    assert isinstance(fact, QuoteFact)
    assert fact.locator == "00:14:05"
    second, third = store.passage("sea/talk#turn-1.2"), store.fact("sea/talk#turn-2")
    assert second is not None
    assert (second.text, second.time) == ("At dawn.", "00:14:07")
    assert third is not None
    assert third.location is not None
    assert third.location.line == 12


def test_an_item_stands_on_its_line(tmp_path: Path) -> None:
    store = items(
        tmp_path,
        '[\n {"speaker": "HALVORSEN",\n  "text": "I stay."},\n\n {"speaker": "Q", "text": "Why?"}\n]\n',
    )
    assert [turn.marks[0].line for turn in store.transcripts[0].turns] == [2, 5]


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ('{"speaker": "Q"}', "text: is missing"),
        ('{"speaker": "Q", "text": 12}', "text: is a string"),
        ('{"speaker": 3, "text": "x"}', "speaker: is a string"),
        ('{"speaker": "Q", "text": "x", "line": 0}', "line: '0' is no line like 12"),
        ('{"speaker": "Q", "text": "x", "line": [1]}', "line: \"['1']\" is no line like 12"),
        ('"words"', "an item is an object with a speaker and a text"),
        ('{"text": "Who am I?"}', "nothing says who speaks: these words are nobody's"),
        ('{"speaker": null, "text": "Who am I?"}', "nothing says who speaks: these words are nobody's"),
        (
            '{"speaker": "Ada", "text": "Who am I?"}',
            "'Ada' is not under [transcript.speakers]: whose words are these?",
        ),
    ],
)
def test_a_bad_item_does_not_hide_its_neighbours(tmp_path: Path, item: str, problem: str) -> None:
    store = items(
        tmp_path,
        '[{"speaker": "HALVORSEN", "text": "I stay."},\n'
        f'{item},\n{{"speaker": "HALVORSEN", "text": "Here."}}]',
    )
    assert problems(store) == [f"sea/talk.json:2:1: {problem}"]
    known = [words for who, words in said(store) if who == DEPUTY]
    assert " ".join(known) == "I stay. Here."


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "a list of items is expected"),
        ('"a string"', 1, "a list of items is expected"),
        ('[\n{"speaker": "Q", "text": "x"}\n{"speaker"', 3, "a comma or a closing bracket is expected"),
        ('[{"speaker": "Q", "text": "x"},\n nope]', 2, "Expecting value"),
        ('[{"speaker": "Q", "text": "x"},\n NaN]', 2, "NaN is no number"),
        ('{"a": 1}', 1, "the object holds no list of items, and one is expected"),
        ('{"a": [{}], "b": [{}]}', 1, "the object holds 2 lists of items, and one is expected"),
        ('{"a": [{"speaker": "Q"', 1, ""),
        ("[" * (DEEPEST + 1), 1, f"brackets lie more than {DEEPEST} deep"),
        ("[" * 100_000, 1, f"brackets lie more than {DEEPEST} deep"),
        ('{"a":' * 100_000, 1, f"brackets lie more than {DEEPEST} deep"),
    ],
)
def test_what_is_no_json_says_where(tmp_path: Path, text: str, line: int, problem: str) -> None:
    found = problems(items(tmp_path, text))
    assert len(found) == 1
    assert found[0].startswith(f"sea/talk.json:{line}:1: is no JSON from here on: {problem}")


def test_what_stands_before_a_fault_is_read(tmp_path: Path) -> None:
    store = items(tmp_path, '[{"speaker": "HALVORSEN", "text": "I stay."}, {"speaker": "HALVORSEN", "te')
    assert said(store) == [(DEPUTY, "I stay.")]
    assert len(problems(store)) == 1


def test_a_number_of_ten_thousand_digits_is_a_start_like_any_other(tmp_path: Path) -> None:
    text = '[{"speaker": "HALVORSEN", "text": "I stay.", "start": ' + "1" * 10_000 + "}]"
    assert said(items(tmp_path, text)) == [(DEPUTY, "I stay.")]


def test_other_json_files_are_still_a_problem(tmp_path: Path) -> None:
    (tmp_path / "sea").mkdir()
    (tmp_path / "sea" / "facts.json").write_text("[]")
    store = items(tmp_path, json.dumps(ITEMS))
    assert problems(store) == ["sea/facts.json:1:1: JSON is not read: write facts as TOML"]


def test_a_problem_is_told_at_the_line_of_the_file_itself(tmp_path: Path) -> None:
    mayor = {"speaker": "MAYOR OKAFOR", "text": "We sail."}
    told = (mayor, {"speaker": "A STRANGER", "text": "No.", "line": 900})
    text = "[" + ",\n".join(map(json.dumps, told)) + "]"
    assert problems(items(tmp_path, text)) == [
        "sea/talk.json:2:1: 'A STRANGER' is not under [transcript.speakers]: whose words are these?"
    ]
