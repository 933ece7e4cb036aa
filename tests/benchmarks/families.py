"""Families of inputs that grow: one shape each, at any size, for measuring how the time grows with it."""

from __future__ import annotations

import atexit
import io
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final

from factcheck.checking.checker import Checker
from factcheck.config import Options
from factcheck.drafts import DraftError, draft_from_bytes
from factcheck.lint import lint
from factcheck.report.json import ReportError, from_json
from factcheck.store import Store, StoreError

Work = Callable[[], object]

SOURCE: Final = '[source]\ntitle = "Minutes"\ndate = "2024-03-05"\nmedium = "official-transcript"\n'
FACTS: Final = (
    SOURCE
    + """
[quote.bridge]
speaker = "Amara Okafor"
words = "The council will rebuild the bridge before the next storm comes to the islands."

[figure.gdp]
subject = "Japan"
measure = "GDP"
value = "$4.2 trillion"
period = "2023"

[figure.spending]
subject = "Japan"
measure = "defense spending"
value = "2% of GDP"
period = "2023"

[event.summit]
event = "Okafor and Halvorsen sign the harbour treaty in Sula"
date = "2024-04-10"
participants = ["Amara Okafor", "Ingrid Halvorsen"]
place = "Sula"
"""
)
CORPUS: Final = Path(__file__).parents[1] / "corpus" / "articles"
DATELINE: Final = date(2024, 6, 12)
KILOBYTES: Final = (2, 8, 32, 128)


@dataclass(frozen=True, slots=True)
class Family:
    """A shape of input; ``make`` prepares it at a size and answers the work to be timed.

    Sizes are of ``unit``, by default kilobytes of input; ``prose`` marks what an honest draft may look like.
    """

    name: str
    make: Callable[[int], Work]
    sizes: tuple[int, ...] = KILOBYTES
    unit: str = "kB"
    prose: bool = False


@cache
def desk() -> Checker:
    """A checker over a small store with a fact of every kind."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "minutes.toml").write_text(FACTS, encoding="utf-8")
        return Checker(Store.load(folder), Options(dateline=DATELINE))


def grown(unit: str, kilobytes: int) -> str:
    """Copies of ``unit``, of at most so many kilobytes of UTF-8; ``{n}`` in it is the number of the copy."""
    size = kilobytes * 1000
    if "{n}" not in unit:
        return unit * (size // len(unit.encode()))
    parts, length, number = [], 0, 0
    while length < size:
        parts.append(unit.replace("{n}", str(number)))
        length += len(parts[-1].encode())
        number += 1
    return "".join(parts)


def draft(name: str, unit: str, kind: str = "txt", *, prose: bool = False, around: str = "{}") -> Family:
    """A draft of copies of ``unit``, with what stands ``around`` them."""

    def make(kilobytes: int) -> Work:
        text = around.replace("{}", grown(unit, kilobytes))
        return lambda: _checked(text, f"draft.{kind}")

    return Family(f"{kind}: {name}", make, prose=prose)


def _checked(text: str, name: str) -> object:
    try:
        return desk().check(text, name)
    except DraftError as error:
        return error


def _articles(kilobytes: int) -> Work:
    lines = []
    for file in sorted(CORPUS.glob("*.txt")):
        lines += file.read_text(encoding="utf-8").splitlines()
    marks = str.maketrans("", "", "⟦⟧")
    text = "\n".join(line.translate(marks) for line in lines)
    whole = (text * (kilobytes * 1000 // len(text) + 1))[: kilobytes * 1000]
    return lambda: _checked(whole, "draft.txt")


def word_file(*, deep: bool) -> Callable[[int], Work]:
    """A Word file of many paragraphs, or of text boxes within one another as deep as is read."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def make(kilobytes: int) -> Work:
        one = "<w:p><w:r><w:t>It rained for 3 days.</w:t></w:r></w:p>"
        if deep:
            one = "<w:p><w:r>" * 100 + "<w:t>rain</w:t>" + "</w:r></w:p>" * 100
        body = grown(one, kilobytes)
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        data = out.getvalue()
        return lambda: draft_from_bytes(data, "draft.docx")

    return make


