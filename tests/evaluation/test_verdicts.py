"""The adapter maps records and labels as they are meant, and judges by the record alone."""

from __future__ import annotations

import pytest

from factcheck import Status, Store
from tests.evaluation.verdicts import as_record, label, plain, verdict

QUOTE = {
    "type": "quote",
    "speaker": "Marta Lindqvist",
    "text": "We will mend the harbour wall before the autumn storms.",
    "date": "2019-05-06",
    "source": "harbour board",
}
FIGURE = {
    "type": "figure",
    "subject": "Sweden",
    "metric": "herring landings per capita",
    "value": 12.5,
    "unit": "USD per person",
    "currency": "USD",
    "period": "2017",
    "note": "constant 2015 prices",
    "source": "fisheries yearbook",
}
EVENT = {"type": "date", "event": "harbour festival", "date": "2019-05-06", "source": "almanac"}


def test_a_quote_keeps_its_speaker_words_and_day() -> None:
    assert as_record(QUOTE) == {
        "kind": "quote",
        "speaker": "Marta Lindqvist",
        "words": "We will mend the harbour wall before the autumn storms.",
        "said": "2019-05-06",
        "source": "harbour board",
    }


def test_a_figure_is_exact_and_its_note_is_its_basis() -> None:
    assert as_record(FIGURE) == {
        "kind": "figure",
        "subject": "Sweden",
        "measure": "herring landings per capita",
        "value": "12.5",
        "unit": "USD per person",
        "period": "2017",
        "basis": "constant 2015 prices",
        "exact": True,
        "source": "fisheries yearbook",
    }


@pytest.mark.parametrize(
    ("unit", "currency", "expected"),
    [
        ("USD", "USD", "USD"),
        ("per person", "USD", "USD per person"),
        (None, "EUR", "EUR"),
        ("people", None, "people"),
    ],
)
def test_a_unit_names_the_currency_once(unit: str | None, currency: str | None, expected: str) -> None:
    assert as_record({**FIGURE, "unit": unit, "currency": currency})["unit"] == expected


@pytest.mark.parametrize("end", [None, "2019-05-09"])
def test_an_event_has_a_day_or_both_ends(end: str | None) -> None:
    record = as_record({**EVENT, "end_date": end})
    assert (record.get("date"), record.get("start"), record.get("end")) == (
        (None, "2019-05-06", end) if end else ("2019-05-06", None, None)
    )


@pytest.mark.parametrize("record", [QUOTE, FIGURE, EVENT, {**EVENT, "end_date": "2019-05-09"}])
def test_every_record_can_be_stored(record: dict[str, object]) -> None:
    store = Store.from_records([as_record(record)])
    assert store.problems == ()
    assert len(store.facts) == 1


def test_a_record_of_another_type_is_refused() -> None:
    with pytest.raises(ValueError, match="'rumour' is none of"):
        as_record({**QUOTE, "type": "rumour"})


@pytest.mark.parametrize(
    ("number", "written"),
    [(4218, "4218"), (0.1, "0.1"), (1e21, "1000000000000000000000"), (2.5e-7, "0.00000025")],
)
def test_a_number_is_written_out(number: float, written: str) -> None:
    assert plain(number) == written


@pytest.mark.parametrize(
    ("worst", "expected"),
    [
        (None, "not_enough_info"),
        (Status.SUPPORTED, "supported"),
        (Status.NOT_ENOUGH_INFO, "not_enough_info"),
        (Status.CONFLICTING, "not_enough_info"),
        (Status.OUTDATED, "refuted"),
        (Status.REFUTED, "refuted"),
    ],
)
def test_every_status_has_its_label(worst: Status | None, expected: str) -> None:
    assert label(worst) == expected


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("“We will mend the harbour wall before the autumn storms,” Marta Lindqvist said.", "supported"),
        ("“We will not mend the harbour wall before the autumn storms,” Marta Lindqvist said.", "refuted"),
        ("“Nobody has asked for a second lighthouse yet,” Marta Lindqvist said.", "not_enough_info"),
        ("The harbour lies in the sun.", "not_enough_info"),
    ],
)
def test_a_statement_has_the_label_of_its_worst_verdict(statement: str, expected: str) -> None:
    assert verdict([QUOTE], statement, "2019-05-08") == expected
