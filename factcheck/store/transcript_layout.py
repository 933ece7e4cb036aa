"""How a transcript is laid out: its ``<name>.transcript.toml`` says what the file beside it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.reading import parse_period
from factcheck.store.problems import Problem, clip
from factcheck.store.slots import Slots, nearest, not_a_text
from factcheck.store.speech import Labels, plain_label
from factcheck.store.toml import Document
from factcheck.store.transcript import TRANSCRIPT_FILES

FORMATS = ("speaker-tagged", "webvtt", "json")

_SECTIONS = ("source", "transcript")
_BY_ENDING = {".vtt": "webvtt", ".json": "json", ".txt": "speaker-tagged", ".md": "speaker-tagged"}
_TRANSLATIONS = ("official", "interpreter", "desk")


class TranscriptLayout(NamedTuple):
    """What a ``*.transcript.toml`` says of the file beside it.

    ``slots`` are those that every turn's fact has: the day, the occasion, the place.
    """

    address: str
    file: str
    format: str
    labels: Labels
    slots: Mapping[str, str]
    complete: bool


def read_transcript_layout(document: Document, problems: list[Problem]) -> TranscriptLayout | None:
    """The layout that a file describes; None, with ``problems`` added, where nothing can be read by it."""
    if document.damaged or (document.problems and not document.tables):
        return None  # that is among the problems already
    return _Reading(document, problems).layout()


class _Reading:
    """One layout being read: it is sound until something is wrong with it."""

    def __init__(self, document: Document, problems: list[Problem]) -> None:
        self.document = document
        self.problems = problems
        self.sound = True

    def wrong(self, message: str, *parts: str) -> None:
        self.sound = False
        self.problems.append(self.document.problem(message, *parts))

    def layout(self) -> TranscriptLayout | None:
        for name in self.document.tables:
            if name not in _SECTIONS:
                message = f"[{clip(name)}]: there is no such table{nearest(name, _SECTIONS)}"
                self.wrong(message, name)
        section = self.document.tables.get("transcript")
        if not isinstance(section, Mapping):
            self.wrong("no [transcript]: it names the file, its format and its speakers", "transcript")
            return None
        slots = Slots(section, lambda message, slot: self.wrong(message, "transcript", slot))
        file = slots.text("file", required=True)
        form = slots.choice("format", FORMATS)
        shared = {slot: slots.text(slot) for slot in ("occasion", "place", "audience", "medium", "language")}
        shared["said"] = slots.text("said")
        slots.read("said", parse_period)
        shared["translation"] = slots.choice("translation", _TRANSLATIONS)
        complete = slots.switch("complete")
        labels = self._labels(slots.table("speakers"), slots.texts("no-labels"))
        slots.text("note")
        slots.close()
        form = form or (self._format_of(file) if file else None)
        if file is None or form is None:
            return None
        self._beside(file)
        address = self.document.path.removesuffix(TRANSCRIPT_FILES)
        known = {slot: text for slot, text in shared.items() if text is not None}
        layout = TranscriptLayout(address, file, form, labels, known, complete)
        return layout if self.sound else None

    def _beside(self, file: str) -> None:
        """Only a file in the same folder is read."""
        if "/" in file or "\\" in file or file.startswith("."):
            self.wrong(f"file: {clip(file)!r} is not the name of a file in this folder", "transcript", "file")
        elif file.lower().endswith(".toml"):
            self.wrong(f"file: {clip(file)!r} holds facts, and no speech", "transcript", "file")

    def _format_of(self, file: str) -> str | None:
        found = next((form for ending, form in _BY_ENDING.items() if file.lower().endswith(ending)), None)
        if found is None:
            self.wrong(f"format: is missing: it is {', '.join(FORMATS)}", "transcript", "format")
        return found

    def _labels(self, table: Mapping[str, object], no_labels: tuple[str, ...]) -> Labels:
        """Who speaks under which label: a name, or a list of them for words that several spoke together."""
        people: dict[str, tuple[str, ...]] = {}
        seen: set[str] = set()
        for label, names in table.items():
            given = names if isinstance(names, list) else [names]
            message = next((why for each in given if (why := not_a_text(each))), None)
            if not given or message:
                self._wrong_label(label, message or "names nobody")
            elif plain_label(label) in seen:
                self._wrong_label(label, "stands there twice")
            elif not plain_label(label):
                self._wrong_label(label, "is no label")
            else:
                seen.add(plain_label(label))
                people[label] = tuple(str(name).strip() for name in given)
        return Labels.of(people, no_labels)

    def _wrong_label(self, label: str, message: str) -> None:
        self.wrong(f"{clip(label)}: {message}", "transcript", "speakers", label)


__all__ = ["FORMATS", "TranscriptLayout", "read_transcript_layout"]
