"""Offices before and beside names."""

from __future__ import annotations

import pytest

from factcheck.match.events_titles import office_from, titled_names


@pytest.mark.parametrize(
    ("text", "office", "name", "time", "countries"),
    [
        ("Vice President Mara Dunn met", "vice president", "Mara Dunn", None, ""),
        ("French Prime Minister Kenji Arai met", "prime minister", "Kenji Arai", None, "FRA"),
        ("Then-Vice President Mara Dunn", "vice president", "Mara Dunn", "then", ""),
        ("the then-president, Otto Falk, signed", "president", "Otto Falk", "then", ""),
        ("Mara Dunn, the vice president, met", "vice president", "Mara Dunn", None, ""),
        ("Kenji Arai, the Chinese prime minister, met", "prime minister", "Kenji Arai", None, "CHN"),
        ("President Mara Dunn of the United States met", "president", "Mara Dunn", None, "USA"),
        ("Japan's Prime Minister Kenji Arai", "prime minister", "Kenji Arai", None, "JPN"),
        ("Prime Minister of Japan Kenji Arai", "prime minister", "Kenji Arai", None, "JPN"),
        ("ex-president Otto Falk", "president", "Otto Falk", "ex", ""),
        ("Gov. Ann Lee", "governor", "Ann Lee", None, ""),
        ("Mara Dunn, now president, met", "president", "Mara Dunn", "now", ""),
    ],
)
def test_an_office_and_its_bearer(
    text: str, office: str, name: str, time: str | None, countries: str
) -> None:
    (found,) = titled_names(text)
    assert (found.office, found.name, found.time) == (office, name, time)
    assert found.countries == ({countries} if countries else set())
    assert name in text[slice(*found.at)]


@pytest.mark.parametrize(
    "text",
    [
        "Mara Dunn became president",
        "acting President Mara Dunn",
        "Deputy Mayor Ann Lee",
        "the president met Otto Falk",
        "Mara Dunn met the mayor",
        "The presidents of five states",
        "President-elect Mara Dunn",
    ],
)
def test_no_office_is_stated_of_anybody(text: str) -> None:
    assert not titled_names(text)


def test_an_office_of_nobody() -> None:
    found = office_from("was French president until", 4)
    assert found is not None
    assert (found.office, set(found.countries)) == ("president", {"FRA"})
    assert office_from("was angry with the president", 4) is None


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("the then-president, Otto Falk, signed", "Otto Falk"),
        ("the then-president, Otto Falk signed", None),
        ("the president, Otto Falk and Ann Lee, signed", None),
        ("Mayor Otto Falk, the senator, signed", "Otto Falk"),
        ("Mayor Governor, the senator, signed", None),
    ],
)
def test_a_name_put_beside_an_office_ends_with_a_mark(text: str, bearer: str | None) -> None:
    told = [one.name for one in titled_names(text)]
    assert told[-1:] == ([bearer] if bearer else [])
