"""Are these the recorded words? Rules about the words of a quotation beside one record."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lexicon.wording import negates
from factcheck.match.edits import EditKind, Op, WordEdit
from factcheck.match.quote import QuoteMatch, Tier
from factcheck.reading.words import Word, read_words
from factcheck.rules.base import AlignmentRule, Remark
from factcheck.rules.quote_outside import is_asked_outside
from factcheck.verdict import Reason, Severity, Status

_MOST_FIXED = 6  # words: a longer run that differs is another passage, not a slip
_KEPT_IN_TRANSLATION = (EditKind.NEGATION, EditKind.NUMBER, EditKind.NAME)


def _changes(match: QuoteMatch, *kinds: EditKind) -> Iterator[WordEdit]:
    """The edits of these kinds; of a translation only those that no translator may make."""
    for one in match.alignment.changes:
        if one.kind in kinds and (match.fact.translation is None or one.kind in _KEPT_IN_TRANSLATION):
            yield one


def _remark(match: QuoteMatch, one: WordEdit) -> Remark:
    found, expected = f"“{one.found}”", f"“{one.expected}”"
    if one.op is Op.REPLACED:
        message = f"{found} is recorded as {expected}"
    elif one.op is Op.INSERTED:
        message = f"{found} is not in the record"
    else:
        message = f"{expected} is in the record and not in the quotation"
    return Remark(message, _place(match, one), one.found or None, one.expected or None, _fix(match, one))


def _place(match: QuoteMatch, one: WordEdit) -> tuple[int, int]:
    """The quoted words; for dropped words the word before which they are missing."""
    if one.quoted:
        return min(word.start for word in one.quoted), max(word.end for word in one.quoted)
    word = _following(match, one) or match.alignment.quoted.words[-1]
    return word.start, word.end


def _following(match: QuoteMatch, one: WordEdit) -> Word | None:
    """The quoted word before which recorded words are missing."""
    edits = [edit for piece in match.alignment.pieces for edit in piece.edits]
    return next((edit.quoted[0] for edit in edits[edits.index(one) + 1 :] if edit.quoted), None)


def _fix(match: QuoteMatch, one: WordEdit) -> str | None:
    """The recorded words as the draft should have them in that place.

    They are offered where few stand against few, so that they are plainly meant; for words that are missing
    together with the word before which they stand.
    """
    if max(len(one.quoted), len(one.recorded)) > _MOST_FIXED:
        return None
    if (
        len({word.sentence for word in one.recorded}) > 1
    ):  # the stop between them is no word, and would be lost
        return None
    if one.op is Op.REPLACED:
        return _cased(one.expected, one.found)
    if one.op is Op.INSERTED:
        return ""
    following = _following(match, one)
    return None if following is None else f"{one.expected} {following.text}"


def _cased(words: str, like: str) -> str:
    """The recorded words with the capital that the draft's sentence begins with."""
    return words[:1].upper() + words[1:] if like[:1].isupper() else words


def verbatim(match: QuoteMatch) -> Iterator[Remark]:
    """The quotation has the recorded words, letter for letter.

    Nothing between the quotation marks differs from the record, not even punctuation.

    Fact: We choose the harder road because it is the honest one.
    Supported: We choose the harder road because it is the honest one.
    """
    if match.tier is Tier.EXACT and match.alignment.in_order:
        yield Remark("the recorded words, letter for letter")


def typographic(match: QuoteMatch) -> Iterator[Remark]:
    """The quotation has the recorded words in other type.

    The shapes of quotation marks, dashes and spaces, capitals, punctuation other than a question mark,
    British and American spelling and the way of writing a number belong to house style: changing them
    changes no word.

    Fact: The harbour needs 10 more cranes - and soon.
    Supported: The harbor needs ten more cranes, and soon.
    """
    if match.tier is Tier.TYPOGRAPHIC:
        yield Remark("the recorded words; only typography differs")


def not_verbatim(match: QuoteMatch) -> Iterator[Remark]:
    """A small slip: the sense is the recorded one, the words are not quite.

    A contraction opened or closed, a "that" or "and" at the head of a clause, a letter mistyped so that no
    other word comes of it. Strict houses do not allow it between quotation marks.

    Fact: We do not know yet what it will cost us.
    Supported: We don't know yet what it will cost us.
    """
    yield from _slips(match, tidying=False)