def store(name: str, unit: str, file: str = "more.toml", *, head: str = "", foot: str = "") -> Family:
    """A store in which one file is of copies of ``unit``; the time is that of loading, lint and one check."""

    def make(kilobytes: int) -> Work:
        kept = tempfile.TemporaryDirectory()
        atexit.register(kept.cleanup)
        folder = Path(kept.name)
        (folder / "minutes.toml").write_text(FACTS, encoding="utf-8")
        stem, _, kind = file.partition(".")
        if kind == "csv":
            (folder / f"{stem}.table.toml").write_text(SOURCE + _TABLE, encoding="utf-8")
        elif kind in ("txt", "vtt", "json"):
            (folder / f"{stem}.transcript.toml").write_text(
                SOURCE + _TRANSCRIPT.replace("{file}", file), encoding="utf-8"
            )
        (folder / file).write_text(head + grown(unit, kilobytes) + foot, encoding="utf-8")
        return lambda: _loaded(folder)

    return Family(f"store, {file.partition('.')[2]}: {name}", make)


_TABLE = '[table]\nfile = "more.csv"\nkind = "figure"\nkey = ["n"]\n[columns]\nsubject = "n"\nvalue = "v"\n[constants]\nmeasure = "catch"\nunit = "tons"\nperiod = "2023"\n'  # noqa: E501
_TRANSCRIPT = (
    '[transcript]\nfile = "{file}"\nsaid = "2024-03-05"\n[transcript.speakers]\n"OKAFOR" = "Amara Okafor"\n'
)


def _loaded(folder: Path) -> object:
    try:
        loaded = Store.load(folder)
    except StoreError as error:
        return error
    return lint(loaded), Checker(loaded, Options(dateline=DATELINE)).check(_DRAFT)


_DRAFT = (
    "“The council will rebuild the bridge,” Amara Okafor said.\n\nJapan's GDP was $4.2 trillion in 2023.\n\n"
    "Okafor and Halvorsen signed the harbour treaty in Sula on April 10, 2024.\n"
)


def report(name: str, unit: str, head: str, foot: str) -> Family:
    """A file that is read as a report."""

    def make(kilobytes: int) -> Work:
        text = head + grown(unit, kilobytes) + foot

        def read() -> object:
            try:
                return from_json(text)
            except ReportError as error:
                return error

        return read

    return Family(f"report: {name}", make)


def _apart(text: str) -> list[str]:
    return text.split()


_SYLLABLES = _apart(
    "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri fro glu sta tre pli sno swa"
)
_WORDS = _apart(
    "bridge council harbour island storm ferry school market tower garden winter summer river valley "
    "teacher doctor farmer sailor minister budget"
)


def unlike(number: int) -> str:
    """A sentence of ten made-up words, hardly one of them in any other; the same for a number every time."""
    state = number + 1
    words = []
    for _ in range(10):
        word = ""
        for _ in range(3):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            word += _SYLLABLES[(state >> 33) % len(_SYLLABLES)]
        words.append(word)
    return " ".join(words).capitalize()


