from hypothesis import assume, example, given
from hypothesis import strategies as st

from factcheck.match.align import Alignment, Piece, align, weigh
from factcheck.match.edits import EditKind, Op
from factcheck.reading.words import Words, read_words

VOCABULARY = ["we", "will", "not", "the", "harbor", "bridge", "island", "10", "and", "uh", "build", "Anna"]
sentences = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=14)


def read(words: list[str]) -> Words:
    return read_words(" ".join(words))


def rebuilt(piece: Piece, recorded: Words) -> list[str]:
    """The quoted words again, made from the recorded stretch by the edits alone."""
    at = piece.first
    keys: list[str] = []
    for one in piece.edits:
        stretch = recorded.words[at : at + len(one.recorded)]
        assert tuple(stretch) == one.recorded, "the edits do not read the record from end to end"
        at += len(one.recorded)
        keys += [word.key for word in (stretch if one.op is Op.KEPT else one.quoted)]
    assert at == piece.last
    return keys


def holds(alignment: Alignment) -> bool:
    return all(
        (one.op is Op.KEPT) == (one.kind is EditKind.SAME) or one.kind is not EditKind.SAME
        for piece in alignment.pieces
        for one in piece.edits
    )


@given(quoted=sentences, recorded=sentences)
@example(quoted=["the", "bridge"], recorded=["the", "harbor", "the", "bridge"])
@example(quoted=["bridge", "harbor"], recorded=["harbor", "bridge"])
def test_the_edits_turn_the_recorded_words_into_the_quoted_ones(
    quoted: list[str], recorded: list[str]
) -> None:
    alignment = align(read(quoted), read(recorded))
    if alignment is None:
        assert not set(read(quoted).keys) & set(read(recorded).keys)
        return
    (piece,) = alignment.pieces
    assert rebuilt(piece, alignment.recorded) == alignment.quoted.keys
    assert holds(alignment)


@given(quoted=sentences, recorded=sentences)
def test_no_more_is_kept_than_was_quoted(quoted: list[str], recorded: list[str]) -> None:
    alignment = align(read(quoted), read(recorded))
    if alignment is not None:
        assert 0 <= alignment.kept <= alignment.weight == weigh(alignment.quoted.words)
        assert 0 <= alignment.pieces[0].first < alignment.pieces[0].last <= len(alignment.recorded.words)


@given(words=sentences)
def test_a_text_laid_on_itself_has_no_changes(words: list[str]) -> None:
    alignment = align(read(words), read(words))
    assert alignment is not None
    assert alignment.changes == ()
    assert alignment.kept == alignment.weight
    assert alignment.score == "100.0"


@given(words=sentences, ends=st.tuples(st.integers(0, 14), st.integers(0, 14)))
def test_a_fragment_lies_unchanged_where_it_stands(words: list[str], ends: tuple[int, int]) -> None:
    start, end = sorted(ends)
    assume(words[start:end])
    recorded = read(words)
    alignment = align(read(words[start:end]), recorded)
    assert alignment is not None
    assert alignment.changes == ()
    (piece,) = alignment.pieces
    assert recorded.keys[piece.first : piece.last] == alignment.quoted.keys


@given(
    words=st.lists(st.sampled_from(VOCABULARY), min_size=3, max_size=14),
    cut=st.tuples(st.integers(1, 12), st.integers(2, 13)),
)
def test_an_ellipsis_for_words_left_out_leaves_no_change(words: list[str], cut: tuple[int, int]) -> None:
    start, end = sorted(cut)
    assume(words[:start] and words[end:])
    alignment = align(read([*words[:start], "...", *words[end:]]), read(words))
    assert alignment is not None
    assert alignment.changes == ()
    assert len(alignment.pieces) == 2


@given(words=sentences, at=st.integers(0, 14))
def test_a_foreign_word_never_goes_unseen(words: list[str], at: int) -> None:
    alignment = align(read([*words[:at], "zeppelin", *words[at:]]), read(words))
    assert alignment is not None
    assert any("zeppelin" in one.found and one.kind.changes_sense for one in alignment.changes)
    assert alignment.kept < alignment.weight


@given(words=sentences, at=st.integers(0, 14))
def test_a_negation_put_in_never_goes_unseen(words: list[str], at: int) -> None:
    assume("not" not in words)
    alignment = align(read([*words[:at], "not", *words[at:]]), read(words))
    assert alignment is not None
    assert any(one.kind is EditKind.NEGATION for one in alignment.changes)


@given(
    words=st.lists(
        st.sampled_from(["we", "will", "the", "harbor", "bridge", "island"]), min_size=3, max_size=12
    ),
    at=st.integers(1, 10),
)
def test_a_negation_left_out_in_the_middle_never_goes_unseen(words: list[str], at: int) -> None:
    assume(0 < at < len(words))
    alignment = align(read(words), read([*words[:at], "not", *words[at:]]))
    assert alignment is not None
    assert any(one.kind.changes_sense for one in alignment.changes) or len(alignment.pieces[0].edits) == len(
        words
    )


def test_pieces_in_another_order_are_not_in_order() -> None:
    recorded = read_words("The storm took the pier. The island will build a new one.")
    there = align(read_words("The storm took the pier ... build a new one"), recorded)
    back = align(read_words("build a new one ... The storm took the pier"), recorded)
    assert there is not None
    assert back is not None
    assert there.in_order
    assert not back.in_order


def test_words_in_brackets_stand_for_the_dropped_ones() -> None:
    alignment = align(
        read_words("[The mayor] kept the promise to the island"),
        read_words("She kept the promise to the island"),
    )
    assert alignment is not None
    assert alignment.kept == alignment.weight


def test_nothing_shared_is_no_alignment() -> None:
    assert align(read_words("harbor"), read_words("bridge")) is None
    assert align(read_words(""), read_words("bridge")) is None
    assert align(read_words("harbor"), read_words("")) is None


def test_twenty_thousand_words_come_to_an_end() -> None:
    recorded = read_words("the harbor " * 10_000)
    for text in ("harbor the bridge " * 300, "the " * 2_000, "the ... " * 1_000):
        assert align(read_words(text), recorded) is not None


def test_a_piece_of_brackets_alone_says_nothing() -> None:
    alignment = align(read_words("We will build … [the bridge]"), read_words("We will build the bridge."))
    assert alignment is not None
    assert alignment.changes == ()
    assert len(alignment.pieces) == 1
    assert align(read_words("[The bridge]"), read_words("We will build the bridge.")) is None
