from __future__ import annotations

import pytest

from factcheck.values.toml import MOST_PARTS, parse_toml


def test_tables_are_read_as_the_standard_library_does() -> None:
    text = 'a.b = 1\n[x.y]\nz = """\none. two. three.\n"""\n'
    assert parse_toml(text) == {"a": {"b": 1}, "x": {"y": {"z": "one. two. three.\n"}}}
    parts = ".".join(["a"] * MOST_PARTS)
    assert parse_toml(f"{parts} = 1\n")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("a." * 100_000 + "b = 1", "a dotted key has at most 32 parts"),
        ("[" + "a." * 100_000 + "b]", "a dotted key has at most 32 parts"),
        ("a = " + "[" * 100_000, "nested too deeply"),
        ("=", "Invalid"),
    ],
)
def test_what_would_take_long_or_is_none_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says) as caught:
        parse_toml(text)
    assert "\n" not in str(caught.value)
