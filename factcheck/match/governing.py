"""What cut words before the kept ones do to them: negate them, make them conditional, or somebody else's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.governing import begins_with, phrases, words
from factcheck.lexicon.wording import WordClass, class_of, negates
from factcheck.match.governing_behind import says_who
from factcheck.match.governing_clauses import clause_before, is_cleft
from factcheck.match.governing_subjects import (
    inverted_condition,
    negated_before_aside,
    negated_subject,
    opening_condition,
    without_subject,
)
from factcheck.match.governors import (
    AFTER,
    BREAK,
    CONDITIONS,
    COORDINATORS,
    FIRST_PERSON,
    OBJECTS,
    PASSIVE,
    RELATIVES,
    Governor,
    Governs,
    affirming,
    attributed,
    is_finite,
    keys_of,
    reports,
)
from factcheck.reading.words import Word

_SUBJECTS = FIRST_PERSON - {"me", "us"}
_COMPLEMENTS = frozenset({"that", "to", "if", "whether"})
_BEFORE_ING = frozenset({"of", "with", "for", "about", "up", "against", "from"})
_SUBORDINATORS = RELATIVES | COORDINATORS | {"that", "where", "when", "if"}
_WHOLE = frozenset({"all", "each", "both", "every"})  # "all of the pumps" are the pumps
_HEADS = frozenset({"what", "reason", "problem", "thing", "trouble", "truth", "point", "difference", "worst"})
_HEADED = 2  # words: a head and what links it to the kept words
_HEARSAY = frozenset({"rumor", "rumour", "word", "legend", "gossip", "story"})
_NEAR = 4  # words: a bare negation further from the kept words governs something else
_OWN_VIEW = frozenset({"my", "our", "mine", "ours"})
_VOUCHED = 8  # words before a "that" among which one may vouch for the clause behind it
_TOLD = 5  # words: "told the jury" and "told reporters on Monday" govern what was told
_RELATIVE_REACH = 3
_KEPT = 12  # kept words that are looked at for a verb


def leading(text: str, cut: Sequence[Word], end: int, kept: Sequence[Word]) -> Governor | None:
    """What governs the ``kept`` words among those ``cut`` of the same sentence before them.

    ``end`` is where the cut ends in ``text``.
    """
    if begins_with(keys_of(cut), phrases("condition", "stock")) and BREAK.search(text, cut[-1].end, end):
        return None
    clause = clause_before(text, cut, end)
    if is_cleft(cut, clause):
        return None
    if begins_with(keys_of(cut), phrases("reversal", "openings")):
        return Governor(cut[0], Governs.NEGATION)
    return (
        (None if _is_of_none(clause) and not _is_clause(kept) else _negation(clause, kept))
        or negated_before_aside(text, cut, end)
        or _reversal(clause, kept)
        or _condition(clause)
        or inverted_condition(text, cut, end, kept)
        or _hearsay(text, cut, end)
        or _attribution(clause, kept)
        or _uncommitted(clause, kept)
        or _part_of(clause, kept)
        or _limit(text, cut, end, kept)
        or negated_subject(clause, kept)
        or _of_whole_clause(text, cut, clause, kept)
    )


def _of_whole_clause(
    text: str, cut: Sequence[Word], clause: Sequence[Word], kept: Sequence[Word]
) -> Governor | None:
    """What governs the clause whose predicate alone was kept: "they claim the harbor is | full of mud"."""
    before, begins_with_verb = without_subject(clause)
    subject = clause[len(before) :]
    if not subject:
        return None
    whole = [*subject, *kept]
    outer = cut[: len(cut) - len(subject)]
    if is_cleft(outer, before):
        return None
    found = _negation(before, whole) or _reversal(before, whole) or _attribution(before, whole)
    if found is None and begins_with_verb:
        opened = opening_condition(text, outer, subject[0].start)
        found = Governor(opened, Governs.LIMIT) if opened is not None else None
    return found


def _is_of_none(clause: Sequence[Word]) -> bool:
    """Whether the clause ends in "none of" or "not one of", behind which a thing is named, and no more."""
    keys = keys_of(clause)
    return keys[-_HEADED:] in (("none", "of"), ("neither", "of")) or keys[-3:] == ("not", "one", "of")


def _negation(clause: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """A negation beside the kept words, or one further off that governs a "that" or "to" before them."""
    affirmed = affirming(clause)
    negations = [
        word
        for word in clause
        if negates(word.key)
        and word not in affirmed
        and not _is_relative(clause, word)
        and not _is_of_subject(clause, word, kept)
    ]
    if negations and negations[-1] in clause[-_NEAR:]:
        return Governor(negations[-1], Governs.NEGATION)
    reaches = bool(clause) and (clause[-1].key in _COMPLEMENTS or _reporting(clause) is not None)
    return Governor(negations[-1], Governs.NEGATION) if negations and reaches else None


def _is_of_subject(clause: Sequence[Word], negation: Word, kept: Sequence[Word]) -> bool:
    """Whether the negation stands in the subject of what is said: "what I cannot bear is that | it leaks"."""
    before = keys_of(clause[: clause.index(negation)])
    if clause[-1].key == "that" and len(clause) > 1 and clause[-2].key in ("is", "was"):
        return bool(_HEADS.intersection(before))
    ends = negation is not clause[-1] and bool(kept) and kept[0].key in words("clausal")
    return ends and bool((RELATIVES | {"that"}).intersection(before))


def _reversal(clause: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """A word that says that what follows is not so, with what it needs to govern the kept words."""
    if not clause or not kept:
        return None
    affirmed = affirming(clause)
    keys, first, last = keys_of(clause), kept[0].key, clause[-1].key
    link = last if last in ("that", "to", "from") else first if first in ("that", "to") else None
    is_ing = first.endswith("ing")
    turning: list[Word] = []
    if link == "that" or _reporting(clause) is not None:
        turning = [word for word in clause if word.key in words("reversal", "that")]
        turning += [one for one, other in pairwise(clause) if (one.key, other.key) == ("far", "from")]
        if link != "that":  # "I hesitate to say", "far be it from me to say"
            turning = turning or [word for word in clause if word.key in words("reversal", "to")]
            turning = turning or ([clause[0]] if keys[:2] == ("far", "be") else [])
    elif link == "to":
        turning = [word for word in clause[-_TOLD - 1 :] if word.key in words("reversal", "to")]
    elif link == "from" and (is_ing or (keys[-2:-1] == ("far",) and not _is_thing(kept))):
        turning = [word for word in clause if word.key in words("reversal", "from")]
    elif (last in words("reversal", "bare") and _is_clause(kept)) or (
        last in words("reversal", "ing") and is_ing
    ):
        turning = [clause[-1]]
    if not turning and last == "than":
        turning = [word for word in clause if word.key in words("reversal", "than")]
    if not turning and keys[-2:] in phrases("reversal", "pairs") and not _is_thing(kept):
        turning = [clause[-2]]
    turning = [word for word in turning if word not in affirmed and not _is_relative(clause, word)]
    return Governor(turning[-1], Governs.NEGATION) if turning else None


def _is_thing(kept: Sequence[Word]) -> bool:
    """Whether the kept words begin like a noun phrase, of which nothing is said yet."""
    return class_of(kept[0].key) in (WordClass.DETERMINER, WordClass.PRONOUN)


def _is_clause(kept: Sequence[Word]) -> bool:
    return any(is_finite(word) for word in kept[:_KEPT] if word.sentence == kept[0].sentence)


def _condition(clause: Sequence[Word]) -> Governor | None:
    for at in range(len(clause) - 1, -1, -1):
        word = clause[at]
        if word.key == "until" and at and clause[at - 1].key == "not":  # "not until Friday" is on Friday
            continue
        if word.key in CONDITIONS | words("condition") or word.key == "whether":
            return Governor(word, Governs.CONDITION)
    for one, other in pairwise(clause):
        if (one.key, other.key) in phrases("condition", "pairs"):
            return Governor(one, Governs.CONDITION)
    return None


def _attribution(clause: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """What makes the kept words somebody else's, or the speaker's former ones or hopes."""
    if not clause:
        return None
    begins_with_verb = bool(kept) and kept[0].key in words("clausal")  # its subject was cut as well
    verb = None if begins_with_verb else _reporting(clause)
    hoping = _hoping(clause)
    if hoping is not None and _is_clause(kept):
        return Governor(hoping, Governs.LIMIT) if _is_own(clause, hoping) else attributed(hoping)
    if verb is not None:
        if not _is_own(clause, verb):
            return Governor(verb, Governs.LIMIT if clause[0].key == "as" else Governs.ATTRIBUTION)
        former = next((word for word in clause if word.key in words("former")), None)
        return Governor(former, Governs.LIMIT) if former is not None else None
    if clause[-1].key == "that" and len(clause) > 1:
        noun = clause[-2]
        if noun.key in words("held", "possible"):
            return Governor(noun, Governs.LIMIT)
        if noun.key in words("held"):
            return None if _is_owned(clause[:-_HEADED]) else attributed(noun)
        view = _viewpoint(clause)
        if noun.key in words("vouching", "linking") and view is not None:
            return None if _is_own_view(clause, view) else Governor(view, Governs.LIMIT)
        teller = next((word for word in clause[-_VOUCHED:-1] if word.key in ("said", "told")), None)
        if teller is not None and not _is_own(clause, teller) and _is_statement(kept):
            return attributed(teller)  # "our critics said last week that"
        vouched = noun in affirming(clause) or noun.key in words("vouching", "linking")
        near = [word for word in clause[-_VOUCHED:] if word.key != "in" or word is noun]  # "in that"
        vouched = vouched or any(word.key in words("vouching") for word in near)
        if _is_statement(kept) and (not vouched or _is_scant(clause)):
            return Governor(noun, Governs.LIMIT)
    return None


def _is_scant(clause: Sequence[Word]) -> bool:
    """Whether there is little of what would vouch: "little evidence that", and not "a little"."""
    return any(
        word.key in words("limit", "scant") and before.key not in ("a", "the")
        for before, word in pairwise(clause[-AFTER - 2 :])
    )


def _is_owned(before: Sequence[Word]) -> bool:
    """Whether a view is the speaker's own and held now: "my firm belief", not "our rivals' belief"."""
    for word in reversed(before[-AFTER:]):
        if word.key in _OWN_VIEW:
            return True
        of_others = word.key.endswith("s") and not word.key.endswith("ous")  # "our rivals'"
        if of_others or word.key in words("former", "adjectives"):
            return False
    return False


