"""Text made comparable, with a way back to the text as it was written.

One normaliser serves quotations, names and the search for candidates. It folds what typography may change
and meaning may not: Unicode compatibility forms (NFKC), the shapes of quotation marks, hyphens, dashes and
spaces, and case. It removes characters that cannot be seen, and says where they stood.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache

from factcheck.values.pattern import pattern

_NOT_ASCII = pattern(r"[^\x00-\x7f]+")
_LONGEST_CLUSTER = 32  # marks on one letter; more are hostile, and composing them takes quadratic time

_GLYPHS = {
    **dict.fromkeys("‘’‚‛′ʼ´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑⁃−", "-"),
    **dict.fromkeys("‒–—―⸺⸻", "—"),
}
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = (
    frozenset(
        "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff"
    )
    | _BIDI
)


def is_bidi_control(character: str) -> bool:
    """Whether ``character`` changes the order in which text is shown (Unicode UAX #9)."""
    return character in _BIDI


def is_invisible(character: str) -> bool:
    """Whether ``character`` takes no place on the page: zero-width, tag or direction characters."""
    return (
        character in _INVISIBLE
        or "\U000e0000" <= character <= "\U000e0fff"
        or "\ufe00" <= character <= "\ufe0f"
    )


@dataclass(frozen=True, slots=True)
class NormalText:
    """A text in its comparable form.

    ``hidden`` holds the original offsets of characters that cannot be seen and were left out of ``text``.
    """

    text: str
    hidden: tuple[int, ...]
    _normal: tuple[int, ...]
    _original: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The half-open stretch of the original that ``text[start:end]`` was made from.

        An offset inside a group of characters that were folded together widens to the whole group.
        """
        if end < start:
            raise ValueError(f"a stretch cannot run from {start} to {end}")
        if not self._normal:
            return start, end
        first = self._place(start)
        if end == start:
            return first, first
        return first, self._place(end - 1, after=True)

    def _place(self, offset: int, *, after: bool = False) -> int:
        index = bisect_right(self._normal, offset) - 1
        if index < 0:
            return offset + after
        if index % 2 == 0:  # inside a folded group: one entry opens it, the next closes it
            return self._original[index + after]
        return self._original[index] + (offset - self._normal[index]) + after


def normalise(text: str) -> NormalText:
    """``text`` in its comparable form. Takes linear time; ASCII text is only put in lower case."""
    if text.isascii():
        return NormalText(text.lower(), (), (), ())
    parts: list[str] = []
    normal: list[int] = []
    original: list[int] = []
    hidden: list[int] = []
    done = length = 0
    for start, end, folded in _folded_clusters(text):
        plain = text[done:start].lower()
        length += len(plain)
        parts.append(plain)
        hidden.extend(offset for offset in range(start, end) if is_invisible(text[offset]))
        if len(folded) != end - start:
            normal += (length, length + len(folded))
            original += (start, end)
        parts.append(folded)
        length += len(folded)
        done = end
    parts.append(text[done:].lower())
    return NormalText("".join(parts), tuple(hidden), tuple(normal), tuple(original))


def fold(text: str) -> str:
    """The comparable form of ``text`` alone, for names and other short texts."""
    return text.lower() if text.isascii() else normalise(text).text


def _folded_clusters(text: str) -> list[tuple[int, int, str]]:
    """Each group of characters that must be folded together: start, end, comparable form."""
    clusters: list[tuple[int, int, str]] = []
    for run in _NOT_ASCII.finditer(text):
        start, end = run.span()
        if start and _cluster_end(text, start - 1, end) > start:
            start -= 1
        while start < end:
            stop = _cluster_end(text, start, end)
            clusters.append((start, stop, _fold_cluster(text[start:stop])))
            start = stop
    return clusters


def _cluster_end(text: str, start: int, end: int) -> int:
    """Where the character at ``start`` ends with all that composes with it, hidden ones between included."""
    stop = at = start + 1
    last = text[start]
    while at < end and at - start < _LONGEST_CLUSTER and not is_invisible(last):
        if not is_invisible(text[at]):
            if not _joins(last, text[at]):
                break
            last, stop = text[at], at + 1
        at += 1
    return stop


@lru_cache(maxsize=4096)
def _joins(before: str, after: str) -> bool:
    """Whether ``after`` composes with ``before`` into one character."""
    if unicodedata.combining(after) or "\u1160" <= after <= "\u11ff":  # marks; vowels and finals of Hangul
        return True
    apart = unicodedata.normalize("NFKC", before) + unicodedata.normalize("NFKC", after)
    return unicodedata.normalize("NFKC", before + after) != apart


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str) -> str:
    if glyph := _GLYPHS.get(cluster):
        return glyph
    visible = "".join(character for character in cluster if not is_invisible(character))
    composed = unicodedata.normalize("NFKC", visible)
    if len(visible) == 1 and unicodedata.category(visible) == "No":
        return f" {composed} "  # ² and ½ are numbers of their own: 10² is not 102, and 5½ is not 51/2
    folded = unicodedata.normalize("NFKC", composed.casefold())
    return "".join(_GLYPHS.get(character, character) for character in folded)
