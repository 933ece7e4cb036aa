"""Drafts: reading a file into prose with a way back to every character, its dateline and its sentences."""

from factcheck.drafts.draft import Block, BlockKind, Draft, DraftError, View
from factcheck.drafts.offsets import Offsets, Piece
from factcheck.drafts.read import (
    MOST_BYTES,
    draft_bytes,
    draft_from_bytes,
    draft_from_text,
    is_html,
    is_markdown,
    read_draft,
)
from factcheck.drafts.sentences import Sentence, sentence_ranges, sentences

__all__ = [
    "MOST_BYTES",
    "Block",
    "BlockKind",
    "Draft",
    "DraftError",
    "Offsets",
    "Piece",
    "Sentence",
    "View",
    "draft_bytes",
    "draft_from_bytes",
    "draft_from_text",
    "is_html",
    "is_markdown",
    "read_draft",
    "sentence_ranges",
    "sentences",
]
