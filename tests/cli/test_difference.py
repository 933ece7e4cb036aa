"""``claims diff``: readable, complete, exit codes 0, 1 and 2, and the verdicts of a saved report (T34)."""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest

from tests.cli.desk import FACTS, Desk
from tests.lint.stores import SOURCE, facts, figure, quote, table


@pytest.fixture
def two(desk: Desk) -> Desk:
    """A desk with an older version of its store in the folder ``old``."""
    shutil.copytree(desk.folder / "claims", desk.folder / "old")
    return desk


def test_no_difference_is_0(two: Desk) -> None:
    answer = two.run("claims", "diff", "old", "claims")
    assert (answer.code, answer.out, answer.err) == (0, "no difference\n", "")


def test_a_changed_slot_is_told_with_its_place(two: Desk) -> None:
    two.write("claims/briefing.toml", FACTS.replace("hard", "softly"))
    answer = two.run("claims", "diff", "old", "claims")
    assert answer.code == 1
    assert answer.out == (
        "changed  briefing#rain (briefing.toml:9)\n"
        "  words: “It rained hard in every village of the valley and nobody was surprised” -> "
        "“It rained softly in every village of the valley and nobody was surprised”\n"
        "1 changed\n"
    )


def test_every_kind_of_change_has_its_line(two: Desk) -> None:
    two.write("old/more.toml", facts(figure(), quote("gone", "we leave"), quote("b", "we stay")))
    two.write(
        "claims/more.toml",
        facts(
            figure(withdrawn="2024-05-01", reason="misread"),
            quote("new", "we arrive"),
            quote("c", "we stay"),
        ),
    )
    two.write("claims/names.toml", table("person.ada", name="Ada Ames", aliases='["A. Ames"]'))
    two.write("claims/briefing.toml", f"# checked\n{FACTS}")
    answer = two.run("claims", "diff", "old", "claims")
    assert answer.code == 1
    assert answer.out.splitlines() == [
        "changed  more#a (more.toml:7)",
        "  withdrawn on 2024-05-01",
        "  reason: nothing -> “misread”",
        "  withdrawn: nothing -> “2024-05-01”",
        "moved    more#b -> more#c (more.toml:19)",
        "removed  more#gone (more.toml:13)",
        "  “we leave”, Zed Quill",
        "added    more#new (more.toml:15)",
        "  “we arrive”, Zed Quill",
        "added    person.ada",
        "  aliases: nothing -> “A. Ames”",
        "  name: nothing -> “Ada Ames”",
        "moved    briefing.toml: 1 fact stands on another line",
        "2 added, 1 removed, 1 changed, 2 moved",
    ]


def test_facts_whose_url_alone_changed_are_told_together(two: Desk) -> None:
    pair = (quote("a", "we stay"), quote("b", "we go"))
    two.write("old/more.toml", facts(*pair))
    two.write("claims/more.toml", facts(*pair, source=SOURCE.replace("t.example", "u.example")))
    answer = two.run("claims", "diff", "old", "claims")
    assert answer.out.splitlines() == [
        "changed  more: 2 facts (more.toml:7)",
        "  only the URL of its source changed",
        "  source.url: “https://t.example” -> “https://u.example”",
        "2 changed",
    ]


def test_the_verdicts_that_are_touched_are_named(two: Desk) -> None:
    two.write("claims/other.toml", facts(quote("other", "we will sail before the winter comes again")))
    two.write("old/other.toml", facts(quote("other", "we will sail before the winter comes again")))
    two.write("other.md", "“We will sail before the winter comes again,” Zed Quill said.\n")
    two.run("check", "true.md", "other.md", "--bundle", "b.json", "--format", "json", "-o", "r.json")
    two.write("claims/briefing.toml", FACTS.replace("hard", "softly"))
    for saved in ("b.json", "r.json"):
        answer = two.run("claims", "diff", "old", "claims", "--report", saved)
        assert answer.code == 1
        touched = [line for line in answer.out.splitlines() if line.startswith("touches")]
        assert [line.rpartition(" ")[2] for line in touched] == ["briefing#rain"]
        assert touched[0].startswith("touches  true.md:1:2: ")
        assert answer.out.endswith("1 verdict is touched\n")


