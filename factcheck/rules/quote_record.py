"""Rules about speakers, days and sources: did this person say it, then, and is the record to be relied on."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.facts import Medium
from factcheck.lexicon.reporting import could_be_a_person
from factcheck.lexicon.wording import WordClass, class_of
from factcheck.match.quote import QuoteMatch, Tier
from factcheck.match.quotes import QuoteMatches
from factcheck.match.speakers import Speaker, same_surname
from factcheck.rules.base import AlignmentRule, MatchesRule, Remark
from factcheck.values.period import Period
from factcheck.verdict import Reason, Severity, Status

_LEAST_WORDS = 6  # fewer words, or fewer of content, may be anybody's
_LEAST_CONTENT = 3
_NEIGHBOURING = 13  # days: further off a bare weekday is not said of a day
_CARRYING = (WordClass.CONTENT, WordClass.ATTRIBUTION)  # "believe" tells a speaker as much as "bridge" does


def _found_elsewhere(matches: QuoteMatches) -> QuoteMatch | None:
    """The words as somebody else said them, where the named speaker has nothing like them on record."""
    if matches.own:
        return None
    return next((match for match in matches.others if match.tier is not Tier.CHANGED), None)


def _is_telling(match: QuoteMatch) -> bool:
    words = [word for word in match.alignment.quoted.words if word.bracket is None]
    content = {word.key for word in words if class_of(word.key) in _CARRYING}
    return len(words) >= _LEAST_WORDS and len(content) >= _LEAST_CONTENT


def _is_quoted_in_record(match: QuoteMatch) -> bool:
    """Whether the speaker on record was quoting somebody: nobody can say then whose words they are."""
    recorded = match.record.words
    piece = match.alignment.pieces[0]
    before = recorded.text[: recorded.words[piece.first].start].rstrip(" ")
    return before.endswith(("“", '"', "‘", "'", "«", "„"))


def _is_a_person(matches: QuoteMatches) -> bool:
    """Whether the claim names somebody who can be told apart from the one on record."""
    name = matches.claim.speaker or ""
    known = matches.names.resolve(name)
    return all(entity.kind == "person" for entity in known) if known else could_be_a_person(name)


def _refutes_speaker(matches: QuoteMatches) -> QuoteMatch | None:
    match = _found_elsewhere(matches)
    if match is None or matches.claim.speaker is None or matches.truncated:
        return None
    if not (_is_telling(match) and _is_a_person(matches)) or _is_quoted_in_record(match):
        return None
    if any(_may_be_one(matches, name) for name in match.fact.all_speakers):
        return None
    return match


def _may_be_one(matches: QuoteMatches, recorded: str) -> bool:
    """Whether two given names of one surname may be one person's: Bill and William."""
    stated = matches.claim.speaker or ""
    return same_surname(stated, recorded) and not matches.names.apart(stated, recorded)


def _speakers(match: QuoteMatch) -> str:
    return " and ".join(match.fact.all_speakers)


