"""What an event is called: its kind, the names in it, its ordinals and years, and the words left over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon.calendar import months, weekdays
from factcheck.lexicon.events import kinds_told, light_words, plain, sign_words, word_list
from factcheck.lexicon.figures import number_words
from factcheck.lexicon.places import countries_named
from factcheck.lexicon.titles import titles
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_TOKEN = pattern(
    r"(?:[A-Z]\.){2,}|[Bb]y-elections?(?![^\W_])|[0-9]{1,6}\.[0-9]{1,6}(?![^\W_])"
    r"|[^\W_]+(?:['’][^\W_]+)*['’]?"
)
_ROMAN = pattern(r"(?:X{0,3})(?:IX|IV|V?I{0,3})")
_NUMBERED = pattern(r"([0-9]{1,3})(?:st|nd|rd|th)")
_YEAR = pattern(r"(?:1[5-9]|20)[0-9]{2}")
_GAP = pattern(r"[ \t\n\r]*(?:[-–/&]|(?:\.(?= ))?)[ \t\n\r]*")
_ONLY_SPACE = pattern(r"[ \t\n\r-]*")
_LONGEST = 600  # characters of a description that are read; the rest names nothing
_PLACE_BEFORE = frozenset({"at", "in", "near", "from"})
_OF_A_PLACE = frozenset(
    {"battle", "siege", "fall", "raid", "city", "town", "village", "capital", "invasion", "capture"}
)
_PARTICLES = frozenset(
    {"de", "van", "von", "bin", "al", "el", "da", "del", "der", "den", "la", "le", "du", "ibn"}
)
_TAKING_UP = frozenset({"as", "become", "became", "becomes", "appointed", "named"})
_OF_AN_OFFICE = frozenset({"inauguration", "appointment", "resignation", "cabinet"})
_DEMONYM_HEADS = frozenset(
    {
        "president",
        "minister",
        "premier",
        "chancellor",
        "leader",
        "king",
        "queen",
        "prime",
        "foreign",
        "vice",
        "prince",
        "secretary",
    }
)


class _Token(NamedTuple):
    text: str
    key: str
    start: int
    end: int
    joins: bool
    """Whether nothing but a space or a hyphen parts it from the token before."""
    hyphen: bool = False
    is_apart: bool = False
    """Whether a comma or another mark stands before it."""

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def has_digit(self) -> bool:
        return any(character.isdecimal() for character in self.text)

    @property
    def is_paired(self) -> bool:
        """Whether a hyphen ties a whole name to the one before it."""
        return self.hyphen and self.text.istitle() and self.text.isalpha() and len(self.text) > 2

    @property
    def is_roman(self) -> bool:
        return self.text.isupper() and _ROMAN.fullmatch(self.text) is not None


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words, numbers and numerals that are one name, in comparable form.

    ``is_circumstance`` says that it stands behind "in", "at" or "aboard": where, and not who.
    """

    words: tuple[str, ...]
    text: str
    is_numbered: bool
    is_place: bool
    is_circumstance: bool

    @property
    def compact(self) -> str:
        """The name without its gaps: "soyuztm21" for "Soyuz-TM 21" and "Soyuz TM-21"."""
        return "".join(self.words)


@dataclass(frozen=True, slots=True)
class EventWords:
    """One way of naming an event, in parts that can be compared.

    ``countries`` are codes, of names and of demonyms; those in ``soft`` only say whose president or whose
    minister somebody is. ``narrowing`` are the left-over words that stand before a noun and make it another.
    """

    kinds: frozenset[str]
    runs: tuple[Run, ...]
    countries: frozenset[str]
    soft: frozenset[str]
    circumstances: frozenset[str]
    ordinals: frozenset[int]
    years: frozenset[int]
    offices: frozenset[str]
    words: frozenset[str]
    order: tuple[str, ...]
    """All plain words in order, for neighbours."""
    breaks: frozenset[int] = frozenset()
    """The places in ``order`` before which a mark parts the words."""
    country_places: tuple[tuple[int, str], ...] = ()
    """The places in ``order`` at which a country's name ends, each with its code."""
    country_words: frozenset[str] = frozenset()
    """The words in ``order`` that name countries."""

    @property
    def names_something(self) -> bool:
        """Whether there is a name, a country, a year or a word of its own besides the kind."""
        return bool(self.runs or self.countries or self.years or self.words)


