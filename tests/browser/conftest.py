"""Tests that need a browser are not even read where they are left out: its libraries may be missing."""

from __future__ import annotations

from pathlib import Path

import pytest


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    return True if config.option.markexpr == "not browser" else None
