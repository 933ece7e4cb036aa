"""``claims lint``: a line for each remark with its code, what is accepted counted, and the exit codes."""

from __future__ import annotations

import pytest

from factcheck.lint.base import Check
from factcheck.lint.checks import CHECKS
from tests.cli.desk import FACTS, Desk
from tests.lint.stores import facts, quote

COPIES = facts(quote(), "# lint-accept: STO204: both editions are cited\n" + quote("b"))
REVIEW = FACTS.replace("medium", 'review-after = "2026-01-01"\nmedium')


def test_a_remark_has_file_line_column_severity_and_code(desk: Desk) -> None:
    desk.write("claims/copies.toml", facts(quote(), quote("b")))
    answer = desk.run("claims", "lint")
    assert (answer.code, answer.err) == (1, "")
    assert answer.out == (
        "claims/copies.toml:11:1: warning: STO204 says the same as copies#a: one of them can go\n"
        "3 facts, 1 problem\n"
    )


def test_what_is_accepted_is_counted_and_listed_when_asked_for(desk: Desk) -> None:
    desk.write("claims/copies.toml", COPIES)
    answer = desk.run("claims", "lint")
    assert (answer.code, answer.out) == (0, "3 facts, 0 problems, 1 accepted\n")
    shown = desk.run("claims", "lint", "--show", "accepted")
    assert (shown.code, shown.out) == (
        0,
        (
            "claims/copies.toml:12:1: accepted: STO204 says the same as copies#a: one of them can go "
            "(both editions are cited)\n"
            "3 facts, 0 problems, 1 accepted\n"
        ),
    )


def test_review_dates_pass_only_on_a_day_that_is_given(desk: Desk) -> None:
    desk.write("claims/briefing.toml", REVIEW)
    assert desk.run("claims", "lint").code == 0
    assert desk.run("claims", "lint", "--as-of", "2026-01-01").code == 0
    answer = desk.run("claims", "lint", "--as-of", "2026-01-02")
    assert answer.code == 1
    assert answer.out.startswith(
        "claims/briefing.toml:7:1: warning: STO501 review-after: 2026-01-01 has passed"
    )
    assert desk.run("claims", "lint", "--as-of", "someday").code == 2


def test_one_file_is_named_as_it_was_given(desk: Desk) -> None:
    desk.write("claims/copies.toml", facts(quote(), quote("b")))
    answer = desk.run("claims", "lint", "claims/copies.toml")
    assert answer.out.startswith("claims/copies.toml:11:1: ")
    assert desk.run("claims", "lint", "nowhere").code == 2


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_every_remark_has_its_page(desk: Desk, check: Check) -> None:
    answer = desk.run("explain", check.code.lower())
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"# {check.code} {check.name}\n\n{check.severity}\n\n")
    assert desk.run("explain", check.name).out == answer.out


def test_a_compiled_store_has_the_remarks_that_need_no_files(desk: Desk) -> None:
    desk.write("claims/copies.toml", facts(quote(), quote("b")))
    assert desk.run("claims", "compile", "claims", "-o", "desk.store").code == 0
    answer = desk.run("claims", "lint", "desk.store")
    assert answer.code == 1
    assert answer.out == (
        "copies.toml:11:1: warning: STO204 says the same as copies#a: one of them can go\n"
        "3 facts, 1 problem\n"
    )


def test_a_compiled_store_does_not_differ_from_its_folder(desk: Desk) -> None:
    assert desk.run("claims", "compile", "claims", "-o", "desk.store").code == 0
    answer = desk.run("claims", "diff", "claims", "desk.store")
    assert (answer.code, answer.out) == (0, "no difference\n")
