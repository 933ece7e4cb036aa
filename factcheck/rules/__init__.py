"""The rules: each decides one thing, has a code for ever, and a page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from factcheck.rules import quote_cuts, quote_record, quote_text, quote_words
from factcheck.rules.base import AlignmentRule, ClaimRule, DraftRule, MatchesRule, Remark, Rule
from factcheck.values.canonical import digest

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

_MODULES = (quote_words, quote_cuts, quote_record, quote_text)

RULES: tuple[Rule[Any], ...] = tuple(
    sorted((rule for module in _MODULES for rule in module.RULES), key=lambda rule: rule.code)
)

_DECIDING = ("values", "lexicon", "reading", "extract", "match", "rules", "judge.py")
_DATA = (".py", ".toml")


def find(code: str) -> Rule[Any] | None:
    """The rule of that code or name, whatever its case."""
    wanted = code.casefold()
    return next((rule for rule in RULES if wanted in (rule.code.casefold(), rule.name)), None)


@cache
def rules_digest() -> str:
    """The digest of everything that decides: rules, constants, and the lexicons that ship.

    Two engines with one digest give one verdict on the same claim and facts.
    """
    package = files("factcheck")
    parts = {name: digest(text) for name, text in _texts((package / name for name in _DECIDING), "")}
    return digest(parts)


def _texts(entries: Iterable[Any], folder: str) -> Iterable[tuple[str, str]]:
    for entry in entries:
        name = f"{folder}{entry.name}"
        if entry.is_dir():
            yield from _texts(entry.iterdir(), f"{name}/")
        elif name.endswith(_DATA):
            yield name, entry.read_text(encoding="utf-8").replace("\r\n", "\n")
