"""What a line must hold before a pattern can match it, told from the pattern itself.

To compile the patterns and to try them takes much longer than to look for their words, and most patterns have
words that a line lacks. What is not understood here is taken to need nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Generic, TypeAlias, TypeVar

from ahocorasick_rs import AhoCorasick

T = TypeVar("T")

Need: TypeAlias = frozenset[str]
"""Strings of which a line must hold one."""

Part: TypeAlias = Need | None
"""One of some strings, right behind what the part before it stands for; None for what is not known."""

Chain: TypeAlias = tuple[Need, ...]
"""Needs of which each is met right behind the one before."""

Known: TypeAlias = dict[Need, tuple[tuple[int, int], ...]]
Fragment: TypeAlias = Callable[[str], Iterable[Part]]
_FEW = 8  # strings that are as soon looked for one by one
_EVERYWHERE = frozenset({"", " ", "a", "the "})
_MOST = 64  # strings that stand for several needs in a row
_PLAIN = r"(?:[^][()|?*+{}<>.^$\\]++|\\[^A-Za-z0-9])"
_TOKEN = re.compile(
    rf"(?P<words>\((?:\?P<[a-z0-9]+>|\?:)?{_PLAIN}*(?:\|{_PLAIN}*)*\))"
    r"|(?P<open>\((?:\?P<[a-z0-9]+>|\?:)?(?!\?))|(?P<look>\(\?<?[=!])|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<repeat>(?:[?*+]|\{[0-9,]+\})[?+]?)|<(?P<name>[a-z]+(?: [a-z0-9]+)?)>"
    rf"|(?P<set>\[\^?[^\]]+\]|[.^$]|\\[A-Za-z0-9])|(?P<plain>{_PLAIN}+|[<>])|(?P<odd>.)",
    re.DOTALL,
)
_OPENING = re.compile(r"\((?:\?P<[a-z0-9]+>|\?:)?")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)

_Token: TypeAlias = tuple[str, str]


def needs_of(pattern: str, fragment: Fragment) -> tuple[Chain, ...]:
    """What a line must hold to match ``pattern``, in the order of the line.

    ``fragment`` tells the parts of a name in angle brackets.

    >>> needs = needs_of("(?:rose|fell)? to <value> (?P<how>low|high)", lambda _: (None,))
    >>> [[sorted(need) for need in chain] for chain in needs]
    [[[' to ']], [['high', 'low']]]
    """
    chains: list[Chain] = []
    chain: list[Need] = []
    for part in (*parts_of(pattern, fragment), None):
        if part is None:
            if any(not need & _EVERYWHERE for need in chain):
                chains.append(tuple(chain))
            chain = []
        elif chain or not part & _EVERYWHERE:  # a chain is looked for by its first need
            chain.append(part)
    return tuple(chains)


def parts_of(pattern: str, fragment: Fragment) -> tuple[Part, ...]:
    """What ``pattern`` consists of, from its start to its end."""
    tokens = [(match.lastgroup or "", match[match.lastgroup or 0]) for match in _TOKEN.finditer(pattern)]
    if any(kind == "odd" for kind, _ in tokens):
        return (None,)
    return tuple(_either(tokens, 0, fragment)[0])


class Asked(Generic[T]):
    """What is to be tried on lines, each with strings that a line must hold for it, in order."""

    def __init__(self, needs: Iterable[tuple[T, Iterable[str]]]) -> None:
        self.each = tuple((one, frozenset(strings)) for one, strings in needs)
        self._strings = frozenset[str]().union(*(strings for _, strings in self.each))

    def present(self, line: str) -> frozenset[str]:
        """Those of all the strings that the line holds: each is looked for once, whoever needs it."""
        return frozenset(string for string in self._strings if string in line)


def holds(line: str, needs: tuple[Chain, ...], known: Known) -> bool:
    """Whether the line holds what all ``needs`` ask for, one behind the other.

    ``known`` keeps for one line where it holds what was asked for.
    """
    for need in _narrow_first(needs):
        if need not in known:
            known[need] = _places(line, need)
        if not known[need]:
            return False
    at = 0
    for first, *others in needs:
        # The one that ends first leaves the most room for what has to follow.
        ends = [_end(line, end, others) for end, start in known[first] if start >= at]
        at = min((end for end in ends if end is not None), default=-1)
        if at < 0:
            return False
    return True


@cache
def _narrow_first(needs: tuple[Chain, ...]) -> tuple[Need, ...]:
    """What is soon looked for, and most often not there, before what any of a hundred words would do for."""
    return tuple(sorted((first for first, *_ in needs), key=len))


def _places(line: str, need: Need) -> tuple[tuple[int, int], ...]:
    """The end and start of each string of ``need`` in the line, by their ends."""
    if len(need) > _FEW:
        matches = _searcher(need).find_matches_as_indexes(line, overlapping=True)
        return tuple(sorted((end, start) for _, start, end in matches))
    present = [text for text in need if text in line]
    if not present:
        return ()
    found: list[tuple[int, int]] = []
    for text in present:
        start = line.find(text)
        while start >= 0:
            found.append((start + len(text), start))
            start = line.find(text, start + 1)
    return tuple(sorted(found))


@cache
def _searcher(need: Need) -> AhoCorasick:
    """Looks for any of many strings in one pass."""
    return AhoCorasick(list(need))


def _end(line: str, at: int, needs: Sequence[Need]) -> int | None:
    """Where the needs may end at the earliest that are met right behind one another from ``at``."""
    ends = {at}
    for need in needs:
        ends = {end + len(text) for end in ends for text in need if line.startswith(text, end)}
    return min(ends, default=None)


def _either(tokens: list[_Token], at: int, fragment: Fragment) -> tuple[list[Part], int]:
    """What every alternative up to the closing bracket consists of, and where that bracket is."""
    branches: list[list[Part]] = []
    while True:
        parts, at = _sequence(tokens, at, fragment)
        branches.append(parts)
        if at == len(tokens) or tokens[at][0] == "close":
            break
        at += 1
    if len(branches) == 1:
        return branches[0], at
    words = [_words(parts) for parts in branches]
    if None not in words:
        return [frozenset().union(*(one for one in words if one is not None))], at
    needs = [[part for part in parts if part and not part & _EVERYWHERE] for parts in branches]
    if not all(needs):
        return [None], at
    shared = [need for need in needs[0] if all(need in others for others in needs[1:])]
    chosen = [min(shared or one, key=_breadth) for one in needs]
    need = frozenset[str]().union(*chosen)
    # Where each branch opens with what is looked for, that still stands right behind what came before.
    opens = all(one is parts[0] for one, parts in zip(chosen, branches, strict=True))
    return [need, None] if opens else [None, need, None], at


def _words(parts: list[Part]) -> Need | None:
    """All that the parts can be, where that is known and not too much."""
    found: Need = frozenset({""})
    for part in parts:
        if part is None or len(found) * len(part) > max(_MOST, len(part)):
            return None
        found = frozenset([before + text for before in found for text in part])
    return found


def _breadth(need: Need) -> tuple[int, int]:
    """How much of English passes a need: short words pass more than long ones, many more than one."""
    return -min(map(len, need)), len(need)


def _sequence(tokens: list[_Token], at: int, fragment: Fragment) -> tuple[list[Part], int]:
    """What stands side by side up to a bar or a closing bracket, and where that is."""
    parts: list[Part] = []
    while at < len(tokens) and tokens[at][0] not in {"close", "bar"}:
        kind, text = tokens[at]
        one: list[Part] = [None]
        if kind == "plain":
            text = _unescaped(text)
            if at + 1 < len(tokens) and tokens[at + 1][0] == "repeat" and len(text) > 1:
                parts.append(frozenset({text[:-1]}))
                text = text[-1]
            one = [frozenset({text})]
        elif kind == "words":
            one = [_listed(_OPENING.sub("", text, count=1)[:-1])]
        elif kind in {"open", "look"}:
            one, at = _either(tokens, at + 1, fragment)
            if kind == "look":
                one = []
        elif kind == "name":
            one = list(fragment(text))
        at += 1
        if at < len(tokens) and tokens[at][0] == "repeat":
            one = _repeated(one, tokens[at][1])
            at += 1
        parts += one
    return parts, at


def _listed(words: str) -> Part:
    """The words with bars between them."""
    if r"\|" in words or r"\\" in words:
        return None
    return frozenset(_unescaped(words).split("|"))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text) if "\\" in text else text  # hardly any has an escape


def _repeated(parts: list[Part], how: str) -> list[Part]:
    """What the parts are once they may be left out, or stand more than once."""
    if how.startswith("+"):
        return [*parts, None]
    words = _words(parts) if how.startswith("?") else None
    return [None] if words is None else [words | {""}]
