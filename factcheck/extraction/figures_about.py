"""What a matched clause is about: whose figure, and of what."""

from __future__ import annotations

import re

from factcheck.extraction.figures_clause import Clause, Sentence
from factcheck.extraction.subjects import kinds_of
from factcheck.lexicon.figure_words import base_key, made_of
from factcheck.lexicon.measures import things_spent_on
from factcheck.lexicon.places import country

_PREPOSITIONS = frozenset(
    {"of", "in", "to", "with", "from", "by", "against", "for", "on", "than", "like", "unlike"}
)
_OPENS_A_CLAUSE = frozenset(
    {"", ",", ";", ":", "but", "that", "when", "while", "because", "as", "said", "says"}
)
_SPENDING = frozenset(
    {"spent", "was-spent", "was-spent-by", "was-spent-in", "aims-spend", "target-of", "outspent", "budgeted"}
)
_NAMED = re.compile(r"(?<![^ ])S[0-9]+")
_ACTING = re.compile(r"(?:(?P<before>[^ ]+) )?(?:the )?(?P<name>S[0-9]+)(?= (?P<after>[^ ]+)|$)")


def measure_of(clause: Clause) -> str | None:
    """What is measured, as it is named; a share with what it is of, where only the verb says so."""
    base = clause.role("base") if clause.found.pattern == "share" else None
    of = f" as a share of {base_key(clause.item(base).text)}" if base else ""
    if name := clause.role("m1", "m2", "m3", "m4"):
        if clause.found.pattern in _SPENDING and not _is_spent(clause.item(name).text):
            return None
        return f"{clause.text('measure', name)}{of}"
    if thing := clause.role("thing"):
        at = clause.found.start + clause.match.rfind(f" {thing}") + 1
        clause.mark("measure", *clause.sentence.line.offsets(at, at + len(thing)))
        return f"{things_spent_on()[thing].name}{of}"
    if clause.role("people"):
        return "population"
    if good := clause.role("good"):
        return _made(clause, clause.role("made") or "", good)
    return "government spending" if clause.role("spent") else None


def _is_spent(measure: str) -> bool:
    """Whether money is spent on what is called so: "defense spending" is, and GDP is not."""
    return any(word in measure.lower() for word in ("spend", "expend", "outlay", "budget", "aid", "invest"))


def _made(clause: Clause, verb: str, good: str) -> str | None:
    """What is made as a measure, "coal production" for "produced ... of coal"; None where none is known."""
    names = [name for name in made_of(verb, good) if clause.vocabulary.is_measure(name)]
    if not names:
        return None
    at = clause.found.start + clause.match.rfind(f" {good}") + 1
    clause.mark("measure", *clause.sentence.line.offsets(at, at + len(good)))
    return names[0]


def subject_of(clause: Clause) -> str | None:
    """Whose figure it is; None where that is not clear."""
    if clause.role("group"):
        return " and ".join(together(clause))
    if name := clause.role("s1", "s2", "s3", "s5"):
        return _owner(clause, name)
    if pronoun := clause.role("s4"):
        at = clause.line.index(pronoun, clause.found.start)
        clause.mark("subject", *clause.sentence.line.offsets(at, at + len(pronoun)))
        return _antecedent(clause, pronoun)
    names = {_key(clause, name): name for name in clause.sentence.line.of("S")}
    return _owner(clause, next(iter(names.values()))) if len(names) == 1 else None


def together(clause: Clause) -> tuple[str, ...]:
    """The subjects whose figures are added up."""
    group = clause.role("group")
    if group is None:
        return ()
    return tuple(bare(clause.item(name).text) for name in re.findall(r"S[0-9]+", group))


def other_of(clause: Clause) -> str | None:
    """The subject that the first one is compared with."""
    name = clause.role("other")
    return bare(clause.text("other", name)) if name else None


def bare(name: str) -> str:
    """A name without its article."""
    return name[4:] if name[:4].lower() == "the " else name


def _owner(clause: Clause, name: str) -> str:
    """The subject as it is named; for "Japanese" the country that is meant."""
    text = bare(clause.text("subject", name))
    meant = country(text) if clause.item(name).is_adjective else None
    return meant.name if meant is not None else text


def _key(clause: Clause, name: str, sentence: Sentence | None = None) -> str:
    item = (sentence or clause.sentence).line.items[name]
    named = clause.vocabulary.subject(item.text, item.text.lower())
    return named.key if named else bare(item.text)


def _antecedent(clause: Clause, pronoun: str) -> str | None:
    """The one subject that "it" can stand for: of this sentence before the pronoun, else of the last.

    "The company" stands for no country, and "the country" for nothing else.
    """
    own = clause.before
    for sentence, line in ((clause.sentence, own), (clause.last(), None)):
        if sentence is None:
            continue
        words = line if line is not None else sentence.line.line
        keys = {_key(clause, name, sentence): name for name in _acting(words) or _owners(words)}
        if len(keys) == 1 and _opens(words, *keys.values()):
            key, name = next(iter(keys.items()))
            if not _can_be(key, pronoun):
                return None
            text = bare(sentence.line.items[name].text)
            meant = country(text) if sentence.line.items[name].is_adjective else None
            return meant.name if meant is not None else text
        # Whoever else is named before the pronoun may be meant: the last sentence is not asked then.
        if keys or (line is not None and _NAMED.search(words)):
            return None
    return None


def _can_be(key: str, pronoun: str) -> bool:
    """Whether a subject can be called so: its key says what it is, and of a bare name nothing is known."""
    kinds = kinds_of(pronoun)
    return not kinds or key.partition(":")[0] in {*kinds, "name"}


def _opens(line: str, name: str) -> bool:
    """Whether a clause opens with the subject, so that no other name can be what it is about."""
    pieces = line.split(" ")
    before = [word for word in pieces[: pieces.index(name)] if word != "the"]
    return (before[-1] if before else "") in _OPENS_A_CLAUSE


def _acting(line: str) -> list[str]:
    """The subjects of a line that are neither owners nor behind a preposition."""
    return [
        match["name"]
        for match in _ACTING.finditer(line)
        if match["after"] not in {"'s", "'"}
        and (match["before"] or "") not in _PREPOSITIONS
        and not (match["after"] or "").startswith("M")
    ]


def _owners(line: str) -> list[str]:
    """All subjects of a line, where nobody acts in it: "Norway's exports fell" is about Norway."""
    return _NAMED.findall(line)
