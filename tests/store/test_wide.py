"""Wide tables: a column for each year or each measure."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.facts import FigureFact, Place
from factcheck.store import Store
from tests.store.tabled import figures, problems, table_store

LAYOUT = """[table]
file = "herring.csv"
kind = "figure"
key = ["Code"]
[columns]
subject = "Island"
[wide]
slot = "period"
columns = "2021..2023"
[constants]
measure = "herring landed"
unit = "tonnes"
"""
ROWS = "Island,Code,2021,2022,2023\nSula,SUL,1,2.50,\nBornö,BOR,4,,6\n"


def load(folder: Path, rows: str = ROWS, layout: str = LAYOUT) -> Store:
    return table_store(folder, rows, layout)


def test_every_cell_is_a_figure_and_an_empty_one_is_none(tmp_path: Path) -> None:
    store = load(tmp_path)
    assert problems(store) == []
    assert figures(store) == {"SUL/2021": "1", "SUL/2022": "2.50", "BOR/2021": "4", "BOR/2023": "6"}
    fact = store.fact("sea/herring#SUL/2022")
    assert isinstance(fact, FigureFact)
    assert (fact.subject, fact.period, fact.unit, fact.exact) == ("Sula", "2022", "tonnes", True)
    assert fact.location == Place("sea/herring.csv", 2)


def test_wide_and_long_say_the_same(tmp_path: Path) -> None:
    long = (
        "Island,Code,Year,Tonnes\nSula,SUL,2021,1\nSula,SUL,2022,2.50\nBornö,BOR,2021,4\nBornö,BOR,2023,6\n"
    )
    (tmp_path / "long").mkdir()
    (tmp_path / "wide").mkdir()
    table = '[table]\nfile = "herring.csv"\nkind = "figure"\nkey = ["Code", "Year"]\n'
    columns = '[columns]\nsubject = "Island"\nperiod = "Year"\nvalue = "Tonnes"\n'
    constants = '[constants]\nmeasure = "herring landed"\nunit = "tonnes"\n'
    one = load(tmp_path / "long", long, table + columns + constants)
    other = load(tmp_path / "wide")
    assert {fact.address: fact.sha256 for fact in one.figures} == {
        fact.address: fact.sha256 for fact in other.figures
    }


@pytest.mark.parametrize("heading", ["2022 [YR2022]", "YR2022", "X2022", "2022"])
def test_the_ways_in_which_years_head_columns(tmp_path: Path, heading: str) -> None:
    store = load(tmp_path, f"Island,Code,2021,{heading},2023\nSula,SUL,1,2,3\n")
    assert figures(store) == {"SUL/2021": "1", "SUL/2022": "2", "SUL/2023": "3"}


def test_the_shape_of_the_world_bank(tmp_path: Path) -> None:
    rows = (
        '\ufeff"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-09-19",\n\n'
        '"Island","Code","Indicator","2021","2022","2023",\n"Sula","SUL","Herring","1","2","..",\n'
    )
    layout = LAYOUT.replace('key = ["Code"]', 'key = ["Code"]\nheadings-on-line = 5\nmissing = [".."]')
    store = load(tmp_path, rows, layout)
    assert problems(store) == []
    assert figures(store) == {"SUL/2021": "1", "SUL/2022": "2"}
    fact = store.fact("sea/herring#SUL/2021")
    assert fact is not None
    assert fact.location == Place("sea/herring.csv", 6)


def test_periods_that_headings_only_abbreviate(tmp_path: Path) -> None:
    columns = 'columns = { "Q1" = "first quarter of 2024", "Q2" = "second quarter of 2024" }'
    store = load(
        tmp_path,
        "Island,Code,Q1,Q2\nSula,SUL,1,2\n",
        LAYOUT.replace('columns = "2021..2023"', columns),
    )
    assert {fact.period: fact.value for fact in store.figures} == {
        "first quarter of 2024": "1",
        "second quarter of 2024": "2",
    }
    assert "SUL/first%20quarter%20of%202024" in figures(store)


def test_units_and_basis_for_each_column(tmp_path: Path) -> None:
    layout = """[table]
