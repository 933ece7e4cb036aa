"""The edges of quotations: brackets, fragments, words around the marks, labels, days and transcripts."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.match.cuts import Cut, Governs
from factcheck.match.quote import Tier
from factcheck.reading.words import read_words
from factcheck.rules import quote_cuts, quote_outside, quote_record, quote_transcript, quote_words
from factcheck.values.period import Period, parse_edtf
from tests.builders import quote_fact


@pytest.mark.parametrize(
    ("text", "bracket", "affix"),
    [
        ("the port is [un]safe", "un", "un"),
        ("the port is [Un]safe", "Un", "un"),
        ("[un]safe it is", "un", "un"),
        ("the harbor[less] island", "less", "less"),
        ("I[s] it", "s", "s"),
        ("[H]e is late", "H", "h"),
        ("the [old] port", "old", None),
        ("the [old]-port", "old", None),
        ("the-[old] port", "old", None),
        ("[old] port", "old", None),
        ("the port [old]", "old", None),
        ("the old port", "old", None),
        ("x(old)y", "old", None),
        ("9[old]9", "old", None),
    ],
)
def test_letters_in_brackets_may_belong_to_a_word(text: str, bracket: str, affix: str | None) -> None:
    at = text.index(bracket)
    match: Any = SimpleNamespace(alignment=SimpleNamespace(quoted=SimpleNamespace(text=text)))
    piece: Any = SimpleNamespace(quoted=(SimpleNamespace(start=at, end=at + len(bracket)),))
    assert quote_cuts._affix(match, piece) == affix


@pytest.mark.parametrize(
    ("words", "slots", "first", "last", "is_told"),
    [
        ("the port is safe", {}, 0, 4, True),
        ("The port is safe", {}, 0, 4, True),
        ("The port is safe.", {}, 0, 4, False),
        ("the port is safe.", {}, 0, 4, True),
        ("the Port is safe.", {}, 0, 4, True),
        ("The port is safe?", {}, 0, 4, False),
        ("1st Street is safe.", {}, 0, 4, False),
        ("The port is safe.”", {}, 0, 4, False),
        ("The port is safe.", {"excerpt": True}, 0, 4, True),
        ("the port is safe", {}, 1, 4, True),
        ("the port is safe", {}, 0, 3, True),
        ("the port is safe", {}, 1, 3, False),
        ("the port is safe", {"before": "He said"}, 0, 4, False),
        ("the port is safe", {"after": "he said"}, 0, 4, False),
    ],
)
def test_around_a_fragment_nobody_knows_what_stood(
    words: str, slots: dict[str, Any], first: int, last: int, is_told: bool
) -> None:
    pieces = [SimpleNamespace(first=first, last=last)]
    match: Any = SimpleNamespace(
        fact=quote_fact(words, **slots),
        alignment=SimpleNamespace(pieces=pieces),
        record=SimpleNamespace(words=SimpleNamespace(words=words.split())),
    )
    assert bool(list(quote_cuts.context_not_on_record(match))) is is_told


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("hope", "hoped", True),
        ("hope", "hope", True),
        ("say", "say", True),
        ("say", "says", False),
        ("hope", "hop", False),
        ("hopeful", "hopping", False),
        ("hopeful", "hopeless", True),
    ],
)
def test_two_forms_of_one_word(one: str, other: str, same: bool) -> None:
    assert quote_outside._same_stem(one, other) is quote_outside._same_stem(other, one) is same


def is_said_outside(
    governs: Governs,
    governor: str | None,
    lead_in: str | None = None,
    lead_out: str | None = None,
    *,
    leads: bool = True,
    is_edge: bool = True,
) -> bool:
    words = read_words(f"{governor or 'the'} they").words
    cut = Cut(words, 0 if leads else 9, is_edge, words[0] if governor else None, governs)
    quoted = SimpleNamespace(words=(SimpleNamespace(start=0),))
    claim = SimpleNamespace(lead_in=lead_in, lead_out=lead_out)
    match: Any = SimpleNamespace(alignment=SimpleNamespace(quoted=quoted), claim=claim)
    return quote_outside.is_said_outside(match, cut)


FAR = "not one of us or of them knew that"


@pytest.mark.parametrize(
    ("governs", "governor", "lead_in", "lead_out", "leads", "said"),
    [
        (Governs.NEGATION, "not", "he would not", None, True, True),
        (Governs.NEGATION, "not", "he doubts that", None, True, True),
        (Governs.NEGATION, "not", "he would", None, True, False),
        (Governs.NEGATION, "not", FAR, None, True, False),
        (Governs.NEGATION, "not", "not one of us knew that", None, True, True),
        (Governs.NEGATION, "not", "not one of us all knew that", None, True, False),
        (Governs.NEGATION, "not", None, "he and she and we know not", False, False),
        (Governs.NEGATION, "not", None, "he and she and we not", False, True),
        (Governs.NEGATION, "not", None, "not this winter, he said", False, True),
        (Governs.NEGATION, "not", "he would not, he said", None, True, True),
        (Governs.NEGATION, "not", "he did not say, ", None, True, True),
        (Governs.NEGATION, "not", "he did not say:", None, True, True),
        (Governs.NEGATION, "not", "no doubt, she said,", None, True, False),
        (Governs.NEGATION, "not", "no doubt, she said", None, True, False),
        (Governs.NEGATION, "not", "I doubt, she said", None, True, False),
        (Governs.NEGATION, "not", None, "he did not say", True, False),
        (Governs.NEGATION, "not", None, "he did not say", False, True),
        (Governs.NEGATION, "not", "he would not", None, False, False),
        (Governs.NEGATION, "not", None, "as far as he and she know not", False, False),
        (Governs.CONDITION, "if", "if it rains, he said,", None, True, True),
        (Governs.CONDITION, "if", "he said", "if it rains", True, True),
        (Governs.CONDITION, "if", "he said", "today", True, False),
        (Governs.CONDITION, "had", "if it rains, he said", None, True, True),
        (Governs.CONDITION, "should", "if it rains, he said", None, True, True),
        (Governs.CONDITION, "were", "if it rains, he said", None, True, True),
        (Governs.CONDITION, "would", "if it rains, he said", None, True, False),
        (Governs.CONDITION, "should", "he said", None, True, False),
        (Governs.CONDITION, "case", "in case it rains, he said,", None, True, True),
        (Governs.ATTRIBUTION, "had", "if it rains, he said", None, True, False),
        (Governs.LIMIT, "hope", "he hoped that", None, True, True),
        (Governs.LIMIT, "hope", "he knew that", None, True, False),
        (Governs.LIMIT, "hope", None, "he hoped", True, False),
        (Governs.LIMIT, "hope", None, "he hoped", False, True),
        (Governs.QUESTION, "is", "he asked whether", None, True, True),
        (Governs.QUESTION, "is", None, "he asked", True, True),
        (Governs.QUESTION, "is", "he said", None, True, False),
    ],
)
def test_what_was_cut_may_stand_outside(
    governs: Governs, governor: str, lead_in: str | None, lead_out: str | None, leads: bool, said: bool
) -> None:
    assert is_said_outside(governs, governor, lead_in, lead_out, leads=leads) is said
    assert not is_said_outside(governs, governor, lead_in, lead_out, leads=leads, is_edge=False)
    assert not is_said_outside(governs, None, lead_in, lead_out, leads=leads)


@pytest.mark.parametrize(
    ("governs", "governor", "lead_in", "may_be"),
    [
        (Governs.NEGATION, "not", "no doubt, she said", True),
        (Governs.NEGATION, "not", "she said", False),
        (Governs.NEGATION, "not", None, False),
        (Governs.CONDITION, "if", "when asked, she said", True),
        (Governs.CONDITION, "if", "she said", False),
        (Governs.CONDITION, "had", "when asked, she said", True),
        (Governs.LIMIT, "hope", "when asked, she said", False),
    ],
)
def test_what_was_cut_may_perhaps_stand_outside(
    governs: Governs, governor: str, lead_in: str | None, may_be: bool
) -> None:
    words = read_words(f"{governor} they").words
    quoted = SimpleNamespace(words=(SimpleNamespace(start=0),))
    claim = SimpleNamespace(lead_in=lead_in, lead_out=None)
    match: Any = SimpleNamespace(alignment=SimpleNamespace(quoted=quoted), claim=claim)
    edge = Cut(words, 0, True, words[0], governs)
    assert quote_outside.may_be_said_outside(match, edge) is may_be
    assert not quote_outside.may_be_said_outside(match, edge._replace(is_edge=False))
    assert not quote_outside.may_be_said_outside(match, edge._replace(governor=None))


@pytest.mark.parametrize(
    ("label", "speakers", "own"),
    [
        ("A", ("Ada Ames",), True),
        ("A.", ("Ada Ames",), True),
        ("Answer", ("Ada Ames",), True),
        ("Q", ("Ada Ames",), False),
        ("Ames", ("Ada Ames",), True),
        ("AMES", ("Ada Ames",), True),
        ("Ms. Ames", ("Ben Holt", "Ada Ames"), True),
        ("Holt", ("Ada Ames",), False),
        ("Am", ("Ada Ames",), False),
    ],
)
def test_whose_label_it_is(label: str, speakers: tuple[str, ...], own: bool) -> None:
    assert quote_record._is_label_of(label, speakers) is own


TUESDAY = Period.day(date(2024, 4, 9))


@pytest.mark.parametrize(
    ("day", "may"),
    [
        ("2024-04-09", True),
        ("2024-04-02", True),
        ("2024-04-16", True),
        ("2024-03-26", False),
        ("2024-04-23", False),
        ("2024-04-10", False),
        ("2024-03-27", False),
        ("2024-03", True),
        ("../2024-03-26", True),
        ("2024-03-26/..", True),
    ],
)
def test_a_bare_weekday_may_be_that_of_the_week_beside(day: str, may: bool) -> None:
    assert quote_record._may_be_meant(TUESDAY, parse_edtf(day)) is may
    open_start: Any = SimpleNamespace(start=None)
    assert quote_record._may_be_meant(open_start, parse_edtf(day))
    assert quote_record._may_be_meant(TUESDAY, Period(None, TUESDAY.start, "day"))


def test_the_words_are_looked_for_elsewhere_only_where_the_speaker_has_none() -> None:
    changed, found = SimpleNamespace(tier=Tier.CHANGED), SimpleNamespace(tier=Tier.SLIP)

    def elsewhere(own: tuple[Any, ...] = (), formerly: tuple[Any, ...] = (), *others: Any) -> object:
        matches: Any = SimpleNamespace(own=own, formerly=formerly, others=others)
        return quote_record._found_elsewhere(matches)

    assert elsewhere((), (), changed, found, found) is found
    assert elsewhere((), (), changed) is None
    assert elsewhere((found,), (), found) is None
    assert elsewhere((), (found,), found) is None


TELLING = "We shared the catch among crews"


def transcript(
    *own: tuple[str | None, Tier], words: str = TELLING, said: str | None = "2024-03-05", **more: Any
) -> Any:
    quoted = SimpleNamespace(words=read_words(words).words)
    matches = [
        SimpleNamespace(
            tier=tier,
            fact=quote_fact(f"{words} {at}", said=day, source={"title": "Minutes"}),
            alignment=SimpleNamespace(quoted=quoted),
        )
        for at, (day, tier) in enumerate(own)
    ]
    complete = (quote_fact("Good morning.", said="2024-03-05"), quote_fact("Good night.", said="2024-03-05"))
    given = {
        "complete": complete,
        "own_truncated": False,
        "truncated": False,
        "said_by_weekday": False,
        "formerly": (),
    }
    period = parse_edtf(said) if said else None
    claim = SimpleNamespace(said=said)
    return SimpleNamespace(**{"own": matches, "said": period, "claim": claim, **given, **more})


ELSEWHERE = ("2024-03-01", Tier.EXACT)


@pytest.mark.parametrize(
    ("matches", "is_told"),
    [
        (transcript(ELSEWHERE), True),
        (transcript(("2024-03-01", Tier.TYPOGRAPHIC), ("2024-03-02", Tier.SLIP)), True),
        (transcript(ELSEWHERE, ("2024-03-01", Tier.CHANGED)), True),
        (transcript(("2024-03-01", Tier.CHANGED), ELSEWHERE), True),
        (transcript(ELSEWHERE, (None, Tier.EXACT)), False),
        (transcript(ELSEWHERE, (None, Tier.CHANGED)), False),
        (transcript(ELSEWHERE, formerly=transcript(("2024-03-05", Tier.EXACT)).own), False),
        (transcript(ELSEWHERE, formerly=transcript(("2024-02-05", Tier.EXACT)).own), True),
        (transcript(formerly=transcript(ELSEWHERE).own), False),
        (transcript(ELSEWHERE, ("2024-03-05", Tier.CHANGED)), False),
        (transcript(ELSEWHERE, ("2024-03-05", Tier.EXACT)), False),
        (transcript(ELSEWHERE, ("2024-03", Tier.EXACT)), False),
        (transcript(("2024-03-01", Tier.CHANGED)), False),
        (transcript(), False),
        (transcript(ELSEWHERE, said=None), False),
        (transcript(ELSEWHERE, complete=()), False),
        (transcript(ELSEWHERE, own_truncated=True, truncated=True), False),
        (transcript(ELSEWHERE, said_by_weekday=True), False),
        (transcript(ELSEWHERE, words="We shared catch"), False),
        (transcript(ELSEWHERE, words="We shared the catch"), True),
        (transcript(ELSEWHERE, words="We had it all then and more"), False),
        (transcript(ELSEWHERE, words="We shared [the catch of crews]"), False),
    ],
)
def test_what_a_complete_transcript_lacks_was_not_said(matches: Any, is_told: bool) -> None:
    found = list(quote_transcript.not_in_transcript(matches))
    assert [(one.found, one.expected) for one in found] == ([("2024-03-05", "2024-03-01")] if is_told else [])
    for one in found:
        right = next(match for match in matches.own if match.tier is not Tier.CHANGED)
        assert one.facts == (right.fact, matches.complete[0])


@pytest.mark.parametrize(
    ("words", "like", "cased"),
    [
        ("rebuild", "Repair", "Rebuild"),
        ("rebuild it", "Repair", "Rebuild it"),
        ("rebuild", "repair", "rebuild"),
        ("Rebuild", "repair", "Rebuild"),
        ("NATO", "Repair", "NATO"),
        ("10", "Repair", "10"),
        ("rebuild", "rePAIR", "rebuild"),
        ("rEBUILD", "Repair", "REBUILD"),
        ("a", "An", "A"),
    ],
)
def test_a_fix_has_the_capital_of_the_words_it_is_for(words: str, like: str, cased: str) -> None:
    assert quote_words._cased(words, like) == cased


@pytest.mark.parametrize(
    ("text", "negates"), [("not", True), ("not at all", True), ("it is never so", True), ("at all", False)]
)
def test_a_negation_among_other_words(text: str, negates: bool) -> None:
    assert quote_words._negates(text) is negates


def bracket(quoted: str, recorded: str = "") -> Any:
    return SimpleNamespace(quoted=read_words(quoted).words, recorded=read_words(recorded).words)


@pytest.mark.parametrize(
    ("quoted", "recorded", "more"),
    [
        ("summer", "", False),
        ("not", "", True),
        ("only", "", True),
        ("may", "", True),
        ("said", "", True),
        ("quickly", "", True),
        ("the old ones only", "", True),
        ("10", "", True),
        ("the mayor", "he", False),
        ("its", "the", False),
        ("the mayor", "the", False),
        ("the mayor", "the harbor", True),
        ("port", "harbor", True),
        ("harbour", "harbor", False),
        ("harbor", "harbor", False),
    ],
)
def test_what_brackets_stand_for(quoted: str, recorded: str, more: bool) -> None:
    assert quote_cuts._stands_for_more(bracket(quoted, recorded)) is more


@pytest.mark.parametrize("mark", ["“", "‘", "«", "« ", "„", '"', "'"])
def test_words_behind_an_opening_mark_are_quoted_in_the_record(mark: str) -> None:
    words = read_words(f"Ben said {mark}the port is safe")
    first = [word.key for word in words.words].index("the")
    match: Any = SimpleNamespace(
        record=SimpleNamespace(words=words), alignment=SimpleNamespace(pieces=[SimpleNamespace(first=first)])
    )
    assert quote_record._is_quoted_in_record(match)
    assert list(quote_cuts.quoted_in_record(match))
    match.alignment.pieces[0].first = first + 1
    assert not quote_record._is_quoted_in_record(match)
    assert not list(quote_cuts.quoted_in_record(match))


@pytest.mark.parametrize(
    ("lead", "governs", "cut", "is_told"),
    [
        ("He would not", None, "we will", True),
        ("He would not say why", None, "we will", True),
        ("He would not tell them why", None, "we will", False),
        ("He would not:", None, "we will", False),
        ("He would not,", None, "we will", False),
        ("He would not; ", None, "we will", False),
        ("He would", None, "we will", False),
        ("He would not", Governs.NEGATION, "we will", False),
        ("He would not", Governs.LIMIT, "we will", True),
        ("He would not", None, "", False),
        (None, None, "we will", False),
        ("No, he would", None, "we will", True),
    ],
)
def test_a_negation_in_front_of_the_marks_is_told(
    lead: str | None, governs: Governs | None, cut: str, is_told: bool
) -> None:
    first = Cut(read_words(cut).words, 0, True, None, governs)
    match: Any = SimpleNamespace(claim=SimpleNamespace(lead_in=lead), cuts=[first])
    assert bool(list(quote_cuts.negation_put_outside(match))) is is_told


@pytest.mark.parametrize(
    ("tier", "brackets", "has_brackets", "told"),
    [
        (Tier.SLIP, (bracket("the mayor", "she"),), True, ["referent not checked: “the mayor”"]),
        (Tier.SLIP, (bracket("summer"),), True, ["explanation in brackets not checked: “summer”"]),
        (Tier.SLIP, (bracket("sic"),), True, ["the recorded words; [sic] is the writer's"]),
        (Tier.SLIP, (), False, []),
        (Tier.SLIP, (bracket("summer"), bracket("not")), True, []),
        (Tier.CHANGED, (bracket("summer"),), True, []),
        (Tier.EXACT, (), True, []),
    ],
)
def test_brackets_that_explain(
    tier: Tier, brackets: tuple[Any, ...], has_brackets: bool, told: list[str]
) -> None:
    pieces = [SimpleNamespace(brackets=brackets)]
    match: Any = SimpleNamespace(
        tier=tier, has_brackets=has_brackets, alignment=SimpleNamespace(pieces=pieces)
    )
    assert [one.message for one in quote_cuts.bracket_explains(match)] == told
