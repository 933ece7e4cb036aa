"""All that is wrong or doubtful in a store: what could not be read, and what shows when it is seen whole."""

from __future__ import annotations

from datetime import date

from factcheck.lint.accepting import acceptances, accepted
from factcheck.lint.base import Check, Desk, Found, Remark
from factcheck.lint.checks import CHECKS
from factcheck.store import Problem, Store

_NEVER_ACCEPTED = ("STO100", "STO102", "STO103")


def lint(store: Store, as_of: date | None = None) -> tuple[Remark, ...]:
    """Everything to mend in ``store``, sorted by place; what a comment accepts has the reason with it.

    ``as_of`` is the day that review dates are held against; without one none has passed.
    """
    desk = Desk(store, as_of)
    by_code = {check.code: check for check in CHECKS}
    acceptable = [check for check in CHECKS if check.code not in _NEVER_ACCEPTED]
    taken, wrong = acceptances(desk, acceptable)
    made = [(_remark(check, found), found.address) for check in CHECKS for found in check.look(desk)]
    made += [(_remark(by_code["STO102"], found), None) for found in wrong]
    return tuple(sorted(set(accepted(desk, made, taken, by_code["STO103"])), key=_order))


def _remark(check: Check, found: Found) -> Remark:
    problem = Problem(found.path, found.line, found.column, found.message, check.severity)
    return Remark(problem, check.code, check.name)


def _order(remark: Remark) -> tuple[Problem, str, str]:
    return remark.problem, remark.code, remark.accepted or ""
