"""Bundles: reports, the facts that they cite and the digest of the rules, in one file that proves itself.

A bundle is checked and judged again with nothing but itself. It holds no fact that no verdict cites, no
problem of the store (its message could quote one), and of the draft only the digest and what the report
quotes. Its manifest has a digest for every part and one, ``root``, over all of it. A digest shows that
something was changed; it is no signature, and does not show by whom.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from factcheck.facts import Place
from factcheck.store.problems import visible
from factcheck.values.canonical import digest
from factcheck.values.strict_json import JsonError, parsed, written
from factcheck.verdict import Engine, Report

SCHEMA: Final = "factcheck/bundle/1"

_LISTS: Final = ("reports", "facts")


class BundleError(ValueError):
    """A file that is no bundle, or no longer the one that was written; the message is one line."""


class _Bundled(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


class BundledFact(_Bundled):
    """One cited fact: its address and digest, the whole canonical record with its source, and its place."""

    fact: str
    sha256: str
    record: dict[str, Any]
    place: Place | None = None


class Manifest(_Bundled):
    """The digest of each part as it is read, whatever its spacing, and ``root``: that of everything else."""

    engine: str
    reports: tuple[str, ...]
    facts: tuple[str, ...]
    root: str


class Bundle(_Bundled):
    """Reports with every fact that they cite, sorted by address. ``engine`` is what judged them."""

    schema_: Annotated[str, Field(alias="schema")] = SCHEMA
    manifest: Manifest
    engine: Engine
    reports: tuple[Report, ...]
    facts: tuple[BundledFact, ...]


def bundle_json(reports: Sequence[Report]) -> str:
    """The bundle of ``reports`` as JSON: the same to the byte wherever it is written.

    Raises ValueError where there is no report, or where not all were judged by the same engine.
    """
    engines = {(report.engine.version, report.engine.rules): report.engine for report in reports}
    if len(engines) != 1:
        raise ValueError("a bundle holds reports of one engine, and at least one of them")
    (engine,) = engines.values()
    data: dict[str, Any] = {
        "engine": engine.model_dump(mode="json"),
        "reports": [
            report.model_copy(update={"problems": ()}).model_dump(mode="json", by_alias=True)
            for report in reports
        ],
        "facts": [fact.model_dump(mode="json") for fact in _cited(reports)],
    }
    manifest = _manifest(data)
    whole = {"schema": SCHEMA, "manifest": manifest, **data}
    manifest["root"] = _root(whole)
    return written(whole)


def is_bundle(data: object) -> bool:
    """Whether what a JSON file says is meant to be a bundle, of this or another version."""
    return isinstance(data, dict) and str(data.get("schema", "")).startswith("factcheck/bundle/")


def read_bundle(text: str) -> Bundle:
    """The bundle that ``text`` holds, after every digest in it was compared. Unknown fields are passed over.

    Raises ``BundleError`` for what is no bundle, and for one that is not what was written, down to a byte
    of a cited fact, a verdict or a report; the message names the part.
    """
    try:
        data = parsed(text)
    except JsonError as error:
        raise BundleError(visible(str(error))) from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise BundleError(f"is not of schema {SCHEMA}")
    _compare(data)
    try:
        bundle = Bundle.model_validate_json(json.dumps(data), extra="ignore")
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BundleError(visible(f"is damaged: {where}: {first['msg']}")) from None
    _refuse_others(bundle)
    return bundle


def _cited(reports: Sequence[Report]) -> list[BundledFact]:
    found = {
        (one.fact, one.sha256): BundledFact(
            fact=one.fact, sha256=one.sha256, record=one.record, place=one.place
        )
        for report in reports
        for verdict in report.verdicts
        for one in verdict.evidence
    }
    return [found[key] for key in sorted(found)]


def _manifest(data: Mapping[str, Any]) -> dict[str, Any]:
    lists = {name: [_of(part) for part in data[name]] for name in _LISTS}
    return {"engine": _of(data["engine"]), **lists}


def _root(data: Mapping[str, Any]) -> str:
    manifest = {name: value for name, value in data["manifest"].items() if name != "root"}
    return _of({**data, "manifest": manifest})


def _of(part: object) -> str:
    """The digest of a part as it is read: every code point counts, spacing and order of keys do not."""
    text = json.dumps(part, ensure_ascii=True, allow_nan=False, separators=(",", ":"), sort_keys=True)
    return f"sha256:{sha256(text.encode('ascii')).hexdigest()}"


def _compare(data: Mapping[str, Any]) -> None:
    """Raises BundleError for the first part that is not what the manifest says."""
    manifest = data.get("manifest")
    whole = isinstance(manifest, dict) and {"engine", "root", *_LISTS} <= manifest.keys()
    if not whole or not all(isinstance(data.get(name), list) for name in _LISTS):
        raise BundleError("is damaged: a part of it, or of its manifest, is missing")
    for told, part, known in _parts(data, data["manifest"]):
        if _of(part) != known:
            raise BundleError(
                f"was changed after it was written: {visible(told)} is not what its manifest says"
            )
    if data["manifest"]["root"] != _root(data):
        raise BundleError("was changed after it was written: its manifest is not the one it was written with")


def _parts(data: Mapping[str, Any], manifest: Mapping[str, Any]) -> Iterator[tuple[str, object, object]]:
    yield "the engine", data.get("engine"), manifest["engine"]
    for name in _LISTS:
        known = manifest[name] if isinstance(manifest[name], list) else []
        if len(known) != len(data[name]):
            raise BundleError(f"was changed after it was written: its {name} are not those of its manifest")
        for number, part in enumerate(data[name], 1):
            yield _told(name, number, part), part, known[number - 1]


def _told(name: str, number: int, part: object) -> str:
    of_fact = part.get("fact") if isinstance(part, dict) else None
    if name == "facts" and isinstance(of_fact, str):
        return f"the fact {of_fact}"
    draft = part.get("draft") if isinstance(part, dict) else None
    about = draft.get("name") if isinstance(draft, dict) else None
    return f"the report on {about}" if isinstance(about, str) else f"number {number} of its {name}"


def _refuse_others(bundle: Bundle) -> None:
    """Raises BundleError where the reports cite facts, or an engine, that are not those of the bundle."""
    for fact in bundle.facts:
        if digest(fact.record) != fact.sha256:
            raise BundleError(f"is not sound: {visible(fact.fact)} is not what its own digest says")
    known = {(fact.fact, fact.sha256): fact.record for fact in bundle.facts}
    for report in bundle.reports:
        if report.engine != bundle.engine:
            raise BundleError("is not sound: a report in it is by other rules than it says itself")
        for verdict in report.verdicts:
            for one in verdict.evidence:
                if known.get((one.fact, one.sha256)) != one.record:
                    raise BundleError(f"is not sound: {visible(one.fact)} is cited, and not the fact in it")


def bundle_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a bundle; its reports are those of the report's own schema."""
    schema = Bundle.model_json_schema(by_alias=True, mode="serialization")
    kept = {name: schema["$defs"][name] for name in ("BundledFact", "Manifest", "Engine", "Place")}
    for definition in (schema, *kept.values()):
        definition["required"] = list(definition["properties"])
        definition.pop("additionalProperties", None)
    schema["$defs"] = kept
    schema["properties"]["schema"]["const"] = SCHEMA
    schema["properties"]["reports"]["items"] = {"$ref": "urn:factcheck:report:1"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        **schema,
    }
