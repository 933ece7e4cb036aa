"""The store of facts: reading it from a folder or from records, and what is wrong with it.

What is named here is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.store.entities import Entity as Entity
    from factcheck.store.entities import Role as Role
    from factcheck.store.layout import Table as Table
    from factcheck.store.life import Life as Life
    from factcheck.store.measures import Calendar as Calendar
    from factcheck.store.measures import Measure as Measure
    from factcheck.store.names import How as How
    from factcheck.store.names import Names as Names
    from factcheck.store.names import Recognised as Recognised
    from factcheck.store.problems import Problem as Problem
    from factcheck.store.problems import StoreError as StoreError
    from factcheck.store.rates import Rate as Rate
    from factcheck.store.store import Store as Store
    from factcheck.store.tables import Unusable as Unusable
    from factcheck.store.transcript import Passage as Passage
    from factcheck.store.transcript import Transcript as Transcript

__all__ = [
    "Calendar",
    "Entity",
    "How",
    "Life",
    "Measure",
    "Names",
    "Passage",
    "Problem",
    "Rate",
    "Recognised",
    "Role",
    "Store",
    "StoreError",
    "Table",
    "Transcript",
    "Unusable",
]

_HOMES = {
    "Entity": "entities",
    "Role": "entities",
    "Table": "layout",
    "Life": "life",
    "Calendar": "measures",
    "Measure": "measures",
    "How": "names",
    "Names": "names",
    "Recognised": "names",
    "Problem": "problems",
    "StoreError": "problems",
    "Rate": "rates",
    "Store": "store",
    "Unusable": "tables",
    "Passage": "transcript",
    "Transcript": "transcript",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
