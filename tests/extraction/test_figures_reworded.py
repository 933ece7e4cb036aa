import re
from datetime import date

import pytest

from factcheck.extraction.figures_anchored import anchored
from factcheck.extraction.figures_reworded import reworded
from factcheck.extraction.figures_rewording_changes import changes, tails
from factcheck.extraction.figures_rewording_levels import levels
from factcheck.extraction.figures_series import series
from factcheck.extraction.figures_skeleton import Skeleton, skeleton
from factcheck.extraction.subjects import Vocabulary
from factcheck.reading import find_mentions
from factcheck.store import Store
from factcheck.store.series import FigureIndex

EMPTY = Store.empty()
VOCABULARY = Vocabulary(FigureIndex((), EMPTY.names, (), ()), EMPTY.names)


def line_of(text: str) -> Skeleton:
    found = skeleton(text, 0, len(text), find_mentions(text, date(2024, 4, 11)), VOCABULARY)
    assert found is not None
    return found


def shown(line: Skeleton) -> str:
    """The line with each item in its own words again."""
    words = [line.items[word].text if word in line.items else word for word in line.line.split(" ")]
    return " ".join(words).removesuffix(" .")


def told(text: str) -> str:
    return shown(reworded(line_of(text), VOCABULARY))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway exported goods worth $5 billion in 2023.", "Norway 's exports was $5 billion in 2023"),
        ("Norway exported $5 billion worth of goods in 2023.", "Norway 's exports was $5 billion in 2023"),
        ("It imported $5 billion in goods in 2023.", "its imports was $5 billion in 2023"),
        ("Goods worth $5 billion were exported by Norway.", "Norway 's exports was $5 billion"),
        (
            "Norway's exports exceeded $5 billion in 2023.",
            "Norway 's exports was more than $5 billion in 2023",
        ),
        ("Norway's exports did not exceed $5 billion.", "Norway 's exports was at most $5 billion"),
        ("Norway's 2023 exports were $5 billion.", "Norway 's 2023 exports were $5 billion"),
        (
            "With exports of $5 billion in 2023, Norway led.",
            "Norway 's exports was $5 billion in 2023 , Norway led",
        ),
        (
            "At 8.4 percent, Norway's inflation rate was the highest in years in 2022.",
            "Norway 's inflation rate was 8.4 percent in 2022",
        ),
        ("Spending by Norway on defense was $5 billion.", "Norway 's military spending was $5 billion"),
        ("Exports by Norway were $5 billion.", "Exports of Norway were $5 billion"),
        ("Exports from Norway were $5 billion.", "Exports of Norway were $5 billion"),
        ("There were 40 homicides in Norway in 2023.", "Norway 's homicides was 40 in 2023"),
        ("Norway lost 5 percent of its population.", "Norway 's population fell 5 percent"),
        (
            "Norway grew by 50,000 people between 2013 and 2023.",
            "Norway 's population grew by 50,000 between 2013 and 2023",
        ),
        ("Norway's inflation rate fell below 4 percent.", "Norway 's inflation rate fell to below 4 percent"),
        ("Norway's economy grew fourfold.", "Norway 's economy fourfold"),
        (
            "Inflation was higher in Norway than in Chile.",
            "Norway 's Inflation was higher than that of Chile",
        ),
        (
            "Norway had a lower jobless rate than Chile.",
            "Norway 's jobless rate was lower than that of Chile",
        ),
        ("Per head, Norway spent $5 on its military.", "Norway spent $5 on military spending per head"),
        (
            "Norway's exports were $5 billion, a 4 percent drop from 2022.",
            "Norway 's exports were $5 billion , down 4 percent from 2022",
        ),
        (
            "Norway's exports were $5 billion, an increase of 4 percent.",
            "Norway 's exports were $5 billion , up 4 percent",
        ),
        (
            "Military spending accounted for 2 percent of Norwegian GDP.",
            "Norwegian 's Military spending accounted for 2 percent of GDP",
        ),
        (
            "Norway's unemployment rate was almost twice Chile's.",
            "Norway 's unemployment rate was almost twice Chile 's",
        ),
        (
            "Between them, Norway and Chile had a GDP of $800 billion in 2023.",
            "Norway and Chile had a combined GDP of $800 billion in 2023",
        ),
        (
            "Norway and Chile had a total population of 25 million.",
            "Norway and Chile had a combined total population of 25 million",
        ),
        (
            "In 2023, taken together, the economies of Norway and Chile were worth $800 billion.",
            "in 2023 , the combined GDP of Norway and Chile were worth $800 billion",
        ),
        (
            "The combined populations of Norway and Chile were 25 million.",
            "the combined population of Norway and Chile were 25 million",
        ),
        (
            "Combined, Norway and Chile spent $15 billion on defense.",
            "Norway and Chile spent a combined $15 billion on defense",
        ),
        (
            "Norway and Chile together were home to 25 million people in 2023.",
            "the combined population of Norway and Chile was 25 million in 2023",
        ),
        (
            "Between them, Norway and Chile were home to 25 million people in 2023.",
            "the combined population of Norway and Chile was 25 million in 2023",
        ),
        (
            "Between them and the sea, Norway and Chile were home to 25 million people.",
            "between them and the sea , Norway and Chile were home to 25 million people",
        ),
        (
            "Norway and Chile had 25 million inhabitants between them in 2023.",
            "Norway and Chile had 25 million inhabitants between them in 2023",
        ),
        (
            "Norway and Chile had 25 million inhabitants in 2023 between them.",
            "the combined population of Norway and Chile was 25 million in 2023",
        ),
        (
            "Norway and Chile had a joint GDP of $800 billion.",
            "Norway and Chile had a combined GDP of $800 billion",
        ),
        (
            "Home to 5 million people in 2023, Norway is small.",
            "Norway 's population was 5 million in 2023 , Norway is small",
        ),
        (
            "The military accounted for 2 percent of Norway's GDP in 2023.",
            "the military spending was 2 percent of Norway 's GDP in 2023",
        ),
        (
            "In 2023, defense accounted for 2 percent of Norwegian GDP.",
            "in 2023 , Norwegian 's military spending was 2 percent of GDP",
        ),
        (
            "The combined economies of Norway and Chile were $800 billion.",
            "the combined GDP of Norway and Chile were $800 billion",
        ),
        (
            "Taken together, the populations of Norway and Chile were 25 million.",
            "the combined population of Norway and Chile were 25 million",
        ),
        (
            "Norway and Chile jointly had 25 million inhabitants.",
            "the combined population of Norway and Chile was 25 million",
        ),
        (
            "Norway and Chile have 25 million people between them.",
            "the combined population of Norway and Chile was 25 million",
        ),
        ("Norway is a nation of 5 million inhabitants.", "Norway 's population is 5 million"),
        ("5 million inhabitants call Norway home.", "Norway 's population was 5 million"),
        (
            "Home to 5 million inhabitants, Norway is small.",
            "Norway 's population was 5 million , Norway is small",
        ),
        ("It added 500,000 people in 2023.", "its population rose by 500,000 in 2023"),
        ("It has an economy worth $485 billion.", "its economy was $485 billion"),
        (
            "Norway gained 5 points in 2023, climbing to 20 percent of the vote.",
            "Norway 's vote share rose by 5 points in 2023 , to 20 percent",
        ),
        (
            "About a tenth of Norway's labor force was jobless.",
            "Norway 's unemployment rate was About a tenth",
        ),
        ("5 million people called Norway home in 2023.", "Norway 's population was 5 million in 2023"),
        ("Norway is a country of 5 million people.", "Norway 's population is 5 million"),
        (
            "Norway added 500,000 people between 2013 and 2023.",
            "Norway 's population rose by 500,000 between 2013 and 2023",
        ),
        (
            "Norway's defense budget took up 2 percent of GDP in 2023.",
            "Norway 's defense budget was 2 percent of GDP in 2023",
        ),
        (
            "Military spending made up 2 percent of Norway's GDP.",
            "Military spending was 2 percent of Norway 's GDP",
        ),
        (
            "The Norwegian military absorbed 2 percent of GDP.",
            "the Norwegian 's military spending was 2 percent of GDP",
        ),
        (
            "Norway's public sector spent 48 percent of GDP in 2023.",
            "the government of Norway spent 48 percent of GDP in 2023",
        ),
        (
            "Almost 4 percent of the Norwegian workforce was unemployed in 2023.",
            "Norwegian 's unemployment rate was Almost 4 percent in 2023",
        ),
        (
            "Norway's public debt rose by 12 points of GDP between 2013 and 2023.",
            "Norway 's public debt as a share of GDP rose by 12 points between 2013 and 2023",
        ),
        (
            "Norway lost 5 points between 2013 and 2023, falling to 20 percent of the vote.",
            "Norway 's vote share fell by 5 points between 2013 and 2023 , to 20 percent",
        ),
        ("Norway polled 20 percent of the vote in 2023.", "Norway 's vote share was 20 percent in 2023"),
        ("Norway's output per head was $90,000.", "Norway 's GDP per capita was $90,000"),
        ("Norway had an economy worth $485 billion in 2023.", "Norway 's economy was $485 billion in 2023"),
        ("Norway's exports came close to $5 billion.", "Norway 's exports was close to $5 billion"),
        (
            "Norway's jobless rate was 5 percent two years earlier, in 2021.",
            "Norway 's jobless rate was 5 percent in 2021",
        ),
        (
            "Norway's exports rose 5 percent over the period from 2013 to 2023.",
            "Norway 's exports rose 5 percent between 2013 to 2023",
        ),
        (
            "Norway's exports rose 5 percent to $5 billion from 2013 to 2023.",
            "Norway 's exports rose 5 percent to $5 billion between 2013 to 2023",
        ),
        ("Norway's exports were double that of 1990.", "Norway 's exports were double its level in 1990"),
        (
            "Norway's exports were three times their 1990 level.",
            "Norway 's exports were three times its level in 1990",
        ),
        (
            "Norway's economy was somewhere between $4 billion and $5 billion.",
            "Norway 's economy was between $4 billion and $5 billion",
        ),
        (
            "Norway's exports, at $5 billion in 2023, dwarfed those of Chile.",
            "Norway 's exports was $5 billion in 2023 , dwarfed those of Chile",
        ),
        (
            "At $900 per head, Norway's military spending led the way.",
            "Norway 's military spending was $900 per head",
        ),
        ("Life expectancy at birth in Norway was 83 years.", "Life expectancy at birth in Norway was 83"),
        (
            "By 2023 Norway's exports had reached $5 billion.",
            "in 2023 , Norway 's exports had reached $5 billion",
        ),
    ],
)
def test_a_turn_of_news_is_put_into_known_words(text: str, expected: str) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Norway exported goods worth $5 billion a month.",
        "Norway exported $5 billion of oil in 2023.",
        "Norway exported $5 billion, most of it oil.",
        "Norway exported oil worth $5 billion in 2023.",
        "Norway sold goods worth $5 billion in 2023.",
        "Imports from Norway were $5 billion.",
        "Norway's exports exceeded about $5 billion.",
        "With exports of $5 billion, Norway's rival led.",
        "At 8.4 percent, Norway's inflation rate was 2 points above Chile's.",
        "Norway lost 5 percent of its male population.",
        "Norway's inflation rate fell 4 percent.",
        "Norway had a lower youth jobless rate than Chile.",
        "Norway won 48 seats.",
        "Between them, firms in Norway and Chile had a GDP of $800 billion.",
        "The economies of Norway and Chile were worth $800 billion.",
        "Norway and Chile had a population of 25 million.",
        "Norway and Chile were home to 25 million people.",
        "5 million young people called Norway home.",
        "Home to 5 million people, Norway's south is small.",
        "Fuel for the military accounted for 2 percent of Norwegian GDP.",
        "Norway and Chile had a joint committee of 5 members.",
        "5 million people called the north of Norway home.",
        "Norway is a country of 5 million people aged over 60.",
        "Norway added 500,000 people to its health rolls.",
        "Norway's defense budget took up $8 billion.",
        "The Norwegian military absorbed 2 percent of GDP in subsidies.",
        "Norway's public sector spent 48 percent of GDP on wages.",
        "4 percent of the young Norwegian workforce was unemployed.",
        "Norway's public debt rose by 12 percent of GDP in 2023.",
        "Norway lost 5 points, falling to 20 percent of the vote in Oslo.",
        "Norway polled 1,200 inhabitants.",
        "Norway's oil output per head was $90,000.",
        "Norway had an economy worth $485 billion by one measure.",
        "Norway's jobless rate was 5 percent two years ago, in 2021.",
        "Norway's exports rose 5 percent over the 2023 period.",
        "Norway's exports rose 5 percent to $5 billion from 2013.",
        "Norway's exports, at $5 billion in 2023, needed support.",
        "At $900 per head, Norway's military spending would lead.",
    ],
)
def test_what_may_mean_something_else_is_left_alone(text: str) -> None:
    assert reworded(line_of(text), VOCABULARY).line == line_of(text).line


