"""The words around a quotation, and the names among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.lexicon.reporting import pronouns, sentence_openers
from factcheck.lexicon.titles import without_title
from factcheck.lexicon.wording import WordClass, abbreviations, class_of
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_TOKEN = pattern(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['’.-][^\W_]+)*|[^\w\s]")
_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "der", "di", "du", "ibn", "la", "le", "ten", "van", "von", "y"}
)
_LONGEST_NAME = 8  # words, titles included
_CALENDAR = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
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
    ]
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark of the draft's prose, with half-open offsets."""

    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """The comparable form."""
        return fold(self.text)

    @property
    def is_word(self) -> bool:
        """Whether it is a word and not a mark."""
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class NamePhrase:
    """A name as the draft writes it, with the title before it apart; half-open offsets of the name."""

    name: str
    start: int
    end: int
    title: str = ""

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
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        at, after = match.span()
        if (
            match[0] == "."
            and found
            and found[-1].end == at
            and _is_short(found[-1].text)
            and _goes_on(text, after, end)
        ):
            found[-1] = Token(text[found[-1].start : after], found[-1].start, after)
            continue
        found.append(Token(match[0], at, after))
    return found


def _is_short(word: str) -> bool:
    return (len(word) == 1 and word.isupper()) or (word.isalpha() and fold(word) in abbreviations())


def _goes_on(text: str, after: int, end: int) -> bool:
    return text[after:end].strip() != ""


def name_runs(words: Sequence[Token]) -> list[NamePhrase]:
    """The runs of capitalised words in ``words``, titles and sentence openers taken off, in order."""
    runs: list[list[Token]] = []
    previous: Token | None = None
    for index, token in enumerate(words):
        joins = bool(runs) and previous is not None and runs[-1] and runs[-1][-1] is previous
        if token.is_word and token.is_capitalised and not token.text.isdigit():
            if joins:
                runs[-1].append(token)
            else:
                runs.append([token])
        elif joins and token.key in _PARTICLES and _leads_to_capital(words, index):
            runs[-1].append(token)
        previous = token
    return [phrase for run in runs if (phrase := _as_name(run)) is not None]


def _leads_to_capital(words: Sequence[Token], index: int) -> bool:
    """Whether particles alone stand between ``index`` and a capitalised word: "von der Leyen"."""
    following = next((word for word in words[index + 1 :] if word.key not in _PARTICLES), None)
    return following is not None and following.is_word and following.is_capitalised


def _as_name(run: list[Token]) -> NamePhrase | None:
    while run and _only_opens(run[0]):
        run = run[1:]
    if not run or len(run) > _LONGEST_NAME:
        return None
    if run[-1].text.endswith(("'s", "’s", "'", "’")):
        return None  # a possessive owns something; it does not speak
    text = " ".join(token.text for token in run)
    bare = without_title(text)
    kept = run[-len(bare.split()) :]
    if kept[0].key in _CALENDAR or (len(kept) == len(run) and _is_title_alone(text)):
        return None
    name = " ".join(token.text for token in kept)
    title = " ".join(token.text for token in run[: len(run) - len(kept)])
    return NamePhrase(name, kept[0].start, kept[-1].end, title)


def _only_opens(token: Token) -> bool:
    return token.key in sentence_openers() or (
        class_of(token.key) is not WordClass.CONTENT and token.key not in pronouns()
    )


def _is_title_alone(text: str) -> bool:
    return without_title(f"{text} Xyz") == "Xyz"


def pronoun(token: Token) -> NamePhrase | None:
    """The token as a speaker, where it is a pronoun that can be one."""
    if token.key in pronouns():
        return NamePhrase(token.text, token.start, token.end)
    return None
