"""A baseline: what a desk found on the day it began to check, so that only what is new counts.

Entries are keyed by content: draft, claim, rule and facts. They survive edits elsewhere in the draft, and
lapse when the statement or the record changes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, NamedTuple

from factcheck.silence.files import SilenceError, read_text
from factcheck.verdict import Report, Severity, Status, Verdict

SCHEMA: Final = "factcheck/baseline/1"
_FIELDS: Final = ("draft", "claim", "rule", "facts", "text")
_LONGEST_TEXT: Final = 100  # characters of a claim, for the reader of the file; they decide nothing


class Key(NamedTuple):
    """What one entry silences."""

    draft: str
    claim: str
    rule: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The keys of all findings that are known, in order, and the name of the file they stand in.

    ``texts`` are the beginnings of the claims that they are about, for a reader.
    """

    name: str
    keys: tuple[Key, ...]
    texts: Mapping[Key, str] = field(default_factory=dict)


def keys_of(draft: str, verdict: Verdict) -> Iterator[Key]:
    """The keys of what is to act on in ``verdict``: louder findings, else support that is missing.

    What a comment or an acceptance answers for already is not among them.
    """
    facts = tuple(item.fact for item in verdict.evidence)
    louder = [finding for finding in verdict.findings if finding.severity is not Severity.NOTE]
    for finding in louder:
        if finding.silenced is None:
            yield Key(draft, verdict.id, finding.rule, facts)
    if not louder and verdict.status is not Status.SUPPORTED and verdict.silenced is None:
        yield Key(draft, verdict.id, str(verdict.reason or verdict.status), facts)


def baseline_of(
    reports: Iterable[tuple[str, Report]], kept: Sequence[Key] | None = None
) -> list[dict[str, Any]]:
    """The entries for what ``reports`` found, each by the name that the baseline has for its draft.

    Only those among ``kept``, where that is given.
    """
    wanted = None if kept is None else set(kept)
    entries: dict[Key, dict[str, Any]] = {}
    for name, report in reports:
        for verdict in report.verdicts:
            for key in keys_of(name, verdict):
                if wanted is None or key in wanted:
                    text = " ".join(verdict.claim.text.split())[:_LONGEST_TEXT]
                    entries[key] = {**key._asdict(), "text": text}
    return [entries[key] for key in sorted(entries)]


def write_baseline(entries: Sequence[dict[str, Any]]) -> str:
    """The text of a baseline file: an entry a line, sorted, so that versions of it can be compared."""
    lines = ",\n".join(f"  {json.dumps(entry, ensure_ascii=True)}" for entry in entries)
    body = f"\n{lines}\n " if lines else ""
    return f'{{\n "schema": "{SCHEMA}",\n "entries": [{body}]\n}}\n'


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file. Raises SilenceError for anything that is not one, with the reason."""
    text = read_text(path)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):  # an integer of more digits than Python converts is no JSON error
        raise SilenceError(f"{path.name}: is not JSON") from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise SilenceError(f"{path.name}: is not of schema {SCHEMA}")
    entries = data.get("entries")
    if not isinstance(entries, list):
        raise SilenceError(f"{path.name}: has no list of entries")
    keys = tuple(_key(entry, number, path.name) for number, entry in enumerate(entries, 1))
    texts = {key: str(entry.get("text", "")) for key, entry in zip(keys, entries, strict=True)}
    return Baseline(path.name, keys, texts)


def _key(entry: Any, number: int, name: str) -> Key:
    where = f"{name}: entry {number}"
    if not isinstance(entry, dict) or set(entry) - set(_FIELDS):
        raise SilenceError(f"{where} has other fields than {', '.join(_FIELDS)}")
    draft, claim, rule, facts = (entry.get(field) for field in _FIELDS[:4])
    if not (isinstance(draft, str) and isinstance(claim, str) and isinstance(rule, str)):
        raise SilenceError(f"{where} names no draft, claim and rule")
    if not isinstance(facts, list) or not all(isinstance(fact, str) for fact in facts):
        raise SilenceError(f"{where} has no list of facts")
    return Key(draft, claim, rule, tuple(facts))
