"""``factcheck claims diff``: what changed between two versions of a store, and which verdicts it touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import click

from factcheck.cli.output import Unable, deliver, remark
from factcheck.cli.stores import open_store
from factcheck.facts import Place
from factcheck.report.plain import one_line
from factcheck.report.recorded import recorded
from factcheck.report.touched import Touched, touched
from factcheck.store import Store
from factcheck.store.difference import Change, difference
from factcheck.values.strict_json import written

SCHEMA: Final = "factcheck/difference/1"

_EPILOG = """\b
Examples:
  factcheck claims diff /backup/claims claims
  factcheck claims diff old.toml new.toml --format json
  factcheck claims diff /backup/claims claims --report article.bundle.json

Whatever is another fact, says something else, or stands somewhere else is listed; so are names, measures,
calendars, and what tables and transcripts are complete in. With --report, so is each verdict of a JSON report
or a bundle that rests on one of them. What an added fact would change only another check can tell.

Exit codes: 0 no difference; 1 differences; 2 a store or the report cannot be read.
"""


@click.command(name="diff", epilog=_EPILOG, short_help="Print what changed between two versions of a store.")
@click.argument("old", metavar="OLD", type=click.Path(path_type=Path))
@click.argument("new", metavar="NEW", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or for programs.",
)
@click.option(
    "--report",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Name the verdicts of this saved report or bundle that are touched.",
)
def diff(old: Path, new: Path, form: str, report: Path | None) -> None:
    """Print every fact that changed from the store OLD to the store NEW, and what became of it."""
    before, after = open_store(old), open_store(new)
    files = [path.suffix == ".toml" for path in (old, new)]
    if any(files) and not all(files):
        raise Unable("a store and one file of facts are no two versions of one thing: name two of either")
    for path, store in ((old, before), (new, after)):
        if store.problems:
            remark(
                f"{path.as_posix()} has problems, and what they hide is not compared: factcheck claims lint"
            )
    changes = difference(before, after, by_id=all(files))
    found = _touched(report, changes, before, after) if report is not None else None
    if form == "json":
        deliver(written(_data(changes, found, before, after)), None)
    else:
        lines = [*_lines(changes, before, after), *_lines_touched(found)]
        deliver("".join(f"{line}\n" for line in lines), None)
    raise click.exceptions.Exit(int(bool(changes)))


def _touched(report: Path, changes: Sequence[Change], old: Store, new: Store) -> tuple[Touched, ...]:
    from factcheck.cli.replay import saved_reports

    return touched(saved_reports(report), changes, old, new)


def _lines(changes: Sequence[Change], old: Store, new: Store) -> Iterator[str]:
    elsewhere: Counter[str] = Counter()
    together = Counter(_group(change) for change in changes)
    told: set[object] = set()
    for change in changes:
        group = _group(change)
        if change.how == "moved" and change.was is None and change.new_place:
            elsewhere[change.new_place.path] += 1
        elif group is None:
            yield from _one(change, 1, old, new)
        elif group not in told:
            told.add(group)
            yield from _one(change, together[group], old, new)
    for path, count in sorted(elsewhere.items()):
        facts = "1 fact stands on another line" if count == 1 else f"{count} facts stand on other lines"
        yield one_line(f"moved    {path}: {facts}")
    tally = Counter(change.how for change in changes)
    counts = [f"{tally[how]} {how}" for how in ("added", "removed", "changed", "moved") if tally[how]]
    yield ", ".join(counts) or "no difference"


def _group(change: Change) -> tuple[object, ...] | None:
    """What is told once: the facts of one file whose source alone changed, in the same way."""
    of_source = all(one.slot.startswith("source.") for one in change.slots)
    if change.what != "fact" or change.how != "changed" or change.was or not of_source:
        return None
    return (change.address.partition("#")[0], change.slots)


def _one(change: Change, facts: int, old: Store, new: Store) -> Iterator[str]:
    address = change.address if facts == 1 else f"{change.address.partition('#')[0]}: {facts} facts"
    whence = f"{change.was} -> " if change.was else ""
    yield one_line(f"{change.how.ljust(7)}  {whence}{address}{_at(change)}")
    for meaning in change.remarks:
        yield f"  {one_line(meaning)}"
    fact = new.fact(change.address) or old.fact(change.address)
    if change.what == "fact" and change.how in ("added", "removed"):
        if fact is not None:
            yield f"  {one_line(recorded(fact.record()))}"
        return
    for slot in change.slots:
        yield f"  {one_line(f'{slot.slot}: {_quoted(slot.old)} -> {_quoted(slot.new)}')}"


def _at(change: Change) -> str:
    place = change.new_place or change.old_place
    return f" ({place.path}:{place.line})" if place else ""


def _quoted(text: str | None) -> str:
    return "nothing" if text is None else f"“{text}”"


def _lines_touched(found: Sequence[Touched] | None) -> Iterator[str]:
    if found is None:
        return
    from factcheck.cli.replay import claim_place

    for one in found:
        where = claim_place(one.report, one.verdict)
        because = ", ".join(one.because)
        yield one_line(f"touches  {where}: {one.verdict.id} {one.verdict.status}: {because}")
    yield "1 verdict is touched" if len(found) == 1 else f"{len(found) or 'no'} verdicts are touched"


def _data(
    changes: Iterable[Change], found: Sequence[Touched] | None, old: Store, new: Store
) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "old": _version(old),
        "new": _version(new),
        "changes": [
            {
                "what": one.what,
                "how": one.how,
                "address": one.address,
                "was": one.was,
                "slots": [{"slot": each.slot, "old": each.old, "new": each.new} for each in one.slots],
                "remarks": list(one.remarks),
                "old_place": _place(one.old_place),
                "new_place": _place(one.new_place),
                "old_sha256": one.old_sha256,
                "new_sha256": one.new_sha256,
            }
            for one in changes
        ],
        "touched": None
        if found is None
        else [
            {
                "draft": one.report.draft.name,
                "verdict": one.verdict.id,
                "status": one.verdict.status.value,
                "line": one.verdict.claim.span.line if one.verdict.claim.span else None,
                "column": one.verdict.claim.span.column if one.verdict.claim.span else None,
                "because": list(one.because),
            }
            for one in found
        ],
    }


def _version(store: Store) -> dict[str, Any]:
    return {"files": store.digest_files, "content": store.digest_content, "facts": len(store.facts)}


def _place(place: Place | None) -> dict[str, Any] | None:
    return {"path": place.path, "line": place.line} if place else None
