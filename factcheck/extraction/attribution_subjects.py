"""Who stands as the subject of a verb of saying, before it or after it."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.extraction.phrases import NamePhrase, Token, name_runs, pronoun
from factcheck.lexicon.reporting import (
    adverbs,
    auxiliaries,
    finite_verbs,
    judging_verbs,
    participles,
    person_nouns,
)
from factcheck.lexicon.titles import is_office

Speakers = tuple[NamePhrase, ...]  # one, several who speak together, or none who is told

_HALVES = 2
_UNNAMED = frozenset({"a", "an", "one", "another", "some", "several", "the", "his", "her", "their", "our"})
_LONGEST_APPOSITIVE = 40  # words between a speaker and the verb: "…, an expert at the institute, said"
_LONGEST_DESCRIPTION = 8  # words
_LONGEST_ADJUNCT = 8  # words: "Ada Holm of the ferry union said"
_MOST_TOGETHER = 4
_PREPOSITIONS = frozenset(
    {"in", "on", "at", "during", "after", "before", "to", "of", "from", "with", "by", "for", "about"}
    | {"against", "like", "than", "near", "behind", "under", "over", "between", "without", "among", "outside"}
    | {"inside", "beside", "despite", "around", "across", "through", "via", "per", "unlike", "representing"}
)
_STOPS = _PREPOSITIONS | {"as", "when", "while", "that", "because", "who", "whom", "which", "if", "where"}
_SUBORDINATORS = frozenset({"while", "but", "when", "after", "before", "though", "although", "whereas", "as"})
_COORDINATORS = frozenset({"and", "but", "then", "or", "yet"})
_LIKING = frozenset(
    {"liked", "likes", "used", "loved", "loves", "went", "goes", "came", "continued", "continues"}
)
_BEFORE_WHO = frozenset({"by", "with", "from", "to", "after", "than", "like", "unlike", "behind", "against"})
_TOGETHER = (("together", "with"), ("along", "with"), ("alongside",), ("as", "well", "as"))
_BELONGING = frozenset({"of", "from", "at", "with"})
_DESCRIBING = frozenset({"the", "a", "an", "one", "his", "her", "their", "its", "another", "some", "many"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "another", "one", "this", "that"})


def subject_of(words: Sequence[Token]) -> Speakers:
    """The speakers whose verb follows ``words``: the name right before it, or before an inserted phrase."""
    words = without_helpers(words)
    if not words:
        return ()
    if words[-1].key in _COORDINATORS and len(words) > 1:
        return main_subject(words[:-1])
    if words[-1].key == "who" and len(words) > 1:  # "Thorne, who once said"
        return _antecedent(words[:-2] if words[-2].text == "," else words[:-1])
    if words[-1].text == "," and (opened := _comma_before(words)) is not None:
        inserted, head = words[opened + 1 : -1], words[:opened]
        found = _ending(head) or _before_insertions(head)
        if found and (others := _joined_by(inserted)):
            return (*found, *others)
        named = first_person(inserted)
        if found and not (found[0].is_described and named and not named[0].is_described):
            return found
        return named
    return _ending(words)


def _joined_by(inserted: Sequence[Token]) -> Speakers:
    """Those who speak with the subject: "Ada Holm, together with Per Lind, said"."""
    keys = tuple(word.key for word in inserted[:3])
    return tuple(name_runs(inserted)) if any(keys[: len(one)] == one for one in _TOGETHER) else ()


def _antecedent(words: Sequence[Token]) -> Speakers:
    """Whom "who" means: the name right before it, though a preposition governs it: "by Holm, who said"."""
    runs = name_runs(words)
    if runs and runs[-1].end == words[-1].end:
        governed = governor(words, runs[-1])
        if governed is not None and words[governed].key in _BEFORE_WHO:
            return (runs[-1],)
    return _ending(words) or _before_insertions(words)


def _before_insertions(words: Sequence[Token]) -> Speakers:
    """The name before several insertions: "Ada Holm, head of the port, who will leave in May, said"."""
    commas = [index for index, word in enumerate(words) if word.text == ","][-3:]
    for comma in reversed(commas):
        inserted = words[comma + 1 :]
        if any(is_verb_of_saying(word) and not word.is_capitalised for word in inserted):
            return ()
        if inserted and (inserted[0].is_capitalised or inserted[0].key in _COORDINATORS):
            return ()
        if found := _ending(words[:comma]):
            return found
    return ()


def without_helpers(words: Sequence[Token]) -> list[Token]:
    """``words`` without the adverbs and auxiliaries that they end in."""
    kept = list(words)
    while kept:
        if kept[-1].key == "to" and len(kept) > 1 and kept[-2].key in _LIKING:
            del kept[-2:]
        elif _helps(kept[-1]):
            kept.pop()
        else:
            break
    return kept


def _helps(word: Token) -> bool:
    key = word.key
    if key in adverbs() or key in auxiliaries() or key.endswith("n't"):
        return True
    return key.endswith("ly") and not word.is_capitalised


def _comma_before(words: Sequence[Token]) -> int | None:
    """The comma that opened the inserted phrase which the last comma of ``words`` closes."""
    for index in range(len(words) - 2, max(-1, len(words) - 2 - _LONGEST_APPOSITIVE), -1):
        if words[index].text == "," and not _is_date_comma(words, index):
            return index
    return None


def _is_date_comma(words: Sequence[Token], index: int) -> bool:
    following = words[index + 1] if index + 1 < len(words) else None
    return (
        following is not None and following.text.isdigit() and index > 0 and words[index - 1].text.isdigit()
    )


def _ending(words: Sequence[Token]) -> Speakers:
    """The names, the pronoun or the office that ``words`` end in."""
    if not words:
        return ()
    if (found := pronoun(words[-1])) is not None:
        return (found,)
    runs = name_runs(words)
    if runs and runs[-1].end == words[-1].end:
        governed = governor(words, runs[-1])
        if governed is None:
            governed = _named_in_two(words, runs)
        if governed is None:
            return (*_together_with(words, runs), runs[-1])
        owner = _ending(words[:governed])
        if owner and (owner[0].is_described or _is_half_a_name(words, owner, governed)):
            return _widened(owner, words)
        return owner
    if runs and words[-1].text == ")":  # "Senator Murray (D-Wash.)"
        opened = next((index for index in range(len(words) - 1, -1, -1) if words[index].text == "("), None)
        return _ending(words[:opened]) if opened else ()
    if office := _office_at_end(words):
        return (office,)
    return _with_adjunct(words, runs)


def _is_half_a_name(words: Sequence[Token], owner: Speakers, governed: int) -> bool:
    """Whether "of" goes on with the name of an organisation: "the Bureau of Climate"."""
    before = [word.key for word in words if word.end <= owner[0].start]
    return words[governed].key == "of" and before[-1:] == ["the"] and " " not in owner[0].name


def _named_in_two(words: Sequence[Token], runs: Sequence[NamePhrase]) -> int | None:
    """The preposition before a name that "and" is a part of: "of the Center for Trade and Port Studies"."""
    if len(runs) < _HALVES:
        return None
    first, last = runs[-_HALVES:]
    between = [word.key for word in words if first.end <= word.start < last.start]
    governed = governor(words, first)
    if governed is None or between != ["and"]:
        return None
    return governed if words[governed].key == "for" or " " not in last.name else None


def _widened(owner: Speakers, words: Sequence[Token]) -> Speakers:
    """An office with what it is of: "the president of France"."""
    rest = [word.text for word in words if word.start >= owner[0].end]
    return (owner[0]._replace(name=" ".join([owner[0].name, *rest]), end=words[-1].end),)


def _together_with(words: Sequence[Token], runs: Sequence[NamePhrase]) -> Speakers:
    """The names joined to the last of ``runs`` by commas and "and": "Holm, Voss and Grant"."""
    found: list[NamePhrase] = []
    last = runs[-1]
    needed = ("and", "&")
    for one in reversed(runs[:-1]):
        between = [word for word in words if one.end <= word.start < last.start]
        between = [word for word in between if not (word.is_word and word.is_capitalised)]  # a title
        if len(found) >= _MOST_TOGETHER or [word.key for word in between] not in ([needed[0]], [needed[-1]]):
            break
        if governor(words, one) is not None:
            break
        found.insert(0, one)
        last, needed = one, (",", ",")
    return tuple(found)


def _office_at_end(words: Sequence[Token]) -> NamePhrase | None:
    """The office that ``words`` end in: "the president", "the French prime minister"."""
    for index in range(len(words) - 2, max(-1, len(words) - 7), -1):
        if words[index].key not in _DETERMINERS:
            continue
        described = words[index + 1 :]
        before = words[index - 1].key if index else ""
        if words[index].key != "the" or before in _STOPS or any(not word.is_word for word in described):
            return None
        name = " ".join(word.text for word in described)
        if not is_office(name):
            return None
        return NamePhrase(name, words[index].start, words[-1].end, is_described=True)
    return None


def _with_adjunct(words: Sequence[Token], runs: Sequence[NamePhrase]) -> Speakers:
    """A name that words of belonging follow: "Ada Holm of the ferry union"."""
    for run in reversed(runs):
        at = next(index for index, word in enumerate(words) if word.start >= run.end)
        rest = words[at:]
        if len(rest) > _LONGEST_ADJUNCT or rest[0].key not in _BELONGING:
            continue
        if any(_is_verb(word) or not word.is_word for word in rest) or governor(words, run) is not None:
            continue
        return (run,)
    return ()


def _is_verb(word: Token) -> bool:
    return word.key in finite_verbs() or word.key in participles() or word.key in auxiliaries()


def governor(words: Sequence[Token], phrase: NamePhrase) -> int | None:
    """The place of the preposition that governs a name: "a spokesman for Biden" is not Biden."""
    first = next(index for index, word in enumerate(words) if word.start >= phrase.start)
    while first and words[first - 1].is_word and words[first - 1].is_capitalised:
        first -= 1
    while first and words[first - 1].key in ("the", "a", "an", "former", "then"):
        first -= 1
    return first - 1 if first and words[first - 1].key in _PREPOSITIONS else None


def main_subject(words: Sequence[Token]) -> Speakers:
    """The subject of the clause that ``words`` begin and go on with, at its head."""
    words = words[_clause_start(words) :]
    if not words:
        return ()
    if words[0].key in finite_verbs() and not words[0].is_capitalised:  # "said Ada Holm, adding"
        return following(words[1:])
    if words[0].key in _STOPS or words[0].key.endswith(("ing", "ed", "ly")) or words[0].key in finite_verbs():
        # "On Monday, Ada Holm …", "Asked about it, Ada Holm …"
        comma = next((index for index, word in enumerate(words) if word.text == ","), None)
        return () if comma is None else main_subject(words[comma + 1 :])
    if (found := pronoun(words[0])) is not None:
        return (found,)
    runs = name_runs(words)
    for order, run in enumerate(runs):
        before = [word for word in words if word.end <= run.start and word.end <= run.start]
        before = [word for word in before if not (word.is_word and word.is_capitalised)]
        if not before or all(is_office(word.text) or _helps(word) for word in before):
            return _with_those_after(words, runs[order:])
        break
    for length in range(5, 1, -1):
        if (office := _office_at_end(words[:length])) is not None:
            return (office,)
    comma = next((index for index, word in enumerate(words) if word.text == ","), None)
    if runs and comma is not None and words[0].key in _DESCRIBING and comma <= _LONGEST_DESCRIPTION:
        after = words[comma + 1 :]  # "The mayor, Ada Holm, …"
        if (
            after
            and runs[0].end > after[0].start
            and all(word.is_capitalised for word in after if word.start < runs[0].start)
        ):
            return (runs[0],)
    return ()


def _with_those_after(words: Sequence[Token], runs: Sequence[NamePhrase]) -> Speakers:
    """The first of ``runs`` with those that "and" joins to it."""
    found = [runs[0]]
    for one in runs[1:_MOST_TOGETHER]:
        between = [word for word in words if found[-1].end <= word.start < one.start]
        if [word.key for word in between if not word.is_capitalised] != ["and"]:
            break
        found.append(one)
    return tuple(found)


def _clause_start(words: Sequence[Token]) -> int:
    """Where the last clause with a subject of its own begins: "…, while Ada Holm rose"."""
    start = 0
    for index in range(1, len(words) - 2):
        word = words[index]
        if word.text == ";":
            start = index + 1
            continue
        coordinates = word.key == "and" and words[index - 1].text == ","
        if word.key not in _SUBORDINATORS and not coordinates:
            continue
        after = words[index + 1]
        if pronoun(after) is not None and after.key != "who":
            start = index + 1
        elif after.is_capitalised:
            end = next((at for at in range(index + 1, len(words)) if not words[at].is_capitalised), None)
            if end is not None and words[end].is_word and words[end].key not in _STOPS | _COORDINATORS:
                start = index + 1
    return start


def following(words: Sequence[Token]) -> Speakers:
    """The speakers after an inverted verb: "said President Joe Biden, who …"."""
    phrase: list[Token] = []
    for word in words:
        if word.text == "," or not (word.is_word or word.text in ".&") or (phrase and word.key in _STOPS):
            break
        phrase.append(word)
    if phrase and (found := pronoun(phrase[0])) is not None:
        return (found,)
    runs = [] if _only_describes(phrase) else name_runs(phrase)
    rest = words[len(phrase) :]
    if runs and rest and rest[0].key == "of" and phrase[0].key == "the" and " " not in runs[-1].name:
        named_after = name_runs(rest[:_LONGEST_ADJUNCT])
        if named_after and named_after[0].start == rest[1].start:  # "said the Bureau of Climate"
            return _widened((runs[-1],), [word for word in words if word.end <= named_after[0].end])
    if runs:
        found_with = _list_after(words, runs)
        return found_with or (*_together_with(phrase, runs), runs[-1])
    if phrase and (named := _apposed(words)) is not None:  # "said the chancellor, Olaf Scholz"
        return (named,)
    if office := _office_at_end(phrase):
        widened = rest[:3] if rest and rest[0].key == "of" else []
        place = name_runs(widened)
        return (
            _widened((office,), [*phrase, *(w for w in widened if w.end <= place[0].end)])
            if place
            else (office,)
        )
    return ()


def _only_describes(phrase: Sequence[Token]) -> bool:
    """Whether the capitals describe somebody without a name: "a French official"."""
    if not phrase or phrase[0].key not in _UNNAMED:
        return False
    small = [word.key for word in phrase[1:] if not word.is_capitalised]
    return not phrase[-1].is_capitalised and any(key in person_nouns() for key in small)


def _list_after(words: Sequence[Token], runs: Sequence[NamePhrase]) -> Speakers:
    """Three or more who speak together: "said Holm, Voss and Grant"."""
    later = name_runs([word for word in words if word.start >= runs[-1].end][:12])
    known = [runs[-1]]
    for one in later[:_MOST_TOGETHER]:
        between = [word.key for word in words if known[-1].end <= word.start < one.start and word.start >= 0]
        between = [key for key in between if key != "the"]
        if between == [","]:
            known.append(one)
            continue
        if between in (["and"], [",", "and"]) and len(known) > 1:
            return (*known, one)
        break
    return ()


def _apposed(words: Sequence[Token]) -> NamePhrase | None:
    """The name set beside a description: "a resident, Ada Holm" and not "a resident of Carrow, Texas"."""
    for index, word in enumerate(words[:_LONGEST_APPOSITIVE]):
        if word.text != ",":
            continue
        runs = name_runs(words[index + 1 :])
        first = words[index + 1] if index + 1 < len(words) else None
        if not runs or first is None or not first.is_capitalised:
            return None
        if any(
            one.is_word and not one.is_capitalised for one in words[index + 1 :] if one.end <= runs[0].start
        ):
            return None
        is_place = words[index - 1].is_capitalised and " " not in runs[0].name
        return None if is_place else runs[0]
    return None


def first_person(words: Sequence[Token]) -> Speakers:
    """The name that ``words`` begin with, descriptions and titles before it left aside."""
    if words and (found := pronoun(words[0])) is not None:
        return (found,)
    runs = name_runs(words)
    if not runs or governor(words, runs[0]) is not None:
        return _offices_first(words)
    before = [word for word in words if word.end <= runs[0].start]
    if any(word.key in _STOPS or _owns(word) or word.key.endswith("ing") for word in before):
        return _offices_first(words)
    return () if len(before) > _LONGEST_DESCRIPTION else _with_those_after(words, runs)


def _owns(word: Token) -> bool:
    return word.is_capitalised and word.text.endswith(("'s", "’s"))


def _offices_first(words: Sequence[Token]) -> Speakers:
    """The office that ``words`` begin with: "the mayor", with what follows it left aside."""
    ends = next(
        (index for index, word in enumerate(words) if index and (not word.is_word or word.key in _STOPS)),
        len(words),
    )
    office = _office_at_end(words[:ends])
    if office is None or office.start != words[0].start:
        return ()
    return () if ends < len(words) and words[ends].key in _STOPS - {"in", "on", "at"} else (office,)


def begins_with_subject(words: Sequence[Token], speaker: NamePhrase) -> bool:
    """Whether nothing but titles, descriptions and an apposition stands before the speaker."""
    before = [word for word in words if word.end <= speaker.start]
    if len(before) > _LONGEST_DESCRIPTION or any(word.key in _STOPS for word in before):
        return False
    commas = [index for index, word in enumerate(before) if not word.is_word]
    return not commas or (commas == [len(before) - 1] and begins_with_description(before))


def begins_with_description(words: Sequence[Token]) -> bool:
    """Whether somebody speaks who is not named: "the minister said"."""
    return bool(words) and words[0].key in _DESCRIBING and len(words) <= _LONGEST_DESCRIPTION


def is_verb_of_saying(word: Token, *, introduces: bool = False) -> bool:
    """Whether the word reports speech; with ``introduces``, also one that judges in the speaker's words."""
    return word.key in finite_verbs() or (introduces and word.key in judging_verbs())
