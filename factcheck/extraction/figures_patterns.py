"""How English news says how much: patterns of grammar over a sentence's skeleton.

A pattern is here because what it matches can mean nothing else. Where a sentence goes on in a way that no
pattern knows, nothing is claimed: its figures stay unchecked mentions.

The patterns are written with the names of their fragments in angle brackets; ``<late v>`` is a time behind a
figure that fills the role ``tv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from factcheck.extraction.figures_comparisons import FRAGMENTS as COMPARING
from factcheck.extraction.figures_comparisons import PATTERNS as COMPARISONS
from factcheck.extraction.figures_foreseen import FORESEEN
from factcheck.extraction.figures_needs import Asked, Chain, Known, Part, holds, needs_of, parts_of
from factcheck.extraction.figures_rankings import PATTERNS as RANKINGS
from factcheck.extraction.figures_rankings import fragments as ranking
from factcheck.extraction.figures_template import Template
from factcheck.extraction.figures_templates import CHANGES, LEVELS, SIDE_BY_SIDE
from factcheck.extraction.figures_votes import TEMPLATES as VOTES
from factcheck.extraction.subjects import nouns
from factcheck.lexicon.figure_words import alternation, making, words
from factcheck.lexicon.measures import things_spent_on

_FIGURE = re.compile(r"[VX][0-9]+")
_FRAGMENT = re.compile(r"(?<!P)<([a-z]+)(?: ([a-z0-9]+))?>")
_THE = "(?:the )?"
# Possessive: a time that was read is never given back, so that what stands behind it is seen.
_TIME = r"(?: (?:in|during|for|as of|at the end of|over) (?P<t{0}>T[0-9]+)| (?P<tt{0}>T[0-9]+))?+"


class Found(NamedTuple):
    """What one pattern matched: where in the line, and the words and items by their roles."""

    pattern: str
    start: int
    end: int
    roles: dict[str, str]

    @property
    def anchors(self) -> frozenset[str]:
        """The figures of the match, which belong to nothing else; all that it says where it has none."""
        figures = frozenset(text for text in self.roles.values() if _FIGURE.fullmatch(text))
        return figures or frozenset({f"{self.pattern} {sorted(self.roles.items())}"})

    def role(self, name: str) -> str | None:
        """What fills the role, or None."""
        return self.roles.get(name)


_DERIVED = (*COMPARISONS, *RANKINGS, *VOTES)

# More telling patterns first: a figure belongs to the first that matches it.
_PATTERNS = (*SIDE_BY_SIDE, *CHANGES, *FORESEEN, *LEVELS)
_ASKED = Asked((pattern, pattern.needs) for pattern in (*_DERIVED, *_PATTERNS))

_REST = "|".join(
    (
        r"[.,;:!?)\"—-]",
        "and (?!T)|but |according |while |after |when |as |even ",
        "compared |analysts",
        "in (?:an? (?:statement|report|speech|interview|post|letter|briefing|document|note)|real terms)",
        "up from|down from|from (?:T|a year)|since T|between T|on average",
    )
)


def _longest_first(known: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(known, key=lambda word: (-len(word), word)))


@cache
def _fragments() -> dict[str, str]:
    kind = "(?:annual |yearly |total |overall |official |own |national |estimated )?"
    clauses = _longest_first(words("clause", "words"))
    called = _longest_first(frozenset(nouns()))
    more, less = alternation(("more", "adjectives")), alternation(("less", "adjectives"))
    up = alternation(("up", "verbs"), ("up", "transitive"))
    down = alternation(("down", "verbs"), ("down", "transitive"))
    lift, cut = alternation(("up", "transitive")), alternation(("down", "transitive"))
    times = {slot: _TIME.format(slot) for slot in ("start", "end", "start2", "end2")}
    return {
        "left": (
            r"(?:^|(?<=[,;:(\"'—] )|(?<= and )(?<![S'][0-9] and )(?<!'s and )(?<!' and )(?<!M[0-9] and )"
            rf"|(?:(?<=^)|(?<= ))(?:{clauses}) )(?:and |but )?(?P<at>)"
        ),
        "before": (r"(?:(?<![^ ])(?:(?:in|during|for|as of|at the end of) )?(?P<tbefore>T[0-9]+) ,? ?)?"),
        "rangebefore": "(?:(?:between|from) (?P<rangebefore>T[0-9]+) ,? ?)?",
        "rest": (
            r"(?=(?: (?:(?:in|during|for|as of|over|by|since|at the end of) )?(?:the )?T[0-9]+)*+"
            rf"(?: (?:{_REST})|$))"
        ),
        "alone": f"(?! ,? ?(?:and |or )?{_THE}S[0-9])",
        "kind": kind,
        "people": "(?: (?:people|inhabitants|residents|citizens|souls))?",
        "have": (
            "(?:(?:has|have|had|was|is|were|are) )?(?:(?:been|since|already|also|then|now|officially) ){0,2}"
        ),
        "np": (
            rf"(?:{_THE}(?P<s1>S[0-9]+) '(?:s)? (?:(?P<town>T[0-9]+) )?{kind}(?P<m1>M[0-9]+)"
            rf"|{_THE}(?P<s2>S[0-9]+) {kind}(?P<m2>M[0-9]+)"
            rf"|{_THE}{kind}(?P<m3>M[0-9]+) (?:in|of|for|at) {_THE}(?P<s3>S[0-9]+)"
            rf"|(?P<s4>its|the (?:{called}) 's) {kind}(?P<m4>M[0-9]+))"
        ),
        "subject": rf"(?:{_THE}(?P<s1>S[0-9]+)|(?P<s4>it|the (?:{called})))",
        "group": rf"(?P<group>{_THE}S[0-9]+(?: , {_THE}S[0-9]+)* ,? ?and {_THE}S[0-9]+)",
        "other": rf"{_THE}(?P<other>S[0-9]+)(?! ,? ?(?:and |or ){_THE}S[0-9])(?! , {_THE}S[0-9]+ ,? ?and )",
        "value": r"(?P<v>V[0-9]+)",
        "span": (r"(?: (?:between|from|over|in|during|for) (?P<range>T[0-9]+)| since (?P<since>T[0-9]+))?"),
        "ends": (rf"from (?P<start>V[0-9]+){times['start']} ,? ?to (?P<end>V[0-9]+){times['end']}"),
        "back": (rf"to (?P<end2>V[0-9]+){times['end2']} ,? ?from (?P<start2>V[0-9]+){times['start2']}"),
        "level": f"(?:{alternation(('level', 'verbs'))})",
        "moving": f"(?:(?P<up>{up})|(?P<down>{down}))",
        "raising": f"(?:(?P<up>{lift})|(?P<down>{cut}))",
        "landing": "(?:reaching|hitting|to|totaling|totalling)",
        "changed": f"(?:{alternation(('changed', 'verbs'))})",
        "bigger": f"(?:(?P<more>{more})|(?P<less>{less}))",
        "by": "(?: by (?P<deadline>T[0-9]+))?",
        "foreseen": f"(?:{alternation(('foreseen', 'verbs'))})",
        "foresees": f"(?:{alternation(('foresees', 'verbs'))})",
        "becoming": (
            "(?:be|reach|hit|total|come to|amount to|stand at|rise to|grow to|climb to|fall to|drop to|"
            "decline to|increase to)"
        ),
        "aims": f"(?:(?:has |have |had )?(?:also )?(?:{alternation(('aims', 'verbs'))})(?: to| at| on))",
        "setting": "(?:set|sets|has set|adopted|has adopted|announced|has|have|agreed to|approved)",
        "goal": alternation(("status", "target")),
        "bringing": f"(?:{alternation(('aims', 'means'))})",
        "good": "[a-z]+(?: (?!in |for |during |from |to |by |over |at |on |a |per )[a-z]+)?",
        "making": _longest_first(frozenset(making())),
        "thing": f"(?:(?P<thing>{_longest_first(frozenset(things_spent_on()))})|(?P<m1>M[0-9]+))",
        "spend": f"(?:{alternation(('spend', 'verbs'))})",
        "on": (
            "(?:(?:on|to|for|into|toward|towards) (?:its |the |their )?"
            f"(?:(?P<thing>{_longest_first(frozenset(things_spent_on()))})|(?P<m1>M[0-9]+)))"
            "(?! (?:and|or) )"
        ),
    }


@cache
def _fragment(key: str) -> str:
    """What the name in angle brackets, with its slot, stands for."""
    name, _, slot = key.partition(" ")
    if name == "late":
        return _TIME.format(slot)
    if key in COMPARING or key not in _fragments():
        derived = COMPARING.get(key) or ranking().get(key)
        if derived is not None:
            return derived
    if key == "aims for":
        return f"(?:{alternation(('aims', 'for'))})"
    return _fragments()[name]


def _written(pattern: Template) -> str:
    template = pattern.template.replace("<m1>", "(?P<m1>M[0-9]+)")
    return template.replace("<s1>", rf"{_THE}(?P<s1>S[0-9]+)")


@cache
def _needs(pattern: Template) -> tuple[Chain, ...]:
    return needs_of(_written(pattern), _fragment_parts)


@cache
def _fragment_parts(key: str) -> tuple[Part, ...]:
    return parts_of(_fragment(key), _fragment_parts)


@cache
def _compiled(pattern: Template) -> re.Pattern[str]:
    def expanded(match: re.Match[str]) -> str:
        return _FRAGMENT.sub(expanded, _fragment(match[0][1:-1]))

    return re.compile(_FRAGMENT.sub(expanded, _written(pattern)))


def find(line: str) -> Iterator[Found]:
    """What the patterns match in the line, the more telling pattern first; no figure belongs to two."""
    used: set[str] = set()
    present, known = _ASKED.present(line), Known()
    for pattern, strings in _ASKED.each:
        if not (strings <= present and holds(line, _needs(pattern), known)):
            continue
        for match in _compiled(pattern).finditer(line):
            roles = {role: text for role, text in match.groupdict().items() if text}
            start = match.start("at") if "at" in match.re.groupindex else match.start()
            found = Found(pattern.name, start, match.end(), roles)
            if found.anchors & used:
                continue
            used |= found.anchors
            yield found
