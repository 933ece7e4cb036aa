"""Every remark that lint can make, by its code."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from factcheck.lint.aliases import alias_captures, alias_clash, measure_clash
from factcheck.lint.base import Check, Desk, Found
from factcheck.lint.characters import hidden_characters, look_alike_names, mixed_alphabets
from factcheck.lint.completeness import (
    members_missing,
    transcript_breaks_off,
    transcript_has_holes,
    transcript_not_found,
    years_missing,
)
from factcheck.lint.contradictions import (
    events_contradict,
    figures_contradict,
    identical_facts,
    utterances_differ,
)
from factcheck.lint.figures import rate_converts_nothing, unit_nobody_writes
from factcheck.lint.lives import review_due, successor_overlaps, validity_empty
from factcheck.lint.sources import (
    doubtful_layout,
    header_spelling,
    id_alike,
    source_not_found,
    source_without_date,
    source_without_medium,
    unusable,
)


def acceptance_unreadable(desk: Desk) -> Iterator[Found]:  # noqa: ARG001 - found where comments are read
    """A comment that was to accept a remark, and does not say which or why: it accepts nothing.

    Remarked: `# lint-accept: STO204`, without a reason
    Fine: `# lint-accept: STO204: cited from both editions`
    """
    return iter(())


def acceptance_unused(desk: Desk) -> Iterator[Found]:  # noqa: ARG001 - found once all remarks are there
    """A comment that accepts a remark which is not made any more: take it away.

    Remarked: `# lint-accept: STO204: cited from both editions`, above a fact without a copy
    Fine: the same above one of two copies
    """
    return iter(())


#: All checks, by code. A code never changes its meaning.
CHECKS: Final = (
    Check("STO100", "unusable", "error", unusable),
    Check("STO101", "header-spelling", "warning", header_spelling),
    Check("STO102", "acceptance-unreadable", "error", acceptance_unreadable),
    Check("STO103", "acceptance-unused", "warning", acceptance_unused),
    Check("STO104", "doubtful-layout", "warning", doubtful_layout),
    Check("STO201", "figures-contradict", "error", figures_contradict),
    Check("STO202", "utterances-differ", "warning", utterances_differ),
    Check("STO203", "events-contradict", "error", events_contradict),
    Check("STO204", "identical-facts", "warning", identical_facts),
    Check("STO205", "id-alike", "warning", id_alike),
    Check("STO301", "alias-clash", "error", alias_clash),
    Check("STO302", "alias-captures", "error", alias_captures),
    Check("STO303", "measure-clash", "error", measure_clash),
    Check("STO401", "mixed-alphabets", "error", mixed_alphabets),
    Check("STO402", "look-alike-name", "error", look_alike_names),
    Check("STO403", "hidden-character", "error", hidden_characters),
    Check("STO501", "review-due", "warning", review_due),
    Check("STO502", "validity-empty", "error", validity_empty),
    Check("STO503", "successor-overlaps", "warning", successor_overlaps),
    Check("STO601", "source-without-medium", "warning", source_without_medium),
    Check("STO602", "source-without-date", "warning", source_without_date),
    Check("STO603", "source-not-found", "warning", source_not_found),
    Check("STO604", "transcript-not-found", "warning", transcript_not_found),
    Check("STO701", "members-missing", "warning", members_missing),
    Check("STO702", "years-missing", "warning", years_missing),
    Check("STO703", "transcript-breaks-off", "warning", transcript_breaks_off),
    Check("STO704", "transcript-has-holes", "warning", transcript_has_holes),
    Check("STO801", "unit-nobody-writes", "warning", unit_nobody_writes),
    Check("STO802", "rate-converts-nothing", "warning", rate_converts_nothing),
)
