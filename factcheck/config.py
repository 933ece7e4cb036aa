"""What a check depends on besides the draft and the store."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from factcheck.verdict import Severity


class Policy(StrEnum):
    """How strictly a desk holds quotations to the record; severities follow it, verdicts never do.

    ``strict`` is the rule of AP and Reuters: every slip is an error. ``cleanup`` is the Guardian's: fillers,
    false starts and slips of grammar may be mended.
    """

    STRICT = "strict"
    CLEANUP = "cleanup"


class Options(BaseModel):
    """The settings of a check. Nothing else, no clock and no locale of the machine, has a say in a verdict.

    ``dateline`` is the day the draft is filed; the draft's own is used where this is None. ``as_of`` is the
    day on which facts must hold, by default the dateline. ``recorded_by`` leaves out what the desk wrote
    down after that day. ``select`` and ``ignore`` take rule codes or their beginnings ("QUO", "QUO1").
    ``names`` lists with what is not checked the names, too, that no claim is about and nobody on record has.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)

    dateline: date | None = None
    as_of: date | None = None
    recorded_by: date | None = None
    locale: str | None = None
    policy: Annotated[Policy, Field(strict=False)] = Policy.CLEANUP
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    names: bool = False
    severities: dict[str, Annotated[Severity, Field(strict=False)]] = Field(default_factory=dict)
