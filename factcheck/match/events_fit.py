"""Whether an event of the store can be the one that a claim tells of.

Names, ordinals, numerals and years are slots that must be equal; left-over words must be covered. A claim
that names all that makes the event what it is identifies it, and may be refuted by it; one that names less
may only be borne out by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.facts import EventFact
from factcheck.lexicon.events import kinds, plain, sign_words
from factcheck.lexicon.places import countries_named
from factcheck.match.events_same import is_part, same_name, same_text, share_entity
from factcheck.match.events_wording import is_qualified, is_reversed, is_set_against, narrows, run_words
from factcheck.reading.events_named import EventWords, Run, event_words
from factcheck.store.names import Names
from factcheck.values.text import fold

_PHASES = frozenset({"opening", "closing"})  # "the summit opened" tells of the summit
_BEGINS = frozenset(map(plain, ("begin", "start", "commence")))
_ENDS = frozenset(map(plain, ("end", "finish", "conclude")))
_WHOLE = {"gov": "governor", "sen": "senator", "rep": "representative", "lt gov": "lieutenant governor"}
_AT_A_PLACE = frozenset({"battle", "siege", "attack", "invasion"})
_SENT_BY = "participants"
_LAST = frozenset({"last", "final", "only", "latest", "next", "previous", "penultimate"})
_TERMS_OF_OFFICE = frozenset({"inauguration", "appointment", "resignation"})


class Fit(NamedTuple):
    """How an event fits: ``identified`` where the claim names all of it.

    ``unchecked`` are the slots that the claim states and the event does not carry.
    """

    identified: bool
    weight: int
    unchecked: tuple[str, ...] = ()


class Named(NamedTuple):
    """An event of the store with every way of naming it, and all that belongs to it besides."""

    fact: EventFact
    variants: tuple[EventWords, ...]
    people: tuple[str, ...]
    countries: frozenset[str]
    years: frozenset[int]
    name_years: frozenset[int]

    @classmethod
    def of(cls, fact: EventFact, years: frozenset[int]) -> Named:
        """Reads the event's own words and its aliases."""
        variants = tuple(event_words(text) for text in (fact.event, *fact.aliases))
        besides = (*fact.participants, *((fact.place,) if fact.place else ()))
        countries = {country.id for text in besides for country in countries_named(text)}
        for variant in variants:
            countries |= variant.countries | variant.soft
        names = {year for variant in variants for year in variant.years}
        return cls(fact, variants, besides, frozenset(countries), years, frozenset(names))


def fit(claim: EventWords, event: Named, names: Names) -> Fit | None:
    """How the event fits the claim's words; None where something speaks against it."""
    outside = _outside(claim, event, names)
    if outside is None:
        return None
    is_sent = _SENT_BY in outside
    found = [
        each
        for variant in event.variants
        if (each := _variant(claim, variant, event, names, elsewhere="place" in outside)) is not None
    ]
    if not found:
        return None
    best = max(found, key=lambda each: (each.identified, each.weight))
    return Fit(best.identified and not is_sent, best.weight, outside)


def _outside(claim: EventWords, event: Named, names: Names) -> tuple[str, ...] | None:
    """The names in the claim that the event knows nothing of, as slots; None where one of them forbids it."""
    if claim.years - event.years - event.name_years:
        return None
    unchecked: list[str] = []
    known = [run for variant in event.variants for run in variant.runs]
    for run in claim.runs:
        if _is_known(run, known, event, names):
            continue
        if _only_sent_it(run, claim, event):
            unchecked.append(_SENT_BY)
            continue
        if not run.is_circumstance or event.fact.place or (run.is_numbered and not run.is_circumstance):
            return None
        unchecked.append("place")
    strange = claim.countries - event.countries
    if strange:
        if strange - claim.circumstances or event.countries or event.fact.place:
            return None
        unchecked.append("place")
    return tuple(dict.fromkeys(unchecked))


def _only_sent_it(run: Run, claim: EventWords, event: Named) -> bool:
    """Whether a name is of who launched what is on record without that: "ESA launched its Corvus 7 probe"."""
    if "launch" not in claim.kinds or event.fact.participants or run.is_numbered:
        return False
    words = tuple(plain(word) for word in run.words)
    after = claim.order[len(words) : len(words) + 1]
    return claim.order[: len(words)] == words and after == ("launch",)


def _is_known(run: Run, known: Sequence[Run], event: Named, names: Names) -> bool:
    if any(is_part(run, other, names) for other in known):
        return True
    if any(same_text(run.text, person, names, is_person=True) for person in event.fact.participants):
        return True
    if event.fact.place and (
        set(run.words) <= set(fold(event.fact.place).replace(",", " ").split())
        or share_entity(run.text, event.fact.place, names)
    ):
        return True
    words = {word for variant in event.variants for word in variant.order}
    return not run.is_numbered and all(plain(word) in words for word in run.words)


