"""Pieces around an ellipsis: from two speakers, from two occasions, or from one that is on record in part."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.reading.words import read_words
from factcheck.rules import quote_stitched
from tests.builders import quote_fact

QUOTED = "We shared the catch … mussels grow quickly … the bridge is open"


def piece(
    words: str, speaker: str = "Ada Ames", said: str | None = "2024-03-05", title: str = "Minutes"
) -> Any:
    return SimpleNamespace(fact=quote_fact(words, speaker=speaker, said=said, source={"title": title}))


CATCH, MUSSELS, BRIDGE = (
    piece("We shared the catch."),
    piece("The mussels grow."),
    piece("The bridge is open."),
)


def told(
    *records: Any, speaker: str | None = "Ada Ames", own_truncated: bool = False
) -> dict[str, list[Any]]:
    """What the rules say of a quotation whose pieces come from these records, by code."""
    words = read_words(QUOTED)
    starts = tuple(words.words[at].start for at in (0, 4, 7))[: len(records)]
    matches: Any = SimpleNamespace(
        claim=SimpleNamespace(speaker=speaker),
        words=words,
        own_truncated=own_truncated,
        joint=None,
        stitched=SimpleNamespace(records=records, starts=starts) if records else None,
    )
    return {rule.code: found for rule in quote_stitched.RULES if (found := list(rule.check(matches)))}


@pytest.mark.parametrize(
    ("records", "codes"),
    [
        ((CATCH, MUSSELS), ["QUO146"]),
        ((CATCH, MUSSELS, BRIDGE), ["QUO146"]),
        ((CATCH, CATCH), []),
        ((CATCH, piece("The mussels grow.", said="2024-03-06")), ["QUO144"]),
        ((CATCH, piece("The mussels grow.", said=None)), ["QUO144"]),
        ((CATCH, piece("The mussels grow.", title="Letters")), ["QUO144"]),
        ((CATCH, piece("The mussels grow.", speaker="Ben Holt")), ["QUO145"]),
        ((CATCH, piece("The mussels grow.", speaker="Ben Holt", said="2024-03-06")), ["QUO145"]),
        ((), []),
    ],
)
def test_pieces_of_several_records(records: tuple[Any, ...], codes: list[str]) -> None:
    assert list(told(*records)) == codes
    assert told(*records, speaker=None) == told(*records, own_truncated=True) == {}


def test_each_seam_is_told_with_whom_and_when() -> None:
    undated = piece("The bridge is open.", said=None)
    (first, second) = told(CATCH, MUSSELS, undated)["QUO144"]
    assert first.message == (
        "from “mussels” on, the words are those of Ada Ames on 2024-03-05, apart from those before"
    )
    assert second.message == "from “the” on, the words are those of Ada Ames, apart from those before"
    assert [QUOTED[slice(*one.at)] for one in (first, second)] == [
        "mussels grow quickly … the bridge is open",
        "the bridge is open",
    ]
    assert first.facts == second.facts == (CATCH.fact, MUSSELS.fact, undated.fact)
    (only,) = told(CATCH, CATCH, MUSSELS)["QUO146"]
    assert only.message.startswith("from “the” on")
    assert only.facts == (CATCH.fact, MUSSELS.fact)
