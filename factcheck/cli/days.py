"""A day on the command line."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from factcheck.values.pattern import pattern

_DAY = pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Day(click.ParamType[date]):
    """A day such as 2024-04-11; a month or a year is not enough."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day that ``value`` names."""
        if isinstance(value, date):
            return value
        text = str(value)
        if not _DAY.fullmatch(text):
            self.fail(f"{text!r} is not a day like 2024-04-11", param, ctx)
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.fail(f"{text!r} is a day that the calendar does not have", param, ctx)
