"""``factcheck claims find``, ``show``, ``add`` and ``fmt``: the facts at hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import click

from factcheck.cli.nearest import nearest
from factcheck.cli.output import Unable, deliver, remark
from factcheck.cli.stores import DEFAULT, open_store
from factcheck.facts import Fact
from factcheck.report.plain import one_line
from factcheck.report.recorded import recorded
from factcheck.store import Problem, StoreError
from factcheck.store.find import find as find_facts
from factcheck.store.folder import walk
from factcheck.store.layout import TABLE_FILES
from factcheck.store.regular import NotReadError, read_regular
from factcheck.store.transcript import TRANSCRIPT_FILES
from factcheck.store.writing import SLOTS, WritingError, tidy, with_fact

NO_FACTS: Final = ("names.toml", "measures.toml")
_MOST: Final = 50  # facts shown by find

_store = click.option(
    "--store", type=click.Path(path_type=Path), metavar="PATH", help="The store. [default: claims]"
)


@click.command(
    epilog="""\b
Examples:
  factcheck claims find kishida congress
  factcheck claims find "military spending" japan

Exit codes: 0 something was found; 1 nothing was; 2 there is no such store.
""",
    short_help="Find facts by words.",
)
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@_store
def find(words: tuple[str, ...], store: Path | None) -> None:
    """Print the facts that have all WORDS, or their beginnings, in any slot, name or alias."""
    facts = list(find_facts(open_store(store), " ".join(words)))
    lines = [line for fact in facts[:_MOST] for line in (f"{fact.address}{_place(fact)}", f"  {_said(fact)}")]
    if len(facts) > _MOST:
        lines.append(f"and {len(facts) - _MOST} more")
    if not facts:
        lines.append("no fact has all these words")
    deliver("".join(f"{line}\n" for line in lines), None)
    raise click.exceptions.Exit(int(not facts))


@click.command(
    epilog="""\b
Examples:
  factcheck claims show us-presidents/1961-01-20-kennedy-inaugural#ask-not
""",
    short_help="Print one fact with all that is known of it.",
)
@click.argument("address", metavar="ADDRESS")
@_store
def show(address: str, store: Path | None) -> None:
    """Print the fact at ADDRESS: slots, source, where it is written down, and the names it goes by."""
    opened = open_store(store)
    fact = opened.fact(address)
    if fact is None:
        guess = (
            nearest(address, (one.address for one in opened.facts))
            or "; look for it with factcheck claims find"
        )
        raise Unable(f"there is no fact {one_line(address)[:100]}{guess}")
    rows = [
        ("fact", f"{fact.address}{_place(fact)}"),
        *_slots(fact.record()),
        ("sha256", fact.sha256.removeprefix("sha256:")),
    ]
    for name in _names(fact):
        for recognised in opened.names.recognise(name):
            aliases = (*recognised.entity.aliases, *recognised.entity.weak_aliases)
            if aliases:
                rows.append((f"also {recognised.entity.name}", ", ".join(aliases)))
    width = max(len(label) for label, _ in rows)
    deliver("".join(f"{label.ljust(width)}  {one_line(value)}\n" for label, value in rows), None)


@click.command(
    epilog="""\b
Examples:
  factcheck claims add quote us-japan/2024-04-11-address.toml shared-future
  factcheck claims add figure budgets.toml japan-2024 --set subject=Japan --set "value=2% of GDP"

