"""What the store knows: facts, each with its source and the place where it is written down."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from typing_extensions import TypeAliasType

from factcheck.reading import parse_figure, parse_period
from factcheck.values.canonical import Json, digest
from factcheck.values.models import said
from factcheck.values.period import Period
from factcheck.values.place import Place as Place
from factcheck.values.quantity import Pair, Quantity, pair_quantity
from factcheck.values.text import is_bidi_control, is_invisible


def _printable(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    for character in dict.fromkeys(text):  # each once, in order
        if (
            is_bidi_control(character)
            or is_invisible(character)
            or (character < " " and character not in "\n\t")
        ):
            raise ValueError(f"holds the hidden character U+{ord(character):04X}")
    return text


def _period(text: str) -> str:
    parse_period(text)
    return text


# Named types: pydantic builds a validator once for each name, and not once for each of fifty fields.
Wording = TypeAliasType(
    "Wording", Annotated[str, StringConstraints(min_length=1, pattern=r"\S"), AfterValidator(_printable)]
)
When = TypeAliasType("When", Annotated[Wording, AfterValidator(_period)])
_TOLD_APART = frozenset({"kind"})
Sha256: TypeAlias = Annotated[str, StringConstraints(pattern=r"^(?:sha256:)?[0-9a-f]{64}$")]


class Medium(StrEnum):
    """What kind of record a source is, in order of weight: the first weighs most."""

    RECORDING = "recording"
    OFFICIAL_TRANSCRIPT = "official-transcript"
    OFFICIAL_DATA = "official-data"
    DOCUMENT = "document"
    WIRE = "wire"
    SECONDARY = "secondary"

    @property
    def weight(self) -> int:
        """Larger is heavier; only the order counts."""
        return -list(Medium).index(self)


class _Written(BaseModel):
    """What a person writes into the store: keys with hyphens, no key unknown, nothing converted."""

    model_config = ConfigDict(
        frozen=True,
        strict=True,
        extra="forbid",
        defer_build=True,
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=True,
    )


class Source(_Written):
    """The document that a fact comes from.

    ``recorded`` is the day on which the desk wrote the fact down: the second clock beside ``date``.
    """

    title: Wording
    publisher: Wording | None = None
    date: When | None = None
    url: Wording | None = None
    archived_url: Wording | None = None
    medium: Annotated[Medium, Field(strict=False)] | None = None
    recorded: When | None = None
    verified_by: Wording | None = None
    review_after: When | None = None
    sha256: Sha256 | None = None
    aliases: tuple[Wording, ...] = ()


class FactBase(_Written):
    """What every fact has: a source, and the time for which it holds.

    ``valid_from`` and ``valid_until`` are half-open. A ``withdrawn`` fact was an error and never held; a
    superseded one held until its successor does. Neither ever supports a claim.
    """

    kind: str
    source: Source
    valid_from: When | None = None
    valid_until: When | None = None
    note: Wording | None = None
    disputed: bool = False
    denied_by: Wording | None = None
    withdrawn: When | None = None
    reason: Wording | None = None
    superseded_by: Wording | None = None
    address: str = Field(default="", exclude=True)
    location: Place | None = Field(default=None, exclude=True)

    @model_validator(mode="after")
    def _withdrawn_with_a_reason(self) -> Self:
        if self.withdrawn and not self.reason:
            raise ValueError("a withdrawn fact needs a reason")
        return self

    def record(self) -> dict[str, Json]:
        """The fact as a record for ``Store.from_records``: slots and source, without address and place."""
        return {"kind": self.kind, **said(self, by_alias=True, without=_TOLD_APART)}

    @cached_property
    def sha256(self) -> str:
        """The digest of the canonical JSON of the record: it changes with anything the fact says."""
        return digest(self.record())


class QuoteFact(FactBase):
    """Words on record.

    ``said`` is a day or an imprecise date; without it the source's date stands. ``before`` and ``after`` are
    the words around it; ``excerpt`` says that there are some which are not on record. Records with one
    ``utterance`` are versions of the same words. ``repeated`` says that they were spoken more than once.
    """

    kind: Literal["quote"] = "quote"
    speaker: Wording | None = None
    speakers: tuple[Wording, ...] = ()
    on_behalf_of: Wording | None = None
    words: Wording
    said: When | None = None
    occasion: Wording | None = None
    place: Wording | None = None
    audience: Wording | None = None
    medium: Wording | None = None
    locator: Wording | None = None
    before: Wording | None = None
    after: Wording | None = None
    excerpt: bool = False
    language: Wording | None = None
    translation: Literal["official", "interpreter", "desk"] | None = None
    utterance: Wording | None = None
    repeated: bool = False

    @model_validator(mode="after")
    def _has_one_way_of_naming_speakers(self) -> Self:
        if (self.speaker is None) == (not self.speakers):
            raise ValueError("needs either a speaker or speakers, and not both")
        return self

    @property
    def all_speakers(self) -> tuple[str, ...]:
        """Everyone who said it, in the order written: one name unless the statement was a joint one."""
        return self.speakers or ((self.speaker,) if self.speaker else ())

    @cached_property
    def said_period(self) -> Period | None:
        """When it was said, as a period, or None where neither fact nor source is dated."""
        when = self.said or self.source.date
        return parse_period(when) if when else None


class FigureFact(FactBase):
    """A figure on record. ``exact`` says that ``value`` is a point and not a rounded one."""

    kind: Literal["figure"] = "figure"
    subject: Wording
    measure: Wording
    value: Wording
    unit: Wording | None = None
    exact: bool = False
    period: When | None = None
    status: Literal["actual", "provisional", "estimate", "forecast", "budget", "target", "poll"] = "actual"
    basis: Wording | None = None
    as_of: When | None = None
    vintage: When | None = None
    margin: Wording | None = None

    @model_validator(mode="after")
    def _value_reads(self) -> Self:
        _ = self.quantity
        return self

    @cached_property
    def quantity(self) -> Quantity:
        """The value with its unit, as it is compared; of a vote or a score the first side, in ``pair``."""
        read = parse_figure(f"{self.value} {self.unit}" if self.unit else self.value)
        return pair_quantity(read) if isinstance(read, Pair) else read

    @cached_property
    def pair(self) -> Pair | None:
        """The vote or score that the value is, the subject's own side first; None for other figures."""
        read = parse_figure(f"{self.value} {self.unit}" if self.unit else self.value)
        return read if isinstance(read, Pair) else None


class EventFact(FactBase):
    """An event on record: at a ``date``, perhaps imprecise, or from ``start`` to ``end``, both included."""

    kind: Literal["event"] = "event"
    event: Wording
    date: When | None = None
    start: When | None = None
    end: When | None = None
    participants: tuple[Wording, ...] = ()
    place: Wording | None = None
    status: Literal["scheduled", "held", "postponed", "cancelled"] = "held"
    time_zone: Wording | None = None
    aliases: tuple[Wording, ...] = ()

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if (self.date is None) == (self.start is None and self.end is None):
            raise ValueError("an event needs either a date or a start and end")
        if self.date is None and (self.start is None or self.end is None):
            raise ValueError("an event with a start needs an end, and the other way round")
        begins = parse_period(self.start).start if self.start else None
        ends = parse_period(self.end).end if self.end else None
        if begins is not None and ends is not None and ends <= begins:
            raise ValueError(f"an event that starts on {self.start} cannot end on {self.end}")
        return self


Fact: TypeAlias = Annotated[QuoteFact | FigureFact | EventFact, Field(discriminator="kind")]
