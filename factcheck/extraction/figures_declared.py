"""What a draft says of all its amounts: that they are in Canadian dollars."""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.lexicon.declared import currency_named
from factcheck.values.pattern import pattern

_DECLARED = pattern(
    r"\b(?:(?:all|the|these|dollar|money|monetary|unless (?:otherwise )?(?:noted|stated|indicated),?) ){0,3}"
    r"(?:figures|amounts|sums|prices|values|numbers|dollars|references to dollars)"
    r"(?: (?:in|of) this (?:story|article|report|piece|series|draft))? (?:are|is|were) "
    r"(?:(?:given|quoted|stated|expressed|shown|reported|all|converted) ){0,2}(?:in|into|to) "
    r"(?P<currency>(?:[A-Z]{3})\b|(?:[A-Za-z]+\.?[ -]?(?:[A-Za-z]\.)?[ -]?)?(?:[A-Za-z]+ )?[a-z]+)",
    re.IGNORECASE,
)
_HEADED = pattern(r"\((?:all )?(?:figures|amounts|prices) in (?P<currency>[A-Z]{3}|[A-Z][A-Za-z.]+ [a-z]+)\)")
_TELLING = ("igures", "mounts", "ollars", "rices", "alues", "umbers", "sums")
_LONGEST = 3  # words of a currency's name


class Declarations:
    """The currencies that a draft declares, each from where it does so to the next."""

    __slots__ = ("_ends", "_words")

    def __init__(self, text: str) -> None:
        found = []
        if any(word in text for word in _TELLING):
            for declared in (_DECLARED, _HEADED):
                for match in declared.finditer(text):
                    words = _currency(match["currency"])
                    if words is not None:
                        found.append((match.end(), words))
        found.sort()
        self._ends = [end for end, _ in found]
        self._words = [words for _, words in found]

    def at(self, offset: int) -> str | None:
        """The words of the currency that was last declared before ``offset``; None where none was."""
        number = bisect_right(self._ends, offset)
        return self._words[number - 1] if number else None


def _currency(words: str) -> str | None:
    """The longest beginning of ``words`` that names one currency."""
    pieces = words.split()
    for size in range(min(len(pieces), _LONGEST), 0, -1):
        name = " ".join(pieces[:size]).rstrip(".,;")
        if currency_named(name) is not None:
            return name
    return None
