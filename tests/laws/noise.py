"""Texts between prose and noise, for laws that hold for any text at all."""

from __future__ import annotations

from hypothesis import strategies as st

from factcheck.checking import Checker
from factcheck.drafts import DraftError, draft_from_text
from factcheck.facts import QuoteFact
from factcheck.verdict import Report
from tests.builders import event_fact, figure_fact, store_of

_PIECES = (
    *("“", "”", '"', "'", "‘", "’", "«", "»", "„", " ", "  ", "\n", "\r\n", "\n\n", ". ", ", ", ": ", " — "),
    *("…", "...", "said", "says", "Ada Lund", "Lund", "President", "she", "told reporters", "according to"),
    *("not", "n't", "won't", "the", "harbor", "bridge", "will", "stay", "open", "The harbor bridge"),
    *("on Monday", "12", "$3 million", "2024-04-10", "é", "e\u0301", "\U0001f6a2", "\u200b", "\u00ad"),
    *("\u00a0", "\u2028", "\u202e", "*", "_", "# ", "> ", "- ", "[", "]", "(x)", "`", "&amp;"),
    *("Norway’s exports", "were", "rose", "doubled", "to $4 million", "in 2023", "by 5 percent", "from"),
    *("Heron 4", "lifted off", "on April 10, 2024", "on Tuesday, April 10, 2024", "yesterday", "In 2023,"),
)
KNOWN = QuoteFact.model_validate(
    {"speaker": "Ada Lund", "words": "The harbor bridge will stay open.", "source": {"title": "Minutes"}}
)
_STORE = store_of(
    KNOWN,
    figure_fact("Norway", "exports", "3 million USD", "2023"),
    event_fact("Heron 4 launch", "2024-04-10"),
)
_SENTENCES = (
    "“The harbor bridge will stay open,” Ada Lund said.",
    "“The harbor bridge will not stay open,” Ada Lund said.",
    "Norway’s exports were $3 million in 2023.",
    "Norway’s exports were $4 million in 2023.",
    "Norway’s exports rose 5 percent, from $3 million to $4 million.",
    "Heron 4 lifted off on April 10, 2024.",
    "Heron 4 lifted off on Tuesday, April 10, 2024.",
)


@st.composite
def any_texts(draw: st.DrawFn) -> str:
    """Anything between prose and noise, with or without a byte-order mark."""
    piece = st.sampled_from(_PIECES) | st.sampled_from(_SENTENCES) | st.text(max_size=3)
    pieces = draw(st.lists(piece, max_size=60))
    return draw(st.sampled_from(("", "\ufeff"))) + draw(st.sampled_from(("", " "))).join(pieces)


def checked(text: str, name: str) -> Report | None:
    """The report on ``text`` against one fact of each kind; None for what cannot be a draft at all."""
    try:
        draft_from_text(text, name)
    except DraftError:  # a NUL byte, or half a surrogate pair
        return None
    return Checker(_STORE).check(text, name)
