"""``factcheck check NEW --against OLD``: what editing did to quoted words, figures and dates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factcheck.checking.versions import Changed, Item, changed
from factcheck.cli.job import Asked
from factcheck.cli.output import Unable, deliver
from factcheck.drafts import DraftError, read_draft
from factcheck.report.plain import one_line


def against(new: Path, old: Path, output: Path | None, asked: Asked) -> bool:
    """Prints a line for each difference, and whether there was one."""
    try:
        before, after = (read_draft(path, encoding=asked.encoding, view=asked.view) for path in (old, new))
    except DraftError as error:
        raise Unable(str(error)) from None
    found = list(changed(before, after))
    lines = [one_line(line) for one in found for line in _lines(one, before.name, after.name)]
    if not asked.quiet:
        lines.append(_counted(len(found)))
    deliver("".join(f"{line}\n" for line in lines), output)
    return bool(found)


def _counted(count: int) -> str:
    if count == 0:
        return "the same quotations, figures and dates in both versions"
    return f"{count} difference{'s' if count != 1 else ''} in quotations, figures and dates"


def _lines(one: Changed, old: str, new: str) -> Iterator[str]:
    if one.old is None and one.new is not None:
        yield f"{_at(new, one.new)}: {one.new.kind} added: {_text(one.new)}"
    elif one.new is None and one.old is not None:
        yield f"{_at(old, one.old)}: {one.old.kind} gone: {_text(one.old)}"
    elif one.old is not None and one.new is not None:
        was, is_ = _differing(one.old, one.new)
        yield f"{_at(new, one.new)}: {one.new.kind} changed: {is_} was {was} ({_at(old, one.old)})"


def _differing(old: Item, new: Item) -> tuple[str, str]:
    """What differs, with no more of a quotation around it than is needed."""
    left, right = old.span.text.split(), new.span.text.split()
    start = 0
    while start < min(len(left), len(right)) and left[start] == right[start]:
        start += 1
    end = 0
    while end < min(len(left), len(right)) - start and left[-1 - end] == right[-1 - end]:
        end += 1
    if old.kind != "quotation" or (start == 0 and end == 0):
        return _text(old), _text(new)
    start = max(start - 1, 0)  # a word before, so that what was put in or taken out can be found
    return (
        f"“{' '.join(left[start : len(left) - end])}”",
        f"“{' '.join(right[start : len(right) - end])}”",
    )


def _text(item: Item) -> str:
    return f"“{item.span.text}”"


def _at(name: str, item: Item) -> str:
    return f"{name}:{item.span.line}:{item.span.column}"
