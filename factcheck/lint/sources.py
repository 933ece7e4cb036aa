"""Sources that weigh nothing, have no day, or cannot be looked up; and what the reader of files remarked."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts import Fact, QuoteFact
from factcheck.lint.base import Desk, Found
from factcheck.store.names import comparable

_SPELLING = "write this header as "


def unusable(desk: Desk) -> Iterator[Found]:
    """What keeps a fact, a name or a file from being read: `check` prints it too.

    A missing source, an unknown or empty slot, a value that cannot be read, an id that is used twice, a
    hidden character, a file in another format. It cannot be accepted: a claim that would have met the fact is
    `fact_unusable`.

    Remarked: facts in a file without `[source]`; `[quote.x]` twice in one file
    Fine: one id in two files
    """
    for problem in desk.store.problems:
        yield Found(problem.path, problem.line, problem.column, problem.message)


def header_spelling(desk: Desk) -> Iterator[Found]:
    """A table's header that is not spelled in the one way in which people and `grep` look for it.

    Remarked: `[ quote . "rain" ]`
    Fine: `[quote.rain]`, `[quote."two words"]`
    """
    for problem in desk.store.remarks:
        if problem.message.startswith(_SPELLING):
            yield Found(problem.path, problem.line, problem.column, problem.message)


def doubtful_layout(desk: Desk) -> Iterator[Found]:
    """What a table or transcript says of its file, and the file does not bear out; the message says what.

    Remarked: `complete = true` of a transcript with problems
    Fine: the same once they are mended
    """
    for problem in desk.store.remarks:
        if not problem.message.startswith(_SPELLING):
            yield Found(problem.path, problem.line, problem.column, problem.message)


def source_without_medium(desk: Desk) -> Iterator[Found]:
    """A source that does not say what kind of record it is: it weighs least of all.

    Remarked: `[source]` with a title and a date
    Fine: the same with `medium = "wire"`
    """
    for fact in _each_source(desk):
        if fact.source.medium is None:
            yield _head(desk, fact, "source: has no medium: it weighs least of all")


def source_without_date(desk: Desk) -> Iterator[Found]:
    """A source without a date: a quotation from it has no day unless it says one.

    Remarked: `[source]` with a title and a medium
    Fine: the same with `date = "2024"`
    """
    for fact in _each_source(desk):
        if fact.source.date is None:
            yield _head(desk, fact, "source: has no date: no claim's day can be held against it")


def source_not_found(desk: Desk) -> Iterator[Found]:
    """A source that a colleague could not find again: no URL, and no place in the document.

    Give `url` or `archived-url`; for a document on paper, `publisher`, and with each quotation `locator`, a
    page or a time; for one that the desk keeps itself, `publisher` and its `sha256`.

    Remarked: a title, a date and a medium alone
    Fine: the same with a `url`; with a `publisher`, and `locator = "p. 12"` of each quotation from it
    """
    told = set()
    for fact in desk.store.facts:
        source = fact.source
        if source.url or source.archived_url or fact.address in desk.turns:
            continue
        located = bool(source.sha256) or not isinstance(fact, QuoteFact) or fact.locator is not None
        key = _key(fact)
        if not (source.publisher and located) and key not in told:
            told.add(key)
            lost = "no locator" if source.publisher else "no publisher"
            yield _head(desk, fact, f"source: has no url, and {lost}: nobody can look it up")


def id_alike(desk: Desk) -> Iterator[Found]:
    """Two addresses that differ in nothing but capitals: where file names ignore them, one shadows the other.

    Remarked: `us/Address.toml` and `us/address.toml`; `[quote.Rain]` and `[quote.rain]`
    Fine: `[quote.rain]` and `[quote.rains]`
    """
    first: dict[str, Fact] = {}
    for fact in desk.store.facts:
        known = first.setdefault(comparable(fact.address), fact)
        if known is not fact:
            yield desk.at(fact, f"only capitals tell it from {known.address}: give it another id")


def _each_source(desk: Desk) -> Iterator[Fact]:
    """A fact of each source, in order."""
    told = set()
    for fact in desk.store.facts:
        key = (*_key(fact), fact.source)
        if key not in told:
            told.add(key)
            yield fact


def _key(fact: Fact) -> tuple[str, ...]:
    """The document of a fact; a record has a source of its own."""
    document, _, ident = fact.address.partition("#")
    in_a_file = fact.location is not None and fact.location.path != "records"
    return (document,) if in_a_file else (document, ident)


def _head(desk: Desk, fact: Fact, message: str) -> Found:
    return desk.at_source(fact, message, "")
