"""Corrections made in a draft's bytes: only the words change, or nothing does."""

from __future__ import annotations

import io
import zipfile

import pytest

from factcheck.checking.fixes import Fix, Mended, mend
from factcheck.drafts import Draft, draft_from_bytes


def offered(draft: Draft, *changes: tuple[str, str]) -> tuple[Fix, ...]:
    """A correction for each pair, of the first place in the file that reads so."""
    made = []
    for was, wanted in changes:
        start = draft.source.index(was)
        made.append(Fix(draft.source_span(start, start + len(was)), wanted, "FIG202"))
    return tuple(made)


def mended(data: bytes, name: str, *changes: tuple[str, str], encoding: str | None = None) -> Mended:
    draft = draft_from_bytes(data, name, encoding=encoding)
    return mend(draft, offered(draft, *changes))


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.txt", "\ufeffIt cost $4.\r\nAnd $4 more.\r\x0c", "\ufeffIt cost $5.\r\nAnd $4 more.\r\x0c"),
        ("a.md", "---\ntitle: x\n---\n\n> It cost *$4*.\n", "---\ntitle: x\n---\n\n> It cost *$5*.\n"),
        ("a.html", "<p>It cost <b>$4</b> &amp; more.", "<p>It cost <b>$5</b> &amp; more."),
    ],
)
def test_only_the_words_of_the_correction_change(name: str, before: str, after: str) -> None:
    made = mended(before.encode(), name, ("$4", "$5"))
    assert made.data == after.encode()
    assert made.left == ()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "shift_jis"])
def test_a_file_is_written_in_its_own_encoding(encoding: str) -> None:
    text = "It cost $4." if encoding == "shift_jis" else "\ufeffIt côst $4."[encoding == "cp1252" :]
    made = mended(text.encode(encoding), "a.txt", ("$4", "$5"), encoding=encoding)
    assert made.data.decode(encoding) == text.replace("$4", "$5")


def test_what_goes_into_html_stays_text() -> None:
    made = mended(b"<p>R and D &lt; all.</p>", "a.html", ("R and D", "R&D <b>"))
    assert made.data == b"<p>R&amp;D &lt;b&gt; &lt; all.</p>"


@pytest.mark.parametrize(
    ("name", "source", "was", "wanted"),
    [
        ("a.html", "<p>It cost 4<b>.2</b> million.", "4<b>.2", "5"),
        ("a.html", "<p>It cost 4 <!-- why --> million.", "4 <!-- why --> million", "5 million"),
        ("a.md", "It cost 4*2* million.", "4*2", "5"),
        ("a.md", "It cost 4 million.", "4", "*5*"),
        ("a.md", "A **4** B.", "4", ""),
        ("a.md", "> It cost\n> 4 million.", "cost\n> 4", "cost 5"),
    ],
)
def test_where_markup_is_in_the_way_nothing_is_written(name: str, source: str, was: str, wanted: str) -> None:
    made = mended(source.encode(), name, (was, wanted))
    assert made.made == ()
    assert len(made.left) == 1
    assert made.why


def test_one_correction_that_cannot_be_made_does_not_hold_up_the_others() -> None:
    made = mended(b"A **4** B. It cost $4.", "a.md", ("4", ""), ("$4", "$5"))
    assert made.data == b"A **4** B. It cost $5."
    assert [one.text for one in made.left] == [""]


def test_words_taken_out_leave_no_gap() -> None:
    assert mended(b"It is not cold.", "a.md", ("not", "")).data == b"It is cold."
    assert mended(b"It is cold not.", "a.md", ("not", "")).data == b"It is cold."
    assert mended(b"It is cold-not-warm.", "a.txt", ("not", "")).data == b"It is cold--warm."


def test_a_character_that_the_encoding_lacks_is_not_written() -> None:
    made = mended(b"It cost 4.", "a.txt", ("4", "4 €"), encoding="ascii")
    assert made.made == ()
    assert made.data == b"It cost 4."


def test_an_encoding_that_would_change_other_bytes_is_not_written() -> None:
    made = mended(b"+AEk-t cost 4.", "a.txt", ("4", "5"), encoding="utf-7")  # "I" needs no such spelling
    assert made.made == ()
    assert "utf-7" in made.why


def test_a_word_file_is_never_written() -> None:
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    words = "<w:body><w:p><w:r><w:t>It cost 4.</w:t></w:r></w:p></w:body>"
    body = f'<w:document xmlns:w="{space}">{words}</w:document>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", body)
    made = mended(file.getvalue(), "a.docx", ("4", "5"))
    assert made.made == ()
    assert len(made.left) == 1
