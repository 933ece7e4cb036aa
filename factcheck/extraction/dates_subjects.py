"""Who or what a clause without a subject of its own is about: "…, who was born on …", "… and ended on …"."""

from __future__ import annotations

from factcheck.extraction.dates_clauses import Clause, Stretch, is_unsure
from factcheck.lexicon.events import word_list
from factcheck.lexicon.happenings import phase_phrases
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

_RELATIVE = pattern(r"(?P<subject>[^,;:()“”—]{2,80}), (?:who|which) \Z")
_OPENS_RELATIVE = pattern(r"(?P<subject>[^,;:()“”—]{2,80}),? (?:who|which|that) ")
_OPENS_PARTICIPLE = pattern(
    r"(?P<subject>[^,;:()“”—]{2,80}), (?:[a-z]+ly |first )?[a-z]+ed [^,;:()“”—]{2,60}(?:, [12][0-9]{3})?,"
)
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_AUXILIARY = frozenset(
    {"was", "were", "is", "are", "has", "had", "have", "will", "did", "does", "said", "says"}
)
_LEADS = pattern(r"\A(?:(?:But|And|So|Then|While|When|As|After|Before|Because|Although|Though) )")
_MOST_WORDS = 10
# "Rutte II took office on May 3, 2012, and Rutte III on …": the verb is told once.
_GAPPED = pattern(
    r"\A[^,;:()“”—]{2,80}? (?P<told>(?:was |were )?(?:[a-z]+ed|took|began|won|met|fell|sank|left)"
    r"(?: (?:office|place|in|off|down|effect|force|into force|out)){0,2})"
    r" (?:on|in) [^;:()“”—]{3,30},? (?:and|while|but|,) \Z",
    2,
)
_COORDINATED = pattern(r"[^,;:],? (?:and|but|then|and then|but then|and later) \Z", 2)
_APPOSED = pattern(r"(?P<subject>[^,;:()“”—]{2,80}), [^,;:()“”—]{2,80},")
_ADVERBIAL = pattern(
    r"(?:On|In|At|After|By|During|Last|This|Earlier|Late|Early|Two|Three|Four|Five|For) [^,;:()“”—]{2,60}, "
)


def closed_relative(text: str, sentence: Stretch, clause: Clause, at: Stretch) -> Clause:
    """The clause cut at the comma that closes it, where it is a relative clause between two commas."""
    if _RELATIVE.search(text[max(sentence[0], clause.start - 100) : clause.start]) is None:
        return clause
    comma = text.find(",", at[1], clause.end)
    return clause if comma < 0 else clause._replace(end=comma)


def resumed_main(text: str, first: int, clause: Clause, at: Stretch) -> Clause:
    """The main clause that goes on behind a relative one: "…, which began in May, ended on June 9".

    The same behind a participle: "…, opened in 1932, was closed in 1960".
    """
    comma = text.rfind(",", clause.start, at[0])
    is_relative = _OPENS_RELATIVE.match(text[first : clause.start]) is not None
    if comma < 0 or not (is_relative or _OPENS_PARTICIPLE.match(text, clause.start, comma + 1) is not None):
        return clause
    start = comma + 1
    while text[start : start + 1] == " ":
        start += 1
    opens = _WORD.match(text, start)
    goes_on = opens is not None and opens.end() < at[0] and is_verb(opens[0])
    return clause._replace(start=start) if goes_on else clause


def is_verb(word: str) -> bool:
    """Whether a word in small letters is a finite verb or a participle, as far as its form tells."""
    return word.islower() and (word in _AUXILIARY or word in word_list("past") or word.endswith("ed"))


def with_subject(text: str, first: int, clause: Clause, event: str) -> str:
    """The event with the subject that stands before its clause, where it has none and that is plain."""
    head = text[first : clause.start]
    relative = _RELATIVE.search(head)
    if relative is not None:
        subject = _subject(relative["subject"])
        return f"{subject} {event}" if subject else event
    if not head.strip():
        return event
    opening = _OPENS_RELATIVE.match(head) or _OPENS_PARTICIPLE.match(head)
    opens = _WORD.match(event)
    if not is_unsure(head.replace("May", "")):  # what is denied of the first says nothing of the second
        if opens is not None and is_verb(opens[0]) and _COORDINATED.search(head) is not None:
            shared = before_verb(head)
            return f"{shared} {event}" if shared else event
        gapped = _GAPPED.search(head)
        if gapped is not None and not any(is_verb(word) for word in _WORD.findall(event)):
            return f"{event} {gapped['told']}" if _subject(event) else event
    if not _is_happening(event) and not (
        opening and opens and head.rstrip()[-1] == "," and is_verb(opens[0])
    ):
        return event
    subject = _subject(opening["subject"] if opening else _before_happening(head))
    return f"{subject} {event}" if subject else event


def before_verb(words: str) -> str | None:
    """The subject before the first verb of a clause, without what commas set off; None where unclear."""
    verb = next((one for one in _WORD.finditer(words) if one.start() and is_verb(one[0])), None)
    if verb is None:
        return None
    head = words[: verb.start()].rstrip()
    apposed = _APPOSED.fullmatch(head)
    if apposed is not None:
        head = apposed["subject"]
    elif (opening := _ADVERBIAL.match(head)) is not None:
        head = head[opening.end() :]
    return None if "," in head else _subject(head)


def _subject(words: str) -> str | None:
    """The words as a subject: few, with a capital, without a verb; else None."""
    bare = _LEADS.sub("", words.strip())
    keys = [fold(word) for word in _WORD.findall(bare)]
    has_verb = any(
        key in _AUXILIARY or key in word_list("past") or (key.endswith("ed") and key.islower())
        for key in keys
    )
    is_named = any(character.isupper() for character in bare)
    return bare if keys and len(keys) <= _MOST_WORDS and is_named and not has_verb else None


def _is_happening(event: str) -> bool:
    """Whether the event is told by a verb of mere happening alone: "ended"."""
    return " ".join(fold(word) for word in _WORD.findall(event)) in phase_phrases()


def _before_happening(head: str) -> str:
    words = list(_WORD.finditer(head))
    for index in range(1, len(words)):
        for size in (3, 2, 1):
            if " ".join(fold(word[0]) for word in words[index : index + size]) in phase_phrases():
                return head[: words[index].start()]
    return ""
