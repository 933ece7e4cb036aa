"""A report as JSON that is read back for a fraction of what validating it would cost.

It is for reports that this very code made, and nobody changed since: ``factcheck.report.json`` is the form
for everybody else. Only what was set is written; the rest are defaults.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel

from factcheck.values.models import unchecked
from factcheck.verdict import Report

_Read: TypeAlias = Callable[[Any], Any]


def told(report: Report) -> str:
    """The report as JSON. TypeError where it holds what JSON has no word for."""
    return json.dumps(report, default=_plain, allow_nan=False, separators=(",", ":"))


def report_of(data: Any) -> Report:
    """The report that was told, from the parsed JSON.

    Raises ValueError, TypeError, LookupError or AttributeError for what is none.
    """
    report = _reader(Report)(data)
    if not isinstance(report, Report):
        raise TypeError("no report")
    return report


def _plain(value: object) -> object:
    if isinstance(value, BaseModel):
        given = {*value.model_fields_set, "kind"}  # what claims are told apart by is a default of each
        return {name: held for name, held in value.__dict__.items() if name in given}
    if is_dataclass(value):
        return [getattr(value, field.name) for field in fields(value)]
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _as_it_is(value: Any) -> Any:
    return value


@cache
def _reader(kind: Any) -> _Read:
    """What makes a value of that annotation from what JSON holds of it."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _reader(inner[0])
    if origin in (Union, UnionType):
        return _of_several(tuple(one for one in inner if one is not NoneType))
    if origin is tuple:
        each = _reader(inner[0])
        return tuple if each is _as_it_is else lambda data: tuple([each(one) for one in data])
    if origin is dict:
        each = _reader(inner[1])
        return _as_it_is if each is _as_it_is else lambda data: {name: each(data[name]) for name in data}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _of_model(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    if is_dataclass(kind) and isinstance(kind, type):
        return lambda data: kind(*data)
    return _as_it_is


def _of_several(kinds: tuple[Any, ...]) -> _Read:
    """For an optional value, one of several models told apart by ``kind``, or a word known or unknown."""
    if all(isinstance(kind, type) and issubclass(kind, BaseModel) for kind in kinds) and len(kinds) > 1:
        models = {kind.model_fields["kind"].default: _of_model(kind) for kind in kinds}
        return lambda data: None if data is None else models[data["kind"]](data)
    first = _reader(kinds[0])
    if first is _as_it_is:
        return _as_it_is
    if len(kinds) == 1:
        return lambda data: None if data is None else first(data)
    known = frozenset(one.value for one in kinds[0])
    return lambda data: first(data) if data in known else data


def _of_model(kind: type[BaseModel]) -> _Read:
    annotations: dict[str, Any] = {name: field.annotation for name, field in kind.model_fields.items()}
    readers = {name: _reader(annotation) for name, annotation in annotations.items()}
    held = tuple((name, read) for name, read in readers.items() if read is not _as_it_is)
    needed = {name for name, field in kind.model_fields.items() if field.is_required()}
    make: Callable[..., BaseModel] = unchecked(kind)

    def read(data: Any) -> BaseModel:
        if not isinstance(data, dict) or not needed <= data.keys() <= readers.keys():
            raise TypeError(f"no {kind.__name__}")
        return make(**data | {name: reader(data[name]) for name, reader in held if name in data})

    return read
