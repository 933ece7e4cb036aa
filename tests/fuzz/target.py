"""A target of fuzzing: what takes bytes from somebody else, and the one way in which it may refuse them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class EscapeError(AssertionError):
    """What was answered is not what may be answered: a promise of the target is broken."""


@dataclass(frozen=True, slots=True)
class Target:
    """``take`` does the work on bytes and raises only what has escaped: an exception, or a broken promise.

    ``refusal`` names the errors in which the target may refuse its input; ``take`` catches no other.
    ``words`` are pieces that a mutation may put in.
    """

    name: str
    take: Callable[[bytes], None]
    refusal: str
    words: tuple[str, ...] = ()


def holds(promise: bool, what: str) -> None:
    """Raises ``EscapeError`` with ``what`` was broken unless ``promise`` holds."""
    if not promise:
        raise EscapeError(what)


def one_line(error: Exception) -> None:
    """A refusal is one line that says something and commands no terminal."""
    said = str(error)
    holds(bool(said.strip()), f"{type(error).__name__} says nothing")
    holds(len(said.splitlines()) == 1, f"{type(error).__name__} says more than a line: {said!r}")


def apart(text: str) -> tuple[str, ...]:
    """The pieces of ``text`` between spaces."""
    return tuple(text.split(" "))


def text_of(data: bytes) -> str:
    """Any bytes as text; those that are no UTF-8 become lone surrogates, which a caller's string may hold."""
    return data.decode("utf-8", "surrogateescape")


def clean_text(data: bytes) -> str:
    """Any bytes as text that could be written as UTF-8."""
    return data.decode("utf-8", "replace")
