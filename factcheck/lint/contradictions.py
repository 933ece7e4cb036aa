"""Facts that cannot all be right: figures, words and days of one thing that differ, and facts said twice."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from factcheck.derive.figures_operands import signature, value
from factcheck.facts import EventFact, Fact, FigureFact, QuoteFact
from factcheck.lint.base import Desk, Found, pairs
from factcheck.match.figures_read import is_plain
from factcheck.reading import parse_period
from factcheck.reading.words import read_words
from factcheck.store.names import comparable
from factcheck.store.problems import clip
from factcheck.store.series import Entry
from factcheck.values.period import Period


def figures_contradict(desk: Desk) -> Iterator[Found]:
    """Two figures for one subject, measure, period and basis that cannot both hold.

    Both are live, hold on a common day, and neither source, vintage nor `as-of` outranks the other, so that
    every draft that states one of them is `conflicting`. Withdraw the wrong one, let the newer supersede the
    older, or say what tells them apart: `basis`, `vintage`, `as-of`, or a `status` such as `forecast`.

    Remarked: two ministries' budgets for 2023, 12 and 14 billion
    Fine: the same with `vintage` 2023-05 and 2024-05, or one as a `forecast`
    """
    groups: dict[tuple[Hashable, ...], list[Entry]] = {}
    for subject, keys in _measured(desk):
        for entry in desk.index.of(subject, keys):
            fact = entry.fact
            for key in sorted(entry.measured.keys) if desk.lives(fact) and not fact.disputed else ():
                groups.setdefault((key, *_figure_key(entry)), []).append(entry)
    told = set()
    for entries in groups.values():
        unique = list({entry.fact.address: entry for entry in entries}.values())
        for one, other in pairs(unique, lambda entry: (str(value(entry)), *_validity(entry.fact))):
            pair = one.fact.address, other.fact.address
            if pair not in told and value(one).disjoint(value(other)) and _meet(one.fact, other.fact):
                told.add(pair)
                yield _told(desk, one.fact, other.fact, "value", _figure(one.fact), _figure(other.fact))


def _measured(desk: Desk) -> Iterator[tuple[str, frozenset[str]]]:
    """Every subject with the keys of each of its measures, once."""
    seen = set()
    for fact in desk.store.figures:
        key = desk.index.subject(fact.subject), desk.index.measured(fact.measure, fact.subject).keys
        if key not in seen:
            seen.add(key)
            yield key


def _figure_key(entry: Entry) -> tuple[Hashable, ...]:
    fact = entry.fact
    period = entry.period
    when = (period.start, period.end, period.fiscal) if period else None
    told = fact.pair is not None
    return (
        entry.subject,
        signature(entry),
        when,
        None if is_plain(entry.status) else entry.status,
        told,
        _weight(fact),
        fact.vintage,
        fact.as_of,
        fact.margin,
    )


def _figure(fact: FigureFact) -> str:
    return f"{fact.value} {fact.unit}" if fact.unit else fact.value


def utterances_differ(desk: Desk) -> Iterator[Found]:
    """Records of one utterance whose words differ, and neither source outranks the other.

    Spelling, case, punctuation and how a number is written do not count, and one record may be a part of the
    other. A quotation of either is supported, so that a slip in one of them is supported too.

    Remarked: two transcripts with one `utterance`, "we will rebuild" and "we will build"
    Fine: the same where one is a `recording`, or a translation into another language
    """
    groups: dict[tuple[Hashable, ...], list[QuoteFact]] = {}
    for fact in desk.store.quotes:
        if fact.utterance and desk.lives(fact) and not fact.disputed:
            key = (comparable(fact.utterance), fact.language, fact.translation, _weight(fact))
            groups.setdefault(key, []).append(fact)
    for facts in groups.values():
        for one, other in pairs(facts, lambda fact: fact.words):
            first, second = read_words(one.words).keys, read_words(other.words).keys
            if not (_holds(first, second) or _holds(second, first)):
                yield _told(desk, one, other, "words", one.words, other.words)


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether the words of ``part`` stand in ``whole`` side by side."""
    ends = "\n"
    return f"{ends}{ends.join(part)}{ends}" in f"{ends}{ends.join(whole)}{ends}"


def events_contradict(desk: Desk) -> Iterator[Found]:
    """One event with days that cannot both be right: same name, participants, place and status.

    If it is one event, withdraw the record with the wrong day; if it comes again and again, give each a name
    that tells it apart ("the second meeting", "2025 budget speech"): as it is, every day is `conflicting`.

    Remarked: "Summit in Washington" on April 10 and on April 12, 2024
    Fine: "2023 summit" and "2024 summit", with no common alias; one of both `postponed`
    """
    groups: dict[tuple[Hashable, ...], list[EventFact]] = {}
    for fact in desk.store.events:
        if desk.lives(fact) and not fact.disputed:
            who = frozenset(map(comparable, fact.participants))
            place = comparable(fact.place) if fact.place else None
            for name in {comparable(text) for text in (fact.event, *fact.aliases)}:
                groups.setdefault((name, who, place, fact.status, _weight(fact)), []).append(fact)
    told = set()
    for facts in groups.values():
        for one, other in pairs(facts, lambda fact: (fact.date, fact.start, fact.end)):
            first, second = _when(one), _when(other)
            pair = one.address, other.address
            if pair not in told and first.disjoint(second) and _meet(one, other):
                told.add(pair)
                yield _told(desk, one, other, "date", _day(one), _day(other))


def _when(fact: EventFact) -> Period:
    return parse_period(fact.date) if fact.date else Period.span(*map(parse_period, _ends(fact)))


def _ends(fact: EventFact) -> tuple[str, str]:
    return fact.start or "", fact.end or ""


def _day(fact: EventFact) -> str:
    return fact.date or " to ".join(_ends(fact))


def identical_facts(desk: Desk) -> Iterator[Found]:
    """Two facts that say the same, from the same source: one of them can go.

    They change no verdict. A copy that is forgotten when the other is corrected does.

    Remarked: one quotation written down twice in one file
    Fine: the same words from two sources; "Thank you." twice in one transcript
    """
    first: dict[str, Fact] = {}
    for fact in desk.store.facts:
        if fact.address in desk.turns:
            continue
        twin = first.setdefault(fact.sha256, fact)
        if twin is not fact:
            yield desk.at(fact, f"says the same as {twin.address}: one of them can go")


def _weight(fact: Fact) -> int | None:
    return fact.source.medium.weight if fact.source.medium else None


def _validity(fact: Fact) -> tuple[str | None, str | None]:
    return fact.valid_from, fact.valid_until


def _meet(one: Fact, other: Fact) -> bool:
    """Whether both hold on a common day."""
    return _begins_before_end(one, other) and _begins_before_end(other, one)


def _begins_before_end(one: Fact, other: Fact) -> bool:
    start = parse_period(one.valid_from).start if one.valid_from else None
    end = parse_period(other.valid_until).start if other.valid_until else None
    return start is None or end is None or start < end


def _told(desk: Desk, one: Fact, other: Fact, slot: str, first: str, second: str) -> Found:
    """The later one of both in the store is remarked on, and names the other with its place."""
    place = f" ({one.location.path}:{one.location.line})" if one.location else ""
    message = f"{slot}: {clip(second)!r} contradicts {clip(first)!r} of {one.address}{place}"
    return desk.at(other, message, slot, "start")
