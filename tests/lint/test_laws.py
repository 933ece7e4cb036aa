"""What lint says and what the checker does are one: laws that hold both against each other (T33, L8, L41)."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import check
from factcheck.facts import Fact
from factcheck.lint import lint
from factcheck.store import Store
from factcheck.store.difference import difference
from factcheck.testing import strategies
from factcheck.verdict import Status

FIGURES = st.fixed_dictionaries(
    {
        "value": st.sampled_from(
            ["1200 tonnes", "1200.4 tonnes", "1300 tonnes", "1.2 thousand tonnes", "about 1500 tonnes"]
        ),
        "period": st.sampled_from(["2023", "2023", "2022"]),
        "medium": st.sampled_from(["wire", "wire", "official-data"]),
    },
    optional={
        "status": st.sampled_from(["actual", "forecast", "provisional"]),
        "basis": st.sampled_from(["landed", "sold"]),
        "vintage": st.sampled_from(["2024-01", "2024-02"]),
        "exact": st.just(True),
        "as-of": st.sampled_from(["2024-01", "2024-02"]),
        "disputed": st.just(True),
    },
)


def record(ident: str, slots: dict[str, Any]) -> dict[str, Any]:
    source = {"title": "T", "date": "2024", "medium": slots["medium"], "url": "https://t.example"}
    own = {slot: value for slot, value in slots.items() if slot != "medium"}
    return {"kind": "figure", "id": ident, "subject": "Sula", "measure": "catch", "source": source, **own}


@given(one=FIGURES, other=FIGURES)
def test_where_figures_conflict_lint_says_so(one: dict[str, Any], other: dict[str, Any]) -> None:
    store = Store.from_records([record("a", one), record("b", other)])
    assert not store.problems
    contradict = any(remark.code == "STO201" for remark in lint(store))
    assert not (contradict and (one.get("disputed") or other.get("disputed")))  # the desk has said so itself
    stated = {fact["value"].removesuffix(" tonnes") for fact in (one, other)}
    drafts = [f"Sula's catch was {value} tonnes in {one['period']}." for value in sorted(stated)]
    found = [check(text, store, dateline=date(2024, 6, 1)).verdicts for text in drafts]
    statuses = {verdict.status for verdicts in found for verdict in verdicts}
    if Status.CONFLICTING in statuses and not (one.get("disputed") or other.get("disputed")):
        assert contradict
    if contradict:
        assert Status.CONFLICTING in statuses


@given(
    fact=st.one_of(strategies.quote_facts(), strategies.figure_facts(), strategies.event_facts()),
    data=st.data(),
)
def test_an_identical_copy_changes_no_verdict_and_is_remarked_on(fact: Fact, data: st.DataObject) -> None:
    """L8."""
    copy = fact.model_copy(update={"address": "records#copy"})
    fact = fact.model_copy(update={"address": "records#first"})
    alone, both = Store.from_records([fact]), Store.from_records([fact, copy])
    draft = data.draw(strategies.drafts(fact))
    day = date(2030, 1, 1)
    assert [one.status for one in check(draft, both, dateline=day).verdicts] == [
        one.status for one in check(draft, alone, dateline=day).verdicts
    ]
    assert "STO204" in {remark.code for remark in lint(both)}
    assert "STO204" not in {remark.code for remark in lint(alone)}


EVENTS = st.fixed_dictionaries(
    {
        "event": st.sampled_from(["Launch of the ferry", "Launch of the ferry", "Opening of the bridge"]),
        "date": st.sampled_from(["2024-04-10", "2024-04-12", "2023-04-12"]),
    },
    optional={
        "place": st.sampled_from(["Oslo", "Bergen"]),
        "participants": st.sampled_from([["Ida Holm"], ["Jon Berg"]]),
        "status": st.sampled_from(["held", "postponed"]),
    },
)


@given(one=EVENTS, other=EVENTS)
def test_where_events_conflict_lint_says_so(one: dict[str, Any], other: dict[str, Any]) -> None:
    source = {"title": "T", "date": "2024", "medium": "wire", "url": "https://t.example"}
    records = [
        {"kind": "event", "id": ident, "source": source, **slots}
        for ident, slots in (("a", one), ("b", other))
    ]
    store = Store.from_records(records)
    days = {"2024-04-10": "April 10, 2024", "2024-04-12": "April 12, 2024", "2023-04-12": "April 12, 2023"}
    drafts = [f"The {fact['event'].lower()} was on {days[fact['date']]}." for fact in (one, other)]
    found = [check(text, store, dateline=date(2024, 6, 1)).verdicts for text in drafts]
    if Status.CONFLICTING in {verdict.status for verdicts in found for verdict in verdicts}:
        assert "STO203" in {remark.code for remark in lint(store)}


DAYS = st.sampled_from(
    [
        "2024-05-01",
        "2024-04-01",
        "2024",
        "1984~",
        "../2024",
        "2024/..",
        "FY2027",
        "0001",
        "9999",
        "2024-Q2",
        "20XX",
    ]
)
LIFE: dict[str, st.SearchStrategy[Any]] = {
    "valid-from": DAYS,
    "valid-until": DAYS,
    "superseded-by": st.sampled_from(["records#a", "records#b"]),
}
AWKWARD = st.one_of(
    st.fixed_dictionaries(
        {
            "kind": st.just("figure"),
            "subject": st.sampled_from(["Japan", "the Japanese", "EUR/USD", "World", "..."]),
            "measure": st.sampled_from(["GDP", "exchange rate", "vote", "defense spending cap"]),
            "value": st.sampled_from(
                ["12 tonnes", "7-2", "2% of GDP", "about $1.2bn", "-0", "three-quarters"]
            ),
        },
        optional={"period": DAYS, "vintage": DAYS, "status": st.sampled_from(["target", "poll"]), **LIFE},
    ),
    st.fixed_dictionaries(
        {"kind": st.just("event"), "event": st.sampled_from(["Launch", "!!!"]), "date": DAYS}, optional=LIFE
    ),
    st.fixed_dictionaries(
        {"kind": st.just("event"), "event": st.just("launch"), "start": DAYS, "end": DAYS}, optional=LIFE
    ),
    st.fixed_dictionaries(
        {
            "kind": st.just("quote"),
            "speaker": st.sampled_from(["Alan Hill", "AIan Hill", "...", "Dr."]),
            "words": st.sampled_from(["we stay", "!!!", "—", "שלום"]),
            "utterance": st.just("u"),
        },
        optional=LIFE,
    ),
)


@given(first=AWKWARD, second=AWKWARD, review=DAYS, day=st.sampled_from([None, date.min, date.max]))
def test_lint_and_difference_answer_for_every_store(
    first: dict[str, Any], second: dict[str, Any], review: str, day: date | None
) -> None:
    source = {"title": "T", "review-after": review}
    records = [{"id": ident, "source": source, **slots} for ident, slots in (("a", first), ("b", second))]
    store, other = Store.from_records(records), Store.from_records(records[:1])
    remarks = lint(store, day)
    assert remarks == lint(store, day)
    gone = [change.how for change in difference(store, other) if change.what == "fact"]
    assert gone.count("removed") == len(store.facts) - len(other.facts)
