"""What is wrong with a quotation by itself, or beside another of the same draft."""

from __future__ import annotations

import pytest

from factcheck.claims import QuoteClaim
from factcheck.reading.words import read_words
from factcheck.rules import quote_text
from factcheck.rules.base import ClaimRule, Remark
from factcheck.rules.quote_text import LONGEST, quoted_two_ways
from factcheck.values.span import Lines

WORDS = "The harbor will open again before the winter comes"


def told(words: str, speaker: str | None = "Ada Ames") -> dict[str, list[Remark]]:
    claim = QuoteClaim(words=words, speaker=speaker)
    rules = [rule for rule in quote_text.RULES if isinstance(rule, ClaimRule)]
    return {rule.code: found for rule in rules if (found := list(rule.check(claim)))}


def test_nobody_says_so_much_between_two_marks() -> None:
    assert told("a" * LONGEST) == {}
    (remark,) = told("a" * (LONGEST + 1))["QUO180"]
    assert remark.message == "20001 characters between the quotation marks: too long to compare"
    assert list(told("," * (LONGEST + 1))) == ["QUO180"]
    assert list(told("," * LONGEST)) == ["QUO183"]


@pytest.mark.parametrize("character", "\u061c\u200e\u202e\u2066\u2069")
def test_characters_that_turn_the_text_round_are_told_once(character: str) -> None:
    code = f"U+{ord(character):04X}"
    (remark,) = told(f"It {character}rained{character}")["QUO181"]
    assert (remark.message, remark.at) == (f"holds the direction character {code}", (3, 4))
    (remark,) = told("It rained", f"Ada {character}Ames{character}")["QUO181"]
    assert (remark.message, remark.at) == (f"holds the direction character {code}", None)
    assert list(told(f"It {character}rained")) == ["QUO181"]
    assert len(told(f"It {character}rained", f"Ada {character}Ames")["QUO181"]) == 2


@pytest.mark.parametrize("character", "\u200b\u00ad\ufeff")
def test_characters_that_nobody_sees_are_told_once(character: str) -> None:
    (remark,) = told(f"It {character}rained{character}")["QUO182"]
    assert remark.message == f"holds the invisible character U+{ord(character):04X}"
    assert (remark.at, remark.fix) == ((3, 4), "")


@pytest.mark.parametrize(
    ("word", "letter", "code"),
    [
        ("pоrt", "CYRILLIC SMALL LETTER O", "U+043E"),
        ("Аda", "CYRILLIC CAPITAL LETTER A", "U+0410"),
        ("harbοr", "GREEK SMALL LETTER OMICRON", "U+03BF"),
        ("hօuse", "ARMENIAN SMALL LETTER OH", "U+0585"),
        ("Ꭺda", "CHEROKEE LETTER GO", "U+13AA"),
    ],
)
def test_a_word_of_two_alphabets_is_told(word: str, letter: str, code: str) -> None:
    message = f"“{word}” mixes alphabets: {letter} is {code}"
    (remark,) = told(f"The {word} is open")["QUO184"]
    assert (remark.message, remark.at, remark.found) == (message, (4, 4 + len(word)), word)
    (remark,) = told("It rained", f"{word} Ames")["QUO184"]
    assert (remark.message, remark.at, remark.found) == (message, None, word)
    assert len(told(f"The {word} and the {word}")["QUO184"]) == 2


@pytest.mark.parametrize("words", ["порт", "The порт is open", "café Łódź", "λ", "漢字kana", "H₂O"])
def test_a_word_of_one_alphabet_is_none(words: str) -> None:
    assert "QUO184" not in told(words)


@pytest.mark.parametrize("words", ["…", ",", "“”", "—"])
def test_a_quotation_has_words(words: str) -> None:
    (remark,) = told(words)["QUO183"]
    assert remark.message == "no word stands between the quotation marks"
    assert told("Yes") == {}


def draft(*quotations: tuple[str | None, str]) -> list[QuoteClaim]:
    text = "\n".join(words for _, words in quotations)
    lines, claims = Lines(text), []
    for speaker, words in quotations:
        at = text.index(words)
        claims.append(QuoteClaim(words=words, speaker=speaker, span=lines.span(at, at + len(words))))
    return claims


