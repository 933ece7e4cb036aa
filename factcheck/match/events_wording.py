"""What the order of words says against an event: who did it to whom, and which one it was."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.lexicon.events import kinds, light_words, plain, sign_words, word_list
from factcheck.lexicon.figures import number_words
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.reading.events_named import EventWords

_PASSIVE = frozenset({"was", "were", "been", "being"})


_ONE_MORE = frozenset({"also", "another", "separate", "twice"})


_OTHER_COURTS = frozenset(
    {
        plain(word)
        for word in ("appeals", "appellate", "district", "circuit", "lower", "federal", "tribunal", "trial")
    }
)


_BUILT = frozenset({"opening", "closing", "founding"})  # of what may be built anew


_AGAINST = frozenset({plain("before"), plain("after")})


_QUALIFIES = frozenset({"as", "to", "for", "of", "on", "over", "about"})


def is_reversed(claim: EventWords, event: EventWords) -> bool:
    """Whether somebody does to another what is on record the other way round: who bought whom."""
    shared = claim.kinds & event.kinds
    if shared and not any(kinds()[name].directed for name in shared):
        return False
    stated, recorded = _parties(claim), _parties(event)
    first = [party for party in dict.fromkeys(stated) if party in recorded]
    second = [party for party in dict.fromkeys(recorded) if party in stated]
    turned = ("by" in claim.order) != ("by" in event.order)
    return len(first) > 1 and (first == second) == turned


def is_set_against(claim: EventWords, event: EventWords) -> bool:
    """Whether the event is only what something else came before: "a year before the bridge opened"."""
    own = {*sign_words(claim.kinds & event.kinds), *event.words, *run_words(event), *event.country_words}
    first = next((index for index, word in enumerate(claim.order) if word in own), len(claim.order))
    return not _AGAINST & set(event.order) and bool(_AGAINST & set(claim.order[:first]))


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


def run_words(event: EventWords) -> frozenset[str]:
    """The plain words of all names in it."""
    return frozenset(plain(word) for run in event.runs for word in run.words)


def narrows(claim: EventWords, event: EventWords, extra: Iterable[str]) -> bool:
    """Whether a word that the event lacks makes it another: "runoff election", "a film about the battle".

    It does where it stands before a word that both have, with nothing but small words between, or right
    behind one.
    """
    strange = set(extra)
    if not strange:
        return False
    known = run_words(event) | event.words
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


def is_qualified(claim: EventWords, extra: Iterable[str]) -> bool:
    """Whether a word says in what way or as what it was, so that it may be another time of it.

    "closed temporarily", "opened to traffic", "resigned as party leader", "also met", "the new bridge".
    """
    if "ruling" in claim.kinds and _OTHER_COURTS & set(extra):
        return True
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