def test_new_words_know_their_place_in_the_draft() -> None:
    text = "Norway exported goods worth $5 billion in 2023."
    line = reworded(line_of(text), VOCABULARY)
    measure = line.items[line.of("M")[0]]
    assert text[measure.start : measure.end] == "exported"
    start, end = line.offsets(0, len(line.line))
    assert text[start:end] == text


def test_no_rule_undoes_another() -> None:
    texts = ["Norway exported goods worth $5 billion, a 4 percent drop, and imported goods worth $4 billion."]
    for text in texts:
        once = reworded(line_of(text), VOCABULARY)
        assert reworded(once, VOCABULARY).line == once.line


def test_every_rule_names_the_groups_that_it_matches() -> None:
    for rule in (*tails(), *levels(), *changes()):
        groups = re.compile(rule.pattern).groupindex
        used = set(re.findall(r"<([a-z0-9]+)>|@([a-z0-9]+)|\{([a-z0-9]+)", rule.result))
        assert {name for found in used for name in found if name} <= set(groups), rule
        assert {group for group, _ in rule.kinds} <= set(groups), rule


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was $5 billion in 2023, compared with $6 billion a year earlier.", "2022"),
        ("It fell to $5 billion in 2023 from $6 billion the year before.", "2022"),
        ("It fell to $5 billion in 2023, against $6 billion in the previous year.", "2022"),
        ("It fell from $5 billion in 2014 to $4 billion five years later.", "2019"),
        ("It rose from $5 billion in 2010 to $6 billion a decade later.", "2020"),
        (
            "It was $5 billion in the third quarter of 2023, up from $4 billion a year earlier.",
            "third quarter of 2022",
        ),
        ("It was $5 billion last year, down from $6 billion the year before.", "two years ago"),
    ],
)
def test_a_time_told_from_another_is_put_in_full(text: str, expected: str) -> None:
    line = anchored(line_of(text))
    assert [line.items[name].text for name in line.of("T")][-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was $5 billion, compared with $6 billion a year earlier.",
        "It was $5 billion between 2010 and 2015, compared with $6 billion a year earlier.",
        "It was $5 billion in March, compared with $6 billion a year earlier.",
    ],
)
def test_a_time_without_an_anchor_is_left_as_it_is(text: str) -> None:
    line = line_of(text)
    assert anchored(line) == line


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Norway spent 2% of GDP on defense in 2023, Chile 1.9% and Peru 1.1%.",
            [
                "Norway spent 2% of GDP on defense in 2023",
                "Chile spent 1.9% of GDP on defense in 2023",
                "Peru spent 1.1% of GDP on defense in 2023",
            ],
        ),
        (
            "Norway's exports were $5 billion, Chile's $4 billion and Peru's $3 billion in 2023.",
            [
                "Norway 's exports were $5 billion in 2023",
                "Chile 's exports were $4 billion in 2023",
                "Peru 's exports were $3 billion in 2023",
            ],
        ),
        (
            "Norway's exports were $5 billion in 2023, compared with $4 billion for Chile.",
            ["Norway 's exports were $5 billion in 2023", "Chile 's exports were $4 billion in 2023"],
        ),
        (
            "Norway's population was 5 million in 2023, twice that of Chile.",
            [
                "Norway 's population was 5 million in 2023",
                "Norway 's population was twice that of Chile in 2023",
            ],
        ),
        ("Norway's exports were $5 billion in 2023, compared with 4 million for Chile.", []),
        ("Norway's exports were $5 billion in 2023, and Chile fell.", []),
    ],
)
def test_figures_that_go_on_with_other_names(text: str, expected: list[str]) -> None:
    assert [shown(one) for one in series(line_of(text))] == expected
