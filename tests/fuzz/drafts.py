"""Targets: drafts in Markdown, HTML and Word."""

from __future__ import annotations

import io
import zipfile

from factcheck.drafts import Draft, DraftError, View, draft_from_bytes
from factcheck.drafts.sentences import sentences
from tests.fuzz.target import Target, holds, one_line

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HEAD = f'<w:document xmlns:w="{WORD}"><w:body>'.encode()
_FOOT = b"</w:body></w:document>"


def _read(data: bytes, name: str, view: View = "accepted") -> None:
    try:
        draft = draft_from_bytes(data, name, view=view)
    except DraftError as error:
        one_line(error)
        return
    _keeps_its_promises(draft)


def _keeps_its_promises(draft: Draft) -> None:
    last = 0
    for block in draft.blocks:
        holds(last <= block.start < block.end <= len(draft.text), f"a block out of place: {block}")
        last = block.end
        span = draft.span(block.start, block.end)
        holds(0 <= span.start <= span.end <= len(draft.source), f"a block outside the file: {span}")
        holds(1 <= span.line <= span.end_line, f"lines in the wrong order: {span}")
    for sentence in sentences(draft):
        holds(0 <= sentence.start < sentence.end <= len(draft.text), f"a sentence out of place: {sentence}")


def markdown(data: bytes) -> None:
    """A Markdown draft."""
    _read(data, "draft.md")


def html(data: bytes) -> None:
    """An HTML draft."""
    _read(data, "draft.html")


def word(data: bytes) -> None:
    """A Word file: by the first byte the archive itself, the whole markup, or what stands in its body."""
    kind, rest = (data[0] % 4 if data else 0), data[1:]
    if kind == 0:
        _read(rest, "draft.docx")
        return
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", rest if kind == 1 else _HEAD + rest + _FOOT)
        archive.writestr("word/footnotes.xml", rest)
    _read(out.getvalue(), "draft.docx", "original" if kind == 3 else "accepted")


_MARKDOWN = (
    *(
        "*",
        "**",
        "_",
        "`",
        "```\n",
        "[",
        "](",
        ")",
        "![",
        "> ",
        "- ",
        "1. ",
        "# ",
        "|",
        "\n",
        "\n\n",
        "\\",
        "~~",
    ),
    *(
        "<!-- ",
        "-->",
        "&amp;",
        "&#x202e;",
        "<b>",
        "</b>",
        "---\n",
        "\t",
        "    ",
        "[a]: b\n",
        "<a@b.c>",
        "\r\n",
    ),
)
_HTML = (
    *(
        "<p>",
        "</p>",
        "<b>",
        "<div",
        ">",
        "<!--",
        "-->",
        "<script>",
        "</script>",
        "<td>",
        "<table>",
        "&amp;",
        "&#",
    ),
    *(
        ";",
        "=",
        '"',
        "'",
        "<br>",
        "<q>",
        "<blockquote>",
        "<style>",
        "<title>",
        "<textarea>",
        "<![CDATA[",
        "]]>",
    ),
    *(
        '<meta charset="utf-16">',
        '<meta charset="rot13">',
        "\x00",
        "<plaintext>",
        "<template>",
        "hidden",
        "\r",
    ),
)
_WORD = (
    *("<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:del>", "</w:del>", "<w:ins>", "</w:ins>"),
    *("<w:tab/>", "<w:tc>", "</w:tc>", "<w:pStyle w:val='Heading1'/>", "<w:txbxContent>", "</w:txbxContent>"),
    *("<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "&#0;", "&#x202e;", "<w:footnote>", "</w:footnote>", "<a:b/>"),
)

TARGETS = (
    Target("markdown", markdown, "DraftError", _MARKDOWN),
    Target("html", html, "DraftError", _HTML),
    Target("word", word, "DraftError", _WORD),
)
