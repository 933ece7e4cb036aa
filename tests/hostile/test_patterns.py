"""T1: no pattern of the package can take more than linear time by going back over what it has read.

Every compiled pattern is looked at as the parser of ``re`` sees it. Three shapes make matching slow: a repeat
whose body can end in a repeat of what it can begin with, as in ``(a+)+``; two repeats side by side that can
both take the same characters, as in ``a*a*b``; and a repeat at the head of a pattern that has to give back
what it took, as in ``[a-z]*[e-g]``, which a search tries again from every letter of a word.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import factcheck
from factcheck.values.pattern import _Later

ALPHABET = [chr(code) for code in range(32, 127)] + list("\n\té“”‘’—–…\u00a0\u3000")
GREEDY = (codes.MAX_REPEAT, codes.MIN_REPEAT)
CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"\D",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"\S",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"\W",
}
#: Shapes that cost nothing where they stand, and why.
HARMLESS = {
    "factcheck.store.csv_rows._CELL": "nothing has to match behind the repeats",
    "factcheck.store.line_labels._ARROWS": "nothing has to match behind the repeats",
    "factcheck.store.line_labels._BRACKETED": "nothing has to match behind the repeats",
    "factcheck.store.speaker_tags._BOLD": "the mark between the repeats is not optional",
    "factcheck.store.speaker_tags._HEADING": "a mark stands between any two spaces of the repeat",
    "factcheck.store.speaker_tags._ITALIC": "the mark between the repeats is not optional",
    "factcheck.store.speaker_tags._NOTE": "at most two marks begin it, and it is tried once a line",
    "factcheck.store.webvtt._LABEL": "at most eighty characters follow, and it is matched once a cue",
}

Item = tuple[Any, Any]


def patterns() -> dict[str, tuple[str, int]]:
    """Every pattern that a module of the package holds, by its name."""
    found: dict[str, tuple[str, int]] = {}
    for info in pkgutil.walk_packages(factcheck.__path__, "factcheck."):
        if info.name.endswith("__main__"):
            continue
        for name, value in vars(import_module(info.name)).items():
            if isinstance(value, _Later):
                found.setdefault(f"{info.name}.{name}", value._written)
            elif isinstance(value, re.Pattern):
                found.setdefault(f"{info.name}.{name}", (value.pattern, value.flags & ~re.UNICODE))
    return found


def _takes(op: Any, av: Any, character: str) -> bool:
    if op is codes.LITERAL:
        return bool(ord(character) == av)
    if op is codes.NOT_LITERAL:
        return bool(ord(character) != av)
    if op is codes.ANY:
        return character != "\n"
    found = negated = False
    for kind, value in av:
        if kind is codes.NEGATE:
            negated = True
        elif kind is codes.LITERAL:
            found |= ord(character) == value
        elif kind is codes.RANGE:
            found |= value[0] <= ord(character) <= value[1]
        else:
            found |= re.match(CATEGORIES[value], character) is not None
    return found != negated


def begins(items: Sequence[Item]) -> tuple[set[str], bool]:
    """The characters that a sequence can begin with, and whether it can be empty."""
    found: set[str] = set()
    for item in items:
        characters, empty = begins_one(*item)
        found |= characters
        if not empty:
            return found, False
    return found, True


def begins_one(op: Any, av: Any) -> tuple[set[str], bool]:
    if op in (codes.LITERAL, codes.NOT_LITERAL, codes.ANY, codes.IN):
        return {one for one in ALPHABET if _takes(op, av, one)}, False
    if op in (*GREEDY, codes.POSSESSIVE_REPEAT):
        characters, empty = begins(av[2])
        return characters, empty or av[0] == 0
    if op is codes.SUBPATTERN:
        return begins(av[3])
    if op is codes.ATOMIC_GROUP:
        return begins(av)
    if op is codes.BRANCH:
        branches = [begins(branch) for branch in av[1]]
        return set().union(*(one for one, _ in branches)), any(empty for _, empty in branches)
    if op in (codes.GROUPREF, codes.GROUPREF_EXISTS):
        return set(ALPHABET), True
    return set(), True  # what stands at a place and takes nothing


def ends_in_repeats(items: Sequence[Item]) -> Iterator[set[str]]:
    """What each endless repeat can begin with that a sequence can end in."""
    for op, av in reversed(list(items)):
        if op in GREEDY:
            if av[1] is codes.MAXREPEAT:
                yield begins(av[2])[0]
            yield from ends_in_repeats(av[2])
        elif op is codes.SUBPATTERN:
            yield from ends_in_repeats(av[3])
        elif op is codes.BRANCH:
            for branch in av[1]:
                yield from ends_in_repeats(branch)
        if not begins_one(op, av)[1]:
            return


def slow(items: Sequence[Item]) -> Iterator[str]:
    """The slow shapes in a sequence: "nested" and "side by side"."""
    items = list(items)
    for at, (op, av) in enumerate(items):
        if op in GREEDY and av[1] is codes.MAXREPEAT:
            own = begins(av[2])[0]
            if any(own & other for other in ends_in_repeats(av[2])):
                yield "nested"
            for other_op, other_av in items[at + 1 :]:
                if other_op in GREEDY and other_av[1] is codes.MAXREPEAT and own & begins(other_av[2])[0]:
                    yield "side by side"
                if not begins_one(other_op, other_av)[1]:
                    break
        if op in (*GREEDY, codes.POSSESSIVE_REPEAT):
            yield from slow(av[2])
        elif op is codes.SUBPATTERN:
            yield from slow(av[3])
        elif op is codes.BRANCH:
            for branch in av[1]:
                yield from slow(branch)
        elif op in (codes.ASSERT, codes.ASSERT_NOT):
            yield from slow(av[1])
        elif op is codes.ATOMIC_GROUP:
            yield from slow(av)


def gives_back(items: Sequence[Item]) -> bool:
    """Whether the first thing in a sequence is an endless repeat that takes what must follow it."""
    (op, av), *rest = items
    if op is codes.BRANCH:
        return any(branch and gives_back(branch) for branch in av[1])
    if op not in GREEDY or av[1] is not codes.MAXREPEAT:
        return False
    for other in rest:
        characters, empty = begins_one(*other)
        if not empty:
            return bool(characters & begins(av[2])[0])
    return False


def shapes(expression: str, flags: int = 0) -> set[str]:
    items = list(parser.parse(expression, flags))
    return {*slow(items), *(["gives back"] if items and gives_back(items) else [])}


def test_every_pattern_is_linear() -> None:
    known = patterns()
    assert len(known) > 300
    found = {name: seen for name, written in known.items() if (seen := shapes(*written))}
    assert {name: seen for name, seen in found.items() if name not in HARMLESS or "nested" in seen} == {}


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        (r"(a+)+b", {"nested"}),
        (r"1(?:[a-z]+ ?)*x", {"nested"}),
        (r"(?:a|ba*)*c", {"nested"}),
        (r"[^\W\d_]*[^\W\d_a-z][^\W\d_]*", {"gives back"}),
        (r"[a-z]+ing x|y", {"gives back"}),
        (r"\b[a-z]*+[A-Z]", set()),
        (r"[a-z]+ [a-z]", set()),
        (r" *(?:-)? *x", {"side by side"}),
        (r"[0-9]+[.]?[0-9]*%", {"side by side"}),
        (r" *+(?:-)? *+x", set()),
        (r"(?:, [a-z]+)*x", set()),
        (r"[0-9]+\.[0-9]*%", set()),
    ],
)
def test_slow_shapes_are_seen(expression: str, found: set[str]) -> None:
    assert shapes(expression) == found
