from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from factcheck.cli.output import Unable
from factcheck.cli.watching import Watched, watch


def twice(paths: Iterable[Path]) -> Iterator[object]:
    return iter([list(paths), None])


def test_a_run_is_repeated_after_every_change_and_its_last_answer_counts(tmp_path: Path) -> None:
    answers = iter([1, 1, 0])
    assert watch(lambda: next(answers), [tmp_path, tmp_path / "gone"], twice) == 0


def test_an_interrupt_ends_the_watch_with_the_last_answer(tmp_path: Path) -> None:
    def changes(_: Iterable[Path]) -> Iterator[object]:
        yield None
        raise KeyboardInterrupt

    answers = iter([0, 1])
    assert watch(lambda: next(answers), [tmp_path], changes) == 1


def test_folders_are_watched_so_that_a_file_put_in_the_place_of_another_is_seen(tmp_path: Path) -> None:
    store = tmp_path / "claims"
    (store / "beat").mkdir(parents=True)
    draft = tmp_path / "drafts" / "a.md"
    draft.parent.mkdir()
    watched = Watched([draft, store, tmp_path / "gone" / "b.md"])
    assert watched.folders == (store, store / "beat", draft.parent)
    for path in (draft, store / "beat" / "new.toml", draft.parent / "factcheck.toml"):
        assert watched.concerns(None, str(path))
    for path in (draft.parent / "report.html", draft.parent / "b.md", store / ".new.toml.7.part"):
        assert not watched.concerns(None, str(path))


def test_a_store_that_is_broken_for_a_moment_does_not_end_the_watch(tmp_path: Path) -> None:
    runs: list[int] = []

    def run() -> int:
        runs.append(len(runs))
        if len(runs) == 2:
            raise Unable("claims: holds no usable fact")
        return 0

    assert watch(run, [tmp_path], twice) == 0
    assert len(runs) == 3


def test_that_files_cannot_be_watched_is_told_before_anything_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    runs: list[int] = []

    def run() -> int:
        runs.append(0)
        return 0

    with pytest.raises(Unable, match="--watch needs the package watchfiles"):
        watch(run, [tmp_path])
    assert runs == []
