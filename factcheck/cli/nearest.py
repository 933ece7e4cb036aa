"""What somebody may have meant who mistyped a name."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(typed: str, names: Iterable[str]) -> str:
    """``"; did you mean refuted?"``, or nothing where more than a third differs."""
    if len(typed) > 64:
        return ""
    from rapidfuzz.distance import OSA

    folded = typed.casefold()
    ranked = sorted((OSA.distance(folded, name.casefold()), name) for name in names)
    if not ranked or ranked[0][0] > max(len(ranked[0][1]) // 3, 1):
        return ""
    return f"; did you mean {ranked[0][1]}?"
