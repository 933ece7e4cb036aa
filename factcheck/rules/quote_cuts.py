"""Is what was left out left out honestly? Rules about ellipses, edges and square brackets."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lexicon.wording import WordClass, class_of, negates
from factcheck.match.align import Bracket
from factcheck.match.quote import Cut, QuoteMatch, Tier, negation_in
from factcheck.reading.words import Word, read_words
from factcheck.rules.base import AlignmentRule, Remark
from factcheck.verdict import Reason, Severity, Status

_STAND_INS = (WordClass.PRONOUN, WordClass.DETERMINER)
_LEAD_WORDS = 6  # words before the marks in which the writer may say the negation that was cut


def _brackets(match: QuoteMatch) -> Iterator[Bracket]:
    for piece in match.alignment.pieces:
        for bracket in piece.brackets:
            if [word.key for word in bracket.quoted] != ["sic"]:
                yield bracket


def _at(words: tuple[Word, ...]) -> tuple[int, int]:
    return words[0].start, words[-1].end


def _text(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words)


def _said_outside(match: QuoteMatch, cut: Cut) -> bool:
    """Whether the writer says the cut negation before the marks open: he would not “yield the floor”."""
    if not cut.is_edge or cut.at > match.alignment.quoted.words[0].start or not match.claim.lead_in:
        return False
    lead = read_words(match.claim.lead_in).words
    return any(negates(word.key) for word in lead[-_LEAD_WORDS:])


def _hidden_negation(match: QuoteMatch, *, is_edge: bool) -> Iterator[tuple[Cut, Word]]:
    for cut in match.cuts:
        negation = negation_in(cut.near)
        if cut.is_edge is is_edge and negation is not None and not _said_outside(match, cut):
            yield cut, negation


def ellipsis_hides_negation(match: QuoteMatch) -> Iterator[Remark]:
    """What the ellipsis leaves out negates what is kept.

    A negation in the same clause, next to the cut, governs the kept words: without it they say the contrary.
    A negation in a clause of its own does not.

    Fact: The plan will not, I repeat, will not raise the fare. It was never meant to.
    Refuted: The plan will ... raise the fare
    Supported: The plan will not ... raise the fare
    """
    for cut, negation in _hidden_negation(match, is_edge=False):
        message = f"the ellipsis leaves out “{negation.text}”, which turns the words around it"
        yield Remark(message, (cut.at, cut.at + 1), None, _text(cut.words))


def edge_hides_negation(match: QuoteMatch) -> Iterator[Remark]:
    """The quotation begins just after a negation that governs it.

    A partial quotation that leaves the "not" outside says the contrary, unless the writer says it in front
    of the marks.

    Fact: We will not raise the ferry fare this winter
    Refuted: raise the ferry fare this winter
    Supported: We will not raise the ferry fare
    """
    for cut, negation in _hidden_negation(match, is_edge=True):
        first = match.alignment.quoted.words[0]
        message = f"the record has “{negation.text}” just before these words"
        yield Remark(message, (first.start, first.end), first.text, f"{_text(cut.near)} {first.text}")


def negation_outside(match: QuoteMatch) -> Iterator[Remark]:
    """The negation of the record stands before the quotation marks, in the writer's words."""
    for cut in match.cuts:
        if cut.is_edge and negation_in(cut.near) is not None and _said_outside(match, cut):
            message = "the negation stands outside the quotation marks"
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
    """The ellipsis leaves out a number, a condition or a qualifier of the same sentence.

    The words stand as recorded, but a reader may want to know what was cut.

    Fact: We will open the second ward, if the county pays half of it, by the end of May.
    Supported: We will open the second ward ... by the end of May
    """
    for cut in match.cuts:
        telling = [word for word in cut.words if word.is_number or class_of(word.key) is WordClass.CONDITION]
        if not cut.is_edge and telling:
            message = f"context cut: the ellipsis leaves out “{_text(cut.words)}”"
            yield Remark(message, (cut.at, cut.at + 1), None, _text(cut.words))


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
        added, lost = _negations(bracket.quoted), _negations(bracket.recorded)
        other_number = {word.key for word in bracket.quoted if word.is_number} != {
            word.key for word in bracket.recorded if word.is_number
        }
        if added != lost or (bracket.recorded and other_number):
            instead = f" in the place of “{_text(bracket.recorded)}”" if bracket.recorded else ""
            message = f"“[{_text(bracket.quoted)}]” changes what was said{instead}"
            yield Remark(message, _at(bracket.quoted), _text(bracket.quoted), _text(bracket.recorded) or None)


def _negations(words: tuple[Word, ...]) -> int:
    return sum(negates(word.key) for word in words)


def bracket_replaces(match: QuoteMatch) -> Iterator[Remark]:
    """Words in square brackets stand for recorded words that are more than a pronoun or an article.

    What they stand for may be the same or not; a rule cannot know.
    """
    for bracket in _brackets(match):
        if any(class_of(word.key) not in _STAND_INS for word in bracket.recorded):
            message = f"“[{_text(bracket.quoted)}]” stands for “{_text(bracket.recorded)}”"
            yield Remark(message, _at(bracket.quoted), _text(bracket.quoted), _text(bracket.recorded))


def bracket_explains(match: QuoteMatch) -> Iterator[Remark]:
    """Words in square brackets explain a word, or stand for a pronoun or an article.

    They are the writer's, and are not checked.

    Fact: She will not leave the harbor
    Supported: [The mayor] will not leave the harbor
    """
    brackets = list(_brackets(match))
    replaced = [word for bracket in brackets for word in bracket.recorded]
    if match.tier is not Tier.SLIP or any(class_of(word.key) not in _STAND_INS for word in replaced):
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
    AlignmentRule("QUO125", "negation-outside", None, negation_outside, level=Severity.NOTE),
    AlignmentRule("QUO130", "bracket-reverses", Status.REFUTED, bracket_reverses),
    AlignmentRule(
        "QUO131", "bracket-replaces", Status.NOT_ENOUGH_INFO, bracket_replaces, reason=Reason.AMBIGUOUS
    ),
    AlignmentRule("QUO132", "bracket-explains", Status.SUPPORTED, bracket_explains),
)
