"""How often a law is tried: 200 examples, always the same; with FACTCHECK_LAWS=2000 that many, by a seed.

Nothing is remembered between runs: with the same seed (``--hypothesis-seed``) the same examples are tried.
"""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# No test reads or writes the cache of whoever runs it; those of the cache name a folder of their own.
os.environ["FACTCHECK_CACHE_DIR"] = ""

settings.register_profile(
    "commit",
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    print_blob=False,
    suppress_health_check=[HealthCheck.too_slow],
)
_asked = os.environ.get("FACTCHECK_LAWS", "")
settings.register_profile(
    "laws",
    settings.get_profile("commit"),
    max_examples=int(_asked) if _asked.isdecimal() else 2_000,
    derandomize=False,
)
settings.load_profile("laws" if _asked else "commit")
