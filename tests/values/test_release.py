"""The version that reports state is the one that is installed."""

from importlib.metadata import version

import factcheck
from factcheck.values.release import VERSION


def test_the_version_is_the_one_that_is_installed() -> None:
    assert version("factcheck") == VERSION == factcheck.__version__
