import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.match.align import align
from factcheck.match.edits import Around, EditKind, Op, edit, surely_changes
from factcheck.reading.words import read_words

runs = st.lists(
    st.sampled_from(["not", "we", "10", "will", "don't", "harbor", "?", "all", "that", "uh"]), max_size=4
)


@given(found=runs, expected=runs)
def test_every_edit_has_one_operation_and_one_kind(found: list[str], expected: list[str]) -> None:
    quoted, recorded = read_words(" ".join(found)).words, read_words(" ".join(expected)).words
    if not quoted and not recorded:
        return
    one = edit(quoted, recorded, Around("", (), ()))
    assert one.op is (Op.REPLACED if quoted and recorded else Op.INSERTED if quoted else Op.DROPPED)
    assert (one.kind.is_typographic, one.kind.is_slip, one.kind.changes_sense).count(True) == 1
    assert one.found.split() == [word.text for word in quoted]


@given(found=runs, expected=runs)
def test_a_negation_on_one_side_alone_always_changes_the_sense(found: list[str], expected: list[str]) -> None:
    quoted, recorded = read_words(" ".join(["not", *found])).words, read_words(" ".join(expected)).words
    if "not" not in expected and "don't" not in expected:
        assert edit(quoted, recorded, Around("", (), ())).kind.changes_sense


_ALIKE = """
    is are was went go eat ate do does on upon a an this these kerb curb colour color neighbours neighbor
    nation nations city cities mph miles per hour lb pounds kg kilograms no number don't not cannot can
    gonna going to wanna want let's let us y'all you all 10 ten 1.2 million half dozen 12 bridge brigde
    data base database tooth paste toothpaste uh um f*** fuck u.s a.m am élan elan 80s 1980s cause
    because ? that and everybody nobody harbor 'em them dunno it's it has
"""
alike = st.lists(st.sampled_from(_ALIKE.split()), max_size=4)


@given(found=alike, expected=alike)
def test_a_first_look_is_sure_of_nothing_that_a_second_takes_back(
    found: list[str], expected: list[str]
) -> None:
    quoted, recorded = read_words(" ".join(found)).words, read_words(" ".join(expected)).words
    if surely_changes(quoted, recorded):
        assert edit(quoted, recorded, Around(" ".join(expected), (), ())).kind.changes_sense


@pytest.mark.parametrize(
    ("quoted", "recorded", "is_sure"),
    [
        ("harbor", "bridge", True),
        ("the old harbor", "a new bridge", True),
        ("brigde", "bridge", False),
        ("kerb", "curb", False),
        ("base data", "data base", False),
        ("data base", "database", False),
        ("twelve", "dozen", False),
        ("we have", "we've", False),
        ("we bridge", "we've", True),
    ],
)
def test_a_first_look_goes_by_first_letters(quoted: str, recorded: str, is_sure: bool) -> None:
    assert surely_changes(read_words(quoted).words, read_words(recorded).words) is is_sure


def test_every_kind_is_in_one_group() -> None:
    for kind in EditKind:
        assert (kind.is_typographic, kind.is_slip, kind.changes_sense).count(True) == 1


def kinds(recorded: str, quoted: str) -> set[EditKind]:
    found = align(read_words(quoted), read_words(recorded))
    assert found is not None
    return {one.kind for one in found.changes}


