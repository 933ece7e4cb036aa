"""``factcheck version``: what would judge."""

from __future__ import annotations

import click

from factcheck.cli.output import deliver
from factcheck.values.release import VERSION


@click.command(short_help="Print the version and the digest of the rules.")
def version() -> None:
    """Print the version of factcheck and the digest of its rules, as they stand in every report."""
    from factcheck.rules import rules_digest

    deliver(f"factcheck {VERSION}\nrules {rules_digest()}\n", None)
