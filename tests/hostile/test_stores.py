"""T3, T17 to T20, T27: files of a store, and archives, that were made to hurt, or were cut off."""

from __future__ import annotations

import io
import os
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from factcheck.checking import Checker
from factcheck.drafts import DraftError, draft_from_bytes
from factcheck.drafts.docx import MOST_UNPACKED
from factcheck.store import Store
from factcheck.verdict import Reason, Status
from tests.cli.desk import Desk

SOURCE = '[source]\ntitle = "Minutes"\ndate = "2024-03-05"\nmedium = "official-transcript"\n'
WORDS = "We will rebuild the bridge, but never with money from the ferry fund"
QUOTE = f'[quote.bridge]\nspeaker = "Ada Holm"\nwords = "{WORDS}"\n'
FIGURE = '[figure.gdp]\nsubject = "Japan"\nmeasure = "GDP"\nvalue = "$4.2 trillion"\nperiod = "2023"\n'
SOUND = (
    SOURCE + '[quote.herring]\nspeaker = "Ada Holm"\nwords = "The herring came back to the bay this year"\n'
)
DRAFT = f"“{WORDS},” Ada Holm said.\n\nJapan's GDP was $4.2 trillion in 2023.\n"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def store_of(folder: Path, **files: str | bytes) -> Store:
    """A store of a sound file and these; two underscores in a name are a full stop."""
    (folder / "sound.toml").write_text(SOUND, encoding="utf-8")
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_bytes(text if isinstance(text, bytes) else text.encode())
    return Store.load(folder)