@pytest.mark.parametrize(
    ("recorded", "quoted", "kind"),
    [
        ("the defence budget will grow", "the defense budget will grow", "spelling"),
        ("a well known harbor town here", "a well-known harbor town here", ""),
        ("the website of the town is down", "the web site of the town is down", "hyphenation"),
        ("we do not know what it will cost", "we don't know what it will cost", "contraction"),
        ("we'll rebuild the harbor next spring", "we will rebuild the harbor next spring", "contraction"),
        ("uh the harbor will open next spring", "the harbor will open next spring", ""),
        ("the harbor, um, will open next spring", "the harbor will open next spring", "filler"),
        ("the harbor, you know, will open next spring", "the harbor will open next spring", "filler"),
        ("the harbor will, will open next spring", "the harbor will open next spring", "false-start"),
        ("the harbors of our island stay open", "the harbor of our island stay open", "agreement"),
        ("I believe that the harbor will open", "I believe the harbor will open", "clause-opener"),
        ("the harbor will open next spring", "the harbor will not open next spring", "negation"),
        ("the harbor can open next spring", "the harbor can't open next spring", "negation"),
        ("nobody knows what the harbor costs", "everybody knows what the harbor costs", "negation"),
        ("it takes 300 homes off the grid", "it takes 500 homes off the grid", "number"),
        ("it takes three homes off the grid", "it takes 3 homes off the grid", ""),
        ("will the harbor open next spring?", "will the harbor open next spring", ""),
        ("the harbor will open next spring", "the harbor may open next spring", "modal"),
        ("some harbors will open next spring", "all harbors will open next spring", "qualifier"),
        ("we kept our promise to the island", "we kept their promise to the island", "pronoun"),
        ("the ferry runs from the island daily", "the ferry runs to the island daily", "function"),
        ("the harbor will open next spring", "the bridge will open next spring", "content"),
        ("we met Anna Lindqvist at the harbor", "we met Anna Okafor at the harbor", "name"),
        ("the union asked the company for peace", "the company asked the union for peace", "order"),
        ("the harbor opened in spring", "the harbor opens in spring", "content"),
        ("the pier is 5 kilometres long", "the pier is 5 km long", "spelling"),
        ("we sail at 30 miles per hour here", "we sail at 30 mph here", "spelling"),
        ("we met at Pier No. 4 that night", "we met at Pier Number 4 that night", "spelling"),
        ("half a million of us came", "500,000 of us came", "number-style"),
        ("it opens on the fourth of July here", "it opens on July 4 here", "number-style"),
        ("there's nine boats in the bay", "there are nine boats in the bay", "agreement"),
        ("the boats, um, they, they were late", "the boats, they were late", "false-start"),
        ("we saw Ms. Grey at the harbor", "we saw Ms. Gray at the harbor", "name"),
    ],
)
def test_each_difference_has_its_kind(recorded: str, quoted: str, kind: str) -> None:
    found = kinds(recorded, quoted)
    if kind:
        assert found == {EditKind(kind)}
    else:
        assert not any(one.changes_sense for one in found) or found == {EditKind.QUESTION}


@pytest.mark.parametrize(
    ("recorded", "quoted"),
    [
        ("we know the harbor will open", "you know the harbor will open"),
        ("we will act for the islands", "we will act against the islands"),
        ("no one knows what I mean", "no one knows"),
        ("it is not, not over for the harbor", "it is over for the harbor"),
        ("the harbor was open all spring", "the harbor is open all spring"),
        ("the harbor opened in the 1990s", "the harbor opened in the 1990"),
        ("the new bridge opens in spring", "the news bridge opens in spring"),
        ("it's the harbor that we want back", "its the harbor that we want back not now"),
        ("the harbor costs 5 million now", "the harbor costs -5 million now"),
        ("the harbor costs 5% more every year", "the harbor costs 5 more every year"),
        ("we said the harbor and the bridge", "we said the harbor or the bridge"),
        ("he'd never rebuild the old harbor", "he rebuild the old harbor"),
        ("the pier is five kilometres long", "the pier is 5 cm long"),
        ("there is no 4th pier in town", "there is number 4th pier in town"),
        ("half a million of us came", "half a billion of us came"),
        ("it opens on the fourth of July here", "it opens on July 14 here"),
        ("the boats, um, they never, they were late", "the boats, they were late"),
    ],
)
def test_a_close_one_changes_the_sense(recorded: str, quoted: str) -> None:
    found = align(read_words(quoted), read_words(recorded))
    assert found is not None
    cut_short = found.pieces[-1].last < len(found.recorded.words)
    assert any(one.kind.changes_sense for one in found.changes) or cut_short
