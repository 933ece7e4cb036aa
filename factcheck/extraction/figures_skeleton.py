"""A sentence with its subjects, measures, figures and times put into one word each.

"Japan's military spending rose to $50 billion in 2023" becomes "S0 's M0 rose to V0 in T0": patterns of
grammar are written over that, and every item knows where it stands in the draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, NamedTuple

from factcheck.extraction.subjects import Vocabulary
from factcheck.lexicon.figure_words import factor_phrases
from factcheck.lexicon.unit_families import family_units
from factcheck.reading import Mention
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Pair, Quantity

ItemKind = Literal["S", "M", "V", "X", "T"]
Piece = tuple[str, int, int]
"""A word of a line, or the name of an item, with its half-open offsets in the draft's text."""

_TOKEN = pattern(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:\.[0-9]+)*|['’]s\b|[^\w\s]")
_MARKS = str.maketrans({"’": "'", "“": '"', "”": '"', "–": "—", "‘": "'"})
_SHORT = frozenset({"fell", "falls", "fall", "came", "comes", "stopped"})
_UNIT = pattern(
    r"(?:\r\n|[\s-])?([A-Za-z²³/]{1,20}|U\.S\.)"
    r"((?:[ -][A-Za-z²³]{1,20})?)((?:[ -][A-Za-z]{1,20})?)(?![A-Za-z0-9])"
)
_SHORT_UNITS = frozenset({"km", "kg", "ha", "mi", "lb", "oz", "GW", "MW"})
_LONGEST = 8  # words of a name
_MOST_TOKENS = 160  # a longer sentence is no sentence of news


class Item(NamedTuple):
    """One thing of a sentence: half-open offsets in the draft's text, and what it was read as.

    ``S`` subject, ``M`` measure, ``V`` figure, ``X`` how many times, ``T`` time.
    """

    kind: ItemKind
    start: int
    end: int
    text: str
    mention: Mention | None = None
    is_adjective: bool = False
    owner_base: bool = False  # a share "of Japan's ...": the figure ends before its base


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The sentence as a line of words and items, and the items by their names in it.

    ``places`` maps the start of every word of the line to its place in the draft.
    """

    line: str
    items: Mapping[str, Item]
    places: Sequence[tuple[int, int, int]] = field(default_factory=tuple)

    def of(self, kind: ItemKind) -> list[str]:
        """The names of all items of one kind, in order."""
        return [name for name in self.items if name[0] == kind]

    def offsets(self, start: int, end: int) -> tuple[int, int]:
        """Where the stretch ``[start, end)`` of the line stands in the draft."""
        inside = [place for place in self.places if start <= place[0] < end]
        # A line that was written out repeats words out of their order.
        return (min(one[1] for one in inside), max(one[2] for one in inside)) if inside else (0, 0)


class _Word(NamedTuple):
    key: str
    start: int
    end: int


def skeleton(
    text: str, start: int, end: int, mentions: Iterable[Mention], vocabulary: Vocabulary
) -> Skeleton | None:
    """The sentence ``text[start:end]``; ``mentions`` are the figures and times that stand in it."""
    words = [_word(match) for match in _TOKEN.finditer(text, start, end)]
    if len(words) > _MOST_TOKENS:
        return None
    taken = [item for mention in mentions if (item := _figure(text, mention)) is not None]
    items: dict[str, Item] = {}
    pieces: list[Piece] = []
    counts = dict.fromkeys("SMVXT", 0)
    at = 0
    while at < len(words):
        word = words[at]
        item = next((one for one in taken if one.start <= word.start < one.end), None) if taken else None
        size = 0
        if item is not None:
            while at + size < len(words) and words[at + size].start < item.end:
                size += 1
            item, size = _with_unit(text, words, at, item, size)
        else:
            item, size = _named(text, words, at, taken, vocabulary)
        if item is None:
            pieces.append((word.key, word.start, word.end))
            at += 1
            continue
        if item.kind == "V" and item.text[:8].lower() == "short of" and pieces:
            # "Fell short of $15 billion" is no fall: the amount was below a mark.
            pieces[-1] = ("reached", *pieces[-1][1:]) if pieces[-1][0] in _SHORT else pieces[-1]
        name = f"{item.kind}{counts[item.kind]}"
        counts[item.kind] += 1
        items[name] = item
        pieces.append((name, item.start, item.end))
        at += max(size, 1)
    return joined(pieces, items)


def joined(pieces: Iterable[Piece], items: Mapping[str, Item]) -> Skeleton:
    """The words, and the items that stand among them, as a line."""
    line, places = "", []
    for key, start, end in pieces:
        if line:
            line += " "
        places.append((len(line), start, end))
        line += key
    return Skeleton(line, items, tuple(places))


def _word(match: re.Match[str]) -> _Word:
    key = match[0].lower()
    if not key.isascii():
        key = key.translate(_MARKS)
    return _Word(key, match.start(), match.end())


def _figure(text: str, mention: Mention) -> Item | None:
    if mention.kind in {"date", "daterange"}:
        return Item("T", mention.start, mention.end, text[mention.start : mention.end], mention)
    value = mention.value
    if isinstance(value, Pair):
        return Item("V", mention.start, mention.end, text[mention.start : mention.end], mention)
    if not isinstance(value, Quantity):
        return None
    start, end = mention.outer_start, mention.outer_end
    if value.is_range and text[max(0, start - 8) : start].lower() == "between ":
        start -= 8
    owned = value.base is not None and value.base.endswith(("'s", "’s"))
    if owned:
        cut = text.rfind(" of ", mention.end - 1, end)
        end = cut if cut >= 0 else mention.end
    kind: ItemKind = "X" if mention.kind == "multiplier" else "V"
    return Item(kind, start, end, text[start:end], mention, owner_base=owned)


def _with_unit(text: str, words: list[_Word], at: int, item: Item, size: int) -> tuple[Item, int]:
    """A bare number with its unit: "points", as percentage points are called for short, or "miles"."""
    following = words[at + size : at + size + 1]
    is_bare = item.kind == "V" and item.mention is not None and item.mention.kind == "number"
    if is_bare and following and following[0].key in {"point", "points"}:
        end = following[0].end
        return item._replace(end=end, text=text[item.start : end]), size + 1
    unit_end = _unit_end(text, item.end) if is_bare else None
    if unit_end is None:
        return item, size
    while at + size < len(words) and words[at + size].start < unit_end:
        size += 1
    return item._replace(end=unit_end, text=text[item.start : unit_end]), size


def _unit_end(text: str, end: int) -> int | None:
    """Where the unit of measurement behind a number ends, the longest that is one; None without one."""
    match = _UNIT.match(text, end)
    for size in (3, 2, 1):
        if match is not None and (last := match.end(size)) > 0:
            unit = text[match.start(1) : last]
            # One letter is a unit where it is glued to the number: "30m", not "30 m".
            if family_units(unit) and (len(unit) > 2 or match.start(1) == end or unit in _SHORT_UNITS):
                return last
    return None


@cache
def _factors() -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(phrase.split()) for phrase in factor_phrases()), key=len, reverse=True))


@cache
def _factor_starts() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _factors())


def _named(
    text: str, words: list[_Word], at: int, taken: list[Item], vocabulary: Vocabulary
) -> tuple[Item | None, int]:
    """The longest factor, subject or measure that begins with word ``at``, and its number of words."""
    keys = [word.key for word in words[at : at + _LONGEST]]
    for phrase in _factors() if keys[0] in _factor_starts() else ():
        if tuple(keys[: len(phrase)]) == phrase:
            last = words[at + len(phrase) - 1].end
            return Item("X", words[at].start, last, text[words[at].start : last]), len(phrase)
    if keys[0] not in vocabulary.starts:
        return None, 0
    for size in range(len(keys), 0, -1):
        start, end = words[at].start, words[at + size - 1].end
        written = text[start:end]
        key = " ".join(keys[:size])
        is_measure = vocabulary.is_measure(key)
        subject = None if is_measure else vocabulary.subject(written, key)
        if not (is_measure or subject) or any(one.start < end and start < one.end for one in taken):
            continue
        if subject is None:
            return Item("M", start, end, written), size
        return Item("S", start, end, written, is_adjective=subject.is_adjective), size
    return None, 0
