"""What the rules are made of that put a turn of news into other words.

A rule's result is written as words. ``<s>`` is what the group ``s`` matched, ``M:exports@verb`` a measure of
that name that stands where the group ``verb`` does (of several names with bars between them the first that is
one), ``V:more than {v}@v`` the figure of the group ``v`` in other words.
"""

from __future__ import annotations

from typing import NamedTuple

S, V, X, M, T = (rf"{kind}[0-9]+" for kind in "SVXMT")
NOUN = "country|nation|company|firm|group|city|state|kingdom|republic"
SUBJECT = rf"(?:the )?S[0-9]+|it|the (?:{NOUN})"
OWNER = rf"(?:the )?S[0-9]+ 's?|its|the (?:{NOUN}) 's"
KIND = "annual |yearly |total |overall |official |own |national |estimated "
SPAN = r"(?: (?:between|from|since|over|in|during) T[0-9]+)"
IN_TIME = r"(?: (?:in|during|for|as of|at the end of|over) T[0-9]+| T[0-9]+)"
HEDGES = "almost|nearly|about|roughly|around|more than|less than|just over|just under|over|at least"
BE = "was|were|is|are|has been|had been"
THE = "(?:the )?"
# What a subject did, none of it a move of the figure or a wish.
TOLD = (
    "(?!(?:needed|failed|helped|used|supposed|expected|forecasted|projected|predicted|planned|hoped|missed) )"
    "(?:[a-z]{3,}ed|led|made|put|kept|left|drew|set|beat|met|stood|outdid|lay|ranks|leads|remains)"
)
ITS = "(?:its |the |their )?"
GOODS = "goods|merchandise|products|goods and services"
PEOPLE = "people|inhabitants|residents"
STOP = r"(?= [.,;:!?]| and | but | while | whereas |$)"

# Behind an amount that nothing narrows: "exported $5 billion, most of it oil" is not closed.
CLOSED = r"(?= [.;:!?]| ,? ?(?:and|but|while|whereas|up|down|compared|against|versus|according) |$)"


class Rule(NamedTuple):
    """A stretch of a line, what it is swapped for, and what the items in some of its groups must be."""

    needs: tuple[str, ...]
    pattern: str
    result: str
    kinds: tuple[tuple[str, str], ...] = ()


def both(
    needs: tuple[str, ...], pattern: str, result: str, kinds: tuple[tuple[str, str], ...] = ()
) -> tuple[Rule, Rule]:
    """A rule for whoever acts, by name and as "it"; ``<whose>`` in its result is "S0 's" or "its"."""
    named = rf"(?<![^ ])(?P<s>S[0-9]+|the (?:{NOUN})) {pattern}"
    meant = rf"(?<![^ ])it {pattern}"
    return (
        Rule(needs, named, result.replace("<whose>", "<s> 's"), kinds),
        Rule(("it ", *needs), meant, result.replace("<whose>", "its"), kinds),
    )
