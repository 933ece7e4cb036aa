"""Quotations by the table of edits: every way of placing the words in every record is tried."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from tests.oracle.opinion import (
    OPEN,
    Answer,
    Held,
    Opinion,
    OutsideTheScope,
    Record,
    life,
    opinion,
    settled,
    weight,
)

_TOKEN = re.compile(r"[a-z0-9]+(?:'[a-z]+)?|…|[.?!,;:—]")
_WRITTEN_ALIKE = (
    ("...", "…"), ("’", "'"), ("won't", "will not"), ("cannot", "can not"), ("n't", " not"), ("'ll", " will"),
    ("harbour", "harbor"), ("defence", "defense"),
)  # fmt: skip
_NUMBERS = {"one": "1", "two": "2", "three": "3", "seven": "7", "ten": "10"}
_LEFT_OUT = {"uh", "um", "that"}  # hesitation; "that" stands only before clauses here
_SHARED = {"think", "critics", "say", "true", "rains", "met", "years"}
_SMALL = _SHARED | {
    "the", "a", "an", "and", "or", "of", "to", "in", "on", "for", "with", "will", "is", "it", "we", "not",
    "never", "no", "if", "by", "from", "at", "under", "near", "across", "along", "beside", "beyond", "their",
    "i", "?", "10", "uh", "that",
}  # fmt: skip
_ANYWHERE = {"purple", "clocks", "seven"}  # put into records of all kinds: they tell none of them apart
_DENY = {"not", "never", "no", "nobody", "without"}
_TURNS = _DENY | {"1", "2", "3", "7", "10"}
_TELL = {"say", "says", "said"}
_PROVIDED = {"if", "unless"}
_MANY = 12  # words that nobody says twice, a whole sentence or not
_NEAR_BEFORE, _NEAR_BEHIND = 4, 3  # words between what is cut and what is kept, the last of them counted


class Words(NamedTuple):
    """Comparable words in order, each with the numbers of its sentence and of its clause."""

    words: tuple[str, ...]
    sentences: tuple[int, ...]
    clauses: tuple[int, ...]


def decide_quotation(claim: Record, records: Sequence[Record], dateline: date | None) -> Opinion:
    """What the records make of words in quotation marks."""
    words, speaker = claim["words"], claim.get("speaker")
    quotes = [one for one in records if one["kind"] == "quote"]
    live = [one for one in quotes if life(one, records, dateline) == "live"]
    mine = [one for one in quotes if _is_by(speaker, one)]
    found = [one for one in mine if _stands_in(words, one)]
    alike = [one for one in mine if _compared(words, one) is not None] if found else []
    right = [one for one in found if one in live or not any(one in live for one in alike)]
    if right and claim.get("said") and all(one["said"] != claim["said"] for one in right):
        is_long = _is_whole(words, right[0]) or len(words.split()) >= _MANY
        is_sure = len(alike) == 1 and right[0] in live and is_long and _tells_much(words)
        return opinion("refuted", right) if is_sure else OPEN
    if not any(_stands_in(words, one) for one in quotes) and (parts := _stitched(words, live, mine)):
        return opinion("refuted", parts) if speaker and not _are_of_one_occasion(words, parts) else OPEN
    against = [one for one in alike if one in live and _compared(words, one) == "no"]
    lighter = [
        one
        for one in found
        if one in live
        and _compared(words, one) == "yes"
        and any(_outweighs(other, one, words) for other in against)
    ]
    found, mine = ([one for one in some if one not in lighter] for some in (found, mine))
    if any(one in live for one in found):
        mine = [one for one in mine if one in found or one not in live]
    theirs = [one for one in live if one not in mine and _stands_in(words, one)]
    held: list[Held] = [(one, answer) for one in mine if (answer := _compared(words, one)) is not None]
    if theirs and speaker and not held:
        are_others = all(one["speaker"].split()[-1] != speaker.split()[-1] for one in theirs)
        return opinion("refuted", theirs) if are_others and _tells_much(words) else OPEN
    return settled(held, records, dateline)


def _outweighs(heavier: Record, lighter: Record, words: str) -> bool:
    """Whether a better source has the words of the same day with one word replaced, denied or counted."""
    if weight(heavier) <= weight(lighter) or heavier["said"] != lighter["said"]:
        return False
    pieces, known = _pieces(words), _read(heavier["words"]).words
    if _is_found(pieces, known):
        return True
    left_out = [word for at, word in enumerate(known) if _is_found(pieces, known[:at] + known[at + 1 :])]
    if left_out:
        return any(word in _TURNS for word in left_out)
    return any(_is_found(changed, known) for changed in _with_one_changed(pieces))


def _with_one_changed(pieces: list[tuple[str, ...]]) -> Iterator[list[tuple[str, ...]]]:
    """The pieces with any word in the place of each, and without each negation or number."""
    for which, piece in enumerate(pieces):
        for at, word in enumerate(piece):
            for put in ((_ANY,), ()) if word in _TURNS else ((_ANY,),):
                yield [*pieces[:which], (*piece[:at], *put, *piece[at + 1 :]), *pieces[which + 1 :]]


class _AnyWord(str):
    """Stands for any word."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0


