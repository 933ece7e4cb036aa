"""What lint says of a store."""

from pathlib import Path

import pytest

from factcheck.lint import lint
from factcheck.store import Store

SHIPPED = Path(__file__).parents[2] / "claims"
HEAD = '[source]\ntitle = "T"\ndate = "2024"\nmedium = "wire"\nurl = "https://t.example"\n'
SOURCE = {"title": "T", "date": "2024", "medium": "wire", "url": "https://example.org/t"}
QUOTE = {"kind": "quote", "speaker": "Joe", "words": "hello there", "source": SOURCE}


def said(store: Store) -> list[str]:
    return [f"{problem.severity}: {problem}" for problem in lint(store)]


def test_a_sound_store_has_nothing_to_mend() -> None:
    assert said(Store.from_records([{**QUOTE, "id": "a"}])) == []
    assert said(Store.load(SHIPPED)) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"source": "T"}, "warning: records:1:1: source: has no medium: it weighs least of all"),
        ({"source": "T"}, "warning: records:1:1: source: has no date: no claim's day can be held against it"),
        (
            {"speaker": "Jоe Bloggs"},
            "error: records:1:1: speaker: 'Jоe' mixes alphabets: U+043E only looks like",
        ),
        (
            {"words": "the ruble fеll"},
            "error: records:1:1: words: 'fеll' mixes alphabets: U+0435 only looks like",
        ),
        ({"wrods": "x"}, "error: records:1:1: wrods: there is no such slot"),
    ],
)
def test_what_is_wrong_with_a_fact(change: dict[str, object], expected: str) -> None:
    assert any(
        line.startswith(expected) for line in said(Store.from_records([{**QUOTE, "id": "a", **change}]))
    )


@pytest.mark.parametrize(
    "words", ["Владимир Путин said", "naïve café", "α decay", "Ελλάδα and Athens", "Ａ－１"]
)
def test_words_of_one_alphabet_are_no_look_alikes(words: str) -> None:
    assert said(Store.from_records([{**QUOTE, "words": words}])) == []


def test_two_facts_that_say_the_same() -> None:
    store = Store.from_records(
        [{**QUOTE, "id": "a"}, {**QUOTE, "id": "b"}, {**QUOTE, "id": "c", "words": "other"}]
    )
    assert said(store) == ["warning: records:2:1: says the same as records#a: one of them can go"]


def test_names_that_clash() -> None:
    names = [
        {"id": "a", "name": "Ann Lee", "aliases": ["Lee"]},
        {"id": "b", "name": "Bob Lee", "aliases": ["Lee"]},
    ]
    measures = [{"name": "GDP"}, {"name": "output", "aliases": ["GDP"]}]
    assert said(Store.from_records([{**QUOTE, "id": "a"}], names, measures)) == [
        "error: measures:2:1: 'GDP' names both measure.GDP and measure.output",
        "error: names:2:1: 'lee' identifies both person.a and person.b: make it a weak alias",
    ]


def test_a_header_in_another_spelling(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text(HEAD + '[ quote . "a" ]\nspeaker = "J"\nwords = "w"\n')
    assert said(Store.load(tmp_path)) == ["warning: x.toml:6:1: write this header as [quote.a]"]


def test_a_clash_is_told_at_the_second_table(tmp_path: Path) -> None:
    (tmp_path / "beat").mkdir()
    (tmp_path / "beat" / "names.toml").write_text(
        '[person.a]\nname = "Ann Lee"\naliases = ["Lee"]\n\n[person.b]\nname = "Bob Lee"\naliases = ["Lee"]\n'
    )
    (tmp_path / "x.toml").write_text(HEAD + '[quote.a]\nspeaker = "Ann Lee"\nwords = "w"\n')
    assert [str(problem).partition(": ")[0] for problem in lint(Store.load(tmp_path))] == [
        "beat/names.toml:5:1"
    ]
