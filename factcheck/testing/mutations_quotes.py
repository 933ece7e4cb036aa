"""What one step makes of words on record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact
from factcheck.testing.steps import FALSE, REFUTED, SUPPORTED, Kind, Mutation
from factcheck.testing.vocabulary import ADJECTIVES, GIVEN_NAMES, PEOPLE, SURNAMES, THINGS, VERBS
from factcheck.verdict import Status

_LONG = 10  # words from which nobody else says the same by chance
_PLAIN = re.compile(
    rf"The ({'|'.join(ADJECTIVES)}) ({'|'.join(PEOPLE)}) (?:will )?({'|'.join(VERBS)}) the "
    rf"({'|'.join(ADJECTIVES)}) ({'|'.join(THINGS)}) [a-z ]+\."
)


def of_quote(fact: QuoteFact) -> Iterator[Mutation]:
    """Every step that the words give room for; what turns on sense needs a plain sentence among them."""
    speaker = fact.all_speakers[0]
    words = fact.words

    def said(kind: Kind, step: str, spoken: str, expected: tuple[Status, ...], by: str = speaker) -> Mutation:
        return Mutation(step, QuoteClaim(speaker=by, words=spoken), expected, kind)

    yield said(Kind.PARAPHRASED, "as said", words, SUPPORTED)
    yield said(Kind.PARAPHRASED, "in capitals", words.upper(), SUPPORTED)
    yield said(Kind.PARAPHRASED, "without the last mark", words.rstrip("."), SUPPORTED)
    long = len(words.split()) >= _LONG
    yield said(Kind.MISATTRIBUTED, "misattributed", words, REFUTED if long else FALSE, by=_stranger(speaker))
    if fact.said or fact.source.date:
        claim = QuoteClaim(speaker=speaker, words=words, said="2199-01-01")
        yield Mutation("of another day", claim, FALSE, Kind.SHIFTED)
    plain = list(_PLAIN.finditer(words))
    if not plain:
        return
    for kind, step, sentence, expected in _of_sentence(plain[0][0]):
        spoken = f"{words[: plain[0].start()]}{sentence}{words[plain[0].end() :]}"
        yield said(kind, step, spoken, expected)
    yield said(Kind.ELIDED, "one sentence of it", plain[-1][0], SUPPORTED)
    yield said(Kind.ELIDED, "from the verb on", _from_the_verb(plain[0][0]), SUPPORTED)
    if len(plain) > 1:
        first, last = plain[0][0], plain[-1][0]
        yield said(Kind.ELIDED, "a sentence left out, and marked", f"{first} … {last}", SUPPORTED)
        yield said(Kind.SWAPPED, "sentences exchanged", f"{last} … {first}", REFUTED)


def _of_sentence(sentence: str) -> Iterator[tuple[Kind, str, str, tuple[Status, ...]]]:
    """Steps within one plain sentence: how it reads after each of them."""
    words = sentence.split()
    verb = next(at for at, word in enumerate(words) if word in VERBS)
    described = next(at for at, word in enumerate(words) if word in ADJECTIVES)
    yield Kind.NEGATED, "negated", _joined(words, verb, ("never", words[verb])), REFUTED
    yield Kind.NEGATED, "negated by a verb", _joined(words, verb, ("fail", "to", words[verb])), REFUTED
    other = next(word for word in ADJECTIVES if word not in words)
    yield Kind.SWAPPED, "word replaced", _joined(words, described, (other,)), REFUTED
    yield Kind.ELIDED, "word dropped", _joined(words, described, ()), REFUTED
    yield Kind.HEDGED, "may", _may(words, verb), REFUTED
    doer = next(at for at, word in enumerate(words) if word in PEOPLE)
    thing = next(at for at, word in enumerate(words) if word in THINGS)
    exchanged = list(words)
    exchanged[doer], exchanged[thing] = words[thing], words[doer]
    yield Kind.SWAPPED, "doer and thing exchanged", " ".join(exchanged), REFUTED


def _joined(words: Sequence[str], at: int, instead: Sequence[str]) -> str:
    return " ".join((*words[:at], *instead, *words[at + 1 :]))


def _may(words: Sequence[str], verb: int) -> str:
    """The sentence with "may" for "will", or before a plain verb."""
    if words[verb - 1] == "will":
        return _joined(words, verb - 1, ("may",))
    return _joined(words, verb, ("may", words[verb]))


def _from_the_verb(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[next(at for at, word in enumerate(words) if word in VERBS) :])


def _stranger(speaker: str) -> str:
    return next(
        f"{given} {surname}"
        for given, surname in zip(GIVEN_NAMES, SURNAMES, strict=True)
        if surname not in speaker and given not in speaker
    )
