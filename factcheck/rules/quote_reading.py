"""What was read into a quotation's attribution: an office for the person who held it."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.lexicon.titles import is_office
from factcheck.match.quote import QuoteMatch
from factcheck.rules.base import AlignmentRule, Remark
from factcheck.values.text import fold
from factcheck.verdict import Severity


def office_read_as(match: QuoteMatch) -> Iterator[Remark]:
    """The draft names the speaker by an office alone, and one person was taken to hold it.

    That is the only one whom the draft names with the office before, or else the only one in the store who
    held it on the day of filing in the one country that the draft names. The reading is told beside the
    verdict, so that an editor can see whether it is right.
    """
    claim, span = match.claim, match.claim.slots.get("speaker")
    if claim.speaker is None or span is None or not is_office(span.text.partition(" of ")[0]):
        return
    stated = fold(span.text).split()
    if not any(word in stated for word in fold(claim.speaker).split()):
        caveat = f"“{span.text}” read as {claim.speaker}"
        yield Remark(caveat, caveat=caveat, slot="speaker")


RULES = (AlignmentRule("QUO163", "office-read-as", None, office_read_as, level=Severity.NOTE),)
