"""Is what was left out left out honestly? Rules about ellipses, edges and square brackets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.lexicon.governing import begins_with, phrases
from factcheck.lexicon.governing import words as governing
from factcheck.lexicon.wording import WordClass, american, class_of, negates, nouns_in_ly
from factcheck.match.align import Bracket
from factcheck.match.cuts import Cut, Governs
from factcheck.match.governors import COORDINATORS, is_finite, keys_of
from factcheck.match.quote import QuoteMatch, Tier
from factcheck.reading.words import Word, read_words
from factcheck.rules.base import AlignmentRule, Remark
from factcheck.rules.quote_outside import is_said_outside, may_be_said_outside
from factcheck.verdict import Reason, Severity, Status

_TELLING = (WordClass.NEGATION, WordClass.QUALIFIER, WordClass.MODAL, WordClass.ATTRIBUTION)
_ARTICLES = frozenset({"the", "a"})  # no verb of what may be that is a noun, too, begins with a vowel
_STAND_INS = (WordClass.PRONOUN, WordClass.DETERMINER)
_OPENING_MARKS = ("“", "‘", "«", "„", '"', " '")
_BESIDE = 8  # words of a cut edge in which a condition bears on the kept words
_PREDICATE = 3  # words at least of one
_JUST_BEFORE = 2  # words before the kept ones: "may", "try to"
_JUST_OUTSIDE = 3  # words before the marks: a negation further off governs something else


def _brackets(match: QuoteMatch) -> Iterator[Bracket]:
    for piece in match.alignment.pieces:
        for bracket in piece.brackets:
            if [word.key for word in bracket.quoted] != ["sic"]:
                yield bracket


def _at(words: tuple[Word, ...]) -> tuple[int, int]:
    return words[0].start, words[-1].end


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def _hiding(match: QuoteMatch, *ways: Governs) -> Iterator[Cut]:
    for cut in match.cuts:
        if cut.governs in ways and not is_said_outside(match, cut):
            yield cut


def _what_is_hidden(match: QuoteMatch, cut: Cut) -> Remark:
    governor = cut.governor.text if cut.governor else ""
    if not cut.is_edge:
        message = f"the ellipsis leaves out “{governor}”, which governs the words around it"
        return Remark(message, (cut.at, cut.at + 1), None, _text(cut.words))
    words = match.alignment.quoted.words
    word, where = (words[0], "before") if cut.at <= words[0].start else (words[-1], "after")
    return Remark(
        f"the record has “{governor}” {where} these words", (word.start, word.end), None, _text(cut.words)
    )


def ellipsis_hides_negation(match: QuoteMatch) -> Iterator[Remark]:
    """What the ellipsis leaves out negates what is kept.

    A negation in the same clause, next to the cut, governs the kept words: without it they say the contrary.
    A negation in a clause of its own does not.

    Fact: The plan will not, I repeat, will not raise the fare. It was never meant to.
    Refuted: The plan will ... raise the fare
    Supported: The plan will not ... raise the fare
    """
    for cut in _hiding(match, Governs.NEGATION):
        if not cut.is_edge:
            yield _what_is_hidden(match, cut)


def edge_hides_negation(match: QuoteMatch) -> Iterator[Remark]:
    """The quotation begins just after, or ends just before, a negation that governs it.

    A partial quotation that leaves the "not" outside says the contrary, unless the writer says it in front
    of the marks. "I doubt that" and "it is false that" count as negations.

    Fact: We will not raise the ferry fare this winter
    Refuted: raise the ferry fare this winter
    Supported: We will not raise the ferry fare
    """
    for cut in _hiding(match, Governs.NEGATION):
        if cut.is_edge and not may_be_said_outside(match, cut):
            yield _what_is_hidden(match, cut)


def condition_cut(match: QuoteMatch) -> Iterator[Remark]:
    """What was cut makes the kept words conditional, or somebody else's.

    "I will resign if the bill passes" is no promise to resign, and "my rivals say the war is lost" is not
    the speaker's view. A condition in a clause of its own, behind a comma, only warns.

    Fact: I will leave the council if the bridge is sold
    Refuted: I will leave the council
    Supported: I will leave the council if the bridge is sold
    """
    for cut in _hiding(match, Governs.CONDITION, Governs.ATTRIBUTION):
        if not may_be_said_outside(match, cut):
            yield _what_is_hidden(match, cut)


def limit_cut(match: QuoteMatch) -> Iterator[Remark]:
    """What was cut may limit what is kept: "only" before it, an opening condition, a hope, a former view.

    "If the river rises, we will evacuate" is not plainly "We will evacuate", "either we pay or we lose the
    town" does not say that we lose it, and what somebody hopes is not yet so. A desk has to look.
    """
    for cut in _hiding(match, Governs.LIMIT, Governs.NEGATION, Governs.CONDITION, Governs.ATTRIBUTION):
        if cut.governs is Governs.LIMIT or may_be_said_outside(match, cut):
            yield _what_is_hidden(match, cut)


def question_cut(match: QuoteMatch) -> Iterator[Remark]:
    """The words come from the middle of a question, or from before a "didn't you?".

    What was asked was not stated, unless the writer says around the marks that it was asked.
    """
    for cut in _hiding(match, Governs.QUESTION):
        rest = _text(cut.words)
        goes_on = "" if rest == "?" else f", which goes on “{rest}”"
        yield Remark(f"on record these words are part of a question{goes_on}", None, None, rest)


def taken_back(match: QuoteMatch) -> Iterator[Remark]:
    """The sentence behind the quoted words takes them back: "Not.", "Just kidding.", "That is a lie.".

    Irony and the views of others are often told only afterwards. A desk has to look.
    """
    for cut in _hiding(match, Governs.RETRACTION):
        yield Remark(f"on record “{_text(cut.words)}” follows these words", None, None, _text(cut.words))


def negation_put_outside(match: QuoteMatch) -> Iterator[Remark]:
    """The writer puts a "not" in front of words that the record does not negate."""
    lead = match.claim.lead_in
    cut = match.cuts[0]
    if not lead or lead.rstrip()[-1:] in ",:;" or not cut.words or cut.governs is Governs.NEGATION:
        return
    words = read_words(lead).words[-_JUST_OUTSIDE:]
    negation = next((word for word in reversed(words) if negates(word.key)), None)
    if negation is not None and not _is_also_recorded(words[words.index(negation) + 1 :], cut.words):
        yield Remark(f"“{negation.text}” stands before the marks, and the record does not negate these words")


def _is_also_recorded(told: Sequence[Word], cut: Sequence[Word]) -> bool:
    """Whether the words behind the writer's negation end the cut ones, and a negation of theirs was cut."""
    if keys_of(cut[-len(told) :]) != keys_of(told):
        return False
    return next(
        (
            negates(word.key)
            for word in reversed(cut[: -len(told)])
            if negates(word.key) or is_finite(word) or word.key in COORDINATORS
        ),
        False,
    )


