"""How English news tells targets, forecasts and budgets: patterns in the language of ``figures_patterns``.

The more telling stand first.
"""

from __future__ import annotations

from factcheck.extraction.figures_template import Template

FORESEEN = (
    Template(
        "foreseen",
        (" to ", "V"),
        "<left><before><np> (?P<foreseen>(?:is|was|are|were|has been|had been) <foreseen> to) <becoming> "
        "<value><late v><rest>",
    ),
    Template(
        "foresees",
        ("V", "M"),
        "(?<![^ ])(?P<foresees><foresees>)(?: that)? <np> (?P<will>to|will|would) <becoming> <value>"
        "<late v><rest>",
    ),
    Template(
        "aims-spend",
        ("V", "p"),
        "<left><before><subject> (?P<aims><aims>) (?:spend|spending|devote|devoting|put|putting) <value> <on>"
        "<by><late v><rest>",
    ),
    Template(
        "aims-raise",
        (" to ", "M"),
        "<left><before><subject> (?P<aims><aims>) <bringing> (?:(?:its|the|their) )?<kind><m1> "
        "(?:from (?P<start>V[0-9]+) )?to <value><by><late v><rest>",
    ),
    Template(
        "aims-for",
        (" of ", "M"),
        "<left><before><subject> (?P<aims><aims for>) (?:an? )?<kind><m1> of <value><by><late v><rest>",
    ),
    Template(
        "target-of",
        (" of ", "V"),
        "<left><before><subject> (?P<aims><setting> (?:itself )?(?:an?|the) (?:<goal>) of) "
        "(?:spending|devoting|putting) <value> <on><by><late v><rest>",
    ),
    Template(
        "goal-is",
        ("'s ", "V"),
        "<left><before><s1> '(?:s)? (?P<aims>(?:<goal>) (?:is|was) (?:to spend|to devote|spending|devoting)) "
        "<value> <on><by><late v><rest>",
    ),
    Template(
        "budgeted",
        ("V", "for "),
        "<left><before><subject> (?P<budgeted>budgeted|has budgeted|had budgeted|budgets) <value> for "
        "(?:its |the |their )?<thing><late v><rest>",
    ),
)
"""What a figure is meant or expected to be."""
