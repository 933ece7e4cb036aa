"""The outline of a TOML text: headers and keys where a person sees them, and nothing else."""

import pytest

from factcheck.store.outline import outline


def headers(text: str) -> list[tuple[str, ...]]:
    return [header.parts for header in outline(text).headers]


@pytest.mark.parametrize(
    "text",
    [
        '[quote.x]\nwords = "hello"\n',
        '[ quote . "x" ]\nwords = "hello"\n',
        "[ quote.'x' ] # remark\n",
        '  ["quote"."\\u0078"]\n',
        "\ufeff[quote.x]\n".removeprefix("\ufeff"),
    ],
)
def test_every_spelling_of_a_header_is_read(text: str) -> None:
    assert headers(text) == [("quote", "x")]


@pytest.mark.parametrize(
    "text",
    [
        'words = """\n[quote.x]\n"""\n',
        "words = '''\n[quote.x]\n'''\n",
        'words = """ \\""" \n[quote.x]\n"""\n',
        'words = "\\"\\n[quote.x]"\n',
        "# [quote.x]\n",
        'list = [\n  ["quote.x"],\n  [true],\n  [1.5],\n]\n',
        'words = """four quotes:""""\n# [quote.x]\n',
    ],
)
def test_what_only_looks_like_a_header_is_none(text: str) -> None:
    found = outline(text)
    assert not found.headers
    assert not found.faults


def test_keys_have_the_path_of_their_table() -> None:
    found = outline(
        'top = 1\n[quote.x]\nwords = "a"\n"odd key" = "b"\nroles = [{ a = 1 }]\n[source]\ntitle = "t"\n'
    )
    assert [statement.path for statement in found.statements] == [
        ("top",),
        ("quote", "x", "words"),
        ("quote", "x", "odd key"),
        ("quote", "x", "roles"),
        ("source", "title"),
    ]


@pytest.mark.parametrize(
    "broken",
    [
        'words = "open',
        "words",
        'words = """open',
        'speakers = ["a",',
        "x = ]",
        "[quote",
        "[[quote.y]",
        "[quote.y] words",
        "a.b.c.d.e.f.g.h.i = 1",
        "x = " + "[" * 9 + "]" * 9,
        "x = 1" + "0" * 40,
    ],
)
def test_a_broken_statement_does_not_hide_the_next_table(broken: str) -> None:
    found = outline(f'[quote.a]\n{broken}\n[quote.z]\nwords = "z"\n')
    assert ("quote", "z") in [header.parts for header in found.headers]
    assert found.faults
    assert found.statements[-1].path == ("quote", "z", "words")


@pytest.mark.parametrize("sound", ["a.b.c.d.e.f.g.h = 1", "x = " + "[" * 8 + "]" * 8, "x = 1" + "0" * 39])
def test_what_lies_within_the_limits_is_no_fault(sound: str) -> None:
    assert not outline(sound).faults


@pytest.mark.parametrize(
    ("written", "canonical"),
    [('[ quote . "x" ]', "[quote.x]"), ("[quote.x]", "[quote.x]"), ('[quote."a b"]', '[quote."a b"]')],
)
def test_the_canonical_spelling(written: str, canonical: str) -> None:
    (header,) = outline(written).headers
    assert header.canonical == canonical
    assert header.written == written
