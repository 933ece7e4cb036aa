"""What stands around a matched clause: words that take it back, narrow it, or say whose it is."""

from __future__ import annotations

import re

from factcheck.claims import Within
from factcheck.extraction.figures_clause import Clause
from factcheck.lexicon.figure_words import alternation, words
from factcheck.lexicon.measures import name_parts, without_status
from factcheck.lexicon.reporting import sentence_openers
from factcheck.values.pattern import pattern

_NAME = r"[A-Z][\w&.-]*"
_NAMES = rf"{_NAME}(?: (?:{_NAME}|of|for|and|the(?= [A-Z])))*"
_ACCORDING = pattern(
    rf"\b(?:[Aa]ccording to|[Dd]ata (?:from|by)|[Ff]igures (?:from|by)|[Ee]stimates (?:from|by)) "
    rf"(?:the |data from (?:the )?|figures from (?:the )?)?({_NAMES})"
)
_TOLD_BY = pattern(
    rf"\b[Tt]he ({_NAMES}) (?:said|says|reported|reports|found|estimated|estimates|forecasts|forecast|"
    r"projects|projected|expects|expected|predicts|predicted)\b(?! (?:it|its|he|she|they|their)\b)"
)
_NAME_ALONE = pattern(r"([A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*){0,3},\s*")
_WORDS_ALONE = pattern(r"(?:[^ ,;:]+ ){1,12}, ")
_ADDED_UP = pattern(r"(?:^|[,;:] )(?P<first>[^,;:]+) (?:and|plus) $")
_IS_CLAUSE = pattern(r"(?<![^ ])(?:V|X)[0-9]")
_A_PART = pattern(
    r"(?:^|[,;:] )(?:(?:among|outside|within|inside|beyond|besides) [^,;:]+"
    r"|in (?:the |its |their |some |many |most |all )?"
    r"(?:rural|urban|cities|city|towns|villages|countryside|suburbs|provinces|capital|north|south|east|west)"
    r"[^,;:]*) , (?:[^,;:]+ , )?$"
)
_OTHER_TIME = pattern(
    r"(?<![^ ])(?:(?:the|a|one) (?:year|month|week|decade|quarter) (?:before|earlier|after|later)"
    r"|(?:years|months|weeks|decades) (?:before|earlier|after|later)"
    r"|that year|at the time|previously|formerly"
    r"|before T[0-9]+|after T[0-9]+|until T[0-9]+)(?![^ ])"
)
_BY_SPELL = pattern(
    r"(?<![^ ])(?:annually|yearly|monthly|weekly|daily|on average|an average|(?:each|every|per) "
    r"(?:year|month|week|day|quarter))(?![^ ])"
)
_FORESEEN = ("foreseen", "foresees", "will")
_STATUS = {"aims": "target", "foreseen": "forecast", "foresees": "forecast", "budgeted": "budget"}


def is_doubtful(clause: Clause) -> bool:
    """Whether the statement is denied, asked, conditional or of the future: then it is none of facts.

    A pattern that says itself how a figure is foreseen is left its own verb.
    """
    doubts = alternation(("clause", "doubtful"), ("clause", "untrue"))
    told = f"{clause.before} {clause.match}"
    for role in _FORESEEN:
        if verb := clause.role(role):
            told = told.replace(f" {verb} ", " ", 1)
    behind = re.split(r" (?:and|but|while) | ; ", clause.after, maxsplit=1)[0]
    taken_back = alternation(("clause", "untrue"), ("clause", "taken-back"))
    return (
        re.search(rf"(?<![^ ])(?:{doubts})(?![^ ])", told) is not None
        or re.search(rf"(?<![^ ])(?:{taken_back})(?![^ ])", behind) is not None
    )


def is_of_a_part(clause: Clause) -> bool:
    """Whether words around the match narrow what it is about, add to it, or give it another time."""
    if (added := _ADDED_UP.search(clause.before)) and not _IS_CLAUSE.search(added["first"]):
        return True
    other, own = clause.role("othermeasure"), clause.role("m1", "m2", "m3", "m4")
    if other and own and clause.item(other).text.lower() != clause.item(own).text.lower():
        return True
    if _A_PART.search(clause.before) or _OTHER_TIME.search(clause.before):
        return True
    if not clause.role("by", "factor"):
        return False
    if re.match(r"(?: (?:in )?T[0-9]+)? from T", clause.after):
        return True
    return _BY_SPELL.search(clause.match) is not None or _BY_SPELL.match(clause.after.lstrip()) is not None


def is_apposition(clause: Clause) -> bool:
    """Whether only a name and a comma stand before: "Tokyo, Japan's ..." is not about Japan."""
    # A line that was written out begins anew, or repeats words that stand first in the draft.
    if clause.found.pattern == "figure-of" or _WORDS_ALONE.fullmatch(clause.before) is None:
        return False
    before = _NAME_ALONE.fullmatch(clause.draft.text[clause.sentence.start : clause.offsets[0]])
    return before is not None and before[1].lower() not in sentence_openers()


def within_of(clause: Clause, quoted: list[tuple[int, int]]) -> Within | None:
    """Whose words the clause stands in; ``quoted`` are the stretches between quotation marks."""
    start, end = clause.offsets
    if any(first <= start and end <= last for first, last in quoted):
        return Within.QUOTATION
    saying = alternation(("clause", "saying"))
    text, sentence = clause.draft.text, clause.sentence
    before, after = text[sentence.start : start].lower(), text[end : sentence.end].lower()
    said = re.search(rf"\b(?:{saying})\b", before) or re.match(rf"[^.;]{{0,60}}\b(?:{saying})\b", after)
    return Within.INDIRECT if said else None


def status_of(clause: Clause) -> str | None:
    """What the verb makes of the figure: a target, a forecast, a budget; None for the figure itself."""
    for role, status in _STATUS.items():
        if words := clause.role(role):
            at = clause.line.index(words, clause.found.start)
            clause.mark("status", *clause.sentence.line.offsets(at, at + len(words)))
            return status
    return None


def is_set(measure: str) -> bool:
    """Whether a measure is by its name something that is set: a target, a cap."""
    stem = name_parts(measure).stem
    return without_status(stem)[1] == "target" or bool(words("limit", "words") & set(stem.split()))


def publisher_of(clause: Clause) -> str | None:
    """Whom the sentence names as the source of its figures."""
    text, sentence = clause.draft.text, clause.sentence
    match = _ACCORDING.search(text, sentence.start, sentence.end)
    if match is None:
        match = _TOLD_BY.search(text, sentence.start, clause.offsets[1])
    if match is None:
        return None
    name = match[1].rstrip(".")
    clause.mark("publisher", match.start(1), match.start(1) + len(name))
    return name