BOMBS = {
    "dotted": ".".join("a" * 16_000) + " = 1\n",
    "many dotted": "\n".join(f"{'a.' * 40}b{number} = 1" for number in range(800)),
    "arrays": "a = " + "[" * 100_000,
    "inline tables": "a = " + "{a=" * 50_000,
    "headers": "[" + "a." * 50_000 + "b]\n",
    "digits": f"a = {'9' * 100_000}\n",
    "exponent": "a = 1e999999999\n",
    "strings": '"""' * 100_000,
    "one table a line": "".join(f"[a{number}]\n" for number in range(20_000)),
    "spaces": "a" + " " * 200_000 + "= \n",
    "backslashes": 'a = "' + "\\" * 200_001 + '"\n',
    "comment": "#" * 1_000_000,
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_problems_of_its_own_file(tmp_path: Path, text: str) -> None:
    """T3."""
    store = store_of(tmp_path, bomb__toml=SOURCE + text)
    assert [fact.address for fact in store.facts] == ["sound#herring"]
    assert {problem.path for problem in store.problems} <= {"bomb.toml"}
    assert all(
        len(str(problem).splitlines()) == 1 and len(str(problem)) < 1_000 for problem in store.problems
    )


@pytest.mark.parametrize("name", ["facts.yaml", "facts.yml", "facts.json", "facts.jsonl"])
def test_another_format_is_named_and_never_read(tmp_path: Path, name: str) -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    laughs = "a: &a [x]\n" + "".join(f"{b}: &{b} [*{a}, *{a}]\n" for a, b in pairwise(letters))
    (tmp_path / name).write_text(laughs, encoding="utf-8")
    (problem,) = store_of(tmp_path).problems
    assert (problem.path, problem.line) == (name, 1)
    assert "is not read" in problem.message


def _archive(**parts: bytes | str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def _paragraph(words: str = "It rained.") -> str:
    return (
        f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:body></w:document>'
    )


@contextmanager
def opened() -> Iterator[list[str]]:
    """The paths that are opened meanwhile, and what is written or made."""
    seen: list[str] = []
    active = [True]

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if active[0] and event in ("open", "os.mkdir", "os.rename", "os.symlink", "os.listdir"):
            seen.append(str(arguments[0]))

    sys.addaudithook(hook)
    try:
        yield seen
    finally:
        active[0] = False


def test_a_zip_bomb_is_left_while_it_unpacks() -> None:
    """T17: a thousandfold, whatever sizes the directory of the archive claims."""
    data = bytearray(_archive(**{"word/document.xml": b" " * (4 * MOST_UNPACKED)}))
    assert len(data) < MOST_UNPACKED // 100
    with pytest.raises(DraftError, match="unpacks to more than 16 MiB"):
        draft_from_bytes(bytes(data), "bomb.docx")
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = (100).to_bytes(4, "little")  # says that it is small
    with pytest.raises(DraftError) as refused:
        draft_from_bytes(bytes(data), "bomb.docx")
    assert len(str(refused.value).splitlines()) == 1


def test_an_archive_of_too_many_parts_is_refused() -> None:
    data = _archive(**{f"a/{number}": b"" for number in range(10_001)}, **{"word/document.xml": _paragraph()})
    with pytest.raises(DraftError, match="more than 10000 parts"):
        draft_from_bytes(data, "many.docx")


@pytest.mark.parametrize(
    "name", ["../../evil.xml", "/etc/cron.d/evil", "C:\\evil.xml", "word/../../evil", "a\x00b"]
)
def test_nothing_of_an_archive_is_put_on_disk(name: str, tmp_path: Path) -> None:
    """T18."""
    target = "word/document.xml" if "\0" in name else name
    relations = f'<Relationships><Relationship Type="x/officeDocument" Target="{target}"/></Relationships>'
    parts = {name: _paragraph("Evil."), "word/document.xml": _paragraph(), "_rels/.rels": relations}
    data = _archive(**parts)
    with opened() as seen, suppress(DraftError):
        assert draft_from_bytes(data, "slip.docx").text in ("It rained.", "Evil.")
    assert [path for path in seen if "evil" in path.lower()] == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "encoding", ["utf-3", "rot13", "zlib", "utf-7", "cp037", "\u00e9", "idna", "undefined"]
)
def test_an_encoding_that_no_word_file_has_is_refused(encoding: str) -> None:
    """The parser would ask Python for it, which has more of them than text has."""
    markup = f'<?xml version="1.0" encoding="{encoding}"?>{_paragraph()}'
    with pytest.raises(DraftError, match=r"encoding|damaged") as refused:
        draft_from_bytes(_archive(**{"word/document.xml": markup}), "draft.docx")
    assert len(str(refused.value).splitlines()) == 1


ENTITIES = {
    "file": '<!DOCTYPE a [<!ENTITY x SYSTEM "file://{canary}">]>',
    "parameter": '<!DOCTYPE a [<!ENTITY % x SYSTEM "file://{canary}"> %x;]>',
    "outside": '<!DOCTYPE a SYSTEM "file://{canary}">',
    "laughs": '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;">]>',
    "public": '<!DOCTYPE a PUBLIC "-//a" "file://{canary}" []>',
}


@pytest.mark.parametrize("part", ["word/document.xml", "word/footnotes.xml", "_rels/.rels"])
@pytest.mark.parametrize("entity", ENTITIES.values(), ids=ENTITIES.keys())
def test_no_entity_is_ever_read(tmp_path: Path, entity: str, part: str) -> None:
    """T19."""
    canary = tmp_path / "canary.txt"
    canary.write_text("secret", encoding="utf-8")
    bad = entity.replace("{canary}", str(canary)) + _paragraph("&x;&z;")
    with opened() as seen, pytest.raises(DraftError, match=r"document type|damaged") as refused:
        draft_from_bytes(_archive(**{"word/document.xml": _paragraph(), part: bad}), "draft.docx")
    assert str(canary) not in seen
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "target", ["/etc/passwd", "../outside.csv", "link.csv", "more.table.toml", "nested/../../x"]
)
def test_a_table_reads_no_file_but_its_own(tmp_path: Path, target: str) -> None:
    """T20."""
    (tmp_path / "outside.csv").write_text("place,value\nSula,12\n", encoding="utf-8")
    folder = tmp_path / "store"
    folder.mkdir()
    (folder / "link.csv").symlink_to(tmp_path / "outside.csv")
    columns = '[columns]\nsubject = "place"\nvalue = "value"\n'
    layout = f'{SOURCE}[table]\nfile = "{target}"\nkind = "figure"\n{columns}'
    with opened() as seen:
        store = store_of(folder, more__table__toml=layout)
    assert [fact.address for fact in store.facts] == ["sound#herring"]
    assert store.problems
    assert not [path for path in seen if "passwd" in path or path.endswith("outside.csv")]


