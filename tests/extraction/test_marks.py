import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.extraction.marks import Quotation, find_quotations

MARKS = ['"', "“", "”", "„", "‟", "«", "»", "‘", "’", "‚", "‛", "'", "``", "''"]
texts = st.lists(
    st.sampled_from([*MARKS, *MARKS, "a", "s", "word", " ", " ", ".", ",", "6", "90s", "\n\n", "—", "("]),
    max_size=30,
).map("".join)


def blocks(text: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            found.append((at, at + len(part)))
        at += len(part) + 2
    return found


def quotations(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, blocks(text))


def outermost(text: str) -> list[str]:
    """The words of the outermost quotations; paragraphs of one are joined with a slash."""
    return [
        "/".join(text[start:end] for start, end in (one.parts or ((one.start, one.end),)))
        for one in quotations(text)
        if one.depth == 0
    ]


@given(text=texts)
def test_quotations_lie_in_the_text_in_order(text: str) -> None:
    found = quotations(text)
    for one in found:
        assert 0 <= one.outer_start < one.start <= one.end <= one.outer_end <= len(text)
        assert text[one.outer_start : one.start] in MARKS
        assert all(one.start <= start <= end <= one.end for start, end in one.parts)
    assert [one.outer_start for one in found] == sorted(one.outer_start for one in found)


@given(text=texts)
def test_the_outermost_quotations_do_not_overlap(text: str) -> None:
    outer = [one for one in quotations(text) if one.depth == 0]
    assert all(one.outer_end <= other.outer_start for one, other in itertools.pairwise(outer))


@given(text=texts)
def test_any_two_quotations_nest_or_stand_apart(text: str) -> None:
    found = quotations(text)
    for one in found:
        for other in found:
            apart = one.outer_end <= other.outer_start or other.outer_end <= one.outer_start
            inside = (one.start <= other.outer_start and other.outer_end <= one.end) or (
                other.start <= one.outer_start and one.outer_end <= other.end
            )
            assert one is other or apart or inside


@given(text=st.text(alphabet="abc ,.\n", max_size=40))
def test_a_text_without_marks_has_no_quotations(text: str) -> None:
    assert quotations(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one kind of mark
        ('She said "we will win" twice.', ["we will win"]),
        ("She said “we will win” twice.", ["we will win"]),
        ("She said ‘we will win’ twice.", ["we will win"]),
        ("She said 'we will win' twice.", ["we will win"]),
        ("She said „we will win“ twice.", ["we will win"]),
        ("She said „we will win” twice.", ["we will win"]),
        ("She said ‚we will win‘ twice.", ["we will win"]),
        ("She said «we will win» twice.", ["we will win"]),
        ("She said « we will win » twice.", [" we will win "]),
        ("She said »we will win« twice.", ["we will win"]),
        ("She said ``we will win'' twice.", ["we will win"]),
        ("“We will win,” she said.", ["We will win,"]),
        ('"We will win," she said.', ["We will win,"]),
        ("“We will win”, she said.", ["We will win"]),
        ("(“We will win”)", ["We will win"]),
        ("She said—“we will win”—twice.", ["we will win"]),
        ('She said--"we will win"--twice.', ["we will win"]),
        ("“One.” “Two.”", ["One.", "Two."]),
        ('"One." "Two."', ["One.", "Two."]),
        ('"One," he said, "and two."', ["One,", "and two."]),
        ("“One,” he said. ‘Two,’ she said.", ["One,", "Two,"]),
        ('"One"', ["One"]),
        ("“Why?” he asked. “Because!”", ["Why?", "Because!"]),
        ("“$5 is enough,” he said.", ["$5 is enough,"]),
        ("“[We] will win,” he said.", ["[We] will win,"]),
        ("“… will win,” he said.", ["… will win,"]),
        # mixed opening and closing
        ('“We will win," she said.', ["We will win,"]),
        ('"We will win,” she said.', ["We will win,"]),
        # nested
        ("“He said ‘no’ to me,” she said.", ["He said ‘no’ to me,"]),
        ("‘He said “no” to me,’ she said.", ["He said “no” to me,"]),
        ("\"He said 'no' to me,\" she said.", ["He said 'no' to me,"]),
        ("“He said ‘no.’”", ["He said ‘no.’"]),
        ("“‘No,’ he said,” she said.", ["‘No,’ he said,"]),
        ("«Il a dit “non” hier»", ["Il a dit “non” hier"]),
        ("„Er sagte ‚nein‘ zu mir“", ["Er sagte ‚nein‘ zu mir"]),
        # apostrophes
        ("It's the '90s again.", []),
        ("It’s the ’90s again.", []),
        ("It’s the ‘90s again.", []),
        ("Rock 'n' roll isn't dead.", []),
        ("Rock ’n’ roll isn’t dead.", []),
        ("The workers' union and the bosses' club met.", []),
        ("The workers’ union and the bosses’ club met.", []),
        ("'Tis the season, 'twas said.", []),
        ("Get 'em, don't lose 'em.", []),
        ("O’Neil’s dog ate D’Angelo’s.", []),
        ("James' and Charles' books", []),
        ("‘The workers’ union met,’ she said.", ["The workers’ union met,"]),
        ("'The workers' union met,' she said.", ["The workers' union met,"]),
        ("‘It’s ours,’ she said.", ["It’s ours,"]),
        ("'It's ours,' she said.", ["It's ours,"]),
        ("“The ’90s were ours,” she said.", ["The ’90s were ours,"]),
        ("“Rock ’n’ roll is ours,” she said.", ["Rock ’n’ roll is ours,"]),
        ("\"It's the '90s,\" she said.", ["It's the '90s,"]),
        # measures
        ("He is 6'2\" tall.", []),
        ('A 12" pipe and a 15" pipe', []),
        ('He is 6\'2" and said "I play" to us.', ["I play"]),
        ('A 12" pipe, he said, "will do."', ["will do."]),
        ("At 40°26'46\" north", []),
        ('She said "it is 50" today.', ["it is 50"]),
        ("She said “it is 50” today.", ["it is 50"]),
        ("“We beat them in 2019,” he said. “Now 2020”", ["We beat them in 2019,", "Now 2020"]),
        # unclosed and reopened
        ("“We begin.\n\n“We go on.\n\n“We end,” she said.", ["We begin./We go on./We end,"]),
        ('"We begin.\n\n"We end," she said.', ["We begin./We end,"]),
        ("“We begin,” he said. “We go on.\n\n“We end.”", ["We begin,", "We go on./We end."]),
        ("“We begin.\n\nThe hall was full.", ["We begin."]),
        ("“We begin.\n\nHe said “we end” then.", ["We begin.", "we end"]),
        ('A stray " mark.\n\nHe said "we end" then.', ["we end"]),
        ("A stray ” mark.", []),
        ("A stray » mark.", []),
        ("“We begin.”\n\n“We end.”", ["We begin.", "We end."]),
        # nothing between
        ("“”", []),
        ('""', []),
        ("", []),
    ],
)
def test_the_quotations_of_a_text(text: str, expected: list[str]) -> None:
    assert outermost(text) == expected


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("“He said ‘no’ to me.”", ["no"]),
        ("‘He said “no” to me.’", ["no"]),
        ("\"He said 'no' to me.\"", ["no"]),
    ],
)
def test_quotations_within_quotations_are_marked(text: str, inner: list[str]) -> None:
    assert [text[one.start : one.end] for one in quotations(text) if one.depth == 1] == inner


def test_a_quotation_without_end_says_so() -> None:
    (found,) = quotations("He said: “we begin")
    assert not found.closed
    (found,) = quotations("He said: “we begin”")
    assert found.closed


@pytest.mark.parametrize(
    "mark", [*MARKS, "s’ ", "“a ", "‘a ", ' "a', "” “", "’ ‘a", "a' ", '1"', "“‘", "’”", "'a ", "«»", "„a“"]
)
@pytest.mark.parametrize("gap", ["", " ", "\n\n"])
def test_twenty_thousand_marks_come_to_an_end(mark: str, gap: str) -> None:
    text = (mark + gap) * 20_000
    assert all(one.outer_end <= len(text) for one in quotations(text))
