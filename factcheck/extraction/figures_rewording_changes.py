"""Turns of news that say how figures changed, or set one beside another."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.figures_rewording import (
    BE,
    GOODS,
    HEDGES,
    IN_TIME,
    ITS,
    KIND,
    OWNER,
    PEOPLE,
    SPAN,
    STOP,
    THE,
    M,
    Rule,
    S,
    T,
    V,
    X,
    both,
)
from factcheck.lexicon.figure_words import alternation
from factcheck.lexicon.measures import things_spent_on


@cache
def changes() -> tuple[Rule, ...]:
    """The rules, in the order in which they are tried."""
    return (*_changed(), *_compared(), *_given(), *_repeated())


@cache
def tails() -> tuple[Rule, ...]:
    """What is said of the change behind a figure, as "up 5 percent from 2022"."""
    since = rf" (?:from|over|on|compared (?:with|to)) (?P<t>{T})"
    past = r"(?<=[VT][0-9] ), (?:or )?"
    found: list[Rule] = [
        # little changed from $5 billion in 2022
        Rule(
            (" changed from V",),
            rf"{past}(?:little|barely|hardly|virtually un|largely un|almost un)(?: )?changed from (?=V)",
            ", compared with ",
        ),
    ]
    for way, nouns, more in (
        ("up", "rise|increase|jump|gain|climb|surge", "more|higher|larger|greater"),
        ("down", "fall|drop|decline|decrease|reduction|slide|plunge", "less|lower|smaller|fewer"),
    ):
        for behind, told in ((since, f", {way} <v> from <t>"), (STOP, f", {way} <v>")):
            found += [
                # a 15 percent increase from 2015
                Rule((" , a", "V"), rf"{past}an? (?P<v>{V}) (?:{nouns}){behind}", told),
                # an increase of 15 percent
                Rule((" of V",), rf"{past}an? (?:{nouns}) of (?P<v>{V}){behind}", told),
            ]
        found.append(
            # 15 percent more than in 2015
            Rule(
                (" than ",),
                rf"{past}(?P<v>{V}) (?:{more}) than "
                rf"(?:it was |they were |it had been )?(?:in |during )?(?P<t>{T})(?![^ ])",
                f", {way} <v> from <t>",
            )
        )
        found.append(
            # fell 36 percent, to: , down 36 percent year on year
            Rule(
                (" year",),
                rf"(?P<told>, {way} (?:by )?{V}) "
                rf"(?:from a year (?:earlier|before|ago)|year (?:- )?(?:on|over) (?:- )?year)(?![^ ])",
                "<told>",
            )
        )
    return tuple(found)


def _changed() -> tuple[Rule, ...]:
    up, down = alternation(("up", "verbs")), alternation(("down", "verbs"))
    moved = rf"{up}|{down}"
    return (
        # saw its exports plunge
        *both(
            ("M",),
            rf"(?:saw|sees|has seen|had seen|watched) (?:(?:its|their|the) )?(?P<kind>(?:{KIND})?)"
            rf"(?P<m>{M}) (?=(?:{moved}) )",
            "<whose> <kind> <m> ",
        ),
        # lost 15 percent of its population
        *both(
            ("V",),
            rf"(?:lost|has lost|shed) (?P<v>{V})(?![^ ])",
            "<whose> M:{v:base}@v fell V:{v:head}@v",
            (("v", "own"),),
        ),
        # added 100 employees
        *both(
            ("V", "M"),
            rf"(?:added|gained) (?P<v>{V}) (?P<m>{M})(?=(?:{IN_TIME}|{SPAN})?{STOP})",
            "<whose> <m> rose by <v>",
            (("v", "count"),),
        ),
        *both(
            ("V", "M"),
            rf"(?:lost|shed) (?P<v>{V}) (?P<m>{M})(?=(?:{IN_TIME}|{SPAN})?{STOP})",
            "<whose> <m> fell by <v>",
            (("v", "count"),),
        ),
        # grew by 85,000 people
        *both(
            ("V", "by "),
            rf"(?P<moved>{moved}) by (?P<v>{V}) (?P<people>{PEOPLE})(?![^ ])",
            "<whose> M:population@people <moved> by <v>",
            (("v", "count"),),
        ),
        # fell from 45 seats in 2017 to 36
        *both(
            ("from V", " to V"),
            rf"(?P<moved>{moved}|went) from (?P<v>{V}) (?P<m>{M})(?P<t>{IN_TIME}?) (?P<to>to {V})(?![^ ])",
            "<whose> <m> <moved> from <v> <t> <to>",
            (("v", "count"),),
        ),
        # its workforce from 43,800 employees to 41,250
        Rule(
            ("from V", " to V"),
            rf"(?P<told>{M} from {V}) {M}(?P<t>{IN_TIME}?) (?P<to>to {V})(?![^ ])",
            "<told> <t> <to>",
        ),
        # net income fell 5 percent to $1 billion at Halden
        Rule(
            ("V", " at S"),
            rf"^{THE}(?P<m>{M}) (?P<told>(?:{moved}) (?:(?:by )?{V} )?to {V}) at (?P<s>{S})(?= )",
            "<s> 's <m> <told>",
        ),
        # health spending rose to 12 percent of Canada's GDP
        Rule(
            (" of S", "'s M", " to V"),
            rf"(?<![^ ]){THE}(?P<m>{M}) (?P<moved>(?:{moved}) to) (?P<v>{V}) of {THE}(?P<s>{S}) 's "
            rf"(?P<base>{M})(?![^ ])",
            "<s> 's <m> <moved> V:{v} of {base}@v",
        ),
        # rose to $5 billion in 2023, up from $4 billion in 2022
        Rule(
            (" to V", " , "),
            rf"(?P<told>(?:{moved}|{M}) to {V}{IN_TIME}?) , "
            rf"(?:(?:up|down) from|compared (?:with|to)|against|versus) (?P<v>{V})(?={IN_TIME}?{STOP})",
            "<told> from <v>",
        ),
        # revenue of $5 billion was up from $4 billion
        Rule(
            (" of V", " from V"),
            rf"(?P<np>(?:{OWNER}) (?:{T} )?(?:{KIND})?{M}) of (?P<v>{V})(?P<t>{IN_TIME}?) (?:was|were) "
            rf"(?P<way>up|down) (?=from V)",
            "<np> was <v> <t> , <way> ",
        ),
        # had risen to $5 billion by 2020
        Rule(
            ("had ", " by T"),
            rf"(?P<told>had (?:[a-z]+ to|reached) {V}) by (?P<t>{T})(?![^ ])",
            "<told> in <t>",
        ),
        # was down 5 percent year on year
        Rule(
            ("V",),
            rf"(?<=[MST][0-9] )(?:was|were|is|are) (?P<way>up|down) (?:by )?(?P<v>{V})(?![^ ])"
            rf"(?! ,? ?(?:from|to) )",
            "went <way> by <v>",
        ),
        Rule(
            (" year",),
            rf"(?P<v>{V}) (?:(?:from a )?year (?:- )?(?:on|over) (?:- )?year)(?= (?:in )?{T}|{STOP})",
            "<v>",
        ),
        # rose 5 percent over the period from 2012 to 2018, over the period 2012 to 2018
        Rule(
            (" the ", " T"),
            rf"(?<![^ ])(?:over|in|during|across|for) the (?:period|years|span|stretch)(?: from| between)? "
            rf"(?P<t>{T})(?![^ ])",
            "between <t>",
            (("t", "ends"),),
        ),
        # rose 5 percent to $5 billion from 2012 to 2018
        Rule(
            (" to V", " from T"), rf"(?<=V[0-9] )from (?P<t>{T})(?={STOP})", "between <t>", (("t", "ends"),)
        ),
        # over the 2012-2018 period
        Rule(
            (" the T", " period"),
            rf"(?<![^ ])(?:over|in|during|across|for) the (?P<t>{T}) period(?![^ ])",
            "between <t>",
            (("t", "ends"),),
        ),
        # was double that of 1990, was double what it was in 1990
        Rule(
            ("T",),
            rf"(?P<x>[XV][0-9]+) (?:that (?:of|for)|what (?:it|they) (?:was|were|had been) in) "
            rf"(?P<t>{T})(?![^ ])",
            "<x> its level in <t>",
        ),
        # was three times its 1990 level
        Rule(
            ("T", " level"),
            rf"(?P<x>[XV][0-9]+) (?:of )?(?:its|their) (?P<t>{T}) levels?(?![^ ])",
            "<x> its level in <t>",
        ),
        # grew fourfold
        Rule(("X",), rf"(?:{up}) (?P<x>{X})(?![^ ])", "<x>", (("x", "fold"),)),
    )


def _compared() -> tuple[Rule, ...]:
    more, less = alternation(("more", "adjectives")), alternation(("less", "adjectives"))
    bigger = rf"{more}|{less}"
    group = rf"(?P<group>{THE}{S}(?: , {THE}{S})* ,? ?and {THE}{S})"
    spend = alternation(("spend", "verbs"))
    things = "|".join(sorted(things_spent_on(), key=len, reverse=True))
    return (
        # more than half those of Finland
        Rule(
            ("half ",),
            rf"(?:{BE}) (?P<half>(?:(?:{HEDGES}) )?half) "
            rf"(?=(?:(?:those|that|the size)? ?of) {THE}S[0-9]|S[0-9]+ '|as (?:large|big|high|much|many) )",
            "was X:{half}@half ",
        ),
        # inflation was higher in Portugal than in Spain
        Rule(
            (" than in S",),
            rf"(?<![^ ]){THE}(?P<m>{M}) (?P<be>was|were|is|are) (?P<by>(?:{V} )?(?:{bigger})) in "
            rf"{THE}(?P<s>{S})(?P<t>{IN_TIME}?) than in (?P<other>{THE}{S})(?![^ ])",
            "<s> 's <m> <be> <by> than that of <other> <t>",
        ),
        # had a higher rate than Portugal
        Rule(
            (" than S", "M"),
            rf"(?<![^ ])(?P<s>{S}) (?:had|has) an? (?P<more>{bigger}) (?P<m>{M}) than "
            rf"(?P<other>{THE}{S})(?: did| does| had| has)?(?![^ ])(?! ')",
            "<s> 's <m> was <more> than that of <other>",
        ),
        # exported more than Thailand
        Rule(
            (" than S",),
            rf"(?<![^ ])(?P<s>{S}) (?P<verb>exported|exports) (?P<more>more|less)(?: goods)? than "
            rf"(?P<other>{THE}{S})(?: did| does)?(?![^ ])(?! ')",
            "<s> 's M:exports@verb was <more> than that of <other>",
        ),
        Rule(
            (" than S",),
            rf"(?<![^ ])(?P<s>{S}) (?P<verb>imported|imports) (?P<more>more|less)(?: goods)? than "
            rf"(?P<other>{THE}{S})(?: did| does)?(?![^ ])(?! ')",
            "<s> 's M:imports@verb was <more> than that of <other>",
        ),
        # spent 5 percent more on its military in 2020 than in 2015
        *(
            rule
            for amount, higher in (("more", "higher"), ("less", "lower"))
            for rule in both(
                (" on ", " than "),
                rf"(?:{spend}) (?:(?P<v>{V}) )?{amount} on {ITS}(?P<thing>{things})(?P<t>{IN_TIME}) "
                rf"than (?:(?:it )?(?:did |had |spent )?(?:so )?)?(?P<t2>in {T})(?![^ ])",
                f"<whose> M:{{thing:measure}}@thing was <v> {higher} <t> than <t2>",
            )
        ),
        # more populous than
        Rule(
            (" populous than ",),
            rf"(?<![^ ])(?P<s>{S}) (?P<be>was|is) more (?P<pop>populous) than (?P<other>{THE}{S})"
            rf"(?![^ ])(?! ')",
            "<s> 's M:population@pop <be> larger than that of <other>",
        ),
        # together, Norway and Sweden spent $5 billion
        Rule(
            ("together , ", "V"),
            rf"^together , {group} (?P<spend>{spend}) (?=V)",
            "<group> <spend> a combined ",
        ),
        Rule(
            ("total of V",),
            rf"{group} (?P<spend>{spend}) a (?:combined )?total of (?=V)",
            "<group> <spend> a combined ",
        ),
        # together had a population of
        Rule(
            (" together ", " of V"),
            rf"{group} together (?:had|have) an? (?P<m>{M}) of (?=V)",
            "<group> had a combined <m> of ",
        ),
        # spent $5 billion on their militaries in 2020 combined
        Rule(
            (" combined", " on "),
            rf"{group} (?P<spend>{spend}) (?P<v>{V}) "
            rf"(?P<on>on (?:their |the )?(?:{things})(?:{IN_TIME})?) combined(?= [.,]|$)",
            "<group> <spend> a combined <v> <on>",
        ),
        # exports by Norway and Sweden together amounted to
        Rule(
            (" and ", "together ", "M"),
            rf"(?<![^ ]){THE}(?P<m>{M}) (?:by|of|in|for|from) {group} (?:together|combined) ",
            "the combined <m> of <group> ",
        ),
        # exported a combined $5 billion
        Rule(
            (" and ", "combined V"),
            rf"{group} (?P<verb>exported) a combined (?=V)",
            "the combined M:exports@verb of <group> was ",
        ),
    )


def _given() -> tuple[Rule, ...]:
    spend = alternation(("spend", "verbs"))
    things = "|".join(sorted(things_spent_on(), key=len, reverse=True))
    return (
        # 2 percent of Norway's GDP went to the military
        Rule(
            ("V", " of ", "'s M"),
            rf"(?P<v>{V}) of {THE}(?P<s>{S}) 's (?P<base>{M}) "
            rf"(?:went|goes|was spent|was devoted|is spent) (?:on|to|toward|towards|into) "
            rf"{ITS}(?P<thing>{things})(?![^ ])",
            "<s> spent V:{v} of {base}@v on M:{thing:measure}@thing",
        ),
        # spent $5 billion on defense in 2020, up from $4 billion in 2015
        *both(
            ("V", " on "),
            rf"(?:{spend}) (?P<v>{V}) (?:on|to|for) {ITS}(?P<thing>{things})(?P<t>{IN_TIME}?)"
            rf"(?= ,? ?(?:up|down) (?:(?:by )?V[0-9]+(?: from T| [.]$)|from V))",
            "<whose> M:{thing:measure}@thing was <v> <t>",
        ),
        *both(
            ("V", " on ", "compared "),
            rf"(?:{spend}) (?P<v>{V}) (?:on|to|for) {ITS}(?P<thing>{things})(?P<t>{IN_TIME}?)"
            rf"(?= ,? ?(?:compared (?:with|to)|against|versus) V)",
            "<whose> M:{thing:measure}@thing was <v> <t>",
        ),
    )


def _repeated() -> tuple[Rule, ...]:
    """The second half of a sentence that leaves out what the first has said."""
    level, spend = alternation(("level", "verbs")), alternation(("spend", "verbs"))
    things = "|".join(sorted(things_spent_on(), key=len, reverse=True))
    return (
        # its GDP in 2020 was $5 billion and Sweden's was $6 billion
        Rule(
            ("V", " T"),
            rf"(?P<np>(?:{OWNER}) (?:{KIND})?{M})(?P<t> in {T}) (?P<told>(?:{level}) {V})"
            rf"(?=(?: ,| ;)? (?:and|while|but) )",
            "<np> <told> <t>",
        ),
        # its imports were $4 billion; exports were $5 billion
        Rule(
            ("'s M", "V1"),
            rf"(?P<head>(?P<s>{S}) 's {M} (?:{level}) {V}(?P<t>{IN_TIME}?)(?: ;|(?: ,)? (?:and|while)) )"
            rf"(?P<m>{M}) (?P<told>(?:{level}) {V})(?={STOP})",
            "<head> <s> 's <m> <told> <t>",
        ),
        # spent $5 billion on its military, or 2 percent of GDP
        Rule(
            (" , or V",),
            rf"(?P<told>(?P<s>{THE}{S}|it) (?P<spend>{spend}) {V} (?P<on>on {ITS}(?:{things})))"
            rf"(?P<t>{IN_TIME}?) , or (?P<v>{V})(?={STOP})",
            "<told> <t> , and <s> <spend> <v> <on> <t>",
            (("v", "share"),),
        ),
        Rule(
            (" , or V",),
            rf"(?P<told>(?P<np>(?:{OWNER}) (?:{KIND})?{M}|{M} (?:in|of) {THE}{S}) (?P<level>{level}) {V})"
            rf"(?P<t>{IN_TIME}?) , or (?P<v>{V})(?={STOP})",
            "<told> <t> , and <np> <level> <v> <t>",
            (("v", "share"),),
        ),
        # Turkey's, at $5 billion
        Rule((" , at V",), rf"(?P<s>{S} 's?) , at (?={V}{STOP})", "<s> "),
        # in Spain it was 12 percent; in Portugal it was 6 percent
        Rule(
            (" it ", "V"),
            rf"(?P<head>(?P<m>{M}) (?:(?:in|of|for) {THE}{S} )?(?:{level}) {V}(?P<t>{IN_TIME}?) "
            r"(?:;|, while|, and|while|and) )"
            rf"(?P<where>in {THE}{S}) it (?P<level>{level}) (?P<v>{V})(?![^ ])(?!{IN_TIME})",
            "<head> <m> <where> <level> <v> <t>",
        ),
        *(
            # its exports were $5 billion and imported goods worth $4 billion
            Rule(
                (f" and {verb} ",),
                rf"(?P<head>(?P<whose>{S} 's|its) {M} was {V}{IN_TIME}?) and (?P<verb>{verb}) "
                rf"(?:(?:{GOODS}) worth )?(?P<v>{V})(?: worth)?(?: (?:of|in) (?:{GOODS}))?(?![^ ])",
                f"<head> and <whose> M:{noun}@verb was <v>",
                (("v", "money"),),
            )
            for noun, verb in (("exports", "exported"), ("imports", "imported"))
        ),
    )
