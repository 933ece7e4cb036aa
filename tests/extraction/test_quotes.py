import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims import QuoteClaim
from factcheck.drafts import draft_from_text
from factcheck.extraction.located import Located
from factcheck.extraction.quotes import extract_quotes
from factcheck.reading import find_mentions
from factcheck.store.names import Names

drafts = st.lists(
    st.sampled_from(
        [
            "“",
            "”",
            '"',
            "‘",
            "’",
            "'",
            " ",
            " ",
            "said ",
            "Ada Byron ",
            "she ",
            "the harbor ",
            ", ",
            ". ",
            "\n\n",
            "never ",
            "…",
            "é́",
            "🙂",
            "according to ",
            ": ",
            "— ",
            "told ",
            "> ",
            "# ",
            "*",
            "\r\n",
            "\ufeff",
            "saying ",
        ]
    ),
    max_size=25,
).map("".join)


def extracted(text: str, name: str = "d.txt") -> list[Located[QuoteClaim]]:
    draft = draft_from_text(text, name)
    return list(extract_quotes(draft, Names()))


@given(text=drafts, name=st.sampled_from(["d.txt", "d.md"]))
def test_every_span_slices_the_file(text: str, name: str) -> None:
    for one in extracted(text, name):
        claim = one.claim
        assert claim.span is not None
        assert claim.spans
        for span in (claim.span, *claim.spans, *claim.slots.values()):
            assert text[span.start : span.end] == span.text
        assert claim.span.start == claim.spans[0].start
        assert claim.span.end == claim.spans[-1].end


@given(text=drafts)
def test_every_stretch_of_the_words_leads_back_to_them(text: str) -> None:
    draft = draft_from_text(text, "d.txt")
    for one in extract_quotes(draft, Names()):
        for part in one.parts:
            words = one.claim.words[part.at : part.at + part.length]
            assert draft.text[part.start : part.start + part.length] == words
            assert one.span(draft, part.at, part.at + part.length).text == words


@given(text=drafts)
def test_claims_stand_in_order_and_do_not_overlap(text: str) -> None:
    spans = [
        one.claim.span for one in extract_quotes(draft_from_text(text, "d.txt"), Names()) if one.claim.span
    ]
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))


@given(text=drafts)
def test_a_paragraph_without_quotations_at_the_end_changes_nothing(text: str) -> None:
    before = [one.claim.words for one in extracted(text)]
    after = [one.claim.words for one in extracted(f"{text}\n\nThe harbor stayed shut.")]
    assert [words.rstrip() for words in before] == [words.rstrip() for words in after]


@pytest.mark.parametrize(
    ("text", "weak"),
    [
        ("The “harbor” is shut.", True),
        ("The “harbor watch” is shut.", True),
        ("Ada Byron called it “a disgrace to all of us” then.", False),
        ("A sign: “Keep off the grass”", True),
        ("A sign: “Keep off the grass of the harbor park”", False),
        ("“No,” Ada Byron said.", True),
        ("“No, we will never do that,” Ada Byron said.", False),
    ],
)
def test_few_words_or_nobodys_words_are_weak(text: str, weak: bool) -> None:
    assert [one.is_weak for one in extracted(text)] == [weak]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“The harbor will open soon,” Ada Byron said on Tuesday.", "Tuesday"),
        ("“The harbor will open soon,” Ada Byron said on April 10, 2024.", "April 10, 2024"),
        ("On Tuesday, Ada Byron said: “The harbor will open soon.”", "Tuesday"),
        ("“The harbor will open soon,” Ada Byron said.", None),
        ("“The harbor will open on Friday,” Ada Byron said.", None),
        ("It rained on Monday. “The harbor will open soon,” Ada Byron said.", None),
        ("“The harbor will open soon,” Ada Byron said. It rained on Monday.", None),
    ],
)
def test_the_day_is_that_of_the_attribution(text: str, said: str | None) -> None:
    dates = [one for one in find_mentions(text) if one.kind in ("date", "daterange")]
    (found,) = extract_quotes(draft_from_text(text, "d.txt"), Names(), dates)
    assert (found.claim.said or "").removeprefix("on ") == (said or "")


def test_what_the_writer_says_before_the_marks_is_kept() -> None:
    (found,) = extracted("Ada Byron said she would not “open the harbor before winter”.")
    assert found.claim.lead_in == "Ada Byron said she would not"


@pytest.mark.parametrize(
    "unit",
    ["“a” ", "“a", '"a ', "‘a’ said Ada ", "“a,” he said, ", "“a.”\n\n", "“a\n\n", "said ", "Ada Byron "],
)
def test_thousands_of_quotations_come_to_an_end(unit: str) -> None:
    assert len(extracted(unit * 2_000)) <= 4_000
