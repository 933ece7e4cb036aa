"""The option that says in how many processes the work is done."""

from __future__ import annotations

import os
from typing import Any

import click


class Jobs(click.ParamType[int]):
    """A number of processes, or "auto" for as many as there are processors to run them."""

    name = "jobs"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """The number, from 1."""
        if value == "auto":
            return processors()
        if isinstance(value, int):
            return value
        if not (value.isascii() and value.isdecimal() and len(value) <= len("999") and int(value)):
            self.fail(f"{value!r} is no number of processes: write one from 1 to 999, or auto.", param, ctx)
        return int(value)


def processors() -> int:
    """How many processors this process may run on."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1
