"""What the writer says around the quotation marks: a "not", a condition or a question may stand there."""

from __future__ import annotations

from factcheck.lexicon.governing import words as governing
from factcheck.lexicon.wording import WordClass, class_of, negates
from factcheck.match.cuts import Cut, Governs
from factcheck.match.governors import reports
from factcheck.match.quote import QuoteMatch
from factcheck.reading.words import Word, read_words

_OUTSIDE = 6  # words outside the marks in which the writer may say the negation that was cut
_OTHERS = frozenset(
    {"he", "she", "they", "it", "who", "some", "many", "others", "people", "everybody", "everyone"}
)
_STEM = 4  # letters that two forms of one word share
_INVERTED = frozenset({"had", "should", "were"})


def is_said_outside(match: QuoteMatch, cut: Cut) -> bool:
    """Whether the writer says what was cut outside the marks: he would not “yield the floor”."""
    if not cut.is_edge or cut.governor is None:
        return False
    if cut.governs is Governs.QUESTION:
        return is_asked_outside(match)
    first = match.alignment.quoted.words[0].start
    leads = cut.at <= first
    before, after = (_keys(match.claim.lead_in), _keys(match.claim.lead_out))
    if cut.governs is Governs.NEGATION:
        near = before[-_OUTSIDE:] if leads else after[:_OUTSIDE]
        return any(negates(key) or key in governing("reversal", "that") for key in near)
    # "Had the union refused" is a condition; the "had" of "the men had refused" is none.
    inverted = cut.governs is Governs.CONDITION and cut.governor.key in _INVERTED
    if inverted or cut.governor.key in governing("condition", "outside"):
        return any(key in governing("condition", "outside") for key in (*before, *after))
    if cut.governs is Governs.ATTRIBUTION:
        return _is_attributed_outside(cut, cut.governor, [*before, *after])
    return any(_same_stem(cut.governor.key, key) for key in (before if leads else after))


def _is_attributed_outside(cut: Cut, verb: Word, outside: list[str]) -> bool:
    """Whether the writer names those whose words they are on record, and not only the speaker."""
    saying = [key for key in outside if class_of(key) is WordClass.ATTRIBUTION or reports(key)]
    if not any(_same_stem(verb.key, key) for key in outside) and not saying:
        return False
    before = [word for word in cut.words if word.end <= verb.start]
    subject = [word.key for word in before if class_of(word.key) is WordClass.CONTENT]
    if any(_same_stem(one, key) for one in subject for key in outside if key not in saying):
        return True
    return len(saying) > 1 and any(key in _OTHERS for key in outside)


def _keys(outside: str | None) -> list[str]:
    return [word.key for word in read_words(outside or "").words]


def is_asked_outside(match: QuoteMatch) -> bool:
    """Whether the writer says around the marks that the words were asked: she asked whether …."""
    outside = f"{match.claim.lead_in or ''} {match.claim.lead_out or ''}"
    return any(word.key in governing("asked") for word in read_words(outside).words)


def _same_stem(one: str, other: str) -> bool:
    """Whether two words are one in other forms: "hope" and "hoped"."""
    return one[:_STEM] == other[:_STEM]
