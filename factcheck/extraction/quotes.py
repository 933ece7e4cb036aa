"""Makes quotation claims of a draft: words, speaker, and where each of them stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.claims import QuoteClaim
from factcheck.drafts import BlockKind, Draft, sentence_ranges
from factcheck.extraction.attribution import Attribution, Cue, after_quotation, before_quotation
from factcheck.extraction.located import Located, Part
from factcheck.extraction.marks import Quotation, find_quotations
from factcheck.extraction.people import People
from factcheck.extraction.phrases import NamePhrase, name_runs, tokens
from factcheck.reading import Mention
from factcheck.reading.words import read_words
from factcheck.store.names import Names

_TIMES = ("date", "daterange")
_FEW_WORDS = 2  # so few in quotation marks are as often a title, a nickname or a doubt as somebody's words
_FEW_UNATTRIBUTED = 4
_SPOKEN = frozenset({"said", "say", "uttered", "spoke", "spoken", "wrote", "written", "told", "tweeted"})
_OPENING_MARKS = ("“", '"', "‘", "'", "«", "„", "`")
_SENTENCE_ENDS = frozenset(".!?…")
_LONGEST_BEFORE_DATE = 40  # characters
_LONGEST_LEAD = 400  # characters of the sentence before a quotation that are read


@dataclass(frozen=True, slots=True)
class _Attributed:
    quotation: Quotation
    attribution: Attribution | None
    lead: tuple[int, int]
    trail: tuple[int, int]


def extract_quotes(
    draft: Draft, names: Names, mentions: Iterable[Mention] = ()
) -> tuple[Located[QuoteClaim], ...]:
    """The quotations of ``draft`` as claims, in order; ``mentions`` are its figures and dates, as read.

    Weak ones and those that the draft reports as not said are marked. Nested quotations belong to the outer.
    """
    dates = tuple(mention for mention in mentions if mention.kind in _TIMES and _is_spoken_on(draft, mention))
    prose = [block for block in draft.blocks if block.kind is not BlockKind.TABLE_CELL]
    found = find_quotations(draft.text, ((block.start, block.end) for block in prose))
    outer = [one for one in found if one.depth == 0 and draft.text[one.start : one.end].strip()]
    if not outer:
        return ()
    attributed = _attributed(draft, outer)
    people = People.among(_phrases(draft, outer), names)
    return tuple(_claim(draft, group, people, dates) for group in _grouped(draft.text, attributed))


def _phrases(draft: Draft, quotations: list[Quotation]) -> list[NamePhrase]:
    """The capitalised phrases outside quotation marks."""
    phrases: list[NamePhrase] = []
    for block in draft.blocks:
        at = block.start
        inside = [one for one in quotations if block.start <= one.outer_start < block.end]
        for quotation in [*inside, None]:
            stop = quotation.outer_start if quotation else block.end
            for start, end in sentence_ranges(draft.text, at, stop):
                phrases += name_runs(tokens(draft.text, start, end))
            at = max(at, quotation.outer_end if quotation else stop)
    return phrases


def _attributed(draft: Draft, quotations: list[Quotation]) -> list[_Attributed]:
    """Each quotation with the attribution before or after it, within its block and between its neighbours."""
    blocks = [(block.start, block.end) for block in draft.blocks]
    starts = [start for start, _ in blocks]
    found: list[_Attributed] = []
    for index, quotation in enumerate(quotations):
        first = blocks[max(0, bisect_right(starts, quotation.outer_start) - 1)]
        last = blocks[max(0, bisect_right(starts, quotation.outer_end - 1) - 1)]
        previous = quotations[index - 1].outer_end if index else 0
        following = quotations[index + 1].outer_start if index + 1 < len(quotations) else len(draft.text)
        lead = _lead(
            draft.text, max(first[0], previous, quotation.outer_start - _LONGEST_LEAD), quotation.outer_start
        )
        trail = (quotation.outer_end, min(last[1], following, quotation.outer_end + _LONGEST_LEAD))
        own = _own(draft.text, quotation, lead, trail, found[-1] if found else None)
        found.append(_Attributed(quotation, own, lead, trail))
    return found


def _lead(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that ``text[start:end]`` begins and does not end; empty where there is none."""
    last = deque(sentence_ranges(text, start, end), maxlen=1)
    if not last or text[last[0][1] - 1] in _SENTENCE_ENDS:
        return end, end
    return last[0][0], end


def _own(
    text: str,
    quotation: Quotation,
    lead: tuple[int, int],
    trail: tuple[int, int],
    previous: _Attributed | None,
) -> Attribution | None:
    """The attribution that belongs to this quotation and not to the one before it."""
    taken = (
        previous.attribution.end
        if previous and previous.attribution and previous.attribution.cue is not Cue.BEFORE
        else 0
    )
    follows = None if _ends_for_good(text, quotation, trail) else after_quotation(text, *trail)
    ends_open = text[quotation.start : quotation.end].rstrip()[-1:] in ",—–-"
    if follows is not None and (ends_open or lead[0] >= lead[1]):
        return follows
    precedes = before_quotation(text, max(lead[0], taken), lead[1]) if lead[1] > taken else None
    if precedes is not None and precedes.speaker is not None:
        return precedes
    return follows or precedes


