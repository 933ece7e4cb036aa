"""The group of subcommands, each loaded when it is called."""

from __future__ import annotations

from importlib import import_module

import click


class LazyGroup(click.Group):
    """A group that knows where its commands are, and imports the one that is asked for."""

    def __init__(self, *args: object, homes: dict[str, str], **settings: object) -> None:
        super().__init__(*args, **settings)  # type: ignore[arg-type]
        self._homes = homes

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own
        """The names of all commands, in the order in which a newcomer meets them."""
        return list(self._homes)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        home = self._homes.get(cmd_name)
        if home is None:
            return None
        module, name = home.split(":")
        command = getattr(import_module(module), name)
        if not isinstance(command, click.Command):
            raise TypeError(f"{home} is not a command")
        return command


root = LazyGroup(
    name="factcheck",
    help="""A type checker for facts.

    Holds the quotations, figures and dates of a draft against a store of sourced facts. Offline, without a
    clock: the same draft, store and options give the same answer every time.

    \b
    Examples:
      factcheck check article.md
      factcheck check article.md --store claims --format json -o report.json
      factcheck explain QUO102
      factcheck claims lint claims

    \b
    Exit codes:
      0  nothing that fails
      1  something that fails (see check --fail-on)
      2  the job could not be done: usage, a draft that cannot be read, no usable store
    """,
    epilog="factcheck COMMAND --help says more.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    homes={
        "check": "factcheck.cli.check:check",
        "why": "factcheck.cli.why:why",
        "explain": "factcheck.cli.explain:explain",
        "batch": "factcheck.cli.batch:batch",
        "claims": "factcheck.cli.claims:claims",
        "baseline": "factcheck.cli.baseline:baseline",
        "config": "factcheck.cli.config:config",
        "replay": "factcheck.cli.replay:replay",
        "clean": "factcheck.cli.compiling:clean",
        "version": "factcheck.cli.version:version",
    },
)
