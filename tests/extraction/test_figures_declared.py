import pytest

from factcheck.extraction.figures_declared import Declarations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All figures are in Canadian dollars. It cost $5.", "Canadian dollars"),
        ("All dollar amounts are in U.S. dollars. It cost $5.", "U.S. dollars"),
        ("Figures in this report are given in AUD. It cost $5.", "AUD"),
        (
            "The figures in this story are in Australian dollars unless noted. It cost $5.",
            "Australian dollars",
        ),
        ("Amounts are in US dollars. Prices are in Canadian dollars. It cost $5.", "Canadian dollars"),
        ("Spending (figures in CAD) rose. It cost $5.", "CAD"),
        ("The figures are in dispute. It cost $5.", None),
        ("All figures are in dollars. It cost $5.", None),
        ("The dollars are in his pocket. It cost $5.", None),
        ("It cost $5. All figures are in Canadian dollars.", None),
        ("Figures are in the annex. It cost $5.", None),
    ],
)
def test_the_currency_that_was_declared_before(text: str, expected: str | None) -> None:
    assert Declarations(text).at(text.index("$5")) == expected
