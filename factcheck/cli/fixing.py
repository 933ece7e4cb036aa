"""``factcheck check --diff`` and ``--fix``: corrections that the record makes certain, shown or made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

from factcheck.checking.fixes import Mended, fixed, fixes, mend
from factcheck.cli.job import Checked, Job
from factcheck.cli.output import complain, deliver_bytes, remark
from factcheck.report.plain import one_line, visible


def diff(checked: Sequence[Checked], *, quotes: bool, raw: bool) -> str:
    """The corrections as a unified diff, which ``patch`` can apply if ``raw``, else safe for a terminal."""
    return "".join(line for one in checked for line in _diff(one, quotes=quotes, raw=raw))


def _diff(one: Checked, *, quotes: bool, raw: bool) -> Iterator[str]:
    draft = one.judged.draft
    mended = _mended(one, quotes=quotes)
    if not mended.made:
        return
    before, after = (text.split("\n") for text in (draft.source, fixed(draft, mended.made)))
    name = one_line(draft.name)
    for line in unified_diff(_ended(before), _ended(after), name, name):
        words = line.removesuffix("\n").removesuffix("\r")
        yield f"{words if raw else visible(words)}{line[len(words) :]}"
        if not line.endswith("\n"):
            yield "\n\\ No newline at end of file\n"


def _ended(lines: Sequence[str]) -> list[str]:
    """Lines with their ends; only a line feed ends one, as for ``patch``."""
    return [*(f"{line}\n" for line in lines[:-1]), *(lines[-1:] if lines[-1] else [])]


def fix(job: Job, one: Checked, *, quotes: bool) -> Checked:
    """Makes the corrections in the file of ``one``, and checks it again; one that changed is left."""
    mended = _mended(one, quotes=quotes)
    if not mended.made:
        return one
    path, draft = Path(one.path), one.judged.draft
    try:
        if hashlib.sha256(path.read_bytes()).hexdigest() != draft.sha256:
            complain(f"{draft.name}: has changed since it was read; nothing was written")
            job.unread += 1
            return one
        deliver_bytes(mended.data, path)
    except OSError as error:
        complain(f"{draft.name}: {(error.strerror or str(error)).lower()}")
        job.unread += 1
        return one
    for made in mended.made:
        at = f"{draft.name}:{made.span.line}:{made.span.column}"
        now = f"is now “{made.text}”" if made.text else "is taken out"
        remark(f"{at}: {made.rule} mended: “{made.span.text.strip()}” {now}")
    return next(job.run([one.path]), one)


def _mended(one: Checked, *, quotes: bool) -> Mended:
    """What can be corrected; what cannot be is told."""
    draft = one.judged.draft
    mended = mend(draft, tuple(fixes(one.judged.report, quotes=quotes)))
    for left in mended.left:
        at = f"{draft.name}:{left.span.line}:{left.span.column}"
        wanted = f"should be “{left.text}”" if left.text else "should be taken out"
        remark(f"{at}: {left.rule} not mended: “{left.span.text.strip()}” {wanted}, but {mended.why}")
    return mended
