"""Laws of facts and stores: what a fact supports, and which other facts have a say in it."""

from __future__ import annotations

import json
import re
import tempfile
import textwrap
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import FigureClaim, QuoteClaim
from factcheck.facts import EventFact, Fact, FigureFact, Medium, QuoteFact, Source
from factcheck.lint import lint
from factcheck.store import Store
from factcheck.testing.strategies import drafts, paraphrased, quote_facts, stores
from factcheck.verdict import DecidedBy, Search, Status
from tests.builders import figure_fact
from tests.laws.told import (
    Outcome,
    Restyling,
    Told,
    about,
    again,
    any_facts,
    checker_of,
    cited,
    outcome,
    outcomes,
    told,
)


@given(data=st.data())
def test_l01_a_fact_supports_whatever_states_it_truly(data: st.DataObject) -> None:
    """L1: what is on record and told truly is supported, and the verdict cites the record.

    In every style of attribution, among paragraphs that state nothing, and as a typed claim in every form
    that says no more than the record does: other words for a number, fewer places, a part that stands alone.
    """
    fact = data.draw(any_facts)
    checker = checker_of(fact)
    (verdict,) = about(checker, data.draw(drafts(fact)), fact)
    assert verdict.status is Status.SUPPORTED
    assert cited(verdict) == {fact.sha256}
    paraphrase = data.draw(paraphrased(fact))
    typed = checker.verify(paraphrase.claim)
    assert typed.status is Status.SUPPORTED, (paraphrase, typed.findings)
    assert cited(typed) == {fact.sha256}


def _marks(opening: str, closing: str) -> Callable[[str], str]:
    return lambda draft: draft.replace("“", opening).replace("”", closing)


def _wrapped(draft: str, end: str) -> str:
    """The draft in lines of 50 characters, as mail and text editors wrap it."""
    return end.join(textwrap.wrap(draft, 50, break_long_words=False, break_on_hyphens=False)) + end


MARKS = (
    Restyling("the same marks", lambda draft: draft),
    Restyling("straight marks", _marks('"', '"')),
    Restyling("French marks", _marks("«", "»")),
    Restyling("French marks with spaces", _marks("«\u00a0", "\u00a0»")),
    Restyling("German marks", _marks("„", "“")),
    Restyling("single marks", _marks("‘", "’")),
)
FORMS = (
    Restyling("decomposed", lambda draft: unicodedata.normalize("NFD", draft)),
    Restyling("composed", lambda draft: unicodedata.normalize("NFC", draft)),
    Restyling("CRLF", lambda draft: draft.replace("\n", "\r\n")),
    Restyling("byte-order mark", lambda draft: f"\ufeff{draft}"),
    Restyling("hard spaces", lambda draft: draft.replace(" ", "\u00a0")),
    Restyling("double spaces", lambda draft: draft.replace(" ", "  ")),
    Restyling("thin spaces", lambda draft: draft.replace(" ", "\u2009")),
    Restyling("wrapped lines", lambda draft: _wrapped(draft, "\n")),
    Restyling("wrapped with CRLF", lambda draft: _wrapped(draft, "\r\n")),
    Restyling("soft hyphens", lambda draft: draft.replace("rs ", "r\u00ads ")),
    Restyling("curly apostrophes", lambda draft: draft.replace("'", "’")),
    Restyling("straight apostrophes", lambda draft: draft.replace("’", "'")),
)
SPACED = tuple(form for form in FORMS if "space" in form.name or "wrapped" in form.name)


@given(one=told(), marks=st.sampled_from(MARKS), form=st.sampled_from(FORMS))
def test_l02_marks_forms_and_spaces_change_no_verdict(one: Told, marks: Restyling, form: Restyling) -> None:
    """L2: quotation marks, Unicode forms, spaces, line ends and a byte-order mark are house style.

    Of a figure or a date, two spaces, a hard one or a line end inside of it may part a hedge, a unit or a
    preposition from its number. The claim is then left open, or not read and listed as unchecked; it never
    comes to another decision.
    """
    assume(not (marks.name == "single marks" and form.name == "straight apostrophes"))
    checker = checker_of(one.fact)
    plain = outcomes(checker, one.sentence)
    styled = outcomes(checker, form.apply(marks.apply(f"{one.sentence}\n")))
    if styled != plain:
        assert form in SPACED
        assert not isinstance(one.fact, QuoteFact)
        assert all(status is Status.NOT_ENOUGH_INFO for status, _ in styled)


def _stressed(text: str) -> str:
    """The second word in capitals, unless such a word would be an abbreviation."""
    words = text.split(" ")
    return " ".join((words[0], *(word.upper() for word in words[1:2]), *words[2:]))


CASES = (str.upper, str.lower, str.title, _stressed)


