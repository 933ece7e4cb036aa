"""The page as text: what is escaped, what is linked, what it forbids itself. In a browser: tests/browser."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.drafts import draft_from_text
from factcheck.report.html import html
from factcheck.rules import find
from factcheck.silence import silence
from factcheck.verdict import Status
from tests.builders import SOURCE, event_fact, figure_fact, quote_fact, store_of

TEMPLATE = resources.files("factcheck.report").joinpath("templates/report.html.jinja").read_text("utf-8")
OURS = {*re.findall(r"<([a-z][a-z0-9]*)", TEMPLATE), "p", "h3", "li", "blockquote", "mark", "a"}
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&</style>\u202e"


class Elements(HTMLParser):
    """The elements of a page, with the ids and the places that links lead to."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        if given.get("id"):
            self.ids.append(given["id"] or "")
        href = given.get("href") or ""
        if href.startswith("#"):
            self.targets.append(href.removeprefix("#"))


def page_of(*drafts: str, name: str = "draft.md", **source: str) -> str:
    facts = (
        quote_fact("The harbour will stay open through the winter, whatever the ice does to us"),
        figure_fact("Norway", "population", "5.5 million", "2023", source=SOURCE.model_copy(update=source)),
        event_fact(
            "Amara Okafor opens the new harbour in Bergen", "2024-03-05", participants=("Amara Okafor",)
        ),
    )
    checker = Checker(store_of(*facts))
    checked = []
    for text in drafts:
        draft = draft_from_text(text, name)
        checked.append((draft, silence(checker.check_draft(draft), draft)))
    return html(checked, store="claims")


DRAFT = """# A title

“The harbour will stay open through the summer, whatever the ice does to us,” Amara Okafor said.

In 2023 the population of Norway was 5.5 million. Some 300 boats were there on Monday.
"""


def test_every_link_leads_somewhere_and_no_id_stands_twice() -> None:
    elements = Elements(page_of(DRAFT, DRAFT))
    assert len(elements.ids) == len(set(elements.ids))
    assert elements.targets
    assert set(elements.targets) <= set(elements.ids)


def test_the_page_brings_no_script_and_asks_for_nothing() -> None:
    page = page_of(DRAFT)
    assert "default-src 'none'" in page
    assert not {"script", "img", "link", "iframe", "object"} & set(Elements(page).tags)
    assert not re.search(r"\bon[a-z]+=", page)


def test_all_of_the_article_is_there_in_order() -> None:
    page = page_of(DRAFT)
    article = page[page.index("<article") : page.index("</article>")]
    words = re.sub(r"<a class=\"ref.*?</a>|<[^>]*>", "", article).split()
    assert words == DRAFT.replace("# ", "").split()


@pytest.mark.parametrize("status", [Status.REFUTED, Status.SUPPORTED])
def test_a_verdict_is_told_in_words_and_by_a_sign(status: Status) -> None:
    page = page_of(DRAFT)
    assert f'aria-label="{status.value}"' in page
    assert f'<mark class="{status.value}">' in page


@given(words=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
def test_no_words_of_a_draft_become_markup(words: str) -> None:
    page = page_of(f"Rain.{words}", name="draft.txt")
    assert set(Elements(page).tags) <= OURS


def test_a_hostile_draft_name_and_store_stay_text() -> None:
    page = page_of(f"{HOSTILE} {DRAFT}", name=f"{HOSTILE.replace('/', '')}.txt", title=HOSTILE)
    assert "<script" not in page
    assert "<img" not in page
    assert page.count("</style>") == 1
    assert "\u202e" not in page


@pytest.mark.parametrize(("url", "linked"), [("https://example.org/a", True), ("javascript:alert(1)", False)])
def test_only_addresses_of_the_web_are_links(url: str, linked: bool) -> None:
    page = page_of(DRAFT, url=url)
    assert (f'href="{url}"' in page) is linked
    assert url in page


def test_what_was_silenced_is_shown_as_such() -> None:
    comment = "<!-- factcheck: ignore[QUO102] as printed -->"
    page = page_of(DRAFT.replace("Okafor said.", f"Okafor said. {comment}"))
    assert "refuted, silenced" in page
    assert "Silenced: as printed (comment, draft.md:3)" in page


def test_the_page_of_a_rule_keeps_its_paragraphs() -> None:
    rule = find("QUO102")
    assert rule is not None
    page = page_of(DRAFT)
    about = page[page.index("About QUO102") :]
    about = about[: about.index("</details>")]
    assert about.count("<p>") == len(rule.page.strip().split("\n\n")) > 1
