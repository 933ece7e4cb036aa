"""One spelling for one value: canonical JSON and the digests taken over it."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TypeAlias

Json: TypeAlias = bool | int | str | Sequence["Json"] | Mapping[str, "Json"] | None


def canonical_json(value: Json) -> str:
    """``value`` as JSON with sorted keys, no spaces and every string in Unicode form NFC.

    Two values that say the same have the same canonical JSON; floating-point numbers are refused.
    """
    return json.dumps(_composed(value), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _composed(value: Json) -> Json:
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return {str(_composed(key)): _composed(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_composed(item) for item in value]
    if value is None or isinstance(value, bool | int):
        return value
    raise TypeError(f"{value!r} has no canonical form: write it as a string")


def digest(value: Json) -> str:
    """The SHA-256 of the canonical JSON of ``value``, as ``sha256:`` and 64 hexadecimal digits."""
    return digest_bytes(canonical_json(value).encode())


def digest_bytes(data: bytes) -> str:
    """The SHA-256 of ``data``, as ``sha256:`` and 64 hexadecimal digits."""
    return f"sha256:{sha256(data).hexdigest()}"
