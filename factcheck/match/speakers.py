"""Whether the person named in a claim is the person on record: a gate, never a score."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from typing import Protocol

from factcheck.claims import QuoteClaim
from factcheck.lexicon.titles import without_title
from factcheck.store.entities import Entity
from factcheck.store.names import Names, comparable
from factcheck.values.name import Name
from factcheck.values.text import fold


class Speaker(StrEnum):
    """How the speaker that a claim names stands to the one on record."""

    SAME = "same"
    ONE_OF_SEVERAL = "one of several"
    ON_BEHALF = "on behalf"
    OTHER = "other"
    UNNAMED = "unnamed"

    @property
    def is_own(self) -> bool:
        """Whether the words on record may be the named speaker's."""
        return self in (Speaker.SAME, Speaker.ONE_OF_SEVERAL, Speaker.ON_BEHALF)


class Spoken(Protocol):
    """What is known of who said something, and for whom."""

    @property
    def all_speakers(self) -> tuple[str, ...]:
        """Everyone who said it."""

    @property
    def on_behalf_of(self) -> str | None:
        """The organisation that it was said for."""


def compare_speakers(claim: QuoteClaim, fact: Spoken, names: Names) -> Speaker:
    """Whether the claim's speaker said what the fact records.

    A name that fits several people on record is one of several; an organisation says what is said on its
    behalf. Nobody is taken for somebody else because
    the names look alike: North is not South, and Bill is not William.
    """
    if claim.speakers:
        return _compare_together(claim, fact, names)
    if claim.speaker is None:
        return Speaker.UNNAMED
    if fact.on_behalf_of is not None and names.same(claim.speaker, fact.on_behalf_of):
        return Speaker.ON_BEHALF
    if not any(_same_generation(claim.speaker, name) for name in fact.all_speakers):
        return Speaker.OTHER
    meant = names.resolve(claim.speaker)
    stated = {entity.id for entity in meant if _fits_courtesy(claim.speaker, entity)}
    recorded = {entity.id for name in fact.all_speakers for entity in names.resolve(name)}
    if stated & recorded:
        return Speaker.SAME if len(stated) == 1 else Speaker.ONE_OF_SEVERAL
    if not meant and any(_agree(claim.speaker, name) for name in fact.all_speakers):
        return Speaker.ONE_OF_SEVERAL
    return Speaker.OTHER


def keys_of_speaker(claim: QuoteClaim, names: Names) -> frozenset[str]:
    """What the claim's speaker is known by: only a voice with one of these keys can be theirs.

    Somebody who is on record is known as such, and anybody else by surname.
    """
    stated = [name for name in (claim.speaker, *claim.speakers) if name is not None]
    known = {entity.id for name in stated for entity in names.resolve(name)}
    strange = (_by_surname(name) for name in stated if not names.resolve(name))
    return frozenset({*known, *strange})


def keys_of_voice(voice: Spoken, names: Names) -> frozenset[str]:
    """What those who said something, and those for whom, are known by."""
    behalf = (voice.on_behalf_of,) if voice.on_behalf_of else ()
    recorded = (*voice.all_speakers, *behalf)
    known = {entity.id for name in recorded for entity in names.resolve(name)}
    return frozenset({*known, *map(_by_surname, recorded)})


def _by_surname(name: str) -> str:
    try:
        return f"surname {Name.parse(_plain(name)).surname}"
    except ValueError:
        return f"name {comparable(name)}"


def _compare_together(claim: QuoteClaim, fact: Spoken, names: Names) -> Speaker:
    """Several who are said to have spoken together: all are on record for the words, or it cannot be told."""
    each = (claim.model_copy(update={"speaker": name, "speakers": ()}) for name in claim.speakers)
    found = {compare_speakers(one, fact, names) for one in each}
    if found == {Speaker.SAME}:
        return Speaker.SAME
    return Speaker.ONE_OF_SEVERAL if found <= {Speaker.SAME, Speaker.ONE_OF_SEVERAL} else Speaker.UNNAMED


_COURTESY = {"mr": "male", "mrs": "female", "ms": "female", "miss": "female", "sir": "male", "dame": "female"}


def _fits_courtesy(stated: str, entity: Entity) -> bool:
    """Whether "Mr." does not stand before the name of a woman, where the store says who she is."""
    courtesy = _COURTESY.get(fold(stated).split()[0].strip("."))
    return courtesy is None or entity.gender is None or entity.gender == courtesy


def _same_generation(stated: str, recorded: str) -> bool:
    """Whether no "Jr." is stated that the record does not have: the son is not the father."""
    try:
        suffix = Name.parse(without_title(stated)).suffix
        return suffix is None or suffix == Name.parse(without_title(recorded)).suffix
    except ValueError:
        return True


def same_surname(one: str, other: str) -> bool:
    """Whether two names end in one surname, or are the same words in another order."""
    if sorted(_plain(one).split()) == sorted(_plain(other).split()):
        return True
    try:
        return Name.parse(without_title(one)).surname == Name.parse(without_title(other)).surname
    except ValueError:
        return False


def _plain(name: str) -> str:
    """A name without title and accents, as wires send it: "Jose Munoz" may be José Muñoz."""
    letters = unicodedata.normalize("NFD", without_title(name))
    return fold("".join(letter for letter in letters if not unicodedata.combining(letter)))


def _agree(one: str, other: str) -> bool:
    try:
        return Name.parse(_plain(one)).agrees(Name.parse(_plain(other)))
    except ValueError:
        return False
