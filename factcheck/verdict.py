"""What came of checking: findings, evidence, verdicts, and the report that holds them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from factcheck.claims import Claim, Within
from factcheck.values.place import Place
from factcheck.values.span import Span, Utf16

SCHEMA = "factcheck/report/1"


class Status(StrEnum):
    """The outcome for one claim, from worst to best."""

    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    OUTDATED = "outdated"
    NOT_ENOUGH_INFO = "not_enough_info"
    SUPPORTED = "supported"

    @property
    def rank(self) -> int:
        """0 for the worst; a report is as bad as its worst claim."""
        return list(Status).index(self)


class Reason(StrEnum):
    """Why there is not enough information."""

    NO_FACT = "no_fact"
    UNKNOWN_SPEAKER = "unknown_speaker"
    AMBIGUOUS = "ambiguous"
    NOT_COMPARABLE = "not_comparable"
    PRECISION_GAP = "precision_gap"
    HEDGE_GAP = "hedge_gap"
    BELOW_MATCH_FLOOR = "below_match_floor"
    NO_DATELINE = "no_dateline"
    STALE = "stale"
    TRANSLATED = "translated"
    SELF_SOURCED = "self_sourced"
    FACT_UNUSABLE = "fact_unusable"
    TRUNCATED_SEARCH = "truncated_search"
    UNPARSED = "unparsed"
    TOO_LONG = "too_long"


class Severity(StrEnum):
    """How loudly a finding speaks; it never changes a verdict."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class DecidedBy(StrEnum):
    """What a verdict rests on: facts, the claim itself, the calendar, or a calculation over facts."""

    STORE = "store"
    INTERNAL = "internal"
    CALENDAR = "calendar"
    DERIVED = "derived"


class Search(StrEnum):
    """Whether every fact was looked at. Absence is believed only after an exhaustive search."""

    EXHAUSTIVE = "exhaustive"
    TRUNCATED = "truncated"


