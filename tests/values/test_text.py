import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.values import text
from factcheck.values.text import fold, is_bidi_control, is_invisible, normalise

AWKWARD = (
    "aZ é\u0301\u0327ﬁßİıſΣς½①²K…“”‘’„«»–—−‐\u00ad\u200b\u200d"
    "\u202e\ufeff\ufe0f\u00a0\u2009\u3000한ᄒ\u1161\u11abが\u3099か🇯🇵👩🏽\U000e0041١٢ﷺ\n"
)
texts = st.text(alphabet=st.sampled_from(AWKWARD), max_size=40) | st.text(max_size=40)


@given(text=texts)
@example(text="caf\u00e9 \u201cde\ufb01ance\u201d")
@example(text="\ufdfa")
@example(text="a\u00ad\u0301")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(text=texts)
@example(text="e\u0301")
@example(text="\u1112\u1161\u11ab")
def test_the_unicode_form_of_the_text_does_not_show(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@given(text=texts, ends=st.tuples(st.integers(0, 60), st.integers(0, 60)))
@example(text="x\u2026y", ends=(1, 4))
@example(text="co\u00adoperate", ends=(0, 9))
def test_the_stretch_that_a_normal_stretch_was_made_from_holds_it(text: str, ends: tuple[int, int]) -> None:
    normal = normalise(text)
    start, end = sorted(min(end, len(normal.text)) for end in ends)
    first, last = normal.original(start, end)
    assert 0 <= first <= last <= len(text)
    if start == end:
        assert first == last
    else:
        assert normal.text[start:end] in fold(text[first:last])


@given(text=texts)
def test_each_character_in_turn_leads_back_in_order(text: str) -> None:
    normal = normalise(text)
    places = [normal.original(at, at + 1) for at in range(len(normal.text))]
    assert places == sorted(places)
    assert all(first < last for first, last in places)


@given(text=st.text(alphabet=st.characters(max_codepoint=0x7F)))
def test_ascii_keeps_its_places(text: str) -> None:
    normal = normalise(text)
    assert normal.text == text.lower()
    assert [normal.original(at, at + 1) for at in range(len(text))] == [
        (at, at + 1) for at in range(len(text))
    ]


@given(text=texts)
def test_what_is_hidden_is_what_cannot_be_seen(text: str) -> None:
    assert normalise(text).hidden == tuple(at for at, character in enumerate(text) if is_invisible(character))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Peace”", '"peace"'),
        ("„Frieden‟", '"frieden"'),
        ("«paix»", '"paix"'),
        ("don’t", "don't"),
        ("don`t".replace("`", "ʼ"), "don't"),
        ("U\u2011turn", "u-turn"),
        ("\u22125", "-5"),
        ("1990–91", "1990—91"),
        ("co\u00adoperate", "cooperate"),
        ("zero\u200bwidth", "zerowidth"),
        ("tag\U000e0061s", "tags"),
        ("1\u00a0000", "1 000"),
        ("ＦＵＬＬ　ｗｉｄｔｈ", "full width"),
        ("Straße", "STRASSE"),
        ("wait…", "wait..."),
        ("office", "oﬃce"),
        ("ｶﾞｲﾄﾞ", "ガイド"),
    ],
)
def test_typography_folds(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Joe Biden", "Jоe Biden"),  # Cyrillic o
        ("Peru", "Реru"),  # Cyrillic P and e
        ("resume", "résumé"),
        ("it's", "its"),
        ("re-sign", "resign"),
        ("5", "−5"),
        ("α", "a"),
        ("１0", "1O"),
    ],
)
def test_look_alikes_do_not_fold(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    "character", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
)
def test_direction_controls_are_known_and_hidden(character: str) -> None:
    assert is_bidi_control(character)
    assert is_invisible(character)
    assert normalise(f"a{character}b").hidden == (1,)


@pytest.mark.parametrize("character", "a \n\u00a0é\u0301漢🙂")
def test_what_can_be_seen_is_not_hidden(character: str) -> None:
    assert not is_bidi_control(character)
    assert not is_invisible(character)


@pytest.mark.parametrize("mark", ["\u0301", "\u0316\u0301", "\u200d", "\u3099", "\u11ab", "\u00ad\u0301"])
def test_endless_marks_come_to_an_end(mark: str) -> None:
    text = "e" + mark * (200_000 // len(mark))
    normal = normalise(text)
    assert normal.original(0, len(normal.text)) in ((0, len(text)), (0, 1))


def test_a_stretch_that_runs_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="from 3 to 2"):
        normalise("words").original(3, 2)


EDGES = ("\ufe00", "\ufe0f", "\U000e0000", "\U000e0fff")


@pytest.mark.parametrize("character", EDGES)
def test_selectors_and_tags_are_hidden_to_the_last(character: str) -> None:
    assert is_invisible(character)
    assert fold(f"a{character}b") == "ab"


@pytest.mark.parametrize("character", ["\ufdff", "\ufe10", "\U000dffff", "\U000e1000"])
def test_their_neighbours_are_not(character: str) -> None:
    assert not is_invisible(character)


@pytest.mark.parametrize("dash", "‒–—―⸺⸻")
def test_every_dash_is_one_dash(dash: str) -> None:
    assert fold(f"a{dash}b") == "a—b"


def test_a_mark_after_a_hidden_character_stands_by_itself() -> None:
    normal = normalise("\u200b\u0301x")
    assert normal.text == "\u0301x"
    assert normal.original(0, 1) == (1, 2)


def test_so_many_marks_belong_to_one_letter() -> None:
    assert text._cluster_end("e" + "\u0316" * 40, 0, 41) == 32
    assert text._cluster_end("e" + "\u0316" * 40, 0, 9) == 9


@pytest.mark.parametrize(
    ("pair", "is_one"),
    [("…é", False), ("é…", False), ("…漢", False), ("…\u0301", True), ("…\u1161", True), ("…\u11ff", True)],
)
def test_what_composes_with_a_character_leads_back_with_it(pair: str, is_one: bool) -> None:
    normal = normalise(pair)
    end = len(normal.text)
    assert normal.original(end - 1, end) == ((0, 2) if is_one else (1, 2))


@pytest.mark.parametrize(
    ("text", "folded"), [("10²", "10 2"), ("5½", "5 1⁄2"), ("①②", "1 2"), ("10 2", "10 2")]
)
def test_a_number_in_one_character_stands_by_itself(text: str, folded: str) -> None:
    assert " ".join(fold(text).split()) == folded
