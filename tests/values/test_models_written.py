"""What a model writes down: names or their aliases, what was set, and nothing that is a default."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel, ConfigDict, Field

from factcheck.values.models import said, said_plainly, unchecked


class Inner(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    place: str = Field(default="", alias="the-place")


class Outer(BaseModel):
    model_config = ConfigDict(populate_by_name=True)

    first: str | None = Field(default="one", alias="read-as", serialization_alias="written-as")
    second: int = Field(default=2, alias="the-second")
    third: int = 3
    hidden: str = Field(default="", exclude=True)
    inner: Inner | None = None
    items: list[str] = Field(default_factory=list)


class Later(Outer):
    """The same, which pydantic gets ready only when it is used."""

    model_config = ConfigDict(populate_by_name=True, defer_build=True)


WRITERS = (said, said_plainly)


@pytest.mark.parametrize("write", WRITERS)
@pytest.mark.parametrize("kind", [Outer, Later])
def test_each_field_has_its_name_or_the_one_for_others(write: Any, kind: type[Outer]) -> None:
    def model() -> Outer:
        inner = Inner.model_construct(_fields_set={"place"}, place="Tana")
        values: dict[str, Any] = {"first": "x", "second": 5, "third": 6, "hidden": "h", "inner": inner}
        made: Outer = unchecked(kind)(**values, items=["b"])
        return made

    named = {
        "first": "x",
        "second": 5,
        "third": 6,
        "inner": {"place": "Tana"},
        "items": ["b"],
    }
    assert write(model()) == named
    told = {"written-as": "x", "the-second": 5, "third": 6, "inner": {"the-place": "Tana"}, "items": ["b"]}
    assert write(model(), by_alias=True) == told
    assert write(unchecked(kind)(items=[], third=3, first=None)) == {}
    del named["second"], named["items"]
    assert write(model(), without={"second", "items"}) == named


@pytest.mark.parametrize("write", WRITERS)
def test_nothing_is_written_that_is_missing_or_a_default(write: Any) -> None:
    values: dict[str, Any] = {"first": None, "second": 2, "third": 3, "hidden": "h", "inner": None}
    assert write(Outer(**values, items=[])) == {}
    assert write(Outer()) == {}


def test_what_was_not_set_is_not_written() -> None:
    model = Outer(third=4)
    model.__dict__["second"] = 7
    assert said_plainly(model) == {"third": 4}


class Plain(BaseModel):
    needed: str
    items: list[str] = Field(default_factory=list)


class Lists(BaseModel):
    items: list[str] = Field(default_factory=list)


def test_no_default_that_could_be_changed_is_shared() -> None:
    for kind, given in ((Plain, {"needed": "x"}), (Lists, {})):
        one, other = (unchecked(kind)(**given) for _ in range(2))
        one.items.append("y")
        assert other.items == []
        assert one.model_fields_set == set(given)
    assert unchecked(Plain)(items=[]).model_fields_set == {"items"}
