"""What cut words do to the kept ones: each governor, and a near one that governs nothing."""

from __future__ import annotations

import pytest

from factcheck.match.governing import leading
from factcheck.match.governing_behind import says_who, taken_back, trailing
from factcheck.match.governors import Governs
from factcheck.reading.words import Word, read_words


def split(text: str) -> tuple[str, tuple[Word, ...], tuple[Word, ...]]:
    """A sentence whose kept words begin, or end, at a bar: the text and the words on both sides."""
    at = text.index("|")
    plain = f"{text[:at]} {text[at + 1 :]}"
    words = read_words(plain).words
    return (
        plain,
        tuple(word for word in words if word.start < at),
        tuple(word for word in words if word.start > at),
    )


def before(text: str) -> Governs | None:
    plain, cut, kept = split(text)
    found = leading(plain, cut, kept[0].start, kept)
    return found.governs if found else None


def after(text: str) -> Governs | None:
    plain, kept, cut = split(text)
    found = trailing(plain, cut, kept[-1].end)
    return found.governs if found else None


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("I wish|the bridge was open", Governs.NEGATION),
        ("I wish I could say|the bridge is open", Governs.NEGATION),
        ("It is wrong to say that|the bridge is open", Governs.NEGATION),
        ("We ruled out|selling the bridge", Governs.NEGATION),
        ("We are too poor to|buy the bridge", Governs.NEGATION),
        ("They kept us from|opening the bridge", Governs.NEGATION),
        ("Some say, falsely, that|the bridge is open", Governs.ATTRIBUTION),
        ("According to the builders,|the bridge is open", Governs.ATTRIBUTION),
        ("Rumor has it that|the bridge is open", Governs.ATTRIBUTION),
        ("He fears that|the bridge will fall", Governs.ATTRIBUTION),
        ("I fear that|the bridge will fall", Governs.LIMIT),
        ("the notion that|the bridge is open", Governs.ATTRIBUTION),
        ("It is conceivable that|the bridge is open", Governs.LIMIT),
        ("They act as though|the bridge is theirs", Governs.CONDITION),
        ("in case|the bridge falls", Governs.CONDITION),
        ("Either you pay or|we close the bridge", Governs.LIMIT),
        ("They pay more, or|we will close the bridge", Governs.LIMIT),
        ("Were it to rain,|we would close the bridge", Governs.LIMIT),
        ("They accuse us of|closing the bridge", Governs.LIMIT),
        ("We used to|close the bridge", Governs.LIMIT),
        ("The owner of|the bridge stole the toll", Governs.LIMIT),
        ("Even|the owner paid", Governs.LIMIT),
        ("They would have us believe that|the bridge is open", Governs.ATTRIBUTION),
        ("I am told|the bridge is open", Governs.ATTRIBUTION),
        ("In the words of my rival,|the bridge is open", Governs.ATTRIBUTION),
        ("My rival's view is that|the bridge is open", Governs.LIMIT),
        ("God forbid|the bridge is closed", Governs.NEGATION),
        ("Far be it from me to say|the bridge is ugly", Governs.NEGATION),
        ("We have yet to|find a bridge", Governs.NEGATION),
        ("We would sooner swim than|cross that bridge", Governs.NEGATION),
        ("Half of|the bridges are open", Governs.LIMIT),
        ("One of|the bridges is open", Governs.LIMIT),
        ("as many as, or at most|40 boats came", Governs.LIMIT),
    ],
)
def test_a_governor_before_the_kept_words_is_found(text: str, governs: Governs) -> None:
    assert before(text) is governs


