"""Targets: the files of a store and of a desk's settings."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.cli.output import Unable
from factcheck.cli.settings import settings_for
from factcheck.drafts import DraftError, draft_from_bytes
from factcheck.lint import lint
from factcheck.silence import SilenceError, read_acceptances
from factcheck.silence.baseline import SCHEMA, read_baseline
from factcheck.store import Store, StoreError
from tests.fuzz.target import Target, holds, one_line

SOURCE = b'[source]\ntitle = "Minutes"\ndate = "2024-03-05"\nmedium = "official-transcript"\n'
FACT = SOURCE + b'[quote.q]\nspeaker = "Amara Okafor"\nwords = "The herring came back."\n'
TABLE = (
    SOURCE + b'[table]\nfile = "more.csv"\nkind = "figure"\nkey = ["id"]\n[columns]\nsubject = "place"\n'
    b'value = "value"\nperiod = "year"\n[constants]\nmeasure = "catch"\nunit = "tons"\n'
)
TRANSCRIPT = (
    SOURCE + b'[transcript]\nfile = "talk.{kind}"\nsaid = "2024-03-05"\n[transcript.speakers]\n'
    b'"OKAFOR" = "Amara Okafor"\n'
)
_FORMS = ("txt", "vtt", "json")


@cache
def _kept() -> TemporaryDirectory[str]:
    """The one folder of this process, removed when it ends."""
    return TemporaryDirectory(prefix="fuzz-")


@contextmanager
def _folder(**files: bytes) -> Iterator[Path]:
    """A folder with these files; a double underscore in a name is a full stop."""
    folder = Path(_kept().name)
    paths = [folder / name.replace("__", ".") for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    try:
        yield folder
    finally:
        for path in paths:
            path.unlink()


def _loaded(**files: bytes) -> None:
    """Loads a store of these files and one sound fact, and holds every problem to its place."""
    with _folder(sound__toml=FACT, **files) as folder:
        lines = {
            name.replace("__", "."): data.count(b"\n") + data.count(b"\r") + 2 for name, data in files.items()
        }
        try:
            store = Store.load(folder)
        except StoreError as error:
            one_line(error)
            raise AssertionError("one bad file hid the sound one") from error
        holds(store.fact("sound#q") is not None, "one bad file hid the sound one")
        for remark in lint(store):
            holds(len(str(remark).splitlines()) == 1, f"a remark of several lines: {str(remark)!r}")
        for problem in (*store.problems, *store.remarks):
            holds(len(str(problem).splitlines()) == 1, f"a problem of several lines: {str(problem)!r}")
            holds(problem.path in {*lines, "sound.toml"}, f"a problem without a file: {problem}")
            holds(problem.line >= 1 and problem.column >= 1, f"a problem without a place: {problem}")
            # An item of JSON may state the line that it has in its source.
            known = lines.get(problem.path, 99) if not problem.path.endswith(".json") else problem.line
            holds(problem.line <= known, f"a problem behind the file's end: {problem}")


def facts(data: bytes) -> None:
    """A file of facts."""
    _loaded(more__toml=data)


def names(data: bytes) -> None:
    """A file of names, or by its first byte of measures."""
    _loaded(**{"measures__toml" if data[:1] == b"m" else "names__toml": data[1:]})


def layout(data: bytes) -> None:
    """What is said about a table, or by its first byte about a transcript."""
    if data[:1] == b"t":
        _loaded(talk__transcript__toml=data[1:], talk__txt=b"OKAFOR: It rained.\n")
    else:
        _loaded(more__table__toml=data[1:], more__csv=b"id,place,value,year\n1,Sula,12,2023\n")


def rows(data: bytes) -> None:
    """The rows of a table."""
    _loaded(more__table__toml=TABLE, more__csv=data)


def transcript(data: bytes) -> None:
    """What was said; the first byte says in which of the three forms it is written."""
    form = _FORMS[data[0] % len(_FORMS) if data else 0]
    head = TRANSCRIPT.replace(b"{kind}", form.encode())
    _loaded(talk__transcript__toml=head, **{f"talk__{form}": data[1:]})


def settings(data: bytes) -> None:
    """A file of settings; the same bytes as acceptances, as a baseline, and before a draft."""
    with _folder(factcheck__toml=data) as folder:
        file = folder / "factcheck.toml"
        try:
            settings_for(folder / "draft.md", named=file)
        except Unable as error:
            one_line(error)
        for read in (read_acceptances, read_baseline):
            try:
                read(file)
            except SilenceError as error:
                one_line(error)
    try:
        draft_from_bytes(b"---\n" + data + b"\n---\nIt rained.\n", "draft.md")
    except DraftError as error:
        one_line(error)


_TOML = (
    *(
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        '"',
        '"""',
        "'",
        "'''",
        "\\u202e",
        "\\",
        "#",
        "\n",
        ".",
        ",",
        "\r",
    ),
    *(
        "[quote.a]\n",
        "[figure.a]\n",
        "[event.a]\n",
        'speaker = "A B"\n',
        'words = "It rained."\n',
        "[source]\n",
    ),
    *('value = "2%"\n', 'withdrawn = "2024"\n', 'superseded-by = "sound#q"\n', "1e999", "nan", "1979-05-27"),
)
_ROWS = (",", '"', "\n", "\r\n", "1", "Sula", "-", "1e999", "\x00", "\ufeff", '""', ";", "\t", "2023", "n/a")
_TALK = (
    *("OKAFOR: ", "Q: ", "(", ")", "[", "]", "\n\n", "WEBVTT\n\n", "00:01.000 --> 00:02.000\n", "<v OKAFOR>"),
    *("NOTE ", '{"speaker": "OKAFOR", "text": "a"}', ",", ":", "...", "1e999", "-- ", "</v>", "&lt;"),
)
_SETTINGS = (
    *_TOML,
    *(
        'store = "a"\n',
        'select = ["QUO"]\n',
        "[[paths]]\n",
        'match = "**"\n',
        "[[accepted]]\n",
        "[severities]\n",
    ),
    *("dateline: 2024-04-10\n", "locale: en-GB\n", "---\n", json.dumps({"schema": SCHEMA, "known": []})),
)

TARGETS = (
    Target("facts", facts, "none: problems with their places", _TOML),
    Target("names", names, "none: problems with their places", _TOML),
    Target("layout", layout, "none: problems with their places", _TOML),
    Target("rows", rows, "none: problems with their places", _ROWS),
    Target("transcript", transcript, "none: problems with their places", _TALK),
    Target("settings", settings, "Unable, SilenceError, DraftError", _SETTINGS),
)
