"""What a draft says of people besides their names: offices, kin, pronouns, and those without a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from factcheck.extraction.phrases import NamePhrase, Token, name_runs
from factcheck.lexicon.reporting import person_nouns
from factcheck.lexicon.titles import office_in

_GENDERS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "male"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "female"),
}
_DETERMINERS = frozenset(
    {"a", "an", "the", "his", "her", "their", "another", "one", "my", "our", "this", "that"}
)
_PLACING = frozenset(
    {
        "the",
        "a",
        "an",
        "in",
        "at",
        "near",
        "off",
        "across",
        "outside",
        "around",
        "towards",
        "toward",
        "inside",
    }
)
_NEAR = 3  # words from an article or an owner to the noun that it introduces
_LONGEST_NOUN_PHRASE = 5  # words from a determiner to its noun
_LONGEST_OFFICE = 7  # words
_LINKS = frozenset({"is", "was", "as", "became", "becomes", "remains", "remained", "being"})


class Stranger(NamedTuple):
    """Somebody told by a noun: where it stands, and the gender that it tells, if any."""

    start: int
    gender: str | None


class Pronoun(NamedTuple):
    """A pronoun for one person, outside quotation marks."""

    start: int
    gender: str


class Office(NamedTuple):
    """Somebody with the words that say what he is: "French President" before, "mayor of Carrow" after."""

    words: str
    holder: NamePhrase


@dataclass(slots=True)
class Seen:
    """Everything of the kind in one draft, in order."""

    starts: tuple[int, ...] = ()
    phrases: list[NamePhrase] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)
    genders: list[tuple[NamePhrase, str | None]] = field(default_factory=list)
    pronouns: list[Pronoun] = field(default_factory=list)
    described: list[NamePhrase] = field(default_factory=list)
    places: set[str] = field(default_factory=set)
    labels: set[int] = field(default_factory=set)
    _strangers: list[Stranger] = field(default_factory=list)

    @property
    def strangers(self) -> tuple[Stranger, ...]:
        """Those who are told by a noun alone."""
        return tuple(self._strangers)

    def read(self, words: Sequence[Token]) -> None:
        """Adds what one sentence, or the part of one that stands outside quotation marks, says."""
        runs = name_runs(words)
        self.phrases += runs
        places = {word.start: index for index, word in enumerate(words)}
        named: set[int] = set()
        for run in runs:
            first = places[run.start]
            last = first + sum(1 for word in words[first : first + 12] if word.end <= run.end)
            if first and words[first - 1].key in _PLACING and not run.title:
                self.places.add(run.name)
            if run.title:
                self.offices.append(Office(run.title, run))
                first -= len(run.title.split())
            named |= self._described_before(words, max(0, first), run)
            named |= self._described_after(words, last, run)
        introducing = [_introduces(word) for word in words]
        for index, word in enumerate(words):
            if (gender := _GENDERS.get(word.key)) is not None:
                self.pronouns.append(Pronoun(word.start, gender))
            elif index in named or not any(introducing[max(0, index - _NEAR) : index]):
                continue
            elif (office := _described(words, index)) is not None:
                self.described.append(office)
            elif word.key in person_nouns():
                self._strangers.append(Stranger(word.start, person_nouns()[word.key]))

    def _described_before(self, words: Sequence[Token], first: int, run: NamePhrase) -> set[int]:
        """Reads "harbor master" Ada Holm, and "the mayor," Ada Holm."""
        at = first - 1
        if at >= 0 and words[at].text == ",":
            at -= 1
        if at < 0 or not words[at].is_word or words[at].is_capitalised:
            return set()
        opened = at
        while opened and words[opened - 1].is_word and at - opened < _LONGEST_NOUN_PHRASE:
            if words[opened].key in _DETERMINERS:
                break
            opened -= 1
        self._take(words, opened, at + 1, run)
        return set(range(opened, at + 1))

    def _described_after(self, words: Sequence[Token], last: int, run: NamePhrase) -> set[int]:
        """Reads Ada Holm, "the mayor of Carrow", and Ada Holm "is the mayor"."""
        if last >= len(words) or (words[last].text != "," and words[last].key not in _LINKS):
            return set()
        end = last + 1
        while end < len(words) and end - last <= 12 and words[end].text != ",":
            end += 1
        noun = next(
            (
                at
                for at in range(last + 1, min(end, last + 1 + _LONGEST_OFFICE))
                if words[at].key in ("of", "for", "at", "in", "and", "who", "from")
            ),
            end,
        )
        if (
            words[last].key in _LINKS
            and words[last + 1 : last + 2]
            and words[last + 1].key not in _DETERMINERS
        ):
            return set()
        self._take(
            words, last + 1, noun, run, widened=end if noun < end and words[noun].key == "of" else noun
        )
        return set(range(last, end))

    def _take(
        self, words: Sequence[Token], first: int, last: int, run: NamePhrase, widened: int | None = None
    ) -> None:
        described = [word for word in words[first:last] if word.key not in _DETERMINERS]
        if not described or len(described) > _LONGEST_OFFICE:
            return
        noun = described[-1].key
        if (gender := person_nouns().get(noun)) is not None:
            self.genders.append((run, gender))
        text = " ".join(word.text for word in described)
        if office_in(text) is not None:
            place = " ".join(word.text for word in words[last : widened or last])
            self.offices.append(Office(f"{text} {place}".strip(), run))


def _described(words: Sequence[Token], index: int) -> NamePhrase | None:
    """The office that ends at ``index``: "the prime minister"."""
    if not words[index].is_word:
        return None
    following = words[index + 1].key if index + 1 < len(words) else ""
    for first in range(index - 1, max(-1, index - 5), -1):
        if words[first].key in _DETERMINERS:
            name = " ".join(word.text for word in words[first + 1 : index + 1])
            if (
                words[first].key != "the"
                or office_in(name) is None
                or office_in(f"{name} {following}") is not None
            ):
                return None
            return NamePhrase(name, words[first].start, words[index].end, is_described=True)
        if not words[first].is_word:
            return None
    return None


def _introduces(word: Token) -> bool:
    """Whether it is an article or an owner: of a noun that stands near behind it, a person is spoken of."""
    return word.key in _DETERMINERS or word.text.endswith(("'s", "’s"))
