"""Speakers told by how they bear themselves, in the sentence before words of nobody else."""

from __future__ import annotations

from factcheck.extraction.attribution import Attribution, Cue
from factcheck.extraction.phrases import name_runs, tokens
from factcheck.lexicon.reporting import bearing


def bearing_before(text: str, start: int, end: int) -> Attribution | None:
    """The speaker told by the sentence before words of nobody else: "Ada Holm shrugged. “…”"."""
    words = tokens(text, start, end)
    if not words or words[-1].text != ".":
        return None
    verbs, adjectives = bearing()
    words = words[:-1]
    runs = name_runs(words)
    if not runs or len(runs) != 1:
        return None
    rest = [word for word in words if word.start >= runs[0].end and not word.key.endswith("ly")]
    before = [word for word in words if word.end <= runs[0].start and not word.is_capitalised]
    if before or not rest or len(rest) > 3 or (runs[0].opens and runs[0].start != words[0].start):
        return None
    if rest[0].key in verbs and len(rest) == 1:
        return Attribution(runs[0], Cue.BEARING, end)
    if rest[0].key in ("was", "is", "sounded", "seemed", "remained") and rest[-1].key in adjectives:
        if any(word.key in ("not", "never", "less") for word in rest):
            return None
        return Attribution(runs[0], Cue.BEARING, end)
    return None
