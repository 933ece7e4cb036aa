"""Facts and what is told of them: a claim, the sentence that makes it, and what a checker comes to."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.config import Options
from factcheck.facts import EventFact, Fact, FigureFact, QuoteFact, Source
from factcheck.testing.mutations import Kind, Mutation, mutations
from factcheck.testing.render import Style, render
from factcheck.testing.strategies import event_facts, figure_facts, quote_facts, utterances
from factcheck.verdict import Status, Verdict
from tests.builders import store_of

KINDS: dict[str, type[Claim]] = {"quote": QuoteClaim, "figure": FigureClaim, "event": DateClaim}
_TOLD = Source(title="as told")

# Facts of every kind, words of every shape.
any_facts = st.one_of(quote_facts(), quote_facts(words=utterances()), figure_facts(), event_facts())
styles = st.sampled_from(Style)


@dataclass(frozen=True, slots=True)
class Told:
    """A fact, the claim that one known step makes of it, and a sentence that makes that claim."""

    fact: Fact
    mutation: Mutation
    sentence: str

    @property
    def claim(self) -> Claim:
        return self.mutation.claim


def figure(**slots: Any) -> FigureClaim:
    return FigureClaim(**slots)


def again(fact: QuoteFact, **slots: object) -> QuoteFact:
    """The fact with other slots, read anew."""
    known = {name: getattr(fact, name) for name in QuoteFact.model_fields}
    return QuoteFact.model_validate({**known, **slots})


def sentence_of(claim: Claim, style: Style = Style.AFTER) -> str | None:
    """A sentence that makes the claim; None for those that ``render`` has no sentence for."""
    stated = {slot: value for slot, value in claim.stated().items() if slot != "kind"}
    if isinstance(claim, QuoteClaim):
        if set(stated) != {"speaker", "words"}:
            return None
        return render(QuoteFact(speaker=claim.speaker, words=claim.words, source=_TOLD), style)
    if isinstance(claim, FigureClaim):
        if not set(stated) <= {"subject", "measure", "value", "period"} or claim.value is None:
            return None
        slots = {"subject": claim.subject, "measure": claim.measure, "period": claim.period}
        return render(FigureFact(value=claim.value, source=_TOLD, **slots))  # type: ignore[arg-type]
    if not set(stated) <= {"event", "place", "date"} and not set(stated) <= {
        "event",
        "place",
        "start",
        "end",
    }:
        return None
    if claim.date is None and (claim.start is None or claim.end is None):
        return None
    slots = {"event": claim.event, "date": claim.date, "start": claim.start, "end": claim.end}
    try:
        held = EventFact(place=claim.place, source=_TOLD, **slots)  # type: ignore[arg-type]
    except ValueError:  # a stretch that runs backwards is no fact
        return None
    return render(held)


@st.composite
def told(
    draw: st.DrawFn,
    *,
    facts: st.SearchStrategy[Fact] = any_facts,
    kinds: Collection[Kind] = tuple(Kind),
    true: bool | None = None,
) -> Told:
    """A fact, and a sentence that is one known step away from it; ``true`` says whether it is a true one."""
    fact = draw(facts)
    style = draw(styles)
    found = []
    for mutation in mutations(fact):
        if mutation.kind not in kinds or true not in (None, mutation.is_true):
            continue
        sentence = sentence_of(mutation.claim, style)
        if sentence is not None:
            found.append(Told(fact, mutation, sentence))
    return draw(st.sampled_from(found) if found else st.nothing())


def checker_of(*facts: Fact, **options: object) -> Checker:
    """A checker with a store of these facts, each once."""
    return Checker(
        store_of(*{fact.sha256: fact for fact in facts}.values()),
        Options.model_validate(options, strict=True),
    )


Outcome = tuple[Status, str | None]


def outcome(verdict: Verdict) -> Outcome:
    """What a verdict comes to: its status, and why there is not enough information where that is so."""
    return verdict.status, str(verdict.reason) if verdict.reason else None


def outcomes(checker: Checker, draft: str) -> list[Outcome]:
    return [outcome(one) for one in checker.check(f"{draft}\n").verdicts]


def about(checker: Checker, draft: str, fact: Fact) -> list[Verdict]:
    """The verdicts on claims of the fact's kind in the draft, those inside somebody's words left out."""
    return [
        one
        for one in checker.check(f"{draft}\n").verdicts
        if isinstance(one.claim, KINDS[fact.kind]) and one.claim.within is None
    ]


def cited(verdict: Verdict) -> set[str]:
    """The facts that a verdict cites, by their hashes."""
    return {one.sha256 for one in verdict.evidence}


def is_supported(verdict: Verdict) -> bool:
    return verdict.status is Status.SUPPORTED


@dataclass(frozen=True)
class Restyling:
    """A change of typography that leaves every word as it is."""

    name: str
    apply: Callable[[str], str]

    def __repr__(self) -> str:
        return self.name
