"""Reading a TOML file table by table, whatever is in it."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store.toml import read_toml

LINES = st.sampled_from(
    [
        "[source]",
        "[quote.a]",
        "[quote.b]",
        "[ quote . c ]",
        "[[quote.d]]",
        "[quote",
        'title = "x"',
        "a = 1",
        "a = [1, 2",
        "]",
        'w = """',
        '"""',
        "'''",
        "w = '''x'''",
        "# note",
        "",
        "x.y = 2",
        'q = "a',
        "a = { b = 1 }",
        "a = { b = ",
        "1 = 2 3",
        "a = 1979-05-27",
        "=",
        '"',
        "[quote.a.b]",
        "é = 1",
        "a = nan",
        "quote.a.w = 1",
        "[quote]",
        "a.w = 1",
        "a.w = 2",
        "[a]",
        "[a.w]",
        "[[quote]]",
    ]
)


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_a_sound_file_reads_as_the_parser_reads_it_and_any_other_is_a_problem(text: str) -> None:
    document = read_toml("x.toml", text.encode())
    try:
        expected = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert document.problems
    else:
        assert repr(document.tables) == repr(expected)
        assert not document.problems


@given(st.binary(max_size=60))
def test_bytes_of_any_kind_are_read_or_are_problems_inside_the_file(data: bytes) -> None:
    document = read_toml("x.toml", data)
    last = data.count(b"\n") + data.count(b"\r") + 1
    assert all(1 <= problem.line <= last and problem.column >= 1 for problem in document.problems)


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_line_ends_and_a_byte_order_mark_change_nothing(text: str) -> None:
    plain = read_toml("x.toml", text.encode())
    dressed = read_toml("x.toml", ("\ufeff" + text.replace("\n", "\r\n")).encode())
    assert repr(dressed.tables) == repr(plain.tables)
    assert dressed.problems == plain.problems
    assert dressed.positions == plain.positions


def test_a_double_header_is_named_with_both_lines() -> None:
    document = read_toml("x.toml", b'[quote.a]\nwords = "1"\n\n[ quote . "a" ]\nwords = "2"\n')
    assert [str(problem) for problem in document.problems] == [
        "x.toml:4:1: [quote.a] is written twice: first on line 1"
    ]
    assert document.tables == {"quote": {"a": {"words": "1"}}}


def test_a_double_key_is_named_with_both_lines() -> None:
    document = read_toml("x.toml", b'[quote.a]\nwords = "1"\nwords = "2"\n')
    assert [str(problem) for problem in document.problems] == [
        "x.toml:3:1: 'words' is written twice in this table: first on line 2"
    ]


@pytest.mark.parametrize(
    "text",
    ['quote.a.speaker = "X"\n[quote.a]\nwords = "w"\n', '[quote]\na.speaker = "X"\n[quote.a]\nwords = "w"\n'],
)
def test_a_fact_is_never_put_together_from_two_tables(text: str) -> None:
    document = read_toml("x.toml", (text + '[quote.b]\nwords = "b"\n').encode())
    assert len(document.problems) == 1
    assert document.tables == {"quote": {"a": {"speaker": "X"}, "b": {"words": "b"}}}


def test_a_table_inside_a_broken_string_is_given_up_and_said_so() -> None:
    text = (
        '[quote.a]\nwords = """open\n[quote.b]\nwords = """shut"""\nspeaker = "B"\n[quote.c]\nwords = "c"\n'
    )
    document = read_toml("x.toml", text.encode())
    assert document.tables == {"quote": {"c": {"words": "c"}}}
    assert [damaged.parts[1] for damaged in document.damaged] == ["a", "b"]
    assert document.damaged[1].strings["speaker"] == "B"
    assert [problem.line for problem in document.problems] == [2, 3]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b'[quote.a]\nx = "ab\xff"\n', "x.toml:2:8: byte 0xFF is not UTF-8"),
        (b"\xe9", "x.toml:1:1: byte 0xE9 is not UTF-8"),
        (b'a = "\xc3\xa9\xff"', "x.toml:1:7: byte 0xFF"),
    ],
)
def test_bytes_that_are_not_utf_8_are_shown_where_they_stand(data: bytes, place: str) -> None:
    (problem,) = read_toml("x.toml", data).problems
    assert str(problem).startswith(place)


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 2000 + "]" * 2000,
        "x = " + "[\n" * 2000 + "]" * 2000,
        "x = " + "{a=" * 2000 + "1" + "}" * 2000,
        "a." * 16_000 + "a = 1",
        "[" + "a." * 16_000 + "a]",
        "x = { " + "a." * 16_000 + "a = 1 }",
        "x = 1" + "0" * 5000,
        "x = 0x" + "f" * 5000,
        "[" * 100_000,
        "x = '''" + "\n" * 1000,
        "a = \u001b",
        "a = 1\rb = 2",
    ],
)
def test_what_would_stop_a_parser_is_one_problem(text: str) -> None:
    assert len(read_toml("x.toml", text.encode()).problems) == 1


def test_a_file_of_faults_is_not_read_to_its_end() -> None:
    document = read_toml("x.toml", b"[a]\n=\n" * 5000)
    assert len(document.problems) < 6000
