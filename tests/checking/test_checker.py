from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import Checker, check, extract, verify
from factcheck.claims import DateClaim, FigureClaim, QuoteClaim
from factcheck.config import Options
from factcheck.store import Store
from factcheck.verdict import Reason, Report, Status

HARBOR = "We will rebuild the old harbor before winter, and nobody will pay a toll."
PLEDGE = "I will not sell the island ferry to strangers."
RECORDS = [
    {
        "kind": "quote",
        "id": "harbor",
        "speaker": "Ada Byron",
        "words": HARBOR,
        "said": "2024-04-10",
        "source": "The log",
    },
    {
        "kind": "quote",
        "id": "pledge",
        "speaker": "Olu Adeyemi",
        "words": PLEDGE,
        "said": "2024-04-10",
        "source": "The log",
    },
]
STORE = Store.from_records(RECORDS)


def report(text: str, store: Store = STORE, name: str = "d.txt", **options: Any) -> Report:
    return Checker(store, Options(**options)).check(text, name)


def statuses(text: str, store: Store = STORE, **options: Any) -> list[str]:
    return [
        str(one.reason) if one.reason else one.status.value for one in report(text, store, **options).verdicts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“{HARBOR}” Ada Byron said.", ["supported"]),
        ("“We will rebuild the old harbor before winter,” Ada Byron said.", ["supported"]),
        ("“We will ... rebuild the old harbor before winter,” Ada Byron said.", ["supported"]),
        ("“We will not rebuild the old harbor before winter,” Ada Byron said.", ["refuted"]),
        ("“We will rebuild the new harbor before winter,” Ada Byron said.", ["refuted"]),
        ("“I will sell the island ferry to strangers,” Olu Adeyemi said.", ["refuted"]),
        ("He would “sell the island ferry to strangers,” Olu Adeyemi said.", ["refuted"]),
        ("“I will ... sell the island ferry to strangers,” Olu Adeyemi said.", ["refuted"]),
        ("“We will rebuild the old harbor before winter,” Olu Adeyemi said.", ["refuted"]),
        ("“We will rebuild the old harbor before winter,” a visitor said.", ["unknown_speaker"]),
        ("“The moon is made of cheese and always was,” Ada Byron said.", ["no_fact"]),
        ("Ada Byron never said “we will rebuild the old harbor before winter”.", []),
        ("The “harbor” is shut.", []),
        ("It rained.", []),
        ("", []),
    ],
)
def test_drafts_are_judged(text: str, expected: list[str]) -> None:
    assert statuses(text) == expected