@pytest.mark.parametrize(
    ("second", "is_other"),
    [
        ("The harbor will open again after the winter comes", True),
        ("The harbor will not open again before the winter comes", True),
        ("the harbor will open again, before the winter comes", False),
        ("The harbour will open again before the winter comes", False),
        ("The harbor will open again", False),
        ("The harbor may open again", True),
        ("The harbor may open", False),
        ("The mussels grow quickly in the clean water", False),
        ("We will open the market again when the crews are home", False),
    ],
)
def test_one_speaker_in_two_wordings(second: str, is_other: bool) -> None:
    first = ("Ada Ames", f"{WORDS},")
    found = list(quoted_two_ways(draft(first, ("Ada Ames", second))))
    assert [one.claim for one in found] == ([1] if is_other else [])
    assert all(one.message == f"quoted in other words before (line 1): “{WORDS}”" for one in found)
    assert list(quoted_two_ways(draft(first, ("Ben Holt", second)))) == []
    assert list(quoted_two_ways(draft((None, WORDS), (None, second)))) == []


def test_the_first_other_wording_is_named_and_a_typed_one_has_no_line() -> None:
    other = WORDS.replace("before", "after")
    third = WORDS.replace("before", "until")
    claims = draft(("Ben Holt", other), ("Ada Ames", WORDS), ("Ada Ames", other), ("Ada Ames", third))
    found = list(quoted_two_ways(claims))
    assert [(one.claim, one.message) for one in found] == [
        (2, f"quoted in other words before (line 2): “{WORDS}”"),
        (3, f"quoted in other words before (line 2): “{WORDS}”"),
    ]
    typed = [QuoteClaim(words=words, speaker="Ada Ames") for words in (WORDS, other)]
    assert [one.message for one in quoted_two_ways(typed)] == [f"quoted in other words before: “{WORDS}”"]


def test_so_many_quotations_are_compared() -> None:
    other = QuoteClaim(words=WORDS.replace("before", "after"), speaker="Ada Ames")
    between = [QuoteClaim(words="Yes", speaker="Ben Holt")] * 198
    first = QuoteClaim(words=WORDS, speaker="Ada Ames")
    assert [one.claim for one in quoted_two_ways([first, *between, other])] == [199]
    assert list(quoted_two_ways([first, between[0], *between, other])) == []


def says_otherwise(one: str, other: str) -> bool:
    first, second = read_words(one), read_words(other)
    found = quote_text._says_otherwise(first, second)
    assert quote_text._says_otherwise(second, first) is found
    return found


NEVER = "never " * 15


@pytest.mark.parametrize(
    ("one", "other", "otherwise"),
    [
        ("The harbor would open again", f"{WORDS} and stay open", True),
        ("The harbor will open again", f"{WORDS} and stay open", False),
        # A word said again and again is one word in common.
        (f"{NEVER}again here", f"{NEVER}more there", False),
        (f"{NEVER}go again here", f"{NEVER}go more there", True),
        # A word of content weighs four, a small one weighs one: twelve of sixteen, then ten of fourteen.
        ("boats of it and to bridges barges", "boats of it and to bridges cranes", True),
        ("boats of it bridges barges", "boats of it bridges cranes", False),
        ("boats bridges boards barges", "boats bridges boards cranes", False),
        ("boats bridges boards barges soon", "boats bridges boards cranes soon", True),
        ("[We will open the harbor]", "[We will open the harbor]", False),
        ("[We will open the harbor]", "We will open the harbor", False),
    ],
)
def test_much_the_same_words_say_otherwise(one: str, other: str, otherwise: bool) -> None:
    assert says_otherwise(one, other) is otherwise


def test_of_endless_quotations_the_beginning_is_compared() -> None:
    beginning = ("We will open the old northern harbor again. " * 500)[:LONGEST]
    ends = ("Never before May, as we said in the hall.", "Only after May, as they said on the pier.")
    claims = [QuoteClaim(words=f"{beginning}{end}", speaker="Ada Ames") for end in ends]
    assert list(quoted_two_ways(claims)) == []
