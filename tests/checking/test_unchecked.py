from __future__ import annotations

from factcheck.checking import Checker
from factcheck.config import Options
from tests.builders import quote_fact, store_of

FACT = quote_fact("The harbour will stay open through the winter, whatever the ice does to us")
DRAFT = """The mill belongs to Ida Brandt. Nobody from France came, and Amara Okafor was away.

“The harbour will stay open through the winter,” Amara Okafor said in the Old Hall.
"""


def names(draft: str, *, listed: bool = True) -> list[str]:
    report = Checker(store_of(FACT), Options(names=listed)).check(draft)
    return [mention.span.text for mention in report.unchecked if mention.kind == "name"]


def test_names_that_nobody_on_record_has_are_listed_where_asked_for() -> None:
    assert names(DRAFT) == ["Ida Brandt", "Old Hall"]
    assert names(DRAFT, listed=False) == []


def test_a_capital_at_the_head_of_a_sentence_makes_no_name() -> None:
    assert names("Harbours freeze. Boats wait.") == []


def test_every_name_is_where_its_place_says() -> None:
    report = Checker(store_of(FACT), Options(names=True)).check(DRAFT)
    for mention in report.unchecked:
        assert DRAFT[mention.span.start : mention.span.end] == mention.span.text