def _ends_for_good(text: str, quotation: Quotation, trail: tuple[int, int]) -> bool:
    """Whether the quotation closes a sentence, and what follows leads on to the next quotation."""
    if text[quotation.start : quotation.end].rstrip()[-1:] != ".":
        return False
    between = text[slice(*trail)].strip()
    return bool(between) and between[-1] not in ".!?" and text[trail[1] : trail[1] + 1] in _OPENING_MARKS


def _grouped(text: str, attributed: list[_Attributed]) -> list[list[_Attributed]]:
    """Puts the halves of a sentence that its attribution interrupts together, and carries speakers on."""
    groups: list[list[_Attributed]] = []
    for one in attributed:
        before = groups[-1][-1] if groups else None
        if before is not None and _carries_on(text, before, one):
            speaking = groups[-1][0].attribution
            if _same_sentence(text, before, one):
                groups[-1].append(one)
                continue
            if one.attribution is None and speaking is not None:
                groups.append([replace(one, attribution=speaking)])
                continue
        groups.append([one])
    return groups


def _carries_on(text: str, before: _Attributed, one: _Attributed) -> bool:
    """Whether nothing but the first quotation's attribution stands between two quotations of one block."""
    own = one.attribution
    if (
        own is not None
        and before.attribution is not None
        and own != before.attribution
        and own.end > one.quotation.outer_start
    ):
        return False
    between = text[before.quotation.outer_end : one.quotation.outer_start]
    if "\n\n" in between or before.attribution is None:
        return False
    if before.attribution.cue is Cue.BEFORE or before.attribution.end <= before.quotation.outer_start:
        return not between.strip()
    return not text[before.attribution.end : one.quotation.outer_start].strip(" ,—–-\n\r\t")


def _same_sentence(text: str, before: _Attributed, one: _Attributed) -> bool:
    """“I think,” he said, “that …”: the attribution ends in a comma, the words go on small."""
    first, second = before.quotation, one.quotation
    between = text[first.outer_end : second.outer_start].rstrip()
    starts_small = text[second.start : second.start + 1].islower()
    ends_open = text[first.start : first.end].rstrip()[-1:] not in ".!?"
    return ends_open and bool(between) and (between[-1] in ",—–-" or starts_small)


def _claim(
    draft: Draft, group: list[_Attributed], people: People, dates: tuple[Mention, ...]
) -> Located[QuoteClaim]:
    text = draft.text
    stretches = [
        part for one in group for part in (one.quotation.parts or ((one.quotation.start, one.quotation.end),))
    ]
    stretches = [(start, end) for start, end in stretches if text[start:end].strip()] or stretches[:1]
    words, parts = _joined(text, stretches)
    attribution = group[0].attribution
    phrase = attribution.speaker if attribution else None
    speaker, candidates = people.resolve(phrase) if phrase else (None, ())
    slots = {"words": draft.span(stretches[0][0], stretches[-1][1])}
    if phrase is not None:
        slots["speaker"] = draft.span(phrase.start, phrase.end)
    said = _said(group, dates)
    if said is not None:
        slots["said"] = draft.span(said.start, said.end)
    first, last = group[0].quotation, group[-1].quotation
    lead = text[slice(*group[0].lead)].strip()
    claim = QuoteClaim(
        text=text[first.outer_start : last.outer_end],
        span=draft.span(stretches[0][0], stretches[-1][1]),
        spans=tuple(draft.span(start, end) for start, end in stretches),
        slots=slots,
        speaker=speaker,
        candidates=candidates,
        lead_in=lead or None,
        lead_out=_lead_out(text, *group[-1].trail) or None,
        words=words,
        said=said.text if said is not None else None,
    )
    count = len(read_words(words).words)
    is_weak = count <= _FEW_WORDS or (attribution is None and count <= _FEW_UNATTRIBUTED)
    why_not = None
    if (attribution is not None and attribution.denied) or _taken_back(claim.lead_out):
        why_not = "reported as not said"
    elif first.stray:
        why_not = "a quotation mark that nothing closes"
    return Located(claim, parts, is_weak=is_weak, why_not=why_not, mentions=(said,) if said else ())


def _taken_back(lead_out: str | None) -> bool:
    """Whether the sentence goes on to say that the words were never spoken."""
    keys = [word.key for word in read_words(lead_out or "").words]
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
    return is_worded or date.weekday is not None or before[-1:] in (["on"], ["in"])


def _joined(text: str, stretches: list[tuple[int, int]]) -> tuple[str, tuple[Part, ...]]:
    """The words of all stretches with one space between them, and where each part of them came from."""
    parts: list[Part] = []
    at = 0
    for start, end in stretches:
        parts.append(Part(at, start, end - start))
        at += end - start + 1
    return " ".join(text[start:end] for start, end in stretches), tuple(parts)


def _said(group: list[_Attributed], dates: tuple[Mention, ...]) -> Mention | None:
    """The date on which the words were spoken, where the attribution says one and only one."""
    found: list[Mention] = []
    for one in group:
        if one.attribution is None or one.attribution.cue is Cue.DASH:
            continue
        for start, end in (
            one.lead,
            (one.trail[0], min(one.trail[1], max(one.attribution.end, one.trail[0]))),
        ):
            found += [date for date in dates if start <= date.start and date.end <= end]
    found = list(dict.fromkeys(found))
    return found[0] if len(found) == 1 else None
