"""Verbs of mere happening behind the name of an event."""

from __future__ import annotations

import pytest

from factcheck.lexicon.happenings import happening, phase_phrases, tells_phase


@pytest.mark.parametrize(
    ("event", "name", "phase"),
    [
        ("The Harrow war broke out", "The Harrow war", "start"),
        ("The Harrow war finally came to an end", "The Harrow war", "end"),
        ("The fair was held there", "The fair", "during"),
        ("The fair, officially, opened", "The fair", "start"),
        ("The strike dragged on", "The strike", "during"),
        ("Fire broke out at the Lune mill", "Fire at the Lune mill", "start"),
        ("The games opened in Corra", "The games in Corra", "start"),
    ],
)
def test_the_name_is_what_stands_before_the_verb(event: str, name: str, phase: str) -> None:
    found = happening(event)
    assert found is not None
    assert (found.name, found.phase) == (name, phase)


@pytest.mark.parametrize(
    "event", ["Hugo Stern resigned", "ended", "The war that ended in Velm", "", "began there"]
)
def test_other_verbs_tell_more(event: str) -> None:
    assert happening(event) is None


def test_a_phrase_is_found_in_the_middle_too() -> None:
    assert tells_phase("The war broke out in Velm", "start")
    assert not tells_phase("The war broke records", "start")
    assert not tells_phase("The war broke out in Velm", "end")


def test_no_phrase_tells_of_two_parts() -> None:
    assert set(phase_phrases().values()) == {"start", "end", "during"}
