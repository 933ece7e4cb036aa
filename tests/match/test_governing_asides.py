"""Asides and tags around kept words, and reasons: how long an aside may be, and what a question tag asks."""

from __future__ import annotations

import pytest

from factcheck.match.governing import leading
from factcheck.match.governing_behind import trailing
from factcheck.match.governors import Governs
from factcheck.reading.words import read_words


def before(cut: str, kept: str) -> Governs | None:
    words = read_words(f"{cut} {kept}").words
    first = next(index for index, word in enumerate(words) if word.start > len(cut))
    found = leading(f"{cut} {kept}", words[:first], words[first].start, words[first:])
    return found.governs if found else None


def behind(kept: str, cut: str) -> Governs | None:
    words = read_words(f"{kept} {cut}").words
    first = next(index for index, word in enumerate(words) if word.start > len(kept))
    found = trailing(f"{kept} {cut}", words[first:], words[first - 1].end)
    return found.governs if found else None


@pytest.mark.parametrize(
    ("cut", "governs"),
    [
        ("will we?", Governs.QUESTION),
        ("won't we?", Governs.QUESTION),
        ("is that right?", Governs.QUESTION),
        ("will you have a look at it today?", None),
        ("here and now?", None),
        ("will we.", None),
    ],
)
def test_a_tag_is_short_and_has_a_verb(cut: str, governs: Governs | None) -> None:
    assert behind("The bridge will be sold,", cut) is governs


@pytest.mark.parametrize(
    ("cut", "governs"),
    [
        ("They claim, wrongly, that", Governs.ATTRIBUTION),
        ("They claim, as one does in a small town, that", Governs.ATTRIBUTION),
        ("They claim, as one does in a hall full of people after a long day out there, that", None),
    ],
)
def test_a_long_aside_parts_a_claim_from_what_is_claimed(cut: str, governs: Governs | None) -> None:
    assert before(cut, "the bridge is open") is governs


@pytest.mark.parametrize(
    ("cut", "kept", "governs"),
    [
        # The reason is negated, and what it is the reason of is told as a fact.
        ("It was because we did not mend them that", "the bridges fell", None),
        ("It was because we did not mend them that the bridges of the old town", "fell", None),
        ("It was because nobody had paid that the bridges", "fell last year", None),
        ("It is because critics say so that the bridges of the old town", "are shut", None),
        ("It is because critics say that", "the bridges are shut", Governs.ATTRIBUTION),
        ("It is because critics say that the bridges of the old town", "are shut", Governs.ATTRIBUTION),
        ("We did not say that the bridges of the old town", "fell", Governs.NEGATION),
        ("Critics say that the bridges of the old town", "are shut", Governs.ATTRIBUTION),
    ],
)
def test_a_reason_governs_nothing_that_it_is_the_reason_of(
    cut: str, kept: str, governs: Governs | None
) -> None:
    assert before(cut, kept) is governs
