"""Who is ranked against whom: the rows of tables that leave nothing out of the set that a statement names.

A table says in ``complete`` what it leaves nothing out of. Here that is held against its rows once more: a
member of the set that has no row for the time, or a row that nobody can place, leaves the set open.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.derive.figures_operands import Operands, Signature, best, signature
from factcheck.lexicon.groups import bare, group, is_aggregate, is_world, sovereign
from factcheck.lexicon.rankings import set_in
from factcheck.match.figures import same_time
from factcheck.match.figures_read import is_plain
from factcheck.store.series import Entry
from factcheck.values.period import Period

_COUNTRY = "country:"


class Ranked(NamedTuple):
    """A set, all of whose figures are on record: ``sure`` belong to it, ``open`` perhaps. One basis and unit.

    ``why_not`` says what keeps it from being whole; then nothing is decided.
    """

    table: str
    shape: Signature
    sure: tuple[Entry, ...]
    open: tuple[Entry, ...] = ()
    why_not: str | None = None


def ranked(operands: Operands, among: str, period: Period) -> list[Ranked]:
    """The sets of that name, one for each complete table and each basis of it, sorted."""
    measured = operands.stated.measured
    rows: dict[tuple[str, Signature], list[Entry]] = {}
    for one in operands.kept(operands.index.anyone(measured.keys)):
        same = one.measured.per_head == measured.per_head and one.measured.of == measured.of
        if same and operands.index.complete(one.fact) is not None and is_plain(one.status):
            rows.setdefault((_table(one), signature(one)), []).append(one)
    return [_ranked(operands, among, period, *key, rows[key]) for key in sorted(rows, key=str)]


def _table(entry: Entry) -> str:
    return entry.fact.address.partition("#")[0]


def _ranked(
    operands: Operands, among: str, period: Period, table: str, shape: Signature, rows: list[Entry]
) -> Ranked:
    covered = set_in(operands.index.complete(rows[0].fact) or "")
    at_time = _each_once([one for one in rows if same_time(period, one.period)])
    asked = group(among)
    if is_world(among):
        if not is_world(covered):
            return Ranked(table, shape, (), why_not=f"a table that is complete in {among}")
        return _world(table, shape, rows, at_time)
    if bare(covered) == bare(among) and asked is None:
        sure = tuple(one for one in at_time.values() if not is_aggregate(one.fact.subject))
        lost = {one.subject for one in rows if not is_aggregate(one.fact.subject)} - {
            one.subject for one in sure
        }
        return Ranked(table, shape, sure, why_not=_missing(lost))
    if asked is None:
        return Ranked(table, shape, (), why_not=f"the members of {among}")
    sure_ids, open_ids = asked.at(period)
    if not is_world(covered):
        whole = group(covered)
        known = frozenset[str]().union(*whole.at(period)) if whole is not None else frozenset[str]()
        if not sure_ids or not sure_ids | open_ids <= known:
            return Ranked(table, shape, (), why_not=f"a table that is complete in {among}")
    sure = tuple(at_time[key] for key in sorted(_keys(sure_ids)) if key in at_time)
    perhaps = tuple(at_time[key] for key in sorted(_keys(open_ids)) if key in at_time)
    lost = _keys(sure_ids) - set(at_time)
    if not is_world(covered):
        lost |= _keys(open_ids) - set(at_time)
    return Ranked(table, shape, sure, perhaps, _missing(lost))


def _world(table: str, shape: Signature, rows: list[Entry], at_time: dict[str, Entry]) -> Ranked:
    """All countries of the table; who is none of the United Nations, or no country by name, is open."""
    sure, perhaps = [], []
    for key, one in sorted(at_time.items()):
        if key.removeprefix(_COUNTRY) in sovereign():
            sure.append(one)
        elif not is_aggregate(one.fact.subject):
            perhaps.append(one)
    lost = {one.subject for one in rows if one.subject.removeprefix(_COUNTRY) in sovereign()} - set(at_time)
    return Ranked(table, shape, tuple(sure), tuple(perhaps), _missing(lost))


def _each_once(found: list[Entry]) -> dict[str, Entry]:
    """The best figure of each subject, by its key."""
    subjects: dict[str, list[Entry]] = {}
    for one in found:
        subjects.setdefault(one.subject, []).append(one)
    return {key: chosen for key in sorted(subjects) if (chosen := best(subjects[key])) is not None}


def _keys(ids: frozenset[str]) -> set[str]:
    return {f"{_COUNTRY}{one}" for one in ids}


def _missing(keys: set[str]) -> str | None:
    if not keys:
        return None
    names = sorted(key.partition(":")[2] for key in keys)
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"a figure of {', '.join(names[:3])}{more}"
