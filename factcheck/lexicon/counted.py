"""What is counted: whether "358 workers" and "358 employees", or "358 boats", can be one figure."""

from __future__ import annotations

from functools import cache

from factcheck.lexicon.figure_words import words
from factcheck.lexicon.load import table
from factcheck.values.text import fold

_IRREGULAR = {
    "persons": "person", "men": "man", "women": "woman", "children": "child", "lives": "life",
    "servicemen": "serviceman", "schoolchildren": "schoolchild", "buses": "bus", "fishermen": "fisherman",
}  # fmt: skip
_SHORTEST = 3  # letters of a word whose "s" may be that of several


def counted_alike(stated: str, known: str, measure: str = "") -> bool:
    """Whether two nouns may be two names of what one ``measure`` counts.

    >>> counted_alike("workers", "boats"), counted_alike("old boats", "boat"), counted_alike("staff", "jobs")
    (False, True, True)
    >>> counted_alike("people", "victims"), counted_alike("people", "boats")
    (True, False)
    """
    one, other = _head(stated), _head(known)
    if one == other or one in {_singular(word) for word in fold(measure).split()}:
        return True
    if {one, other} & words("counted", "generic"):
        return True
    if {one, other} & words("counted", "people"):
        return not {one, other} & words("counted", "things")
    return any(one in group and other in group for group in _groups())


def _head(noun: str) -> str:
    """The noun that a phrase is about, as one of many: "fishing boats of the north" are boats."""
    parts = fold(noun).partition(" of ")[0].split()
    return _singular(parts[-1]) if parts else ""


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > _SHORTEST + 1:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    if word.endswith("s") and not word.endswith("ss") and len(word) > _SHORTEST:
        return word[:-1]
    return word


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(known) for known in table("figure-words")["counted-alike"].values())
