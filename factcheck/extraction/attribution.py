"""Who is said to have spoken: reads the words before and after a quotation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from factcheck.extraction.phrases import NamePhrase, Token, name_runs, pronoun, tokens
from factcheck.lexicon.reporting import (
    adverbs,
    denials,
    finite_verbs,
    noun_like,
    participles,
    question_words,
    unasserted,
    wording_nouns,
    wording_verbs,
)

_LONGEST_OBJECT = 30  # words between a verb and the quotation: "told the committee in Washington that"
_LONGEST_APPOSITIVE = 40  # words between a speaker and the verb: "…, an expert at the institute, said"
_PREPOSITIONS = frozenset(
    {"in", "on", "at", "during", "after", "before", "to", "of", "from", "with", "by", "for", "about"}
    | {"against", "like", "than"}
)
_STOPS = _PREPOSITIONS | {"as", "when", "while", "that", "because", "who", "which", "if"}
_ENDS = frozenset(".!?;")
_GOVERNING = _PREPOSITIONS | {"near", "behind", "under", "over", "between"}
_PASSIVE = frozenset({"was", "is", "were", "been", "has", "had", "widely", "also", "later"})
_FORGED = frozenset({"fabricated", "fake", "faked", "doctored", "hoax"})
_DESCRIBING = frozenset({"the", "a", "an", "one", "his", "her", "their"})
_LONGEST_DESCRIPTION = 8  # words


class Cue(StrEnum):
    """How a speaker is named."""

    BEFORE = "before"
    AFTER = "after"
    ACCORDING = "according to"
    COLON = "colon"
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker of a quotation, where the words say one.

    ``speaker`` is None where there is a verb of saying but nobody named. ``denied`` says that the words are
    reported as not said. ``end`` is the offset where the attribution ends.
    """

    speaker: NamePhrase | None
    cue: Cue
    end: int
    denied: bool = False


def before_quotation(text: str, start: int, end: int) -> Attribution | None:
    """The attribution in ``text[start:end]``, the rest of the sentence before the marks open."""
    words = tokens(text, start, end)
    introduced = bool(words) and words[-1].text in ",:"
    colon = bool(words) and words[-1].text == ":"
    while words and (words[-1].text in ",:" or words[-1].key == "that"):
        words = words[:-1]
    if not words:
        return None
    if (found := _according(words)) is not None and introduced:
        return Attribution(found, Cue.ACCORDING, end)
    if (found := _owner_of_line(words)) is not None:
        return Attribution(found, Cue.BEFORE, end)
    if (found := _in_the_words_of(words)) is not None:
        return Attribution(found, Cue.ACCORDING, end)
    verb = _last_verb(words)
    if verb is None:
        verb = _wording_verb(words)
    if verb is None:
        runs = name_runs(words)
        if colon and runs and len(words) <= len(runs[-1].name.split()) + 4:
            return Attribution(runs[-1], Cue.COLON, end)
        return None
    quoted = _quoted_as(words, verb)
    if words[verb].key in participles() and quoted is None:
        speaker = _main_subject(words[:verb])
    else:
        speaker = _subject(words[: verb if quoted is None else quoted])
    return Attribution(speaker, Cue.BEFORE, end, _is_denied(words, verb, speaker))


