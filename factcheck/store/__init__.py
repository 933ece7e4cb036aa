"""The store of facts: reading it from a folder or from records, and what is wrong with it."""

from factcheck.store.entities import Entity, Role
from factcheck.store.layout import Table
from factcheck.store.life import Life
from factcheck.store.measures import Calendar, Measure
from factcheck.store.names import How, Names, Recognised
from factcheck.store.problems import Problem, StoreError
from factcheck.store.rates import Rate
from factcheck.store.store import Store
from factcheck.store.tables import Unusable
from factcheck.store.transcript import Passage, Transcript

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
