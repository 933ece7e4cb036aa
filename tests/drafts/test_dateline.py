from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.drafts import draft_from_text
from factcheck.drafts.dateline import dateline_of_line, read_day

DAY = date(2024, 4, 11)


@pytest.mark.parametrize(
    "words",
    [
        "2024-04-11",
        "April 11, 2024",
        "11 April 2024",
        "Apr. 11, 2024",
        " april 11, 2024 ",
        "2024-04-11T09:30:00Z",
        "2024-04-11 09:30 +0900",
    ],
)
def test_a_day_is_read(words: str) -> None:
    assert read_day(words) == DAY


@pytest.mark.parametrize(
    "words",
    [
        "",
        "April 2024",
        "April 11",
        "11/04/2024",
        "2024-4-11",
        "April 31, 2024",
        "April 11, 2024 or so",
        "soon",
    ],
)
def test_what_is_no_single_day_is_not_read(words: str) -> None:
    assert read_day(words) is None


@given(day=st.dates(date(1000, 1, 1)))
def test_a_day_is_read_back_from_each_way_of_writing_it(day: date) -> None:
    month = day.strftime("%B")
    assert read_day(day.isoformat()) == day
    assert read_day(f"{month} {day.day}, {day.year}") == day
    assert read_day(f"{day.day} {month} {day.year}") == day


@pytest.mark.parametrize(
    "line",
    [
        "WASHINGTON, April 11, 2024 (Wire) — The board met.",
        "WASHINGTON, D.C., April 11, 2024 — The board met.",
        "Tokyo, 11 April 2024 – The board met.",
        "THE HAGUE (Wire), Apr. 11, 2024 - The board met.",
        "LONDON/PARIS, 2024-04-11 -- The board met.",
        "Frankfurt am Main, April 11, 2024, Wire — The board met.",
        "Geneva, 11 April 2024",
        "FENWICK BAY, April 11, 2024 /Newsline/ -- The board met.",
        "FENWICK BAY, Calif.--(NEWSLINE)--April 11, 2024--The board met.",
    ],
)
def test_a_place_and_a_full_date_make_a_dateline(line: str) -> None:
    found = dateline_of_line(line)
    assert found is not None
    day, start, end = found
    assert day == DAY
    assert read_day(line[start:end]) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "WASHINGTON, April 11 (Wire) — The board met.",
        "WASHINGTON (Wire) — The board met on April 11, 2024.",
        "On Monday, April 11, 2024 — a day like any other — the board met.",
        "In Washington, April 11, 2024 – the board met.",
        "The board met on Tuesday, April 11, 2024 — a wet day.",
        "Tokyo, 11 April 2024, was wet.",
        "Tokyo, April 31, 2024 — The board met.",
        "April 11, 2024 — The board met.",
    ],
)
def test_a_date_in_a_sentence_is_not_a_dateline(line: str) -> None:
    assert dateline_of_line(line) is None


HEAD = "OSLO, April 11, 2024 (Wire) — The board met."


@pytest.mark.parametrize(
    "text",
    [HEAD, f"Crane stays\n\n{HEAD}", f"Crane stays\n\nBy Ann Lee\n\n{HEAD}\n\nIt voted.", f"\ufeff{HEAD}"],
)
def test_the_head_of_a_draft_may_follow_headline_and_byline(text: str) -> None:
    draft = draft_from_text(text)
    assert draft.dateline == DAY
    assert draft.dateline_span is not None
    assert draft.dateline_span.text == "April 11, 2024"


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_a_later_paragraph_names_no_dateline(name: str) -> None:
    draft = draft_from_text(f"The board of the harbour met.\n\n{HEAD}\n", name)
    assert (draft.dateline, draft.dateline_span) == (None, None)


def test_a_dateline_in_markdown_has_its_place_in_the_file() -> None:
    draft = draft_from_text("# Crane\n\n**OSLO**, April&nbsp;11 or\n", "a.md")
    assert draft.dateline is None
    draft = draft_from_text("# Crane\n\n**OSLO**, *April 11, 2024* — The board met.\n", "a.md")
    assert draft.dateline == DAY
    assert draft.dateline_span is not None
    assert (draft.dateline_span.text, draft.dateline_span.line) == ("April 11, 2024", 3)
