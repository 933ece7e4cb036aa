"""From the command line to an exit code."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

import click

from factcheck.cli.output import complain, stop_writing
from factcheck.cli.root import root

FINDINGS: Final = 1
UNABLE: Final = 2
INTERRUPTED: Final = 130  # 128 and the number of SIGINT, as shells count


def main() -> None:
    """The entry point of the command.

    Garbage is not collected: what a check builds, it holds until it ends, so that looking for garbage on the
    way would find none, for a tenth of the time. No plugin of pydantic may change what a check says, and to
    look for one would read the metadata of everything that is installed.
    """
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if (
            getattr(sys, name) is None
        ):  # closed by the caller: without this, the next file would take its place
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for good
    for stream in (sys.stdout, sys.stderr):
        # The same bytes on every machine: whatever its locale, and with line ends of one character.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    _leave(run())


def _leave(code: int) -> NoReturn:
    """Ends the process at once: to take apart what it holds would take time, and the system does that too."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            code = code or UNABLE  # what could not be written is told by the code alone
    os._exit(code)


def run(arguments: Sequence[str] | None = None) -> int:
    """Does what ``arguments`` (by default those of the process) ask, and answers the exit code."""
    try:
        code = root.main(
            args=None if arguments is None else list(arguments), prog_name="factcheck", standalone_mode=False
        )
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        sys.stderr.write(f"{error.format_message()}\n")
        return UNABLE
    except click.UsageError as error:
        asked = error.ctx.command_path if error.ctx else "factcheck"
        complain(f"{error.format_message()} See {asked} --help.")
        return UNABLE
    except click.ClickException as error:
        complain(error.format_message())
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        stop_writing()
        return UNABLE
    except OSError as error:
        stop_writing()
        complain(str(error))
        return UNABLE
    except _damaged() as error:
        complain(str(error))
        return UNABLE
    return code if isinstance(code, int) else 0


def _damaged() -> type[Exception]:
    """What a compiled store raises that is read when it is needed, and turns out damaged then.

    Loaded when something was raised: most commands need no store, and start without it.
    """
    from factcheck.store.problems import StoreError

    return StoreError
