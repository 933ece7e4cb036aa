"""The corrections that a report offers, and a draft with them made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from html import escape
from typing import Final, NamedTuple

from factcheck.claims import Within
from factcheck.drafts import Draft, DraftError, draft_from_bytes, is_html, is_markdown
from factcheck.values.pattern import pattern
from factcheck.values.span import Span
from factcheck.verdict import Report, Status, Verdict

_MARKUP = pattern(r"[\\`*_\[\]<>&|~#!]")  # what Markdown may take for a mark of its own
_AFTER_A_GAP: Final = frozenset(" .,;:!?”")  # before these, a space must not be left over
_MOST_TRIED: Final = 32  # corrections that are tried one by one, with a reading of the draft for each


class Fix(NamedTuple):
    """One correction: what stands at ``span`` in the file should read ``text``, by the rule ``rule``."""

    span: Span
    text: str
    rule: str


class Mended(NamedTuple):
    """The bytes of a draft's file with the corrections ``made``; ``left`` are the others, and why."""

    data: bytes
    made: tuple[Fix, ...]
    left: tuple[Fix, ...]
    why: str = ""


def fixes(report: Report, *, quotes: bool = False) -> Iterator[Fix]:
    """The corrections of ``report`` that can be made as they stand, in the order of the draft.

    These are of refuted claims with one fact behind them. What was silenced stays, and so do somebody's
    quoted words, unless ``quotes`` allows for mending them. Where two corrections overlap, the first is kept.
    """
    offered = sorted(
        (
            Fix(finding.span, finding.fix, finding.rule)
            for verdict in report.verdicts
            if _is_certain(verdict) and (quotes or not _is_quoted(verdict))
            for finding in verdict.findings
            if finding.fix is not None and finding.span and not finding.silenced
        ),
        key=lambda fix: (fix.span.start, fix.span.end),
    )
    end = 0
    for fix in offered:
        if fix.span.start >= end and fix.text != fix.span.text:
            yield fix
            end = fix.span.end


def _is_certain(verdict: Verdict) -> bool:
    return verdict.status is Status.REFUTED and len(verdict.evidence) == 1 and not verdict.is_silenced


def _is_quoted(verdict: Verdict) -> bool:
    return verdict.claim.kind == "quote" or verdict.claim.within is Within.QUOTATION


def mend(draft: Draft, offered: Sequence[Fix]) -> Mended:
    """The file of ``draft`` with those of ``offered`` made that can be; they are in order, without overlap.

    The prose must then read as before but for the corrections, when the file is read again, and no other byte
    may change. What has markup inside is left, and so is everything where the file is no text or cannot be
    written in its own encoding.
    """
    if draft.encoding is None:
        return Mended(b"", (), tuple(offered), "it is no text file")
    if not _is(draft, _encoded(draft.source, draft.encoding)):
        return Mended(b"", (), tuple(offered), f"the file cannot be written in {draft.encoding} as it was")
    offered = [_with_space(draft, fix) for fix in offered]
    made = [fix for fix in offered if _is_plain(draft, fix)]
    data = _written(draft, made)
    if data is None and len(made) <= _MOST_TRIED:
        made = [fix for fix in made if _written(draft, [fix]) is not None]
        data = _written(draft, made)
    if data is None:
        made = []
    left = tuple(fix for fix in offered if fix not in made)
    return Mended(
        data or b"", tuple(made), left, "the markup, or the encoding, is in the way" if left else ""
    )


def _written(draft: Draft, made: Sequence[Fix]) -> bytes | None:
    """The file with the corrections made, if it can be written and reads as it should."""
    data = _encoded(fixed(draft, made), draft.encoding or "")
    return data if data is not None and _reads(draft, made, data) else None


def _encoded(source: str, encoding: str) -> bytes | None:
    try:
        return source.encode(encoding)
    except UnicodeEncodeError:
        return None


def _is(draft: Draft, data: bytes | None) -> bool:
    return data is not None and hashlib.sha256(data).hexdigest() == draft.sha256


def _with_space(draft: Draft, fix: Fix) -> Fix:
    """A correction that takes words out takes one of the spaces around them too."""
    start, end = fix.span.start, fix.span.end
    behind = draft.source[end : end + 1]
    if fix.text or draft.source[start - 1 : start] != " " or behind not in _AFTER_A_GAP:
        return fix
    return fix._replace(span=draft.source_span(start - 1, end))


def _is_plain(draft: Draft, fix: Fix) -> bool:
    """Whether nothing but words would be taken out and put in."""
    if is_html(draft.name):
        return "<" not in fix.span.text
    if not is_markdown(draft.name):
        return True
    start, end = draft.offsets.to_text(fix.span.start, fix.span.end)
    return draft.text[start:end] == fix.span.text and not _MARKUP.search(fix.text)


def _reads(draft: Draft, made: Sequence[Fix], data: bytes) -> bool:
    """Whether the file is read as the same prose with the corrections in it, and nothing else."""
    parts: list[str] = []
    at = 0
    for fix in made:
        start, end = draft.offsets.to_text(fix.span.start, fix.span.end)
        parts += [draft.text[at:start], fix.text]
        at = end
    try:
        again = draft_from_bytes(data, draft.name, encoding=draft.encoding)
    except DraftError:
        return False
    return again.text == "".join([*parts, draft.text[at:]]) and len(again.comments) == len(draft.comments)


def fixed(draft: Draft, made: Sequence[Fix]) -> str:
    """The source of the draft with the corrections made; ``made`` are in order and do not overlap."""
    parts: list[str] = []
    at = 0
    for fix in made:
        text = escape(fix.text, quote=False) if is_html(draft.name) else fix.text
        parts += [draft.source[at : fix.span.start], text]
        at = fix.span.end
    return "".join([*parts, draft.source[at:]])
