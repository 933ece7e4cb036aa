"""What a reader sees of one Markdown block: its inline marks taken away, each change with its place.

markdown-it-py gives no positions inside a block, but its parser has them while it works: each inline rule is
called with ``state.pos`` at its first character and leaves it behind its last. The rules are wrapped to note
that.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.values.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

#: Stands in the text for an image, code or a bare link (Unicode: OBJECT REPLACEMENT CHARACTER).
OBJECT = "\ufffc"

_RECORDER = "factcheck.recorder"
_LINE_BREAK_TAG = pattern(r"<br\s{0,9}/?>", re.IGNORECASE)
_FOOTNOTE = pattern(r"\[\^[^\]\s\[]{1,64}\]")
_PLAIN_BRACKETS = pattern(r"(?:\[(?!\^)|[]!])+")
_STRUCK = pattern(r"~~(?![\s~])[^~\n]{1,2000}~~")
_ENDS = "factcheck.ends"
_RULES = ("newline", "escape", "backticks", "emphasis", "link", "image", "autolink", "html_inline", "entity")


class Change(NamedTuple):
    """The characters of the content from ``start`` up to but not including ``end`` read as ``words``."""

    start: int
    end: int
    words: str


def changes(content: str, references: dict[str, Any]) -> list[Change]:
    """What of ``content`` does not read as it stands, in order and without overlap.

    ``references`` are the link definitions of the whole draft, as markdown-it-py collects them.
    """
    from markdown_it.rules_inline import StateInline

    parser = _parser()
    recorder = _Recorder(content)
    state = StateInline(content, parser, {"references": references, _RECORDER: recorder}, [])
    recorder.state = state
    parser.inline.tokenize(state)
    for rule in parser.inline.ruler2.getRules(""):
        rule(state)
    return sorted(recorder.finished())


class _Recorder:
    """The places of everything that the rules matched in one block."""

    def __init__(self, content: str) -> None:
        self.content = content
        self.state: StateInline | None = None
        self._changes: list[Change] = []
        self._delimiters: list[tuple[Token, int]] = []

    def matched(self, rule: str, start: int, end: int, tokens: list[Token]) -> None:
        """``rule`` matched from ``start`` up to ``end``; ``tokens`` are all tokens so far."""
        if rule == "emphasis":
            self._delimiters += zip(tokens[start - end :], range(start, end), strict=True)
        elif rule == "newline" or (rule == "escape" and self.content[start + 1] == "\n"):
            while start and self.content[start - 1] in " \t":
                start -= 1
            self._change(start, end, "\n")
        elif rule == "escape" and tokens[-1].content != tokens[-1].markup:
            self._change(start, start + 1, "")
        elif rule == "entity":
            self._change(start, end, tokens[-1].content)
        elif rule in ("image", "autolink") or (
            rule == "backticks" and tokens and tokens[-1].type == "code_inline"
        ):
            self._change(start, end, OBJECT)
        elif rule == "html_inline":
            self._change(start, end, "\n" if _LINE_BREAK_TAG.fullmatch(self.content, start, end) else "")
        elif rule in ("footnote", "struck", "comment"):
            self._change(start, end, "")

    def linked(self, start: int, label_end: int, end: int) -> None:
        """A link whose label, between ``start + 1`` and ``label_end``, is what the reader sees."""
        self._change(start, start + 1, "")
        self._change(label_end, end, "")

    def finished(self) -> list[Change]:
        """All changes, once the parser has paired the emphasis marks: a paired mark has lost its words."""
        marks = [Change(at, at + 1, "") for token, at in self._delimiters if token.content == ""]
        return self._changes + marks

    def _change(self, start: int, end: int, words: str) -> None:
        self._changes.append(Change(start, end, words))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    ruler = parser.inline.ruler
    by_name = dict(zip(ruler.get_active_rules(), ruler.getRules(""), strict=True))
    for name in _RULES:
        ruler.at(name, _noting(name, by_name[name]))
    ruler.before("text", "brackets", _brackets)
    ruler.before("link", "footnote", _noting("footnote", _footnote))
    ruler.before("link", "struck", _noting("struck", _struck))
    ruler.before("html_inline", "comment", _noting("comment", _comment))
    # Joining adjacent texts would put words back into the marks that pairing has emptied.
    parser.inline.ruler2.disable("fragments_join")
    return parser


def _noting(name: str, rule: Callable[[StateInline, bool], bool]) -> Callable[[StateInline, bool], bool]:
    def noted(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if not _may_match(name, state) or not rule(state, silent):
            return False
        recorder = state.env.get(_RECORDER)
        # An image's description is parsed in a state of its own, with offsets of its own.
        if not silent and recorder is not None and recorder.state is state:
            if name == "link":
                recorder.linked(start, _label_end(state, start), state.pos)
            else:
                recorder.matched(name, start, state.pos, state.tokens)
        return True

    return noted


def _may_match(name: str, state: StateInline) -> bool:
    """Whether what ends a construct stands anywhere behind its first character.

    The parser looks for the end from each beginning anew, and where there is none looks through all the rest
    of the block: a megabyte of opening brackets, or of unclosed comments, would keep it for minutes.
    """
    if name in ("link", "image"):
        # A label with no target behind it is a link only where the draft defines links.
        return _stands_behind(state, "]" if state.env.get("references") else "](")
    if name == "html_inline":
        for opening, end in _HTML_ENDS:
            if state.src.startswith(opening, state.pos):
                return end is not None and _stands_behind(state, end)
    return True


# The longest opening first; comments have a rule of their own.
_HTML_ENDS = (("<!--", None), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<", ">"))


def _stands_behind(state: StateInline, end: str) -> bool:
    """Whether ``end`` stands in the block at the parser's place or behind it; looked for once a block."""
    known = state.env.setdefault(_ENDS, {})
    last: int | None = known.get((end, state.src))
    if last is None:
        last = known[end, state.src] = state.src.rfind(end)
    return last >= state.pos


