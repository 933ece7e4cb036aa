"""Tables and transcripts that are called complete and are not, as far as that can be seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from factcheck.derive.figures_operands import signature
from factcheck.lexicon.groups import group, is_aggregate, is_world, sovereign
from factcheck.lexicon.places import countries
from factcheck.lexicon.rankings import set_in
from factcheck.lint.base import Desk, Found
from factcheck.store import Table
from factcheck.store.problems import clip
from factcheck.store.series import Entry
from factcheck.store.stage_directions import HOLE
from factcheck.store.transcript import Turn
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_ENDS = pattern(r"[.!?][\"'”’»)\]]*$")
_SHOWN = 40  # characters of the words that a transcript breaks off with
_NAMED = 3  # of those that are missing; the rest are counted
_COUNTRY = "country:"


def members_missing(desk: Desk) -> Iterator[Found]:
    """A table that is `complete` in a set of countries which is known, and lacks a member of it.

    Who belonged when is known too. As long as one is missing, nothing is ranked in that year. Add the row, or
    say what the table is complete in.

    Remarked: `complete = "G7"` with six countries for 2023
    Fine: `complete = "EU"` without Britain for 2023; the same table without `complete`
    """
    for table, entries in _complete(desk):
        covered = set_in(table.complete or "")
        known = group(covered)
        if known is None and not is_world(covered):
            continue
        lost: dict[str, list[str]] = defaultdict(list)
        for period, found in _by_period(entries).items():
            sure = known.at(period)[0] if known else sovereign()
            have = {entry.subject.removeprefix(_COUNTRY) for entry in found}
            if missing := sorted(sure - have):
                lost[_listed([_name(ident) for ident in missing])].append(str(period))
        for who, when in sorted(lost.items()):
            called = clip(table.complete or "")
            message = f"complete: it is called complete in {called!r}, and lacks {who} for {_listed(when)}"
            yield _at(desk, table, entries, message)


def years_missing(desk: Desk) -> Iterator[Found]:
    """A `complete` table with a hole in a yearly series: a year is missing, and there are some on both sides.

    An empty cell is no data. Rankings and "the highest since" stop at it.

    Remarked: rows of Japan for 2019, 2020 and 2022
    Fine: rows of Japan for 2019 to 2022; a series that begins later than others
    """
    for table, entries in _complete(desk):
        series: dict[tuple[object, ...], set[int]] = defaultdict(set)
        shown: dict[tuple[object, ...], str] = {}
        for entry in entries:
            period = entry.period
            if period is not None and period.start is not None and period.precision in ("year", "fiscal"):
                key = (
                    entry.subject,
                    tuple(sorted(entry.measured.keys)),
                    signature(entry),
                    period.fiscal is None,
                )
                series[key].add(period.start.year if period.fiscal is None else period.fiscal)
                shown[key] = entry.fact.subject
        holes = [
            f"{shown[key]} {_listed([str(year) for year in missing])}"
            for key, years in series.items()
            if (missing := sorted(set(range(min(years), max(years) + 1)) - years))
        ]
        if holes:
            message = f"complete: its series have holes: {_listed(sorted(set(holes)))}"
            yield _at(desk, table, entries, message)


def transcript_breaks_off(desk: Desk) -> Iterator[Found]:
    """A transcript that is `complete`, and ends in the middle of a sentence.

    What it lacks is held against drafts: that somebody did not say something there.

    Remarked: a last line "We sail and"
    Fine: "We sail. (Applause.)"
    """
    for transcript in desk.store.transcripts:
        spoken = [turn for turn in transcript.turns if turn.words]
        if transcript.complete and spoken and not _ENDS.search(spoken[-1].words[-8:]):
            last = spoken[-1].words.replace("\n", " ")
            message = f"complete, and it breaks off with {clip(last[-_SHOWN:])!r}"
            yield Found(transcript.path, _line(spoken[-1]), 1, message, spoken[-1].address)


def transcript_has_holes(desk: Desk) -> Iterator[Found]:
    """A transcript that is `complete`, with places that could not be heard.

    Remarked: "We [inaudible]."
    Fine: "We [laughs]."
    """
    for transcript in desk.store.transcripts:
        holes = [turn for turn in transcript.turns if HOLE in turn.words] if transcript.complete else []
        if holes:
            count = sum(turn.words.count(HOLE) for turn in holes)
            places = "a place" if count == 1 else f"{count} places"
            message = (
                f"complete, and {places} could not be heard: nothing is held against those who speak there"
            )
            yield Found(transcript.path, _line(holes[0]), 1, message, holes[0].address)


def transcript_not_found(desk: Desk) -> Iterator[Found]:
    """A transcript from a source with neither URL nor publisher: nobody can look the words up.

    Remarked: a title and a date alone
    Fine: the same with a `publisher`
    """
    for transcript in desk.store.transcripts:
        fact = next((fact for turn in transcript.turns if (fact := desk.store.fact(turn.address))), None)
        if fact is not None and not (fact.source.url or fact.source.archived_url or fact.source.publisher):
            message = "source: has neither a url nor a publisher: nobody can look the words up"
            yield Found(transcript.path, 1, 1, message, fact.address)


def _line(turn: Turn) -> int:
    return turn.marks[-1].line


def _complete(desk: Desk) -> Iterator[tuple[Table, list[Entry]]]:
    """Every complete table of figures with those of its rows that are no sums of others."""
    tables = {
        table.address: table for table in desk.store.tables if table.complete and table.kind == "figure"
    }
    if not tables:
        return
    rows: dict[str, dict[str, Entry]] = {address: {} for address in tables}
    read: set[tuple[str, frozenset[str]]] = set()
    for fact in desk.store.figures:
        address = fact.address.partition("#")[0]
        key = desk.index.subject(fact.subject), desk.index.measured(fact.measure, fact.subject).keys
        if address not in tables or key in read:
            continue
        read.add(key)
        for entry in desk.index.of(*key):
            home = entry.fact.address.partition("#")[0]
            is_sum = entry.fact.subject in tables[home].aggregates if home in tables else True
            if not is_sum and not is_aggregate(entry.fact.subject):
                rows[home][entry.fact.address] = entry
    for address in sorted(tables):
        yield tables[address], [rows[address][one] for one in sorted(rows[address])]


def _by_period(entries: list[Entry]) -> dict[Period, list[Entry]]:
    found: dict[Period, list[Entry]] = {}
    for entry in entries:
        if entry.period is not None:
            found.setdefault(entry.period, []).append(entry)
    return dict(sorted(found.items(), key=lambda one: str(one[0])))


def _name(ident: str) -> str:
    return next((country.names[0] for country in countries() if country.id == ident), ident)


def _listed(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{', '.join(names[:_NAMED])}{more}"


def _at(desk: Desk, table: Table, entries: list[Entry], message: str) -> Found:
    path = f"{table.address}.table.toml"
    where = desk.files.position(path, "table", "complete")
    if where is None:
        fact = entries[0].fact
        return desk.at(fact, message)
    return Found(path, *where, message)
