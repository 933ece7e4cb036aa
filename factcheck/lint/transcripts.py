"""What is doubtful about a transcript: an end that is none, holes in what is called complete."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.store import Problem, Store
from factcheck.store.problems import clip
from factcheck.store.stage_directions import HOLE
from factcheck.store.transcript import Transcript, Turn
from factcheck.values.pattern import pattern

_ENDS = pattern(r"[.!?][\"'”’)\]]*$")
_SHOWN = 40  # characters of the words that a transcript breaks off with


def doubtful_transcripts(store: Store) -> Iterator[Problem]:
    """Complete transcripts that break off or have holes, and those that nobody could look up."""
    for transcript in store.transcripts:
        if transcript.complete:
            yield from _incomplete(transcript)
        fact = next((fact for turn in transcript.turns if (fact := store.fact(turn.address))), None)
        if fact is not None and not (fact.source.url or fact.source.archived_url or fact.source.publisher):
            message = "source: has neither a url nor a publisher: nobody can look the words up"
            yield Problem(transcript.path, 1, 1, message, "warning")


def _incomplete(transcript: Transcript) -> Iterator[Problem]:
    spoken = [turn for turn in transcript.turns if turn.words]
    if spoken and not _ENDS.search(spoken[-1].words[-8:]):
        last = spoken[-1].words.replace("\n", " ")
        message = f"complete, and it breaks off with {clip(last[-_SHOWN:])!r}"
        yield Problem(transcript.path, _line(spoken[-1]), 1, message, "warning")
    holes = [turn for turn in spoken if HOLE in turn.words]
    if holes:
        count = sum(turn.words.count(HOLE) for turn in holes)
        places = "a place" if count == 1 else f"{count} places"
        message = f"complete, and {places} could not be heard: nothing is held against those who speak there"
        yield Problem(transcript.path, _line(holes[0]), 1, message, "warning")


def _line(turn: Turn) -> int:
    return turn.marks[-1].line


def addresses_of_turns(transcripts: Iterable[Transcript]) -> frozenset[str]:
    """Where turns stand: "Thank you." is said more than once, and rightly so."""
    return frozenset(turn.address for transcript in transcripts for turn in transcript.turns)
