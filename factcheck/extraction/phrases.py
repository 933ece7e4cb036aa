"""The words around a quotation, and the names among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from factcheck.lexicon.reporting import person_nouns, pronouns, sentence_openers
from factcheck.lexicon.titles import single_offices, without_title
from factcheck.lexicon.wording import WordClass, abbreviations, class_of
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_TOKEN = pattern(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’.\-‐‑][^\W_]+)*|[^\w\s]")
_PRINTED = pattern(r"\S")
_SMALL_START = pattern(r"(?:[ld]|dell|all|al|el|ul|an|as|ash|ad|at)['’‐‑-](?=[A-ZÀ-ÖØ-Þ])")
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "den", "der", "di", "du", "ibn", "la", "le", "ten", "van"}
    | {"von", "y", "af", "ap", "ab", "av", "dos", "das", "do", "el", "bint", "zu"}
)
_FIRST_PARTICLES = frozenset({"al", "da", "de", "del", "della", "di", "du", "el", "van", "von", "bin", "af"})
_LONGEST_NAME = 8  # words, titles included
_WEEKDAYS = frozenset(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
_MONTHS = frozenset(
    (
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "aug",
        "sept",
        "sep",
        "oct",
        "nov",
        "dec",
    )
)
_BEFORE_MONTHS = frozenset(("in", "on", "since", "of", "until", "from", "by", "last", "next", "this", "to"))


class Token(NamedTuple):
    """A word or a mark of the draft's prose, with half-open offsets."""

    text: str
    start: int
    end: int
    key: str
    """The comparable form."""

    @property
    def is_word(self) -> bool:
        """Whether it is a word and not a mark."""
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def continues_name(self) -> bool:
        """Whether it can follow a given name: with a capital, or "d'Estaing", "al-Khouri"."""
        return self.text[0].isupper() or _SMALL_START.match(self.text) is not None


