from typing import Any

import pytest

from factcheck.facts import FigureFact
from factcheck.verdict import Status
from tests.builders import check, figure_fact, only_verdict


def toll(count: int, day: str) -> FigureFact:
    return figure_fact("Tarn", "death toll", f"{count} deaths", as_of=day)


@pytest.mark.parametrize(
    ("count", "as_of", "status"),
    [
        (150, None, Status.SUPPORTED),
        (120, None, Status.OUTDATED),
        (130, None, Status.REFUTED),
    ],
)
def test_the_latest_toll_counts(count: int, as_of: str | None, status: Status) -> None:
    facts = (toll(120, "2024-03-02"), toll(150, "2024-03-05"))
    for order in (facts, facts[::-1]):
        assert only_verdict(check(f"The death toll in Tarn is {count}.", *order)).status is status


def test_both_editions_are_cited() -> None:
    facts = (toll(120, "2024-03-02"), toll(150, "2024-03-05"))
    verdict = only_verdict(check("The death toll in Tarn is 120.", *facts))
    assert {one.record["value"] for one in verdict.evidence} == {"120 deaths", "150 deaths"}


def test_a_lighter_source_is_no_edition() -> None:
    source: dict[str, Any] = {"title": "Report", "medium": "secondary"}
    light = figure_fact("Chad", "GDP", "17 billion USD", "2023", source=source)
    heavy = figure_fact("Chad", "GDP", "18 billion USD", "2023")
    verdict = only_verdict(check("Chad's GDP was $17 billion in 2023.", light, heavy))
    assert verdict.status is Status.REFUTED


@pytest.mark.parametrize(("margin", "caveats"), [("3 points", ("inside the margin",)), ("1 point", ())])
def test_a_lead_inside_the_margin_is_told(margin: str, caveats: tuple[str, ...]) -> None:
    facts = [
        figure_fact("Norway", "support", "44 percent", "2024-03", status="poll", margin=margin),
        figure_fact("Sweden", "support", "42 percent", "2024-03", status="poll", margin=margin),
    ]
    verdict = only_verdict(check("Norway had higher support than Sweden in March 2024.", *facts))
    assert verdict.status is Status.SUPPORTED
    assert verdict.caveats == caveats
