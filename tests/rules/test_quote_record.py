"""Who said it, and when: where the rules are sure, and where they leave it open."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.match.quote import Tier
from factcheck.reading.words import read_words
from factcheck.rules import quote_record
from factcheck.values.period import parse_edtf
from tests.builders import check, only_verdict, quote_fact

SENTENCE = "We shared the whole catch among all the crews of the northern bay."
LONG = "has waited ten winters for this bridge to open again and it"


def match(words: str = SENTENCE, tier: Tier = Tier.EXACT, *, is_whole: bool = True, **slots: Any) -> Any:
    """The words beside a record of them, as much of it as these rules read."""
    recorded = read_words(words)
    return SimpleNamespace(
        tier=tier,
        is_whole_sentence=is_whole,
        fact=quote_fact(words, **{"speaker": "Ada Ames", **slots}),
        alignment=SimpleNamespace(quoted=recorded, pieces=[SimpleNamespace(first=0)]),
        record=SimpleNamespace(words=recorded),
    )


class _Names:
    """Names of which nothing is known, but that people of one surname may be one."""

    def __init__(self, **kinds: str) -> None:
        self.kinds = kinds

    def resolve(self, name: str) -> list[Any]:
        kinds = self.kinds.get(name.replace(" ", "_"), "").split()
        return [SimpleNamespace(kind=kind) for kind in kinds]

    def apart(self, one: str, other: str) -> bool:
        return {one, other} == {"Ben Holt", "Ann Holt"}


def matches(*others: Any, speaker: str | None = "Ben Holt", names: Any = None, **more: Any) -> Any:
    slots = {"lead_in": None, "lead_out": None, "recited": False, "said": "March 5", "candidates": ()}
    claim = SimpleNamespace(speaker=speaker, **{key: more.pop(key, value) for key, value in slots.items()})
    given = {"own": (), "formerly": (), "own_truncated": False, "said_by_weekday": False, **more}
    period = given.pop("period", "2024-03-05")
    said = parse_edtf(period) if period else None
    return SimpleNamespace(claim=claim, others=others, names=names or _Names(), said=said, **given)


def codes(found: Any) -> list[str]:
    rules = (*quote_record.RULES[:3],)
    return [rule.code for rule in rules if list(rule.check(found))]


@pytest.mark.parametrize(
    ("words", "is_whole", "tells"),
    [
        ("We shared the catch among crews.", True, True),
        ("We shared the catch with crews", False, True),
        ("We shared our catch among them", False, False),
        ("We shared catch among crews", False, False),
        ("It is not true of us that it rains", True, True),
        ("We think and believe that it is so", False, False),
        ("We think and believe that it rains", False, True),
        ("We shared it with all of the crews.", True, False),
        ("We shared it with all of them and crews.", True, True),
        ("We shared it with all of them and crews.", False, False),
        ("We shared it with all of them and us.", True, False),
        ("We [of the whole northern bay] shared it", True, False),
    ],
)
def test_words_that_nobody_else_says(words: str, is_whole: bool, tells: bool) -> None:
    assert quote_record._is_telling(match(words, is_whole=is_whole)) is tells


def test_somebody_elses_words_are_told() -> None:
    assert codes(matches(match())) == ["QUO140"]
    (remark,) = quote_record.wrong_speaker(matches(match()))
    assert (remark.found, remark.expected) == ("Ben Holt", "Ada Ames")
    assert remark.message == "these are the words of Ada Ames"
    assert [fact.record()["speaker"] for fact in remark.facts] == ["Ada Ames"]


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (matches(match("We shared it.")), "QUO141"),
        (matches(match(), own_truncated=True), "QUO141"),
        (matches(match(), speaker="the Harbor Board"), "QUO141"),
        (matches(match(), names=_Names(Ben_Holt="person")), "QUO140"),
        (matches(match(), names=_Names(Ben_Holt="organisation")), "QUO141"),
        (matches(match(), names=_Names(Ben_Holt="person organisation")), "QUO141"),
        (matches(match(speaker="Bill Holt")), "QUO141"),
        (matches(match(speaker="Ann Holt")), "QUO140"),
        (matches(match(), match(speaker="Bill Holt")), "QUO141"),
        (matches(match(), match(tier=Tier.CHANGED, speaker="Bill Holt")), "QUO140"),
        (matches(match(), speaker=None), "QUO142"),
        (matches(match(), speaker=None, own_truncated=True), "QUO142"),
        (matches(match(), recited=True), None),
        (matches(match(), lead_in="reciting"), None),
        (matches(match(), lead_out="recited from a sheet"), None),
        (matches(match(), lead_in="reciting", lead_out="her mother"), None),
        (matches(match(), lead_in="said", lead_out="in the hall"), "QUO140"),
        (matches(match(tier=Tier.CHANGED)), None),
        (matches(), None),
    ],
)
def test_somebody_else_is_named_where_it_is_sure(found: Any, code: str | None) -> None:
    assert codes(found) == ([code] if code else [])


def test_words_that_the_record_quotes_are_nobodys() -> None:
    quoting = match("My brother told me “the bridge will never open again in our time” and he was wrong.")
    quoting.alignment.pieces[0].first = 4
    assert codes(matches(quoting)) == ["QUO141"]
    quoting.alignment.pieces[0].first = 5
    assert codes(matches(quoting)) == ["QUO140"]


def test_those_who_may_be_meant_are_named() -> None:
    (remark,) = quote_record.speaker_not_named(
        matches(match(), speaker=None, candidates=("A. Holt", "B. Lee"))
    )
    assert remark.message == "the speaker cannot be told (may mean A. Holt, B. Lee); on record from Ada Ames"


def day(said: str | None, tier: Tier = Tier.EXACT, **slots: Any) -> Any:
    source = {"title": "Minutes"}
    return match(slots.pop("words", SENTENCE), tier, said=said, source=source, **slots)


OTHER, SAME, UNDATED = day("2024-03-01"), day("2024-03-05"), day(None)


@pytest.mark.parametrize(
    ("own", "formerly", "told_of"),
    [
        ((OTHER,), (), "2024-03-01"),
        ((day("2024-03-02"), OTHER), (), "2024-03-02"),
        ((OTHER, SAME), (), None),
        ((SAME, OTHER), (), None),
        ((SAME,), (), None),
        ((day("2024-03"),), (), None),
        ((UNDATED,), (), None),
        ((OTHER, UNDATED), (), None),
        ((UNDATED, OTHER), (), None),
        ((OTHER, day("2024-03-05", Tier.CHANGED)), (), "2024-03-01"),
        ((day("2024-03-01", Tier.CHANGED),), (), None),
        ((), (OTHER,), "2024-03-01"),
        ((OTHER,), (SAME,), "2024-03-01"),
        ((), (), None),
    ],
)
def test_another_day_is_told_where_every_record_is_of_another(
    own: tuple[Any, ...], formerly: tuple[Any, ...], told_of: str | None
) -> None:
    found = quote_record._other_day(matches(own=own, formerly=formerly))
    assert (found.day.edtf if found is not None else None) == told_of
    assert quote_record._other_day(matches(own=own, formerly=formerly, period=None)) is None


@pytest.mark.parametrize(
    ("own", "slots", "is_sure"),
    [
        ((OTHER,), {}, True),
        ((day("2024-03-01", words="We shared the catch among crews.", is_whole=False),), {}, False),
        ((day("2024-03-01", words=LONG, is_whole=False),), {}, True),
        ((day("2024-03-01", words=LONG.partition(" ")[2], is_whole=False),), {}, False),
        ((day("2024-03-01", words="We shared it."),), {}, False),
        ((day("2024-03-01", repeated=True),), {}, False),
        ((OTHER,), {"own_truncated": True}, False),
        ((), {"formerly": (OTHER,)}, False),
        ((OTHER, day("2024-03-02", utterance="again")), {}, False),
        ((OTHER,), {"formerly": (day("2024-02-02", utterance="before"),)}, False),
        ((day("2024-03-01", utterance="catch"), day("2024-03-02", utterance="catch")), {}, True),
        ((OTHER,), {"said_by_weekday": True}, True),
        ((day("2024-02-27"),), {"said_by_weekday": True}, False),
        ((day("2024-02-27"),), {}, True),
    ],
)
def test_a_wrong_day_is_told_where_the_words_were_said_once(
    own: tuple[Any, ...], slots: dict[str, Any], is_sure: bool
) -> None:
    found = matches(own=own, **slots)
    wrong, differs = list(quote_record.wrong_day(found)), list(quote_record.day_differs(found))
    assert (len(wrong), len(differs)) == ((1, 0) if is_sure else (0, 1))
    recorded = (own or slots["formerly"])[0].fact
    (one,) = (*wrong, *differs)
    assert (one.found, one.expected, one.facts) == ("March 5", recorded.said, (recorded,))
    assert one.message == (f"said on {recorded.said}" if is_sure else f"on record from {recorded.said}")


@pytest.mark.parametrize(
    ("words", "first", "label"),
    [
        ("Good morning. Q: Will it open? A: It will. Q: When is that?", 0, None),
        ("Good morning. Q: Will it open? A: It will. Q: When is that?", 1, None),
        ("Good morning. Q: Will it open? A: It will. Q: When is that?", 2, "Q"),
        ("Good morning. Q: Will it open? A: It will. Q: When is that?", 6, None),
        ("Good morning. Q: Will it open? A: It will. Q: When is that?", 8, "Q"),
        ("Good morning. MR. HOLT: It will.", 2, "MR. HOLT"),
        ("Good morning. MS. AMES: It will.", 2, None),
        ("Good morning. Q: Yes", 3, "Q"),
        ("Good morning to all of you.", 0, None),
    ],
)
def test_words_stand_under_the_last_label_before_them(words: str, first: int, label: str | None) -> None:
    found = match(words)
    found.alignment.pieces = [SimpleNamespace(first=first)]
    told = [one.message for one in quote_record.under_another_label(found)]
    assert told == ([f"on record these words stand under “{label}:”"] if label else [])


@pytest.mark.parametrize(
    ("lead_in", "lead_out", "is_told"),
    [
        (None, None, True),
        ("Ada Ames told the Gazette", None, False),
        ("Ada Ames said", "the GAZETTE reported", False),
        ("Ada Ames told The", "Gazette readers", True),
        ("Ada Ames told the paper", "on Monday", True),
        ("Ada Ames wrote in her bridge report", None, False),
        ("Ada Ames told The Messenger", None, False),
    ],
)
def test_a_report_that_the_draft_names_needs_no_telling(
    lead_in: str | None, lead_out: str | None, is_told: bool
) -> None:
    source = {"title": "Bridge report", "publisher": "The Gazette", "aliases": ("The Messenger",)}
    for medium, told in (("secondary", is_told), ("wire", False)):
        found = match(source={**source, "medium": medium})
        found.claim = SimpleNamespace(lead_in=lead_in, lead_out=lead_out)
        messages = [one.message for one in quote_record.secondary_source(found)]
        assert messages == (["only reported, by The Gazette"] if told else [])


def test_an_organisation_may_use_its_speakers_words() -> None:
    fact = quote_fact(SENTENCE, speaker="Ada Ames")
    for speaker, code in (("Ben Holt", "QUO140"), ("the Harbor Board", "QUO141")):
        found = only_verdict(check(f"“{SENTENCE[:-1]},” {speaker} said.", fact)).findings
        assert code in {one.rule for one in found}
