"""What a cut subject does to a kept predicate: nobody's, a few people's, or in a clause that is governed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.governing import words
from factcheck.lexicon.verbs import is_irregular_present
from factcheck.lexicon.wording import WordClass, class_of, negates
from factcheck.match.governors import (
    BREAK,
    OBJECTS,
    RELATIVES,
    Governor,
    Governs,
    affirming,
    governs_bare,
    is_clause,
    is_finite,
    keys_of,
    reports,
)
from factcheck.reading.words import Word

_SUBJECTS = frozenset({"i", "he", "she", "we", "they"})
_SUBJECTS_OR_OBJECTS = frozenset({"it", "you", "this", "that", "these", "those", "there"})
_OWNERS = frozenset({"my", "our", "your", "his", "her", "its", "their"})
_AUXILIARIES = frozenset(
    {"is", "are", "am", "was", "were", "has", "have", "had", "do", "does", "did", "will", "would", "shall"}
    | {"should", "can", "could", "may", "might", "must"}
)
_HELPING = _AUXILIARIES | {"be", "been", "being"}
_WITHIN = frozenset({"when", "where", "while", "if", "since", "as", "after", "before", "though", "although"})
_FRONTED = frozenset({"never", "nowhere", "not", "neither", "nor", "hardly", "barely", "scarcely"})
_NO_SUBJECTS = frozenset({"there", "here", "that"})  # behind a verb
_NOT_ARTICLES = _SUBJECTS | {"there", "here", "who", "whom", "it"}
_PASSED_OVER = frozenset({"ever", "yet", "even", "be", "been", "being"})
_PREPOSITIONS = frozenset({"of", "for", "with", "from", "by", "to", "in", "on", "at", "against", "about"})
_CONDITIONS = frozenset({"if", "unless", "until", "provided", "assuming"})
_INVERTED = frozenset({"were", "had", "should"})
_OPENING = (WordClass.DETERMINER, WordClass.PRONOUN)  # a subject: "the", "our"
_NO_NOUN = (WordClass.MODAL, WordClass.FUNCTION)
_MARKS = " \n\"'“”‘’"
_HEAD = 3  # words at the head of a clause among which "at no time" and "not once" have their negation
_LONGEST_SUBJECT = 4  # words of a noun phrase: "the old ferry company"
_LONGEST_ASIDE = 14  # words between "we will not," and what is not done


def negated_subject(clause: Sequence[Word], kept: Sequence[Word]) -> Governor | None:
    """The "nobody" or "few" whose predicate the kept words are: "no ward in the north will be | closed".

    A negation at the head of an inverted clause does the same: "never in my life have I | been afraid".
    """
    if not clause or not kept:
        return None
    affirmed = affirming([*clause, kept[0]])
    at = next((i for i, word in enumerate(clause) if negates(word.key) and word not in affirmed), None)
    fronted = at is not None and (at > 0 or clause[0].key in _FRONTED)
    if at is not None and fronted and at < _HEAD and _is_inverted(clause[at:], kept):
        return Governor(clause[at], Governs.NEGATION)
    if not _is_predicate(clause, kept):
        return None
    if at is not None and (at == 0 or clause[at - 1].key == "that"):
        return Governor(clause[at], Governs.NEGATION)
    is_few = clause[0].key in words("limit", "subjects")
    return Governor(clause[0], Governs.LIMIT) if is_few else None


def _is_inverted(clause: Sequence[Word], kept: Sequence[Word]) -> bool:
    """Whether the verb stands before its subject, as it does behind "never" or "at no time" alone."""
    pairs = list(pairwise([*clause, *kept[:2]]))[: len(clause) + 1]
    return any(
        verb.key in _AUXILIARIES and class_of(subject.key) in _OPENING and subject.key not in _NO_SUBJECTS
        for verb, subject in pairs[1:]
    )


def _is_predicate(clause: Sequence[Word], kept: Sequence[Word]) -> bool:
    """Whether the kept words say something of the subject that the clause begins with."""
    if any(word.key in _WITHIN for word in clause):
        return False
    bare = _without_adverbs(clause)
    if not bare:
        return False
    opened = max((i for i, word in enumerate(bare) if word.key in RELATIVES or word.key == "that"), default=0)
    verbs = _verbs(bare[opened:]) if opened else []
    if bare[-1].key in _HELPING:
        return not opened or len(verbs) > 1
    if opened and not verbs:
        return False
    return is_finite(kept[0]) or _is_present(kept)


def _verbs(clause: Sequence[Word]) -> list[Word]:
    """The words of a relative clause that look like its verb, or like one behind it."""
    return [
        word
        for before, word in pairwise(clause)
        if is_finite(word)
        or word.key.endswith("ed")
        or (before.key in _SUBJECTS | RELATIVES and class_of(word.key) is WordClass.CONTENT)
    ]


def _is_present(kept: Sequence[Word]) -> bool:
    """Whether the kept words begin with a verb and its object: "wants the dam", "believe that"."""
    first, following = kept[0], kept[1:2]
    if class_of(first.key) is WordClass.ATTRIBUTION or reports(first.key):
        return True
    if is_irregular_present(first.key):
        return True
    is_verb = first.key.endswith("s") and not first.is_capitalised
    is_verb = is_verb and class_of(first.key) is not WordClass.FUNCTION
    return is_verb and bool(following) and class_of(following[0].key) in (*_OPENING, WordClass.FUNCTION)


def _without_adverbs(clause: Sequence[Word]) -> Sequence[Word]:
    end = len(clause)
    while end and (clause[end - 1].key in _PASSED_OVER or clause[end - 1].key.endswith("ly")):
        end -= 1
    return clause[:end]


def negated_before_aside(text: str, cut: Sequence[Word], end: int) -> Governor | None:
    """The "not" before an aside that ends where the kept words begin: "we will not, as I said, | sell"."""
    if not cut or text[cut[-1].end : end].strip() not in (",", "—", "–", "--", "-"):
        return None
    for word, after in reversed(list(pairwise(cut[-_LONGEST_ASIDE:]))):
        pause = BREAK.search(text, word.end, after.start)
        if pause is None:
            continue
        if pause[0] not in (",", "—", "–", "--"):
            return None
        if negates(word.key) and word.key not in ("no", "none", "nothing", "nobody"):
            return Governor(word, Governs.NEGATION)
    return None


def without_subject(clause: Sequence[Word]) -> tuple[Sequence[Word], bool]:
    """The clause without the subject that it ends in and the helping verb behind it.

    "They claim the harbor is | full" says of the whole "the harbor is full" that they claim it. Also told is
    whether no helping verb stood between, so that the kept words begin with the verb. The clause itself where
    it does not end in a subject, or in one that may be an object.
    """
    bare = _without_adverbs(clause)
    helped = len(bare)
    while helped and bare[helped - 1].key in _HELPING:
        helped -= 1
    has_verb = helped < len(bare)
    bare = bare[:helped]
    if not bare:
        return clause, False
    stem, _, ending = bare[-1].key.partition("'")
    has_verb = has_verb or bool(ending)
    if stem in _SUBJECTS:
        return bare[:-1], not has_verb
    if stem in _SUBJECTS_OR_OBJECTS:
        return (bare[:-1], not has_verb) if _opens_clause(bare[:-1]) else (clause, False)
    for size in range(2, _LONGEST_SUBJECT + 1):
        head = bare[-size] if len(bare) >= size else None
        if head is None or head.key in _PREPOSITIONS:
            return clause, False
        if is_finite(head) or head.key in _NOT_ARTICLES:
            return clause, False
        if class_of(head.key) in _OPENING:
            before = bare[:-size]
            return (before, not has_verb) if _opens_clause(before) else (clause, False)
    return clause, False


def outer_clauses(clause: Sequence[Word], kept: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """What stands before the clause whose predicate is kept, from its "that" or its verb back.

    Between it and the kept words lies no predicate, so that these are of the clause that it governs, however
    long its subject is: "critics say that in Paris the bridges of the old town | are unsafe".
    """
    for at in range(len(clause) - 1, 0, -1):
        word, rest = clause[at], clause[at + 1 :]
        if word.key == "that" or governs_bare(word.key):
            bare = _without_adverbs(rest)
            while bare and bare[-1].key in _HELPING:
                bare = bare[:-1]
            helped = any(one.key in _HELPING for one in rest[len(bare) :])
            if not bare or _has_predicate(bare):
                return
            is_predicate = helped or is_clause(kept) or _is_present(kept)
            is_of_clause = word.key == "that" or (_is_subject(bare) and not is_of_noun(clause[:at]))
            if is_predicate and is_of_clause:
                yield clause[: at + 1]


def _has_predicate(clause: Sequence[Word]) -> bool:
    """Whether it holds a verb, one behind "who" or "which" apart."""
    return any(
        is_finite(word) and not RELATIVES.intersection(keys_of(clause[:at])) for at, word in enumerate(clause)
    )


def _is_subject(clause: Sequence[Word]) -> bool:
    """Whether words behind a verb of saying begin like a subject: "the", "our", a name, a plural alone."""
    first = clause[0]
    if class_of(first.key) in _OPENING:
        return first.key not in OBJECTS and first.key not in _NO_SUBJECTS
    is_plural = len(clause) == 1 and first.key.endswith("s") and class_of(first.key) is WordClass.CONTENT
    return first.is_capitalised or is_plural


def is_of_noun(before: Sequence[Word]) -> bool:
    """Whether what is said is itself what something is said of: "what they say", "those who say"."""
    keys = keys_of(before)
    is_noun = class_of(keys[-1]) is WordClass.DETERMINER or keys[-1] in _OWNERS
    return is_noun or bool((RELATIVES | {"what", "whatever"}).intersection(keys[-_HEAD:]))


def _opens_clause(before: Sequence[Word]) -> bool:
    """Whether a noun or pronoun behind these words is a subject: after "that", or a verb of saying."""
    if not before:
        return True
    last = before[-1]
    if last.key == "that":
        return len(before) > 1
    told = last.key in OBJECTS and len(before) > 1  # "they told us the plan is bad"
    verb = before[-2] if told else last
    if class_of(verb.key) is not WordClass.ATTRIBUTION and not reports(verb.key):
        return False
    related = max((at for at, word in enumerate(before) if word.key in RELATIVES), default=None)
    if related is None:
        return True
    return bool(_verbs(before[related : before.index(verb)]))  # "the people who built it say"


def opening_condition(text: str, cut: Sequence[Word], end: int) -> Word | None:
    """The "if" of a clause that ends with the comma right before ``end``: "if the river rises, | we go"."""
    if not cut or text[cut[-1].end : end].strip() != ",":
        return None
    for at in range(len(cut) - 1, -1, -1):
        word = cut[at]
        before = text[: word.start].rstrip(_MARKS)[-1:] if not at else ""
        pause = BREAK.search(text, cut[at - 1].end, word.start) if at else None
        opens = (not at and before in ("", ".", "!", "?")) or (pause is not None and pause[0] != ",")
        joined = at > 0 and cut[at - 1].key in ("and", "but", "so", "because", "that")
        if (opens or joined) and (word.key in _CONDITIONS or word.key in _INVERTED):
            return word
        if pause is not None and pause[0] != ",":
            return None
    return None


def inverted_condition(text: str, cut: Sequence[Word], end: int, kept: Sequence[Word]) -> Governor | None:
    """The "should" or "had" of a condition without "if", before its subject or with it; no question's."""
    if not cut or cut[0].key not in _INVERTED or not kept or len(cut) > 1 + _LONGEST_SUBJECT:
        return None
    if len(cut) == 1 and class_of(kept[0].key) in _NO_NOUN:
        return None
    if len(cut) > 1 and class_of(cut[1].key) not in _OPENING:
        return None
    opens = text[: cut[0].start].rstrip(_MARKS)[-1:] in ("", ".", "!", "?", ";")
    rest = text[end:].partition(".")[0]  # of the sentence
    return Governor(cut[0], Governs.CONDITION) if opens and "," in rest and "?" not in rest else None
