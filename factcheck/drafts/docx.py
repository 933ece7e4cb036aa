"""Word files (ECMA-376, WordprocessingML): paragraphs, headings, lists, table cells and footnotes.

A paragraph is a line of the text, so that a line and column of a report are the paragraph and its character.
Tracked changes are read as accepted, or, on request, as they were before. The archive is read as a stream up
to a bound, whatever sizes it claims for itself, and the markup without a tree and without any entity.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from typing import Final, NamedTuple
from xml.parsers import expat

from factcheck.drafts.draft import Block, BlockKind, DraftError, View
from factcheck.drafts.inline import OBJECT

#: The most that one part of the archive may unpack to, in bytes: 16 MiB, as for a draft of text.
MOST_UNPACKED: Final = 16 * 1024 * 1024
_MOST_PARTS: Final = 10_000
_DEEPEST: Final = 256
_ENCODINGS: Final = ("utf-8", "utf-16", "us-ascii", "iso-8859-1")  # all others, the parser asks Python for

_WORD: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_OFFICE: Final = "/officeDocument"
_PARTS: Final = (("footnotes", "footnotes"), ("endnotes", "endnotes"))
_SEPARATORS: Final = ("separator", "continuationSeparator", "continuationNotice")
_SKIPPED: Final[dict[View, frozenset[str]]] = {
    "accepted": frozenset(("del", "moveFrom")),
    "original": frozenset(("ins", "moveTo")),
}
#: Marks that stand for a character (ECMA-376 part 1, 17.3.3).
_CHARACTERS: Final = {
    "tab": "\t",
    "ptab": "\t",
    "br": " ",
    "cr": " ",
    "noBreakHyphen": "\u2011",
    "footnoteReference": OBJECT,
    "endnoteReference": OBJECT,
    "drawing": OBJECT,
    "pict": OBJECT,
    "sym": OBJECT,
}


class Paragraphs(NamedTuple):
    """The prose of a Word file, a paragraph a line; ``parts`` say from which line, from 1, each part runs."""

    text: str
    blocks: tuple[Block, ...]
    parts: tuple[tuple[int, str], ...]


def read_docx(data: bytes, name: str, view: View = "accepted") -> Paragraphs:
    """The prose of the Word file ``data``. DraftError, with ``name``, for what cannot be read or trusted."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _Reading(archive, name, view).paragraphs()
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError) as error:
        if isinstance(error, DraftError):
            raise
        raise DraftError(f"{name}: is not a Word file that can be read") from None
    except RuntimeError:
        raise DraftError(f"{name}: is protected with a password") from None


