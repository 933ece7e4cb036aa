"""From files to facts: each fact at its line, and one bad fact hides nobody."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store import Store, StoreError

SOURCE = '[source]\ntitle = "T"\ndate = "2024-04-10"\nmedium = "wire"\n'
FACT = '[quote.sound]\nspeaker = "Joe"\nwords = "hello"\n'


def load(folder: Path, text: str, name: str = "beat/file.toml") -> Store:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return Store.load(folder)


def problems(folder: Path, text: str, name: str = "beat/file.toml") -> list[str]:
    return [str(problem) for problem in load(folder, text, name).problems]


WORDS = st.sampled_from(
    [
        '"plain words"',
        "'''\n[quote.fake]\nspeaker = 'nobody'\n'''",
        "'''one line'''",
        '"a [quote.fake] inside"',
    ]
)
DAMAGE = st.sampled_from(
    [
        'words = "open',
        'words = """open',
        "words",
        "words = ",
        'words = "a" junk',
        'speakers = ["a", ',
        "= 1",
        'words = "a"\nwords = "b"',
        'wrods = "a"',
        "words = 3",
        'words = ""',
        'words = "\\u202e"',
        'words = "\\q"',
        'said = "Apirl 10"',
        "said = 2024-04-10",
        "a.b.c.d.e.f.g.h.i.j = 1",
        'excerpt = "yes"',
        "[quote",
        "x = 1e999",
    ]
)


@given(st.lists(WORDS, min_size=2, max_size=5), st.data())
def test_one_bad_fact_hides_nobody(tables: list[str], data: st.DataObject) -> None:
    bad = data.draw(st.integers(0, len(tables) - 1))
    damage = data.draw(DAMAGE)
    text, lines = SOURCE, {}
    for number, words in enumerate(tables):
        lines[f"file#f{number}"] = text.count("\n") + 1
        body = damage if number == bad else f"words = {words}"
        text += f'[quote.f{number}]\nspeaker = "Speaker {number}"\n{body}\n'
    sound = {address: line for address, line in lines.items() if address != f"file#f{bad}"}
    store = _from_text(text)
    assert {fact.address: fact.location.line for fact in store.facts if fact.location} == sound
    assert [(fact.address, fact.place.line) for fact in store.unusable] == [
        (f"file#f{bad}", lines[f"file#f{bad}"])
    ]
    assert store.unusable[0].speaker == f"Speaker {bad}"
    first, after = lines[f"file#f{bad}"], lines.get(f"file#f{bad + 1}", text.count("\n") + 1)
    assert store.problems
    assert all(first <= problem.line < max(after, first + 1) for problem in store.problems)