def wrong_speaker(matches: QuoteMatches) -> Iterator[Remark]:
    """The words are on record, and somebody else said them.

    Decided only where it is sure: six words or more with three of content, everything on record looked at,
    and nothing like them on record from the person named.

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
    if match is not None and matches.claim.speaker is not None and _refutes_speaker(matches) is None:
        yield Remark(f"on record from {_speakers(match)}", expected=_speakers(match), facts=(match.fact,))


def speaker_not_named(matches: QuoteMatches) -> Iterator[Remark]:
    """The words are on record, but the draft does not say, or not clearly, who spoke them."""
    match = _found_elsewhere(matches)
    if match is not None and matches.claim.speaker is None:
        one_of = f" (may mean {', '.join(matches.claim.candidates)})" if matches.claim.candidates else ""
        yield Remark(
            f"the speaker cannot be told{one_of}; on record from {_speakers(match)}", facts=(match.fact,)
        )


def pieces_joined(matches: QuoteMatches) -> Iterator[Remark]:
    """Words from two places stand in one pair of quotation marks, with no ellipsis between them.

    Fact: The island has waited ten years for this bridge. We owe it to the children of every village.
    Refuted: The island has waited ten years for the children of every village.
    Supported: We owe it to the children of every village.
    """
    joint = matches.joint
    if joint is not None:
        word = next(word for word in matches.words.words if word.start == joint.seam)
        facts = (joint.first.fact,) if joint.first is joint.second else (joint.first.fact, joint.second.fact)
        yield Remark(
            f"from “{word.text}” on, the words come from another place than those before",
            (word.start, matches.words.words[-1].end),
            facts=facts,
        )


def _other_day(matches: QuoteMatches) -> tuple[QuoteMatch, Period] | None:
    """The best match with the right words, where every such match was said on another day than stated."""
    said = matches.said
    right = [match for match in matches.own if match.tier is not Tier.CHANGED]
    if said is None or not right:
        return None
    days = [match.fact.said_period for match in right]
    if days[0] is None or any(day is None or not day.disjoint(said) for day in days):
        return None
    return right[0], days[0]


def _may_be_meant(said: Period, day: Period) -> bool:
    """Whether a bare weekday may mean ``day``: the same weekday, at most 13 days off."""
    if said.start is None or day.start is None or day.precision != "day":
        return True
    apart = abs((said.start - day.start).days)
    return apart % 7 == 0 and apart <= _NEIGHBOURING


def wrong_day(matches: QuoteMatches) -> Iterator[Remark]:
    """The words were said, but not on the day that the draft states.

    Decided for whole sentences that are on record once; politicians repeat their phrases.
    """
    found = _other_day(matches)
    if found is not None and _is_sure(*found, matches):
        match, day = found
        yield Remark(f"said on {day.edtf}", found=matches.claim.said, expected=day.edtf, facts=(match.fact,))


def day_differs(matches: QuoteMatches) -> Iterator[Remark]:
    """The words are on record from another day than the draft states; they may have been said again."""
    found = _other_day(matches)
    if found is not None and not _is_sure(*found, matches):
        match, day = found
        yield Remark(
            f"on record from {day.edtf}", found=matches.claim.said, expected=day.edtf, facts=(match.fact,)
        )


def _is_sure(match: QuoteMatch, day: Period, matches: QuoteMatches) -> bool:
    """Whether the words cannot have been said on the stated day too."""
    said = matches.said
    if said is not None and matches.said_by_weekday and _may_be_meant(said, day):
        return False
    return _is_said_once(match, matches)


def _is_said_once(match: QuoteMatch, matches: QuoteMatches) -> bool:
    return (
        match.is_whole_sentence
        and _is_telling(match)
        and not match.fact.repeated
        and not matches.truncated
        and len({one.fact.utterance or one.fact.address for one in matches.own}) == 1
    )


def read_as(match: QuoteMatch) -> Iterator[Remark]:
    """A surname alone fits several people on record; one of them said the words."""
    if match.speaker is Speaker.ONE_OF_SEVERAL:
        caveat = f"“{match.claim.speaker}” read as {_speakers(match)}"
        yield Remark(caveat, caveat=caveat)


def secondary_source(match: QuoteMatch) -> Iterator[Remark]:
    """The record is somebody else's report of the words, not a recording, transcript or document."""
    if match.fact.source.medium is Medium.SECONDARY:
        yield Remark(f"only reported, by {match.fact.source.publisher or match.fact.source.title}")


def disputed(match: QuoteMatch) -> Iterator[Remark]:
    """Somebody disputes that the words were said."""
    if match.fact.disputed or match.fact.denied_by:
        by = f" by {match.fact.denied_by}" if match.fact.denied_by else ""
        yield Remark(f"disputed{by}", caveat=f"the record is disputed{by}")


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
        reason=Reason.UNKNOWN_SPEAKER,
    ),
    MatchesRule("QUO143", "pieces-joined", Status.REFUTED, pieces_joined),
    MatchesRule("QUO150", "wrong-day", Status.REFUTED, wrong_day),
    MatchesRule("QUO151", "day-differs", Status.NOT_ENOUGH_INFO, day_differs, reason=Reason.AMBIGUOUS),
    AlignmentRule("QUO160", "read-as", None, read_as, level=Severity.NOTE),
    AlignmentRule("QUO161", "secondary-source", None, secondary_source),
    AlignmentRule("QUO162", "disputed", None, disputed),
)