@given(one=told(), case=st.sampled_from(CASES))
def test_l03_case_changes_no_verdict(one: Told, case: Callable[[str], str]) -> None:
    """L3: capitals and small letters in a value, a day or quoted words change no verdict.

    A quotation whose case had to be folded is never told as letter for letter. Three things keep their case:
    codes of currencies ("usd" is none), a few words that are abbreviations in capitals ("US", "IT"), and the
    months that are verbs in small letters ("may", "march") and have no day and year behind them.
    """
    checker = checker_of(one.fact)
    plain = checker.verify(one.claim)
    slot = {"quote": "words", "figure": "value", "date": "date"}[one.claim.kind]
    written = getattr(one.claim, slot)
    assume(written is not None)
    is_bare = not re.search(r"(?:May|March) [0-9]{1,2}, [0-9]{4}", written)
    assume(not (case is str.lower and is_bare and {"May", "March"} & set(written.split())))
    in_capitals = one.claim.kind == "quote" and written.isupper()  # then none of them marks an abbreviation
    cased = case(written) if in_capitals else _but_codes(case, written)
    folded = checker.verify(one.claim.model_copy(update={slot: cased}))
    assert outcome(folded) == outcome(plain)
    if isinstance(one.fact, QuoteFact) and cased not in one.fact.words:
        assert all(evidence.tier != "exact" for evidence in folded.evidence)


def _but_codes(case: Callable[[str], str], written: str) -> str:
    """The text in another case; a word of three capitals keeps them."""
    words = written.split(" ")
    cased = case(written).split(" ")
    return " ".join(
        old if len(old) == 3 and old.isupper() else new for old, new in zip(words, cased, strict=True)
    )


DASHES = (" - ", " – ", " — ", "—", " -- ")
ELLIPSES = ("…", "...", " …", " ...", ". . .", " […]", " (...)")
RANGES = ("{}-{}", "{}–{}", "{} - {}", "{} to {}")


@given(
    fact=quote_facts(),
    dash=st.sampled_from(DASHES),
    ellipsis=st.sampled_from(ELLIPSES),
    ends=st.tuples(st.integers(1, 400), st.integers(500, 999)),
    data=st.data(),
)
def test_l04_dashes_and_ellipses_change_no_verdict(
    fact: QuoteFact, dash: str, ellipsis: str, ends: tuple[int, int], data: st.DataObject
) -> None:
    """L4: which dash stands between words or ends, and how an ellipsis is printed, changes no verdict."""
    words = fact.words.split()
    at, until = sorted(data.draw(st.lists(st.integers(1, len(words) - 1), min_size=2, max_size=2)))
    checker = checker_of(again(fact, words=" ".join((*words[:at], "-", *words[at:]))))

    def said(spoken: str) -> Outcome:
        return outcome(checker.verify(QuoteClaim(speaker=fact.speaker, words=spoken)))

    before, after = " ".join(words[:at]), " ".join(words[at:])
    assert said(f"{before}{dash}{after}") == said(f"{before} - {after}")
    cut = " ".join(words[until:])
    assert said(f"{before}{ellipsis} {cut}") == said(f"{before} … {cut}")
    recorded = figure_fact("Aldmoor", "boat traffic", "{} to {}".format(*ends), "2023")
    stated = data.draw(st.sampled_from((ends, (ends[0], ends[1] + 1), (ends[0] + 500, 999_999))))
    claims = [
        FigureClaim(subject="Aldmoor", measure="boat traffic", value=form.format(*stated), period="2023")
        for form in RANGES
    ]
    held = checker_of(recorded)
    assert len({outcome(held.verify(claim)) for claim in claims}) == 1


QUILL = Source(title="Quillhaven almanac", date="2001-02-03", medium=Medium.DOCUMENT)
ATTIC = "Seven violins play a waltz in my grandmother's attic."
SOUP = "Cold soup tastes best at noon, says a cook abroad."
UNRELATED: tuple[Fact, ...] = (
    QuoteFact(speaker="Zora Quill", words=ATTIC, source=QUILL),
    QuoteFact(speaker="Zora Quill", words=SOUP, source=QUILL),
    FigureFact(subject="Quillhaven", measure="violin exports", value="4,711", period="2001", source=QUILL),
    FigureFact(subject="Quillhaven", measure="soup output", value="3.3%", source=QUILL, exact=True),
    EventFact(event="kite contest in Quillhaven", place="Quillhaven", date="2001-05-06", source=QUILL),
    EventFact(event="opening of the Quillhaven bridge", start="2001", end="2004", source=QUILL),
)


@given(one=told(), others=st.lists(st.sampled_from(UNRELATED), min_size=1, unique=True))
def test_l05_an_unrelated_fact_changes_nothing(one: Told, others: list[Fact]) -> None:
    """L5: a fact of another kind, or about somebody and something else, changes no verdict and no citation.

    It holds where every fact was looked at. A search that hit its limit says so in the verdict, and then a
    store may be too large to find what is there.
    """
    alone, among = checker_of(one.fact), checker_of(one.fact, *others)
    first, second = (checker.check(f"{one.sentence}\n").verdicts for checker in (alone, among))
    assert [outcome(verdict) for verdict in first] == [outcome(verdict) for verdict in second]
    assert [cited(verdict) for verdict in first] == [cited(verdict) for verdict in second]
    assert [verdict.search for verdict in second] == [Search.EXHAUSTIVE] * len(second)
    typed = [checker.verify(one.claim) for checker in (alone, among)]
    assert outcome(typed[0]) == outcome(typed[1])
    assert cited(typed[0]) == cited(typed[1])


