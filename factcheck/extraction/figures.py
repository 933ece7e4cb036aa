"""Makes figure claims of a draft: whose figure, of what, how much, when, and where each of these stands."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from factcheck.claims import Change, FigureClaim, Within
from factcheck.drafts import BlockKind, Draft, sentence_ranges
from factcheck.extraction.figures_patterns import Found, find
from factcheck.extraction.figures_skeleton import Item, Skeleton, skeleton
from factcheck.extraction.located import Located, Part
from factcheck.extraction.marks import find_quotations
from factcheck.extraction.subjects import Vocabulary
from factcheck.lexicon.figure_words import alternation, words
from factcheck.lexicon.measures import known_measure, name_parts, things_spent_on
from factcheck.lexicon.places import country
from factcheck.lexicon.reporting import sentence_openers
from factcheck.reading import Mention
from factcheck.values.pattern import pattern
from factcheck.values.span import Span

_RANGE = pattern(r"(.{2,20}?)(?: and | to | through | till | until | ?[-–—] ?)(.{2,20})")
_NAME = r"[A-Z][\w&.-]*"
_ACCORDING = pattern(rf"\b[Aa]ccording to (?:the )?({_NAME}(?: (?:{_NAME}|of|for|and|the(?= [A-Z])))*)")
_NAME_ALONE = pattern(r"([A-Z][\w.’'-]*)(?: [A-Z][\w.’'-]*){0,3},\s*")
_MAY_COMPARE = pattern(r"\bthan\b|\b(?:in|by) half\b")
_PREPOSITIONS = frozenset(
    {"of", "in", "to", "with", "from", "by", "against", "for", "on", "than", "like", "unlike"}
)
_OPENS_A_CLAUSE = frozenset(
    {"", ",", ";", ":", "but", "that", "when", "while", "because", "as", "said", "says"}
)
_ADDED_UP = pattern(r"(?:^|[,;:] )(?P<first>[^,;:]+) (?:and|plus) $")
_IS_CLAUSE = pattern(r"(?<![^ ])(?:V|X)[0-9]")
_A_PART = pattern(
    r"(?:^|[,;:] )(?:(?:among|outside|within|inside|beyond|besides) [^,;:]+|in (?:the |some |many |most )?"
    r"(?:rural|urban|cities|city|towns|villages|countryside|suburbs|provinces|capital|north|south|east|west)"
    r"[^,;:]*) , (?:[^,;:]+ , )?$"
)
_OTHER_TIME = pattern(
    r"(?<![^ ])(?:(?:the|a|one) (?:year|month|week|decade|quarter) (?:before|earlier|after|later)"
    r"|(?:years|months|weeks|decades) (?:before|earlier|after|later)"
    r"|that year|at the time|previously|formerly"
    r"|before T[0-9]+|after T[0-9]+|until T[0-9]+)(?![^ ])"
)
_BY_SPELL = pattern(
    r"(?<![^ ])(?:annually|yearly|monthly|weekly|daily|on average|an average|(?:each|every|per) "
    r"(?:year|month|week|day|quarter))(?![^ ])"
)
_BASIS = pattern(
    r"\b(?:in real terms|in nominal terms|inflation-adjusted|after inflation"
    r"|(?:when |if |once )?adjusted for inflation"
    r"|(?:after|when|by) (?:adjusting|allowing|accounting) for inflation"
    r"|(?:in|at) (?:constant|current|chained) (?:[0-9]{4} )?(?:prices|(?:U\.?S\.? )?dollars|euros|pounds)"
    r"|(?:in|at) [0-9]{4} (?:prices|(?:U\.?S\.? )?dollars|euros|pounds)"
    r"|(?:at|in|by|adjusted for) purchasing[- ]power(?: parity)?)\b",
    re.IGNORECASE,
)
_FALLS = frozenset({"fall", "drop", "decline", "decrease", "reduction", "cut", "slide", "plunge"})
_RISES = frozenset({"rise", "increase", "jump", "gain", "climb", "surge"})


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    end: int
    line: Skeleton


def extract_figures(
    draft: Draft, vocabulary: Vocabulary, mentions: Iterable[Mention] = ()
) -> tuple[Located[FigureClaim], ...]:
    """The figures of ``draft`` as claims, in order; ``mentions`` are its figures and dates, as read.

    Only what a pattern of grammar binds to a subject and a measure becomes a claim.
    """
    known = sorted(mentions, key=lambda mention: mention.start)
    starts = [mention.start for mention in known]
    prose = [block for block in draft.blocks if block.kind is not BlockKind.TABLE_CELL]
    quoted = [
        (one.outer_start, one.outer_end)
        for one in find_quotations(draft.text, ((block.start, block.end) for block in prose))
    ]
    found: list[Located[FigureClaim]] = []
    for block in prose:
        last: tuple[int, int] | None = None
        for start, end in sentence_ranges(draft.text, block.start, block.end):
            before, last = last, (start, end)
            inside = known[bisect_left(starts, start) : bisect_left(starts, end)]
            if not (_has_figures(inside) or _MAY_COMPARE.search(draft.text, start, end)):
                continue
            line = skeleton(draft.text, start, end, inside, vocabulary)
            if line is None:
                continue
            sentence = _Sentence(start, end, line)
            for one in find(line.line):
                claim = _Reader(draft, sentence, before, vocabulary, one).claim(quoted)
                if claim is not None:
                    found.append(claim)
    return tuple(found)


def _has_figures(mentions: list[Mention]) -> bool:
    return any(mention.kind not in {"date", "daterange"} for mention in mentions)


class _Reader:
    """One match of a pattern, on its way to a claim."""

    def __init__(
        self,
        draft: Draft,
        sentence: _Sentence,
        before: tuple[int, int] | None,
        vocabulary: Vocabulary,
        found: Found,
    ) -> None:
        self.draft, self.sentence, self.before = draft, sentence, before
        self.vocabulary, self.found = vocabulary, found
        self.items = sentence.line.items
        self.slots: dict[str, Span] = {}
        self.used: list[Item] = []

    def claim(self, quoted: list[tuple[int, int]]) -> Located[FigureClaim] | None:
        """The claim, or None where a part of it is not clear."""
        line, found = self.sentence.line.line, self.found
        before, match, after = line[: found.start], line[found.start : found.end], line[found.end :]
        if self._is_doubtful(before, match, after) or self._is_apposition():
            return None
        if self._is_of_a_part(before, match, after):
            return None
        measure, subject = self._measure(), self._subject()
        periods = self._periods()
        if measure is None or subject is None or periods is None:
            return None
        start, end = self.sentence.line.offsets(found.start, found.end)
        since, period = periods
        change = self._change(since)
        value = self._value("value", "v")
        comparison = self._word("comparison", "more") or self._word("comparison", "less")
        if value is None and change is None and comparison is None:
            return None
        claim = FigureClaim(
            text=self.draft.text[start:end],
            span=self.draft.span(start, end),
            spans=(self.draft.span(start, end),),
            slots=self.slots,
            within=self._within(start, end, quoted),
            subject=subject,
            measure=measure,
            value=value,
            change=change,
            comparison=comparison,
            other=self._other(),
            together=self._together(),
            period=period,
            deadline=self._time("deadline", "deadline"),
            basis=self._basis(measure, change),
            publisher=self._publisher(),
        )
        used = tuple(item.mention for item in self.used if item.mention is not None)
        return Located(claim, (Part(0, start, end - start),), mentions=tuple(dict.fromkeys(used)))

    # What it is about.

    def _measure(self) -> str | None:
        for role in ("m1", "m2", "m3", "m4"):
            if name := self.found.role(role):
                measure = self._text("measure", name)
                base = self.found.role("base")
                if self.found.pattern == "share" and base:
                    return f"{measure} as a share of {self.items[base].text}"
                return measure
        if thing := self.found.role("thing"):
            at = self.found.start + self.sentence.line.line[self.found.start :].rfind(f" {thing}") + 1
            self._mark("measure", *self.sentence.line.offsets(at, at + len(thing)))
            name = things_spent_on()[thing].name
            if self.found.pattern == "share" and (base := self.found.role("base")):
                return f"{name} as a share of {self.items[base].text}"
            return name
        if self.found.role("people"):
            return "population"
        return "government spending" if self.found.role("spent") else None

    def _subject(self) -> str | None:
        if self.found.role("group"):
            return " and ".join(self._together())
        for role in ("s1", "s2", "s3"):
            if name := self.found.role(role):
                return self._owner(name)
        if self.found.role("s4"):
            line = self.sentence.line.line
            at = line.index(self.found.roles["s4"], self.found.start)
            self._mark("subject", *self.sentence.line.offsets(at, at + len(self.found.roles["s4"])))
            return self._antecedent()
        names = {self._key(name): name for name in self.sentence.line.of("S")}
        if len(names) == 1:
            return self._owner(next(iter(names.values())))
        return None

    def _owner(self, name: str) -> str:
        """The subject as it is named; for "Japanese" the country that is meant."""
        text = _bare(self._text("subject", name))
        meant = country(text) if self.items[name].is_adjective else None
        return meant.name if meant is not None else text

    def _key(self, name: str, sentence: _Sentence | None = None) -> str:
        item = (sentence or self.sentence).line.items[name]
        named = self.vocabulary.subject(item.text, item.text.lower())
        return named.key if named else _bare(item.text)

    def _antecedent(self) -> str | None:
        """The one subject that "it" can stand for: of this sentence before the pronoun, else of the last."""
        own = self.sentence.line.line[: self.found.start]
        for sentence, line in ((self.sentence, own), (self._last(), None)):
            if sentence is None:
                continue
            names = _acting(line if line is not None else sentence.line.line)
            keys = {self._key(name, sentence): name for name in names}
            if len(keys) == 1 and _opens(line if line is not None else sentence.line.line, *keys.values()):
                return _bare(sentence.line.items[next(iter(keys.values()))].text)
            if keys:
                return None
        return None

    def _last(self) -> _Sentence | None:
        """The sentence before this one in its block."""
        if self.before is None:
            return None
        line = skeleton(self.draft.text, *self.before, (), self.vocabulary)
        return None if line is None else _Sentence(*self.before, line)

    def _together(self) -> tuple[str, ...]:
        group = self.found.role("group")
        if group is None:
            return ()
        return tuple(_bare(self.items[name].text) for name in re.findall(r"S[0-9]+", group))

    def _other(self) -> str | None:
        name = self.found.role("other")
        return _bare(self._text("other", name)) if name else None

    # How much.

    def _value(self, slot: str, role: str) -> str | None:
        name = self.found.role(role)
        if name is None:
            return None
        text = self._text(slot, name)
        if self.items[name].owner_base and (base := self.found.role("base")):
            return f"{text} of {self.items[base].text}"
        return text

    def _change(self, since: str | None) -> Change | None:
        start = self._value("start", "start") or self._value("start", "start2")
        end = next((text for role in ("end", "end2", "end3") if (text := self._value("end", role))), None)
        by, factor = self._value("by", "by"), self._value("factor", "factor")
        direction = self._direction()
        if not any((start, end, by, factor, direction)):
            return None
        return Change(direction=direction, start=start, end=end, by=by, factor=factor, since=since)

    def _direction(self) -> Literal["up", "down"] | None:
        if self._word("direction", "up"):
            return "up"
        if self._word("direction", "down"):
            return "down"
        noun = self.found.role("noun")
        if noun in _RISES:
            return "up"
        return "down" if noun in _FALLS else None

    def _basis(self, measure: str, change: Change | None) -> str | None:
        """The basis that the sentence names; growth of the economy in percent means growth in real terms."""
        named = _BASIS.search(self.draft.text, self.sentence.start, self.sentence.end)
        if named is not None:
            return named[0]
        known = known_measure(name_parts(measure).stem)
        verb = self.found.role("up") or self.found.role("down")
        if change is None or change.by is None or known is None or verb not in words("real"):
            return None
        return "real" if known.name in words("real", "measures") else None

    # When.

    def _periods(self) -> tuple[str | None, str | None] | None:
        """The periods of the start and of the end or value; None where they are not clear."""
        start = self._time("since", "tstart", "ttstart", "tstart2", "ttstart2", "since", "sincebefore")
        end = self._time(
            "period",
            "tend",
            "ttend",
            "tend2",
            "ttend2",
            "tend3",
            "ttend3",
            "tv",
            "ttv",
            "tnp",
            "ttnp",
            "tbefore",
        )
        if name := self.found.role("range") or self.found.role("rangebefore"):
            ends = _ends(self.items[name].text)
            if ends is None and start is None and end is None:
                end = self._time("period", "range", "rangebefore")
            elif ends is None or start or end:
                return None
            else:
                self._text("period", name)
                start, end = ends
        used = set(self.found.roles.values())
        if end is None and start is None and not self.found.role("deadline"):
            rest = [name for name in self.sentence.line.of("T") if name not in used]
            if len(rest) == 1 and (name := rest[0]) and self._is_when(name) and self._is_near(name):
                end = self._text("period", name)
            elif rest:
                return None
        return start, end

    def _is_when(self, name: str) -> bool:
        """Whether the sentence's one time says when the figure was, and not since or until when."""
        mention = self.items[name].mention
        return mention is not None and mention.relation is None

    def _is_near(self, name: str) -> bool:
        """Whether nothing else that is measured or named stands between the match and the time."""
        line = self.sentence.line.line
        at = line.index(name)
        between = line[at : self.found.start] if at < self.found.start else line[self.found.end : at]
        return re.search(r"(?<![^ ])[SMVX][0-9]", between) is None

    def _time(self, slot: str, *roles: str) -> str | None:
        name = next((name for role in roles if (name := self.found.role(role))), None)
        return self._text(slot, name) if name else None

    # Around it.

    @staticmethod
    def _is_doubtful(before: str, match: str, after: str) -> bool:
        """Whether the statement is denied, asked, conditional or of the future: then it is none of facts."""
        doubts = alternation(("clause", "doubtful"), ("clause", "untrue"))
        behind = re.split(r" (?:and|but|while) | ; ", after, maxsplit=1)[0]
        taken_back = alternation(("clause", "untrue"), ("clause", "taken-back"))
        return (
            re.search(rf"(?<![^ ])(?:{doubts})(?![^ ])", f"{before} {match}") is not None
            or re.search(rf"(?<![^ ])(?:{taken_back})(?![^ ])", behind) is not None
        )

    def _is_of_a_part(self, before: str, match: str, after: str) -> bool:
        """Whether words around the match narrow what it is about, add to it, or give it another time."""
        if (added := _ADDED_UP.search(before)) and not _IS_CLAUSE.search(added["first"]):
            return True
        other = self.found.role("othermeasure")
        own = self.found.role("m1")
        if other and own and self.items[other].text.lower() != self.items[own].text.lower():
            return True
        if _A_PART.search(before) or _OTHER_TIME.search(before):
            return True
        if not (self.found.role("by") or self.found.role("factor")):
            return False
        if re.match(r"(?: (?:in )?T[0-9]+)? from T", after):
            return True
        return _BY_SPELL.search(match) is not None or _BY_SPELL.match(after.lstrip()) is not None

    def _is_apposition(self) -> bool:
        """Whether only a name and a comma stand before: "Tokyo, Japan's ..." is not about Japan."""
        if self.found.pattern == "figure-of":
            return False
        start, _ = self.sentence.line.offsets(self.found.start, self.found.end)
        before = _NAME_ALONE.fullmatch(self.draft.text[self.sentence.start : start])
        return before is not None and before[1].lower() not in sentence_openers()

    def _within(self, start: int, end: int, quoted: list[tuple[int, int]]) -> Within | None:
        if any(first <= start and end <= last for first, last in quoted):
            return Within.QUOTATION
        saying = alternation(("clause", "saying"))
        before = self.draft.text[self.sentence.start : start].lower()
        after = self.draft.text[end : self.sentence.end].lower()
        said = re.search(rf"\b(?:{saying})\b", before) or re.match(rf"[^.;]{{0,60}}\b(?:{saying})\b", after)
        return Within.INDIRECT if said else None

    def _publisher(self) -> str | None:
        match = _ACCORDING.search(self.draft.text, self.sentence.start, self.sentence.end)
        if match is None:
            return None
        name = match[1].rstrip(".")
        self._mark("publisher", match.start(1), match.start(1) + len(name))
        return name

    def _word(self, slot: str, role: str) -> str | None:
        word = self.found.role(role)
        if word is None:
            return None
        line = self.sentence.line.line
        match = re.compile(rf"(?<![^ ]){re.escape(word)}(?![^ ])").search(line, self.found.start)
        if match is not None:
            self._mark(slot, *self.sentence.line.offsets(match.start(), match.end()))
        return word

    def _text(self, slot: str, name: str) -> str:
        item = self.items[name]
        self.used.append(item)
        self._mark(slot, item.start, item.end)
        return item.text

    def _mark(self, slot: str, start: int, end: int) -> None:
        self.slots.setdefault(slot, self.draft.span(start, end))


def _bare(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " else name


def _ends(text: str) -> tuple[str, str] | None:
    """The two ends of a range of time, each as written; a year of two digits takes its century."""
    match = _RANGE.fullmatch(text)
    if match is None:
        return None
    first, last = match[1].strip(), match[2].strip()
    if re.fullmatch(r"[0-9]{2}", last) and re.fullmatch(r"[0-9]{4}", first):
        last = first[:2] + last
    return first, last


def _opens(line: str, name: str) -> bool:
    """Whether a clause opens with the subject, so that no other name can be what it is about."""
    pieces = line.split(" ")
    before = [word for word in pieces[: pieces.index(name)] if word != "the"]
    return (before[-1] if before else "") in _OPENS_A_CLAUSE


def _acting(line: str) -> Iterator[str]:
    """The subjects of a line that are neither owners nor behind a preposition."""
    for match in re.finditer(
        r"(?:(?P<before>[^ ]+) )?(?:the )?(?P<name>S[0-9]+)(?= (?P<after>[^ ]+)|$)", line
    ):
        if match["after"] in {"'s", "'"} or (match["before"] or "") in _PREPOSITIONS:
            continue
        if re.match(r"[M]", match["after"] or ""):
            continue
        yield match["name"]
