"""WebVTT with voice tags, as the W3C's "WebVTT: The Web Video Text Tracks Format" has it."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from factcheck.store.speech import Flaw, Labels, Speech
from factcheck.values.pattern import pattern

_TIMING = pattern(
    r"\s*((?:[0-9]{2,4}:)?[0-9]{2}:[0-9]{2}\.[0-9]{3})\s+-->\s+((?:[0-9]{2,4}:)?[0-9]{2}:[0-9]{2}\.[0-9]{3})(?:\s.*)?$"
)
_TAG = pattern(r"<(/?)([A-Za-z0-9:.]*)([^<>]{0,300})>")
_NO_CUES = ("NOTE", "STYLE", "REGION")
_LABEL = pattern(r"\s*(?:>{1,3}\s*|[-–—]\s+)?([^:<>\n]{1,80}):\s+")


def read_webvtt(text: str, labels: Labels) -> Iterator[Speech | Flaw]:
    """The speech of a WebVTT file, cue by cue; comments, styles and the names of cues are left out.

    ``<v Name>`` says who speaks, or a declared label with a colon. A cue with neither is nobody's. The time
    of each is when its cue begins.
    """
    lines = text.split("\n")
    if not (lines[0] == "WEBVTT" or lines[0].startswith(("WEBVTT ", "WEBVTT\t"))):
        yield Flaw(1, "a WebVTT file begins with the line WEBVTT")
        return
    number = _next_blank(lines, 0)  # the header ends with the first empty line
    while number < len(lines):
        if not lines[number].strip():
            number += 1
            continue
        end = _next_blank(lines, number)
        yield from _block(lines, number, end, labels)
        number = end


def _next_blank(lines: list[str], number: int) -> int:
    while number < len(lines) and lines[number].strip():
        number += 1
    return number


def _block(lines: list[str], start: int, end: int, labels: Labels) -> Iterator[Speech | Flaw]:
    """One block: a cue, or something that nobody says."""
    at = next((number for number in range(start, min(start + 2, end)) if "-->" in lines[number]), None)
    if at is None:
        if not lines[start].startswith(_NO_CUES):
            yield Flaw(start + 1, "no cue: the line of its times (00:01.000 --> 00:04.000) is missing")
        return
    timing = _TIMING.match(lines[at])
    if timing is None:
        yield Flaw(at + 1, "the times of a cue are written 00:01.000 --> 00:04.000: it is not read")
        return
    yield from _cue(lines, at + 1, end, _shown(timing[1]), labels)


def _cue(lines: list[str], start: int, end: int, time: str, labels: Labels) -> Iterator[Speech | Flaw]:
    """The words of a cue, parted where another voice begins."""
    voice: str | None = None
    for number in range(start, end):
        words: list[str] = []
        at = 0
        for tag in _TAG.finditer(lines[number]):
            words.append(lines[number][at : tag.start()])
            at = tag.end()
            if tag[2].partition(".")[0] == "v":
                yield from _said(words, voice, number, time, labels)
                words = []
                voice = None if tag[1] else unescape(" ".join(tag[3].split())) or None
        words.append(lines[number][at:])
        yield from _said(words, voice, number, time, labels)
        if voice is None and words and (label := _label("".join(words), labels)):
            voice = label


def _said(words: list[str], voice: str | None, number: int, time: str, labels: Labels) -> Iterator[Speech]:
    text = unescape("".join(words)).strip()
    if text and voice is None and (label := _label(text, labels)):
        voice, text = label, text.partition(":")[2].strip()
    if text:
        yield Speech(voice, text, number + 1, time)


def _label(text: str, labels: Labels) -> str | None:
    """The declared label that a line without a voice opens with."""
    found = _LABEL.match(text)
    return found[1].strip() if found and labels.is_known(found[1]) else None


def _shown(time: str) -> str:
    """A cue's time as 00:14:05: its thousandths say nothing to a reader."""
    whole = time.partition(".")[0]
    return whole if whole.count(":") > 1 else f"00:{whole}"
