"""How English news says how much: patterns of grammar over a sentence's skeleton.

A pattern is here because what it matches can mean nothing else. Where a sentence goes on in a way that no
pattern knows, nothing is claimed: its figures stay unchecked mentions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from factcheck.lexicon.figure_words import alternation, words
from factcheck.lexicon.measures import things_spent_on

Direction = Literal["up", "down"]


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


_BEFORE = r"(?:(?<![^ ])(?:(?:in|during|for|as of|at the end of) )?(?P<tbefore>T[0-9]+) ,? ?)?"
_LATE = r"(?: (?:in|during|for|as of|at the end of|over) (?P<t{0}>T[0-9]+)| (?P<tt{0}>T[0-9]+))?"
_KIND = r"(?:annual |yearly |total |overall |official |own |national |estimated )?"
_BY_ITS = r"(?P<owner>its|their|the country 's|the nation 's)"
_HAVE = r"(?:(?:has|have|had|was|is|were|are) )?(?:(?:been|since|already|also|then|now|officially) ){0,2}"
_REST = r"(?= (?:[.,;:!?)\"—-]|and |but |according |while |which |who |after |when |as |even |T[0-9]|by T|compared |analysts|in (?:T|the T|a |an |real )|up from|down from|from (?:T|a year)|since|between|at the end of|on average)|$)"  # noqa: E501
_PEOPLE = r"(?: (?:people|inhabitants|residents|citizens|souls))?"


@cache
def _clause() -> str:
    start = "|".join(sorted(words("clause", "words"), key=lambda word: (-len(word), word)))
    return rf"(?:^|(?<=[,;:(\"'—] )|(?<= and )(?<![S'][0-9] and )|(?:(?<=^)|(?<= ))(?:{start}) )(?:and |but )?(?P<at>)"


def _np() -> str:
    """A measure with its subject; "the economy of Japan", "Japan's economy", "Japanese exports"."""
    return (
        rf"(?:(?:the )?(?P<s1>S[0-9]+) '(?:s)? {_KIND}(?P<m1>M[0-9]+)"
        rf"|(?:the )?(?P<s2>S[0-9]+) {_KIND}(?P<m2>M[0-9]+)"
        rf"|(?:the )?{_KIND}(?P<m3>M[0-9]+) (?:in|of|for) (?:the )?(?P<s3>S[0-9]+)"
        rf"|(?P<s4>its|the country 's|the nation 's) {_KIND}(?P<m4>M[0-9]+))"
    )


_SUBJECT = r"(?:(?:the )?(?P<s1>S[0-9]+)|(?P<s4>it|the country|the nation))"


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    level = alternation(("level", "verbs"))
    up, down = alternation(("up", "verbs")), alternation(("down", "verbs"))
    moving = rf"(?:(?P<up>{up})|(?P<down>{down}))"
    raising = (
        rf"(?:(?P<up>{alternation(('up', 'transitive'))})|(?P<down>{alternation(('down', 'transitive'))}))"
    )
    changed = alternation(("changed", "verbs"))
    more, less = alternation(("more", "adjectives")), alternation(("less", "adjectives"))
    bigger = rf"(?P<more>{more})|(?P<less>{less})"
    things = "|".join(
        re.escape(thing) for thing in sorted(things_spent_on(), key=lambda thing: (-len(thing), thing))
    )
    on_what = rf"(?:(?:on|to|into|toward|towards) (?:its |the |their |{{own}})?(?:(?P<thing>{things})|(?P<m1>M[0-9]+)))"
    on_what = on_what.replace("{own}", "")
    spend = "spent|spends|spend|devoted|devotes|devote|put|puts|allocated|allocates|earmarked|invested|has spent|had spent"
    left, np, value = _clause(), _np(), r"(?:between )?(?P<v>V[0-9]+)"
    span = r"(?: (?:between|from|over|in|during|for) (?P<range>T[0-9]+)| since (?P<since>T[0-9]+))?"
    ends = rf"from (?P<start>V[0-9]+){_LATE.format('start')} ,? ?to (?P<end>V[0-9]+){_LATE.format('end')}"
    back = rf"to (?P<end2>V[0-9]+){_LATE.format('end2')} ,? ?from (?P<start2>V[0-9]+){_LATE.format('start2')}"
    written = {
        "together": rf"{left}{_BEFORE}(?P<group>(?:the )?S[0-9]+(?: , (?:the )?S[0-9]+)* ,? ?and (?:the )?S[0-9]+) "
        rf"(?:together|combined|jointly) (?:{spend}) {value} {on_what}{_LATE.format('v')}{_REST}",
        "combined": rf"{left}{_BEFORE}the combined {_KIND}(?P<m1>M[0-9]+) (?:of|in) "
        rf"(?P<group>(?:the )?S[0-9]+(?: , (?:the )?S[0-9]+)* ,? ?and (?:the )?S[0-9]+){_LATE.format('np')} "
        rf"(?:{level}) {value}{_LATE.format('v')}{_REST}",
        "larger": rf"{left}{_BEFORE}(?:the )?(?P<s1>S[0-9]+) '(?:s)? (?P<m1>M[0-9]+) (?:was|is|were|are) (?:{bigger}) than "
        rf"(?:that of |those of |in )?(?:the )?(?P<other>S[0-9]+)(?: '(?:s)?(?: M[0-9]+)?)?{_LATE.format('v')}{_REST}",
        "more": rf"{left}{_BEFORE}(?:the )?(?P<s1>S[0-9]+) (?:had|has|have) (?:{bigger}) "
        rf"(?:(?P<m1>M[0-9]+)|(?P<people>people|residents|citizens)) than (?:the )?(?P<other>S[0-9]+)(?: did| does| had| has)?"
        rf"{_LATE.format('v')}{_REST}",
        "outspent": rf"{left}{_BEFORE}(?:the )?(?P<s1>S[0-9]+) (?:{spend}) (?:{bigger}) {on_what} than "
        rf"(?:the )?(?P<other>S[0-9]+)(?: did| does)?{_LATE.format('v')}{_REST}",
        "share": rf"{left}{_BEFORE}(?:the )?(?P<s1>S[0-9]+) (?:{spend}) a (?:{bigger}) (?:share|portion|percentage|proportion|part) "
        rf"of (?:its |the )?(?P<base>M[0-9]+) {on_what} than (?:the )?(?P<other>S[0-9]+)(?: did| does)?{_LATE.format('v')}{_REST}",
        "raised": rf"{left}{_BEFORE}{_SUBJECT} {_HAVE}(?:(?P<factor>X[0-9]+)|{raising}) (?:its|the|their) {_KIND}(?P<m1>M[0-9]+)"
        rf"(?: by (?P<by>V[0-9]+) ?,?)?(?: ,? ?{ends}| ,? ?to (?P<end3>V[0-9]+))?(?: by (?P<deadline>T[0-9]+))?"
        rf"{_LATE.format('v')}{_REST}",
        "compared": rf"(?:^|(?<= ))(?:compared (?:with|to)|relative to) (?P<since>T[0-9]+) , {np}{_LATE.format('v')} "
        rf"{_HAVE}{moving} (?:by )?(?P<by>V[0-9]+){_REST}",
        "multiplied": rf"{left}(?:(?:between|from) (?P<rangebefore>T[0-9]+) , )?(?:since (?P<sincebefore>T[0-9]+) , )?{np} "
        rf"{_HAVE}(?P<factor>X[0-9]+){span}(?: ,? ?(?:reaching|to|hitting) (?P<end3>V[0-9]+){_LATE.format('end3')}"
        rf"| ,? ?{ends})?{_REST}",
        "moved": rf"{left}{_BEFORE}(?:(?:between|from) (?P<rangebefore>T[0-9]+) , )?{np}{_LATE.format('np')} {_HAVE}{moving} "
        rf"(?:(?:by )?(?P<by>V[0-9]+) ?,? ?)?(?:{ends}|{back})(?: by (?P<deadline>T[0-9]+))?{_REST}",
        "went": rf"{left}{_BEFORE}{np} {_HAVE}(?:{changed}) {ends}(?: , an? (?P<noun>[a-z]+))?{_REST}",
        "grew-to": rf"{left}{_BEFORE}{np} {_HAVE}{moving} (?:(?:by )?(?P<by>V[0-9]+) ,? ?)?to (?P<end3>V[0-9]+)"
        rf"{_LATE.format('end3')}{_REST}",
        "grew": rf"{left}{_BEFORE}(?:(?:between|from) (?P<rangebefore>T[0-9]+) , )?{np} {_HAVE}{moving} (?:by )?"
        rf"(?P<by>V[0-9]+){span}{_LATE.format('v')}{_REST}",
        "level-from": rf"{left}{_BEFORE}{np}{_LATE.format('np')} (?:{level}) {value}{_LATE.format('v')} ,? ?"
        rf"(?:(?P<up>up)|(?P<down>down)) (?:(?P<by>V[0-9]+) )?from (?P<start>V[0-9]+){_LATE.format('start')}{_REST}",
        "level-owned": rf"{left}{_BEFORE}(?:the )?(?P<m1>M[0-9]+){_LATE.format('np')} (?:{level}) {value} of (?:the )?"
        rf"(?P<s1>S[0-9]+) '(?:s)? (?P<base>M[0-9]+){_LATE.format('v')}{_REST}",
        "level": rf"{left}{_BEFORE}{np}{_LATE.format('np')} (?:{level}) {value}{_PEOPLE}{_LATE.format('v')}{_REST}",
        "spent": rf"{left}{_BEFORE}{_SUBJECT} (?:{spend}) {value} {on_what}{_LATE.format('v')}{_REST}",
        "government-spent": rf"{left}{_BEFORE}the government of (?:the )?(?P<s1>S[0-9]+) (?P<spent>spent|spends) "
        rf"(?:the equivalent of )?{value}{_LATE.format('v')}{_REST}",
        "had-a": rf"{left}{_BEFORE}{_SUBJECT} (?:had|has|reported|recorded) an? {_KIND}(?P<m1>M[0-9]+) of {value}{_PEOPLE}"
        rf"{_LATE.format('v')}{_REST}",
        "home-to": rf"{left}{_BEFORE}{_SUBJECT} (?:was|is) home to {value} (?P<people>people|inhabitants|residents)"
        rf"{_LATE.format('v')}{_REST}",
        "lived-in": rf"{left}{_BEFORE}{value} (?P<people>people|inhabitants|residents) (?:lived|live) in (?:the )?(?P<s1>S[0-9]+)"
        rf"{_LATE.format('v')}{_REST}",
        "figure-of": rf"(?:: |(?<= )with (?:an? )?|(?<= )(?:on|despite) ){_KIND}(?P<m1>M[0-9]+) of {value}{_LATE.format('v')}{_REST}",
    }
    return tuple((name, re.compile(pattern)) for name, pattern in written.items())


def find(line: str) -> Iterator[Found]:
    """What the patterns match in the line, the more telling pattern first; no figure belongs to two."""
    used: set[str] = set()
    for name, pattern in _patterns():
        for match in pattern.finditer(line):
            roles = {role: text for role, text in match.groupdict().items() if text}
            figures = {text for text in roles.values() if re.fullmatch(r"[VX][0-9]+", text)}
            anchors = figures or {f"{name}@{match.start()}"}
            if anchors & used:
                continue
            used |= anchors
            start = match.start("at") if "at" in pattern.groupindex else match.start()
            yield Found(name, start, match.end(), roles)
