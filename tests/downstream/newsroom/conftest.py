"""Says which factcheck is tested with."""

import pytest


def pytest_report_header(config: pytest.Config) -> str:
    """A line at the head of the output."""
    import factcheck

    return f"factcheck {factcheck.__version__} of {factcheck.__file__}, in {config.rootpath.name}"
