"""Characters that deceive a reader: letters that look like others, and marks that turn or hide text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from factcheck.facts import Fact, QuoteFact
from factcheck.lint.base import Desk, Found
from factcheck.lint.confusables import skeleton
from factcheck.store.names import comparable
from factcheck.values.pattern import pattern
from factcheck.values.text import is_bidi_control, is_invisible

_WORD = pattern(r"[^\W\d_]{2,}")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "MATHEMATICAL")
_NAMING = ("speaker", "speakers", "on-behalf-of", "subject", "participants", "place", "publisher", "measure")


def lookalike(text: str) -> str | None:
    """What is wrong with the first word of ``text`` that mixes alphabets; None where none does."""
    if text.isascii():
        return None
    for match in _WORD.finditer(text):
        word = match.group()
        if word.isascii():
            continue
        scripts = {_script(letter) for letter in word} - {None}
        if len(scripts) > 1:
            odd = min(
                (letter for letter in word if not letter.isascii() and _script(letter) != "LATIN"),
                key=word.index,
            )
            return f"{word!r} mixes alphabets: U+{ord(odd):04X} only looks like a Latin letter"
    return None


@lru_cache(maxsize=4096)
def _script(letter: str) -> str | None:
    name = unicodedata.name(letter, "")
    return next((script for script in _SCRIPTS if name.startswith(script)), None)


def mixed_alphabets(desk: Desk) -> Iterator[Found]:
    """A word that mixes alphabets, so that it is another word than it seems to be.

    Looked for in every slot of facts and sources, in names, measures and calendars, ids and URLs. Type the
    word again.

    Remarked: "Jоe" with a Cyrillic "о"; "https://exаmple.org" with a Cyrillic "а"
    Fine: "Владимир", "naïve", "α decay"
    """
    told: set[tuple[str, str, str]] = set()
    for fact in desk.store.facts:
        for slot, text in _strings(fact.record()):
            if message := lookalike(text):
                of_source = slot.startswith("source.")
                key = (fact.address.partition("#")[0], slot, text)
                if of_source and key in told:
                    continue
                told.add(key)
                found = desk.at_source(fact, f"{slot}: {message}", slot.removeprefix("source."))
                yield found if of_source else desk.at(fact, f"{slot}: {message}", slot)
        if message := lookalike(fact.address):
            yield desk.at(fact, f"{message}, in the address")
    for kind, ident, texts in _tables(desk):
        for text in texts:
            if message := lookalike(text):
                yield desk.at_table(kind, ident, f"{kind}.{ident}: {message}")


def look_alike_names(desk: Desk) -> Iterator[Found]:
    """A name that looks like another name of the store, and is spelled with other letters.

    To the checker they are two; to a reader they are one. Type it again, or accept it where two people are
    really called so.

    Remarked: "AIan Turing" with a capital I, where Alan Turing is in the store
    Fine: "Allan Turing", "alan turing"
    """
    seen: dict[str, str] = {}
    told: set[str] = set()
    names: list[tuple[str, Found]] = []
    for kind, ident, texts in _tables(desk):
        names += [(text, desk.at_table(kind, ident, f"{kind}.{ident}")) for text in texts[1:]]
    names += [(text, Found("", 0, 0, fact.address)) for fact in desk.store.facts for text in _names(fact)]
    for text, _ in names:
        if text.isascii() and not _is_odd(text):
            seen.setdefault(skeleton(text), comparable(text))
    places = {fact.address: fact for fact in desk.store.facts}
    for text, found in names:
        key = comparable(text)
        known = seen.setdefault(skeleton(text), key)
        if known == key or key in told:
            continue
        told.add(key)
        message = f"{text!r} only looks like {known!r}, which is in the store too"
        fact_of = places.get(found.message) if not found.path else None
        yield desk.at(fact_of, message, *_NAMING) if fact_of else found._replace(message=message)


def _is_odd(text: str) -> bool:
    """Whether it has a digit or a capital I or O inside a word, where no name has one."""
    return any(before.isalpha() and letter in "IO01|" for before, letter in pairwise(text))


def hidden_characters(desk: Desk) -> Iterator[Found]:
    """A mark that turns the direction of text, anywhere in a TOML file; or an id with a character unseen.

    It can show a reviewer another amount, name or comment than the one that is read. Facts with such
    characters in a slot are not read at all: `STO100`.

    Remarked: a comment with U+202E
    Fine: a quotation in Arabic or Hebrew, which needs no marks
    """
    for path in desk.files.paths():
        text = desk.files.text(path) or ""
        for number, line in enumerate(() if text.isascii() else text.split("\n"), 1):
            for column, character in enumerate(line, 1):
                if is_bidi_control(character):
                    message = f"U+{ord(character):04X} turns the direction of what follows: take it out"
                    yield Found(path, number, column, message)
    for kind, ident, _ in _tables(desk):
        for character in dict.fromkeys(ident):
            if is_invisible(character) or not character.isprintable():
                yield desk.at_table(kind, ident, f"the id holds the hidden character U+{ord(character):04X}")


def _strings(record: Mapping[str, object], under: str = "") -> Iterator[tuple[str, str]]:
    for slot, value in record.items():
        if isinstance(value, Mapping):
            yield from _strings(value, f"{under}{slot}.")
        elif isinstance(value, str):
            yield f"{under}{slot}", value
        elif isinstance(value, list | tuple):
            yield from ((f"{under}{slot}", item) for item in value if isinstance(item, str))


def _names(fact: Fact) -> Iterator[str]:
    if isinstance(fact, QuoteFact):
        yield from fact.all_speakers
    record = fact.record()
    for slot in ("subject", "participants"):
        value = record.get(slot)
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (str(item) for item in value)


def _tables(desk: Desk) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Every table of names, measures and calendars: its kind and id, and its strings, the id first."""
    for entity in desk.store.names.entities:
        if entity.listed:
            yield entity.kind, entity.id, (entity.id, *entity.strong_names, *entity.weak_aliases)
    for measure in desk.store.measures:
        yield "measure", measure.id, (measure.id, *measure.names)
    for calendar in desk.store.calendars:
        yield "calendar", calendar.id, (calendar.id, calendar.subject)
