"""The words of an event's description, each with what stands between it and the one before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_TOKEN = pattern(
    r"(?:[A-Z]\.){2,}|[Bb]y-elections?(?![^\W_])|[0-9]{1,6}\.[0-9]{1,6}(?![^\W_])"
    r"|[^\W_]+(?:['’][^\W_]+)*['’]?"
)
_ROMAN = pattern(r"(?:X{0,3})(?:IX|IV|V?I{0,3})")
_GAP = pattern(r"[ \t\n\r]*+(?:[-–/&]|(?:\.(?= )))?[ \t\n\r]*+")
_ONLY_SPACE = pattern(r"[ \t\n\r-]*")
NUMBERED = pattern(r"([0-9]{1,3})(?:st|nd|rd|th)")
YEAR = pattern(r"(?:1[5-9]|20)[0-9]{2}")


class Token(NamedTuple):
    """A word or number, with half-open offsets; ``key`` is its comparable form, no longer possessive."""

    text: str
    key: str
    start: int
    end: int
    joins: bool
    """Whether nothing but a space or a hyphen parts it from the token before."""
    hyphen: bool = False
    is_apart: bool = False
    """Whether a comma or another mark stands before it."""

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def has_digit(self) -> bool:
        """Whether a digit stands in it."""
        return any(character.isdecimal() for character in self.text)

    @property
    def is_paired(self) -> bool:
        """Whether a hyphen ties a whole name to the one before it."""
        return self.hyphen and self.text.istitle() and self.text.isalpha() and len(self.text) > 2

    @property
    def is_roman(self) -> bool:
        """Whether it is a Roman numeral."""
        return self.text.isupper() and _ROMAN.fullmatch(self.text) is not None


def tokens_of(text: str) -> list[Token]:
    """The words and numbers of ``text`` in order."""
    found: list[Token] = []
    at = 0
    for match in _TOKEN.finditer(text):
        word = match[0].replace("’", "'")
        bare = word.removesuffix("'s").removesuffix("'") or word
        joins = (
            bool(found)
            and not found[-1].text.endswith("'s")
            and _GAP.fullmatch(text, at, match.start()) is not None
        )
        key = fold(bare).replace(".", "") if "." in bare else fold(bare)
        hyphen = joins and text[at : match.start()] in {"-", "–"}
        apart = not _ONLY_SPACE.fullmatch(text, at, match.start()) and not hyphen
        kept = word if word.endswith("'s") else bare
        found.append(Token(kept, key, match.start(), match.end(), joins, hyphen, apart))
        at = match.end()
    return found


def bare(token: Token) -> str:
    """The word as written, without a possessive's ending."""
    return token.text.removesuffix("'s")


def word_before(tokens: Sequence[Token], index: int) -> str:
    """The key of the word before, articles passed over; "" at the beginning."""
    index -= 1
    while index >= 0 and tokens[index].key in {"the", "a", "an", "its", "their"}:
        index -= 1
    return tokens[index].key if index >= 0 else ""
