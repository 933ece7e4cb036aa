import pytest

from factcheck.lexicon.currencies import codes, codes_in_text, minor_digits, names, signs


def test_every_code_is_three_capitals() -> None:
    assert all(len(code) == 3 and code.isalpha() and code.isupper() for code in codes())


def test_every_sign_and_name_stands_for_known_codes() -> None:
    for currency in (*signs().values(), *names().values()):
        assert currency.sign
        assert {currency.code, *currency.candidates} - {None} <= codes() | {"ZWL"}


def test_a_sign_is_determined_or_has_several_candidates() -> None:
    for sign, currency in {**signs(), **names()}.items():
        assert (currency.code is None) is (len(currency.candidates) > 1), sign


@pytest.mark.parametrize(("code", "digits"), [("USD", 2), ("JPY", 0), ("KWD", 3), ("KRW", 0)])
def test_minor_units_are_those_of_iso_4217(code: str, digits: int) -> None:
    assert minor_digits(code) == digits


def test_an_unknown_code_is_named() -> None:
    with pytest.raises(KeyError, match="XQQ"):
        minor_digits("XQQ")


def test_codes_that_are_english_words_are_not_read_from_capitals() -> None:
    assert not {"ALL", "TOP", "CUP"} & codes_in_text()
    assert {"USD", "EUR", "JPY"} <= codes_in_text()
