"""The options that say how drafts are checked, and what they ask for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from factcheck.cli.job import Asked
from factcheck.cli.settings import is_locale
from factcheck.config import Policy
from factcheck.verdict import Severity


def checking_options(command: Any) -> Any:
    """The options that say how drafts are checked, for every command that checks some."""
    import click

    from factcheck.cli.days import Day

    severities = [severity.value for severity in Severity]
    for option in reversed(
        (
            click.option(
                "--store",
                type=click.Path(path_type=Path),
                metavar="PATH",
                help="The store: a folder, a TOML file or a compiled one. [default: claims]",
            ),
            click.option("--no-store", is_flag=True, help="Check with the rules that need no facts."),
            click.option("--no-cache", is_flag=True, help="Read every file of the store, and keep nothing."),
            click.option("--strict-store", is_flag=True, help="Stop, with 2, if the store has any problem."),
            click.option(
                "--dateline",
                type=Day(),
                metavar="DAY",
                help="The day the draft is filed. [default: the draft's own]",
            ),
            click.option(
                "--as-of",
                type=Day(),
                metavar="DAY",
                help="The day on which facts must hold. [default: the dateline]",
            ),
            click.option(
                "--locale", metavar="LOCALE", help="How numbers and currencies are written, such as en-US."
            ),
            click.option(
                "--policy",
                type=click.Choice([policy.value for policy in Policy]),
                help="How slips in quotations are taken. [default: cleanup]",
            ),
            click.option("--select", metavar="CODES", help="Only these rules: codes or their beginnings."),
            click.option("--ignore", metavar="CODES", help="Not these rules; what they decide stays open."),
            click.option(
                "--min-level",
                type=click.Choice(severities),
                help="Show nothing less severe. It changes no exit code.",
            ),
            click.option(
                "--show",
                type=click.Choice(["unchecked"]),
                help="Show, too, what no claim covers: quotations, figures, dates and names.",
            ),
            click.option(
                "--baseline",
                type=click.Path(path_type=Path),
                metavar="FILE",
                help="Silence what stands in this baseline.",
            ),
            click.option(
                "--accepted",
                type=click.Path(path_type=Path),
                metavar="FILE",
                help="Silence what this file accepts.",
            ),
            click.option(
                "--config",
                type=click.Path(path_type=Path),
                metavar="FILE",
                help="The settings. [default: the nearest to each draft]",
            ),
            click.option("--isolated", is_flag=True, help="Read no settings."),
            click.option(
                "--encoding", metavar="NAME", help="Of drafts that are not UTF-8 and do not declare another."
            ),
            click.option(
                "--view",
                type=click.Choice(["accepted", "original"]),
                default="accepted",
                show_default=True,
                help="How tracked changes of Word files are read.",
            ),
            click.option(
                "--stdin-filename",
                metavar="NAME",
                default="stdin.txt",
                help="What to call the draft read from -.",
            ),
            click.option(
                "-q", "--quiet", is_flag=True, help="Only the findings: no counts, no problems of the store."
            ),
        )
    ):
        command = option(command)
    return command


def asked(options: Mapping[str, Any]) -> Asked:
    """What the options of :func:`checking_options` ask for."""
    if options["store"] is not None and options["no_store"]:
        raise _usage("--store and --no-store exclude each other.")
    if options["config"] is not None and options["isolated"]:
        raise _usage("--config and --isolated exclude each other.")
    if options["locale"] is not None and not is_locale(options["locale"]):
        raise _usage(f"{options['locale']!r} is no locale: write one such as en-GB.")
    split = {name: _codes(options[name]) for name in ("select", "ignore")}
    return Asked(**{**options, **split})


def _codes(text: str | None) -> tuple[str, ...]:
    return tuple(code.strip() for code in (text or "").split(",") if code.strip())


def _usage(message: str) -> Exception:
    import click

    return click.UsageError(message)
