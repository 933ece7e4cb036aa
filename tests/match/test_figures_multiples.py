import pytest

from factcheck.match.figures_multiples import read_multiple


@pytest.mark.parametrize(
    ("text", "times", "hedge"),
    [
        ("twice", "2", None),
        ("Double", "2", None),
        ("more than twice", "2", "more-than"),
        ("nearly three times", "3", "nearly"),
        ("1.5 times", "1.5", None),
        ("one and a half times", "1.5", None),
    ],
)
def test_a_multiple(text: str, times: str, hedge: str | None) -> None:
    found = read_multiple(text)
    if found is None:
        raise AssertionError(f"{text!r} is a multiple")
    assert (str(found.low), found.hedge, found.unit) == (times, hedge, "times")


@pytest.mark.parametrize("text", ["three", "half", "$3 times", "many times", "twice that", "doubled", ""])
def test_what_is_no_multiple(text: str) -> None:
    assert read_multiple(text) is None
