"""Where remarks stand: at the slot that is wrong, in the file that a person mends; and in which order."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from factcheck.checking import check
from factcheck.lint import lint
from factcheck.lint.confusables import skeleton
from factcheck.store import Store
from factcheck.verdict import Status
from tests.lint.stores import SOURCE, facts, figure, lint_files, quote, table


def test_a_remark_stands_at_its_slot(tmp_path: Path) -> None:
    bad = quote(speaker="J\u043ee Bloggs").replace("speaker", "  speaker")
    (remark,) = lint_files(tmp_path, {"beat/a.toml": facts(bad)})
    assert (remark.path, remark.line, remark.column) == ("beat/a.toml", 8, 3)


def test_a_remark_on_the_source_of_a_table_stands_in_the_file_that_describes_it(tmp_path: Path) -> None:
    layout = (
        f'{SOURCE}review-after = "2024-01-01"\n[table]\nfile = "t.csv"\nkind = "figure"\n[columns]\n'
        'subject = "s"\nvalue = "v"\n[constants]\nmeasure = "catch"\n'
    )
    (remark,) = lint_files(tmp_path, {"t.table.toml": layout, "t.csv": "s,v\nSula,3\n"}, date(2026, 1, 1))
    assert (remark.code, remark.path, remark.line, remark.column) == ("STO501", "t.table.toml", 6, 1)


def test_a_direction_mark_is_told_with_line_and_column_and_never_printed(tmp_path: Path) -> None:
    (remark,) = lint_files(tmp_path, {"a.toml": facts("# 12 \u202e billion", quote())})
    assert (remark.code, remark.line, remark.column) == ("STO403", 7, 6)
    assert "U+202E" in remark.message
    assert "\u202e" not in str(remark)


@pytest.mark.parametrize("mark", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
@pytest.mark.parametrize("escaped", [False, True])
def test_every_direction_mark_is_an_error_wherever_it_stands(
    tmp_path: Path, mark: str, escaped: bool
) -> None:
    """T9: in words, names, sources, URLs and ids, written as it is or as an escape."""
    written = f"\\u{ord(mark):04X}" if escaped else mark
    hidden = {
        "words.toml": facts(quote(words=f"we pay 12{written} billion")),
        "source.toml": facts(quote(), source=SOURCE.replace("t.example", f"t{written}.example")),
        "title.toml": facts(quote(), source=SOURCE.replace('"T"', f'"T{written}"')),
        "names.toml": table("person.ann", name=f"Ann {written}Lee"),
        "beat/names.toml": table("person.x", name="Bo Orr").replace("person.x", f'person."b{written}o"'),
        "beat/measures.toml": table("measure.x", name="x").replace("measure.x", f'measure."b{written}o"'),
    }
    found = lint_files(tmp_path, hidden)
    assert {remark.path for remark in found if remark.severity == "error"} == hidden.keys()
    assert not any(mark in str(remark) for remark in found)


def test_both_files_of_a_contradiction_are_named_and_their_order_is_irrelevant(tmp_path: Path) -> None:
    """T33: the verdict is conflicting, both facts are cited, and lint names both files."""
    values = {"a.toml": "12 tonnes", "b.toml": "14 tonnes"}
    told = set()
    for number, (first, second) in enumerate(permutations(values)):
        folder = tmp_path / str(number)
        files = {first: values["a.toml"], second: values["b.toml"]}
        (remark,) = lint_files(folder, {name: facts(figure(value=value)) for name, value in files.items()})
        told.add((remark.path, "a.toml:7" in remark.message, remark.code, remark.severity))
        (verdict,) = check("Sula's catch was 12 tonnes in 2023.", Store.load(folder)).verdicts
        assert verdict.status is Status.CONFLICTING
        assert {evidence.fact for evidence in verdict.evidence} == {"a#a", "b#a"}
    assert told == {("b.toml", True, "STO201", "error")}


def test_a_look_alike_is_told_once_however_often_it_speaks(tmp_path: Path) -> None:
    tables = [quote("x", "we stay", speaker="Alan Hill")]
    tables += [quote(f"a{number}", f"we go {number}", speaker="AIan Hill") for number in range(3)]
    (remark,) = lint_files(tmp_path, {"a.toml": facts(*tables)})
    assert (remark.code, remark.line) == ("STO402", 12)
    assert remark.message == "'AIan Hill' only looks like 'alan hill', which is in the store too"


def test_remarks_are_sorted_by_place_whatever_made_them(tmp_path: Path) -> None:
    bare = '[source]\ntitle = "T"\n'
    found = lint_files(
        tmp_path, {"b.toml": facts(quote(), source=bare), "a.toml": facts(quote(), source=bare)}
    )
    assert [(one.path, one.line, one.column) for one in found] == sorted(
        (one.path, one.line, one.column) for one in found
    )


def test_a_store_of_records_is_linted_without_files() -> None:
    record = {"kind": "quote", "speaker": "J\u043ee", "words": "we stay", "source": "T"}
    assert {str(one).partition(": ")[0] for one in lint(Store.from_records([record]))} == {"records:1:1"}


@pytest.mark.parametrize(
    "pair", [("Al", "AI"), ("Nora", "N0ra"), ("Joe", "J\u043ee"), ("Pax", "\u0420\u0430\u0445")]
)
def test_what_cannot_be_told_apart_has_one_skeleton(pair: tuple[str, str]) -> None:
    assert skeleton(pair[0]) == skeleton(pair[1])


@pytest.mark.parametrize("pair", [("Al", "All"), ("Nora", "Mora"), ("Pax", "Пакс"), ("Ann", "Anne")])
def test_what_can_be_told_apart_has_two(pair: tuple[str, str]) -> None:
    assert skeleton(pair[0]) != skeleton(pair[1])
