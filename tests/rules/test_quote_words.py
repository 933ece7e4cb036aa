"""The words of a quotation beside the record's: what is told, where it points, and what it would mend."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.match.align import align
from factcheck.match.edits import EditKind, Op, WordEdit
from factcheck.match.quote import Tier
from factcheck.reading.words import read_words
from factcheck.rules import quote_words
from factcheck.verdict import Finding
from tests.builders import check, only_verdict, quote_fact, quoted

BRIDGE = "The council will rebuild the wooden bridge before winter comes."


def match(words: str, record: str, tier: Tier = Tier.CHANGED, **slots: Any) -> Any:
    """A quotation laid beside a record, as much of it as these rules read."""
    alignment = align(read_words(words), read_words(record))
    claim = SimpleNamespace(lead_in=None, lead_out=None)
    cuts = [SimpleNamespace(words=())]
    return SimpleNamespace(
        alignment=alignment, fact=quote_fact(record, **slots), tier=tier, claim=claim, cuts=cuts
    )


def told(words: str, record: str, **slots: Any) -> list[tuple[str, str | None, str | None]]:
    """Of each finding about the words: its rule, where it points, and its fix."""
    found: tuple[Finding, ...] = only_verdict(check(quoted(words), quote_fact(record, **slots))).findings
    about = [one for one in found if one.rule < "QUO117"]
    return [(one.rule, None if one.span is None else one.span.text, one.fix) for one in about]


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        (
            "The council will rebuild the bridge before winter comes.",
            [("QUO104", "bridge", "wooden bridge")],
        ),
        ("The council will rebuild the old bridge before winter comes.", [("QUO102", "old", "wooden")]),
        ("The council will rebuild the old wooden bridge before winter comes.", [("QUO103", "old", "")]),
        (
            "The council will rebuild a stone bridge and one pier before winter comes.",
            [("QUO102", "a stone", "the wooden"), ("QUO106", "and one pier", "")],
        ),
    ],
)
def test_a_run_of_words_is_mended_where_it_is_plainly_meant(
    words: str, findings: list[tuple[str, str, str]]
) -> None:
    assert told(words, BRIDGE) == findings


def edit(op: Op, kind: EditKind, found: str = "", expected: str = "") -> WordEdit:
    return WordEdit(op, kind, read_words(found).words, read_words(expected).words)


def of(*edits: WordEdit, quoted_words: str = "close it again", **more: Any) -> Any:
    """A match with these edits in one piece."""
    alignment = SimpleNamespace(
        pieces=[SimpleNamespace(edits=edits)], changes=edits, quoted=read_words(quoted_words)
    )
    given = {"fact": quote_fact("It rained."), "tier": Tier.CHANGED, "cuts": [SimpleNamespace(words=())]}
    claim = SimpleNamespace(lead_in=more.pop("lead_in", None), lead_out=None)
    return SimpleNamespace(**{"alignment": alignment, "claim": claim, **given, **more})


SIX, SEVEN = "a b d e f g", "a b d e f g h"


@pytest.mark.parametrize(
    ("found", "expected", "fix"),
    [
        (SIX, "so", "so"),
        (SEVEN, "so", None),
        ("so", SIX, SIX),
        ("so", SEVEN, None),
        (SEVEN, SEVEN, None),
        ("So", "it is", "It is"),
        ("so", "it is. It was", None),
        ("so", "it is, it was", "it is it was"),
    ],
)
def test_a_long_run_is_another_passage(found: str, expected: str, fix: str | None) -> None:
    one = edit(Op.REPLACED, EditKind.CONTENT, found, expected)
    assert quote_words._fix(of(one), one) == fix


def test_missing_words_stand_before_the_next_quoted_one_or_at_the_end() -> None:
    first, second = (edit(Op.DROPPED, EditKind.CONTENT, "", word) for word in ("soon", "surely"))
    kept = edit(Op.KEPT, EditKind.SAME, "it", "it")
    match = of(first, second, kept)
    for one, fix in ((first, "soon it"), (second, "surely it")):
        (remark,) = [each for each in quote_words.word_dropped(match) if each.expected == one.expected]
        assert (remark.at, remark.found, remark.fix) == ((0, 2), None, fix)
    last = of(kept, first, second)
    for remark in quote_words.word_dropped(last):
        assert (remark.at, remark.fix) == ((9, 14), None)
    two = of(kept, first, quoted_words="close again")
    (remark,) = quote_words.word_dropped(two)
    assert remark.at == (6, 11)


@pytest.mark.parametrize(
    ("tier", "in_order", "is_told"),
    [(Tier.EXACT, True, True), (Tier.EXACT, False, False), (Tier.SLIP, True, False)],
)
def test_letter_for_letter_is_in_order_too(tier: Tier, in_order: bool, is_told: bool) -> None:
    match: Any = SimpleNamespace(tier=tier, alignment=SimpleNamespace(in_order=in_order))
    assert bool(list(quote_words.verbatim(match))) is is_told


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        (
            "We don't, um, know what the harbor will cost.",
            [("QUO113", "don't", "do not"), ("QUO116", "what", None)],
        ),
        ("We do not know what the harbor will cost.", [("QUO116", "know", None), ("QUO116", "what", None)]),
        (
            "We do not, um, know what, what the harbors will cost.",
            [("QUO116", "harbors", "harbour")],
        ),
        ("We do not, um, know what, what the harbor will cost.", [("QUO114", None, None)]),
        ("We don't, um, know what the bridge will cost.", [("QUO102", "bridge", "harbour")]),
    ],
)
def test_a_slip_is_told_by_itself_and_tidying_is_not_taken_back(
    words: str, findings: list[tuple[str, str | None, str | None]]
) -> None:
    record = "We do not, um, know what, what the harbour will cost."
    found = told(words, record)
    assert [one[0] for one in found] == [one[0] for one in findings]
    assert [one for one in found if one[0] != "QUO114"] == [one for one in findings if one[0] != "QUO114"]


def test_slips_are_told_of_a_quotation_that_is_right_but_for_them() -> None:
    contraction = edit(Op.REPLACED, EditKind.CONTRACTION, "don't", "do not")
    filler = edit(Op.DROPPED, EditKind.FILLER, "", "um")
    number = edit(Op.REPLACED, EditKind.AGREEMENT, "harbors", "harbor")
    spelling = edit(Op.REPLACED, EditKind.SPELLING, "harbor", "harbour")
    opener = edit(Op.DROPPED, EditKind.CLAUSE_OPENER, "", "that")
    edits = (contraction, filler, number, opener, spelling)
    match = of(*edits, tier=Tier.SLIP)
    assert [(one.expected, one.fix) for one in quote_words.not_verbatim(match)] == [
        ("do not", "do not"),
        ("that", "that harbor"),
    ]
    assert [(one.expected, one.fix) for one in quote_words.tidied(match)] == [
        ("um", None),
        ("harbor", "harbor"),
    ]
    assert all(one.message.startswith("not verbatim: “") for one in quote_words.tidied(match))
    changed = of(*edits, tier=Tier.CHANGED)
    assert list(quote_words.not_verbatim(changed)) == list(quote_words.tidied(changed)) == []


@pytest.mark.parametrize(
    ("found", "expected", "fix"),
    [
        ("never", "", ""),
        ("", "never", "never it"),
        ("never", "not", "not"),
        ("never", "soon", None),
        ("not", "will", None),
        ("soon", "never", "never"),
    ],
)
def test_a_negation_that_was_put_in_has_no_word_to_go_back_to(
    found: str, expected: str, fix: str | None
) -> None:
    op = Op.REPLACED if found and expected else Op.INSERTED if found else Op.DROPPED
    one = edit(op, EditKind.NEGATION, found, expected)
    (remark,) = quote_words.negation_changed(of(one, edit(Op.KEPT, EditKind.SAME, "it", "it")))
    assert (remark.fix, remark.found, remark.expected) == (fix, found or None, expected or None)


@pytest.mark.parametrize("asked", [None, "Amara Okafor asked:"])
@pytest.mark.parametrize(
    ("op", "found", "expected", "fix"),
    [
        (Op.INSERTED, "?", "", ""),
        (Op.REPLACED, "?", "before winter", ""),
        (Op.INSERTED, "why?", "", ""),
        (Op.DROPPED, "", "?", "? it"),
        (Op.REPLACED, "today", "today?", "today ?"),
    ],
)
def test_a_question_mark_that_came_or_went(
    op: Op, found: str, expected: str, fix: str, asked: str | None
) -> None:
    one = edit(op, EditKind.QUESTION, found, expected)
    match = of(one, edit(Op.KEPT, EditKind.SAME, "it", "it"), lead_in=asked)
    remarks = list(quote_words.question_changed(match))
    if asked and op is not Op.INSERTED and found != "?":
        assert remarks == []
    else:
        (remark,) = remarks
        assert remark.fix == fix
        if found == "?":
            assert (remark.message, remark.expected) == ("“?” is not in the record", None)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("We will open 20 northern ports before Okafor comes.", ["QUO114"]),
        ("We'll open 20 northern ports before Okafor comes.", ["QUO113"]),
        ("We will open 20 southern ports before Okafor comes.", ["QUO115"]),
        ("We will open 30 northern ports before Okafor comes.", ["QUO106"]),
        ("We will open 20 northern ports before Lindqvist comes.", ["QUO107"]),
        ("We will not open 20 northern ports before Okafor comes.", ["QUO105"]),
        ("We may open 20 northern ports before Okafor comes.", ["QUO115"]),
        ("We'll open 20 southern ports before Okafor comes.", ["QUO115"]),
    ],
)
def test_of_a_translation_only_what_no_translator_may_change_is_wrong(words: str, codes: list[str]) -> None:
    found = told(words, "We will open twenty northern ports before Okafor comes.", translation="desk")
    assert [code for code, _, _ in found] == codes