def tidied(match: QuoteMatch) -> Iterator[Remark]:
    """The words were tidied for the reader: the sense is the recorded one.

    A sound of hesitation or a false start left out, singular for plural, the verb of a fragment put into the
    past after "said that". The Guardian allows it, AP and Reuters do not: the severity follows the policy.

    Fact: We do not, um, know yet what, what it will cost us.
    Supported: We do not know yet what it will cost us.
    """
    yield from _slips(match, tidying=True)


def _slips(match: QuoteMatch, *, tidying: bool) -> Iterator[Remark]:
    if match.tier is not Tier.SLIP:
        return
    for one in match.alignment.changes:
        if one.kind.is_slip and one.kind.is_tidying is tidying:
            remark = _remark(match, one)
            told = remark._replace(message=f"not verbatim: {remark.message}")
            # Nobody puts an "um" back, or half a sentence that the speaker began again.
            yield told._replace(fix=None) if tidying and one.op is Op.DROPPED else told


def word_substituted(match: QuoteMatch) -> Iterator[Remark]:
    """A word between the quotation marks is not the recorded word.

    Readers take what stands between quotation marks as what was said. One changed word makes the quotation
    wrong, even where the sense survives.

    Fact: The council will rebuild the bridge before winter
    Refuted: The council will repair the bridge before winter
    Supported: The council will rebuild the bridge before winter
    """
    for one in _changes(match, EditKind.CONTENT):
        if one.op is Op.REPLACED:
            yield _remark(match, one)


def word_inserted(match: QuoteMatch) -> Iterator[Remark]:
    """The quotation holds a word that was not said.

    Fact: The council will rebuild the bridge before winter
    Refuted: The council will rebuild the old bridge before winter
    Supported: The council will rebuild the bridge before winter
    """
    for one in _changes(match, EditKind.CONTENT):
        if one.op is Op.INSERTED:
            yield _remark(match, one)


def word_dropped(match: QuoteMatch) -> Iterator[Remark]:
    """A word that was said is missing, and no ellipsis says so.

    Fact: The council will rebuild the wooden bridge before winter
    Refuted: The council will rebuild the bridge before winter
    Supported: The council will rebuild the ... bridge before winter
    """
    for one in _changes(match, EditKind.CONTENT):
        if one.op is Op.DROPPED:
            yield _remark(match, one)


def negation_changed(match: QuoteMatch) -> Iterator[Remark]:
    """A "not", "never" or "without" was added, dropped or exchanged.

    The quotation then says the contrary of the record, however alike the two look.

    Fact: We are closing the plant this year
    Refuted: We are not closing the plant this year
    Refuted: We aren't closing the plant this year
    Supported: We're closing the plant this year
    """
    for one in _changes(match, EditKind.NEGATION):
        remark = _remark(match, one)
        # A negation where the record has another kind of word was put in, and not exchanged for it.
        was_put_in = one.op is Op.REPLACED and not _negates(one.expected)
        yield remark._replace(fix=None) if was_put_in else remark


def _negates(text: str) -> bool:
    return any(negates(word.key) for word in read_words(text).words)


def number_changed(match: QuoteMatch) -> Iterator[Remark]:
    """A number in the quotation is not the recorded number.

    Fact: We built 300 homes in two years
    Refuted: We built 500 homes in two years
    Supported: We built 300 homes in 2 years
    """
    for one in _changes(match, EditKind.NUMBER):
        yield _remark(match, one)


def name_changed(match: QuoteMatch) -> Iterator[Remark]:
    """A name in the quotation is not the recorded name.

    Fact: I spoke with Ms. Okafor about the harbor
    Refuted: I spoke with Ms. Lindqvist about the harbor
    Supported: I spoke with Ms. Okafor about the harbor
    """
    for one in _changes(match, EditKind.NAME):
        yield _remark(match, one)


def strength_changed(match: QuoteMatch) -> Iterator[Remark]:
    """A word of firmness or degree was added, dropped or exchanged: may for will, all for some.

    Fact: Some of the bridges may close this spring
    Refuted: Some of the bridges will close this spring
    Refuted: All of the bridges may close this spring
    Supported: Some of the bridges may close this spring
    """
    for one in _changes(match, EditKind.MODAL, EditKind.QUALIFIER):
        yield _remark(match, one)


