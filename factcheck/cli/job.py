"""One run over drafts: what each is checked with, and what came of it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from factcheck.checking import Checker
from factcheck.cli.output import Unable, complain, remark
from factcheck.cli.settings import Settings, is_locale, settings_for
from factcheck.cli.stores import DEFAULT as DEFAULT_STORE
from factcheck.cli.stores import open_store, problem_lines
from factcheck.config import Options, Policy
from factcheck.drafts import MOST_BYTES, Draft, DraftError, View, draft_from_bytes, read_draft
from factcheck.report.formats import Judged
from factcheck.silence import Acceptance, Baseline, SilenceError, read_acceptances, read_baseline, silence
from factcheck.store import Store
from factcheck.verdict import Severity

STDIN: Final = "-"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line asks for; None and empty leave the word to the settings."""

    store: Path | None = None
    no_store: bool = False
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


@dataclass(frozen=True, slots=True)
class Checked:
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

    def run(self, names: Sequence[str]) -> Iterator[Checked]:
        """What came of each draft that could be read; of the others there is a complaint and a count."""
        for name in names:
            settings = self.settings(name)
            self.checker(settings)  # a store that is not usable is told before a draft that is not
            try:
                draft = self._read(name)
            except DraftError as error:
                complain(str(error))
                self.unread += 1
            else:
                yield self.checked(draft, settings, name)

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

    def checked(self, draft: Draft, settings: Settings, path: str) -> Checked:
        """``draft`` with its report, silenced findings marked."""
        checker = self.checker(settings)
        report = checker.check_draft(draft)
        accepted = self._accepted_in(settings)
        baseline = self.baseline(settings) if self.with_baseline else None
        try:
            report = silence(
                report,
                draft,
                acceptances=self._accepted(accepted) if accepted else (),
                baseline=self._baseline(baseline) if baseline else None,
                day=self.asked.as_of or self.asked.dateline,
                known_as=known_as(path, draft.name, baseline) if baseline else None,
            )
        except SilenceError as error:
            raise Unable(str(error)) from None
        return Checked(Judged(draft, report), settings, self.store_path(settings), path)

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
        options = self._options(settings)
        key = path, options.model_dump_json()
        if key not in self._checkers:
            try:
                self._checkers[key] = Checker(self._store(path), options)
            except ValueError as error:
                raise Unable(str(error)) from None
        return self._checkers[key]

    def least(self, settings: Settings) -> Severity:
        """The severity below which remarks are not shown."""
        return Severity(self.asked.min_level or settings.get("min-level") or Severity.NOTE)

    def _options(self, settings: Settings) -> Options:
        asked = self.asked
        policy = asked.policy or settings.get("policy")
        severities: Mapping[str, str] = settings.get("severities", {})
        return Options(
            dateline=asked.dateline,
            as_of=asked.as_of,
            locale=asked.locale or settings.get("locale"),
            policy=Policy(policy) if policy else Policy.CLEANUP,
            select=asked.select or settings.get("select", ()),
            ignore=asked.ignore or settings.get("ignore", ()),
            names=asked.show == "unchecked",
            severities={code: Severity(severity) for code, severity in severities.items()},
        )

    def _store(self, path: Path | None) -> Store:
        if path not in self._stores:
            named = None if path == DEFAULT_STORE and self.asked.store is None else path
            store = open_store(named, none=path is None)
            if store.problems and path is not None:
                if not self.asked.quiet:
                    for line in problem_lines(store, path):
                        remark(line)
                if self.asked.strict_store:
                    raise Unable(f"{path} has problems, and --strict-store was given")
            self._stores[path] = store
        return self._stores[path]

    def _accepted(self, path: Path) -> tuple[Acceptance, ...]:
        if path not in self._acceptances:
            self._acceptances[path] = read_acceptances(path)
        return self._acceptances[path]

    def _baseline(self, path: Path) -> Baseline:
        if path not in self._baselines:
            self._baselines[path] = read_baseline(path)
        return self._baselines[path]

    def _read(self, name: str) -> Draft:
        if name != STDIN:
            return read_draft(Path(name), encoding=self.asked.encoding, view=self.asked.view)
        try:
            data = sys.stdin.buffer.read(MOST_BYTES + 1)
        except OSError as error:
            raise DraftError(f"standard input: {(error.strerror or str(error)).lower()}") from None
        asked = self.asked
        return draft_from_bytes(data, asked.stdin_filename, encoding=asked.encoding, view=asked.view)


