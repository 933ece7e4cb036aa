"""Words that a sentence says once and means twice: "Norway's GDP was ... and Germany's was 1.5%"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from factcheck.extraction.figures_alike import alike
from factcheck.extraction.figures_line import replaced, taken
from factcheck.extraction.figures_skeleton import Item, Piece, Skeleton
from factcheck.lexicon.figure_words import alternation
from factcheck.values.pattern import pattern

_MEASURE = re.compile(r"M[0-9]+")
_TIMED = re.compile(r" (?P<time>(?:in |for |during |as of )?T[0-9]+)")


class _Gap(NamedTuple):
    """How the half of a sentence that leaves words out, the group ``second``, reads in full.

    No line without a ``sign`` has such halves: few have one, and to compile ``halves`` takes long.
    """

    sign: re.Pattern[str]
    halves: re.Pattern[str]
    in_full: tuple[str, ...]


@cache
def _gaps() -> tuple[_Gap, ...]:
    level, spend = alternation(("level", "verbs")), alternation(("spend", "verbs"))
    moving = rf"(?:{alternation(('up', 'verbs'), ('down', 'verbs'))})(?: by| to)?"
    kind = "(?:annual |yearly |total |national )?"
    owner = rf"(?:the )?S[0-9]+ 's? {kind}(?P<measure>M[0-9]+)"
    told = r"(?: [^ SMVX;][^ ]*){1,8}? (?P<v1>V[0-9]+)(?: (?P<time>(?:in |for |during )?T[0-9]+))?"
    join = r"(?: ,)? (?:and|while|but|whereas|;)(?: the)? "
    np = rf"(?:S[0-9]+ 's?|its) {kind}M[0-9]+"
    on = r"(?P<on>on (?:its |the )?[^ ,]+)"
    return (
        # Norway's GDP was V0 in T0 and Sweden's was V1
        _Gap(
            re.compile(r" S[0-9]+ 's? [a-z]"),
            pattern(
                rf"{owner}{told}{join}(?P<second>(?P<owner>S[0-9]+ 's?) "
                rf"(?P<verb>{level}|{moving}) (?P<v2>V[0-9]+))"
            ),
            ("owner", "measure", "verb", "v2", "time"),
        ),
        # Norway's GDP was V0 in T0 and that of Sweden was V1
        _Gap(
            re.compile(r" th(?:at|ose) of "),
            pattern(
                rf"{owner}{told}{join}(?P<second>(?:that|those) (?P<owner>of (?:the )?S[0-9]+) "
                rf"(?P<verb>{level}) (?P<v2>V[0-9]+))"
            ),
            ("measure", "owner", "verb", "v2", "time"),
        ),
        # Norway's GDP was V0 and its population V1
        _Gap(
            re.compile(r" M[0-9]+ V[0-9]"),
            pattern(
                rf"(?:the )?{np} (?P<verb>{level}) (?P<v1>V[0-9]+)(?: (?P<time>(?:in )?T[0-9]+))?{join}"
                rf"(?P<second>(?P<owner>{np}) (?P<v2>V[0-9]+))"
            ),
            ("owner", "verb", "v2", "time"),
        ),
        # Norway spent V0 on defense and Sweden V1
        _Gap(
            re.compile(r" V[0-9]+ on .* S[0-9]"),
            pattern(
                rf"S[0-9]+ (?P<verb>{spend}) (?P<v1>V[0-9]+) {on}(?: (?P<time>in T[0-9]+))?{join}"
                rf"(?P<second>(?P<owner>S[0-9]+)(?: (?:{spend}))? (?P<v2>V[0-9]+))(?! on )"
            ),
            ("owner", "verb", "v2", "on", "time"),
        ),
    )


def filled(line: Skeleton) -> Skeleton:
    """The line with the measure or the verb put in that its second half leaves out."""
    for gap in _gaps():
        match = gap.halves.search(line.line) if gap.sign.search(line.line) else None
        if match is None:
            continue
        items: Mapping[str, Item] | None = line.items
        if "measure" in gap.in_full and len(set(_MEASURE.findall(line.line[: match.end()]))) != 1:
            continue
        if "measure" in gap.in_full or "on" in gap.in_full:
            items = alike(line.items, [[match["v1"], match["v2"]]])
        if items is None:
            continue
        behind = _TIMED.match(line.line, match.end("v2"))
        new: list[Piece] = []
        for part in gap.in_full:
            if match[part] and not (part == "time" and behind is not None):
                new += taken(line, *match.span(part))
        full = replaced(line, *match.span("second"), new, items)
        if behind is None or match["time"] or match.start("verb") > match.start("second"):
            return full
        # Where even the verb is said once, a time at the end is that of both halves.
        first = "on" if "on" in gap.in_full else "v1"
        time = taken(line, behind.start("time"), behind.end("time"))
        return replaced(full, *match.span(first), [*taken(line, *match.span(first)), *time])
    return line
