"""One run over drafts: what each is checked with, and what came of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from factcheck.cli import remembered
from factcheck.cli.output import Unable, complain, remark
from factcheck.cli.remembered import Remembered, Reports, Seen
from factcheck.cli.settings import Settings, settings_for
from factcheck.cli.stores import DEFAULT as DEFAULT_STORE
from factcheck.cli.stores import open_store, problem_lines
from factcheck.config import Options, Policy
from factcheck.drafts import (
    MOST_BYTES,
    Draft,
    DraftError,
    View,
    draft_bytes,
    draft_from_bytes,
    read_draft,
)
from factcheck.report.formats import Judged
from factcheck.store.cache import cache_folder
from factcheck.store.problems import Problem
from factcheck.values.models import trusted
from factcheck.verdict import Report, Severity

if TYPE_CHECKING:
    from factcheck.checking import Checker
    from factcheck.silence import Acceptance, Baseline
    from factcheck.store import Store

STDIN: Final = "-"


class Asked(NamedTuple):
    """What the command line asks for; None and empty leave the word to the settings."""

    store: Path | None = None
    no_store: bool = False
    no_cache: bool = False
    jobs: int = 1
    strict_store: bool = False
    dateline: date | None = None
    as_of: date | None = None
    locale: str | None = None
    policy: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_level: str | None = None
    fail_on: frozenset[str] | None = None
    baseline: Path | None = None
    accepted: Path | None = None
    config: Path | None = None
    isolated: bool = False
    encoding: str | None = None
    view: View = "accepted"
    stdin_filename: str = "stdin.txt"
    show: str | None = None
    quiet: bool = False


class Checked(NamedTuple):
    """A draft that was checked, by its path as it was given, its settings, and its store."""

    judged: Judged
    settings: Settings
    store: Path | None
    path: str


@dataclass
class Job:
    """Checks drafts one after the other; stores, files of acceptances and checkers are opened once each."""

    asked: Asked
    unread: int = 0
    with_baseline: bool = True
    _stores: dict[Path | None, Store] = field(default_factory=dict)
    _checkers: dict[tuple[Path | None, str], Checker] = field(default_factory=dict)
    _acceptances: dict[Path, tuple[Acceptance, ...]] = field(default_factory=dict)
    _baselines: dict[Path, Baseline] = field(default_factory=dict)
    _seen: dict[Path | None, Seen | None] = field(default_factory=dict)
    _told: set[Path] = field(default_factory=set)

    def run(self, names: Sequence[str]) -> Iterator[Checked]:
        """What came of each draft that could be read; of the others there is a complaint and a count."""
        for one in self._each(names) if len(names) == 1 else self._all(names):
            if isinstance(one, DraftError):
                complain(str(one))
                self.unread += 1
            else:
                yield one

    def _all(self, names: Sequence[str]) -> Iterator[Checked | DraftError]:
        from factcheck.cli.parallel import checked_in_processes, progress, size_of

        jobs = 1 if STDIN in names else self.asked.jobs
        with progress("checking", len(names), size_of(names)) as bar:
            for one in self._each(names) if jobs == 1 else checked_in_processes(self, names, jobs):
                yield one
                bar.update(1)

    def _each(self, names: Sequence[str]) -> Iterator[Checked | DraftError]:
        for name in names:
            settings = self.settings(name)
            asks = self._asks(name, settings)
            if asks is not None and (known := self._recalled(name, settings, asks)) is not None:
                yield known
                continue
            self.checker(settings)  # a store that is not usable is told before a draft that is not
            try:
                draft = self.read(name)
            except DraftError as error:
                yield error
            else:
                yield self.checked(draft, settings, name, asks)

    def _asks(self, name: str, settings: Settings) -> remembered.Asked | None:
        """What a report is remembered by; None where none is, or where the draft cannot be read.

        Standard input is not read before it is certain that there is a store.
        """
        if name == STDIN or self._reports is None or self._look(settings) is None:
            return None
        try:
            shown, data = draft_bytes(name)
        except DraftError:
            return None
        asked = self.asked
        return remembered.Asked(shown, data, asked.encoding, asked.view, self._chosen(settings))

    def _recalled(self, name: str, settings: Settings, asks: remembered.Asked) -> Checked | None:
        """What came of the draft when just this was asked before; None where that is not known."""
        seen = self._look(settings)
        known = self._reports.recall(asks, seen) if self._reports and seen else None
        if known is None:
            return None
        path = self.store_path(settings)
        if path is not None:
            self._tell(path, known.problems)
        judged = Judged(partial(_draft_of, asks), known.report)
        if known.commented or self._accepted_in(settings) or (self.with_baseline and self.baseline(settings)):
            judged = Judged(judged.draft, self._silenced(known.report, judged.draft, settings, name))
        return Checked(judged, settings, path, name)

    @cached_property
    def _reports(self) -> Reports | None:
        folder = None if self.asked.no_cache else cache_folder()
        return Reports(folder) if folder else None

    def _look(self, settings: Settings) -> Seen | None:
        path = self.store_path(settings)
        if path not in self._seen:
            missing = path == DEFAULT_STORE and self.asked.store is None and not path.is_dir()
            self._seen[path] = None if missing else remembered.look(path)
        return self._seen[path]

    def paths(self, names: Sequence[str]) -> list[Path]:
        """All that the answer for these drafts depends on: they, their stores, and what silences."""
        settings = [self.settings(name) for name in names]
        others = [(self.store_path(one), self._accepted_in(one), self.baseline(one)) for one in settings]
        return [*map(Path, names), *(path for group in others for path in group if path)]

    def settings(self, name: str) -> Settings:
        """The settings for the draft of that name."""
        if self.asked.isolated:
            return Settings()
        path = self.asked.stdin_filename if name == STDIN else name
        return settings_for(Path(path), named=self.asked.config)

    def checked(
        self, draft: Draft, settings: Settings, path: str, asks: remembered.Asked | None = None
    ) -> Checked:
        """``draft`` with its report, silenced findings marked; the report is remembered by ``asks``."""
        checker = self.checker(settings)
        report = checker.check_draft(draft)
        seen = self._look(settings) if asks is not None else None
        if self._reports and asks and seen and sha256(asks.data).hexdigest() == draft.sha256:
            from factcheck.silence.comments import comments_of

            commented = any(True for _ in comments_of(draft))
            made = Remembered(report, commented, checker.store.problems)
            self._reports.keep(asks, seen, checker.store, made)
        report = self._silenced(report, draft, settings, path)
        return Checked(Judged(draft, report), settings, self.store_path(settings), path)

    def _silenced(self, report: Report, draft: Draft, settings: Settings, path: str) -> Report:
        from factcheck.silence import SilenceError, silence

        accepted = self._accepted_in(settings)
        baseline = self.baseline(settings) if self.with_baseline else None
        try:
            return silence(
                report,
                draft,
                acceptances=self._accepted(accepted) if accepted else (),
                baseline=self._baseline(baseline) if baseline else None,
                day=self.asked.as_of or self.asked.dateline,
                known_as=known_as(path, draft.name, baseline) if baseline else None,
            )
        except SilenceError as error:
            raise Unable(str(error)) from None

    def _accepted_in(self, settings: Settings) -> Path | None:
        path: Path | None = self.asked.accepted or settings.get("accepted")
        return path

    def baseline(self, settings: Settings) -> Path | None:
        """The file of the baseline that is asked for or set, if any."""
        path: Path | None = self.asked.baseline or settings.get("baseline")
        return path

    def store_path(self, settings: Settings) -> Path | None:
        """Where the store is, or None where there is to be none."""
        if self.asked.no_store:
            return None
        path: Path = self.asked.store or settings.get("store") or DEFAULT_STORE
        return path

    def checker(self, settings: Settings) -> Checker:
        """The checker for ``settings``."""
        path = self.store_path(settings)
        from factcheck.checking import Checker

        options = trusted(Options)(**self._chosen(settings))
        key = path, repr(options)
        if key not in self._checkers:
            try:
                self._checkers[key] = Checker(self._store(path), options)
            except ValueError as error:
                raise Unable(str(error)) from None
        return self._checkers[key]

    def least(self, settings: Settings) -> Severity:
        """The severity below which remarks are not shown."""
        return Severity(self.asked.min_level or settings.get("min-level") or Severity.NOTE)

    def _chosen(self, settings: Settings) -> dict[str, Any]:
        """The options of the check by name, as ``Options`` takes them."""
        asked = self.asked
        policy = asked.policy or settings.get("policy")
        severities: Mapping[str, str] = settings.get("severities", {})
        return {
            "dateline": asked.dateline,
            "as_of": asked.as_of,
            "locale": asked.locale or settings.get("locale"),
            "policy": Policy(policy) if policy else Policy.CLEANUP,
            "select": asked.select or settings.get("select", ()),
            "ignore": asked.ignore or settings.get("ignore", ()),
            "names": asked.show == "unchecked",
            "severities": {code: Severity(severity) for code, severity in severities.items()},
        }

    def _store(self, path: Path | None) -> Store:
        if path not in self._stores:
            named = None if path == DEFAULT_STORE and self.asked.store is None else path
            store = open_store(named, none=path is None, cache=not self.asked.no_cache)
            if path is not None:
                self._tell(path, store.problems)
            self._stores[path] = store
        return self._stores[path]

    def _tell(self, path: Path, problems: Iterable[Problem]) -> None:
        """Says what is wrong in the store, once, and stops for it where that was asked for."""
        problems = tuple(problems)
        if not problems or path in self._told:
            return
        if not self.asked.quiet:
            for line in problem_lines(problems, path):
                remark(line)
        if self.asked.strict_store:
            raise Unable(f"{path} has problems, and --strict-store was given")
        self._told.add(path)

    def _accepted(self, path: Path) -> tuple[Acceptance, ...]:
        if path not in self._acceptances:
            from factcheck.silence import read_acceptances

            self._acceptances[path] = read_acceptances(path)
        return self._acceptances[path]

    def _baseline(self, path: Path) -> Baseline:
        if path not in self._baselines:
            from factcheck.silence import read_baseline

            self._baselines[path] = read_baseline(path)
        return self._baselines[path]

    def read(self, name: str) -> Draft:
        """The draft of that name. Raises ``DraftError`` where it cannot be read."""
        if name != STDIN:
            return read_draft(Path(name), encoding=self.asked.encoding, view=self.asked.view)
        try:
            data = sys.stdin.buffer.read(MOST_BYTES + 1)
        except OSError as error:
            raise DraftError(f"standard input: {(error.strerror or str(error)).lower()}") from None
        asked = self.asked
        return draft_from_bytes(data, asked.stdin_filename, encoding=asked.encoding, view=asked.view)


def _draft_of(asks: remembered.Asked) -> Draft:
    return draft_from_bytes(asks.data, asks.name, encoding=asks.encoding, view=asks.view)


def known_as(path: str, name: str, baseline: Path) -> str:
    """What a baseline calls the draft at ``path``: its path from the baseline's own folder.

    ``name`` is what the draft is called, and stands for the path of one from standard input.
    """
    return Path(os.path.relpath(name if path == STDIN else path, baseline.parent)).as_posix()
