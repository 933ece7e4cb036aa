from __future__ import annotations

import json

import pytest

from factcheck.rules import RULES
from tests.cli.desk import Desk


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_page(desk: Desk, rule: object) -> None:
    code = rule.code  # type: ignore[attr-defined]
    answer = desk.run("explain", code.lower())
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"# {code} ")
    assert desk.run("explain", rule.name).out == answer.out  # type: ignore[attr-defined]


def test_without_a_code_all_rules_are_listed(desk: Desk) -> None:
    listed = [line.split()[0] for line in desk.run("explain").out.splitlines()]
    assert listed == [rule.code for rule in RULES]


def test_an_unknown_code_names_the_nearest(desk: Desk) -> None:
    answer = desk.run("explain", "QUO1O2")
    assert answer.code == 2
    assert "did you mean QUO102?" in answer.err


def test_lint_of_a_clean_store_is_0_and_of_a_broken_one_1(desk: Desk) -> None:
    clean = desk.run("claims", "lint")
    assert (clean.code, clean.out) == (0, "1 fact, 0 problems\n")
    desk.write("claims/broken.toml", '[source]\ntitle = "x"\n[quote.y]\nspeaker = "Z"\n')
    broken = desk.run("claims", "lint", "claims")
    assert broken.code == 1
    assert broken.out.startswith("claims/broken.toml:")
    assert desk.run("claims", "lint", "true.md").code == 2


def test_a_report_replays_as_the_same(desk: Desk) -> None:
    desk.run("check", "false.md", "true.md", "--format", "json", "-o", "reports.json")
    answer = desk.run("replay", "reports.json")
    assert answer.code == 0
    assert [line.split()[1].strip(":") for line in answer.out.splitlines()] == ["same", "same"]
    assert desk.run("replay", "reports.json", "--store", "claims").code == 0


def test_a_verdict_that_was_tampered_with_does_not_replay(desk: Desk) -> None:
    desk.run("check", "false.md", "--format", "json", "-o", "report.json")
    path = desk.folder / "report.json"
    data = json.loads(path.read_text("utf-8"))
    data["verdicts"][0]["status"] = "supported"
    path.write_text(json.dumps(data), "utf-8")
    answer = desk.run("replay", "report.json")
    assert answer.code == 1
    assert " same" not in answer.out


def test_the_version_names_program_and_rules(desk: Desk) -> None:
    first, second = desk.run("version").out.splitlines()
    assert first.startswith("factcheck ")
    assert second.startswith("rules sha256:")


@pytest.mark.parametrize(
    "command", [(), ("check",), ("explain",), ("claims",), ("claims", "lint"), ("replay",)]
)
def test_help_shows_examples(desk: Desk, command: tuple[str, ...]) -> None:
    answer = desk.run(*command, "--help")
    assert answer.code == 0
    assert "factcheck " in answer.out
    if command != ("claims",):
        assert "Examples:" in answer.out


def test_no_command_is_help_and_2(desk: Desk) -> None:
    answer = desk.run()
    assert (answer.code, answer.out) == (2, "")
    assert "Commands:" in answer.err
