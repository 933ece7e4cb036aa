"""Reports that are remembered: the same answers with no cache, a cold one and a warm one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.checking import Checker
from factcheck.cli import remembered
from factcheck.report.formats import FORMS
from factcheck.store import version
from factcheck.store.stamped import write_stamped
from tests.cli.desk import FALSE, TRUE, Answer, Desk

ROOT = Path(__file__).parents[2]
TABLE = """
[source]
title = "GDP table"
date = "2024-02-01"
medium = "official-data"

[table]
file = "gdp.csv"
kind = "figure"
key = ["country"]

[columns]
subject = "country"
value = "growth"

[constants]
measure = "GDP growth"
unit = "%"
period = "2023"
"""
BROKEN = '[source]\ntitle = "Notes"\n\n[quote.dry]\nspeaker = "Ada Ames"\n'
FIGURE = "GDP growth in France was 0.9% in 2023.\n"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "kept"
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the drafts that were really checked."""
    done: list[str] = []
    real = Checker.check_draft

    def counting(self: Checker, draft: Any) -> Any:
        done.append(draft.name)
        return real(self, draft)

    monkeypatch.setattr(Checker, "check_draft", counting)
    return done


def entries(cache: Path) -> list[Path]:
    return sorted((cache / "reports").glob("*")) if (cache / "reports").is_dir() else []


def same(desk: Desk, *arguments: str) -> Answer:
    """What a run comes to, which is the same with no cache and with whatever is kept."""
    answer = desk.run(*arguments, "--no-cache")
    assert desk.run(*arguments) == answer
    assert desk.run(*arguments) == answer
    return answer


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_the_same(desk: Desk, cache: Path, checked: list[str], form: str) -> None:
    desk.write("factcheck.toml", 'publisher = "The Valley"\nurl = "https://example.org/"\n')
    assert same(desk, "check", "false.md", "--format", form).code == 1
    assert checked == ["false.md"] * 2  # without a cache, and once
    assert len(entries(cache)) == 1


@pytest.mark.parametrize("form", ["json", "full", "html"])
def test_the_example_is_the_same(desk: Desk, cache: Path, checked: list[str], form: str) -> None:
    arguments = ("--store", str(ROOT / "claims"), "--format", form, "--show", "unchecked")
    same(desk, "check", str(ROOT / "docs/examples/planted-errors.md"), *arguments)
    assert len(checked) == 2


def test_the_drafts_of_the_cases_are_the_same(desk: Desk, cache: Path, checked: list[str]) -> None:
    cases = sorted((ROOT / "tests/cases").glob("*.md"), key=lambda file: (file.stat().st_size, file.name))
    for file in cases[:8]:
        desk.write(file.name, file.read_bytes())
    names = [file.name for file in cases[:8]]
    same(desk, "check", *names, "--store", str(ROOT / "claims"), "--format", "jsonl", "--show", "unchecked")
    assert len(checked) == 2 * len(names)


CHANGES = {
    "a byte of the draft": ("false.md", FALSE.replace("desert", "forest")),
    "its dateline": ("false.md", f"---\ndate: 2024-04-11\n---\n{FALSE}"),
    "a comment that silences": ("false.md", f"<!-- factcheck: QUO102 -- looked up -->\n{FALSE}"),
    "a fact": ("claims/briefing.toml", None),
    "a further file": ("claims/notes.toml", BROKEN),
    "a file of another kind": ("claims/notes.json", "{}"),
    "names": ("claims/names.toml", '[person.ada]\nname = "Ada Ames"\naliases = ["A. Ames"]\n'),
    "a setting": ("factcheck.toml", 'ignore = ["QUO"]\n'),
    "a severity": ("factcheck.toml", '[severities]\nQUO1 = "note"\n'),
}


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_that_counts_can_change_unseen(
    desk: Desk, cache: Path, checked: list[str], change: str
) -> None:
    before = same(desk, "check", "false.md", "--format", "json")
    name, text = CHANGES[change]
    if text is None:
        text = (desk.folder / name).read_text().replace("valley and", "desert and")
    desk.write(name, text)
    after = same(desk, "check", "false.md", "--format", "json")
    assert after != before
    assert len(checked) == 4


