"""What is made and written down without pydantic is what pydantic makes and writes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from pydantic import BaseModel

from factcheck.claims import Claim, DateClaim, FigureClaim, QuoteClaim
from factcheck.config import Options
from factcheck.facts import Fact, Source
from factcheck.testing.strategies import claims, facts
from factcheck.values.models import said, said_plainly, trusted, unchecked
from factcheck.values.span import Span
from factcheck.verdict import DecidedBy, Edit, Status, Verdict

SPAN = Span(3, 9, 1, 4, 1, 10, "twelve")


def given_to(model: BaseModel) -> dict[str, Any]:
    return {name: getattr(model, name) for name in model.model_fields_set}


def assert_alike(made: BaseModel, validated: BaseModel) -> None:
    assert made == validated
    assert made.model_fields_set == validated.model_fields_set
    fields = type(made).model_fields
    assert [name for name in made.__dict__ if name in fields] == list(fields)
    assert made.model_dump() == validated.model_dump()


@given(claim=claims())
def test_a_claim_that_is_trusted_is_the_one_that_is_validated(claim: Claim) -> None:
    values = {**given_to(claim), "span": SPAN, "spans": (SPAN,), "slots": {"event": SPAN}}
    assert_alike(trusted(type(claim))(**values), type(claim)(**values))


@given(fact=facts())
def test_a_fact_that_was_checked_is_the_one_that_is_validated(fact: Fact) -> None:
    values = given_to(fact)
    assert_alike(unchecked(type(fact))(**values), type(fact)(**values))
    assert_alike(unchecked(Source)(**given_to(fact.source)), Source(**given_to(fact.source)))


def test_two_that_were_made_share_nothing_that_could_be_changed() -> None:
    one, other = (trusted(QuoteClaim)(words="We will stay") for _ in range(2))
    one.slots["words"] = SPAN
    assert other.slots == QuoteClaim(words="We will stay").slots == {}
    assert one.model_fields_set == other.model_fields_set == {"words"}


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (FigureClaim, {"subject": "Sula", "measure": "budget"}),
        (DateClaim, {"event": "the bridge opened"}),
        (Verdict, {"id": "1", "status": Status.SUPPORTED, "decided_by": DecidedBy.STORE, "claim": None}),
    ],
)
def test_what_holds_between_fields_holds_for_what_is_trusted(
    kind: type[BaseModel], values: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=r"needs|cites"):
        trusted(kind)(**values)


def test_a_model_without_rules_is_made_as_it_stands() -> None:
    assert_alike(
        trusted(Edit)(op="kept", kind="same", found="go", expected="go"),
        Edit(op="kept", kind="same", found="go", expected="go"),
    )


def dumped(model: BaseModel, **how: Any) -> dict[str, Any]:
    return model.model_dump(mode="json", exclude_none=True, exclude_defaults=True, **how)


@given(fact=facts())
def test_a_fact_is_written_down_as_pydantic_would(fact: Fact) -> None:
    plain = said_plainly(fact, by_alias=True)
    assert plain == said(fact, by_alias=True) == dumped(fact, by_alias=True)
    assert list(plain) == list(dumped(fact, by_alias=True))
    assert fact.record() == {"kind": fact.kind, **dumped(fact, by_alias=True)}


@given(claim=claims())
def test_a_claim_is_written_down_as_pydantic_would(claim: Claim) -> None:
    placed = claim.model_copy(update={"span": SPAN, "spans": (SPAN,), "slots": {"value": SPAN}})
    assert said_plainly(claim) == said(claim) == dumped(claim)
    assert said_plainly(placed, without={"text", "span", "spans", "slots"}) == dumped(claim)
    expected = dumped(claim, exclude={"text", "span", "spans", "slots"})
    assert placed.stated() == claim.stated() == {"kind": claim.kind, **expected}


@pytest.mark.parametrize(
    "options",
    [
        Options(),
        Options(severities={}),
        Options.model_validate_json(
            '{"dateline": "2024-04-12", "policy": "strict", "select": ["QUO"], "names": true,'
            ' "locale": null, "severities": {"QUO102": "note"}}'
        ),
        Options(policy="cleanup", select=()),  # type: ignore[arg-type]
    ],
)
def test_options_are_written_down_as_pydantic_would(options: Options) -> None:
    assert said_plainly(options) == said(options) == dumped(options)
