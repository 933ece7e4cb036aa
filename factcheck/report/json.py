"""The JSON report: written the same to the byte wherever it is written, and read with suspicion."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, Final

from pydantic import ValidationError

from factcheck.report.plain import one_line
from factcheck.values import strict_json
from factcheck.values.strict_json import written, written_on_one_line
from factcheck.verdict import SCHEMA, Report

MAX_BYTES: Final = strict_json.MAX_BYTES
MAX_DEPTH: Final = strict_json.MAX_DEPTH


class ReportError(ValueError):
    """A file that cannot be read as reports, with the reason in one line."""


def to_json(report: Report) -> str:
    """The report as JSON: keys in the order of the schema, one space a level, one line feed at the end.

    Letters of every script stand as they are; control characters and direction marks are escaped, so that
    the file can be shown on a terminal.
    """
    return written(_plain(report))


def to_json_list(reports: Sequence[Report]) -> str:
    """Several reports as one JSON array, in the order given, written like ``to_json``."""
    return written([_plain(report) for report in reports])


def to_json_lines(reports: Sequence[Report]) -> str:
    """Several reports as JSON Lines: each on a line of its own, for logs and streams."""
    return "".join(f"{written_on_one_line(_plain(report))}\n" for report in reports)


def _plain(report: Report) -> dict[str, Any]:
    return report.model_dump(mode="json", by_alias=True)


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
    try:
        parsed: object = strict_json.parsed(text)
    except strict_json.JsonError as error:
        raise ReportError(one_line(str(error))) from None
    return parsed


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
