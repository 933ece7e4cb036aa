from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.reading.word_keys import read_keys
from factcheck.reading.words import _read_any, read_words

pieces = st.sampled_from(
    [
        *(
            "we",
            "We",
            "won't",
            "WON'T",
            "won’t",
            "Ten",
            "ten",
            "twenty",
            "TWENTY",
            "five",
            "one",
            "One",
            "half",
        ),
        *("a", "quarter", "and", "hundred", "million", "billion", "per", "Per", "cent", "percent", "dollars"),
        *(
            "$4",
            "4",
            "4th",
            "July",
            "july",
            "May",
            "may",
            "MAY",
            "Jan",
            "first",
            "fourth",
            "of",
            "the",
            "US",
            "us",
        ),
        *("I", "it's", "O'Brien", "Grey", "grey", "neighbours", "Neighbours", "organised", "U.S.", "e.g."),
        *(
            "a.b.c.",
            "f---",
            "f**",
            "MAYOR:",
            "Q:",
            "[they]",
            "[",
            "]",
            "(",
            ")",
            "(laughter)",
            "...",
            ". . .",
            "…",
        ),
        *(",", ";", "?", "??", "—", "–", "-", "--", "/", "_", "`", "'", "‘", "’", "“", "”", '"', "\n", "\t"),
        *("é", "É", "ﬁ", "\u00ad", "\u0301", "İ", "ß", "½", "%"),
    ]
)
texts = st.lists(pieces).flatmap(
    lambda found: st.sampled_from(["", " ", ". ", "-", "’"]).map(lambda between: between.join(found))
)


@given(texts)
@example("Twenty five")
@example("July 4")
@example("I said ten per cent, not a half")
@example("US AND THEM")
def test_plain_words_are_read_as_any_others(text: str) -> None:
    assert read_words(text) == _read_any(text)
    assert read_keys(text) == _read_any(text).keys


@given(st.text(alphabet="aAbBfIU'’. -?!,\n/…—"))
def test_plain_words_are_read_as_any_others_whatever_stands_between_them(text: str) -> None:
    assert read_words(text) == _read_any(text)
    assert read_keys(text) == _read_any(text).keys


@given(st.text())
def test_any_text_is_read_as_if_it_were_not_plain(text: str) -> None:
    assert read_words(text) == _read_any(text)
    assert read_keys(text) == _read_any(text).keys
