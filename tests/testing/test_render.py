from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import EventFact, FigureFact
from factcheck.reading import find_mentions, parse_period, parse_quantity
from factcheck.testing.render import Style, render
from factcheck.testing.strategies import event_facts, facts, figure_facts
from factcheck.values.period import Period
from tests.builders import SOURCE, quote_fact

HARBOR = "The harbor stays open."


@pytest.mark.parametrize(
    ("style", "sentence"),
    [
        (Style.AFTER, "“The harbor stays open,” Ada Lund said."),
        (Style.INVERTED, "“The harbor stays open,” said Ada Lund."),
        (Style.TOLD_REPORTERS, "“The harbor stays open,” Ada Lund told reporters."),
        (Style.DASH, "“The harbor stays open.” — Ada Lund"),
        (Style.BEFORE, "Ada Lund said, “The harbor stays open.”"),
        (Style.COLON, "Ada Lund: “The harbor stays open.”"),
        (Style.ACCORDING_TO, "According to Ada Lund, “The harbor stays open.”"),
    ],
)
def test_styles(style: Style, sentence: str) -> None:
    assert render(quote_fact(HARBOR, "Ada Lund"), style) == sentence


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Is it open?", "“Is it open?” Ada Lund said."),
        ("It is open!", "“It is open!” Ada Lund said."),
        ("It is open …", "“It is open …” Ada Lund said."),
        ("it is open", "“it is open,” Ada Lund said."),
        ("It is open;", "“It is open,” Ada Lund said."),
        ("He said “open” and left.", "“He said ‘open’ and left,” Ada Lund said."),
        ('He said "open" and left.', "“He said ‘open’ and left,” Ada Lund said."),
        ("It is\n\nopen.", "“It is open,” Ada Lund said."),
    ],
)
def test_words_end_as_the_sentence_goes_on(words: str, sentence: str) -> None:
    assert render(quote_fact(words, "Ada Lund")) == sentence


def test_a_joint_statement_is_given_to_its_first_speaker() -> None:
    fact = quote_fact(HARBOR).model_copy(update={"speaker": None, "speakers": ("Ada Lund", "Bo Berg")})
    assert render(fact) == "“The harbor stays open,” Ada Lund said."


@pytest.mark.parametrize(
    ("slots", "sentence"),
    [
        ({"period": "2023"}, "Westmere’s boat traffic was 1,200 in 2023."),
        ({"period": "2023-04"}, "Westmere’s boat traffic was 1,200 in April 2023."),
        ({"period": "2023-04-05"}, "Westmere’s boat traffic was 1,200 on April 5, 2023."),
        (
            {"period": "first quarter of 2023"},
            "Westmere’s boat traffic was 1,200 in the first quarter of 2023.",
        ),
        (
            {"period": "FY2023", "status": "target"},
            "Westmere’s boat traffic has a target of 1,200 in FY2023.",
        ),
        ({"unit": "boats", "basis": "all piers"}, "Westmere’s boat traffic was 1,200 boats (all piers)."),
    ],
)
def test_figures(slots: dict[str, str], sentence: str) -> None:
    fact = FigureFact.model_validate(
        {"subject": "Westmere", "measure": "boat traffic", "value": "1,200", "source": SOURCE, **slots}
    )
    assert render(fact) == sentence


@pytest.mark.parametrize(
    ("slots", "sentence"),
    [
        ({"date": "2024-04-10"}, "April 10, 2024: The fair in Westmere."),
        ({"date": "2024-04"}, "April 2024: The fair in Westmere."),
        ({"date": "1984~"}, "1984~: The fair in Westmere."),
        ({"date": "1984"}, "In 1984: The fair in Westmere."),
        (
            {"start": "2024-04-10", "end": "2024-04-12"},
            "April 10, 2024 to April 12, 2024: The fair in Westmere.",
        ),
        ({"date": "2024-04-10", "status": "cancelled"}, "April 10, 2024: The fair in Westmere (cancelled)."),
    ],
)
def test_events(slots: dict[str, str], sentence: str) -> None:
    fact = EventFact.model_validate({"event": "The fair in Westmere", "source": SOURCE, **slots})
    assert render(fact) == sentence


@given(fact=facts(), style=st.sampled_from(Style))
def test_a_rendering_is_one_line(fact: object, style: Style) -> None:
    assert "\n" not in render(fact, style)  # type: ignore[arg-type]


@given(fact=event_facts())
def test_the_day_of_an_event_is_read_back(fact: EventFact) -> None:
    found = [one.value for one in find_mentions(render(fact)) if isinstance(one.value, Period)]
    assert parse_period(fact.date or fact.start or "").start == found[0].start


@given(fact=figure_facts())
def test_a_figure_is_read_back(fact: FigureFact) -> None:
    assert parse_quantity(fact.value) == fact.quantity
    assert fact.value in render(fact)
