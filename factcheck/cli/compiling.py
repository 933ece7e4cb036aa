"""``factcheck claims compile`` and ``factcheck clean``: what is made from a store, and what is kept of it."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli.output import Unable, deliver

_COMPILE = """\b
Examples:
  factcheck claims compile -o desk.store
  factcheck claims compile ~/desk/claims -o desk.store
  factcheck check article.md --store desk.store

The file holds every fact and an index of them. It opens in milliseconds, however many there are, and gives
the same answers as the folder. It is read by the version of factcheck that wrote it, and by no other.

Exit codes: 0 written; 2 there is no such store, or the file cannot be written.
"""

_CLEAN = """The folder is the one that FACTCHECK_CACHE_DIR names, else factcheck in the user's own folder for
caches. Nothing in it is needed: what is gone is made again.

Exit codes: 0 it is empty; 2 it cannot be emptied.
"""


@click.command(name="compile", epilog=_COMPILE, short_help="Write a store as one file that opens at once.")
@click.argument("store", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write.",
)
def compile_(store: Path | None, output: Path) -> None:
    """Write the store in DIR (by default claims) to FILE, in the form that opens at once."""
    from factcheck.cli.output import remark
    from factcheck.cli.stores import DEFAULT, open_store, problem_lines
    from factcheck.store.compiled.write import compile_store

    opened = open_store(store)
    if output.is_dir():
        raise Unable(f"{output}: is a folder: name a file")
    for line in problem_lines(opened.problems, store or DEFAULT):
        remark(line)
    try:
        compile_store(opened, output)
    except OSError as error:
        raise Unable(f"{output}: cannot be written ({error.strerror or error})") from None
    facts = len(opened.facts)
    deliver(f"{output}: {facts:,} fact{'s' if facts != 1 else ''}, {output.stat().st_size:,} bytes\n", None)


@click.command(epilog=_CLEAN, short_help="Empty the folder of cached parts of stores.")
def clean() -> None:
    """Remove everything that was kept of stores to open them faster."""
    from factcheck.store.cache import cache_folder
    from factcheck.store.cache import clean as empty

    folder = cache_folder()
    if folder is None:
        deliver("there is no cache folder\n", None)
        return
    try:
        count = empty(folder)
    except OSError as error:
        raise Unable(f"{folder}: cannot be emptied ({error.strerror or error})") from None
    deliver(f"{folder}: {count:,} file{'s' if count != 1 else ''} removed\n", None)
