"""Rules as a reader meets them: a page each, and a table of all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from factcheck.values.pattern import pattern

# A line of a page such as "Fact: It rained"; as it stands, Markdown would run such lines together.
_EXAMPLE = pattern(r"^(Fact|Refuted|Supported|Outdated|Conflicting): (.+)$", re.MULTILINE)


class Described(Protocol):
    """What a rule says about itself; ``page`` is Markdown without a heading."""

    @property
    def code(self) -> str:
        """Such as QUO102."""

    @property
    def name(self) -> str:
        """What is wrong, such as word-substituted."""

    @property
    def severity(self) -> object:
        """How loudly its findings speak."""

    @property
    def effect(self) -> object:
        """What a finding does to the verdict."""

    @property
    def page(self) -> str:
        """What it finds and why, with examples."""


def rule_page(rule: Described, *, level: int = 1) -> str:
    """The page of one rule as Markdown, its heading at ``level``."""
    page = _EXAMPLE.sub(r"- \1: \2", rule.page.strip())
    return f"{'#' * level} {rule.code} {rule.name}\n\n{rule.effect}, {rule.severity}\n\n{page}\n"


def rule_table(rules: Sequence[Described]) -> str:
    """One line a rule: code, name, effect and severity, in columns."""
    rows = [(rule.code, rule.name, str(rule.effect), str(rule.severity)) for rule in rules]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(4)]
    lines = (
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )
    return "".join(f"{line}\n" for line in lines)
