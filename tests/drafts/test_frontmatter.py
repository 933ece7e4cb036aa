from __future__ import annotations

from datetime import date

import pytest

from factcheck.drafts import DraftError, draft_from_text
from factcheck.drafts.frontmatter import read_front_matter

DAY = date(2024, 4, 11)


def front(*lines: str, after: str = "The board met.\n") -> str:
    return "\n".join(["---", *lines, "---", after])


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_day_and_locale_are_read_and_the_lines_are_not_prose(name: str, mark: str) -> None:
    draft = draft_from_text(mark + front("title: Crane stays", "date: 2024-04-11", "locale: en-GB"), name)
    assert draft.dateline == DAY
    assert draft.locale == "en-GB"
    assert draft.text.strip() == "The board met."
    assert draft.dateline_span is not None
    assert draft.dateline_span.text == "2024-04-11"
    assert draft.source[draft.dateline_span.start : draft.dateline_span.end] == "2024-04-11"


@pytest.mark.parametrize(
    "lines",
    [
        ("dateline: April 11, 2024",),
        ("Dateline: '11 April 2024'",),
        ("dateline: OSLO, April 11, 2024",),
        ("dateline: OSLO", "date: 2024-04-11"),
        ("date: 2020-01-01", "dateline: 2024-04-11"),
        ("date: 2024-04-11T08:00:00+09:00 # as filed",),
        ("tags:", "  - harbour", "- crane", "# a comment", "", "date: 2024-04-11"),
    ],
)
def test_the_day_is_read_as_desks_write_it(lines: tuple[str, ...]) -> None:
    assert draft_from_text(front(*lines)).dateline == DAY


@pytest.mark.parametrize(
    "text",
    [
        "---\nThe board met.\n---\ndate: 2024-04-11",
        "---\ndate: 2024-04-11\nThe board met.",
        " ---\ndate: 2024-04-11\n---\n",
        "The board met.\n---\ndate: 2024-04-11\n---\n",
        "---\n---\n",
        "---",
        "",
    ],
)
def test_dashes_elsewhere_are_not_front_matter(text: str) -> None:
    assert read_front_matter(text, 0, "a.txt").end == 0


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (("date: soon",), "a.md:2:7: 'soon' is not a day like 2024-04-11, April 11, 2024 or 11 April 2024"),
        (("date: 2024-02-30",), "a.md:2:7: '2024-02-30' is not a day"),
        (("dateline: April 2024",), "a.md:2:11: 'April 2024' is not a day"),
        (("date: 2024-04-11", "date: 2024-04-12"), "a.md:3:7: 'date' is declared twice"),
        (("locale: the Queen's",), 'a.md:2:9: "the Queen\'s" is not a locale like en-US or en-GB'),
    ],
)
def test_a_declaration_that_cannot_be_read_stops_the_draft(lines: tuple[str, ...], message: str) -> None:
    with pytest.raises(DraftError) as caught:
        draft_from_text(front(*lines), "a.md")
    assert str(caught.value).startswith(message)


def test_an_empty_day_is_no_day() -> None:
    assert draft_from_text(front("date:", "locale: ''", "title: x")).dateline is None
