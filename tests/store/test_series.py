from factcheck.store import Store
from factcheck.store.series import FigureIndex
from tests.builders import figure_fact

MEASURES = [
    {
        "kind": "measure",
        "id": "cap",
        "name": "spending cap",
        "aliases": ["spending goal"],
        "subject": "Japan",
    },
    {"kind": "measure", "id": "arms", "name": "arms outlay", "aliases": ["military spending"]},
    {
        "kind": "calendar",
        "id": "japan",
        "subject": "Japan",
        "fiscal-year-starts": "04-01",
        "named-by": "start",
    },
]
FACT = figure_fact("Japan", "arms outlay", "1.2% of GDP", "FY2023")
STORE = Store.from_records([FACT], measures=MEASURES)
INDEX = FigureIndex(STORE.figures, STORE.names, STORE.measures, STORE.calendars)


def keys(text: str, subject: str | None = None) -> frozenset[str]:
    return INDEX.measured(text, subject).keys


def test_the_store_and_the_package_name_one_measure() -> None:
    assert keys("arms outlay") & keys("defence expenditure")
    assert not keys("arms outlay") & keys("education spending")


def test_a_measure_of_one_subject_is_only_its_own() -> None:
    assert keys("spending goal", "Japan") == keys("spending cap", "Japan") == {"store:cap"}
    assert not keys("spending goal", "Norway") & keys("spending cap", "Japan")


def test_a_name_says_how_it_is_counted() -> None:
    found = INDEX.measured("military spending as a share of GDP")
    assert (found.of, found.per_head) == ("GDP", False)
    assert INDEX.measured("GDP per capita").per_head
    assert INDEX.measured("military spending target").status == "target"
    assert INDEX.measured("spending cap", "Japan").is_limit


def test_figures_are_found_by_subject_and_measure() -> None:
    subject = INDEX.subject("the Japanese")
    (entry,) = INDEX.of(subject, keys("military budget"))
    assert entry.fact.address == STORE.figures[0].address
    assert entry.measured.of == "GDP"
    assert INDEX.of(INDEX.subject("Norway"), keys("military budget")) == []


def test_a_fiscal_year_is_laid_onto_its_calendar() -> None:
    (entry,) = INDEX.of(INDEX.subject("Japan"), keys("arms outlay"))
    assert entry.period is not None
    assert entry.period.edtf == "2023-04/2024-03"
