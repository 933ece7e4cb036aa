"""Which sentences of a transcript's turn a quotation was held against."""

from __future__ import annotations

from factcheck.judge import Comparison
from factcheck.match.quote import QuoteMatch
from factcheck.store import Store
from factcheck.values.models import trusted
from factcheck.verdict import Passage


def passage_of(match: Comparison, store: Store) -> Passage | None:
    """The sentences that the pieces of a quotation were laid on; None for a record that is no turn."""
    if not isinstance(match, QuoteMatch):
        return None
    words = match.record.words.words
    laid = [piece for piece in match.alignment.pieces if piece.first < piece.last <= len(words)]
    if not laid:
        return None
    start = min(words[piece.first].start for piece in laid)
    end = max(words[piece.last - 1].end for piece in laid)
    found = store.passage_in(match.fact.address, start, end)
    if found is None:
        return None
    return trusted(Passage)(address=found.address, text=found.text, line=found.line, time=found.time)
