"""What limits kept words without turning them: an "only" before them, a preposition, an opening condition."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.governing import begins_with, phrases, words
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.match.governing_subjects import opening_condition
from factcheck.match.governors import (
    BREAK,
    COORDINATORS,
    RELATIVES,
    Governor,
    Governs,
    begins_like_a_thing,
    is_clause,
    is_finite,
    is_verb_at,
    keys_of,
)
from factcheck.reading.words import Word

_WHOLE = frozenset({"all", "each", "both", "every"})  # "all of the pumps" are the pumps
_SUBORDINATORS = RELATIVES | COORDINATORS | {"that", "where", "when", "if"}
_KEPT = 12  # kept words that are looked at for a verb


def part_of(clause: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """A preposition before a clause: its first noun is not its subject ("the lawyer of the mayor lied")."""
    if not clause or clause[-1].key not in words("part-of") or not begins_like_a_thing(kept):
        return None
    if len(clause) > 1 and clause[-2].key in _WHOLE:
        return None
    for at, word in enumerate(kept[:_KEPT]):
        opens = class_of(word.key) is WordClass.PRONOUN or word.key in _SUBORDINATORS
        if (at and opens) or word.sentence != kept[0].sentence:
            return None
        if is_verb_at(kept, at):
            return Governor(clause[-1], Governs.LIMIT) if at > 1 else None
    return None


def _takes_a_part(cut: Sequence[Word]) -> bool:
    """Whether the kept words are only a part of what they name: "most of | pumps", "ten of our | nurses"."""
    if class_of(cut[-1].key) in (WordClass.DETERMINER, WordClass.PRONOUN):
        cut = cut[:-1]
    if keys_of(cut)[-2:] in phrases("limit", "parts"):
        return True
    return len(cut) > 1 and cut[-1].key == "of" and cut[-2].is_number


def limit(text: str, cut: Sequence[Word], end: int, kept: Sequence[Word]) -> Governor | None:
    """What limits the kept words: an "only" right before them, an alternative, an opening condition."""
    if not cut:
        return None
    keys, last = keys_of(cut), cut[-1]
    runs_on = not BREAK.search(text, last.end, end)
    of_number = bool(kept) and (kept[0].is_number or kept[0].key in words("limit", "amounts"))
    is_scant = last.key in words("limit", "scant") and cut[1:] and is_finite(cut[-2])  # "there is little"
    if runs_on and (
        last.key in words("limit")
        or is_scant
        or (of_number and last.key in words("limit", "of-numbers"))
        or (of_number and keys[-2:] in phrases("limit", "of-numbers-pairs"))
        or keys[-2:] == ("so", "called")
        or _takes_a_part(cut)
    ):
        return Governor(last, Governs.LIMIT)
    if anywhere := [
        word for word, after in pairwise(cut) if (word.key, after.key) in phrases("limit", "never")
    ]:
        return Governor(anywhere[-1], Governs.LIMIT)
    if keys[-1] == "or" and "either" in keys:
        return Governor(cut[keys.index("either")], Governs.LIMIT)
    alternative = keys[-1] == "or" and cut[1:] and BREAK.search(text, cut[-2].end, last.start)
    if alternative and is_clause(kept):  # "they pay more, or | we will leave"
        return Governor(last, Governs.LIMIT)
    opened = opening_condition(text, cut, end)
    if opened is None or begins_with(keys[cut.index(opened) :], phrases("condition", "stock")):
        return None
    return Governor(opened, Governs.LIMIT)