@lru_cache(maxsize=4096)
def event_words(text: str) -> EventWords:
    """The parts of an event's description. Reads the first six hundred characters."""
    tokens = _tokens(text[:_LONGEST])
    taken: set[int] = set()
    places: list[tuple[int, str]] = []
    countries, soft, circumstances = _countries(tokens, taken, places)
    named = frozenset(plain(tokens[index].key) for index in taken)
    offices, bare = _offices(tokens, taken)
    order = tuple(plain(token.key) for token in tokens)
    kinds = kinds_told(order)
    ordinals = _ordinals(tokens, taken)
    years = {int(token.text) for token in tokens if _YEAR.fullmatch(token.text)}
    taken |= {index for index, token in enumerate(tokens) if _YEAR.fullmatch(token.text)}
    light, signs = light_words(kinds), sign_words(kinds)
    runs = tuple(_runs(tokens, taken, order, light | signs))
    words = frozenset(
        order[index]
        for index, token in enumerate(tokens)
        if index not in taken
        and order[index] not in light
        and order[index] not in signs
        and not token.has_digit
        and token.key not in months()
        and token.key not in weekdays()
        and class_of(token.key) is WordClass.CONTENT
    )
    if not kinds & _OF_AN_OFFICE:
        words |= {plain(word) for office in bare for word in office.split()} - light - signs
    return EventWords(
        kinds, runs, frozenset(countries), frozenset(soft), frozenset(circumstances), frozenset(ordinals),
        frozenset(years), frozenset(offices), words, order,
        frozenset(index for index, token in enumerate(tokens) if token.is_apart), tuple(places), named,
    )  # fmt: skip


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    for match in _TOKEN.finditer(text):
        word = match[0].replace("’", "'")
        bare = word.removesuffix("'s").removesuffix("'") or word
        joins = (
            bool(found)
            and not found[-1].text.endswith("'s")
            and _GAP.fullmatch(text, at, match.start()) is not None
        )
        key = fold(bare).replace(".", "") if "." in bare else fold(bare)
        hyphen = joins and text[at : match.start()] in {"-", "–"}
        apart = not _ONLY_SPACE.fullmatch(text, at, match.start()) and not hyphen
        kept = word if word.endswith("'s") else bare
        found.append(_Token(kept, key, match.start(), match.end(), joins, hyphen, apart))
        at = match.end()
    return found


def _bare(token: _Token) -> str:
    return token.text.removesuffix("'s")


def _countries(
    tokens: Sequence[_Token], taken: set[int], places: list[tuple[int, str]]
) -> tuple[set[str], set[str], set[str]]:
    """The countries, those that only say whose president somebody is, and those behind "in".

    What they are made of goes into ``taken``, and where each name ends into ``places``.
    """
    hard: set[str] = set()
    soft: set[str] = set()
    where: set[str] = set()
    index = 0
    while index < len(tokens):
        size = _country_at(tokens, index)
        if not size:
            index += 1
            continue
        stretch = " ".join(_bare(token) for token in tokens[index : index + size])
        codes = {country.id for country in countries_named(stretch)}
        after = tokens[index + size] if index + size < len(tokens) else None
        before = _before(tokens, index)
        if after is not None and after.joins and _names_on(after):
            index += size  # "Irish Bend", "China Lake", "Georgia Tech": a name that begins with a country's
            continue
        places += [(index + size - 1, code) for code in sorted(codes)]
        if after is not None and after.key in word_list("fighters"):
            pass
        elif after is not None and after.key in _DEMONYM_HEADS:
            soft |= codes
        else:
            hard |= codes
            if before in word_list("circumstance"):
                where |= codes
        taken |= set(range(index, index + size))
        index += size
    return hard - soft, soft, where


def _names_on(token: _Token) -> bool:
    """Whether a capitalised word goes on with the name before it, and is no title, demonym or sign."""
    if not token.is_capital or token.is_roman:
        return False
    return (
        token.key not in _title_words()
        and not countries_named(_bare(token))
        and not kinds_told((plain(token.key),))
        and class_of(token.key) is WordClass.CONTENT
        and token.key not in word_list("fighters")
    )


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    return frozenset(word for title in titles() for word in re.split(r"[ -]", title))


def _country_at(tokens: Sequence[_Token], index: int) -> int:
    """How many tokens from ``index`` name a country; 0 where none do."""
    for size in (4, 3, 2, 1):
        stretch = tokens[index : index + size]
        if len(stretch) < size or not stretch[0].is_capital or not stretch[-1].is_capital:
            continue
        if not all(token.joins for token in stretch[1:]):
            continue
        if countries_named(" ".join(_bare(token) for token in stretch)):
            return size
    return 0


def _before(tokens: Sequence[_Token], index: int) -> str:
    index -= 1
    while index >= 0 and tokens[index].key in {"the", "a", "an", "its", "their"}:
        index -= 1
    return tokens[index].key if index >= 0 else ""


