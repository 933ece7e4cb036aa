"""How English news sets one figure beside another: patterns of grammar for multiples, differences and shares.

They are written in the language of ``figures_patterns`` and tried before its patterns. ``<multiple>`` is a
figure that says how many times as much, or by how much.
"""

from __future__ import annotations

from typing import Final

from factcheck.extraction.figures_template import Template

_OWNED = "(?: '(?:s)?)?(?: (?P<othermeasure>M[0-9]+))?"
_DID = "(?: did| does| do| had| has)?"
_HIGHER = "(?:(?P<up>higher|larger|bigger|greater)|(?P<down>lower|smaller))"

PATTERNS: Final[tuple[Template, ...]] = (
    Template(
        "share-of",
        ("S1", " and "),
        "<left><before><subject> (?:(?:accounted|accounts|account) for|made up|makes up|represented) "
        "<multiple>"
        "(?: of (?:the )?(?:combined|total|joint))? <m1> (?:of|in) <whole><late v><rest>",
    ),
    Template(
        "as-much",
        ("S1", " as "),
        "<left><before><np><late np> <level> <multiple> (?P<as>as (?:large|big|high|great|much|many)) as "
        f"(?:that of |those of |in )?<other>{_OWNED}<late v><rest>",
    ),
    Template(
        "size-of",
        ("S1",),
        "<left><before><np><late np> <level> <multiple> (?P<as>the (?:size|level|amount|rate|total) of|"
        f"that of|those of) <other>{_OWNED}<late v><rest>",
    ),
    Template(
        "times-owned",
        ("S1", " '"),
        "<left><before><np><late np> <level> <multiple> (?:(?P<as>of) )?<other> '(?:s)?"
        "(?: (?P<othermeasure>M[0-9]+)(?<=[XV][0-9] ))?<late v><rest>",
    ),
    Template(
        "spent-times",
        (" as ",),
        f"<left><before><subject> <spend> <multiple> (?P<as>as much) <on> as <other>{_DID}<late v><rest>",
    ),
    Template(
        "spent-times-on",
        (" as ",),
        f"<left><before><subject> <spend> <multiple> (?P<as>as much) as <other>{_DID} <on><late v><rest>",
    ),
    Template(
        "had-times",
        ("S1",),
        "<left><before><subject> (?:had|has|have) <multiple> (?:(?P<as>as (?:many|much|large|big|high) an?|"
        "as (?:many|much)) <counted> as|(?P<as2>the) (?P<m2>M[0-9]+) of) <other>"
        f"{_DID}<late v><rest>",
    ),
    Template(
        "more-by",
        (" than ", "S1"),
        "<left><before><np><late np> <level> <multiple> <bigger> than (?:that of |those of |in )?"
        f"<other>{_OWNED}<late v><rest>",
    ),
    Template(
        "spent-more-by",
        (" than ",),
        f"<left><before><subject> <spend> <multiple> <bigger> <on> than <other>{_DID}<late v><rest>",
    ),
    Template(
        "spent-more-by-on",
        (" than ",),
        f"<left><before><subject> <spend> <multiple> <bigger> than <other>{_DID} <on><late v><rest>",
    ),
    Template(
        "had-more-by",
        (" than ", "S1"),
        f"<left><before><subject> (?:had|has|have) <multiple> <bigger> <counted> than <other>{_DID}"
        "<late v><rest>",
    ),
    Template(
        "combined-had",
        ("combined", " and "),
        "<left><before><group> (?:had|have|has) a (?:combined|joint) <m1> of <value>"
        "(?: (?:people|inhabitants|residents))?<late v><rest>",
    ),
    Template(
        "combined-owned",
        ("combined", " and "),
        "<left><before><owners> combined <m1><late np> <level> <value>(?: (?:people|inhabitants|residents))?"
        "<late v><rest>",
    ),
    Template(
        "together-had",
        ("together", " and "),
        "(?:^|(?<=[,;] ))together , <group> (?:had|have) <value> <counted><late v><rest>",
    ),
    Template(
        "larger-than-sum",
        (" than ", " and "),
        "<left><before><np><late np> <level> <bigger> than (?:that of |those of )?<whole> <summed>"
        "<late v><rest>",
    ),
    Template(
        "spent-more-than-sum",
        (" than ", " and "),
        "<left><before><subject> <spend> <bigger> <on> than <whole>(?: did)? <summed><late v><rest>",
    ),
    Template(
        "had-more-than-sum",
        (" than ", " and "),
        "<left><before><subject> (?:had|has|have) <bigger> <counted> than <whole>(?: did)? <summed>"
        "<late v><rest>",
    ),
    Template(
        "exceeded",
        ("S1",),
        "<left><before><np><late np> (?P<exceeded><ahead>) (?:that of |those of )?"
        f"<other>{_OWNED}<late v><rest>",
    ),
    Template(
        "outspent",
        ("outspent", "S1"),
        "<left><before><subject> (?P<exceeded>outspent) <other> <on><late v><rest>",
    ),
    Template(
        "than-then",
        (" than ", "T1"),
        f"<left><np> <level> (?:(?P<by>V[0-9]+) )?{_HIGHER} in (?P<tend>T[0-9]+) than "
        "(?:it was |they were |it had been )?(?:in )?(?P<tstart>T[0-9]+)<rest>",
    ),
    Template(
        "late-than-then",
        (" than ", "T1"),
        "<left><np> (?:in|during|for) (?P<tend>T[0-9]+) <level> (?:(?P<by>V[0-9]+) )?"
        f"{_HIGHER} than (?:it was |they were |it had been )?(?:in |during |for )?(?P<tstart>T[0-9]+)<rest>",
    ),
    Template(
        "then-than-then",
        (" than ", "T1"),
        "(?:(?<![^ ])in (?P<tbefore>T[0-9]+) ,? ?)<np> <level> (?:(?P<by>V[0-9]+) )?"
        f"{_HIGHER} than (?:it was |they were |it had been )?in (?P<tstart>T[0-9]+)<rest>",
    ),
    Template(
        "times-then",
        ("T1",),
        "<left><before><np><late np> <level> (?P<factor>[XV][0-9]+) (?:of )?(?:its|their|the) "
        "(?:level|size|total|figure|value|amount) (?:in|of) (?P<tstart>T[0-9]+)<rest>",
    ),
    Template(
        "averaged-before",
        ("V", "averaged"),
        "(?<![^ ])(?:between|from|in|over|during) (?P<tv>T[0-9]+) ,? ?<np> (?:has |have |had )?"
        "(?P<averaged>averaged) <value><rest>",
    ),
    Template(
        "averaged",
        ("V", "averaged"),
        "<left><before><np> (?:has |have |had )?(?P<averaged>averaged) <value>"
        "(?: (?:between|from|in|over|during) (?P<tv>T[0-9]+))<rest>",
    ),
)

FRAGMENTS: Final[dict[str, str]] = {
    "multiple": "(?P<v>[XV][0-9]+)",
    "whole": ("(?P<whole>(?:the )?S[0-9]+(?: , (?:the )?S[0-9]+)* ,? ?and (?:the )?S[0-9]+)"),
    "owners": (
        "(?P<group>(?:the )?S[0-9]+(?: '(?:s)?)?(?: , (?:the )?S[0-9]+(?: '(?:s)?)?)* ,? ?"
        "and (?:the )?S[0-9]+ '(?:s)?)"
    ),
    "summed": "(?:combined|together|put together|taken together)",
    "counted": "(?:<kind>(?P<m1>M[0-9]+)|(?P<people>people|residents|citizens|inhabitants))",
    "m2": "(?:(?P(?P<m2>M[0-9]+)M[0-9]+))",
    "ahead": (
        "exceeded|exceeds|has exceeded|surpassed|surpasses|has surpassed|topped|tops|outstripped|outstrips|"
        "trailed|trails|lagged behind|lags behind"
    ),
}
