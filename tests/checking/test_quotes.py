from datetime import date

import pytest

from factcheck.checking.quotes import QuoteDesk
from factcheck.checking.selection import Selection
from factcheck.checking.setting import Setting
from factcheck.claims import QuoteClaim
from factcheck.config import Options
from factcheck.judge import Case
from factcheck.store import Life, Store

WORDS = "We will rebuild the old harbor before winter"
RECORDS = [
    {"kind": "quote", "id": "one", "speaker": "Ada Byron", "words": WORDS, "source": "log"},
    {
        "kind": "quote",
        "id": "two",
        "speaker": "Olu Adeyemi",
        "words": WORDS,
        "source": "log",
        "valid-until": "2024-06-01",
    },
]


def case(claim: QuoteClaim, *records: dict[str, str], as_of: date | None = None) -> Case:
    desk = QuoteDesk(Store.from_records(records or RECORDS), Selection.of(Options()))
    return desk.case(claim, Setting(as_of, as_of))


def test_records_of_the_speaker_and_of_others_are_held_apart() -> None:
    found = case(QuoteClaim(speaker="Ada Byron", words=WORDS))
    assert [(one.match.facts[0].address, one.is_own) for one in found.held] == [
        ("records#one", True),
        ("records#two", False),
    ]


@pytest.mark.parametrize(
    ("as_of", "life"),
    [(None, Life.UNKNOWN_DATE), (date(2024, 5, 1), Life.LIVE), (date(2024, 7, 1), Life.NO_LONGER_VALID)],
)
def test_the_day_decides_what_is_live(as_of: date | None, life: Life) -> None:
    found = case(QuoteClaim(speaker="Olu Adeyemi", words=WORDS), as_of=as_of)
    assert found.held[0].life is life


def test_what_cannot_be_read_is_compared_with_nothing() -> None:
    found = case(QuoteClaim(speaker="Ada Byron", words="—"))
    assert found.of_claim
    assert not found.held


def test_a_fact_that_cannot_be_read_is_remembered() -> None:
    broken = {**RECORDS[0], "said": "someday"}
    assert case(QuoteClaim(speaker="Ada Byron", words=WORDS), broken, RECORDS[1]).unusable
    assert not case(
        QuoteClaim(speaker="Ada Byron", words="quite other talk of cheese"), broken, RECORDS[1]
    ).unusable


def test_what_is_similar_is_near_and_what_is_not_is_not() -> None:
    assert case(
        QuoteClaim(speaker="Ada Byron", words="the harbor is old and winter came before the storm of May")
    ).near
    assert not case(QuoteClaim(speaker="Ada Byron", words="quite other talk of cheese")).near
    assert not case(QuoteClaim(speaker="Ada Byron", words=WORDS)).near
