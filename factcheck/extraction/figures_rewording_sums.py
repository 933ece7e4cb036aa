"""Turns of news that add the figures of several subjects, or count who lives with one."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.figures_rewording import (
    IN_TIME,
    NOUN,
    PEOPLE,
    SPAN,
    STOP,
    THE,
    M,
    Rule,
    S,
    T,
    V,
    both,
)
from factcheck.lexicon.figure_words import alternation

_GROUP = rf"(?P<group>{THE}{S}(?: , {THE}{S})* ,? ?and {THE}{S})"
_OPENING = rf"(?<![^ ])(?P<first>(?:in {T} , )?)"
_TOGETHER = "(?:(?:taken |put )?together|combined|between them|between the two of them)"
_PLURALS = (("economies", "GDP"), ("populations", "population"))
_SUMMED = "(?: between them| combined| in total| together)"


@cache
def sums() -> tuple[Rule, ...]:
    """The rules, in the order in which they are tried."""
    spend = alternation(("spend", "verbs"))
    found = [
        # between them, Norway and Sweden had a population of 16 million
        Rule(
            (" , ", " and ", " of V"),
            rf"{_OPENING}{_TOGETHER} , {_GROUP} (?:had|have) an? (?P<m>{M}) of (?=V)",
            "<first> <group> had a combined <m> of ",
        ),
        # Norway and Sweden had a total population of 16 million
        Rule(
            (" and ", " a M", " of V"),
            rf"{_GROUP} (?:had|have) a (?P<m>{M}) of (?=V)",
            "<group> had a combined <m> of ",
            (("m", "total"),),
        ),
        Rule((" and ", " a joint M"), rf"{_GROUP} (?:had|have) a joint (?=M)", "<group> had a combined "),
        # taken together, Norway and Sweden spent $15 billion
        Rule(
            (" , ", " and ", "V"),
            rf"{_OPENING}{_TOGETHER} , {_GROUP} (?P<spend>{spend}) (?=V)",
            "<first> <group> <spend> a combined ",
        ),
    ]
    for plural, measure in _PLURALS:
        found += [
            # taken together, the economies of Norway and Sweden
            Rule(
                (f" {plural} of ", " and "),
                rf"{_OPENING}{_TOGETHER} , (?:the )?(?P<noun>{plural}) of {_GROUP}(?![^ ])",
                f"<first> the combined M:{measure}@noun of <group>",
            ),
            # the combined economies of Norway and Sweden
            Rule(
                (f"combined {plural} of ", " and "),
                rf"(?<![^ ])the combined (?P<noun>{plural}) of {_GROUP}(?![^ ])",
                f"the combined M:{measure}@noun of <group>",
            ),
        ]
    for people, kinds in (("people|residents", ()), (M, (("people", "inhabitants"),))):
        found += _lived(rf"(?P<v>{V}) (?P<people>{people})", (("v", "count"), *kinds))
    return (
        *found,
        # added 85,000 people between 2014 and 2023
        *both(
            ("V", "people"),
            rf"(?:has |had )?(?P<verb>added|gained) (?P<v>{V}) (?:{PEOPLE})(?=(?:{IN_TIME}|{SPAN})?{STOP})",
            "<whose> M:population@verb rose by <v>",
            (("v", "count"),),
        ),
    )


def _lived(counted: str, kinds: tuple[tuple[str, str], ...]) -> tuple[Rule, ...]:
    """Who lives with a subject, or with several."""
    lived = rf"(?:had|have|were home to|are home to) {counted}"
    told = "the combined M:population@people of <group> was <v>"
    return (
        # between them, Norway and Sweden were home to 16 million people
        Rule(
            (" , ", " and ", "V"),
            rf"{_OPENING}{_TOGETHER} , {_GROUP} {lived}(?![^ ])",
            f"<first> {told}",
            kinds,
        ),
        # Norway and Sweden together were home to 16 million people
        Rule((" and ", "V"), rf"{_GROUP} (?:together|combined|jointly) {lived}(?![^ ])", told, kinds),
        # Norway and Sweden had 16 million inhabitants between them
        Rule((" and ", "V"), rf"{_GROUP} {lived}(?P<t>{IN_TIME}?){_SUMMED}(?={STOP})", f"{told} <t>", kinds),
        # Norway is a country of 5 million people
        Rule(
            (" of V",),
            rf"(?P<s>{S}) (?P<be>is|was) an? (?:{NOUN}) of {counted}(?={IN_TIME}?{STOP})",
            "<s> 's M:population@people <be> <v>",
            kinds,
        ),
        # home to 5 million people in 2023, Norway is
        Rule(
            ("home to V", " , "),
            rf"^home to {counted}(?P<t>{IN_TIME}?) , (?P<s>{THE}{S}) (?!'|and )",
            "<s> 's M:population@people was <v> <t> , <s> ",
            kinds,
        ),
        # 5 million people called Norway home
        Rule(
            ("V", " home"),
            rf"{counted} (?:called|call|calls) {THE}(?P<s>{S}) (?:home|their home)(?![^ ])",
            "<s> 's M:population@people was <v>",
            kinds,
        ),
    )
