"""Comments that silence a rule in one paragraph: ``<!-- factcheck: ignore[QUO102] as printed -->``."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from factcheck.drafts import Draft, is_html
from factcheck.extraction.marks import find_quotations
from factcheck.rules import find
from factcheck.values.pattern import pattern
from factcheck.verdict import Reason

_OURS = pattern(r"<!--\s*factcheck\s*:")
_IGNORE = pattern(r"<!--\s*factcheck\s*:\s*ignore\s*\[([^\]]*)\](.*)-->", flags=16)  # re.DOTALL


class Comment(NamedTuple):
    """One comment: which codes it silences, why, and in which block of the file, a half-open stretch of it.

    ``codes`` are those of rules, also where it has their names, and reasons.
    ``fault`` says why it silences nothing; it is empty where the comment reads. ``is_quoted`` says that it
    stands inside somebody's words, between quotation marks or set off as a block: it silences nothing either.
    """

    start: int
    end: int
    line: int
    codes: tuple[str, ...]
    reason: str
    scope: tuple[int, int] | None
    fault: str = ""
    is_quoted: bool = False


def comments_of(draft: Draft) -> Iterator[Comment]:
    """The comments of ``draft`` that speak to this program, in order.

    One inside a paragraph is about that paragraph; one that stands alone is about the next.
    """
    ours = [
        (start, end, quoted)
        for comments, quoted in ((draft.comments, False), (draft.quoted_comments, True))
        for start, end in comments
        if _OURS.match(draft.source, start, end)
    ]
    if not ours:
        return
    blocks = Blocks(draft)
    quotations = list(_quotations(draft))
    at = 0
    for start, end, in_block in sorted(ours):
        while at < len(quotations) and quotations[at][1] <= start:
            at += 1
        between_marks = at < len(quotations) and quotations[at][0] < end
        match = _IGNORE.fullmatch(draft.source, start, end)
        codes = tuple(code_of(code.strip()) for code in match[1].split(",") if code.strip()) if match else ()
        reason = " ".join(match[2].split()) if match else ""
        yield Comment(
            start,
            end,
            line=draft.source_span(start, end).line,
            codes=codes,
            reason=reason,
            scope=blocks.about(start),
            fault=_fault(codes, reason),
            is_quoted=in_block or between_marks,
        )


def _quotations(draft: Draft) -> Iterator[tuple[int, int]]:
    """Where quotations stand in the file, marks included."""
    blocks = [(block.start, block.end) for block in draft.blocks]
    for quotation in find_quotations(draft.text, blocks):
        if quotation.depth == 0 and not quotation.stray:
            yield draft.offsets.to_source(quotation.outer_start, quotation.outer_end)


def says_something(words: str) -> bool:
    """Whether there is a letter or digit in ``words``, and not just what nobody can see or read."""
    return any(character.isalnum() for character in words)


def code_of(written: str) -> str:
    """The code of the rule that is named so, or what is written, where that is none."""
    rule = find(written)
    return rule.code if rule else written


def _fault(codes: tuple[str, ...], reason: str) -> str:
    if not codes:
        return "names no rule: write factcheck: ignore[QUO102] and the reason"
    for code in codes:
        if not is_code(code):
            return f"{code} is neither a rule nor a reason"
    return "" if says_something(reason) else "gives no reason: write it behind the bracket"


def is_code(code: str) -> bool:
    """Whether ``code`` is that of a rule, or a reason for not having enough information."""
    return find(code) is not None or code in list(Reason)


class Blocks:
    """The blocks of a draft as they stand in its file: which of them an offset or a comment belongs to."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._ranges = [draft.offsets.to_source(block.start, block.end) for block in draft.blocks]
        self._starts = [begins for begins, _ in self._ranges]

    def at(self, offset: int) -> tuple[int, int] | None:
        """The block that holds the character at ``offset`` of the file."""
        block = self._before(offset)
        return block if block and offset < block[1] else None

    def about(self, comment: int) -> tuple[int, int] | None:
        """The block that a comment is about: the one it stands in or closes, else the next, if any."""
        block = self._before(comment)
        if block and (comment < block[1] or self._closes(block[1], comment)):
            return block
        number = bisect_right(self._starts, comment)
        return self._ranges[number] if number < len(self._ranges) else None

    def _before(self, offset: int) -> tuple[int, int] | None:
        number = bisect_right(self._starts, offset) - 1
        return self._ranges[number] if number >= 0 else None

    def _closes(self, ends: int, comment: int) -> bool:
        """Whether nothing but marks of the block stands between its last word and the comment."""
        between = self._draft.source[ends:comment]
        if is_html(self._draft.name):
            from factcheck.drafts.html import ends_block

            return not ends_block(between)
        return "\n" not in between and "\r" not in between
