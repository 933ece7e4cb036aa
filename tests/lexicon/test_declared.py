import pytest

from factcheck.lexicon.currencies import codes
from factcheck.lexicon.declared import currency_named, currency_of_locale
from factcheck.lexicon.load import table


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Canadian dollars", "CAD"),
        ("U.S. dollars", "USD"),
        ("US dollars", "USD"),
        ("AUD", "AUD"),
        ("euros", "EUR"),
        ("dollars", None),
        ("dispute", None),
        ("XYZ", None),
    ],
)
def test_a_name_means_one_currency_or_none(words: str, code: str | None) -> None:
    assert currency_named(words) == code


@pytest.mark.parametrize(
    ("locale", "code"),
    [("en-CA", "CAD"), ("en_GB", "GBP"), ("fr-FR", "EUR"), ("en", None), ("en-XX", None)],
)
def test_a_locale_has_the_currency_of_its_country(locale: str, code: str | None) -> None:
    assert currency_of_locale(locale) == code


def test_every_row_begins_with_a_currency_and_no_country_has_two() -> None:
    rows = [row.split() for row in table("locale-currencies")["rows"].splitlines()]
    assert {row[0] for row in rows} <= codes()
    regions = [region for row in rows for region in row[1:]]
    assert len(set(regions)) == len(regions)
