"""Makes date claims of a draft: a time, joined to the event that its clause tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from factcheck.claims import Claim, DateClaim, Within
from factcheck.drafts import BlockKind, Draft, sentence_ranges
from factcheck.extraction.dates_anniversaries import anniversary_claims
from factcheck.extraction.dates_clauses import (
    Clause,
    Stretch,
    clause_of,
    is_denied_before,
    is_no_statement,
    is_of_main_clause,
    is_only_a_part,
    is_unsure,
    opens_unsure,
    without,
)
from factcheck.extraction.dates_nouns import (
    apposed_participle,
    as_passive,
    before_brackets,
    named_event,
    since_when,
)
from factcheck.extraction.dates_pronouns import with_antecedent
from factcheck.extraction.dates_relations import quotation_around, relation_claims, with_length
from factcheck.extraction.dates_stated import (
    KINDS,
    Leaning,
    is_relative,
    is_rolling,
    lists_joined,
    stated_from,
)
from factcheck.extraction.dates_subjects import closed_relative, resumed_main, with_subject
from factcheck.extraction.dates_sums import sum_claims
from factcheck.extraction.dates_years import in_year, is_of_doubtful_year, year_meant
from factcheck.extraction.located import Located, Part
from factcheck.extraction.phrases import name_runs, tokens
from factcheck.lexicon.events import kinds_told, plain, word_list
from factcheck.lexicon.happenings import happening, tells_phase
from factcheck.reading import Mention
from factcheck.values.models import trusted
from factcheck.values.pattern import pattern
from factcheck.values.period import Period
from factcheck.values.text import fold

_MOST_DATES = 24  # in one sentence; more are a list or a table, and no statement
_LONGEST_SENTENCE = 3000
_WORD = pattern(r"[^\W_]+(?:['’][^\W_]+)*")
_BARE_YEAR = pattern(r"[12][0-9]{3}")
_BEFORE_YEAR = pattern(
    r"\b(?:in|during|around|circa|by|until|before|after|since|between|from|about)"
    r"(?: (?:early|late|mid|the year))?[ -]\Z",
    2,
)
_TOLD_BY = pattern(
    r"[^,;:]{1,60}? (?:said|says|added|noted|reported|confirmed|recalled) (?:that )?(?P<what>(?:[Tt]he "
    r"|[A-Z]).{8,})"
)
_NOUN_AFTER = pattern(r"(?:'s|’s)?[ -]([a-z]+)")
_THE_BEFORE = pattern(r"\b(?:the|a|an|this|that|its|their|his|her|our) \Z", 2)
_MENDED = frozenset({"no-such-day"})
_OF_OFFICE = pattern(
    r"\b(?:was|served as|has been|has served as|remained"
    r"|serves as) (?P<office>[A-Za-z]+(?: [A-Za-z]+){0,4})\Z"
)
_STEADY = ("since", "until")


def extract_dates(
    draft: Draft,
    mentions: Iterable[Mention],
    others: Iterable[Located[Claim]] = (),
    dateline: date | None = None,
    locale: str | None = None,
) -> tuple[Located[DateClaim], ...]:
    """The date claims of ``draft``, in order; ``mentions`` are its figures and dates, as read.

    A time that another claim of ``others`` is made of is no claim of its own, unless the calendar speaks
    against it. A claim whose clause tells of no known kind of event is weak.
    """
    others = tuple(others)
    ordered = sorted(mentions, key=lambda one: (one.start, one.end))
    starts = [one.start for one in ordered]
    taken = {mention for one in others for mention in one.mentions}
    quoted = sorted(
        (part.start, part.start + part.length)
        for one in others
        if one.claim.kind == "quote"
        for part in one.parts
    )
    found: list[Located[DateClaim]] = []
    for before, sentence in _sentences(draft):
        inside = ordered[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]
        dates = [one for one in inside if one.kind in KINDS and not _in_dateline(draft, one)]
        if len(dates) > _MOST_DATES or sentence[1] - sentence[0] > _LONGEST_SENTENCE:
            continue
        in_quote = quotation_around(quoted, *sentence) is not None
        days = list(sum_claims(draft, sentence, dates, is_quoted=in_quote))
        days = days or list(anniversary_claims(draft, sentence, dates, is_quoted=in_quote))
        found += days
        told = {mention for one in days for mention in one.mentions}
        dates = [one for one in dates if one not in told]
        found += map(
            with_length, _in_sentence(draft, (before, sentence), dates, taken, quoted, (dateline, locale))
        )
        found += relation_claims(draft, sentence, inside, quoted)
    return tuple(found)


def _sentences(draft: Draft) -> Iterator[tuple[Stretch | None, Stretch]]:
    """Every sentence with the one before it, of the same paragraph or the paragraph before."""
    before: Stretch | None = None
    for block in draft.blocks:
        if block.kind is BlockKind.TABLE_CELL:
            before = None
            continue
        for start, end in sentence_ranges(draft.text, block.start, block.end):
            yield before, (start, end)
            before = (start, end) if block.kind is BlockKind.PARAGRAPH else None


def _in_dateline(draft: Draft, mention: Mention) -> bool:
    own = draft.dateline_span
    if own is None:
        return False
    span = draft.span(mention.start, mention.end)
    return own.start <= span.start and span.end <= own.end


def _in_sentence(
    draft: Draft,
    here: tuple[Stretch | None, Stretch],
    dates: Sequence[Mention],
    taken: set[Mention],
    quoted: Sequence[Stretch],
    leaning: Leaning,
) -> Iterator[Located[DateClaim]]:
    before, sentence = here
    lists = lists_joined(draft.text, [one for one in dates if not _names_event(draft.text, one)])
    free = list(lists)
    for mention in free:
        inside = quotation_around(quoted, mention.start, mention.end)
        is_wrong = _is_wrong(mention)
        if any(one in taken for one in lists[mention]) and not is_wrong:
            continue
        year = year_meant(draft.text, sentence, mention)
        if year is None and not is_wrong and is_of_doubtful_year(draft.text, before, sentence, mention):
            continue
        whole = (max(sentence[0], inside[0]), min(sentence[1], inside[1])) if inside else sentence
        rest = [(one.start, one.end) for one in free if one is not mention]
        at = (mention.start, mention.end)
        clause = closed_relative(draft.text, whole, clause_of(draft.text, whole, at, rest), at)
        clause = resumed_main(draft.text, whole[0], clause, at)
        clause = before_brackets(draft.text, whole[0], clause, at)
        clause = apposed_participle(draft.text, named_event(draft.text, clause, at), at)
        if not is_wrong and (
            is_no_statement(draft.text, whole)
            or is_denied_before(draft.text, whole[0], clause.start)
            or is_of_main_clause(draft.text, clause, at)
            or is_only_a_part(draft.text, whole[0], at)
            or is_only_a_part(draft.text, whole[0], (mention.outer_start, mention.end))
        ):
            continue
        located = _claim(
            draft,
            mention,
            clause,
            free,
            (None if inside else before, whole[0]),
            is_quoted=inside is not None,
            is_wrong=is_wrong,
            leaning=leaning,
        )
        if located is not None:
            yield replace(located if year is None else in_year(located, year), mentions=lists[mention])


def _names_event(text: str, mention: Mention) -> bool:
    """Whether a time is part of a name, "the 2016 election", "the April 10 summit", and states nothing."""
    before, after = text[max(0, mention.start - 40) : mention.start], text[mention.end : mention.end + 30]
    if (
        _BARE_YEAR.fullmatch(mention.text)
        and _BEFORE_YEAR.search(before) is None
        and mention.relation is None
    ):
        return True
    return (
        _THE_BEFORE.search(before) is not None
        and mention.kind == "date"
        and _NOUN_AFTER.match(after) is not None
    )


def _is_wrong(mention: Mention) -> bool:
    """Whether the calendar may speak against it whatever it is about."""
    if mention.unparsed in _MENDED or (mention.unparsed == "ambiguous" and not mention.readings):
        return True
    day = mention.value.start if isinstance(mention.value, Period) else None
    return mention.weekday is not None and day is not None and day.weekday() != mention.weekday


def _claim(
    draft: Draft,
    mention: Mention,
    clause: Clause,
    dates: Sequence[Mention],
    context: tuple[Stretch | None, int],
    *,
    is_quoted: bool,
    is_wrong: bool,
    leaning: Leaning,
) -> Located[DateClaim] | None:
    text = draft.text
    stretch = (clause.start, clause.end)
    is_written = mention.text == text[mention.start : mention.end]
    begin = stated_from(text, mention, leaning) if is_written else mention.start
    if begin is None:
        return None
    stated = text[begin : mention.end] if is_written else mention.text
    times = [(min(one.start, one.outer_start), one.end) for one in dates if one is not mention]
    event = without(text, stretch, [*times, (begin, mention.end)]) or text[clause.start : clause.end]
    event = as_passive(with_antecedent(text, context[0], with_subject(text, context[1], clause, event)))
    told = _TOLD_BY.match(event)
    event = told["what"] if told is not None else event
    happened = happening(event)
    lasted = mention.relation == "until" and happened is not None and happened.phase == "during"
    stated = mention.text if lasted else stated
    became = since_when(event) if mention.relation == "since" else None
    if became is not None:
        event, stated, begin = became, mention.text, mention.start
    leans = is_quoted and is_relative(stated)
    if not is_wrong and (
        leans
        or (mention.relation in _STEADY and not lasted and became is None and not _is_of_office(event))
        or is_unsure(event)
        or (begin > clause.start and opens_unsure(text[clause.start : clause.end]))  # May is a month, too
        or is_rolling(stated)
    ):
        return None
    side = "end" if lasted else _side(event)
    slots = {"event": draft.span(clause.start, clause.end), side: draft.span(begin, mention.end)}
    within = (
        Within.QUOTATION if is_quoted else Within.INDIRECT if clause.is_reported or told is not None else None
    )
    when: dict[str, Any] = {side: stated}
    claim = trusted(DateClaim)(
        text=text[clause.start : clause.end],
        span=slots["event"],
        spans=(slots["event"],),
        slots=slots,
        event=event,
        **when,
        within=within,
    )
    part = Part(0, clause.start, clause.end - clause.start)
    return Located(claim, (part,), is_weak=not is_wrong and not _tells_of_event(event), mentions=(mention,))


def _is_of_office(event: str) -> bool:
    """Whether a clause says no more than that somebody held an office."""
    held = _OF_OFFICE.search(event)
    words = fold(held["office"]).split() if held is not None else []
    return any(" ".join(words[at:]) in word_list("offices") for at in range(len(words)))


def _side(event: str) -> str:
    words = [fold(word) for word in _WORD.findall(event)]
    if any(word in word_list("begin") for word in words) or tells_phase(event, "start"):
        return "start"
    return "end" if any(word in word_list("end") for word in words) or tells_phase(event, "end") else "date"


def _tells_of_event(event: str) -> bool:
    """Whether a clause tells of a known kind of event, and names somebody or something."""
    words = [plain(fold(word)) for word in _WORD.findall(event)]
    return bool(kinds_told(words)) and bool(name_runs(tokens(event, 0, len(event))))
