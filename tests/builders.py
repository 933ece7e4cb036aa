"""Facts, stores and reports for tests: a builder takes only what the test is about."""

from __future__ import annotations

from typing import Any

from factcheck.checking import Checker
from factcheck.config import Options
from factcheck.facts import EventFact, Fact, FigureFact, Medium, QuoteFact, Source
from factcheck.store import Store
from factcheck.verdict import Report, Verdict

SPEAKER = "Amara Okafor"
SOURCE = Source(title="Minutes of the island council", date="2024-03-05", medium=Medium.OFFICIAL_TRANSCRIPT)


def quote_fact(words: str, speaker: str = SPEAKER, **slots: Any) -> QuoteFact:
    return QuoteFact(**{"speaker": speaker, "words": words, "source": SOURCE, **slots})


def figure_fact(
    subject: str, measure: str, value: str, period: str | None = None, **slots: Any
) -> FigureFact:
    given = {"subject": subject, "measure": measure, "value": value, "period": period, "source": SOURCE}
    return FigureFact(**{"exact": True, **given, **slots})


def event_fact(event: str, date: str, end: str | None = None, **slots: Any) -> EventFact:
    when = {"date": date} if end is None else {"start": date, "end": end}
    return EventFact(**{"event": event, "source": SOURCE, **when, **slots})


def store_of(*facts: Fact, names: tuple[dict[str, Any], ...] = ()) -> Store:
    store = Store.from_records(facts, names=names)
    if store.problems:
        raise ValueError(f"the test's store has problems: {store.problems[0]}")
    return store


def check(draft: str, *facts: Fact, name: str = "draft.txt", **options: Any) -> Report:
    return Checker(store_of(*facts), Options(**options)).check(draft, name)


def quoted(words: str, speaker: str = SPEAKER) -> str:
    return f"{speaker} said: “{words}”\n"


def only_verdict(report: Report) -> Verdict:
    (verdict,) = report.verdicts
    return verdict
