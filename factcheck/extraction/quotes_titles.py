"""Titles of works in quotation marks, which nobody says."""

from __future__ import annotations

from factcheck.extraction.attribution import Attribution, Cue
from factcheck.lexicon.reporting import works
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.reading.words import read_words

_LEAST_WORDS = 2
_LONGEST_BEFORE = 60  # characters
_SPEAKING = frozenset({"said", "says", "told", "tells", "replied", "added", "answered", "asked", "shouted"})


def is_title(words: str, lead: str, attribution: Attribution | None) -> bool:
    """Whether the words are written as a title is: every word that carries sense has a capital.

    “The Long Way Home” is one wherever nobody is told to say it; a sentence in capitals, or one that ends in
    a full stop inside the marks, is none.
    """
    read = read_words(words).words
    if (
        len(read) < _LEAST_WORDS
        or words.isupper()
        or words.rstrip()[-1:] in ".?!…"
        or lead.rstrip()[-1:] == ":"
    ):
        return False
    before = read_words(lead[-_LONGEST_BEFORE:]).words
    led_up_to = bool(before) and before[-1].key in works() and lead.rstrip()[-1:].isalnum()
    spoken = attribution is not None and (attribution.cue is not Cue.BEFORE or attribution.verb in _SPEAKING)
    if spoken and not led_up_to:
        return False
    content = [word for word in read if class_of(word.key) is WordClass.CONTENT and not word.is_number]
    return (
        len(content) >= _LEAST_WORDS
        and read[0].is_capitalised
        and all(word.is_capitalised for word in content)
    )