Exit codes: 0 the table was added; 2 it could not be.
""",
    short_help="Add a table for a new fact to a file of the store.",
)
@click.argument("kind", type=click.Choice(list(SLOTS)))
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.argument("ident", metavar="ID")
@click.option(
    "--set", "given", multiple=True, metavar="SLOT=VALUE", help="Fill a slot; source.title and the like too."
)
@_store
def add(kind: str, file: Path, ident: str, given: tuple[str, ...], store: Path | None) -> None:
    """Add a table for a fact called ID to FILE of the store, which is made if it is not there.

    What is in the file stays as it is. Slots that are not given stand empty, to be filled by hand.
    """
    folder = store or DEFAULT
    if not folder.is_dir():
        raise Unable(f"{folder.as_posix()} is not a folder of facts: name it with --store")
    _refuse_place(folder, file)
    values: dict[str, str] = {}
    for pair in given:
        slot, has_value, value = pair.partition("=")
        if not has_value or not slot.strip():
            raise click.UsageError(f"{pair!r} is not a slot and a value, such as subject=Japan.")
        values[slot.strip()] = value
    target = folder / file
    try:
        text, line = with_fact(_text(target) if target.exists() else "", kind, ident, values)
    except WritingError as error:
        raise Unable(f"{target.as_posix()}: {error}") from None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unable(f"{target.parent.as_posix()}: {(error.strerror or str(error)).lower()}") from None
    deliver(text, target)
    remark(f"{target.as_posix()}:{line}: [{kind}.{ident}] added")


def _refuse_place(folder: Path, file: Path) -> None:
    """Raises Unable unless ``file`` is one that facts are read from, really below the store's folder."""
    shown = one_line(file.as_posix())
    inside = (folder / file).resolve().is_relative_to(folder.resolve())
    if file.is_absolute() or ".." in file.parts or file.suffix != ".toml" or not inside:
        raise Unable(f"{shown} is not the path of a .toml file below the store")
    if any(part.startswith(".") for part in file.parts):
        raise Unable(f"{shown}: names that begin with a dot are not read")
    if file.name in NO_FACTS or file.name.endswith((TABLE_FILES, TRANSCRIPT_FILES)):
        raise Unable(f"{shown} holds no facts of its own: name the file of a source document")
    if (folder / file).is_symlink():
        raise Unable(f"{shown} is a link, which no store reads")


@click.command(
    epilog="""\b
Examples:
  factcheck claims fmt
  factcheck claims fmt --check

Exit codes: 0 nothing to do, or done; 1 with --check, something to do; 2 a file could not be read.
""",
    short_help="Set the blank lines of the store's files in order.",
)
@click.option("--check", "only", is_flag=True, help="Name the files that would change; write nothing.")
@_store
def fmt(*, only: bool, store: Path | None) -> None:
    """Put one empty line before each table, and none elsewhere. Comments, order and values stay."""
    folder = store or DEFAULT
    changed = 0
    for file in _files(folder):
        before = _text(file)
        try:
            after = tidy(before)
        except WritingError as error:
            raise Unable(f"{file.as_posix()}: {error}") from None
        if after != before:
            changed += 1
            if not only:
                deliver(after, file)
            remark(f"{file.as_posix()}: {'would change' if only else 'tidied'}")
    raise click.exceptions.Exit(int(only and changed > 0))


def _files(store: Path) -> list[Path]:
    """The TOML files that a store is read from."""
    if not store.is_dir():
        return [store]
    try:
        found = list(walk(store))
    except StoreError as error:
        raise Unable(f"{store.as_posix()}: {error}") from None
    for one in found:
        if isinstance(one.content, Problem) and one.path.endswith(".toml"):
            raise Unable(f"{store.as_posix()}/{one.path}: {one.content.message}")
    return [store / one.path for one in found if not isinstance(one.content, Problem)]


def _text(file: Path) -> str:
    try:
        return read_regular(file).decode("utf-8")
    except NotReadError as error:
        raise Unable(f"{one_line(file.as_posix())}: {error}") from None
    except UnicodeDecodeError:
        raise Unable(f"{file.as_posix()}: is not UTF-8") from None


def _place(fact: Fact) -> str:
    return f" ({fact.location.path}:{fact.location.line})" if fact.location else ""


def _said(fact: Fact) -> str:
    return one_line(recorded(fact.record()))


def _slots(record: dict[str, Any], under: str = "") -> Iterator[tuple[str, str]]:
    for name, value in record.items():
        if isinstance(value, dict):
            yield from _slots(value, f"{under}{name}.")
        elif isinstance(value, list):
            yield f"{under}{name}", ", ".join(str(item) for item in value)
        else:
            yield f"{under}{name}", str(value)


def _names(fact: Fact) -> Iterator[str]:
    record = fact.record()
    for slot in ("speaker", "subject"):
        if isinstance(record.get(slot), str):
            yield str(record[slot])
    for slot in ("speakers", "participants"):
        value = record.get(slot)
        if isinstance(value, list):
            yield from (str(item) for item in value)
