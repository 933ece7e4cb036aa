"""Finds what stands between quotation marks, of whatever kind, and what only looks like them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from factcheck.values.pattern import pattern

_MARK = pattern(r"``|''|[\"“”„‟«»‹›「」『』‘’‚‛']")
_ELISION = pattern(r"(?:[0-9]{2}s?|em|til|tis|twas|cause|n|round|bout|cuz|kay|neath)\b", re.IGNORECASE)
_DEEPEST = 32  # marks open at once; a text with more is no prose, and the oldest are forgotten
_OPENS_ALWAYS = frozenset(("“", "„", "‟", "«", "‹", "「", "『", "``"))
_CLOSES_ALWAYS = frozenset(("”", "»", "›", "」", "』"))
_OPENED_BACKWARDS = frozenset(("»", "›", "”"))  # »…« in German, ”…” in Swedish and Finnish
_DOUBLE = "double"
_SINGLE = "single"


class Quotation(NamedTuple):
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
    parts: list[tuple[int, int]] = []
    for start, end in blocks:
        closed, unclosed = _in_block(text, start, end)
        here = [*closed, *([unclosed] if unclosed else [])]
        if pending is not None:
            first = next((one for one in here if _opens_block(one, text, start)), None)
            if first is None:
                found.append(_joined(pending, parts))
                pending = None
            else:
                here.remove(first)
                parts.append((first.start, first.end))
                pending = pending._replace(closed=first.closed, outer_end=first.outer_end)
                if first.closed:
                    found.append(_joined(pending, parts))
                    pending = None
        if here and here[-1] is unclosed and not unclosed.stray:
            pending = here.pop()
            parts = [(pending.start, pending.end)]
        found.extend(here)
    if pending is not None:
        found.append(_joined(pending, parts))
    return tuple(sorted(found, key=lambda quotation: (quotation.outer_start, -quotation.outer_end)))


def _joined(pending: Quotation, parts: list[tuple[int, int]]) -> Quotation:
    """A quotation that was carried on into paragraphs which begin with an opening mark."""
    return pending._replace(end=parts[-1][1], parts=tuple(parts)) if len(parts) > 1 else pending


def _opens_block(quotation: Quotation, text: str, start: int) -> bool:
    return quotation.depth == 0 and not text[start : quotation.outer_start].strip()


def _in_block(text: str, start: int, end: int) -> tuple[list[Quotation], Quotation | None]:
    """The closed quotations of one paragraph, and the one that it leaves open."""
    closed: list[Quotation] = []
    stack: list[_Open] = []
    reach: int | None = None
    for match in _MARK.finditer(text, start, end):
        del stack[:-_DEEPEST]
        glyph, (at, after) = match[0], match.span()
        if glyph in "'’‘‛‚" and len(glyph) == 1:
            reach = _last_closing(text, start, end) if glyph == "’" and reach is None else reach
            _single(text, start, end, at, glyph, stack, closed, reach or 0)
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
    stray = unclosed.glyph not in _OPENS_ALWAYS and not begins
    return closed, Quotation(unclosed.start, end, unclosed.outer_start, end, 0, closed=False, stray=stray)


def _close(stack: list[_Open], index: int, at: int, after: int, closed: list[Quotation]) -> None:
    opened = stack[index]
    depth = sum(one.family == _DOUBLE or one.glyph in "‘‚'" for one in stack[:index])
    del stack[index:]
    if at > opened.start:
        closed.append(Quotation(opened.start, at, opened.outer_start, after, depth))


def _can_open(text: str, start: int, end: int, at: int, after: int, glyph: str) -> bool:
    if glyph in _OPENS_ALWAYS:
        return True
    if glyph in _CLOSES_ALWAYS and glyph not in _OPENED_BACKWARDS:
        return False
    return _free(text, start, at) and _begins_word(text, after, end)


def _can_close(text: str, at: int, after: int, glyph: str, opened: _Open) -> bool:
    if glyph in _CLOSES_ALWAYS:
        return True
    if glyph == "“":  # closes only what a low mark opened
        return opened.glyph == "„"
    if glyph in ("«", "‹"):
        return opened.glyph in ("»", "›")
    if glyph in _OPENS_ALWAYS:
        return False
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
    text: str,
    start: int,
    end: int,
    at: int,
    glyph: str,
    stack: list[_Open],
    closed: list[Quotation],
    reach: int,
) -> None:
    after = at + 1
    before_is_word = at > start and (text[at - 1].isalnum() or text[at - 1] in '.,!?…*)]”"»')
    follows_word = after < end and text[after].isalnum()
    if before_is_word and follows_word and text[at - 1].isalnum():
        return  # an apostrophe inside a word
    if text[max(start, at - 2) : at].lower() in ("’n", "'n", "‘n"):
        return  # rock ’n’ roll
    opener = next((index for index in range(len(stack) - 1, -1, -1) if stack[index].family == _SINGLE), None)
    low = next((index for index in range(len(stack) - 1, -1, -1) if stack[index].glyph == "‚"), None)
    if glyph == "‘" and low is not None and before_is_word and not follows_word:
        _close(stack, low, at, after, closed)
        return
    backwards = glyph == "’" and opener is None and at < reach and text[after : after + 1].isupper()
    if glyph in "‘‚‛" or ((glyph == "'" or backwards) and _free(text, start, at) and follows_word):
        if not (glyph != "‚" and _ELISION.match(text, after)) and follows_word:
            stack.append(_Open(after, at, _SINGLE, glyph))
        return
    if glyph in "’'" and before_is_word and not follows_word and opener is not None:
        if text[at - 1] in "sS" and _closes_later(text, after, end):
            return  # a possessive plural inside the quotation
        inner_double = any(one.family == _DOUBLE for one in stack[opener + 1 :])
        if not inner_double:
            _close(stack, opener, at, after, closed)


def _last_closing(text: str, start: int, end: int) -> int:
    """Where the last ’ of a paragraph without ‘ stands that can close what another ’ opens; 0 without one."""
    if "‘" in text[start:end]:
        return 0
    return max((match.start() for match in _ENDING.finditer(text, start, end)), default=0)


_ENDING = pattern(r"(?<=[.,!?…])’(?![^\W_])")
_NEXT_OPENING = pattern(r"(?<=\s)[‘'](?=[^\W_])|‘")
_NEXT_CLOSING = pattern(r"[’'](?![^\W_])")


def _closes_later(text: str, after: int, end: int) -> bool:
    """Whether another closing single mark follows soon, so that this one can be a possessive."""
    stop = min(end, after + 200)
    opening = _NEXT_OPENING.search(text, after, stop)
    stop = opening.start() if opening else stop
    return any(text[match.start() - 1] in ".,!?…" for match in _NEXT_CLOSING.finditer(text, after, stop))