def after_quotation(text: str, start: int, end: int) -> Attribution | None:
    """The attribution in ``text[start:end]``, what follows the closing marks up to the next quotation."""
    words = tokens(text, start, end)
    dashed = bool(words) and words[0].text in "—–-"
    while words and words[0].text in ",—–-":
        words = words[1:]
    stop = next((index for index, word in enumerate(words) if word.text in _ENDS), len(words))
    close = words[stop].end if stop < len(words) else end
    words = words[:stop]
    if not words:
        return None
    if words[0].key == "according" and (found := _according(words)) is not None:
        return Attribution(found, Cue.ACCORDING, close)
    if words[0].key in finite_verbs():
        return Attribution(_following(words[1:]), Cue.AFTER, close)
    if [word.key for word in words[:2]] in (["came", "from"], ["comes", "from"]):
        return Attribution(_following(words[2:]), Cue.AFTER, close)
    if words[0].key in ("which", "that"):
        return _relative(words, close)
    if words[0].key == "as" and (put := _puts_it(words)) is not None:
        return Attribution(_subject(words[1:put]), Cue.AFTER, close)
    verb = next(
        (index for index, word in enumerate(words[:_LONGEST_APPOSITIVE]) if word.key in finite_verbs()), None
    )
    if verb is None and (verb := _saying(words)) is not None:
        words = [*words[: _quoted_as(words, verb)], *words[verb:]]
        verb = next(index for index, word in enumerate(words) if word.key == "saying")
    if verb is not None:
        speaker = _subject(words[:verb])
        if speaker is not None and _begins_with_subject(words, speaker):
            return Attribution(speaker, Cue.AFTER, close, _is_denied(words, verb, speaker))
        if _begins_with_description(words[:verb]):
            return Attribution(None, Cue.AFTER, close, _is_denied(words, verb, None))
    if dashed and (runs := name_runs(words)) and runs[0].start <= words[min(2, len(words) - 1)].start:
        return Attribution(runs[0], Cue.DASH, close)
    return None


def _relative(words: Sequence[Token], close: int) -> Attribution | None:
    """A clause that names the speaker: “…,” which John Smith used on Friday."""
    verbs = finite_verbs() | wording_verbs()
    verb = next((index for index, word in enumerate(words[:_LONGEST_APPOSITIVE]) if word.key in verbs), None)
    speaker = _subject(words[1:verb]) if verb is not None else None
    return Attribution(speaker, Cue.AFTER, close) if speaker is not None else None


def _last_verb(words: Sequence[Token]) -> int | None:
    """The last verb of saying in the clause that runs up to the quotation."""
    verbs = finite_verbs() | participles()
    for index in range(len(words) - 1, max(-1, len(words) - 1 - _LONGEST_OBJECT), -1):
        word = words[index]
        if word.text in _ENDS:
            return None
        if word.key in verbs and (not word.is_capitalised or index == 0) and not _is_noun(words, index):
            return index
        if _puts_it(words[index : index + 2]) is not None:
            return index
    return None


def _is_noun(words: Sequence[Token], index: int) -> bool:
    """Whether a form that is a noun as well ("remarks", "claims") has no subject right before it."""
    if words[index].key not in noun_like():
        return False
    before = words[index - 1] if index else None
    return before is None or not (
        before.is_capitalised or before.key in adverbs() or pronoun(before) is not None
    )


def _wording_verb(words: Sequence[Token]) -> int | None:
    """The verb of "used the words", "coined the phrase", "spoke of", right before the quotation."""
    keys = [word.key for word in words]
    if keys[-2:] in (["spoke", "of"], ["speaks", "of"], ["talked", "of"], ["talks", "of"]):
        return len(keys) - 2
    if keys[-1] not in wording_nouns():
        return None
    return next(
        (
            index
            for index in range(len(keys) - 2, max(-1, len(keys) - 6), -1)
            if keys[index] in wording_verbs()
        ),
        None,
    )


def _quoted_as(words: Sequence[Token], verb: int) -> int | None:
    """Where the passive of "X was quoted as saying" begins, if ``verb`` is its last word."""
    keys = [word.key for word in words[max(0, verb - 4) : verb]]
    if keys[-2:] != ["quoted", "as"]:
        return None
    first = verb - 2
    while first and words[first - 1].key in _PASSIVE:
        first -= 1
    return first


def _puts_it(words: Sequence[Token]) -> int | None:
    """The place of "put" in "as X put it"."""
    return next(
        (
            index
            for index, (word, following) in enumerate(pairwise(words))
            if word.key in ("put", "puts") and following.key == "it"
        ),
        None,
    )


