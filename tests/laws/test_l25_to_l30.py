"""Laws of names and words: who said it, what was cut or joined, and what an alignment may claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import QuoteClaim
from factcheck.facts import Fact, QuoteFact
from factcheck.match.align import align
from factcheck.reading.words import read_words
from factcheck.testing.render import Style, render
from factcheck.testing.strategies import people, quote_facts, sentences, speakers
from factcheck.testing.vocabulary import GIVEN_NAMES, PLACES, SURNAMES
from factcheck.values.canonical import Json, canonical_json
from factcheck.verdict import Status, Verdict
from tests.builders import check, store_of
from tests.laws.drafts import outline, statuses
from tests.laws.statements import CHANGES, FOREIGN, Statement, again, changed, stated_facts, statements

styles = st.sampled_from(Style)
places = st.integers(0, 60)
FILLERS = ("uh,", "um,", "er,", "you know,", "I mean,")
OPENERS = {"that", "which", "and"}  # may be missing at the head of a clause
GOVERNING = (
    "It is not true that",
    "Nobody says that",
    "I doubt that",
    "If the mayor agrees,",
    "They claim that",
)


def said(fact: QuoteFact, words: str, speaker: str | None = None) -> QuoteClaim:
    return QuoteClaim(speaker=speaker or fact.speaker, words=words)


def judged(claim: QuoteClaim, *facts: Fact) -> Verdict:
    return Checker(store_of(*facts)).verify(claim)


@given(
    person=people(),
    other=speakers(),
    alias=speakers(),
    namesake=st.sampled_from(GIVEN_NAMES),
    fact=quote_facts(),
    style=styles,
)
def test_l25_only_the_speaker_and_his_aliases_keep_support(
    person: dict[str, object], other: str, alias: str, namesake: str, fact: QuoteFact, style: Style
) -> None:
    """L25: recorded words keep their support under a declared alias, and under nobody else's name.

    Somebody of the same surname is somebody else. A surname that is declared weak supports where it fits
    one person alone.
    """
    name = str(person["name"])
    given_name, surname = name.split()
    assume(alias.split()[-1] != surname and other.split()[-1] not in (surname, alias.split()[-1]))
    assume(namesake not in (given_name, alias.split()[0]))
    fact = again(fact, speaker=name)
    checker = Checker(store_of(fact, names=({**person, "aliases": [alias]},)))

    def by(speaker: str) -> list[str]:
        return statuses(checker.check(f"{render(again(fact, speaker=speaker), style)}\n"))

    assert by(name) == by(alias) == by(surname) == ["supported"]
    assert by(other) == ["refuted"]
    assert "supported" not in by(f"{namesake} {surname}")
    for stranger in (other, f"{namesake} {surname}"):
        assert checker.verify(said(fact, fact.words, stranger)).status is not Status.SUPPORTED


def renamed(text: str, names: dict[str, str]) -> str:
    return re.sub(r"[A-Z][a-z]+", lambda match: names.get(match[0], match[0]), text)


@given(
    one=statements(),
    others=st.lists(stated_facts(), max_size=3),
    given_names=st.permutations(GIVEN_NAMES),
    surnames=st.permutations(SURNAMES),
    places=st.permutations(PLACES),
)
def test_l26_renaming_everybody_changes_no_verdict(
    one: Statement,
    others: list[Fact],
    given_names: Sequence[str],
    surnames: Sequence[str],
    places: Sequence[str],
) -> None:
    """L26: names of people and places mean nothing by themselves.

    With each exchanged for another, one for one, in the store and in the draft, every verdict stays.
    """
    names = dict(zip(GIVEN_NAMES + SURNAMES + PLACES, (*given_names, *surnames, *places), strict=True))
    facts = list({fact.sha256: fact for fact in (one.fact, *others)}.values())
    moved = [type(fact).model_validate_json(renamed(canonical_json(_slots(fact)), names)) for fact in facts]
    before = Checker(store_of(*facts)).check(one.draft)
    after = Checker(store_of(*moved)).check(renamed(one.draft, names))
    assert outline(after) == outline(before)


def _slots(fact: Fact) -> dict[str, Json]:
    return {slot: value for slot, value in fact.record().items() if slot != "kind"}


@given(
    fact=quote_facts(words=sentences(most=2)),
    cut=st.tuples(places, places),
    filler=st.sampled_from(FILLERS),
    governing=st.sampled_from(GOVERNING),
)
def test_l27_what_is_cut_is_marked_and_governs_nothing_that_is_kept(
    fact: QuoteFact, cut: tuple[int, int], filler: str, governing: str
) -> None:
    """L27: words left out without an ellipsis make a misquotation, and an ellipsis hides no turn of sense.

    Without a mark only fillers and the opener of a clause may be missing, and then a finding says so, as
    loudly as the desk's policy has it. With an ellipsis the pieces are supported in their order alone, and
    never where a negation, a condition or an attribution that governs the kept words was cut.
    """
    words = fact.words.split()
    first, last = sorted((1 + cut[0] % (len(words) - 1), 1 + cut[1] % (len(words) - 1)))
    head, gone, tail = words[:first], words[first:last], words[last:]
    unmarked = judged(said(fact, " ".join(head + tail)), fact)
    if not _stands_in(" ".join(head + tail), fact.words):
        assert unmarked.status is not Status.SUPPORTED or (set(gone) <= OPENERS and unmarked.findings)
    spoken = again(fact, words=" ".join([*head[:-1], f"{head[-1].rstrip('.')},", filler, *words[first:]]))
    tidied = judged(said(fact, fact.words), spoken)
    assert tidied.status is Status.SUPPORTED
    assert "QUO116" in [finding.rule for finding in tidied.findings]
    swapped = " ".join([*tail, "…", *head])
    if not _stands_in(swapped, fact.words):
        assert judged(said(fact, swapped), fact).status is not Status.SUPPORTED
    lowered = f"{fact.words[0].lower()}{fact.words[1:]}"
    governed = again(fact, words=f"{governing} {lowered}")
    for kept in (fact.words, f"… {lowered}", f"{governing.split()[0]} … {lowered}"):
        assert judged(said(fact, kept), governed).status is not Status.SUPPORTED


@given(
    held=st.lists(quote_facts(words=sentences()), min_size=2, max_size=2),
    same=st.booleans(),
    cut=places,
    resumed=places,
    link=st.sampled_from((" ", " … ", " … and ", " and ", " ... ")),
    style=styles,
)
def test_l28_parts_of_two_records_in_one_pair_of_marks_are_never_supported(
    held: list[QuoteFact], same: bool, cut: int, resumed: int, link: str, style: Style
) -> None:
    """L28: the beginning of one record and the end of another are no quotation, however they are joined.

    It does not matter whether one person said both.
    """
    first, second = held[0], again(held[1], speaker=held[0].speaker) if same else held[1]
    heads, tails = first.words.rstrip(".").split(), second.words.split()
    head, tail = heads[: 2 + cut % (len(heads) - 2)], tails[resumed % (len(tails) - 2) :]
    spliced = " ".join(head) + link + " ".join(tail)
    assume(not any(_stands_in(spliced, fact.words) for fact in (first, second)))
    claim = said(first, spliced)
    assert judged(claim, first, second).status is not Status.SUPPORTED
    draft = f"{render(again(first, words=spliced), style)}\n"
    assert "supported" not in statuses(check(draft, first, second))


PLAIN = re.compile(r"[a-z]+|…")


def _stands_in(quoted: str, recorded: str) -> bool:
    """Whether the pieces around ellipses stand word for word in the record, one after the other."""
    known = PLAIN.findall(recorded.lower())
    pieces = [PLAIN.findall(piece.lower()) for piece in quoted.replace("...", "…").split("…")]
    ends = {0}
    for piece in [piece for piece in pieces if piece]:
        ends = {
            at + len(piece)
            for at in range(len(known) - len(piece) + 1)
            if known[at : at + len(piece)] == piece and any(end <= at for end in ends)
        }
    return bool(ends)


@given(
    recorded=sentences(most=2),
    steps=st.lists(st.tuples(places, st.sampled_from(FOREIGN), st.booleans()), max_size=6),
)
def test_l29_another_edit_never_raises_the_score(recorded: str, steps: list[tuple[int, str, bool]]) -> None:
    """L29: words laid beside themselves have the highest score, and every foreign word put in lowers it.

    The foreign word stands between two words of the quotation, or in the place of one that was its own.
    """
    known = read_words(recorded)
    words, own = recorded.split(), list(range(len(recorded.split())))
    before = Fraction(1)
    assert _score(recorded, recorded) == 1
    for at, foreign, replaces in steps:
        if replaces and len(own) > 1:
            place = own.pop(at % len(own))
            words[place] = foreign
        else:
            place = at % (len(words) + 1)
            words.insert(place, foreign)
            own = [one + (one >= place) for one in own]
        after = _score(" ".join(words), known.text)
        assert after < before
        before = after


def _score(quoted: str, recorded: str) -> Fraction:
    alignment = align(read_words(quoted), read_words(recorded))
    assert alignment is not None
    return Fraction(alignment.kept, alignment.weight)


@given(
    fact=quote_facts(words=sentences(most=2)),
    changes=st.lists(st.tuples(st.sampled_from(CHANGES), places), max_size=3),
)
def test_l30_the_reported_edits_lead_from_the_record_to_the_quotation(
    fact: QuoteFact, changes: list[tuple[str, int]]
) -> None:
    """L30: the reported alignment, applied to the record, gives the quotation.

    Word by word, as written and punctuation aside: what the edits find is the whole quotation, and what they
    expect stands in the record in that order. In a quotation without an ellipsis it stands there unbroken.
    """
    spoken = fact.words.split()
    for change, at in changes:
        spoken = changed(spoken, change, at)
    claim = said(fact, " ".join(spoken))
    verdict = judged(claim, fact)
    assume(verdict.evidence and verdict.evidence[0].alignment)
    edits = verdict.evidence[0].alignment
    quoted = read_words(claim.words)
    found = [word for one in edits if one.op != "dropped" for word in one.found.split()]
    assert found == [word.text for word in quoted.words]
    expected = [word for one in edits if one.op != "inserted" for word in one.expected.split()]
    known = [word.text for word in read_words(fact.words).words]
    if not quoted.gaps:
        assert any(known[at : at + len(expected)] == expected for at in range(len(known)))
    elif "QUO122" not in [finding.rule for finding in verdict.findings]:
        rest = iter(known)
        assert all(word in rest for word in expected)
    for one in edits:
        if one.op == "kept":
            assert read_words(one.found).keys == read_words(one.expected).keys
