import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.values.canonical import Json, canonical_json, digest, digest_bytes

plain = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=10)
scalars = st.none() | st.booleans() | st.integers() | plain
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(plain, inner, max_size=4),
    max_leaves=12,
)


def composed(value: object) -> object:
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, dict):
        return {unicodedata.normalize("NFC", key): composed(item) for key, item in value.items()}
    return [composed(item) for item in value] if isinstance(value, list) else value


@given(value=values)
def test_canonical_json_says_what_the_value_says(value: Json) -> None:
    assert json.loads(canonical_json(value)) == composed(value)


@given(value=values)
def test_canonical_json_is_its_own_canonical_form(value: Json) -> None:
    text = canonical_json(value)
    assert canonical_json(json.loads(text)) == text


@given(record=st.dictionaries(plain, scalars, max_size=6))
def test_the_order_of_keys_does_not_show(record: dict[str, Json]) -> None:
    keys = {unicodedata.normalize("NFC", key) for key in record}
    if len(keys) == len(record):
        assert digest(record) == digest(dict(reversed(record.items())))


@given(text=plain)
def test_the_unicode_form_does_not_show(text: str) -> None:
    assert digest(unicodedata.normalize("NFD", text)) == digest(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [(1, "1"), (None, "null"), (True, 1), ([], {}), ([1, 2], [2, 1]), ("a", "A"), ("", None)],
)
def test_different_values_have_different_digests(one: Json, other: Json) -> None:
    assert digest(one) != digest(other)


@pytest.mark.parametrize("value", [0.5, float("nan"), [1.0], {"a": 2.5}, {1, 2}, object()])
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="no canonical form"):
        canonical_json(value)  # type: ignore[arg-type]


def test_a_digest_names_its_algorithm() -> None:
    assert digest_bytes(b"") == "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert digest("") == digest_bytes(b'""')


@pytest.mark.parametrize("value", [b"bytes", bytearray(b"bytes")])
def test_bytes_are_no_list_of_numbers(value: object) -> None:
    with pytest.raises(TypeError, match="no canonical form"):
        canonical_json(value)  # type: ignore[arg-type]


def test_the_canonical_form_is_short_and_in_plain_letters() -> None:
    assert canonical_json({"b": [True, None, 2], "a": "Zürich"}) == '{"a":"Zürich","b":[true,null,2]}'
    assert canonical_json((1, "x")) == '[1,"x"]'