def _label_end(state: StateInline, start: int) -> int:
    """Where the label of the link that was just matched ends: asked again, as the rule keeps it to itself."""
    label_end: int = state.md.helpers.parseLinkLabel(state, start, True)
    return label_end


def _struck(state: StateInline, silent: bool) -> bool:  # noqa: ARG001 (the parser's signature)
    """Words struck out, ``~~so~~``: GitHub's Markdown, and no longer part of the draft."""
    match = _STRUCK.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    state.pos = match.end()
    return True


def _comment(state: StateInline, silent: bool) -> bool:
    """A comment, which ends at the first ``-->`` (CommonMark 0.31); the parser's own rule backtracks."""
    src, start = state.src, state.pos
    if not src.startswith("<!--", start):
        return False
    if src.startswith((">", "->"), start + 4):
        end = src.index(">", start) + 1
    elif _stands_behind(state, "-->") and (closes := src.find("-->", start + 4)) >= 0:
        end = closes + 3
    else:
        return False
    if not silent:
        # A token keeps the emphasis marks on either side apart.
        state.push("html_inline", "", 0).content = src[start:end]
    state.pos = end
    return True


def _brackets(state: StateInline, silent: bool) -> bool:
    """Brackets behind which nothing makes a link of them: words like any other, and many at once."""
    if state.src[state.pos] not in "[]!" or _may_match("link", state):
        return False
    match = _PLAIN_BRACKETS.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if silent:
        state.pos += 1
    else:
        state.pending += match[0]
        state.pos = match.end()
    return True


def _footnote(state: StateInline, silent: bool) -> bool:  # noqa: ARG001 (the parser's signature)
    """A footnote mark, ``[^1]``: not CommonMark, but in every desk's Markdown, and never prose."""
    match = _FOOTNOTE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    state.pos = match.end()
    return True
