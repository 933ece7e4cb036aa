"""Reading a draft from a path, from bytes or from text."""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import stat
from dataclasses import replace
from pathlib import Path
from typing import Final

from factcheck.drafts.abbreviations import word_set
from factcheck.drafts.dateline import head_dateline
from factcheck.drafts.draft import Block, Draft, DraftError, View
from factcheck.drafts.frontmatter import read_front_matter
from factcheck.drafts.offsets import Offsets
from factcheck.drafts.plain import plain_blocks
from factcheck.values.pattern import pattern
from factcheck.values.span import Lines

#: The largest draft that is read, in bytes: 16 MiB, about two and a half million words.
MOST_BYTES = 16 * 1024 * 1024

_MARKDOWN: Final = frozenset((".md", ".markdown"))
_HTML: Final = frozenset((".html", ".htm", ".xhtml"))
_WORD: Final = frozenset((".docx",))
# Formats whose marks would be read as prose; any other name is taken for plain text.
_NOT_READ: Final = word_set(
    ".xml .json .jsonl .toml .yaml .yml .csv .tsv .rtf .tex .rst .adoc .org .doc .docm .dotx "
    ".odt .pages .pdf .epub .ppt .pptx .xls .xlsx .parquet .zip .gz .png .jpg .jpeg .gif .mp3 .mp4"
)
_READ: Final = "plain text (.txt), Markdown (.md, .markdown), HTML (.html, .htm, .xhtml) or Word (.docx)"
_UTF_16: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_DECLARED: Final = pattern(
    r"""<meta\b[^>]{0,256}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([-_.:0-9a-z]{1,40})""", re.IGNORECASE
)
_DECLARED_WITHIN: Final = 1024  # bytes (WHATWG HTML, 4.2.5.4)


def read_draft(path: Path | str, *, encoding: str | None = None, view: View = "accepted") -> Draft:
    """The draft in a file, of the format that its name says: see :func:`draft_from_bytes`.

    Its name is the path as given, or the file's own name where that is absolute. DraftError where there is no
    regular file, where it is larger than 16 MiB, or for what :func:`draft_from_bytes` refuses. A pipe or
    device is never opened.
    """
    name, data = draft_bytes(path)
    return draft_from_bytes(data, name, encoding=encoding, view=view)


def draft_bytes(path: Path | str) -> tuple[str, bytes]:
    """The name and the bytes of the draft in a file: raises as :func:`read_draft` does, for the file."""
    path = Path(path)
    name = path.name if path.is_absolute() else path.as_posix()
    _refuse_format(name)
    try:
        _refuse_irregular(path.stat().st_mode, name)
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except DraftError:
        raise
    except OSError as error:
        raise DraftError(f"{_shown(name)}: {os.strerror(error.errno or 0).lower()}") from None
    except ValueError:
        # Python refuses a name with a NUL in it, or with half a surrogate pair, in this way.
        raise DraftError(f"{_shown(name)}: no file can have this name") from None
    return name, data


def draft_from_bytes(
    data: bytes, name: str, *, encoding: str | None = None, view: View = "accepted"
) -> Draft:
    """The draft in ``data``; ``name`` says its format by its suffix and stands in messages.

    Formats are Markdown, HTML, Word and, by any other name, plain text. ``encoding`` is that of a text which
    is not UTF-8; HTML may declare its own, and UTF-16 is known by its byte-order mark. None is ever guessed.
    ``view`` says how tracked changes of a Word file are read.

    DraftError for a format that is not read, for more than 16 MiB, for what is not of the encoding (with the
    line and column of the first bad byte), and for front matter that cannot be read.
    """
    _refuse_format(name)
    if len(data) > MOST_BYTES:
        raise DraftError(f"{_shown(name)}: is larger than {MOST_BYTES // 1024 // 1024} MiB")
    sha256 = hashlib.sha256(data).hexdigest()
    suffix = _suffix(name)
    if suffix in _WORD:
        return _word(data, sha256, name, view)
    written = _encoding(data, encoding, suffix, name)
    source = _decoded(data, written, name)
    draft = _html(source, sha256, name) if is_html(name) else _text(source, sha256, name)
    return replace(draft, encoding=written)


