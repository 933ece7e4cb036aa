"""Settings files: ``factcheck.toml``, or ``[tool.factcheck]`` in ``pyproject.toml``, the nearest to a draft.

A file stands alone unless it says ``extend``. Paths in it are relative to its own folder. What the command
line says wins over the file, and a table of ``[[paths]]`` that matches the draft over the rest of the file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final, NamedTuple

from factcheck.cli.failing import NAMES as FAIL_NAMES
from factcheck.cli.failing import NEVER
from factcheck.cli.nearest import nearest
from factcheck.cli.output import Unable
from factcheck.config import Policy
from factcheck.silence.files import SilenceError, read_text
from factcheck.values.pattern import pattern
from factcheck.values.toml import parse_toml
from factcheck.verdict import Severity

NAME: Final = "factcheck.toml"
SHARED: Final = "pyproject.toml"
DEFAULTS: Final = "default"  # where a value comes from that nobody set

_SHARED_TABLE: Final = "tool.factcheck"
_ELSEWHERE: Final = "?"  # stands for a table of the shared file that is none of ours
_LOCALE = pattern("[A-Za-z]{2,3}(?:[-_][A-Za-z]{2})?")
_OURS = pattern(r"(?m)^[ \t]*\[\[?tool\.factcheck[.\]]")
_HEADER = pattern(r"[ \t]*\[\[?([^\]]+)\]")
_KEY = pattern(r"[ \t]*([^\s=#\[]+)[ \t]*=")

_DEEPEST_EXTENDING: Final = 10  # files that extend one another

_WORDS: Final = ("store", "locale", "baseline", "accepted", "publisher", "url", "extend", "match")
_CHOICES: Final = {
    "policy": tuple(policy.value for policy in Policy),
    "min-level": tuple(severity.value for severity in Severity),
}
_LISTS: Final = ("select", "ignore", "fail-on")
_FILES: Final = ("store", "baseline", "accepted")
#: The keys of a file, in the order in which they are shown.
KEYS: Final = (
    "store",
    "locale",
    "policy",
    "select",
    "ignore",
    "severities",
    "min-level",
    "fail-on",
    "baseline",
    "accepted",
    "publisher",
    "url",
)
_OF_PATHS: Final = ("match", "locale", "policy", "select", "ignore", "severities", "min-level")
_OF_FILE: Final = (*KEYS, "extend", "paths")


class Setting(NamedTuple):
    """A value and where it comes from, such as ``desk/factcheck.toml:3``."""

    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for one draft: every key that somebody set, each with its origin."""

    values: Mapping[str, Setting] = field(default_factory=dict)

    def get(self, key: str, default: Any = None) -> Any:
        """The value of ``key``, or ``default`` where nobody set it."""
        return self.values[key].value if key in self.values else default


def settings_for(draft: Path | None, *, named: Path | None = None) -> Settings:
    """The settings for ``draft``: from ``named``, else from the nearest file at or above its folder.

    For no draft, such as standard input, the working directory counts. Raises Unable, with file and line,
    for a file that cannot be read, an unknown key, code or name, or a value of another kind.
    """
    folder = _normal(draft).parent if draft else Path.cwd()
    file = named or _nearest_file(folder)
    if file is None:
        return Settings()
    values, paths = _read(file, depth=0)
    if draft is not None:
        for table, below in paths:
            if _matches(draft, Path(below), table["match"].value):
                values |= {key: setting for key, setting in table.items() if key != "match"}
    return Settings(values)


def _normal(path: Path) -> Path:
    """The whole path without ``..``: the folders above are those that a person sees in it."""
    return Path(os.path.normpath(path.absolute()))


def _seen(path: Path) -> Path:
    """The path as seen from the working directory, where it lies below it."""
    whole = _normal(path)
    return whole.relative_to(Path.cwd()) if whole.is_relative_to(Path.cwd()) else whole


def _nearest_file(folder: Path) -> Path | None:
    for place in (folder, *folder.parents):
        if (place / NAME).is_file():
            return place / NAME
        shared = place / SHARED
        if shared.is_file() and _OURS.search(_text(shared)):
            return shared
    return None


def _matches(draft: Path, folder: Path, wanted: str) -> bool:
    """Whether the draft's path below ``folder`` matches; ``*`` reaches across folders, like ``**``."""
    try:
        below = _normal(draft).relative_to(folder).as_posix()
    except ValueError:
        return False
    return fnmatchcase(below, wanted) or fnmatchcase(below, wanted.replace("**/", ""))


def _text(file: Path) -> str:
    try:
        return read_text(file, _shown(file))
    except SilenceError as error:
        raise Unable(str(error)) from None


