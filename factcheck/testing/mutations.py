"""Claims made from a fact by one known step, with the verdict that the step leads to.

They are for facts as ``strategies`` draws them: plain sentences of the vocabulary, exact figures, single
days. Held against a store of that fact alone, and checked with no options, a claim must get its verdict; a
checker of a newsroom's own can be held to the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from factcheck.claims import Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.facts import EventFact, Fact, FigureFact, QuoteFact
from factcheck.lexicon.calendar import months
from factcheck.testing.vocabulary import ADJECTIVES, GIVEN_NAMES, SURNAMES, VERBS
from factcheck.verdict import Status

_SUPPORTED = (Status.SUPPORTED,)
_REFUTED = (Status.REFUTED,)
_OPEN = (Status.NOT_ENOUGH_INFO, Status.REFUTED)  # never supported; which of the two is the rules' to say


@dataclass(frozen=True, slots=True)
class Mutation:
    """A claim, the step that made it from the fact, and the verdicts that it may get."""

    step: str
    claim: Claim
    expected: tuple[Status, ...]


def mutations(fact: Fact) -> Iterator[Mutation]:
    """Every claim that a known step makes from ``fact``: true paraphrases first, then what is false.

    A step that the fact gives no room for is left out.
    """
    match fact:
        case QuoteFact():
            yield from _of_quote(fact)
        case FigureFact():
            yield from _of_figure(fact)
        case EventFact():
            yield from _of_event(fact)


def _of_quote(fact: QuoteFact) -> Iterator[Mutation]:
    speaker = fact.all_speakers[0]
    words = fact.words.split()

    def said(step: str, spoken: str, expected: tuple[Status, ...], by: str = speaker) -> Mutation:
        return Mutation(step, QuoteClaim(speaker=by, words=spoken), expected)

    yield said("as said", fact.words, _SUPPORTED)
    yield said("in capitals", fact.words.upper(), _SUPPORTED)
    yield said("without the last mark", fact.words.rstrip("."), _SUPPORTED)
    verb = next((at for at, word in enumerate(words) if word in VERBS), None)
    if verb is not None:
        yield said("negated", " ".join([*words[:verb], "never", *words[verb:]]), _REFUTED)
    described = next((at for at, word in enumerate(words) if word in ADJECTIVES), None)
    if described is not None:
        other = next(word for word in ADJECTIVES if word not in words)
        yield said("word replaced", " ".join([*words[:described], other, *words[described + 1 :]]), _REFUTED)
        yield said("word dropped", " ".join([*words[:described], *words[described + 1 :]]), _REFUTED)
    stranger = next(
        f"{given} {surname}"
        for given, surname in zip(GIVEN_NAMES, SURNAMES, strict=True)
        if surname not in speaker and given not in speaker
    )
    yield said("misattributed", fact.words, _REFUTED, by=stranger)


def _of_figure(fact: FigureFact) -> Iterator[Mutation]:
    def stated(step: str, value: str, expected: tuple[Status, ...], period: str | None = None) -> Mutation:
        claim = FigureClaim(
            subject=fact.subject, measure=fact.measure, value=value, period=period or fact.period
        )
        return Mutation(step, claim, expected)

    amount, _, rest = fact.value.partition(" ")
    number = Decimal(amount.rstrip("%").replace(",", ""))
    sign = "%" if amount.endswith("%") else ""
    unit = f" {rest}" if rest else ""
    yield stated("as recorded", fact.value, _SUPPORTED)
    yield stated("hedged", f"about {fact.value}", _SUPPORTED)
    if number:
        yield stated("at least half", f"at least {number / 2:f}{sign}{unit}", _SUPPORTED)
        yield stated("scaled", f"{number * 1000:,f}{sign}{unit}", _REFUTED)
        yield stated("halved", f"{number / 2:f}{sign}{unit}", _REFUTED)
    if fact.period and fact.period.isdecimal():
        yield stated("of another year", fact.value, _OPEN, period=str(int(fact.period) + 1))


def _of_event(fact: EventFact) -> Iterator[Mutation]:
    if fact.date is None:
        return
    day = date.fromisoformat(fact.date)
    month = next(name for name, number in months().items() if number == day.month).capitalize()

    def held(step: str, when: str, expected: tuple[Status, ...]) -> Mutation:
        return Mutation(step, DateClaim(event=fact.event, place=fact.place, date=when), expected)

    yield held("as recorded", fact.date, _SUPPORTED)
    yield held("in words", f"{month} {day.day}, {day.year}", _SUPPORTED)
    yield held("by month", f"{month} {day.year}", _SUPPORTED)
    yield held("a day late", (day + timedelta(days=1)).isoformat(), _REFUTED)
    yield held("ten years late", f"{month} {day.year + 10}", _REFUTED)
