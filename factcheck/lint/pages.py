"""Remarks as a reader meets them: a page each, from the docstring of what finds it."""

from __future__ import annotations

from inspect import getdoc

from factcheck.lint.base import Check
from factcheck.lint.checks import CHECKS
from factcheck.values.pattern import pattern

# A line such as "Fine: ..."; as it stands, Markdown would run such lines together.
_EXAMPLE = pattern(r"(?m)^(Remarked|Fine): (.+)$")


def remark_page(check: Check, *, level: int = 1) -> str:
    """The page of one remark as Markdown, its heading at ``level``."""
    page = _EXAMPLE.sub(r"- \1: \2", getdoc(check.look) or "")
    return f"{'#' * level} {check.code} {check.name}\n\n{check.severity}\n\n{page}\n"


def find_remark(name: str) -> Check | None:
    """The check with that code, in whatever case, or that name."""
    return next((check for check in CHECKS if name.upper() == check.code or name.lower() == check.name), None)
