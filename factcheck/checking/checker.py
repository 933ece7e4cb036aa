"""The checker: a store and options, ready to judge drafts and claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from factcheck.checking.context import context_of
from factcheck.checking.dates import DateDesk
from factcheck.checking.dates_context import with_dates
from factcheck.checking.figures import FigureDesk
from factcheck.checking.figures_context import with_figures
from factcheck.checking.firing import fire
from factcheck.checking.quotes import QuoteDesk
from factcheck.checking.selection import Selection
from factcheck.checking.selectors import selectors
from factcheck.checking.setting import Setting
from factcheck.checking.unchecked import mentions_unchecked, names_unchecked, quotations_unchecked
from factcheck.checking.verdicts import make_verdict
from factcheck.claims import Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.config import Options
from factcheck.drafts import Draft, draft_from_text
from factcheck.extraction.dates import extract_dates
from factcheck.extraction.figures import extract_figures
from factcheck.extraction.figures_inside import extract_inside
from factcheck.extraction.located import Located
from factcheck.extraction.quotes import extract_quotes
from factcheck.facts import EventFact, FigureFact, QuoteFact
from factcheck.judge import Case, Decision, judge
from factcheck.reading import Mention, find_mentions
from factcheck.rules import DraftRule, rules_digest
from factcheck.store import Store
from factcheck.values.models import said, trusted
from factcheck.values.release import VERSION
from factcheck.verdict import (
    Context,
    DraftInfo,
    Engine,
    Positions,
    Reason,
    Report,
    ReportedProblem,
    Status,
    StoreInfo,
    UncheckedMention,
    Verdict,
)

if TYPE_CHECKING:
    from factcheck.checking.considered import Considered


class Checker:
    """Judges drafts and claims against one store with one set of options.

    It never changes once made and may be shared between threads. Raises ValueError for options that name a
    rule which does not exist.
    """

    def __init__(self, store: Store, options: Options | None = None) -> None:
        self.options = options or Options()
        self.store = (
            store if self.options.recorded_by is None else store.recorded_by(self.options.recorded_by)
        )
        self._selection = Selection.of(self.options)
        self._quotes = QuoteDesk(self.store, self._selection)
        self._dates = DateDesk(self.store, self._selection)
        self._figures = FigureDesk(self.store, self._selection)

    def check(self, text: str, name: str = "draft.txt") -> Report:
        """The report on a draft given as text; ``name`` says its format, and stands in the report."""
        return self.check_draft(draft_from_text(text, name))

    def check_draft(self, draft: Draft) -> Report:
        """The report on a draft that was read."""
        setting = self._setting(draft)
        mentions = find_mentions(draft.text, setting.dateline, setting.locale)
        found = self._extracted(draft, mentions, setting)
        judged = [(one, self._case(one.claim, setting)) for one in found if one.why_not is None]
        weak = [one for one, case in judged if _is_too_weak(one, case)]
        claimed = self._with_draft_rules([pair for pair in judged if not _is_too_weak(*pair)])
        verdicts = tuple(self._verdicts(draft, claimed))
        no_claims = [one for one in found if one.why_not is not None]
        unchecked = sorted(
            [
                *quotations_unchecked(weak, no_claims),
                *mentions_unchecked(draft, mentions, [one for one, _ in claimed]),
                *self._names_unchecked(draft, [one for one, _ in claimed]),
            ],
            key=lambda one: (one.span.start, one.span.end, one.kind),
        )
        return trusted(Report)(
            engine=trusted(Engine)(version=VERSION, rules=rules_digest()),
            options=said(self.options),
            draft=trusted(DraftInfo)(
                name=draft.name,
                sha256=draft.sha256,
                dateline=setting.dateline.isoformat() if setting.dateline else None,
                positions=trusted(Positions)(of="text" if draft.parts else "file"),
            ),
            store=self._store_info(),
            counts=_counts(verdicts, len(unchecked)),
            verdicts=verdicts,
            unchecked=tuple(unchecked),
            context=self._context(verdicts),
            problems=tuple(
                trusted(ReportedProblem)(path=one.path, line=one.line, column=one.column, message=one.message)
                for one in self.store.problems
            ),
        )

    def verify(self, claim: Claim, *, draft_sha256: str | None = None) -> Verdict:
        """The verdict on one claim that a caller states.

        ``draft_sha256`` is the digest of the draft that it comes from, if any: a fact taken from the same
        document never supports it.
        """
        setting = self._setting(None)._replace(draft_sha256=draft_sha256)
        case = self._case(claim, setting)
        decided = self._decided(claim, case, setting)
        return make_verdict(
            claim, case, decided, self._selection, self.store, lambda *_: None, claim.identity()
        )

    def extract(self, text: str, name: str = "draft.txt") -> tuple[Claim, ...]:
        """The claims of a draft in order, with their spans; quotations too weak to be claims are left out."""
        draft = draft_from_text(text, name)
        setting = self._setting(draft)
        mentions = find_mentions(draft.text, setting.dateline, setting.locale)
        return tuple(
            one.claim
            for one in self._extracted(draft, mentions, setting)
            if not one.is_weak and one.why_not is None
        )

    def consider(self, draft: Draft) -> Iterator[tuple[Verdict, tuple[Considered, ...]]]:
        """Each verdict on the draft with every fact that its claim was laid beside, used or not, and why."""
        from factcheck.checking.considered import considered

        setting = self._setting(draft)
        for verdict in self.check_draft(draft).verdicts:
            case = self._case(verdict.claim, setting)
            yield verdict, tuple(considered(verdict.claim, case, verdict))

    def _names_unchecked(self, draft: Draft, claimed: list[Located[Claim]]) -> Iterator[UncheckedMention]:
        return names_unchecked(draft, claimed, self.store.names) if self.options.names else iter(())

    def _setting(self, draft: Draft | None) -> Setting:
        dateline = self.options.dateline or (draft.dateline if draft else None)
        return Setting(
            dateline=dateline,
            as_of=self.options.as_of or dateline,
            draft_sha256=draft.sha256 if draft else None,
            locale=self.options.locale or (draft.locale if draft else None),
        )

    def _extracted(
        self, draft: Draft, mentions: tuple[Mention, ...], setting: Setting
    ) -> list[Located[Claim]]:
        """Every claim of the draft, in order, with weak quotations and those that are no claims."""
        found: list[Located[Claim]] = [
            *extract_quotes(draft, self.store.names, mentions, setting.dateline),
            *extract_figures(draft, self._figures.vocabulary, mentions),
            *extract_inside(draft, mentions),
        ]
        found += extract_dates(draft, mentions, found, setting.dateline, setting.locale)
        return sorted(found, key=lambda one: (one.claim.span or draft.span(0, 0), one.claim.kind))

    def _case(self, claim: Claim, setting: Setting) -> Case:
        if isinstance(claim, QuoteClaim):
            return self._quotes.case(claim, setting)
        if isinstance(claim, FigureClaim):
            return self._figures.case(claim, setting)
        return self._dates.case(claim, setting)

    def _decided(self, claim: Claim, case: Case, setting: Setting) -> Decision:
        """What the chosen rules decide; it stays open where a rule that was left out decides otherwise."""
        decision = judge(case)
        if decision.status is Status.NOT_ENOUGH_INFO or self._with_every_rule is None:
            return decision
        whole = judge(self._with_every_rule._case(claim, setting))  # noqa: SLF001 - of its own kind
        if whole.status is decision.status:
            return decision
        reason = whole.reason or Reason.AMBIGUOUS
        return Decision(
            Status.NOT_ENOUGH_INFO, reason, decision.decided_by, held=decision.held, facts=decision.facts
        )

    @cached_property
    def _with_every_rule(self) -> Checker | None:
        """The same without ``select`` and ``ignore``; None where the options leave no rule out."""
        if not (self.options.select or self.options.ignore):
            return None
        return Checker(self.store, self.options.model_copy(update={"select": (), "ignore": ()}))

    def _with_draft_rules(
        self, claimed: list[tuple[Located[Claim], Case]]
    ) -> list[tuple[Located[Claim], Case]]:
        """Adds what the rules about the whole draft say to the claims that they say it about."""
        for kind, prefixes in (
            (QuoteClaim, self._quotes.prefixes),
            (FigureClaim, self._figures.prefixes),
            (DateClaim, self._dates.prefixes),
        ):
            numbers = [number for number, (one, _) in enumerate(claimed) if isinstance(one.claim, kind)]
            claims = [claimed[number][0].claim for number in numbers]
            for fired in fire(self._selection.of_scope(DraftRule, *prefixes), claims):
                number = numbers[fired.remark.claim]
                one, case = claimed[number]
                claimed[number] = (one, case._replace(of_claim=(*case.of_claim, fired)))
        return claimed

    def _verdicts(self, draft: Draft, claimed: list[tuple[Located[Claim], Case]]) -> Iterator[Verdict]:
        seen: Counter[str] = Counter()
        setting = self._setting(draft)
        for one, case in claimed:
            plain = one.claim.identity()
            ident = one.claim.identity(seen[plain]) if seen[plain] else plain
            seen[plain] += 1
            locate = partial(one.span, draft)
            decided = self._decided(one.claim, case, setting)
            made = make_verdict(one.claim, case, decided, self._selection, self.store, locate, ident)
            span = one.claim.span
            if span:
                place = {"locator": draft.locator(span), "selectors": selectors(draft.source, span)}
                made = made.model_copy(update=place)
            yield made

    def _context(self, verdicts: tuple[Verdict, ...]) -> Context:
        claims = [verdict.claim for verdict in verdicts if isinstance(verdict.claim, QuoteClaim)]
        cited = {evidence.fact for verdict in verdicts for evidence in verdict.evidence}
        found = [fact for address in sorted(cited) if (fact := self.store.fact(address)) is not None]
        facts = [fact for fact in found if isinstance(fact, QuoteFact)]
        context = context_of(claims, facts, self.store.names)
        dates = [verdict.claim for verdict in verdicts if isinstance(verdict.claim, DateClaim)]
        if dates:
            events = [fact for fact in found if isinstance(fact, EventFact)]
            context = with_dates(context, dates, events, self.store.names)
        figures = [verdict.claim for verdict in verdicts if isinstance(verdict.claim, FigureClaim)]
        if not figures:
            return context
        known = [fact for fact in found if isinstance(fact, FigureFact)]
        return with_figures(context, figures, known, self.store, self._figures.index)

    def _store_info(self) -> StoreInfo:
        return trusted(StoreInfo)(
            files=self.store.digest_files,
            content=self.store.digest_content,
            facts=len(self.store.facts),
            problems=len(self.store.problems),
        )


def _is_too_weak(one: Located[Claim], case: Case) -> bool:
    """Whether words too few to be a claim have nothing on record that makes them one."""
    return one.is_weak and not case.is_on_record


def _counts(verdicts: tuple[Verdict, ...], unchecked: int) -> dict[str, int]:
    tally = Counter(verdict.status for verdict in verdicts)
    order = (Status.SUPPORTED, Status.REFUTED, Status.CONFLICTING, Status.OUTDATED, Status.NOT_ENOUGH_INFO)
    return {**{status.value: tally[status] for status in order}, "unchecked": unchecked}


def check(text: str, store: Store, *, name: str = "draft.txt", **options: Any) -> Report:
    """The report on one draft; ``options`` are those of ``Options``."""
    return Checker(store, Options(**options)).check(text, name)


def verify(claim: Claim, store: Store, **options: Any) -> Verdict:
    """The verdict on one claim; ``options`` are those of ``Options``."""
    return Checker(store, Options(**options)).verify(claim)


def extract(
    text: str, store: Store | None = None, *, name: str = "draft.txt", **options: Any
) -> tuple[Claim, ...]:
    """The claims of one draft; ``store`` lends the names of people."""
    return Checker(store or Store.empty(), Options(**options)).extract(text, name)