file = "herring.csv"
kind = "figure"
key = ["Code"]
[columns]
subject = "Island"
[wide]
slot = "measure"
columns = ["herring landed", "fleet"]
[wide.each."herring landed"]
unit = "tonnes"
basis = "live weight"
[wide.each."fleet"]
unit = "boats"
[constants]
period = "2023"
"""
    store = load(tmp_path, "Island,Code,herring landed,fleet\nSula,SUL,1,2\n", layout)
    assert problems(store) == []
    found = {fact.measure: (fact.value, fact.unit, fact.basis) for fact in store.figures}
    assert found == {"herring landed": ("1", "tonnes", "live weight"), "fleet": ("2", "boats", None)}


def test_a_bad_cell_leaves_the_row_and_the_table_standing(tmp_path: Path) -> None:
    store = load(tmp_path, "Island,Code,2021,2022,2023\nSula,SUL,1,n/a,3\nBornö,BOR,4,5,6\nSula,SUL,7,,\n")
    assert figures(store) == {
        "SUL/2021": "1",
        "SUL/2023": "3",
        "BOR/2021": "4",
        "BOR/2022": "5",
        "BOR/2023": "6",
    }
    assert len(problems(store)) == 2
    assert problems(store)[0].startswith("sea/herring.csv:2:12: value: 'n/a tonnes' is not a figure")
    assert problems(store)[1].startswith("sea/herring.csv:4:6: the key 'SUL/2021' is used twice")
    assert [lost.address for lost in store.unusable] == ["sea/herring#SUL/2022", "sea/herring#SUL/2021"]


def test_a_row_without_its_key_is_lost_as_a_whole(tmp_path: Path) -> None:
    store = load(tmp_path, "Island,Code,2021,2022,2023\nSula,,1,2,3\nBornö,BOR,4,5,6\n")
    assert problems(store) == ["sea/herring.csv:2:6: the key 'Code' is empty"]
    assert set(figures(store)) == {"BOR/2021", "BOR/2022", "BOR/2023"}


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('"2021..2023"', '"2021..2024"', 13, "has no column '2024'"),
        ('"2021..2023"', '"2015..2023"', 13, "has no column '2015' (nor 5 more)"),
        ('"2021..2023"', '"2023..2021"', 13, "is not a range of years"),
        ('"2021..2023"', '"2021-2023"', 13, "is not a range of years"),
        ('"2021..2023"', '["2021", "2021"]', 13, "one of them is named twice"),
        ('"2021..2023"', "[2021]", 13, "a number without quotation marks"),
        ('"2021..2023"', "7", 13, 'columns: is "1960..2023", a list'),
        ('slot = "period"', 'slot = "perod"', 12, "there is no such slot: did you mean 'period'?"),
        ('slot = "period"', "", 11, "slot: is missing"),
        ('slot = "period"', 'slot = "period"\nslt = "x"', 13, "there is no such slot: did you mean 'slot'?"),
        (
            'subject = "Island"',
            'subject = "Island"\nvalue = "2021"',
            11,
            "stands both under [wide] and under",
        ),
        ("[constants]", '[wide.each."2030"]\nunit = "t"\n[constants]', 14, "'2030' is none of the columns"),
        ('kind = "figure"', 'kind = "event"', 11, "only figures stand side by side"),
        ('key = ["Code"]', 'key = ["Code"]\nheadings-on-line = 0', 9, "is a whole number from 1 to 1,000"),
        ('key = ["Code"]', 'key = ["Code"]\nmissing = ".."', 9, "is a list"),
    ],
)
def test_a_fault_of_the_layout(tmp_path: Path, old: str, new: str, line: int, message: str) -> None:
    store = load(tmp_path, layout=LAYOUT.replace(old, new))
    assert store.figures == ()
    told = [problem for problem in store.problems if message in problem.message]
    assert [(one.path, one.line) for one in told] == [("sea/herring.table.toml", line)], problems(store)


def test_a_file_that_ends_before_its_headings(tmp_path: Path) -> None:
    layout = LAYOUT.replace('key = ["Code"]', 'key = ["Code"]\nheadings-on-line = 9')
    assert problems(load(tmp_path, layout=layout)) == [
        "sea/herring.csv:1:1: the file ends before that: its line 9 has the headings"
    ]