def quoted_in_record(match: QuoteMatch) -> Iterator[Remark]:
    """On record the words stand in quotation marks: they may be somebody else's, whom the speaker quoted."""
    recorded, piece = match.record.words, match.alignment.pieces[0]
    before = recorded.text[: recorded.words[piece.first].start].rstrip(" ")
    if before.endswith(_OPENING_MARKS):
        yield Remark("the record has these words in quotation marks: the speaker was quoting")


def spliced_by_ellipsis(match: QuoteMatch) -> Iterator[Remark]:
    """The ellipsis joins the head of one sentence to the tail of another.

    Whole sentences may be left out; the halves of two make a third, which nobody said.
    """
    for cut in match.cuts:
        if cut.splices:
            message = (
                f"the ellipsis joins parts of two sentences or clauses: it leaves out “{_text(cut.words)}”"
            )
            yield Remark(message, (cut.at, cut.at + 1), None, _text(cut.words))


def negation_outside(match: QuoteMatch) -> Iterator[Remark]:
    """What governs the words on record stands outside the quotation marks, in the writer's words."""
    for cut in match.cuts:
        if cut.governs is not None and is_said_outside(match, cut):
            message = f"the {cut.governs.value} stands outside the quotation marks"
            yield Remark(message, caveat=message)


def pieces_out_of_order(match: QuoteMatch) -> Iterator[Remark]:
    """The pieces around an ellipsis were said the other way round.

    Fact: The storm took the pier. In the spring the island will build a new one.
    Refuted: the island will build a new one ... The storm took the pier
    Supported: The storm took the pier ... the island will build a new one
    """
    if not match.alignment.in_order:
        yield Remark("the pieces of the quotation were said in another order")


