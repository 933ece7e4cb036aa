"""How English news says how much: patterns of grammar over a sentence's skeleton.

A pattern is here because what it matches can mean nothing else. Where a sentence goes on in a way that no
pattern knows, nothing is claimed: its figures stay unchecked mentions.

The patterns are written with the names of their fragments in angle brackets; ``<late v>`` is a time behind a
figure that fills the role ``tv``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from factcheck.lexicon.figure_words import alternation, words
from factcheck.lexicon.measures import things_spent_on

_FIGURE = re.compile(r"[VX][0-9]+")
_FRAGMENT = re.compile(r"(?<!P)<([a-z]+)(?: ([a-z0-9]+))?>")
_THE = "(?:the )?"
# Possessive: a time that was read is never given back, so that what stands behind it is seen.
_TIME = r"(?: (?:in|during|for|as of|at the end of|over) (?P<t{0}>T[0-9]+)| (?P<tt{0}>T[0-9]+))?+"


@dataclass(frozen=True, slots=True)
class Found:
    """What one pattern matched: where in the line, and the words and items by their roles."""

    pattern: str
    start: int
    end: int
    roles: dict[str, str]

    def role(self, name: str) -> str | None:
        """What fills the role, or None."""
        return self.roles.get(name)


class _Pattern(NamedTuple):
    name: str
    needs: tuple[str, ...]
    template: str


# More telling patterns first: a figure belongs to the first that matches it. All of ``needs`` must be there.
_PATTERNS = (
    _Pattern(
        "together",
        (" and ", "V"),
        "<left><before><group> (?:(?:together|combined|jointly) <spend>|<spend> a combined) <value> <on>"
        "<late v><rest>",
    ),
    _Pattern(
        "combined",
        ("combined", "V"),
        "<left><before>the combined <kind><m1> (?:of|in) <group><late np> <level> <value><late v><rest>",
    ),
    _Pattern(
        "larger",
        (" than ",),
        "<left><before><s1> '(?:s)? <m1> (?:was|is|were|are) <bigger> than "
        "(?:that of |those of |in )?<other>(?: '(?:s)?(?: (?P<othermeasure>M[0-9]+))?)?<late v><rest>",
    ),
    _Pattern(
        "more",
        (" than ",),
        "<left><before><s1> (?:had|has|have) <bigger> (?:<m1>|(?P<people>people|residents|citizens)) "
        "than <other>(?: did| does| had| has)?<late v><rest>",
    ),
    _Pattern(
        "outspent",
        (" than ",),
        "<left><before><s1> <spend> <bigger> <on> than <other>(?: did| does)?<late v><rest>",
    ),
    _Pattern(
        "share",
        (" than ",),
        "<left><before><s1> <spend> a <bigger> (?:share|portion|percentage|proportion|part) of (?:its |the )?"
        "(?P<base>M[0-9]+) <on> than <other>(?: did| does)?<late v><rest>",
    ),
    _Pattern(
        "raised",
        ("M",),
        "<left><before><subject> <have>(?:(?P<factor>X[0-9]+)|<raising>) (?:its|the|their) <kind><m1>"
        "(?: by (?P<by>V[0-9]+) ?,?)?(?: ,? ?<ends>| ,? ?to (?P<end3>V[0-9]+))?"
        "(?: by (?P<deadline>T[0-9]+))?<late v><rest>",
    ),
    _Pattern(
        "compared",
        ("V", "T"),
        "(?:^|(?<= ))(?:compared (?:with|to)|relative to) (?P<since>T[0-9]+) , <np><late v> "
        "<have><moving> (?:by )?(?P<by>V[0-9]+)<rest>",
    ),
    _Pattern(
        "multiplied",
        ("X",),
        "<left><rangebefore>(?:since (?P<sincebefore>T[0-9]+) , )?<np> <have>(?P<factor>X[0-9]+)<span>"
        "(?: ,? ?(?:reaching|to|hitting) (?P<end3>V[0-9]+)<late end3>| ,? ?<ends>)?<rest>",
    ),
    _Pattern(
        "moved",
        ("V", "from "),
        "<left><before><rangebefore><np><late np> <have><moving> (?:(?:by )?(?P<by>V[0-9]+) ?,? ?)?"
        "(?:<ends>|<back>)(?: by (?P<deadline>T[0-9]+))?<rest>",
    ),
    _Pattern(
        "went",
        ("V", "from "),
        "<left><before><np> <have><changed> <ends>(?: , an? (?P<noun>[a-z]+))?<rest>",
    ),
    _Pattern(
        "grew-to",
        ("V", " to "),
        "<left><before><np> <have><moving> (?:(?:by )?(?P<by>V[0-9]+) ,? ?)?"
        "to (?P<end3>V[0-9]+)<late end3><rest>",
    ),
    _Pattern(
        "grew",
        ("V", "M"),
        "<left><before><rangebefore>(?:since (?P<sincebefore>T[0-9]+) , )?<np> <have><moving> (?:by )?"
        "(?P<by>V[0-9]+)<span><late v>(?: , (?:reaching|to|hitting) (?P<end3>V[0-9]+)<late end3>)?<rest>",
    ),
    _Pattern(
        "level-from",
        ("V1", "from "),
        "<left><before><np><late np> <level> <value><late v> ,? ?(?:(?P<up>up)|(?P<down>down)) "
        "(?:(?P<by>V[0-9]+) )?from (?P<start>V[0-9]+)<late start><rest>",
    ),
    _Pattern(
        "level-up",
        ("V1", "from "),
        "<left><before><np><late np> <level> "
        "<value><late v> ,? ?(?:(?P<up>up)|(?P<down>down)) (?:by )?(?P<by>V[0-9]+) from "
        "(?P<since>T[0-9]+)<rest>",
    ),
    _Pattern(
        "had-a-up",
        ("V1", "from "),
        "<left><before><subject> (?:had|has|reported|recorded) (?:an? )?<kind><m1> of <value><late v> ,? ?"
        "(?:(?P<up>up)|(?P<down>down)) (?:by )?(?P<by>V[0-9]+) from (?P<since>T[0-9]+)<rest>",
    ),
    _Pattern(
        "level-owned",
        ("V", " of "),
        "<left><before>(?:the )?<m1><late np> <level> <value> of <s1> '(?:s)? (?P<base>M[0-9]+)"
        "<late v><rest>",
    ),
    _Pattern("level", ("V", "M"), "<left><before><np><late np> <level> <value><people><late v><rest>"),
    _Pattern("spent", ("V",), "<left><before><subject> <spend> <value> <on><late v><rest>"),
    _Pattern(
        "government-spent",
        ("V", "government"),
        "<left><before>the government of <s1> (?P<spent>spent|spends) (?:the equivalent of )?<value>"
        "<late v><rest>",
    ),
    _Pattern(
        "had-a",
        ("V", " of "),
        "<left><before><subject> (?:had|has|reported|recorded) (?:an? )?<kind><m1> of <value><people>"
        "<late v><rest>",
    ),
    _Pattern(
        "home-to",
        ("V", "home to"),
        "<left><before><subject> (?:was|is) home to <value> (?P<people>people|inhabitants|residents)"
        "<late v><rest>",
    ),
    _Pattern(
        "counted",
        ("V", "S"),
        "<left><before><subject> (?:had|has|counted|counts) <value> "
        "(?:<m1>|(?P<people>people|residents|citizens))<late v><rest>",
    ),
    _Pattern("bracketed", ("V", "S", "M"), r"<left><np> (?:\(|—) <value><late v> (?:\)|—)"),
    _Pattern(
        "lived-in",
        ("V", " in "),
        "<left><before>(?:there (?:are|were) )?<value> (?P<people>people|inhabitants|residents) "
        "(?:lived|live|living) in <s1><alone><late v><rest>",
    ),
    _Pattern(
        "figure-of",
        ("V", " of "),
        "(?:: |(?:^|(?<=^in )|(?<=[,;:] ))<s1> ,? ?with (?:an? )?)<kind><m1> of <value><late v><rest>",
    ),
)

_REST = "|".join(
    (
        r"[.,;:!?)\"—-]",
        "and (?!T)|but |according |while |after |when |as |even ",
        "compared |analysts",
        "in (?:an? (?:statement|report|speech|interview|post|letter|briefing|document|note)|real terms)",
        "up from|down from|from (?:T|a year)|since T|between T|on average",
    )
)
_SPENDING = "|".join(
    (
        "spent|spends|spend|devoted|devotes|devote|put|puts",
        "allocated|allocates|earmarked|invested|has spent|had spent",
    )
)


def _longest_first(known: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(known, key=lambda word: (-len(word), word)))


@cache
def _fragments() -> dict[str, str]:
    kind = "(?:annual |yearly |total |overall |official |own |national |estimated )?"
    clauses = _longest_first(words("clause", "words"))
    more, less = alternation(("more", "adjectives")), alternation(("less", "adjectives"))
    up, down = alternation(("up", "verbs")), alternation(("down", "verbs"))
    lift, cut = alternation(("up", "transitive")), alternation(("down", "transitive"))
    times = {slot: _TIME.format(slot) for slot in ("start", "end", "start2", "end2")}
    return {
        "left": (
            r"(?:^|(?<=[,;:(\"'—] )|(?<= and )(?<![S'][0-9] and )(?<!'s and )(?<!' and )"
            rf"|(?:(?<=^)|(?<= ))(?:{clauses}) )(?:and |but )?(?P<at>)"
        ),
        "before": (r"(?:(?<![^ ])(?:(?:in|during|for|as of|at the end of) )?(?P<tbefore>T[0-9]+) ,? ?)?"),
        "rangebefore": "(?:(?:between|from) (?P<rangebefore>T[0-9]+) , )?",
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
            rf"(?:{_THE}(?P<s1>S[0-9]+) '(?:s)? {kind}(?P<m1>M[0-9]+)"
            rf"|{_THE}(?P<s2>S[0-9]+) {kind}(?P<m2>M[0-9]+)"
            rf"|{_THE}{kind}(?P<m3>M[0-9]+) (?:in|of|for|at) {_THE}(?P<s3>S[0-9]+)"
            rf"|(?P<s4>its|the country 's|the nation 's) {kind}(?P<m4>M[0-9]+))"
        ),
        "subject": rf"(?:{_THE}(?P<s1>S[0-9]+)|(?P<s4>it|the country|the nation))",
        "group": rf"(?P<group>{_THE}S[0-9]+(?: , {_THE}S[0-9]+)* ,? ?and {_THE}S[0-9]+)",
        "other": rf"{_THE}(?P<other>S[0-9]+)(?! ,? ?(?:and |or ){_THE}S[0-9])(?! , {_THE}S[0-9]+ ,? ?and )",
        "value": r"(?P<v>V[0-9]+)",
        "span": (r"(?: (?:between|from|over|in|during|for) (?P<range>T[0-9]+)| since (?P<since>T[0-9]+))?"),
        "ends": (rf"from (?P<start>V[0-9]+){times['start']} ,? ?to (?P<end>V[0-9]+){times['end']}"),
        "back": (rf"to (?P<end2>V[0-9]+){times['end2']} ,? ?from (?P<start2>V[0-9]+){times['start2']}"),
        "level": f"(?:{alternation(('level', 'verbs'))})",
        "moving": f"(?:(?P<up>{up})|(?P<down>{down}))",
        "raising": f"(?:(?P<up>{lift})|(?P<down>{cut}))",
        "changed": f"(?:{alternation(('changed', 'verbs'))})",
        "bigger": f"(?:(?P<more>{more})|(?P<less>{less}))",
        "spend": f"(?:{_SPENDING})",
        "on": (
            "(?:(?:on|to|into|toward|towards) (?:its |the |their )?"
            f"(?:(?P<thing>{_longest_first(frozenset(things_spent_on()))})|(?P<m1>M[0-9]+)))"
            "(?! (?:and|or) )"
        ),
    }


@cache
def _compiled(pattern: _Pattern) -> re.Pattern[str]:
    def fragment(match: re.Match[str]) -> str:
        name, slot = match[1], match[2]
        if name == "late":
            return _TIME.format(slot)
        return _fragments()[name]

    template = pattern.template.replace("<m1>", "(?P<m1>M[0-9]+)")
    template = template.replace("<s1>", rf"{_THE}(?P<s1>S[0-9]+)")
    return re.compile(_FRAGMENT.sub(fragment, template))


def find(line: str) -> Iterator[Found]:
    """What the patterns match in the line, the more telling pattern first; no figure belongs to two."""
    used: set[str] = set()
    for pattern in _PATTERNS:
        if not all(need in line for need in pattern.needs):
            continue
        for match in _compiled(pattern).finditer(line):
            roles = {role: text for role, text in match.groupdict().items() if text}
            figures = {text for text in roles.values() if _FIGURE.fullmatch(text)}
            anchors = figures or {f"{pattern.name}@{match.start()}"}
            if anchors & used:
                continue
            used |= anchors
            start = match.start("at") if "at" in match.re.groupindex else match.start()
            yield Found(pattern.name, start, match.end(), roles)
