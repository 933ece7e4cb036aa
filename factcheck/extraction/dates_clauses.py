"""The clause that a date stands in, and what is left of it as the name of an event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.lexicon.events import word_list
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

Stretch = tuple[int, int]
"""Half-open offsets in the draft's text."""

_BOUNDARY = pattern(
    r"[;:()“”\"]|(?:\s[–-]\s)|—"
    r"|,?\s(?:while|whereas|although|though|because|but|when|where|who|whom|which|whose|that|so)\s"
    r"|,\s(?:and|as|or|after|before|until|since|if|once|marking|which)\s(?![0-9])"
    r"|,\s(?:[a-z]+ly\s)?[a-z]+ing\s"
    r"|,?\s(?:aimed at|intended to|designed to|meant to|in order to|amid|amidst|despite|followed by)\s"
)
_AND = pattern(r",?\s(?:and|or|before|after|then)\s")
_LEAD = pattern(
    r"(?:(?:^|(?<=[\s(]))(?:(?:late|early|back|only|just) )?"
    r"(?:on|in|at|during|from|for|over|around|about|the|of|between|this|that)\s){1,3}\Z"
)
_LEADING = pattern(
    r"[\s“\"]*(?:(?:late|early|back|only|just|on|in|at|during|from|over|around|about|the|of|between|by"
    r"|and|but|then|so|it|was|earlier|later)\s+){0,4}"
)
_SAW = pattern(r"(?:saw|witnessed) (?=[^ ])")  # "May 2, 2000, saw the launch"
_SUBORDINATE = pattern(
    r"\s*(?:although|though|while|because|if|unless|when|as|after|before|since|once|and|but|so|that|who"
    r"|which|where)\s",
    2,
)
_INTENT = pattern(
    r"\b(?:(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed)?|seeks?|sought|wants?|wanted|wish(?:es|ed)?|agree[sd]?"
    r"|vow(?:s|ed)?"
    r"|promise[sd]?|pledge[sd]?|decide[sd]?|decision|intend(?:s|ed)?|aim(?:s|ed)?|prepare[sd]?|preparing"
    r"|asks?|asked"
    r"|urge[sd]?|invite[sd]?|offer(?:s|ed)?|calls on|called on|order(?:s|ed)|ready|about|deal|bid"
    r"|effort|request)"
    r"(?: [^ ,;]{1,30}){0,5}?|(?:was|were|is|are)(?: going)?) to [a-z]"
)
_TALK_OF = pattern(
    r"\b(?:talks|discussions|negotiations|meetings?|debates?) (?:on|about|over) [a-z]+ing\b"
    r"|\b(?:close|closer) to (?:being )?[a-z]+(?:ing|ed)\b",
    2,
)
_DENIAL = frozenset(
    {
        "disputed",
        "disputes",
        "doubted",
        "doubts",
        "rejected",
        "dismissed",
        "false",
        "falsely",
        "untrue",
        "myth",
        "misconception",
        "hoax",
        "lie",
        "legend",
        "rumor",
        "rumors",
        "rumour",
        "rumours",
        "unclear",
        "unproven",
        "unconfirmed",
    }
)
_MADE_UP = pattern(r"\b(?:hoax|myth|fictional|fictitious|satirical|simulated|made-up)\b", 2)
_JOINED = pattern(r"\b(?:that|whether|if) ?\Z")
_YEAR_IN = pattern(r"[12][0-9]{3}")
_YEAR_ELSEWHERE = pattern(
    r",? (?:(?:of )?(?:the )?(?:previous|following|next|same|prior|preceding) year|that (?:same )?year"
    r"|(?:[a-z]+|[0-9]{1,4}) (?:years?|decades?) (?:ago|earlier|later|before|after)\b)"
)
_COUNTED_FROM = pattern(
    r"\b(?:(?:(?:second|minute|hour|night|morning|afternoon|evening|day|weekend|week|fortnight|month|season"
    r"|quarter|year|decade|generation|moment)s?|centur(?:y|ies)) (?:after|before|following|preceding|from"
    r"|prior to|ahead of)|(?:shortly|soon|just|right|immediately|straight|directly) (?:after|before|following"
    r"|preceding)|than|except|(?:eve|anniversary) of)(?: the)? \Z",
    2,
)
_BOUND = pattern(r"\b(?:more|less) than \Z", 2)
_FOLLOWED_AFTER = pattern(r"\b(?:followed|preceded) \Z", 2)
_NUMERAL = pattern(r"[IVX]{1,4}")
_RELATIVE = pattern(r"\b(?:who|which|that) \Z", 2)
# A subject with a clause of its own and no comma: "the jury that convicted him began …" tells of two things.
_RESTRICTED = pattern(r"(?:the|a|an) (?:[a-z-]+ ){1,3}(?:that|who|which) [a-z]", 2)
_AGO_BEFORE = pattern(r"\bago,?(?: (?:on|in|this))? \Z", 2)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
# The year that is told once, behind the second of two times: "in late May and early June 1864".
_YEAR_OF_SECOND = pattern(
    rf",? (?:and|or|then) (?:(?:on|in|again on|again in) )?(?:the )?(?:(?:early|mid|late)[ -])?"
    rf"(?:{_MONTH}(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?|[0-9]{{1,2}}(?:st|nd|rd|th)? {_MONTH}),? [12][0-9]{{3}}"
)
_ONCE_MORE = pattern(r",? and (?:once )?again\b", 2)
_NOT_REVERSED = pattern(r",? not the other way (?:a)?round")
_SAYS = pattern(
    r"\b(?:said|says|say|told|tells|announced|claimed|claims|reported|reports|added|noted|wrote|argued"
    r"|according to|believes|insisted)\b"
)
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_SPACES = pattern(r"\s+")
_FINITE = frozenset({"was", "were", "is", "are", "has", "had", "have", "will", "did", "does", "says"})
_LONGEST = 500
_NEAR = 60


