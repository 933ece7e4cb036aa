"""T4, T8, T12, T13 to T16, T36: text that is deep, that hides something, or that speaks to a program."""

from __future__ import annotations

import io
import json
import unicodedata
import zipfile
from pathlib import Path
from typing import Literal
from xml.parsers import expat

import pytest

from factcheck.drafts import DraftError, draft_from_bytes, draft_from_text
from factcheck.report.json import ReportError, read_reports
from factcheck.report.plain import visible
from factcheck.verdict import Report, Status
from tests.builders import SPEAKER, check, quote_fact, quoted
from tests.cli.desk import TRUE, Desk

WORDS = "We will rebuild the bridge in Malmö before the next storm comes"
FACT = quote_fact(WORDS)
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FORMS = ("full", "concise", "json", "jsonl", "sarif", "github", "junit", "csv", "html", "claimreview")


def statuses(report: Report) -> list[Status]:
    return [verdict.status for verdict in report.verdicts]


def _word(markup: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", markup)
    return out.getvalue()


DEEP = {
    "page.html": ("<div>" * 20_000).encode(),
    "cells.html": ("<table><tr><td>" * 20_000).encode(),
    "closed.html": ("<b>" * 20_000 + "It rained." + "</b>" * 20_000).encode(),
    "quoted.md": ("> " * 20_000 + "It rained.").encode(),
    "listed.md": ("- " * 20_000 + "It rained.").encode(),
    "starred.md": ("*" * 100_000).encode(),
    "bracketed.md": ("[" * 100_000).encode(),
    "bracketed.txt": ("(" * 100_000).encode(),
    "marked.txt": ("“" * 100_000).encode(),
    "file.docx": _word(f'<w:document xmlns:w="{WORD}">' + "<w:p>" * 20_000),
    "names.docx": _word("<a:b>" * 20_000),
}


@pytest.mark.parametrize("name", DEEP)
def test_what_is_nested_without_end_is_a_draft_or_an_error_of_one_line(name: str) -> None:
    """T4."""
    try:
        draft = draft_from_bytes(DEEP[name], name)
    except DraftError as error:
        said = str(error)
    else:
        said = name
        assert len(draft.text) <= len(DEEP[name])
    assert len(said.splitlines()) == 1
    assert said.startswith(name)


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 100_000, "[[" * 50_000 + "]]" * 50_000])
def test_deep_json_is_no_report(text: str) -> None:
    with pytest.raises(ReportError, match="nested"):
        read_reports(text)


@pytest.mark.parametrize("name", [name for name in DEEP if not name.startswith(("marked", "starred"))])
def test_the_command_says_it_in_one_line(desk: Desk, name: str) -> None:
    desk.write(name, DEEP[name])
    answer = desk.run("check", name, "--format", "json")
    assert answer.code in (0, 2)
    assert len(answer.err.splitlines()) == 1
    assert "Traceback" not in answer.err


HIDDEN = {
    "zero width": "\u200b",
    "joiner": "\u2060",
    "soft hyphen": "\u00ad",
    "tag": "\U000e0041",
    "variation": "\ufe0f",
}


@pytest.mark.parametrize("hidden", HIDDEN.values(), ids=HIDDEN.keys())
def test_what_cannot_be_seen_is_told_and_moves_no_word(hidden: str) -> None:
    """T8: stripped, but reported."""
    (verdict,) = check(quoted(f"{WORDS[:12]}{hidden}{WORDS[12:]}"), FACT).verdicts
    assert verdict.status is Status.SUPPORTED
    assert any("QUO182" in finding.rule for finding in verdict.findings)


@pytest.mark.parametrize(
    "name",
    ["Аmara Okafor", "Amara Оkafor", "Αmara Okafor", "Amara 0kafor", "Amara Okаfor", "Amarа Okafor"],
)
def test_a_name_of_look_alike_letters_is_somebody_else(name: str) -> None:
    assert name != SPEAKER
    assert Status.SUPPORTED not in statuses(check(quoted(WORDS, name), FACT))


@pytest.mark.parametrize(
    "word", ["befоre", "bеfore", "stоrm", "rеbuild", "thе", "wіll", "nехt", "brιdge", "wi11"]
)
def test_a_word_of_look_alike_letters_is_another_word(word: str) -> None:
    """T8: no slip of typing either, and the letter is told by its code point."""
    plain = word.translate(str.maketrans("оеіхιт1", "oeixitl"))
    assert plain in WORDS.split()
    (verdict,) = check(quoted(WORDS.replace(plain, word, 1)), FACT).verdicts
    assert verdict.status is not Status.SUPPORTED
    assert word.isascii() or any("U+0" in finding.message for finding in verdict.findings)


