from factcheck.config import Policy
from factcheck.lexicon.load import table
from factcheck.lexicon.policies import loudness, policies
from factcheck.rules import RULES
from factcheck.verdict import Severity


def test_the_data_and_the_options_have_the_same_policies() -> None:
    assert set(policies()) == {policy.value for policy in Policy}


def test_every_entry_is_of_a_rule_and_has_a_severity_and_a_reason() -> None:
    codes = {rule.code for rule in RULES}
    for policy in policies():
        for code, entry in table("quotation-policies")[policy].items():
            assert code in codes
            assert set(entry) == {"severity", "reason"}
            assert Severity(entry["severity"])
            assert entry["reason"].strip()


def test_strict_is_nowhere_quieter_than_cleanup() -> None:
    order = list(Severity)
    for rule in RULES:
        strict, cleanup = (loudness(policy, rule.code) for policy in ("strict", "cleanup"))
        assert (strict is None) == (cleanup is None)
        if strict is not None and cleanup is not None:
            assert order.index(Severity(strict.severity)) <= order.index(Severity(cleanup.severity))


def test_every_slip_is_an_error_under_the_strict_policy() -> None:
    slips = [rule for rule in RULES if rule.is_slip]
    assert slips
    for rule in slips:
        found = loudness("strict", rule.code)
        assert found is not None
        assert found.severity == "error"
