"""Silencing on real reports: what counts no longer, what still does, and what is told about it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from factcheck.checking import Checker
from factcheck.config import Options
from factcheck.drafts import draft_from_text
from factcheck.silence import (
    Acceptance,
    Baseline,
    SilenceError,
    baseline_of,
    read_acceptances,
    read_baseline,
    silence,
    write_baseline,
)
from factcheck.silence.baseline import Key, keys_of
from factcheck.verdict import Report, SilencedBy, SilencerState, Status, Verdict
from tests.builders import SPEAKER, quote_fact, store_of

FACT = quote_fact("The harbour will stay open through the winter, whatever the ice does to us")
WRONG = "“The harbour will stay open through the summer, whatever the ice does to us,” Amara Okafor said."


def judged(text: str, name: str = "draft.md", **settings: object) -> Report:
    draft = draft_from_text(text, name)
    report = Checker(store_of(FACT), Options()).check_draft(draft)
    return silence(report, draft, **settings)  # type: ignore[arg-type]


def only(report: Report) -> Verdict:
    (verdict,) = report.verdicts
    return verdict


def states(report: Report) -> list[SilencerState]:
    return [silencer.state for silencer in report.silencers]


@pytest.mark.parametrize(
    "draft",
    [
        f"{WRONG} <!-- factcheck: ignore[QUO102] as printed in the programme -->\n",
        f"<!-- factcheck: ignore[QUO102] as printed in the programme -->\n\n{WRONG}\n",
        f"<!-- factcheck: ignore[word-substituted] as printed in the programme -->\n\n{WRONG}\n",
        f"<!-- factcheck:ignore[QUO101,QUO102]\nas printed in the programme -->\n\n{WRONG}\n",
    ],
)
def test_a_comment_silences_its_rule_in_its_paragraph(draft: str) -> None:
    report = judged(draft)
    verdict = only(report)
    assert verdict.status is Status.REFUTED  # silencing changes no verdict
    assert verdict.is_silenced
    (finding,) = (finding for finding in verdict.findings if finding.rule == "QUO102")
    assert finding.silenced is not None
    assert (finding.silenced.by, finding.silenced.reason) == (
        SilencedBy.COMMENT,
        "as printed in the programme",
    )
    assert states(report) == [SilencerState.USED]


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        (f"{WRONG} <!-- factcheck: ignore[QUO105] as printed -->\n", SilencerState.UNUSED),
        (f"<!-- factcheck: ignore[QUO102] as printed -->\n\nRain fell.\n\n{WRONG}\n", SilencerState.UNUSED),
        (f"{WRONG}\n\n<!-- factcheck: ignore[QUO102] as printed -->\n\nRain fell.\n", SilencerState.UNUSED),
        (f"{WRONG} <!-- factcheck: ignore[QUO102] -->\n", SilencerState.UNREADABLE),
        (f"{WRONG} <!-- factcheck: ignore as printed -->\n", SilencerState.UNREADABLE),
        (f"{WRONG} <!-- factcheck: ignore[QUO999] as printed -->\n", SilencerState.UNREADABLE),
        (f"{WRONG} <!-- factcheck: ignore[] as printed -->\n", SilencerState.UNREADABLE),
        (
            WRONG.replace("winter", "winter").replace(
                "summer,", "summer, <!-- factcheck: ignore[QUO102] as printed -->"
            ),
            SilencerState.QUOTED,
        ),
    ],
)
def test_a_comment_that_silences_nothing_says_why(draft: str, state: SilencerState) -> None:
    report = judged(draft)
    assert not only(report).is_silenced
    assert states(report) == [state]
    assert report.silencers[0].message


COMMENT = "<!-- factcheck: ignore[QUO102] as printed in the programme -->"


@pytest.mark.parametrize(
    ("draft", "name"),
    [
        (f"{COMMENT} {WRONG}\n", "draft.md"),  # CommonMark takes such a line for HTML
        (f"{COMMENT}\n\n> {WRONG}\n", "draft.md"),
        (f"<p>{WRONG}\n{COMMENT}</p>", "draft.html"),
        (f"<p>{WRONG} <b>It is</b> {COMMENT}</p>", "draft.html"),
        (f"<p>Rain fell.</p>{COMMENT}<p>{WRONG}</p>", "draft.html"),
    ],
)
def test_a_comment_belongs_to_the_paragraph_it_stands_in_or_before(draft: str, name: str) -> None:
    assert only(judged(draft, name)).is_silenced


@pytest.mark.parametrize(
    ("draft", "name"),
    [
        (f"<p>{WRONG}</p><p>Rain fell. {COMMENT}</p>", "draft.html"),
        (f"<p>{WRONG}</p>{COMMENT}<p>Rain fell.</p>", "draft.html"),
        (f"| a | b |\n|---|---|\n| {WRONG} | c {COMMENT} |\n", "draft.md"),
        (f"<script>{COMMENT}</script><p>{WRONG}</p>", "draft.html"),
        (f"<p>{WRONG} &lt;!-- factcheck: ignore[QUO102] as printed --&gt;</p>", "draft.html"),
        (f"{WRONG} <!-- factcheck: ignore[QUO102] \u200b -->\n", "draft.md"),
        (f"{WRONG} <!-- factcheck: ignore[QUO] as printed -->\n", "draft.md"),
    ],
)
def test_a_comment_reaches_no_further(draft: str, name: str) -> None:
    assert not only(judged(draft, name)).is_silenced


@pytest.mark.parametrize(
    ("draft", "name"),
    [
        (f"> {WRONG} {COMMENT}\n", "draft.md"),
        (f"> {COMMENT}\n>\n> {WRONG}\n", "draft.md"),
        (f"> - {WRONG} {COMMENT}\n", "draft.md"),
        (f"<blockquote><p>{WRONG}</p>{COMMENT}</blockquote>", "draft.html"),
        (f"<p>“No,” she said. <q>It is {COMMENT} cold.</q></p><p>{WRONG}</p>", "draft.html"),
        (f"He said “it is {COMMENT} so”. {WRONG}\n", "draft.md"),
    ],
)
def test_nothing_inside_somebodys_words_silences(draft: str, name: str) -> None:
    report = judged(draft, name)
    assert not any(verdict.is_silenced for verdict in report.verdicts)
    assert states(report) == [SilencerState.QUOTED]


def test_what_a_comment_answers_for_is_not_in_a_baseline() -> None:
    assert baseline_of([("draft.md", judged(f"{WRONG} {COMMENT}\n"))]) == []


def test_a_comment_that_speaks_to_somebody_else_is_none_of_ours() -> None:
    assert judged(f"{WRONG} <!-- note to self: factcheck: ignore[QUO102] this -->\n").silencers == ()


def test_what_looks_like_a_comment_in_a_text_without_comments_silences_nothing() -> None:
    report = judged(f"{WRONG} <!-- factcheck: ignore[QUO102] as printed -->\n", name="draft.txt")
    assert not only(report).is_silenced


def test_code_that_shows_a_comment_silences_nothing() -> None:
    assert not only(judged(f"`<!-- factcheck: ignore[QUO102] as printed -->` {WRONG}\n")).is_silenced


def test_a_reason_for_not_knowing_can_be_silenced_too() -> None:
    unknown = "“Nobody has ever seen such a storm on this coast before,” Amara Okafor said."
    report = judged(f"{unknown} <!-- factcheck: ignore[no_fact] checked by telephone -->\n")
    verdict = only(report)
    assert verdict.status is Status.NOT_ENOUGH_INFO
    assert verdict.silenced is not None


def accepted(claim: str, **changes: object) -> Acceptance:
    slots = {"claim": claim, "rule": "QUO102", "who": "Ada", "why": "as printed", "place": "accepted.toml:1"}
    return Acceptance(**{**slots, **changes})  # type: ignore[arg-type]


def test_an_acceptance_is_of_a_claim_a_rule_and_a_fact() -> None:
    claim = only(judged(WRONG)).id
    fact = only(judged(WRONG)).evidence[0].fact
    assert only(judged(WRONG, acceptances=[accepted(claim)])).is_silenced
    assert only(judged(WRONG, acceptances=[accepted(claim, fact=fact)])).is_silenced
    for other in ({"rule": "QUO105"}, {"fact": "another#fact"}):
        report = judged(WRONG, acceptances=[accepted(claim, **other)])
        assert not only(report).is_silenced
        assert states(report) == [SilencerState.UNUSED]
    assert judged(WRONG, acceptances=[accepted("0" * 16)]).silencers == ()  # about another draft


def test_an_acceptance_holds_to_the_end_of_its_last_day() -> None:
    claim = only(judged(WRONG)).id
    until = accepted(claim, until=date(2024, 4, 11))
    assert only(judged(WRONG, acceptances=[until], day=date(2024, 4, 11))).is_silenced
    late = judged(WRONG, acceptances=[until], day=date(2024, 4, 12))
    assert not only(late).is_silenced
    assert states(late) == [SilencerState.EXPIRED]


def test_a_baseline_survives_edits_elsewhere_and_lapses_with_the_statement(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(write_baseline(baseline_of([("draft.md", judged(WRONG))])), encoding="utf-8")
    known = read_baseline(path)
    moved = judged(f"# A title\n\nRain fell.\n\n{WRONG}\n", baseline=known)
    assert only(moved).is_silenced
    changed = judged(WRONG.replace("summer", "spring"), baseline=known)
    assert not only(changed).is_silenced
    assert states(changed) == [SilencerState.UNUSED]
    other = judged(WRONG, name="other.md", baseline=known)
    assert not only(other).is_silenced
    assert other.silencers == ()


def test_a_baseline_is_the_same_text_whatever_the_order_of_the_drafts() -> None:
    one, two = ("a.md", judged(WRONG, name="a.md")), ("b.md", judged(WRONG, name="b.md"))
    assert write_baseline(baseline_of([one, two])) == write_baseline(baseline_of([two, one]))


def test_a_comment_goes_before_a_baseline() -> None:
    text = f"{WRONG} <!-- factcheck: ignore[QUO102] as printed -->\n"
    known = Baseline("known.json", tuple(_keys(text)))
    finding = next(one for one in only(judged(text, baseline=known)).findings if one.rule == "QUO102")
    assert finding.silenced is not None
    assert finding.silenced.by is SilencedBy.COMMENT


def _keys(text: str) -> list[Key]:
    return list(keys_of("draft.md", only(judged(text))))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is not JSON"),
        ("[]", "not of schema"),
        ('{"schema": "factcheck/baseline/1"}', "no list of entries"),
        ('{"schema": "factcheck/baseline/1", "entries": [{}]}', "entry 1 names no draft, claim and rule"),
        ('{"schema": "factcheck/baseline/1", "entries": [{"x": 1}]}', "entry 1 has other fields"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SilenceError, match=says):
        read_baseline(path)


GOOD = '[[accepted]]\nclaim = "0123456789abcdef"\nrule = "QUO102"\nwho = "Ada"\nwhy = "as printed"\n'


def test_a_file_of_acceptances_is_read_with_its_lines(tmp_path: Path) -> None:
    path = tmp_path / "accepted.toml"
    path.write_text(f'{GOOD}\n{GOOD}until = "2024-12-31"\n', encoding="utf-8")
    one, two = read_acceptances(path)
    assert (one.place, two.place) == ("accepted.toml:1", "accepted.toml:7")
    assert (one.until, two.until) == (None, date(2024, 12, 31))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (GOOD.replace('why = "as printed"\n', ""), "accepted.toml:1: why is missing"),
        (GOOD.replace("as printed", " "), "why is words"),
        (GOOD.replace("QUO102", "QUO999"), "QUO999 is neither a rule nor a reason"),
        (GOOD.replace("0123456789abcdef", "first"), "16 hexadecimal digits"),
        (f"{GOOD}until = '31 December'\n", "a day like 2024-04-11"),
        (f"{GOOD}unless = 'x'\n", "the key 'unless' is not known"),
        ("[accepted]\n", "a list of tables"),
        ("[[other]]\n", "other is not known here"),
        ("=", "accepted.toml: "),
    ],
)
def test_an_acceptance_that_is_not_complete_is_refused(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "accepted.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SilenceError, match=says):
        read_acceptances(path)


def test_the_speaker_of_the_builders_is_the_one_in_these_drafts() -> None:
    assert SPEAKER in WRONG
