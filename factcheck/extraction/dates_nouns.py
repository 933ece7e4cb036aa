"""Events that a clause only names beside its date: "The launch of Corvus 7 on March 9 thrilled the crowd"."""

from __future__ import annotations

from factcheck.extraction.dates_clauses import Clause, Stretch, is_unsure
from factcheck.extraction.dates_subjects import is_verb
from factcheck.lexicon.events import kinds_told, plain
from factcheck.lexicon.happenings import phase_phrases
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_LEAD = pattern(
    r"(?:,? (?:(?:late|early|just) )?(?:on|in|at|during)(?: the (?:night|morning|evening|afternoon) of)?) \Z"
)
_NOUN_PHRASE = pattern(r"(?:(?:The|An?|the|an?) )?[^,;:()“”—]{3,90}")
_GOES_ON = pattern(r",? (?P<rest>(?:[a-z]+ly )?(?P<verb>[a-z]+)\b[^;:“”—]*)")
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_MOST_WORDS = 12
_APPOSED = pattern(
    r"(?P<subject>[^,;:()“”—]{2,80}), (?:first |officially |formally |originally )?"
    r"(?P<verb>[a-z]+)(?: [^,;:]*)?"
)
_SINCE = pattern(
    r"(?P<subject>.+?) (?:has|have|had) been (?P<state>closed|open|shut|married|divorced|suspended|occupied"
    r"|independent|in office|in power|in force|in effect|in orbit|on strike)\Z"
)
# Those that do not end in -ed and may follow a comma behind what they are told of.
_PARTICIPLES = frozenset((
    "begun", "born", "broken", "brought", "built", "caught", "chosen", "cut", "drawn", "driven", "dug",
    "fought", "found", "given", "held", "hit", "hung", "laid", "led", "lost", "made", "sent", "set",
    "shot", "shown", "sold", "struck", "sunk", "sworn", "taken", "torn", "won", "written",
))  # fmt: skip
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "this", "that", "any", "no"})
_BECAME = {
    "open": "opened",
    "shut": "shut",
    "independent": "became independent",
    "in office": "took office",
    "in power": "took office",
    "in force": "entered into force",
    "in effect": "took effect",
    "in orbit": "lifted off",
    "on strike": "went on strike",
}


def named_event(text: str, clause: Clause, at: Stretch) -> Clause:
    """The clause cut behind its date, where what stands before names an event and the rest says more of it.

    It stays whole where the rest only says that the event took place, began or ended, or doubts it.
    """
    lead = _LEAD.search(text[clause.start : at[0]])
    rest = _GOES_ON.match(text, at[1], clause.end)
    if lead is None or rest is None or not is_verb(rest["verb"]) or rest["verb"] in {"said", "says"}:
        return clause
    phrase = text[clause.start : clause.start + lead.start()]
    words = _WORD.findall(phrase)
    if _NOUN_PHRASE.fullmatch(phrase) is None or not 2 <= len(words) <= _MOST_WORDS:
        return clause
    if any(is_verb(word) for word in words) or not kinds_told([plain(fold(word)) for word in words]):
        return clause
    return clause if _happens(rest["rest"]) or is_unsure(rest["rest"]) else clause._replace(end=at[1])


def before_brackets(text: str, first: int, clause: Clause, at: Stretch) -> Clause:
    """The noun phrase before a date that fills brackets: "The Orsk Conference (May 4-11, 1945) shaped …"."""
    if text[clause.start : clause.end] != text[at[0] : at[1]] or text[max(0, at[0] - 2) : at[0]] != " (":
        return clause
    phrase = text[first : at[0] - 2]
    if text[at[1] : at[1] + 1] != ")" or _NOUN_PHRASE.fullmatch(phrase) is None:
        return clause
    words = _WORD.findall(phrase)
    if not 2 <= len(words) <= _MOST_WORDS or any(is_verb(word) for word in words) or is_unsure(phrase):
        return clause
    return clause._replace(start=first)


def apposed_participle(text: str, clause: Clause, at: Stretch) -> Clause:
    """The subject and the participle set off behind it: "The pact, signed on May 3, ended the war"."""
    found = _APPOSED.fullmatch(text, clause.start, at[0])
    if found is None or not _is_participle(found["verb"]):
        return clause
    subject = _WORD.findall(found["subject"])
    if len(subject) > _MOST_WORDS or any(is_verb(word) for word in subject):
        return clause
    if text[at[1] : at[1] + 1] != ",":
        return clause
    return clause._replace(end=at[1])


def as_passive(event: str) -> str:
    """The event of "The pact, signed" with its verb: "The pact was signed"; any other as it is."""
    found = _APPOSED.fullmatch(event)
    if found is None or not _is_participle(found["verb"]):
        return event
    return f"{found['subject']} was{event[found.end('subject') + 1 :]}"


def _is_participle(word: str) -> bool:
    return word.endswith("ed") or word in _PARTICIPLES


def _happens(rest: str) -> bool:
    """Whether a verb phrase begins with a mere happening and no object: "ended", not "ended the war"."""
    words = [fold(word) for word in _WORD.findall(rest)][:6]
    return any(
        " ".join(words[:size]) in phase_phrases() and (size == len(words) or words[size] not in _DETERMINERS)
        for size in range(1, min(len(words), 5) + 1)
    )


def since_when(event: str) -> str | None:
    """What happened at the time since which something holds: "has been closed" since it closed; else None."""
    found = _SINCE.fullmatch(event)
    if found is None:
        return None
    state = found["state"]
    return f"{found['subject']} {_BECAME.get(state, f'was {state}')}"
