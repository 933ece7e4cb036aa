"""Days and months without their year, where the text around tells of another year than the dateline."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims import DateClaim
from factcheck.extraction.dates_clauses import Stretch
from factcheck.extraction.located import Located
from factcheck.reading import Mention
from factcheck.values.pattern import pattern
from factcheck.values.period import Period

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_FULL = pattern(
    rf"\b{_MONTH}(?: [0-9]{{1,2}}(?:st|nd|rd|th)?)?,? (?:of )?(?P<year>[12][0-9]{{3}})(?![0-9]|[,.][0-9])"
)
_NAMES_MONTH = pattern(rf"\b{_MONTH}(?![a-z])", 2)
_TURNED = pattern(r"\b(?:last|this|next|past|coming|[12][0-9]{3})\b", 2)
_IN_YEAR = pattern(r"[“\"]?In (?:early |late |mid-)?(?P<year>[12][0-9]{3}),? ")
_AND = pattern(r"\b(?:and|or|but|while)\b|;", 2)


def year_meant(text: str, sentence: Stretch, mention: Mention) -> int | None:
    """The year of a day or month that its sentence names first: "In 2010, … on April 10"; else None."""
    opens = _IN_YEAR.match(text, *sentence)
    own = _own_year(mention)
    if opens is None or own is None or mention.start < opens.end() or int(opens["year"]) == own:
        return None
    return int(opens["year"])


def is_of_doubtful_year(text: str, before: Stretch | None, sentence: Stretch, mention: Mention) -> bool:
    """Whether a day or month may be of another year than the dateline gives it.

    It may where the sentence before, or what "and" joins it to, has a day or month with another year.
    """
    own = _own_year(mention)
    if own is None:
        return False
    if before is not None and any(int(one["year"]) != own for one in _FULL.finditer(text, *before)):
        return True
    for one in _FULL.finditer(text, *sentence):
        if int(one["year"]) == own:
            continue
        between = (one.end(), mention.start) if one.end() <= mention.start else (mention.end, one.start())
        if _AND.search(text, *between) is not None:
            return True
    return False


def in_year(located: Located[DateClaim], year: int) -> Located[DateClaim]:
    """The claim with its year behind the day or month that it states."""
    claim = located.claim
    slot = next(slot for slot in ("date", "start", "end") if getattr(claim, slot) is not None)
    stated: str = getattr(claim, slot)
    join = ", " if stated[-1].isdecimal() else " "
    return replace(located, claim=claim.model_copy(update={slot: f"{stated}{join}{year}"}))


def _own_year(mention: Mention) -> int | None:
    """The year that the dateline gave a day or month without one; None where it has its own."""
    value = mention.value
    if not isinstance(value, Period) or value.start is None or value.precision not in {"day", "month"}:
        return None
    if _NAMES_MONTH.search(mention.text) is None or _TURNED.search(mention.text) is not None:
        return None
    return value.start.year
