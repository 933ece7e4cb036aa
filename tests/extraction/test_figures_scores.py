import pytest

from factcheck.claims import FigureClaim
from factcheck.drafts import draft_from_text
from factcheck.extraction.figures import extract_figures
from factcheck.extraction.subjects import Vocabulary
from factcheck.reading import find_mentions
from factcheck.store import Store
from factcheck.store.series import FigureIndex

SOURCE = {"title": "Results"}
STORE = Store.from_records(
    [
        {"kind": "figure", "subject": subject, "measure": measure, "value": value, "source": SOURCE}
        for subject, measure, value in (
            ("Norway", "score against Sweden", "3-1"),
            ("Senate", "vote on the farm bill", "52-48"),
        )
    ]
)
VOCABULARY = Vocabulary(FigureIndex(STORE.figures, STORE.names, (), ()), STORE.names)


def claims(text: str) -> list[FigureClaim]:
    draft = draft_from_text(text, "draft.txt")
    return [one.claim for one in extract_figures(draft, VOCABULARY, find_mentions(draft.text))]


@pytest.mark.parametrize(
    ("text", "subject", "measure", "value"),
    [
        ("Norway beat Sweden 3-1.", "Norway", "score against Sweden", "3-1"),
        ("Norway won 3-1 against Sweden.", "Norway", "score against Sweden", "3-1"),
        ("Sweden lost 3-1 to Norway.", "Norway", "score against Sweden", "3-1"),
        ("Sweden lost to Norway 3-1.", "Norway", "score against Sweden", "3-1"),
        ("Sweden beat Norway 3-1.", "Sweden", "score against Norway", "3-1"),
        ("The Senate passed the farm bill 52-48.", "Senate", "vote on the farm bill", "52-48"),
        ("The Senate approved the farm bill by a vote of 52-48.", "Senate", "vote on the farm bill", "52-48"),
        ("The Senate voted 52-48 to pass the farm bill.", "Senate", "vote on the farm bill", "52-48"),
    ],
)
def test_who_won_is_the_side_that_is_told(text: str, subject: str, measure: str, value: str) -> None:
    (claim,) = claims(text)
    assert (claim.subject, claim.measure, claim.value) == (subject, measure, value)


@pytest.mark.parametrize(
    "text",
    [
        "The Senate rejected the farm bill 52-48.",
        "The Senate voted 52-48 against the farm bill.",
        "The Senate passed the budget bill 52-48.",
        "Norway beat Denmark 3-1.",
        "Norway and Sweden drew 3-1.",
        "Norway did not beat Sweden 3-1.",
    ],
)
def test_what_is_not_on_record_or_not_clear_is_no_claim(text: str) -> None:
    assert claims(text) == []