def _saying(words: Sequence[Token]) -> int | None:
    """The place of "saying" in "X was quoted as saying"."""
    return next(
        (
            index
            for index, word in enumerate(words)
            if word.key == "saying" and _quoted_as(words, index) is not None
        ),
        None,
    )


def _is_denied(words: Sequence[Token], verb: int, speaker: NamePhrase | None) -> bool:
    """Whether the verb is negated or asked about, or stands under words that take the report back."""
    if words[verb].key in denials() or any(word.key in denials() for word in words[verb + 1 : verb + 2]):
        return True
    subject = speaker.start if speaker is not None else words[verb].start
    frame = [word for word in words[:verb] if word.end <= subject]
    last_comma = max((index for index, word in enumerate(frame) if word.text == ","), default=-1)
    frame = frame[last_comma + 1 :]
    if frame and frame[0].key in question_words() and frame[0] is words[0]:
        return True
    between = [word for word in words[:verb] if speaker is not None and word.start >= speaker.end]
    if any(word.text == "," for word in between):  # what is inserted says nothing about the verb
        closing = max(index for index, word in enumerate(between) if word.text == ",")
        between = between[closing + 1 :]
    taken_back = unasserted() | denials()
    if any(word.key in taken_back or word.key.endswith("n't") for word in (*frame, *between)):
        return True
    return any(word.key in _FORGED for word in words[verb + 1 :])


def _according(words: Sequence[Token]) -> NamePhrase | None:
    for index in range(len(words) - 2):
        if words[index].key == "according" and words[index + 1].key == "to":
            return _first_person(words[index + 2 :])
    return None


def _owner_of_line(words: Sequence[Token]) -> NamePhrase | None:
    """The owner of "Reagan's line, “…”": a possessive before a noun for something said."""
    owner = words[-2] if len(words) > 1 and words[-1].key in wording_nouns() else None
    if owner is None or owner.text[-2:] not in ("'s", "’s"):
        return None
    runs = name_runs([*words[:-2], Token(owner.text[:-2], owner.start, owner.end - 2)])
    return runs[-1] if runs and runs[-1].end == owner.end - 2 else None


def _in_the_words_of(words: Sequence[Token]) -> NamePhrase | None:
    """The owner of the words: "in Churchill's words", "in the words of Churchill"."""
    keys = [word.key for word in words]
    for index in range(len(keys) - 3, -1, -1):
        if keys[index : index + 3] == ["the", "words", "of"]:
            runs = name_runs(words[index + 3 :])
            return runs[-1] if runs and runs[-1].end == words[-1].end else None
    if "words" not in keys[-6:]:
        return None
    owner = words[keys.index("words") - 1] if keys.index("words") else None
    if keys[-1] == "words" and owner is not None and owner.text[-2:] in ("'s", "’s"):
        bare = [*words[: keys.index("words") - 1], Token(owner.text[:-2], owner.start, owner.end - 2)]
        runs = name_runs(bare)
        return runs[-1] if runs else None
    return None


def _subject(words: Sequence[Token]) -> NamePhrase | None:
    """The speaker whose verb follows ``words``: the name right before it, or before an inserted phrase."""
    words = list(words)
    while words and (words[-1].key in adverbs() or words[-1].key.endswith("ly")):
        words.pop()
    if not words:
        return None
    if words[-1].key == "who" and len(words) > 1:  # "Thorne, who once said"
        return _ending_in_name(words[:-2] if words[-2].text == "," else words[:-1])
    if words[-1].text == "," and (opened := _comma_before(words)) is not None:
        inserted, head = words[opened + 1 : -1], words[:opened]
        if (found := _ending_in_name(head)) is not None:
            return found
        return _first_person(inserted)
    return _ending_in_name(words)


def _comma_before(words: Sequence[Token]) -> int | None:
    """The comma that opened the inserted phrase which the last comma of ``words`` closes."""
    for index in range(len(words) - 2, max(-1, len(words) - 2 - _LONGEST_APPOSITIVE), -1):
        if words[index].text == "," and not _is_list_comma(words, index):
            return index
    return None


