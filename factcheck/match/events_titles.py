"""Somebody's office as a text states it, before the name or beside it: "the mayor, Ann Lee"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from factcheck.lexicon.events import word_list
from factcheck.lexicon.places import countries_named
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_WORD = pattern(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’][^\W_]+)*")
_PARTICLES = frozenset(
    {"de", "van", "von", "bin", "al", "el", "da", "del", "der", "den", "la", "le", "du", "ibn"}
)
_TIMES = frozenset({"former", "ex", "then", "now", "current", "future", "incumbent", "sitting", "onetime"})
_OTHER = frozenset(
    {
        "acting",
        "interim",
        "deputy",
        "assistant",
        "caretaker",
        "outgoing",
        "incoming",
        "elect",
        "designate",
        "honorary",
    }
)
_PASSED = frozenset({"late", "the", "a", "then", "long", "time"})
_SHORT = {"gov": "governor", "sen": "senator", "rep": "representative", "lt gov": "lieutenant governor"}
_LONGEST_OFFICE = 4
_LONGEST_NAME = 5
_LONGEST = 600


class Titled(NamedTuple):
    """Somebody and the office that a text gives him.

    ``time`` is the word that moves it in time ("former", "then"), ``countries`` are the codes of the country
    that is named with it, and may be several ("Korean"); ``at`` is where it stands, half-open.
    """

    office: str
    name: str
    time: str | None
    countries: frozenset[str]
    at: tuple[int, int]


class _Word(NamedTuple):
    text: str
    key: str
    gap: str
    start: int
    end: int

    @property
    def is_name(self) -> bool:
        return self.text[0].isupper()


@lru_cache(maxsize=1024)
def titled_names(text: str) -> tuple[Titled, ...]:
    """Everybody to whom ``text`` gives an office; one that is acting, deputy or elect is another office."""
    words = _words(text[:_LONGEST])
    found: list[Titled] = []
    index = 0
    while index < len(words):
        size = _office_at(words, index)
        if size:
            found += _stated(words, index, index + size)
        index += size or 1
    return tuple(found)


def office_from(text: str, start: int) -> Titled | None:
    """The office that ``text`` names from ``start`` on, of nobody: "French president", "mayor"."""
    words = [
        word._replace(start=word.start + start, end=word.end + start) for word in _words(text[start:_LONGEST])
    ]
    for index in range(min(4, len(words))):
        size = _office_at(words, index)
        if not size:
            continue
        begin, time, countries = _before(words, index)
        if begin != 0 or words[0].gap.strip():
            return None
        owner = _owner(words, index + size)
        end = words[(owner[1] if owner else index + size) - 1].end
        office = " ".join(word.key for word in words[index : index + size])
        return Titled(
            office, "", time, countries | (owner[0] if owner else frozenset()), (words[0].start, end)
        )
    return None


def _words(text: str) -> list[_Word]:
    found: list[_Word] = []
    at = 0
    for match in _WORD.finditer(text):
        bare = match[0].replace("’", "'").removesuffix("'s")
        key = fold(bare).replace(".", "")
        found.append(_Word(match[0], key, text[at : match.start()], match.start(), match.end()))
        at = match.end()
    return found


def _office_at(words: Sequence[_Word], index: int) -> int:
    """How many words from ``index`` are an office, the longest first; 0 where none are."""
    for size in range(_LONGEST_OFFICE, 0, -1):
        stretch = words[index : index + size]
        joined = len(stretch) == size and all(word.gap in {" ", "-"} for word in stretch[1:])
        if joined and " ".join(word.key for word in stretch) in word_list("offices"):
            return size
    return 0


def _stated(words: Sequence[_Word], first: int, after: int) -> Iterator[Titled]:
    office = " ".join(word.key for word in words[first:after])
    office = _SHORT.get(office, office)
    begin, time, countries = _before(words, first)
    if begin is None:
        return
    owner = _owner(words, after)
    end = owner[1] if owner else after
    lead = words[begin].gap
    name: tuple[int, int] | None = None
    if end < len(words) and words[end].gap in {" ", ". "} and _is_name_at(words, end):
        name = _name_from(words, end)
        owner = owner or _owner(words, name[1])
        end = owner[1] if owner and owner[1] > name[1] else name[1]
    elif lead.strip() == "," and begin > 0 and _closes(words, end):  # Mara Dunn, the vice president, …
        name = _name_until(words, begin)
    elif end < len(words) and words[end].gap.strip() == "," and _is_name_at(words, end):
        named = _name_from(words, end)  # the then-president, Mara Dunn, …
        if _closes(words, named[1]):
            name = named
    if name is None:
        return
    told = " ".join(_bare(word) for word in words[name[0] : name[1]])
    codes = countries | (owner[0] if owner else frozenset())
    at = (min(words[begin].start, words[name[0]].start), max(words[end - 1].end, words[name[1] - 1].end))
    yield Titled(office, told, time, codes, at)


def _before(words: Sequence[_Word], first: int) -> tuple[int | None, str | None, frozenset[str]]:
    """Where the office begins with what stands before it, its time and country; None for another office."""
    time: str | None = None
    countries: frozenset[str] = frozenset()
    joined = words[first].gap
    at = first - 1
    while at >= 0 and joined in {" ", "-"}:
        word = words[at]
        named = _country(words, at)
        if word.key in _OTHER:
            return None, None, countries
        if word.key in _TIMES:
            time = time or word.key
        elif named is not None and not countries:
            at, countries = named
        elif word.key not in _PASSED:
            break
        joined = words[at].gap
        at -= 1
    return at + 1, time, countries


def _country(words: Sequence[_Word], last: int) -> tuple[int, frozenset[str]] | None:
    """The country whose name or adjective ends at ``last``: where it begins, and its codes."""
    for size in (3, 2, 1):
        stretch = words[last - size + 1 : last + 1]
        if len(stretch) < size or last - size + 1 < 0 or not stretch[0].is_name:
            continue
        codes = {each.id for each in countries_named(" ".join(_bare(word) for word in stretch))}
        if codes:
            return last - size + 1, frozenset(codes)
    return None


def _owner(words: Sequence[_Word], at: int) -> tuple[frozenset[str], int] | None:
    """The country behind "of": its codes, and where it ends."""
    if at >= len(words) or words[at].key != "of" or words[at].gap != " ":
        return None
    start = at + 1
    if start < len(words) and words[start].key == "the":
        start += 1
    for size in (3, 2, 1):
        found = _country(words, start + size - 1) if start + size <= len(words) else None
        if found is not None and found[0] == start:
            return found[1], start + size
    return None


def _is_name_at(words: Sequence[_Word], at: int) -> bool:
    return at < len(words) and words[at].is_name and not _office_at(words, at)


def _name_from(words: Sequence[_Word], at: int) -> tuple[int, int]:
    end = at + 1
    while end < len(words) and end - at < _LONGEST_NAME and words[end].gap in {" ", ". ", "-"}:
        goes_on = words[end].is_name or (
            words[end].key in _PARTICLES and end + 1 < len(words) and words[end + 1].is_name
        )
        if not goes_on or words[end - 1].text.endswith(("'s", "’s")):
            break
        end += 1
    return at, end


def _name_until(words: Sequence[_Word], end: int) -> tuple[int, int] | None:
    first = end
    while first > 0 and end - first < _LONGEST_NAME and words[first - 1].is_name:
        first -= 1
        if words[first].gap not in {" ", ". "}:
            break
    while first < end and _office_at(words, first):
        first += _office_at(words, first)
    return (first, end) if first < end else None


def _closes(words: Sequence[_Word], end: int) -> bool:
    """Whether a mark or nothing follows, so that what stands before it is put beside a name."""
    return end >= len(words) or words[end].gap.strip()[:1] in {",", ";", ")", ":", "—", "–"}


def _bare(word: _Word) -> str:
    return word.text.replace("’", "'").removesuffix("'s")
