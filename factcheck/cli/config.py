"""``factcheck config``: what is set, and where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from factcheck.cli.failing import DEFAULT as DEFAULT_FAIL_ON
from factcheck.cli.output import deliver
from factcheck.cli.root import LazyGroup
from factcheck.cli.settings import DEFAULTS, KEYS, settings_for
from factcheck.report.plain import one_line

config = LazyGroup(
    name="config",
    help="Show the settings that hold for a draft.",
    short_help="Show the settings.",
    no_args_is_help=True,
    homes={"show": "factcheck.cli.config:show"},
)

_DEFAULTS = {
    "store": "claims",
    "policy": "cleanup",
    "min-level": "note",
    "fail-on": DEFAULT_FAIL_ON.split(","),
}


@click.command(
    epilog="""\b
Examples:
  factcheck config show
  factcheck config show drafts/article.md
""",
    short_help="Print each setting and where it comes from.",
)
@click.argument("draft", metavar="[DRAFT]", required=False, type=click.Path(path_type=Path))
@click.option("--config", "named", type=click.Path(path_type=Path), metavar="FILE", help="These settings.")
def show(draft: Path | None, named: Path | None) -> None:
    """Print every setting that holds for DRAFT, or for a draft in this folder, with its file and line."""
    settings = settings_for(draft, named=named)
    rows = []
    for key in KEYS:
        setting = settings.values.get(key)
        value = setting.value if setting else _DEFAULTS.get(key)
        rows.append((key, _written(value), setting.origin if setting else DEFAULTS))
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    lines = [f"{key.ljust(widths[0])} = {value.ljust(widths[1])}  # {origin}" for key, value, origin in rows]
    deliver("".join(f"{one_line(line)}\n" for line in lines), None)


def _written(value: Any) -> str:
    if value is None:
        return '""'
    if isinstance(value, Path):
        return json.dumps(value.as_posix(), ensure_ascii=False)
    if isinstance(value, tuple):
        return json.dumps(list(value), ensure_ascii=False)
    if isinstance(value, dict):
        pairs = ", ".join(f"{key} = {json.dumps(inner)}" for key, inner in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    return json.dumps(value, ensure_ascii=False)
