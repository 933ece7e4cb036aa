"""Acceptances: a file in which a desk answers for findings, keyed by content and not by line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Final, NamedTuple

from factcheck.silence.comments import code_of, is_code, says_something
from factcheck.silence.files import SilenceError, read_text
from factcheck.values.pattern import pattern
from factcheck.values.toml import parse_toml

_KEYS: Final = ("claim", "rule", "fact", "who", "why", "until", "text")
_REQUIRED: Final = ("claim", "rule", "who", "why")
_CLAIM = pattern("[0-9a-f]{16}")
_HEADER = pattern(r"^[ \t]*\[\[[ \t]*accepted[ \t]*\]\]", flags=8)  # re.MULTILINE


class Acceptance(NamedTuple):
    """One finding that ``who`` accepts, and why.

    ``claim`` is the id of the claim, ``rule`` a code or the reason for not having enough information,
    ``fact`` the address of the fact it was held against (any, where it is None). It holds up to and including
    ``until``.
    """

    claim: str
    rule: str
    who: str
    why: str
    place: str
    fact: str | None = None
    until: date | None = None


def read_acceptances(path: Path) -> tuple[Acceptance, ...]:
    """The acceptances in a TOML file of ``[[accepted]]`` tables.

    Raises SilenceError for a file that cannot be read, and for an entry that is not complete: an acceptance
    that is not understood must not silence, and must not be passed over either.
    """
    name = path.name
    text = read_text(path)
    try:
        data = parse_toml(text)
    except ValueError as error:
        raise SilenceError(f"{name}: {error}") from None
    lines = [text.count("\n", 0, match.start()) + 1 for match in _HEADER.finditer(text)]
    entries = data.pop("accepted", [])
    if data:
        raise SilenceError(f"{name}:1: {next(iter(data))} is not known here; only [[accepted]] tables are")
    if not isinstance(entries, list):
        raise SilenceError(f"{name}:1: accepted is a list of tables: write [[accepted]]")
    places = [f"{name}:{lines[at]}" if at < len(lines) else name for at in range(len(entries))]
    return tuple(_entry(entry, place) for entry, place in zip(entries, places, strict=True))


def _entry(entry: Any, place: str) -> Acceptance:
    if not isinstance(entry, dict):
        raise SilenceError(f"{place}: an acceptance is a table")
    for key, value in entry.items():
        if key not in _KEYS:
            raise SilenceError(f"{place}: the key {key!r} is not known; known are {', '.join(_KEYS)}")
        if not isinstance(value, str) or not says_something(value):
            raise SilenceError(f"{place}: {key} is words in quotation marks")
    for key in _REQUIRED:
        if key not in entry:
            raise SilenceError(f"{place}: {key} is missing")
    if not _CLAIM.fullmatch(entry["claim"]):
        raise SilenceError(f"{place}: claim is an id of 16 hexadecimal digits, as the JSON report has it")
    if not is_code(entry["rule"]):
        raise SilenceError(f"{place}: {entry['rule']} is neither a rule nor a reason")
    return Acceptance(
        claim=entry["claim"],
        rule=code_of(entry["rule"]),
        who=entry["who"],
        why=entry["why"],
        place=place,
        fact=entry.get("fact"),
        until=_day(entry["until"], place) if "until" in entry else None,
    )


def _day(text: str, place: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise SilenceError(f"{place}: until is a day like 2024-04-11") from None
