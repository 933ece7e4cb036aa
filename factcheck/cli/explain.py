"""``factcheck explain``: the page of a rule, or the list of all rules."""

from __future__ import annotations

import click

from factcheck.cli.nearest import nearest
from factcheck.cli.output import Unable, deliver
from factcheck.report.plain import one_line, visible
from factcheck.report.rules import rule_page, rule_table
from factcheck.rules import RULES, find

_EPILOG = """\b
Examples:
  factcheck explain
  factcheck explain QUO102
  factcheck explain STO201
"""


@click.command(epilog=_EPILOG, short_help="Print the page of a rule.")
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Print what a rule or a remark of lint finds, why, and examples; without CODE, the list of all rules."""
    if code is None:
        deliver(visible(rule_table(RULES)), None)
        return
    rule = find(code.strip())
    if rule is not None:
        deliver(visible(rule_page(rule)), None)
        return
    from factcheck.lint.pages import find_remark, remark_page

    remark = find_remark(code.strip())
    if remark is not None:
        deliver(visible(remark_page(remark)), None)
        return
    known = [name for each in RULES for name in (each.code, each.name)]
    guess = nearest(code.strip(), known) or ";"
    raise Unable(f"there is no rule {one_line(code)}{guess} factcheck explain lists them all")
