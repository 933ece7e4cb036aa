"""Checking against stores of ten thousand, a hundred thousand and a million facts, beside what is wanted.

    python -m tests.benchmarks.retrieval --keep FOLDER [--sizes 10000,100000,1000000] [--queries 2000]

Stores are generated and compiled into FOLDER once for each size. Each size is measured in a process of its
own, in CPU milliseconds of one thread; every quotation is asked once, so that nothing remembered helps it.
Brute force is rapidfuzz's ``partial_ratio`` over every quotation: of the quotations for which it finds one
at 85 or more, the share whose best is as good among the first ten candidates.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from factcheck import Checker, Options, Store
from factcheck.claims import DateClaim, FigureClaim
from factcheck.match.candidates import Candidates, find_candidates
from factcheck.match.quote import match_quote
from factcheck.match.speakers import compare_speakers, keys_of_speaker, keys_of_voice
from factcheck.reading.words import read_words
from factcheck.store.asked import Asked
from factcheck.store.index import EXHAUSTIVE, Proposal, QuoteIndex, Recorded, Voice, Whose
from tests.benchmarks import drawn
from tests.benchmarks.compiled import built
from tests.benchmarks.measured import Wanted, cpu, machine, memory, percentile, table

SIZES = (10_000, 100_000, 1_000_000)
DATELINE = date(2026, 1, 15)
TOP = 10
_LEAST_SCORE = 85
_FEW, _ARTICLES = 200, 15
_BRUTE = {10_000: 60, 100_000: 18, 1_000_000: 4}  # quotations that are searched for by brute force


class _Counting:
    """An index that keeps how many postings were read for the last quotation."""

    def __init__(self, index: QuoteIndex) -> None:
        self._index = index
        self.postings = 0
        self.record, self.is_long, self.together, self.holds = (
            index.record,
            index.is_long,
            index.together,
            index.holds,
        )

    def propose(self, asked: Asked, whose: Whose) -> Proposal:
        found = self._index.propose(asked, whose)
        self.postings = found.postings
        return found


def looked_up(store: Store, index: Any, one: drawn.Drawn) -> tuple[list[float], Candidates]:
    """The milliseconds to normalise, find and align one quotation, and the candidates."""
    claim, names = one.claim, store.names
    known: dict[Voice, bool] = {}

    def is_own(voice: Voice) -> bool:
        if voice not in known:
            known[voice] = compare_speakers(claim, voice, names).is_own
        return known[voice]

    def found() -> Candidates:
        whose = Whose(is_own, keys_of_speaker(claim, names), lambda voice: keys_of_voice(voice, names))
        return find_candidates(words, index, whose)

    reading, words = cpu(lambda: read_words(claim.words))
    finding, candidates = cpu(found)
    aligning, _ = cpu(lambda: [match_quote(claim, words, one, names) for one in candidates.records])
    return [reading, finding, aligning], candidates


def quotations(store: Store, queries: int) -> dict[str, Any]:
    """Every quotation asked once: by kind, and all together."""
    index = _Counting(store.quote_index)
    asked = drawn.quotations(store, queries)
    for one in drawn.quotations(store, 60, seed=99):
        looked_up(store, index, one)
    rows: dict[str, list[dict[str, Any]]] = {kind: [] for kind in drawn.KINDS}
    for one in asked:
        times, candidates = looked_up(store, index, one)
        first = {record.fact.address for record in candidates.records[:TOP]}
        row = {
            "times": times,
            "postings": index.postings,
            "alignments": len(candidates.records),
            "found": one.source in first if one.source else None,
        }
        rows[one.kind].append(row)
    told = {kind: _summary(found) for kind, found in rows.items()}
    told["all"] = _summary([row for found in rows.values() for row in found])
    told["memory"] = memory()
    return told


def _summary(rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
    whole = [sum(row["times"]) for row in rows]
    sought = [row["found"] for row in rows if row["found"] is not None]
    return {
        "p50": percentile(whole, 50),
        "p99": percentile(whole, 99),
        "stages": [percentile([row["times"][at] for row in rows], 50) for at in range(3)],
        "postings": max(row["postings"] for row in rows),
        "alignments": max(row["alignments"] for row in rows),
        "mean alignments": statistics.mean(row["alignments"] for row in rows),
        "found": sum(sought) / len(sought) if sought else None,
    }


def verified(checker: Checker, store: Store) -> dict[str, Any]:
    """Whole verdicts on quotations, figures and dates, each asked once."""
    claims: dict[str, list[Any]] = {"quotation": [], "figure": [], "date": []}
    claims["quotation"] = [one.claim for one in drawn.quotations(store, 2 * _FEW, seed=11)]
    for fact in drawn.figures(store, _FEW, seed=12):
        sentence = f"{fact.subject}'s {fact.measure} was ${int(fact.value):,} in {fact.period}."
        claims["figure"] += [one for one in checker.extract(sentence) if isinstance(one, FigureClaim)]
    for event in drawn.events(store, _FEW, seed=13):
        sentence = f"{event.event} was held on {event.date}."
        claims["date"] += [one for one in checker.extract(sentence) if isinstance(one, DateClaim)]
    told = {}
    for kind, asked in claims.items():
        times, statuses = [], []
        for claim in asked:
            spent, verdict = cpu(partial(checker.verify, claim))
            times.append(spent)
            statuses.append(verdict.status.value)
        told[kind] = {
            "p50": percentile(times, 50),
            "p99": percentile(times, 99),
            "supported": statuses.count("supported") / max(1, len(statuses)),
        }
    return told


def articles(checker: Checker, store: Store) -> dict[str, Any]:
    """Articles of the design's mix, each checked once."""
    times, claims, sizes = [], [], []
    for number in range(_ARTICLES + 1):
        text = drawn.article(store, number)
        spent, report = cpu(partial(checker.check, text))
        if number:  # the first one makes ready what all others need
            times.append(spent)
            claims.append(len(report.verdicts))
            sizes.append(len(text))
    return {
        "p50": percentile(times, 50),
        "p99": percentile(times, 99),
        "claims": statistics.mean(claims),
        "characters": statistics.mean(sizes),
    }