@pytest.mark.parametrize(
    "option",
    [
        ("--dateline", "2024-04-12"),
        ("--as-of", "2024-04-12"),
        ("--policy", "strict"),
        ("--ignore", "QUO"),
        ("--select", "FIG"),
        ("--show", "unchecked"),
        ("--no-store",),
        ("--encoding", "latin-1"),
        ("--locale", "en-GB"),
        ("--view", "original"),
    ],
)
def test_every_option_counts(desk: Desk, cache: Path, checked: list[str], option: tuple[str, ...]) -> None:
    same(desk, "check", "false.md", "--format", "json")
    same(desk, "check", "false.md", "--format", "json", *option)
    assert len(checked) == 4


def test_the_name_of_the_draft_counts(desk: Desk, cache: Path) -> None:
    desk.write("copy.md", FALSE)
    assert same(desk, "check", "false.md").out != same(desk, "check", "copy.md").out


def test_a_changed_table_is_read(desk: Desk, cache: Path, checked: list[str]) -> None:
    desk.write("claims/gdp.table.toml", TABLE)
    desk.write("claims/gdp.csv", "country,growth\nFrance,0.9\n")
    desk.write("figure.md", FIGURE)
    before = same(desk, "check", "figure.md", "--format", "json")
    assert len(checked) == 2
    desk.write("claims/gdp.csv", "country,growth\nFrance,0.8\n")
    assert same(desk, "check", "figure.md", "--format", "json") != before
    (desk.folder / "claims/gdp.csv").unlink()
    desk.run("check", "figure.md")
    assert checked[4:] == ["figure.md"]
    same(desk, "check", "figure.md", "--format", "json")
    assert len(checked) == 8  # what is missing may come: nothing is kept