class Clause(NamedTuple):
    """A clause: where it stands, and whether its sentence reports it as somebody's words."""

    start: int
    end: int
    is_reported: bool


def clause_of(text: str, sentence: Stretch, at: Stretch, others: Sequence[Stretch]) -> Clause:
    """The clause of ``sentence`` that holds the date ``at``; ``others`` are the sentence's other dates."""
    first, last = sentence
    start, end = first, last
    for match in _BOUNDARY.finditer(text, first, last):
        if match.end() <= at[0]:
            if match[0].strip(" ,") == "and" and _goes_on_listing(text, start, match.start(), match.end()):
                continue
            start = (
                match.end()
                if text[match.start()] != "," or match[0][-1:] != " "
                else _after(text, match.start(), match.end())
            )
        elif (match.start() >= at[1] and not _is_opening(text, first, at)) or match.start() > at[1] + 2:
            end = match.start()
            break
    start, end = _between_dates(text, start, end, at, others)
    start, end = _trimmed(text, start, end)
    end = min(end, start + _LONGEST) if at[1] <= start + _LONGEST else end
    reported = _SAYS.search(text, first, start) is not None
    return Clause(start, end, reported)


def _after(text: str, start: int, end: int) -> int:
    """Where a clause begins behind a comma: with its participle, else behind the connective."""
    return start + 1 if text[start:end].rstrip().endswith("ing") else end


def _goes_on_listing(text: str, start: int, end: int, after: int) -> bool:
    """Whether "and" joins a name to those before it: "The president, Otto Falk, and Nadia Roux signed"."""
    if not text[after : after + 1].isupper():
        return False
    return not any(
        (key := fold(word)) in word_list("past") or key in _FINITE or (key.endswith("ed") and word.islower())
        for word in _WORD.findall(text[start:end])
    )


def _is_opening(text: str, first: int, at: Stretch) -> bool:
    """Whether the date opens its sentence: "On Wednesday, …"."""
    return not text[first : at[0]].strip() or _LEADING.fullmatch(text[first : at[0]].lower()) is not None


def _between_dates(text: str, start: int, end: int, at: Stretch, others: Sequence[Stretch]) -> Stretch:
    """Parts two dates of one clause where "and", "before" or a comma stands between them."""
    for other in others:
        if start <= other[0] and other[1] <= at[0]:
            joins = list(_AND.finditer(text, other[1], at[0]))
            comma = text.rfind(",", other[1] + 2, at[0])
            if joins:
                start = max(start, joins[-1].end())
            elif comma >= 0:
                start = max(start, comma + 1)
        elif at[1] <= other[0] and other[1] <= end:
            join = _AND.search(text, at[1], other[0])
            if join is not None:
                end = min(end, join.start())
    return start, end


