"""Makes quotation claims of a draft: words, speaker, and where each of them stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.claims import QuoteClaim
from factcheck.drafts import Draft, sentence_ranges
from factcheck.extraction.attribution import Attribution, Cue
from factcheck.extraction.attribution_doubts import NOT_SAID
from factcheck.extraction.located import Located, Part
from factcheck.extraction.people import People
from factcheck.extraction.people_seen import Seen
from factcheck.extraction.phrases import tokens
from factcheck.extraction.quotes_attributed import Attributed, attribute, group
from factcheck.extraction.quotes_circumstances import circumstances, said_in
from factcheck.extraction.quotes_places import Placed, place_quotations
from factcheck.extraction.quotes_titles import is_title
from factcheck.lexicon.governing import words as governing_words
from factcheck.reading import Mention
from factcheck.reading.words import read_words
from factcheck.store.names import Names
from factcheck.values.models import trusted
from factcheck.values.text import fold

_TIMES = ("date", "daterange")
_FEW_WORDS = 2  # so few in quotation marks are as often a title, a nickname or a doubt as somebody's words
_FEW_UNATTRIBUTED = 4
_SPOKEN = frozenset({"said", "say", "uttered", "spoke", "spoken", "wrote", "written", "told", "tweeted"})
_LONGEST_BEFORE_DATE = 40  # characters
_GOING_ON = frozenset({"added", "adds", "continued", "continues", "went", "goes", "concluded", "adding"})
_RECITAL_REACH = 320  # characters before the marks within which somebody may be told to recite
_LONGEST_PAUSE = 600  # characters between the words of one speaker: "she added"


def extract_quotes(
    draft: Draft, names: Names, mentions: Iterable[Mention] = (), dateline: date | None = None
) -> tuple[Located[QuoteClaim], ...]:
    """The quotations of ``draft`` as claims, in order; ``mentions`` are its figures and dates, as read.

    Weak ones and those that the draft reports as not said are marked. Nested quotations belong to the outer.
    ``dateline`` is the day of filing where it is not the draft's own: it tells who held an office.
    """
    dates = tuple(mention for mention in mentions if mention.kind in _TIMES and _is_spoken_on(draft, mention))
    placed = place_quotations(draft)
    if not placed:
        return ()
    seen = _seen(draft, placed)
    groups = group(draft.text, attribute(draft.text, placed))
    people = People.among(seen.phrases, names, seen, dateline or draft.dateline, _spoken(groups))
    speaking = _Speaking()
    return tuple(_claim(draft, one, people, dates, speaking) for one in groups)


def _spoken(groups: Iterable[list[Attributed]]) -> frozenset[str]:
    """The names of one word that somebody is quoted by."""
    phrases = [
        one.attribution.speaker for parts_of in groups for one in parts_of if one.attribution is not None
    ]
    return frozenset(
        fold(phrase.name)
        for phrase in phrases
        if phrase is not None and not (phrase.is_pronoun or phrase.is_described or phrase.opens)
        if " " not in phrase.name and not phrase.name.isupper()
    )


def _seen(draft: Draft, placed: list[Placed]) -> Seen:
    """Whom the draft names outside quotation marks, and what it says of them."""
    seen = Seen(starts=tuple(block.start for block in draft.blocks))
    turns = (one.turn.speaker for one in placed if one.turn is not None and one.turn.speaker is not None)
    seen.labels.update(speaker.start for speaker in turns)
    following = iter([*placed, None])
    one = next(following)
    for block in draft.blocks:
        at = block.start
        while one is not None and one.quotation.outer_start < block.end:
            _read(seen, draft.text, at, one.quotation.outer_start)
            at = max(at, one.quotation.outer_end)
            if one.quotation.outer_end > block.end:
                break
            one = next(following)
        _read(seen, draft.text, at, block.end)
    return seen


def _read(seen: Seen, text: str, start: int, end: int) -> None:
    for first, last in sentence_ranges(text, start, end) if start < end else ():
        seen.read(tokens(text, first, last))


@dataclass(slots=True)
class _Speaking:
    """Who spoke last, and where the words ended."""

    speaker: str | None = None
    end: int = 0


def _claim(
    draft: Draft,
    parts_of: list[Attributed],
    people: People,
    dates: tuple[Mention, ...],
    speaking: _Speaking,
) -> Located[QuoteClaim]:
    text = draft.text
    first, last = parts_of[0].placed, parts_of[-1].placed
    stretches = [stretch for one in parts_of for stretch in _stretches(one.placed)]
    stretches = [(start, end) for start, end in stretches if text[start:end].strip()] or stretches[:1]
    words, parts = _joined(text, stretches)
    attribution = parts_of[0].attribution
    zones = list(_zones(parts_of))
    said = said_in(zones, dates)
    around = circumstances(text, zones).by_slot()
    slots = {"words": draft.span(stretches[0][0], stretches[-1][1])}
    if attribution is not None and attribution.speaker is not None:
        slots["speaker"] = draft.span(attribution.speaker.start, _speaker_end(attribution))
    if said is not None:
        slots["said"] = draft.span(said.start, said.end)
    slots |= {slot: draft.span(*stretch) for slot, stretch in around.items()}
    lead_in = text[slice(*first.lead)].strip()
    lead_out = _lead_out(text, *last.trail)
    told: dict[str, Any] = {slot: text[start:end] for slot, (start, end) in around.items()}
    claim = trusted(QuoteClaim)(
        text=text[first.quotation.outer_start : last.quotation.outer_end],
        span=draft.span(stretches[0][0], stretches[-1][1]),
        spans=tuple(draft.span(start, end) for start, end in stretches),
        slots=slots,
        lead_in=lead_in or None,
        lead_out=lead_out or None,
        recited=_is_recited(text, first.quotation.outer_start, lead_out),
        words=words,
        said=said.text if said is not None else None,
        **told,
        **_speakers(attribution, people, speaking, first.quotation.outer_start),
    )
    if claim.speaker is not None:
        speaking.speaker, speaking.end = claim.speaker, last.quotation.outer_end
    elif attribution is not None and not (attribution.speaker and attribution.speaker.is_pronoun):
        speaking.speaker = None
    return Located(
        claim,
        parts,
        is_weak=_is_weak(parts_of, text, words),
        why_not=_why_not(parts_of, lead_out),
        mentions=(said,) if said else (),
    )


def _is_recited(text: str, start: int, lead_out: str) -> bool:
    """Whether the words are told to be recited or read: behind the marks, or within two paragraphs before."""
    before = text.rfind("\n\n", 0, max(text.rfind("\n\n", 0, start), 0))
    told = f"{text[max(before + 1, start - _RECITAL_REACH) : start]} {lead_out}"
    known, folded = governing_words("recited"), fold(told)
    return any(word in folded for word in known) and any(
        word.is_word and word.key in known for word in tokens(told, 0, len(told))
    )


def _speakers(
    attribution: Attribution | None, people: People, speaking: _Speaking, at: int
) -> dict[str, Any]:
    """The slots that tell who speaks, alone or with others, and for whom."""
    if attribution is None or attribution.speaker is None:
        return {}
    slots: dict[str, Any] = {}
    if (behalf := attribution.on_behalf_of) is not None:
        slots["on_behalf_of"] = people.resolve(behalf)[0] or behalf.name
    together = [people.resolve(one) for one in (attribution.speaker, *attribution.also)]
    if len(together) > 1:
        named = tuple(dict.fromkeys(name for name, _ in together if name is not None))
        return slots | ({"speakers": named} if len(named) == len(together) else {"candidates": named})
    speaker, candidates = together[0]
    goes_on = attribution.speaker.is_pronoun and attribution.verb in _GOING_ON
    last = speaking.speaker if goes_on and at - speaking.end <= _LONGEST_PAUSE else None
    if speaker is None and last is not None and people.fits(last, attribution.speaker):
        return slots | {"speaker": last}
    return slots | {"speaker": speaker, "candidates": candidates}


def _speaker_end(attribution: Attribution) -> int:
    """Where the words that name the speaker, or all of several, end."""
    phrases = [one for one in (attribution.speaker, *attribution.also) if one is not None]
    return max(one.end for one in phrases)


def _stretches(placed: Placed) -> tuple[tuple[int, int], ...]:
    return placed.quotation.parts or ((placed.quotation.start, placed.quotation.end),)


def _zones(parts_of: list[Attributed]) -> Iterator[tuple[int, int]]:
    """The stretches of text that attribute the words: what stands before them, and what after them."""
    for one in parts_of:
        if one.attribution is None or one.attribution.cue in (Cue.DASH, Cue.BEARING):
            continue
        lead, trail = one.placed.lead, one.placed.trail
        yield lead
        yield trail[0], min(trail[1], max(one.attribution.end, trail[0]))


def _is_weak(parts_of: list[Attributed], text: str, words: str) -> bool:
    """Whether the words are a claim only if something on record matches them."""
    first, attribution = parts_of[0].placed, parts_of[0].attribution
    count = len(read_words(words).words)
    if count <= _FEW_WORDS or (attribution is None and count <= _FEW_UNATTRIBUTED):
        return True
    if first.is_turn:
        return True
    if first.is_aside and (attribution is None or attribution.speaker is None):
        return True
    return is_title(words, text[slice(*first.lead)], attribution)


def _why_not(parts_of: list[Attributed], lead_out: str) -> str | None:
    """Why the words are no claim, if they are none."""
    attribution = parts_of[0].attribution
    if attribution is not None and attribution.why_not is not None:
        return attribution.why_not
    if _taken_back(lead_out) and not _leads_on(lead_out):
        return NOT_SAID
    return "a quotation mark that nothing closes" if parts_of[0].placed.quotation.stray else None


def _leads_on(lead_out: str) -> bool:
    """Whether what follows is about the next quotation: “…,” said Holm, who never said “…”."""
    return lead_out.casefold().endswith(tuple(f" {verb}" for verb in _SPOKEN))


def _taken_back(lead_out: str) -> bool:
    """Whether the sentence goes on to say that the words were never spoken."""
    keys = [word.key for word in read_words(lead_out).words]
    return "never" in keys and any(key in _SPOKEN for key in keys[keys.index("never") :])


def _lead_out(text: str, start: int, end: int) -> str:
    """What the writer says after the marks in the same sentence."""
    begin, stop = next(sentence_ranges(text, start, end), (start, start))
    return text[begin:stop].strip()


def _is_spoken_on(draft: Draft, date: Mention) -> bool:
    """Whether a date can be the day of speaking: "on" or "in" stands before it, or it names a weekday."""
    place = draft.dateline_span
    if place is not None and draft.span(date.start, date.end).start < place.end:
        return False
    before = draft.text[max(0, date.start - _LONGEST_BEFORE_DATE) : date.start].lower().split()
    if "born" in before[-3:]:
        return False
    is_worded = not any(character.isdigit() for character in date.text)
    return is_worded or date.weekday is not None or before[-1:] in (["on"], ["in"], ["a"], ["an"])


def _joined(text: str, stretches: list[tuple[int, int]]) -> tuple[str, tuple[Part, ...]]:
    """The words of all stretches with one space between them, and where each part of them came from."""
    parts: list[Part] = []
    at = 0
    for start, end in stretches:
        parts.append(Part(at, start, end - start))
        at += end - start + 1
    return " ".join(text[start:end] for start, end in stretches), tuple(parts)
