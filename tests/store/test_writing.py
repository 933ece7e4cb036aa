from __future__ import annotations

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.writing import SLOTS, WritingError, tidy, with_fact

SOURCE = "# from the desk\n[source]\ntitle = 'Briefing'\n"


@given(words=st.text(max_size=30).filter(lambda text: not any(0xD800 <= ord(c) <= 0xDFFF for c in text)))
def test_whatever_the_words_they_are_read_back(words: str) -> None:
    text, line = with_fact(SOURCE, "quote", "rain", {"words": words})
    assert tomllib.loads(text)["quote"]["rain"]["words"] == words
    assert text.startswith(SOURCE)
    assert text.split("\n")[line - 1] == "[quote.rain]"


@pytest.mark.parametrize("kind", SLOTS)
def test_an_empty_file_gets_its_source_first(kind: str) -> None:
    text, _ = with_fact("", kind, "one", {"source.title": "Briefing"})
    assert tomllib.loads(text)["source"]["title"] == "Briefing"
    assert list(tomllib.loads(text)) == ["source", kind]


def test_lists_and_flags_are_written_as_what_they_are() -> None:
    text, _ = with_fact(SOURCE, "event", "summit", {"participants": "Ada; Ben", "aliases": "talks"})
    assert tomllib.loads(text)["event"]["summit"]["participants"] == ["Ada", "Ben"]
    assert tomllib.loads(text)["event"]["summit"]["aliases"] == ["talks"]
    text, _ = with_fact(SOURCE, "figure", "rain", {"exact": "true"})
    assert tomllib.loads(text)["figure"]["rain"]["exact"] is True


def test_line_ends_stay_what_they_are() -> None:
    text, line = with_fact(SOURCE.replace("\n", "\r\n"), "quote", "rain", {})
    assert text.count("\n") == text.count("\r\n") > 3
    assert text.split("\r\n")[line - 1] == "[quote.rain]"
    assert (
        tidy("[source]\r\ntitle = 'x'  \r\n[quote.a]\r\n") == "[source]\r\ntitle = 'x'\r\n\r\n[quote.a]\r\n"
    )


@pytest.mark.parametrize(
    ("text", "slots", "says"),
    [
        (SOURCE, {"wrods": "x"}, "did you mean 'words'"),
        (SOURCE, {"words = 1\nx": "y"}, "has no slot"),
        (SOURCE, {"source.title": "x"}, "has its .source. already"),
        ("", {"source.titel": "x"}, "did you mean 'title'"),
        ("quote = 5\n", {}, "quote is no table there"),
        ("[quote.rain]\n", {}, "stands there already"),
        ("= [", {}, "Invalid"),
        ("a." * 100_000 + "b = 1\n", {}, "at most 32 parts"),
    ],
)
def test_what_cannot_be_added_is_told(text: str, slots: dict[str, str], says: str) -> None:
    with pytest.raises(WritingError, match=says):
        with_fact(text, "quote", "rain", slots)


@given(text=st.text("[]ab.= \t\n'#\"", max_size=40))
def test_setting_blanks_in_order_never_changes_what_a_file_says(text: str) -> None:
    try:
        before = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    after = tidy(text)
    assert tomllib.loads(after) == before
    assert tidy(after) == after
