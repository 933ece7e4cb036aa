"""Facts from the rows of a CSV file: every row at its line, and what is wrong beside what is read."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import EventFact, FigureFact, Place, QuoteFact
from factcheck.store import Store, StoreError
from factcheck.store.csv_tables import MOST_PROBLEMS
from factcheck.store.toml import read_toml

ROOT = Path(__file__).parents[2]
LAYOUT = """[source]
title = "Yearbook of the islands"
date = "2024-10"
medium = "official-data"
[table]
file = "herring.csv"
kind = "figure"
key = ["Code", "Year"]
[columns]
subject = "Island"
period = "Year"
value = "Tonnes"
[constants]
measure = "herring landed"
unit = "tonnes"
"""
HEAD = "Island,Code,Year,Tonnes\n"
SOUND = "Sula,SUL,2022,410.5\n"


def load(folder: Path, rows: str | bytes, layout: str | bytes = LAYOUT) -> Store:
    beat = folder / "sea"
    beat.mkdir(exist_ok=True)
    for name, text in (("herring.table.toml", layout), ("herring.csv", rows)):
        (beat / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    (beat / "one.toml").write_text(
        '[source]\ntitle = "T"\ndate = "2024"\nmedium = "wire"\n'
        '[quote.q]\nspeaker = "Ada Holm"\nwords = "The herring came back."\n',
        "utf-8",
    )
    return Store.load(folder)


def problems(store: Store) -> list[str]:
    return [str(problem) for problem in store.problems]


def test_a_row_is_a_fact_at_its_key_and_its_line(tmp_path: Path) -> None:
    store = load(tmp_path, HEAD + SOUND + "\nBornö,BOR,2023,12\n")
    assert store.problems == ()
    fact = store.fact("sea/herring#BOR/2023")
    assert isinstance(fact, FigureFact)
    assert fact.location == Place("sea/herring.csv", 4)
    assert (fact.subject, fact.measure, fact.period, fact.value) == ("Bornö", "herring landed", "2023", "12")
    assert fact.exact
    assert fact.quantity.unit == "tonnes"
    assert fact.source.title == "Yearbook of the islands"


@pytest.mark.parametrize("written", ["[constants]\nexact = false", "[constants]"])
def test_a_cell_is_exact_unless_the_table_says_otherwise(tmp_path: Path, written: str) -> None:
    (fact,) = load(tmp_path, HEAD + SOUND, LAYOUT.replace("[constants]", written)).figures
    assert fact.exact is (written == "[constants]")


@pytest.mark.parametrize("cell", ["", "  "])
def test_an_empty_cell_is_no_data_and_never_zero(tmp_path: Path, cell: str) -> None:
    store = load(tmp_path, f"{HEAD}Sula,SUL,2022,{cell}\nSula,SUL,2023,0\n,,,\n")
    assert store.problems == ()
    assert store.unusable == ()
    assert [(fact.period, fact.value) for fact in store.figures] == [("2023", "0")]


@pytest.mark.parametrize(
    ("row", "column", "message"),
    [
        ("Sula,SUL,2023,many\n", 15, "value: 'many tonnes' is not a figure"),
        ("Sula,SUL,2023,1.5E+12\n", 15, "is more than one figure"),
        ("Sula,SUL,sometime,5\n", 10, "period: 'sometime' is not a"),
        (",SUL,2023,5\n", 1, "subject: is missing"),
        ("Sula,,2023,5\n", 6, "the key 'Code' is empty"),
        ("Sula,SUL,2023\n", 10, "3 cells where there are 4 headings"),
        ("Sula,SUL,2023,5,6\n", 17, "5 cells where there are 4 headings"),
        ("Su\u202ela,SUL,2023,5\n", 1, "hidden character U+202E"),
        ("Sula,SUL,2022,9\n", 6, "the key 'SUL/2022' is used twice in this file: first on line 2"),
        ('"Sula,SUL,2023,5\n', 1, "never closed"),
    ],
)
def test_one_bad_row_is_a_problem_and_hides_nobody(
    tmp_path: Path, row: str, column: int, message: str
) -> None:
    store = load(tmp_path, HEAD + SOUND + row + "Sula,SUL,2024,7\n")
    assert [fact.period for fact in store.figures] == ["2022", "2024"]
    (problem,) = store.problems
    assert (problem.path, problem.line, problem.column) == ("sea/herring.csv", 3, column)
    assert message in problem.message
    (lost,) = store.unusable
    assert (lost.place, lost.measure) == (Place("sea/herring.csv", 3), "herring landed")


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        (
            'value = "Tonnes"',
            'value = "Tons"',
            12,
            "has no column 'Tons': did you mean 'Tonnes'?",
        ),
        ('"Code", "Year"', '"Code", "Yaer"', 8, "has no column 'Yaer'"),
        ('period = "Year"', 'peroid = "Year"', 11, "there is no such slot: did you mean 'period'?"),
        ('measure = "herring landed"', "", 9, "measure: is missing"),
        ('unit = "tonnes"', 'value = "5"', 15, "stands both under [columns] and under [constants]"),
        ('unit = "tonnes"', 'basis = "\\u202e"', 15, "hidden character U+202E"),
        ('"figure"', '"number"', 7, "'number' is none of"),
        ('kind = "figure"', "", 5, "kind: is missing"),
        ('"herring.csv"', '"../secret.csv"', 6, "is not the name of a file in this folder"),
        ('"herring.csv"', '"herring.parquet"', 6, "herring.parquet cannot be read"),
        ('"herring.csv"', '"herring.xlsx"', 6, "is neither a CSV nor a Parquet file"),
        ('"herring.csv"', '"cod.csv"', 6, "cod.csv cannot be read"),
        ("[constants]", '[wide]\nslot = "period"\n[constants]', 13, "columns: is missing"),
        ("[constants]", "[constant]", 13, "there is no such table: did you mean 'constants'?"),
        ("[constants]", "[constants]\nnote = ", 14, "not TOML"),
    ],
)
def test_a_fault_of_the_layout_is_told_once(
    tmp_path: Path, old: str, new: str, line: int, message: str
) -> None:
    store = load(tmp_path, HEAD + SOUND + "Sula,SUL,2023,5\n", LAYOUT.replace(old, new))
    assert store.figures == ()
    assert len(store.quotes) == 1
    assert store.unusable
    told = [problem for problem in store.problems if message in problem.message]
    assert [(problem.path, problem.line) for problem in told] == [("sea/herring.table.toml", line)]


def test_a_table_without_a_source_has_no_facts(tmp_path: Path) -> None:
    store = load(tmp_path, HEAD + SOUND, LAYOUT[LAYOUT.index("[table]") :])
    assert store.figures == ()
    assert problems(store) == [
        "sea/herring.table.toml:1:1: no [source]: every fact needs the document that it comes from"
    ]


def test_headings_that_stand_twice_are_a_problem_where_they_are_used(tmp_path: Path) -> None:
    store = load(tmp_path, "Island,Code,Year,Year,Tonnes\nSula,SUL,2022,2023,4\n")
    assert store.figures == ()
    assert "has 2 columns 'Year'" in store.problems[0].message


def test_an_empty_file_is_a_problem(tmp_path: Path) -> None:
    store = load(tmp_path, "")
    assert problems(store) == ["sea/herring.csv:1:1: the file is empty: its first row has the headings"]


def test_only_a_regular_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    secret.write_text(HEAD + SOUND, "utf-8")
    folder = tmp_path / "store"
    folder.mkdir()
    load(folder, HEAD + SOUND)
    (folder / "sea" / "herring.csv").unlink()
    (folder / "sea" / "herring.csv").symlink_to(secret)
    assert Store.load(folder).figures == ()
    (folder / "sea" / "herring.csv").unlink()
    os.mkfifo(folder / "sea" / "herring.csv")
    store = Store.load(folder)
    assert store.figures == ()
    assert any("is a named pipe" in problem for problem in problems(store))


def test_a_larger_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.store.csv_tables.TABLE_BYTES", 30)
    store = load(tmp_path, HEAD + SOUND)
    assert store.figures == ()
    assert "is larger than 30 bytes" in problems(store)[0]


def test_a_table_of_bad_rows_is_listed_so_far_and_then_counted(tmp_path: Path) -> None:
    store = load(tmp_path, HEAD + SOUND + "Sula,SUL,2023,many\n" * (MOST_PROBLEMS + 5))
    assert len(store.problems) == MOST_PROBLEMS + 1
    assert len(store.unusable) == MOST_PROBLEMS + 5
    assert any("5 more problems in this table are not listed" in problem for problem in problems(store))


def test_rows_without_a_key_are_known_by_what_they_say(tmp_path: Path) -> None:
    layout = LAYOUT.replace('key = ["Code", "Year"]\n', "")
    store = load(tmp_path, HEAD + SOUND + SOUND, layout)
    (fact,) = store.figures
    assert fact.address == f"sea/herring#sha256-{fact.sha256.removeprefix('sha256:')[:12]}"
    assert store.problems == ()
    (remark,) = store.remarks
    assert (remark.line, remark.severity) == (3, "warning")


def test_the_other_kinds_of_facts(tmp_path: Path) -> None:
    head = '[source]\ntitle = "T"\n[table]\nfile = "{}"\nkind = "{}"\nkey = ["Id"]\n[columns]\n'
    files = {
        "q.table.toml": head.format("q.csv", "quote") + 'speakers = "Who"\nwords = "What"\nexcerpt = "Cut"\n',
        "q.csv": "Id,Who,What,Cut\n1,Ada Holm; Per Lind,Yes.,TRUE\n2,Ada Holm,,\n3,Ada Holm,Well.,maybe\n",
        "e.table.toml": head.format("e.csv", "event") + 'event = "What"\nstart = "From"\nend = "To"\n',
        "e.csv": "Id,What,From,To\n1,herring season,2023-03-01,2023-04-09\n2,cod season,,\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    store = Store.load(tmp_path)
    quote, event = store.fact("q#1"), store.fact("e#1")
    assert isinstance(quote, QuoteFact)
    assert (quote.speakers, quote.excerpt) == (("Ada Holm", "Per Lind"), True)
    assert isinstance(event, EventFact)
    assert (event.start, event.end) == ("2023-03-01", "2023-04-09")
    assert len(store.facts) == 2
    assert problems(store) == ["q.csv:4:18: excerpt: 'maybe' is neither true nor false"]


def test_what_a_table_is_complete_in_counts_in_the_digest_of_the_content(tmp_path: Path) -> None:
    plain = load(tmp_path, HEAD + SOUND)
    complete = load(
        tmp_path, HEAD + SOUND, LAYOUT.replace("[columns]", 'complete = "the islands"\n[columns]')
    )
    assert [table.complete for table in complete.tables] == ["the islands"]
    assert plain.digest_content != complete.digest_content


def test_the_digest_of_the_files_covers_the_rows(tmp_path: Path) -> None:
    one, other = load(tmp_path, HEAD + SOUND), load(tmp_path, HEAD + SOUND + "\n")
    assert one.digest_files != other.digest_files
    assert one.digest_content == other.digest_content


def test_a_key_that_a_file_of_facts_has_too(tmp_path: Path) -> None:
    load(tmp_path, HEAD + SOUND)
    (tmp_path / "sea" / "herring.toml").write_text(
        '[source]\ntitle = "T"\n[figure."SUL/2022"]\nsubject = "Sula"\nmeasure = "m"\nvalue = "1"\n', "utf-8"
    )
    store = Store.load(tmp_path)
    assert problems(store) == [
        "sea/herring.toml:3:1: the id 'SUL/2022' is used twice: first in sea/herring.csv:2"
    ]


def test_a_layout_alone_is_a_store(tmp_path: Path) -> None:
    load(tmp_path, HEAD + SOUND)
    assert len(Store.load(tmp_path / "sea" / "herring.table.toml").facts) == 1
    with pytest.raises(StoreError, match=r"TOML"):
        Store.load(tmp_path / "sea" / "herring.csv")


DAMAGE = st.sampled_from(
    [b"", b'"', b"'", b",", b"\n", b"[", b"]", b"=", b"\x00", b"\xff", b"\r", b"\xe2\x80\xae"]
)


@given(st.booleans(), st.data())
def test_a_damaged_table_is_read_or_is_problems(in_layout: bool, data: st.DataObject) -> None:
    files = [LAYOUT.encode(), (HEAD + SOUND + 'Sula,SUL,2023,"7"\nSula,SUL,2024,8\n').encode()]
    whole = files[not in_layout]
    cut = data.draw(st.integers(0, len(whole)))
    files[not in_layout] = whole[:cut] + data.draw(DAMAGE) + whole[cut + data.draw(st.integers(0, 3)) :]
    with tempfile.TemporaryDirectory() as folder:
        store = load(Path(folder), files[1], files[0])
        lines = {
            "sea/herring.table.toml": files[0].count(b"\n") + 1,
            "sea/herring.csv": files[1].count(b"\n") + 1,
        }
    assert len(store.quotes) == 1
    assert all(1 <= problem.line <= lines[problem.path] and problem.column >= 1 for problem in store.problems)
    assert len(store.figures) == 3 or store.problems or not in_layout
    assert bool(store.unusable) <= bool(store.problems)


def test_the_shipped_table_is_the_sources_and_is_sound() -> None:
    store = Store.load(ROOT / "claims")
    rows = [fact for fact in store.figures if fact.address.startswith("world/gdp#")]
    assert len(rows) == 250
    assert len({fact.subject for fact in rows}) == 25
    assert {fact.period for fact in rows} == {str(year) for year in range(2014, 2024)}
    japan = store.fact("world/gdp#JPN/2023")
    assert isinstance(japan, FigureFact)
    assert (japan.value, japan.unit, japan.basis) == ("4212945159781.403", "USD", "current prices")
    assert store.measures_named("gross domestic product")
    layout = read_toml("gdp.table.toml", (ROOT / "claims/world/gdp.table.toml").read_bytes())
    assert layout.problems == ()
