"""Whether one word is the past form of another, as reported speech moves a verb into the past."""

from __future__ import annotations

from functools import cache

from factcheck.lexicon.load import table

_VOWELS = "aeiou"


@cache
def _irregular() -> dict[str, str]:
    return dict(table("verb-forms")["irregular"])


@cache
def irregular_pasts() -> frozenset[str]:
    """The past forms of irregular verbs that are nothing else: "stole", "fell"; not "felt" or "lay"."""
    return frozenset(_irregular().values()) - frozenset(table("verb-forms")["other"]["words"])


def _bases(present: str) -> tuple[str, ...]:
    """What a present form may be made of: "feeds" of "feed", "tries" of "try", "catches" of "catch"."""
    bases = [present]
    if present.endswith("ies"):
        bases.append(f"{present[:-3]}y")
    if present.endswith("es"):
        bases.append(present[:-2])
    if present.endswith("s"):
        bases.append(present[:-1])
    return tuple(bases)


def is_irregular_present(key: str) -> bool:
    """Whether the word is the form in -s of an irregular verb: "goes", "keeps"; nouns share few of them."""
    return key.endswith("s") and any(base in _irregular() for base in _bases(key)[1:])


@cache
def _presents() -> frozenset[str]:
    return frozenset(table("verb-forms")["present"]["words"])


def is_present(key: str) -> bool:
    """Whether the word is the form in -s of a verb, and as such hardly ever a noun.

    >>> is_present("opens"), is_present("goes"), is_present("winds"), is_present("bridges")
    (True, True, False, False)
    """
    return key in _presents()


def is_base(key: str) -> bool:
    """Whether the word is the bare form of a verb whose form in -s is hardly ever a noun."""
    return f"{key}s" in _presents() or f"{key}es" in _presents()


def is_past_of(past: str, present: str) -> bool:
    """Whether ``past`` is the past form of the verb that ``present`` may be.

    >>> is_past_of("fed", "feeds"), is_past_of("planned", "plans"), is_past_of("fed", "feared")
    (True, True, False)
    """
    if past == present:
        return False
    if past in table("verb-forms")["past"].get(present, ()):
        return True
    for base in _bases(present):
        if base in _irregular():
            if past == _irregular()[base]:
                return True
            continue
        if past in (f"{base}ed", f"{base}{base[-1:]}ed"):
            return len(base) > 1
        if base.endswith("e") and past == f"{base}d":
            return True
        if base.endswith("y") and base[-2:-1] not in _VOWELS and past == f"{base[:-1]}ied":
            return True
    return False
