"""Rules about speakers, days and sources: did this person say it, then, and is the record to be relied on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from factcheck.claims import QuoteClaim
from factcheck.facts import Medium
from factcheck.lexicon.governing import words
from factcheck.lexicon.reporting import could_be_a_person
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.match.quote import QuoteMatch, Tier
from factcheck.match.quotes import QuoteMatches
from factcheck.match.speakers import Speaker, same_surname
from factcheck.reading.words import find_labels, read_words
from factcheck.rules.base import AlignmentRule, MatchesRule, Remark
from factcheck.values.period import Period
from factcheck.values.text import fold
from factcheck.verdict import Reason, Severity, Status

_LEAST_WORDS = 6  # fewer words, or fewer of content, may be anybody's
_LEAST_CONTENT = 3
_LONG = 9  # words of a whole sentence, which hardly anybody says again word for word
_LEAST_OF_SENTENCE = 2  # words of content in one
_LONGEST_PHRASE = 12  # words; more are a passage, and not a phrase that comes back
_NEIGHBOURING = 13  # days: further off a bare weekday is not said of a day
_ANSWERS = ("a", "answer")  # beside "q": what the person interviewed says
_CARRYING = (WordClass.CONTENT, WordClass.ATTRIBUTION)  # "believe" tells a speaker as much as "bridge" does


def _found_elsewhere(matches: QuoteMatches) -> QuoteMatch | None:
    """The words as somebody else said them, where the named speaker has nothing like them on record."""
    if matches.own or matches.formerly:
        return None
    return next((match for match in matches.others if match.tier is not Tier.CHANGED), None)


def _is_telling(match: QuoteMatch) -> bool:
    words = [word for word in match.alignment.quoted.words if word.bracket is None]
    content = {word.key for word in words if class_of(word.key) in _CARRYING}
    needed = _LEAST_OF_SENTENCE if len(words) >= _LONG and match.is_whole_sentence else _LEAST_CONTENT
    return len(words) >= _LEAST_WORDS and len(content) >= needed


def _is_quoted_in_record(match: QuoteMatch) -> bool:
    """Whether the speaker on record was quoting somebody: nobody can say then whose words they are."""
    recorded = match.record.words
    piece = match.alignment.pieces[0]
    before = recorded.text[: recorded.words[piece.first].start].rstrip(" ")
    return before.endswith(("“", '"', "‘", "'", "«", "„"))


def _is_a_person(name: str, matches: QuoteMatches) -> bool:
    """Whether the claim names somebody who can be told apart from the one on record."""
    known = matches.names.resolve(name)
    return all(entity.kind == "person" for entity in known) if known else could_be_a_person(name)


def _refutes_speaker(matches: QuoteMatches) -> QuoteMatch | None:
    match, stated = _found_elsewhere(matches), matches.claim.speaker
    if match is None or stated is None or matches.own_truncated:
        return None
    if not (_is_telling(match) and _is_a_person(stated, matches)) or _is_quoted_in_record(match):
        return None
    said = [one for one in matches.others if one.tier is not Tier.CHANGED]
    names = {name for one in said for name in one.fact.all_speakers}
    if any(_may_be_one(matches, stated, name) for name in names) or _is_recited(matches):
        return None
    return match


def _is_recited(matches: QuoteMatches) -> bool:
    """Whether the writer says that the named speaker gives another's words."""
    claim = matches.claim
    told = [word.key for part in _beside(claim) for word in read_words(part).words]
    return claim.recited or any(key in words("recited") for key in told)


def _beside(claim: QuoteClaim) -> list[str]:
    """What the writer says before and behind the marks."""
    return [part for part in (claim.lead_in, claim.lead_out) if part]


def _may_be_one(matches: QuoteMatches, stated: str, recorded: str) -> bool:
    """Whether two given names of one surname may be one person's: Bill and William."""
    return same_surname(stated, recorded) and not matches.names.apart(stated, recorded)


def _speakers(match: QuoteMatch) -> str:
    return " and ".join(match.fact.all_speakers)