def context_cut(match: QuoteMatch) -> Iterator[Remark]:
    """A number, a condition or a "may" that bears on the kept words was left out.

    The words stand as recorded, but a reader may want to know what was cut. Of a fragment that says nothing
    by itself ("a second ward"), and of what stands in another clause of a long sentence, nothing is said.

    Fact: We will open the second ward, if the county pays half of it, by the end of May.
    Supported: We will open the second ward ... by the end of May
    """
    for cut in match.cuts:
        what = _context(match, cut) if cut.governs is None else None
        if what is not None:
            message = f"context cut: left out “{_text(what)}”"
            last = match.alignment.quoted.words[-1].end
            yield Remark(message, (min(cut.at, last - 1), min(cut.at, last - 1) + 1), None, _text(what))


def _context(match: QuoteMatch, cut: Cut) -> tuple[Word, ...] | None:
    """The cut words that a reader may miss; at an edge only those beside a kept clause."""
    if not cut.is_edge:
        telling = any(class_of(word.key) is WordClass.CONDITION or word.is_number for word in cut.words)
        return cut.words if telling else None
    outside = f"{match.claim.lead_in or ''} {match.claim.lead_out or ''}"
    said = {word.key for word in read_words(outside).words}
    leads = cut.at <= match.alignment.quoted.words[0].start
    beside = cut.words[-_BESIDE:] if leads else cut.words[:_BESIDE]
    if leads:
        weak = next((word for word in cut.words[-_JUST_BEFORE:] if word.key in governing("weak")), None)
        if weak is not None and not any(class_of(key) is WordClass.MODAL for key in said):
            return cut.words
    if begins_with(tuple(word.key for word in cut.words), phrases("condition", "stock")):
        return None
    quoted = match.alignment.quoted.words
    asserts = any(word.key in governing("clausal") for word in quoted)
    # "plant the gardens" is a predicate whose helping verb was cut; "a second ward" says nothing.
    asserts = asserts or (
        not leads and class_of(quoted[0].key) is WordClass.CONTENT and len(quoted) >= _PREDICATE
    )
    condition = next((word for word in beside if word.key in governing("bearing")), None)
    return cut.words if asserts and condition is not None and condition.key not in said else None


def context_not_on_record(match: QuoteMatch) -> Iterator[Remark]:
    """The record is a fragment, so that nobody can see what stood around it."""
    text = match.fact.words.strip()
    is_fragment = match.fact.excerpt or text[:1].islower() or text[-1:] not in ".!?”\"'’)"
    touches = match.alignment.pieces[0].first == 0 or match.alignment.pieces[-1].last == len(
        match.record.words.words
    )
    if is_fragment and touches and not (match.fact.before or match.fact.after):
        yield Remark("context not on record", caveat="context not on record")


def bracket_reverses(match: QuoteMatch) -> Iterator[Remark]:
    """Words in square brackets turn the quotation round, or put another name or number into it.

    Fact: The port authority is ready for the season
    Refuted: The port authority is [not] ready for the season
    Supported: The port authority is ready for the [summer] season
    """
    for bracket in _brackets(match):
        if (affix := _affix(match, bracket)) in governing("affix"):
            message = f"“[{affix}]” makes another word of the one that it is put to"
            yield Remark(message, _at(bracket.quoted), affix)
            continue
        added, lost = _negations(bracket.quoted), _negations(bracket.recorded)
        other_number = {word.key for word in bracket.quoted if word.is_number} != {
            word.key for word in bracket.recorded if word.is_number
        }
        if added != lost or (bracket.recorded and other_number):
            instead = f" in the place of “{_text(bracket.recorded)}”" if bracket.recorded else ""
            message = f"“[{_text(bracket.quoted)}]” changes what was said{instead}"
            yield Remark(message, _at(bracket.quoted), _text(bracket.quoted), _text(bracket.recorded) or None)


def _affix(match: QuoteMatch, bracket: Bracket) -> str | None:
    """The bracketed letters where a word goes on beside the bracket: the "un" of "[un]safe"."""
    text, (start, end) = match.alignment.quoted.text, _at(bracket.quoted)
    leads = text[end : end + 1] == "]" and text[end + 1 : end + 2].isalpha()
    trails = text[start - 1 : start] == "[" and start > 1 and text[start - 2].isalpha()
    return text[start:end].casefold() if leads or trails else None


def _negations(words: tuple[Word, ...]) -> int:
    return sum(negates(word.key) for word in words)


