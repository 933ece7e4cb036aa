"""Reading a draft from a path, from bytes or from text."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from factcheck.drafts.abbreviations import word_set
from factcheck.drafts.dateline import head_dateline
from factcheck.drafts.draft import Block, Draft, DraftError
from factcheck.drafts.frontmatter import read_front_matter
from factcheck.drafts.offsets import Offsets
from factcheck.drafts.plain import plain_blocks
from factcheck.values.span import Lines

#: The largest draft that is read, in bytes: 16 MiB, about two and a half million words.
MOST_BYTES = 16 * 1024 * 1024

_MARKDOWN = frozenset((".md", ".markdown"))
# Formats whose marks would be read as prose; any other name is taken for plain text.
_NOT_READ = word_set(
    ".html .htm .xhtml .xml .json .jsonl .toml .yaml .yml .csv .tsv .rtf .tex .rst .adoc .org .doc .docx "
    ".odt .pages .pdf .epub .ppt .pptx .xls .xlsx .parquet .zip .gz .png .jpg .jpeg .gif .mp3 .mp4"
)
_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def read_draft(path: Path | str) -> Draft:
    """The draft in a file: Markdown by its name (``.md``, ``.markdown``), else plain text, in UTF-8.

    Its name is the path as given, or the file's own name where that is absolute. DraftError where there is no
    regular file, where it is larger than 16 MiB, or for what :func:`draft_from_bytes` refuses. A pipe or
    device is never opened.
    """
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
    return draft_from_bytes(data, name)


def draft_from_bytes(data: bytes, name: str) -> Draft:
    """The draft in ``data``; ``name`` says its format by its suffix and stands in messages.

    DraftError for a format that is not read, for more than 16 MiB, for what is not UTF-8 (with the line and
    column of the first bad byte), and for front matter that cannot be read.
    """
    _refuse_format(name)
    if len(data) > MOST_BYTES:
        raise DraftError(f"{_shown(name)}: is larger than {MOST_BYTES // 1024 // 1024} MiB")
    if data[:2] in _MARKS:
        raise DraftError(f"{_shown(name)}:1:1: is {_MARKS[data[:2]]}; save it as UTF-8")
    try:
        source = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = Lines(before).position(len(before))
        bad = data[error.start]
        raise DraftError(
            f"{_shown(name)}:{line}:{column}: byte 0x{bad:02X} is not UTF-8; save it as UTF-8"
        ) from None
    return _draft(source, hashlib.sha256(data).hexdigest(), name)


def draft_from_text(text: str, name: str = "draft.txt") -> Draft:
    """The draft ``text``, as a file of that name would be read; its sha256 is of its UTF-8 bytes."""
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        line, column = Lines(text).position(error.start)
        raise DraftError(
            f"{_shown(name)}:{line}:{column}: half a surrogate pair is not a character"
        ) from None
    return draft_from_bytes(data, name)


def _draft(source: str, sha256: str, name: str) -> Draft:
    shown = _shown(name)
    nul = source.find("\0")
    if nul >= 0:
        line, column = Lines(source).position(nul)
        raise DraftError(f"{shown}:{line}:{column}: a NUL byte; this is not a text file")
    begins = 1 if source.startswith("\ufeff") else 0
    front = read_front_matter(source, begins, shown)
    blocks: tuple[Block, ...]
    if _suffix(name) in _MARKDOWN:
        from factcheck.drafts.markdown import read_markdown

        text, offsets, blocks = read_markdown(source, front.end, shown)
    else:
        text = source[front.end :]
        offsets = Offsets.shifted(len(text), front.end)
        blocks = plain_blocks(text)
    day, at = front.dateline, front.dateline_at
    if day is None and (head := head_dateline(text, blocks)):
        day, at = head[0], offsets.to_source(head[1], head[2])
    span = Lines(source).span(*at) if at else None
    return Draft(name, source, sha256, text, offsets, blocks, day, span, front.locale)


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
        raise DraftError(
            f"{_shown(name)}: {suffix} is not read; drafts are plain text (.txt) or Markdown (.md, .markdown)"
        )


def _shown(name: str) -> str:
    """The name on one line: what cannot be printed is escaped."""
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape", "replace").decode("ascii") for c in name
    )