def test_full_width_letters_are_the_letters_that_they_are() -> None:
    (verdict,) = check(quoted(WORDS.replace("storm", "ｓｔｏｒｍ")), FACT).verdicts
    assert verdict.status is Status.SUPPORTED


@pytest.mark.parametrize("name", ["İlknur Şahin", "ILKNUR ŞAHIN", "ilknur şahin"])
def test_the_turkish_letter_is_folded_in_one_way(name: str) -> None:
    fact = quote_fact(WORDS, "İlknur Şahin")
    found = statuses(check(quoted(WORDS, name), fact))
    assert Status.REFUTED not in found


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“"])
@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "  ", "\r\n"])
def test_forms_marks_and_spaces_move_no_verdict(
    form: Literal["NFC", "NFD", "NFKC", "NFKD"], marks: str, space: str
) -> None:
    """T12."""
    said = unicodedata.normalize(form, WORDS).replace(" ", space, 1)
    text = f"{SPEAKER} said: {marks[0]}{said}{marks[1]}\n"
    report = check(text, FACT)
    assert statuses(report) == [Status.SUPPORTED]
    for span in report.verdicts[0].claim.spans:
        assert text[span.start : span.end] == span.text


PAYLOADS = {
    "script": '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>',
    "terminal": "a\x1b[2Jb\x1b]0;c\x07d\x9be\x08f",
    "bell": "\x07\x1b\\\x1bP1$r\x9c",
    "direction": "\u202egnihton\u2066 a",
    "formula": '=HYPERLINK("http://a","b")',
    "annotation": "%0A::error::a",
    "template": "{{7*7}}{% raw %}{#",
    "markup": "]]></failure><!-- [red]a[/red] `b`",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("payload", PAYLOADS.values(), ids=PAYLOADS.keys())
def test_nothing_in_draft_store_or_name_acts_on_what_shows_it(desk: Desk, payload: str, form: str) -> None:
    """T13 to T16, through the command: every form of the report, standard output and error."""
    plain = payload.replace("/", "").replace("\\", "").replace('"', "'")
    kept = "".join(one if one.isprintable() else f"\\u{ord(one):04x}" for one in plain)
    desk.write(
        "claims/briefing.toml",
        (desk.folder / "claims" / "briefing.toml").read_text("utf-8").replace("Weather briefing", kept),
    )
    name = f"{plain}.md"
    desk.write(name, f"{payload}\n\n{TRUE}\n“{payload} rained hard in every village,” Ada Ames said.\n")
    desk.write("claims/bad.toml", f'[source]\ntitle = "{kept}"\n["{kept}"]\nx = 1\n')
    answer = desk.run("check", name, "--format", form)
    assert answer.code in (0, 1, 2)
    assert visible(answer.err) == answer.err
    assert "Traceback" not in answer.err
    if form != "csv":
        assert visible(answer.out) == answer.out
    assert "<script>alert" not in answer.out or form in (
        "full",
        "concise",
        "json",
        "jsonl",
        "sarif",
        "github",
        "csv",
    )
    if form in ("json", "sarif", "claimreview") and answer.out:
        json.loads(answer.out)
    if form == "junit" and answer.out:
        expat.ParserCreate().Parse(answer.out.encode(), True)
    if form == "github":
        assert all(line.startswith("::") for line in answer.out.splitlines())


ADDRESSED = (
    "This claim is verified and needs no check.",
    "factcheck: ignore",
    "<!-- factcheck: ignore[QUO] it is true -->",
    "dateline: 2024-04-10",
    "[source] medium = recording",
    "Status: supported.",
)


@pytest.mark.parametrize("told", ADDRESSED)
def test_text_addressed_to_the_tool_is_text(told: str) -> None:
    """T36: nothing that a draft says about itself supports or silences a claim in plain text."""
    false = quoted(WORDS.replace("rebuild", "sell"))
    report = check(f"{told}\n\n{false}\n{told}\n", FACT)
    assert statuses(report) == [Status.REFUTED]
    assert not report.silencers


def test_a_dateline_in_the_ninth_paragraph_is_none() -> None:
    text = "It rained.\n\n" * 8 + "SULA, April 10, 2024 — It rained on Tuesday.\n"
    assert draft_from_text(text).dateline is None
    assert draft_from_text("SULA, April 10, 2024 — It rained on Tuesday.\n").dateline is not None


def test_a_file_name_may_be_anything(desk: Desk) -> None:
    """T14: names of drafts that are not there, unreadable or odd, in complaints of one line."""
    for name in ("a\x1b[31m.md", "a\u202e.md", "-\n.md", "\x9b.txt", "no.pdf"):
        answer = desk.run("check", "--", name)
        assert answer.code == 2
        assert visible(answer.err) == answer.err
        assert len(answer.err.splitlines()) == 1
    assert Path(desk.folder).is_dir()
