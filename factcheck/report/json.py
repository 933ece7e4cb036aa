"""The JSON report: written the same to the byte wherever it is written, and read with suspicion."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, Final

from pydantic import ValidationError

from factcheck.report.plain import one_line
from factcheck.values.pattern import pattern
from factcheck.verdict import SCHEMA, Report

MAX_BYTES: Final = 64 * 1024 * 1024  # of one file of reports, as UTF-8
MAX_DEPTH: Final = 64  # of arrays and objects within one another

_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_ESCAPED = pattern(f"[\x7f-\x9f\u2028\u2029\ud800-\udfff{_DIRECTION}]")
_BRACKET_OR_STRING = pattern(r'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)


class ReportError(ValueError):
    """A file that cannot be read as reports, with the reason in one line."""


def to_json(report: Report) -> str:
    """The report as JSON: keys in the order of the schema, one space a level, one line feed at the end.

    Letters of every script stand as they are; control characters and direction marks are escaped, so that
    the file can be shown on a terminal.
    """
    return _written(_plain(report))


def to_json_list(reports: Sequence[Report]) -> str:
    """Several reports as one JSON array, in the order given, written like ``to_json``."""
    return _written([_plain(report) for report in reports])


def to_json_lines(reports: Sequence[Report]) -> str:
    """Several reports as JSON Lines: each on a line of its own, for logs and streams."""
    lines = (json.dumps(_plain(report), ensure_ascii=False, allow_nan=False) for report in reports)
    return "".join(f"{_escaped(line)}\n" for line in lines)


def _plain(report: Report) -> dict[str, Any]:
    return report.model_dump(mode="json", by_alias=True)


def _written(data: dict[str, Any] | list[dict[str, Any]]) -> str:
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=1)
    return _escaped(text) + "\n"


def _escaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def from_json(text: str) -> Report:
    """The report that ``text`` holds. Fields this version does not know are passed over.

    Raises ``ReportError`` for anything that is not one report of schema ``factcheck/report/1``.
    """
    return _one(_parsed(text), "the report")


def read_reports(text: str) -> tuple[Report, ...]:
    """The reports that ``text`` holds: one object, or an array of them."""
    data = _parsed(text)
    if not isinstance(data, list):
        return (_one(data, "the report"),)
    return tuple(_one(item, f"report {number}") for number, item in enumerate(data, start=1))


def _one(data: object, what: str) -> Report:
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema != SCHEMA:
        raise ReportError(f"{what} is not of schema {SCHEMA}" + (f" but of {schema!r}" if schema else ""))
    try:
        return Report.model_validate_json(json.dumps(data), extra="ignore")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or what
        raise ReportError(f"{what} is damaged: {one_line(where)}: {one_line(first['msg'])}") from None


def _parsed(text: str) -> object:
    if len(text) > MAX_BYTES:
        raise ReportError(f"more than {MAX_BYTES // 1024 // 1024} MiB: not a report of this program")
    _refuse_depth(text)
    try:
        # A fraction, which only a field of a later version can hold, stays the digits it was written in.
        return json.loads(
            text, object_pairs_hook=_without_duplicates, parse_constant=_not_finite, parse_float=str
        )
    except ReportError:
        raise
    except json.JSONDecodeError as error:
        raise ReportError(f"not JSON: line {error.lineno}, column {error.colno}: {error.msg}") from None
    except ValueError as error:  # an integer of more digits than Python converts
        raise ReportError(f"not JSON that can be read: {error}") from None


def _refuse_depth(text: str) -> None:
    depth = 0
    for match in _BRACKET_OR_STRING.finditer(text):
        token = match[0]
        if token in ("[", "{"):
            depth += 1
            if depth > MAX_DEPTH:
                raise ReportError(f"arrays and objects nested more than {MAX_DEPTH} deep")
        elif token in ("]", "}"):
            depth -= 1


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields: dict[str, object] = {}
    for name, value in pairs:
        if name in fields:
            raise ReportError(f"the field {one_line(name)!r} stands twice in one object")
        fields[name] = value
    return fields


def _not_finite(constant: str) -> object:
    raise ReportError(f"{constant} is not a number that JSON has")


def report_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of the report.

    A report writes every field, so all are required. Fields may be added within ``factcheck/report/1`` and
    reasons too, so objects are open and reasons are any string, with those of today as examples.
    """
    schema = Report.model_json_schema(by_alias=True, mode="serialization")
    for definition in (schema, *schema["$defs"].values()):
        if "properties" in definition:
            definition["required"] = list(definition["properties"])
            definition.pop("additionalProperties", None)
    reason = schema["$defs"]["Reason"]
    reason["examples"] = reason.pop("enum")
    schema["properties"]["schema"]["const"] = SCHEMA
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        **schema,
    }
