import json
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from factcheck.facts import EventFact, Fact, FigureFact, Medium, QuoteFact, Source
from factcheck.values.canonical import canonical_json

ADAPTER: TypeAdapter[Fact] = TypeAdapter(Fact)
SOURCE = Source(title="The log")


def quote(words: str = "We sail at dawn", **slots: Any) -> QuoteFact:
    return QuoteFact(**{"speaker": "Ada Byron", "words": words, "source": SOURCE, **slots})


FACTS = [
    quote(said="2024-04-10", excerpt=True),
    QuoteFact(speakers=("Ada Byron", "Olu Adeyemi"), words="We agree", source=SOURCE),
    FigureFact(
        subject="Japan", measure="GDP", value="4.2 trillion", unit="USD", period="2023", source=SOURCE
    ),
    EventFact(event="the summit", date="2024-04", source=SOURCE),
    EventFact(event="the fair", start="2024-04-10", end="2024-04-12", status="scheduled", source=SOURCE),
]


@pytest.mark.parametrize("fact", FACTS)
def test_a_fact_survives_its_record(fact: Fact) -> None:
    again = ADAPTER.validate_json(canonical_json(fact.record()))
    assert again == fact
    assert again.sha256 == fact.sha256


@pytest.mark.parametrize("fact", FACTS)
def test_the_address_and_place_are_no_part_of_what_a_fact_says(fact: Fact) -> None:
    moved = fact.model_copy(update={"address": "elsewhere#one"})
    assert moved.sha256 == fact.sha256
    assert "address" not in json.dumps(fact.record())


@given(words=st.text(alphabet="aé ñ’", min_size=1, max_size=10).filter(str.strip))
def test_the_digest_does_not_see_the_unicode_form_and_sees_everything_else(words: str) -> None:
    assert quote(unicodedata.normalize("NFD", words)).sha256 == quote(words).sha256
    assert quote(f"{words}.").sha256 != quote(words).sha256


def test_every_slot_is_in_the_digest() -> None:
    changes: list[dict[str, Any]] = [
        {"speaker": "Olu Adeyemi"},
        {"said": "2024"},
        {"occasion": "a dinner"},
        {"before": "Well."},
        {"after": "Soon."},
        {"excerpt": True},
        {"translation": "desk"},
        {"utterance": "u1"},
        {"repeated": True},
        {"valid_from": "2024"},
        {"valid_until": "2025"},
        {"note": "checked"},
        {"disputed": True},
        {"superseded_by": "a#b"},
        {"source": Source(title="The log", url="https://example.org")},
    ]
    digests = {quote(**change).sha256 for change in changes} | {quote().sha256}
    assert len(digests) == len(changes) + 1


@pytest.mark.parametrize(
    "slots",
    [
        {"words": ""},
        {"words": " "},
        {"speaker": None},
        {"speakers": ("Olu Adeyemi",)},
        {"said": "soon"},
        {"said": "2024-13"},
        {"withdrawn": "2024-05-01"},
        {"words": "We \u202esail"},
        {"words": "We \u200bsail"},
        {"words": "We \x1b[31msail"},
        {"speaker": "Ada\u2066 Byron"},
        {"translation": "machine"},
        {"mood": "glad"},
        {"disputed": "yes"},
        {"disputed": 1},
    ],
)
def test_a_quotation_that_is_wrongly_written_down_is_refused(slots: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        quote(**slots)


@pytest.mark.parametrize(
    "slots",
    [
        {"value": "plenty"},
        {"value": ""},
        {"value": "1e999999999"},
        {"value": "nan"},
        {"value": "1.2.3"},
        {"status": "guess"},
        {"period": "someday"},
        {"value": "9" * 60},
    ],
)
def test_a_figure_that_does_not_read_is_refused(slots: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        FigureFact(**{"subject": "Japan", "measure": "GDP", "value": "5", "source": SOURCE, **slots})


@pytest.mark.parametrize(
    "slots", [{}, {"date": "2024", "start": "2024"}, {"start": "2024"}, {"end": "2024"}, {"date": "soon"}]
)
def test_an_event_needs_one_way_of_saying_when(slots: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        EventFact(event="the summit", source=SOURCE, **slots)


@pytest.mark.parametrize(("start", "end"), [("2024-05-01", "2024-04-30"), ("2024-Q4", "2024-04-01")])
def test_an_event_does_not_end_before_it_starts(start: str, end: str) -> None:
    with pytest.raises(ValidationError, match="cannot end on"):
        EventFact(event="the fair", source=SOURCE, start=start, end=end)


@pytest.mark.parametrize(
    ("start", "end"), [("2024-05-01", "2024-05-01"), ("2024-05-01", "2024"), ("2024", "2024-04-01")]
)
def test_an_event_may_end_on_the_day_or_in_the_year_in_which_it_starts(start: str, end: str) -> None:
    assert EventFact(event="the fair", source=SOURCE, start=start, end=end).end == end


def test_the_day_of_the_source_stands_where_the_fact_has_none() -> None:
    dated = Source(title="The log", date="2024-04-10")
    period = quote(source=dated).said_period
    assert period is not None
    assert period.edtf == "2024-04-10"
    period = quote(source=dated, said="2023").said_period
    assert period is not None
    assert period.edtf == "2023"
    assert quote().said_period is None


def test_media_are_in_order_of_weight() -> None:
    weights = [medium.weight for medium in Medium]
    assert weights == sorted(weights, reverse=True)
    assert Medium.RECORDING.weight > Medium.SECONDARY.weight
