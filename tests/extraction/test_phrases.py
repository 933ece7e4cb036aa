import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.phrases import name_runs, pronoun, tokens

texts = st.lists(
    st.sampled_from(
        ["Mr.", "Ada", "Byron", "said", "de", ",", ".", "J.", "U.S.", "’s", "—", "12", "é\u0301", "(", "The"]
    ),
    max_size=15,
).map(" ".join) | st.text(max_size=30)


def named(text: str) -> list[str]:
    return [run.name for run in name_runs(tokens(text, 0, len(text)))]


@given(text=texts)
def test_tokens_slice_the_text_in_order(text: str) -> None:
    found = tokens(text, 0, len(text))
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(text=texts, start=st.integers(0, 20), end=st.integers(0, 40))
def test_tokens_keep_to_their_stretch(text: str, start: int, end: int) -> None:
    end = min(end, len(text))
    assert all(start <= one.start < one.end <= end for one in tokens(text, start, end))


@given(text=texts)
def test_names_lie_in_the_text_in_order(text: str) -> None:
    runs = name_runs(tokens(text, 0, len(text)))
    assert all(0 <= run.start < run.end <= len(text) for run in runs)
    assert all(run.name.split()[0] == text[run.start : run.end].split()[0] for run in runs)
    assert all(one.end <= other.start for one, other in itertools.pairwise(runs))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("then Ada Byron spoke", ["Ada Byron"]),
        ("then Mayor Ada Byron spoke", ["Ada Byron"]),
        ("then J. R. Marsh spoke", ["J. R. Marsh"]),
        ("then Ada Byron and Olu Adeyemi spoke", ["Ada Byron", "Olu Adeyemi"]),
        ("The Ada Byron ship", ["Ada Byron"]),
        ("Meanwhile Ada Byron spoke", ["Ada Byron"]),
        ("then Robert de Niro spoke", ["Robert de Niro"]),
        ("then Ursula von der Leyen spoke", ["Ursula von der Leyen"]),
        ("then Mary-Jane O’Neil spoke", ["Mary-Jane O’Neil"]),
        ("on Monday in April", []),
        ("the harbor", []),
        ("Ada Byron’s ship", []),
        ("12 of 30", []),
        ("the Mayor spoke", []),
    ],
)
def test_names_are_found_without_titles(text: str, names: list[str]) -> None:
    assert named(text) == names


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("she", True), ("He", True), ("they", True), ("the", False), ("Ada", False), ("it’s", False)],
)
def test_pronouns_are_told_apart(text: str, is_one: bool) -> None:
    assert (pronoun(tokens(text, 0, len(text))[0]) is not None) is is_one


@pytest.mark.parametrize("unit", ["A", "A.", "A. ", "Ada ", "a’", "-", "é", "Mr. ", "de "])
def test_endless_words_come_to_an_end(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert len(name_runs(tokens(text, 0, len(text)))) <= len(text)