@pytest.mark.parametrize(
    ("names", "count"),
    [
        ({"name": "Ada Ames", "aliases": '["A. Ames"]'}, "1 verdict is"),
        ({"name": "Bo Orr"}, "no verdicts are"),
    ],
)
def test_a_name_touches_the_verdicts_on_its_bearer(two: Desk, names: dict[str, str], count: str) -> None:
    two.run("check", "true.md", "--format", "json", "-o", "r.json")
    two.write("claims/names.toml", table("person.x", **names))
    answer = two.run("claims", "diff", "old", "claims", "--report", "r.json")
    assert answer.out.endswith(f"{count} touched\n")


def test_another_line_touches_nothing_and_another_id_does(two: Desk) -> None:
    two.run("check", "true.md", "--format", "json", "-o", "r.json")
    two.write("claims/briefing.toml", f"# checked\n{FACTS}")
    assert two.run("claims", "diff", "old", "claims", "--report", "r.json").out.endswith(
        "no verdicts are touched\n"
    )
    two.write("claims/briefing.toml", FACTS.replace("quote.rain", "quote.storm"))
    assert two.run("claims", "diff", "old", "claims", "--report", "r.json").out.endswith(
        "1 verdict is touched\n"
    )


def test_the_same_as_json(two: Desk) -> None:
    two.run("check", "true.md", "--format", "json", "-o", "r.json")
    two.write("claims/briefing.toml", FACTS.replace("hard", "softly"))
    answer = two.run("claims", "diff", "old", "claims", "--format", "json", "--report", "r.json")
    data: dict[str, Any] = json.loads(answer.out)
    assert answer.code == 1
    assert data["schema"] == "factcheck/difference/1"
    assert [(one["what"], one["how"], one["address"]) for one in data["changes"]] == [
        ("fact", "changed", "briefing#rain")
    ]
    (slot,) = data["changes"][0]["slots"]
    assert slot["slot"] == "words"
    assert data["changes"][0]["new_place"] == {"path": "briefing.toml", "line": 9}
    assert [one["because"] for one in data["touched"]] == [["briefing#rain"]]
    assert data["old"]["content"] != data["new"]["content"]


def test_two_files_are_compared_whatever_they_are_called(two: Desk) -> None:
    two.write("a.toml", FACTS)
    two.write("b.toml", FACTS)
    assert two.run("claims", "diff", "a.toml", "b.toml").code == 1  # it stands in another file
    two.write("b.toml", FACTS.replace("hard", "softly"))
    answer = two.run("claims", "diff", "a.toml", "b.toml")
    assert answer.out.startswith("changed  a#rain -> b#rain (b.toml:9)\n  words: ")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("nowhere", "claims"), "nowhere"),
        (("claims", "nowhere"), "nowhere"),
        (("claims", "claims/briefing.toml"), "a store and one file of facts"),
        (("claims", "claims", "--report", "nowhere.json"), "no such file"),
        (("claims", "claims", "--report", "true.md"), "not JSON"),
    ],
)
def test_what_cannot_be_compared_is_2(two: Desk, arguments: tuple[str, ...], told: str) -> None:
    answer = two.run("claims", "diff", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert told in answer.err
    assert answer.err.count("\n") == 1


def test_nothing_in_a_store_commands_the_terminal(two: Desk) -> None:
    two.write("claims/briefing.toml", FACTS.replace("[quote.rain]", '[quote."ra\\u009bin"]'))
    answer = two.run("claims", "diff", "old", "claims")
    assert not any(
        (ord(one) < 32 and one != "\n") or 0x7F <= ord(one) < 0xA0 for one in answer.out + answer.err
    )


def test_a_store_with_problems_is_compared_and_says_so(two: Desk) -> None:
    two.write("claims/broken.toml", '[source]\ntitle = "x"\n[quote.y]\nspeaker = "Z"\n')
    answer = two.run("claims", "diff", "old", "claims")
    assert (answer.code, answer.out) == (0, "no difference\n")
    assert answer.err.startswith("claims has problems, and what they hide is not compared")