def bracket_replaces(match: QuoteMatch) -> Iterator[Remark]:
    """Words in square brackets stand for recorded words that are more than a pronoun or an article.

    What they stand for may be the same or not; a rule cannot know.
    """
    for bracket in _brackets(match):
        if _stands_for_more(bracket) and _negations(bracket.quoted) == _negations(bracket.recorded):
            instead = (
                f" stands for “{_text(bracket.recorded)}”"
                if bracket.recorded
                else " may change what was said"
            )
            message = f"“[{_text(bracket.quoted)}]”{instead}"
            yield Remark(message, _at(bracket.quoted), _text(bracket.quoted), _text(bracket.recorded) or None)


def _stands_for_more(bracket: Bracket) -> bool:
    """Whether a bracket is more than an explanation, the recorded words again, or a pronoun's referent."""
    if [american(word.key) for word in bracket.quoted] == [american(word.key) for word in bracket.recorded]:
        return False
    if any(class_of(word.key) not in _STAND_INS for word in bracket.recorded):
        return True
    behind_article = [word for one, word in pairwise(bracket.quoted) if one.key in _ARTICLES]
    return any(
        word.is_number
        or (class_of(word.key) in _TELLING and not _is_noun(word, behind_article))
        or _is_adverb(word)
        for word in bracket.quoted
    )


def _is_noun(word: Word, behind_article: Sequence[Word]) -> bool:
    """Whether a verb of what may be is a noun here: "the plan", "a hope"."""
    return word in behind_article and class_of(word.key) is WordClass.MODAL


def _is_adverb(word: Word) -> bool:
    return word.key.endswith("ly") and word.key not in nouns_in_ly()


def bracket_explains(match: QuoteMatch) -> Iterator[Remark]:
    """Words in square brackets explain a word, or stand for a pronoun or an article.

    They are the writer's, and are not checked.

    Fact: She will not leave the harbor
    Supported: [The mayor] will not leave the harbor
    """
    brackets = list(_brackets(match))
    if match.tier is not Tier.SLIP or any(map(_stands_for_more, brackets)):
        return
    for bracket in brackets:
        what = "referent not checked" if bracket.recorded else "explanation in brackets not checked"
        caveat = f"{what}: “{_text(bracket.quoted)}”"
        yield Remark(caveat, _at(bracket.quoted), caveat=caveat)
    if match.has_brackets and not brackets:
        yield Remark("the recorded words; [sic] is the writer's")


RULES = (
    AlignmentRule("QUO120", "ellipsis-hides-negation", Status.REFUTED, ellipsis_hides_negation),
    AlignmentRule("QUO121", "edge-hides-negation", Status.REFUTED, edge_hides_negation),
    AlignmentRule("QUO122", "pieces-out-of-order", Status.REFUTED, pieces_out_of_order),
    AlignmentRule("QUO123", "context-cut", None, context_cut),
    AlignmentRule("QUO124", "context-not-on-record", None, context_not_on_record, level=Severity.NOTE),
    AlignmentRule("QUO126", "condition-cut", Status.REFUTED, condition_cut),
    AlignmentRule("QUO128", "limit-cut", Status.NOT_ENOUGH_INFO, limit_cut, reason=Reason.AMBIGUOUS),
    AlignmentRule("QUO134", "question-cut", Status.NOT_ENOUGH_INFO, question_cut, reason=Reason.AMBIGUOUS),
    AlignmentRule("QUO135", "taken-back", Status.NOT_ENOUGH_INFO, taken_back, reason=Reason.AMBIGUOUS),
    AlignmentRule(
        "QUO129",
        "negation-put-outside",
        Status.NOT_ENOUGH_INFO,
        negation_put_outside,
        reason=Reason.AMBIGUOUS,
    ),
    AlignmentRule(
        "QUO133", "quoted-in-record", Status.NOT_ENOUGH_INFO, quoted_in_record, reason=Reason.AMBIGUOUS
    ),
    AlignmentRule(
        "QUO127", "spliced-by-ellipsis", Status.NOT_ENOUGH_INFO, spliced_by_ellipsis, reason=Reason.AMBIGUOUS
    ),
    AlignmentRule("QUO125", "negation-outside", None, negation_outside, level=Severity.NOTE),
    AlignmentRule("QUO130", "bracket-reverses", Status.REFUTED, bracket_reverses),
    AlignmentRule(
        "QUO131", "bracket-replaces", Status.NOT_ENOUGH_INFO, bracket_replaces, reason=Reason.AMBIGUOUS
    ),
    AlignmentRule("QUO132", "bracket-explains", Status.SUPPORTED, bracket_explains),
)