def _from_text(text: str) -> Store:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "file.toml").write_text(text, encoding="utf-8")
        return Store.load(folder)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ('[quote.x]\nspeaker = "J"\nwords = "w"\nsaid = "Apirl 10"', "7:1: said: 'Apirl 10' is not a"),
        (
            '[quote.x]\nspeaker = "J"\nwords = "w"\nsaid = 2024-04-10',
            "7:1: said: a date without quotation marks",
        ),
        ('[quote.x]\nspeaker = "J"\nwords = "w"\nvalid-untill = "2024"', "did you mean 'valid-until'?"),
        ('[quote.x]\nspeaker = "J"\nwords = "w"\nvalid_from = "2024"', "did you mean 'valid-from'?"),
        ('[quote.x]\nspeaker = "J"\nwords = "w"\nkind = "quote"', "kind: there is no such slot"),
        ('[quote.x]\nspeaker = "J"', "4:1: words: is missing"),
        ('[quote.x]\nwords = "w"', "4:1: needs either a speaker or speakers, and not both"),
        ('[quote.x]\nspeaker = "J"\nwords = "a \\u001b b"', "6:1: words: holds the hidden character U+001B"),
        ('[quote.x]\nspeaker = "J\\u202e"\nwords = "w"', "5:1: speaker: holds the hidden character U+202E"),
        ('[quote.x]\nspeaker = "J"\nwords = "w"\nwithdrawn = "2024"', "withdrawn fact needs a reason"),
        ('[quote.x]\nspeaker = "J"\nwords = "w"\ntranslation = "offical"', "did you mean 'official'?"),
        (
            '[figure.x]\nsubject = "J"\nmeasure = "m"\nvalue = 1e999',
            "7:1: value: a number without quotation marks",
        ),
        (
            '[figure.x]\nsubject = "J"\nmeasure = "m"\nvalue = nan',
            "7:1: value: a number without quotation marks",
        ),
        (
            '[figure.x]\nsubject = "J"\nmeasure = "m"\nvalue = "2%"\nexact = "yes"',
            "8:1: exact: is true or false",
        ),
        ('[event.x]\nevent = "e"\ndate = "2024"\nparticipants = "Joe"', "7:1: participants: is a list"),
        ('[event.x]\nevent = "e"', "an event needs either a date or a start and end"),
        ('[evnt.x]\nevent = "e"', "4:1: [evnt]: there is no such table: did you mean 'event'?"),
        ('[[quote.x]]\nspeaker = "J"', "write [quote.x] in single brackets"),
        ('[quote]\nspeaker = "J"', "speaker: stands outside a table"),
        ('[quote."a#b"]\nspeaker = "J"\nwords = "w"', "'a#b' is no id"),
    ],
)
def test_a_wrong_slot_is_told_in_plain_words(tmp_path: Path, table: str, expected: str) -> None:
    text = '[source]\ntitle = "T"\nmedium = "wire"\n' + table + "\n" + FACT
    found = problems(tmp_path, text)
    assert len(found) == 1
    assert found[0].startswith("beat/file.toml:")
    assert expected in found[0]


def test_facts_have_addresses_and_places(tmp_path: Path) -> None:
    store = load(
        tmp_path, SOURCE + "\n# note\n" + FACT + '[ event . "e" ]\nevent = "it happened"\ndate = "2024"\n'
    )
    assert [(fact.address, fact.location) for fact in store.facts] == [
        ("beat/file#e", store.facts[0].location),
        ("beat/file#sound", store.facts[1].location),
    ]
    assert [str(fact.location) for fact in store.facts] == [
        "Place(path='beat/file.toml', line=10)",
        "Place(path='beat/file.toml', line=7)",
    ]
    assert [str(remark) for remark in store.remarks] == [
        "beat/file.toml:10:1: write this header as [event.e]"
    ]
    assert not store.problems


def test_a_file_without_a_source_has_no_usable_fact(tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text(SOURCE + FACT)
    store = load(tmp_path, FACT)
    assert [str(problem) for problem in store.problems] == [
        "beat/file.toml:1:1: no [source]: every fact needs the document that it comes from"
    ]
    assert [fact.address for fact in store.facts] == ["other#sound"]
    assert [(fact.address, fact.words) for fact in store.unusable] == [("beat/file#sound", "hello")]


def test_one_id_for_two_kinds_is_a_problem_and_the_first_counts(tmp_path: Path) -> None:
    found = load(tmp_path, SOURCE + FACT + '[event.sound]\nevent = "e"\ndate = "2024"\n')
    assert [str(problem) for problem in found.problems] == [
        "beat/file.toml:8:1: the id 'sound' is used twice in this file: first on line 5"
    ]
    assert [fact.kind for fact in found.facts] == ["quote"]
    assert [fact.kind for fact in found.unusable] == ["event"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("facts.yaml", "YAML is not read"),
        ("facts.json", "JSON is not read"),
        ("gdp.table.toml", "not TOML"),
        ("x.transcript.toml", "not TOML"),
    ],
)
def test_files_that_cannot_be_read_are_never_passed_over(tmp_path: Path, name: str, expected: str) -> None:
    (tmp_path / name).write_text("x")
    (found,) = problems(tmp_path, SOURCE + FACT)
    assert found.startswith(f"{name}:1:1: {expected}")


