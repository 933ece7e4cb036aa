"""Words in bulk: the turns of a transcript, read as its ``<name>.transcript.toml`` says."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from factcheck.facts import Fact, Place, Source
from factcheck.reading import parse_period
from factcheck.store.gathered import Gathered, first_used
from factcheck.store.problems import Problem, clip
from factcheck.store.regular import TRANSCRIPT_BYTES, NotReadError, read_regular
from factcheck.store.speaker_tags import read_tagged
from factcheck.store.speech import MOST_STRETCHES, Flaw, Labels, Speech, plain_label
from factcheck.store.spoken_items import read_items
from factcheck.store.stage_directions import says_nothing
from factcheck.store.tables import Unusable, read_fact, unusable
from factcheck.store.toml import Document
from factcheck.store.transcript import TRANSCRIPT_FILES, TURN, Transcript, Turn
from factcheck.store.transcript_layout import TranscriptLayout, read_transcript_layout
from factcheck.store.turns import Draft, turns_of
from factcheck.store.webvtt import read_webvtt
from factcheck.values.canonical import digest_bytes

MOST_FLAWS = 100  # that are listed one by one for each transcript; the rest are counted

_READERS: Mapping[str, Callable[[str, Labels], Iterator[Speech | Flaw]]] = {
    "speaker-tagged": read_tagged,
    "webvtt": read_webvtt,
    "json": lambda text, _: read_items(text),
}
_BOM = "\ufeff"


def take_turns(root: Path, document: Document, source: Source | None, gathered: Gathered) -> None:
    """Adds to ``gathered`` every turn that ``document`` lays out, and every problem with the transcript."""
    layout = read_transcript_layout(document, gathered.problems)
    if layout is None or source is None:
        _give_up(document, layout, gathered)
        return
    path = _beside(document.path, layout.file)
    message = f"file: {layout.file} is read as another transcript already"
    gathered.claimed[path] = document.problem(message, "transcript", "file")
    try:
        data = read_regular(root / path, TRANSCRIPT_BYTES)
    except NotReadError as error:
        gathered.problems.append(document.problem(f"file: {layout.file} {error}", "transcript", "file"))
        _give_up(document, layout, gathered)
        return
    gathered.digests.append((path, digest_bytes(data)))
    text = _decoded(path, data)
    if isinstance(text, Problem):
        gathered.problems.append(text)
        _give_up(document, layout, gathered)
        return
    _Reading(document, layout, source, path, gathered).read(text)


def _beside(path: str, file: str) -> str:
    folder = path.rpartition("/")[0]
    return f"{folder}/{file}" if folder else file


def _decoded(path: str, data: bytes) -> str | Problem:
    """The text of a file with one kind of line end; a problem where it is none."""
    nul = data.find(b"\0")
    if nul >= 0:
        line = data.count(b"\n", 0, nul) + 1
        return Problem(path, line, 1, "holds a NUL byte: it is no text in UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(path, line, 1, f"byte 0x{data[error.start]:02X} is not UTF-8: save the file as UTF-8")
    return text.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")


def _give_up(document: Document, layout: TranscriptLayout | None, gathered: Gathered) -> None:
    """Says whose words nobody could read, as far as they are known."""
    address = document.path.removesuffix(TRANSCRIPT_FILES)
    place = Place(document.path, 1)
    section = document.tables.get("transcript")
    stated = section.get("speakers") if isinstance(section, Mapping) else None
    names = (
        layout.labels.people.values() if layout else stated.values() if isinstance(stated, Mapping) else ()
    )
    known = {name for given in names for name in (given if isinstance(given, list | tuple) else (given,))}
    people = sorted(name for name in known if isinstance(name, str))
    gathered.unusable += [unusable("quote", address, place, {"speaker": name}) for name in people]
    if not people:
        gathered.unusable.append(unusable("quote", address, place, {}))


class _Reading:
    """One transcript being read."""

    def __init__(
        self, document: Document, layout: TranscriptLayout, source: Source, path: str, gathered: Gathered
    ) -> None:
        self.document = document
        self.layout = layout
        self.source = source
        self.path = path
        self.gathered = gathered
        self.flaws = 0
        self.lines: dict[int, int] = {}  # of the file, by those that its items state of another document

    def read(self, text: str) -> None:
        """Takes every turn of the text."""
        drafts = turns_of(
            self._stretches(text), self.layout.labels, tagged=self.layout.format == "speaker-tagged"
        )
        turns = tuple(self._turn(number, draft) for number, draft in enumerate(drafts, start=1))
        for turn in turns:
            self._take(turn, drafts[int(turn.address.rpartition("-")[2]) - 1])
        self._unknown(turns)
        self._unused(turns)
        if not turns and not self.flaws:
            self._flaw(Flaw(1, f"holds no turn of a {self.layout.format} transcript"))
        if self.flaws > MOST_FLAWS:
            message = f"{self.flaws - MOST_FLAWS:,} more problems in this transcript are not listed"
            self.gathered.problems.append(Problem(self.path, 1, 1, message))
        if self.layout.complete and self.flaws:
            message = "complete: is not taken to be, as long as there are problems with it"
            place = self.document.position("transcript", "complete")
            self.gathered.remarks.append(Problem(self.document.path, *place, message, "warning"))
        said = self.layout.slots.get("said") or self.source.date
        self.gathered.transcripts.append(
            Transcript(
                self.layout.address,
                self.path,
                turns,
                parse_period(said) if said else None,
                self.layout.slots.get("occasion"),
                self.layout.complete and not self.flaws,
                self.source.recorded,
            )
        )

    def _stretches(self, text: str) -> Iterator[Speech]:
        """The speech of the file; what is wrong with it is told on the way."""
        count = 0
        for found in _READERS[self.layout.format](text, self.layout.labels):
            if isinstance(found, Flaw):
                self._flaw(found)
                continue
            count += 1
            if found.at is not None:
                self.lines.setdefault(found.line, found.at)
            if count > MOST_STRETCHES:
                message = f"more than {MOST_STRETCHES:,} lines of speech: the rest is not read"
                self._flaw(Flaw(found.at or found.line, message))
                return
            yield found

    def _turn(self, number: int, draft: Draft) -> Turn:
        address = f"{self.layout.address}#{TURN}-{number}"
        return Turn(address, draft.label, draft.speakers, draft.words, draft.marks)

    def _take(self, turn: Turn, draft: Draft) -> None:
        if says_nothing(turn.words):
            return
        if not turn.speakers:
            self.gathered.unusable += self._of_nobody(turn)
            return
        place = Place(self.path, turn.marks[0].line)
        fact = self._fact(turn, draft, place)
        if fact is None:
            self.gathered.unusable += self._of_nobody(turn)
        elif known := self.gathered.facts.get(turn.address):
            message = f"the id {turn.address.partition('#')[2]!r} is used twice{first_used(known, self.path)}"
            self._flaw(Flaw(self._line(place), message))
        else:
            self.gathered.facts[turn.address] = fact

    def _fact(self, turn: Turn, draft: Draft, place: Place) -> Fact | None:
        slots: dict[str, object] = {**self.layout.slots, "words": turn.words}
        if len(turn.speakers) > 1:
            slots["speakers"] = list(turn.speakers)
        else:
            slots["speaker"] = turn.speakers[0]
        if turn.marks[0].time:
            slots["locator"] = turn.marks[0].time
        if draft.interpreted:
            slots["translation"] = "interpreter"
        return read_fact(
            "quote",
            slots,
            self.source,
            turn.address,
            place,
            lambda message, _: self._flaw(Flaw(self._line(place), message)),
        )

    def _line(self, place: Place) -> int:
        """The line of the file itself, where an item states one of the document that it was taken from."""
        return self.lines.get(place.line, place.line)

    def _of_nobody(self, turn: Turn) -> Iterator[Unusable]:
        """The sentences of a turn that no claim can be held against."""
        for start, end in turn.sentences:
            found = turn.passage(start, end)
            known = {"words": found.text, **({"speaker": turn.speakers[0]} if turn.speakers else {})}
            yield unusable("quote", found.address, Place(self.path, found.line), known)

    def _unknown(self, turns: tuple[Turn, ...]) -> None:
        """Says once of each label that nobody declared it."""
        lines: dict[str | None, list[int]] = {}
        for turn in turns:
            if not turn.speakers and not says_nothing(turn.words):
                label = plain_label(turn.label) if turn.label else None
                lines.setdefault(label, []).append(turn.marks[0].line)
        labels = {plain_label(turn.label): turn.label for turn in reversed(turns) if turn.label}
        for label, found in lines.items():
            turns_more = "1 more turn" if len(found) == 2 else f"{len(found) - 1} more turns"
            more = f" (and in {turns_more})" if len(found) > 1 else ""
            if label is None:
                message = "nothing says who speaks: these words are nobody's"
            else:
                message = (
                    f"{clip(labels[label])!r} is not under [transcript.speakers]: whose words are these?"
                )
            self._flaw(Flaw(self.lines.get(found[0], found[0]), message + more))

    def _unused(self, turns: tuple[Turn, ...]) -> None:
        """Remarks on labels under which nobody speaks: one may be misspelt."""
        used = {plain_label(turn.label) for turn in turns if turn.label}
        for label in self.layout.labels.people:
            if plain_label(label) not in used:
                place = self.document.position("transcript", "speakers", label)
                message = f"{clip(label)!r} speaks nowhere in {self.layout.file}"
                self.gathered.remarks.append(Problem(self.document.path, *place, message, "warning"))

    def _flaw(self, flaw: Flaw) -> None:
        problem = Problem(self.path, flaw.line, 1, flaw.message, "error" if flaw.is_error else "warning")
        if not flaw.is_error:
            self.gathered.remarks.append(problem)
            return
        self.flaws += 1
        if self.flaws <= MOST_FLAWS:
            self.gathered.problems.append(problem)


__all__ = ["take_turns"]
