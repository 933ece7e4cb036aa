"""Comments that accept a remark: for their own table, with a reason, and never what cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from factcheck.lint import Remark
from tests.lint.stores import SOURCE, facts, lint_files, quote

COPIES = (quote(), quote("b"))
ACCEPT = "# lint-accept: STO204: both editions are cited"


def made(folder: Path, files: Mapping[str, str], as_of: date | None = None) -> list[tuple[str, str | None]]:
    return [(remark.code, remark.accepted) for remark in lint_files(folder, files, as_of)]


@pytest.mark.parametrize(
    "text",
    [
        facts(COPIES[0], f"{ACCEPT}\n{COPIES[1]}"),
        facts(COPIES[0], f"# seen in June\n{ACCEPT}\n{COPIES[1]}"),
        facts(COPIES[0], COPIES[1].replace("[quote.b]\n", f"[quote.b]\n{ACCEPT}\n")),
        facts(COPIES[0], COPIES[1], f"\n  {ACCEPT.replace('# ', '#')}\n\n# the end\n"),
        f"{ACCEPT}\n\n{facts(*COPIES)}",
        facts(COPIES[0], f"{ACCEPT.replace('STO204', 'identical-facts')}\n{COPIES[1]}"),
    ],
    ids=["above", "above, with another", "inside", "behind", "for the file", "by name"],
)
def test_a_comment_accepts_what_is_said_of_its_table(tmp_path: Path, text: str) -> None:
    assert made(tmp_path, {"a.toml": text}) == [("STO204", "both editions are cited")]


@pytest.mark.parametrize(
    "text",
    [
        facts(f"{ACCEPT}\n{COPIES[0]}", COPIES[1]),
        facts(COPIES[0], COPIES[1].replace("words", f"note = '''\n{ACCEPT}\n'''\nwords")).replace(
            "[quote.a]\n", f"[quote.a]\nnote = '''\n{ACCEPT}\n'''\n"
        ),
        facts(COPIES[0], f"# in the draft: {ACCEPT}\n{COPIES[1]}"),
    ],
    ids=["above the other", "inside a string", "quoted in another comment"],
)
def test_what_accepts_nothing(tmp_path: Path, text: str) -> None:
    assert ("STO204", None) in made(tmp_path, {"a.toml": text})


def test_a_comment_of_another_file_accepts_nothing(tmp_path: Path) -> None:
    found = made(tmp_path, {"a.toml": facts(*COPIES), "b.toml": f"{ACCEPT}\n\n{facts(quote(words='other'))}"})
    assert found == [("STO204", None), ("STO103", None)]


def test_an_acceptance_that_is_not_used_is_remarked_on(tmp_path: Path) -> None:
    (remark,) = lint_files(tmp_path, {"a.toml": facts(f"{ACCEPT}\n{COPIES[0]}")})
    assert (remark.code, remark.line) == ("STO103", 7)


def test_an_acceptance_ends(tmp_path: Path) -> None:
    text = facts(COPIES[0], f"{ACCEPT.replace('STO204', 'STO204 until 2026-01-01')}\n{COPIES[1]}")
    assert made(tmp_path / "a", {"a.toml": text}, date(2026, 1, 1)) == [("STO204", "both editions are cited")]
    assert made(tmp_path / "b", {"a.toml": text}, date(2026, 1, 2)) == [("STO204", None)]
    assert made(tmp_path / "c", {"a.toml": text}) == [("STO204", "both editions are cited")]


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("# lint-accept", "write # lint-accept: CODE: reason"),
        ("# lint-accept: STO204", "says no reason"),
        ("# lint-accept: STO204: -", "says no reason"),
        ("# lint-accept: STO2O4: a reason", "there is no remark 'STO2O4'"),
        ("# lint-accept: STO100: a reason", "there is no remark 'STO100'"),
        ("# lint-accept: STO204 until 2026: a reason", "'2026' is not a day like 2026-01-01"),
        ("# lint-accept: STO204 until 2026-02-30: a reason", "'2026-02-30' is not a day like 2026-01-01"),
    ],
)
def test_an_acceptance_that_cannot_be_understood_is_an_error(
    tmp_path: Path, comment: str, message: str
) -> None:
    wrong, copy = lint_files(tmp_path, {"a.toml": facts(COPIES[0], f"{comment}\n{COPIES[1]}")})
    assert (wrong.code, wrong.severity, wrong.line) == ("STO102", "error", 11)
    assert wrong.message == f"lint-accept: {message}"
    assert copy.accepted is None


def test_rows_of_a_table_are_accepted_in_the_file_that_describes_them(tmp_path: Path) -> None:
    layout = (
        f'{SOURCE}\n[table]\nfile = "t.csv"\nkind = "figure"\n[columns]\nsubject = "s"\nvalue = "v"\n'
        '[constants]\nmeasure = "catch"\nunit = "count"\n# lint-accept: STO801: as the office has it\n'
    )
    found: list[Remark] = [*lint_files(tmp_path, {"t.table.toml": layout, "t.csv": "s,v\nSula,3\nBora,4\n"})]
    assert [(one.code, one.path, one.accepted) for one in found] == [
        ("STO801", "t.csv", "as the office has it")
    ]
