"""The list of rules is the published one, and its digest covers all that decides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

import factcheck
from factcheck import rules
from factcheck.rules import RULES, Remark, Rule, find
from factcheck.verdict import DecidedBy, Reason, Severity, Status

PACKAGE = Path(factcheck.__file__).parent
PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "rules.md"
_PAGE = re.compile(r"^## (\S+) (\S+)\n\n(.+), (\w+)$", re.MULTILINE)


def a_page(_: object) -> Iterator[Remark]:
    """A page."""
    yield Remark("a remark")


def no_page(_: object) -> Iterator[Remark]:
    yield Remark("a remark")


def test_the_rules_are_the_published_ones_by_code() -> None:
    published = _PAGE.findall(PUBLISHED.read_text("utf-8"))
    assert [(one.code, one.name, one.effect, one.severity.value) for one in RULES] == published
    assert all(find(one.code) is one for one in RULES)
    assert len({one.code for one in RULES}) == len({one.name for one in RULES}) == len(RULES) > 100


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_found_by_its_code_and_its_name(rule: Rule[object]) -> None:
    assert find(rule.code) is find(rule.code.lower()) is find(rule.name) is find(rule.name.upper()) is rule


@pytest.mark.parametrize("code", ["", "QUO1", "QUO1021", "verbatim-words"])
def test_no_other_code_finds_one(code: str) -> None:
    assert find(code) is None


def test_what_a_rule_about_a_claim_alone_rests_on() -> None:
    calendar = {one.code for one in RULES if one.decided_by is DecidedBy.CALENDAR}
    assert calendar == {"DAT320", "DAT321", "DAT324"}
    assert {one.decided_by for one in RULES if one.code not in calendar} == {DecidedBy.INTERNAL}


def test_the_slips_that_support_and_are_told_all_the_same() -> None:
    assert {one.name for one in RULES if one.is_slip} == {"not-verbatim", "tidied"}


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("reason", [None, Reason.AMBIGUOUS])
def test_a_reason_goes_with_not_enough_info_and_with_nothing_else(
    status: Status, reason: Reason | None
) -> None:
    if (status is Status.NOT_ENOUGH_INFO) == (reason is not None):
        rule: Rule[object] = Rule("QUO999", "a-rule", status, a_page, reason)
        assert rule.effect == (f"{status.value} ({reason.value})" if reason else status.value)
    else:
        with pytest.raises(ValueError, match="QUO999: a reason goes with not_enough_info"):
            Rule("QUO999", "a-rule", status, a_page, reason)


def test_a_rule_has_a_page() -> None:
    assert Rule("QUO999", "a-rule", None, a_page).page == "A page."
    with pytest.raises(ValueError, match="QUO999 has no page"):
        Rule("QUO999", "a-rule", None, no_page)


@pytest.mark.parametrize(
    ("status", "severity"),
    [
        (Status.REFUTED, Severity.ERROR),
        (Status.OUTDATED, Severity.ERROR),
        (Status.CONFLICTING, Severity.WARNING),
        (Status.SUPPORTED, Severity.NOTE),
        (None, Severity.WARNING),
    ],
)
def test_how_loudly_a_rule_speaks(status: Status | None, severity: Severity) -> None:
    rule: Rule[object] = Rule("QUO999", "a-rule", status, a_page)
    assert rule.severity is severity
    assert replace(rule, level=Severity.NOTE).severity is Severity.NOTE
    assert rule.effect == (status.value if status else "remarks")
    assert not rule.is_slip
    assert rule.decided_by is DecidedBy.INTERNAL


def test_what_gives_too_little_information_warns() -> None:
    rule: Rule[object] = Rule("QUO999", "a-rule", Status.NOT_ENOUGH_INFO, a_page, Reason.STALE)
    assert rule.severity is Severity.WARNING


def test_a_remark_is_about_the_whole_claim_until_it_says_more() -> None:
    remark = Remark("a remark")
    assert (remark.at, remark.slot, remark.claim, remark.facts) == (None, None, 0, ())
    assert (remark.found, remark.expected, remark.fix, remark.caveat) == (None, None, None, None)


def test_the_digest_is_over_every_source_and_lexicon_that_decides() -> None:
    folders = ("checking", "derive", "extraction", "lexicon", "match", "reading", "rules", "values")
    files = [PACKAGE / "judge.py"]
    for folder in folders:
        files += [path for path in (PACKAGE / folder).rglob("*") if path.suffix in {".py", ".toml"}]
    plain = sha256()
    for path in sorted(files, key=lambda path: path.relative_to(PACKAGE).parts):
        data = path.read_bytes().replace(b"\r\n", b"\n")
        plain.update(f"{path.relative_to(PACKAGE).as_posix()}\0{len(data)}\0".encode() + data)
    rules.rules_digest.cache_clear()
    assert rules.rules_digest() == f"sha256:{plain.hexdigest()}"


def test_what_a_machine_leaves_beside_the_sources_is_no_source(tmp_path: Path) -> None:
    for name in ("b.py", "a/c.toml", "a/notes.txt", "a/__pycache__/c.py", "a/old.d/c.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x = 1\r\n")
    found = list(rules._sources(str(tmp_path), ["a", "b.py"]))
    assert found == [("a/c.toml", b"x = 1\n"), ("b.py", b"x = 1\n")]
