"""Strategies by type, whichever of hypothesis and the package is imported first, and at no cost to others."""

from __future__ import annotations

import subprocess
import sys

import pytest

FIRST = "import factcheck; factcheck.QuoteClaim; factcheck.Store; from hypothesis import strategies as st"
LAST = "from hypothesis import strategies as st; import factcheck; factcheck.QuoteClaim; factcheck.Store"
DRAWN = """
from hypothesis import given, settings, Phase

for made in (factcheck.QuoteClaim, factcheck.FigureClaim, factcheck.DateClaim, factcheck.QuoteFact,
             factcheck.FigureFact, factcheck.EventFact, factcheck.Source, factcheck.Store):
    @settings(max_examples=3, database=None)
    @given(st.from_type(made))
    def drawn(value):
        assert isinstance(value, made)
    drawn()
print("drawn")
"""


def ran(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("imports", [FIRST, LAST], ids=["package first", "hypothesis first"])
def test_types_have_strategies_in_both_orders(imports: str) -> None:
    assert ran(f"{imports}\n{DRAWN}") == "drawn"


def test_hypothesis_alone_loads_none_of_ours_that_costs() -> None:
    code = "import hypothesis, sys; print(sorted(m for m in sys.modules if m.startswith('factcheck.')))"
    assert ran(code) == "['factcheck.hypothesis_hook']"
