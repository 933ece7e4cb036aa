"""What the writer says around the quotation marks: a "not", a condition or a question may stand there."""

from __future__ import annotations

from factcheck.lexicon.governing import words as governing
from factcheck.lexicon.wording import WordClass, class_of, negates
from factcheck.match.cuts import Cut, Governs
from factcheck.match.governors import reports
from factcheck.match.quote import QuoteMatch
from factcheck.reading.words import Word, Words, read_words

_JUST_BEFORE = 2  # words before the marks in which "whether" and "why" lead to what was asked
_PASSIVE = frozenset({"when", "if", "once", "after", "was", "were", "is", "been", "being"})
_PARTICIPLES = frozenset({"asked", "questioned"})
_OUTSIDE = 6  # words outside the marks in which the writer may say the negation that was cut
_OTHERS = frozenset(
    {"he", "she", "they", "it", "who", "some", "many", "others", "people", "everybody", "everyone"}
)
_ADDRESSING = frozenset({"to", "told", "tell", "tells", "telling"})
_STEM = 4  # letters that two forms of one word share
_INVERTED = frozenset({"had", "should", "were"})  # "Had the union refused" is a condition


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
        return any(_negations(match, leads=leads))
    if _is_condition(cut, cut.governor):
        return any(_states_condition(part, cut) for part in _parts(match))
    if cut.governs is Governs.ATTRIBUTION:
        return _is_attributed_outside(cut, cut.governor, [*before, *after])
    return any(_same_stem(cut.governor.key, key) for key in (before if leads else after))


def may_be_said_outside(match: QuoteMatch, cut: Cut) -> bool:
    """Whether what the writer says around the marks may be what was cut, and may be about something else.

    That is so of a negation behind whose words a comma stands ("never shy, he said"), and of most that could
    be a condition: "when asked", "until now", "without a smile".
    """
    if not cut.is_edge or cut.governor is None:
        return False
    if cut.governs is Governs.NEGATION:
        return bool(_negations(match, leads=cut.at <= match.alignment.quoted.words[0].start))
    if not _is_condition(cut, cut.governor):
        return False
    return any(_is_loosely(word, part) for part in _parts(match) for word in part.words)


def _negations(match: QuoteMatch, *, leads: bool) -> list[bool]:
    """Of each of the writer's negations near the marks, where one was cut, whether it reaches up to them."""
    text = match.claim.lead_in if leads else match.claim.lead_out
    if text is None:
        return []
    part = read_words(text)
    near = part.words[-_OUTSIDE:] if leads else part.words[:_OUTSIDE]
    found = [word for word in near if negates(word.key) or word.key in governing("reversal", "that")]
    return [not leads or _reaches_over(word, part.text[word.end :]) for word in found]


def _reaches_over(word: Word, rest: str) -> bool:
    """Whether a negation governs what comes behind ``rest``: no comma ends it, as in "no doubt, she said".

    A comma just behind a "not" is that of "he would not, he said, …".
    """
    return "," not in rest.rstrip(" ,:") or (rest.startswith(",") and negates(word.key))


def _is_condition(cut: Cut, governor: Word) -> bool:
    # The "had" of "the men had refused" makes none.
    inverted = cut.governs is Governs.CONDITION and governor.key in _INVERTED
    return inverted or any(governor.key in governing("condition", name) for name in ("outside", "loosely"))


def _states_condition(part: Words, cut: Cut) -> bool:
    """Whether the writer's words on one side of the marks are a condition, and the one that was cut.

    "If" and "provided" make one wherever they stand but behind "asked" and "to see"; "when", "once" and an
    inverted "were" only with the words of the cut: "when the bridge is sold".
    """
    for at, word in enumerate(part.words):
        is_asked = at > 0 and part.words[at - 1].key in governing("condition", "asking")
        is_plain = word.key in governing("condition", "outside") and not is_asked
        if is_plain or (_is_loosely(word, part) and _tells_the_same(cut, part)):
            return True
    return False


def _is_loosely(word: Word, part: Words) -> bool:
    """Whether a word may open a condition: "when" and "whether" anywhere, "were" at the head of a clause."""
    if word.key in _INVERTED:
        return part.text[: word.start].rstrip()[-1:] in ("", *",;:—–.")
    return word.key in governing("condition", "loosely") | governing("condition", "outside")


def _tells_the_same(cut: Cut, part: Words) -> bool:
    """Whether all words of content that were cut stand in the writer's, in whatever form, or two of them."""
    telling = [word.key for word in cut.words if class_of(word.key) is WordClass.CONTENT]
    told = [key for key in telling if any(_same_stem(key, word.key) for word in part.words)]
    return bool(telling) and len(told) >= min(len(telling), 2)


def _parts(match: QuoteMatch) -> list[Words]:
    """The writer's words before the marks and those behind them."""
    return [read_words(part) for part in (match.claim.lead_in, match.claim.lead_out) if part]


def _is_attributed_outside(cut: Cut, verb: Word, outside: list[str]) -> bool:
    """Whether the writer names those whose words they are on record, and not only the speaker."""
    saying = [key for key in outside if class_of(key) is WordClass.ATTRIBUTION or reports(key)]
    if not any(_same_stem(verb.key, key) for key in outside) and not saying:
        return False
    before = [word for word in cut.words if word.start < verb.start]
    subject = [word.key for word in before if class_of(word.key) is WordClass.CONTENT]
    named = [key for at, key in enumerate(outside) if key not in saying and not _is_addressed(outside[:at])]
    if any(_same_stem(one, key) for one in subject for key in named):
        return True
    return len(saying) > 1 and any(key in _OTHERS for key in outside)


def _is_addressed(before: list[str]) -> bool:
    """Whether who is named next is spoken to: "told her rivals", but "according to her rivals"."""
    return not _ADDRESSING.isdisjoint(before[-2:]) and "according" not in before[-3:]


def _keys(outside: str | None) -> list[str]:
    return [word.key for word in read_words(outside or "").words]


def is_asked_outside(match: QuoteMatch) -> bool:
    """Whether the writer says around the marks that the words were asked: she asked whether …."""
    before, after = _keys(match.claim.lead_in), _keys(match.claim.lead_out)
    if any(key in governing("asked", "before") for key in before[-_JUST_BEFORE:]):
        return True
    asking = [key for at, key in enumerate(before) if not _is_passive(key, before[:at])]
    return any(key in governing("asked") for key in (*asking, *after))


def _is_passive(key: str, before: list[str]) -> bool:
    """Whether somebody was asked, and did not ask: "asked about it, she said", "when asked, she said"."""
    return key in _PARTICIPLES and (not before or before[-1] in _PASSIVE)


def _same_stem(one: str, other: str) -> bool:
    """Whether two words are one in other forms: "hope" and "hoped"."""
    return one[:_STEM] == other[:_STEM]