def _is_of_place(tokens: Sequence[_Token], index: int) -> bool:
    """Whether a name stands behind "Battle of" and the like."""
    before = [token.key for token in tokens[max(0, index - 3) : index] if token.key != "the"]
    return len(before) >= 2 and before[-1] == "of" and before[-2] in _OF_A_PLACE


def _offices(tokens: Sequence[_Token], taken: set[int]) -> tuple[set[str], set[str]]:
    """The offices, and those among them that are no title before a name.

    Those behind "as" or "becomes" alone where there are any: which office somebody took.
    """
    found: list[tuple[str, bool, bool]] = []
    index = 0
    while index < len(tokens):
        size = _office_at(tokens, index, taken)
        if size:
            behind = {token.key for token in tokens[max(0, index - 4) : index]}
            after = tokens[index + size] if index + size < len(tokens) else None
            is_title = after is not None and after.joins and after.is_capital
            key = " ".join(token.key for token in tokens[index : index + size])
            found.append((key, bool(behind & _TAKING_UP), is_title))
            taken |= set(range(index, index + size))
        index += size or 1
    stated = {key for key, taken_up, _ in found if taken_up}
    return stated or {key for key, _, _ in found}, {key for key, _, is_title in found if not is_title}


def _office_at(tokens: Sequence[_Token], index: int, taken: set[int]) -> int:
    """How many tokens from ``index`` are an office; 0 where none are, or where it is somebody's spokesman."""
    if index and tokens[index - 1].text.endswith("'s"):
        return 0
    for size in (3, 2, 1):
        stretch = tokens[index : index + size]
        free = not any(each in taken for each in range(index, index + size))
        if len(stretch) == size and free and " ".join(token.key for token in stretch) in titles():
            return size
    return 0


def _ordinals(tokens: Sequence[_Token], taken: set[int]) -> set[int]:
    found: set[int] = set()
    for index, token in enumerate(tokens):
        numbered = _NUMBERED.fullmatch(token.key)
        number = int(numbered[1]) if numbered else number_words().ordinals.get(token.key)
        if number is not None:
            found.add(int(number))
            taken.add(index)
    return found


def _runs(
    tokens: Sequence[_Token], taken: set[int], order: Sequence[str], common: frozenset[str]
) -> Iterable[Run]:
    index = 0
    while index < len(tokens):
        if not _begins_name(tokens, index, taken, order, common):
            index += 1
            continue
        end = index + 1
        while end < len(tokens) and end not in taken and tokens[end].joins and _continues(tokens, end):
            end += 1
        if end - index > 1 and order[end - 1] in common and not tokens[end - 1].has_digit:
            end -= 1
        if end - index == 2 and tokens[end - 1].is_paired:  # the Bush-Kerry debate: two people
            end -= 1
        stretch = tokens[index:end]
        words = tuple(token.key for token in stretch)
        before = _before(tokens, index)
        taken |= set(range(index, end))
        if words != ("i",) and not _is_side(tokens, index, end):
            owns = stretch[-1].text.endswith("'s")
            yield Run(
                words,
                " ".join(_bare(token) for token in stretch),
                any(token.has_digit or (token.is_roman and place > 0) for place, token in enumerate(stretch)),
                (before in _PLACE_BEFORE or _is_of_place(tokens, index)) and not owns,
                before in word_list("circumstance"),
            )
        index = end


def _continues(tokens: Sequence[_Token], index: int) -> bool:
    token = tokens[index]
    if token.is_capital or token.text[0].isdecimal():
        return _YEAR.fullmatch(token.text) is None and _NUMBERED.fullmatch(token.key) is None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return token.key in _PARTICLES and following is not None and following.joins and following.is_capital


def _begins_name(
    tokens: Sequence[_Token], index: int, taken: set[int], order: Sequence[str], common: frozenset[str]
) -> bool:
    token = tokens[index]
    if index in taken or not token.is_capital:
        return False
    if token.key in months() or token.key in weekdays():
        return False
    goes_on = (
        index + 1 < len(tokens)
        and index + 1 not in taken
        and tokens[index + 1].joins
        and (tokens[index + 1].is_capital or tokens[index + 1].text[0].isdecimal())
    )
    if goes_on:
        return class_of(token.key) is WordClass.CONTENT
    if class_of(token.key) is not WordClass.CONTENT:
        return False
    return order[index] not in common


def _is_side(tokens: Sequence[_Token], index: int, end: int) -> bool:
    """Whether a name says who fights: "Union and Confederate troops"."""
    if not all(token.key in word_list("sides") for token in tokens[index:end]):
        return False
    following = [token.key for token in tokens[end : end + 3]]
    return any(word in word_list("fighters") for word in following)
