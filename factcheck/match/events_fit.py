"""Whether an event of the store can be the one that a claim tells of.

Names, ordinals, numerals and years are slots that must be equal; left-over words must be covered. A claim
that names all that makes the event what it is identifies it, and may be refuted by it; one that names less
may only be borne out by it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.facts import EventFact
from factcheck.lexicon.events import kinds, light_words, plain, sign_words, word_list
from factcheck.lexicon.figures import number_words
from factcheck.lexicon.places import countries_named
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.match.events_named import EventWords, Run, event_words
from factcheck.store.names import Names
from factcheck.values.name import Name
from factcheck.values.text import fold

_PHASES = frozenset({"opening", "closing"})  # "the summit opened" tells of the summit
_PASSIVE = frozenset({"was", "were", "been", "being"})
_GENERATIONS = frozenset({"jr", "sr", "junior", "senior"})
_ONE_MORE = frozenset({"also", "another", "separate", "twice"})
_BUILT = frozenset({"opening", "closing", "founding"})  # of what may be built anew
_QUALIFIES = frozenset({"as", "to", "for", "of", "on", "over", "about"})
_TERMS_OF_OFFICE = frozenset({"inauguration", "appointment", "resignation"})


@dataclass(frozen=True, slots=True)
class Fit:
    """How an event fits: ``identified`` where the claim names all of it.

    ``unchecked`` are the slots that the claim states and the event does not carry.
    """

    identified: bool
    weight: int
    unchecked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
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

    @property
    def anchors(self) -> frozenset[str]:
        """The words of which a claim must share one to be about this event."""
        found: set[str] = set()
        for variant in self.variants:
            found |= {word for run in variant.runs for word in run.words} | _run_words(variant)
            found |= variant.countries | variant.words | {str(year) for year in variant.years}
        return frozenset(found) | {word for text in self.people for word in fold(text).split()}


def fit(claim: EventWords, event: Named, names: Names) -> Fit | None:
    """How the event fits the claim's words; None where something speaks against it."""
    outside = _outside(claim, event, names)
    if outside is None:
        return None
    found = [
        each
        for variant in event.variants
        if (each := _variant(claim, variant, event, names, elsewhere="place" in outside)) is not None
    ]
    if not found:
        return None
    best = max(found, key=lambda each: (each.identified, each.weight))
    return Fit(best.identified, best.weight, outside)


def _outside(claim: EventWords, event: Named, names: Names) -> tuple[str, ...] | None:
    """The names in the claim that the event knows nothing of, as slots; None where one of them forbids it."""
    if claim.years - event.years - event.name_years:
        return None
    unchecked: list[str] = []
    known = [run for variant in event.variants for run in variant.runs]
    for run in claim.runs:
        if _is_known(run, known, event, names):
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


def _is_known(run: Run, known: Sequence[Run], event: Named, names: Names) -> bool:
    if any(_is_part(run, other, names) for other in known):
        return True
    if any(_same_text(run.text, person, names) for person in event.fact.participants):
        return True
    if event.fact.place and (
        set(run.words) <= set(fold(event.fact.place).replace(",", " ").split())
        or _share(run.text, event.fact.place, names)
    ):
        return True
    words = {word for variant in event.variants for word in variant.order}
    return not run.is_numbered and all(plain(word) in words for word in run.words)


def _is_part(run: Run, other: Run, names: Names) -> bool:
    """Whether a name stands for another or for a part of it: "Lynch" beside "Lynch II"."""
    if _same(run, other, names):
        return True
    base = [word for word in other.words if word.isalpha()]
    return other.is_numbered and not run.is_numbered and run.words == tuple(base[: len(run.words)])


def _same(one: Run, other: Run, names: Names) -> bool:
    if one.compact == other.compact:
        return True
    if one.is_numbered or other.is_numbered:
        return False
    if one.is_place or other.is_place:
        return _share(one.text, other.text, names)
    return _same_text(one.text, other.text, names)


