"""The law that ties the checker to a second one, written another way."""

from __future__ import annotations

from hypothesis import given

from tests.oracle.compare import differences
from tests.oracle.worlds import World, worlds


@given(world=worlds(claims=12))
def test_l47_the_checker_agrees_with_a_slow_and_plain_one(world: World) -> None:
    """L47: on stores of up to thirty facts the checker says what a slow and plain verifier says.

    It holds for what the verifier was written for: stated quotations, single figures and single times, in
    the statuses and in the facts that are cited. Changes, comparisons, rankings and orders of events are
    not in its scope, and no claim is made whose words are half like a record.
    """
    assert list(differences(world)) == []
