"""Stores for tests of lint: files by their names, with a source that nothing is to be said of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from factcheck.lint import Remark, lint
from factcheck.store import Store

SOURCE = '[source]\ntitle = "T"\ndate = "2024"\nmedium = "wire"\nurl = "https://t.example"\n'
ANYTHING = f'{SOURCE}\n[quote.any]\nspeaker = "Zed Quill"\nwords = "any words at all will do"\n'


def lint_files(folder: Path, files: Mapping[str, str], as_of: date | None = None) -> tuple[Remark, ...]:
    """What lint says of a store with these files, and one fact that nothing is to be said of."""
    for name, text in {"any.toml": ANYTHING, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return lint(Store.load(folder), as_of)


def facts(*tables: str, source: str = SOURCE) -> str:
    """A file of facts."""
    return "\n".join([source, *tables])


def quote(ident: str = "a", words: str = "we sail at dawn with the whole fleet", **slots: str) -> str:
    return table(f"quote.{ident}", speaker=slots.pop("speaker", "Zed Quill"), words=words, **slots)


def figure(ident: str = "a", value: str = "12 tonnes", **slots: str) -> str:
    given = {"subject": "Sula", "measure": "catch", "period": "2023", **slots}
    return table(f"figure.{ident}", value=value, **given)


def event(ident: str = "a", date: str = "2024-04-10", **slots: str) -> str:
    return table(f"event.{ident}", **{"event": "Launch of the ferry", "date": date, **slots})


def table(header: str, **slots: str) -> str:
    """A table; underscores in slots stand for hyphens, and values that begin with a bracket are lists."""
    lines = [f"[{header}]"]
    for slot, value in slots.items():
        bare = value.startswith("[") or value in ("true", "false")
        lines.append(f"{slot.replace('_', '-')} = " + (value if bare else f'"{value}"'))
    return "\n".join([*lines, ""])
