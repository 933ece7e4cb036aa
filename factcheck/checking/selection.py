"""Which rules speak, and how loudly."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from rapidfuzz.process import extractOne

from factcheck.config import Options
from factcheck.lexicon.policies import loudness
from factcheck.rules import RULES, Rule
from factcheck.verdict import Severity


@dataclass(frozen=True, slots=True)
class Selection:
    """The rules that the options leave, and the severity of each."""

    rules: tuple[Rule[Any], ...]
    options: Options
    _scopes: dict[tuple[type[Rule[Any]], tuple[str, ...]], tuple[Rule[Any], ...]] = field(
        default_factory=dict, repr=False, compare=False
    )
    """What ``of_scope`` has answered: every claim asks for the same few."""

    @classmethod
    def of(cls, options: Options) -> Selection:
        """Applies ``select``, ``ignore`` and ``severities``.

        Raises ValueError for a code that no rule begins with, with the nearest one there is.
        """
        for prefix in (*options.select, *options.ignore, *options.severities):
            _known(prefix)
        chosen = tuple(
            rule
            for rule in RULES
            if (not options.select or rule.code.startswith(options.select))
            and not rule.code.startswith(options.ignore or ("-",))
        )
        return cls(chosen, options)

    def of_scope(self, scope: type[Rule[Any]], *prefixes: str) -> tuple[Rule[Any], ...]:
        """The chosen rules of one scope whose codes begin with one of ``prefixes``, by code."""
        found = self._scopes.get((scope, prefixes))
        if found is None:
            found = self._scopes[scope, prefixes] = tuple(
                rule for rule in self.rules if isinstance(rule, scope) and rule.code.startswith(prefixes)
            )
        return found

    def severity(self, rule: Rule[Any]) -> Severity:
        """The rule's own severity, unless the options or the policy say otherwise."""
        longest = max(
            (code for code in self.options.severities if rule.code.startswith(code)), key=len, default=None
        )
        if longest is not None:
            return self.options.severities[longest]
        said = loudness(self.options.policy.value, rule.code)
        return Severity(said.severity) if said is not None else rule.severity


def _known(prefix: str) -> None:
    codes = [rule.code for rule in RULES]
    if any(prefix and code.startswith(prefix) for code in codes):
        return
    nearest, *_ = extractOne(prefix, codes)
    raise ValueError(f"no rule has the code {prefix!r}; did you mean {nearest}?")
