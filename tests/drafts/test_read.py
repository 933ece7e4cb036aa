from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.drafts import MOST_BYTES, DraftError, draft_from_bytes, draft_from_text, read_draft, sentences

WORDS = st.text("aB .!?“”\n\t-1é", max_size=80)


@given(text=WORDS)
def test_in_plain_text_every_character_stands_for_itself(text: str) -> None:
    draft = draft_from_text(text)
    assert draft.text == draft.source == text
    for at, character in enumerate(text):
        span = draft.span(at, at + 1)
        assert (span.start, span.text) == (at, character)


@given(text=WORDS, name=st.sampled_from(["a.txt", "a.md"]))
def test_a_byte_order_mark_moves_everything_by_one(text: str, name: str) -> None:
    without, with_mark = draft_from_text(text, name), draft_from_text("\ufeff" + text, name)
    assert with_mark.source[0] == "\ufeff"
    assert with_mark.text == without.text
    assert [with_mark.offsets.to_source(s.start, s.end) for s in sentences(with_mark)] == [
        tuple(at + 1 for at in without.offsets.to_source(s.start, s.end)) for s in sentences(without)
    ]


@given(lines=st.lists(st.text("aB .!?“-", max_size=30), max_size=8), name=st.sampled_from(["a.txt", "a.md"]))
def test_line_ends_do_not_change_the_sentences(lines: list[str], name: str) -> None:
    def words(end: str) -> list[list[str]]:
        draft = draft_from_text(end.join(lines), name)
        return [draft.text[s.start : s.end].split() for s in sentences(draft)]

    assert words("\r\n") == words("\n") == words("\r")


@given(text=st.text("aB .\n", max_size=40), data=st.data())
def test_text_bytes_and_file_are_the_same_draft(text: str, data: st.DataObject) -> None:
    draft = draft_from_text(text, "a.txt")
    assert draft == draft_from_bytes(text.encode(), "a.txt")
    assert draft.sha256 == hashlib.sha256(text.encode()).hexdigest()


def test_a_file_is_read_as_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf# One\r\n\r\nTwo *three*.\r\n")
    draft = read_draft(tmp_path / "a.md")
    assert draft.name == "a.md"
    assert draft.source == "\ufeff# One\r\n\r\nTwo *three*.\r\n"
    assert draft.text == "One\n\nTwo three."
    monkeypatch.chdir(tmp_path)
    assert read_draft("./a.md").name == "a.md"


def test_an_empty_file_is_a_draft_without_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    draft = read_draft(tmp_path / "a.txt")
    assert (draft.text, draft.blocks, sentences(draft)) == ("", (), ())
    assert draft.span(0, 0).line == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"one\ntwo \xff", "a.txt:2:5: byte 0xFF is not UTF-8; save it as UTF-8, or name its encoding"),
        ("né".encode("latin-1"), "a.txt:1:2: byte 0xE9 is not UTF-8; save it as UTF-8, or name its encoding"),
        (b"\xff\xfea", "a.txt: is not utf-16-le at byte 2"),
        (b"one\r\n\0", "a.txt:2:1: a NUL byte; this is not a text file"),
        (b"a" * (MOST_BYTES + 1), "a.txt: is larger than 16 MiB"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_their_place(data: bytes, message: str) -> None:
    with pytest.raises(DraftError) as caught:
        draft_from_bytes(data, "a.txt")
    assert str(caught.value) == message


@pytest.mark.parametrize("name", ["a.doc", "a.odt", "a.PDF", "b/a.json"])
def test_a_format_that_is_not_read_is_refused_by_name(name: str) -> None:
    with pytest.raises(DraftError, match=r"is not read; drafts are plain text \(.txt\), Markdown"):
        read_draft(name)


@pytest.mark.parametrize("name", ["a", "a.story", "-", "a.TXT"])
def test_any_other_name_is_plain_text(name: str) -> None:
    assert draft_from_text("# not a *heading*", name).text == "# not a *heading*"


def test_half_a_surrogate_pair_is_refused() -> None:
    with pytest.raises(DraftError, match=r"a.txt:1:2: half a surrogate pair"):
        draft_from_text("a\ud800", "a.txt")


def test_what_is_no_regular_file_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path, message in [
        (tmp_path / "pipe.txt", "pipe.txt: is not a regular file"),
        (Path("/dev/zero"), "zero: is not a regular file"),
        (tmp_path, f"{tmp_path.name}: is a folder, not a draft"),
        (tmp_path / "gone.txt", "gone.txt: no such file or directory"),
        (tmp_path / "a\0b.txt", "a\\x00b.txt: no file can have this name"),
        (tmp_path / "a\nb.txt", "a\\nb.txt: no such file or directory"),
    ]:
        with pytest.raises(DraftError) as caught:
            read_draft(path)
        assert str(caught.value) == message


@given(data=st.binary(max_size=40), name=st.sampled_from(["a.txt", "a.md"]))
def test_any_bytes_are_a_draft_or_a_draft_error_on_one_line(data: bytes, name: str) -> None:
    marked = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    try:
        answer = draft_from_bytes(data, name).source.encode()
        data = data.decode("utf-16").join(("\ufeff", "")).encode() if marked else data
    except DraftError as error:
        answer = str(error).encode()
    assert answer == data or (answer.startswith(name.encode()) and len(answer.splitlines()) == 1)
