"""Every target over its seeds, and over mutations of them: nothing escapes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.formats import FORMS
from tests.fuzz.corpus import CORPUS, TARGETS, digest, seeds
from tests.fuzz.reports import render_forms
from tests.fuzz.run import escaped, main
from tests.fuzz.target import EscapeError, Target, holds

ALL = tuple(TARGETS.values())
MOST = 6  # mutations of one seed


def _name(target: Target) -> str:
    return target.name


def mutated(data: bytes, steps: list[tuple[int, int, int, bytes]]) -> bytes:
    """``data`` after some steps: at a place, bytes are taken out, doubled or changed, or words put in."""
    for kind, at, length, piece in steps:
        here = at % (len(data) + 1)
        cut = data[here : here + length]
        match kind:
            case 0:
                data = data[:here] + data[here + length :]
            case 1:
                data = data[:here] + cut + cut + data[here + length :]
            case 2:
                data = data[:here] + piece + data[here:]
            case 3:
                data = data[:here] + piece + data[here + length :]
            case _:
                data = data[:here] + bytes(byte ^ (1 << length % 8) for byte in cut[:1]) + data[here + 1 :]
    return data[:4096]


@pytest.mark.parametrize("target", ALL, ids=_name)
def test_no_seed_escapes(target: Target) -> None:
    found = seeds(target.name)
    assert len(found) >= 5
    for seed in found:
        target.take(seed)


@pytest.mark.parametrize("target", ALL, ids=_name)
@given(data=st.data())
def test_no_mutation_escapes(target: Target, data: st.DataObject) -> None:
    known = seeds(target.name)
    words = [word.encode() for word in target.words]
    pieces = st.one_of(st.sampled_from(words), st.sampled_from(known), st.binary(max_size=8))
    step = st.tuples(st.integers(0, 4), st.integers(0, 1 << 16), st.integers(0, 64), pieces)
    seed = data.draw(st.sampled_from(known))
    target.take(mutated(seed, data.draw(st.lists(step, max_size=MOST))))


@pytest.mark.parametrize("form", FORMS)
def test_no_seed_escapes_from_any_form(form: str) -> None:
    for seed in seeds("forms"):
        render_forms(seed, [form])


def test_a_broken_promise_is_seen() -> None:
    with pytest.raises(EscapeError, match="two and two"):
        holds(2 + 2 == 5, "two and two")


def test_every_folder_of_seeds_belongs_to_a_target() -> None:
    assert {folder.name for folder in CORPUS.iterdir()} == set(TARGETS)


def test_the_digest_is_of_names_and_contents() -> None:
    apart = {digest(name) for name in TARGETS}
    assert len(apart) == len(TARGETS) - 1  # two targets begin with the same drafts
    assert digest("extraction") == digest("checking")


def test_seeds_and_digests_can_be_printed_without_the_fuzzer(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--digest"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(TARGETS)
    assert all(line.endswith(digest(line.split()[0])) for line in lines)


def test_a_run_needs_an_end(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--target", "figure"])
    assert ended.value.code == 2
    assert "give --runs or --seconds" in capsys.readouterr().err


@pytest.mark.parametrize("target", ALL, ids=_name)
def test_words_of_a_dictionary_can_be_written_for_the_fuzzer(target: Target) -> None:
    assert all(re.fullmatch(r"(\\x[0-9a-f]{2})+", escaped(word)) for word in target.words)
