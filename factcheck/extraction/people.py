"""Whom a draft names: surnames filled up to full names, pronouns to the last person who fits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.extraction.phrases import NamePhrase
from factcheck.lexicon.reporting import could_be_a_person, pronouns
from factcheck.store.names import Names
from factcheck.values.name import Name
from factcheck.values.text import fold


@dataclass(frozen=True, slots=True)
class People:
    """The names of people in one draft, in order of their places."""

    names: Names
    mentions: tuple[NamePhrase, ...]
    full: dict[str, tuple[NamePhrase, ...]]

    @classmethod
    def among(cls, phrases: Iterable[NamePhrase], names: Names) -> People:
        """Takes the people from a draft's capitalised phrases."""
        mentions = tuple(phrase for phrase in phrases if is_person(phrase, names))
        full: dict[str, tuple[NamePhrase, ...]] = {}
        for phrase in mentions:
            name = _parsed(phrase.name)
            if name is not None and not name.is_surname_only:
                known = full.get(name.surname, ())
                if phrase.name not in {one.name for one in known}:
                    full[name.surname] = (*known, phrase)
        return cls(names, mentions, full)

    def resolve(self, phrase: NamePhrase) -> tuple[str | None, tuple[str, ...]]:
        """The speaker's name as fully as the draft gives it, or None and whom it may mean."""
        if phrase.is_pronoun:
            return self._antecedent(phrase)
        name = _parsed(phrase.name)
        if name is None or not name.is_surname_only:
            return phrase.name, ()
        bearers = self.full.get(name.surname, ())
        before = self._distinct(tuple(one.name for one in bearers if one.start < phrase.start))
        known = before or self._distinct(tuple(one.name for one in bearers))
        if len(known) == 1:
            return known[0], ()
        return f"{phrase.title} {phrase.name}".strip(), known

    def _distinct(self, known: tuple[str, ...]) -> tuple[str, ...]:
        """One spelling for each person: "Joe Biden" and "Joseph R. Biden" are one where the store says so."""
        kept: list[str] = []
        for text in known:
            mine = {entity.id for entity in self.names.resolve(text)}
            if not any(mine & {entity.id for entity in self.names.resolve(other)} for other in kept):
                kept.append(text)
        return tuple(kept)

    def _antecedent(self, phrase: NamePhrase) -> tuple[str | None, tuple[str, ...]]:
        """The last person named before the pronoun, where only one near enough can be meant."""
        gender = pronouns()[fold(phrase.name)]
        if gender == "any":
            return None, ()
        near = [one for one in self.mentions if phrase.start - _NEAR <= one.start < phrase.start]
        fitting: list[str] = []
        for one in reversed(near):
            full, _ = self.resolve(one)
            if full is not None and full not in fitting and self._fits(full, gender):
                fitting.append(full)
        fitting = list(self._distinct(tuple(fitting)))
        if len(fitting) == 1:
            return fitting[0], ()
        return None, tuple(fitting)

    def _fits(self, name: str, gender: str) -> bool:
        known = {entity.gender for entity in self.names.resolve(name)} - {None}
        return not known or gender in known


_NEAR = 300  # characters: about two sentences; further back a pronoun may mean anybody


def is_person(phrase: NamePhrase, names: Names) -> bool:
    """Whether the phrase names a person: known, titled, or of a given name and a surname."""
    known = names.resolve(phrase.name)
    if known:
        return any(entity.kind == "person" for entity in known)
    return phrase.is_titled or could_be_a_person(phrase.name)


def _parsed(text: str) -> Name | None:
    try:
        return Name.parse(text)
    except ValueError:
        return None