@pytest.mark.parametrize(
    "text",
    [
        "I wish you|fair winds",
        "Nobody can deny that|the bridge is open",
        "Do not forget that|the bridge is open",
        "We voted against|the wishes of the county",
        "The island is far from|the nearest bridge",
        "The truth is that|the bridge is open",
        "I am glad to say|the bridge is open",
        "If you ask me,|the bridge is ugly",
        "According to us,|the bridge is ugly",
        "You can swim or|you can take the bridge",
        "Only yesterday|the bridge was open",
        "I was not there, but|the bridge was open",
        "We live in|a town that is proud of its bridge",
        "We managed to|open the bridge",
        "In my view,|the bridge is ugly",
        "My view is that|the bridge is ugly",
        "I do not mind saying|the bridge is ugly",
        "It rained so long that|the bridge is wet",
        "You know as well as I do that|the bridge is ugly",
        "All of|the bridges are open",
    ],
)
def test_a_near_one_governs_nothing(text: str) -> None:
    assert before(text) is None


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("The bridge is a trap|, critics say.", Governs.ATTRIBUTION),
        ("The bridge is sound|, or so we were told.", Governs.ATTRIBUTION),
        ("The bridge is a trap|, according to the owners.", Governs.ATTRIBUTION),
        ("The bridge will open|when pigs fly.", Governs.NEGATION),
        ("The bridge will open|only on Sundays.", Governs.LIMIT),
        ("The bridge will open|only if they pay.", Governs.CONDITION),
        ("You knew the bridge|, didn't you?", Governs.QUESTION),
        ("The bridge is open|, or at least that is the rumor.", Governs.LIMIT),
        ("The bridge is open|, which is a lie.", Governs.RETRACTION),
    ],
)
def test_a_governor_behind_the_kept_words_is_found(text: str, governs: Governs) -> None:
    assert after(text) is governs


@pytest.mark.parametrize(
    "text",
    [
        "The bridge is a trap|, I say.",
        "The bridge is a trap|, and critics were silent.",
        "The bridge will open|when the snow melts.",
        "The bridge is ours|, which nobody disputes.",
    ],
)
def test_a_near_one_behind_them_governs_nothing(text: str) -> None:
    assert after(text) is None


@pytest.mark.parametrize("text", ["Not.", "Just kidding.", "That is a lie.", "So they say.", "Yeah, right."])
def test_a_sentence_that_takes_the_words_back_is_known(text: str) -> None:
    found = taken_back(read_words(text).words)
    assert found is not None
    assert found.governs is Governs.RETRACTION


@pytest.mark.parametrize("text", ["That is true.", "Not everybody came.", "That is a library.", ""])
def test_a_near_one_takes_nothing_back(text: str) -> None:
    assert taken_back(read_words(text).words) is None


@pytest.mark.parametrize(
    "aside",
    [
        "whatever they say",
        "no matter what my rivals say",
        "whoever says otherwise",
        "never mind what critics say",
    ],
)
def test_what_others_say_may_change_nothing(aside: str) -> None:
    assert says_who(aside, read_words(aside).words) is None


def test_the_speaker_in_an_aside_is_nobody_else() -> None:
    assert says_who("as I say", read_words("as I say").words) is None
    found = says_who("as they say", read_words("as they say").words)
    assert found is not None
    assert found.governs is Governs.ATTRIBUTION


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("Is it possible that|the bridge is open", Governs.LIMIT),
        ("It was our rivals' belief that|the bridge is open", Governs.ATTRIBUTION),
        ("It was my firm belief that|the bridge is open", None),
        ("I told them, if I remember, the bridge|is open", None),
        ("Between you and us|the bridge is open", None),
        ("Us|the bridge is open", None),
        ("There is every chance that|the bridge is open", Governs.LIMIT),
        ("They claim with a smile in the hall, that|the bridge is open", Governs.ATTRIBUTION),
        ("I can say with some pride in this hall, that|the bridge is open", None),
        ("If I remember, they claim the harbor is|full of mud", Governs.ATTRIBUTION),
        ("Our critics said last week that|the bridge is open", Governs.ATTRIBUTION),
        ("They said with a smile in the hall that|the bridge is open", Governs.ATTRIBUTION),
        ("I said last week that|the bridge is open", None),
        ("We told everybody last week that|the bridge is open", None),
        ("Critics say in every paper that|the bridge is open", Governs.ATTRIBUTION),
        ("Critics say today that the bridge|is open", Governs.ATTRIBUTION),
        ("Critics argue with some force that|new tolls will hurt", Governs.LIMIT),
        ("I repeat to all our critics that|the bridge is open", None),
        ("I say today that the bridge|is open", None),
        ("What critics say shows that|the bridge is open", None),
        ("What critics say is plain, and I know that|the bridge is open", None),
        ("People who say no to us know that|the bridge is open", None),
        ("It is fair to say again that|the bridge is open", None),
        ("It is fair to say that|the bridge is open", None),
        ("It is up to critics to say that|the bridge is open", Governs.ATTRIBUTION),
        ("It is not fair to say that|the bridge is open", Governs.NEGATION),
        ("It is a help in that|the bridge is open", None),
        ("If I remember, I think the harbor is|full of mud", None),
    ],
)
def test_a_view_is_whose_it_is_and_an_aside_with_no_pause_before_it_is_read_through(
    text: str, governs: Governs | None
) -> None:
    assert before(text) is governs


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("The bridge is open|, say critics of the mayor", Governs.ATTRIBUTION),
        ("The bridge is open|, isn't it, and are we glad?", Governs.QUESTION),
        ("The bridge is open|, and are we glad", None),
    ],
)
def test_what_stands_behind_a_comma(text: str, governs: Governs | None) -> None:
    assert after(text) is governs