def _trimmed(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start] in ' \t\r\n,;:—–-(["“':
        start += 1
    while end > start and text[end - 1] in ' \t\r\n,;:—–-.!?)]"”':
        end -= 1
    return start, end


def without(text: str, clause: Stretch, dates: Sequence[Stretch]) -> str:
    """The words of a clause without its dates and what leads to them: the event that it tells of."""
    kept: list[str] = []
    at = clause[0]
    for start, end in sorted(dates):
        if start < at or end > clause[1]:
            continue
        lead = _LEAD.search(text[max(at, start - _NEAR) : start].lower())
        kept.append(text[at : start - (len(lead[0]) if lead else 0)].rstrip(" ,("))
        at = end
    kept.append(text[at : clause[1]])
    words = " ".join(part.strip(" ,)\n") for part in kept if part.strip(" ,)\n"))
    if not kept[0].strip(" ,)\n") and (seen := _SAW.match(words)):
        words = words[seen.end() :]
    return _SPACES.sub(" ", _SUBORDINATE.sub("", words, 1) if _SUBORDINATE.match(words) else words).strip(
        " ,."
    )


def is_no_statement(text: str, sentence: Stretch) -> bool:
    """Whether a sentence is a question, or calls what it tells made up: it states nothing."""
    words = text[sentence[0] : sentence[1]]
    return _MADE_UP.search(words) is not None or words.rstrip(" \t\r\n\"'”’)]").endswith("?")


def is_denied_before(text: str, first: int, start: int) -> bool:
    """Whether a clause is told only to be denied or doubted: "denied that …", "no evidence that …"."""
    head = text[first:start]
    if _JOINED.search(head) is None:
        return False
    return is_unsure(head) or any(fold(word) in _DENIAL for word in _WORD.findall(head))


def is_of_main_clause(text: str, clause: Clause, at: Stretch) -> bool:
    """Whether a comma parts a time from the relative clause before it: "which signed it, left on May 5"."""
    head = text[max(0, clause.start - 8) : clause.start]
    return _RELATIVE.search(head) is not None and "," in text[clause.start : at[0]]


def is_distance(text: str, at: Stretch) -> bool:
    """Whether a time only says how far one event follows another: "was followed four days later by"."""
    return (
        text.startswith(" by ", at[1])
        and _FOLLOWED_AFTER.search(text[max(0, at[0] - 12) : at[0]]) is not None
    )


def is_only_a_part(text: str, first: int, at: Stretch) -> bool:
    """Whether a time is but a part of the one that is meant, or one of several.

    "in March three years ago", "a year ago today", "the day before March 17", "in 2019 and again in 2021",
    "in late May and early June 1864".
    """
    start, end = at
    if is_distance(text, at):
        return True
    head = text[max(first, start - 40) : start]
    is_bound = _BOUND.search(head) is not None and text.endswith(" ago", start, end)
    if (_COUNTED_FROM.search(head) is not None and not is_bound) or _AGO_BEFORE.search(head) is not None:
        return True
    has_year = _YEAR_IN.search(text, start, end) is not None
    return _ONCE_MORE.match(text, end) is not None or (
        not has_year
        and (_YEAR_ELSEWHERE.match(text, end) is not None or _YEAR_OF_SECOND.match(text, end) is not None)
    )


def opens_unsure(clause: str) -> bool:
    """Whether a clause begins as a condition or a question: "If", "whether"."""
    first = _WORD.search(clause)
    return first is not None and fold(first[0]) in word_list("unsure")


def is_unsure(event: str) -> bool:
    """Whether a clause denies, plans or doubts what it tells of, so that its date states nothing."""
    plain = _NOT_REVERSED.sub("", event)
    if _INTENT.search(plain) or _TALK_OF.search(plain) or _RESTRICTED.match(plain):
        return True
    words = _WORD.findall(plain)
    for index, word in enumerate(words):
        key = fold(word)
        if class_of(key) is WordClass.NEGATION or (key in word_list("unsure") and not _is_name(words, index)):
            return True
    return False


def _is_name(words: Sequence[str], index: int) -> bool:
    """Whether "May" or "Will" is somebody's name, with a capital that no headline gives it."""
    if words[index] not in {"May", "Will"} or index == 0:
        return False
    after = words[index + 1] if index + 1 < len(words) else ""
    return not after or after.islower() or _NUMERAL.fullmatch(after) is not None
