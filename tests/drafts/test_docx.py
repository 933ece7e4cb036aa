from __future__ import annotations

import io
import zipfile

import pytest

from factcheck.drafts import Draft, DraftError, View, draft_from_bytes
from factcheck.drafts.docx import MOST_UNPACKED

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}" Target="word/document.xml"/></Relationships>'
)


def paragraph(*runs: str, settings: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{settings}</w:pPr>' if settings else ''}{''.join(runs)}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def body(*paragraphs: str) -> str:
    return f'<w:document xmlns:w="{WORD}"><w:body>{"".join(paragraphs)}</w:body></w:document>'


def archive(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in {"_rels/.rels": RELATIONS, **parts}.items():
            file.writestr(name, text)
    return out.getvalue()


def docx(*paragraphs: str, **parts: str) -> bytes:
    return archive(**{"word/document.xml": body(*paragraphs), **parts})


def read(data: bytes, view: View = "accepted") -> Draft:
    return draft_from_bytes(data, "draft.docx", view=view)


def test_a_paragraph_is_a_line() -> None:
    draft = read(docx(paragraph(run("One")), paragraph(run("Two "), run("and a half"))))
    assert draft.text == "One\nTwo and a half"
    span = draft.span(draft.text.index("half"), len(draft.text))
    assert (span.line, span.column) == (2, 11)
    assert draft.locator(span) == "document, paragraph 2, character 11 to 14"


TRACKED = paragraph(
    run("It cost "),
    f"<w:del><w:r><w:delText>4</w:delText></w:r></w:del><w:ins>{run('5')}</w:ins>",
    run(" million"),
)


def test_tracked_changes_are_read_as_accepted_or_as_before() -> None:
    assert read(docx(TRACKED)).text == "It cost 5 million"
    assert read(docx(TRACKED), "original").text == "It cost 4 million"


def test_moved_words_stand_in_one_place() -> None:
    moved = paragraph(
        f"<w:moveFrom>{run('here ')}</w:moveFrom>", run("it is"), f"<w:moveTo>{run(' here')}</w:moveTo>"
    )
    assert read(docx(moved)).text == "it is here"
    assert read(docx(moved), "original").text == "here it is"


def test_blocks_have_their_kinds() -> None:
    cell = f"<w:tbl><w:tr><w:tc>{paragraph(run('2023'))}</w:tc></w:tr></w:tbl>"
    draft = read(
        docx(
            paragraph(run("Title"), settings='<w:pStyle w:val="Heading1"/>'),
            paragraph(run("Item"), settings="<w:numPr/>"),
            paragraph(run("Words"), settings='<w:pStyle w:val="IntenseQuote"/>'),
            cell,
        )
    )
    assert [block.kind.value for block in draft.blocks] == [
        "heading",
        "list-item",
        "quote-block",
        "table-cell",
    ]


def test_marks_that_stand_for_a_character_are_read_as_it() -> None:
    marks = paragraph(
        run("GDP"), "<w:r><w:tab/></w:r>", run("$4.2 billion"), '<w:r><w:footnoteReference w:id="2"/></w:r>'
    )
    settings = '<w:tabs><w:tab w:val="left"/></w:tabs>'
    assert read(docx(marks)).text == "GDP\t$4.2 billion\ufffc"
    assert read(docx(paragraph(run("a"), settings=settings))).text == "a"


def test_footnotes_follow_with_a_locator_of_their_own() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:type="separator">{paragraph(run("---"))}</w:footnote>'
        f'<w:footnote w:id="2">{paragraph(run("In 2023 dollars."))}</w:footnote></w:footnotes>'
    )
    draft = read(docx(paragraph(run("Text")), **{"word/footnotes.xml": notes}))
    assert draft.text == "Text\nIn 2023 dollars."
    assert draft.locator(draft.span(8, 12)) == "footnotes, paragraph 1, character 4 to 7"


def test_a_text_box_is_a_paragraph_of_its_own_and_read_once() -> None:
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    box = paragraph(run("Inside"))
    outer = paragraph(
        run("Around"),
        f'<mc:AlternateContent xmlns:mc="{compatible}"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>",
    )
    assert sorted(read(docx(outer)).text.split("\n")) == ["Around", "Inside"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is not a Word file"),
        (b"PK\x03\x04 and no more", "is not a Word file"),
        (archive(**{"word/other.xml": "<a/>"}), "holds no document"),
        (archive(**{"word/document.xml": "<a>"}), "word/document.xml:1:4: the markup is damaged"),
        (
            archive(**{"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}),
            "declares a document type",
        ),
        (archive(**{"word/document.xml": "<a>" * 1000}), "nested more than"),
        (archive(**{"word/document.xml": " " * (MOST_UNPACKED + 1)}), "unpacks to more than 16 MiB"),
    ],
)
def test_a_file_that_cannot_be_trusted_is_refused_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(DraftError, match=says) as refused:
        read(data)
    assert "\n" not in str(refused.value)


def test_a_locked_file_is_told_from_a_damaged_one() -> None:
    data = bytearray(docx(paragraph(run("x"))))
    at = data.index(b"PK\x01\x02")
    while at >= 0:  # the flag of encryption, in each entry of the directory and each header
        data[at + 8] |= 1
        at = data.find(b"PK\x01\x02", at + 1)
    with pytest.raises(DraftError, match="protected with a password"):
        read(bytes(data))
