"""What an event is called: its kind, the names in it, its ordinals and years, and the words left over."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon.calendar import months, weekdays
from factcheck.lexicon.events import kinds_told, light_words, plain, sign_words
from factcheck.lexicon.figures import number_words
from factcheck.lexicon.places import countries_named
from factcheck.lexicon.titles import titles
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.reading.events_cabinets import numbered_cabinet
from factcheck.reading.events_countries import countries_in
from factcheck.reading.events_runs import Run, runs_in
from factcheck.reading.events_tokens import NUMBERED, YEAR, Token, tokens_of

__all__ = ["EventWords", "Run", "event_words"]

_LONGEST = 600  # characters of a description that are read; the rest names nothing
_AFTER_A_HEAD = frozenset({"of", "at", "on", "in", "over", "against", "between", "near", "off", "for"})
_OF_A_VOTE = frozenset(
    {plain(word) for word in ("president", "parliament", "the", "a", "an", "in", "to", "for", "its", "their")}
)
_TIME_OF_OFFICE = frozenset(
    {"former", "ex", "then", "now", "current", "incumbent", "sitting", "late", "onetime", "future"}
)
_TAKING_UP = frozenset({"as", "become", "became", "becomes", "appointed", "named"})
_OF_AN_OFFICE = frozenset({"inauguration", "appointment", "resignation", "cabinet"})


class EventWords(NamedTuple):
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
    tokens = _with_plain_head(tokens_of(numbered_cabinet(text[:_LONGEST])))
    taken: set[int] = set()
    places: list[tuple[int, str]] = []
    countries, soft, circumstances = countries_in(tokens, taken, places)
    named = frozenset(plain(tokens[index].key) for index in taken)
    offices, bare = _offices(tokens, taken)
    order = tuple(plain(token.key) for token in tokens)
    kinds = kinds_told(order) or _of_a_country_that_voted(order, places)
    ordinals = _ordinals(tokens, taken)
    years = {int(token.text) for token in tokens if YEAR.fullmatch(token.text)}
    taken |= {index for index, token in enumerate(tokens) if YEAR.fullmatch(token.text)}
    light, signs = light_words(kinds), sign_words(kinds)
    runs = tuple(
        run for run in runs_in(tokens, taken, order, light | signs) if not _only_says_who(run, light | signs)
    )
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


def _only_says_who(run: Run, common: frozenset[str]) -> bool:
    """Whether a name is made of words that go with the kind of event: "the Supreme Court" of a ruling."""
    words = [word for word in run.words if not countries_named(word.upper()) and not countries_named(word)]
    return bool(words) and all(plain(word) in common for word in words)


def _with_plain_head(tokens: list[Token]) -> list[Token]:
    """With the first word in small letters where it is the noun of "Fire at …", "Explosion of …"."""
    if len(tokens) < 3 or not (tokens[0].text.istitle() and tokens[0].text.isalpha()):
        return tokens
    if tokens[1].key not in _AFTER_A_HEAD or not tokens[1].joins:
        return tokens
    return [tokens[0]._replace(text=tokens[0].text.lower()), *tokens[1:]]


def _of_a_country_that_voted(order: Sequence[str], places: Sequence[tuple[int, str]]) -> frozenset[str]:
    """An election, where a country or its people "voted" and nothing says on what: "Kenyans voted"."""
    for index, _ in places:
        if order[index + 1 : index + 2] == ("vote",):
            rest = {*order[:index], *order[index + 2 :]}
            if rest <= light_words({"election"}) | _OF_A_VOTE:
                return frozenset({"election"})
    return frozenset()


def _offices(tokens: Sequence[Token], taken: set[int]) -> tuple[set[str], set[str]]:
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
            if index and tokens[index].joins and tokens[index - 1].key in _TIME_OF_OFFICE:
                taken.add(index - 1)
        index += size or 1
    stated = {key for key, taken_up, _ in found if taken_up}
    return stated or {key for key, _, _ in found}, {key for key, _, is_title in found if not is_title}


def _office_at(tokens: Sequence[Token], index: int, taken: set[int]) -> int:
    """How many tokens from ``index`` are an office; 0 where none are, or where it is somebody's spokesman.

    A country's possessive is taken already: "Japan's prime minister".
    """
    if index and tokens[index - 1].text.endswith("'s") and index - 1 not in taken:
        return 0
    for size in (3, 2, 1):
        stretch = tokens[index : index + size]
        free = not any(each in taken for each in range(index, index + size))
        if len(stretch) == size and free and " ".join(token.key for token in stretch) in titles():
            return size
    return 0


def _ordinals(tokens: Sequence[Token], taken: set[int]) -> set[int]:
    found: set[int] = set()
    for index, token in enumerate(tokens):
        numbered = NUMBERED.fullmatch(token.key)
        number = int(numbered[1]) if numbered else number_words().ordinals.get(token.key)
        if number is not None:
            found.add(int(number))
            taken.add(index)
    return found
