"""Reading figures and times in English news: ``find_mentions`` for a text, ``parse_...`` for one value."""

from factcheck.reading.finding import find_mentions
from factcheck.reading.mention import Kind, Mention, Relation, Unparsed
from factcheck.reading.parsing import parse_figure, parse_pair, parse_period, parse_quantity

__all__ = [
    "Kind",
    "Mention",
    "Relation",
    "Unparsed",
    "find_mentions",
    "parse_figure",
    "parse_pair",
    "parse_period",
    "parse_quantity",
]
