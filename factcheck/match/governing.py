"""What cut words before the kept ones do to them: negate them, make them conditional, or somebody else's."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factcheck.lexicon.governing import begins_with, phrases, words
from factcheck.lexicon.verbs import is_irregular_present
from factcheck.lexicon.wording import WordClass, class_of, negates
from factcheck.match.governing_behind import says_who
from factcheck.match.governing_clauses import clause_before, is_cleft
from factcheck.match.governing_limits import limit, part_of
from factcheck.match.governing_subjects import (
    inverted_condition,
    is_of_noun,
    negated_before_aside,
    negated_subject,
    opening_condition,
    outer_clauses,
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
    VOUCHED,
    Governor,
    Governs,
    affirming,
    attributed,
    begins_like_a_thing,
    governs_bare,
    is_clause,
    keys_of,
    reports,
    teller,
    tells,
)
from factcheck.reading.words import Word

_SUBJECTS = FIRST_PERSON - {"me", "us"}
_OTHERS = frozenset({"he", "she", "they"})
_COMPLEMENTS = frozenset({"that", "to", "if", "whether"})
_BEFORE_ING = frozenset({"of", "with", "for", "about", "up", "against", "from"})
_HEADS = frozenset({"what", "reason", "problem", "thing", "trouble", "truth", "point", "difference", "worst"})
_HEADED = 2  # words: a head and what links it to the kept words
_HEARSAY = frozenset({"rumor", "rumour", "word", "legend", "gossip", "story"})
_INFINITIVES = frozenset({"be", "do", "have", "been"})
_NEAR = 4  # words: a bare negation further from the kept words governs something else
_BEING = PASSIVE | {"is", "be"}
_PLACING = frozenset({"in", "on", "at", "by", "for", "from", "with", "of", "as", "about", "between"})
_OWN_VIEW = frozenset({"my", "our", "mine", "ours"})
_TOLD = 5  # words: "told the jury" and "told reporters on Monday" govern what was told
_RELATIVE_REACH = 3


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
        (None if _is_of_none(clause) and not is_clause(kept) else _negation(clause, kept))
        or negated_before_aside(text, cut, end)
        or _reversal(clause, kept)
        or _condition(clause, kept)
        or inverted_condition(text, cut, end, kept)
        or _hearsay(text, cut, end)
        or _attribution(clause, kept)
        or _uncommitted(clause, kept)
        or part_of(clause, kept)
        or limit(text, cut, end, kept)
        or negated_subject(clause, kept)
        or (None if _begins_anew(clause, kept) else _of_whole_clause(text, cut, clause, kept))
        or (None if _begins_anew(clause, kept) else _of_outer_clause(cut, clause, kept))
        or _of_joined_clause(text, cut, end, kept)
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


def _of_outer_clause(cut: Sequence[Word], clause: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """What governs a clause with a long subject: "critics say the bridges of the old town | are unsafe"."""
    for before in outer_clauses(clause, kept):
        whole = [*clause[len(before) :], *kept]
        if is_cleft(cut[: len(cut) - len(clause) + len(before)], before):
            return None
        found = _negation(before, whole) or _reversal(before, whole) or _attribution(before, whole)
        if found is not None and not RELATIVES.intersection(keys_of(before)[: before.index(found.word)][-2:]):
            return found
    return None


def _of_joined_clause(text: str, cut: Sequence[Word], end: int, kept: Sequence[Word]) -> Governor | None:
    """What governs the first of two clauses and may govern both: "critics say it leaks and | it is ugly"."""
    runs_on = len(cut) > 1 and not BREAK.search(text, cut[-_HEADED].end, end)
    if not runs_on or cut[-1].key not in ("and", "or") or kept[0].key in FIRST_PERSON:
        return None
    clause = clause_before(text, cut[:-1], cut[-_HEADED].end)
    for at in range(len(clause) - 1, 0, -1):
        before, rest = clause[: at + 1], clause[at + 1 :]
        governs = clause[at].key == "that" or governs_bare(clause[at].key)
        is_told = bool(rest) and (is_clause(rest) or is_irregular_present(rest[-1].key))
        if governs and is_told and not is_of_noun(clause[:at]):
            whole = [*rest, *kept]
            found = _negation(before, whole) or _reversal(before, whole) or _attribution(before, whole)
            return Governor(found.word, Governs.LIMIT) if found is not None else None
    return None


def _begins_anew(clause: Sequence[Word], kept: Sequence[Word]) -> bool:
    """Whether a clause of its own begins with the kept words: "they told us the truth and | it is dry"."""
    return bool(clause) and clause[-1].key in COORDINATORS and _is_statement(kept)


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
        and (not _is_relative(clause, word) or _runs_on(clause, word, kept))
        and not _is_of_subject(clause, word, kept)
    ]
    if negations and negations[-1] in clause[-_NEAR:]:
        return Governor(negations[-1], Governs.NEGATION)
    reaches = bool(clause) and (clause[-1].key in _COMPLEMENTS or _reporting(clause) is not None)
    return Governor(negations[-1], Governs.NEGATION) if negations and reaches else None


def _runs_on(clause: Sequence[Word], negation: Word, kept: Sequence[Word]) -> bool:
    """Whether the predicate of a negation goes on in the kept words: "those who are not | looking for jobs".

    It does not where they bring a predicate of their own: "those who do not | will pay".
    """
    behind = clause[clause.index(negation) + 1 :]
    fills = (word.key in words("clausal") or class_of(word.key) is WordClass.QUALIFIER for word in behind)
    return all(fills) and bool(kept) and kept[0].key not in words("clausal") - _INFINITIVES


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
    elif link == "from" and (is_ing or (keys[-2:-1] == ("far",) and not begins_like_a_thing(kept))):
        turning = [word for word in clause if word.key in words("reversal", "from")]
    elif (last in words("reversal", "bare") and is_clause(kept)) or (
        last in words("reversal", "ing") and is_ing
    ):
        turning = [clause[-1]]
    if not turning and last == "than":
        turning = [word for word in clause if word.key in words("reversal", "than")]
    if not turning and keys[-2:] in phrases("reversal", "pairs") and not begins_like_a_thing(kept):
        turning = [clause[-2]]
    turning = [word for word in turning if word not in affirmed and not _is_relative(clause, word)]
    return Governor(turning[-1], Governs.NEGATION) if turning else None


def _condition(clause: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    for at in range(len(clause) - 1, -1, -1):
        word = clause[at]
        if word.key == "until" and at and clause[at - 1].key == "not":  # "not until Friday" is on Friday
            continue
        if word.key == "provided" and _is_predicate(clause, at):  # "we have also provided for it"
            continue
        if word.key == "whether" and _has_object(clause[at + 1 :], kept):
            continue
        if word.key in CONDITIONS | words("condition") or word.key == "whether":
            return Governor(word, Governs.CONDITION)
    for one, other in pairwise(clause):
        if (one.key, other.key) in phrases("condition", "pairs"):
            return Governor(one, Governs.CONDITION)
    return None


def _has_object(clause: Sequence[Word], kept: Sequence[Word]) -> bool:
    """Whether the kept words are only the thing that is asked about: "whether we want | a town"."""
    is_asked = len(clause) > 1 and clause[0].key in _SUBJECTS | _OTHERS | {"you"}
    return is_asked and begins_like_a_thing(kept) and not is_clause(kept)


def _is_predicate(clause: Sequence[Word], at: int) -> bool:
    """Whether a helping verb stands before a word, with an adverb between them at most."""
    back = [word.key for word in clause[max(0, at - 2) : at]]
    return bool(words("clausal").intersection(back[-1:] if back[-1:] not in (["also"], ["not"]) else back))


def _attribution(clause: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """What makes the kept words somebody else's, or the speaker's former ones or hopes."""
    if not clause:
        return None
    begins_with_verb = bool(kept) and kept[0].key in words("clausal")  # its subject was cut as well
    verb = None if begins_with_verb or _begins_anew(clause, kept) else _reporting(clause)
    if kept[0].key in _PLACING and verb is clause[-1] and {*keys_of(clause[-2:])} & _BEING:
        verb = None  # "thrift is demanded | in every branch": the words are no object of the verb
    hoping = _hoping(clause)
    if hoping is not None and (is_clause(kept) or kept[0].key in _SUBJECTS | _OTHERS):
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
        linked = noun.key in words("vouching", "linking")
        open_noun = next(
            (word for word in clause[-AFTER - 1 : -1] if word.key in words("held", "possible")), None
        )
        if linked and open_noun is not None and is_clause(kept):
            return Governor(open_noun, Governs.LIMIT)  # "our hope is that"
        view = _viewpoint(clause)
        if noun.key in words("vouching", "linking") and view is not None:
            return None if _is_own_view(clause, view) else Governor(view, Governs.LIMIT)
        told = next((word for word in clause[-VOUCHED:-1] if word.key in ("said", "told")), teller(clause))
        if told is not None and not _is_own(clause, told) and is_clause(kept) and not begins_with_verb:
            return attributed(told) if _is_statement(kept) else Governor(told, Governs.LIMIT)
        vouched = noun in affirming(clause) or noun.key in words("vouching", "linking")
        near = [word for word in clause[-VOUCHED:] if word.key != "in" or word is noun]  # "in that"
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
    return is_clause(kept) and (begins_like_a_thing(kept) or kept[0].is_capitalised)


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


def _is_own(clause: Sequence[Word], verb: Word) -> bool:
    """Whether the speaker is the subject of a verb: "I think", "let me say", and not "they told me"."""
    before, after = clause[: clause.index(verb)], clause[clause.index(verb) + 1 :]
    if verb.key == "believe" and keys_of(after) == ("me",) and not before:
        return True  # "believe me, it leaks"
    to_it = keys_of(before)[-1:] == ("to",) and "it" in keys_of(before)
    if to_it and words("vouching", "due").intersection(keys_of(before[-3:])):
        return not any(tells(word.key) for word in before)  # "it is time to say", "it is fair to say"
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


def _is_relative(clause: Sequence[Word], word: Word) -> bool:
    """Whether the word stands in a relative clause, which says something about a noun and no more."""
    at = clause.index(word)
    return any(before.key in RELATIVES for before in clause[max(0, at - _RELATIVE_REACH) : at])
