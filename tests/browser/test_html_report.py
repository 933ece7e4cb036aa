"""The HTML report in a real browser, with scripts allowed and not, by role and label."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from factcheck.checking import Checker
from factcheck.drafts import read_draft
from factcheck.report.html import html
from factcheck.store import Store

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
SCRIPTS = pytest.mark.parametrize("scripts", [True, False])
SCHEMES = pytest.mark.parametrize("scheme", ["light", "dark"])


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    checker = Checker(Store.load(ROOT / "claims"))
    draft = read_draft(ROOT / "docs/examples/planted-errors.md")
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(html([(draft, checker.check_draft(draft))], store="claims"), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found, "no Chromium: install the package chromium"
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield launched
        launched.close()


def opened(browser: Browser, report: Path, **settings: Any) -> tuple[Page, list[str]]:
    page = browser.new_context(**settings).new_page()
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on(
        "request", lambda request: heard.append(request.url) if not request.url.startswith("file:") else None
    )
    page.goto(report.as_uri())
    return page, heard


@SCRIPTS
def test_the_page_opens_quietly_and_asks_for_nothing(browser: Browser, report: Path, scripts: bool) -> None:
    page, heard = opened(browser, report, java_script_enabled=scripts)
    assert page.title() == "Facts checked: planted-errors.md"
    assert heard == []
    page.context.close()


@SCRIPTS
def test_a_claim_leads_from_the_article_to_its_panel_and_back(
    browser: Browser, report: Path, scripts: bool
) -> None:
    page, _ = opened(browser, report, java_script_enabled=scripts)
    article = page.get_by_role("article")
    article.get_by_role("link", name="claim 2: refuted").click()
    assert page.url.endswith("#d1-c2")
    panel = page.locator("#d1-c2")
    assert panel.is_visible()
    assert "QUO105 negation-changed" in panel.inner_text()
    panel.get_by_role("link", name="In the article").click()
    assert page.url.endswith("#d1-c2-at")
    page.context.close()


@SCRIPTS
def test_verdicts_can_be_hidden_and_shown(browser: Browser, report: Path, scripts: bool) -> None:
    page, _ = opened(browser, report, java_script_enabled=scripts)
    signs = page.get_by_role("img", name="refuted", exact=True)
    assert signs.first.is_visible()
    box = page.get_by_role("checkbox", name="refuted")
    box.uncheck()
    assert not signs.first.is_visible()
    assert page.get_by_role("img", name="not enough information").first.is_visible()
    box.check()
    assert signs.first.is_visible()
    page.context.close()


def test_what_was_not_checked_stays_visible(browser: Browser, report: Path) -> None:
    page, _ = opened(browser, report)
    mentions = page.get_by_role("region", name="Read, and not checked")
    assert mentions.is_visible()
    assert mentions.get_by_role("listitem").count() > 3
    page.context.close()


def test_keys_open_and_close_a_claim(browser: Browser, report: Path) -> None:
    page, _ = opened(browser, report)
    summary = page.locator("details.claim > summary").first
    body = page.locator("#d1-c1")
    assert body.is_visible()
    summary.focus()
    page.keyboard.press("Enter")
    assert not body.is_visible()
    page.keyboard.press("Enter")
    assert body.is_visible()
    page.context.close()


@SCHEMES
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_nothing_has_to_be_scrolled_sideways(browser: Browser, report: Path, width: int, scheme: str) -> None:
    page, _ = opened(browser, report, viewport={"width": width, "height": 800}, color_scheme=scheme)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@SCHEMES
@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_is_accessible(browser: Browser, report: Path, width: int, scheme: str) -> None:
    page, _ = opened(browser, report, viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.context.close()


def test_print_shows_what_is_folded_away(browser: Browser, report: Path) -> None:
    page, _ = opened(browser, report)
    page.evaluate("document.querySelectorAll('details.claim').forEach(one => { one.open = false })")
    page.emulate_media(media="print")
    assert page.locator("#d1-c1").is_visible()
    assert not page.get_by_role("group", name="Show").is_visible()
    page.context.close()
