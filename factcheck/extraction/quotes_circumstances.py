"""When, where and to whom a quotation was said, as the words of its attribution have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from factcheck.extraction.phrases import Token, name_runs, tokens
from factcheck.lexicon.reporting import occasions, sites
from factcheck.reading import Mention

Stretch = tuple[int, int]

_TELLING = frozenset({"told", "tells", "telling", "tell", "informed", "assured", "reminded", "warned"})
_INSIDE = frozenset({"in", "at", "during", "on"})
_WRITING = frozenset(
    {
        "wrote",
        "writes",
        "writing",
        "posted",
        "posts",
        "posting",
        "tweeted",
        "post",
        "message",
        "statement",
        "video",
        "thread",
        "said",
        "shared",
        "announced",
    }
)
_LONGEST_OCCASION = 8  # words up to the noun
_LONGEST_AUDIENCE = 6
_AUDIENCE_ENDS = frozenset(
    {
        "that",
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "last",
        "this",
        "by",
        "when",
        "as",
        "about",
        "how",
        "why",
        "of",
    }
    | {
        "it",
        "he",
        "she",
        "they",
        "there",
        "while",
        "earlier",
        "later",
        "yesterday",
        "today",
        "if",
        "what",
        "to",
        "from",
        "and",
    }
)
_PRONOUNS = frozenset({"him", "her", "them", "me", "us", "it", "you", "she", "he", "they"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "this", "that", "last", "another"})


class Circumstances(NamedTuple):
    """The stretches of the draft that tell occasion, audience and medium; None where nothing does."""

    occasion: Stretch | None = None
    audience: Stretch | None = None
    medium: Stretch | None = None

    def by_slot(self) -> Mapping[str, Stretch]:
        """The stretches that there are, by the names of their slots."""
        return {slot: stretch for slot, stretch in self._asdict().items() if stretch is not None}


def circumstances(text: str, zones: Iterable[Stretch]) -> Circumstances:
    """What the attribution in ``zones``, half-open stretches of ``text``, says; the first of each kind."""
    found = Circumstances()
    for start, end in zones:
        words = tokens(text, start, end)
        found = Circumstances(
            found.occasion or _occasion(words),
            found.audience or _audience(words),
            found.medium or _medium(words),
        )
    return found


def _occasion(words: Sequence[Token]) -> Stretch | None:
    """The occasion of "in a speech to the U.N. General Assembly", with whom it is given to."""
    for index, word in enumerate(words):
        if word.key not in _INSIDE:
            continue
        for at in range(index + 1, min(len(words), index + 1 + _LONGEST_OCCASION)):
            if not words[at].is_word or words[at].key in _INSIDE:
                break
            if words[at].key in occasions() and not _goes_on_as_noun(words, at):
                first = index + 1
                while first < at and words[first].key in _DETERMINERS:
                    first += 1
                if _is_dated(words[first:at]):
                    first += 1
                return words[min(first, at)].start, _widened(words, at)
    return None


def _goes_on_as_noun(words: Sequence[Token], at: int) -> bool:
    """Whether another occasion follows at once: "a press conference call"."""
    return at + 1 < len(words) and words[at + 1].key in occasions()


def _is_dated(words: Sequence[Token]) -> bool:
    return bool(words) and len(words[0].text) == 4 and words[0].text.isdigit()


def _widened(words: Sequence[Token], at: int) -> int:
    """Where an occasion ends with whom it is given to: "speech to the General Assembly"."""
    rest = words[at + 1 :]
    if rest and rest[0].key in ("to", "with", "before", "of", "for", "at", "in"):
        runs = name_runs(rest)
        if runs:
            before = [word for word in rest[1:] if word.end <= runs[0].start and not word.is_capitalised]
            if all(word.key in ("the", "a") for word in before):
                return runs[0].end
    return words[at].end


def _audience(words: Sequence[Token]) -> Stretch | None:
    """Whom somebody tells: "told Congress on April 11", "told the BBC"."""
    for index, word in enumerate(words):
        if word.key not in _TELLING or (index and words[index - 1].key in ("was", "were", "been", "being")):
            continue
        end = index + 1
        while end < len(words) and end - index <= _LONGEST_AUDIENCE:
            if not words[end].is_word or words[end].key in _AUDIENCE_ENDS or _names_a_day(words[end]):
                break
            end += 1
        told = words[index + 1 : end]
        if not told or told[0].key in _PRONOUNS or end - index > _LONGEST_AUDIENCE:
            return None
        if not any(one.is_capitalised for one in told):
            return None  # "reporters", "the committee": nobody in particular
        first = 1 if told[0].key == "the" and len(told) > 1 else 0
        return told[first].start, told[-1].end
    return None


def _names_a_day(word: Token) -> bool:
    return not name_runs([word]) and word.is_capitalised


def _medium(words: Sequence[Token]) -> Stretch | None:
    """Where somebody writes: "wrote on X", "in a Facebook post"."""
    for index, word in enumerate(words):
        if word.key not in sites() or not word.is_capitalised:
            continue
        before = words[index - 1].key if index else ""
        near = {one.key for one in words[max(0, index - 6) : index + 3]}
        if before in ("on", "via") and near & _WRITING:
            return word.start, word.end
        after = words[index + 1].key if index + 1 < len(words) else ""
        if after in ("post", "video", "message", "thread"):
            return word.start, words[index + 1].end
    return None


def said_in(zones: Iterable[Stretch], dates: Iterable[Mention]) -> Mention | None:
    """The one date in ``zones``; None where there is none, or several."""
    dates = tuple(dates)
    found = [date for start, end in zones for date in dates if start <= date.start and date.end <= end]
    found = list(dict.fromkeys(found))
    return found[0] if len(found) == 1 else None
