"""How English news ranks: patterns of grammar for places, records and streaks.

They are written in the language of ``figures_patterns`` and tried before its patterns. ``<place>`` fills the
role ``ranking``, ``<set>`` the role ``among``. None of them claims a figure: what stands beside a record
("rose to 4.2%, the highest since 2015") is a claim of its own.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from factcheck.extraction.figures_template import Template
from factcheck.extraction.subjects import spelled
from factcheck.lexicon.figure_words import alternation
from factcheck.lexicon.groups import groups
from factcheck.lexicon.rankings import listed, places, ranked_by
from factcheck.values.pattern import pattern

MAY_RANK = pattern(
    r"\b(?:largest|biggest|highest|greatest|smallest|lowest|top|populous|ranked|ranks|straight|consecutive|"
    r"successive|in a row|record|outspent|exceeded|exceeds|surpassed|surpasses|topped|tops|trailed|trails|"
    r"lagged|lags|outstripped|outstrips|twice|double|triple|half|as (?:much|many|large|big|high))\b",
    re.IGNORECASE,
)

PATTERNS: Final[tuple[Template, ...]] = (
    Template(
        "rank-owned", ("'s", "st "), "<left><before><subject> <be> <set> 's <place> <ranked><late v><rest>"
    ),
    Template(
        "rank-in",
        (" the ", "st "),
        "<left><before><subject> <be> the <place> <ranked> (?:in|of|on|among) <set><late v><rest>",
    ),
    Template(
        "rank-had",
        ("st ",),
        "<left><before><subject> (?:had|has|have) (?:the <place> <ranked> (?:in|of|on|among) <set>|"
        "<set again> 's <place again> (?P<m2>M[0-9]+))<late v><rest>",
    ),
    Template(
        "rank-of",
        ("st ",),
        "<left><before><np><late np> <be> (?:the <place> (?:in|of|on|among) <set>|"
        "<set again> 's <place again>)<late v><rest>",
    ),
    Template(
        "ranked",
        ("rank",),
        "<left><before><subject> <ranks> (?P<ranking><nth>) (?:(?:in|of|on|among) <set> (?:in|by|for|on) "
        "(?:total )?<m1>|(?:in|by|for|on) (?:total )?(?P<m2>M[0-9]+) (?:in|of|on|among) <set again>)"
        "<late v><rest>",
    ),
    Template(
        "rank-top",
        ("V",),
        "<left><before><subject> <be> (?:among|one of) (?:the <top> <ranked> (?:in|of|on) <set>|"
        "<set again> 's <top again> <ranked again>)<late v><rest>",
    ),
    Template(
        "record-at",
        ("record",),
        "<left><before><np><late np> <have>(?:hit|hits|reached|reaches|set|sets|<moves> to|<level>) "
        "(?:an?|its|their|at an?) (?:new )?(?P<record>record (?:high|low))(?: (?:of|at) V[0-9]+)?"
        "<late v><rest>",
    ),
    Template(
        "record-since",
        ("est ",),
        "<left><before><np><late np> <have>(?:<moves>(?: to)?|<level>|hit|reached)(?: V[0-9]+)?"
        "(?: in (?P<tv>T[0-9]+)| (?P<ttv>T[0-9]+))? ?,? ?(?:to |at )?(?:its|their|the) <record>"
        "<late end3><rest>",
    ),
    Template(
        "streak",
        (" for ",),
        "<left><before><np> <have><moving> for (?:(?:an?|the|its|their) )?<streak><late v><rest>",
    ),
)


@cache
def fragments() -> dict[str, str]:
    """What the names in angle brackets stand for."""
    nth = "|".join(sorted(map(re.escape, places()), key=lambda word: (-len(word), word)))
    most = listed("superlatives", "most") | listed("superlatives", "least")
    best = "|".join(sorted(most - {"most", "least", "top", "fewest"}))
    named = {spelled(name) for one in groups() for name in one.names} | {"the world"}
    sets = "|".join(sorted(map(re.escape, named), key=lambda word: (-len(word), word)))
    nouns = "|".join(sorted(map(re.escape, ranked_by()), key=lambda word: (-len(word), word)))
    units = "year|month|quarter"
    row = "straight|consecutive|successive"
    ranking = f"(?:(?:{nth}) (?:- )?)?(?:{best})(?! -)"
    populous = f"(?:(?:{nth}) (?:- )?)?most(?= populous)"
    top = f"(?:top V[0-9]+|V[0-9]+ (?:{best}))"
    return {
        "be": "(?:was|is|became|remained|remains|has been|has become|had been)",
        "ranks": "(?:ranked|ranks|was ranked|is ranked|has ranked)",
        "nth": f"(?:{nth}|no . V[0-9]+|number V[0-9]+)",
        "place": f"(?P<ranking>{ranking}|{populous})",
        "place again": f"(?P<ranking2>{ranking}|{populous})",
        "top": f"(?P<ranking>{top})",
        "top again": f"(?P<ranking2>{top})",
        "set": f"(?:(?P<among>{sets})|(?:the )?(?P<amongs>S[0-9]+))",
        "set again": f"(?:(?P<among2>{sets})|(?:the )?(?P<amongs2>S[0-9]+))",
        "ranked": f"(?:(?P<m1>M[0-9]+)|(?P<rankedby>{nouns}))",
        "ranked again": f"(?:(?P<m3>M[0-9]+)|(?P<rankedby2>{nouns}))",
        "moves": f"(?:{alternation(('up', 'verbs'), ('down', 'verbs'))})",
        "record": (
            "(?P<record>(?:highest|lowest)(?: level| rate| point| total| figure| reading| value)?"
            "(?: since (?P<tsince>T[0-9]+)| on record| since records began))"
        ),
        "streak": (
            f"(?P<streak>(?:{nth}|V[0-9]+) (?:{row}) (?:{units})s?"
            f"|(?:{nth}|V[0-9]+) (?:{units})s? (?:in a row|running))"
        ),
    }