def _is_list_comma(words: Sequence[Token], index: int) -> bool:
    """A comma inside an inserted phrase: a date's, or one after which a small word goes on."""
    following = words[index + 1] if index + 1 < len(words) else None
    return (
        following is not None and following.text.isdigit() and index > 0 and words[index - 1].text.isdigit()
    )


def _ending_in_name(words: Sequence[Token]) -> NamePhrase | None:
    """The name or pronoun that ``words`` end in, or a description's name ("spokesman John Kirby")."""
    if not words:
        return None
    if (found := pronoun(words[-1])) is not None:
        return found
    runs = name_runs(words)
    if runs and runs[-1].end == words[-1].end:
        governed = _governed(words, runs[-1])
        return runs[-1] if governed is None else _ending_in_name(words[:governed])
    if runs and words[-1].text == ")":  # "Senator Murray (D-Wash.)"
        opened = next((index for index in range(len(words) - 1, -1, -1) if words[index].text == "("), None)
        return _ending_in_name(words[:opened]) if opened else None
    return None


def _governed(words: Sequence[Token], phrase: NamePhrase) -> int | None:
    """The place of the preposition that governs a name: "a spokesman for Biden" is not Biden."""
    first = next(index for index, word in enumerate(words) if word.start >= phrase.start)
    while first and words[first - 1].is_word and words[first - 1].is_capitalised:
        first -= 1
    while first and words[first - 1].key in ("the", "a", "an", "former", "then"):
        first -= 1
    return first - 1 if first and words[first - 1].key in _GOVERNING else None


def _main_subject(words: Sequence[Token]) -> NamePhrase | None:
    """The subject of the sentence that ``words`` begin: the first name no preposition governs."""
    for run in name_runs(words):
        index = next(i for i, word in enumerate(words) if word.start >= run.start)
        before = next(
            (word for word in reversed(words[:index]) if not (word.is_capitalised and word.is_word)), None
        )
        if before is None or before.key not in _STOPS:
            return run
    first = next((word for word in words if word.is_word), None)
    return pronoun(first) if first is not None else None


def _following(words: Sequence[Token]) -> NamePhrase | None:
    """The speaker after an inverted verb: "said President Joe Biden, who …"."""
    phrase: list[Token] = []
    for word in words:
        if word.text == "," or not (word.is_word or word.text == ".") or (phrase and word.key in _STOPS):
            break
        phrase.append(word)
    if phrase and (found := pronoun(phrase[0])) is not None:
        return found
    runs = name_runs(phrase)
    if runs:
        return runs[-1]
    rest = words[len(phrase) :]
    if rest and rest[0].text == ",":  # "said the chancellor, Olaf Scholz"
        runs = [run for run in name_runs(rest[1:]) if run.start == rest[1].start] if len(rest) > 1 else []
        return runs[0] if runs else None
    return None


def _first_person(words: Sequence[Token]) -> NamePhrase | None:
    """The name that ``words`` begin with, descriptions and titles before it left aside."""
    if words and (found := pronoun(words[0])) is not None:
        return found
    runs = name_runs(words)
    if not runs or _governed(words, runs[0]) is not None:
        return None
    before = [word for word in words if word.end <= runs[0].start]
    return None if any(word.key in _GOVERNING for word in before) else runs[0]


def _begins_with_subject(words: Sequence[Token], speaker: NamePhrase) -> bool:
    """Whether nothing but titles, descriptions and an apposition stands between the marks and the speaker."""
    before = [word for word in words if word.end <= speaker.start]
    if len(before) > _LONGEST_DESCRIPTION or any(word.key in _STOPS for word in before):
        return False
    commas = [index for index, word in enumerate(before) if not word.is_word]
    return not commas or (commas == [len(before) - 1] and _begins_with_description(before))


def _begins_with_description(words: Sequence[Token]) -> bool:
    """Whether somebody speaks who is not named: "the minister said"."""
    return bool(words) and words[0].key in _DESCRIBING and len(words) <= _LONGEST_DESCRIPTION
