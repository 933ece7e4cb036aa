"""Common turns of news put into the words that the patterns of grammar know.

"Norway exported goods worth $5 billion" says what "Norway's exports were $5 billion" says. A rule of
``figures_rewording`` swaps one stretch of a line for words that mean the same, whatever stands around it;
what the sentence says besides is left as it is, so that every guard of the patterns still sees it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from factcheck.extraction.figures_line import replaced, taken
from factcheck.extraction.figures_needs import Asked, Chain, Known, holds, needs_of
from factcheck.extraction.figures_rewording import Rule
from factcheck.extraction.figures_rewording_changes import changes, tails
from factcheck.extraction.figures_rewording_levels import levels
from factcheck.extraction.figures_rewording_shares import shares
from factcheck.extraction.figures_rewording_sums import sums
from factcheck.extraction.figures_skeleton import Item, ItemKind, Piece, Skeleton
from factcheck.extraction.subjects import Vocabulary, spelled
from factcheck.lexicon.figure_words import words
from factcheck.lexicon.measures import things_spent_on
from factcheck.lexicon.places import country
from factcheck.reading import Mention
from factcheck.values.quantity import Quantity

_MOST = 8  # swaps by one rule in one sentence
_PART = re.compile(
    r"<(?P<group>[a-z0-9]+)>|(?P<kind>[MSTVX]):(?P<text>[^@]*)@(?P<at>[a-z0-9]+)|(?P<word>[^ ]+)"
)
_SAID = re.compile(r"\{(?P<group>[a-z0-9]+)(?::(?P<part>head|base|measure|owner|share))?\}")
_ITS_BASE = re.compile(r"(?P<head>.*) of (?:its|their|the) (?P<base>[^ ].*)", re.IGNORECASE)
_OWNED = re.compile(r"(?P<share>.*) of (?:the )?(?P<owner>[A-Z][a-z]+)")
_ENDS = re.compile(r"[0-9]{4}(?: and | to | through | until |[-–—])(?:[0-9]{4}|[0-9]{2})")
_MARK = re.compile(r"(?:(?:well|just|far|slightly|comfortably) )?(?:above|below)\b", re.IGNORECASE)


def reworded(line: Skeleton, vocabulary: Vocabulary) -> Skeleton:
    """The line in words that the patterns know; itself where no rule fits."""
    present, known = _rules().present(line.line), Known()
    for rule, strings in _rules().each:
        for _ in range(_MOST):
            if not (strings <= present and holds(line.line, _needs(rule.pattern), known)):
                break
            swapped = _swapped(line, rule, vocabulary)
            if swapped is None:
                break
            line = swapped
            present, known = _rules().present(line.line), Known()
    return line


@cache
def _rules() -> Asked[Rule]:
    return Asked((rule, rule.needs) for rule in (*tails(), *levels(), *shares(), *sums(), *changes()))


@cache
def _needs(pattern: str) -> tuple[Chain, ...]:
    return needs_of(pattern, lambda _: (None,))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _swapped(line: Skeleton, rule: Rule, vocabulary: Vocabulary) -> Skeleton | None:
    for match in _compiled(rule.pattern).finditer(line.line):
        meant = all(_KINDS[kind](line.items[match[group]]) for group, kind in rule.kinds if match[group])
        maker = _Maker(line, match, vocabulary, dict(line.items))
        new = [piece for part in _PART.finditer(rule.result) for piece in maker.pieces(part)]
        if meant and maker.is_whole:
            swapped = replaced(line, match.start(), match.end(), new, maker.items)
            if swapped.line != line.line:
                return swapped
    return None


@dataclass(slots=True)
class _Maker:
    """Makes the words of a rule's result out of a match; not whole where a name is none of a measure."""

    line: Skeleton
    match: re.Match[str]
    vocabulary: Vocabulary
    items: dict[str, Item]
    is_whole: bool = field(default=True)

    def pieces(self, part: re.Match[str]) -> list[Piece]:
        """The words of one part of the result, each with its place in the draft."""
        if group := part["group"]:
            start, end = self.match.span(group)
            return taken(self.line, start, end) if start < end else []
        if word := part["word"]:
            start = self.line.offsets(self.match.start(), self.match.end())[0]
            return [(word, start, start)]
        text = _SAID.sub(self._said, part["text"])
        start, end = self.line.offsets(*self.match.span(part["at"]))
        name = self._free(part["kind"])
        if part["kind"] in {"S", "X"}:
            kind: ItemKind = "S" if part["kind"] == "S" else "X"
            self.items[name] = Item(kind, start, end, text, self._mention(part), part["kind"] == "S")
            return [(name, start, end)]
        if part["kind"] != "M":
            old = self.line.items[self.match[part["at"]]]
            self.items[name] = old._replace(
                kind=old.kind if part["kind"] == "V" else "T", text=text, owner_base=False
            )
            return [(name, start, end)]
        known = [one for one in text.split("|") if self.vocabulary.is_measure(spelled(one))]
        self.is_whole = self.is_whole and bool(known)
        self.items[name] = Item("M", start, end, known[0] if known else text)
        return [(name, start, end)]

    def _said(self, said: re.Match[str]) -> str:
        named = (self.match[said["group"]] or "").split(" ")
        text = " ".join(self.line.items[word].text if word in self.line.items else word for word in named)
        if said["part"] == "measure":
            return things_spent_on()[text].name
        its = (_OWNED if said["part"] in {"owner", "share"} else _ITS_BASE).fullmatch(text)
        return its[said["part"]] if said["part"] and its else text

    def _mention(self, part: re.Match[str]) -> Mention | None:
        """What the words were read as: a multiple stays the same figure with a hedge before it."""
        old = self.line.items.get(self.match[part["at"]])
        return old.mention if old is not None and old.kind == part["kind"] else None

    def _free(self, kind: str) -> str:
        return f"{kind}{max((int(name[1:]) for name in self.items if name[0] == kind), default=-1) + 1}"