class _Reported(BaseModel):
    """Written with no field unknown; read back by ``Report.read``, which passes over unknown fields."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


class SilencedBy(StrEnum):
    """What silenced a finding."""

    COMMENT = "comment"
    ACCEPTANCE = "acceptance"
    BASELINE = "baseline"


class Silenced(_Reported):
    """Why a finding no longer counts: what silenced it, the reason given, by whom and until which day.

    ``place`` is where that is written, such as ``draft.md:12``. The day itself is included.
    """

    by: SilencedBy
    reason: str
    who: str | None = None
    until: str | None = None
    place: str | None = None


class Finding(_Reported):
    """What one rule said about a claim, and where. ``fix`` is the text that would mend the span."""

    rule: str
    name: str
    severity: Severity
    message: str
    span: Span | None = None
    found: str | None = None
    expected: str | None = None
    fix: str | None = None
    silenced: Silenced | None = None


class Edit(_Reported):
    """One step of an alignment: words kept, replaced, inserted or dropped, and what kind of change it is."""

    op: Literal["kept", "replaced", "inserted", "dropped"]
    kind: str
    found: str = ""
    expected: str = ""


class Citation(_Reported):
    """The source of a fact, as a reader is shown it."""

    title: str
    url: str | None = None
    date: str | None = None
    publisher: str | None = None
    medium: str | None = None


class Passage(_Reported):
    """The sentences of a long record that a claim was held against: their address, words, line and time."""

    address: str
    text: str
    line: int
    time: str | None = None


class Evidence(_Reported):
    """One fact that a verdict rests on.

    ``fact`` is its address, ``sha256`` its hash, ``record`` the fact itself, so that the verdict can be
    judged again without the store. ``tier`` says how far the words had to be folded to be found alike;
    ``score`` is the share of words kept, in percent, and never decides. ``passage`` is the part of a
    transcript's turn that was looked at.
    """

    fact: str
    sha256: str
    record: dict[str, Any]
    place: Place | None = None
    source: Citation
    alignment: tuple[Edit, ...] = ()
    tier: str | None = None
    score: str | None = None
    passage: Passage | None = None


class Selector(_Reported):
    """Where a claim stands, as the W3C Web Annotation Data Model (2017) writes it.

    A ``TextPositionSelector`` has ``start`` and ``end``, in the report's unit and half-open; a
    ``TextQuoteSelector`` the words, and up to 32 characters on either side of them.
    """

    type: Literal["TextPositionSelector", "TextQuoteSelector"]
    start: int | None = None
    end: int | None = None
    exact: str | None = None
    prefix: str | None = None
    suffix: str | None = None


class Verdict(_Reported):
    """The outcome for one claim, with the rules that decided and the facts it was held against.

    ``reason`` is one of ``Reason``; a report of a later version may hold another. Silencing changes neither
    status nor findings: it says that somebody looked and took responsibility. ``locator`` is where the claim
    stands in a file that has no lines, such as ``footnotes, paragraph 2, character 5 to 40``.

    A decisive verdict that could not be held to account cannot be built: support needs a cited fact and
    refutation a cited fact or a rule that needs none.
    """

    id: str
    status: Status
    reason: Annotated[Reason | str, Field(union_mode="left_to_right")] | None = None
    decided_by: DecidedBy
    claim: Claim
    findings: tuple[Finding, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    caveats: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()
    search: Search = Search.EXHAUSTIVE
    silenced: Silenced | None = None
    locator: str | None = None
    selectors: tuple[Selector, ...] = ()

    @property
    def is_silenced(self) -> bool:
        """Whether nothing of it is left to act on: it was silenced as a whole, or each louder finding was."""
        louder = [finding for finding in self.findings if finding.severity is not Severity.NOTE]
        return self.silenced is not None or (bool(louder) and all(one.silenced for one in louder))

    @model_validator(mode="after")
    def _can_be_held_to_account(self) -> Self:
        if (self.status is Status.NOT_ENOUGH_INFO) == (self.reason is None):
            raise ValueError("a reason is given exactly where there is not enough information")
        if self.status is Status.CONFLICTING and len(self.evidence) < 2:
            raise ValueError("a conflict cites the facts that disagree")
        if self.status in (Status.SUPPORTED, Status.OUTDATED) and not self.evidence:
            raise ValueError(f"{self.status} cites a fact")
        if self.status is Status.SUPPORTED and self.decided_by not in (DecidedBy.STORE, DecidedBy.DERIVED):
            raise ValueError("neither the claim itself nor the calendar can support it")
        if self.status is Status.REFUTED:
            needs_no_fact = self.decided_by in (DecidedBy.INTERNAL, DecidedBy.CALENDAR)
            if not self.findings or not (self.evidence or needs_no_fact):
                raise ValueError("a refutation names its rule, and cites a fact unless the rule needs none")
        return self


class UncheckedMention(_Reported):
    """A quotation, figure, date or name that was read and is no claim: listed, counted, never judged."""

    kind: str
    span: Span
    why: str


class Engine(_Reported):
    """What judged: the version of the program and the digest of its rules, constants and lexicons."""

    version: str
    rules: str


class Positions(_Reported):
    """In which units spans count, and of what."""

    unit: Literal["codepoint", "utf-16"] = "codepoint"
    of: Literal["file", "text"] = "file"


class DraftInfo(_Reported):
    """Which draft was judged."""

    name: str
    sha256: str
    dateline: str | None = None
    positions: Positions = Positions.model_construct()


class StoreInfo(_Reported):
    """Which store it was held against: the digests of its files and of what they say, and its size."""

    files: str
    content: str
    facts: int
    problems: int


class Context(_Reported):
    """The names, measures, calendars and complete tables of the store that had a say, as records."""

    names: tuple[dict[str, Any], ...] = ()
    measures: tuple[dict[str, Any], ...] = ()
    calendars: tuple[dict[str, Any], ...] = ()
    tables: tuple[dict[str, Any], ...] = ()


class ReportedProblem(_Reported):
    """A fault of the store: where, and what."""

    path: str
    line: int
    column: int
    message: str


class SilencerState(StrEnum):
    """What became of a silencer; all but the first silence nothing."""

    USED = "used"
    UNUSED = "unused"
    EXPIRED = "expired"
    UNREADABLE = "unreadable"
    QUOTED = "quoted"


class Silencer(_Reported):
    """A comment, acceptance or baseline entry, and what became of it.

    It was used, or matched nothing, is past its day, does not say what to silence or why, or stands inside
    somebody's quoted words.
    """

    by: SilencedBy
    state: SilencerState
    place: str
    rules: tuple[str, ...] = ()
    message: str = ""


class Report(_Reported):
    """All verdicts and unchecked mentions of one draft, with what is needed to judge it again."""

    schema_: Annotated[str, Field(alias="schema")] = SCHEMA
    engine: Engine
    options: dict[str, Any]
    draft: DraftInfo
    store: StoreInfo
    counts: dict[str, int]
    verdicts: tuple[Verdict, ...] = ()
    unchecked: tuple[UncheckedMention, ...] = ()
    context: Context = Context.model_construct()
    problems: tuple[ReportedProblem, ...] = ()
    silencers: tuple[Silencer, ...] = ()

    def with_positions(self, unit: Literal["codepoint", "utf-16"], source: str) -> Report:
        """The report with its offsets and columns in ``unit``: UTF-16 code units for browsers and editors.

        ``source`` is the text of the draft, as it was checked. ValueError for a report whose positions are no
        code points: they are turned once, at the edge.
        """
        if unit == self.draft.positions.unit:
            return self
        if self.draft.positions.unit != "codepoint":
            raise ValueError(f"positions in {self.draft.positions.unit} cannot be turned back")
        units = Utf16(source)
        positions = self.draft.positions.model_copy(update={"unit": unit})
        return self.model_copy(
            update={
                "draft": self.draft.model_copy(update={"positions": positions}),
                "verdicts": tuple(_in_units(verdict, units) for verdict in self.verdicts),
                "unchecked": tuple(
                    mention.model_copy(update={"span": units.span(mention.span)})
                    for mention in self.unchecked
                ),
            }
        )

    @property
    def worst(self) -> Status | None:
        """The worst status of all claims, or None with no claims.

        Not enough information about a claim inside somebody's words does not count: the words may be true
        to the record all the same.
        """
        return min(self._counting(), key=lambda status: status.rank, default=None)

    def _counting(self) -> Iterator[Status]:
        for verdict in self.verdicts:
            inside = verdict.claim.within is Within.QUOTATION
            if not (inside and verdict.status is Status.NOT_ENOUGH_INFO):
                yield verdict.status


def _in_units(verdict: Verdict, units: Utf16) -> Verdict:
    claim = verdict.claim
    placed = claim.model_copy(
        update={
            "span": units.span(claim.span) if claim.span else None,
            "spans": tuple(units.span(span) for span in claim.spans),
            "slots": {name: units.span(span) for name, span in claim.slots.items()},
        }
    )
    findings = tuple(
        finding.model_copy(update={"span": units.span(finding.span) if finding.span else None})
        for finding in verdict.findings
    )
    selectors = tuple(
        selector.model_copy(update={"start": placed.span.start, "end": placed.span.end})
        if placed.span and selector.start is not None
        else selector
        for selector in verdict.selectors
    )
    return verdict.model_copy(update={"claim": placed, "findings": findings, "selectors": selectors})
