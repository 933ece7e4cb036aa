"""A text made ready: every sign stays where it was, whatever it is folded to."""

import pytest

from factcheck.reading import find_mentions
from factcheck.reading.page import prepare

# As many kinds of sign as a page pasted from several sources may hold: spaces, dashes, quotes, digits.
MANY = (
    "\u00a0\u2002\u2003\u2007\u2009\u202f\u2010\u2011\u2012\u2013\u2212\u2018\u2019\u02bc\uff05\uff04\uff0c"
)


@pytest.mark.parametrize("signs", [MANY[:1], MANY[:6], MANY[:12], MANY[:13], MANY])
def test_few_or_many_kinds_of_sign_are_folded_alike(signs: str) -> None:
    page = prepare(f"{signs}Rose 5\u2013\u0666%")
    assert len(page.folded) == len(page.low) == len(page.text)
    assert page.folded.endswith("Rose 5-6%")
    assert page.folded[: len(signs)] == "".join(prepare(sign).folded for sign in signs)
    assert page.folded.isascii()


def test_a_letter_with_an_accent_is_left_as_it_is() -> None:
    assert prepare("1\u202f200 caf\u00e9s").folded == "1 200 caf\u00e9s"


def test_half_of_a_pair_of_code_units_is_some_sign_beside_a_figure() -> None:
    text = "\ud83d It rose 5% \udc4d"
    assert prepare(text).folded == "\ufffd It rose 5% \ufffd"
    assert [(mention.text, mention.start) for mention in find_mentions(text)] == [("5%", text.index("5"))]
