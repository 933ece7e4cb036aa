"""The oracle beside the checker, over all claims of one world."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.checking import Checker
from factcheck.claims import Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.config import Options
from factcheck.store import Store
from factcheck.verdict import Verdict
from tests.oracle.decide import decide
from tests.oracle.opinion import Opinion
from tests.oracle.worlds import World

_MADE: dict[str, type[Any]] = {"quote": QuoteClaim, "figure": FigureClaim, "date": DateClaim}


def differences(world: World) -> Iterator[str]:
    """What the two say differently, in words: the status, or a fact that is cited and should not be."""
    store = Store.from_records(world.records)
    if store.problems:
        raise ValueError(f"the world's store has problems: {store.problems[0]}")
    checker = Checker(store, Options(dateline=world.dateline))
    for step, record in world.claims:
        verdict = checker.verify(_claim(record))
        expected = decide(record, world.records, world.dateline)
        if not _agree(verdict, expected):
            yield (
                f"{step}: {record}\n  the oracle says {expected.status}, citing of {sorted(expected.cited)}"
                f"\n  the checker says {verdict.status}, citing {sorted(_cited(verdict))}: "
                f"{[(one.rule, one.message) for one in verdict.findings]}"
            )


def _claim(record: dict[str, Any]) -> Claim:
    slots = {slot: tuple(value) if isinstance(value, list) else value for slot, value in record.items()}
    made: Claim = _MADE[record["kind"]](**slots)
    return made


def _agree(verdict: Verdict, expected: Opinion) -> bool:
    """Whether the status is the same and, where one was reached, what is cited is among what may be."""
    if verdict.status.value != expected.status:
        return False
    if expected.status == "not_enough_info":
        return True
    cited = _cited(verdict)
    return cited <= expected.cited and bool(cited) == bool(expected.cited)


def _cited(verdict: Verdict) -> frozenset[str]:
    return frozenset(one.fact.removeprefix("records#") for one in verdict.evidence)
