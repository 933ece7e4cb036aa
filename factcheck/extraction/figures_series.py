"""Figures that go on with other names: "Norway spent $7 billion, Sweden $6 billion and Denmark $5 billion".

The first says in full what is measured; every further one brings its own subject and figure. Each becomes a
line of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factcheck.extraction.figures_alike import alike
from factcheck.extraction.figures_line import replaced, taken
from factcheck.extraction.figures_skeleton import Skeleton
from factcheck.lexicon.figure_words import alternation
from factcheck.lexicon.measures import things_spent_on
from factcheck.values.pattern import pattern

_MOST = 6
_NEXT = re.compile(r"(?P<s>(?:the )?S[0-9]+(?: 's?)?) (?P<v>V[0-9]+)")
_FOR = re.compile(r"(?P<v>V[0-9]+) (?:for|in|by) (?P<s>(?:the )?S[0-9]+)")
_COMPARED = re.compile(r" , [XV][0-9]+ (?:th|as )")


@cache
def _series() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    level, spend = alternation(("level", "verbs")), alternation(("spend", "verbs"))
    kind = "(?:annual |yearly |total |national )?"
    things = "|".join(sorted(things_spent_on(), key=len, reverse=True))
    on = rf"(?: (?:on|to|for) (?:its |the |their )?(?:{things}|M[0-9]+)| M[0-9]+)?"
    time = r"(?: (?:in |for |during )?T[0-9]+)?"
    people = "(?: (?:people|inhabitants|residents))?"
    join = r"(?:(?: ,| ;)? (?:and|while|but|whereas) | [,;] )"
    whose = rf"(?P<s>(?:the )?S[0-9]+)(?: 's?)? {kind}M[0-9]+ (?:{level})"
    where = rf"(?:the )?{kind}M[0-9]+ (?:in|of|for) (?P<s>(?:the )?S[0-9]+) (?:{level})"
    spends = rf"(?P<s>(?:the )?S[0-9]+) (?:{spend}|had|has)"
    told = rf"(?P<v>V[0-9]+)(?P<tail>{people}{on}{time})"
    more = r"(?:the )?S[0-9]+(?: 's?)? V[0-9]+"
    end = r"(?= [.;:!?]| , |(?: (?:in|for|during))? T[0-9]|$)"
    versus = r"(?: ,)? (?:compared (?:with|to)|against|versus) (?:just |only )?"
    beside = r"V[0-9]+ (?:for|in|by) (?:the )?S[0-9]+"
    return (
        *(
            (pattern(rf"(?<![^ ]){head} {told}(?P<more>(?:{join}{more})+){end}"), _NEXT)
            for head in (whose, spends)
        ),
        *(
            (pattern(rf"(?<![^ ]){head} {told}(?P<more>{versus}{beside}(?:{join}{beside})*){end}"), _FOR)
            for head in (whose, where, spends)
        ),
        (
            pattern(
                rf"(?<![^ ])(?:the )?{kind}M[0-9]+ (?:{level}) (?P<v>V[0-9]+) (?:in|for) (?P<s>(?:the "
                rf")?S[0-9]+)"
                rf"(?P<tail>{time})(?P<more>(?:{versus}|{join}){beside}(?:{join}{beside})*){end}"
            ),
            _FOR,
        ),
    )


def series(line: Skeleton) -> list[Skeleton]:
    """One line for each name of the series; none where there is no series."""
    for whole, member in _series():
        match = whole.search(line.line) if member.search(line.line) else None
        if match is not None:
            return list(_each(line, match, member))
    return _told_beside(line)


def _told_beside(line: Skeleton) -> list[Skeleton]:
    """A figure and what it is beside another: "was $8 billion, twice that of Chile" says two things."""
    match = _beside().search(line.line) if _COMPARED.search(line.line) else None
    if match is None:
        return []
    named = taken(line, *match.span("named"))
    level = taken(line, *match.span("told"))
    time = [] if re.search(r"T[0-9]+$", match["tail"]) else taken(line, *match.span("time"))
    both = [
        [*named, *level],
        [*named, *taken(line, *match.span("be")), *taken(line, *match.span("tail")), *time],
    ]
    return [replaced(line, match.start(), match.end(), one) for one in both]


@cache
def _beside() -> re.Pattern[str]:
    level = alternation(("level", "verbs"))
    named = r"(?:(?:the )?S[0-9]+(?: 's?)? M[0-9]+|(?:the )?M[0-9]+ (?:in|of) (?:the )?S[0-9]+)"
    return re.compile(
        rf"(?<![^ ])(?P<named>{named} )(?P<told>(?P<be>{level}) V[0-9]+(?P<time>(?: (?:in |during "
        rf")?T[0-9]+)?)) , "
        r"(?P<tail>[XV][0-9]+ (?:that of|those of|the size of|as (?:large|big|many|much|high) as) (?:the "
        r")?S[0-9]+"
        r"(?: '(?:s)?)?(?: (?:in )?T[0-9]+)?)(?= [.]|$)"
    )


def _each(line: Skeleton, match: re.Match[str], member: re.Pattern[str]) -> Iterator[Skeleton]:
    more = list(member.finditer(line.line, *match.span("more")))
    items = alike(line.items, [[match["v"], *(one["v"] for one in more)]])
    if items is None or len(more) >= _MOST:
        return
    ends = {"s": match.start("s") + len(_bare(match["s"])), "v": match.end("v")}
    for one in (match, *more):
        at = one.start("s")
        own = {"s": taken(line, at, at + len(_bare(one["s"]))), "v": taken(line, *one.span("v"))}
        new, at = [], match.start()
        for group in sorted(own, key=match.start):
            new += [*taken(line, at, match.start(group)), *own[group]]
            at = ends[group]
        new += taken(line, at, match.end("tail"))
        yield replaced(line, match.start(), match.end(), new, items)


def _bare(name: str) -> str:
    return re.sub(r" 's?$", "", name)