# What the figure or measure of a match must be for its rule to speak of it.


def _quantity(item: Item) -> Quantity | None:
    value = item.mention.value if item.mention is not None else None
    return value if isinstance(value, Quantity) else None


def _is_money(item: Item) -> bool:
    found = _quantity(item)
    return found is not None and found.is_money and found.rate is None


def _is_bare(item: Item) -> bool:
    found = _quantity(item)
    return found is not None and found.hedge is None and not found.is_range and not item.owner_base


def _is_count(item: Item) -> bool:
    found = _quantity(item)
    return found is not None and not found.is_money and found.unit not in {"percent", "points", "times"}


def _is_sold(item: Item) -> bool:
    return item.text.lower().endswith("exports") or item.text.lower().startswith("exports of ")


_KINDS: Mapping[str, Callable[[Item], bool]] = {
    "money": _is_money,
    "bare": _is_bare,
    "count": _is_count,
    "year": lambda item: re.fullmatch(r"(?:1[789]|20)[0-9]{2}", item.text) is not None,
    "inhabitants": lambda item: item.text.lower() == "inhabitants",
    "total": lambda item: item.text.lower().startswith("total "),
    "close": lambda item: item.text.lower().startswith("close to "),
    "ends": lambda item: _ENDS.search(item.text) is not None,
    "points": lambda item: item.text.lower().endswith(" points"),
    "told": lambda item: item.text.lower().endswith((" earlier", " before")),
    "bare time": lambda item: item.text.lower() in {"last year", "this year"},
    "exports": _is_sold,
    "takings": lambda item: item.text.lower().split(" ")[-1] in words("takings", "words"),
    "mark": lambda item: _MARK.match(item.text) is not None,
    "own": lambda item: _ITS_BASE.fullmatch(item.text) is not None,
    "percent": lambda item: (found := _quantity(item)) is not None and found.unit == "percent",
    "share": lambda item: (found := _quantity(item)) is not None and found.base is not None,
    "times": lambda item: (found := _quantity(item)) is None or found.hedge is None,
    "owned": lambda item: (
        (own := _OWNED.fullmatch(item.text)) is not None and country(own["owner"]) is not None
    ),
    "age": lambda item: item.text.lower().endswith(("life expectancy", "life expectancy at birth", " age")),
    "vote": lambda item: re.search(r" of the votes?$", item.text, re.IGNORECASE) is not None,
    "fold": lambda item: item.text.lower().endswith("fold"),
}