_ANY = _AnyWord("any")


def _is_found(pieces: list[tuple[str, ...]], known: tuple[str, ...]) -> bool:
    return next(_places([one for one in pieces if one], known, 0), None) is not None


def _is_by(speaker: str | None, record: Record) -> bool:
    """Whether the record is of the speaker; a surname alone is that of all who bear it."""
    if speaker is None:
        return False
    said_by = record["speaker"]
    return speaker == said_by or (" " not in speaker and speaker == said_by.split()[-1])


@lru_cache(maxsize=4096)
def _read(text: str) -> Words:
    low = text.lower()
    for written, alike in _WRITTEN_ALIKE:
        low = low.replace(written, alike)
    found: list[tuple[str, int, int]] = []
    sentence = clause = 0
    for word in _TOKEN.findall(low):
        if word[0].isalnum() or word == "?":
            if word not in _LEFT_OUT:
                found.append((_NUMBERS.get(word, word), sentence, clause))
            continue
        sentence, clause = sentence + (word in ".!"), clause + 1
    return Words(*zip(*found, strict=True)) if found else Words((), (), ())


def _pieces(words: str) -> list[tuple[str, ...]]:
    pieces = [_read(piece).words for piece in words.replace("...", "…").split("…")]
    return [piece for piece in pieces if piece]


def _stands_in(words: str, record: Record) -> bool:
    return next(_places(_pieces(words), _read(record["words"]).words, 0), None) is not None


def _compared(words: str, record: Record) -> Answer | None:
    """Whether the quotation agrees with the record; None where it is of something else."""
    if _stands_in(words, record):
        known, pieces = _read(record["words"]), _pieces(words)
        found = {_sense(known, place, pieces) for place in _places(pieces, known.words, 0)}
        return "yes" if "yes" in found else "no"
    pieces, recorded = _pieces(words), _read(record["words"]).words
    if any(all(_stands(part, record) for part in cut) for cut in _cuts(pieces)):
        return "no"  # out of order, or two places of it with nothing between
    quoted = [word for piece in pieces for word in piece]
    telling = {word for word in quoted if word not in _SMALL | _ANYWHERE}
    if telling and not telling & set(recorded):
        return None  # of one pattern, and of other things
    if 3 * _distance(pieces, recorded) <= len(quoted):
        return "no"
    if 3 * len(telling & set(recorded)) <= len(telling):
        return None
    raise OutsideTheScope(f"{words!r} is half like {record['words']!r}")


