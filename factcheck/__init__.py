"""A type checker for facts.

Quotations, figures and dates in a draft are held against a store of sourced facts; every claim comes out
with a verdict, the rule that decided, and the fact it was held against. What is named here is public, and
loaded when it is first used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.checking import Checker as Checker
    from factcheck.checking import check as check
    from factcheck.checking import extract as extract
    from factcheck.checking import replay as replay
    from factcheck.checking import verify as verify
    from factcheck.checking.batches import check_batches as check_batches
    from factcheck.claims import DateClaim as DateClaim
    from factcheck.claims import FigureClaim as FigureClaim
    from factcheck.claims import QuoteClaim as QuoteClaim
    from factcheck.config import Options as Options
    from factcheck.facts import EventFact as EventFact
    from factcheck.facts import FigureFact as FigureFact
    from factcheck.facts import QuoteFact as QuoteFact
    from factcheck.facts import Source as Source
    from factcheck.reading import find_mentions as find_mentions
    from factcheck.store import Store as Store
    from factcheck.verdict import Evidence as Evidence
    from factcheck.verdict import Finding as Finding
    from factcheck.verdict import Reason as Reason
    from factcheck.verdict import Report as Report
    from factcheck.verdict import Severity as Severity
    from factcheck.verdict import Status as Status
    from factcheck.verdict import Verdict as Verdict

    __version__: str

__all__ = [  # noqa: RUF022 - in the order of use
    "Checker",
    "Options",
    "Store",
    "QuoteClaim",
    "FigureClaim",
    "DateClaim",
    "QuoteFact",
    "FigureFact",
    "EventFact",
    "Source",
    "Report",
    "Verdict",
    "Finding",
    "Evidence",
    "Status",
    "Reason",
    "Severity",
    "check",
    "check_batches",
    "verify",
    "extract",
    "find_mentions",
    "replay",
    "__version__",
]

_HOMES = {
    "checking": ("Checker", "check", "extract", "replay", "verify"),
    "checking.batches": ("check_batches",),
    "claims": ("DateClaim", "FigureClaim", "QuoteClaim"),
    "config": ("Options",),
    "facts": ("EventFact", "FigureFact", "QuoteFact", "Source"),
    "reading": ("find_mentions",),
    "store": ("Store",),
    "verdict": ("Evidence", "Finding", "Reason", "Report", "Severity", "Status", "Verdict"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    value: object
    if name == "__version__":
        value = import_module("factcheck.values.release").VERSION
    elif name in _HOME_OF:
        value = getattr(import_module(f"factcheck.{_HOME_OF[name]}"), name)
        if "hypothesis" in sys.modules:
            import_module("factcheck.hypothesis_hook").register()
    else:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
