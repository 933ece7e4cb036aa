"""What a finding tells besides its rule: the words it points at, what it found, expected and would mend.

``findings.txt`` has three levels: a record, statements about it with the status that each gets, and below
each the findings and caveats. A record is a quotation of Amara Okafor, or rows as on the pages of rules;
behind it may stand more of its slots as JSON. Statements are filed on April 11, 2024.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from factcheck.facts import Fact
from factcheck.verdict import Verdict
from tests.builders import check, event_fact, figure_fact, quote_fact, quoted

PAGE = Path(__file__).parent / "findings.txt"
_RECORD = re.compile(r"(quote|figure|event): (.+?)(?: (\{.+\}))?")
MAKERS: dict[str, Callable[..., Fact]] = {"quote": quote_fact, "figure": figure_fact, "event": event_fact}
_STATEMENT = re.compile(r"    \[([a-z_, ]*)\] (.+)")


class Statement(NamedTuple):
    record: str
    text: str
    told: str

    def __str__(self) -> str:
        return self.text


def statements(page: str) -> Iterator[Statement]:
    for block in page.strip().split("\n\n"):
        record, *lines = block.splitlines()
        told: list[str] = []
        for line in [*reversed(lines)]:
            told.insert(0, line)
            if found := _STATEMENT.fullmatch(line):
                yield Statement(record, found[2], "\n".join(told))
                told = []


def facts_of(record: str) -> list[Fact]:
    if record.startswith("facts: "):
        return [MAKERS[one.pop("kind")](**one) for one in json.loads(record.removeprefix("facts: "))]
    read = _RECORD.fullmatch(record)
    if read is None:
        raise ValueError(f"{record!r} is no record")
    slots: dict[str, Any] = json.loads(read[3] or "{}")
    if read[1] == "quote":
        return [quote_fact(read[2], **slots)]
    rows = [[part.strip() for part in row.split("|")] for row in read[2].split(";")]
    if read[1] == "event":
        return [event_fact(*row, **slots) for row in rows]
    more = [{"status": row[4]} if row[4:] and row[4] else {} for row in rows]
    bases = [{"basis": row[5]} if row[5:] else {} for row in rows]
    return [
        figure_fact(*row[:4], **{**one, **basis, **slots})
        for row, one, basis in zip(rows, more, bases, strict=True)
    ]


def told(verdict: Verdict) -> Iterator[str]:
    for one in verdict.findings:
        where = f" “{one.span.text}”" if one.span is not None and one.span != verdict.claim.span else ""
        yield f"        {one.rule}{where}: {one.message}"
        for name, said in (("found", one.found), ("expected", one.expected), ("fix", one.fix)):
            if said is not None:
                yield f"            {name}: {said}".rstrip()
    for caveat in verdict.caveats:
        yield f"        caveat: {caveat}"


def outcome(record: str, text: str) -> str:
    is_quotation = record.startswith("quote") and not text.startswith('"')
    draft = quoted(text) if is_quotation else f"{text}\n"
    verdicts = check(draft, *facts_of(record), dateline=date(2024, 4, 11)).verdicts
    statuses = ", ".join(str(one.reason or one.status) for one in verdicts)
    return "\n".join((f"    [{statuses}] {text}", *(line for one in verdicts for line in told(one))))


STATEMENTS = [*statements(PAGE.read_text("utf-8"))]


@pytest.mark.parametrize("statement", STATEMENTS, ids=str)
def test_a_finding_tells_what_the_page_says(statement: Statement) -> None:
    assert outcome(statement.record, statement.text) == statement.told
