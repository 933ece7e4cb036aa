import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.words import read_words

pieces = st.sampled_from(
    [
        "we",
        "won't",
        "Ten",
        "twenty-five",
        "per cent",
        "%",
        "$",
        "U.S.",
        "it.",
        "why?",
        "...",
        "…",
        "[",
        "]",
        "[W]e",
        "1,200",
        "3.5",
        "1990s",
        "“",
        "”",
        "—",
        "-",
        "f***",
        "&",
        "\xad",
        "naïve",
        "ﬁne",
        "\n",
        "(",
        ". . .",
        "[sic]",
    ]
)
texts = (
    st.lists(pieces, max_size=15).map(" ".join)
    | st.lists(pieces, max_size=15).map("".join)
    | st.text(max_size=30)
)


@given(text=texts)
def test_words_stand_where_they_say_and_do_not_overlap(text: str) -> None:
    words = read_words(text).words
    assert all(0 <= word.start < word.end <= len(text) for word in words)
    places = sorted((word.start, word.end) for word in words)
    assert [end for _, end in places] == sorted(end for _, end in places)
    if text.isascii():  # two words may come of one character: ¼
        assert all(end <= start for (_, end), (start, _) in pairwise(places))
    assert all(one.sentence <= other.sentence for one, other in pairwise(words))
    for word in words:
        if " " not in word.text:
            assert text[word.start : word.end] == word.text


@given(text=texts)
def test_gaps_stand_outside_words(text: str) -> None:
    read = read_words(text)
    for gap in read.gaps:
        assert 0 <= gap.start < gap.end <= len(text)
        assert not any(word.start < gap.end and gap.start < word.end for word in read.words)


@given(text=texts)
def test_the_unicode_form_changes_no_word(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert read_words(composed).keys == read_words(decomposed).keys


@given(text=texts)
def test_case_changes_no_word(text: str) -> None:
    if text.isascii():
        assert read_words(text.upper()).keys == read_words(text.lower()).keys


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("Peace, now!", "peace now"),
        ("command-and-control", "command and control"),
        ("ten", "10"),
        ("twenty-five", "25"),
        ("twenty five", "25"),
        ("twenty, five", "20 5"),
        ("5 per cent", "5 %"),
        ("5 percent", "5 %"),
        ("5%", "5 %"),
        ("1,200", "1200"),
        ("3.5", "3.5"),
        ("the U.S. and U.K.", "the u.s and u.k"),
        ("the US and the WHO told us who", "the u.s and the w.h.o told us who"),
        ("it is NOT so, IF they SAY", "it is not so if they say"),
        ("don’t", "don't"),
        ("rock ’n’ roll", "rock n roll"),
        ("Why?", "why ?"),
        ("Why??", "why ?"),
        ("[W]e will", "we will"),
        ("Tom & Jerry", "tom and jerry"),
        ("f***", "f***"),
        ("naïve", "naïve"),
        ("co\u00adoperate", "cooperate"),
        ("", ""),
        ("— … !", ""),
    ],
)
def test_words_are_read(text: str, keys: str) -> None:
    assert read_words(text).keys == keys.split()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,200", "1.200"),
        ("1.2", "12"),
        ("$5", "5"),
        ("5%", "5"),
        ("it's", "its"),
        ("ten", "tent"),
        ("why?", "why"),
        ("-5 degrees", "5 degrees"),
        ("€5", "£5"),
        ("1990s", "1990"),
        ("resume", "résumé"),
        ("10\u00b2", "102"),
        ("5½", "51 2"),
        ("2-1", "21"),
    ],
)
def test_close_ones_stay_apart(one: str, other: str) -> None:
    assert read_words(one).keys != read_words(other).keys


@pytest.mark.parametrize("gap", ["...", "…", ". . .", "....", "[...]", "[…]", "(...)", "[ . . . ]"])
def test_an_ellipsis_is_a_gap(gap: str) -> None:
    read = read_words(f"we came {gap} we left")
    assert len(read.gaps) == 1
    assert read.keys == ["we", "came", "we", "left"]
    assert all(word.bracket is None for word in read.words)


@pytest.mark.parametrize(
    "text", ["we came. we left", "we came.. we left", "we came [and] left", "we came, left"]
)
def test_other_stops_are_none(text: str) -> None:
    assert not read_words(text).gaps


def test_words_in_square_brackets_are_numbered() -> None:
    read = read_words("he [the mayor] gave [her] it [sic]")
    assert [word.bracket for word in read.words] == [None, 0, 0, None, 1, None, 2]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It rained. It snowed.", 2),
        ("It rained! “It snowed?” It did.", 3),
        ("Mr. Lopez of the U.S. Senate left.", 1),
        ("It fell 3.5 points.", 1),
        ("J. R. Smith left", 1),
        ("He left at 5 p.m. yesterday", 1),
    ],
)
def test_sentences_are_counted(text: str, sentences: int) -> None:
    assert read_words(text).words[-1].sentence + 1 == sentences


@pytest.mark.parametrize(
    "unit",
    [
        "a.",
        "[",
        "]",
        "[a",
        "...",
        ". ",
        "?",
        "a'",
        "1,",
        "1.",
        "a*",
        "**",
        "’",
        "(.",
        "\u0301",
        "ﷺ",
        "[a]",
        "twenty ",
    ],
)
def test_long_repetition_comes_to_an_end(unit: str) -> None:
    assert read_words(unit * (60_000 // len(unit))).text.startswith(unit)


@pytest.mark.parametrize(
    ("signed", "named"),
    [("$4 billion", "four billion dollars"), ("$4 [billion]", "4 [billion] dollars"), ("€40", "40 euros")],
)
def test_money_is_the_same_with_its_sign_before_and_its_name_behind(signed: str, named: str) -> None:
    assert read_words(signed).keys == read_words(named).keys


def test_a_sign_of_money_without_a_number_stays_where_it_is() -> None:
    assert list(read_words("the $ billion club").keys) != list(read_words("the billion $ club").keys)


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("5km", ["5", "km"]),
        ("a 12kg bag", ["a", "12", "kg", "bag"]),
        ("60MPH", ["60", "mph"]),
        ("1,500ft", ["1500", "ft"]),
        ("5k", ["5k"]),
        ("3D", ["3d"]),
        ("5kmart", ["5kmart"]),
        ("mp3", ["mp3"]),
        ("the 2nd", ["the", "2nd"]),
    ],
)
def test_a_unit_written_to_its_number_is_a_word_of_its_own(text: str, keys: list[str]) -> None:
    assert read_words(text).keys == keys


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("NASA's", "n.a.s.a's"),
        ("NASA’s", "n.a.s.a's"),
        ("OK's", "ok's"),
        ("Nasa's", "nasa's"),
        ("it's", "it's"),
    ],
)
def test_an_abbreviation_stays_one_in_the_genitive(text: str, key: str) -> None:
    assert read_words(f"The town heard {text} answer.").keys[3] == key
