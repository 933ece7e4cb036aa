"""What a mutation is: a claim, the step that made it from a fact, and what must come of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from factcheck.claims import Claim
from factcheck.verdict import Status


class Kind(StrEnum):
    """How a claim was made from a fact. A step of any kind may be a true or a false one.

    - ``PARAPHRASED``: the same in another form.
    - ``NEGATED``: turned into its opposite.
    - ``MISATTRIBUTED``: given to somebody else.
    - ``SCALED``: another order of size, or scale word.
    - ``SWAPPED``: one word, unit, side or order for another.
    - ``ROUNDED``: less exact, rightly or not.
    - ``HEDGED``: with a word that loosens it.
    - ``SHIFTED``: of another time, or off by a step.
    - ``ELIDED``: with something left out, with or without marks that say so.
    """

    PARAPHRASED = "paraphrased"
    NEGATED = "negated"
    MISATTRIBUTED = "misattributed"
    SCALED = "scaled"
    SWAPPED = "swapped"
    ROUNDED = "rounded"
    HEDGED = "hedged"
    SHIFTED = "shifted"
    ELIDED = "elided"


SUPPORTED: Final = (Status.SUPPORTED,)
REFUTED: Final = (Status.REFUTED,)
OPEN: Final = (Status.NOT_ENOUGH_INFO,)
FALSE: Final = (Status.NOT_ENOUGH_INFO, Status.REFUTED)
"""Never supported; which of the two it is depends on what else is known."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """A claim, the step that made it from the fact, the verdicts that it may get, and the kind of step."""

    step: str
    claim: Claim
    expected: tuple[Status, ...]
    kind: Kind

    @property
    def is_true(self) -> bool:
        """Whether the claim says nothing but what the fact says."""
        return self.expected == SUPPORTED
