"""How often a law is tried: 200 examples, always the same; with FACTCHECK_LAWS=many more, and new ones."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "commit",
    max_examples=200,
    deadline=None,
    derandomize=True,
    database=None,
    print_blob=False,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("many", settings.get_profile("commit"), max_examples=20_000, derandomize=False)
settings.load_profile("many" if os.environ.get("FACTCHECK_LAWS") == "many" else "commit")