class NamePhrase(NamedTuple):
    """Whom the draft names, with the title before the name apart; half-open offsets of the name.

    ``opens`` says that it is one word and begins a sentence, where any word has a capital. ``is_described``
    is for somebody told by what he is and not by a name: "the French president".
    """

    name: str
    start: int
    end: int
    title: str = ""
    opens: bool = False
    is_described: bool = False

    @property
    def is_titled(self) -> bool:
        """Whether a title makes it a person's name."""
        return bool(self.title)

    @property
    def is_pronoun(self) -> bool:
        """Whether it stands for somebody named before."""
        return fold(self.name) in pronouns()


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The words and marks of ``text[start:end]``; an abbreviation keeps its full stop."""
    return list(each_token(text, start, end))


def each_token(text: str, start: int, end: int) -> Iterator[Token]:
    """The same one by one, for who reads only up to some mark."""
    last: Token | None = None
    for match in _TOKEN.finditer(text, start, end):
        word, (at, after) = match[0], match.span()
        if (
            word == "."
            and last is not None
            and last.end == at
            and _is_short(last.text)
            and _PRINTED.search(text, after, end)
        ):
            word, at = text[last.start : after], last.start
        elif last is not None:
            yield last
        last = Token(word, at, after, word.lower() if word.isascii() else fold(word))
    if last is not None:
        yield last


def _is_short(word: str) -> bool:
    return (len(word) == 1 and word.isupper()) or (word.isalpha() and fold(word) in abbreviations())


def name_runs(words: Sequence[Token]) -> list[NamePhrase]:
    """The runs of capitalised words in ``words``, titles and sentence openers taken off, in order.

    ``words`` are taken to begin a sentence.
    """
    runs: list[list[Token]] = []
    joins = False
    skipped = 0
    for index, token in enumerate(words):
        if skipped:
            skipped -= 1
            continue
        if joins and token.text in _NICKNAME_MARKS and (skipped := _nickname(words, index)):
            continue
        if token.is_word and (token.is_capitalised or (joins and token.continues_name)):
            if _is_calendar(words, index):
                joins = False
                continue
            if joins:
                runs[-1].append(token)
            else:
                runs.append([*_particles_before(words, index), token])
            joins = not token.text.endswith(_POSSESSIVES)
        elif joins and token.key in _PARTICLES and _leads_to_capital(words, index):
            runs[-1].append(token)
        else:
            joins = False
    first = words[0] if words else None
    return [phrase for run in runs if (phrase := _as_name(run, run[0] is first)) is not None]


_NICKNAME_MARKS = frozenset("“\"‘'(")
_CLOSING_MARKS = frozenset("”\"’')")


def _nickname(words: Sequence[Token], index: int) -> int:
    """How many words after the mark at ``index`` are a nickname inside a name: Edwina “Teddy” Marchbanks."""
    for length in (1, 2):
        closing = index + 1 + length
        if closing + 1 < len(words) and words[closing].text in _CLOSING_MARKS:
            inside = words[index + 1 : closing]
            named = all(word.is_word and word.is_capitalised for word in inside)
            after = words[closing + 1]
            return length + 1 if named and after.is_word and after.is_capitalised else 0
    return 0


_POSSESSIVES = ("'s", "’s", "'", "’")


def is_day(word: Token) -> bool:
    """Whether the word names a day of the week."""
    return word.key in _WEEKDAYS


def _is_calendar(words: Sequence[Token], index: int) -> bool:
    """Whether a capitalised word names a day or a month, and not somebody called April."""
    key = words[index].key
    if key in _WEEKDAYS:
        return True
    if key not in _MONTHS:
        return False
    before = words[index - 1].key if index else ""
    after = words[index + 1] if index + 1 < len(words) else None
    return before in _BEFORE_MONTHS or before.isdigit() or after is None or not after.is_capitalised


def _particles_before(words: Sequence[Token], index: int) -> list[Token]:
    """The small words with which a surname begins: "said von der Leyen"."""
    first = index
    while first and words[first - 1].key in _PARTICLES and not words[first - 1].is_capitalised:
        first -= 1
    while first < index and words[first].key not in _FIRST_PARTICLES:
        first += 1
    return list(words[first:index])


def _leads_to_capital(words: Sequence[Token], index: int) -> bool:
    """Whether particles alone stand between ``index`` and a capitalised word: "von der Leyen"."""
    following = next((word for word in words[index + 1 : index + 5] if word.key not in _PARTICLES), None)
    return following is not None and following.is_word and following.is_capitalised


def _as_name(run: list[Token], opens: bool) -> NamePhrase | None:
    whole, last = len(run), run[-1]
    while run and _only_opens(run, opens):
        run = run[1:]
    while len(run) > 1 and run[-1].key in _AFTER_NAMES and run[-1].text.isupper():
        run = run[:-1]
    if not run or len(run) > _LONGEST_NAME:
        return None
    if run[-1].text.endswith(_POSSESSIVES):
        return None  # a possessive owns something; it does not speak
    text = " ".join(token.text for token in run)
    kept = run[-len(without_title(text).split()) :]
    kept = _without_office_inside(kept, opens)
    if len(kept) == len(run) and _is_title_alone(text):
        return None
    name = " ".join(token.text for token in kept)
    title = " ".join(token.text for token in run[: len(run) - len(kept)])
    alone = opens and len(run) == whole == 1
    return NamePhrase(name, kept[0].start, last.end, title, opens=alone)


_AFTER_NAMES = frozenset({"kc", "qc", "mp", "mep", "msp", "mbe", "obe", "cbe", "md", "frs", "td", "rn", "sc"})
_ARTICLES = frozenset({"the", "a", "an", "i", "my", "our", "his", "her", "their", "its"})


def _without_office_inside(kept: list[Token], opens: bool) -> list[Token]:
    """A full name without the office before it: "Police Minister", at a sentence's head "Goalkeeper"."""
    for at in range(len(kept) - 3, -1, -1):
        is_title = at and kept[at].key in single_offices()
        if is_title or (not at and opens and kept[0].key in person_nouns()):
            return kept[at + 1 :]
    return kept


_BEFORE_TITLES = frozenset({"new", "last", "next"})
_OF_TITLES = frozenset({"former", "then", "late"})  # part of the title that follows


def _only_opens(run: list[Token], opens: bool) -> bool:
    """Whether the first word of a run has its capital from the sentence alone, or is no part of a name."""
    key = run[0].key
    if key in _BEFORE_TITLES or key in _OF_TITLES:
        if (
            key in _OF_TITLES
            and len(run) > 1
            and without_title(" ".join(token.text for token in run)) != " ".join(token.text for token in run)
        ):
            return False
        rest = " ".join(token.text for token in run[1:])
        return len(run) == 1 or without_title(rest) != rest
    if opens and key in sentence_openers():
        return True
    if not opens:
        return key in _ARTICLES
    return class_of(key) is not WordClass.CONTENT and key not in pronouns()


def _is_title_alone(text: str) -> bool:
    return without_title(f"{text} Xyz") == "Xyz"


def pronoun(token: Token) -> NamePhrase | None:
    """The token as a speaker, where it is a pronoun that can be one."""
    if token.key in pronouns() or token.text == "I":
        return NamePhrase(token.text, token.start, token.end)
    return None
