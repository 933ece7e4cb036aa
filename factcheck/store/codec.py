"""Names, measures, tables and problems as JSON and back, exactly, by the types of their fields.

Pydantic would do it too, and takes milliseconds to get ready for each class: as long as it takes to read a
small store.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from factcheck.store.problems import StoreError

_Value = TypeVar("_Value")
_Read = Callable[[Any], Any]


def encode(values: Sequence[object]) -> str:
    """Values of one kind as a JSON list."""
    return json.dumps([_plain(value) for value in values], ensure_ascii=False, separators=(",", ":"))


def decode(kind: type[_Value], text: str) -> tuple[_Value, ...]:
    """The values that ``encode`` wrote. Raises ``StoreError`` where it did not."""
    try:
        read: _Read = _reader(kind)  # type: ignore[arg-type]
        return tuple(read(value) for value in json.loads(text))
    except (ValueError, TypeError, KeyError) as error:
        raise StoreError(f"is damaged ({kind.__name__}): compile it again") from error


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, frozenset):
        return sorted(_plain(item) for item in value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(item) for item in value]
    return value


@cache
def _reader(hint: Any) -> _Read:
    """Reads a value of that type from plain JSON."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        (only,) = (arg for arg in args if arg is not NoneType)
        read = _reader(only)
        return lambda value: None if value is None else read(value)
    if hint is date:
        return date.fromisoformat
    if origin is frozenset:
        read = _reader(args[0])
        return lambda value: frozenset(map(read, value))
    if origin is tuple and args[1:] != (...,):
        return _together(tuple, [_reader(arg) for arg in args])
    if origin is not None and origin is not Literal:
        read = _reader(args[0])
        return lambda value: tuple(map(read, value))
    if isinstance(hint, type) and (is_dataclass(hint) or issubclass(hint, tuple)):
        names = [field.name for field in fields(hint)] if is_dataclass(hint) else hint.__annotations__
        hints: Mapping[str, Any] = get_type_hints(hint)
        return _together(lambda items: hint(*items), [_reader(hints[name]) for name in names])
    return lambda value: value


def _together(make: Callable[[Any], Any], readers: Sequence[_Read]) -> _Read:
    def read(value: Sequence[Any]) -> Any:
        return make([each(item) for each, item in zip(readers, value, strict=True)])

    return read