@pytest.mark.parametrize(("aside", "of_others"), [("if you believe the mayor", True), ("if you like", False)])
def test_whom_one_would_have_to_believe(aside: str, of_others: bool) -> None:
    assert (says_who(aside, read_words(aside).words) is not None) is of_others


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("Critics say that in Paris the old bridge|is unsafe", Governs.ATTRIBUTION),
        ("Critics say that today the old|bridge is unsafe", Governs.ATTRIBUTION),
        ("Critics say the owners of the old bridge will|close it", Governs.ATTRIBUTION),
        ("Critics say bridges|are unsafe", Governs.ATTRIBUTION),
        ("Critics say the owners who were there|will close it", Governs.ATTRIBUTION),
        ("They claim Ada Lund of the harbor board|is wrong", Governs.ATTRIBUTION),
        ("It is not true that in Paris|the old bridge is unsafe", Governs.NEGATION),
        ("I do not think the owners of the bridge|will pay", Governs.NEGATION),
        ("I doubt the owners of the bridge|will pay", Governs.NEGATION),
        ("We hope the owners of the bridge|will pay", Governs.LIMIT),
        ("We think the owners of the bridge|will pay", None),
        ("I say that in Paris the old|bridge is unsafe", None),
        ("It is no accident that in Paris the old bridge|is safe", None),
        ("What critics say in Paris these days|is wrong", None),
        ("The people who say the same words|are wrong", None),
        ("The claims of the owners|are wrong", None),
        ("The man who told us that story|was a liar", None),
        ("Critics say that the owners will close|the old bridge", None),
        ("Critics say no, but I say the owners of the bridge|will pay", None),
    ],
)
def test_a_clause_is_governed_however_long_its_subject_is(text: str, governs: Governs | None) -> None:
    assert before(text) is governs


@pytest.mark.parametrize(
    "text",
    [
        "We hope|the bridge opens to the public",
        "We hope the|bridge opens to the public",
        "We hope the bridge|opens to the public",
        "We hope that in spring|the bridge opens to the public",
        "We all hope|the ferries keep to the timetable",
        "We hope|they open the bridge",
        "We hope|the bridge reopened in time",
        "Let us hope the bridge|opens to the public",
        "We hope and pray|the bridge opens to the public",
        "We hope, as do the builders, that the bridge|opens to the public",
        "We hope the weather holds and|the bridge opens to the public",
        "Our hope is that|the bridge opens to the public",
        "Hopefully|the bridge opens to the public",
        "Perhaps|the bridge opens to the public",
        "The lawyer of|the owner sells the bridge",
    ],
)
def test_what_is_hoped_is_not_announced(text: str) -> None:
    assert before(text) in (Governs.LIMIT, Governs.ATTRIBUTION)


@pytest.mark.parametrize(
    "text",
    [
        "We hope you come, and|the bridge opens to the public",
        "The builders gave us hope and|the bridge opens to the public",
        "They told us the truth and|the bridge opens to the public",
        "All told, that represents|the best bridge in the county",
        "I wish the new captain|fair winds and a following sea",
        "Our hope was small and|the bridge opens to the public",
        "It is not until Friday that|we vote",
    ],
)
def test_near_a_hope_what_is_announced_is_announced(text: str) -> None:
    assert before(text) is None
