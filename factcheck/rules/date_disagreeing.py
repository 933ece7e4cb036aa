"""What records of one event say together, where they disagree about its time."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.match.events import EventMatches
from factcheck.match.events_disagreeing import disagreeing
from factcheck.rules.base import MatchesRule, Remark
from factcheck.verdict import Status


def records_disagree(matches: EventMatches) -> Iterator[Remark]:
    """Live records of one event, with the same name, place and participants, disagree about its time.

    Where one source outweighs the other (a recording weighs more than a wire report) it decides alone.
    What comes again and again, an election or a debate, may have several times without any disagreement.
    """
    if matches.siblings:
        return
    for one, other in disagreeing(matches.matches):
        told = " and ".join(match.compared[0].expected for match in (one, other))
        yield Remark(f"on record are {told}", facts=(*one.facts, *other.facts))
        return


RULES = (MatchesRule("DAT318", "event-records-disagree", Status.CONFLICTING, records_disagree),)
