"""Hypothesis strategies for claims, facts, stores and drafts.

All take keyword options that are strategies themselves, so that a suite can put its own in: its speakers,
its sources, or ``words=st.text()`` for anything at all. Sentences are word-like and hold no word that turns
their sense, so that the outcome of an edit is known.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, TypeAlias, TypeVar

from hypothesis import strategies as st

from factcheck.claims import DateClaim, FigureClaim, QuoteClaim
from factcheck.facts import EventFact, Fact, FigureFact, Medium, QuoteFact, Source
from factcheck.store import Store
from factcheck.testing import vocabulary
from factcheck.testing.mutations import Mutation, mutations
from factcheck.testing.render import Style, render

Strategy: TypeAlias = st.SearchStrategy
_T = TypeVar("_T")

_FIRST, _LAST = date(1900, 1, 1), date(2099, 12, 31)


def _given(own: Strategy[_T] | None, other: Strategy[_T]) -> Strategy[_T]:
    return other if own is None else own


@st.composite
def _clause(draw: st.DrawFn) -> str:
    doers = draw(st.sampled_from(vocabulary.PEOPLE))
    things = draw(st.lists(st.sampled_from(vocabulary.THINGS), min_size=2, max_size=2, unique=True))
    how = draw(st.lists(st.sampled_from(vocabulary.ADJECTIVES), min_size=3, max_size=3, unique=True))
    verbs = draw(st.lists(st.sampled_from(vocabulary.VERBS), min_size=2, max_size=2, unique=True))
    tail = draw(st.sampled_from(vocabulary.TAILS))
    will = draw(st.sampled_from(("will ", "")))
    first = f"the {how[0]} {doers} {will}{verbs[0]} the {how[1]} {things[0]}"
    longer = draw(st.booleans())
    return f"{first} and {will}{verbs[1]} the {how[2]} {things[1]} {tail}" if longer else f"{first} {tail}"


def sentences(*, most: int = 1) -> Strategy[str]:
    """One to ``most`` sentences of ten to twenty words, each with a capital and a full stop."""
    one = _clause().map(lambda clause: f"{clause[0].upper()}{clause[1:]}.")
    return st.lists(one, min_size=1, max_size=most, unique=True).map(" ".join)


def speakers() -> Strategy[str]:
    """A given name and a surname."""
    return st.builds(
        "{} {}".format, st.sampled_from(vocabulary.GIVEN_NAMES), st.sampled_from(vocabulary.SURNAMES)
    )


def people(*, names: Strategy[str] | None = None) -> Strategy[dict[str, Any]]:
    """A person as ``Store.from_records`` takes names: with the surname as a weak alias, perhaps a gender."""

    def record(name: str, gender: str | None) -> dict[str, Any]:
        person: dict[str, Any] = {
            "kind": "person",
            "id": "-".join(name.casefold().split()),
            "name": name,
            "weak-aliases": [name.split()[-1]],
        }
        return person if gender is None else {**person, "gender": gender}

    genders = st.sampled_from(("female", "male", None))
    return st.builds(record, _given(names, speakers()), genders)


def datelines(*, first: date = _FIRST, last: date = _LAST) -> Strategy[date]:
    """A day from ``first`` to ``last``, both included."""
    return st.dates(first, last)


def sources(*, media: Strategy[Medium] | None = None) -> Strategy[Source]:
    """A dated source; ``media`` are by default all that weigh more than ``secondary``."""
    heavy = st.sampled_from([medium for medium in Medium if medium is not Medium.SECONDARY])
    return st.builds(
        lambda place, day, medium: Source(title=f"Minutes of {place}", date=day.isoformat(), medium=medium),
        st.sampled_from(vocabulary.PLACES),
        datelines(),
        _given(media, heavy),
    )


def quotes(
    *, words: Strategy[str] | None = None, speakers: Strategy[str] | None = None
) -> Strategy[QuoteClaim]:
    """A quotation as a caller states it."""
    return st.builds(
        lambda spoken, speaker: QuoteClaim(speaker=speaker, words=spoken),
        _given(words, sentences(most=2)),
        _given(speakers, _speakers()),
    )


def quote_facts(
    *,
    words: Strategy[str] | None = None,
    speakers: Strategy[str] | None = None,
    sources: Strategy[Source] | None = None,
) -> Strategy[QuoteFact]:
    """Words on record from one speaker, on the day of the source."""
    return st.builds(
        lambda spoken, speaker, source: QuoteFact(speaker=speaker, words=spoken, source=source),
        _given(words, sentences(most=2)),
        _given(speakers, _speakers()),
        _given(sources, _sources()),
    )


def figures(
    *, subjects: Strategy[str] | None = None, measures: Strategy[str] | None = None
) -> Strategy[FigureClaim]:
    """A figure of a made-up place in a year, as a caller states it."""
    return st.builds(
        lambda subject, measure, value, year: FigureClaim(
            subject=subject, measure=measure, value=value, period=str(year)
        ),
        _given(subjects, st.sampled_from(vocabulary.PLACES)),
        _given(measures, st.sampled_from(vocabulary.MEASURES)),
        _values(),
        st.integers(_FIRST.year, _LAST.year),
    )


def dates(*, days: Strategy[date] | None = None) -> Strategy[DateClaim]:
    """The day of an event in a made-up place, as a caller states it."""
    return st.builds(
        lambda what, where, day: DateClaim(event=f"{what} in {where}", place=where, date=day.isoformat()),
        st.sampled_from(vocabulary.EVENTS),
        st.sampled_from(vocabulary.PLACES),
        _given(days, datelines()),
    )


def _values() -> Strategy[str]:
    counts = st.integers(1_001, 99_999_999).map("{:,}".format)
    percents = st.decimals(0, 100, places=1).map("{}%".format)
    amounts = st.decimals(1, 999, places=1).map("{} billion USD".format)
    return counts | percents | amounts


def figure_facts(
    *, values: Strategy[str] | None = None, sources: Strategy[Source] | None = None
) -> Strategy[FigureFact]:
    """A figure of a made-up place in a year: a count, a percentage or an amount of dollars."""
    return st.builds(
        lambda subject, measure, value, year, source: FigureFact(
            subject=subject, measure=measure, value=value, period=str(year), source=source
        ),
        st.sampled_from(vocabulary.PLACES),
        st.sampled_from(vocabulary.MEASURES),
        _given(values, _values()),
        st.integers(_FIRST.year, _LAST.year),
        _given(sources, _sources()),
    )


def event_facts(
    *, days: Strategy[date] | None = None, sources: Strategy[Source] | None = None
) -> Strategy[EventFact]:
    """An event in a made-up place, on a day or over a week at most."""

    def event(what: str, where: str, day: date, longer: int, source: Source) -> EventFact:
        slots: dict[str, Any] = {"event": f"{what} in {where}", "place": where, "source": source}
        if not longer:
            return EventFact(date=day.isoformat(), **slots)
        return EventFact(start=day.isoformat(), end=(day + timedelta(days=longer)).isoformat(), **slots)

    return st.builds(
        event,
        st.sampled_from(vocabulary.EVENTS),
        st.sampled_from(vocabulary.PLACES),
        _given(days, datelines()),
        st.integers(0, 6),
        _given(sources, _sources()),
    )


def facts(*, sources: Strategy[Source] | None = None) -> Strategy[Fact]:
    """A fact of any kind."""
    return st.one_of(
        quote_facts(sources=sources), figure_facts(sources=sources), event_facts(sources=sources)
    )


def stores(
    *, facts: Strategy[Fact] | None = None, names: Strategy[dict[str, Any]] | None = None, most: int = 8
) -> Strategy[Store]:
    """A store of up to ``most`` different facts, without problems; ``names`` are none unless given."""
    held = st.lists(_given(facts, _facts()), max_size=most, unique_by=lambda fact: fact.sha256)
    known = st.just([]) if names is None else st.lists(names, max_size=most, unique_by=lambda one: one["id"])
    return st.builds(Store.from_records, held, known)


def drafts(fact: Fact, *, styles: Strategy[Style] | None = None) -> Strategy[str]:
    """A draft of up to three paragraphs, one of which states ``fact`` truly and the others nothing at all."""
    quiet = st.lists(st.sampled_from(_QUIET), max_size=1)
    return st.builds(
        lambda before, style, after: "\n\n".join((*before, render(fact, style), *after)) + "\n",
        quiet,
        _given(styles, st.sampled_from(Style)),
        quiet,
    )


def mutated(fact: Fact) -> Strategy[Mutation]:
    """A claim that one known step makes from ``fact``, with the verdicts that it may get."""
    return st.sampled_from(tuple(mutations(fact)))


def of_type(made: type) -> Strategy[Any]:
    """What ``st.from_type`` gives for a type of claim or fact, a source or a store."""
    return _OF_TYPE[made]()


_QUIET = ("The river was calm all day.", "It rained on the hills and nobody minded.", "The doors stay open.")

# Under another name where a keyword has taken the plain one.
_speakers, _sources, _facts = speakers, sources, facts
_OF_TYPE: dict[type, Callable[[], Strategy[Any]]] = {
    QuoteClaim: quotes,
    FigureClaim: figures,
    DateClaim: dates,
    QuoteFact: quote_facts,
    FigureFact: figure_facts,
    EventFact: event_facts,
    Source: sources,
    Store: stores,
}
