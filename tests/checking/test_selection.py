import pytest

from factcheck.checking.selection import Selection
from factcheck.config import Options, Policy
from factcheck.rules import RULES, AlignmentRule, ClaimRule, DraftRule, MatchesRule, Rule
from factcheck.verdict import Severity


def codes(options: Options) -> set[str]:
    return {rule.code for rule in Selection.of(options).rules}


def rule(code: str) -> Rule[object]:
    return next(rule for rule in RULES if rule.code == code)


ALL = {rule.code for rule in RULES}


def test_all_rules_speak_unless_told_otherwise() -> None:
    assert codes(Options()) == ALL


@pytest.mark.parametrize("prefix", ["QUO", "QUO1", "QUO10", "QUO102"])
def test_selecting_and_ignoring_share_the_rules_out(prefix: str) -> None:
    chosen, left = codes(Options(select=(prefix,))), codes(Options(ignore=(prefix,)))
    assert chosen == {code for code in ALL if code.startswith(prefix)}
    assert chosen | left == ALL
    assert not chosen & left


def test_what_is_both_selected_and_ignored_is_ignored() -> None:
    assert "QUO102" not in codes(Options(select=("QUO1",), ignore=("QUO102",)))


@pytest.mark.parametrize(
    "options", [Options(select=("QUA102",)), Options(ignore=("",)), Options(severities={"X": Severity.NOTE})]
)
def test_a_code_that_no_rule_has_is_refused(options: Options) -> None:
    with pytest.raises(ValueError, match="no rule has the code"):
        Selection.of(options)


def test_the_nearest_code_is_offered() -> None:
    with pytest.raises(ValueError, match="did you mean QUO102"):
        Selection.of(Options(select=("QUQ102",)))


def test_every_rule_has_one_scope() -> None:
    selection = Selection.of(Options())
    scoped = [
        rule.code
        for scope in (ClaimRule, AlignmentRule, MatchesRule, DraftRule)
        for rule in selection.of_scope(scope, "")
    ]
    assert sorted(scoped) == sorted(ALL)


def test_the_longest_code_sets_the_severity() -> None:
    selection = Selection.of(Options(severities={"QUO1": Severity.NOTE, "QUO102": Severity.WARNING}))
    assert selection.severity(rule("QUO102")) is Severity.WARNING
    assert selection.severity(rule("QUO103")) is Severity.NOTE


def test_the_policy_says_how_loud_a_slip_is() -> None:
    assert Selection.of(Options(policy=Policy.STRICT)).severity(rule("QUO113")) is Severity.ERROR
    assert Selection.of(Options(policy=Policy.CLEANUP)).severity(rule("QUO113")) is Severity.WARNING
