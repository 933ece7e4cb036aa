"""Which attribution belongs to which quotation: its own, its neighbour's, or none."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from factcheck.drafts import sentence_ranges
from factcheck.extraction.attribution import (
    Attribution,
    Cue,
    after_quotation,
    before_quotation,
    by_agent,
)
from factcheck.extraction.attribution_bearing import bearing_before
from factcheck.extraction.attribution_subjects import is_verb_of_saying
from factcheck.extraction.marks import Quotation
from factcheck.extraction.phrases import name_runs, pronoun, tokens
from factcheck.extraction.quotes_places import Placed
from factcheck.lexicon.reporting import auxiliaries
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_OPENING_MARKS = ("“", '"', "‘", "'", "«", "„", "`", "‹", "「", "”", "»")
_ENDS = ".!?…"
_AFTER_FULL_STOP = frozenset(
    {"said", "says", "told", "tells", "added", "adds", "wrote", "writes", "replied", "explained"}
)
# What the writer puts between two pieces of what somebody said: "and that", "but then", "adding that".
_LED_ON = pattern(
    r"\b(?:and|but|or|nor|yet|so|then|that|while|also|later|because|as|to|for|of|with"
    r"|who\b[^,]{1,60}\b(?:said|says|say|told|asked|wrote|called)(?: (?:it|him|her|them))?)\s*[,:]?$",
    re.IGNORECASE,
)
_DENIED = pattern(r"\b(?:never|not|[a-z]+n['’]t)\b[^,.]{0,40}$", re.IGNORECASE)
_NEW_CLAUSE = pattern(r"(?:, |; | )(?:while|whereas|but|and|as|though|although) ")
_RELAYING = frozenset({"reported", "reports"})  # "Holm called it “a start,” the Gazette reported"
_LONGEST_LINK = 160  # characters between two pieces of one sentence
_LONGEST_BEARING = 160  # characters of a sentence that tells how somebody speaks


class Attributed(NamedTuple):
    """A quotation in its place with the attribution that belongs to it, if any."""

    placed: Placed
    attribution: Attribution | None


def attribute(text: str, placed: Iterable[Placed]) -> list[Attributed]:
    """Each quotation with the attribution before or after it, within its block and between its neighbours."""
    found: list[Attributed] = []
    for one in placed:
        previous = found[-1] if found else None
        own = one.given if one.given is not None else _own(text, one, previous)
        found.append(Attributed(one, _in_own_words(own, one)))
    return found


def _in_own_words(own: Attribution | None, one: Placed) -> Attribution | None:
    """“I told him …” in an interview: the one whose turn it is tells his own words."""
    if own is None or own.speaker is None or fold(own.speaker.name) != "i":
        return own
    return own._replace(speaker=one.turn.speaker if one.turn is not None else None)


def _own(text: str, one: Placed, previous: Attributed | None) -> Attribution | None:
    """The attribution that belongs to this quotation and not to the one before it."""
    if not one.is_marked:
        return None
    quotation, lead, trail = one.quotation, one.lead, one.trail
    taken = 0
    if previous and previous.attribution and previous.attribution.cue is not Cue.BEFORE:
        taken = previous.attribution.end
    follows = None if _ends_for_good(text, quotation, trail) else after_quotation(text, *trail)
    last = text[quotation.start : quotation.end].rstrip()[-1:]
    if (
        follows is not None
        and _is_of_its_own(text, follows, last, trail)
        and (last in _ENDS or lead[0] < lead[1])
    ):
        follows = None
    precedes = before_quotation(text, max(lead[0], taken), lead[1]) if lead[1] > taken else None
    relayed = follows is not None and follows.verb in _RELAYING and precedes is not None
    if follows is not None and not relayed and (last in ",—–-" or lead[0] >= lead[1]):
        return follows
    if precedes is None and previous is not None and previous.attribution is not None and lead[0] < taken:
        precedes = _in_new_clause(text, previous.attribution, lead)
    if precedes is not None and precedes.speaker is not None:
        return precedes
    if (agent := by_agent(text, lead, trail)) is not None:
        return agent
    if precedes is not None and last in _ENDS:
        return precedes
    if follows is None and precedes is None and lead[0] >= lead[1]:
        return _by_bearing(text, one, previous)
    return follows or precedes


def _in_new_clause(text: str, earlier: Attribution, lead: tuple[int, int]) -> Attribution | None:
    """Somebody else who is named between two quotations: “…,” Ada Holm said, while Per Lind said, “…”."""
    clauses = deque(_NEW_CLAUSE.finditer(text, *lead), maxlen=1)
    found = before_quotation(text, clauses[0].end(), lead[1]) if clauses else None
    if found is None or found.speaker is None or earlier.speaker is None or found.speaker.is_pronoun:
        return None
    return found if fold(found.speaker.name) != fold(earlier.speaker.name) else None


def _is_of_its_own(text: str, follows: Attribution, last: str, trail: tuple[int, int]) -> bool:
    """Whether what follows a finished quotation is a sentence of its own: “…” Hiring begins on Monday."""
    if follows.is_loose:
        return True
    opens = text[slice(*trail)].lstrip()[:1].isupper()
    return last == "." and opens and bool(follows.verb) and follows.verb not in _AFTER_FULL_STOP


def _ends_for_good(text: str, quotation: Quotation, trail: tuple[int, int]) -> bool:
    """Whether the quotation closes a sentence, and what follows leads on to the next quotation."""
    if text[quotation.start : quotation.end].rstrip()[-1:] != ".":
        return False
    between = text[slice(*trail)].strip()
    return bool(between) and between[-1] not in ".!?" and text[trail[1] : trail[1] + 1] in _OPENING_MARKS


def _by_bearing(text: str, one: Placed, previous: Attributed | None) -> Attribution | None:
    """The speaker of the sentence right before, where it only tells how somebody speaks."""
    end = one.quotation.outer_start
    begin = max(0, text.rfind("\n\n", max(0, end - _LONGEST_BEARING), end), end - _LONGEST_BEARING)
    if previous is not None:
        begin = max(begin, previous.placed.quotation.outer_end)
    last = deque(sentence_ranges(text, begin, end), maxlen=1)
    return bearing_before(text, *last[0]) if last else None


def group(text: str, attributed: list[Attributed]) -> list[list[Attributed]]:
    """Puts the halves of a sentence that its attribution interrupts together, and carries speakers on."""
    groups: list[list[Attributed]] = []
    for one in attributed:
        before = groups[-1][-1] if groups else None
        if before is not None and before.placed.is_marked and one.placed.is_marked:
            speaking = groups[-1][0].attribution
            if _carries_on(text, before, one):
                if _same_sentence(text, before, one):
                    groups[-1].append(one)
                    continue
                if one.attribution is None and speaking is not None and not _is_denied(text, before, one):
                    groups.append([one._replace(attribution=speaking)])
                    continue
            elif _names_nobody(one) and speaking is not None and _is_linked(text, before, one):
                groups.append([one._replace(attribution=speaking)])
                continue
        groups.append([one])
    return groups


def _carries_on(text: str, before: Attributed, one: Attributed) -> bool:
    """Whether nothing but the first quotation's attribution stands between two quotations of one block."""
    own = one.attribution
    if (
        own is not None
        and before.attribution is not None
        and own != before.attribution
        and own.end > one.placed.quotation.outer_start
    ):
        return False
    if _has_own_speaker(before, one):
        return False
    between = text[before.placed.quotation.outer_end : one.placed.quotation.outer_start]
    if "\n\n" in between or before.attribution is None:
        return False
    if (
        before.attribution.cue in (Cue.BEFORE, Cue.BEARING)
        or before.attribution.end <= before.placed.quotation.outer_start
    ):
        return not between.strip()
    return not text[before.attribution.end : one.placed.quotation.outer_start].strip(" ,—–-\n\r\t")


