"""Every rule's page is true: its examples are run.

The fact of a page is on record from one speaker. An example is that speaker's quotation or, where it holds
quotation marks, a whole draft. The facts of a page about figures and dates are rows with bars
between the slots; statements about dates are filed on April 11, 2024.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any, NamedTuple

import pytest

from factcheck.facts import Fact
from factcheck.rules import RULES, Rule
from factcheck.verdict import Status
from tests.builders import check, event_fact, figure_fact, only_verdict, quote_fact, quoted

_LINE = re.compile(r"^(Fact|Refuted|Supported): (.+)$", re.MULTILINE)
_MARKS = ('"', "“")

WITHOUT_EXAMPLES = {
    "DAT323": "needs names with terms of office: see tests/match/test_events_offices.py",
    "DAT325": "needs names with days of birth: see tests/match/test_events_offices.py",
    "DAT326": "needs names with terms of office: see tests/match/test_events_offices.py",
    "QUO144": "needs two facts: see tests/cases/quotations-stitched.md",
    "QUO145": "needs two facts: see tests/cases/quotations-stitched.md",
    "QUO152": "needs a transcript: see tests/cases/transcripts.md",
    "FIG230": "needs a complete table: see tests/cases/figures-rankings.md",
    "FIG231": "needs a complete table: see tests/cases/figures-rankings.md",
    "FIG232": "needs a complete table: see tests/cases/figures-rankings.md",
    "FIG233": "needs a complete table: see tests/cases/figures-rankings.md",
    "QUO150": "needs a day in the statement and in the fact: see tests/cases/sources.md",
}


class Example(NamedTuple):
    rule: Rule[Any]
    fact: str
    status: Status
    statement: str

    def __str__(self) -> str:
        return f"{self.rule.code}-{self.status.value}-{self.statement}"


def figure_facts(line: str) -> list[Fact]:
    """Subject | measure | value | period | status | basis, one fact after another with semicolons between."""
    facts: list[Fact] = []
    for one in line.split(";"):
        subject, measure, value, period, *more = (part.strip() for part in one.split("|"))
        slots = {key: given for key, given in zip(("status", "basis"), more, strict=False) if given}
        facts.append(figure_fact(subject, measure, value, period, **slots))
    return facts


def event_facts(line: str) -> list[Fact]:
    """Event | day | last day, one fact after another with semicolons between."""
    return [event_fact(*(part.strip() for part in one.split("|"))) for one in line.split(";")]


def examples(rule: Rule[Any]) -> list[Example]:
    lines = _LINE.findall(rule.page)
    facts = [text for label, text in lines if label == "Fact"]
    if lines and len(facts) != 1:
        raise ValueError(f"{rule.code}: a page with examples has exactly one line “Fact:”")
    return [Example(rule, facts[0], Status(label.lower()), text) for label, text in lines if label != "Fact"]


EXAMPLES = [example for rule in RULES for example in examples(rule)]
DECIDING = [rule for rule in RULES if rule.status in (Status.REFUTED, Status.SUPPORTED)]


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_comes_out_as_the_page_says(example: Example) -> None:
    whole = any(mark in example.statement for mark in _MARKS)
    draft = f"{example.statement}\n" if whole else quoted(example.statement)
    facts: list[Fact] = [quote_fact(example.fact)]
    if example.rule.code.startswith(("FIG", "CHG")):
        draft, facts = f"{example.statement}\n", figure_facts(example.fact)
    if example.rule.code.startswith("DAT"):
        draft, facts = f"{example.statement}\n", event_facts(example.fact)
    verdict = only_verdict(check(draft, *facts, dateline=date(2024, 4, 11)))
    codes = [finding.rule for finding in verdict.findings]
    assert verdict.status is example.status, (verdict.reason, codes)
    if example.rule.status is example.status or (example.rule.status is None and _is_only_supported(example)):
        assert example.rule.code in codes


def _is_only_supported(example: Example) -> bool:
    """Whether the page's one example shows a remark beside support."""
    return len(examples(example.rule)) == 1


@pytest.mark.parametrize("rule", DECIDING, ids=lambda rule: rule.code)
def test_a_rule_that_decides_shows_it(rule: Rule[Any]) -> None:
    shown = {example.status for example in examples(rule)}
    assert (rule.status in shown) != (rule.code in WITHOUT_EXAMPLES), (
        "give examples, or list why there are none"
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_page_begins_with_a_sentence(rule: Rule[Any]) -> None:
    first = rule.page.partition("\n\n")[0]
    assert first.endswith("."), first
    assert first[0].isupper(), first


def test_exceptions_are_rules_that_exist() -> None:
    assert {rule.code for rule in RULES} >= set(WITHOUT_EXAMPLES)