def test_a_pipe_in_the_store_does_not_hang(tmp_path: Path, desk: Desk) -> None:
    os.mkfifo(desk.folder / "claims" / "pipe.toml")
    os.mkfifo(desk.folder / "pipe.md")
    assert desk.run("check", "true.md").code == 0
    assert desk.run("check", "pipe.md").code == 2


def _decided(store: Store) -> dict[str, tuple[Status, str | None]]:
    report = Checker(store).check(DRAFT)
    return {verdict.claim.kind: (verdict.status, verdict.reason) for verdict in report.verdicts}


def test_a_file_that_was_cut_off_supports_only_what_it_holds_whole(tmp_path: Path) -> None:
    """T27: at every second byte."""
    whole = (SOURCE + QUOTE + FIGURE).encode()
    file = tmp_path / "more.toml"
    for end in range(len(SOURCE), len(whole) + 1, 2):
        store = store_of(tmp_path, more__toml=whole[:end])
        for fact in store.quotes:
            assert fact.address != "more#bridge" or fact.words == WORDS
        decided = _decided(store)
        try:
            tables = tomllib.loads(whole[:end].decode())
        except tomllib.TOMLDecodeError:
            tables = {}
            assert store.problems
        has_words = tables.get("quote", {}).get("bridge", {}).get("words") == WORDS or end > len(
            SOURCE + QUOTE
        )
        if not has_words:
            assert decided["quote"][0] is Status.NOT_ENOUGH_INFO
        if decided.get("figure", (None, None))[0] is Status.SUPPORTED:
            assert end >= len(whole) - 2
    assert file.stat().st_size in (len(whole), len(whole) - 1)


@pytest.mark.parametrize("flip", [1, 4, 32, 128])
def test_a_flipped_bit_never_supports_what_the_file_does_not_say(tmp_path: Path, flip: int) -> None:
    whole = (SOURCE + QUOTE + FIGURE).encode()
    supported = 0
    for at in range(len(SOURCE), len(whole), 4):
        store = store_of(tmp_path, more__toml=whole[:at] + bytes([whole[at] ^ flip]) + whole[at + 1 :])
        for verdict in Checker(store).check(DRAFT).verdicts:
            if verdict.status is Status.SUPPORTED:
                supported += 1
                record = verdict.evidence[0].record
                said = record["words"] if verdict.claim.kind == "quote" else record["value"]
                assert _letters(said) in (_letters(WORDS), _letters("$4.2 trillion"))
    assert supported or flip == 128  # a byte that is no UTF-8 spoils its file


def _letters(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())


def test_a_block_that_stands_twice_is_told_with_both_lines(tmp_path: Path) -> None:
    store = store_of(tmp_path, more__toml=SOURCE + QUOTE + FIGURE + QUOTE)
    assert [str(problem) for problem in store.problems] == [
        "more.toml:13:1: [quote.bridge] is written twice: first on line 5"
    ]
    assert _decided(store)["figure"][0] is Status.SUPPORTED


def test_a_fact_that_cannot_be_read_is_why_nothing_is_decided(tmp_path: Path) -> None:
    store = store_of(tmp_path, more__toml=SOURCE + QUOTE.replace("speaker", "speeker") + FIGURE)
    assert _decided(store)["quote"] == (Status.NOT_ENOUGH_INFO, Reason.FACT_UNUSABLE)
