"""What a clause states that follows from several figures: comparisons, averages, places, records, streaks."""

from __future__ import annotations

import re
from typing import Any

from factcheck.extraction.figures_clause import Clause
from factcheck.lexicon.groups import group, is_world
from factcheck.lexicon.rankings import ranked_by
from factcheck.values.pattern import pattern
from factcheck.values.period import Period


def derived_slots(clause: Clause) -> dict[str, Any]:
    """The slots of the claim that a pattern for derived figures fills; empty for every other pattern."""
    place, among = _ranking(clause)
    found: dict[str, Any] = {
        "comparison": _comparison(clause),
        **_average(clause),
        "together": _whole(clause),
        "ranking": place,
        "among": among,
        "record": phrase(clause, "record", "record"),
        "streak": phrase(clause, "streak", "streak"),
    }
    return {slot: stated for slot, stated in found.items() if stated}


def _comparison(clause: Clause) -> str | None:
    """The words that say how the figure lies to another, where a pattern of this module matched."""
    if clause.role("exceeded"):
        return clause.word("comparison", "exceeded")
    if clause.role("as"):
        return clause.word("comparison", "as")
    if clause.found.pattern in {"share-of", "times-owned", "had-times"}:
        return "of"
    return None


def _average(clause: Clause) -> dict[str, str]:
    """The word that makes the value an average over several years or months, and these as one period."""
    name = clause.role("tv")
    if clause.role("averaged") is None or name is None:
        return {}
    item = clause.item(name)
    period = item.mention.value if item.mention is not None else None
    if not isinstance(period, Period) or period.precision != "range":
        return {}
    word = clause.word("aggregate", "averaged") or "averaged"
    span = f"between {item.text}" if " and " in item.text else item.text
    return {"aggregate": word, "period": span}


def _whole(clause: Clause) -> tuple[str, ...]:
    """The subjects of whose sum the claim's own is a share."""
    names = clause.role("whole") or ""
    return tuple(clause.item(name).text.removeprefix("the ") for name in re.findall(r"S[0-9]+", names))


def _ranking(clause: Clause) -> tuple[str | None, str | None]:
    """The place and the set that it is a place in, each as written."""
    place = phrase(clause, "ranking", "ranking", "ranking2")
    named = phrase(clause, "among", "among", "among2")
    if named is None and (name := clause.role("amongs", "amongs2")):
        text = clause.item(name).text
        if group(text) is None and not is_world(text):
            return None, None
        named = clause.text("among", name)
    return place, named


_RIVAL = pattern(
    r"(?: (?:in )?T[0-9]+)? ,? ?(?:just |only |right |and )?(?:behind|after|ahead of|followed by) "
)


def is_entangled(clause: Clause) -> bool:
    """Whether a derived figure says more than its slots can: of two times, or "third, behind Germany"."""
    if clause.role("other", "whole", "ranking", "ranking2", "record", "streak") is None:
        return False
    roles = ("tbefore", "tnp", "ttnp", "tv", "ttv", "tend3", "ttend3")
    if len([role for role in roles if clause.role(role)]) > 1:
        return True
    return clause.role("ranking", "ranking2") is not None and _RIVAL.match(clause.after) is not None


def measure_ranked_by(clause: Clause) -> str | None:
    """The measure by which "spenders" and "exporters" are ranked."""
    noun = clause.role("rankedby", "rankedby2")
    if noun is None:
        return None
    phrase(clause, "measure", "rankedby", "rankedby2")
    return ranked_by()[noun]


def phrase(clause: Clause, slot: str, *roles: str) -> str | None:
    """The draft's own words for a role that is a stretch of the line; its figures and times are used up."""
    words = clause.role(*roles)
    if words is None:
        return None
    found = re.compile(rf"(?<![^ ]){re.escape(words)}(?![^ ])").search(clause.line, clause.found.start)
    if found is None:
        return None
    start, end = clause.sentence.line.offsets(found.start(), found.end())
    clause.mark(slot, start, end)
    items = clause.sentence.line.items.values()
    clause.used.extend(item for item in items if start <= item.start and item.end <= end)
    return clause.draft.text[start:end]
