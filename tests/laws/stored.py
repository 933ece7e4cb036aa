"""Generated facts as the files of a store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.facts import Fact
from factcheck.store import Store
from factcheck.store.writing import with_fact


def written(facts: Sequence[Fact]) -> dict[str, str]:
    """The facts as files of a store: one for each source."""
    files: dict[str, str] = {}
    names: dict[str, str] = {}
    for number, fact in enumerate(facts):
        record = fact.record()
        source = record.pop("source")
        kind = str(record.pop("kind"))
        assert isinstance(source, dict)
        name = names.setdefault(str(source), f"source-{len(names)}.toml")
        text = files.get(name, "")
        slots = {} if text else {f"source.{slot}": str(value) for slot, value in source.items()}
        slots |= {slot: _as_written(value) for slot, value in record.items()}
        files[name], _ = with_fact(text, kind, f"fact-{number}", slots)
    return {name: _without_blanks(text) for name, text in files.items()}


def _as_written(value: object) -> str:
    return "; ".join(map(str, value)) if isinstance(value, list) else str(value).replace("True", "true")


def _without_blanks(text: str) -> str:
    """The text without the slots that a new table leaves open for a person to fill."""
    return "".join(line for line in text.splitlines(True) if not line.rstrip().endswith(('= ""', "= []")))


def put(files: Mapping[str, str], folder: Path) -> None:
    """Writes files of a store, or drafts, as they are."""
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")


def loaded(files: Mapping[str, str]) -> Store:
    """The store that the files are."""
    with TemporaryDirectory(prefix="factcheck-law-") as folder:
        put(files, Path(folder))
        return Store.load(folder)
