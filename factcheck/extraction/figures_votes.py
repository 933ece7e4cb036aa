"""How English news tells votes and scores: patterns of grammar in the language of ``figures_patterns``."""

from __future__ import annotations

from factcheck.extraction.figures_template import Template

TEMPLATES = (
    Template(
        "beat",
        ("V",),
        "<left><before><s1> (?P<won>beat|beats|defeated|defeats|edged|thrashed|routed|downed|overcame|upset) "
        "<other> <value><late v><rest>",
    ),
    Template(
        "won-against",
        ("won ", "V"),
        "<left><before><s1> (?P<won>won) <value> (?:against|over) <other><late v><rest>",
    ),
    Template(
        "lost",
        (" to ", "V"),
        "<left><before><s1> (?P<lost>lost|fell|went down) <value> to <other><late v><rest>",
    ),
    Template(
        "lost-to", (" to ", "V"), "<left><before><s1> (?P<lost>lost|fell) to <other> <value><late v><rest>"
    ),
    Template(
        "passed",
        ("V", "S"),
        "<left><before><s1> (?P<passed>passed|approved|adopted|ratified|backed|confirmed|passes|approves) "
        "(?P<bill>(?:[a-z'-]+ ){1,6}?)(?:, )?(?:by |on |in |with )?(?:an? )?(?:vote of )?<value>(?: vote)?"
        "<late v><rest>",
    ),
    Template(
        "voted",
        ("voted", "V"),
        "<left><before><s1> (?P<passed>voted) <value> (?:to (?:pass|approve|adopt|ratify|back|confirm)|"
        "for|in favor of|in favour of) (?P<bill>[a-z'-]+(?: [a-z'-]+){0,5}?)<late v><rest>",
    ),
)
"""Patterns in the language of ``figures_patterns``: name, what a line must hold, template."""
