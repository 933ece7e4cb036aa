"""Claims about order, distance and length of events: "came 28 days after", "followed", "lasted a week"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factcheck.claims import DateClaim, Within
from factcheck.drafts import Draft
from factcheck.extraction.dates_clauses import is_unsure
from factcheck.extraction.located import Located, Part
from factcheck.lexicon.events import kinds_told, plain
from factcheck.reading import Mention
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_UNITS = r"(?:day|week|month|year|decade)s?"
_LENGTH = rf"(?:(?:[a-z]+(?:[- ][a-z]+)?|[0-9]{{1,5}}) {_UNITS}|the (?:day|week|month|year))"
_AWAY = pattern(
    r"\b(?P<verb>(?:came|comes|took place|takes place|was held|were held|happened|occurred|was fought"
    r"|began|started|was) )"
    rf"(?P<relation>(?:{_LENGTH} )?(?:after|before) (?P<other>[^,;]+))"
)
_FOLLOWED = pattern(
    rf"\b(?P<verb>followed|preceded) (?P<other>[^,;]+?)(?: by (?P<length>{_LENGTH}))?(?=,|;|\Z)"
)
_LASTED = pattern(
    r"\b(?:lasted|lasts|went on for|continued for|raged for|dragged on for) (?:for )?"
    rf"(?P<length>(?:[a-z]+(?:-[a-z]+)?|[0-9]{{1,5}}) {_UNITS})\b"
)
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_CUT = pattern(r"[;:—“”\"]|,\s(?:and|but|while|which|who)\s")
_COUNTS = pattern(rf"[ -]{_UNITS}\b")
_WAYS = {"followed": "after", "preceded": "before"}


def relation_claims(
    draft: Draft, sentence: tuple[int, int], mentions: Sequence[Mention], quoted: Sequence[tuple[int, int]]
) -> Iterator[Located[DateClaim]]:
    """The claims of one sentence about two events, or about how long one went on.

    ``mentions`` are the figures and dates of the sentence; with a date in it, it states that and no order.
    """
    start, end = sentence
    text = draft.text
    while end > start and text[end - 1] in ".!? \n\t\r":
        end -= 1
    words = text[start:end]
    found = _followed(words) or _away(words) or _lasted(words)
    if found is None:
        return
    first, event, slot, stated = found
    own = [one for one in mentions if start + first <= one.start and one.end <= end]
    if is_unsure(words[first:]) or any(one.kind.startswith("date") for one in own):
        return
    inside = quotation_around(quoted, start + first, end) is not None
    span = draft.span(start + first, end)
    claim = DateClaim.model_validate(
        {
            "text": words[first:],
            "span": span,
            "spans": (span,),
            "slots": {"event": span},
            "event": event,
            slot: stated,
            "within": Within.QUOTATION if inside else None,
        }
    )
    counts = tuple(one for one in own if _COUNTS.match(text, one.end))
    yield Located(claim, (Part(0, start + first, end - start - first),), mentions=counts)


def quotation_around(quoted: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int] | None:
    """The one of the sorted stretches ``quoted`` that holds ``[start, end)``, or None."""
    at = bisect_right(quoted, (start, end))
    for low, high in quoted[max(0, at - 1) : at + 1]:
        if low <= start and end <= high:
            return low, high
    return None


_Found = tuple[int, str, str, str]
"""Where the clause begins, the event, the slot, and what is stated in it."""


def _away(words: str) -> _Found | None:
    match = _AWAY.search(words)
    if match is None or not _tells(match["other"]):
        return None
    return _with_subject(words, match.start(), "relation", match["relation"])


def _followed(words: str) -> _Found | None:
    match = _FOLLOWED.search(words)
    if match is None or not _tells(match["other"]):
        return None
    length = f"{match['length']} " if match["length"] else ""
    return _with_subject(words, match.start(), "relation", f"{length}{_WAYS[match['verb']]} {match['other']}")


def _lasted(words: str) -> _Found | None:
    match = _LASTED.search(words)
    if match is None:
        return None
    return _with_subject(words, match.start(), "duration", match["length"])


def _with_subject(words: str, verb: int, slot: str, stated: str) -> _Found | None:
    """The claim with the event that stands before its verb; None where that is no event."""
    first = max((cut.end() for cut in _CUT.finditer(words, 0, verb)), default=0)
    event = " ".join(words[first:verb].split())
    if not event or not _tells(event):
        return None
    return first, event, slot, " ".join(stated.split())


def _tells(words: str) -> bool:
    return bool(kinds_told([plain(fold(word)) for word in _WORD.findall(words)]))
