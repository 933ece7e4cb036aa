import re

import pytest

from factcheck.extraction.figures_patterns import _DERIVED, _PATTERNS, _compiled, find


@pytest.mark.parametrize(
    ("line", "pattern"),
    [
        ("S0 's M0 was V0 in T0 .", "level"),
        ("M0 in S0 fell by V0 between T0 .", "grew"),
        ("S0 's M0 went from V0 in T0 to V1 in T1 , a rise that was noted .", "went"),
        ("compared with T0 , S0 's M0 in T1 had increased V0 .", "compared"),
        ("S0 's M0 rose to V0 in T0 from V1 in T1 .", "moved"),
        ("S0 spent less on its military than S1 in T0 .", "outspent"),
        ("it has X0 its M0 from V0 to V1 by T0 .", "raised"),
        ("in S0 , V0 was spent on M0 in T0 .", "was-spent-in"),
    ],
)
def test_a_sentence_and_its_pattern(line: str, pattern: str) -> None:
    assert [one.pattern for one in find(line)] == [pattern]


@pytest.mark.parametrize(
    "line",
    [
        "S0 's M0 was V0 lower than V1 .",
        "growth in S0 's M0 was V0 .",
        "S0 's M0 was V0 of the total .",
        "S0 's and S1 's M0 was V0 .",
        "V0 was spent on M0 in S0 .",  # where it went, but others may have paid
        "in S0 , V0 was spent on M0 in S1 .",
    ],
)
def test_a_sentence_close_to_one_that_goes_on_otherwise(line: str) -> None:
    assert list(find(line)) == []


def test_every_fragment_that_a_pattern_names_is_there() -> None:
    named = re.compile(r"(?<!P)<[^=!>]+>")
    assert [one.name for one in (*_PATTERNS, *_DERIVED) if named.search(_compiled(one).pattern)] == []


def test_no_figure_belongs_to_two() -> None:
    found = list(find("S0 's M0 was V0 in T0 , up from V1 in T1 ."))
    figures = [text for one in found for text in one.roles.values() if text[0] == "V"]
    assert len(figures) == len(set(figures)) == 2
