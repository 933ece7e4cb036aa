from __future__ import annotations

import json
import os

import pytest

from factcheck.report.json import read_reports
from tests.cli.desk import FALSE, TRUE, Desk


def test_a_true_quotation_is_0_and_counted(desk: Desk) -> None:
    answer = desk.run("check", "true.md")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == "1 claim checked: 1 supported; 0 mentions not checked\n"


def test_a_false_quotation_is_1_and_named_with_place_rule_and_fact(desk: Desk) -> None:
    answer = desk.run("check", "false.md")
    assert answer.code == 1
    first, last = answer.out.splitlines()
    assert first.startswith("false.md:1:41: QUO102 refuted: ")
    assert first.endswith(" (briefing#rain)")
    assert last.startswith("1 claim checked: 1 refuted; ")


def test_a_draft_without_claims_says_so_and_fails_only_on_request(desk: Desk) -> None:
    desk.write("calm.txt", "Nothing was said.\n")
    answer = desk.run("check", "calm.txt")
    assert answer.code == 0
    assert answer.out.startswith("0 claims checked: ")
    assert desk.run("check", "calm.txt", "--fail-on", "no_claims").code == 1


def test_several_drafts_come_one_after_another_and_are_counted_together(desk: Desk) -> None:
    answer = desk.run("check", "false.md", "true.md", "false.md")
    assert answer.code == 1
    assert [line.split(":")[0] for line in answer.out.splitlines()] == [
        "false.md",
        "false.md",
        "3 claims checked",
    ]


@pytest.mark.parametrize("layout", ["full", "concise"])
def test_fail_on_changes_the_code_and_not_the_text(desk: Desk, layout: str) -> None:
    strict = desk.run("check", "false.md", "--format", layout)
    lenient = desk.run("check", "false.md", "--format", layout, "--fail-on", "never")
    assert (strict.code, lenient.code) == (1, 0)
    assert strict.out == lenient.out


def test_json_of_one_draft_is_a_report_and_of_several_an_array(desk: Desk) -> None:
    one = desk.run("check", "false.md", "--format", "json")
    two = desk.run("check", "false.md", "true.md", "--format", "json")
    assert json.loads(one.out)["schema"] == "factcheck/report/1"
    assert [report.draft.name for report in read_reports(two.out)] == ["false.md", "true.md"]
    assert json.loads(two.out)[0] == json.loads(one.out)
    assert one.err.startswith("1 claim checked: 1 refuted")


def test_an_unreadable_draft_does_not_stop_the_others_and_is_2(desk: Desk) -> None:
    answer = desk.run("check", "missing.md", "false.md", "--format", "json")
    assert answer.code == 2
    assert [report.draft.name for report in read_reports(answer.out)] == ["false.md"]
    assert answer.err.splitlines()[0].startswith("factcheck: missing.md: ")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("binary.txt", b"\x00\x01\x02"),
        ("latin.txt", b"caf\xe9"),
        ("sixteen.txt", b"\xff\xfea"),
        ("odd.docx", b"PK"),
        ("esc\x1b[2J.docx", b""),
    ],
)
def test_a_draft_that_cannot_be_read_is_one_line_and_2(desk: Desk, name: str, content: bytes) -> None:
    desk.write(name, content)
    answer = desk.run("check", name)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("factcheck: ")
    assert answer.err.count("\n") == 1
    assert "\x1b" not in answer.err


def test_a_folder_and_a_pipe_are_no_drafts(desk: Desk) -> None:
    os.mkfifo(desk.folder / "pipe.txt")
    for name in ("claims", "pipe.txt", "", "a\x00b"):
        answer = desk.run("check", name)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)


def test_a_dash_is_standard_input_under_the_name_it_is_given(desk: Desk) -> None:
    named = desk.run("check", "-", "--stdin-filename", "piped.md", stdin=FALSE.encode())
    assert named.code == 1
    assert named.out.startswith("piped.md:1:41: ")
    assert desk.run("check", "-", stdin=FALSE.encode()).out.startswith("stdin.txt:1:41: ")
    assert desk.run("check", "-", stdin=b"\xff").code == 2


def test_without_a_store_only_internal_rules_check(desk: Desk) -> None:
    answer = desk.run("check", "false.md", "--no-store")
    assert answer.code == 0
    assert "not_enough_info (no_fact)" in answer.out


def test_no_store_at_all_is_2_and_says_what_to_do(desk: Desk) -> None:
    (desk.folder / "claims" / "briefing.toml").rename(desk.folder / "briefing.toml")
    (desk.folder / "claims").rmdir()
    answer = desk.run("check", "false.md")
    assert (answer.code, answer.out) == (2, "")
    assert "--store" in answer.err
    assert "--no-store" in answer.err
    assert desk.run("check", "false.md", "--store", "briefing.toml").code == 1


