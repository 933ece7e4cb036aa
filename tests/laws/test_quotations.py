"""Holding quotations to the record: what no edit, splice or policy may bring about."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.claims import QuoteClaim
from factcheck.config import Options, Policy
from factcheck.facts import QuoteFact
from factcheck.testing.strategies import quote_facts, sentences
from factcheck.verdict import Status, Verdict
from tests.builders import store_of

a_few = settings(max_examples=settings().max_examples // 2)

PLAIN = re.compile(r"[a-z]+|…")


def verdict_on(
    words: str, *facts: QuoteFact, speaker: str | None = None, policy: Policy = Policy.CLEANUP
) -> Verdict:
    said_by = facts[0].speaker if speaker is None else speaker
    return Checker(store_of(*facts), Options(policy=policy)).verify(QuoteClaim(speaker=said_by, words=words))


def put_in(words: str, more: str, at: int) -> str:
    """``more`` before the word number ``at``, counted round."""
    split = words.split(" ")
    at %= len(split)
    return " ".join([*split[:at], more, *split[at:]])


places = st.integers(0, 60)
facts = quote_facts(words=sentences(most=2))
longer = quote_facts(words=sentences(most=4))


def _words_capitalised(words: str) -> str:
    return " ".join(word.capitalize() for word in words.split(" "))


TYPOGRAPHY: tuple[Callable[[str], str], ...] = (
    str.lower,
    str.upper,
    _words_capitalised,
    lambda words: words.replace(" ", "  "),
    lambda words: words.replace(" ", "\u00a0"),
    lambda words: words.replace(" ", "\n", 3),
    lambda words: words.replace(" and ", ", and "),
    lambda words: words.replace(" and ", " — and "),
    lambda words: words.replace(".", "!"),
    lambda words: words.replace(". ", "; "),
    lambda words: words.rstrip("."),
    lambda words: words.replace("e", "e\u00ad", 2),
    lambda words: words.replace("o", "o\u200b", 1),
    lambda words: words.replace("fi", "ﬁ"),
    lambda words: words.replace("'", "’").replace('"', "“"),
    lambda words: f" {words} ",
)
CHANGES: tuple[Callable[[str, int], str], ...] = (
    lambda words, _: words,
    lambda words, at: put_in(words, "not", at),
    lambda words, at: put_in(words, "purple", at),
    lambda words, at: put_in(words, "…", at),
    lambda words, at: " ".join(words.split(" ")[at % 4 :]),
    lambda words, at: words.replace(" the ", " these ", 1),
    lambda words, at: " ".join(reversed(words.split(" "))),
    lambda words, at: f"{words} The bells ring.",
)


@a_few
@given(fact=facts, change=st.sampled_from(CHANGES), at=places, style=st.sampled_from(TYPOGRAPHY))
def test_typography_changes_no_verdict(
    fact: QuoteFact, change: Callable[[str, int], str], at: int, style: Callable[[str], str]
) -> None:
    words = change(fact.words, at)
    plain, styled = verdict_on(words, fact), verdict_on(style(words), fact)
    assert (styled.status, styled.reason) == (plain.status, plain.reason)


@a_few
@given(fact=facts, change=st.sampled_from(CHANGES), at=places)
def test_a_policy_changes_severities_and_nothing_else(
    fact: QuoteFact, change: Callable[[str, int], str], at: int
) -> None:
    strict, cleanup = (verdict_on(change(fact.words, at), fact, policy=policy) for policy in Policy)
    quiet = {"findings": {"__all__": {"severity"}}}
    assert strict.model_dump(exclude=quiet) == cleanup.model_dump(exclude=quiet)


@a_few
@given(fact=longer, first=places, last=places)
def test_whole_sentences_are_supported_however_many(fact: QuoteFact, first: int, last: int) -> None:
    whole = re.findall(r"[^.]+\.", fact.words)
    first, last = sorted((first % len(whole), last % len(whole)))
    assert verdict_on("".join(whole[first : last + 1]).strip(), fact).status is Status.SUPPORTED
    assert verdict_on(fact.words, fact).status is Status.SUPPORTED


@a_few
@given(fact=longer, kept=st.sets(st.integers(0, 3), min_size=1))
def test_whole_sentences_may_be_left_out_where_an_ellipsis_says_so(fact: QuoteFact, kept: set[int]) -> None:
    whole = [one.strip() for one in re.findall(r"[^.]+\.", fact.words)]
    chosen = sorted(kept & set(range(len(whole))))
    assume(chosen)
    assert verdict_on(" … ".join(whole[at] for at in chosen), fact).status is Status.SUPPORTED


@a_few
@given(fact=facts, data=st.data())
def test_only_what_a_slow_search_finds_is_supported(fact: QuoteFact, data: st.DataObject) -> None:
    """Words of the record in any order and number, with ellipses between them or not."""
    split = PLAIN.findall(fact.words.lower())
    run = st.integers(0, len(split)).flatmap(
        lambda start: st.integers(start, len(split)).map(lambda stop: " ".join(split[start:stop]))
    )
    runs = data.draw(st.lists(run | st.just("…"), min_size=1, max_size=4))
    words = " ".join(one for one in runs if one)
    assume(PLAIN.search(words.replace("…", "")))
    if not _oracle(words, fact.words):
        assert verdict_on(words, fact).status is not Status.SUPPORTED


def _oracle(quoted: str, recorded: str) -> bool:
    """Whether the pieces around ellipses stand word for word in the record, one after the other.

    Written without anything that the program uses: lower-case words and every way of placing them.
    """
    known = PLAIN.findall(recorded.lower())
    pieces = [PLAIN.findall(piece.lower()) for piece in quoted.replace("...", "…").split("…")]
    ends = {0}
    for piece in [piece for piece in pieces if piece]:
        ends = {
            at + len(piece)
            for at in range(len(known) - len(piece) + 1)
            if known[at : at + len(piece)] == piece and any(end <= at for end in ends)
        }
    return bool(ends)
