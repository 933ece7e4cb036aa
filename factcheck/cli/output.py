"""Where results and complaints go."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

import click

PIPE_WIDTH: Final = 80  # columns of a page that is not for a terminal, so that it is the same everywhere


class Unable(click.ClickException):
    """The job cannot be done; the message is one line for the person who asked."""

    exit_code = 2


class OutputError(OSError):
    """A result that could not be written, said in one line."""


def complain(message: str) -> None:
    """One line on standard error, under the program's name."""
    remark(f"factcheck: {message}")


def remark(line: str) -> None:
    """One line on standard error, with nothing in it that commands a terminal."""
    from factcheck.report.plain import one_line

    try:
        sys.stderr.write(f"{one_line(line)}\n")
    except OSError:
        return  # nobody can be told any more; the exit code still says it


def deliver(text: str, to: Path | None) -> None:
    """Writes a result to standard output, or whole or not at all to the file ``to``."""
    if to is not None:
        _replace(to, text.encode("utf-8", "backslashreplace"))
        return
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        # A reader that has seen enough, such as head, changes neither the verdicts nor the exit code.
        stop_writing()
    except OSError as error:
        stop_writing()
        raise OutputError(f"the output could not be written: {_what(error)}") from None


def deliver_bytes(data: bytes, to: Path) -> None:
    """Writes the file ``to`` whole or not at all; it keeps its permissions."""
    _replace(to, data)


def stop_writing() -> None:
    """Sends the rest of standard output nowhere, so that closing it at exit cannot fail."""
    try:
        descriptor = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def _replace(named: Path, data: bytes) -> None:
    target = Path(os.path.realpath(named))  # a link stays a link, to the new contents
    try:
        if target.exists() and not stat.S_ISREG(target.stat().st_mode):
            target.write_bytes(
                data
            )  # a pipe or device is written to: putting a file in its place would remove it
            return
        _write_anew(target, data)
    except OSError as error:
        raise OutputError(f"{named.as_posix()} could not be written: {_what(error)}") from None


def _what(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _write_anew(target: Path, data: bytes) -> None:
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with beside.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    finally:
        with suppress(OSError):  # where it was written, it is not there any more
            beside.unlink()


def terminal_width() -> int:
    """The columns of the terminal that standard output is, or 80 where it is none."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or PIPE_WIDTH
    except (OSError, ValueError):
        return PIPE_WIDTH


def wants_colour() -> bool:
    """Whether a terminal is to be written to in colour: see https://no-color.org."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
