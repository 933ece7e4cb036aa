"""``st.from_type(QuoteClaim)`` works without an import of ours (entry point ``hypothesis``).

Hypothesis calls ``register`` when it is imported, in every suite of an environment that has this package.
That must cost nothing: only types that are loaded are registered then, and the package registers the rest
when they are first used.
"""

from __future__ import annotations

import sys

_HOMES = {
    "factcheck.claims": ("QuoteClaim", "FigureClaim", "DateClaim"),
    "factcheck.facts": ("QuoteFact", "FigureFact", "EventFact", "Source"),
    "factcheck.store": ("Store",),
}


def register() -> None:
    """Registers a strategy for each type of claim and fact that is loaded; it is made when it is used."""
    strategies = sys.modules.get("hypothesis.strategies")
    if strategies is None:
        return
    for home, names in _HOMES.items():
        module = sys.modules.get(home)
        for name in names:
            made = getattr(module, name, None)
            if made is not None:
                strategies.register_type_strategy(made, _strategy_of)


def _strategy_of(made: type) -> object:
    from factcheck.testing import strategies

    return strategies.of_type(made)