def _has_own_speaker(before: Attributed, one: Attributed) -> bool:
    """Whether behind one quotation with its speaker somebody else is named, before the other."""
    earlier, own = before.attribution, one.attribution
    if earlier is None or own is None or own.speaker is None or own.speaker == earlier.speaker:
        return False
    begins = own.speaker.start >= before.placed.quotation.outer_end
    return begins and earlier.cue is Cue.AFTER and own.cue is Cue.BEFORE


def _same_sentence(text: str, before: Attributed, one: Attributed) -> bool:
    """“I think,” he said, “that …”: the attribution ends in a comma, the words go on small.

    With a word of the writer's own before the marks open again (“…,” he said, and “…”) it is another piece.
    """
    first, second = before.placed.quotation, one.placed.quotation
    between = text[first.outer_end : second.outer_start].rstrip()
    if _LED_ON.search(between):
        return False
    starts_small = text[second.start : second.start + 1].islower()
    ends_open = text[first.start : first.end].rstrip()[-1:] not in ".!?"
    return ends_open and bool(between) and (between[-1] in ",—–-" or starts_small)


def _names_nobody(one: Attributed) -> bool:
    """Whether no speaker stands with the words, though perhaps a verb: “…” and called it “a shame”."""
    own = one.attribution
    return own is None or (own.speaker is None and own.cue is Cue.BEFORE and not own.denied)


def _is_denied(text: str, before: Attributed, one: Attributed) -> bool:
    """Whether the second piece is told not to have been said: “…,” said Holm, who never said “…”."""
    between = text[before.placed.quotation.outer_end : one.placed.quotation.outer_start]
    return _DENIED.search(between) is not None


def _is_linked(text: str, before: Attributed, one: Attributed) -> bool:
    """She said it was “late” and “a shame”: pieces of one report, with nobody new between them."""
    start, end = before.placed.quotation.outer_end, one.placed.quotation.outer_start
    if end - start > _LONGEST_LINK or before.attribution is None or before.attribution.cue is not Cue.BEFORE:
        return False
    words = tokens(text, start, end)
    if not words or any(word.text in ".!?;:" for word in words) or "\n\n" in text[start:end]:
        return False
    if text[before.placed.quotation.start : before.placed.quotation.end].rstrip()[-1:] in _ENDS:
        return False
    if name_runs(words) or any(pronoun(word) is not None for word in words):
        return False
    if words[0].key in auxiliaries() | _BEING and len(words) <= _FEW:
        return True
    carries_on = words[0].key in _JOINING and words[1:] and is_verb_of_saying(words[1], introduces=True)
    rest = words[2:] if carries_on else words
    if any(is_verb_of_saying(word, introduces=True) for word in rest):
        return False
    return words[0].key in ("and", "but", "or", ",", "as", "to", "in", "for", "with", "of")


_JOINING = ("and", "but")
_BEING = frozenset({"is", "was", "are", "were", "be", "been"})
_FEW = 4  # words between two pieces of one sentence: “not one of them” had “paid”
