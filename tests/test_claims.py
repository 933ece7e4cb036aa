import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from factcheck.claims import Change, Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.values.span import Lines

words = st.text(alphabet="abc é’“ A.", min_size=1, max_size=20).filter(str.strip)


@given(text=words)
def test_the_id_does_not_see_case_spaces_or_unicode_form(text: str) -> None:
    one = QuoteClaim(words=text).identity()
    assert len(one) == 16
    assert QuoteClaim(words=f" {text.upper()}  ").identity() == one
    assert QuoteClaim(words=unicodedata.normalize("NFD", text)).identity() == one


@given(text=words, again=st.integers(1, 5))
def test_the_id_counts_occurrences_and_not_places(text: str, again: int) -> None:
    claim = QuoteClaim(words=text)
    placed = QuoteClaim(words=text, text=text, span=Lines(text).span(0, len(text)))
    assert placed.identity() == claim.identity()
    assert claim.identity(again) != claim.identity()


def test_another_slot_is_another_claim() -> None:
    claims = [
        QuoteClaim(words="we will"),
        QuoteClaim(words="we may"),
        QuoteClaim(words="we will", speaker="Ada Byron"),
        QuoteClaim(words="we will", said="Ada Byron"),
        DateClaim(event="we will", date="2024"),
    ]
    assert len({claim.identity() for claim in claims}) == len(claims)


@pytest.mark.parametrize(
    "record",
    [
        {"kind": "quote", "words": ""},
        {"kind": "quote", "words": " \n"},
        {"kind": "quote"},
        {"kind": "quote", "words": "we", "speaker": ""},
        {"kind": "quote", "words": "we", "mood": "glad"},
        {"kind": "quote", "words": 5},
        {"kind": "figure", "subject": "Japan", "measure": "GDP"},
        {"kind": "figure", "measure": "GDP", "value": "5"},
        {"kind": "figure", "subject": "Japan", "measure": "GDP", "value": 5},
        {"kind": "figure", "subject": "Japan", "measure": "GDP", "change": {}},
        {"kind": "date", "event": "the summit"},
        {"kind": "date", "date": "2024"},
        {"kind": "rumour", "words": "we"},
        {"words": "we"},
    ],
)
def test_a_claim_without_its_required_slots_cannot_be_made(record: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter[Claim](Claim).validate_python(record)


@pytest.mark.parametrize(
    "claim",
    [
        QuoteClaim(words="we will", speaker="Ada Byron"),
        FigureClaim(subject="Japan", measure="GDP", value="5 trillion"),
        FigureClaim(subject="Japan", measure="GDP", change=Change(direction="up")),
        FigureClaim(subject="Japan", measure="GDP", comparison="larger than Italy"),
        DateClaim(event="the summit", duration="six days"),
    ],
)
def test_a_claim_survives_its_json(claim: Claim) -> None:
    assert TypeAdapter[Claim](Claim).validate_json(claim.model_dump_json()) == claim


def test_what_is_stated_leaves_out_places() -> None:
    claim = QuoteClaim(words="we", text="“we”", span=Lines("“we”").span(1, 3), lead_in="He said")
    assert claim.stated() == {"kind": "quote", "words": "we", "lead_in": "He said"}
