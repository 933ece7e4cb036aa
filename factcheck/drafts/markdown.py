"""Markdown: the prose of its paragraphs, headings, list items, quotations and table cells, with exact places.

Not prose: code, HTML, link targets, images, footnote marks, front matter. Where an image, code or a bare link
stood inside a sentence, the text has an object replacement character, so that the words on either side do not
run together. Blocks are found by markdown-it-py (CommonMark, pipe tables) and stand apart by an empty line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.drafts.draft import Block, BlockKind, DraftError
from factcheck.drafts.inline import OBJECT, Change, changes
from factcheck.drafts.offsets import Collected, Offsets
from factcheck.values.pattern import pattern

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

_LINE = pattern(r"[ \t]*+([^\n]*)")
_LINE_BREAK = pattern(r"\r\n|\n|\r")
_MARKS = {
    BlockKind.QUOTE_BLOCK: pattern(r"[ \t]*>"),
    BlockKind.LIST_ITEM: pattern(r"[ \t]*(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t])"),
}
# A list takes two levels. The parser leaves out what lies deeper, so deeper is an error.
_DEEPEST = 100
_CONTAINERS = {
    "blockquote_open": BlockKind.QUOTE_BLOCK,
    "list_item_open": BlockKind.LIST_ITEM,
    "heading_open": BlockKind.HEADING,
    "th_open": BlockKind.TABLE_CELL,
    "td_open": BlockKind.TABLE_CELL,
}
_CLOSES = frozenset(name.replace("_open", "_close") for name in _CONTAINERS)
_NESTS = frozenset(("blockquote_open", "list_item_open", "bullet_list_open", "ordered_list_open"))


class Markdown(NamedTuple):
    """The prose of a Markdown text, its map into the source, its blocks, and where its comments stand."""

    text: str
    offsets: Offsets
    blocks: tuple[Block, ...]
    comments: tuple[tuple[int, int], ...] = ()
    quoted_comments: tuple[tuple[int, int], ...] = ()


class _Line(NamedTuple):
    """A line of a block's content, ``start`` to ``end`` there; ``source`` is where ``start`` stands."""

    start: int
    end: int
    source: int

    def place(self, at: int) -> int:
        """Where offset ``at`` of the content stands in the source, the spaces before the line as one."""
        return self.source + max(0, min(at, self.end) - self.start)


class _Run(NamedTuple):
    """Words of the text and where in the source they were read."""

    words: str
    start: int
    end: int
    verbatim: bool


def read_markdown(source: str, start: int, name: str) -> Markdown:
    """The prose of the Markdown in ``source`` from offset ``start`` on.

    DraftError where quotations and lists are nested more than a hundred levels deep.
    """
    page = _Page(source, start, name)
    environment: dict[str, Any] = {}
    kinds: list[tuple[BlockKind, str]] = []
    for token in _parser().parse(page.body, environment):
        if token.type in _NESTS and token.level >= _DEEPEST - 1:
            page.too_deep(token)
        if token.type in _CONTAINERS:
            kinds.append((_CONTAINERS[token.type], token.markup))
        elif token.type in _CLOSES:
            kinds.pop()
        elif token.type == "html_block" and token.map:
            page.add_comments([kind for kind, _ in kinds], *token.map)
        elif token.type == "inline" and token.content:
            containers = [kind for kind, _ in kinds]
            places = page.places(containers, kinds[-1][1] if kinds else "", token)
            page.add(containers, token.content, places, environment.get("references", {}))
    collected = page.collected
    return Markdown(
        collected.text(),
        collected.offsets(start),
        tuple(page.blocks),
        tuple(page.comments),
        tuple(page.quoted_comments),
    )


