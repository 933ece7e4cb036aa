"""Lists taken apart: "2% in Japan and 1.5% in Germany" is one line for each of its members.

Patterns of grammar know one subject, one measure and one figure. A sentence that lists several, or leaves
words out that it has said once, is written out: each line that comes of it says one thing in full. Where the
lists of a sentence do not fit each other nothing comes of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.extraction.figures_alike import alike
from factcheck.extraction.figures_gaps import filled
from factcheck.extraction.figures_line import replaced, taken
from factcheck.extraction.figures_reworded import reworded
from factcheck.extraction.figures_series import series
from factcheck.extraction.figures_skeleton import Piece, Skeleton
from factcheck.extraction.subjects import Vocabulary
from factcheck.lexicon.figure_words import alternation
from factcheck.lexicon.measures import things_spent_on
from factcheck.values.pattern import pattern

_FIGURE = re.compile(r"V[0-9]+")
_PAIR = 2
_MOST = 6  # members of a list; a longer one belongs into a table
_RESPECTIVELY = re.compile(r" ,? ?respectively(?: ,(?= (?:in|during|for|on|to|by|of) ))?(?![^ ])")
_EACH = re.compile(
    r"(?:both (?=(?:the )?S[0-9]+ and (?:the )?S[0-9]+ [a-z]))?"
    r"(?P<list>(?:the )?S[0-9]+(?: , (?:the )?S[0-9]+)*(?: ,)? and (?:the )?S[0-9]+) (?:each|both) "
)
_ASIDE = re.compile(
    r"(?:(?<=^)|(?<=^the )|(?<=T[0-9] , )|(?<=T[0-9] , the ))(?P<kept>S[0-9]+) , "
    r"(?:(?:an?|the|which|whose|home|where|with|now|already|one|long|once) "
    r"|(?:(?:the )?S[0-9]+|[a-z]+(?: [a-z]+){0,2}) '(?:s)? )"
    r"(?:[^ ,;:]+ ){0,13}[^ ,;:S][^ ,;:]* , (?!and |or |S[0-9]|the S[0-9])"
)
_WHICH = re.compile(
    r"(?:(?<=^)|(?<=^the ))(?P<kept>S[0-9]+(?: 's? M[0-9]+| M[0-9]+)?|M[0-9]+ (?:in|of) S[0-9]+) , "
    r"(?:which |(?=worth ))"
    r"(?P<told>(?:[^ ,;:S][^ ,;:]* ){1,8}[^ ,;:S][^ ,;:]*) , "
)
_GLOSS = re.compile(r"(?<=M[0-9] )\( M[0-9]+ \) ")
_PLAIN_ASIDE = re.compile(
    r"(?<=M[0-9] ), (?:an?|the|which|S[0-9]+ 's?|[a-z]+ (?:[a-z]+ )?'s) (?:[a-z'-]+ ){1,10}, "
    r"|(?:(?<=M[0-9] )|(?<=M[0-9] in S[0-9] )|(?<=M[0-9] of S[0-9] )), "
    r"(?:which (?:[a-z'-]+ ){1,4}|worth )V[0-9]+(?: (?:in )?T[0-9]+)? , "
)
# An aside with one of these says of what part the figure is.
_NARROWS = re.compile(
    r"(?<![^ ])(?:exclud[a-z]*|includ[a-z]*|without|except|only|alone|not|no|minus|plus|less|net|mostly"
    r"|mainly|partly|counting|apart|half|part|some|most|those|ones|of which|if|when|before|after|until|unless"
    r"|under|outside)(?![^ ])"
)


class Written(NamedTuple):
    """A line that a sentence was written out to. ``is_shared`` says that its figures count for others too."""

    line: Skeleton
    is_shared: bool = False


def written_out(sentence: Skeleton, vocabulary: Vocabulary | None = None) -> tuple[Written, ...]:
    """The lines that say in full what the sentence says; itself, where it lists nothing.

    With a ``vocabulary`` of measures each is put into the words that the patterns know.
    """
    lines = [sentence]
    if (inner := _told_aside(sentence)) is not None:
        lines.append(inner)
    for aside in (_GLOSS, _PLAIN_ASIDE, _ASIDE):
        lines += [shorter for line in lines if (shorter := _without(line, aside)) is not None]
    found: list[Written] = []
    for line in reversed(lines):
        spread = _spread(reworded(line, vocabulary) if vocabulary is not None else line)
        if any(one.is_shared for one in spread):
            return tuple(spread)
        found += spread
    return tuple(found)


def _spread(line: Skeleton) -> list[Written]:
    if "respectively" in line.line:
        return [Written(one) for one in _in_turn(line)]
    if match := _EACH.search(line.line):
        return [Written(one, is_shared=True) for one in _for_each(line, match)]
    if sum(name[0] in "VX" for name in line.items) < _PAIR:
        return [Written(line)]
    full = filled(line)
    if (lines := series(line)) and (full is line or len(lines) > _PAIR):
        return [Written(one) for one in lines]
    line = full
    for units in _units():
        if members := _members(line, units):
            return [Written(one) for one in members]
    return [Written(line)]


def _told_aside(line: Skeleton) -> Skeleton | None:
    """What an aside tells of what stands before it, as a sentence of its own: "which employs 100 people"."""
    match = _WHICH.search(line.line)
    if match is None or _NARROWS.search(match[0]):
        return None
    at = line.offsets(*match.span("told"))[0]
    verb = [("was", at, at)] if match["told"].startswith("worth ") else []
    told = [*taken(line, *match.span("kept")), *verb, *taken(line, *match.span("told"))]
    return replaced(line, match.start(), len(line.line), told)


def _without(line: Skeleton, aside: re.Pattern[str]) -> Skeleton | None:
    match = aside.search(line.line)
    if match is None or _NARROWS.search(match[0]):
        return None
    start = match.end("kept") + 1 if "kept" in aside.groupindex else match.start()
    return replaced(line, start, match.end(), ())


# "... , respectively": every list has the same length, and their members belong together in turn.


@cache
def _listed() -> tuple[re.Pattern[str], ...]:
    things = "|".join(re.escape(thing) for thing in sorted(things_spent_on(), key=len, reverse=True))
    kinds = (r"(?:the )?S[0-9]+(?: 's?)?", r"(?:the )?M[0-9]+", r"V[0-9]+", r"X[0-9]+", r"T[0-9]+", things)
    return tuple(
        re.compile(rf"(?<![^ ])(?:{one})(?: , (?:{one}))*(?: ,)? and (?:in |on |to )?(?:{one})(?![^ ])")
        for one in kinds
    )


_BETWEEN_MEMBERS = re.compile(r" , and (?:in |on |to )?| , | and (?:in |on |to )?")


def _in_turn(line: Skeleton) -> Iterator[Skeleton]:
    said = _RESPECTIVELY.search(line.line)
    if said is None:
        return
    line = replaced(line, said.start() + 1, said.end(), ())
    lists = sorted(
        (match.start(), match.end()) for pattern in _listed() for match in pattern.finditer(line.line)
    )
    members = [_split(line.line, start, end) for start, end in lists]
    sizes = {len(one) for one in members}
    kinds = [line.line[start] for start, _ in lists]
    if len(lists) < 2 or len(sizes) != 1 or "V" not in kinds + ["V"] * ("X" in kinds):
        return
    if any(first[1] > second[0] for first, second in pairwise(lists)):
        return
    figures = [
        [line.line[start:end] for start, end in one]
        for one, kind in zip(members, kinds, strict=True)
        if kind == "V"
    ]
    items = dict(line.items) if "M" in kinds else alike(line.items, figures)
    if items is None:
        return
    for turn in range(min(sizes.pop(), _MOST)):
        one = line
        for (start, end), parts in reversed(list(zip(lists, members, strict=True))):
            owner = _owner_mark(line, parts)
            one = replaced(one, start, end, [*taken(line, *parts[turn]), *owner[turn]], items)
        yield one


def _owner_mark(line: Skeleton, parts: list[tuple[int, int]]) -> list[list[Piece]]:
    """The "'s" that the last of several owners alone has: "Japan and Germany's"."""
    marks = [line.line[start:end].partition(" '")[1] for start, end in parts]
    if not marks[-1] or all(marks):
        return [[] for _ in parts]
    last = taken(line, *parts[-1])[-1]
    return [[] if mark else [last] for mark in marks]


def _split(line: str, start: int, end: int) -> list[tuple[int, int]]:
    found, at = [], start
    for match in _BETWEEN_MEMBERS.finditer(line, start, end):
        found.append((at, match.start()))
        at = match.end()
    return [*found, (at, end)]


def _for_each(line: Skeleton, match: re.Match[str]) -> Iterator[Skeleton]:
    for start, end in _split(line.line, *match.span("list"))[:_MOST]:
        yield replaced(line, match.start(), match.end(), taken(line, start, end))


# "2% in Japan and 1.5% in Germany": figures with what each belongs to.


class _Units(NamedTuple):
    """A figure with what it belongs to, and a list of such. ``is_mixed`` where each is of another measure.

    A line with fewer than two of ``sign`` has no such list: few have two, and to compile ``all`` takes long.
    """

    sign: re.Pattern[str]
    unit: str
    all: re.Pattern[str]
    is_mixed: bool


@cache
def _units() -> tuple[_Units, ...]:
    things = "|".join(re.escape(thing) for thing in sorted(things_spent_on(), key=len, reverse=True))
    time = r"(?:in |for |during |as of |at the end of )?T[0-9]+"
    of_measure = r"(?:an? |the )?(?:total |annual |national )?M[0-9]+ of V[0-9]+"
    kinds = (
        *((f"[0-9] {word} ", rf"V[0-9]+ {word} (?:the )?S[0-9]+") for word in ("in", "for", "by", "from")),
        ("[0-9] (?:on|to) ", rf"V[0-9]+ (?:on|to) (?:its |the |their )?(?:M[0-9]+|{things})"),
        ("V[0-9]+ [a-z ]*T", rf"(?:to |at )?V[0-9]+ {time}"),
        (" of V", of_measure),
    )
    join = r"(?: ,)? (?:and|but|and then|then|against|versus|compared (?:with|to)) (?:just |only )?"
    return tuple(
        _Units(
            re.compile(sign),
            one,
            pattern(rf"(?<![^ ])(?P<all>(?:{one})(?:(?: ,) (?:{one}))*(?P<join>{join})(?:{one}))(?![^ ])"),
            one is of_measure,
        )
        for sign, one in kinds
    )


def _members(line: Skeleton, units: _Units) -> list[Skeleton]:
    match = units.all.search(line.line) if len(units.sign.findall(line.line)) >= _PAIR else None
    if match is None:
        return []
    is_moving = re.search(
        rf"(?<![^ ])(?:{alternation(('up', 'verbs'), ('down', 'verbs'))})(?![^ ])", line.line[: match.start()]
    )
    if is_moving and not re.fullmatch(r"(?: ,)? (?:and|and then|then) ", match["join"]):
        return []
    found = list(re.finditer(rf"(?<![^ ])(?:{units.unit})(?![^ ])", match["all"]))
    if len(found) > _MOST:
        return []
    figures = [_FIGURE.findall(one[0])[0] for one in found]
    items = dict(line.items) if units.is_mixed else alike(line.items, [figures])
    if items is None:
        return []
    lead = re.match(r"(?:to|at) ", found[0][0])
    lines = []
    for one in found:
        at = match.start() + one.start()
        new = taken(line, at, at + len(one[0]))
        if lead and not re.match(r"(?:to|at) ", one[0]):
            first = match.start() + found[0].start()
            new = [*taken(line, first, first + len(lead[0])), *new]
        lines.append(replaced(line, match.start("all"), match.end("all"), new, items))
    return lines