def recall(store: Store, count: int) -> dict[str, Any]:
    """How often the best of brute force, at 85 or more, is matched by one of the first ten candidates."""
    index = store.quote_index
    texts = [fact.words.lower() for fact in store.quotes]
    kinds = [one for one in drawn.quotations(store, 6 * count, seed=21) if one.source]
    asked = kinds[: max(1, count)]
    met, over, spent_all = 0, 0, []
    for one in asked:
        words = one.claim.words.lower()
        search = partial(
            process.extractOne,
            words,
            texts,
            scorer=fuzz.partial_ratio,
            score_cutoff=_LEAST_SCORE,
            processor=None,
        )
        spent, best = cpu(search)
        spent_all.append(spent)
        if best is None:
            continue
        over += 1
        _, candidates = looked_up(store, index, one)
        scores: Iterable[float] = (
            fuzz.partial_ratio(words, record.fact.words.lower()) for record in _first(candidates)
        )
        met += max(scores, default=0.0) >= best[1]
    return {"asked": len(asked), "over": over, "met": met, "p50": percentile(spent_all, 50)}


def _first(candidates: Candidates) -> Sequence[Recorded]:
    return candidates.records[:TOP]


def measure(folder: Path, size: int, queries: int) -> dict[str, Any]:
    """Everything about one size."""
    path, told = built(folder, size)
    result: dict[str, Any] = {"size": size, "build": told}
    opening = [cpu(lambda: Store.open(path))[0] for _ in range(5)]
    result["open"] = {"first": opening[0], "later": percentile(opening, 50)}
    store = Store.open(path)
    checker = Checker(store, Options(dateline=DATELINE))
    first = drawn.quotations(store, 2, seed=7)
    result["first claim"] = cpu(lambda: checker.verify(first[0].claim))[0]
    result["quotations"] = quotations(store, queries if size > EXHAUSTIVE else queries // 5)
    result["verified"] = verified(checker, store)
    result["articles"] = articles(checker, store)
    result["recall"] = recall(store, _BRUTE.get(size, 4))
    return result


def wanted(found: dict[int, dict[str, Any]]) -> list[Wanted]:
    """The rows of what a store of a million must reach, from the largest store measured."""
    small, large = found[min(found)], found[max(found)]
    size = f"{max(found):,} facts"
    quotes, build = large["quotations"]["all"], large["build"]
    growth: list[tuple[str, Callable[[dict[str, Any]], float], float | None]] = [
        ("quotation", lambda one: one["quotations"]["all"]["p50"], 1.25),
        ("quotation, whole verdict", lambda one: one["verified"]["quotation"]["p50"], None),
        ("figure, whole verdict", lambda one: one["verified"]["figure"]["p50"], None),
        ("date, whole verdict", lambda one: one["verified"]["date"]["p50"], None),
        ("article", lambda one: one["articles"]["p50"], None),
    ]
    return [
        Wanted(f"one quotation, {size}: normalise, find, align, median", quotes["p50"], most=0.4, unit="ms"),
        Wanted("the same, p99", quotes["p99"], most=1.2, unit="ms"),
        Wanted("source among the first ten", 100 * quotes["found"], least=99.5, unit="%"),
        Wanted("postings read for one claim, most", quotes["postings"], most=4096),
        Wanted("alignments of one claim, most", quotes["alignments"], most=450),
        *(
            Wanted(f"growth of the median, {what}", of(large) / of(small), most=most, unit="x")
            for what, of, most in growth
        ),
        Wanted(f"article of 3 kB, {size}, median", large["articles"]["p50"], most=10, unit="ms"),
        Wanted("figure, whole verdict, median", large["verified"]["figure"]["p50"], unit="ms"),
        Wanted("date, whole verdict, median", large["verified"]["date"]["p50"], unit="ms"),
        Wanted("quotation, whole verdict, median", large["verified"]["quotation"]["p50"], unit="ms"),
        Wanted("building, from records, a fact", build["microseconds"], most=60, unit="us"),
        Wanted("postings and fingerprints / text", build["postings"] / build["text"], most=3.5, unit="x"),
        Wanted("whole artefact / text", build["whole"] / build["text"], most=6, unit="x"),
        Wanted(
            f"anonymous memory after the quotations, {size}",
            large["quotations"]["memory"]["anonymous"] / 1e6,
            most=150,
            unit="MB",
        ),
        Wanted("pages of files, then", large["quotations"]["memory"]["files"] / 1e6, unit="MB"),
        Wanted("opening, first in a process", large["open"]["first"], most=20, unit="ms"),
        Wanted("opening again, median", large["open"]["later"], unit="ms"),
        Wanted("first quotation of a process", large["first claim"], unit="ms"),
        *(
            Wanted(
                f"brute-force bests of 85 and more that are found, {one['size']:,} facts",
                100 * one["recall"]["met"] / max(1, one["recall"]["over"]),
                least=100 if one["size"] <= 100_000 else None,
                unit=f"% of {one['recall']['over']}",
            )
            for one in found.values()
        ),
        *(
            Wanted(
                f"brute force / one quotation, {one['size']:,} facts",
                one["recall"]["p50"] / one["quotations"]["all"]["p50"],
                unit="x",
            )
            for one in found.values()
        ),
    ]


def by_kind(found: dict[int, dict[str, Any]]) -> list[Sequence[str]]:
    """A row for each size and kind of quotation."""
    rows: list[Sequence[str]] = []
    for size, one in found.items():
        for kind in (*drawn.KINDS, "all"):
            told = one["quotations"][kind]
            stages = " / ".join(f"{stage:.2f}" for stage in told["stages"])
            share = "" if told["found"] is None else f"{100 * told['found']:.1f} %"
            counts = f"{told['postings']:,}", f"{told['mean alignments']:.1f} / {told['alignments']}"
            rows.append(
                (f"{size:,}", kind, f"{told['p50']:.2f}", f"{told['p99']:.2f}", stages, share, *counts)
            )
    return rows


def main() -> None:
    """Prints the tables."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--keep", type=Path)
    arguments.add_argument("--sizes", default=",".join(map(str, SIZES)))
    arguments.add_argument("--queries", type=int, default=2_000)
    arguments.add_argument("--only", type=int, help=argparse.SUPPRESS)
    given = arguments.parse_args()
    write = sys.stdout.write
    if given.only:
        write(json.dumps(measure(given.keep, given.only, given.queries)))
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        found = {}
        for size in map(int, given.sizes.split(",")):
            told = [str(folder), "--queries", str(given.queries), "--only", str(size)]
            for task in ("built", "measured"):
                script = ["-m", "tests.benchmarks.retrieval", "--keep", *told]
                if task == "built":  # in a process of its own: its memory is not that of a reader
                    code = "import sys; from pathlib import Path; from tests.benchmarks.compiled import built"
                    script = ["-c", f"{code}; built(Path(sys.argv[1]), {size})", str(folder)]
                done = subprocess.run([sys.executable, *script], stdout=subprocess.PIPE, check=True)
            found[size] = json.loads(done.stdout)
            (folder / f"measured-{size}.json").write_text(json.dumps(found[size]), encoding="utf-8")
    write(f"{machine()}\n\n")
    head = (
        "facts",
        "quotation",
        "p50 ms",
        "p99 ms",
        "read / find / align",
        "in ten",
        "postings",
        "alignments",
    )
    write(table(by_kind(found), head) + "\n")
    write(table([row.told() for row in wanted(found)], ("what", "wanted", "measured", "")))


if __name__ == "__main__":
    main()
