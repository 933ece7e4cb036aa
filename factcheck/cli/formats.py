"""What ``--format`` takes: a form of the report, and the file it goes to if that is not standard output."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import click

from factcheck.cli.nearest import nearest
from factcheck.report.formats import FORMS


class Wanted(NamedTuple):
    """A form, and the file for it; without one it goes where ``--output`` says, else to standard output."""

    form: str
    file: Path | None = None


class Form(click.ParamType[Wanted]):
    """``sarif``, or ``sarif=report.sarif``."""

    name = "form"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Wanted:
        """The form in ``value``, with its file; an unknown one is a usage error that names the nearest."""
        if isinstance(value, Wanted):
            return value
        form, has_file, file = str(value).partition("=")
        if form not in FORMS:
            self.fail(f"{form!r} is not one of {', '.join(FORMS)}{nearest(form, FORMS)}", param, ctx)
        if has_file and not file:
            self.fail(f"{form}= names no file", param, ctx)
        return Wanted(form, Path(file) if file else None)
