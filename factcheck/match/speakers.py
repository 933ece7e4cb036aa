"""Whether the person named in a claim is the person on record: a gate, never a score."""

from __future__ import annotations

from enum import StrEnum

from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact
from factcheck.lexicon.titles import without_title
from factcheck.store.names import Names
from factcheck.values.name import Name


class Speaker(StrEnum):
    """How the speaker that a claim names stands to the one on record."""

    SAME = "same"
    ONE_OF_SEVERAL = "one of several"
    OTHER = "other"
    UNNAMED = "unnamed"


def compare_speakers(claim: QuoteClaim, fact: QuoteFact, names: Names) -> Speaker:
    """Whether the claim's speaker said what the fact records.

    A name that fits several people on record is one of several. Nobody is taken for somebody else because
    the names look alike: North is not South, and Bill is not William.
    """
    if claim.speaker is None:
        return Speaker.UNNAMED
    stated = {entity.id for entity in names.resolve(claim.speaker)}
    recorded = {entity.id for name in fact.all_speakers for entity in names.resolve(name)}
    if stated & recorded:
        return Speaker.SAME if len(stated) == 1 else Speaker.ONE_OF_SEVERAL
    if not stated and any(_agree(claim.speaker, name) for name in fact.all_speakers):
        return Speaker.ONE_OF_SEVERAL
    return Speaker.OTHER


def same_surname(one: str, other: str) -> bool:
    """Whether two names end in one surname, whatever stands before it."""
    try:
        return Name.parse(without_title(one)).surname == Name.parse(without_title(other)).surname
    except ValueError:
        return False


def _agree(one: str, other: str) -> bool:
    try:
        return Name.parse(without_title(one)).agrees(Name.parse(without_title(other)))
    except ValueError:
        return False
