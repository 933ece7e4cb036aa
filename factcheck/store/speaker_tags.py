"""Speaker-tagged text: "NAME: words", "NAME. words", "**Name:** words", "Q   words" at the head of lines."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.store.line_labels import LineLabels
from factcheck.store.speech import Flaw, Labels, Speech
from factcheck.store.stage_directions import is_direction
from factcheck.values.pattern import pattern

_HEADING = pattern(r"#{1,6} |[-*_=#~•·](?: ?[-*_=#~•·]){2,}\s*$")
_BOLD = pattern(r"(\*\*|__)(?!\s)[^\n]+\1\s*$")
_ITALIC = pattern(r"([*_])(?![*_])[^*_\n]+\1\s*$")
_NOTE = pattern(
    r"""(?x) [*_]{0,2} (?:
        (?i: (?: editor | transcri(?:pt|ption|ber) | translator ) (?: ['’]?s['’]? )? [ ] notes? \b )
      | (?i: note [ ] to [ ] editors | (?: note | n\.?b\.? | sources? ): | copyright\b ) | ©
      | (?i: (?: this [ ] | the [ ] )? (?: rush [ ] )? transcript (?:ion)? [ ]
             (?: by | provided | prepared | courtesy | has | is | was ) \b )
      | -? [ ]? E [ ]? N [ ]? D S? \b [\s.0-9:-]* (?: [APap]\.?[Mm]\.? )? [\sA-Z.-]* $
      | [\[(]? [0-9]{1,2}:[0-9]{2} [ ]? [APap]\.?[Mm]\.? (?: [ ] [A-Z]{2,4} )? [\])]? \s* $
    )"""
)
_TIME = pattern(r"\s*[\[(]([0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)[\])]\s*")
_LONGEST_HEADING = 10  # words


def read_tagged(text: str, labels: Labels) -> Iterator[Speech | Flaw]:
    """The speech of a speaker-tagged text, line by line; notes, headings and directions are left out.

    What stands before the first label, and behind a heading up to the next one, is nobody's speech.
    """
    return _Reading(text, labels).speech()


class _Reading:
    """One text being read."""

    def __init__(self, text: str, labels: Labels) -> None:
        self.lines = text.split("\n")
        self.forms = LineLabels.of(self.lines, labels)
        self.is_upper = _is_mostly_upper(text)
        self.has_spoken = self.speaking = self.in_note = False
        self.outside: list[int] = []

    def speech(self) -> Iterator[Speech | Flaw]:
        opens = True
        for number, line in enumerate(self.lines, start=1):
            if not line.strip():
                opens, self.in_note = True, False
                continue
            head = self.forms.head(line, is_first=not self.has_spoken)
            if head is not None:
                yield from self._outside()
                is_apart = not self.speaking
                self.speaking = self.has_spoken = True
                self.in_note = False
                yield Speech(head.label, head.words.strip(), number, head.time, True, is_apart)
            elif self._is_note(line.strip(), opens):
                pass
            elif self.speaking:
                time = _TIME.match(line)
                words = line[time.end() if time else 0 :].strip()
                yield Speech("", words, number, time[1] if time else None, opens)
            else:
                self.outside.append(number)
            opens = False

    def _outside(self) -> Iterator[Flaw]:
        """Between two turns, what belongs to none; before the first and behind the last it needs no word."""
        if self.has_spoken and self.outside:
            count = f"{len(self.outside)} lines" if len(self.outside) > 1 else "a line"
            yield Flaw(self.outside[0], f"{count} behind a heading, under no label: nobody's speech", False)
        self.outside = []

    def _is_note(self, bare: str, opens: bool) -> bool:
        """Whether a line without a label is none of the turn's words.

        A line in bold is a heading, or an interviewer's question.
        """
        if self.in_note:
            return True
        if self._is_heading(bare) or _BOLD.match(bare) or (opens and _HEADING.match(bare)):
            self.speaking = False
            return True
        if bare[0] in "[(*_~" and is_direction(bare):
            return True
        if not opens:
            return False
        self.in_note = _NOTE.match(bare) is not None or _ITALIC.match(bare) is not None
        return self.in_note

    def _is_heading(self, bare: str) -> bool:
        """Whether a line is all in capitals where the rest is not, and no sentence."""
        is_short = len(bare.split()) <= _LONGEST_HEADING and bare[-1] not in '.!?…”"—-,;)]'
        return is_short and bare.isupper() and len(bare) > 1 and not self.is_upper


def _is_mostly_upper(text: str) -> bool:
    sample = text[:20_000]
    return 2 * sum(map(str.isupper, sample)) > sum(map(str.isalpha, sample))