def _is_statement(kept: Sequence[Word]) -> bool:
    """Whether the kept words begin with their subject and hold a verb, so that they read as a sentence."""
    return _is_clause(kept) and (_is_thing(kept) or kept[0].is_capitalised)


def _uncommitted(clause: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """A head that leaves open whether it was done: "accused of selling", "used to pay", "threatened to"."""
    if len(clause) < _HEADED or not kept:
        return None
    last, first = clause[-1].key, kept[0].key
    if first.endswith("ing") and last in _BEFORE_ING:
        head = next((word for word in clause[-AFTER - 1 :] if word.key in words("uncommitted", "of")), None)
    elif "to" in (last, first):
        head = clause[-2] if last == "to" else clause[-1]
        asked = last == "to" and head.key in OBJECTS and len(clause) > _HEADED
        head = clause[-_HEADED - 1] if asked else head
        known = words("uncommitted", "asking") if asked else words("uncommitted", "to")
        head = head if head.key in known and not (asked and _is_own(clause, head)) else None
    else:
        return None
    return Governor(head, Governs.LIMIT) if head is not None else None


def _part_of(clause: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """A preposition before a clause: its first noun is not its subject ("the lawyer of the mayor lied")."""
    if not clause or clause[-1].key not in words("part-of") or not _is_thing(kept):
        return None
    if len(clause) > 1 and clause[-2].key in _WHOLE:
        return None
    for at, word in enumerate(kept[:_KEPT]):
        opens = class_of(word.key) is WordClass.PRONOUN or word.key in _SUBORDINATORS
        if (at and opens) or word.sentence != kept[0].sentence:
            return None
        if is_finite(word):
            return Governor(clause[-1], Governs.LIMIT) if at > 1 else None
    return None


def _is_own(clause: Sequence[Word], verb: Word) -> bool:
    """Whether the speaker is the subject of a verb: "I think", "let me say", and not "they told me"."""
    before = clause[: clause.index(verb)]
    of_verb = (before and before[-1].key == "to") or verb.key.endswith("ing")
    reach = _TOLD if of_verb else AFTER  # "I am glad to say", "I do not mind saying"
    subject = {word.key for word in before[-reach:]}
    if subject & {"me", "us"}:  # "let me say", and not "they would have us believe"
        return bool(subject & {"let", "allow"}) or bool(subject & _SUBJECTS)
    told = verb.key in ("told", "said") and bool(before) and before[-1].key in PASSIVE
    return bool(subject & _SUBJECTS) and not told and "led" not in subject


def _hoping(clause: Sequence[Word]) -> Word | None:
    at = -2 if clause[-1].key == "that" and len(clause) > 1 else -1
    return clause[at] if clause[at].key in words("hoping") else None


def _reporting(clause: Sequence[Word]) -> Word | None:
    """The verb of saying or thinking whose object the kept words are."""
    told = [word for word in clause[-_TOLD:] if word.key in ("told", "tell", "tells")]
    if told:
        return told[-1]
    for at in range(len(clause) - 1, -1, -1):
        word = clause[at]
        is_noun = word.key.endswith("ing") and at > 0 and class_of(clause[at - 1].key) is WordClass.DETERMINER
        if (class_of(word.key) is WordClass.ATTRIBUTION or reports(word.key)) and not is_noun:
            return word
        if word.key not in OBJECTS:
            return None
    return None


def _hearsay(text: str, cut: Sequence[Word], end: int) -> Governor | None:
    """What names no verb of saying: "Rumour has it that", and "According to my opponents," at the head."""
    keys = keys_of(cut)
    tail = keys[:-1] if keys[-1:] == ("that",) else keys
    if tail[-2:] == ("has", "it") and tail[-3:-2] and tail[-3] in _HEARSAY:
        return attributed(cut[len(tail) - 3])
    if not cut or text[cut[-1].end : end].strip() != ",":
        return None
    if keys[:2] == ("according", "to"):
        return says_who(text, cut)
    view = _viewpoint(cut[: _TOLD + 1]) if keys[0] in ("in", "to") else None
    return None if view is None or _is_own_view(cut, view) else attributed(view)


def _viewpoint(clause: Sequence[Word]) -> Word | None:
    """The word for what somebody thinks or says: "my rival's view is that", "in the words of"."""
    return next((word for word in clause if word.key in words("viewpoint")), None)


def _is_own_view(clause: Sequence[Word], view: Word) -> bool:
    at = list(clause).index(view)
    one, two = (clause[at - back].key if at >= back else "" for back in (1, 2))
    return one in _OWN_VIEW or (two in _OWN_VIEW and not one.endswith("'s"))


def _takes_a_part(cut: Sequence[Word]) -> bool:
    """Whether the kept words are only a part of what they name: "most of | pumps", "ten of our | nurses"."""
    if class_of(cut[-1].key) in (WordClass.DETERMINER, WordClass.PRONOUN):
        cut = cut[:-1]
    if keys_of(cut)[-2:] in phrases("limit", "parts"):
        return True
    return len(cut) > 1 and cut[-1].key == "of" and cut[-2].is_number


def _limit(text: str, cut: Sequence[Word], end: int, kept: Sequence[Word]) -> Governor | None:
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
    if alternative and _is_clause(kept):  # "they pay more, or | we will leave"
        return Governor(last, Governs.LIMIT)
    opened = opening_condition(text, cut, end)
    if opened is None or begins_with(keys[cut.index(opened) :], phrases("condition", "stock")):
        return None
    return Governor(opened, Governs.LIMIT)


def _is_relative(clause: Sequence[Word], word: Word) -> bool:
    """Whether the word stands in a relative clause, which says something about a noun and no more."""
    at = clause.index(word)
    return any(before.key in RELATIVES for before in clause[max(0, at - _RELATIVE_REACH) : at])
