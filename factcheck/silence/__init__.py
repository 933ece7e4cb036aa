"""Silencing: findings that somebody looked at and answers for, by comment, by acceptance or by baseline."""

from factcheck.silence.acceptances import Acceptance, SilenceError, read_acceptances
from factcheck.silence.apply import silence
from factcheck.silence.baseline import Baseline, baseline_of, read_baseline, write_baseline

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
