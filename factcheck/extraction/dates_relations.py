"""Claims about order, distance and length of events: "came 28 days after", "followed", "lasted a week"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from factcheck.claims import DateClaim, Within
from factcheck.drafts import Draft
from factcheck.extraction.dates_clauses import is_distance, is_unsure
from factcheck.extraction.dates_subjects import before_verb
from factcheck.extraction.located import Located, Part
from factcheck.lexicon.counts import count_of
from factcheck.lexicon.events import kinds_told, plain
from factcheck.lexicon.happenings import happening
from factcheck.lexicon.lengths import HALVES, HEDGES, LENGTHS
from factcheck.reading import Mention
from factcheck.values.models import trusted
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

# Each way of the two patterns below has one of these: most sentences have none, and are not searched.
_ORDERED = ("fter ", "efore ", "ollowing ", "rior to ", "er than ", "within ", "eve of ", "day of ")
_UNITS = r"(?:day|week|month|year|decade)s?"
_DIGITS = r"(?<![0-9.,])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,5})"
_LENGTH = rf"(?:(?:(?:a|one) hundred|[a-z]+(?:-[a-z]+)?|{_DIGITS}) {_UNITS}|the (?:day|week|month|year))"
_FAR = rf"(?:(?:{HEDGES}) {LENGTHS}|{HALVES}|(?:just |only |exactly )?{_LENGTH})"
_BY_THAN = r"after|before|following|prior to|earlier than|later than"
_AWAY = pattern(
    rf"(?P<relation>(?:{_FAR} )?(?:{_BY_THAN}) (?P<other>[^,;]+)"
    rf"|within {LENGTHS} of (?P<near>[^,;]+)"
    r"|on the (?:eve|day) of (?P<day>[^,;]+))"
)
# Without one of these nothing is after, before or within a distance of anything.
_NAMED = pattern(rf"(?:{_BY_THAN}) [^,;]|within |on the (?:eve|day) of [^,;]")
_LONGEST_DISTANCE = 16  # words
_OPENING = pattern(
    rf"(?P<relation>(?:(?i:{_FAR}) )?(?:[Aa]fter|[Bb]efore"
    r"|[Ff]ollowing)"
    r" (?P<other>[^,;]+)|On the (?:eve|day) of (?P<day>[^,;]+)), (?P<event>[^,;]+)"
)
# A length that is told too loosely, or in units too fine, to be held against days.
_VAGUE_BEFORE = pattern(
    r"(?:hours?|minutes?|moments?|days|weeks|months|years|decades|shortly|soon|long|just|immediately"
    r"|right|even|than|within"
    r"|least|most|nearly|almost|over|under|ever|until|morning|night|evening|afternoon|as|and|or|but|not"
    r"|no) \Z",
    2,
)
_FOLLOWED = pattern(
    rf"\b(?P<verb>followed|preceded) (?P<by>(?:(?P<far>{_FAR}) (?:later|earlier|after|before) )?by )?"
    rf"(?P<other>[^,;]+?)(?: by (?P<length>{_LENGTH}))?(?=,|;|\Z)"
)
_BY = pattern(r"\bby\b", 2)
_PASSIVE = pattern(r",?(?: (?:was|were|is|are|being|been|has|had)){0,3}(?: (?:[a-z]+ly|soon|then))?\Z", 2)
_LASTED = pattern(
    r"\b(?:lasted|lasts|went on for|continued for|raged for|burned for|dragged on for|ran for|was fought for"
    r"|took) (?:for )?"
    rf"(?P<length>(?:{HEDGES}) {LENGTHS}|{HALVES}"
    rf"|(?:exactly )?(?:[a-z]+(?:-[a-z]+)?|{_DIGITS}) {_UNITS})\b"
    r"(?! (?:ago|before|after|earlier|later|long))"
)
# "The three-day summit": as long as that, where it is one that is named besides.
_LONG = pattern(
    r"(?P<article>[Tt]he|[Aa]n?) (?P<count>[a-z]+|[0-9]{1,3})-(?P<unit>day|week|month)(?:-long)?"
    r" (?=[^ ]*[A-Za-z])"
)
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_HEDGE = pattern(rf"\b(?:{HEDGES}) (?={LENGTHS})")
_YEAR_OF_NAME = pattern(r"(?:\bof|\bthe|\bits|\btheir|['’]s) [12][0-9]{3}\Z", 2)
_CUT = pattern(r"[;:—“”\"]|,\s(?:and|but|while|which|who)\s")
_AND = pattern(r"[^,],? and \Z", 2)
_COUNTS = pattern(rf"[ -]{_UNITS}\b")
_WAY = pattern(r"\A.*?\b(?:after|before|following|as) ", 2)
_WAYS = {"followed": "after", "preceded": "before"}
_TURNED = {"followed": "before", "preceded": "after"}  # what follows is told with "by"
_THAN = {"prior to": "before", "earlier than": "before", "later than": "after"}


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
    if is_unsure(_HEDGE.sub("", words[first:])) or any(_is_time(text, one) for one in own):
        return
    inside = quotation_around(quoted, start + first, end) is not None
    span = draft.span(start + first, end)
    when: dict[str, Any] = {slot: stated}
    claim = trusted(DateClaim)(
        text=words[first:],
        span=span,
        spans=(span,),
        slots={"event": span},
        event=event,
        **when,
        within=Within.QUOTATION if inside else None,
    )
    counts = tuple(
        one for one in own if _COUNTS.match(text, one.end) or is_distance(text, (one.start, one.end))
    )
    known = _tells(event) and (slot == "duration" or _tells(_WAY.sub("", stated)))
    part = Part(0, start + first, end - start - first)
    yield Located(claim, (part,), is_weak=not known, mentions=counts)


def with_length(one: Located[DateClaim]) -> Located[DateClaim]:
    """The claim of a day with the length that it tells besides: "the fair lasted eight days in 2024"."""
    claim = one.claim
    told = _LONG.match(claim.event) if claim.duration is None else None
    if told is not None and count_of(told["count"]) is not None:
        event = f"{told['article']} {claim.event[told.end() :]}"
        stated = {"event": event, "duration": f"{told['count']} {told['unit']}s"}
        return replace(one, claim=claim.model_copy(update=stated))
    match = _LASTED.search(claim.event) if claim.duration is None else None
    if match is None or match.end() != len(claim.event) or not claim.event[: match.start()].strip():
        return one
    stated = {"event": claim.event[: match.start()].strip(), "duration": " ".join(match["length"].split())}
    return replace(one, claim=claim.model_copy(update=stated))


def _is_time(text: str, mention: Mention) -> bool:
    """Whether a mention says when, and is no year in a name: "the election of 2013", "the 2013 election"."""
    if not mention.kind.startswith("date") or is_distance(text, (mention.start, mention.end)):
        return False
    named = _YEAR_OF_NAME.search(text, max(0, mention.start - 6), mention.end)
    return named is None


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
    if not any(needed in words for needed in _ORDERED):
        return None
    opening = _OPENING.match(words)
    if opening is not None:
        relation = _of_day(opening["relation"], opening["day"])
        return 0, " ".join(opening["event"].split()), "relation", relation[0].lower() + relation[1:]
    named = _NAMED.search(words)
    if named is None:
        return None
    # How far away is told in a few words right before; to try them from every letter on takes long.
    match = _AWAY.search(words, _words_back(words, named.start()))
    if match is None or _VAGUE_BEFORE.search(words[: match.start()]) is not None:
        return None
    return _with_subject(words, match.start(), "relation", _of_day(match["relation"], match["day"]))


def _words_back(words: str, at: int) -> int:
    """Where the words begin that may tell a distance before ``at``."""
    for _ in range(_LONGEST_DISTANCE):
        at = words.rfind(" ", 0, max(at - 1, 0)) + 1
    return at


def _of_day(relation: str, day: str | None) -> str:
    """The relation in the words that are read again: the eve of something is the day before it."""
    if day is None:
        for written, way in _THAN.items():
            head, found, other = relation.partition(f"{written} ")
            if found and not {"after", "before", "following"} & {*head.split()}:
                return f"{head}{way} {other}"
        return relation
    return f"the day before {day}" if " eve of " in relation else f"the same day as {day}"


def _followed(words: str) -> _Found | None:
    match = _FOLLOWED.search(words)
    if match is None:
        return None
    stated = match["far"] or match["length"]
    length = f"{stated} " if stated else ""
    if match["by"]:
        way = _TURNED[match["verb"]]
        verb = _PASSIVE.search(words[: match.start()].rstrip())
        at = verb.start() if verb is not None else match.start()
        return _with_subject(words, at, "relation", f"{length}{way} {match['other']}")
    if _BY.search(match["other"]) is not None:
        return None  # "followed in May by the race" is the other way round
    return _with_subject(words, match.start(), "relation", f"{length}{_WAYS[match['verb']]} {match['other']}")


def _lasted(words: str) -> _Found | None:
    match = _LASTED.search(words)
    if match is None:
        return None
    shared = before_verb(words[: match.start()]) if _AND.search(words[: match.start()]) else None
    if shared is not None:
        return match.start(), shared, "duration", " ".join(match["length"].split())
    return _with_subject(words, match.start(), "duration", match["length"])


def _with_subject(words: str, verb: int, slot: str, stated: str) -> _Found | None:
    """The claim with the event that stands before its verb; None where that is no event."""
    first = max((cut.end() for cut in _CUT.finditer(words, 0, verb)), default=0)
    event = " ".join(words[first:verb].split())
    told = happening(event)
    if told is not None and told.phase == "during":
        event = told.name
    if not event:
        return None
    return first, event, slot, " ".join(stated.split())


def _tells(words: str) -> bool:
    return bool(kinds_told([plain(fold(word)) for word in _WORD.findall(words)]))