@given(held=st.lists(told(), min_size=2, max_size=3), data=st.data())
def test_l06_neither_facts_nor_claims_have_an_order(held: list[Told], data: st.DataObject) -> None:
    """L6: facts in another order or spread over other files, and paragraphs in another order, change nothing.

    It holds where every fact was looked at, and for paragraphs that do not refer to one another.
    """
    facts = list({one.fact.sha256: one.fact for one in held}.values())
    shuffled = data.draw(st.permutations(facts))
    # The speaker of one paragraph may be whom the next one means by a surname: each names its own in full.
    sentences = [one.sentence for one in held]
    draft = "\n\n".join(sentences)
    plain = told_apart(checker_of(*facts), draft)
    assert told_apart(checker_of(*shuffled), draft) == plain
    # Which of two facts that say the same is cited goes by their addresses, and those by the files.
    assert [one[:4] for one in told_apart(Checker(_in_files(shuffled)), draft)] == [one[:4] for one in plain]
    turned = "\n\n".join(data.draw(st.permutations(sentences)))
    # A remark that a draft says something in two ways stands at the second of them.
    assert sorted(
        (text, status, reason, known)
        for text, status, reason, _, known in told_apart(checker_of(*facts), turned)
    ) == sorted((text, status, reason, known) for text, status, reason, _, known in plain)


def told_apart(checker: Checker, draft: str) -> list[tuple[str, str, str, str, tuple[str, ...]]]:
    """Each verdict with the text of its claim, the rules that fired and the facts that it cites."""
    return [
        (
            one.claim.text,
            one.status.value,
            str(one.reason),
            " ".join(sorted(finding.rule for finding in one.findings)),
            tuple(sorted(cited(one))),
        )
        for one in checker.check(f"{draft}\n").verdicts
    ]


def _in_files(facts: list[Fact]) -> Store:
    """The store of a folder with a file for each fact, in the order of the facts."""
    with tempfile.TemporaryDirectory() as folder:
        for number, fact in enumerate(facts):
            record = fact.record()
            lines = [
                "[source]",
                *_lines(record.pop("source")),
                f"[{record.pop('kind')}.one]",
                *_lines(record),
            ]
            Path(folder, f"{number:02}.toml").write_text("\n".join(lines), encoding="utf-8")
        store = Store.load(folder)
    assert not store.problems
    return store


def _lines(slots: Any) -> list[str]:
    return [f"{slot} = {json.dumps(value, ensure_ascii=False)}" for slot, value in slots.items()]


@given(one=told(), others=stores(most=3))
def test_l07_support_falls_with_the_facts_that_it_cites(one: Told, others: Store) -> None:
    """L7: without the facts that it cites, no verdict stays as it is with the same citations.

    With no store at all nothing is supported: there is not enough information, or a rule about the statement
    itself or the calendar refutes it.
    """
    facts = (one.fact, *others.facts)
    bare = Checker(Store.empty()).verify(one.claim)
    assert bare.status in (Status.NOT_ENOUGH_INFO, Status.REFUTED)
    if bare.status is Status.REFUTED:
        assert bare.decided_by in (DecidedBy.INTERNAL, DecidedBy.CALENDAR)
        assert bare.findings
    verdict = checker_of(*facts).verify(one.claim)
    known = cited(verdict)
    left = [fact for fact in facts if fact.sha256 not in known]
    without = checker_of(*left).verify(one.claim)
    if known:
        assert (outcome(without), cited(without)) != (outcome(verdict), known)
        assert not cited(without) & known
    assert without.status is not Status.SUPPORTED or known != cited(without)


@given(one=told(), other_source=st.booleans())
def test_l08_an_identical_copy_changes_no_verdict(one: Told, other_source: bool) -> None:
    """L8: a fact that is written down twice decides as it does once.

    Lint names the second where both have one source; two sources that say the same are two facts.
    """
    record = one.fact.record()
    copy = {**record, "id": "the-copy"}
    if other_source:
        copy["source"] = {**record["source"], "title": "A second copy"}  # type: ignore[dict-item]
    twice = Store.from_records([{**record, "id": "the-fact"}, copy])
    assert not twice.problems
    assert outcome(Checker(twice).verify(one.claim)) == outcome(checker_of(one.fact).verify(one.claim))
    assert outcomes(Checker(twice), one.sentence) == outcomes(checker_of(one.fact), one.sentence)
    warned = [problem for problem in lint(twice) if "says the same as" in problem.message]
    assert bool(warned) is not other_source
