"""How often a law is tried: 200 examples, always the same; many more, and new ones, with FACTCHECK_LAWS=many."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

_UNHURRIED = (HealthCheck.too_slow, HealthCheck.filter_too_much)

settings.register_profile(
    "commit",
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    print_blob=False,
    suppress_health_check=_UNHURRIED,
)
settings.register_profile("many", settings.get_profile("commit"), max_examples=20_000, derandomize=False)
settings.load_profile("many" if os.environ.get("FACTCHECK_LAWS") == "many" else "commit")
