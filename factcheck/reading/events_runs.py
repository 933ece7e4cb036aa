"""The names in an event's description: runs of capitalised words, numbers and numerals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.lexicon.calendar import months, weekdays
from factcheck.lexicon.events import kinds_told, plain, word_list
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.reading.events_tokens import NUMBERED, YEAR, Token, bare, word_before

_PLACE_BEFORE = frozenset({"at", "in", "near", "from"})
_OF_A_PLACE = frozenset(
    {"battle", "siege", "fall", "raid", "city", "town", "village", "capital", "invasion", "capture"}
)
_FOUGHT = frozenset(map(plain, ("battle", "siege", "fight", "clash", "skirmish", "combat")))
_PARTICLES = frozenset(
    {"de", "van", "von", "bin", "al", "el", "da", "del", "der", "den", "la", "le", "du", "ibn"}
)


class Run(NamedTuple):
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


def _is_of_place(tokens: Sequence[Token], index: int) -> bool:
    """Whether a name stands behind "Battle of" and the like."""
    before = [token.key for token in tokens[max(0, index - 3) : index] if token.key != "the"]
    return len(before) >= 2 and before[-1] == "of" and before[-2] in _OF_A_PLACE


def runs_in(
    tokens: Sequence[Token], taken: set[int], order: Sequence[str], common: frozenset[str]
) -> Iterable[Run]:
    """The names among ``tokens``, which go into ``taken``; ``common`` words begin and end none."""
    is_fought = not _FOUGHT.isdisjoint(order)
    index = 0
    while index < len(tokens):
        if not _begins_name(tokens, index, taken, order, common):
            index += 1
            continue
        end = index + 1
        owned = is_fought and _is_where(tokens, index)
        while (
            end < len(tokens) and end not in taken and _joins(tokens, end, owned) and _continues(tokens, end)
        ):
            end += 1
        if end - index > 1 and order[end - 1] in common and not _ends_name(tokens, index, end):
            end -= 1
        if end - index == 2 and tokens[end - 1].is_paired:  # the Bush-Kerry debate: two people
            end -= 1
        stretch = tokens[index:end]
        words = tuple(token.key for token in stretch)
        before = word_before(tokens, index)
        taken |= set(range(index, end))
        if words != ("i",) and not _is_side(tokens, index, end):
            owns = stretch[-1].text.endswith("'s")
            yield Run(
                words,
                " ".join(bare(token) for token in stretch),
                any(token.has_digit or (token.is_roman and place > 0) for place, token in enumerate(stretch)),
                (before in _PLACE_BEFORE or _is_of_place(tokens, index)) and not owns,
                before in word_list("circumstance"),
            )
        index = end


def _joins(tokens: Sequence[Token], index: int, owned: bool) -> bool:
    """Whether a word goes on a name, as what is owned does where a battle was: "Orr's Station"."""
    token = tokens[index]
    return token.joins or (owned and token.is_capital and not token.is_apart and _is_owner(tokens[index - 1]))


def _is_owner(token: Token) -> bool:
    return token.text.endswith("'s")


def _is_where(tokens: Sequence[Token], index: int) -> bool:
    return word_before(tokens, index) in _PLACE_BEFORE or _is_of_place(tokens, index)


def _ends_name(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a common word belongs to the name that it ends, as in that of a place: "Cross Keys"."""
    return _is_where(tokens, index) and not kinds_told((plain(tokens[end - 1].key),))


def _continues(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.is_capital or token.text[0].isdecimal():
        return YEAR.fullmatch(token.text) is None and NUMBERED.fullmatch(token.key) is None
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return token.key in _PARTICLES and following is not None and following.joins and following.is_capital


def _begins_name(
    tokens: Sequence[Token], index: int, taken: set[int], order: Sequence[str], common: frozenset[str]
) -> bool:
    token = tokens[index]
    if index in taken or not token.is_capital:
        return False
    goes_on = (
        index + 1 < len(tokens)
        and index + 1 not in taken
        and tokens[index + 1].joins
        and (tokens[index + 1].is_capital or tokens[index + 1].text[0].isdecimal())
    )
    if token.key in months() or token.key in weekdays():
        return goes_on and _is_given_name(tokens, index)
    if goes_on:
        is_word = class_of(token.key) is WordClass.CONTENT
        return is_word or (_is_of_place(tokens, index) and token.key not in {"the", "a", "an"})
    if class_of(token.key) is not WordClass.CONTENT:
        return False
    return order[index] not in common


def _is_given_name(tokens: Sequence[Token], index: int) -> bool:
    """Whether a month's name begins somebody's: "Jan Falk", "April Ross", not "April Fools" or "May 3"."""
    after = tokens[index + 1]
    return (
        tokens[index].key in months()
        and after.text.isalpha()
        and after.key not in months()
        and after.key not in weekdays()
        and not kinds_told((plain(after.key),))
    )


def _is_side(tokens: Sequence[Token], index: int, end: int) -> bool:
    """Whether a name says who fights: "Union and Confederate troops"."""
    if not all(token.key in word_list("sides") for token in tokens[index:end]):
        return False
    following = [token.key for token in tokens[end : end + 3]]
    return any(word in word_list("fighters") for word in following)
