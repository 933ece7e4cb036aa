"""Finds what stands between quotation marks, of whatever kind, and what only looks like them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.values.pattern import pattern

_MARK = pattern(r"``|''|[\"“”„‟«»‘’‚‛']")
_ELISION = pattern(r"(?:[0-9]{2}s?|em|til|tis|twas|cause|n|round|bout|cuz|kay|neath)\b", re.IGNORECASE)
_DEEPEST = 32  # marks open at once; a text with more is no prose, and the oldest are forgotten
_DOUBLE = "double"
_SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks.

    ``start`` and ``end`` are half-open offsets of the words, without the marks; ``outer_start`` and
    ``outer_end`` include them. ``depth`` is 0 for the outermost marks. ``closed`` is False where the
    paragraph ended first. ``parts`` are the stretches of a quotation that runs over several paragraphs,
    each of which opens the marks again; otherwise there is none. ``stray`` is a straight mark in the middle
    of a paragraph that nothing closes: most likely a slip, and no quotation.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    depth: int = 0
    closed: bool = True
    parts: tuple[tuple[int, int], ...] = ()
    stray: bool = False


@dataclass(slots=True)
class _Open:
    start: int
    outer_start: int
    family: str
    glyph: str


def find_quotations(text: str, blocks: Iterable[tuple[int, int]]) -> tuple[Quotation, ...]:
    """The quotations of ``text`` in order, nested ones included. ``blocks`` are its half-open paragraphs.

    Takes linear time. A mark that nothing closes in its paragraph makes an unclosed quotation where a curly
    or French one opens it, where it begins the paragraph, or where the next paragraph opens it again.
    """
    found: list[Quotation] = []
    pending: Quotation | None = None
    for start, end in blocks:
        closed, unclosed = _in_block(text, start, end)
        here = [*closed, *([unclosed] if unclosed else [])]
        if pending is not None:
            first = next((one for one in here if _opens_block(one, text, start)), None)
            if first is None:
                found.append(pending)
                pending = None
            else:
                here.remove(first)
                pending = _joined(pending, first)
                if first.closed:
                    found.append(pending)
                    pending = None
        if here and here[-1] is unclosed and not unclosed.stray:
            pending = here.pop()
        found.extend(here)
    if pending is not None:
        found.append(pending)
    return tuple(sorted(found, key=lambda quotation: (quotation.outer_start, -quotation.outer_end)))


def _joined(pending: Quotation, following: Quotation) -> Quotation:
    """A quotation carried on into a paragraph that begins with an opening mark."""
    parts = (*(pending.parts or ((pending.start, pending.end),)), (following.start, following.end))
    return Quotation(
        pending.start, following.end, pending.outer_start, following.outer_end, 0, following.closed, parts
    )


def _opens_block(quotation: Quotation, text: str, start: int) -> bool:
    return quotation.depth == 0 and not text[start : quotation.outer_start].strip()


def _in_block(text: str, start: int, end: int) -> tuple[list[Quotation], Quotation | None]:
    """The closed quotations of one paragraph, and the one that it leaves open."""
    closed: list[Quotation] = []
    stack: list[_Open] = []
    for match in _MARK.finditer(text, start, end):
        del stack[:-_DEEPEST]
        glyph, (at, after) = match[0], match.span()
        if glyph in "'’‘‛‚" and len(glyph) == 1:
            _single(text, start, end, at, glyph, stack, closed)
            continue
        if _is_measure(text, at, glyph, stack):
            continue
        opener = next(
            (index for index in range(len(stack) - 1, -1, -1) if stack[index].family == _DOUBLE), None
        )
        if opener is not None and _can_close(text, at, after, glyph, stack[opener]):
            _close(stack, opener, at, after, closed)
        elif _can_open(text, start, end, at, after, glyph):
            stack.append(_Open(after, at, _DOUBLE, glyph))
    unclosed = next((one for one in stack if one.family == _DOUBLE and text[one.start : end].strip()), None)
    if unclosed is None:
        return closed, None
    begins = not text[start : unclosed.outer_start].strip()
    stray = unclosed.glyph not in "“„«" and not begins
    return closed, Quotation(unclosed.start, end, unclosed.outer_start, end, 0, closed=False, stray=stray)


def _close(stack: list[_Open], index: int, at: int, after: int, closed: list[Quotation]) -> None:
    opened = stack[index]
    depth = sum(one.family == _DOUBLE or one.glyph in "‘‚'" for one in stack[:index])
    del stack[index:]
    if at > opened.start:
        closed.append(Quotation(opened.start, at, opened.outer_start, after, depth))


def _can_open(text: str, start: int, end: int, at: int, after: int, glyph: str) -> bool:
    if glyph in "”»''" and glyph != "''":
        return glyph == "»" and _free(text, start, at) and _begins_word(text, after, end)
    if glyph in "“„‟«``":
        return True
    return _free(text, start, at) and _begins_word(text, after, end)


def _can_close(text: str, at: int, after: int, glyph: str, opened: _Open) -> bool:
    if glyph in "”»":
        return True
    if glyph == "“":  # closes only what a low mark or another straight one opened
        return opened.glyph == "„"
    if glyph in "„«``":
        return glyph == "«" and opened.glyph == "»"
    return at > opened.start and not (text[at - 1].isspace() and _begins_word(text, after, len(text)))


def _free(text: str, start: int, at: int) -> bool:
    """Whether nothing, a space, a dash or an opening bracket stands before ``at``."""
    return at == start or text[at - 1].isspace() or text[at - 1] in "([{—–-/:‘“\"'"


def _begins_word(text: str, after: int, end: int) -> bool:
    return (
        after < end
        and not text[after].isspace()
        and not (text[after] in "\"'" and text[after - 1] == text[after])
    )


def _is_measure(text: str, at: int, glyph: str, stack: list[_Open]) -> bool:
    """Inches and seconds of arc: a straight or curly mark right after a digit, with none open."""
    return (
        glyph in '"”'
        and at > 0
        and text[at - 1].isdigit()
        and not any(one.family == _DOUBLE for one in stack)
    )


def _single(
    text: str, start: int, end: int, at: int, glyph: str, stack: list[_Open], closed: list[Quotation]
) -> None:
    after = at + 1
    before_is_word = at > start and (text[at - 1].isalnum() or text[at - 1] in ".,!?…*)]")
    follows_word = after < end and text[after].isalnum()
    if before_is_word and follows_word and text[at - 1].isalnum():
        return  # an apostrophe inside a word
    opener = next((index for index in range(len(stack) - 1, -1, -1) if stack[index].family == _SINGLE), None)
    low = next((index for index in range(len(stack) - 1, -1, -1) if stack[index].glyph == "‚"), None)
    if glyph == "‘" and low is not None and before_is_word and not follows_word:
        _close(stack, low, at, after, closed)
        return
    if glyph in "‘‚‛" or (glyph == "'" and _free(text, start, at) and follows_word):
        if not (glyph != "‚" and _ELISION.match(text, after)) and follows_word:
            stack.append(_Open(after, at, _SINGLE, glyph))
        return
    if glyph in "’'" and before_is_word and not follows_word and opener is not None:
        if text[at - 1] in "sS" and _closes_later(text, after, end):
            return  # a possessive plural inside the quotation
        inner_double = any(one.family == _DOUBLE for one in stack[opener + 1 :])
        if not inner_double:
            _close(stack, opener, at, after, closed)


_NEXT_CLOSING = pattern(r"[’'](?![^\W_])")


def _closes_later(text: str, after: int, end: int) -> bool:
    """Whether another closing single mark follows soon, so that this one can be a possessive."""
    stop = min(end, after + 200)
    return any(text[match.start() - 1] in ".,!?…" for match in _NEXT_CLOSING.finditer(text, after, stop))