def _read(file: Path, depth: int) -> tuple[dict[str, Setting], list[tuple[dict[str, Setting], str]]]:
    """The values of a file and its tables of paths, each with the folder that its paths begin in.

    Those of a file that it extends stand before its own.
    """
    if depth > _DEEPEST_EXTENDING:
        raise Unable(f"{_shown(file)}: more than {_DEEPEST_EXTENDING} files extend one another")
    text = _text(file)
    try:
        data: Any = parse_toml(text)
    except ValueError as error:
        raise Unable(f"{_shown(file)}: {error}") from None
    if file.name == SHARED:
        tools = data.get("tool", {})
        data = tools.get("factcheck", {}) if isinstance(tools, dict) else {}
    where = _Place(file, text)
    if not isinstance(data, dict):
        raise Unable(f"{where.of('factcheck')}: factcheck is a table")
    values: dict[str, Setting] = {}
    paths: list[tuple[dict[str, Setting], str]] = []
    if "extend" in data:
        base = _checked("extend", data.pop("extend"), where.of("extend"))
        values, paths = _read(file.parent / base, depth + 1)
    tables = data.pop("paths", [])
    values |= _values(data, _OF_FILE, file, where)
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise Unable(f"{where.of('paths')}: paths is a list of tables: write [[paths]]")
    for number, table in enumerate(tables):
        of_table = _values(table, _OF_PATHS, file, where._replace(table=number))
        if "match" not in of_table:
            raise Unable(f"{where._replace(table=number).of()}: a table of paths needs match")
        paths.append((of_table, _normal(file).parent.as_posix()))
    return values, paths


def _values(data: Mapping[str, Any], known: tuple[str, ...], file: Path, where: _Place) -> dict[str, Setting]:
    values: dict[str, Setting] = {}
    for key, value in data.items():
        at = where.of(key)
        if key not in known:
            guess = nearest(key, known) or f"; known are {', '.join(known)}"
            raise Unable(f"{at}: there is no setting {key!r}{guess}")
        if key == "severities":
            checked: Any = _severities(value, at, where)
        else:
            checked = _checked(key, value, at)
        values[key] = Setting(_seen(file.parent / checked) if key in _FILES else checked, at)
    return values


class _Place(NamedTuple):
    """A file and its text, to say where a key stands: in the file itself, or in one of its ``[[paths]]``."""

    file: Path
    text: str
    table: int | None = None

    def of(self, *names: str) -> str:
        """``file:line`` of the first line that sets what ``names`` lead to, or the file alone."""
        wanted = ".".join(names if self.table is None else ("paths", *names))
        inside = _ELSEWHERE if self.file.name == SHARED else ""
        begun = -1  # tables of paths so far, from 0
        for number, line in enumerate(self.text.split("\n"), 1):
            if header := _HEADER.match(line):
                inside = self._named(header[1])
                begun += inside == "paths"
                here = inside
            elif key := _KEY.match(line):
                here = f"{inside}.{key[1]}".lstrip(".")
            else:
                continue
            found = here == wanted or here.startswith(f"{wanted}.")
            if found and (self.table is None or begun == self.table):
                return f"{_shown(self.file)}:{number}"
        return _shown(self.file)

    def _named(self, header: str) -> str:
        name = header.replace(" ", "").replace('"', "").replace("'", "")
        if self.file.name != SHARED:
            return name
        ours = name == _SHARED_TABLE or name.startswith(f"{_SHARED_TABLE}.")
        return name.removeprefix(_SHARED_TABLE).removeprefix(".") if ours else _ELSEWHERE


def _checked(key: str, value: Any, at: str) -> Any:
    """``value`` if it is of the kind that ``key`` takes."""
    if key in _WORDS:
        if not isinstance(value, str) or not value.strip() or not value.isprintable():
            raise Unable(f"{at}: {key} is words in quotation marks")
        if key == "locale" and not is_locale(value):
            raise Unable(f"{at}: {value!r} is no locale: write one such as en-GB")
        return value
    if key in _CHOICES:
        if value not in _CHOICES[key]:
            guess = nearest(str(value), _CHOICES[key])
            raise Unable(f"{at}: {key} is one of {', '.join(_CHOICES[key])}{guess}")
        return value
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Unable(f"{at}: {key} is a list of words in quotation marks")
    if key == "fail-on" and (not value or (NEVER in value and len(value) > 1)):
        raise Unable(f"{at}: {key} is a list of names, or never alone")
    for item in value:
        _named(key, item, at)
    return tuple(value)


def is_locale(text: str) -> bool:
    """Whether ``text`` is a language, with or without a country: ``en``, ``en-GB``."""
    return _LOCALE.fullmatch(text) is not None


def _severities(value: Any, at: str, where: _Place) -> dict[str, str]:
    if not isinstance(value, dict):
        raise Unable(f"{at}: severities is a table of rules and severities")
    for code, severity in value.items():
        here = where.of("severities", code)
        _named("severities", code, here)
        if severity not in _CHOICES["min-level"]:
            raise Unable(f"{here}: {code} is one of {', '.join(_CHOICES['min-level'])}")
    return dict(value)


def _named(key: str, name: str, at: str) -> None:
    """Raises Unable unless ``name`` is a rule, the beginning of one's code, or what makes a check fail."""
    if key == "fail-on":
        known: tuple[str, ...] = FAIL_NAMES
        good = name in known
    else:
        from factcheck.rules import RULES  # a check whose report is remembered needs no rule

        known = tuple(rule.code for rule in RULES)
        good = any(code.startswith(name) for code in known) and bool(name)
    if not good:
        raise Unable(f"{at}: {key}: there is no {name!r}{nearest(name, known)}")


def _shown(file: Path) -> str:
    """The path as seen from the working directory, where it lies below it, else its last two parts."""
    seen = _seen(file)
    return "/".join(seen.parts[-2:]) if seen.is_absolute() else seen.as_posix()


__all__ = ["KEYS", "NEVER", "Setting", "Settings", "settings_for"]