def wrong_speaker(matches: QuoteMatches) -> Iterator[Remark]:
    """The words are on record, and somebody else said them.

    Decided only where it is sure: six words or more with three of content, everything on record looked at,
    nothing like them on record from the person named, and no word of reciting or quoting beside the marks.

    Fact: The lighthouse will stay lit through the coming winter
    Refuted: "The lighthouse will stay lit through the coming winter," said Ingrid Halvorsen.
    Supported: "The lighthouse will stay lit through the coming winter," said Amara Okafor.
    """
    match = _refutes_speaker(matches)
    if match is not None:
        yield Remark(
            f"these are the words of {_speakers(match)}",
            found=matches.claim.speaker,
            expected=_speakers(match),
            facts=(match.fact,),
        )


def on_record_from_another(matches: QuoteMatches) -> Iterator[Remark]:
    """The words are on record from somebody else, and may be the named speaker's too.

    They are too short or too common, or what is on record is not the whole, to say that they are not.
    """
    match = _found_elsewhere(matches)
    if match is None or matches.claim.speaker is None or _is_recited(matches):
        return
    if _refutes_speaker(matches) is None:
        yield Remark(f"on record from {_speakers(match)}", expected=_speakers(match), facts=(match.fact,))


def speaker_not_named(matches: QuoteMatches) -> Iterator[Remark]:
    """The words are on record, but the draft does not say, or not clearly, who spoke them.

    That is a note and no warning: readers know whose “Ask not what your country can do” is.
    """
    match = _found_elsewhere(matches)
    if match is not None and matches.claim.speaker is None:
        one_of = f" (may mean {', '.join(matches.claim.candidates)})" if matches.claim.candidates else ""
        yield Remark(
            f"the speaker cannot be told{one_of}; on record from {_speakers(match)}", facts=(match.fact,)
        )


class _OtherDay(NamedTuple):
    """Words that are on record from ``day``, and only from other days than ``stated``."""

    match: QuoteMatch
    day: Period
    stated: Period


def _other_day(matches: QuoteMatches) -> _OtherDay | None:
    """The best match with the right words, where every such match was said on another day than stated.

    Records that hold are heard first, and only without any those that held before.
    """
    said = matches.said
    right = [match for match in matches.own or matches.formerly if match.tier is not Tier.CHANGED]
    days = [day for match in right if (day := match.fact.said_period) is not None]
    if said is None or not right or len(days) < len(right) or not all(day.disjoint(said) for day in days):
        return None
    return _OtherDay(right[0], days[0], said)


def _may_be_meant(said: Period, day: Period) -> bool:
    """Whether a bare weekday may mean ``day``: the same weekday, at most 13 days off."""
    if said.start is None or day.start is None or day.precision != "day":
        return True
    apart = abs((said.start - day.start).days)
    return apart % 7 == 0 and apart <= _NEIGHBOURING


def wrong_day(matches: QuoteMatches) -> Iterator[Remark]:
    """The words were said, but not on the day that the draft states.

    Decided for whole sentences, or a dozen words, that are on record once; politicians repeat their phrases.
    """
    found = _other_day(matches)
    if found is not None and _is_sure(found, matches):
        day = found.day.edtf
        yield Remark(f"said on {day}", found=matches.claim.said, expected=day, facts=(found.match.fact,))


def day_differs(matches: QuoteMatches) -> Iterator[Remark]:
    """The words are on record from another day than the draft states; they may have been said again."""
    found = _other_day(matches)
    if found is not None and not _is_sure(found, matches):
        day, facts = found.day.edtf, (found.match.fact,)
        yield Remark(f"on record from {day}", found=matches.claim.said, expected=day, facts=facts)


def _is_sure(found: _OtherDay, matches: QuoteMatches) -> bool:
    """Whether the words cannot have been said on the stated day too."""
    if matches.said_by_weekday and _may_be_meant(found.stated, found.day):
        return False
    return _is_said_once(found.match, matches)


def _is_said_once(match: QuoteMatch, matches: QuoteMatches) -> bool:
    long = len(match.alignment.quoted.words) >= _LONGEST_PHRASE
    return (
        (match.is_whole_sentence or long)
        and _is_telling(match)
        and not match.fact.repeated
        and not matches.own_truncated
        and match in matches.own
        and len({one.fact.utterance or one.fact.address for one in (*matches.own, *matches.formerly)}) == 1
    )


