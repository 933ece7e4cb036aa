"""What a line must hold before a pattern can match it, told from the pattern itself.

To compile the patterns and to try them takes much longer than to look for their words, and most patterns have
a word that a line lacks. What is not understood here is taken to need nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

Need: TypeAlias = frozenset[str]
"""Strings of which a line must hold one."""

Known: TypeAlias = dict[Need, tuple[tuple[int, int], ...]]
Fragment: TypeAlias = Callable[[str], Iterable[Need]]
_EVERYWHERE = frozenset({" ", "a", "the "})
_TOKEN = re.compile(
    r"(?P<open>\((?:\?P<[a-z0-9]+>|\?:)?(?!\?))|(?P<look>\(\?<?[=!])|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<repeat>(?:[?*+]|\{[0-9,]+\})[?+]?)|<(?P<name>[a-z]+(?: [a-z0-9]+)?)>"
    r"|(?P<set>\[\^?[^\]]+\]|[.^$]|\\[A-Za-z0-9])|(?P<plain>(?:[^][()|?*+{}<>.^$\\]|\\[^A-Za-z0-9])+)|(?P<odd>.)",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


class _Token(NamedTuple):
    kind: str
    text: str


def needs_of(pattern: str, fragment: Fragment) -> tuple[Need, ...]:
    """What a line must hold to match ``pattern``, in the order of the line.

    ``fragment`` tells the needs of a name in angle brackets.

    >>> [sorted(need) for need in needs_of("(?:rose|fell)? to <value> (?P<how>low|high)", lambda _: ())]
    [[' to '], ['high', 'low']]
    """
    tokens = [
        _Token(match.lastgroup or "", match[match.lastgroup or 0]) for match in _TOKEN.finditer(pattern)
    ]
    if any(token.kind == "odd" for token in tokens):
        return ()
    needs, _ = _either(tokens, 0, fragment)
    return tuple(need for need in needs if not need & _EVERYWHERE)


def holds(line: str, needs: Iterable[Need], known: Known) -> bool:
    """Whether the line holds what all ``needs`` ask for, one behind the other.

    ``known`` keeps for one line where it holds what was asked for.
    """
    at = 0
    for need in needs:
        places = known.get(need)
        if places is None:
            places = known[need] = _places(line, need)
        # The one that ends first leaves the most room for what has to follow.
        for end, start in places:
            if start >= at:
                at = end
                break
        else:
            return False
    return True


def _places(line: str, need: Need) -> tuple[tuple[int, int], ...]:
    """The end and start of each string of ``need`` in the line, by their ends."""
    found: list[tuple[int, int]] = []
    for text in need:
        start = line.find(text)
        while start >= 0:
            found.append((start + len(text), start))
            start = line.find(text, start + 1)
    return tuple(sorted(found))


def _either(tokens: list[_Token], at: int, fragment: Fragment) -> tuple[list[Need], int]:
    """What every alternative up to the closing bracket needs, and where that bracket is."""
    branches: list[list[Need]] = []
    while True:
        needs, at = _sequence(tokens, at, fragment)
        branches.append(needs)
        if at == len(tokens) or tokens[at].kind == "close":
            break
        at += 1
    if len(branches) == 1:
        return branches[0], at
    if not all(branches):
        return [], at
    return [frozenset().union(*(min(needs, key=_breadth) for needs in branches))], at


def _breadth(need: Need) -> tuple[int, int]:
    """How much of English passes a need: many words pass more than one, short ones more than long ones."""
    return len(need), -min(map(len, need))


def _sequence(tokens: list[_Token], at: int, fragment: Fragment) -> tuple[list[Need], int]:
    """What stands side by side up to a bar or a closing bracket needs, and where that is."""
    needs: list[Need] = []
    run = ""
    while at < len(tokens) and tokens[at].kind not in {"close", "bar"}:
        token = tokens[at]
        one: list[Need] = []
        if token.kind == "plain":
            at += 1
            text = _ESCAPED.sub(r"\1", token.text)
            if not (at < len(tokens) and tokens[at].kind == "repeat"):
                run += text
                continue
            run += text[:-1]
            one = [frozenset({text[-1]})]
        elif token.kind in {"open", "look"}:
            one, at = _either(tokens, at + 1, fragment)
            at += 1
            if token.kind == "look":
                one = []
        elif token.kind == "name":
            one = list(fragment(token.text))
            at += 1
        else:
            at += 1
        if run:
            needs.append(frozenset({run}))
            run = ""
        if at < len(tokens) and tokens[at].kind == "repeat":
            if not tokens[at].text.startswith("+"):
                one = []
            at += 1
        needs += one
    if run:
        needs.append(frozenset({run}))
    return needs, at
