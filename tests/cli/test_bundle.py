"""``check --bundle`` and ``replay``: what is written, what is noticed, and the exit codes (T25, T37, L36)."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.desk import FACTS, Desk


@pytest.fixture
def bundled(desk: Desk) -> Desk:
    assert desk.run("check", "false.md", "true.md", "--bundle", "b.json").code == 1
    return desk


def test_a_bundle_replays_as_the_same_without_any_store(bundled: Desk) -> None:
    (bundled.folder / "claims/briefing.toml").unlink()
    answer = bundled.run("replay", "b.json")
    assert answer.code == 0
    assert answer.err == "2 verdicts: 2 same\n"
    assert [line.split(maxsplit=1)[1] for line in answer.out.splitlines()] == [
        "same: refuted (false.md:1:2)",
        "same: supported (true.md:1:2)",
    ]


def test_the_report_is_printed_as_it_would_be_without_a_bundle(desk: Desk) -> None:
    plain = desk.run("check", "false.md", "--format", "json")
    with_bundle = desk.run("check", "false.md", "--format", "json", "--bundle", "b.json")
    assert (with_bundle.out, with_bundle.code) == (plain.out, plain.code)
    bundle = json.loads((desk.folder / "b.json").read_text("utf-8"))
    assert bundle["reports"] == [json.loads(plain.out)]


def test_a_changed_fact_is_stale_and_named(bundled: Desk) -> None:
    bundled.write("claims/briefing.toml", FACTS.replace("surprised", "astonished"))
    answer = bundled.run("replay", "b.json", "--store", "claims")
    assert (answer.code, answer.err) == (1, "2 verdicts: 2 stale\n")
    assert answer.out.count("stale: briefing#rain: changed in the store: words “It rained hard") == 2
    assert bundled.run("replay", "b.json").code == 0


def test_a_fact_that_is_gone_is_stale_and_named(bundled: Desk) -> None:
    bundled.write("claims/briefing.toml", FACTS.replace("quote.rain", "quote.snow"))
    answer = bundled.run("replay", "b.json", "--store", "claims")
    assert answer.code == 1
    assert answer.out.count("stale: briefing#rain: no longer in the store") == 2


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("every village of the valley", "every village of the velley", "the fact briefing#rain is not"),
        ('"status": "refuted"', '"status": "supported"', "the report on false.md is not"),
        ('"column": 2', '"column": 3', "the report on false.md is not"),
        ("https://example.org", "https://example.net", "is not what its manifest says"),
        ('"rules": "sha256:', '"rules": "sha256:0', "the engine is not"),
    ],
)
def test_a_bundle_that_was_changed_is_one_clear_line_and_2(
    bundled: Desk, old: str, new: str, told: str
) -> None:
    path = bundled.folder / "b.json"
    text = path.read_text("utf-8")
    assert old in text
    # The last place: the facts stand behind the reports, and the engine before them.
    at = text.rindex(old) if "village" in old else text.index(old)
    path.write_text(f"{text[:at]}{new}{text[at + len(old) :]}", "utf-8")
    answer = bundled.run("replay", "b.json")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("factcheck: b.json: was changed after it was written: ")
    assert told in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize("cut", [0, 1, 100, -2])
def test_half_a_bundle_is_2(bundled: Desk, cut: int) -> None:
    path = bundled.folder / "b.json"
    path.write_bytes(path.read_bytes()[:cut])
    answer = bundled.run("replay", "b.json")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_a_bundle_is_written_whole_or_not_at_all(bundled: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (bundled.folder / "b.json").read_bytes()

    def no_room(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    answer = bundled.run("check", "true.md", "--bundle", "b.json")
    assert answer.code == 2
    assert "b.json could not be written: no space left on device" in answer.err
    assert (bundled.folder / "b.json").read_bytes() == before
    assert {path.name for path in bundled.folder.iterdir()} == {"b.json", "claims", "false.md", "true.md"}


def test_a_draft_that_cannot_be_read_is_not_in_the_bundle(desk: Desk) -> None:
    assert desk.run("check", "nowhere.md", "true.md", "--bundle", "b.json").code == 2
    assert desk.run("replay", "b.json").err == "1 verdict: 1 same\n"
    assert desk.run("check", "nowhere.md", "--bundle", "c.json").code == 2
    assert not Path(desk.folder / "c.json").exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--bundle", "true.md"), "would overwrite the draft true.md"),
        (("--bundle", "-"), "a bundle is a file"),
        (("--bundle", "b.json", "--diff"), "leave --bundle out"),
        (("--bundle", "b.json", "--format", "json=b.json"), "cannot both be written to b.json"),
        (("--bundle", "b.json", "--against", "false.md"), "--against goes with none of"),
    ],
)
def test_a_bundle_that_would_overwrite_or_say_nothing_is_refused(
    desk: Desk, arguments: tuple[str, ...], told: str
) -> None:
    answer = desk.run("check", "true.md", *arguments)
    assert answer.code == 2
    assert told in answer.err
    assert not (desk.folder / "b.json").exists()


def test_what_is_neither_a_report_nor_a_bundle_is_2(desk: Desk) -> None:
    desk.write("x.json", "{}")
    desk.write("y.json", b"\xff\xfe")
    for name, told in (
        ("x.json", "not of schema"),
        ("y.json", "not UTF-8"),
        ("z.json", "no such file"),
        (".", "file"),
    ):
        answer = desk.run("replay", name)
        assert (answer.code, answer.out) == (2, "")
        assert told in answer.err
