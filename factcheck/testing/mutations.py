"""Claims made from a fact by one known step, with the verdict that the step leads to.

They are for facts as ``strategies`` draws them: plain sentences, amounts, days and stretches of days. Held
against a store of that fact alone, and checked with no options, a claim must get its verdict; a checker of a
newsroom's own can be held to the same. A step whose outcome the fact does not settle is left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts import EventFact, Fact, FigureFact, QuoteFact
from factcheck.testing.mutations_events import of_event
from factcheck.testing.mutations_figures import of_figure
from factcheck.testing.mutations_quotes import of_quote
from factcheck.testing.steps import Kind, Mutation

__all__ = ["Kind", "Mutation", "mutations"]


def mutations(fact: Fact) -> Iterator[Mutation]:
    """Every claim that a known step makes from ``fact``: true paraphrases first, then what is false.

    A step that the fact gives no room for is left out.
    """
    match fact:
        case QuoteFact():
            found = of_quote(fact)
        case FigureFact():
            found = of_figure(fact)
        case EventFact():
            found = of_event(fact)
    yield from sorted(found, key=lambda one: not one.is_true)
