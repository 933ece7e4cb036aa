"""Claims that a day is so many years after an event: "the 80th anniversary of", "10 years since"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.claims import DateClaim
from factcheck.drafts import Draft
from factcheck.extraction.dates_clauses import is_unsure
from factcheck.extraction.located import Located, Part
from factcheck.lexicon.counts import JUBILEES, count_of, ordinal_of
from factcheck.lexicon.events import kinds_told, plain
from factcheck.reading import Mention
from factcheck.values.models import trusted
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_COUNT = r"(?:[0-9]{1,4}|[a-z]+(?:-[a-z]+)?)"
_ORDINAL = r"(?:[0-9]{1,4}(?:st|nd|rd|th)|[A-Za-z]+(?:-[a-z]+)?)"
_OF = pattern(rf"(?:(?P<ordinal>{_ORDINAL}) anniversary|(?P<jubilee>{JUBILEES})) of (?P<event>[^,;:()“”—]+)")
_SINCE = pattern(
    r"\b(?:marks|marked|mark|marking|has been|have been|was|is|it's"
    rf"|it’s) (?:exactly )?(?P<count>{_COUNT}) years?"
    r"(?: to the day)? since (?P<event>[^,;:()“”—]+)"
)
_OWN = pattern(
    r"(?P<event>(?:The )?[A-Z][^,;:()“”—]{1,60}?) (?:marked|marks|will mark|celebrated|celebrates"
    r"|will celebrate|is marking"
    rf"|is celebrating) (?:its|their) (?P<ordinal>{_ORDINAL}) anniversary"
)
_TURNS = pattern(
    rf"(?P<event>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,4}})(?:, [^,;]{{1,40}},)?,? (?:who )?"
    rf"(?:turns|turned|will turn|is turning) (?P<count>{_COUNT})(?= (?:on|in|this|next|last|today"
    r"|tomorrow)\b)"
)
_AWAY_FROM = pattern(
    r"\b(?:ahead of|before|until|till|eve of|after|since|by|for|preparations? for|plans? for|days? of"
    r"|weeks? of|approach(?:es|ed)?"
    r"|nears?|near|nearing|time for|around)(?: the| its| their)?(?: [a-z]+)? \Z",
    2,
)
_EVENT_ENDS = pattern(
    r" (?:was|is|were|are|will|falls|fell|comes|came|took|takes|this (?:week|month|year|spring|summer"
    r"|fall|autumn|winter)|with|at a"
    r"|by|amid|has|had|drew|in a|on a)\b.*\Z"
)
_TRAILING = pattern(r" (?:on|in|of|from|at|this|last|late|early)\Z")
_STRICTLY = pattern(r"\bon (?:the|its|their|his|her) \Z", 2)
_FALLS = pattern(r"\A[^,;]{0,80}? (?:falls|fell|comes|was|is) on \Z")
_NEEDED = (" anniversary", "since ", " turn", *JUBILEES.split("|"))  # each form has one of these
_FORMS = (_OF, _SINCE, _TURNS, _OWN)
_MOST = 1000


def anniversary_claims(
    draft: Draft, sentence: tuple[int, int], dates: Sequence[Mention], *, is_quoted: bool
) -> Iterator[Located[DateClaim]]:
    """The claim of one sentence that its only date is an anniversary; ``dates`` are those in it."""
    if is_quoted or not dates:
        return
    start, end = sentence
    text = draft.text[start:end]
    if not any(needed in text for needed in _NEEDED):
        return
    form, found = next(((form, match) for form in _FORMS if (match := form.search(text))), (None, None))
    if found is None or form is None:
        return
    count = _count(found)
    outside = [
        one for one in dates if not _lies_in_event(one, found, start) and not _is_ordinal(one, found, start)
    ]
    if count is None or not 1 <= count <= _MOST or len(outside) != 1:
        return
    mention = outside[0]
    head = text[max(0, found.start() - 60) : found.start()]
    if (_AWAY_FROM.search(head) is not None and form is _OF) or is_unsure(_bare(text, found, mention.text)):
        return
    event = _event(found, mention, start, form)
    if not event:
        return
    strict = _is_strict(text, found, mention, start, form)
    first = min(mention.start, start + found.start())
    last = max(start + found.end("event"), start + found.end() if form is _OWN else 0)
    last = max(mention.end, last if mention.start < start + found.start() else mention.end)
    span = draft.span(first, last)
    lead = "on the " if strict else ""
    claim = trusted(DateClaim)(
        text=draft.text[first:last],
        span=span,
        spans=(span,),
        slots={"event": span, "date": draft.span(mention.start, mention.end)},
        event=event,
        relation=f"{lead}{count}{_suffix(count)} anniversary",
        date=mention.text,
    )
    known = form in {_OF, _SINCE} and _tells(event)
    yield Located(claim, (Part(0, first, last - first),), is_weak=not known, mentions=(mention,))


def _count(found: re.Match[str]) -> int | None:
    groups = found.groupdict()
    if groups.get("count"):
        return count_of(groups["count"] or "")
    return ordinal_of(groups.get("ordinal") or groups.get("jubilee") or "")


def _is_ordinal(mention: Mention, found: re.Match[str], start: int) -> bool:
    """Whether a time is the number of the anniversary itself, read as a day: "on the 5th"."""
    number = found.span("ordinal") if found.groupdict().get("ordinal") else (0, 0)
    return start + number[0] <= mention.start < start + number[1]


def _lies_in_event(mention: Mention, found: re.Match[str], start: int) -> bool:
    """Whether a date is a part of the event's name: "the anniversary of the June 6, 1944, landings"."""
    head = found["event"][: max(0, mention.start - start - found.start("event"))]
    inside = start + found.start("event") <= mention.start < start + found.end("event")
    return (inside and head.rstrip().endswith((" the", "the"))) or (inside and not head.strip())


def _event(found: re.Match[str], mention: Mention, start: int, form: re.Pattern[str]) -> str:
    event = found["event"]
    at = mention.start - start - found.start("event")
    if 0 < at < len(event):
        event = event[:at]
    event = _EVENT_ENDS.sub("", event) if form is not _TURNS else event
    event = _TRAILING.sub("", event.rstrip(" ,.!")).strip()
    if form is _TURNS:
        return f"birth of {event}"
    return f"founding of {event}" if form is _OWN and event else event


def _is_strict(text: str, found: re.Match[str], mention: Mention, start: int, form: re.Pattern[str]) -> bool:
    """Whether the date is said to be the very day: "on the 80th anniversary", not "marked the"."""
    if form is _TURNS:
        return True
    if form is not _OF:
        return False
    if _STRICTLY.search(text[: found.start()]) is not None:
        return True
    end, begin = mention.end - start, mention.start - start
    if end <= found.start():
        between = text[end : found.start()]
        return between.strip() in {", the", ", its", ", which is the", "is the", "was the"}
    return _FALLS.search(text[found.start() : begin]) is not None


def _bare(text: str, found: re.Match[str], stated: str) -> str:
    """The sentence without its date and the words of the anniversary, which doubt nothing."""
    return f"{text[: found.start()]} {text[found.end() :]}".replace(stated, "")


def _suffix(count: int) -> str:
    if 10 <= count % 100 <= 20:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")


def _tells(words: str) -> bool:
    return bool(kinds_told([plain(fold(word)) for word in words.split()]))
