"""The desk's day: several forms in one run, settings, silencing, corrections, and the facts at hand."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from factcheck.cli.job import Checked, Job
from tests.cli.desk import FALSE, TRUE, Desk


def test_several_forms_go_to_several_places(desk: Desk) -> None:
    answer = desk.run(
        "check", "false.md", "--format", "concise", "--format", "json=a.json", "--format", "html=a.html"
    )
    assert "QUO102 refuted" in answer.out
    assert json.loads((desk.folder / "a.json").read_text("utf-8"))["counts"]["refuted"] == 1
    assert (desk.folder / "a.html").read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    "form", ["full", "concise", "json", "jsonl", "sarif", "github", "junit", "csv", "html", "claimreview"]
)
def test_every_form_is_the_same_to_the_byte_every_time(desk: Desk, form: str) -> None:
    one = desk.run("check", "false.md", "true.md", "--format", form)
    two = desk.run("check", "false.md", "true.md", "--format", form)
    assert one == two
    assert one.out
    assert str(desk.folder) not in one.out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--format", "json", "--format", "csv"), "cannot both go to one place: write --format csv=FILE"),
        (("--format", "json=a", "--format", "csv=a"), "cannot both be written to a"),
        (("--format", "json="), "json= names no file"),
        (("--format", "jsom"), "did you mean json?"),
        (("--format", "json=false.md"), "would overwrite the draft false.md"),
        (("--config", "a.toml", "--isolated"), "--config and --isolated exclude each other"),
    ],
)
def test_contradictions_are_usage_errors(desk: Desk, arguments: tuple[str, ...], says: str) -> None:
    answer = desk.run("check", "false.md", *arguments)
    assert answer.code == 2
    assert says in answer.err
    assert answer.err.count("\n") == 1


def test_a_level_changes_what_is_shown_and_not_the_exit_code(desk: Desk) -> None:
    desk.write("unknown.md", "“Nobody has ever seen such rain in this valley before,” Ada Ames said.\n")
    shown = desk.run("check", "false.md", "unknown.md")
    quiet = desk.run("check", "false.md", "unknown.md", "--min-level", "error")
    assert "unknown.md" in shown.out
    assert "unknown.md" not in quiet.out
    assert (shown.code, quiet.code) == (1, 1)
    assert desk.run("check", "unknown.md", "--min-level", "error", "--fail-on", "not_enough_info").code == 1


def test_the_nearest_settings_hold_and_the_command_line_goes_before_them(desk: Desk) -> None:
    desk.write("factcheck.toml", 'fail-on = ["never"]\n')
    desk.write("news/factcheck.toml", 'store = "../claims"\n')
    desk.write("news/false.md", FALSE)
    assert desk.run("check", "false.md").code == 0
    assert desk.run("check", "news/false.md").code == 1
    assert desk.run("check", "false.md", "--fail-on", "refuted").code == 1
    assert desk.run("check", "false.md", "--isolated").code == 1
    assert desk.run("check", "news/false.md", "--config", "factcheck.toml").code == 0


def test_a_file_may_extend_another(desk: Desk) -> None:
    desk.write("factcheck.toml", 'fail-on = ["never"]\nmin-level = "error"\n')
    desk.write("news/factcheck.toml", 'extend = "../factcheck.toml"\nstore = "../claims"\n')
    desk.write("news/false.md", FALSE)
    assert desk.run("check", "news/false.md").code == 0
    shown = desk.run("config", "show", "news/false.md").out
    assert 'min-level  = "error"' in shown
    assert "# factcheck.toml:2" in shown
    assert "# news/factcheck.toml:2" in shown


def test_settings_may_be_for_some_paths(desk: Desk) -> None:
    desk.write("factcheck.toml", '[[paths]]\nmatch = "opinion/**"\nignore = ["QUO"]\n')
    desk.write("opinion/false.md", FALSE)
    assert desk.run("check", "false.md").code == 1
    assert desk.run("check", "opinion/false.md").code == 0


@pytest.mark.parametrize(
    "text", ["tool = 5\n# [tool.factcheck]\n", "tool = 5\n", "[tool.factcheckers]\nx = 1\n"]
)
def test_a_pyproject_of_somebody_else_is_passed_over(desk: Desk, text: str) -> None:
    desk.write("factcheck.toml", 'fail-on = ["never"]\n')
    desk.write("news/pyproject.toml", text)
    desk.write("news/false.md", FALSE)
    assert desk.run("check", "news/false.md", "--store", "claims").code == 0


def test_what_comes_from_standard_input_has_the_settings_of_its_name(desk: Desk) -> None:
    desk.write("news/factcheck.toml", 'fail-on = ["never"]\nstore = "../claims"\n')
    assert desk.run("check", "-", stdin=FALSE.encode()).code == 1
    assert desk.run("check", "-", "--stdin-filename", "news/false.md", stdin=FALSE.encode()).code == 0


def test_each_setting_is_told_with_its_own_line(desk: Desk) -> None:
    desk.write(
        "pyproject.toml",
        '[tool.other]\npolicy = "x"\n[tool.factcheck]\npolicy = "strict"\n\n'
        '[[tool.factcheck.paths]]\nmatch = "a/**"\nmin-level = "note"\n\n'
        '[[tool.factcheck.paths]]\nmatch = "*.md"\nmin-level = "error"\n',
    )
    shown = desk.run("config", "show", "false.md").out
    assert "# pyproject.toml:4" in shown
    assert "# pyproject.toml:12" in shown


def test_settings_of_a_folder_on_the_way_up_and_down_again_do_not_hold(desk: Desk) -> None:
    desk.write("news/factcheck.toml", 'fail-on = ["never"]\n')
    assert desk.run("check", "news/../false.md").code == 1
    desk.write("factcheck.toml", '[[paths]]\nmatch = "opinion/**"\nignore = ["QUO"]\n')
    desk.write("opinion/false.md", FALSE)
    assert desk.run("check", "news/../opinion/false.md").code == 0


def test_pyproject_is_read_where_it_has_settings(desk: Desk) -> None:
    desk.write("pyproject.toml", '[project]\nname = "desk"\n')
    assert desk.run("check", "false.md").code == 1
    desk.write("pyproject.toml", '[tool.factcheck]\nfail-on = ["never"]\n')
    assert desk.run("check", "false.md").code == 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('polcy = "strict"\n', "factcheck.toml:1: there is no setting 'polcy'; did you mean policy?"),
        ('\npolicy = "strikt"\n', "factcheck.toml:2: policy is one of strict, cleanup; did you mean strict?"),
        ('ignore = ["QU0102"]\n', "there is no 'QU0102'; did you mean QUO102?"),
        ('fail-on = ["refute"]\n', "there is no 'refute'; did you mean refuted?"),
        ("ignore = 'QUO102'\n", "ignore is a list of words"),
        ("store = 3\n", "store is words in quotation marks"),
        ('[severities]\nQUO102 = "loud"\n', "factcheck.toml:2: QUO102 is one of error, warning, note"),
        ("[[paths]]\nignore = []\n", "a table of paths needs match"),
        ("paths = 1\n", "paths is a list of tables"),
        ("[[paths]]\nstore = 'x'\nmatch = 'x'\n", "there is no setting 'store'"),
        ("a = \n", "factcheck.toml: "),
        ("fail-on = []\n", "a list of names, or never alone"),
        ("locale = 'English'\n", "'English' is no locale"),
        ('store = "a\\u0000b"\n', "store is words in quotation marks"),
        ('extend = "/dev/zero"\n', "is not a regular file"),
        ("a." * 50_000 + "b = 1\n", "a dotted key has at most 32 parts"),
        ("a = " + "[" * 50_000, "nested too deeply"),
        ('extend = "factcheck.toml"\n', "files extend one another"),
        ('extend = "gone.toml"\n', "gone.toml: no such file"),
    ],
)
def test_a_setting_that_cannot_be_used_is_told_with_its_line(desk: Desk, text: str, says: str) -> None:
    desk.write("factcheck.toml", text)
    answer = desk.run("check", "true.md")
    assert answer.code == 2
    assert says in answer.err
    assert answer.err.count("\n") == 1


def test_a_severity_can_be_set_and_makes_no_verdict_better(desk: Desk) -> None:
    desk.write("factcheck.toml", '[severities]\nQUO102 = "warning"\n')
    answer = desk.run("check", "false.md")
    assert "refuted (warning)" in answer.out
    assert answer.code == 1


def test_a_baseline_lets_through_what_is_known_and_nothing_new(desk: Desk) -> None:
    assert desk.run("baseline", "create", "false.md", "true.md").code == 0
    known = "factcheck.baseline.json"
    assert desk.run("check", "false.md", "--baseline", known).code == 0
    desk.write("false.md", FALSE + "\n" + FALSE.replace("desert", "forest"))
    answer = desk.run("check", "false.md", "--baseline", known)
    assert answer.code == 1
    assert "“forest”" in answer.out
    desk.write("false.md", TRUE)
    assert desk.run("check", "false.md", "--baseline", known).code == 0
    assert desk.run("check", "false.md", "--baseline", known, "--strict-baseline").code == 1
    assert "1 taken out" in desk.run("baseline", "prune", "false.md").err
    assert desk.run("check", "false.md", "--baseline", known, "--strict-baseline").code == 0


def test_a_baseline_is_written_where_the_settings_have_it_and_found_from_anywhere(desk: Desk) -> None:
    desk.write("factcheck.toml", 'baseline = "known.json"\nstore = "claims"\n')
    for _ in range(2):  # the second time it is there already, and must not silence what goes into it
        assert desk.run("baseline", "create", "false.md").err == "1 entry in known.json\n"
    assert desk.run("check", "false.md").code == 0
    assert desk.run("check", str(desk.folder / "false.md")).code == 0
    assert desk.run("baseline", "create", "false.md", "-o", "false.md").code == 2
    desk.write("other.md", FALSE)
    assert desk.run("check", "other.md").code == 1


def test_pruning_keeps_the_entries_of_other_drafts_whole(desk: Desk) -> None:
    desk.write("other.md", FALSE)
    desk.run("baseline", "create", "false.md", "other.md")
    before = (desk.folder / "factcheck.baseline.json").read_text("utf-8")
    desk.run("baseline", "prune", "false.md")
    assert (desk.folder / "factcheck.baseline.json").read_text("utf-8") == before


def test_a_lapsed_entry_says_what_it_was_about(desk: Desk) -> None:
    desk.run("baseline", "create", "false.md")
    desk.write("false.md", TRUE)
    answer = desk.run("check", "false.md", "--baseline", "factcheck.baseline.json")
    assert "entry QUO102 about “It rained hard in every village of the desert" in answer.out


def test_a_baseline_is_not_written_where_a_draft_could_not_be_read(desk: Desk) -> None:
    assert desk.run("baseline", "create", "gone.md").code == 2
    assert not (desk.folder / "factcheck.baseline.json").exists()


def test_an_acceptance_is_found_by_the_settings(desk: Desk) -> None:
    report = json.loads(desk.run("check", "false.md", "--format", "json").out)
    desk.write(
        "accepted.toml",
        f"[[accepted]]\nclaim = '{report['verdicts'][0]['id']}'\n"
        "rule = 'QUO102'\nwho = 'Ada'\nwhy = 'a pun'\n",
    )
    desk.write("factcheck.toml", 'accepted = "accepted.toml"\n')
    answer = desk.run("check", "false.md")
    assert answer.code == 0
    assert "silenced: a pun (acceptance, by Ada, accepted.toml:1)" in answer.out
    desk.write("accepted.toml", "[[accepted]]\n")
    assert "accepted.toml:1: claim is missing" in desk.run("check", "false.md").err


def test_a_comment_that_silences_nothing_is_a_warning(desk: Desk) -> None:
    desk.write("true.md", TRUE.strip() + " <!-- factcheck: ignore[QUO102] as printed -->\n")
    answer = desk.run("check", "true.md", "--fail-on", "warning")
    assert answer.code == 1
    assert "true.md:1: comment silences nothing any more" in answer.out


def test_corrections_are_shown_and_made_but_not_in_quoted_words_unasked(desk: Desk) -> None:
    assert desk.run("check", "false.md", "--diff").out == ""
    shown = desk.run("check", "false.md", "--diff", "--fix-quotes").out
    assert f"-{FALSE}" in shown
    assert f"+{TRUE}" in shown
    assert desk.run("check", "false.md", "--fix").code == 1
    answer = desk.run("check", "false.md", "--fix", "--fix-quotes")
    assert (desk.folder / "false.md").read_text("utf-8") == TRUE
    assert "“desert” is now “valley”" in answer.err
    assert answer.code == 0


def test_corrections_keep_every_other_byte(desk: Desk) -> None:
    desk.write("false.md", ("\ufeff# Title\r\n\r\n" + FALSE.strip() + "\r\n\r\nlast line").encode())
    desk.run("check", "false.md", "--fix", "--fix-quotes")
    kept = (desk.folder / "false.md").read_bytes()
    assert kept == ("\ufeff# Title\r\n\r\n" + TRUE.strip() + "\r\n\r\nlast line").encode()


def test_a_word_file_is_left_as_it_is(desk: Desk) -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = f"<w:body><w:p><w:r><w:t>{FALSE.strip()}</w:t></w:r></w:p></w:body>"
    path = desk.folder / "false.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}">{body}</w:document>')
    before = path.read_bytes()
    answer = desk.run("check", "false.docx", "--fix", "--fix-quotes")
    assert answer.code == 1
    assert path.read_bytes() == before
    assert "not mended: “desert” should be “valley”" in answer.err


def test_corrections_keep_the_encoding_and_the_permissions_of_a_file(desk: Desk) -> None:
    path = desk.write("false.txt", FALSE.encode("cp1252"))
    path.chmod(0o640)
    assert desk.run("check", "false.txt", "--encoding", "cp1252", "--fix", "--fix-quotes").code == 0
    assert path.read_bytes() == TRUE.encode("cp1252")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_draft_that_changed_meanwhile_is_not_written(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    path = desk.folder / "false.md"
    check = Job.checked

    def slow(job: Job, *arguments: Any) -> Checked:
        path.write_text(f"{FALSE}And on.\n", encoding="utf-8")
        return check(job, *arguments)

    monkeypatch.setattr(Job, "checked", slow)
    answer = desk.run("check", "false.md", "--fix", "--fix-quotes")
    assert answer.code == 2
    assert "false.md: has changed since it was read; nothing was written" in answer.err
    assert path.read_text("utf-8").startswith(FALSE)


def test_a_diff_can_be_applied_whatever_the_line_ends(desk: Desk) -> None:
    desk.write("false.md", f"{FALSE.strip()}\r\n\r\nA\x0cB\u2028C".encode())
    desk.run("check", "false.md", "--diff", "--fix-quotes", "-o", "a.patch")
    written = (desk.folder / "a.patch").read_bytes().decode()
    assert f"-{FALSE.strip()}\r\n+{TRUE.strip()}\r\n \r\n A\x0cB\u2028C\n\\ No newline" in written
    shown = desk.run("check", "false.md", "--diff", "--fix-quotes").out
    assert "A" in shown
    assert "\x0c" not in shown


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--diff", "--fix"), "give one of them"),
        (("--diff", "--format", "json"), "leave --format out"),
        (("--against", "true.md", "--fix"), "--against goes with none of"),
        (("--against", "true.md", "-o", "false.md"), "would overwrite the draft false.md"),
        (("--against", "true.md", "-o", "true.md"), "would overwrite the draft true.md"),
        (("--format", "html=gone/../false.md"), "would overwrite the draft false.md"),
        (("--locale", "English"), "'English' is no locale"),
    ],
)
def test_what_does_not_go_together_is_a_usage_error(
    desk: Desk, arguments: tuple[str, ...], says: str
) -> None:
    answer = desk.run("check", "false.md", *arguments)
    assert answer.code == 2
    assert says in answer.err
    assert (desk.folder / "false.md").read_text("utf-8") == FALSE


def test_a_hyphen_is_standard_output(desk: Desk) -> None:
    assert desk.run("check", "false.md", "-o", "-").out == desk.run("check", "false.md").out
    assert json.loads(desk.run("check", "false.md", "--format", "json=-").out)
    assert not (desk.folder / "-").exists()


def test_versions_are_read_in_their_encoding(desk: Desk) -> None:
    desk.write("old.txt", "“Grün und süß”".encode("cp1252"))
    desk.write("new.txt", "“Grün und warm”".encode("cp1252"))
    answer = desk.run("check", "new.txt", "--against", "old.txt", "--encoding", "cp1252")
    assert "“und warm” was “und süß”" in answer.out


def test_two_versions_are_compared_without_a_store(desk: Desk) -> None:
    desk.write("old.md", "She said “it rained hard” on April 10. It cost $4.2 million and 3 lives.\n")
    desk.write(
        "new.md", "She said “it rained harder” on 10 April. It cost $4.5 million and 3 lives. In 2023.\n"
    )
    answer = desk.run("check", "new.md", "--against", "old.md")
    assert answer.code == 1
    assert answer.out.splitlines() == [
        "new.md:1:11: quotation changed: “rained harder” was “rained hard” (old.md:1:11)",
        "new.md:1:50: money changed: “$4.5 million” was “$4.2 million” (old.md:1:48)",
        "new.md:1:79: date added: “2023”",
        "3 differences in quotations, figures and dates",
    ]
    assert desk.run("check", "old.md", "--against", "old.md").code == 0
    assert desk.run("check", "old.md", "--against", "gone.md").code == 2


def test_why_shows_what_a_line_was_held_against(desk: Desk) -> None:
    answer = desk.run("why", "false.md:1")
    assert answer.code == 0
    assert "read   speaker: Ada Ames" in answer.out
    assert "used   briefing#rain (briefing.toml:9)" in answer.out
    assert "QUO102 word-substituted" in answer.out
    assert (
        "nothing on this line" in desk.run("why", "true.md:2").out or desk.run("why", "true.md:2").code == 2
    )
    assert desk.run("why", "false.md").code == 2
    assert "has no line 9" in desk.run("why", "false.md:9").err
    assert "has no line 0" in desk.run("why", "false.md:0").err
    desk.write("a\nb.md", f"{FALSE.strip()} <!-- factcheck: ignore[QUO102] as printed -->\n")
    assert "silenced: as printed (comment, a b.md:1)" in desk.run("why", "a\nb.md:1").out


def test_facts_are_found_by_words_and_shown_whole(desk: Desk) -> None:
    assert "briefing#rain (briefing.toml:9)" in desk.run("claims", "find", "VILLAGE", "ames").out
    nothing = desk.run("claims", "find", "village", "snow")
    assert (nothing.code, nothing.out) == (1, "no fact has all these words\n")
    shown = desk.run("claims", "show", "briefing#rain").out
    assert "source.title      Weather briefing" in shown
    assert "did you mean briefing#rain?" in desk.run("claims", "show", "briefing#rein").err


def test_a_fact_is_added_where_it_belongs_and_nothing_else_is_touched(desk: Desk) -> None:
    before = (desk.folder / "claims/briefing.toml").read_text("utf-8")
    answer = desk.run(
        "claims",
        "add",
        "figure",
        "briefing.toml",
        "rainfall",
        "--set",
        'subject=The "wet" valley',
        "--set",
        "value=90 mm",
    )
    assert answer.err == "claims/briefing.toml:13: [figure.rainfall] added\n"
    after = (desk.folder / "claims/briefing.toml").read_text("utf-8")
    assert after.startswith(before.rstrip())
    assert 'subject = "The \\"wet\\" valley"' in after
    assert desk.run("claims", "lint").code == 1  # the empty slots are asked for
    assert "stands there already" in desk.run("claims", "add", "figure", "briefing.toml", "rainfall").err


@pytest.mark.parametrize(
    "path",
    [
        "../out.toml",
        "/out.toml",
        "facts.csv",
        "names.toml",
        "a.table.toml",
        ".a.toml",
        "link/out.toml",
        "l.toml",
    ],
)
def test_a_fact_is_not_added_where_none_is_read(desk: Desk, path: str) -> None:
    (desk.folder / "claims" / "link").symlink_to(desk.folder)
    (desk.folder / "claims" / "l.toml").symlink_to(desk.folder / "out.toml")
    assert desk.run("claims", "add", "quote", path, "x").code == 2
    assert sorted(path.name for path in (desk.folder / "claims").iterdir()) == [
        "briefing.toml",
        "l.toml",
        "link",
    ]
    assert not (desk.folder / "out.toml").exists()


def test_blanks_are_set_in_order_and_nothing_else(desk: Desk) -> None:
    desk.write(
        "claims/b.toml",
        "# why\n[source]\ntitle = 'x'  \n\n\n\n[quote.a]\nspeaker = 'A'\nwords = 'b c d'\n[quote.b]\n\n\n",
    )
    assert desk.run("claims", "fmt", "--check").code == 1
    assert desk.run("claims", "fmt").code == 0
    assert (desk.folder / "claims/b.toml").read_text("utf-8") == (
        "# why\n[source]\ntitle = 'x'\n\n[quote.a]\nspeaker = 'A'\nwords = 'b c d'\n\n[quote.b]\n"
    )
    assert desk.run("claims", "fmt", "--check").code == 0


def test_a_string_of_several_lines_is_left_alone(desk: Desk) -> None:
    text = "[source]\ntitle = '''a  \n\n\n[b'''\n"
    desk.write("claims/b.toml", text)
    assert desk.run("claims", "fmt").code == 0
    assert (desk.folder / "claims/b.toml").read_text("utf-8") == text


def test_other_formats_are_drafts_too(desk: Desk) -> None:
    quoted = FALSE.replace("“", "&ldquo;").replace("”", "&rdquo;")
    desk.write("false.html", f"<p>{quoted}</p>")
    assert "false.html:1:" in desk.run("check", "false.html").out
    answer = desk.run("check", "-", "--stdin-filename", "x.html", stdin=f"<p>{quoted}</p>".encode())
    assert "QUO102" in answer.out
    desk.write("latin.txt", "“Größe”\n".encode("cp1252"))
    assert desk.run("check", "latin.txt").code == 2
    assert desk.run("check", "latin.txt", "--encoding", "cp1252").code == 0


def test_settings_are_shown_with_where_they_come_from(desk: Desk) -> None:
    lines = desk.run("config", "show").out.splitlines()
    assert lines[0].startswith("store ")
    assert all(line.endswith("# default") for line in lines)


def test_nothing_is_left_behind_by_a_run(desk: Desk) -> None:
    before = sorted(Path(desk.folder).rglob("*"))
    desk.run("check", "false.md", "--diff")
    desk.run("why", "false.md:1")
    assert sorted(Path(desk.folder).rglob("*")) == before


def test_what_no_claim_covers_is_shown_where_asked_for(desk: Desk) -> None:
    desk.write("true.md", TRUE + "\nSome 300 people came to the Old Hall on Monday.\n")
    shown = desk.run("check", "true.md", "--show", "unchecked").out
    assert "true.md:3:6: - unchecked: number “300”: belongs to no claim" in shown
    assert "- unchecked: name “Old Hall”" in shown
    assert "unchecked:" not in desk.run("check", "true.md").out
