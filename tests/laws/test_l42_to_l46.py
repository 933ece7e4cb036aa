"""Laws of use: every way of asking gives one answer, and neither silence nor a score decides anything."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import QuoteClaim, Within
from factcheck.cli.failing import NAMES, NEVER
from factcheck.cli.run import run
from factcheck.config import Options, Policy
from factcheck.derive.calculations import difference, growth, mean, of_hundred, of_one, ratio, total
from factcheck.drafts import draft_from_text
from factcheck.facts import QuoteFact
from factcheck.match import quote
from factcheck.silence import silence
from factcheck.store import Store
from factcheck.testing.asserting import Refuted, Supported
from factcheck.testing.cases import Case
from factcheck.testing.cases import difference as case_difference
from factcheck.testing.strategies import quote_facts, sentences
from factcheck.testing.summary import summary
from factcheck.values.interval import Interval
from factcheck.verdict import Report, Severity, SilencerState, Status, Verdict
from tests.builders import store_of
from tests.laws.statements import CHANGES, Statement, changed, statements
from tests.laws.stored import put, written

several = st.lists(statements(), min_size=1, max_size=3, unique_by=lambda one: one.fact.sha256)


def draft_of(parts: list[Statement]) -> str:
    return "\n".join(one.draft for one in parts)


def asked(*arguments: str) -> tuple[int, str]:
    """What the command answers: its exit code and what it prints."""
    out = io.StringIO()
    with redirect_stdout(out), redirect_stderr(io.StringIO()):
        code = run(["check", *arguments, "--isolated"])
    return code, out.getvalue()


def bare(verdict: Verdict) -> Verdict:
    """The verdict without what only a draft can tell: places, and remarks about its other claims."""
    claim = verdict.claim.model_copy(update={"text": "", "span": None, "spans": (), "slots": {}})
    findings = tuple(finding.model_copy(update={"span": None}) for finding in verdict.findings)
    return verdict.model_copy(update={"claim": claim, "findings": findings, "selectors": (), "locator": None})


@given(parts=several, dated=st.none() | st.dates(date(1900, 1, 1)), policy=st.sampled_from(Policy))
def test_l42_every_way_of_asking_gives_one_answer(
    parts: list[Statement], dated: date | None, policy: Policy
) -> None:
    """L42: the command, the library, the pytest plugin and claim by claim: all say the same.

    The command prints the report that the library makes; the plugin's assertions pass and fail by it, and its
    pages of cases expect it; and each claim, taken out of the draft and asked about alone, gets its verdict
    again.
    """
    files = written([one.fact for one in parts])
    text = draft_of(parts)
    with TemporaryDirectory(prefix="factcheck-law-") as name:
        folder = Path(name)
        (folder / "claims").mkdir()
        put(files, folder / "claims")
        put({"draft.txt": text}, folder)
        checker = Checker(Store.load(folder / "claims"), Options(dateline=dated, policy=policy))
        options = ["--store", f"{folder}/claims", "--format", "json", "--policy", policy.value]
        _, out = asked(f"{folder}/draft.txt", *options, *([f"--dateline={dated}"] if dated else []))
    report = checker.check(text)
    printed = Report.model_validate_json(out)
    assert printed == report.model_copy(
        update={"draft": report.draft.model_copy(update={"name": printed.draft.name})}
    )
    for verdict in report.verdicts:
        alone = checker.verify(verdict.claim)
        assert bare(alone) == bare(verdict).model_copy(update={"id": alone.id})
        assert Checker(checker.store, checker.options).verify(verdict.claim) == alone
    found = [verdict.status for verdict in report.verdicts]
    assume(found)
    for accepts, passes in (
        (Supported(checker), set(found) == {Status.SUPPORTED}),
        (Refuted(checker), Status.REFUTED in found),
    ):
        if passes:
            accepts(text)
        else:
            with pytest.raises(AssertionError):
                accepts(text)
    title, expected = "as the library has it", summary(report)
    page = Case("page.md", 1, title, text, expected, files=tuple(files.items()), options=checker.options)
    assert case_difference(page) is None


@given(parts=several, about=st.integers(0, 2), inside=st.booleans(), data=st.data())
def test_l43_a_comment_silences_its_own_paragraph_and_is_counted(
    parts: list[Statement], about: int, inside: bool, data: st.DataObject
) -> None:
    """L43: a comment that tells a rule to be ignored silences that rule in its own paragraph at most.

    It changes no verdict and takes no finding away: what is silenced is marked, and the comment is listed
    with what became of it. It is about a paragraph, not about one claim in it, because that is what a writer
    sees around it.
    """
    paragraphs = [one.draft.rstrip("\n") for one in parts]
    checker = Checker(store_of(*(one.fact for one in parts)))
    at = about % len(parts)
    plain = checker.check("\n\n".join(paragraphs), "draft.md")
    codes = sorted({finding.rule for verdict in plain.verdicts for finding in verdict.findings})
    code = data.draw(st.sampled_from([*codes, "QUO102"]))
    comment = f"<!-- factcheck: ignore[{code}] as printed -->"
    silent = list(paragraphs)
    silent[at] = f"{silent[at]} {comment}" if inside else f"{comment}\n\n{silent[at]}"
    text = "\n\n".join(silent)
    report = silence(checker.check(text, "draft.md"), draft_from_text(text, "draft.md"))
    assert [bare(_heard(verdict)) for verdict in report.verdicts] == [bare(one) for one in plain.verdicts]
    start = len("\n\n".join(silent[:at])) + (2 if at else 0)
    end = start + len(silent[at])
    hidden = 0
    for verdict in report.verdicts:
        assert verdict.claim.span
        here = start <= verdict.claim.span.start < end
        for finding in verdict.findings:
            if finding.silenced:
                assert here
                assert finding.rule == code
                hidden += 1
        assert verdict.silenced is None or here
    (listed,) = report.silencers
    assert listed.rules == (code,)
    assert (listed.state is SilencerState.USED) == (hidden > 0)


def _heard(verdict: Verdict) -> Verdict:
    """The verdict as it is without any silencer."""
    findings = tuple(finding.model_copy(update={"silenced": None}) for finding in verdict.findings)
    return verdict.model_copy(update={"findings": findings, "silenced": None})


listed = st.sets(st.sampled_from([name for name in NAMES if name != NEVER]), min_size=1) | st.just({NEVER})


@given(parts=several, order=st.permutations(range(3)), fail_on=listed)
def test_l44_the_exit_code_follows_from_the_verdicts(
    parts: list[Statement], order: list[int], fail_on: set[str]
) -> None:
    """L44: the exit code is 1 if anything that ``--fail-on`` lists was found, else 0, in whatever order.

    What can be listed are statuses, severities of findings, what was not checked, and a draft without a
    claim. Nothing else about the drafts has a say. Where the job could not be done the code is 2.
    """
    turned = [parts[at] for at in order if at < len(parts)]
    checker = Checker(store_of(*(one.fact for one in parts)))
    with TemporaryDirectory(prefix="factcheck-law-") as name:
        folder = Path(name)
        (folder / "claims").mkdir()
        put(written([one.fact for one in parts]), folder / "claims")
        put({"one.txt": draft_of(parts), "other.txt": draft_of(turned)}, folder)
        options = ["--store", f"{folder}/claims", "--fail-on", ",".join(sorted(fail_on)), "--format", "json"]
        codes = {asked(f"{folder}/{draft}", *options)[0] for draft in ("one.txt", "other.txt")}
        assert asked(f"{folder}/missing.txt", "--no-store")[0] == 2
    assert codes == {int(not fail_on.isdisjoint(_found(checker.check(draft_of(parts)))))}


def _found(report: Report) -> set[str]:
    """All that can be listed and is in the report."""
    statuses = {
        verdict.status.value
        for verdict in report.verdicts
        if verdict.claim.within is not Within.QUOTATION or verdict.status is not Status.NOT_ENOUGH_INFO
    }
    severities = {finding.severity.value for verdict in report.verdicts for finding in verdict.findings}
    others = {"unchecked"} if report.unchecked else set()
    return (
        statuses
        | (severities - {Severity.NOTE.value})
        | others
        | (set() if report.verdicts else {"no_claims"})
    )


@given(
    held=st.lists(
        quote_facts(words=sentences(most=2)), min_size=1, max_size=4, unique_by=lambda one: one.words
    ),
    changes=st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 60)), max_size=8),
    floor=st.integers(6, 11),
    least=st.integers(7, 40),
)
def test_l45_a_higher_floor_decides_nothing_that_a_lower_one_leaves_open(
    held: list[QuoteFact], changes: list[tuple[str, int]], floor: int, least: int
) -> None:
    """L45: a score proposes records and never decides, so that asking for a higher one decides no more.

    With the share and the weight of words that must stand in a record raised, a quotation is supported or
    refuted only where it was so before, and in the same way.
    """
    words = held[0].words.split()
    for change, at in changes:
        words = changed(words, change, at) or words
    claim = QuoteClaim(speaker=held[0].speaker, words=" ".join(words))
    store = store_of(*held)
    usual = Checker(store).verify(claim).status
    with patch.object(quote, "FLOOR", (floor, 10)), patch.object(quote, "LEAST_WEIGHT", least):
        raised = Checker(store).verify(claim).status
    assert raised in (usual, Status.NOT_ENOUGH_INFO)


ends = st.tuples(st.fractions(-1000, 1000, max_denominator=100), st.fractions(0, 500, max_denominator=100))
inside = st.fractions(0, 1, max_denominator=60)
SLACK = Fraction(1, 10**20)  # a quotient that does not end is rounded far beyond this


@given(parts=st.lists(st.tuples(ends, inside), min_size=2, max_size=5))
def test_l46_what_is_calculated_holds_for_whatever_the_figures_are(
    parts: list[tuple[tuple[Fraction, Fraction], Fraction]],
) -> None:
    """L46: a calculation with figures that leave something open contains what any of their values give.

    That is so for sums, means, differences, ratios, growth in percent, and shares as percent and back. Where
    a divisor may be zero there is no result.
    """
    intervals = [_interval(low, low + width) for (low, width), _ in parts]
    values = [low + part * width for (low, width), part in parts]
    (start, end), (first, last) = intervals[:2], values[:2]
    whole = sum(values, Fraction(0))
    holds(total(intervals), whole)
    holds(mean(intervals), whole / len(values))
    holds(difference(start, end), last - first)
    holds(of_hundred(start), first * 100)
    holds(of_one(start), first / 100)
    if start.low is not None and end.low is not None and start.low > 0 and end.low >= 0:
        holds(ratio(start, end), last / first)
        holds(growth(start, end), (last / first - 1) * 100)
    else:
        assert ratio(start, end) is None
        assert growth(start, end) is None


def _interval(low: Fraction, high: Fraction) -> Interval:
    """The interval, its ends written as decimals a little outside where they do not end."""
    below, above = (Context(prec=30, rounding=rounding) for rounding in (ROUND_FLOOR, ROUND_CEILING))
    return Interval(
        below.divide(Decimal(low.numerator), Decimal(low.denominator)),
        above.divide(Decimal(high.numerator), Decimal(high.denominator)),
    )


def holds(interval: Interval | None, value: Fraction) -> None:
    assert interval is not None
    assert interval.low is not None
    assert interval.high is not None
    assert Fraction(interval.low) - SLACK <= value <= Fraction(interval.high) + SLACK