def _same_text(one: str, other: str, names: Names) -> bool:
    if fold(one) == fold(other) or _share(one, other, names):
        return True
    if names.apart(one, other) or _generation(one) - _generation(other):
        return False
    try:
        first, second = Name.parse(one), Name.parse(other)
    except ValueError:
        return False
    return first.agrees(second)


def _generation(name: str) -> frozenset[str]:
    """The "Jr." or "Sr." of a name, which makes it another's than the bare one."""
    return frozenset(fold(name).replace(".", " ").replace(",", " ").split()) & _GENERATIONS


def _share(one: str, other: str, names: Names) -> bool:
    ids = {(entity.kind, entity.id) for entity in names.resolve(one)}
    return any((entity.kind, entity.id) in ids for entity in names.resolve(other))


def _variant(
    claim: EventWords, event: EventWords, whole: Named, names: Names, *, elsewhere: bool
) -> Fit | None:
    if not _kinds_agree(claim, event) or not _offices_agree(claim, event):
        return None
    if _is_reversed(claim, event):
        return None
    besides = _other_kinds(claim, whole)
    if besides and "and" not in claim.order:
        return None
    if claim.ordinals - event.ordinals:
        return None
    missing_runs = [run for run in event.runs if not _is_covered(run, claim, names)]
    if elsewhere and any(run.is_place or run.is_circumstance for run in missing_runs):
        return None
    missing_ordinals = event.ordinals - claim.ordinals
    missing_words = event.words - claim.words - _run_words(claim)
    extra_words = claim.words - event.words - _run_words(event) - _other_words(whole)
    missing_countries = event.countries - claim.countries - claim.soft
    shared_runs = len(event.runs) - len(missing_runs)
    if _narrows(claim, event, extra_words) or (missing_words and extra_words):
        return None
    if missing_runs and any(run.is_numbered for run in missing_runs) and shared_runs == 0:
        base = {run.words[0] for run in missing_runs}
        if not base & {word for run in claim.runs for word in run.words}:
            return None
    shared_words = len(event.words) - len(missing_words)
    shared_countries = len(event.countries) - len(missing_countries)
    same_years = claim.years & whole.years
    anchors = shared_runs + shared_words + shared_countries + len(event.years & claim.years)
    partly = any(_is_part(run, other, names) for run in claim.runs for other in missing_runs)
    if anchors == 0 and not partly:
        return None
    if missing_countries and shared_runs:
        missing_countries = frozenset()
    if not (claim.kinds & event.kinds) and (missing_runs or missing_words):
        return None
    by_number = (
        bool(same_years and claim.ordinals & event.ordinals) and not missing_countries and not missing_words
    )
    complete = not (besides or missing_runs or missing_words or missing_countries or missing_ordinals)
    complete = complete and not _is_qualified(claim, extra_words)
    names_it = bool(shared_runs or shared_countries or shared_words)
    weight = 2 * shared_runs + shared_words + shared_countries + len(event.ordinals)
    return Fit((complete and names_it) or by_number, weight)


def _kinds_agree(claim: EventWords, event: EventWords) -> bool:
    if claim.kinds and event.kinds:
        return bool(claim.kinds & event.kinds)
    return not claim.kinds and not event.kinds


def _is_reversed(claim: EventWords, event: EventWords) -> bool:
    """Whether somebody does to another what is on record the other way round: who bought whom."""
    if not any(kinds()[name].directed for name in claim.kinds & event.kinds):
        return False
    stated, recorded = _parties(claim), _parties(event)
    first = [party for party in dict.fromkeys(stated) if party in recorded]
    second = [party for party in dict.fromkeys(recorded) if party in stated]
    turned = ("by" in claim.order) != ("by" in event.order)
    return len(first) > 1 and (first == second) == turned


def _parties(words: EventWords) -> list[str]:
    """Who and what is named, in order: surnames or last words of names, and codes of countries."""
    names = {plain(run.words[-1]) for run in words.runs}
    found: list[str] = []
    codes = dict(words.country_places)
    for index, word in enumerate(words.order):
        if index in codes:
            found.append(codes[index])
        elif word in names:
            found.append(word)
    return found