def alike(number: int) -> str:
    """A sentence that has most of its words in common with all others, and another number."""
    picked = [_WORDS[number // 20**place % 20] for place in range(5)]
    return f"The {picked[0]} and the {picked[1]} will give the {picked[2]} a {picked[3]} {picked[4]} {number}"


@cache
def large(facts: int, sentence: Callable[[int], str]) -> Checker:
    """A checker over a store of so many quotations, figures and events, a third each."""
    records: list[dict[str, object]] = []
    source = {"title": "Minutes", "date": "2024-03-05", "medium": "official-transcript"}
    for number in range(facts // 3):
        figure = {"subject": f"Sula{number}", "measure": "population", "value": f"{number + 1000}"}
        event = {"event": f"{sentence(number)} opens in Sula", "date": "2024-04-10"}
        records += [
            {"kind": "quote", "speaker": "Amara Okafor", "words": f"{sentence(number)}.", "source": source},
            {"kind": "figure", **figure, "period": "2023", "source": source},
            {"kind": "event", **event, "source": source},
        ]
    checker = Checker(Store.from_records(records), Options(dateline=DATELINE))
    checker.check(_DRAFT)  # what is built with the first check is no part of the next
    return checker


def against(sentence: Callable[[int], str], claims: int) -> Callable[[int], Work]:
    """So many quotations, figures and dates, a third each, against a store that grows."""

    def make(facts: int) -> Work:
        checker = large(facts, sentence)
        text = "".join(
            f"“{sentence(number * 7 % (facts // 3))},” Amara Okafor said.\n\n"
            f"The population of Sula{number} was {number + 1000} in 2023.\n\n"
            f"{sentence(number)} opened in Sula on April 11, 2024.\n\n"
            for number in range(claims // 3)
        )
        return lambda: checker.check(text)

    return make


def quotations(count: int) -> Work:
    """So many quotations against 10,000 facts."""
    checker = large(10_000, unlike)
    text = "".join(f"“{unlike(number)},” Amara Okafor said.\n\n" for number in range(count))
    return lambda: checker.check(text)


FAMILIES: Final = (
    Family("txt: news", _articles, prose=True),
    draft("words of one sentence", "the harbour was quiet and nobody came ", prose=True),
    draft("digits", "7"),
    draft("digit space", "7 "),
    draft("digits with commas", "1,111,"),
    draft("digits with points", "1.1."),
    draft("figures in sentences", "It cost {n} million dollars in 2019. ", prose=True),
    draft("numbers in words", "one hundred and "),
    draft("scale words", "trillion "),
    draft("fractions", "half a "),
    draft("percent chain", "5% of "),
    draft("dollar chain", "$1 to "),
    draft("change chain", "doubled from 1% to 2% "),
    draft("dates", "May 1, "),
    draft("years", "in 2019 and 2020 "),
    draft("the day after", "the day after "),
    draft("days before", "two days before the summit "),
    draft("last Monday", "last Monday "),
    draft("hedges", "about more than nearly "),
    draft("negations", "not never no "),
    draft("open quotation marks", "“"),
    draft("straight marks", '"'),
    draft("apostrophes", "'s "),
    draft("quotations never closed", "“The rain came down "),
    draft("quotations in one another", "“He said ‘no’ to "),
    draft("distinct quotations", "“The {n} bridges will fall before the next storm,” Amara Okafor said.\n\n"),
    draft("one quotation again", "“The council will rebuild the bridge,” Amara Okafor said. ", prose=True),
    draft(
        "one long quotation", "the council will rebuild the bridge before ", around="“{},” Amara Okafor said."
    ),
    draft("said", "said "),
    draft("he said she said", "he said she said that "),
    draft("names", "Amara Okafor "),
    draft("list of names", "Amara Okafor and Ingrid Halvorsen, "),
    draft("initials", "J. "),
    draft("titles", "Mr. President "),
    draft("capitals", "Xylo{n} "),
    draft("events", "Okafor and Halvorsen signed the harbour treaty in Sula on April {n}. "),
    draft("combining marks", "\u0301", around="e{}"),
    draft("letters with marks", "e\u0301\u0302 "),
    draft("invisible characters", "\u200b"),
    draft("direction marks", "\u202e1"),
    draft("brackets", "["),
    draft("round brackets", "(a "),
    draft("one long word", "rain", around="“{}”, Amara Okafor said."),
    draft("capitals throughout", "THE GDP OF JAPAN ROSE IN 2023. ", prose=True),
    draft("speakers' labels", "Q: Will it rain? MAYOR OKAFOR: It will. "),
    draft(
        "space inside a statement",
        " ",
        around="Okafor and Halvorsen signed the{}harbour treaty in Sula on May 1, 2024.",
    ),
    draft("marks of two kinds", "‘”"),
    draft("figures of one measure", "Japan's GDP was $4.{n} trillion in 2023. ", prose=True),
    draft("figures in a list", "1.5%, ", around="Growth in Japan was {} and 2% in 2023."),
    draft("pairs of units", "100 miles (160 km) "),
    draft("votes", "by 7-2 and 52-48 "),
    draft("one event on many days", "The summit was held on May {n}, 2024. "),
    draft("ellipses in a quotation", "the bridge ... ", around="“We will rebuild {}” Amara Okafor said."),
    draft("brackets in a quotation", "[the] bridge ", around="“We will rebuild {}” Amara Okafor said."),
    draft("he said", "He said “no, never”. "),
    draft("paragraphs that all open", "“It rained on the island.\n\n"),
    draft("headlines", "# It rained\n\n", "md"),
    draft("hyphens", "-"),
    draft("hyphenated", "well-"),
    draft("dashes", " — "),
    draft("ellipses", ". . . "),
    draft("and", "bread and "),
    draft("commas", "bread, "),
    draft("full stops", "."),
    draft("newlines", "\n"),
    draft("short lines", "a\n\n"),
    draft("spaces", " "),
    draft("no-break spaces", "1\u00a0"),
    draft("stars", "*", "md"),
    draft("emphasis", "*a **b ", "md"),
    draft("underscores", "_a_", "md"),
    draft("links", "[a](b) ", "md"),
    draft("open links", "[a](", "md"),
    draft("open images", "![", "md"),
    draft("backticks", "`a", "md"),
    draft("runs of backticks", "`` ` ", "md"),
    draft("block quotations", "> ", "md"),
    draft("list items", "- a\n", "md"),
    draft("table cells", "|1", "md", around="|a|b|\n|-|-|\n{}|\n"),
    draft("table rows", "|Japan|{n} million|\n", "md", around="|Country|GDP|\n|-|-|\n{}\n"),
    draft("references", "&amp", "md"),
    draft("definitions", "[a{n}]: b\n", "md"),
    draft("comments never closed", "<!-- ", "md"),
    draft("comments", "<!-- factcheck: ignore QUO102 because -->\n\n", "md"),
    draft("tags", "<b>", "html"),
    draft("tags never closed", "<a ", "html"),
    draft("attributes", "a=1 ", "html", around="<p {}>x</p>"),
    draft("paragraphs", "<p>It rained for {n} days.", "html", prose=True),
    draft("references", "&amp;", "html"),
    draft("references never closed", "&am", "html"),
    draft("comments never closed", "<!--", "html"),
    draft("cells", "<td>1", "html", around="<table><tr>{}</table>"),
    draft("scripts never closed", "<script>", "html"),
    Family("docx: paragraphs", word_file(deep=False), prose=True),
    Family("docx: deep", word_file(deep=True)),
    store(
        "facts", '[quote.q{n}]\nspeaker = "Amara Okafor"\nwords = "It rained for {n} days."\n', head=SOURCE
    ),
    store("one long quotation", "GDP ", head=SOURCE + "[quote.a]\nspeaker = 'A B'\nwords = '", foot="'\n"),
    store(
        "labels in a quotation", "Q: Go? ", head=SOURCE + "[quote.a]\nspeaker = 'A B'\nwords = '", foot="'\n"
    ),
    store(
        "space in an event", " ", head=SOURCE + "[event.a]\ndate = '2024'\nevent = 'Sula", foot="$treaty'\n"
    ),
    store(
        "marks in a subject",
        "“",
        head=SOURCE + "[figure.a]\nmeasure = 'GDP'\nvalue = '5'\nsubject = '",
        foot="'\n",
    ),
    store("keys", 'k{n} = "v"\n', head=SOURCE),
    store("dotted key", "a.", foot="a = 1\n"),
    store("nested arrays", "[", head="a = "),
    store("inline tables", "{a=", head="a = "),
    store("headers", "[quote.q]\n", head=SOURCE),
    store("open strings", 'a = """\n'),
    store("backslashes", "\\\\", head='a = "', foot='"\n'),
    store("names", '[person.p{n}]\nname = "Amara Okafor{n}"\naliases = ["Okafor{n}"]\n', "names.toml"),
    store("one name", '[person.p{n}]\nname = "Amara Okafor"\n', "names.toml"),
    store("rows", "Sula{n},{n}\n", "more.csv", head="n,v\n"),
    store("one key", "Sula,1\n", "more.csv", head="n,v\n"),
    store("columns", ",a{n}", "more.csv", head="n,v", foot="\nSula,1\n"),
    store("marks never closed", '"Sula', "more.csv", head="n,v\n"),
    store("turns", "OKAFOR: It rained for {n} days.\n", "talk.txt"),
    store("labels", "A{n}: ", "talk.txt"),
    store("brackets", "(laughs ", "talk.txt", head="OKAFOR: "),
    store("one turn", "It rained and it rained. ", "talk.txt", head="OKAFOR: "),
    store("cues", "00:01.000 --> 00:02.000\n<v OKAFOR>It rained.\n\n", "talk.vtt", head="WEBVTT\n\n"),
    store("tags", "<v ", "talk.vtt", head="WEBVTT\n\n00:01.000 --> 00:02.000\n"),
    store("items", '{"speaker": "OKAFOR", "text": "It rained."},', "talk.json", head="[", foot="{}]"),
    store("nested", "[", "talk.json"),
    report("nested", "[", "", ""),
    report("one string", "\\u0041", '{"schema": "', '"}'),
    report("fields", '"a{n}": 1,', "{", '"schema": "factcheck/report/1"}'),
    Family("300 claims against so many facts", against(unlike, 300), (1_000, 3_000, 10_000), "facts"),
    Family("30 claims against facts all alike", against(alike, 30), (300, 1_000, 3_000), "facts"),
    Family("so many quotations against 10,000 facts", quotations, (100, 300, 1_000), "quotations"),
)
