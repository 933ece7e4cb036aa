"""Was it said in one go? Rules about quotations put together from several places."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts import QuoteFact
from factcheck.match.quotes import QuoteMatches
from factcheck.match.stitched import Stitched
from factcheck.rules.base import MatchesRule, Remark
from factcheck.verdict import Reason, Status


def pieces_joined(matches: QuoteMatches) -> Iterator[Remark]:
    """Words from two places stand in one pair of quotation marks, with no ellipsis between them.

    Fact: The island has waited ten years for this bridge. We owe it to the children of every village.
    Refuted: The island has waited ten years for the children of every village.
    Supported: We owe it to the children of every village.
    """
    joint = matches.joint
    if joint is not None:
        word = next(word for word in matches.words.words if word.start == joint.seam)
        facts = (joint.first.fact,) if joint.first is joint.second else (joint.first.fact, joint.second.fact)
        yield Remark(
            f"from “{word.text}” on, the words come from another place than those before",
            (word.start, matches.words.words[-1].end),
            facts=facts,
        )


def _of_whom(fact: QuoteFact) -> str:
    return " and ".join(fact.all_speakers)


def _stitched(matches: QuoteMatches) -> Stitched | None:
    """The pieces of a quotation of a named speaker, all of whose words on record were looked at."""
    return None if matches.claim.speaker is None or matches.own_truncated else matches.stitched


def _stitches(stitched: Stitched, matches: QuoteMatches) -> Iterator[Remark]:
    """A remark for each piece that comes from another record than the one before it."""
    facts = tuple(dict.fromkeys(record.fact for record in stitched.records))
    for at in range(1, len(stitched.records)):
        before, record = stitched.records[at - 1].fact, stitched.records[at].fact
        if before is not record:
            word = next(word for word in matches.words.words if word.start == stitched.starts[at])
            whom = _of_whom(record)
            day = f" on {record.said_period.edtf}" if record.said_period else ""
            yield Remark(
                f"from “{word.text}” on, the words are those of {whom}{day}, apart from those before",
                (word.start, matches.words.words[-1].end),
                facts=facts,
            )


def _are_of_one_speaker(stitched: Stitched) -> bool:
    """Whether all pieces come from one speaker, or from one group of them."""
    return len({record.fact.all_speakers for record in stitched.records}) == 1


def _are_of_one_occasion(stitched: Stitched) -> bool:
    """Whether all pieces stand in one source and were said on one day, so that they may be one speech."""
    facts = [record.fact for record in stitched.records]
    return len({(fact.source.title, fact.source.url, fact.said_period) for fact in facts}) == 1


def pieces_of_two_speakers(matches: QuoteMatches) -> Iterator[Remark]:
    """The pieces around an ellipsis were said by different people.

    Nobody is quoted with half of somebody else's sentence.
    """
    stitched = _stitched(matches)
    if stitched is not None and not _are_of_one_speaker(stitched):
        yield from _stitches(stitched, matches)


def pieces_of_two_utterances(matches: QuoteMatches) -> Iterator[Remark]:
    """The pieces around an ellipsis were said on different occasions.

    An ellipsis stands for words left out of one statement; it does not join two.
    """
    stitched = _stitched(matches)
    if stitched is not None and _are_of_one_speaker(stitched) and not _are_of_one_occasion(stitched):
        yield from _stitches(stitched, matches)


def pieces_recorded_apart(matches: QuoteMatches) -> Iterator[Remark]:
    """The pieces around an ellipsis are on record apart, from one occasion.

    They may be one statement whose middle is not on record, or two; the record does not say.
    """
    stitched = _stitched(matches)
    if stitched is not None and _are_of_one_speaker(stitched) and _are_of_one_occasion(stitched):
        yield from _stitches(stitched, matches)


RULES = (
    MatchesRule("QUO143", "pieces-joined", Status.REFUTED, pieces_joined),
    MatchesRule("QUO144", "pieces-of-two-utterances", Status.REFUTED, pieces_of_two_utterances),
    MatchesRule("QUO145", "pieces-of-two-speakers", Status.REFUTED, pieces_of_two_speakers),
    MatchesRule(
        "QUO146",
        "pieces-recorded-apart",
        Status.NOT_ENOUGH_INFO,
        pieces_recorded_apart,
        reason=Reason.AMBIGUOUS,
    ),
)