def known_as(path: str, name: str, baseline: Path) -> str:
    """What a baseline calls the draft at ``path``: its path from the baseline's own folder.

    ``name`` is what the draft is called, and stands for the path of one from standard input.
    """
    return Path(os.path.relpath(name if path == STDIN else path, baseline.parent)).as_posix()


def checking_options(command: Any) -> Any:
    """The options that say how drafts are checked, for every command that checks some."""
    import click

    from factcheck.cli.days import Day

    severities = [severity.value for severity in Severity]
    for option in reversed(
        (
            click.option(
                "--store",
                type=click.Path(path_type=Path),
                metavar="PATH",
                help="The store: a folder or a file. [default: claims]",
            ),
            click.option("--no-store", is_flag=True, help="Check with the rules that need no facts."),
            click.option("--strict-store", is_flag=True, help="Stop, with 2, if the store has any problem."),
            click.option(
                "--dateline",
                type=Day(),
                metavar="DAY",
                help="The day the draft is filed. [default: the draft's own]",
            ),
            click.option(
                "--as-of",
                type=Day(),
                metavar="DAY",
                help="The day on which facts must hold. [default: the dateline]",
            ),
            click.option(
                "--locale", metavar="LOCALE", help="How numbers and currencies are written, such as en-US."
            ),
            click.option(
                "--policy",
                type=click.Choice([policy.value for policy in Policy]),
                help="How slips in quotations are taken. [default: cleanup]",
            ),
            click.option("--select", metavar="CODES", help="Only these rules: codes or their beginnings."),
            click.option("--ignore", metavar="CODES", help="Not these rules; what they decide stays open."),
            click.option(
                "--min-level",
                type=click.Choice(severities),
                help="Show nothing less severe. It changes no exit code.",
            ),
            click.option(
                "--show",
                type=click.Choice(["unchecked"]),
                help="Show, too, what no claim covers: quotations, figures, dates and names.",
            ),
            click.option(
                "--baseline",
                type=click.Path(path_type=Path),
                metavar="FILE",
                help="Silence what stands in this baseline.",
            ),
            click.option(
                "--accepted",
                type=click.Path(path_type=Path),
                metavar="FILE",
                help="Silence what this file accepts.",
            ),
            click.option(
                "--config",
                type=click.Path(path_type=Path),
                metavar="FILE",
                help="The settings. [default: the nearest to each draft]",
            ),
            click.option("--isolated", is_flag=True, help="Read no settings."),
            click.option(
                "--encoding", metavar="NAME", help="Of drafts that are not UTF-8 and do not declare another."
            ),
            click.option(
                "--view",
                type=click.Choice(["accepted", "original"]),
                default="accepted",
                show_default=True,
                help="How tracked changes of Word files are read.",
            ),
            click.option(
                "--stdin-filename",
                metavar="NAME",
                default="stdin.txt",
                help="What to call the draft read from -.",
            ),
            click.option(
                "-q", "--quiet", is_flag=True, help="Only the findings: no counts, no problems of the store."
            ),
        )
    ):
        command = option(command)
    return command


def asked(options: Mapping[str, Any]) -> Asked:
    """What the options of :func:`checking_options` ask for."""
    if options["store"] is not None and options["no_store"]:
        raise _usage("--store and --no-store exclude each other.")
    if options["config"] is not None and options["isolated"]:
        raise _usage("--config and --isolated exclude each other.")
    if options["locale"] is not None and not is_locale(options["locale"]):
        raise _usage(f"{options['locale']!r} is no locale: write one such as en-GB.")
    split = {name: _codes(options[name]) for name in ("select", "ignore")}
    return Asked(**{**options, **split})


def _codes(text: str | None) -> tuple[str, ...]:
    return tuple(code.strip() for code in (text or "").split(",") if code.strip())


def _usage(message: str) -> Exception:
    import click

    return click.UsageError(message)
