"""Drafts for laws: records, what draft and edit make of them, and how a report is told in one line each."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from factcheck.facts import QuoteFact
from factcheck.testing.render import Style, render
from factcheck.testing.strategies import quote_facts
from factcheck.testing.vocabulary import ADJECTIVES
from factcheck.verdict import Report

Outline = tuple[tuple[str, str | None, str], ...]


def outline(report: Report) -> Outline:
    """What each verdict comes to: status, reason, and the codes of its findings."""
    return tuple(
        (
            verdict.status.value,
            str(verdict.reason) if verdict.reason else None,
            " ".join(sorted(finding.rule for finding in verdict.findings)),
        )
        for verdict in report.verdicts
    )


def statuses(report: Report) -> list[str]:
    return [verdict.status.value for verdict in report.verdicts]


def edited(fact: QuoteFact, words: str) -> QuoteFact:
    """The fact with other words: what a draft states that misquotes it."""
    return fact.model_copy(update={"words": words})


@st.composite
def misquoted(draw: st.DrawFn) -> tuple[QuoteFact, QuoteFact]:
    """A fact, and the same with one adjective exchanged, or left as it is."""
    fact = draw(quote_facts())
    words = fact.words.split()
    places = [index for index, word in enumerate(words) if word in ADJECTIVES]
    index = draw(st.sampled_from([None, *places]))
    if index is None:
        return fact, fact
    other = draw(st.sampled_from([word for word in ADJECTIVES if word not in words]))
    return fact, edited(fact, " ".join((*words[:index], other, *words[index + 1 :])))


@st.composite
def stated(draw: st.DrawFn) -> tuple[QuoteFact, str]:
    """A fact and a draft that quotes it, rightly or with one word changed, in any style."""
    fact, as_quoted = draw(misquoted())
    return fact, f"{render(as_quoted, draw(st.sampled_from(Style)))}\n"


@dataclass(frozen=True)
class Restyling:
    """A change of typography that leaves every word as it is."""

    name: str
    apply: Callable[[str], str]

    def __repr__(self) -> str:
        return self.name


def _marks(opening: str, closing: str) -> Callable[[str], str]:
    return lambda draft: draft.replace("“", opening).replace("”", closing)


OTHER_MARKS = (
    Restyling("the same marks", lambda draft: draft),
    Restyling("straight marks", _marks('"', '"')),
    Restyling("French marks", _marks("«", "»")),
    Restyling("French marks with spaces", _marks("«\u00a0", "\u00a0»")),
    Restyling("German marks", _marks("„", "“")),
    Restyling("single marks", _marks("‘", "’")),
)
RESTYLINGS = (
    Restyling("decomposed", lambda draft: unicodedata.normalize("NFD", draft)),
    Restyling("composed", lambda draft: unicodedata.normalize("NFC", draft)),
    Restyling("CRLF", lambda draft: draft.replace("\n", "\r\n")),
    Restyling("byte-order mark", lambda draft: f"\ufeff{draft}"),
    Restyling("curly apostrophes", lambda draft: draft.replace("'", "’")),
    Restyling("long dashes", lambda draft: draft.replace(" - ", " — ")),
    Restyling("dashes without spaces", lambda draft: draft.replace(" - ", "—")),
    Restyling("hard spaces", lambda draft: draft.replace(" ", "\u00a0")),
    Restyling("double spaces", lambda draft: draft.replace(" ", "  ")),
    Restyling("thin spaces", lambda draft: draft.replace(" ", "\u2009")),
    Restyling("broken lines", lambda draft: draft.replace(" the ", "\nthe ")),
    Restyling("soft hyphens", lambda draft: draft.replace("rs ", "r\u00ads ")),
)
