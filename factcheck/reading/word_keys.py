"""The comparable forms of a text's words alone: the same as ``read_words`` gives, sooner.

An index of a million records needs no more of their words.
"""

from __future__ import annotations

from factcheck.reading.words import plain_tokens, read_words


def read_keys(text: str) -> list[str]:
    """The comparable forms of all words of ``text``, in order. Takes linear time.

    >>> read_keys("One neighbour didn't know?")
    ['1', 'neighbor', "didn't", 'know', '?']
    """
    tokens = plain_tokens(text)
    return read_words(text).keys if tokens is None else [alone.key for _, alone in tokens]
