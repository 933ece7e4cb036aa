"""Silencing: findings that somebody looked at and answers for, by comment, by acceptance or by baseline.

What is named here is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.silence.acceptances import Acceptance as Acceptance
    from factcheck.silence.acceptances import read_acceptances as read_acceptances
    from factcheck.silence.apply import silence as silence
    from factcheck.silence.baseline import Baseline as Baseline
    from factcheck.silence.baseline import baseline_of as baseline_of
    from factcheck.silence.baseline import read_baseline as read_baseline
    from factcheck.silence.baseline import write_baseline as write_baseline
    from factcheck.silence.files import SilenceError as SilenceError

__all__ = [
    "Acceptance",
    "Baseline",
    "SilenceError",
    "baseline_of",
    "read_acceptances",
    "read_baseline",
    "silence",
    "write_baseline",
]

_HOMES = {
    "Acceptance": "acceptances",
    "SilenceError": "files",
    "read_acceptances": "acceptances",
    "silence": "apply",
    "Baseline": "baseline",
    "baseline_of": "baseline",
    "read_baseline": "baseline",
    "write_baseline": "baseline",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
