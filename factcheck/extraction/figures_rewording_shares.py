"""Turns of news that say what part of a whole something takes up."""

from __future__ import annotations

from functools import cache

from factcheck.extraction.figures_rewording import IN_TIME, SPAN, STOP, THE, M, Rule, S, T, V, both
from factcheck.lexicon.figure_words import alternation
from factcheck.lexicon.measures import things_spent_on

_TAKES = (
    "takes up|took up|has taken up|absorbed|absorbs|consumed|consumes|swallowed|swallows|ate up|eats up|"
    "used up|uses up|soaked up|represented|represents|constituted|constitutes|made up|makes up"
)
_WORKERS = "labor force|labour force|workforce|working population"


@cache
def shares() -> tuple[Rule, ...]:
    """The rules, in the order in which they are tried."""
    up, down = alternation(("up", "verbs")), alternation(("down", "verbs"))
    things = "|".join(sorted(things_spent_on(), key=len, reverse=True))
    return (
        # military spending took up 2 percent of GDP
        Rule(
            ("M", "V"),
            rf"(?P<m>{M})(?P<t>{IN_TIME}?) (?:{_TAKES}) (?=(?P<v>{V}){IN_TIME}?{STOP})",
            "<m> <t> was ",
            (("v", "share"),),
        ),
        # military spending took up 2 percent of Norway's GDP
        Rule(
            ("M", "V", " of ", "'s M"),
            rf"(?<![^ ])(?P<m>{M})(?P<t>{IN_TIME}?) (?:{_TAKES}) (?=V[0-9]+ of {THE}S[0-9]+ '(?:s)? M)",
            "<m> <t> was ",
        ),
        # the Norwegian military absorbed 2 percent of GDP
        Rule(
            ("S", "V"),
            rf"(?P<s>{S})(?: 's?)? (?P<thing>{things})(?P<t>{IN_TIME}?) (?:{_TAKES}) "
            rf"(?=(?P<v>{V}){IN_TIME}?{STOP})",
            "<s> 's M:{thing:measure}@thing <t> was ",
            (("v", "share"),),
        ),
        # the military accounted for 2 percent of Norway's GDP, of Norwegian GDP
        Rule(
            ("V", " of ", "'s M"),
            rf"(?:(?<=^)|(?<=^the )|(?<=^in T[0-9] , )|(?<=^in T[0-9] , the ))(?P<thing>{things}) "
            rf"(?:accounted for|accounts for|{_TAKES}) (?=V[0-9]+ of {THE}S[0-9]+ '(?:s)? M)",
            "M:{thing:measure}@thing was ",
        ),
        Rule(
            ("V", " M"),
            rf"(?:(?<=^)|(?<=^in T[0-9] , )){THE}(?P<thing>{things}) (?:accounted for|accounts for|{_TAKES}) "
            rf"(?P<v>{V}) (?P<base>{M})(?![^ ])",
            "S:{v:owner}@v 's M:{thing:measure}@thing was V:{v:share} of {base}@v",
            (("v", "owned"),),
        ),
        # Norway's public sector spent 48 percent of GDP
        Rule(
            (" public sector ", "V"),
            rf"(?<![^ ]){THE}(?P<s>{S})(?: 's?)? public sector "
            rf"(?P<told>(?:spent|spends) (?:the equivalent of )?(?P<v>{V}))(?={IN_TIME}?{STOP})",
            "the government of <s> <told>",
            (("v", "share"),),
        ),
        # 3 percent of the Norwegian labor force was unemployed
        Rule(
            (" of ", "V"),
            rf"(?P<v>{V}) of {THE}(?P<s>{S})(?: 's?)? (?:{_WORKERS}) (?:was|were|is|are) "
            rf"(?P<out>unemployed|jobless|out of work|without work)(?![^ ])",
            "<s> 's M:unemployment rate@out was <v>",
        ),
        Rule(
            ("V", " M"),
            rf"(?P<v>{V}) (?:{M}|{_WORKERS}) (?:was|were|is|are) "
            rf"(?P<out>unemployed|jobless|out of work|without work)(?![^ ])",
            "S:{v:owner}@v 's M:unemployment rate@out was V:{v:share}@v",
            (("v", "owned"),),
        ),
        # public debt rose by 12 points of GDP
        Rule(
            ("M", "V", " of M"),
            rf"(?P<m>{M}) (?P<told>(?:{up}|{down}) (?:by )?(?P<v>{V})) of (?P<base>{M})"
            rf"(?=(?:{SPAN}|{IN_TIME})?{STOP})",
            "M:{m} as a share of {base}@m <told>",
            (("v", "points"),),
        ),
        # lost 5 points between 2013 and 2017, falling to 20 percent of the vote
        *(
            rule
            for verbs, moved, landing in (
                ("gained|added|put on", "rose", "rising|climbing|jumping"),
                ("lost|shed", "fell", "falling|dropping|sliding|slipping"),
            )
            for rule in both(
                ("V", " , ", " to V"),
                rf"(?:{verbs}) (?P<v>{V})(?P<t>(?:{SPAN}|{IN_TIME})?) , (?:{landing}) to "
                rf"(?P<end>{V})(?={STOP})",
                f"<whose> M:vote share@end {moved} by <v> <t> , to V:{{end:head}}@end",
                (("v", "points"), ("end", "vote")),
            )
        ),
        # had an economy worth $5 billion
        *both(
            ("M", " worth V"),
            rf"(?:had|has) an? (?P<m>{M}) worth (?P<v>{V})(?={IN_TIME}?{STOP})",
            "<whose> <m> was <v>",
            (("v", "money"),),
        ),
        # came close to $5 billion
        Rule((" came V",), rf"(?<=[MST][0-9] )came (?=(?P<v>{V}))", "was ", (("v", "close"),)),
        # Norway's output per person
        Rule(
            (" output per ",),
            rf"(?P<s>{S})(?: 's?)? (?P<output>output) per (?:person|head|capita|inhabitant)(?![^ ])",
            "<s> 's M:GDP per capita@output",
        ),
        # unemployment was 5 percent two years earlier, in 2021
        Rule(
            (" T", " , in T"),
            rf"(?<=V[0-9] )(?P<t>{T}) , in (?P<year>{T})(?={STOP})",
            "in <year>",
            (("t", "told"), ("year", "year")),
        ),
    )
