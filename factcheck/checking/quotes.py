"""One quotation, from claim to decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from factcheck.checking.selection import Selection
from factcheck.claims import QuoteClaim
from factcheck.facts import QuoteFact
from factcheck.judge import Case, Fired, Held
from factcheck.match.quote import QuoteMatch
from factcheck.match.quotes import QuoteMatches, match_quotes
from factcheck.match.speakers import Speaker
from factcheck.reading import find_mentions
from factcheck.reading.words import read_words
from factcheck.rules import AlignmentRule, ClaimRule, MatchesRule, Rule
from factcheck.store import Store, Unusable
from factcheck.store.index import QuoteIndex
from factcheck.values.period import Period
from factcheck.verdict import Status


@dataclass(frozen=True)
class QuoteDesk:
    """Holds quotations against the recorded ones of one store."""

    store: Store
    selection: Selection

    @cached_property
    def index(self) -> QuoteIndex:
        """The recorded quotations by the words they share; built when first needed."""
        return QuoteIndex(self.store.quotes)

    @cached_property
    def _unusable(self) -> tuple[tuple[Unusable, frozenset[str]], ...]:
        return tuple(
            (fact, frozenset(read_words(fact.words or "").keys))
            for fact in self.store.unusable
            if fact.kind == "quote"
        )

    def case(
        self, claim: QuoteClaim, dateline: date | None, as_of: date | None, draft_sha256: str | None
    ) -> Case:
        """Everything that the verdict on ``claim`` is made from."""
        of_claim = tuple(self._fire(ClaimRule, claim))
        if any(one.rule.status is Status.NOT_ENOUGH_INFO for one in of_claim):
            return Case(of_claim=of_claim, has_speaker=claim.speaker is not None)
        unusable = self._would_meet_unusable(claim)
        matches = match_quotes(
            claim, self.index, self.store.names, _day(claim, dateline), exhaustive=not unusable
        )
        return Case(
            of_claim=of_claim,
            of_matches=tuple(self._fire(MatchesRule, matches)),
            held=tuple(self._held(match, as_of, draft_sha256) for match in (*matches.own, *matches.others)),
            near=matches.near if self._is_near(matches) else (),
            has_speaker=claim.speaker is not None,
            truncated=matches.truncated and not unusable,
            unusable=unusable,
        )

    def _held(self, match: QuoteMatch, as_of: date | None, draft_sha256: str | None) -> Held:
        return Held(
            match,
            self.store.live(match.fact, as_of),
            tuple(self._fire(AlignmentRule, match)),
            is_own=match.speaker in (Speaker.SAME, Speaker.ONE_OF_SEVERAL),
            self_sourced=_is_from(match.fact, draft_sha256),
        )

    def _fire(self, scope: type[Rule[Any]], subject: object) -> Iterator[Fired]:
        for rule in self.selection.of_scope(scope):
            for remark in rule.check(subject):
                yield Fired(rule, remark)

    def _would_meet_unusable(self, claim: QuoteClaim) -> bool:
        """Whether a fact that could not be read is of this speaker, or has most of these words."""
        keys = set(read_words(claim.words).keys)
        for fact, known in self._unusable:
            if known and 2 * len(keys & known) >= len(keys):
                return True
            same = claim.speaker and fact.speaker and self.store.names.same(claim.speaker, fact.speaker)
            if same and not known:
                return True
        return False

    @staticmethod
    def _is_near(matches: QuoteMatches) -> bool:
        """Whether the speaker's nearest record shares at least a third of the words."""
        keys = set(matches.words.keys)
        return any(3 * len(keys & set(read_words(fact.words).keys)) >= len(keys) for fact in matches.near)


def _is_from(fact: QuoteFact, draft_sha256: str | None) -> bool:
    known = fact.source.sha256
    return bool(known and draft_sha256) and (known or "").removeprefix("sha256:") == (
        draft_sha256 or ""
    ).removeprefix("sha256:")


def _day(claim: QuoteClaim, dateline: date | None) -> Period | None:
    """The day that the claim states, where it does so without leaning on the dateline's week."""
    if claim.said is None:
        return None
    return _only(mention.value for mention in find_mentions(claim.said, dateline) if mention.weekday is None)


def _only(values: Iterable[object]) -> Period | None:
    periods = [value for value in values if isinstance(value, Period)]
    return periods[0] if len(periods) == 1 else None
