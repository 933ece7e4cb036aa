"""Where a claim stands, so that other tools find it again: W3C Web Annotation selectors."""

from __future__ import annotations

from typing import Final

from factcheck.values.models import trusted
from factcheck.values.span import Span
from factcheck.verdict import Selector

AROUND: Final = 32  # characters of the text on either side of the words


def selectors(source: str, span: Span) -> tuple[Selector, ...]:
    """The position of ``span`` in ``source``, and its words with what stands around them."""
    return (
        trusted(Selector)(type="TextPositionSelector", start=span.start, end=span.end),
        trusted(Selector)(
            type="TextQuoteSelector",
            exact=span.text,
            prefix=source[max(span.start - AROUND, 0) : span.start],
            suffix=source[span.end : span.end + AROUND],
        ),
    )