@pytest.mark.parametrize("name", [".hidden.toml", "notes.txt", "README.md", ".git/config.toml"])
def test_dotfiles_and_files_of_other_kinds_are_passed_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("not toml")
    assert problems(tmp_path, SOURCE + FACT) == []


def test_pipes_links_and_large_files_are_one_problem_each(tmp_path: Path) -> None:
    outside = tmp_path / "outside.toml"
    outside.write_text(SOURCE + FACT)
    folder = tmp_path / "store"
    folder.mkdir()
    os.mkfifo(folder / "a-pipe.toml")
    (folder / "b-loop").symlink_to(folder)
    (folder / "c-link.toml").symlink_to(outside)
    (folder / "d-gone.toml").symlink_to(tmp_path / "gone")
    (folder / "e-large.toml").write_text("#" * (1 << 20) + "\n")
    found = problems(folder, SOURCE + FACT)
    assert [line.partition(":1:1: ")[::2] for line in found] == [
        ("a-pipe.toml", "is a named pipe: only regular files inside the store's folder are read"),
        ("b-loop", "is a link: only regular files inside the store's folder are read"),
        ("c-link.toml", "is a link: only regular files inside the store's folder are read"),
        ("d-gone.toml", "is a link: only regular files inside the store's folder are read"),
        ("e-large.toml", "is larger than 1,048,576 bytes: split it, one file for each source document"),
    ]


def test_a_file_name_cannot_act_on_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "sound.toml").write_text(SOURCE + FACT)
    (found,) = problems(tmp_path, "[source", "a\x1b[31m\u202e.toml")
    assert found.startswith("a<U+001B>[31m<U+202E>.toml:1:")


def test_folders_are_not_followed_for_ever(tmp_path: Path) -> None:
    assert problems(tmp_path, SOURCE + FACT, "d/" * 16 + "x.toml") == []
    deeper = problems(tmp_path, SOURCE + FACT, "d/" * 20 + "x.toml")
    assert deeper == ["/".join("d" * 17) + ":1:1: lies more than 16 folders deep and is not read"]


@pytest.mark.parametrize("name", ["missing", "text.md", "pipe.toml"])
def test_what_is_no_store_is_refused_in_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / "text.md").write_text("x")
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(StoreError) as refused:
        Store.load(tmp_path / name)
    assert "\n" not in str(refused.value)


def test_a_store_without_a_usable_fact_says_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"holds no usable fact: file.toml:1:1: no \[source\]"):
        load(tmp_path, FACT, "file.toml")
    (tmp_path / "empty").mkdir()
    with pytest.raises(StoreError, match=r"holds no usable fact$"):
        Store.load(tmp_path / "empty")


def test_names_and_measures_may_stand_in_any_folder_once(tmp_path: Path) -> None:
    (tmp_path / "names.toml").write_text('[person.joe]\nname = "Joe Bloggs"\naliases = ["Joe"]\n')
    (tmp_path / "measures.toml").write_text('[measure.gdp]\nname = "GDP"\n[calendar.us]\nsubject = "US"\n')
    (tmp_path / "beat").mkdir()
    (tmp_path / "beat" / "names.toml").write_text('[person.joe]\nname = "Joe Other"\n[persn.x]\nname = "x"\n')
    store = load(tmp_path, SOURCE + FACT)
    assert [str(problem) for problem in store.problems] == [
        "beat/names.toml:3:1: [persn]: there is no such table: did you mean 'person'?",
        "measures.toml:3:1: fiscal-year-starts: is missing",
        "names.toml:1:1: [person.joe] is written down twice: first in beat/names.toml:1",
    ]
    assert [entity.name for entity in store.names.entities if entity.listed] == ["Joe Other"]
    assert [measure.id for measure in store.measures] == ["gdp"]