def under_another_label(match: QuoteMatch) -> Iterator[Remark]:
    """The record holds speakers' labels, and the words stand under somebody else's: the "Q:" of an interview.

    A record should hold one person's words; where it holds a dialogue, nobody is quoted with the other half.
    """
    labels = find_labels(match.record.words.text)
    for piece in match.alignment.pieces if labels else ():
        start = match.record.words.words[min(piece.first, len(match.record.words.words) - 1)].start
        label = next((one for one in reversed(labels) if one.start < start), None)
        if label is not None and not _is_label_of(label.name, match.fact.all_speakers):
            yield Remark(f"on record these words stand under “{label.name}:”")


def _is_label_of(label: str, speakers: tuple[str, ...]) -> bool:
    if label.rstrip(".").casefold() in _ANSWERS:
        return True
    last = label.casefold().split()[-1]
    return any(last in name.casefold().split() for name in speakers)


def read_as(match: QuoteMatch) -> Iterator[Remark]:
    """A surname alone fits several people on record, or an organisation spoke through somebody."""
    if match.speaker is Speaker.ON_BEHALF:
        caveat = f"said by {_speakers(match)} on behalf of {match.fact.on_behalf_of}"
        yield Remark(caveat, caveat=caveat)
    if match.speaker is Speaker.ONE_OF_SEVERAL:
        caveat = f"“{match.claim.speaker}” read as {_speakers(match)}"
        yield Remark(caveat, caveat=caveat)


def secondary_source(match: QuoteMatch) -> Iterator[Remark]:
    """The record is somebody else's report of the words, not a recording, transcript or document.

    A draft that names that report beside the words has told its readers.
    """
    source = match.fact.source
    beside = [fold(part) for part in _beside(match.claim)]
    names = [fold(name) for name in (source.publisher, source.title, *source.aliases) if name]
    if source.medium is Medium.SECONDARY and not any(name in part for name in names for part in beside):
        yield Remark(f"only reported, by {source.publisher or source.title}")


def disputed(match: QuoteMatch) -> Iterator[Remark]:
    """Somebody disputes that the words were said."""
    if match.fact.disputed or match.fact.denied_by:
        by = f" by {match.fact.denied_by}" if match.fact.denied_by else ""
        yield Remark(f"disputed{by}", caveat=f"the record is disputed{by}")


def translation(match: QuoteMatch) -> Iterator[Remark]:
    """The recorded words are somebody's translation of what was said."""
    by = {"official": "an official", "interpreter": "an interpreter's", "desk": "the desk's own"}
    if match.fact.translation is not None:
        caveat = f"the record is {by[match.fact.translation]} translation"
        yield Remark(caveat, caveat=caveat)


RULES = (
    MatchesRule("QUO140", "wrong-speaker", Status.REFUTED, wrong_speaker),
    MatchesRule(
        "QUO141",
        "on-record-from-another",
        Status.NOT_ENOUGH_INFO,
        on_record_from_another,
        reason=Reason.AMBIGUOUS,
    ),
    MatchesRule(
        "QUO142",
        "speaker-not-named",
        Status.NOT_ENOUGH_INFO,
        speaker_not_named,
        level=Severity.NOTE,
        reason=Reason.UNKNOWN_SPEAKER,
    ),
    MatchesRule("QUO150", "wrong-day", Status.REFUTED, wrong_day),
    MatchesRule("QUO151", "day-differs", Status.NOT_ENOUGH_INFO, day_differs, reason=Reason.AMBIGUOUS),
    AlignmentRule(
        "QUO136",
        "under-another-label",
        Status.NOT_ENOUGH_INFO,
        under_another_label,
        reason=Reason.AMBIGUOUS,
    ),
    AlignmentRule("QUO160", "read-as", None, read_as, level=Severity.NOTE),
    AlignmentRule("QUO161", "secondary-source", None, secondary_source),
    AlignmentRule("QUO162", "disputed", None, disputed),
    AlignmentRule("QUO164", "translation", None, translation, level=Severity.NOTE),
)
