"""How figures are written in cells: what is missing, thousands, marks; and sums kept apart."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store import Store
from factcheck.store.cells import CellForms, Figure
from factcheck.store.life import Life
from factcheck.store.series import FigureIndex
from tests.store.tabled import SOURCE, figures, problems, table_store

LAYOUT = """[table]
file = "herring.csv"
kind = "figure"
key = ["Code"]
{more}
[columns]
subject = "Island"
value = "Tonnes"
[constants]
measure = "herring landed"
unit = "tonnes"
period = "2023"
"""


def load(folder: Path, *cells: str, more: str = "") -> Store:
    rows = "".join(f'I{number},C{number},"{cell}"\n' for number, cell in enumerate(cells))
    return table_store(folder, "Island,Code,Tonnes\n" + rows, LAYOUT.replace("{more}", more))


def test_words_for_no_data_are_declared(tmp_path: Path) -> None:
    store = load(tmp_path, "1", "..", "n/a", "-", "", "0", more='missing = ["..", "n/a", "-"]')
    assert figures(store) == {"C0": "1", "C5": "0"}
    assert problems(store) == []
    assert store.unusable == ()


def test_words_that_nobody_declared_are_problems(tmp_path: Path) -> None:
    store = load(tmp_path, "1", "..", "n/a", more='missing = [".."]')
    assert figures(store) == {"C0": "1"}
    assert [problem.line for problem in store.problems] == [4]


@pytest.mark.parametrize(
    ("more", "cell", "value"),
    [
        ('thousands = ","', "1,234,567.50", "1234567.50"),
        ('thousands = " "', "1 234 567", "1234567"),
        ('thousands = " "', "1\u00a0234\u202f567", "1234567"),
        ('thousands = "."\ndecimal = ","', "1.234,5", "1234.5"),
        ('decimal = ","', "1234,50", "1234.50"),
        ('thousands = "\'"', "1'234", "1234"),
        ('thousands = " "', "−1 234", "-1234"),
        ('thousands = " "', "12", "12"),
        ('marks = ["p", "*", "[1]"]', "12.50 p", "12.50"),
        ('marks = ["p", "*", "[1]"]', "12.50*[1]", "12.50"),
        ('marks = ["¹"]\nthousands = ","', "1,234¹", "1234"),
    ],
)
def test_separators_and_marks_are_declared(tmp_path: Path, more: str, cell: str, value: str) -> None:
    store = load(tmp_path, cell, more=more)
    assert problems(store) == []
    assert figures(store) == {"C0": value}


@pytest.mark.parametrize(
    ("more", "cell"),
    [
        ('thousands = "."\ndecimal = ","', "1.23"),
        ('thousands = "."\ndecimal = ","', "1,234.5"),
        ('thousands = ","', "1,23,456"),
        ('thousands = ","', "12 345"),
        ('decimal = ","', "1.234"),
        ('marks = ["p"]', "12 q"),
    ],
)
def test_what_is_written_otherwise_is_a_problem(tmp_path: Path, more: str, cell: str) -> None:
    store = load(tmp_path, cell, "7", more=more)
    assert figures(store) == {"C1": "7"}
    assert [(problem.line, problem.column) for problem in store.problems] == [(2, 7)]


def test_a_mark_may_give_the_status(tmp_path: Path) -> None:
    more = '[table.marks]\np = "provisional"\ne = "estimate"\nb = ""'
    store = load(tmp_path, "1 p", "2e", "3b", "4", "5bp", ": p", more='missing = [":"]\n' + more)
    assert {fact.value: fact.status for fact in store.figures} == {
        "1": "provisional",
        "2": "estimate",
        "3": "actual",
        "4": "actual",
        "5": "provisional",
    }


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ('thousands = "x"', "thousands: 'x' does not stand between digits"),
        ('decimal = " "', "decimal: is empty"),
        ('thousands = ","\ndecimal = ","', "thousands: is the mark before the decimals, too"),
        ('thousands = "."', "thousands: is the mark before the decimals, too"),
        ('[table.marks]\np = "provisoinal"', "marks: 'provisoinal' is none of"),
        ('[table.marks]\n1 = ""', "marks: '1' cannot be told from the figure"),
        ('[table.aggregates]\ncolumn = "Kind"', "aggregates: values: is missing"),
        ('[table.aggregates]\ncolumn = "Kind"\nvalues = ["sum"]', "has no column 'Kind'"),
    ],
)
def test_a_fault_of_the_layout(tmp_path: Path, more: str, message: str) -> None:
    store = load(tmp_path, "1", more=more)
    assert store.figures == ()
    assert any(message in problem.message for problem in store.problems), problems(store)


@given(
    whole=st.integers(0, 10**15),
    decimals=st.text("0123456789", max_size=4),
    separators=st.sampled_from([(",", "."), (".", ","), (" ", "."), (" ", ","), ("'", ".")]),
)
def test_grouping_digits_changes_nothing(whole: int, decimals: str, separators: tuple[str, str]) -> None:
    thousands, decimal = separators
    written = f"{whole:,}".replace(",", thousands) + (decimal + decimals if decimals else "")
    plain = f"{whole}.{decimals}" if decimals else str(whole)
    forms = CellForms(thousands=thousands, decimal=decimal)
    assert forms.figure(written) == Figure(plain)


def index_of(store: Store) -> FigureIndex:
    return FigureIndex(store.figures, store.names, store.measures, store.calendars, store.tables)


@pytest.mark.parametrize("more", ['aggregates = ["World"]', 'aggregates = ["WLD"]'])
def test_sums_are_kept_apart_by_their_name_or_code(tmp_path: Path, more: str) -> None:
    layout = LAYOUT.replace("{more}", 'complete = "islands"\n' + more)
    store = table_store(tmp_path, "Island,Code,Tonnes\nSula,SUL,1\nWorld,WLD,9\n", layout)
    assert problems(store) == []
    assert store.tables[0].aggregates == frozenset({"World"})
    complete = {fact.subject: index_of(store).complete(fact) for fact in store.figures}
    assert complete == {"Sula": "islands", "World": None}


def test_sums_are_kept_apart_by_a_column(tmp_path: Path) -> None:
    more = 'complete = "islands"\n[table.aggregates]\ncolumn = "Region"\nvalues = [""]'
    rows = "Island,Code,Region,Tonnes\nSula,SUL,North,1\nWorld,WLD,,9\n"
    store = table_store(tmp_path, rows, LAYOUT.replace("{more}", more))
    assert store.tables[0].aggregates == frozenset({"World"})
    assert len(store.figures) == 2


def test_an_aggregate_that_is_in_no_row_is_remarked_upon(tmp_path: Path) -> None:
    store = load(tmp_path, "1", more='aggregates = ["Wordl"]')
    assert [str(one) for one in store.remarks] == [
        "sea/herring.table.toml:9:1: aggregates: no row of herring.csv is 'Wordl'"
    ]


def two_editions(
    folder: Path, supersedes: str = "sea/herring-2023", older: str = "Sula,SUL,1\nBornö,BOR,2\n"
) -> Store:
    beat = folder / "sea"
    beat.mkdir()
    head = "Island,Code,Tonnes\n"
    old = LAYOUT.replace("{more}", "").replace("herring.csv", "herring-2023.csv") + 'vintage = "2023-10"\n'
    (beat / "herring-2023.csv").write_text(head + older, "utf-8")
    (beat / "herring-2023.table.toml").write_text(SOURCE + old, "utf-8")
    new = LAYOUT.replace("{more}", f'supersedes = "{supersedes}"') + 'vintage = "2024-10"\n'
    return table_store(folder, head + "Sula,SUL,1.5\n", new)


def test_a_newer_edition_takes_the_place_of_the_older_one(tmp_path: Path) -> None:
    store = two_editions(tmp_path)
    assert problems(store) == []
    old, kept = store.fact("sea/herring-2023#SUL"), store.fact("sea/herring-2023#BOR")
    new = store.fact("sea/herring#SUL")
    assert old is not None
    assert kept is not None
    assert new is not None
    assert old.superseded_by == new.address
    day = date(2024, 12, 1)
    assert [store.live(fact, day) for fact in (old, kept, new)] == [Life.SUPERSEDED, Life.LIVE, Life.LIVE]


@pytest.mark.parametrize(
    ("supersedes", "older", "message"),
    [
        ("sea/cod", "Sula,SUL,1\n", "there is no table 'sea/cod'"),
        ("sea/herring", "Sula,SUL,1\n", "'sea/herring' supersedes this table in its turn"),
        ("sea/herring-2023", "Sula,XXX,1\n", "no row of 'sea/herring-2023' has the id of a row here"),
    ],
)
def test_a_succession_that_leads_nowhere(tmp_path: Path, supersedes: str, older: str, message: str) -> None:
    found = problems(two_editions(tmp_path, supersedes, older))
    assert len(found) == 1
    assert found[0].startswith("sea/herring.table.toml:9:1: supersedes: ")
    assert message in found[0]