@given(
    text=st.lists(
        st.sampled_from(
            [
                "“",
                "”",
                HARBOR,
                PLEDGE,
                " Ada Byron said. ",
                "'",
                '"',
                "\n\n",
                "10%",
                " on Tuesday ",
                "…",
                "[",
                "]",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_any_draft_gives_a_report_that_survives_its_json(text: str) -> None:
    found = report(text)
    assert Report.model_validate_json(found.model_dump_json(by_alias=True)) == found
    assert report(text).model_dump_json() == found.model_dump_json()
    assert len({one.id for one in found.verdicts}) == len(found.verdicts)
    for one in found.verdicts:
        for finding in one.findings:
            if finding.span is not None:
                assert text[finding.span.start : finding.span.end] == finding.span.text


@given(text=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60))
def test_an_empty_store_supports_nothing(text: str) -> None:
    assert all(
        one.status is not Status.SUPPORTED
        for one in report(f"“{text}” Ada Byron said.", Store.empty()).verdicts
    )


@given(
    at=st.integers(0, 14),
    word=st.sampled_from(["not", "never", "50", "Zanzibar", "zeppelin", "may", "only", "without"]),
)
def test_one_word_put_in_never_stays_supported(at: int, word: str) -> None:
    words = HARBOR.split()
    words.insert(at, word)
    assert statuses(f"“{' '.join(words)}” Ada Byron said.") != ["supported"]


@given(order=st.permutations(RECORDS))
def test_the_order_of_records_does_not_show(order: list[dict[str, str]]) -> None:
    text = f"“{HARBOR}” Ada Byron said. “{PLEDGE}” Olu Adeyemi said."
    shuffled, plain = report(text, Store.from_records(order)), report(text)
    assert [(one.status, [fact.sha256 for fact in one.evidence]) for one in shuffled.verdicts] == [
        (one.status, [fact.sha256 for fact in one.evidence]) for one in plain.verdicts
    ]


@given(
    newline=st.sampled_from(["\n", "\r\n", "\r"]),
    mark=st.sampled_from(["", "\ufeff"]),
    quotes=st.sampled_from(["“”", '""', "«»", "„“"]),
)
def test_line_ends_byte_order_marks_and_quotation_marks_change_no_verdict(
    newline: str, mark: str, quotes: str
) -> None:
    text = f"{mark}Rain.{newline}{newline}{quotes[0]}{HARBOR}{quotes[1]} Ada Byron said.{newline}"
    assert statuses(text) == ["supported"]


def test_a_quotation_told_twice_has_two_ids() -> None:
    text = f"“{HARBOR}” Ada Byron said.\n\n"
    found = report(text * 2).verdicts
    assert len({one.id for one in found}) == 2
    assert found[0].id == report(text).verdicts[0].id


def test_what_holds_for_a_time_needs_a_day() -> None:
    store = Store.from_records([{**RECORDS[0], "valid-until": "2024-06-01"}])
    text = f"“{HARBOR}” Ada Byron said."
    assert statuses(text, store) == ["no_dateline"]
    assert statuses(text, store, dateline=date(2024, 5, 1)) == ["supported"]
    assert statuses(text, store, dateline=date(2024, 7, 1)) == ["outdated"]
    assert statuses(text, store, dateline=date(2024, 7, 1), as_of=date(2024, 5, 1)) == ["supported"]


def test_a_withdrawn_record_never_supports() -> None:
    store = Store.from_records([{**RECORDS[0], "withdrawn": "2024-05-01", "reason": "misheard"}])
    (found,) = report(f"“{HARBOR}” Ada Byron said.", store).verdicts
    assert found.status is Status.OUTDATED
    assert any("misheard" in caveat for caveat in found.caveats)


def test_what_was_written_down_later_is_left_out() -> None:
    store = Store.from_records([{**RECORDS[0], "source": {"title": "The log", "recorded": "2024-05-01"}}])
    text = f"“{HARBOR}” Ada Byron said."
    assert statuses(text, store, recorded_by=date(2024, 6, 1)) == ["supported"]
    assert statuses(text, store, recorded_by=date(2024, 4, 1)) == ["no_fact"]


def test_a_record_taken_from_the_draft_itself_supports_nothing() -> None:
    text = f"“{HARBOR}” Ada Byron said."
    digest = report(text).draft.sha256
    store = Store.from_records([{**RECORDS[0], "source": {"title": "Our draft", "sha256": digest}}])
    assert statuses(text, store) == ["self_sourced"]


def test_without_the_rule_that_decided_the_verdict_is_another() -> None:
    text = "“We will not rebuild the old harbor before winter,” Ada Byron said."
    assert statuses(text) == ["refuted"]
    assert statuses(text, ignore=("QUO105",)) != ["refuted"]
    assert statuses(text, ignore=("QUO105",)) != ["supported"]


@pytest.mark.parametrize(
    ("text", "ignored"),
    [
        ("“The doors stay open,” Ada Byron said.", "QUO121"),
        ("The gale of the harbor was on Tuesday, April 10, 2024.", "DAT320"),
        ("Tana’s exports were $3 million in 2023.", "FIG240"),
    ],
)
def test_a_rule_that_is_ignored_leaves_open_what_it_decided(text: str, ignored: str) -> None:
    exports = {"kind": "figure", "subject": "Tana", "measure": "exports", "period": "2023"}
    source = {"title": "Log", "medium": "official-data"}
    store = Store.from_records(
        [
            {
                "kind": "quote",
                "speaker": "Ada Byron",
                "words": "It is a lie that the doors stay open.",
                "source": source,
            },
            {"kind": "event", "event": "Gale of the harbor", "date": "2024-04-10", "source": source},
            {**exports, "value": "3 million USD", "source": source},
            {**exports, "value": "4 million USD", "source": source},
        ]
    )
    (decided,) = statuses(text, store)
    assert decided in ("refuted", "conflicting")
    assert statuses(text, store, ignore=(ignored,)) == ["ambiguous"]
    assert statuses(text, store, ignore=("QUO190",)) == [decided]


def test_a_claim_is_judged_as_the_draft_is() -> None:
    found = verify(QuoteClaim(speaker="Ada Byron", words=HARBOR), STORE)
    assert found.status is Status.SUPPORTED
    assert [one.fact for one in found.evidence] == [
        one.fact for one in report(f"“{HARBOR}” Ada Byron said.").verdicts[0].evidence
    ]


@pytest.mark.parametrize(
    "claim",
    [FigureClaim(subject="Japan", measure="GDP", value="5"), DateClaim(event="the summit", date="2024")],
)
def test_what_no_rule_compares_is_never_decided(claim: FigureClaim | DateClaim) -> None:
    assert verify(claim, STORE).status is Status.NOT_ENOUGH_INFO


def test_the_short_forms_say_the_same() -> None:
    text = f"“{HARBOR}” Ada Byron said. “{PLEDGE}” a visitor said."
    assert check(text, STORE) == Checker(STORE).check(text)
    assert [claim.kind for claim in extract(text)] == ["quote", "quote"]


def test_a_quotation_too_long_to_compare_says_so() -> None:
    assert statuses("“" + "word " * 5_000 + "” Ada Byron said.") == [Reason.TOO_LONG.value]


@pytest.mark.parametrize("control", "\u202e\u2066\u200f")
def test_text_shown_in_another_order_is_never_supported(control: str) -> None:
    assert statuses(f"“{HARBOR[:8]}{control}{HARBOR[8:]}” Ada Byron said.") == ["unparsed"]


@pytest.mark.parametrize("name", ["Аda Byron", "Ada Вyron", "Bill Byron", "Ada Byrne", "Ida Byron"])
def test_a_name_that_only_looks_alike_is_never_supported(name: str) -> None:
    assert statuses(f"“{HARBOR}” {name} said.") != ["supported"]


def test_invisible_characters_are_reported_and_change_nothing() -> None:
    (found,) = report(f"“{HARBOR[:9]}\u200b{HARBOR[9:]}” Ada Byron said.").verdicts
    assert found.status is Status.SUPPORTED
    assert "QUO182" in {one.rule for one in found.findings}


def test_counts_count_every_verdict() -> None:
    found = report(f"“{HARBOR}” Ada Byron said. “{PLEDGE}” a visitor said. It cost 10%.")
    assert sum(count for key, count in found.counts.items() if key != "unchecked") == len(found.verdicts)
    assert found.counts["unchecked"] == len(found.unchecked)


def judged(recorded: str, quoted: str) -> str:
    store = Store.from_records(
        [{"kind": "quote", "speaker": "Ada Byron", "words": recorded, "source": "The log"}]
    )
    (found,) = report(f"“{quoted},” Ada Byron said.", store).verdicts
    return found.status.value


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        # two words for one, and figures run together
        ("We won the final 7-2 in the rain today", "We won the final 72 in the rain today"),
        ("The harbor bill passed 52-48 on Monday night", "The harbor bill passed 5248 on Monday night"),
        ("It was 3:15 when the harbor closed for good", "It was 315 when the harbor closed for good"),
        ("In 20 24 ferries left the old harbor", "In 2024 ferries left the old harbor"),
        ("The mayor is notable for the harbor bill", "The mayor is not able for the harbor bill"),
        ("The harbor is nowhere near the old bridge", "The harbor is now here near the old bridge"),
        ("He will re-sign with the ferry crew next week", "He will resign with the ferry crew next week"),
        # numbers
        ("It was -5 degrees on the island all night", "It was 5 degrees on the island all night"),
        ("We grew 5½ percent in the last quarter", "We grew 51 2 percent in the last quarter"),
        ("It lies 10² kilometers from the mainland coast", "It lies 102 kilometers from the mainland coast"),
        ("We opened in the 1990s near the old harbor", "We opened in the 1990 near the old harbor"),
        # brackets at an edge
        ("We will rebuild the harbor with Spain", "We will rebuild the harbor with [Russia]"),
        ("We will rebuild the harbor this year", "We will rebuild [half] the harbor this year"),
        # conditions cut at an edge
        ("I will resign if the harbor bill passes", "I will resign"),
        ("I will close the harbor unless the bill passes", "I will close the harbor"),
        ("Unless we act the harbor will close before winter", "the harbor will close before winter"),
        # attributions cut at an edge
        ("My rivals claim the war is lost for the island", "the war is lost for the island"),
        ("Some people say the harbor will close before winter", "the harbor will close before winter"),
        # words that fill a pause only between commas
        ("If you know the harbor you love the ferry", "If the harbor you love the ferry"),
        ("By cuts I mean new taxes on the harbor", "By cuts new taxes on the harbor"),
        ("What you know is wrong and dangerous for us", "What is wrong and dangerous for us"),
        # "and", "that" and "which" elsewhere than at the head of a clause
        ("I hate and love the harbor like a brother", "I hate love the harbor like a brother"),
        ("We will protect that island this year", "We will protect island this year"),
        ("The men, which I hate, rebuilt the harbor", "The men, I hate, rebuilt the harbor"),
        # across sentences
        ("I was told we won. I think we lost the harbor vote.", "I was told ... we lost the harbor vote"),
    ],
)
def test_what_says_something_else_is_never_supported(recorded: str, quoted: str) -> None:
    assert judged(recorded, quoted) != "supported"


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        ("It is the harbor that we rebuild before winter", "It's the harbor that we rebuild before winter"),
        ("We will rebuild the old harbor before winter", "We'll rebuild the old harbor before winter"),
        ("Do not sell the harbor to strangers this year", "Don't sell the harbor to strangers this year"),
        ("We want the ferry and the harbor but we cannot", "We want the ferry and the harbor but we can't"),
        (
            "We will rebuild the harbor, uh, and lower the fare",
            "We will rebuild the harbor and lower the fare",
        ),
        (
            "I told the island people that the harbor will open",
            "I told the island people the harbor will open",
        ),
        ("It is a tough, tough day for the harbor town", "It is a tough day for the harbor town"),
        ("There are three hundred islands in the bay", "There are 300 islands in the bay"),
        ("The first ferry will leave the harbor today", "The 1st ferry will leave the harbor today"),
        ("Twenty-first century ferries need new harbors", "21st-century ferries need new harbors"),
        ("The US and the UK will rebuild the harbor", "The U.S. and the U.K. will rebuild the harbor"),
        ("The tax on ferries will rise next year", "The taxes on ferries will rise next year"),
        ("We will f***ing rebuild the old harbor", "We will fucking rebuild the old harbor"),
        ("The harbor will open before winter and stay", "... the harbor will open before winter and stay"),
        (
            "We will rebuild the harbor with them this year",
            "We will rebuild the harbor with [Spain] this year",
        ),
    ],
)
def test_an_honest_quotation_is_never_refuted(recorded: str, quoted: str) -> None:
    assert judged(recorded, quoted) != "refuted"


