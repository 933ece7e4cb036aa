"""Takes the pictures of the README: the page for the terminal and the HTML report, as a browser shows them.

``make docs-pictures`` writes them again; it needs Chromium.
"""

from __future__ import annotations

import shutil
from io import StringIO
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from factcheck.checking import Checker
from factcheck.drafts import read_draft
from factcheck.report.full import full
from factcheck.report.html import html
from factcheck.store import Store

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs/images"
DRAFT = "docs/examples/planted-errors.md"
_LINES = 34  # of the page for the terminal


def main() -> None:
    """Writes docs/images/report.png and docs/images/terminal.png."""
    draft = read_draft(ROOT / DRAFT)
    report = Checker(Store.load(ROOT / "claims")).check_draft(draft)
    pages = {
        "report.png": (html([(draft, report)], store="claims"), 1200, 760),
        "terminal.png": (terminal(full(report, draft.source, width=92, colour=True)), 900, 700),
    }
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, (page_text, width, height) in pages.items():
            page = browser.new_context(viewport={"width": width, "height": height}).new_page()
            page.set_content(page_text)
            page.screenshot(path=IMAGES / name)
        browser.close()


def terminal(coloured: str) -> str:
    """The first lines of a page for the terminal, as a page for a browser."""
    shown = "\n".join([f"$ factcheck check {DRAFT}", *coloured.splitlines()[:_LINES]])
    console = Console(record=True, file=StringIO(), width=96, force_terminal=True, legacy_windows=False)
    console.print(Text.from_ansi(shown))
    frame = (
        "<body style='margin:0;background:#16181d;color:#d8dbe2'>"
        "<pre style='font:14px/1.35 monospace;padding:18px;margin:0'>{code}</pre></body>"
    )
    return console.export_html(theme=MONOKAI, inline_styles=True, code_format=frame)


if __name__ == "__main__":
    main()