def test_what_judges_counts(
    desk: Desk, cache: Path, checked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    same(desk, "check", "false.md")
    monkeypatch.setattr(remembered, "engine_digest", lambda: "sha256:another")
    same(desk, "check", "false.md")
    assert len(checked) == 4
    assert len(entries(cache)) == 2


def test_every_file_of_the_program_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "package"
    (package / "rules").mkdir(parents=True)
    code, compiled = package / "rules" / "one.py", package / "__pycache__"
    code.write_text("A = 1\n")
    monkeypatch.setattr(version, "_PACKAGE", package)
    first = version.engine_digest.__wrapped__()
    compiled.mkdir()
    (compiled / "one.pyc").write_bytes(b"1")
    assert version.engine_digest.__wrapped__() == first
    code.write_text("A = 2\n")
    second = version.engine_digest.__wrapped__()
    (tmp_path / "lib" / "pydantic-9.9.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "lib")
    assert len({first, second, version.engine_digest.__wrapped__()}) == 3


def test_the_digest_of_the_program_reads_every_source() -> None:
    read = {path for path, _ in version._contents(str(ROOT / "factcheck"), "")}
    there = {path.relative_to(ROOT / "factcheck").as_posix() for path in (ROOT / "factcheck").rglob("*.*")}
    assert read >= {path for path in there if path.endswith((".py", ".toml", ".jinja", ".css"))}


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[: len(data) // 2],
        lambda data: data.replace(b"refuted", b"invited"),
        lambda data: data + b" ",
        lambda data: b"\xff" * 100,
        lambda data: data.partition(b"\n")[2],
    ],
)
def test_a_damaged_entry_is_not_used(desk: Desk, cache: Path, checked: list[str], damage: Any) -> None:
    same(desk, "check", "false.md", "--format", "json")
    (entry,) = entries(cache)
    whole = entry.read_bytes()
    entry.write_bytes(damage(whole))
    same(desk, "check", "false.md", "--format", "json")
    assert len(checked) == 4
    assert entry.read_bytes() == whole


def test_an_entry_of_another_check_is_not_used(desk: Desk, cache: Path, checked: list[str]) -> None:
    same(desk, "check", "false.md")
    (entry,) = entries(cache)
    false = entry.read_bytes()
    entry.unlink()
    same(desk, "check", "true.md")
    (entry,) = entries(cache)
    entry.write_bytes(false)
    same(desk, "check", "true.md")
    assert len(checked) == 6


def test_a_stamped_entry_of_another_form_is_not_used(desk: Desk, cache: Path, checked: list[str]) -> None:
    same(desk, "check", "false.md")
    (entry,) = entries(cache)
    for text in (b"[]", b"{}", b'{"beside": 1}', b'{"beside": [], "problems": [], "report": {"odd": 1}}'):
        assert write_stamped(entry, text)
        same(desk, "check", "false.md")
    assert len(checked) == 2 + 4 * 2


def test_a_folder_that_takes_nothing_is_left_alone(desk: Desk, cache: Path, checked: list[str]) -> None:
    cache.mkdir()
    (cache / "reports").write_text("no folder")
    same(desk, "check", "false.md")
    assert len(checked) == 3


def test_problems_of_the_store_are_told_and_obeyed(desk: Desk, cache: Path, checked: list[str]) -> None:
    desk.write("claims/notes.toml", BROKEN)
    desk.write("claims/notes.yaml", "")
    told = same(desk, "check", "false.md", "true.md").err
    assert told.count("claims/notes.toml:4") == 1
    assert told.count("YAML is not read") == 1
    assert len(checked) == 4
    assert same(desk, "check", "false.md", "--strict-store").code == 2
    assert "notes" not in same(desk, "check", "false.md", "--quiet").err
    count = len(checked)
    (desk.folder / "claims/briefing.toml").unlink()
    assert same(desk, "check", "false.md").code == 2  # there is no usable fact, and no report to remember
    assert len(checked) == count


def test_problems_are_told_once_for_drafts_remembered_and_new(desk: Desk, cache: Path) -> None:
    desk.write("claims/notes.toml", BROKEN)
    desk.run("check", "false.md")
    assert desk.run("check", "false.md", "true.md").err.count("claims/notes.toml:4") == 1


def test_what_silences_is_read_each_time(desk: Desk, cache: Path, checked: list[str]) -> None:
    assert same(desk, "check", "false.md").code == 1
    assert desk.run("baseline", "create", "false.md").code == 0
    (known,) = desk.folder.glob("*baseline*")
    count = len(checked)
    assert same(desk, "check", "false.md", "--baseline", known.name).code == 0
    assert len(checked) == count + 1
    known.write_text("broken = [")
    assert same(desk, "check", "false.md", "--baseline", known.name).code == 2


def test_corrections_are_the_same(desk: Desk, cache: Path) -> None:
    plain = same(desk, "check", "false.md", "--diff", "--fix-quotes")
    assert "valley" in plain.out
    desk.run("check", "false.md", "--fix", "--fix-quotes")
    assert (desk.folder / "false.md").read_text() == TRUE


def test_a_draft_that_cannot_be_read_is_told_as_ever(desk: Desk, cache: Path) -> None:
    desk.write("bad.md", b"\xff\xff")
    assert same(desk, "check", "bad.md", "gone.md", "false.md").code == 2


def test_standard_input_is_not_remembered(desk: Desk, cache: Path, checked: list[str]) -> None:
    first = desk.run("check", "-", stdin=FALSE.encode())
    assert desk.run("check", "-", stdin=FALSE.encode()) == first
    assert entries(cache) == []


def test_only_so_many_are_kept(desk: Desk, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "MOST_KEPT", 3)
    for number in range(6):
        desk.write(f"{number}.md", FALSE)
        desk.run("check", f"{number}.md")
        assert len(entries(cache)) == min(number + 1, 3)


def test_a_report_that_is_too_large_is_not_kept(
    desk: Desk, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remembered, "MOST_BYTES", 100)
    desk.run("check", "false.md")
    assert entries(cache) == []


def test_cleaning_removes_them(desk: Desk, cache: Path) -> None:
    desk.run("check", "false.md")
    assert len(entries(cache)) == 1
    assert desk.run("clean").code == 0
    assert entries(cache) == []
