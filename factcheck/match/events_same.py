"""Whether two names in the words of events are one: people by their parts, all else by their words."""

from __future__ import annotations

from factcheck.reading.events_runs import Run
from factcheck.store.names import Names
from factcheck.values.name import Name
from factcheck.values.text import fold

_GENERATIONS = frozenset({"jr", "sr", "junior", "senior"})


def is_part(run: Run, other: Run, names: Names) -> bool:
    """Whether a name stands for another or for a part of it: "Lynch" beside "Lynch II"."""
    if same_name(run, other, names):
        return True
    base = [word for word in other.words if word.isalpha()]
    return other.is_numbered and not run.is_numbered and run.words == tuple(base[: len(run.words)])


def same_name(one: Run, other: Run, names: Names) -> bool:
    """Whether both runs are one name; numbers in it are equal, and a place is only its own or an alias."""
    if one.compact == other.compact:
        return True
    if one.is_numbered or other.is_numbered:
        return False
    if one.is_place or other.is_place:
        return share_entity(one.text, other.text, names)
    return same_text(one.text, other.text, names)


def same_text(one: str, other: str, names: Names, *, is_person: bool = False) -> bool:
    """Whether both are one name; a whole given name more makes another thing, but not another person."""
    if fold(one) == fold(other) or share_entity(one, other, names):
        return True
    if names.apart(one, other) or _generation(one) - _generation(other):
        return False
    try:
        first, second = Name.parse(one), Name.parse(other)
    except ValueError:
        return False
    return first.agrees(second) and (is_person or not _adds_word(first, second))


def _adds_word(one: Name, other: Name) -> bool:
    """Whether one of two whole names has a whole word more: "Orsk Half Marathon" beside "Orsk Marathon"."""
    if not one.given or not other.given:
        return False
    return any(len(word) > 1 for word in set(one.given) ^ set(other.given)) and len(one.given) != len(
        other.given
    )


def _generation(name: str) -> frozenset[str]:
    """The "Jr." or "Sr." of a name, which makes it another's than the bare one."""
    return frozenset(fold(name).replace(".", " ").replace(",", " ").split()) & _GENERATIONS


def share_entity(one: str, other: str, names: Names) -> bool:
    """Whether the store knows somebody or something that both names can mean."""
    ids = {(entity.kind, entity.id) for entity in names.resolve(one)}
    return any((entity.kind, entity.id) in ids for entity in names.resolve(other))
