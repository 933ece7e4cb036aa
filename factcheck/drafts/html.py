"""HTML: the prose of its paragraphs, headings, lists, quotations and table cells, with exact places.

Runs of white space read as one space, character references as their characters, ``<q>`` as quotation marks,
``<br>`` as a line break. Not prose: scripts, styles, the head, hidden elements, words struck out, and what is
set above or below the line, where an object replacement character stands for it: a footnote mark must not
become a digit of a figure.
"""

from __future__ import annotations

from collections import Counter
from html import unescape
from typing import Final, NamedTuple

from factcheck.drafts.abbreviations import word_set
from factcheck.drafts.draft import Block, BlockKind
from factcheck.drafts.inline import OBJECT
from factcheck.drafts.offsets import Collected, Offsets
from factcheck.drafts.tags import Kind, Token, attributes, tokens
from factcheck.values.pattern import pattern

_PIECE = pattern(r"[ \t\n\r\f]+|&(?:#[xX]?[0-9A-Fa-f]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});?")

_KINDS: Final = (
    (("h1", "h2", "h3", "h4", "h5", "h6"), BlockKind.HEADING),
    (("td", "th"), BlockKind.TABLE_CELL),
    (("li", "dt", "dd"), BlockKind.LIST_ITEM),
    (("blockquote",), BlockKind.QUOTE_BLOCK),
)
#: Elements that begin and end a block of prose (WHATWG HTML, 15.3, as browsers display them).
_BLOCKS: Final = word_set(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol "
    "optgroup option p pre search section summary table tbody td tfoot th thead tr ul"
)
_SKIPPED: Final = word_set(
    "head script style template noscript svg math iframe object canvas audio video select textarea button "
    "title del s strike rt rp xmp"
)
_OBJECTS: Final = word_set("sup sub code kbd samp")
_VOID: Final = word_set("area base br col embed hr img input link meta source track wbr")
#: Elements that another of their kind ends (WHATWG HTML, 13.1.2.4).
_ENDED_BY_THE_NEXT: Final = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "p": ("p",),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "tr": ("tr",),
}


class Page(NamedTuple):
    """The prose of an HTML text, its map into the source, its blocks and comments, and its language."""

    text: str
    offsets: Offsets
    blocks: tuple[Block, ...]
    comments: tuple[tuple[int, int], ...]
    quoted_comments: tuple[tuple[int, int], ...]
    language: str | None


class _Run(NamedTuple):
    """Words of the block that is being read, and where in the source they stand."""

    words: str
    start: int
    end: int
    verbatim: bool


def read_html(source: str) -> Page:
    """The prose of the HTML in ``source``. Any text is HTML of some kind: there is no error."""
    reader = _Reader(source)
    for token in tokens(source, 1 if source.startswith("\ufeff") else 0):
        reader.read(token)
    reader.end_block()
    collected = reader.collected
    return Page(
        collected.text(),
        collected.offsets(),
        tuple(reader.blocks),
        tuple(reader.comments),
        tuple(reader.quoted_comments),
        reader.language,
    )


def ends_block(between: str) -> bool:
    """Whether a block of prose begins or ends in this stretch of HTML."""
    return any(token.name in _BLOCKS for token in tokens(between))