@pytest.mark.parametrize("store", ["missing", "true.md", "empty"])
def test_a_store_that_cannot_be_used_is_one_line_and_2(desk: Desk, store: str) -> None:
    (desk.folder / "empty").mkdir()
    answer = desk.run("check", "true.md", "--store", store)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, "", 1)
    assert store in answer.err


def test_a_store_with_problems_checks_and_says_so_unless_it_must_not(desk: Desk) -> None:
    desk.write("claims/broken.toml", '[source]\ntitle = "x"\n[quote.y]\nspeaker = "Z"\n')
    answer = desk.run("check", "false.md")
    assert answer.code == 1
    assert answer.err.startswith("claims/broken.toml:")
    assert answer.out.splitlines()[-1].endswith(" in the store")
    assert desk.run("check", "false.md", "-q").err == ""
    strict = desk.run("check", "false.md", "--strict-store")
    assert (strict.code, strict.out) == (2, "")


def test_the_problems_of_a_store_of_one_file_are_told_with_its_own_path(desk: Desk) -> None:
    desk.write(
        "claims/part.toml",
        '[source]\ntitle = "x"\n[quote.y]\nspeaker = "Z"\n'
        '[quote.z]\nspeaker = "Z"\nwords = "The herring came."\n',
    )
    answer = desk.run("check", "true.md", "--store", "claims/part.toml")
    assert answer.err.startswith("claims/part.toml:3:")


def test_quiet_leaves_only_the_findings(desk: Desk) -> None:
    assert desk.run("check", "true.md", "-q").out == ""
    assert len(desk.run("check", "false.md", "-q").out.splitlines()) == 1
    assert desk.run("check", "false.md", "-q", "--format", "json").err == ""


@pytest.mark.parametrize("layout", ["full", "concise", "json"])
def test_the_file_holds_what_would_have_been_printed(desk: Desk, layout: str) -> None:
    printed = desk.run("check", "false.md", "--format", layout)
    filed = desk.run("check", "false.md", "--format", layout, "-o", "report")
    assert (filed.code, filed.out) == (1, "")
    assert (desk.folder / "report").read_text("utf-8") == printed.out


def test_a_draft_is_never_written_over(desk: Desk) -> None:
    answer = desk.run("check", "false.md", "-o", "false.md")
    assert answer.code == 2
    assert "overwrite" in answer.err
    assert (desk.folder / "false.md").read_text("utf-8") == FALSE


def test_an_output_that_cannot_be_written_is_2(desk: Desk) -> None:
    answer = desk.run("check", "false.md", "-o", "nowhere/report")
    assert (answer.code, answer.err) == (
        2,
        "factcheck: nowhere/report could not be written: no such file or directory\n",
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("check",), "Missing argument"),
        (("check", "true.md", "--fail-on", "refuteed"), "did you mean refuted?"),
        (("check", "true.md", "--fail-on", "never,error"), "stands alone"),
        (("check", "true.md", "--dateline", "yesterday"), "not a day like 2024-04-11"),
        (("check", "true.md", "--as-of", "2023-02-29"), "calendar does not have"),
        (("check", "true.md", "--format", "yaml"), "'yaml' is not one of"),
        (("check", "true.md", "--store", "claims", "--no-store"), "exclude each other"),
        (("check", "-", "-"), "once only"),
        (("check", "true.md", "--no\x1b[2J"), "No such option"),
        (("chekc",), "No such command"),
        (("explain", "QUO120x"), "there is no rule"),
        (("explain", "a", "b"), "unexpected extra argument"),
        (("replay", "missing.json"), "missing.json: no such file"),
        (("replay", "true.md"), "not JSON"),
        (("replay", "claims"), "regular file"),
        (("claims", "lint", "missing"), "missing"),
    ],
)
def test_what_cannot_be_meant_is_one_line_and_2(desk: Desk, arguments: tuple[str, ...], says: str) -> None:
    answer = desk.run(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert answer.err.count("\n") == 1
    assert "\x1b" not in answer.err


def test_the_dateline_of_the_command_is_the_one_in_the_report(desk: Desk) -> None:
    answer = desk.run("check", "true.md", "--dateline", "2024-04-11", "--format", "json")
    assert json.loads(answer.out)["draft"]["dateline"] == "2024-04-11"


def test_nothing_from_the_machine_stands_in_a_report(desk: Desk) -> None:
    path = str(desk.folder / "false.md")
    answer = desk.run("check", path, "--store", str(desk.folder / "claims"), "--format", "json")
    assert str(desk.folder) not in answer.out
    assert TRUE.split("”")[0].strip("“,") in answer.out
