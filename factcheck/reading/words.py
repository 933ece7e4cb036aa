"""The words of a quotation or a record, each with its comparable form and its place.

Words are what quotations are compared by. Hyphens and dashes part words, so that "command-and-control" and
"command and control" are the same three; a question mark is kept as a word of its own, because asking is
not saying; other punctuation is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from factcheck.lexicon.load import table
from factcheck.lexicon.wording import abbreviations, american, emphasised, unfolded_names
from factcheck.reading.number_runs import find_amounts
from factcheck.values.pattern import pattern
from factcheck.values.text import normalise

_TOKEN = pattern(
    r"""
    (?P<gap> \[\s*(?:\.\s?){3,}\] | \(\s*(?:\.\s?){3,}\) | \.(?:\s?\.){2,} )
  | (?P<aside> [\[(] \s*
        (?: applau | laugh | chuckl | cheer | boos? \b | booing | cross[ -]?talk | inaudible | unintelligible
          | indiscernible | pauses? \b | sighs? \b | smil | gestur | nods? \b | nodding | coughs? \b
          | clears \s | music \b | off-?mic | speaks \s in | speaking \s in
          | (?: through | via | by ) \s (?: an \s | the \s )? (?: interpret | translat ) )
        [^\])]{0,40} [\])]
      | \( \s* sic \s* \) )
  | (?P<open> \[ (?! [^\W\d_]\][^\W_]) )
  | (?P<close> \] )
  | (?P<number> (?: (?<! [\w.%)\]] ) - )? (?: (?<! \w ) \. )? [0-9]+ (?: [.,][0-9]+ )* (?: ⁄[0-9]+ )?
        (?: (?: st | nd | rd | th | s )? (?![^\W_])
          | (?= (?: [kcm]m | [km]g | [mk]ph | kmh | kwh? | lbs? | oz | ft | hrs? ) (?![^\W_]) ) ) )
  | (?P<sign> % | [$€£¥₹] | & )
  | (?P<asks> \?+ )
  | (?P<word> (?: [^\W\d_]\. ){2,} | (?<! [\w'-] ) [b-hj-z] -{2,4} (?! [\w-] )
        | (?: \[[^\W\d_]\] )? [^\W_]+ (?: ['`][^\W_]+ )* (?: \*{2,}[^\W_]* )? )
    """,
    re.VERBOSE,
)
_ENDS_SENTENCE = pattern(r"[.!?…][\"'”’»)\]]*\s")
_GROUPED = pattern(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_ACRONYM = pattern(r"[A-Z]{2,5}")
_LABEL = pattern(r"(?:\A|(?<=[\n.!?\"”)\]])[ \t\n]*)((?:[A-Z][A-Z.'’-]{0,30}[ ]?){1,5}):(?=\s)")
_SIGNS = {"&": "and"}
_PLAIN = pattern(r"[A-Za-z \n'\",.;!?/-]*")  # no digits, signs, brackets, labels or unseen characters
_NOT_PLAIN = pattern(r"--|[A-Za-z]\.[A-Za-z]\.|\.[ \n]?\.")  # masked words, abbreviations, gaps
_PLAIN_TOKEN = pattern(r"[A-Za-z]+(?:'[A-Za-z]+)*|\?+")
_GLYPHS = str.maketrans("‘’“”—", "''\"\",")  # each is one character of the comparable form, too
_BESIDE = pattern(r"[\s-]*")  # between two words of one number


class Word(NamedTuple):
    """One word as it was written.

    ``start`` and ``end`` are half-open offsets into the text it was read from. ``normal`` is free of
    typography and case; ``key`` also folds the ways of writing one number ("ten", "10"; "per cent", "%").
    ``sentence`` counts the sentences of the text from 0. ``bracket`` numbers the square brackets around it.
    """

    text: str
    start: int
    end: int
    normal: str
    key: str
    sentence: int = 0
    bracket: int | None = None

    @property
    def is_number(self) -> bool:
        """Whether the word is a number in digits or in letters."""
        return self.key.lstrip("-")[:1].isdigit()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with a capital letter, brackets left aside."""
        return self.text.lstrip("[")[:1].isupper()


class Gap(NamedTuple):
    """An ellipsis: words were left out here. Offsets are half-open."""

    start: int
    end: int


class Words(NamedTuple):
    """All words of one text in order, the gaps between them, and what was hidden in the text."""

    text: str
    words: tuple[Word, ...]
    gaps: tuple[Gap, ...]
    hidden: tuple[int, ...] = ()

    @property
    def keys(self) -> list[str]:
        """The comparable forms, in order."""
        return [word.key for word in self.words]


@lru_cache(maxsize=64)  # each rule is given a claim, and reads the words of its few sentences again
def read_words(text: str) -> Words:
    """The words and ellipses of ``text``. Takes linear time.

    >>> [word.key for word in read_words("Ten per cent of U.S. well-wishers?").words]
    ['10', '%', 'of', 'u.s', 'well', 'wishers', '?']
    """
    return _read_plain(text) or _read_any(text)


def _read_any(text: str) -> Words:
    normal = normalise(text)
    words: list[Word] = []
    gaps: list[Gap] = []
    sentence = done = brackets = 0
    bracket: int | None = None
    ahead = [*reversed(find_labels(text))]
    is_upper = text.isupper()
    for match in _TOKEN.finditer(normal.text):
        kind = match.lastgroup
        start, end = normal.original(*match.span())
        while ahead and ahead[-1].end <= start:
            ahead.pop()
        if ahead and ahead[-1].start <= start:
            continue
        if (
            start - done > 1  # a stop and a space
            and words
            and _ENDS_SENTENCE.search(text, done, start)
            and _opens_sentence(words[-1], text, start)
        ):
            sentence += 1
        done = end if kind != "asks" else start
        if kind == "aside":
            continue
        if kind == "gap":
            gaps.append(Gap(start, end))
        elif kind == "open":
            bracket, brackets = brackets, brackets + 1
        elif kind == "close":
            bracket = None
        else:
            words.append(_word(text, (start, end), match, sentence, bracket, is_upper=is_upper))
    return Words(text, _signs_behind(_amounts(text, list(_joined(words)))), tuple(gaps), normal.hidden)


def plain_tokens(text: str) -> Iterator[tuple[re.Match[str], Alone]] | None:
    """The words of a text in which none depends on those beside it; None where one does, or may."""
    plain = text if text.isascii() else text.translate(_GLYPHS)
    if _PLAIN.fullmatch(plain) is None or _NOT_PLAIN.search(plain) is not None or plain.isupper():
        return None
    matches = [*_PLAIN_TOKEN.finditer(plain)]
    alone = [_alone(match[0]) for match in matches]
    if None in alone:
        return None
    return zip(matches, alone, strict=True)  # type: ignore[arg-type]


def _read_plain(text: str) -> Words | None:
    """What ``_read_any`` reads, where every word can be read by itself."""
    tokens = plain_tokens(text)
    if tokens is None:
        return None
    words: list[Word] = []
    sentence = done = 0
    for match, (normal, key) in tokens:
        start, end = match.span()
        if (
            start - done > 1
            and words
            and _ENDS_SENTENCE.search(text, done, start)
            and _opens_sentence(words[-1], text, start)
        ):
            sentence += 1
        done = start if normal == "?" else end
        words.append(Word(text[start:end], start, end, normal, key, sentence))
    return Words(text, tuple(words), ())


class Alone(NamedTuple):
    """The forms of a word that is the same whatever stands beside it."""

    normal: str
    key: str


@lru_cache(maxsize=16384)
def _alone(written: str) -> Alone | None:
    """The forms of one plain word; None where they depend on the words beside it."""
    form = written.lower()
    if form in _partners() or (form in table("word-forms")["months"] and written[:1].isupper()):
        return None
    # In a text of capitals alone, US is the word us.
    word = _read_any(f"{written} a" if written.isupper() else written).words[0]
    return Alone(word.normal, word.key)


@cache
def _partners() -> frozenset[str]:
    """Every word that can make one number or sign of itself and the words beside it."""
    forms = table("word-forms")
    return frozenset({*forms["tens"], *forms["scales"]["words"], "half", "quarter", "per"})


class Label(NamedTuple):
    """Who speaks from here on, as transcripts say it before the words: "MAYOR OKAFOR:", "Q:"."""

    start: int
    end: int
    name: str


def find_labels(text: str) -> tuple[Label, ...]:
    """The speakers' labels that stand in a record's words; they were not said.

    >>> [label.name for label in find_labels("Q: Will you go? MAYOR OKAFOR: I will.")]
    ['Q', 'MAYOR OKAFOR']
    """
    if ":" not in text:
        return ()
    return tuple(Label(match.start(1), match.end(), match[1].strip()) for match in _LABEL.finditer(text))


def _opens_sentence(before: Word, text: str, start: int) -> bool:
    is_abbreviation = before.normal in abbreviations() or (
        len(before.normal) == 1 and before.normal.isalpha()
    )
    return not is_abbreviation and not text[start : start + 1].islower()


def _word(
    text: str,
    span: tuple[int, int],
    match: re.Match[str],
    sentence: int,
    bracket: int | None,
    *,
    is_upper: bool,
) -> Word:
    start, end = span
    form, written = match[0], text[start:end]
    if match.lastgroup == "number":
        form = form.replace(",", "") if _GROUPED.fullmatch(form) else form
        form = form.replace(".", "0.", 1) if form.lstrip("-").startswith(".") else form
    elif match.lastgroup == "asks":
        form = "?"
    elif match.lastgroup == "word":
        if not form.isalpha():
            form = form.replace("[", "").replace("]", "").replace("`", "'").rstrip(".")
            if form.endswith("--"):  # a word masked with hyphens, as with asterisks
                form = f"{form.rstrip('-')}**"
        root = form.removesuffix("'s")
        if (
            not is_upper
            and _ACRONYM.fullmatch(written[: len(root)])
            and root != "ok"
            and root not in emphasised()
        ):
            form = ".".join(root) + form[len(root) :]  # US is U.S. and not us
    key = _SIGNS.get(form) or _numbers().get(form) or _spelt(form, written[:1])
    return Word(written, start, end, form, key, sentence, bracket)


def _joined(words: list[Word]) -> Iterator[Word]:
    """Puts "twenty" and "five", "per" and "cent" together."""
    index = 0
    firsts = _firsts_of_a_pair()
    while index < len(words):
        word = words[index]
        following = words[index + 1] if word.normal in firsts and index + 1 < len(words) else None
        if (
            following is not None
            and following.bracket == word.bracket
            and (key := _pair_key(word, following))
        ):
            yield _together(words[index : index + 2], key)
            index += 2
        else:
            yield word
            index += 1


def _together(words: Sequence[Word], key: str) -> Word:
    first, last = words[0], words[-1]
    return Word(
        " ".join(word.text for word in words),
        first.start,
        last.end,
        " ".join(word.normal for word in words),
        key,
        first.sentence,
        first.bracket,
    )


def _amounts(text: str, words: list[Word]) -> list[Word]:
    """Makes one word of each number or day that is written in several: "half a million", "July 4th"."""
    scales = _scales()
    if not any(word.is_number or word.key in scales for word in words):
        return words
    found: list[Word] = []
    at = 0
    while at < len(words):
        end = at + 1
        while end < len(words) and _stand_together(text, words[end - 1], words[end]):
            end += 1
        stretch = words[at:end]
        done = 0
        for run in find_amounts([word.key for word in stretch], [word.is_capitalised for word in stretch]):
            found += stretch[done : run.start]
            found.append(_together(stretch[run.start : run.end], run.key))
            done = run.end
        found += stretch[done:]
        at = end
    return found


def _stand_together(text: str, word: Word, following: Word) -> bool:
    """Whether nothing parts two words but spaces and hyphens."""
    if word.bracket != following.bracket or word.sentence != following.sentence:
        return False
    return _BESIDE.fullmatch(text, word.end, following.start) is not None or (
        text[word.end : following.start] == ". " and word.normal in abbreviations()
    )


def _signs_behind(words: list[Word]) -> tuple[Word, ...]:
    """Puts a sign of money behind its amount: "$4 billion" and "four billion dollars" are then alike."""
    signs = _money_signs()
    if not any(word.normal in signs for word in words):
        return tuple(words)
    ordered: list[Word] = []
    index = 0
    while index < len(words):
        word = words[index]
        following = words[index + 1] if index + 1 < len(words) else None
        if word.normal in _money_signs() and following is not None and following.is_number:
            after = index + 2
            while after < len(words) and words[after].normal in _scales():
                after += 1
            ordered += [*words[index + 1 : after], word]
            index = after
        else:
            ordered.append(word)
            index += 1
    return tuple(ordered)


def _pair_key(first: Word, second: Word) -> str | None:
    if (first.normal, second.normal) == ("per", "cent"):
        return "%"
    if first.normal in _tens() and second.normal in _units() and second.start - first.end <= 1:
        return str(int(first.key) + int(second.key))
    if first.normal in _tens() and second.normal in _low_ordinals() and second.start - first.end <= 1:
        return f"{int(first.key) + int(second.key[:-2])}{second.key[-2:]}"
    return None


def _spelt(form: str, initial: str) -> str:
    """The American spelling, except of what may be somebody's name: Ms. Grey is not Ms. Gray."""
    spelt = american(form)
    if spelt == form or " " in spelt or (initial.isupper() and form in unfolded_names()):
        return form
    return spelt


@cache
def _numbers() -> dict[str, str]:
    forms = table("word-forms")
    return {
        word: str(value)
        for group in ("units", "teens", "tens", "ordinals")
        for word, value in forms[group].items()
    } | {word: sign for sign, words in forms["signs"].items() for word in words}


@cache
def _tens() -> frozenset[str]:
    return frozenset(table("word-forms")["tens"])


@cache
def _firsts_of_a_pair() -> frozenset[str]:
    return _tens() | {"per"}


@cache
def _low_ordinals() -> frozenset[str]:
    return frozenset(word for word, key in table("word-forms")["ordinals"].items() if len(key) == len("1st"))


@cache
def _units() -> frozenset[str]:
    return frozenset(table("word-forms")["units"])


@cache
def _money_signs() -> frozenset[str]:
    return frozenset(table("word-forms")["signs"]) - {"%"}


@cache
def _scales() -> frozenset[str]:
    return frozenset(table("word-forms")["scales"]["words"])
