"""Regular expressions that are compiled when they are first used.

More than a hundred stand in the modules that read a draft, and each draft needs some of them. To compile all
would take a good part of the time of a check.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


def pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, but compiled with its first use; so is an error in it raised.

    >>> pattern("[0-9]+").findall("3 of 10")
    ['3', '10']
    """
    return cast("re.Pattern[str]", _Later(expression, flags))


class _Later:
    """A pattern that has not been used. The first use puts the compiled one's methods in its place."""

    def __init__(self, expression: str, flags: int) -> None:
        self._written = expression, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._written)
        vars(self).update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)
