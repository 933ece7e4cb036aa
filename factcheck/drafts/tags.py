"""HTML cut into tags, comments and the text between them, each with its place.

The standard library's parser gives places too, but what is never closed costs it the square of its length:
half a minute for sixty kilobytes of ``<a ``. This one ends where a browser does: a tag or comment that is
never closed takes the rest of the file with it (WHATWG HTML, 13.2.5, "EOF in tag"), and is met once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from html import unescape
from typing import NamedTuple

from factcheck.drafts.abbreviations import word_set
from factcheck.values.pattern import pattern


class Kind(Enum):
    """What a token is."""

    TEXT = "text"
    START = "start"
    END = "end"
    COMMENT = "comment"
    OTHER = "other"  # a declaration, or a comment in the wrong form


class Token(NamedTuple):
    """A half-open stretch of the source; ``name`` is that of a tag, in small letters."""

    kind: Kind
    start: int
    end: int
    name: str = ""


_OPENING = pattern(r"<(?:!--|[!?]|/?[A-Za-z]|/)")
_TAG = pattern(r"""</?([A-Za-z][^\s/>]*+)(?:[^>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+|["'])*+>""")
_ATTRIBUTE = pattern(r"""([^\s"'>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"']++)))?+""")
_RAW = word_set("script style textarea title noscript iframe xmp")


def tokens(source: str, start: int = 0) -> Iterator[Token]:
    """The tokens of ``source`` from ``start`` on, in order and without gaps."""
    at = begun = start
    while True:
        match = _OPENING.search(source, at)
        if match is None:
            break
        token = _token(source, match)
        if token.start > begun:
            yield Token(Kind.TEXT, begun, token.start)
        yield token
        at = begun = token.end
        if token.kind is Kind.START and token.name in _RAW:
            # Nothing inside is markup, up to the tag that ends it.
            closing = re.compile(rf"</{token.name}(?=[\s/>])", re.IGNORECASE).search(source, at)
            at = begun = closing.start() if closing else len(source)
            if at > token.end:
                yield Token(Kind.OTHER, token.end, at)
    if begun < len(source):
        yield Token(Kind.TEXT, begun, len(source))


def _token(source: str, match: re.Match[str]) -> Token:
    start = match.start()
    opening = match[0]
    if opening == "<!--":
        if source.startswith((">", "->"), match.end()):
            return Token(Kind.OTHER, start, source.index(">", start) + 1)
        return _up_to(source, start, match.end(), "-->", Kind.COMMENT)
    if opening[1] in "!?" or opening == "</":
        return _up_to(source, start, match.end(), ">", Kind.OTHER)
    tag = _TAG.match(source, start)
    if tag is None:
        return Token(Kind.OTHER, start, len(source))
    return Token(Kind.END if opening[1] == "/" else Kind.START, start, tag.end(), tag[1].lower())


def _up_to(source: str, start: int, after: int, mark: str, kind: Kind) -> Token:
    found = source.find(mark, after)
    return Token(kind, start, found + len(mark)) if found >= 0 else Token(Kind.OTHER, start, len(source))


def attributes(source: str, tag: Token) -> dict[str, str]:
    """The attributes of a start tag, their names in small letters; of two of one name the first counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(source, tag.start + 1 + len(tag.name), tag.end - 1):
        value = next((group for group in match.groups()[1:] if group is not None), "")
        found.setdefault(match[1].lower(), unescape(value))
    return found
