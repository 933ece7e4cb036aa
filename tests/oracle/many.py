"""Compares the checker with the oracle over very many claims: ``python -m tests.oracle.many``.

Each batch has a seed of its own, counted from ``--seed``. The last line that is printed is JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.oracle.compare import differences
from tests.oracle.worlds import World, worlds

_EXAMPLES, _CLAIMS = 25, 40
_MOST_FAILURES = 5


def compare(comparisons: int, first_seed: int) -> dict[str, object]:
    """Runs batches until so many different comparisons are made, or five batches have failed."""
    kinds: Counter[str] = Counter()
    distinct: set[int] = set()
    failures: list[str] = []
    batch = first_seed
    while len(distinct) < comparisons and len(failures) < _MOST_FAILURES:
        try:
            _batch(batch, kinds, distinct)
        except AssertionError as error:
            failures.append(f"seed {batch}: {error}\n" + "\n".join(getattr(error, "__notes__", ())))
        batch += 1
    return {
        "comparisons": len(distinct),
        "kinds": dict(sorted(kinds.items())),
        "seeds": [first_seed, batch - 1],
        "failures": failures,
    }


def _batch(number: int, kinds: Counter[str], distinct: set[int]) -> None:
    @seed(number)
    @settings(
        max_examples=_EXAMPLES,
        database=None,
        deadline=None,
        print_blob=False,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(world=worlds(claims=_CLAIMS))
    def agree(world: World) -> None:
        found = list(differences(world))
        assert not found, "\n".join(found)
        records = repr(world.records)
        for _, claim in world.claims:
            comparison = hash((records, world.dateline, repr(claim)))
            if comparison not in distinct:
                distinct.add(comparison)
                kinds[claim["kind"]] += 1

    agree()


def main() -> None:
    """Compares as many as the command line says, and prints what was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.oracle.many", description=__doc__)
    parser.add_argument("--comparisons", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    given_ = parser.parse_args()
    found = compare(given_.comparisons, given_.seed)
    print(json.dumps(found))  # noqa: T201 - the answer
    sys.exit(bool(found["failures"]))


if __name__ == "__main__":
    main()
