"""The rules: each decides one thing, has a code for ever, and a page."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from typing import Any

from factcheck.rules import (
    change_record,
    change_text,
    date_calendar,
    date_disagreeing,
    date_draft,
    date_people,
    date_record,
    figure_draft,
    figure_parts,
    figure_rankings,
    figure_record,
    figure_revised,
    figure_series,
    figure_text,
    quote_cuts,
    quote_reading,
    quote_record,
    quote_stitched,
    quote_text,
    quote_transcript,
    quote_words,
)
from factcheck.rules.base import AlignmentRule, ClaimRule, DraftRule, MatchesRule, Remark, Rule

__all__ = [
    "RULES",
    "AlignmentRule",
    "ClaimRule",
    "DraftRule",
    "MatchesRule",
    "Remark",
    "Rule",
    "find",
    "rules_digest",
]

_MODULES = (
    quote_words,
    quote_cuts,
    quote_record,
    quote_stitched,
    quote_transcript,
    quote_text,
    quote_reading,
    figure_record,
    figure_revised,
    figure_rankings,
    figure_series,
    figure_text,
    figure_parts,
    figure_draft,
    change_record,
    change_text,
    date_record,
    date_disagreeing,
    date_calendar,
    date_people,
    date_draft,
)

RULES: tuple[Rule[Any], ...] = tuple(
    sorted((rule for module in _MODULES for rule in module.RULES), key=lambda rule: rule.code)
)

_DECIDING = ("values", "lexicon", "reading", "extraction", "match", "derive", "rules", "judge.py", "checking")
_DATA = (".py", ".toml")
_PACKAGE = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120


def find(code: str) -> Rule[Any] | None:
    """The rule of that code or name, whatever its case."""
    wanted = code.casefold()
    return next((rule for rule in RULES if wanted in (rule.code.casefold(), rule.name)), None)


@cache
def rules_digest() -> str:
    """The digest of everything that decides: rules, constants, and the lexicons that ship.

    Two engines with one digest give one verdict on the same claim and facts.
    """
    found = sha256()
    for name, data in _sources(_PACKAGE, sorted(_DECIDING)):
        found.update(f"{name}\0{len(data)}\0".encode())
        found.update(data)
    return f"sha256:{found.hexdigest()}"


def _sources(folder: str, names: Iterable[str], before: str = "") -> Iterator[tuple[str, bytes]]:
    """The path and content of each file that decides, sorted by path, with one kind of line end."""
    for name in names:
        path = os.path.join(folder, name)  # noqa: PTH118 - Path objects would take half of the time
        if name.endswith(_DATA):
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123
                yield before + name, file.read().replace(b"\r\n", b"\n")
        elif "." not in name and name != "__pycache__":
            yield from _sources(path, sorted(os.listdir(path)), f"{before}{name}/")  # noqa: PTH208
