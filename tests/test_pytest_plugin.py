"""The plugin in a project of somebody else: a store, tests with the fixtures, and a page of cases."""

from __future__ import annotations

import subprocess
import sys

import pytest

FACTS = """
[source]
title = "Weather briefing"
date = "2024-04-10"
medium = "official-transcript"

[quote.rain]
speaker = "Ada Ames"
words = "It rained hard in every village of the valley and nobody was surprised"
"""
TESTS = """
from factcheck import QuoteClaim

TRUE = "It rained hard in every village of the valley and nobody was surprised"


def test_true(assert_supported, factcheck_checker, factcheck_store):
    assert_supported(QuoteClaim(speaker="Ada Ames", words=TRUE))
    (verdict,) = assert_supported(f"“{TRUE},” Ada Ames said.")
    assert verdict.evidence[0].fact == "briefing#rain"
    assert len(factcheck_store.facts) == 1


def test_false(assert_refuted):
    assert_refuted(f"“{TRUE.replace('hard', 'softly')},” Ada Ames said.", rule="QUO102")
    assert_refuted(f"“{TRUE.replace('hard', 'softly')},” Ada Ames said.", rule="word-substituted")
"""
PAGE = """# Our rain

## A word replaced

```draft
“It rained softly in every village of the valley and nobody was surprised,” Ada Ames said.
```

```report
1:2: Ada Ames: refuted, QUO124
  1:12: QUO102 error: “softly” is recorded as “hard”
1 claim: 1 refuted
```
"""


@pytest.fixture
def project(pytester: pytest.Pytester) -> pytest.Pytester:
    (pytester.path / "claims").mkdir()
    (pytester.path / "claims/briefing.toml").write_text(FACTS, encoding="utf-8")
    return pytester


def test_a_newsroom_tests_its_store(project: pytest.Pytester) -> None:
    project.makepyfile(test_desk=TESTS)
    (project.path / "rain.claims.md").write_text(PAGE, encoding="utf-8")
    result = project.runpytest_subprocess()
    result.assert_outcomes(passed=3)


def test_a_failure_says_what_was_decided_and_on_what(project: pytest.Pytester) -> None:
    project.makepyfile(
        test_desk=TESTS.replace("QUO102", "QUO105")
        + "\n\ndef test_more(assert_supported):\n    assert_supported('“It rained frogs in every village of "
        "the valley and nobody was surprised,” Ada Ames said.')\n"
        "\n\ndef test_nothing(assert_supported):\n    assert_supported('It rained.')\n"
    )
    (project.path / "rain.claims.md").write_text(PAGE.replace("1:12", "1:13"), encoding="utf-8")
    result = project.runpytest_subprocess()
    result.assert_outcomes(passed=1, failed=4)
    output = result.stdout.str()
    assert "expected: refuted by QUO105 negation-changed" in output
    assert "QUO102 word-substituted: “frogs” is recorded as “hard”" in output
    assert "words 'It rained hard in every village of the valley" in output
    assert "the text makes no claim that can be checked" in output
    assert "-  1:13: QUO102 error: “softly” is recorded as “hard”" in output


def test_the_store_can_be_named(project: pytest.Pytester) -> None:
    project.makepyfile(test_desk=TESTS)
    (project.path / "claims").rename(project.path / "facts")
    assert project.runpytest_subprocess().ret != 0
    project.runpytest_subprocess("--factcheck-store", "facts").assert_outcomes(passed=2)
    project.makeini("[pytest]\nfactcheck_store = facts\n")
    project.runpytest_subprocess().assert_outcomes(passed=2)


def test_a_page_that_cannot_be_run_is_an_error_with_its_line(project: pytest.Pytester) -> None:
    (project.path / "rain.claims.md").write_text(PAGE.replace("```report", "```reports"), encoding="utf-8")
    result = project.runpytest_subprocess()
    result.assert_outcomes(errors=1)
    assert "rain.claims.md:9" in result.stdout.str()


def test_the_plugin_loads_nothing_until_it_is_used() -> None:
    code = (
        "import factcheck.pytest_plugin, sys; print([m for m in sys.modules if m.startswith('factcheck.')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['factcheck.pytest_plugin']"
