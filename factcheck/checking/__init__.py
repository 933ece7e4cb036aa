"""Checks drafts and claims against a store."""

from factcheck.checking.checker import Checker, check, extract, verify
from factcheck.checking.replay import Outcome, Replayed, replay

__all__ = ["Checker", "Outcome", "Replayed", "check", "extract", "replay", "verify"]