def _variant(
    claim: EventWords, event: EventWords, whole: Named, names: Names, *, elsewhere: bool
) -> Fit | None:
    if not _kinds_agree(claim, event) or not _offices_agree(claim, event):
        return None
    if is_reversed(claim, event) or is_set_against(claim, event) or _other_phase(claim, event):
        return None
    besides = _other_kinds(claim, whole)
    if besides and "and" not in claim.order:
        return None
    if claim.ordinals - event.ordinals or (event.ordinals and _is_the_last(claim, event)):
        return None
    missing_runs = [run for run in event.runs if not _is_covered(run, claim, names)]
    if elsewhere and any(run.is_place or run.is_circumstance for run in missing_runs):
        return None
    missing_ordinals = event.ordinals - claim.ordinals
    missing_words = event.words - claim.words - run_words(claim)
    extra_words = claim.words - event.words - run_words(event) - _other_words(whole)
    missing_countries = event.countries - claim.countries - claim.soft
    shared_runs = len(event.runs) - len(missing_runs)
    if narrows(claim, event, extra_words) or (missing_words and extra_words):
        return None
    if missing_runs and any(run.is_numbered for run in missing_runs) and shared_runs == 0:
        base = {run.words[0] for run in missing_runs}
        if not base & {word for run in claim.runs for word in run.words}:
            return None
    shared_words = len(event.words) - len(missing_words)
    shared_countries = len(event.countries) - len(missing_countries)
    same_years = claim.years & whole.years
    anchors = shared_runs + shared_words + shared_countries + len(event.years & claim.years)
    partly = any(is_part(run, other, names) for run in claim.runs for other in missing_runs)
    if anchors == 0 and not partly and _people_met(claim, whole, names) < 2:
        return None
    if missing_countries and shared_runs:
        missing_countries = frozenset()
    by_edition = bool(claim.ordinals & event.ordinals) and all(run.is_place for run in missing_runs)
    if not (claim.kinds & event.kinds) and (missing_words or (missing_runs and not by_edition)):
        return None
    by_number = (
        bool(same_years and claim.ordinals & event.ordinals) and not missing_countries and not missing_words
    )
    complete = not (besides or missing_runs or missing_words or missing_countries or missing_ordinals)
    complete = complete and not is_qualified(claim, extra_words)
    names_it = bool(shared_runs or shared_countries or shared_words)
    weight = 2 * shared_runs + shared_words + shared_countries + len(event.ordinals)
    return Fit((complete and names_it) or by_number, weight)


def _people_met(claim: EventWords, event: Named, names: Names) -> int:
    """How many of those who took part the claim names."""
    return sum(
        any(same_text(run.text, person, names, is_person=True) for run in claim.runs)
        for person in event.fact.participants
    )


def _is_the_last(claim: EventWords, event: EventWords) -> bool:
    """Whether a claim tells of the last or the only one, of a row in which the record says which it was."""
    signs = sign_words(claim.kinds & event.kinds)
    for index, word in enumerate(claim.order):
        if word in _LAST and word not in event.order and signs & set(claim.order[index + 1 : index + 5]):
            return True
    return False


def _kinds_agree(claim: EventWords, event: EventWords) -> bool:
    if claim.kinds and event.kinds:
        return bool(claim.kinds & event.kinds)
    return not claim.kinds and not event.kinds


def _other_kinds(claim: EventWords, event: Named) -> frozenset[str]:
    """The kinds that the claim tells of besides: what was announced or unveiled may be something else."""
    known = frozenset[str]().union(*(variant.kinds for variant in event.variants))
    beside = frozenset[str]().union(*(kinds()[name].beside for name in known & claim.kinds))
    phases = frozenset[str]() if "merger" in claim.kinds else _PHASES  # a deal closes long after it is struck
    return claim.kinds - known - beside - phases


def _other_phase(claim: EventWords, event: EventWords) -> bool:
    """Whether one tells only of the beginning and the other only of the end."""
    stated, recorded = (
        (bool(_BEGINS & {*each.order}), bool(_ENDS & {*each.order})) for each in (claim, event)
    )
    return sorted((stated, recorded)) == [(False, True), (True, False)]


def _offices_agree(claim: EventWords, event: EventWords) -> bool:
    """Whether somebody took the office that the event is about, where both say which."""
    if not (claim.kinds & event.kinds & _TERMS_OF_OFFICE) or claim.kinds & event.kinds - _TERMS_OF_OFFICE:
        return True
    stated, recorded = (frozenset(_WHOLE.get(one, one) for one in each.offices) for each in (claim, event))
    return not (stated and recorded) or stated == recorded


def _is_covered(run: Run, claim: EventWords, names: Names) -> bool:
    if any(same_name(one, run, names) for one in claim.runs):
        return True
    if run.is_place and claim.kinds & _AT_A_PLACE:
        elsewhere = {plain(word) for one in claim.runs if one.is_place for word in one.words}
        if any(plain(word) in elsewhere for word in run.words):
            return False  # a fight at Orsk Harbor is none at Orsk
    return not run.is_numbered and all(plain(word) in claim.order for word in run.words)


def _other_words(event: Named) -> frozenset[str]:
    """The words of all ways of naming the event, and of its participants and place."""
    besides = {word for text in event.people for word in fold(text).split()}
    return frozenset(word for variant in event.variants for word in variant.order) | besides
