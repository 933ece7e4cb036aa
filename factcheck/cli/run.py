"""From the command line to an exit code."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import click

from factcheck.cli.output import complain, stop_writing
from factcheck.cli.root import root

FINDINGS: Final = 1
UNABLE: Final = 2
INTERRUPTED: Final = 130  # 128 and the number of SIGINT, as shells count


def main() -> None:
    """The entry point of the command.

    Garbage is not collected: what a check builds, it holds until it ends, so that looking for garbage on the
    way and again at the exit would find none, for a tenth of the time.
    """
    gc.disable()
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if (
            getattr(sys, name) is None
        ):  # closed by the caller: without this, the next file would take its place
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for good
    for stream in (sys.stdout, sys.stderr):
        # The same bytes on every machine: whatever its locale, and with line ends of one character.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    code = run()
    gc.freeze()  # else the exit looks through everything once more
    sys.exit(code)


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
    return code if isinstance(code, int) else 0
