"""``check --jobs``: the same bytes and exit codes as one process, and one line where one of them is gone."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from factcheck.cli import parallel
from factcheck.cli.output import Unable
from tests.cli.desk import FALSE, TRUE, Desk, desk

__all__ = ["desk"]


def test_several_processes_report_as_one(desk: Desk) -> None:
    for number in range(5):
        desk.write(f"draft-{number}.md", f"{'x ' * number}\n\n{FALSE if number % 2 else TRUE}")
    drafts = [f"draft-{number}.md" for number in (3, 1, 4, 0, 2)]
    for form in ("json", "concise", "sarif"):
        one = desk.run("check", *drafts, "--format", form)
        two = desk.run("check", *drafts, "--format", form, "--jobs", "2")
        assert two == one
    assert one.code == 1


def test_what_cannot_be_read_is_told_in_its_place(desk: Desk) -> None:
    desk.write("bad.md", b"\xff\xfe\x00")
    one = desk.run("check", "true.md", "gone.md", "bad.md", "false.md")
    two = desk.run("check", "true.md", "gone.md", "bad.md", "false.md", "-j", "2")
    assert two == one
    assert (two.code, two.err.count("\n")) == (2, 2)


def test_a_store_with_problems_is_told_once(desk: Desk) -> None:
    desk.write("claims/more.toml", "[quote.x]\nwords = 1\n")
    answer = desk.run("check", "true.md", "false.md", "true.md", "--jobs", "3")
    assert answer.err.count("more.toml:1:1") == 1
    assert desk.run("check", "true.md", "false.md", "--jobs", "2", "--strict-store").code == 2


def test_silenced_findings_stay_silenced(desk: Desk) -> None:
    assert desk.run("baseline", "create", "false.md", "-o", "known.json").code == 0
    for jobs in ("1", "2"):
        assert desk.run("check", "false.md", "true.md", "--baseline", "known.json", "--jobs", jobs).code == 0


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1000", "1.5", "²"])
def test_what_is_no_number_of_processes_is_refused(desk: Desk, jobs: str) -> None:
    answer = desk.run("check", "true.md", "--jobs", jobs)
    assert answer.code == 2
    assert "is no number of processes" in answer.err


def test_auto_is_a_number(desk: Desk) -> None:
    assert desk.run("check", "true.md", "false.md", "--jobs", "auto").code == 1


def _doubled(number: int) -> int:
    return 2 * number


def _gone(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def _nothing() -> None:
    return


def test_results_come_in_the_order_of_the_work() -> None:
    assert list(parallel.in_order(_doubled, range(40), 2, _nothing, ())) == list(range(0, 80, 2))


def test_no_more_work_is_taken_than_there_is_room_for() -> None:
    taken: list[int] = []

    def endless() -> Iterator[int]:
        number = 0
        while True:
            taken.append(number)
            yield number
            number += 1

    results = parallel.in_order(_doubled, endless(), 2, _nothing, ())
    assert [next(results) for _ in range(3)] == [0, 2, 4]
    results.close()  # type: ignore[attr-defined]
    assert len(taken) <= 3 + 2 * 4


def test_a_process_that_is_killed_is_one_line() -> None:
    with pytest.raises(Unable, match="ended before its time"):
        list(parallel.in_order(_gone, range(3), 2, _nothing, ()))