def _other_kinds(claim: EventWords, event: Named) -> frozenset[str]:
    """The kinds that the claim tells of besides: what was announced or unveiled may be something else."""
    known = frozenset[str]().union(*(variant.kinds for variant in event.variants))
    beside = frozenset[str]().union(*(kinds()[name].beside for name in known & claim.kinds))
    phases = frozenset[str]() if "merger" in claim.kinds else _PHASES  # a deal closes long after it is struck
    return claim.kinds - known - beside - phases


def _offices_agree(claim: EventWords, event: EventWords) -> bool:
    """Whether somebody took the office that the event is about, where both say which."""
    if not (claim.kinds & event.kinds & _TERMS_OF_OFFICE) or claim.kinds & event.kinds - _TERMS_OF_OFFICE:
        return True
    return not (claim.offices and event.offices) or claim.offices == event.offices


def _is_covered(run: Run, claim: EventWords, names: Names) -> bool:
    if any(_same(one, run, names) for one in claim.runs):
        return True
    return not run.is_numbered and all(plain(word) in claim.order for word in run.words)


def _run_words(event: EventWords) -> frozenset[str]:
    return frozenset(plain(word) for run in event.runs for word in run.words)


def _other_words(event: Named) -> frozenset[str]:
    """The words of all ways of naming the event, and of its participants and place."""
    besides = {word for text in event.people for word in fold(text).split()}
    return frozenset(word for variant in event.variants for word in variant.order) | besides


def _narrows(claim: EventWords, event: EventWords, extra: Iterable[str]) -> bool:
    """Whether a word that the event lacks makes it another: "runoff election", "a film about the battle".

    It does where it stands before a word that both have, with nothing but small words between, or right
    behind one.
    """
    strange = set(extra)
    if not strange:
        return False
    known = _run_words(event) | event.words
    known |= claim.country_words if claim.countries & event.countries else frozenset()
    known |= sign_words(claim.kinds & event.kinds) & set(claim.order)
    for index, word in enumerate(claim.order):
        if word not in strange:
            continue
        if index and claim.order[index - 1] in _PASSIVE and word not in _staged():
            return True
        if (
            index > 1
            and claim.order[index - 2] in _PASSIVE
            and class_of(claim.order[index - 1]) is WordClass.DETERMINER
        ):
            return True
        if _right_before(claim, index) in known and not word.endswith("ly"):
            return True
        if _next_of_weight(claim, index) in known:
            return True
    return False


@cache
def _staged() -> frozenset[str]:
    return frozenset(plain(word) for word in word_list("staged"))


def _is_qualified(claim: EventWords, extra: Iterable[str]) -> bool:
    """Whether a word says in what way or as what it was, so that it may be another time of it.

    "closed temporarily", "opened to traffic", "resigned as party leader", "also met", "the new bridge".
    """
    if any(word in _ONE_MORE for word in claim.order) or (claim.kinds & _BUILT and "new" in claim.order):
        return True
    strange, signs = set(extra), sign_words(claim.kinds)
    for index, word in enumerate(claim.order):
        if word not in strange:
            continue
        near = claim.order[max(0, index - 1) : index + 2]
        if word.endswith("ly") and any(one in signs for one in near):
            return True
        before = claim.order[max(0, index - 5) : index]
        for at in range(1, len(before)):
            if before[at] in _QUALIFIES and before[at - 1] in signs:
                return True
    return False


def _right_before(claim: EventWords, index: int) -> str:
    """The word before, articles passed over; "" where a mark parts them."""
    while index and index not in claim.breaks:
        index -= 1
        if class_of(claim.order[index]) is not WordClass.DETERMINER:
            return claim.order[index]
    return ""


def _next_of_weight(claim: EventWords, index: int) -> str:
    """The next word that carries something, in the same stretch between marks; "" where there is none."""
    small = light_words(())
    for at in range(index + 1, min(index + 6, len(claim.order))):
        if at in claim.breaks:
            return ""
        word = claim.order[at]
        if word.isdecimal() and int(word) in claim.years:
            continue
        if class_of(word) is WordClass.CONTENT and word not in small and word not in number_words().ordinals:
            return word
    return ""
