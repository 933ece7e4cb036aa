"""What a draft, or a caller, states: typed claims, told apart by ``kind``.

Values stand as they were written ("about 2% of GDP", "Wednesday"); they are read where they are compared.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from factcheck.values.canonical import Json, digest
from factcheck.values.models import said
from factcheck.values.span import Span
from factcheck.values.text import fold

Stated: TypeAlias = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]

_PLACED = frozenset({"kind", "text", "span", "spans", "slots"})


class Within(StrEnum):
    """Whose words a claim stands in, where they are not the writer's own."""

    QUOTATION = "quotation"
    INDIRECT = "indirect"


class ClaimBase(BaseModel):
    """What every claim has: its text, where it stands, and the span of each slot that was stated.

    ``span`` is the smallest stretch that covers all of ``spans``; a split quotation has several. A claim
    that a caller typed has none.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)

    kind: str
    text: str = ""
    span: Span | None = None
    spans: tuple[Span, ...] = ()
    slots: dict[str, Span] = Field(default_factory=dict)
    within: Within | None = None

    def stated(self) -> dict[str, Json]:
        """The slots that are stated, by name, without text and places."""
        return {"kind": self.kind, **said(self, without=_PLACED)}

    def identity(self, occurrence: int = 0) -> str:
        """The claim's id: 16 hexadecimal digits over its kind, its normalised slots and its occurrence.

        ``occurrence`` counts from 0 the claims of one draft that state the same, so that an edit elsewhere
        leaves every id as it is.
        """
        slots = {name: _comparable(value) for name, value in self.stated().items()}
        return digest({"slots": slots, "occurrence": occurrence}).removeprefix("sha256:")[:16]


def _comparable(value: Json) -> Json:
    if isinstance(value, str):
        return " ".join(fold(value).split())
    if isinstance(value, list | tuple):
        return [_comparable(item) for item in value]
    return value


class QuoteClaim(ClaimBase):
    """Somebody's words, in quotation marks.

    ``words`` leaves out the outer marks; the parts of a split quotation are joined with one space.
    ``speaker`` is None where the draft does not say, or not clearly, who spoke; ``candidates`` are then
    those it may mean. ``speakers`` are several who said the words together. ``lead_in`` and ``lead_out`` are
    what the writer says in the same sentence before the marks open and after they close: words cut from the
    quotation may stand there. ``recited`` says that the writer tells, there or shortly before, of one who
    speaks another's words.
    """

    kind: Literal["quote"] = "quote"
    speaker: Stated | None = None
    candidates: tuple[Stated, ...] = ()
    speakers: tuple[Stated, ...] = ()
    lead_in: Stated | None = None
    lead_out: Stated | None = None
    on_behalf_of: Stated | None = None
    recited: bool = False
    words: Stated
    said: Stated | None = None
    occasion: Stated | None = None
    place: Stated | None = None
    audience: Stated | None = None
    medium: Stated | None = None


class Change(BaseModel):
    """A change of a figure: its direction, both ends, its size and its factor, each as written.

    ``since`` is the period of the start; that of the end is the claim's own.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)

    direction: Literal["up", "down", "none"] | None = None
    start: Stated | None = None
    end: Stated | None = None
    by: Stated | None = None
    factor: Stated | None = None
    since: Stated | None = None

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not any((self.direction, self.start, self.end, self.by, self.factor)):
            raise ValueError("a change needs a direction, an end, a size or a factor")
        return self


class FigureClaim(ClaimBase):
    """A figure: how much of what, for whom and when.

    It needs a value, a change, a comparison, a rank, a record, a streak or parts of a whole.

    ``together`` are several subjects whose sum is meant. ``comparison`` says by its words ("larger", "as
    much as", "the size of", "of") how the subject's figure lies to that of ``other``; a ``value`` beside it
    is then how many times, or by how much. ``publisher`` is whom the statement names as its source.
    ``currency`` is what the text around declares that an ambiguous sign stands for ("Canadian dollars").
    ``ranking`` is a place ("third-largest", "top five") in the set ``among``; ``record`` says since when the
    figure is the highest or lowest ("highest since 2015"), ``streak`` for how long a change has gone on
    ("third straight year"). ``aggregate`` says that the value is an average over the period ("averaged").
    ``parts`` are the pieces that a statement gives of the whole in ``value``, ``equivalent`` the same value
    in another unit, ``margin`` the distance that is stated between the two sides of a vote.
    """

    kind: Literal["figure"] = "figure"
    subject: Stated
    measure: Stated
    value: Stated | None = None
    change: Change | None = None
    comparison: Stated | None = None
    other: Stated | None = None
    together: tuple[Stated, ...] = ()
    period: Stated | None = None
    deadline: Stated | None = None
    status: Stated | None = None
    basis: Stated | None = None
    as_of: Stated | None = None
    publisher: Stated | None = None
    currency: Stated | None = None
    ranking: Stated | None = None
    among: Stated | None = None
    record: Stated | None = None
    streak: Stated | None = None
    aggregate: Stated | None = None
    parts: tuple[Stated, ...] = ()
    equivalent: Stated | None = None
    margin: Stated | None = None

    @model_validator(mode="after")
    def _says_how_much(self) -> Self:
        stated = (self.value, self.change, self.comparison, self.ranking, self.record, self.streak)
        if all(one is None for one in stated) and not self.parts:
            raise ValueError("a figure needs a value, a change or a comparison")
        return self


class DateClaim(ClaimBase):
    """When something happened. It needs a date, a start or end, a duration or a relation to another event."""

    kind: Literal["date"] = "date"
    event: Stated
    date: Stated | None = None
    start: Stated | None = None
    end: Stated | None = None
    duration: Stated | None = None
    relation: Stated | None = None
    participants: tuple[Stated, ...] = ()
    place: Stated | None = None

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if not any((self.date, self.start, self.end, self.duration, self.relation)):
            raise ValueError("a date claim needs a date, a start, an end, a duration or a relation")
        return self


Claim: TypeAlias = Annotated[QuoteClaim | FigureClaim | DateClaim, Field(discriminator="kind")]
