"""Which way a clause looks: the one place where tense turns a weekday or a month back or forward.

News writes a weekday of the last seven days and one of the next seven alike; only the verb tells which. The
verb that governs a time stands nearest before it, in the same sentence; where a time opens its sentence, the
first verb behind it governs.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from factcheck.lexicon.calendar import tense_words
from factcheck.lexicon.events import word_list
from factcheck.reading.page import Page
from factcheck.values.pattern import pattern
from factcheck.values.text import fold

Tense = Literal["past", "future"]
Lean = Literal["past", "future", "either"]
"""What a clause leans to; "either" where its verb does not say, as in "was scheduled for Friday"."""

_WORD = pattern(r"[^\W\d_]+(?:['’][a-z]+)?")
_TOKEN = pattern(r"[A-Za-z]+(?:'[a-z]+)?")
_STOP = pattern(r"[.!?][\"')\]”’]*\x01? +(?=[\"'(\[“‘]?[A-Z0-9])|;|  +|\x01? \x01")
_PLAIN_STOP = pattern(r"[.!?][\"')\]”’]*+ +(?=[\"'(\[“‘]?[A-Z0-9])")
_CLOSING = "\"')]”’ "
_FORWARD = frozenset({"will", "shall", "won't"})
_PAST = frozenset({"was", "were", "had", "did"})
_BACK, _AHEAD = 240, 160  # characters that are looked at on either side
_NEAR = 8  # words in which "had" shows that a deadline is over
_SHORT = 4  # letters of a title: "Gov. Smith" ends no sentence


def tense_of(event: str) -> Tense | None:
    """Whether the words of a clause tell of the past or of what is to come; None where they do not say."""
    words = [fold(word) for word in _WORD.findall(event) if word != "Will"]  # a name
    if any(word in _FORWARD or word.endswith("'ll") for word in words):
        return "future"
    if any(word in _PAST or word.endswith("ed") or word in word_list("past") for word in words):
        return "past"
    return None


def is_programme(event: str) -> bool:
    """Whether a clause in the present tells what stands in a programme: "The king abdicates"."""
    words = [fold(word) for word in _WORD.findall(event)]
    return any(
        word in tense_words("scheduled") and at and _is_verb(words, at) for at, word in enumerate(words)
    )


def leaning(page: Page, start: int, end: int) -> Lean | None:
    """Which way the clause around a time looks; None where nothing says. Takes bounded time."""
    before = _tokens(_last_sentence(page.folded[max(0, start - _BACK) : start]))
    if before[-1:] == ["since"]:
        return "past"
    owned = page.low.startswith("'s", end)
    found = _backward(before, owned=owned)
    if found == "future" and owned and before[-2:] != ["ahead", "of"]:
        # "Will discuss Friday's attack", "will attend Friday's talks".
        return "either"
    behind: list[str] = []
    if found is None or (found == "past" and _is_deadline(before)):
        after = page.folded[end : end + _AHEAD]
        stop = _STOP.search(after)
        behind = _tokens(after if stop is None else after[: stop.start()])
    if found is None:
        found = _forward(behind)
    if found == "past" and _is_deadline(before) and "had" not in (*before[-_NEAR:], *behind[:_NEAR]):
        # "Offered her a house if she leaves by Friday".
        return "either"
    return "future" if found is None and _is_deadline(before) else found


def _is_deadline(before: list[str]) -> bool:
    """Whether the words before a time make it a bound that lies ahead: "by Friday", "no later than May 1"."""
    if before[-2:] == ["later", "than"]:
        return True
    if before[-2:-1] and before[-2].rstrip("s") in tense_words("lengths"):
        return False
    return bool(before) and before[-1] in tense_words("before-a-deadline")


def _last_sentence(window: str) -> str:
    return window[_last_stop(window) :]


def _last_stop(window: str) -> int:
    """Where the last sentence begins, looked for from the end: most windows hold one stop or none."""
    parted, paragraph = window.rfind(";"), window.rfind("  ")
    begin = max(parted + 1, paragraph + 2 if paragraph >= 0 else 0)
    if "\x01" in window or (begin and parted < paragraph and _stands_behind_a_title(window, paragraph)):
        stops = [match for match in _STOP.finditer(window) if not _ends_a_title(window, match.start())]
        return stops[-1].end() if stops else 0
    at = len(window)
    while (
        at := max(window.rfind(".", begin, at), window.rfind("!", begin, at), window.rfind("?", begin, at))
    ) >= 0:
        match = _PLAIN_STOP.match(window, at)
        if match is not None and not _ends_a_title(window, at):
            return match.end()
    return begin


def _stands_behind_a_title(window: str, space: int) -> bool:
    stop = len(window[:space].rstrip(_CLOSING)) - 1
    return stop >= 0 and _ends_a_title(window, stop)


def _ends_a_title(window: str, stop: int) -> bool:
    word = window[window.rfind(" ", 0, stop) + 1 : stop]
    return window[stop] == "." and ("." in word or (word[:1].isupper() and len(word) <= _SHORT))


def _tokens(text: str) -> list[str]:
    found = _TOKEN.findall(text)
    # "Will" in the middle of a sentence is a man, "May" a month.
    return [
        word.lower()
        for at, word in enumerate(found)
        if not ((at and word in {"Will", "May"}) or word == "May")
    ]


def _backward(words: list[str], *, owned: bool) -> Lean | None:
    """The verb nearest before the time, from right to left."""
    if not words:
        return None
    if words[-1] == "for" and not owned:
        return "either" if _is_past_passive(words) else "future"
    if words[-1] in {"to", "until"} and tense_words("put-off") & set(words[-6:-1]):
        return "future"
    if words[-2:] == ["ahead", "of"] or words[-1] in tense_words("starting"):
        return "future"
    tail = len(words)
    while tail and words[tail - 1] in {"on", "this", "at", "early", "late", "only", "the"}:
        tail -= 1
    if tail and words[tail - 1] in {"is", "are"} and not owned:
        return "future"
    at = len(words) - 1
    behind = False
    while at >= 0:
        # "Will fly home after meeting him on Tuesday".
        behind = behind or (words[at] in {"after", "following"} and at < len(words) - 1)
        lean, at = _judged(words, at)
        if lean is not None:
            return "either" if behind and lean == "future" else lean
        at -= 1
    return None


def _is_past_passive(words: list[str]) -> bool:
    near = set(words[-6:-1])
    if {"originally", "initially", "previously"} & near:
        return True
    passive = {"was", "were"} & near or ("been" in near and not {"has", "have"} & near)
    return bool(passive) and bool(tense_words("governors") & near)


def _judged(words: list[str], at: int) -> tuple[Lean | None, int]:
    """What the word at ``at`` says, and where reading goes on to the left of."""
    word = words[at]
    if word not in _telling() and not word.endswith(("ed", "'ll")):
        return None, at
    if word in tense_words("modals") or word.endswith("'ll"):
        return "future", at
    if word == "to" and at + 1 < len(words):
        return _infinitive(words, at), at
    if word in tense_words("past-auxiliaries"):
        return "past", at
    if word in tense_words("governors"):
        return _governed(words, at)
    if _is_past(word):
        return _participle(words, at)
    if word in tense_words("scheduled") and _is_verb(words, at):
        return _scheduled(words, at), at
    if word.endswith("ing") and word in tense_words("going") and at and words[at - 1] in {"is", "are", "'re"}:
        return "future", at
    return None, at


@cache
def _telling() -> frozenset[str]:
    """Every word that may say something; the others are passed over quickly."""
    groups = ("modals", "past-auxiliaries", "governors", "scheduled", "going", "past")
    return frozenset({"to"}).union(word_list("past"), *(tense_words(group) for group in groups))


def _infinitive(words: list[str], at: int) -> Lean | None:
    """What "to meet" says: as its governing word does, and nothing where it only tells a purpose."""
    following = words[at + 1]
    if following in tense_words("not-verbs") or following in tense_words("governors"):
        return None
    head = _skip(words, at - 1)
    if head < 0:
        return "future"
    word = words[head]
    if word in {"was", "were"}:
        return "either"
    if word in tense_words("done") or (word in {"had", "has", "have"} and following != "be"):
        return "past" if word != "have" else "future"
    if word in tense_words("willing"):
        return "future"
    if word in tense_words("governors") or word in {"is", "are", "am"}:
        return "either" if {"was", "were", "been", "had"} & set(words[max(0, head - 2) : head]) else "future"
    return None


def _skip(words: list[str], at: int) -> int:
    """The place of the next word to the left that is no adverb."""
    while at >= 0 and (
        words[at] in tense_words("adverbs") or (words[at].endswith("ly") and len(words[at]) > 4)
    ):
        at -= 1
    return at


def _governed(words: list[str], at: int) -> tuple[Lean | None, int]:
    """What "due" and "expected" say: what is to come, unless it was so in the past."""
    word, head = words[at], _skip(words, at - 1)
    before = words[head] if head >= 0 else ""
    if word == "set" and before not in {"is", "are", "was", "were", "been"}:
        return ("future", at) if words[at + 1 : at + 2] == ["to"] else ("past", at)
    if before in {"was", "were", "had"} or (before == "been" and head and words[head - 1] == "had"):
        return "either", at
    if before in tense_words("determiners"):
        return None, at
    return "future", at


def _participle(words: list[str], at: int) -> tuple[Lean | None, int]:
    """What "met", "was killed", "will be held" say: as the auxiliary before it does."""
    head = _skip(words, at - 1)
    passive = perfect = False
    while head >= 0 and words[head] in {"be", "been", "being", "have"}:
        passive = passive or words[head] == "be"
        perfect = perfect or words[head] == "have"
        head = _skip(words, head - 1)
    before = words[head] if head >= 0 else ""
    if before in tense_words("modals"):
        if perfect and before in {"would", "could", "should"}:
            return "either", at
        if perfect and before not in {"will", "shall", "won't"}:
            return "past", at
        return "future", at
    if before == "to" and head >= 0:
        return ("past" if perfect else _infinitive(words, head)), head
    if before in {"is", "are", "am"}:
        return None, head
    if not perfect and before in tense_words("determiners"):
        return None, head
    return "past", at


def _scheduled(words: list[str], at: int) -> Lean | None:
    head = _skip(words, at - 1)
    before = words[head] if head >= 0 else ""
    if before in {"did", "didn't"}:
        return "past"
    if before == "to" or before in tense_words("modals"):
        return None
    return "future"


def _is_verb(words: list[str], at: int) -> bool:
    return at == 0 or words[at - 1] not in tense_words("determiners")


def _forward(words: list[str]) -> Lean | None:
    """The first verb behind a time that opens its sentence."""
    if words[:1] and words[0] in {"is", "are"}:
        return "future"
    for at, word in enumerate(words):
        if word in tense_words("modals") or word.endswith("'ll"):
            rest = words[at + 1 : at + 2]
            return "past" if rest == ["have"] and word not in {"will", "shall"} else "future"
        if word in tense_words("past-auxiliaries"):
            ahead = set(words[at + 1 : at + 4])
            return "either" if word in {"was", "were"} and tense_words("governors") & ahead else "past"
        if word in {"has", "have"}:
            return "past"
        if word in {"is", "are"}:
            if any(one == "to" or one in tense_words("governors") for one in words[at + 1 : at + 3]):
                return "future"
            continue
        if word in tense_words("scheduled") and _is_verb(words, at) and at:
            return "future"
        if _is_past(word) and (at == 0 or words[at - 1] not in tense_words("determiners")):
            return "past" if words[at - 1 : at] != ["is"] else None
    return None


@lru_cache(maxsize=4096)
def _is_past(word: str) -> bool:
    if word in word_list("past") or word in tense_words("past"):
        return True
    return word.endswith("ed") and len(word) > 3 and word not in tense_words("not-past")
