"""``factcheck batch``: a Parquet file of drafts in, one of verdicts out, a row group at a time."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import click

from factcheck.cli.days import Day
from factcheck.cli.output import Unable, complain, deliver, deliver_bytes
from factcheck.cli.processes import Jobs

_EPILOG = """\b
Examples:
  factcheck batch archive.parquet -o verdicts.parquet --store desk.store --jobs auto
  factcheck batch archive.parquet -o verdicts.parquet --store claims --dateline 2024-04-11

The columns id and text are read, and dateline and name where they are there. The answer has one row for each
claim, in the order of the drafts. Every row group is checked by itself and kept in FILE.parts until all are
done: the same command, given again, goes on where it was stopped.

Exit codes: 0 all drafts were checked; 1 some could not be (their rows say why); 2 the job could not be done.
"""

_COPIED = 1 << 20


class _Work(NamedTuple):
    """What every process has to know."""

    drafts: Path
    parts: Path
    store: Path | None
    options: Mapping[str, Any]


@click.command(epilog=_EPILOG, short_help="Check a Parquet file of drafts.")
@click.argument("drafts", metavar="DRAFTS", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write.",
)
@click.option("--store", type=click.Path(path_type=Path), metavar="PATH", help="The store. [default: claims]")
@click.option("--dateline", type=Day(), metavar="DAY", help="The day of all drafts. [default: their own]")
@click.option("--as-of", type=Day(), metavar="DAY", help="The day on which facts must hold.")
@click.option("--locale", metavar="LOCALE", help="How numbers and currencies are written, such as en-US.")
@click.option(
    "-j", "--jobs", type=Jobs(), default=1, metavar="N", help="In so many processes; auto: one a processor."
)
def batch(drafts: Path, output: Path, store: Path | None, jobs: int, **options: Any) -> None:
    """Check the drafts in the Parquet file DRAFTS, and write a row for each claim to FILE."""
    from factcheck.cli.parallel import LONG_WORK, in_order, progress
    from factcheck.cli.stores import DEFAULT, open_store

    parquet = _parquet()
    groups = _groups(parquet, drafts)
    if output.is_dir():
        raise Unable(f"{output}: is a folder: name a file")
    opened = open_store(store)
    asked = {name: value for name, value in options.items() if value is not None}
    work = _Work(drafts, output.with_name(f"{output.name}.parts"), store or DEFAULT, asked)
    try:
        _begin_parts(work, opened.digest_content)
        todo = [number for number in range(groups) if not _part(work, number).exists()]
        with progress("checking", len(todo), LONG_WORK * len(todo)) as bar:
            done = (
                in_order(_check, todo, min(jobs, len(todo)), _start, (work,)) if jobs > 1 and todo else None
            )
            if done is None:
                _start(work)
                done = map(_check, todo)
            for message in done:
                if message is not None:
                    raise Unable(message)
                bar.update(1)
        claims, unread = _join(parquet, work, groups, output)
    except OSError as error:
        raise Unable(f"{output}: cannot be written ({error.strerror or error})") from None
    with suppress(OSError):
        shutil.rmtree(work.parts)
    deliver(f"{output}: {claims:,} claim{'s' if claims != 1 else ''}\n", None)
    if unread:
        complain(f"{unread:,} draft{'s' if unread != 1 else ''} could not be checked: see the column problem")
    raise click.exceptions.Exit(int(bool(unread)))


def _parquet() -> Any:
    try:
        return import_module("pyarrow.parquet")
    except ImportError:
        raise Unable("pyarrow is needed for batches: pip install 'factcheck[tables]'") from None


def _groups(parquet: Any, drafts: Path) -> int:
    from factcheck.checking.batches import WANTED

    try:
        with parquet.ParquetFile(drafts) as file:
            names = file.schema_arrow.names
            count = int(file.metadata.num_row_groups)
    except FileNotFoundError:
        raise Unable(f"{drafts}: no such file") from None
    except (OSError, ValueError) as error:  # Arrow's own errors are ValueErrors
        reason = (str(error).splitlines() or ["it is damaged"])[0][:120]
        raise Unable(f"{drafts}: is no Parquet file that can be read ({reason})") from None
    missing = [name for name in WANTED[:2] if name not in names]
    if missing:
        raise Unable(f"{drafts}: has no column {missing[0]!r}: its columns are {', '.join(names) or 'none'}")
    return count


def _begin_parts(work: _Work, content: str) -> None:
    """Keeps the parts of an earlier run of the very same work, and no others."""
    from factcheck.rules import rules_digest

    digest = sha256()
    with work.drafts.open("rb") as file:
        while stretch := file.read(_COPIED):
            digest.update(stretch)
    told = {name: str(value) for name, value in sorted(work.options.items())}
    stamp = json.dumps(
        {"drafts": digest.hexdigest(), "store": content, "rules": rules_digest(), "options": told}
    ).encode()
    named = work.parts / "work.json"
    with suppress(OSError):
        if named.read_bytes() == stamp:
            return
    if work.parts.exists():
        shutil.rmtree(work.parts)
    work.parts.mkdir(parents=True)
    deliver_bytes(stamp, named)


def _part(work: _Work, number: int) -> Path:
    return work.parts / f"{number:06}.parquet"


_HERE: dict[str, Any] = {}  # the work of this process, and the store that it opened for it


def _start(work: _Work) -> None:
    from factcheck.cli.stores import open_store

    _HERE["work"], _HERE["store"] = work, open_store(work.store)


def _check(number: int) -> str | None:
    """Checks one row group and keeps its answer; what went wrong, if anything did."""
    from factcheck.checking.batches import BatchError, check_batches, claim_schema

    work: _Work = _HERE["work"]
    arrow, parquet = import_module("pyarrow"), _parquet()
    try:
        with parquet.ParquetFile(work.drafts) as file:
            table = file.read_row_group(number)
        batches = table.combine_chunks().to_batches() or table.schema.empty_table().to_batches()
        rows = list(check_batches(batches, _HERE["store"], **work.options))
        schema = claim_schema(table.schema.field("id").type)
        sink = arrow.BufferOutputStream()
        parquet.write_table(arrow.Table.from_batches(rows, schema=schema), sink)
        deliver_bytes(sink.getvalue().to_pybytes(), _part(work, number))
    except (BatchError, OSError, ValueError) as error:
        return f"{work.drafts}: row group {number + 1}: {(str(error).splitlines() or ['unknown'])[0]}"
    return None


def _join(parquet: Any, work: _Work, groups: int, output: Path) -> tuple[int, int]:
    """Puts the parts together, in order; how many claims there are, and drafts that were not checked."""
    from factcheck.checking.batches import claim_schema

    with parquet.ParquetFile(work.drafts) as file:
        schema = claim_schema(file.schema_arrow.field("id").type)
    partial = work.parts / "whole.parquet"
    claims = unread = 0
    with parquet.ParquetWriter(partial, schema) as writer:
        for table in _tables(parquet, work, range(groups)):
            problems = table.num_rows - table.column("problem").null_count
            unread += problems
            claims += table.num_rows - problems
            writer.write_table(table)
    partial.replace(output)
    return claims, unread


def _tables(parquet: Any, work: _Work, numbers: Sequence[int] | range) -> Iterator[Any]:
    for number in numbers:
        yield parquet.read_table(_part(work, number))
