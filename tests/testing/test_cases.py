from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.testing.cases import Case, collect, difference, run
from factcheck.testing.pages import PageError

PAGE = """# Harbor

Prose for people.

```toml
[source]
title = "Minutes"
medium = "recording"

[quote.a]
speaker = "Ada Lund"
words = "The harbor stays open all night."
```

## Right

```draft
“The harbor stays open all night,” Ada Lund said.
```

```report
1:2: Ada Lund: supported, QUO101
1 claim: 1 supported
```

## Wrong

```draft
“The harbor stays closed all night,” Ada Lund said.
```

```report
1:2: Ada Lund: refuted
  1:19: QUO102 error: “closed” is recorded as “open”
1 claim: 1 refuted
```
"""
CASE = "## A\n\n```draft\nIt rained.\n```\n\n```report\n0 claims\n```\n"


def page(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "page.md"
    path.write_text(text, encoding="utf-8")
    return path


def cases_of(tmp_path: Path, text: str) -> tuple[Case, ...]:
    return collect(page(tmp_path, text))


def test_a_page_is_collected_in_order_with_places(tmp_path: Path) -> None:
    right, wrong = cases_of(tmp_path, PAGE)
    assert (right.title, right.line, wrong.title, wrong.line) == ("Right", 15, "Wrong", 26)
    assert right.draft == "“The harbor stays open all night,” Ada Lund said.\n"
    assert right.files == wrong.files
    assert [difference(case) for case in (right, wrong)] == [None, None]


def test_a_folder_is_collected_by_path(tmp_path: Path) -> None:
    for name in ("b/two.md", "a.md", "c/d/three.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(CASE, encoding="utf-8")
    assert [Path(case.path).name for case in collect(tmp_path)] == ["a.md", "two.md", "three.md"]


def test_a_difference_shows_both_sides_and_the_place(tmp_path: Path) -> None:
    (case,) = cases_of(tmp_path, CASE.replace("0 claims", "1 claim: 1 supported"))
    told = difference(case)
    assert told is not None
    assert told.startswith(f"{tmp_path.as_posix()}/page.md:1: A\n")
    assert "-1 claim: 1 supported\n+0 claims" in told


def test_facts_of_a_case_are_its_own(tmp_path: Path) -> None:
    shared, right, _ = PAGE.split("\n## ")
    facts = shared[shared.index("```toml") :].replace("open", "shut").rstrip()
    first, second = cases_of(
        tmp_path, f"{shared}\n\n## {right}\n## B\n\n{facts}\n\n## {right}".replace("## B\n\n", "", 1)
    )
    assert len(first.files) == len(second.files) + 1


def test_a_named_file_takes_the_place_of_the_pages(tmp_path: Path) -> None:
    facts = PAGE[PAGE.index("```toml") : PAGE.index("## Right")].replace("open", "shut")
    own = CASE.replace("```draft", facts.replace("```toml", "```toml page.toml") + "```draft")
    (case,) = cases_of(tmp_path, PAGE[: PAGE.index("## Right")] + own)
    ((name, text),) = case.files
    assert name == "page.toml"
    assert "shut" in text


def test_a_case_without_facts_has_an_empty_store(tmp_path: Path) -> None:
    (case,) = cases_of(
        tmp_path, CASE.replace("It rained.", "“It rained on every roof in town,” Ada Lund said.")
    )
    assert run(case) == "1:2: Ada Lund: not_enough_info, no_fact\n1 claim: 1 not_enough_info"


def test_a_problem_in_the_facts_is_shown(tmp_path: Path) -> None:
    (right, _) = cases_of(tmp_path, PAGE.replace("[quote.a]", '[quote.b]\nspeeker = "Bo"\n\n[quote.a]'))
    assert run(right).splitlines()[1].startswith("page.toml:6:1: problem: speeker: ")


def test_options_stand_behind_the_mark_of_the_draft(tmp_path: Path) -> None:
    (case,) = cases_of(tmp_path, CASE.replace("```draft", "```draft dateline=2024-02-29 policy=cleanup"))
    assert case.options.dateline is not None
    assert case.options.dateline.isoformat() == "2024-02-29"
    assert case.options.policy.value == "cleanup"


def test_markdown_drafts_may_hold_fences(tmp_path: Path) -> None:
    (case,) = cases_of(tmp_path, CASE.replace("```draft\nIt rained.\n```", "````markdown\n```\nx\n```\n````"))
    assert (case.draft_name, case.draft) == ("draft.md", "```\nx\n```\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("# No case\n\nProse.\n", ":1: the page has no case"),
        ("", ":1: the page has no case"),
        ("## A\n\nProse.\n", ":1: the case “A” has no block marked “draft”"),
        (CASE.replace("```report\n0 claims\n```\n", ""), ":1: the case “A” has no block marked “report”"),
        (CASE.replace("0 claims\n", ""), ":1: the case “A” has no block marked “report”"),
        (f"{CASE}\n```report\n0 claims\n```\n", ":11: the block marked “report” is the second report"),
        (f"{CASE}\n```draft\nx\n```\n", ":11: the block marked “draft” is the second draft"),
        (f"{CASE}\n```python\nx\n```\n", ":11: the block marked “python” is none of"),
        (f"{CASE}\n```\nx\n```\n", ":11: the block without a mark is none of"),
        (f"```draft\nx\n```\n\n{CASE}", ":1: the block marked “draft” stands above the first case"),
        (CASE.replace("0 claims\n```", "0 claims"), ":7: the block marked “report” is never closed"),
        (CASE.replace("```draft", "```draft dateline"), ":3: the block marked “draft” has 'dateline' behind"),
        (
            CASE.replace("```draft", "```draft colour=red"),
            ":3: the block marked “draft” has 'colour=red' behind",
        ),
        (
            CASE.replace("```draft", "```draft dateline=May"),
            ":3: the block marked “draft” has a value that cannot",
        ),
        (f"```toml ../x.toml\n```\n{CASE}", ":1: the block marked “toml” names '../x.toml'"),
        (f"```toml x.json\n```\n{CASE}", ":1: the block marked “toml” names 'x.json'"),
        (f"```toml a.toml b\n```\n{CASE}", ":1: the block marked “toml” has more than a file name"),
        (
            f"```toml\n```\n```toml\n```\n{CASE}",
            ":3: the block marked “toml” is the second block of the file",
        ),
    ],
)
def test_what_is_wrong_with_a_page_is_told_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    path = page(tmp_path, text)
    with pytest.raises(PageError) as caught:
        collect(path)
    assert str(caught.value).startswith(f"{path.as_posix()}{message}")


def test_no_page_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="holds no page with a case"):
        collect(tmp_path)
    with pytest.raises(PageError, match=r"gone\.md: cannot be read"):
        collect(tmp_path / "gone.md")


def test_a_store_without_a_usable_fact_is_an_error_of_the_case(tmp_path: Path) -> None:
    (case,) = cases_of(tmp_path, f"```toml\nx = 1\n```\n{CASE}")
    with pytest.raises(PageError, match=r"page\.md:4: the store of this case holds no usable fact"):
        run(case)


def test_separators_other_than_line_feeds_end_no_line(tmp_path: Path) -> None:
    (case,) = cases_of(tmp_path, CASE.replace("It rained.", "It\u2028rained.\x0c"))
    assert case.draft == "It\u2028rained.\x0c\n"