class _Reading:
    """One archive being read."""

    def __init__(self, archive: zipfile.ZipFile, name: str, view: View) -> None:
        if len(archive.infolist()) > _MOST_PARTS:
            raise DraftError(f"{name}: has more than {_MOST_PARTS} parts")
        self.archive = archive
        self.name = name
        self.view: View = view
        self.lines: list[str] = []
        self.kinds: list[BlockKind] = []

    def paragraphs(self) -> Paragraphs:
        main = self._main()
        folder = main.rpartition("/")[0]
        parts: list[tuple[int, str]] = []
        for label, path in (("document", main), *((label, f"{folder}/{stem}.xml") for label, stem in _PARTS)):
            if path in self.archive.namelist():
                parts.append((len(self.lines) + 1, label))
                self._read(path)
        text = "\n".join(self.lines)
        blocks: list[Block] = []
        at = 0
        for line, kind in zip(self.lines, self.kinds, strict=True):
            if line.strip(OBJECT).strip():
                blocks.append(Block(kind, at, at + len(line)))
            at += len(line) + 1
        return Paragraphs(text, tuple(blocks), tuple(parts))

    def _main(self) -> str:
        """The path of the part that holds the document, as the package's relationships have it."""
        found: list[str] = []

        def start(tag: str, attributes: dict[str, str]) -> None:
            if tag.endswith("}Relationship") and attributes.get("Type", "").endswith(_OFFICE):
                found.append(attributes.get("Target", "").lstrip("/"))

        if "_rels/.rels" in self.archive.namelist():
            self._parse("_rels/.rels", start, _passed_over, _passed_over)
        main = found[0] if found else "word/document.xml"
        if main not in self.archive.namelist():
            raise DraftError(f"{self.name}: is not a Word file: it holds no document")
        return main

    def _read(self, path: str) -> None:
        part = _Part(_SKIPPED[self.view], self.name)
        self._parse(path, part.start, part.end, part.characters)
        self.lines += part.lines
        self.kinds += part.kinds

    def _parse(
        self,
        path: str,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None],
        characters: Callable[[str], None],
    ) -> None:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.buffer_text = True
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = characters
        parser.StartDoctypeDeclHandler = self._refuse_declaration
        parser.XmlDeclHandler = self._refuse_encoding
        unpacked = 0
        try:
            with self.archive.open(path) as stream:
                while chunk := stream.read(64 * 1024):
                    unpacked += len(chunk)
                    if unpacked > MOST_UNPACKED:
                        limit = MOST_UNPACKED // 1024 // 1024
                        raise DraftError(f"{self.name}: {path} unpacks to more than {limit} MiB")
                    parser.Parse(chunk, False)
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            where = f"{path}:{error.lineno}:{error.offset + 1}"
            raise DraftError(f"{self.name}: {where}: the markup is damaged") from None

    def _refuse_encoding(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in _ENCODINGS:
            raise DraftError(f"{self.name}: is written in an encoding that no Word file has: {encoding!r}")

    def _refuse_declaration(self, *_: object) -> None:
        raise DraftError(f"{self.name}: declares a document type, which no Word file does")


class _Part:
    """The paragraphs of one part of the file."""

    def __init__(self, skipped: frozenset[str], name: str) -> None:
        self.lines: list[str] = []
        self.kinds: list[BlockKind] = []
        self._skipped = skipped
        self._name = name
        self._path: list[str] = []
        self._skipped_from = 0  # the depth of the element that is not read, and nothing in it; 0 for none
        self._paragraphs: list[list[str]] = []  # those that are open: a text box stands inside another
        self._styles: list[BlockKind] = []
        self._in_text = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        local = _local(tag)
        self._path.append(local)
        if len(self._path) > _DEEPEST:
            raise DraftError(f"{self._name}: the markup is nested more than {_DEEPEST} levels deep")
        # A drawing is written twice, the second time for old readers.
        if self._skipped_from:
            return
        if local in self._skipped or local == "Fallback" or self._is_separator(local, attributes):
            self._skipped_from = len(self._path)
        elif local == "p":
            self._paragraphs.append([])
            self._styles.append(BlockKind.TABLE_CELL if "tc" in self._path else BlockKind.PARAGRAPH)
        elif local in ("t", "delText"):
            self._in_text = True
        elif self._paragraphs:
            self._mark(local, attributes)

    def _is_separator(self, local: str, attributes: dict[str, str]) -> bool:
        return local in ("footnote", "endnote") and _value(attributes, "type") in _SEPARATORS

    def _mark(self, local: str, attributes: dict[str, str]) -> None:
        if local in _CHARACTERS:
            # A tab of a paragraph's settings is no tab of its text.
            if "tabs" not in self._path:
                self._paragraphs[-1].append(_CHARACTERS[local])
        elif self._styles[-1] is not BlockKind.PARAGRAPH:
            return
        elif local == "pStyle":
            style = (_value(attributes, "val") or "").casefold()
            if style.startswith(("heading", "title", "subtitle")):
                self._styles[-1] = BlockKind.HEADING
            elif "quote" in style:
                self._styles[-1] = BlockKind.QUOTE_BLOCK
        elif local == "numPr":
            self._styles[-1] = BlockKind.LIST_ITEM

    def end(self, _: str) -> None:
        depth = len(self._path)
        local = self._path.pop()
        if self._skipped_from:
            if depth == self._skipped_from:
                self._skipped_from = 0
        elif local in ("t", "delText"):
            self._in_text = False
        elif local == "p" and self._paragraphs:
            self.lines.append(_line("".join(self._paragraphs.pop())))
            self.kinds.append(self._styles.pop())

    def characters(self, text: str) -> None:
        if self._in_text and self._paragraphs:
            self._paragraphs[-1].append(text)


def _passed_over(_: str) -> None:
    """What is neither needed nor kept."""


def _line(text: str) -> str:
    """The words of a paragraph on one line, without hyphens that only show where a line breaks."""
    return text.replace("\xad", "").replace("\r", " ").replace("\n", " ")


def _local(tag: str) -> str:
    space, _, local = tag.rpartition("}")
    return local if space in _WORD or space.endswith("markup-compatibility/2006") else f"other:{local}"


def _value(attributes: dict[str, str], name: str) -> str | None:
    return next((value for key, value in attributes.items() if _local(key) == name), None)
