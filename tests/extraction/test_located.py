import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.drafts import draft_from_text
from factcheck.extraction.located import Located, Part

DRAFT = draft_from_text("“The harbor,” she said, “will open.”", "d.txt")
CLAIM = Located(QuoteClaim(words="The harbor, will open."), (Part(0, 1, 11), Part(12, 25, 10)))


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (0, 11, "The harbor,"),
        (4, 10, "harbor"),
        (12, 16, "will"),
        (12, 22, "will open."),
        (4, 16, "harbor,” she said, “will"),
        (0, 0, ""),
        (12, 12, ""),
        (0, 22, "The harbor,” she said, “will open."),
    ],
)
def test_a_stretch_of_the_words_stands_in_the_draft(start: int, end: int, text: str) -> None:
    assert CLAIM.span(DRAFT, start, end).text == text


@given(ends=st.tuples(st.integers(0, 22), st.integers(0, 22)))
def test_every_stretch_lies_in_the_claim(ends: tuple[int, int]) -> None:
    start, end = sorted(ends)
    span = CLAIM.span(DRAFT, start, end)
    assert 1 <= span.start <= span.end <= 35
