"""Asks rules about one subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.judge import Fired
from factcheck.rules import Rule


def fire(rules: Iterable[Rule[Any]], subject: object) -> Iterator[Fired]:
    """What each rule has to say about ``subject``, in the order of the rules."""
    for rule in rules:
        for remark in rule.check(subject):
            yield Fired(rule, remark)
