from datetime import date

import pytest

from factcheck.claims import Change, FigureClaim
from factcheck.match.figures_read import read_claim, read_figure, read_period
from factcheck.store import Store
from factcheck.store.series import FigureIndex
from factcheck.values.number import plain

EMPTY = Store.empty()
INDEX = FigureIndex((), EMPTY.names, (), ())


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("about 2% of GDP", "2", "2"),
        ("between $31.8 billion and $35.8 billion", "31800000000", "35800000000"),
        ("more than doubled", "2", "2"),
        ("cut in half", "0.5", "0.5"),
        ("0.3 points", "0.3", "0.3"),
        ("5,000 tonnes", "5000", "5000"),
    ],
)
def test_a_slot_is_read_again_from_its_words(text: str, low: str, high: str) -> None:
    found = read_figure(text)
    assert (plain(found.low), plain(found.high)) == (low, high)


@pytest.mark.parametrize("text", ["", "plenty", "2% and 3%", "in 2024"])
def test_what_is_no_one_figure_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"figure"):
        read_figure(text)


def test_a_relative_time_counts_from_the_dateline() -> None:
    found = read_period("last year", date(2024, 4, 11))
    assert found is not None
    assert found.edtf == "2023"
    assert read_period("last year", None) is None


def test_both_ends_of_a_change_share_the_printed_base() -> None:
    change = Change(start="1%", end="2% of GDP")
    stated = read_claim(
        FigureClaim(subject="Norway", measure="military spending", change=change), INDEX, None
    )
    assert [point.measured.of for point in stated.points] == ["GDP", "GDP"]


def test_what_cannot_be_read_is_listed() -> None:
    claim = FigureClaim(subject="Norway", measure="exports", value="2% and 3%", period="once")
    assert [slot for slot, _ in read_claim(claim, INDEX, None).unread] == ["value", "period"]