def pronoun_changed(match: QuoteMatch) -> Iterator[Remark]:
    """The quotation speaks of somebody else than the record: they for we, his for her.

    Fact: We kept our promise to the island
    Refuted: They kept their promise to the island
    Supported: We kept our promise to the island
    """
    for one in _changes(match, EditKind.PRONOUN):
        yield _remark(match, one)


def order_changed(match: QuoteMatch) -> Iterator[Remark]:
    """The quotation has the recorded words in another order.

    Fact: The union asked the company for a new contract
    Refuted: The company asked the union for a new contract
    Supported: The union asked the company for a new contract
    """
    for one in _changes(match, EditKind.ORDER):
        yield _remark(match, one)._replace(fix=None)  # one of the words put right alone makes a third wording


def function_word_changed(match: QuoteMatch) -> Iterator[Remark]:
    """A small word was added, dropped or exchanged, and with it the sense: from for to, or for and.

    Fact: The ferry runs from the island to the city
    Refuted: The ferry runs from the island and the city
    Supported: The ferry runs from the island to the city
    """
    for one in _changes(match, EditKind.FUNCTION):
        yield _remark(match, one)


def question_changed(match: QuoteMatch) -> Iterator[Remark]:
    """A question is quoted as a statement, or a statement as a question.

    Fact: Should we sell the harbor to strangers?
    Refuted: Should we sell the harbor to strangers.
    Supported: Should we sell the harbor to strangers?
    """
    asked = is_asked_outside(match)
    for one in _changes(match, EditKind.QUESTION):
        if one.found == "?":  # what the record goes on with is no mark to put there
            yield Remark("“?” is not in the record", _place(match, one), "?", None, "")
        elif one.op is Op.INSERTED or not asked:
            yield _remark(match, one)
    cut = match.cuts[-1].words
    if cut and cut[0].key == "?" and not asked:
        word = match.alignment.quoted.words[-1]
        yield Remark(
            "the record asks this, and the quotation states it",
            (word.start, word.end),
            word.text,
            f"{word.text}?",
        )


def translation_differs(match: QuoteMatch) -> Iterator[Remark]:
    """The record is a translation, and the quotation words it otherwise.

    Another translator may choose other words. Only a negation, a number, a name or the speaker would show
    that the quotation is wrong.
    """
    differing = [
        one
        for one in match.alignment.changes
        if match.fact.translation and one.kind.changes_sense and one.kind not in _KEPT_IN_TRANSLATION
    ]
    for one in differing:
        remark = _remark(match, one)
        yield Remark(f"{remark.message}, in a translation", remark.at, remark.found, remark.expected)


RULES = (
    AlignmentRule("QUO101", "verbatim", Status.SUPPORTED, verbatim),
    AlignmentRule("QUO102", "word-substituted", Status.REFUTED, word_substituted),
    AlignmentRule("QUO103", "word-inserted", Status.REFUTED, word_inserted),
    AlignmentRule("QUO104", "word-dropped", Status.REFUTED, word_dropped),
    AlignmentRule("QUO105", "negation-changed", Status.REFUTED, negation_changed),
    AlignmentRule("QUO106", "number-changed", Status.REFUTED, number_changed),
    AlignmentRule("QUO107", "name-changed", Status.REFUTED, name_changed),
    AlignmentRule("QUO108", "strength-changed", Status.REFUTED, strength_changed),
    AlignmentRule("QUO109", "pronoun-changed", Status.REFUTED, pronoun_changed),
    AlignmentRule("QUO110", "order-changed", Status.REFUTED, order_changed),
    AlignmentRule("QUO111", "function-word-changed", Status.REFUTED, function_word_changed),
    AlignmentRule("QUO112", "question-changed", Status.REFUTED, question_changed),
    AlignmentRule(
        "QUO113", "not-verbatim", Status.SUPPORTED, not_verbatim, level=Severity.WARNING, is_slip=True
    ),
    AlignmentRule("QUO116", "tidied", Status.SUPPORTED, tidied, is_slip=True),
    AlignmentRule("QUO114", "typographic", Status.SUPPORTED, typographic),
    AlignmentRule(
        "QUO115", "translation-differs", Status.NOT_ENOUGH_INFO, translation_differs, reason=Reason.TRANSLATED
    ),
)
