"""How fast figures and dates are read, beside one scan of the same text for one compiled alternation.

CPU seconds of one core. Three texts, made of the annotated articles and sentences in ``tests/corpus``: sparse
prose (the paragraphs without a figure or a date), the articles as they are, and figure-dense prose (the
sentences that were written for their figures and dates). Each copy has other digits, so that no table of
answers helps. ``find_mentions`` reads for all kinds at once; ``extract`` goes on to claims. The floor is
``re.finditer`` of digits and of the words that begin a number or a date, over text in small letters.
"""

from __future__ import annotations

import re
import resource
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from factcheck import Store
from factcheck.checking.checker import Checker
from factcheck.config import Options
from factcheck.reading import find_mentions

CORPUS = Path(__file__).parents[1] / "corpus"
SIZE = 400_000  # characters
ROUNDS = 5
DATELINE = date(2025, 6, 12)
_MARK = re.compile(r"⟦[^⟧]*⟧")
_DIGIT = re.compile(r"[2-8]")
_ANCHORS = (
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred "
    "thousand million billion half third quarter percent january february march april may june july august "
    "september october november december monday tuesday wednesday thursday friday saturday sunday today "
    "yesterday tomorrow last next this week month year decade century ago later earlier first second"
)
FLOOR = re.compile(rf"[0-9]+|\b(?:{'|'.join(_ANCHORS.split())})\b")


def paragraphs(*folders: str) -> Iterator[str]:
    """The paragraphs of the corpus, without its marks and headings."""
    for folder in folders:
        for file in sorted((CORPUS / folder).glob("*.txt")):
            for line in file.read_text(encoding="utf-8").splitlines():
                if line.strip() and not re.match(r"[a-z]+: ", line):
                    yield _MARK.sub("", line)


def article_texts() -> Iterator[str]:
    """The articles whole, as they would be checked."""
    for file in sorted((CORPUS / "articles").glob("*.txt")):
        lines = file.read_text(encoding="utf-8").splitlines()
        yield _MARK.sub("", "\n".join(line for line in lines if not re.match(r"[a-z]+: ", line)))


def grown(parts: list[str], size: int) -> str:
    """At least ``size`` characters of shuffled copies, each with other digits; the same in every run."""
    state = 1

    def below(most: int) -> int:
        nonlocal state
        state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (state >> 33) % most

    found: list[str] = []
    length = 0
    while length < size:
        for part in sorted(parts, key=lambda _: below(2**20)):
            found.append(_DIGIT.sub(lambda _: str(2 + below(7)), part))
            length += len(part) + 2
    return "\n\n".join(found)


def cpu(work: Callable[[], object]) -> float:
    """The least CPU seconds of some rounds."""
    least = float("inf")
    for _ in range(ROUNDS):
        start = resource.getrusage(resource.RUSAGE_SELF)
        work()
        end = resource.getrusage(resource.RUSAGE_SELF)
        least = min(least, end.ru_utime + end.ru_stime - start.ru_utime - start.ru_stime)
    return least


def row(name: str, text: str, seconds: float, floor: float) -> str:
    """One line of the table."""
    speed = len(text.encode()) / seconds / 1e6
    size = len(text.encode()) / 1e6
    return f"{name:<34} {size:5.2f} MB  {speed:7.2f} MB/s  {seconds / floor:6.1f} x the floor\n"


def main() -> None:
    """Prints the tables."""
    write = sys.stdout.write
    all_lines = list(paragraphs("articles", "sentences", "figures", "times"))
    texts = {
        "sparse": [line for line in all_lines if not find_mentions(line, DATELINE)],
        "articles": list(article_texts()),
        "dense": list(paragraphs("figures", "times", "sentences")),
    }
    checker = Checker(Store.empty(), Options(dateline=DATELINE))
    for name, parts in texts.items():
        text = grown(parts, SIZE)
        floor = cpu(lambda: sum(1 for _ in FLOOR.finditer(text.lower())))  # noqa: B023
        mentions = len(find_mentions(text, DATELINE))
        write(f"{name}: {mentions * 1000 / len(text):.1f} figures and dates in a thousand characters\n")
        write(row("  floor: one alternation", text, floor, floor))
        write(row("  find_mentions", text, cpu(lambda: find_mentions(text, DATELINE)), floor))  # noqa: B023
        short = text[: SIZE // 8]
        seconds = cpu(lambda: checker.extract(short, "draft.txt"))  # noqa: B023
        write(row("  extract (mentions and claims)", short, seconds, floor / 8))
    write("find_mentions of one string, milliseconds a kilobyte, at 25, 50 and 100 kB:\n")
    for unit in ("1 ", "one hundred and ", "1-", "$1 to ", "half a ", "1,111,", "May 1, ", "last Monday "):
        times = [cpu(lambda: find_mentions(unit * (size // len(unit)))) for size in (25_000, 50_000, 100_000)]  # noqa: B023
        shown = "  ".join(
            f"{one * 1e6 / size:.2f}" for one, size in zip(times, (25_000, 50_000, 100_000), strict=True)
        )
        write(f"  {unit!r:<22} {shown}\n")


if __name__ == "__main__":
    main()
