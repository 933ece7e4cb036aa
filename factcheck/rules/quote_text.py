"""Can the quotation be read at all, and is it told the same way twice? Rules with no record."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from factcheck.claims import QuoteClaim
from factcheck.match.align import align
from factcheck.reading.words import Words, read_words
from factcheck.rules.base import ClaimRule, DraftRule, Remark
from factcheck.values.pattern import pattern
from factcheck.values.text import is_bidi_control, is_invisible
from factcheck.verdict import Reason, Status

_LETTERS = pattern(r"[^\W\d_]+")
_LOOK_ALIKES = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")
LONGEST = 20_000  # characters of one quotation; nobody says more between two marks
_FEWEST_COMPARED = 5  # words; shorter ones are phrases that anybody repeats in passing
_MOST_COMPARED = 200  # quotations of one draft that are compared with each other


def too_long(claim: QuoteClaim) -> Iterator[Remark]:
    """The quotation is longer than anything a rule will compare (20,000 characters)."""
    if len(claim.words) > LONGEST:
        yield Remark(f"{len(claim.words)} characters between the quotation marks: too long to compare")


def reordered_text(claim: QuoteClaim) -> Iterator[Remark]:
    """The quotation or the speaker's name holds characters that show text in another order than it is stored.

    What a reader sees is then not what was checked (Unicode Technical Report 36).
    """
    for text, whole in ((claim.words, False), (claim.speaker, True)):
        for at, character in enumerate(text or ()):
            if is_bidi_control(character):
                yield Remark(
                    f"holds the direction character U+{ord(character):04X}", None if whole else (at, at + 1)
                )
                break


def hidden_characters(claim: QuoteClaim) -> Iterator[Remark]:
    """The quotation holds characters that take no place on the page; they were passed over in comparing."""
    for at, character in enumerate(claim.words):
        if is_invisible(character) and not is_bidi_control(character):
            yield Remark(f"holds the invisible character U+{ord(character):04X}", (at, at + 1), fix="")
            return


def look_alike_letters(claim: QuoteClaim) -> Iterator[Remark]:
    """A word or the speaker's name mixes alphabets, so that it looks like a word that it is not.

    A Cyrillic "о" in a Latin name makes another name (Unicode Technical Standard 39, on mixed scripts).
    Look-alikes are never taken for each other.
    """
    for text, whole in ((claim.words, False), (claim.speaker, True)):
        for match in _LETTERS.finditer(text) if text is not None else ():
            strange = None if match[0].isascii() else _of_another_alphabet(match[0])
            if strange is not None:
                letter = f"{unicodedata.name(strange)} is U+{ord(strange):04X}"
                message = f"“{match[0]}” mixes alphabets: {letter}"
                yield Remark(message, None if whole else match.span(), found=match[0])


def _of_another_alphabet(word: str) -> str | None:
    """The first letter of ``word`` that is not Latin, where others are."""
    latin = [_is_of(letter, "LATIN") for letter in word]
    if all(latin) or not any(latin):
        return None
    strange = word[latin.index(False)]
    return strange if _is_of(strange, *_LOOK_ALIKES) else None


def _is_of(letter: str, *alphabets: str) -> bool:
    return unicodedata.name(letter, "").startswith(alphabets)


def no_words(claim: QuoteClaim) -> Iterator[Remark]:
    """There is no word between the quotation marks."""
    if len(claim.words) <= LONGEST and not read_words(claim.words).words:
        yield Remark("no word stands between the quotation marks")


def quoted_two_ways(claims: Sequence[QuoteClaim]) -> Iterator[Remark]:
    """One speaker is quoted twice in a draft with words that are nearly, but not quite, the same.

    One of the two is wrong, unless the speaker said both.
    """
    read: list[tuple[int, Words]] = []
    for number, claim in enumerate(claims[:_MOST_COMPARED]):
        words = read_words(claim.words[:LONGEST])
        for earlier, known in read:
            if claims[earlier].speaker != claim.speaker or claim.speaker is None:
                continue
            if _says_otherwise(words, known):
                where = claims[earlier].span
                line = f" (line {where.line})" if where is not None else ""
                before = claims[earlier].words.rstrip(" ,")
                yield Remark(f"quoted in other words before{line}: “{before}”", claim=number)
                break
        read.append((number, words))


def _says_otherwise(words: Words, known: Words) -> bool:
    shorter, longer = sorted((words, known), key=lambda one: len(one.words))
    keys = set(shorter.keys)
    if len(shorter.words) < _FEWEST_COMPARED or len(keys.intersection(longer.keys)) * 2 < len(keys):
        return False
    alignment = align(shorter, longer)
    if alignment is None or alignment.kept * 4 < alignment.weight * 3:
        return False
    return any(one.kind.changes_sense for one in alignment.changes)


RULES = (
    ClaimRule("QUO180", "too-long", Status.NOT_ENOUGH_INFO, too_long, reason=Reason.TOO_LONG),
    ClaimRule("QUO181", "reordered-text", Status.NOT_ENOUGH_INFO, reordered_text, reason=Reason.UNPARSED),
    ClaimRule("QUO182", "hidden-characters", None, hidden_characters),
    ClaimRule("QUO183", "no-words", Status.NOT_ENOUGH_INFO, no_words, reason=Reason.UNPARSED),
    ClaimRule("QUO184", "look-alike-letters", None, look_alike_letters),
    DraftRule("QUO190", "quoted-two-ways", None, quoted_two_ways),
)
