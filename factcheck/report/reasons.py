"""Why there is not enough information, in a sentence a reader can act on, and what mentions are called."""

from __future__ import annotations

from typing import Final

from factcheck.verdict import Reason

_SENTENCES: Final = {
    Reason.NO_FACT: "Nothing on record says this or contradicts it.",
    Reason.UNKNOWN_SPEAKER: "The draft does not say clearly who spoke.",
    Reason.AMBIGUOUS: "It can be read in more than one way, and the record answers them differently.",
    Reason.NOT_COMPARABLE: "What is on record is of another kind, unit, period or basis.",
    Reason.PRECISION_GAP: "The draft is more precise than the record.",
    Reason.HEDGE_GAP: "The figure is too far from the record for its hedge, and too near to be wrong.",
    Reason.BELOW_MATCH_FLOOR: "The nearest words on record are too different to be the same statement.",
    Reason.NO_DATELINE: "It depends on the day the draft is filed, which is not given (--dateline).",
    Reason.STALE: "What is on record is too old for a statement about today.",
    Reason.TRANSLATED: "The record is a translation, and other words may translate the same.",
    Reason.SELF_SOURCED: "Only this draft itself is on record for it.",
    Reason.FACT_UNUSABLE: "The fact that would decide has a problem in the store.",
    Reason.TRUNCATED_SEARCH: "Not every fact could be looked at.",
    Reason.UNPARSED: "A figure or date in it could not be read.",
    Reason.TOO_LONG: "It is longer than what is compared.",
}

_KINDS: Final = {"daterange": "date", "pair": "score or vote"}


def in_words(reason: Reason | str) -> str:
    """One sentence for ``reason``; one that this version does not know stands for itself."""
    return next((sentence for known, sentence in _SENTENCES.items() if known == reason), str(reason))


def named(kind: str) -> str:
    """What a reader calls a mention of this kind; the JSON report has the kind itself."""
    return _KINDS.get(kind, kind)
