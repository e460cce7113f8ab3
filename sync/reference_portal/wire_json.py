"""JSON as it is kept, sent, hashed and signed."""

import hashlib
import json
from typing import Any

import rfc8785

#: A document of the wire: its shape is given by the contract, not by a class of ours.
Document = dict[str, Any]

LARGEST_INTEGER = 2**53 - 1


class NotWireJson(ValueError):
    """The bytes are no JSON of this contract: not UTF-8, a fraction, too large a number, a repeated key."""


def parse(raw: bytes | str) -> object:
    """Read JSON of the contract. Raises `NotWireJson`."""
    try:
        value = json.loads(
            raw, parse_float=_refuse, parse_constant=_refuse, parse_int=_integer, object_pairs_hook=_once
        )
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise NotWireJson from error
    return value


def parse_object(raw: bytes | str) -> Document:
    """Read a JSON object. Raises `NotWireJson`."""
    value = parse(raw)
    if not isinstance(value, dict):
        raise NotWireJson
    return value


def dump(value: object) -> str:
    """Compact text, letters kept as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def canonical(value: Any) -> bytes:
    """RFC 8785 bytes."""
    encoded: bytes = rfc8785.dumps(value)
    return encoded


def sha256_of(value: object) -> str:
    """Hex SHA-256 over the canonical bytes."""
    return hashlib.sha256(canonical(value)).hexdigest()


def draft_sha256(*, body: str, greeting: str, files: list[str], recipient: str, reply_round: int) -> str:
    """What an approval and a send are bound to; `files` are the SHA-256 of the files in order."""
    return sha256_of(
        {"body": body, "greeting": greeting, "files": files, "recipient": recipient, "round": reply_round}
    )


def _refuse(_text: str) -> object:
    raise NotWireJson


def _integer(text: str) -> int:
    if len(text) > 17 or abs(int(text)) > LARGEST_INTEGER:
        raise NotWireJson
    return int(text)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise NotWireJson
    return made