class _Page:
    """The source by lines, and the prose collected from it so far."""

    def __init__(self, source: str, start: int, name: str) -> None:
        self.source = source
        self.start = start
        self.name = name
        self.body = source[start:]
        self.collected = Collected()
        self.blocks: list[Block] = []
        self.comments: list[tuple[int, int]] = []
        self.quoted_comments: list[tuple[int, int]] = []
        breaks = list(_LINE_BREAK.finditer(source, start))
        self._starts = [start, *(match.end() for match in breaks)]
        self._ends = [*(match.start() for match in breaks), len(source)]
        self._row = -1
        self._row_at = 0

    def too_deep(self, token: Token) -> None:
        line = source_line(self.source, self._starts[token.map[0]]) if token.map else 1
        raise DraftError(
            f"{self.name}:{line}:1: quotations and lists are nested more than {_DEEPEST} levels deep"
        )

    def add_comments(self, kinds: Sequence[BlockKind], line: int, beyond: int) -> None:
        """Note the comments of an HTML block, which runs from one line up to but not including another."""
        at, end = self._starts[line], self._ends[beyond - 1]
        while (begins := self.source.find("<!--", at, end)) >= 0:
            closes = self.source.find("-->", begins + 4, end)
            if closes < 0:
                return
            at = closes + 3
            self._comments(kinds).append((begins, at))

    def _comments(self, kinds: Sequence[BlockKind]) -> list[tuple[int, int]]:
        return self.quoted_comments if BlockKind.QUOTE_BLOCK in kinds else self.comments

    def places(self, kinds: list[BlockKind], markup: str, token: Token) -> list[_Line]:
        """Where each line of the token's content stands in the source; ``kinds`` are what it lies in."""
        number, beyond = token.map or (0, 0)
        if kinds and kinds[-1] is BlockKind.TABLE_CELL:
            return self._cell(number, token.content, kinds[:-1])
        places: list[_Line] = []
        at = 0
        for words in token.content.split("\n"):
            # What the parser takes off a line (quote marks, bullets, indents) is at its head, and behind it
            # there is white space at most: the last place where the words stand is theirs.
            core = words.lstrip(" \t")
            raw = self._raw(number)
            while not places and number + 1 < beyond and core not in raw:
                # The parser drops lines of nothing but form feeds and the like at the head of a paragraph.
                number += 1
                raw = self._raw(number)
            if markup.startswith("#"):
                found = raw.find(core, raw.find(markup) + len(markup))
            else:
                found = raw.rfind(core)
            lead = len(words) - len(core)
            places.append(_Line(at + lead, at + len(words), self._checked(number, raw, found, core)))
            at += len(words) + 1
            number += 1
        return places

    def _raw(self, number: int) -> str:
        return self.source[self._starts[number] : self._ends[number]]

    def _cell(self, number: int, words: str, containers: list[BlockKind]) -> list[_Line]:
        raw = self._raw(number)
        if number != self._row:
            self._row, self._row_at = number, 0
            for container in containers:
                mark = _MARKS[container].match(raw, self._row_at)
                self._row_at = mark.end() if mark else self._row_at
        # In a table "\|" is a pipe inside a cell; the parser has taken the backslash away.
        pieces = words.split("|")
        places: list[_Line] = []
        written = "\\|".join(pieces)
        found = raw.find(written, self._row_at)
        self._checked(number, raw, found, written)
        self._row_at = found + len(written)
        at, source = 0, self._starts[number] + found
        for order, piece in enumerate(pieces):
            length = len(piece) + (order > 0)
            source += order > 0
            places.append(_Line(at, at + length, source))
            at += length
            source += length
        return places

    def _checked(self, number: int, raw: str, found: int, words: str) -> int:
        if found < 0 or not raw.startswith(words, found):
            line = source_line(self.source, self._starts[number])
            raise DraftError(
                f"{self.name}:{line}:1: cannot tell where this line's text stands; save it as plain text"
            )
        return self._starts[number] + found

    def add(
        self,
        containers: Sequence[BlockKind],
        content: str,
        places: list[_Line],
        references: dict[str, Any],
    ) -> None:
        """Append the block's prose, where it has any; its kind is that of the innermost container."""
        runs: list[_Run] = []
        at = line = 0
        for change in [*changes(content, references), Change(len(content), len(content), "")]:
            while at < change.start:
                line = _line_at(places, line, at)
                here = places[line]
                stop = min(change.start, here.end) if here.end > at else change.start
                runs.append(_Run(content[at:stop], here.place(at), here.place(stop), True))
                at = stop
            line = _line_at(places, line, change.start)
            start = places[line].place(change.start)
            # A line break reaches to the next line's words; anything else ends with its own last character.
            line = _line_at(places, line, change.end - (change.words != "\n"))
            end = places[line].place(change.end)
            if content.startswith("<!--", change.start) and change.end > change.start:
                self._comments(containers).append((start, end))
            runs.append(_Run(change.words, start, end, False))
            at = change.end
        runs = [run for run in runs if run.words]
        if not any(run.words.strip(OBJECT).strip() for run in runs):
            return
        if self.blocks:
            self.collected.add("\n\n", self.collected.source_end, runs[0].start, verbatim=False)
        begins = len(self.collected)
        for run in runs:
            self.collected.add(*run)
        kind = containers[-1] if containers else BlockKind.PARAGRAPH
        self.blocks.append(Block(kind, begins, len(self.collected)))


def _line_at(places: list[_Line], line: int, at: int) -> int:
    """The number of the line that offset ``at`` of the content stands on, looked for from ``line`` on."""
    while line + 1 < len(places) and places[line + 1].start <= at:
        line += 1
    return line


def source_line(source: str, offset: int) -> int:
    """The 1-based number of the line that ``offset`` stands on."""
    return sum(1 for _ in _LINE_BREAK.finditer(source, 0, offset)) + 1


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table")
    parser.core.ruler.disable(["inline", "text_join"])
    ruler = parser.block.ruler
    of_html = dict(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True))["html_block"]
    ruler.at("html_block", _html_block(of_html), {"alt": ["paragraph", "reference", "blockquote"]})
    return parser


def _html_block(rule: Callable[..., bool]) -> Callable[..., bool]:
    """The rule, but for a comment with words behind it: these are prose, and not to be lost with it.

    CommonMark takes the whole line on which a comment ends for HTML, and a browser shows what is behind it.
    """

    def read(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        begins = state.bMarks[start] + state.tShift[start]
        if state.src.startswith("<!--", begins):
            closes = state.src.find("-->", begins + 4, state.eMarks[end - 1])
            if closes >= 0:
                rest = _LINE.match(state.src, closes + 3)
                if rest and rest[1] and (rest[1][0] != "<" or rest[1].startswith("<!--")):
                    return False
        return rule(state, start, end, silent)

    return read