@pytest.mark.parametrize(
    "text",
    [
        f"A spokesman for Ada Byron said: “{HARBOR}”",
        f"Ada Byron was told: “{HARBOR}”",
        f"“{HARBOR}” Ada Byron was told.",
        f"It is false that Ada Byron said “{HARBOR}”",
        f"Ada Byron is wrongly quoted as saying “{HARBOR}”",
        f"“{HARBOR}” according to critics of Ada Byron.",
        f"According to a report on Ada Byron, “{HARBOR}”",
        f"Ada Byron heard Olu Adeyemi say: “{HARBOR}”",
        f"Supporters of Ada Byron said: “{HARBOR}”",
        f"Critics of Ada Byron, led by Eve Marsh, said: “{HARBOR}”",
        f"No record shows that Ada Byron said “{HARBOR}”",
        f"“{HARBOR}” Ada Byron said, according to a fabricated post.",
        f"“{HARBOR}” Olu Adeyemi told Ada Byron.",
    ],
)
def test_words_that_somebody_else_is_said_to_have_spoken_are_never_supported(text: str) -> None:
    assert "supported" not in statuses(text)


@pytest.mark.parametrize("text", ["“", "He said “", "“ ”", "“\r” he said.", "A.\n\n“", "''", "« »", "‘ ’"])
def test_marks_with_nothing_between_are_no_claim(text: str) -> None:
    assert statuses(text) == []
