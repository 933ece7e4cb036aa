"""Figures of one list: what one of them prints for all."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.extraction.figures_skeleton import Item
from factcheck.values.quantity import Quantity


def alike(items: Mapping[str, Item], lists: list[list[str]]) -> dict[str, Item] | None:
    """The items, those of one list with the base and unit that one of them prints for all; None in doubt."""
    found = dict(items)
    for names in lists:
        mentions = [mention for name in names if (mention := items[name].mention) is not None]
        known = [mention.value for mention in mentions if isinstance(mention.value, Quantity)]
        if len(known) != len(names) or len({_kind(one) for one in known}) != 1:
            return None
        # "$5 million a month in May and $6 million in June": whether the month is meant twice is not clear.
        if (len({one.rate for one in known}) > 1 and known[-1].rate is None) or not _scaled_alike(known):
            return None
        bases = {one.base for one in known if one.base}
        if len(bases) > 1 or any(items[name].owner_base for name in names):
            continue
        for name, one in zip(names, known, strict=True):
            if bases and one.base is None and one.unit == "percent":
                found[name] = found[name]._replace(text=f"{found[name].text} of {next(iter(bases))}")
    return found


def _kind(one: Quantity) -> tuple[str, ...]:
    return (one.currency or one.symbol or "", one.unit or "")


def _scaled_alike(known: list[Quantity]) -> bool:
    """Whether no figure lacks the scale word of the last: "$2 and $3 billion" is said of two billions."""
    last = known[-1].precision
    if last is None or last < 3:
        return True
    return all(one.precision is None or one.precision >= 3 or one.low >= 1000 for one in known)
