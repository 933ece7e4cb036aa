"""Turns of news that say what is measured and how much it is."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.figures_rewording import (
    BE,
    CLOSED,
    GOODS,
    HEDGES,
    IN_TIME,
    ITS,
    KIND,
    OWNER,
    PEOPLE,
    STOP,
    THE,
    TOLD,
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
def levels() -> tuple[Rule, ...]:
    """The rules in the order in which they are tried: how items are read, what is measured, how much."""
    return (*_read(), *_measures(), *_marks(), *_traded(), *_had())


def _read() -> tuple[Rule, ...]:
    """Items that are read in parts, and words that add nothing to a figure."""
    level, spend = alternation(("level", "verbs")), alternation(("spend", "verbs"))
    return (
        # Norway's 2023 exports
        Rule(("'s V", "M"), rf"(?<='s )(?P<v>{V})(?= (?:{KIND})?M[0-9])", "T:{v}@v", (("v", "year"),)),
        Rule((" V",), r"(?<![^ ])(?:just|only|a mere|merely) (?=V[0-9])", ""),
        # was somewhere between $4 billion and $5 billion
        Rule((" V",), r"(?<![^ ])(?:somewhere|anywhere) (?=V[0-9])", ""),
        # almost twice
        Rule(
            ("X",), rf"(?<![^ ])(?P<hedge>{HEDGES}) (?P<x>{X})(?![^ ])", "X:{hedge} {x}@x", (("x", "times"),)
        ),
        # Norway last year exported
        Rule(
            (" T", "V"),
            rf"(?<![^ ])(?P<s>{S}|it) (?P<t>{T}) "
            rf"(?P<told>(?:{spend}|exported|imported|had) [^,;]*?{V}[^,;]*?)(?= [.,;]|$)",
            "<s> <told> <t>",
            (("t", "bare time"),),
        ),
        # a third of its population
        Rule(
            ("V", " of its "),
            rf"(?<![^ ])(?P<verb>lost|has lost|shed) (?P<v>{V}) of (?:its|their) (?P<m>{M})(?![^ ])",
            "<verb> V:{v} of its {m}@v",
        ),
        # accounted for 2 percent of Greek GDP
        Rule(
            ("V", " M"),
            rf"(?<![^ ]){THE}(?P<m>{M}) (?P<level>{level}) (?P<v>{V}) (?P<base>{M})(?![^ ])",
            "S:{v:owner}@v 's <m> <level> V:{v:share} of {base}@v",
            (("v", "owned"),),
        ),
        # the size of Kenya's economy
        Rule(
            (" of ",),
            rf"(?<![^ ])the (?:size|value|total|total value|total size) of "
            rf"(?={THE}S[0-9]+(?: 's?)? (?:{KIND})?M|{THE}M[0-9]+ (?:in|of) S)",
            "",
        ),
        # life expectancy fell to 70 years
        Rule(
            (" years",),
            rf"(?P<told>(?P<m>{M}) (?:[^,;]* )?{V}) years(?![^ ])",
            "<told>",
            (("m", "age"),),
        ),
        # was still 5 percent lower
        Rule(("V",), rf"(?<![^ ])(?P<be>{BE}) (?:still|now|already|then|also) (?=V)", "<be> "),
        Rule(("city of S",), r"(?<![^ ])the (?:city|town) of (?=S[0-9])", ""),
        Rule(("by T", " had "), rf"^by (?P<t>{T}) (?:, )?(?=[^,]* had )", "in <t> , "),
        # the Turkish government spent 35 percent of GDP
        Rule(
            (" government ", "V"),
            rf"(?<![^ ]){THE}(?P<s>{S})(?: 's?)? government "
            rf"(?P<told>(?:spent|spends) (?:the equivalent of )?{V})(?={IN_TIME}?{STOP})",
            "the government of <s> <told>",
        ),
        # the Brazilian government spent $5 billion on defense
        Rule(
            (" government ", " on "),
            rf"(?P<s>{S})(?: 's?)? government (?=(?:{spend}) {V} on )",
            "<s> ",
        ),
        # halved in size
        Rule(("X", " in "), rf"(?P<x>{X}) in (?:size|value)(?![^ ])", "<x>"),
    )


def _measures() -> tuple[Rule, ...]:
    things = "|".join(sorted(things_spent_on(), key=len, reverse=True))
    share = rf"as an? (?:share|percentage|proportion|percent) of {ITS}{M}"
    head = "per (?:capita|head|person|inhabitant)"
    on = rf"(?:on|to|into|toward|towards) {ITS}(?P<thing>{things})"
    spend = alternation(("spend", "verbs"))
    up, down = alternation(("up", "verbs")), alternation(("down", "verbs"))
    return (
        # spending by Japan on defense
        Rule(
            ("spending ", " on "),
            rf"(?<![^ ])(?:spending|expenditure) (?:by|in|of) {THE}(?P<s>{S}) {on}(?![^ ])",
            "<s> 's M:{thing:measure}@thing",
        ),
        # government spending in Ireland as a share of GDP
        Rule(
            ("M", "S", " of "),
            rf"(?<![^ ]){THE}(?P<m>{M}) (?:in|of|for) {THE}(?P<s>{S}) (?P<how>{share}|{head})",
            "<s> 's M:{m} {how}@m",
        ),
        # per capita, Israel spent $5 on its military
        Rule(
            (" , ", "S"),
            rf"^(?P<how>{share}|{head}) , (?P<told>(?:in {T} ,? ?)?{THE}{S} (?:{spend}) [^,;.]*?)on "
            rf"{ITS}(?P<thing>{things})(?![^ ])",
            "<told> on M:{thing:measure} {how}@thing",
        ),
        Rule(
            (" , ", "M"),
            rf"^(?P<how>{share}|{head}) , (?P<told>(?:{OWNER}) (?:{KIND})?)(?P<m>{M})(?![^ ])",
            "<told> M:{m} {how}@m",
        ),
        # spent more per person on its military
        Rule(
            (" per ", " on "),
            rf"(?P<more>more|less) (?P<how>{head}) on {ITS}(?P<thing>{things})(?![^ ])",
            "<more> on M:{thing:measure} {how}@thing",
        ),
        # rose 2 points as a share of GDP
        Rule(
            ("M", " as a"),
            rf"(?P<m>{M}) (?P<told>(?:{up}|{down}) (?:by )?{V}) (?P<how>{share})(?![^ ])",
            "M:{m} {how}@m <told>",
        ),
        # debt-to-GDP ratio
        Rule(
            (" ratio",),
            rf"(?:(?:public|government) )?(?P<debt>debt) (?:- )?to (?:- )?(?P<base>{M}) ratio(?![^ ])",
            "M:government debt as a share of {base}@debt",
        ),
        # 3 percent of the workforce was unemployed
        Rule(
            (" of S", "'s M"),
            rf"(?P<v>{V}) of {THE}(?P<s>{S}) 's (?:{M}|labor force|labour force|workers) "
            rf"(?:was|were|is|are) (?P<out>unemployed|jobless|out of work)(?![^ ])",
            "<s> 's M:unemployment rate@out was V:{v}@v",
        ),
        # consumer prices in Thailand rose 2 percent
        Rule(
            ("consumer prices ",),
            rf"(?P<what>consumer prices) (?:in|of) (?P<s>{THE}{S}) (?:rose|climbed|increased|jumped) "
            rf"(?:by )?(?P<v>{V})(?={IN_TIME}{STOP})",
            "<s> 's M:inflation rate@what was <v>",
            (("v", "percent"),),
        ),
        # exports from Norway
        Rule(
            (" from S",),
            rf"(?P<m>{M}) from (?P<s>{THE}{S})(?= (?!to ))",
            "<m> of <s>",
            (("m", "exports"),),
        ),
        # exports by Norway
        Rule((" by S",), rf"(?P<m>{M}) by (?P<s>{THE}{S})(?= (?!and ))", "<m> of <s>"),
        # the Norwegian military cost $5 billion
        Rule(
            (" cost",),
            rf"(?P<s>{S})(?: 's?)? (?P<thing>{things}) (?:cost|costs)(?: (?:taxpayers|the state|it))? "
            rf"(?={V})",
            "<s> 's M:{thing:measure}@thing was ",
        ),
    )


def _marks() -> tuple[Rule, ...]:
    past = "exceeded|exceeds|topped|tops|surpassed|surpasses|passed|crossed"
    behind = r"(?<=[MST][0-9] )"
    mark = r"(?: (?:mark|threshold|level))?"
    up, down = alternation(("up", "verbs")), alternation(("down", "verbs"))
    return (
        Rule(
            ("V",),
            rf"{behind}(?:has )?(?:{past}) {THE}(?P<v>{V}){mark}(?![^ ])",
            "was V:more than {v}@v",
            (("v", "bare"),),
        ),
        Rule(
            (" exceed ",),
            rf"{behind}(?:did|do|does) (?:not|n't) exceed {THE}(?P<v>{V}){mark}(?![^ ])",
            "was V:at most {v}@v",
            (("v", "bare"),),
        ),
        # fell below $5 billion
        Rule(("V",), rf"(?P<moved>{up}|{down}) (?P<v>{V})(?![^ ])", "<moved> to <v>", (("v", "mark"),)),
    )


def _traded() -> tuple[Rule, ...]:
    money = (("v", "money"),)
    found: list[Rule] = []
    for noun, verbs in (("exports", "exported|exports"), ("imports", "imported|imports")):
        verb = rf"(?:has |had )?(?P<verb>{verbs})"
        told = f"<whose> M:{noun}@verb was <v>"
        # of a store that holds the exports of goods and services, and no others
        found += both(
            (" services ", "V"),
            rf"{verb} goods and services worth (?P<v>{V})(?![^ ])",
            f"<whose> M:{noun} of goods and services|{noun}@verb was <v>",
            money,
        )
        found += both((" worth ", "V"), rf"{verb} (?:{GOODS}) worth (?P<v>{V})(?![^ ])", told, money)
        found += both(("V",), rf"{verb} (?P<v>{V})(?: worth)? (?:of|in) (?:{GOODS})(?![^ ])", told, money)
        found += both(("V",), rf"{verb} (?P<v>{V})(?={IN_TIME}?{CLOSED})", told, money)
        found.append(
            Rule(
                (" worth ", " by "),
                rf"(?<![^ ])(?:{GOODS}) worth (?P<v>{V}) (?:was|were) (?P<verb>{verbs}) by "
                rf"{THE}(?P<s>{S})(?![^ ])",
                f"<s> 's M:{noun}@verb was <v>",
                money,
            )
        )
    return (
        *found,
        *both(
            (" abroad", "V"),
            rf"(?P<verb>shipped|sold) "
            rf"(?:(?:{GOODS}) worth (?P<v>{V})|(?P<v2>{V})(?: worth)? (?:of|in) (?:{GOODS})) "
            rf"abroad(?![^ ])",
            "<whose> M:exports@verb was <v> <v2>",
            (("v", "money"), ("v2", "money")),
        ),
    )


def _had() -> tuple[Rule, ...]:
    earned = "posted|generated|booked|registered|earned|made|took in|brought in|turned|boasted|boasts|ran"
    had = f"had|has|reported|recorded|received|collected|{earned}"
    held = "won|took|captured|secured|holds|held|claimed|received|got"
    return (
        # posted revenue of $5 billion
        *both(
            (" of V", "M"),
            rf"(?:has |had )?(?:{earned}) (?:an? )?(?P<kind>(?:{KIND})?)(?P<m>{M}) of (?P<v>{V})(?![^ ])",
            "<whose> <kind> <m> was <v>",
        ),
        # took in $5 billion in revenue
        *both(
            ("V", " in M"),
            rf"(?:has |had )?(?:{had}) (?P<v>{V}) (?:in|of) (?P<kind>(?:{KIND})?)(?P<m>{M})(?![^ ])",
            "<whose> <kind> <m> was <v>",
            (("m", "takings"),),
        ),
        # won 48 seats
        *both(
            ("V", " M"),
            rf"(?:has |had )?(?:{held}) (?P<v>{V}) (?P<m>{M})(?![^ ])",
            "<whose> <m> was <v>",
            (("v", "count"),),
        ),
        # had 5,000 employees in 2023, down from
        *both(
            ("V", " M"),
            rf"(?:had|has|counted|employed|employs|recorded|reported|registered) (?P<v>{V}) (?P<m>{M})"
            rf"(?P<t>{IN_TIME}?)(?= ,? ?(?:up|down|compared|against|versus) )",
            "<whose> <m> was <v> <t>",
            (("v", "count"),),
        ),
        # won 26 percent of the vote
        *both(
            ("V",),
            rf"(?:has |had )?(?P<held>{held}|polled|garnered|obtained|scored) (?P<v>{V})(?= (?!V))",
            "<whose> M:vote share@held was V:{v:head}@v",
            (("v", "vote"),),
        ),
        # has a $5 billion economy
        *both(
            ("V", " M"), rf"(?:had|has) an? (?P<v>{V}) (?P<m>{M})(?={IN_TIME}?{STOP})", "<whose> <m> was <v>"
        ),
        # earned $5 billion
        *both(
            (" earned V",),
            rf"(?P<verb>earned) (?P<v>{V})(?=(?:{IN_TIME}?{STOP}))",
            "<whose> M:net income@verb was <v>",
            (("v", "money"),),
        ),
        # net income of $1 billion on revenue of $9 billion
        Rule(
            (" on M", " of V"),
            rf"(?P<told>{M} of {V}) on (?P<on>(?:{KIND})?{M} of {V})(?![^ ])",
            "<told> and <on>",
        ),
        # military spending, at $5 billion in 2020, was the largest, dwarfed that of its neighbours
        Rule(
            (" , at V",),
            rf"(?P<m>{M}) , at (?P<v>{V})(?P<t>{IN_TIME}?) , (?=(?:{BE}|{TOLD}) (?!V))",
            "<m> was <v> <t> , ",
        ),
        # ended 2023 with 5,000 employees
        *both(
            (" with V", " M"),
            rf"(?:ended|finished|closed) (?P<t>{T}) with (?P<v>{V}) (?P<m>{M})(?![^ ])",
            "<whose> <m> was <v> in <t>",
            (("v", "count"),),
        ),
        *both(
            (" people", "V"),
            rf"(?P<verb>employs|employed) (?P<v>{V}) (?:people|workers|staff)(?![^ ])",
            "<whose> M:number of employees@verb was <v>",
            (("v", "count"),),
        ),
        # with exports of $5 billion in 2023, Norway
        Rule(
            ("with ", " , "),
            rf"^with (?:an? )?(?P<kind>(?:{KIND})?)(?P<m>{M}) of (?P<v>{V})(?P<t>{IN_TIME}?) , "
            rf"(?P<s>{THE}{S}) (?!'|and )",
            "<s> 's <kind> <m> was <v> <t> , <s> ",
        ),
        # with more than 84 million people, Turkey
        Rule(
            ("with V", " , "),
            rf"^with (?P<v>{V}) (?P<people>{PEOPLE}) , (?P<s>{THE}{S}) (?!'|and )",
            "<s> 's M:population@people was <v> , <s> ",
            (("v", "count"),),
        ),
        # at 8.4 percent, Spain's inflation rate was the highest in the region
        Rule(
            ("at V", " , "),
            rf"^at (?P<v>{V})(?P<t>{IN_TIME}?) , (?P<np>(?:{OWNER}) (?:{KIND})?{M}) "
            rf"(?:{BE}|remains|remained|{TOLD})"
            rf"(?! (?:expected|forecast|projected|predicted|likely|seen|set|to) )"
            rf"(?: [a-z'-]+){{1,8}}?(?P<t2>{IN_TIME}?)(?= [.]$|$)",
            "<np> was <v> <t> <t2>",
        ),
        # the company said revenue was
        Rule(
            (" said ", "M"),
            rf"(?P<s>S[0-9]+|the (?:company|firm|group)) said(?:(?: on)? T[0-9]+)?(?: that)? "
            rf"(?:its )?(?P<kind>(?:{KIND})?)(?P<m>{M})(?= (?!of |for |from |at |by ))",
            "<s> 's <kind> <m>",
            (("m", "takings"),),
        ),
        # there were 100 homicides in Mexico
        Rule(
            ("there ", "V", " in S"),
            rf"(?<![^ ])there (?:were|was|are|is) (?P<v>{V}) (?P<m>{M}) in {THE}(?P<s>{S})"
            rf"(?P<t>{IN_TIME}?)(?![^ ])",
            "<s> 's <m> was <v> <t>",
            (("v", "count"),),
        ),
        # government spending there was
        Rule((" there ",), rf"(?<![^ ])(?P<m>{M}) there (?=[a-z])", "its <m> "),
        # a total of $5 billion was spent
        Rule(
            ("total of V",),
            rf"(?<![^ ])an? (?:grand |overall )?total of (?P<v>{V}) (?=(?:was|were) )",
            "<v> ",
        ),
        # was put at $5 billion by the World Bank
        Rule(
            (" at V", " by "),
            rf"(?P<told>(?:put|estimated|valued|calculated) at {V}{IN_TIME}?) by "
            rf"{THE}(?:[a-z&-]+ ){{1,6}}(?=[.,;])",
            "<told> ",
        ),
        # unchanged, told by both ends
        Rule(
            ("unchanged",),
            rf"(?:{BE}|remained|held) (?:virtually |largely |broadly )?unchanged(?P<t1>{IN_TIME}?) at "
            rf"(?P<v>{V})(?P<t2>{IN_TIME}?)(?![^ ])",
            "went from <v> to <v> <t1> <t2>",
        ),
    )
