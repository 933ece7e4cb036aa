"""Whom a draft names: surnames filled up to full names, pronouns to the last person who fits."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby

from factcheck.extraction.people_offices import (
    Holder,
    countries_in,
    holders_in_draft,
    holders_of,
    holders_on_record,
)
from factcheck.extraction.people_seen import Pronoun, Seen, Stranger
from factcheck.extraction.phrases import NamePhrase
from factcheck.lexicon.reporting import could_be_a_person, organisation_words, pronouns
from factcheck.lexicon.titles import gender_of_title
from factcheck.store.names import Names
from factcheck.values.name import Name
from factcheck.values.text import fold

_NEAR = 800  # characters, quotations included; further back a pronoun may mean anybody
_FAR = 2  # paragraphs back that name nobody before the one that does
_MOST_NEAR = 40  # mentions that are looked at for one pronoun
_MOST_BEARERS = 8  # people of one surname; more are told apart by nothing


@dataclass(frozen=True, slots=True)
class People:
    """The names of people in one draft, in order of their places.

    ``starts`` are where its paragraphs begin. ``strangers`` are people told only by a noun. ``day`` is the
    day of filing, and ``countries`` are those that the draft names: they tell whom an office means.
    """

    names: Names
    mentions: tuple[NamePhrase, ...]
    full: Mapping[str, tuple[NamePhrase, ...]]
    starts: tuple[int, ...] = ()
    strangers: tuple[Stranger, ...] = ()
    holders: Mapping[str, tuple[Holder, ...]] = field(default_factory=dict)
    pronouns: tuple[Pronoun, ...] = ()
    labels: frozenset[int] = frozenset()
    known_words: frozenset[str] = frozenset()
    organisations: tuple[NamePhrase, ...] = ()
    day: date | None = None
    countries: frozenset[str] = frozenset()
    _genders: dict[str, str | None] = field(default_factory=dict)

    @classmethod
    def among(
        cls,
        phrases: Iterable[NamePhrase],
        names: Names,
        seen: Seen | None = None,
        day: date | None = None,
        spoken: frozenset[str] = frozenset(),
    ) -> People:
        """Takes the people from a draft's capitalised phrases, and what was ``seen`` beside them.

        ``spoken`` are names of one word, in comparable form, that somebody is quoted by.
        """
        phrases = tuple(phrases)
        places = seen.places if seen is not None else set()
        mentions = tuple(
            phrase
            for phrase in phrases
            if is_person(phrase, names) and (phrase.name not in places or names.resolve(phrase.name))
        )
        full: dict[str, tuple[NamePhrase, ...]] = {}
        spelled: set[tuple[str, str]] = set()
        for phrase in mentions:
            name = _parsed(phrase.name)
            if name is None or name.is_surname_only:
                continue
            for word in {name.surname, *name.surname.split(), *name.given}:
                if (word, phrase.name) not in spelled and len(full.get(word, ())) < _MOST_BEARERS:
                    spelled.add((word, phrase.name))
                    full[word] = (*full.get(word, ()), phrase)
        inside = frozenset(fold(phrase.name) for phrase in phrases if not phrase.opens)
        alone = {word for word in full if " " not in word} | set(spoken)
        mentions = (
            tuple(
                phrase
                for phrase in phrases
                if phrase in mentions_set
                or (fold(phrase.name) in alone and not is_organisation(phrase, names))
            )
            if (mentions_set := frozenset(mentions))
            else mentions
        )
        if seen is None:
            return cls(names, mentions, full, known_words=inside)
        people = cls(
            names,
            mentions,
            full,
            seen.starts,
            seen.strangers,
            holders_of(seen.offices),
            tuple(seen.pronouns),
            frozenset(seen.labels),
            inside,
            tuple(phrase for phrase in phrases if is_organisation(phrase, names)),
            day,
            countries_in([*phrases, *seen.phrases]),
        )
        people._learn_genders(seen)
        return people._with_offices(seen.described)

    def _with_offices(self, described: Iterable[NamePhrase]) -> People:
        """With every "the minister" as a mention of whom it means, or as a stranger."""
        mentions, strangers = list(self.mentions), list(self.strangers)
        for phrase in described:
            name, _ = self._office(phrase)
            if name is None:
                strangers.append(Stranger(phrase.start, None))
            else:
                mentions.append(NamePhrase(name, phrase.start, phrase.end, "the"))
        mentions.sort(key=lambda one: one.start)
        strangers.sort()
        return replace(self, mentions=tuple(mentions), strangers=tuple(strangers))

    def resolve(self, phrase: NamePhrase) -> tuple[str | None, tuple[str, ...]]:
        """The speaker's name as fully as the draft gives it, or None and whom it may mean."""
        if phrase.is_pronoun:
            return self._antecedent(phrase)
        if phrase.is_described:
            return self._office(phrase)
        name = _parsed(phrase.name)
        if name is None:
            return phrase.name, ()
        if not name.is_surname_only:
            return self._spelled(self._without_what_runs_in(phrase.name)), ()
        known = self._bearers(phrase, name.surname)
        if len(known) == 1:
            return known[0], ()
        if not known and phrase.opens and not self._is_known(phrase):
            return None, ()
        return f"{phrase.title} {phrase.name}".strip(), known

    def _office(self, phrase: NamePhrase) -> tuple[str | None, tuple[str, ...]]:
        """Whom an office means: the one named with it before, else the one who held it on the day."""
        named = (self.resolve(one.phrase)[0] for one in holders_in_draft(phrase, self.holders))
        found = self._distinct(tuple(dict.fromkeys(name for name in named if name is not None)))
        if not found:
            found = holders_on_record(phrase, self.names, self.day, self.countries)
        return (found[0], ()) if len(found) == 1 else (None, tuple(found))

    def _spelled(self, text: str) -> str:
        """A name in capitals as the draft or the store spells it, or in the usual way."""
        if not text.isupper():
            return text
        for one in self.full.get(fold(text.split()[-1]), ()):
            if fold(one.name) == fold(text) and not one.name.isupper():
                return one.name
        known = self.names.resolve(text)
        return known[0].name if len(known) == 1 else text.title()

    def _bearers(self, phrase: NamePhrase, word: str) -> tuple[str, ...]:
        """Those whom one word of a name can mean: by surname, else by another word of the name."""
        bearers = self.full.get(word, ())
        for of_surname in (True, False):
            chosen = [one for one in bearers if self._is_surname(one, word) is of_surname]
            gender = gender_of_title(phrase.title) if phrase.title else None
            fitting = [one for one in chosen if gender is None or self._fits(one.name, gender)]
            before = self._distinct(tuple(one.name for one in fitting if one.start < phrase.start))
            if found := before or self._distinct(tuple(one.name for one in fitting)):
                return found
        return ()

    @staticmethod
    def _is_surname(one: NamePhrase, word: str) -> bool:
        name = _parsed(one.name)
        return name is not None and word in (name.surname, name.surname.split()[-1])

    def _without_what_runs_in(self, text: str) -> str:
        """A full name without capitalised words that only stand before it: "Lisbon Ada Holm"."""
        words = text.split()
        if len(words) < 3 or self.names.resolve(text):
            return text
        spellings = {one.name for one in self.full.get(fold(words[-1]), ())}
        for first in range(1, len(words) - 1):
            tail = " ".join(words[first:])
            if tail in spellings or self.names.resolve(tail):
                return tail
        return text

    def _is_known(self, phrase: NamePhrase) -> bool:
        """Whether a word with a capital at the head of a sentence has one elsewhere, or is on record."""
        return fold(phrase.name) in self.known_words or bool(self.names.resolve(phrase.name))

    def _distinct(self, known: Sequence[str]) -> tuple[str, ...]:
        """One spelling for each person: "Joe Biden" and "Joseph R. Biden" are one where the store says so."""
        kept: list[str] = []
        for text in known:
            mine = {entity.id for entity in self.names.resolve(text)}
            if not any(mine & {entity.id for entity in self.names.resolve(other)} for other in kept):
                kept.append(text)
        return tuple(dict.fromkeys(kept))

    def _antecedent(self, phrase: NamePhrase) -> tuple[str | None, tuple[str, ...]]:
        """The last person named before the pronoun, where only one near enough can be meant."""
        gender = pronouns()[fold(phrase.name)]
        if gender == "thing":
            return self._organisation(phrase)
        if gender == "any":
            return None, ()
        near = self._near(self.mentions, phrase.start)
        fitting = self._carried_in(phrase, near, gender)
        if len(fitting) == 1 and not self._others_known(near, fitting[0], gender):
            return fitting[0], ()
        latest = -1
        for one in near:
            full, _ = self.resolve(one)
            if full is None or not self._fits(full, gender):
                continue
            latest = max(latest, one.end)
            if full not in fitting:
                fitting.append(full)
        fitting = list(self._distinct(fitting))
        if len(fitting) == 1 and not self._stranger_between(latest, phrase.start, gender):
            return fitting[0], ()
        return None, tuple(fitting)

    def _carried_in(self, phrase: NamePhrase, near: list[NamePhrase], gender: str) -> list[str]:
        """Whom a like pronoun means that stands in the paragraph before any name: "Her rival Per Lind …"."""
        here = self._paragraph(phrase.start)
        if not near or self._paragraph(near[-1].start) != here:
            return []
        first = bisect_left(self.pronouns, self.starts[here - 1] if here else 0, key=lambda one: one.start)
        for one in self.pronouns[first : first + _MOST_NEAR]:
            if one.start >= near[-1].start:
                break
            if one.gender == gender:
                name, candidates = self._antecedent(NamePhrase(phrase.name, one.start, one.start + 1))
                return [name] if name is not None else list(candidates)
        return []

    def _others_known(self, near: list[NamePhrase], carried: str, gender: str) -> bool:
        """Whether the paragraph names somebody else who may be meant."""
        names = {full for one in near if (full := self.resolve(one)[0]) is not None}
        return any(name != carried and self._fits(name, gender) for name in names)

    def _organisation(self, phrase: NamePhrase) -> tuple[str | None, tuple[str, ...]]:
        """The organisation that "it" means, where the paragraph names only one."""
        near = self._near(self.organisations, phrase.start)
        found = tuple(dict.fromkeys(one.name for one in reversed(near)))
        return (found[0], ()) if len(found) == 1 else (None, found)

    def _near(self, mentions: tuple[NamePhrase, ...], at: int) -> list[NamePhrase]:
        """The mentions of the paragraph before ``at``, or of the last one before it that has any."""
        last = bisect_left(mentions, at, key=lambda one: one.start)
        first = max(0, last - _MOST_NEAR)
        found = [
            one for one in mentions[first:last] if at - _NEAR <= one.start and one.start not in self.labels
        ]
        if not found:
            return []
        here = self._paragraph(at)
        for paragraph, group in groupby(reversed(found), key=lambda one: self._paragraph(one.start)):
            return list(group) if here - paragraph <= _FAR else []
        return []

    def _paragraph(self, at: int) -> int:
        return bisect_right(self.starts, at)

    def _stranger_between(self, start: int, end: int, gender: str) -> bool:
        """Whether somebody else is spoken of who fits the pronoun as well."""
        first = bisect_left(self.strangers, start, key=lambda one: one.start)
        return any(
            one.start < end and one.gender in (None, gender)
            for one in self.strangers[first : first + _MOST_NEAR]
        )

    def fits(self, name: str, phrase: NamePhrase) -> bool:
        """Whether a pronoun can mean somebody of that name."""
        gender = pronouns()[fold(phrase.name)]
        return gender in ("any", "thing") or self._fits(name, gender)

    def _fits(self, name: str, gender: str) -> bool:
        return self.gender(name) in (None, gender)

    def gender(self, name: str) -> str | None:
        """Male or female, where the store, a title or the draft's own pronouns tell; else None."""
        known = {entity.gender for entity in self.names.resolve(name)} - {None}
        if known:
            return known.pop() if len(known) == 1 else None
        return self._genders.get(name)

    def _learn_genders(self, seen: Seen) -> None:
        """Takes from titles, kin and pronouns who is a man and who a woman; what differs tells nothing."""
        told: dict[str, set[str]] = {}
        for phrase, gender in [*seen.genders, *((one, gender_of_title(one.title)) for one in self.mentions)]:
            full, _ = self.resolve(phrase)
            if full is not None and gender is not None:
                told.setdefault(full, set()).add(gender)
        self._genders.update(
            {name: next(iter(genders)) for name, genders in told.items() if len(genders) == 1}
        )
        for pronoun in seen.pronouns:
            if (only := self._only_person(pronoun)) is not None and only not in self._genders:
                told.setdefault(only, set()).add(pronoun.gender)
        self._genders.update(
            {name: next(iter(genders)) for name, genders in told.items() if len(genders) == 1}
        )

    def _only_person(self, pronoun: Pronoun) -> str | None:
        """Whom a pronoun means that stands behind the only person of its paragraph."""
        last = bisect_left(self.mentions, pronoun.start, key=lambda one: one.start)
        here = self._paragraph(pronoun.start)
        found: dict[str, int] = {}
        for one in reversed(self.mentions[max(0, last - _MOST_NEAR) : last]):
            if self._paragraph(one.start) != here:
                break
            full, _ = self.resolve(one)
            if full is None:
                return None
            found.setdefault(full, one.end)
        if len(found) != 1:
            return None
        name, end = next(iter(found.items()))
        return None if self._stranger_between(end, pronoun.start, pronoun.gender) else name


def is_person(phrase: NamePhrase, names: Names) -> bool:
    """Whether the phrase names a person: known, titled, or of a given name and a surname."""
    known = names.resolve(phrase.name)
    if known:
        return any(entity.kind == "person" for entity in known)
    return phrase.is_titled or could_be_a_person(phrase.name)


def is_organisation(phrase: NamePhrase, names: Names) -> bool:
    """Whether the phrase names an organisation: known as one, or with a word that only such names have."""
    known = names.resolve(phrase.name)
    if known:
        return any(entity.kind == "organisation" for entity in known)
    return not phrase.is_titled and any(word in organisation_words() for word in fold(phrase.name).split())


def _parsed(text: str) -> Name | None:
    try:
        return Name.parse(text)
    except ValueError:
        return None