class _Reader:
    """The elements that are open, and the prose so far."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.collected = Collected()
        self.blocks: list[Block] = []
        self.comments: list[tuple[int, int]] = []
        self.quoted_comments: list[tuple[int, int]] = []
        self.language: str | None = None
        self._stack: list[str] = []
        self._open: Counter[str] = Counter()
        self._hidden_from = 0  # the depth of the outermost element that is not read; 0 for none
        self._runs: list[_Run] = []

    def read(self, token: Token) -> None:
        """Takes one token."""
        if token.kind is Kind.START:
            self._start(token)
        elif token.kind is Kind.END:
            self._end(token)
        elif token.kind is Kind.COMMENT:
            quoted = self._open["blockquote"] or self._open["q"]
            (self.quoted_comments if quoted else self.comments).append((token.start, token.end))
        elif token.kind is Kind.TEXT and not self._hidden_from:
            self._text(token)

    def _start(self, token: Token) -> None:
        tag = token.name
        if not self._hidden_from:
            if tag in _BLOCKS:
                self.end_block()
            if self._stack and tag in _ENDED_BY_THE_NEXT.get(self._stack[-1], ()):
                self._pop()
            self._show(token)
        if tag in _VOID:
            return
        self._stack.append(tag)
        self._open[tag] += 1
        if self._hidden_from:
            return
        given = attributes(self.source, token)
        if tag == "html" and given.get("lang"):
            self.language = given["lang"]
        if tag in _SKIPPED or tag in _OBJECTS or "hidden" in given:
            self._hidden_from = len(self._stack)

    def _show(self, token: Token) -> None:
        """Adds the characters that stand for an element."""
        tag = token.name
        words = ""
        if tag == "br":
            words = "\n"
        elif tag == "img" or tag in _OBJECTS:
            words = OBJECT
        elif tag == "q":
            words = "‘" if self._open["q"] else "“"
        self._add(words, token.start, token.end, verbatim=False)

    def _end(self, token: Token) -> None:
        tag = token.name
        if not self._open[tag]:
            return
        if tag == "q" and not self._hidden_from:
            mark = "”" if self._open["q"] == 1 else "’"
            self._add(mark, token.start, token.end, verbatim=False)
        if tag in _BLOCKS and not self._hidden_from:
            self.end_block()
        while self._pop() != tag:
            pass

    def _pop(self) -> str:
        tag = self._stack.pop()
        self._open[tag] -= 1
        if len(self._stack) < self._hidden_from:
            self._hidden_from = 0
        return tag

    def _text(self, token: Token) -> None:
        at = token.start
        for match in _PIECE.finditer(self.source, token.start, token.end):
            start, end = match.span()
            self._add(self.source[at:start], at, start, verbatim=True)
            if match[0][0] == "&":
                self._reference(match[0], start, end)
            else:
                self._space(start, end, verbatim=match[0] == " ")
            at = end
        self._add(self.source[at : token.end], at, token.end, verbatim=True)

    def _reference(self, written: str, start: int, end: int) -> None:
        read = unescape(written)
        if read == written:
            self._add(read, start, end, verbatim=True)
        elif read in "\n\t ":
            self._space(start, end, verbatim=False)
        else:
            # A soft hyphen only shows where a line breaks.
            self._add(read.replace("\xad", ""), start, end, verbatim=False)

    def _space(self, start: int, end: int, *, verbatim: bool) -> None:
        """White space: one space, none at the head of a block or of a line."""
        if self._runs and self._runs[-1].words[-1] not in "\n ":
            self._runs.append(_Run(" ", start, end, verbatim))

    def _add(self, words: str, start: int, end: int, *, verbatim: bool) -> None:
        if not words:
            return
        if words == "\n" and self._runs and self._runs[-1].words == " ":
            self._runs.pop()
        self._runs.append(_Run(words, start, end, verbatim))

    def end_block(self) -> None:
        """Closes the block that is being read, where it has any prose."""
        runs, self._runs = self._runs, []
        while runs and runs[-1].words in " \n":
            runs.pop()
        if not any(run.words.strip(OBJECT).strip() for run in runs):
            return
        if self.blocks:
            self.collected.add("\n\n", self.collected.source_end, runs[0].start, verbatim=False)
        begins = len(self.collected)
        for run in runs:
            self.collected.add(*run)
        self.blocks.append(Block(self._kind(), begins, len(self.collected)))

    def _kind(self) -> BlockKind:
        for tags, kind in _KINDS:
            if any(self._open[tag] for tag in tags):
                return kind
        return BlockKind.PARAGRAPH
