"""Statements whose own figures can contradict each other: no store is needed to see that.

One amount in two units ("100 miles (160 km)"), parts of a whole, shares of one whole, a vote and its margin,
a share beyond its whole. They are claims only if a rule has something to say about them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from factcheck.claims import FigureClaim, Within
from factcheck.drafts import Block, BlockKind, Draft, sentence_ranges
from factcheck.extraction.located import Located, Part
from factcheck.extraction.marks import find_quotations
from factcheck.lexicon.parts import allows_several, category_words
from factcheck.lexicon.unit_pairs import unit_words, units_named
from factcheck.reading import Mention
from factcheck.values.models import trusted
from factcheck.values.pattern import pattern

_HEDGES = (
    "about|around|roughly|some|nearly|almost|more than|over|less than|under|up to|at least|just over|"
    "just under|approximately|as much as|an estimated"
)
_NUMBER = (
    r"(?<![0-9.,$£€¥-])(?:minus |[-−])?[0-9][0-9,]{0,14}(?:\.[0-9]{1,6})?(?: (?:thousand|million|billion))?"
)
_WHOLE = pattern(
    r"(?:[Oo]f|[Aa]mong|[Oo]ut of) (?:the |its |their |all )?"
    r"(?P<whole>(?:(?:more than|about|at least|nearly|some) )?[0-9][0-9,]{0,12})(?= )"
    r"(?P<who>(?: [^\W\d_]{1,20}){1,5}), (?P<rest>[^;:()]{5,200})"
)
_SHARE = (
    r"(?:(?:about|some|nearly|more than|fewer than|less than|almost|at least|roughly) )?"
    r"[0-9]{1,3}(?:\.[0-9]{1,2})?(?: ?%| percent| per cent)"
)
_MARGIN = pattern(
    r"(?<![0-9.-])(?P<pair>[0-9]{1,3}(?:,[0-9]{3})?(?:-|–| to )[0-9]{1,3}(?:,[0-9]{3})?)"
    r"(?: votes?)?,? (?:by )?an? (?:vote )?margin of (?P<margin>[a-z]{3,9}|[0-9]{1,5})"
    r"(?= votes?| points?| goals?|[.,;]|$)"
)
_BEYOND = pattern(
    r"(?P<value>(?<![0-9.])[0-9]{3,4}(?:\.[0-9]{1,2})?(?: ?%| percent| per cent) of (?:all |the )?"
    r"(?:registered |eligible |likely )?(?P<whole>voters|respondents|residents|people|adults|members|"
    r"households|votes|electorate|population|students|workers|women|men|children|patients|teachers|employees))"
    r"(?! of|['’])"
)
_DIGIT = pattern("[0-9]")
_SHARE_SIGN = pattern("%|per ?cent")
_GROWTH = pattern(
    r"\b(?:ris|rose|grew|grow|increas|jump|surg|more|higher|of what|up|expand|climb|gain|return|swell|swoll|"
    r"by)[a-z]*\b",
    re.IGNORECASE,
)
_SCALE = "(?:thousand|million|billion|trillion)"
_PERCENT = "(?: ?%| percent| per cent)"
_END = r"[$£€¥]?[0-9][0-9,]{0,14}(?:\.[0-9]{1,3})?"
_RANGE = pattern(
    r"(?<!difference )(?<!gap )(?<!choose )(?<!chose )(?<!choice )(?<!split )(?<!spread )(?<!divided )"
    rf"\b[Bb]etween (?P<a>{_END}(?P<scale> {_SCALE})?(?P<share>{_PERCENT})?)"
    rf" and (?P<b>{_END}(?P<scale2> {_SCALE})?(?P<share2>{_PERCENT})?)"
    rf"(?!-|[.,]?[0-9]| {_SCALE}|{_PERCENT}| (?:BC|AD|p\.m|a\.m|pm|am)\b)"
)
_ASIDE = pattern(r" including | of whom | among them | with ")

_NEAR = 80  # characters before a figure that may tell what it is

Found = Located[FigureClaim]


def extract_inside(draft: Draft, mentions: Iterable[Mention] = ()) -> tuple[Found, ...]:
    """The statements of ``draft`` with figures that can contradict each other, in order, all of them weak."""
    known = sorted(mentions, key=lambda mention: mention.start)
    prose = [block for block in draft.blocks if block.kind is not BlockKind.TABLE_CELL]
    quoted = [
        (one.outer_start, one.outer_end)
        for one in find_quotations(draft.text, ((block.start, block.end) for block in prose))
    ]
    reader = _Reader(draft, known, quoted)
    found = [claim for block in prose for claim in reader.block(block)]
    return tuple(found)


class _Reader:
    def __init__(self, draft: Draft, mentions: list[Mention], quoted: list[tuple[int, int]]) -> None:
        self.draft, self.mentions, self.quoted = draft, mentions, quoted
        self.starts = [mention.start for mention in mentions]

    def block(self, block: Block) -> Iterator[Found]:
        text = self.draft.text
        is_exclusive = not allows_several(text[block.start : block.end])
        for start, end in sentence_ranges(text, block.start, block.end):
            sentence = text[start:end]
            if _DIGIT.search(sentence) is None:
                continue
            yield from self._pairs(start, sentence)
            if is_exclusive:
                yield from self._parts(start, sentence)
                yield from self._shares(start, sentence)
            yield from self._margins(start, sentence)
            yield from self._ranges(start, sentence)
            yield from self._beyond(start, sentence)

    def _pairs(self, at: int, sentence: str) -> Iterator[Found]:
        if "(" not in sentence and ", or " not in sentence:
            return
        for match in _pair().finditer(sentence):
            if _compound().search(sentence[max(0, match.start() - _NEAR) : match.start()]):
                continue
            unit = units_named(match["unit"])
            other = match["b"] or match["b2"]
            if unit and other:
                yield self._made(
                    at + match.start(),
                    at + match.end(),
                    measure=unit[0].of,
                    value=match["a"],
                    equivalent=other,
                )

    def _parts(self, at: int, sentence: str) -> Iterator[Found]:
        for match in _WHOLE.finditer(sentence) if ", " in sentence else ():
            rest = _ASIDE.split(match["rest"])[0]
            parts = tuple(one[0] for one in _part().finditer(rest))
            if parts:
                who = f"{match['whole']}{match['who']}"
                end = match.start("rest") + rest.rindex(parts[-1]) + len(parts[-1])
                yield self._made(
                    at + match.start(),
                    at + end,
                    subject=who,
                    measure="parts",
                    value=match["whole"],
                    parts=parts,
                )

    def _shares(self, at: int, sentence: str) -> Iterator[Found]:
        if len(_SHARE_SIGN.findall(sentence)) < 2:
            return
        found = list(_opinion().finditer(sentence))
        if len(found) < 2 or self._has_times(at, at + len(sentence)):
            return
        bases = {one["base"] or "" for one in found}
        objects = {one["object"] for one in found} - {None, "it", "them", "him", "her"}
        if len(bases - {""}) > 1 or (bases - {""} and not found[0]["base"]) or len(objects) > 1:
            return
        start, end = found[0].start(), found[-1].end()
        subject = next(iter(bases - {""}), "").strip().removeprefix("of ") or "one whole"
        yield self._made(
            at + start, at + end, subject=subject, measure="shares", parts=tuple(one[0] for one in found)
        )

    def _margins(self, at: int, sentence: str) -> Iterator[Found]:
        if "margin of" in sentence:
            for match in _MARGIN.finditer(sentence):
                yield self._made(
                    at + match.start(),
                    at + match.end(),
                    measure="vote",
                    value=match["pair"],
                    margin=match["margin"],
                )

    def _beyond(self, at: int, sentence: str) -> Iterator[Found]:
        for match in _BEYOND.finditer(sentence) if _SHARE_SIGN.search(sentence) else ():
            if not _GROWTH.search(sentence[max(0, match.start() - _NEAR) : match.start()]):
                yield self._made(
                    at + match.start(),
                    at + match.end(),
                    subject=match["whole"],
                    measure="share",
                    value=match["value"],
                )

    def _ranges(self, at: int, sentence: str) -> Iterator[Found]:
        for match in _RANGE.finditer(sentence) if "etween " in sentence else ():
            first, last = match["a"], match["b"]
            is_money = first[0] in "$£€¥" and first[0] == last[0]
            if bool(match["scale"]) != bool(match["scale2"]) or not (is_money or match["share2"]):
                continue
            if match["share2"] and not match["share"]:
                first += match["share2"]
            yield self._made(at + match.start(), at + match.end(), measure="range", parts=(first, last))

    def _has_times(self, start: int, end: int) -> bool:
        inside = self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return len([one for one in inside if one.kind in {"date", "daterange"}]) > 1

    def _made(self, start: int, end: int, **slots: Any) -> Found:
        span = self.draft.span(start, end)
        text = self.draft.text[start:end]
        marks = {
            slot: self.draft.span(start + at, start + at + len(words))
            for slot in ("value", "equivalent", "margin")
            if isinstance(words := slots.get(slot), str) and (at := text.find(words)) >= 0
        }
        is_quoted = any(first <= start and end <= last for first, last in self.quoted)
        claim = trusted(FigureClaim)(
            text=text,
            span=span,
            spans=(span,),
            slots=marks,
            within=Within.QUOTATION if is_quoted else None,
            **{"subject": text, **slots},
        )
        inside = self.mentions[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return Located(claim, (Part(0, start, end - start),), is_weak=True, mentions=tuple(inside))


@cache
def _pair() -> re.Pattern[str]:
    unit = "|".join(map(re.escape, unit_words()))
    amount = rf"(?:(?:{_HEDGES}) )?{_NUMBER}[ -]?"
    return re.compile(
        rf"(?<!to )(?<!and )(?<!-)(?<!–)(?P<a>{amount}(?P<unit>{unit}))(?![\w])"
        rf"(?: \((?P<b>{amount}(?:{unit}))\)|,? or (?P<b2>{amount}(?:{unit}))(?=[,.]))",
        re.IGNORECASE,
    )


@cache
def _compound() -> re.Pattern[str]:
    """A unit right before: of "6 feet 2 inches (188 cm)" the inches are only a part."""
    unit = "|".join(map(re.escape, unit_words()))
    return re.compile(rf"\b(?:{unit})[ ,-]+(?:and )?$", re.IGNORECASE)


@cache
def _part() -> re.Pattern[str]:
    """A number of members of the whole: by a category right behind it, or by what they were or did."""
    words = "|".join(map(re.escape, category_words()))
    return re.compile(
        r"(?<![0-9.,$£€¥-])(?:(?:at least|about|some|nearly|more than|fewer than|almost) )?[0-9][0-9,]{0,12}"
        rf"(?: of them)?(?: (?:were|was|are|is))?(?: (?:{words})\b| (?:of them|were|was|are|had|have|died|"
        r"survived|voted|said|remained)\b)",
        re.IGNORECASE,
    )


@cache
def _opinion() -> re.Pattern[str]:
    """A share with what it thinks, and of what; nothing else may stand before the next."""
    words = "|".join(map(re.escape, category_words()))
    return re.compile(
        rf"{_SHARE}(?P<base> of (?:the )?[a-z]{{3,20}})?"
        rf"(?: (?:said they|were|was|are|had|have|strongly|who)){{0,2}} (?:{words})\b"
        r"(?: (?P<object>it|them|him|her|(?:the|a|an) [a-z]{2,20}))?(?=[.,;]|$| and | while | but | with )",
        re.IGNORECASE,
    )
