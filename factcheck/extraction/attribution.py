"""Who is said to have spoken: reads the words before and after a quotation."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.attribution_doubts import HEARSAY, doubt
from factcheck.extraction.attribution_owners import (
    according,
    author_of_document,
    in_the_words_of,
    owner_of_line,
    owner_of_utterance,
)
from factcheck.extraction.attribution_subjects import (
    Speakers,
    begins_with_description,
    begins_with_subject,
    first_person,
    following,
    is_verb_of_saying,
    main_subject,
    subject_of,
)
from factcheck.extraction.attribution_verbs import (
    first_verb,
    last_verb,
    quoted_as_saying,
    tells_of_noun,
    wording_verb,
)
from factcheck.extraction.phrases import NamePhrase, Token, each_token, is_day, name_runs, tokens
from factcheck.lexicon.reporting import (
    participles,
    person_nouns,
    utterances,
    verbs_before_that,
    wording_verbs,
)

_ENDS = frozenset(".!?;")
_BEING = frozenset({"was", "is", "were", "are", "been", "be", "being"})
_WRITTEN = frozenset({"read", "reads", "reading", "titled", "entitled", "headlined", "marked", "named"})
_WITH_OBJECT = frozenset(
    {"told", "tells", "asked", "asks", "warned", "warns", "assured", "promised", "urged"}
)
_ADJUNCTS = frozenset(
    {"in", "on", "at", "during", "after", "before", "to", "of", "from", "with", "by", "for", "about", "when"}
    | {"as", "last", "this", "yesterday", "today", "earlier", "later", "through", "via", "while", "again"}
    | {"next", "once", "afterwards", "afterward", "then", "and", "of", "outside", "near", "over", "recently"}
)
_POINTING = frozenset(
    {"this", "and", "here", "is", "more", "it", "comes", "but", "then", "now", "also", "that", "here's"}
)
_LONGEST_OBJECT = 8  # words: "told the committee in Washington on Friday"
_LONGEST_LABEL = 5  # words that a colon may have after the name: "Ada Holm, on the delay:"


class Cue(StrEnum):
    """How a speaker is named."""

    BEFORE = "before"
    AFTER = "after"
    ACCORDING = "according to"
    COLON = "colon"
    DASH = "dash"
    BEARING = "bearing"


class Attribution(NamedTuple):
    """The speaker of a quotation, where the words say one.

    ``speaker`` is None where there is a verb of saying but nobody named. ``also`` are those who speak
    together with the speaker, ``on_behalf_of`` is for whom. ``why_not`` says why the words are reported as
    nobody's, if they are. ``end`` is the offset where the attribution ends. ``verb`` is the verb of saying;
    ``is_loose`` says that it goes on to report something of its own.
    """

    speaker: NamePhrase | None
    cue: Cue
    end: int
    why_not: str | None = None
    also: tuple[NamePhrase, ...] = ()
    on_behalf_of: NamePhrase | None = None
    verb: str = ""
    is_loose: bool = False

    @property
    def denied(self) -> bool:
        """Whether the words are reported as not said, or as what might have been."""
        return self.why_not is not None


def before_quotation(text: str, start: int, end: int) -> Attribution | None:
    """The attribution in ``text[start:end]``, the rest of the sentence before the marks open."""
    words = tokens(text, start, end)
    introduced = bool(words) and words[-1].text in ",:"
    colon = bool(words) and words[-1].text == ":"
    held = _held_that(words)
    while words and (words[-1].text in ",:—–" or words[-1].key == "that"):
        words = words[:-1]
    if not words:
        return None
    if (at := according(words)) is not None and (introduced or at < len(words)):
        return _attribution(first_person(words[at:]), Cue.ACCORDING, end, words)
    is_told = colon or (introduced and words[-1].key in ("were", "was", "is", "are", "read", "reads", "ran"))
    if (is_told and (found := owner_of_utterance(words))) or (found := owner_of_line(words)):
        return _attribution(found, Cue.BEFORE, end, words)
    if found := in_the_words_of(words):
        return _attribution(found, Cue.ACCORDING, end, words)
    if found := author_of_document(words, colon=colon):
        return _attribution(found, Cue.BEFORE, end, words)
    if words[-1].key in _WRITTEN:
        return None
    if (quoted := quoted_as_saying(words)) is not None:
        return _judged(quoted[0], words, quoted[1], end)
    verb = last_verb(words) if held is None else held
    if verb is None:
        verb = wording_verb(words)
    if verb is None and (found := _quoting(words)):
        return _attribution(found, Cue.BEFORE, end, words)
    if verb is None:
        return _labelled(words, end) if colon else None
    return _judged(_speakers_of(words, verb), words, verb, end)


def _held_that(words: Sequence[Token]) -> int | None:
    """The place of a verb that reports only before the "that" which ``words`` end in: "she held that"."""
    at = len(words) - 2
    return at if at > 0 and words[-1].key == "that" and words[at].key in verbs_before_that() else None


def _judged(speakers: Speakers, words: Sequence[Token], verb: int, end: int) -> Attribution:
    found = _attribution(speakers, Cue.BEFORE, end, words)
    return found._replace(why_not=doubt(words, verb, found.speaker), verb=words[verb].key)


def _speakers_of(words: Sequence[Token], verb: int) -> Speakers:
    """Whose words the verb at ``verb`` reports."""
    after = words[verb + 1 :]
    if after and after[0].key == "by" and (agent := following(after[1:])):  # "described by Ada Holm as"
        return agent
    if verb and words[verb - 1].text == "," and (parenthetical := _parenthetical(after)):
        return parenthetical
    if words[verb].key in participles():
        return main_subject(words[:verb])
    return subject_of(words[:verb])


def _quoting(words: Sequence[Token]) -> Speakers:
    """Whom somebody else quotes right before the words: "she quoted Ada Holm:"."""
    runs = name_runs(words)
    if not runs or runs[-1].end != words[-1].end:
        return ()
    before = [word for word in words if word.end <= runs[-1].start and not word.is_capitalised]
    return (
        (runs[-1],) if before and before[-1].key in ("quoted", "quotes", "quoting", "cited", "citing") else ()
    )


def _parenthetical(after: Sequence[Token]) -> Speakers:
    """The speaker of "The plan, said Ada Holm, is “…”": right after the verb and up to a comma."""
    comma = next((index for index, word in enumerate(after) if word.text == ","), None)
    if not comma:
        return ()
    found = following(after[:comma])
    return found if found and found[0].start <= after[min(3, comma - 1)].start else ()


def _labelled(words: Sequence[Token], end: int) -> Attribution | None:
    """The name that a colon follows: "Ada Holm:", "Ada Holm, on the delay:", "From Ada Holm, mayor:"."""
    source = next((i for i, word in enumerate(words[:6]) if word.key in ("from", "by")), None)
    if source is not None and source + 1 < len(words):
        if any(word.key not in _POINTING and word.text.isalpha() for word in words[:source]):
            return None
        words = words[source + 1 :]
    if (named := _described_label(words)) is not None:
        return Attribution(named, Cue.COLON, end)
    runs = name_runs(words)
    comma = next((index for index, word in enumerate(words) if word.text == ","), len(words))
    head = [run for run in runs if run.end <= words[comma - 1].end] if comma else []
    if (
        len(head) == 1
        and head[0].end == words[comma - 1].end
        and len(words) - comma <= _LONGEST_LABEL + 1
        and all(word.is_capitalised or not word.is_word for word in words if word.start < head[0].start)
    ):
        return Attribution(head[0], Cue.COLON, end)
    if len(runs) == 1 and runs[0].start == words[0].start and len(words) <= len(runs[0].name.split()) + 4:
        return Attribution(runs[0], Cue.COLON, end)
    return None


def _described_label(words: Sequence[Token]) -> NamePhrase | None:
    """The name after what its bearer is: "Union boss Ray Dunmore:", "our colleague Ann Lee at the count:"."""
    runs = name_runs(words)
    run = next((one for one in runs if " " in one.name), None)
    if run is None:
        return None
    before = [word for word in words if word.end <= run.start]
    after = [word for word in words if word.start >= run.end]
    bare = [word for word in before if word.is_word]
    if not bare or bare[-1].key not in person_nouns() or len(after) > _LONGEST_LABEL + 1:
        return None
    if any(is_verb_of_saying(word) for word in (*before, *after)) or len(bare) > 8:
        return None
    return run if not after or not after[0].is_word or after[0].key in _ADJUNCTS else None


def after_quotation(text: str, start: int, end: int) -> Attribution | None:
    """The attribution in ``text[start:end]``, what follows the closing marks up to the next quotation."""
    found = _behind(text, start, end)
    if found is None or found.speaker is None or text[max(0, start - 2) : start - 1] == ".":
        return found
    return found._replace(speaker=found.speaker._replace(opens=False))  # its capital is its own


def _behind(text: str, start: int, end: int) -> Attribution | None:
    words: list[Token] = []
    opening, close = "", end
    for word in each_token(text, start, end):
        if not words and word.text in ",—–-(":
            opening += word.text
            continue
        if word.text in _ENDS:
            close = word.end
            break
        words.append(word)
    dashed, bracketed = opening[:1] in ("—", "–", "-"), opening[:1] == "("
    if not words:
        return None
    if bracketed:
        return _in_brackets(words, close)
    found = _opening_with_cue(words, close)
    if found is not None:
        return found
    if (quoted := quoted_as_saying(words)) is not None:
        return _confirmed(quoted[0], words, quoted[1], close, quoted=True)
    verb = first_verb(words)
    if verb is not None:
        told = _confirmed(subject_of(words[:verb]), words, verb, close)
        if told is not None:
            return told
    if dashed and (runs := name_runs(words)) and runs[0].start <= words[min(2, len(words) - 1)].start:
        return Attribution(runs[0], Cue.DASH, close)
    return None


def _confirmed(
    speakers: Speakers, words: Sequence[Token], verb: int, close: int, *, quoted: bool = False
) -> Attribution | None:
    """The attribution, if its subject stands right behind the marks."""
    if verb and words[verb - 1].key in _BEING and not quoted:  # "is said to have told", "was told"
        heard = HEARSAY if words[verb + 1 : verb + 2] and words[verb + 1].key == "to" else None
        return Attribution(None, Cue.AFTER, close, heard)
    near = speakers and (speakers[0].start == words[0].start or begins_with_subject(words, speakers[0]))
    if not near and not quoted and not begins_with_description(words[:verb]):
        return None
    found = _attribution(speakers if near or quoted else (), Cue.AFTER, close, words)
    return found._replace(
        why_not=doubt(words, verb, found.speaker),
        verb=words[verb].key,
        is_loose=_goes_on(words[verb:]),
    )


def _goes_on(words: Sequence[Token]) -> bool:
    """Whether the verb that ``words`` begin with reports more than the words before it."""
    rest = words[1:]
    if not rest or not rest[0].is_word:
        return False
    if any(word.key == "that" and not tells_of_noun(rest, at) for at, word in enumerate(rest[:8])):
        return True
    if words[0].key in _WITH_OBJECT:
        return len(rest) > _LONGEST_OBJECT
    return rest[0].key not in _ADJUNCTS and not rest[0].key.endswith("ly") and not is_day(rest[0])


def _opening_with_cue(words: Sequence[Token], close: int) -> Attribution | None:
    """An attribution whose first words tell that it is one: "said …", "according to …", "as … put it"."""
    keys = [word.key for word in words[:4]]
    if keys[0] == "according" and (at := according(words)) is not None:
        return _attribution(first_person(words[at:]), Cue.ACCORDING, close, words)
    if is_verb_of_saying(words[0]) and (not words[0].is_capitalised or words[0].text.isupper()):
        return _attribution(following(words[1:]), Cue.AFTER, close, words)._replace(verb=keys[0])
    if keys[0] in ("came", "comes"):
        return _attribution(_reply(words), Cue.AFTER, close, words)
    if keys[0] in ("was", "is") and (found := _verdict(words)):
        return _attribution(found, Cue.AFTER, close, words)
    if keys[0] in ("in", "to") and (found := in_the_words_of(words)):
        return _attribution(found, Cue.ACCORDING, close, words)
    if keys[0] in ("which", "that"):
        return _relative(words, close)
    if keys[0] == "as" and (put := _puts_it(words)) is not None:
        return _attribution(subject_of(words[1:put]), Cue.AFTER, close, words)
    return None


def _reply(words: Sequence[Token]) -> Speakers:
    """Whose reply it is: "came from Ada Holm", "came the reply from Ada Holm", "came Ada Holm's reply"."""
    source = next((index for index, word in enumerate(words[:6]) if word.key in ("from", "of")), None)
    if source is not None:
        return following(words[source + 1 :])
    noun = next((index for index, word in enumerate(words[:8]) if word.key in utterances()), None)
    return (
        owner_of_utterance(words[: noun + 2]) or owner_of_utterance([*words[: noun + 1], words[noun]])
        if noun
        else ()
    )


def _verdict(words: Sequence[Token]) -> Speakers:
    """Whose words these were: "was how Ada Holm put it", "was Ada Holm's verdict"."""
    if words[1:2] and words[1].key == "how":
        verb = next(
            (
                i
                for i, word in enumerate(words)
                if i > 1 and (is_verb_of_saying(word) or word.key in ("put", "puts"))
            ),
            None,
        )
        return subject_of(words[2:verb]) if verb is not None else ()
    noun = next((index for index, word in enumerate(words[:8]) if word.key in utterances()), None)
    return owner_of_utterance([*words[1 : noun + 1], words[noun]]) if noun and noun > 1 else ()


def _relative(words: Sequence[Token], close: int) -> Attribution | None:
    """A clause that names the speaker: “…,” which John Smith used on Friday."""
    verb = next(
        (
            index
            for index, word in enumerate(words[:40])
            if is_verb_of_saying(word) or word.key in wording_verbs()
        ),
        None,
    )
    speakers = subject_of(words[1:verb]) if verb is not None else ()
    return _attribution(speakers, Cue.AFTER, close, words) if speakers else None


def _in_brackets(words: Sequence[Token], close: int) -> Attribution | None:
    """A name alone in brackets behind the words."""
    inside = words[: next((index for index, word in enumerate(words) if word.text == ")"), 0)]
    runs = name_runs(inside)
    if len(runs) != 1 or runs[0].start != inside[0].start or " " not in runs[0].name:
        return None
    return Attribution(runs[0], Cue.DASH, close)


def by_agent(text: str, lead: tuple[int, int], trail: tuple[int, int]) -> Attribution | None:
    """The agent behind the words: was called “…” by Ada Holm."""
    after = tokens(text, *trail)
    if not after or after[0].key != "by":
        return None
    before = tokens(text, *lead)
    verb = last_verb(before)
    if verb is None or not any(word.key in _BEING for word in before[max(0, verb - 3) : verb]):
        return None
    stop = next((index for index, word in enumerate(after) if word.text in _ENDS), len(after))
    found = following(after[1:stop])
    return _attribution(found, Cue.AFTER, after[stop - 1].end, after[:stop])


def _puts_it(words: Sequence[Token]) -> int | None:
    """The place of "put" in "as X put it"."""
    return next(
        (
            index
            for index, (word, after) in enumerate(pairwise(words))
            if word.key in ("put", "puts", "phrased") and after.key == "it"
        ),
        None,
    )


def _attribution(speakers: Speakers, cue: Cue, end: int, words: Sequence[Token]) -> Attribution:
    """``speakers`` as an attribution, with those for whom they speak."""
    return Attribution(
        speakers[0] if speakers else None, cue, end, also=speakers[1:], on_behalf_of=_on_behalf_of(words)
    )


def _on_behalf_of(words: Sequence[Token]) -> NamePhrase | None:
    """For whom somebody speaks: "on behalf of the Ferry Union", "on the union's behalf" has no name."""
    keys = [word.key for word in words]
    for index in range(len(keys) - 3):
        if keys[index : index + 3] == ["on", "behalf", "of"]:
            found = following(words[index + 3 :])
            return found[0] if found and not found[0].is_pronoun else None
    return None
