"""For each remark a store that gets it, and one that is close to it and does not (T9, T33, T34)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from factcheck.lint import lint
from factcheck.lint.checks import CHECKS
from factcheck.store import Store
from tests.lint.stores import SOURCE, event, facts, figure, lint_files, quote, table

Files = Mapping[str, str]

ROOT = Path(__file__).parents[2]
DAY = date(2026, 1, 2)
COMPLETE = (
    f'{SOURCE}\n[table]\nfile = "gdp.csv"\nkind = "figure"\nkey = ["c", "y"]\ncomplete = "WHO"\n'
    '[columns]\nsubject = "c"\nperiod = "y"\nvalue = "v"\n[constants]\nmeasure = "GDP"\nunit = "USD"\n'
)
G7 = ("Canada", "France", "Germany", "Italy", "Japan", "United Kingdom", "United States")
TALK = (
    f'{SOURCE}\n[transcript]\nfile = "talk.txt"\nformat = "speaker-tagged"\nMORE\n'
    '[transcript.speakers]\n"HOLM" = "Ida Holm"\n'
)
HEADLESS = '[source]\ntitle = "T"\ndate = "2024"\nmedium = "wire"\n'


def table_of(who: str, rows: Mapping[str, str], complete: bool = True) -> Files:
    layout = COMPLETE.replace("WHO", who) if complete else COMPLETE.replace('complete = "WHO"\n', "")
    lines = [
        f"{country},{year},{number}"
        for number, (country, year) in enumerate(
            (country, year) for country, years in rows.items() for year in years.split()
        )
    ]
    return {"gdp.table.toml": layout, "gdp.csv": "\n".join(["c,y,v", *lines, ""])}


def talk(text: str, more: str = "complete = true", layout: str = TALK) -> Files:
    return {"talk.transcript.toml": layout.replace("MORE", more), "talk.txt": text}


def persons(*tables: str) -> Files:
    return {"names.toml": "\n".join(tables)}


def two_files(one: str, other: str) -> Files:
    return {"a.toml": facts(one), "b.toml": facts(other)}


ANN = table("person.ann", name="Ann Lee", aliases='["Lee"]')
BOB = table("person.bob", name="Bob Orr", aliases='["Lee"]')
LIVES = {"valid_from": "2024-01-01", "valid_until": "2025-01-01"}

CASES: dict[str, list[tuple[Files, Files]]] = {
    "STO100": [
        ({"a.toml": quote()}, {"a.toml": facts(quote())}),
        ({"a.toml": facts(quote(), quote())}, two_files(quote(), quote(words="other words"))),
        ({"a.yaml": "x: 1"}, {"a.txt": "x: 1"}),
        ({"a.toml": facts(quote(words="a\\u202eb c"))}, {"a.toml": facts(quote(words="שלום לכולם"))}),
    ],
    "STO101": [
        ({"a.toml": facts(quote()).replace("[quote.a]", "[ quote . a ]")}, {"a.toml": facts(quote())}),
        ({"a.toml": facts(quote('"a"'))}, {"a.toml": facts(quote('"a.b"'))}),
    ],
    "STO102": [
        (
            {"a.toml": facts("# lint-accept: STO601", quote())},
            {"a.toml": facts("# lint accepts what is written down", quote())},
        ),
        (
            {"a.toml": facts("# lint-accept: STO999: no such remark", quote())},
            {"a.toml": facts(quote(words="# lint-accept: STO999: no such remark"))},
        ),
        (
            {"a.toml": facts("# lint-accept: STO100: cannot be accepted", quote())},
            {"a.toml": facts("# accept: STO100: is no acceptance", quote())},
        ),
    ],
    "STO103": [
        (
            {"a.toml": facts("# lint-accept: STO204: said twice", quote())},
            {"a.toml": facts(quote(), "# lint-accept: STO204: said twice", quote("b"))},
        )
    ],
    "STO104": [
        (
            talk("HOLM: I stay.\nBERG: No.\n"),
            talk("HOLM: I stay.\nHOLM: No.\n"),
        )
    ],
    "STO201": [
        (two_files(figure(value="12 tonnes"), figure(value="14 tonnes")), two_files(figure(), figure())),
        (
            two_files(figure(value="12 tonnes"), figure(value="14 tonnes")),
            two_files(figure(value="12 tonnes"), figure(value="14 tonnes", status="forecast")),
        ),
        (
            two_files(figure(value="12 tonnes"), figure(value="14 tonnes", subject="the Sula")),
            two_files(figure(value="12 tonnes"), figure(value="14 tonnes", subject="the Bora")),
        ),
        (
            two_files(figure(value="12 tonnes", **LIVES), figure(value="14 tonnes", valid_from="2024-12-31")),
            two_files(figure(value="12 tonnes", **LIVES), figure(value="14 tonnes", valid_from="2025-01-01")),
        ),
        (
            two_files(figure(value="12 tonnes"), figure(value="14 tonnes")),
            two_files(
                figure(value="12 tonnes", vintage="2023-05"), figure(value="14 tonnes", vintage="2024-05")
            ),
        ),
        (
            two_files(figure(value="12 tonnes"), figure(value="14 tonnes")),
            two_files(
                figure(value="12 tonnes", withdrawn="2024-05-01", reason="misread"), figure(value="14 tonnes")
            ),
        ),
        (
            two_files(figure(value="12 tonnes"), figure(value="14 tonnes")),
            {
                "a.toml": facts(figure(value="12 tonnes")),
                "b.toml": facts(figure(value="14 tonnes")).replace('"wire"', '"official-data"'),
            },
        ),
        (
            two_files(figure(value="1.2 billion USD"), figure(value="1.4 billion USD")),
            two_files(figure(value="1.2 billion USD"), figure(value="1.24 billion USD")),
        ),
        (
            two_files(figure(value="12 tonnes"), figure(value="14 tonnes")),
            two_files(figure(value="12 tonnes"), figure(value="14 tonnes", period="2024")),
        ),
    ],
    "STO202": [
        (
            two_files(
                quote(words="we will rebuild the pier", utterance="pier"),
                quote(words="we will build the pier", utterance="pier"),
            ),
            two_files(
                quote(words="we will rebuild the pier", utterance="pier"),
                quote(words="We will re-build... the pier!".replace("re-", "re"), utterance="pier"),
            ),
        ),
        (
            two_files(
                quote(words="we stay here", utterance="u"), quote(words="we stay there", utterance="u")
            ),
            two_files(
                quote(words="we stay here", utterance="u"), quote(words="we stay there", utterance="v")
            ),
        ),
        (
            two_files(
                quote(words="we stay here", utterance="u"), quote(words="we stay there", utterance="u")
            ),
            two_files(quote(words="we stay here", utterance="u"), quote(words="stay here", utterance="u")),
        ),
        (
            two_files(
                quote(words="we stay here", utterance="u"), quote(words="we stay there", utterance="u")
            ),
            two_files(
                quote(words="we stay here", utterance="u"),
                quote(words="wir bleiben da", utterance="u", language="de"),
            ),
        ),
    ],
    "STO203": [
        (
            two_files(event(), event(date="2024-04-12")),
            two_files(event(), event(date="2025-04-12", event="Launch of the second ferry")),
        ),
        (two_files(event(), event(date="2024-04-12")), two_files(event(), event(date="2024-04"))),
        (
            two_files(event(), event(date="2024-04-12")),
            two_files(event(), event(date="2024-04-12", event="Second launch of the ferry")),
        ),
        (
            two_files(
                event(), event(date="2024-04-12", event="Ferry day", aliases='["launch of the ferry"]')
            ),
            two_files(event(), event(date="2024-04-12", participants='["Ida Holm"]')),
        ),
        (
            two_files(event(), event(date="2024-04-12")),
            two_files(event(status="postponed"), event(date="2024-04-12")),
        ),
    ],
    "STO204": [
        ({"a.toml": facts(quote(), quote("b"))}, {"a.toml": facts(quote(), quote("b", words="others"))}),
        ({"a.toml": facts(quote(), quote("b"))}, talk("HOLM: No.\nHOLM: I stay.\nHOLM: No.\n")),
    ],
    "STO205": [
        (
            {"a.toml": facts(quote("rain"), quote("Rain", words="others"))},
            {"a.toml": facts(quote("rain"), quote("rains", words="others"))},
        )
    ],
    "STO301": [
        (persons(ANN, BOB), persons(ANN, BOB.replace("aliases", "weak-aliases"))),
        (
            persons(ANN, table("organisation.lee", name="Lee")),
            persons(table("place.lee", name="Lee"), table("organisation.lee", name="Lee")),
        ),
    ],
    "STO302": [
        (
            persons(ANN.replace("aliases", "weak-aliases"), table("organisation.lee", name="Lee")),
            persons(ANN.replace("aliases", "weak-aliases"), table("organisation.lee", name="Lee Shipping")),
        ),
        (
            persons(table("person.a", name="Ann Lee"), table("person.b", name="Bob Orr", aliases='["Lee"]')),
            persons(table("person.a", name="Ann Lee"), table("person.b", name="Bob Lee")),
        ),
        (
            persons(ANN, table("person.b", name="Bob Orr", weak_aliases='["Lee"]')),
            persons(ANN, BOB),
        ),
    ],
    "STO303": [
        (
            {
                "measures.toml": table("measure.a", name="output")
                + table("measure.b", name="B", aliases='["output"]')
            },
            {
                "measures.toml": table("measure.a", name="output")
                + table("measure.b", name="B", aliases='["outputs"]')
            },
        ),
        (
            {"measures.toml": table("measure.a", name="unemployment rate", aliases='["GDP"]')},
            {"measures.toml": table("measure.a", name="gross domestic product", aliases='["GDP"]')},
        ),
    ],
    "STO401": [
        ({"a.toml": facts(quote(speaker="J\u043ee Bloggs"))}, {"a.toml": facts(quote(speaker="Владимир"))}),
        (
            {"a.toml": facts(quote()).replace("t.example", "ex\u0430mple.org")},
            {"a.toml": facts(quote()).replace("t.example", "bücher.example")},
        ),
        (
            {"a.toml": facts(quote(), source=SOURCE.replace('"T"', '"Rep\u043ert"'))},
            {"a.toml": facts(quote(), source=SOURCE.replace('"T"', '"Отчет"'))},
        ),
        (
            persons(table("person.j\u043ee", name="Joe Bloggs").replace(".j\u043ee", '."j\u043ee"')),
            persons(table("person.joe", name="Joe Bloggs")),
        ),
        (
            {"measures.toml": table("measure.a", name="c\u0430tch")},
            {"measures.toml": table("measure.a", name="улов")},
        ),
    ],
    "STO402": [
        (
            {"a.toml": facts(quote(speaker="Alan Hill"), quote("b", speaker="AIan Hill"))},
            {"a.toml": facts(quote(speaker="Alan Hill"), quote("b", speaker="Allan Hill"))},
        ),
        (
            {
                "a.toml": facts(
                    quote(speaker="Cora Pax"), quote("b", speaker="\u0421\u043er\u0430 \u0420\u0430\u0445")
                )
            },
            {"a.toml": facts(quote(speaker="Cora Pax"), quote("b", speaker="Кора Пакс"))},
        ),
        (
            {**persons(table("person.a", name="Nora Pace")), "a.toml": facts(figure(subject="N0ra Pace"))},
            {**persons(table("person.a", name="Nora Pace")), "a.toml": facts(figure(subject="NORA PACE"))},
        ),
    ],
    "STO403": [
        (
            {"a.toml": facts("# 12 \u202e billion", quote())},
            {"a.toml": facts("# שלום — 12 billion", quote())},
        ),
        (
            persons(table("person.x", name="Ann Lee").replace("[person.x]", '[person."a\u200bn"]')),
            persons(table("person.x", name="Ann Lee").replace("[person.x]", '[person."añn"]')),
        ),
    ],
    "STO501": [
        (
            {"a.toml": facts(quote(), source=f'{SOURCE}review-after = "2026-01-01"\n')},
            {"a.toml": facts(quote(), source=f'{SOURCE}review-after = "2026-01-02"\n')},
        ),
        (
            {"a.toml": facts(quote(), source=f'{SOURCE}review-after = "2025-12"\n')},
            {"a.toml": facts(quote(), source=f'{SOURCE}review-after = "2026"\n')},
        ),
    ],
    "STO502": [
        (
            {"a.toml": facts(quote(valid_from="2024-01-01", valid_until="2024-01-01"))},
            {"a.toml": facts(quote(valid_from="2024-01-01", valid_until="2024-01-02"))},
        )
    ],
    "STO503": [
        (
            {
                "a.toml": facts(
                    figure(superseded_by="a#b", **LIVES), figure("b", "14 tonnes", valid_from="2024-06")
                )
            },
            {
                "a.toml": facts(
                    figure(superseded_by="a#b", **LIVES), figure("b", "14 tonnes", valid_from="2025")
                )
            },
        ),
        (
            {
                "a.toml": facts(
                    figure(superseded_by="a#b", valid_from="2024"),
                    figure("b", "14 tonnes", valid_from="2023"),
                )
            },
            {
                "a.toml": facts(
                    figure(superseded_by="a#b", valid_from="2022"),
                    figure("b", "14 tonnes", valid_from="2023"),
                )
            },
        ),
    ],
    "STO601": [
        (
            {"a.toml": facts(quote(), source=SOURCE.replace('medium = "wire"\n', ""))},
            {"a.toml": facts(quote())},
        )
    ],
    "STO602": [
        ({"a.toml": facts(quote(), source=SOURCE.replace('date = "2024"\n', ""))}, {"a.toml": facts(quote())})
    ],
    "STO603": [
        (
            {"a.toml": facts(quote(locator="p. 12"), source=HEADLESS)},
            {"a.toml": facts(quote(locator="p. 12"), source=f'{HEADLESS}publisher = "P"\n')},
        ),
        (
            {"a.toml": facts(quote(), source=f'{HEADLESS}publisher = "P"\n')},
            {"a.toml": facts(quote(), source=f'{HEADLESS}publisher = "P"\nsha256 = "{"0" * 64}"\n')},
        ),
        (
            {"a.toml": facts(figure(), source=HEADLESS)},
            {"a.toml": facts(figure(), source=f'{HEADLESS}archived-url = "https://a.example"\n')},
        ),
    ],
    "STO604": [
        (
            talk("HOLM: I stay.\n", layout=TALK.replace(SOURCE, HEADLESS)),
            talk("HOLM: I stay.\n", layout=TALK.replace(SOURCE, f'{HEADLESS}publisher = "P"\n')),
        )
    ],
    "STO701": [
        (table_of("G7", dict.fromkeys(G7[1:], "2023")), table_of("G7", dict.fromkeys(G7, "2023"))),
        (
            table_of("G7 members", {**dict.fromkeys(G7, "2022 2023"), "Italy": "2022"}),
            table_of("G7 members", dict.fromkeys(G7[1:], "2023"), complete=False),
        ),
        (
            table_of("G7", dict.fromkeys(G7[1:], "2023")),
            table_of("island states", dict.fromkeys(G7[1:], "2023")),
        ),
    ],
    "STO702": [
        (
            table_of("islands", {"Japan": "2019 2020 2022", "Cuba": "2019 2020 2021 2022"}),
            table_of("islands", {"Japan": "2020 2021 2022", "Cuba": "2019 2020 2021 2022"}),
        ),
        (
            table_of("islands", {"Japan": "2019 2020 2022"}),
            table_of("islands", {"Japan": "2019 2020 2022"}, complete=False),
        ),
    ],
    "STO703": [(talk("HOLM: We sail and\n"), talk("HOLM: We sail. (Applause.)\n"))],
    "STO704": [(talk("HOLM: We [inaudible] on.\n"), talk("HOLM: We [inaudible] on.\n", ""))],
    "STO801": [
        (
            {"a.toml": facts(figure(value="12", unit="Number"))},
            {"a.toml": facts(figure(value="12", unit="boats"))},
        )
    ],
    "STO802": [
        (
            {"a.toml": facts(table("figure.a", subject="EUR/USD", measure="exchange rate", value="1.08"))},
            {
                "a.toml": facts(
                    table(
                        "figure.a",
                        subject="EUR/USD",
                        measure="exchange rate",
                        value="1.08",
                        period="2024-04-10",
                    )
                )
            },
        )
    ],
}


def codes(folder: Path, files: Files) -> set[str]:
    return {remark.code for remark in lint_files(folder, files, DAY) if remark.accepted is None}


def test_every_remark_has_a_case() -> None:
    assert list(CASES) == [check.code for check in CHECKS]


@pytest.mark.parametrize(
    ("code", "wrong", "fine"),
    [(code, *pair) for code, pairs in CASES.items() for pair in pairs],
    ids=[f"{code}-{number}" for code, pairs in CASES.items() for number in range(len(pairs))],
)
def test_what_is_remarked_on_and_what_is_not(tmp_path: Path, code: str, wrong: Files, fine: Files) -> None:
    assert code in codes(tmp_path / "wrong", wrong)
    assert code not in codes(tmp_path / "fine", fine)


def test_the_shipped_store_has_nothing_to_mend() -> None:
    assert [str(remark) for remark in lint(Store.load(ROOT / "claims"), date(2099, 12, 31))] == []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_check_has_a_page_with_an_example_of_either_kind(check: object) -> None:
    page = check.look.__doc__ or ""  # type: ignore[attr-defined]
    assert "Remarked: " in page
    assert "Fine: " in page


def test_codes_and_names_are_given_once() -> None:
    assert len({check.code for check in CHECKS}) == len({check.name for check in CHECKS}) == len(CHECKS)
