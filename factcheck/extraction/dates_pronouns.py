"""Whom "she" means at the beginning of a sentence: who alone is spoken of in the sentence before."""

from __future__ import annotations

from factcheck.extraction.dates_clauses import Stretch
from factcheck.extraction.dates_subjects import before_verb, is_verb
from factcheck.extraction.phrases import name_runs, tokens
from factcheck.lexicon.places import countries_named
from factcheck.values.pattern import pattern

_PRONOUN = pattern(r"(?P<who>He|She|It) (?:(?:formally|officially|finally|later|then) )?(?P<verb>[a-z]+)\b")
_NO_PERSON_BEFORE = pattern(r"\b(?:of|in|at|from|near|on|the) \Z", 2)
_DUMMY = frozenset({"was", "is", "has", "had", "will", "did", "does", "emerged", "seemed", "happened"})


def with_antecedent(text: str, before: Stretch | None, event: str) -> str:
    """The event with the name that its pronoun stands for, where only one can be meant; else as it is.

    ``before`` is the sentence before, of the same block.
    """
    opens = _PRONOUN.match(event)
    if opens is None or before is None or not is_verb(opens["verb"]):
        return event
    if opens["who"] == "It":
        subject = None if opens["verb"] in _DUMMY and not _is_passive(event) else _thing(text, before)
    else:
        subject = _person(text, before)
    return event if subject is None else f"{subject} {event[opens.end('who') + 1 :]}"


def _is_passive(event: str) -> bool:
    """Whether "It was" goes on with a participle: "It was signed", not "It was a day on which"."""
    words = event.split(maxsplit=3)
    return len(words) > 2 and words[1] == "was" and words[2].endswith("ed")


def _thing(text: str, before: Stretch) -> str | None:
    return before_verb(text[before[0] : before[1]])


def _person(text: str, before: Stretch) -> str | None:
    """The only person of a sentence, who is its subject; None where somebody else may be meant."""
    named = [
        run
        for run in name_runs(tokens(text, *before))
        if _NO_PERSON_BEFORE.search(text, before[0], run.start) is None and not countries_named(run.name)
    ]
    people = [run for run in named if run.is_titled or " " in run.name or len(named) == 1]
    if len(people) != 1:
        return None
    if text[before[0] : people[0].start].strip() == people[0].title:
        return people[0].name  # the sentence begins with it
    subject = before_verb(text[before[0] : before[1]])
    return people[0].name if subject is not None and people[0].name in subject else None
