"""Makes figure claims of a draft: whose figure, of what, how much, when, and where each of these stands."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from factcheck.claims import FigureClaim
from factcheck.drafts import Block, BlockKind, Draft, sentence_ranges
from factcheck.extraction.figures_about import measure_of, other_of, subject_of, together
from factcheck.extraction.figures_amount import basis_of, change_of, value_of
from factcheck.extraction.figures_anchored import anchored
from factcheck.extraction.figures_around import (
    is_apposition,
    is_doubtful,
    is_of_a_part,
    is_set,
    publisher_of,
    status_of,
    within_of,
)
from factcheck.extraction.figures_clause import Clause, Sentence
from factcheck.extraction.figures_declared import Declarations
from factcheck.extraction.figures_derived import derived_slots, is_entangled, measure_ranked_by
from factcheck.extraction.figures_lists import written_out
from factcheck.extraction.figures_patterns import find
from factcheck.extraction.figures_rankings import MAY_RANK
from factcheck.extraction.figures_scores import is_score, score_of
from factcheck.extraction.figures_skeleton import skeleton
from factcheck.extraction.figures_when import periods_of, time_of
from factcheck.extraction.located import Located, Part
from factcheck.extraction.marks import find_quotations
from factcheck.extraction.subjects import Vocabulary
from factcheck.reading import Mention
from factcheck.values.models import trusted
from factcheck.values.pattern import pattern
from factcheck.values.quantity import Quantity

_MAY_COMPARE = pattern(r"\bthan\b|\bhalf\b|\b(?:exceed|surpass|outstrip|overt[ao]|trail|topp)[a-z]+\b")

_LEVELS = ("level", "had-a")  # whose "by 2027" is a deadline only of what was set

Found = Located[FigureClaim]


def extract_figures(
    draft: Draft, vocabulary: Vocabulary, mentions: Iterable[Mention] = ()
) -> tuple[Located[FigureClaim], ...]:
    """The figures of ``draft`` as claims, in order; ``mentions`` are its figures and dates, as read.

    Only what a pattern of grammar binds to a subject and a measure becomes a claim.
    """
    known = sorted(mentions, key=lambda mention: mention.start)
    prose = [block for block in draft.blocks if block.kind is not BlockKind.TABLE_CELL]
    quoted = [
        (one.outer_start, one.outer_end)
        for one in find_quotations(draft.text, ((block.start, block.end) for block in prose))
    ]
    declared = Declarations(draft.text)
    found: list[Found] = []
    for block in prose:
        clauses = _clauses(draft, block, known, vocabulary)
        found += [one for clause in clauses if (one := _claim(clause, quoted, declared)) is not None]
    if len(prose) < len(draft.blocks):
        from factcheck.extraction.figures_tables import extract_from_tables

        found += extract_from_tables(draft, vocabulary, known, declared)
        found.sort(key=lambda one: one.parts[0].start)
    return tuple(found)


def _clauses(draft: Draft, block: Block, known: list[Mention], vocabulary: Vocabulary) -> Iterator[Clause]:
    """Every match of a pattern in the sentences of a block; no figure belongs to two of them."""
    last: tuple[int, int] | None = None
    for start, end in sentence_ranges(draft.text, block.start, block.end):
        before, last = last, (start, end)
        inside = known[bisect_left(known, start, key=_start) : bisect_left(known, end, key=_start)]
        if not (
            _has_figures(inside)
            or _MAY_COMPARE.search(draft.text, start, end)
            or MAY_RANK.search(draft.text, start, end)
        ):
            continue
        read = skeleton(draft.text, start, end, inside, vocabulary)
        if read is None:
            continue
        whole = anchored(read)
        taken: set[str] = set()
        for written in written_out(whole, vocabulary):
            sentence = Sentence(start, end, written.line)
            for one in find(written.line.line):
                if not one.anchors & taken:
                    taken |= set() if written.is_shared else one.anchors
                    yield Clause(draft, sentence, before, vocabulary, one)


def _start(mention: Mention) -> int:
    return mention.start


def _has_figures(mentions: list[Mention]) -> bool:
    return any(mention.kind not in {"date", "daterange"} for mention in mentions)


def _is_open(clause: Clause) -> bool:
    """Whether the sign of an amount of the claim may stand for several currencies."""
    values = [item.mention.value for item in clause.used if item.mention is not None]
    return any(isinstance(value, Quantity) and bool(value.candidates) for value in values)


def _claim(clause: Clause, quoted: list[tuple[int, int]], declared: Declarations) -> Found | None:
    """The claim that a clause makes, or None where a part of it is not clear."""
    if is_entangled(clause):
        return None
    if is_doubtful(clause) or is_apposition(clause) or is_of_a_part(clause):
        return None
    measure: str | None
    subject: str | None
    if is_score(clause):
        subject, measure = score_of(clause) or (None, None)
    else:
        measure = measure_of(clause) or measure_ranked_by(clause)
        subject = subject_of(clause)
    periods = periods_of(clause)
    if measure is None or subject is None or periods is None:
        return None
    start, end = clause.offsets
    since, period = periods
    change = change_of(clause, since)
    value = value_of(clause, "value", "v")
    comparison = clause.word("comparison", "more") or clause.word("comparison", "less")
    derived = derived_slots(clause)
    if value is None and change is None and comparison is None and not derived:
        return None
    deadline, status = time_of(clause, "deadline", "deadline"), status_of(clause)
    if clause.found.pattern in _LEVELS and deadline and not (status or is_set(measure)):
        return None
    claim = trusted(FigureClaim)(
        text=clause.draft.text[start:end],
        span=clause.draft.span(start, end),
        spans=(clause.draft.span(start, end),),
        slots=clause.slots,
        within=within_of(clause, quoted),
        subject=subject,
        measure=measure,
        value=value,
        change=change,
        **{"comparison": comparison, "together": together(clause), "period": period, **derived},
        other=None if is_score(clause) else other_of(clause),
        deadline=deadline,
        status=status,
        basis=basis_of(clause, measure, change),
        publisher=publisher_of(clause),
        currency=declared.at(start) if _is_open(clause) else None,
    )
    used = tuple(item.mention for item in clause.used if item.mention is not None)
    return Located(claim, (Part(0, start, end - start),), mentions=tuple(dict.fromkeys(used)))
