"""The quoted and the recorded words one below the other, with what differs marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from factcheck.verdict import Edit

_BESIDE: Final = 6  # kept words shown on either side of a difference


def side_by_side(alignment: Sequence[Edit]) -> tuple[str, str] | None:
    """The words of the draft and of the record, differing ones in braces; None where nothing differs.

    Long stretches that both have are shortened to what stands beside a difference.

    >>> side_by_side([Edit(op="kept", kind="same", found="We will", expected="We will"),
    ...               Edit(op="inserted", kind="negation", found="not"),
    ...               Edit(op="kept", kind="same", found="go", expected="go")])
    ('We will {not} go', 'We will go')
    """
    if all(one.op == "kept" for one in alignment):
        return None
    draft: list[str] = []
    record: list[str] = []
    for number, one in enumerate(alignment):
        if one.op == "kept":
            first, last = number == 0, number == len(alignment) - 1
            draft.append(_shortened(one.found, first=first, last=last))
            record.append(_shortened(one.expected, first=first, last=last))
        else:
            draft += [f"{{{one.found}}}"] if one.found else []
            record += [f"{{{one.expected}}}"] if one.expected else []
    return " ".join(draft), " ".join(record)


def _shortened(kept: str, *, first: bool, last: bool) -> str:
    words = kept.split(" ")
    room = _BESIDE if first or last else 2 * _BESIDE
    if len(words) <= room:
        return kept
    head = [] if first else words[:_BESIDE]
    tail = [] if last else words[-_BESIDE:]
    return " ".join([*head, "(…)", *tail])
