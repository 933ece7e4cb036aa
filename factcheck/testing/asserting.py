"""Assertions about verdicts that say on failure what was decided, by which rule, and on which fact."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.checking import Checker
from factcheck.claims import Claim
from factcheck.rules import find
from factcheck.verdict import Evidence, Status, Verdict


@dataclass(frozen=True, slots=True)
class Supported:
    """``assert_supported(stated)``: every claim in a text, or the one that is typed, is supported."""

    checker: Checker

    def __call__(self, stated: str | Claim, *, name: str = "draft.txt") -> tuple[Verdict, ...]:
        """The verdicts. AssertionError where one is not supported, and where a text makes no claim."""
        verdicts = _verdicts(self.checker, stated, name)
        wrong = [verdict for verdict in verdicts if verdict.status is not Status.SUPPORTED]
        if wrong:
            raise AssertionError("\n".join(["expected: supported", *(told(verdict) for verdict in wrong)]))
        return verdicts


@dataclass(frozen=True, slots=True)
class Refuted:
    """``assert_refuted(stated, rule="QUO102")``: some claim of a text, or the typed one, is refuted."""

    checker: Checker

    def __call__(
        self, stated: str | Claim, *, rule: str | None = None, name: str = "draft.txt"
    ) -> tuple[Verdict, ...]:
        """The refuted verdicts, only those by ``rule`` (a code or a name) where one is named.

        AssertionError where there is none; ValueError for a rule that does not exist.
        """
        wanted = find(rule) if rule is not None else None
        if rule is not None and wanted is None:
            raise ValueError(f"there is no rule {rule!r}")
        verdicts = _verdicts(self.checker, stated, name)
        refuted = tuple(
            verdict
            for verdict in verdicts
            if verdict.status is Status.REFUTED
            and (wanted is None or any(finding.rule == wanted.code for finding in verdict.findings))
        )
        if not refuted:
            by = f" by {wanted.code} {wanted.name}" if wanted else ""
            raise AssertionError("\n".join([f"expected: refuted{by}", *map(told, verdicts)]))
        return refuted


def _verdicts(checker: Checker, stated: str | Claim, name: str) -> tuple[Verdict, ...]:
    if not isinstance(stated, str):
        return (checker.verify(stated),)
    report = checker.check(stated, name)
    if not report.verdicts:
        listed = "".join(f"\n  {one.span.text}: {one.why}" for one in report.unchecked)
        raise AssertionError(f"the text makes no claim that can be checked{listed}")
    return report.verdicts


def told(verdict: Verdict) -> str:
    """A verdict in a few lines: the claim, what was decided, the findings, and the facts on record."""
    status = f"{verdict.status} ({verdict.reason})" if verdict.reason else str(verdict.status)
    claim = verdict.claim
    shown = f"“{' '.join(claim.text.split())}”" if claim.text else str(claim.stated())
    lines = [f"  {shown}: {status}"]
    lines += [f"    {finding.rule} {finding.name}: {finding.message}" for finding in verdict.findings]
    lines += [f"    on record: {_recorded(item)} ({item.fact})" for item in verdict.evidence]
    return "\n".join(lines)


def _recorded(item: Evidence) -> str:
    """What a fact says, slot by slot, without its source."""
    slots = {name: value for name, value in item.record.items() if name not in ("kind", "source")}
    return ", ".join(f"{name} {value!r}" for name, value in slots.items())