def draft_from_text(text: str, name: str = "draft.txt") -> Draft:
    """The draft ``text``, as a file of that name would be read; its sha256 is of its UTF-8 bytes."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        line, column = Lines(text).position(error.start)
        raise DraftError(
            f"{_shown(name)}:{line}:{column}: half a surrogate pair is not a character"
        ) from None
    return draft_from_bytes(data, name, encoding="utf-8")


def is_html(name: str) -> bool:
    """Whether a draft of this name is read as HTML."""
    return _suffix(name) in _HTML


def is_markdown(name: str) -> bool:
    """Whether a draft of this name is read as Markdown."""
    return _suffix(name) in _MARKDOWN


def _encoding(data: bytes, named: str | None, suffix: str, name: str) -> str:
    """The encoding by its Python name: the one named, else by the byte-order mark, declared, or UTF-8."""
    if data[:2] in _UTF_16:
        return _UTF_16[data[:2]]
    declared = None
    if suffix in _HTML and named is None and not data.startswith(codecs.BOM_UTF8):
        declared = _DECLARED.search(data[:_DECLARED_WITHIN].decode("ascii", "replace"))
    wanted = named or (declared[1] if declared else "utf-8")
    if declared and declared[1].lower() in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"):
        wanted = "cp1252"  # what browsers read by these names (WHATWG Encoding, 4.2)
    elif declared and declared[1].lower().startswith("utf-16"):
        wanted = "utf-8"  # the declaration itself could not have been read (WHATWG HTML, 13.2.3.2)
    try:
        known = codecs.lookup(wanted)
    except (LookupError, ValueError):
        raise DraftError(f"{_shown(name)}: there is no encoding {_shown(wanted)!r}") from None
    if not getattr(known, "_is_text_encoding", True):
        raise DraftError(f"{_shown(name)}: {_shown(wanted)!r} is no encoding of text")
    if known.name == "utf-16":  # Python would take the order of bytes of the machine
        raise DraftError(f"{_shown(name)}: has no byte-order mark: name utf-16-le or utf-16-be")
    return known.name


def _decoded(data: bytes, encoding: str, name: str) -> str:
    """The characters of a file; a byte-order mark is the first of them."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise DraftError(f"{_shown(name)}: is not {encoding} at byte {error.start}") from None
        before = data[: error.start].decode("utf-8")
        line, column = Lines(before).position(len(before))
        bad = data[error.start]
        raise DraftError(
            f"{_shown(name)}:{line}:{column}: byte 0x{bad:02X} is not UTF-8; save it as UTF-8, or name its "
            f"encoding"
        ) from None
    nul = text.find("\0")
    if nul >= 0:
        line, column = Lines(text).position(nul)
        raise DraftError(f"{_shown(name)}:{line}:{column}: a NUL byte; this is not a text file")
    return text


def _text(source: str, sha256: str, name: str) -> Draft:
    shown = _shown(name)
    begins = 1 if source.startswith("\ufeff") else 0
    front = read_front_matter(source, begins, shown)
    blocks: tuple[Block, ...]
    comments: tuple[tuple[int, int], ...] = ()
    quoted: tuple[tuple[int, int], ...] = ()
    if is_markdown(name):
        from factcheck.drafts.markdown import read_markdown

        text, offsets, blocks, comments, quoted = read_markdown(source, front.end, shown)
    else:
        text = source[front.end :]
        offsets = Offsets.shifted(len(text), front.end)
        blocks = plain_blocks(text)
    day, at = front.dateline, front.dateline_at
    if day is None and (head := head_dateline(text, blocks)):
        day, at = head[0], offsets.to_source(head[1], head[2])
    span = Lines(source).span(*at) if at else None
    return Draft(
        name,
        source,
        sha256,
        text,
        offsets,
        blocks,
        day,
        span,
        front.locale,
        comments,
        quoted_comments=quoted,
    )


def _html(source: str, sha256: str, name: str) -> Draft:
    from factcheck.drafts.html import read_html

    page = read_html(source)
    head = head_dateline(page.text, page.blocks)
    day = head[0] if head else None
    span = Lines(source).span(*page.offsets.to_source(head[1], head[2])) if head else None
    return Draft(
        name,
        source,
        sha256,
        page.text,
        page.offsets,
        page.blocks,
        day,
        span,
        page.language,
        page.comments,
        quoted_comments=page.quoted_comments,
    )


def _word(data: bytes, sha256: str, name: str, view: View) -> Draft:
    from factcheck.drafts.docx import read_docx

    read = read_docx(data, _shown(name), view)
    head = head_dateline(read.text, read.blocks)
    day = head[0] if head else None
    span = Lines(read.text).span(head[1], head[2]) if head else None
    offsets = Offsets.shifted(len(read.text), 0)
    return Draft(name, read.text, sha256, read.text, offsets, read.blocks, day, span, parts=read.parts)


def _refuse_irregular(mode: int, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise DraftError(f"{_shown(name)}: is a folder, not a draft")
    if not stat.S_ISREG(mode):
        raise DraftError(f"{_shown(name)}: is not a regular file")


def _suffix(name: str) -> str:
    return Path(name.replace("\0", "")).suffix.lower()


def _refuse_format(name: str) -> None:
    suffix = _suffix(name)
    if suffix in _NOT_READ:
        raise DraftError(f"{_shown(name)}: {suffix} is not read; drafts are {_READ}")


def _shown(name: str) -> str:
    """The name on one line: what cannot be printed is escaped."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape", "replace").decode("ascii") for c in name
    )
