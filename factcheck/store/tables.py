"""From a table of slots to a fact: one fact, or problems in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from pydantic import ValidationError

from factcheck.facts import EventFact, Fact, FactBase, FigureFact, Place, QuoteFact, Source
from factcheck.reading import parse_quantity
from factcheck.store.problems import clip
from factcheck.store.slots import Complain, unknown_slot
from factcheck.store.wording import told
from factcheck.values.pattern import pattern
from factcheck.values.text import is_invisible

MODELS: Mapping[str, type[QuoteFact] | type[FigureFact] | type[EventFact]] = {
    "quote": QuoteFact,
    "figure": FigureFact,
    "event": EventFact,
}

_OURS = frozenset({"kind", "source", "address", "location"})
_ID = pattern(r"[^\s#\x00-\x20\x7f-\x9f]{1,200}")


def _slots_of(model: type[FactBase] | type[Source]) -> tuple[str, ...]:
    return tuple(name.replace("_", "-") for name in model.model_fields if name not in _OURS)


SLOTS: Mapping[str, tuple[str, ...]] = {kind: _slots_of(model) for kind, model in MODELS.items()}
SOURCE_SLOTS = _slots_of(Source)


class Unusable(NamedTuple):
    """A fact that is written down but cannot be used, with whatever of it could still be read.

    A claim that would have met it is not checked against silence: it is ``fact_unusable``. ``text`` is the
    event's name where it is one.
    """

    address: str
    place: Place
    kind: str
    speaker: str | None = None
    words: str | None = None
    subject: str | None = None
    measure: str | None = None
    text: str | None = None


def read_source(table: object, complain: Complain) -> Source | None:
    """The source that a table describes; None, after complaints, where it is not one."""
    if not isinstance(table, Mapping):
        complain("source: is a table with a title, or a title alone", "source")
        return None
    sound = _only_known(table, SOURCE_SLOTS, complain)
    try:
        source = Source.model_validate(_with_tuples(table, SOURCE_SLOTS))
    except ValidationError as error:
        _tell(error, table, complain)
        return None
    return source if sound else None


def read_fact(
    kind: str, table: Mapping[str, object], source: Source, address: str, place: Place, complain: Complain
) -> Fact | None:
    """The fact that a table describes; None, after complaints, where it is not one."""
    sound = _only_known(table, SLOTS[kind], complain)
    slots = _with_tuples(table, SLOTS[kind])
    try:
        fact = MODELS[kind].model_validate({**slots, "source": source, "address": address, "location": place})
    except ValidationError as error:
        _tell(error, table, complain)
        return None
    if isinstance(fact, FigureFact) and (message := _two_units(fact)) is not None:
        complain(message, "value")
        return None
    return fact if sound else None


def _two_units(fact: FigureFact) -> str | None:
    """What is wrong with a value that names a unit although one is stated beside it: "12 p" in tonnes."""
    if fact.unit is None or not any(map(str.isalpha, fact.value)):
        return None
    try:
        own = parse_quantity(fact.value)
    except ValueError:
        return None  # "1.2 billion kilowatt" and "hours": only both together can be read
    if own.unit is None and own.currency is None:
        return None
    return f"value: {clip(fact.value)!r} names a unit, and unit says {clip(fact.unit)!r}"


def unusable(kind: str, address: str, place: Place, strings: Mapping[str, object]) -> Unusable:
    """What is left of a fact that could not be read."""
    speaker = _string(strings.get("speaker")) or _string(strings.get("speakers"))
    words, subject, measure = (_string(strings.get(slot)) for slot in ("words", "subject", "measure"))
    return Unusable(address, place, kind, speaker, words, subject, measure, _string(strings.get("event")))


def is_id(text: str) -> bool:
    """Whether ``text`` can stand in an address: no space, no #, nothing that cannot be seen."""
    return _ID.fullmatch(text) is not None and not any(map(is_invisible, text))


def _only_known(table: Mapping[str, object], known: tuple[str, ...], complain: Complain) -> bool:
    unknown = [slot for slot in table if slot not in known]
    for slot in unknown:
        complain(unknown_slot(slot, known), slot)
    return not unknown


def _with_tuples(table: Mapping[str, object], known: tuple[str, ...]) -> dict[str, object]:
    return {
        slot: tuple(value) if isinstance(value, list) else value
        for slot, value in table.items()
        if slot in known
    }


def _tell(error: ValidationError, table: Mapping[str, object], complain: Complain) -> None:
    for fault in error.errors(include_url=False):
        message, slot = told(fault, table)
        complain(message, slot or "")


def _string(value: object) -> str | None:
    if isinstance(value, str):
        return value
    if isinstance(value, list | tuple):
        return "; ".join(item for item in value if isinstance(item, str)) or None
    return None
