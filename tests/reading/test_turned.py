"""Times behind "last", "next", "following": told from the dateline, or from the last date of the text."""

from datetime import date

import pytest

from factcheck.reading import find_mentions

WEDNESDAY = date(2024, 4, 10)


def found(text: str, dateline: date | None = WEDNESDAY) -> list[object]:
    mentions = [one for one in find_mentions(text, dateline) if one.kind.startswith("date")]
    return [record["value"] if (record := one.as_record()) else one.unparsed for one in mentions]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("On March 3, 2020, he fell; he rose the following April.", ["2020-03-03", "2020-04-01..2020-04-30"]),
        ("On March 3, 2020, he fell; he rose the following March.", ["2020-03-03", "2021-03-01..2021-03-31"]),
        ("He fell on March 3, 2020; he rose the preceding May.", ["2020-03-03", "2019-05-01..2019-05-31"]),
        (
            "He was held in 2019. He left the following April.",
            ["2019-01-01..2019-12-31", "2020-04-01..2020-04-30"],
        ),
        ("He fell on March 3, 2020; he rose the preceding Monday.", ["2020-03-03", "2020-03-02"]),
        ("He fell on March 3, 2020; he rose the following Christmas Day.", ["2020-03-03", "2020-12-25"]),
        ("He fell on March 3, 2020; he rose the preceding winter.", ["2020-03-03", "2019-12-01..2020-02-29"]),
        # As with "next Friday": the one that comes, or the one of the week after.
        ("He fell on March 3, 2020; he rose the following Friday.", ["2020-03-03", "ambiguous"]),
        # A year has no Friday that follows it.
        ("He was held in 2019. He left the following Friday.", ["2019-01-01..2019-12-31", "no-anchor"]),
        ("He left the following April.", ["no-anchor"]),
        ("He left the preceding Friday.", ["no-anchor"]),
        ("He left next May.", ["2024-05-01..2024-05-31"]),
    ],
)
def test_the_following_and_the_preceding_are_told_from_the_text(text: str, values: list[object]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He resigned following April 26, 2023.", ["2023-04-27.."]),
        ("A week following April 26, 2023, he resigned.", ["2023-05-03"]),
        ("He resigned following Friday's vote.", ["2024-04-05"]),
        ("He resigned following the December 3 vote.", ["2023-12-03"]),
    ],
)
def test_without_an_article_following_is_after(text: str, values: list[object]) -> None:
    assert found(text) == values


def test_the_following_is_told_alike_without_a_dateline() -> None:
    text = "On March 3, 2020, he fell; he rose the following {}."
    assert found(text.format("April"), None) == ["2020-03-03", "2020-04-01..2020-04-30"]
    assert found("He left the following April.", None) == ["no-anchor"]
    assert found("He left next April.", None) == ["no-dateline"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He left last May.", ["2023-05-01..2023-05-31"]),
        ("He said last may not mean least.", []),
        ("This March was long.", ["2024-03-01..2024-03-31"]),
        ("This march was long.", []),
        ("He left last march.", []),
    ],
)
def test_a_verb_or_a_walk_is_no_month(text: str, values: list[object]) -> None:
    assert found(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It closed the following week.", ["no-anchor"]),
        ("It opened on May 3, 2023. It closed the following week.", ["2023-05-03", "2023-05-08..2023-05-14"]),
        ("It closed next week.", ["2024-04-15..2024-04-21"]),
    ],
)
def test_the_following_week_needs_a_date_before_it(text: str, values: list[object]) -> None:
    assert found(text) == values
