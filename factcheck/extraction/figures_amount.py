"""How much a matched clause says: a figure, a change with its ends and size, and on what basis."""

from __future__ import annotations

import re
from typing import Literal

from factcheck.claims import Change
from factcheck.extraction.figures_clause import Clause
from factcheck.lexicon.figure_words import words
from factcheck.lexicon.measures import known_measure, name_parts
from factcheck.values.models import trusted
from factcheck.values.pattern import pattern

_BASIS = pattern(
    r"\b(?:in real terms|in nominal terms|inflation-adjusted|after inflation"
    r"|(?:when |if |once )?adjusted for inflation"
    r"|(?:after|when|by) (?:adjusting|allowing|accounting) for inflation"
    r"|(?:in|at) (?:constant|current|chained) (?:[0-9]{4} )?(?:prices|(?:U\.?S\.? )?dollars|euros|pounds)"
    r"|(?:in|at) [0-9]{4} (?:prices|(?:U\.?S\.? )?dollars|euros|pounds)"
    r"|(?:at|in|by|adjusted for) purchasing[- ]power(?: parity)?)\b",
    re.IGNORECASE,
)
_FALLS = frozenset({"fall", "drop", "decline", "decrease", "reduction", "cut", "slide", "plunge"})
_RISES = frozenset({"rise", "increase", "jump", "gain", "climb", "surge"})


def value_of(clause: Clause, slot: str, *roles: str) -> str | None:
    """The figure in one of the roles, with the base that stands apart from it in "2% of Japan's GDP"."""
    name = clause.role(*roles)
    if name is None:
        return None
    text = clause.text(slot, name)
    if clause.item(name).owner_base and (base := clause.role("base")):
        return f"{text} of {clause.item(base).text}"
    if slot == "value" and (spell := clause.role("spell")):
        return f"{text} {spell}"
    return text


def change_of(clause: Clause, since: str | None) -> Change | None:
    """The change that the clause states, if any; ``since`` is the period of its start."""
    start = value_of(clause, "start", "start", "start2")
    end = value_of(clause, "end", "end", "end2", "end3", "end4")
    by, factor = value_of(clause, "by", "by"), value_of(clause, "factor", "factor")
    direction = _direction(clause)
    if not any((start, end, by, factor, direction)):
        return None
    return trusted(Change)(direction=direction, start=start, end=end, by=by, factor=factor, since=since)


def _direction(clause: Clause) -> Literal["up", "down"] | None:
    if clause.word("direction", "up"):
        return "up"
    if clause.word("direction", "down"):
        return "down"
    noun = clause.role("noun")
    if noun in _RISES:
        return "up"
    return "down" if noun in _FALLS else None


def basis_of(clause: Clause, measure: str, change: Change | None) -> str | None:
    """The basis that the sentence names; growth of the economy in percent means growth in real terms."""
    named = _BASIS.search(clause.draft.text, clause.sentence.start, clause.sentence.end)
    if named is not None:
        return named[0]
    known = known_measure(name_parts(measure).stem)
    verb = clause.role("up", "down")
    if change is None or change.by is None or known is None or verb not in words("real"):
        return None
    return "real" if known.name in words("real", "measures") else None
