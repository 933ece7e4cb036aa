"""Other libraries at the same work: run by ``peers.py``, in an environment that has them and nothing of ours.

Reads a task as JSON from its standard input, and writes what it measured to its standard output. What cannot
be imported is said, and left out.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
import time  # noqa: TID251 - a benchmark measures
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

_WORD = re.compile(r"[a-z0-9]+")
_RAREST = 12  # words of a quotation that are asked for
_TOP = 10
_PASSAGES = 20


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """CPU milliseconds of the process, which may have threads, and the answer."""
    start = time.process_time()
    answer = work()
    return 1000 * (time.process_time() - start), answer


def words_of(text: str) -> list[str]:
    """The words in small letters."""
    return _WORD.findall(text.lower())


def asked(name: str, build: Callable[[], Callable[[str], Sequence[int]]], task: Any) -> dict[str, Any]:
    """The times of one way to find records, and how often the source is among the first ten."""
    building, find = timed(build)
    times, found = [], 0
    for words, source in task["queries"]:
        spent, numbers = timed(lambda: find(words))  # noqa: B023
        times.append(spent)
        found += source in list(numbers)[:_TOP]
    times.sort()
    return {
        "name": name,
        "build ms": building,
        "p50": times[len(times) // 2],
        "p99": times[len(times) * 99 // 100],
        "found": found / len(times),
    }


def fts5(texts: Sequence[str]) -> Callable[[str], Sequence[int]]:
    """SQLite's full-text index: the rarest words, any of them, ranked by bm25."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE said USING fts5(words)")
    connection.executemany("INSERT INTO said(rowid, words) VALUES (?, ?)", enumerate(texts))
    held = Counter(word for text in texts for word in set(words_of(text)))

    def find(words: str) -> Sequence[int]:
        rare = sorted({word for word in words_of(words) if word in held}, key=lambda word: held[word])[
            :_RAREST
        ]
        query = " OR ".join(f'"{word}"' for word in rare)
        rows = connection.execute(
            "SELECT rowid FROM said WHERE said MATCH ? ORDER BY rank LIMIT 10", (query,)
        )
        return [number for (number,) in rows]

    return find


def tantivy(texts: Sequence[str]) -> Callable[[str], Sequence[int]]:
    """An index of words, any of them, ranked by bm25."""
    import tantivy as library

    schema = library.SchemaBuilder()
    schema.add_text_field("words", stored=False)
    schema.add_unsigned_field("number", stored=True)
    index = library.Index(schema.build())
    writer = index.writer()
    for number, text in enumerate(texts):
        writer.add_document(library.Document(words=text, number=number))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def find(words: str) -> Sequence[int]:
        query = index.parse_query(" ".join(words_of(words)), ["words"])
        return [searcher.doc(at)["number"][0] for _, at in searcher.search(query, _TOP).hits]

    return find


def rapidfuzz(texts: Sequence[str]) -> Callable[[str], Sequence[int]]:
    """Every record compared, by ``partial_ratio``."""
    from rapidfuzz import fuzz, process

    small = [text.lower() for text in texts]

    def find(words: str) -> Sequence[int]:
        found = process.extract(words.lower(), small, scorer=fuzz.partial_ratio, limit=_TOP, processor=None)
        return [number for _, _, number in found]

    return find


def claimproofkit(texts: Sequence[str]) -> Callable[[str], Sequence[int]]:
    """Its pipeline, given twenty passages: it does not search."""
    import claimproofkit as library

    passages = [
        library.EvidencePassage(id=str(at), source="record", text=text)
        for at, text in enumerate(texts[:_PASSAGES])
    ]
    pipeline = library.VerificationPipeline()

    def find(words: str) -> Sequence[int]:
        pipeline.verify_document(words, passages)
        return ()

    return find


def datefinder() -> Callable[[str], Any]:
    """Dates."""
    import datefinder as library

    return lambda text: list(library.find_dates(text))


def dateparser() -> Callable[[str], Any]:
    """Dates."""
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def quantulum3() -> Callable[[str], Any]:
    """Quantities."""
    from quantulum3 import parser

    return lambda text: parser.parse(text)


def recognizers() -> Callable[[str], Any]:
    """Dates, numbers, percentages and units."""
    from recognizers_date_time import recognize_datetime
    from recognizers_number import recognize_number, recognize_percentage
    from recognizers_number_with_unit import recognize_currency, recognize_dimension

    every = (
        recognize_datetime,
        recognize_number,
        recognize_percentage,
        recognize_currency,
        recognize_dimension,
    )
    return lambda text: [each(text, "en-us") for each in every]


def main() -> None:
    """Does the task."""
    warnings.simplefilter("ignore")
    task = json.load(sys.stdin)
    told: list[dict[str, Any]] = []
    if task["kind"] == "find":
        for peer in (fts5, tantivy, rapidfuzz, claimproofkit):
            few = {**task, "queries": task["queries"][: task["few"]]} if peer is rapidfuzz else task
            try:
                told.append(asked(peer.__name__, lambda: peer(task["texts"]), few))  # noqa: B023
            except ImportError as error:
                told.append({"name": peer.__name__, "missing": str(error)})
    else:
        for make in (datefinder, dateparser, quantulum3, recognizers):
            try:
                read = make()
            except ImportError as error:
                told.append({"name": make.__name__, "missing": str(error)})
                continue
            read(task["texts"][0])
            spent, _ = timed(lambda: [read(text) for text in task["texts"]])  # noqa: B023
            told.append({"name": make.__name__, "ms": spent})
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main()
