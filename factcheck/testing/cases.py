"""Runs Markdown pages that an editor can read: facts, a draft, and the report that it should get.

Each heading of the second level or below is a case. Its blocks are marked by their first word: ``toml`` for
a file of the store, ``csv`` for the rows of a table, ``txt``, ``vtt`` or ``json`` for a transcript, ``draft``
(plain text) or ``markdown`` for the draft, ``report`` for what is expected. Blocks of the store above the
first case belong to every case of the page.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import unified_diff
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from pydantic import ValidationError

from factcheck.checking import Checker
from factcheck.config import Options
from factcheck.drafts import DraftError
from factcheck.store import Store, StoreError
from factcheck.testing.pages import Block, Heading, PageError, read_page
from factcheck.testing.summary import summary
from factcheck.values.canonical import canonical_json

_DRAFTS = {"draft": "draft.txt", "markdown": "draft.md"}
_STORED = ("toml", "csv", "txt", "vtt", "json")
_SETTINGS = ("as-of", "dateline", "locale", "policy")


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a page.

    ``path`` and ``line`` are where its heading stands. ``files`` are the files of the store, by their path
    in it; ``draft`` is the draft's text and ``draft_name`` says by its suffix how it is read. ``expected``
    is the report as ``run`` prints it.
    """

    path: str
    line: int
    title: str
    draft: str
    expected: str
    draft_name: str = "draft.txt"
    files: tuple[tuple[str, str], ...] = ()
    options: Options = field(default_factory=Options)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.title}"


def collect(path: str | os.PathLike[str]) -> tuple[Case, ...]:
    """The cases of one page, or of every ``.md`` file in a folder and below, in order of path and line.

    Raises ``PageError`` for a page or folder without a case, and for a case that lacks a draft or an
    expected report; the message begins with file and line.
    """
    root = Path(path)
    pages = sorted(root.rglob("*.md")) if root.is_dir() else [root]
    cases = tuple(case for page in pages for case in _of_page(page))
    if not cases:
        raise PageError(f"{root}: holds no page with a case")
    return cases


def run(case: Case, store: Store | None = None) -> str:
    """The report that the case's draft gets, one fact of it a line.

    It is held against the case's own facts; a case that has none is held against ``store``, if given.
    """
    try:
        checker = Checker(_store(case, store), case.options)
        report = checker.check(case.draft, case.draft_name)
    except (StoreError, DraftError) as error:
        raise PageError(f"{case.path}:{case.line}: {error}") from error
    return summary(report)


def difference(case: Case, store: Store | None = None) -> str | None:
    """What the case's report has otherwise than expected, as a unified diff; None where it has nothing."""
    actual = run(case, store)
    if actual == case.expected:
        return None
    lines = unified_diff(
        case.expected.splitlines(), actual.splitlines(), "expected", "actual", n=99, lineterm=""
    )
    return "\n".join((str(case), *lines))


def _store(case: Case, other: Store | None) -> Store:
    if not case.files:
        return Store.empty() if other is None else other
    with TemporaryDirectory(prefix="factcheck-case-") as folder:
        for name, text in case.files:
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="")
        try:
            return Store.load(folder)
        except StoreError as error:
            told = str(error).removeprefix(f"{folder}: ")  # a folder that no reader has ever seen
            raise StoreError(f"the store of this case {told}") from error


def _of_page(page: Path) -> Iterator[Case]:
    path = page.as_posix()
    try:
        text = page.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PageError(f"{path}: cannot be read ({error})") from error
    shared: dict[str, str] = {}
    found = False
    for heading, blocks in read_page(path, text):
        if heading is None:
            for block in blocks:
                if block.kind not in _STORED:
                    raise block.error("stands above the first case; only TOML may")
                _add(shared, block, "page.toml")
        else:
            found = True
            yield _case(heading, blocks, shared)
    if not found:
        raise PageError(f"{path}:1: the page has no case: a case begins with a heading such as “## A word”")


def _case(heading: Heading, blocks: tuple[Block, ...], shared: dict[str, str]) -> Case:
    files: dict[str, str] = {}
    case = Case(heading.path, heading.line, heading.title, draft="", expected="")
    for block in blocks:
        if block.kind in _STORED:
            _add(files, block, "case.toml")
        elif block.kind == "report":
            if case.expected:
                raise block.error("is the second report of this case")
            case = replace(case, expected=block.text.rstrip("\n"))
        elif block.kind in _DRAFTS:
            if case.draft:
                raise block.error("is the second draft of this case")
            name = _DRAFTS[block.kind]
            case = replace(case, draft=block.text, draft_name=name, options=_options(block))
        else:
            raise block.error("is none of toml, draft, markdown and report")
    for what, text in (("draft", case.draft), ("report", case.expected)):
        if not text:
            raise heading.error(f"the case “{heading.title}” has no block marked “{what}” with text in it")
    return replace(case, files=tuple({**shared, **files}.items()))


def _add(files: dict[str, str], block: Block, default: str) -> None:
    """Adds a file of the store; its name may stand behind ``toml``, and must behind ``csv``."""
    if len(block.words) > 1:
        raise block.error(f"has more than a file name behind “{block.kind}”")
    name = block.words[0] if block.words else default
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or path.suffix != f".{block.kind}":
        raise block.error(f"names {name!r}, which is no {block.kind.upper()} file inside the store")
    if name in files:
        raise block.error(f"is the second block of the file {name}")
    files[name] = block.text


def _options(block: Block) -> Options:
    """The options behind the mark of a draft, such as ``dateline=2024-04-11``."""
    given: dict[str, str] = {}
    for word in block.words:
        key, equals, value = word.partition("=")
        if not equals or key not in _SETTINGS:
            raise block.error(
                f"has {word!r} behind its mark; write {', '.join(_SETTINGS)} with = and a value"
            )
        given[key.replace("-", "_")] = value
    try:
        return Options.model_validate_json(canonical_json(given))
    except ValidationError as error:
        raise block.error(f"has a value that cannot be read: {error.errors()[0]['msg']}") from error
