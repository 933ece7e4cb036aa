"""What a draft states about a fact: truly, or by one known step falsely."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeVar

from hypothesis import strategies as st

from factcheck.claims import Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.facts import EventFact, Fact, FactBase
from factcheck.testing.mutations import mutations
from factcheck.testing.render import Style, render
from factcheck.testing.strategies import event_facts, figure_facts, quote_facts
from factcheck.testing.vocabulary import ADJECTIVES

_Fact = TypeVar("_Fact", bound=FactBase)

_PHRASED: dict[type[Claim], frozenset[str]] = {
    QuoteClaim: frozenset({"kind", "speaker", "words"}),
    FigureClaim: frozenset({"kind", "subject", "measure", "value", "period"}),
    DateClaim: frozenset({"kind", "event", "place", "date"}),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact, a paragraph about it, and the claim that the paragraph makes."""

    fact: Fact
    draft: str
    claim: Claim


def again(fact: _Fact, **slots: Any) -> _Fact:
    """The fact with other slots, read anew: nothing that was worked out of the old ones stays."""
    return type(fact)(**{**{slot: getattr(fact, slot) for slot in type(fact).model_fields}, **slots})


def of_one_day(fact: EventFact) -> EventFact:
    """The event on the first of its days."""
    return fact if fact.date else again(fact, date=fact.start, start=None, end=None)


def stated_facts() -> st.SearchStrategy[Fact]:
    """Facts of every kind that a sentence can state: words, a figure of a year, an event of one day."""
    return st.one_of(quote_facts(), figure_facts(), event_facts().map(of_one_day))


@st.composite
def statements(
    draw: st.DrawFn,
    *,
    about: st.SearchStrategy[Fact] | None = None,
    styles: st.SearchStrategy[Style] | None = None,
) -> Statement:
    """A paragraph that states a fact, as it is or one step away from the record."""
    fact = draw(stated_facts() if about is None else about)
    steps = [one.claim for one in mutations(fact) if set(one.claim.stated()) <= _PHRASED[type(one.claim)]]
    claim = draw(st.sampled_from([steps[0], *steps]))  # the first states the fact itself
    slots = {slot: value for slot, value in claim.stated().items() if slot != "kind"}
    style = draw(st.sampled_from(Style) if styles is None else styles)
    return Statement(fact, f"{render(again(fact, **slots), style)}\n", claim)


FOREIGN = ("zuqqor", "vlimpet", "oxtrell", "quorbid")  # no words, and in no record
CHANGES = ("none", "foreign", "negated", "elided", "cut", "dropped", "described", "capitals", "swapped")


def changed(words: list[str], change: str, at: int) -> list[str]:
    """The words with one of ``CHANGES`` made at a place, counted round."""
    place = at % len(words)
    other = next(word for word in ADJECTIVES if word not in words)
    match change:
        case "foreign":
            return [*words[:place], FOREIGN[at % len(FOREIGN)], *words[place:]]
        case "negated":
            return [*words[:place], "not", *words[place:]]
        case "elided":
            return [*words[:place], "…", *words[place + at % 3 :]]
        case "cut":
            return words[at % 4 :]
        case "dropped":
            return words[:place] + words[place + 1 :]
        case "described":
            return [*words[:place], other, *words[place + 1 :]]
        case "capitals":
            return [word.upper() for word in words]
        case "swapped":
            return [*words[place:], *words[:place]]
    return words
