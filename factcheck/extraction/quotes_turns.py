"""Interviews and scripts: who speaks stands as a label before each turn, with a colon or a full stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.drafts import Block
from factcheck.extraction.phrases import NamePhrase, name_runs, tokens
from factcheck.lexicon.reporting import hosts
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_LABEL = pattern(
    r"\*{0,2}(?P<label>[^\W\d_][^\n:“”\"«»„]{0,60}?)[ \t]{0,3}(?::\*{0,2}[ \t]+|(?<=\b[QA])\.[ \t]+)(?=\S)"
)
_STAGE = pattern(r"[ \t]{0,3}[(\[][^)\]\n]{0,40}[)\]]")
_ANSWERS = frozenset({"a", "answer"})


class Turn(NamedTuple):
    """The words of one turn, half-open, and whose they are: None for an answer whose label names nobody."""

    start: int
    end: int
    speaker: NamePhrase | None


class _Labelled(NamedTuple):
    label: str
    turn: Turn


def find_turns(text: str, blocks: Iterable[Block]) -> Iterator[Turn]:
    """The turns of all that are not the interviewer's, where the draft holds an interview.

    It does where somebody is labelled twice, and somebody else too: one "Weather: fine." makes none.
    """
    labelled = [found for block in blocks if (found := _labelled(text, block)) is not None]
    counts = Counter(one.label for one in labelled)
    takes_turns = len(counts) > 1 and any(count > 1 for count in counts.values())
    if not takes_turns and not {"q", "a"} <= counts.keys():
        return
    for one in labelled:
        if one.label not in hosts():
            yield one.turn


def _labelled(text: str, block: Block) -> _Labelled | None:
    match = _LABEL.match(text, block.start, block.end)
    if match is None:
        return None
    label = _STAGE.sub("", match["label"]).strip()
    key = fold(label)
    turn = Turn(match.end(), block.start + len(text[block.start : block.end].rstrip()), None)
    if key in hosts() or key in _ANSWERS:
        return _Labelled(key, turn)
    words = tokens(text, match.start("label"), match.start("label") + len(label))
    comma = next((index for index, word in enumerate(words) if word.text in ",("), len(words))
    runs = name_runs(words[:comma])
    if len(runs) != 1 or not comma or runs[0].end != words[comma - 1].end:
        return None
    inside = [word for word in words[:comma] if word.start < runs[0].start]
    if any(not word.is_capitalised for word in inside):
        return None
    return _Labelled(fold(runs[0].name), turn._replace(speaker=runs[0]))