def _places(
    pieces: Sequence[tuple[str, ...]], words: tuple[str, ...], start: int
) -> Iterator[tuple[int, ...]]:
    """Every way to find the pieces in the record, in order and apart: where each of them begins."""
    if not pieces:
        yield ()
        return
    first = pieces[0]
    for at in range(start, len(words) - len(first) + 1):
        if words[at : at + len(first)] == first:
            for rest in _places(pieces[1:], words, at + len(first)):
                yield (at, *rest)


def _sense(known: Words, place: tuple[int, ...], pieces: Sequence[tuple[str, ...]]) -> Answer:
    """Whether a word that was cut turns the sense of what was kept: "no"."""
    kept = {at + off for at, piece in zip(place, pieces, strict=True) for off in range(len(piece))}
    for at, word in enumerate(known.words):
        if at in kept:
            continue
        in_clause = sorted(one for one in kept if known.clauses[one] == known.clauses[at])
        after = [one for one in in_clause if one > at]
        governs_a_clause = word in _TELL or known.words[at + 1 : at + 2] == ("true",)
        if after and governs_a_clause:
            return "no"
        if word in _DENY and any(-_NEAR_BEFORE <= at - one <= _NEAR_BEHIND for one in in_clause):
            return "no"
        if word in _PROVIDED and (after or any(at - one <= _NEAR_BEHIND for one in in_clause)):
            return "no"
    return "yes"


def _distance(pieces: Sequence[tuple[str, ...]], words: tuple[str, ...]) -> int:
    """The fewest words to replace, drop or add; what lies before, after and between the pieces is free."""
    row = [0] * (len(words) + 1)
    for piece in pieces:
        row = [min(row[: at + 1]) for at in range(len(row))]
        for word in piece:
            following = [row[0] + 1]
            for at, known in enumerate(words, 1):
                following.append(min(row[at] + 1, following[at - 1] + 1, row[at - 1] + (word != known)))
            row = following
    return min(row)


def _stitched(words: str, live: Sequence[Record], mine: Sequence[Record]) -> list[Record]:
    """The records of which the words are put together: around an ellipsis, or of two halves without one."""
    pieces = _pieces(words)
    among = live if len(pieces) > 1 else [one for one in live if one in mine]
    for cut in _cuts(pieces):
        found = [
            [one for one in among if one in mine and _stands(part, one)]
            or [one for one in among if _stands(part, one)]
            for part in cut
        ]
        if all(found) and not any(all(one in each for each in found) for one in found[0]):
            return [one for each in found for one in each]
    return []


def _cuts(pieces: list[tuple[str, ...]]) -> list[list[tuple[str, ...]]]:
    """The pieces around an ellipsis; without one, every way to part the words in two."""
    if len(pieces) > 1:
        return [pieces]
    return [[pieces[0][:at], pieces[0][at:]] for at in range(4, len(pieces[0]) - 3)]


def _stands(part: tuple[str, ...], record: Record) -> bool:
    return next(_places([part], _read(record["words"]).words, 0), None) is not None


def _are_of_one_occasion(words: str, parts: Sequence[Record]) -> bool:
    """Whether one person said all pieces on one day: they may be of one speech whose middle is lacking."""
    occasions = {(one["speaker"], one["said"], one["source"]["title"]) for one in parts}
    return len(_pieces(words)) > 1 and len(occasions) == 1


def _is_whole(words: str, record: Record) -> bool:
    """Whether the quotation is a full sentence of the record, or several."""
    known, pieces = _read(record["words"]), _pieces(words)
    for place in _places(pieces, known.words, 0):
        kept = {at + off for at, piece in zip(place, pieces, strict=True) for off in range(len(piece))}
        told = {known.sentences[at] for at in kept}
        if all(at in kept for at in range(len(known.words)) if known.sentences[at] in told):
            return True
    return False


def _tells_much(words: str) -> bool:
    """Whether they are too many, and too telling, to have been said by anybody else."""
    quoted = re.findall("[a-z0-9']+", words.lower())
    return len(quoted) >= 6 and len({word for word in quoted if word not in _SMALL - _SHARED}) >= 3
