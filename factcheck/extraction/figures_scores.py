"""Votes and scores: who won, and which side of "52-48" is whose.

A score is recorded as a figure of one side: subject "Norway", measure "score against Sweden", value "3-1". A
vote is one of the body that voted: subject "Senate", measure "vote on the budget bill", the ayes first.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.extraction.figures_about import bare
from factcheck.extraction.figures_clause import Clause
from factcheck.extraction.subjects import spelled
from factcheck.values.quantity import Pair

_GAMES = ("score", "result", "final score", "match", "game", "final", "semifinal", "quarterfinal")


class Scored(NamedTuple):
    """Whose side of what is told."""

    subject: str
    measure: str


def is_score(clause: Clause) -> bool:
    """Whether the clause tells a vote or a score."""
    return clause.role("won", "lost", "passed") is not None


def score_of(clause: Clause) -> Scored | None:
    """The side from which the clause tells a vote or score; None where no such measure is on record."""
    name, value = clause.role("s1"), clause.role("v")
    mention = clause.item(value).mention if value else None
    if name is None or mention is None or not isinstance(mention.value, Pair):
        return None
    subject = bare(clause.text("subject", name))
    if bill := clause.role("bill"):
        words = bill.strip().removeprefix("a ").removeprefix("an ").removeprefix("the ")
        names = (f"vote on the {words}", f"vote on {words}", f"{words} vote")
        known = [one for one in names if clause.vocabulary.is_measure(one)]
        return Scored(subject, known[0]) if known else None
    other_name = clause.role("other")
    if other_name is None:
        return None
    other = bare(clause.text("other", other_name))
    # "Sweden lost 3-1 to Norway" tells it as Norway's, whose the larger number is.
    if clause.role("lost") and mention.value.margin > 0:
        subject, other = other, subject
    for game in _GAMES:
        if any(clause.vocabulary.is_measure(spelled(f"{game} against {one}")) for one in (other, subject)):
            return Scored(subject, f"{game} against {other}")
    return None
