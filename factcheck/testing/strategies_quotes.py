"""Hypothesis strategies for what people say: sentences, speakers, quotations stated and on record."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact, Source
from factcheck.testing import vocabulary
from factcheck.testing.strategies_sources import Strategy, given_or
from factcheck.testing.strategies_sources import sources as _sources


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
    """One to ``most`` sentences of ten to twenty words, each with a capital and a full stop.

    Narrow: statements in plain words alone, so that it is known what each edit does to their sense.
    """
    one = _clause().map(lambda clause: f"{clause[0].upper()}{clause[1:]}.")
    return st.lists(one, min_size=1, max_size=most, unique=True).map(" ".join)


@st.composite
def utterances(draw: st.DrawFn, *, most: int = 3) -> str:
    """What somebody says, in one to ``most`` sentences, at least one of them plain (``sentences``).

    The others may ask, exclaim or trail off; they hold amounts, times, names, abbreviations, contractions,
    foreign letters and marks within marks. None of them turns or takes back what another says.
    """
    plain = draw(st.lists(sentences(), min_size=1, max_size=max(1, most - 1), unique=True))
    said = [*plain]
    for remark in draw(st.lists(st.sampled_from(vocabulary.REMARKS), max_size=most - len(plain))):
        said.insert(draw(st.integers(0, len(said))), remark)
    return " ".join(said)


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
    return st.builds(record, given_or(names, speakers()), genders)


def quotes(
    *, words: Strategy[str] | None = None, speakers: Strategy[str] | None = None
) -> Strategy[QuoteClaim]:
    """A quotation as a caller states it. Narrow in its words, unless ``words`` are ``utterances()``."""
    return st.builds(
        lambda spoken, speaker: QuoteClaim(speaker=speaker, words=spoken),
        given_or(words, sentences(most=2)),
        given_or(speakers, _speakers()),
    )


def quote_facts(
    *,
    words: Strategy[str] | None = None,
    speakers: Strategy[str] | None = None,
    sources: Strategy[Source] | None = None,
) -> Strategy[QuoteFact]:
    """Words on record from one speaker, on the day of the source.

    Narrow in its words, unless ``words`` are ``utterances()``.
    """
    return st.builds(
        lambda spoken, speaker, source: QuoteFact(speaker=speaker, words=spoken, source=source),
        given_or(words, sentences(most=2)),
        given_or(speakers, _speakers()),
        given_or(sources, _sources()),
    )


_speakers = speakers  # under another name where a keyword has taken the plain one
