"""What a rule is: one function with a code, a name and a page, in one of four scopes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from inspect import cleandoc
from typing import Generic, NamedTuple, TypeVar

from factcheck.facts import FactBase
from factcheck.verdict import DecidedBy, Reason, Severity, Status

SubjectT = TypeVar("SubjectT", contravariant=True)

_SEVERITIES = {
    Status.REFUTED: Severity.ERROR,
    Status.CONFLICTING: Severity.WARNING,
    Status.OUTDATED: Severity.ERROR,
    Status.NOT_ENOUGH_INFO: Severity.WARNING,
    Status.SUPPORTED: Severity.NOTE,
}


class Remark(NamedTuple):
    """What a rule has to say about its subject.

    ``at`` is a half-open stretch of the claim's words, ``slot`` the name of a slot of the claim that the
    remark is about; without either it is about the whole claim.
    ``fix`` is what the stretch should read. ``caveat`` goes beside a verdict that the remark does not
    change. ``facts`` are cited where the subject is not one alignment. ``claim`` is the number of the claim
    that a remark about a whole draft falls on.
    """

    message: str
    at: tuple[int, int] | None = None
    found: str | None = None
    expected: str | None = None
    fix: str | None = None
    caveat: str | None = None
    facts: tuple[FactBase, ...] = ()
    claim: int = 0
    slot: str | None = None


@dataclass(frozen=True, slots=True)
class Rule(Generic[SubjectT]):
    """A named function that decides one thing.

    ``status`` is where a finding of it pushes the verdict, with ``reason`` where that is not enough
    information; a rule without status only remarks. ``decided_by`` is what a rule about a claim alone rests
    on. ``is_slip`` marks a finding that
    supports and is worth telling all the same. The docstring of ``check`` is the rule's page.
    """

    code: str
    name: str
    status: Status | None
    check: Callable[[SubjectT], Iterator[Remark]]
    reason: Reason | None = None
    level: Severity | None = None
    is_slip: bool = False
    decided_by: DecidedBy = DecidedBy.INTERNAL
    page: str = field(init=False)

    def __post_init__(self) -> None:
        if (self.status is Status.NOT_ENOUGH_INFO) != (self.reason is not None):
            raise ValueError(f"{self.code}: a reason goes with not_enough_info and with nothing else")
        if not self.check.__doc__:
            raise ValueError(f"{self.code} has no page: its function needs a docstring")
        object.__setattr__(self, "page", cleandoc(self.check.__doc__))

    @property
    def severity(self) -> Severity:
        """How loudly its findings speak unless the options say otherwise."""
        if self.level is not None:
            return self.level
        return _SEVERITIES[self.status] if self.status is not None else Severity.WARNING

    @property
    def effect(self) -> str:
        """What a finding does to the verdict, in words."""
        if self.status is None:
            return "remarks"
        return f"{self.status.value} ({self.reason.value})" if self.reason else self.status.value


class ClaimRule(Rule[SubjectT]):
    """A rule about a claim alone: what it says, the calendar, arithmetic."""

    __slots__ = ()


class AlignmentRule(Rule[SubjectT]):
    """A rule about one claim beside one fact."""

    __slots__ = ()


class MatchesRule(Rule[SubjectT]):
    """A rule about one claim beside all facts that were found for it."""

    __slots__ = ()


class DraftRule(Rule[SubjectT]):
    """A rule about all claims of a draft together."""

    __slots__ = ()
