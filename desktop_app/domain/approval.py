"""What an approval is bound to: the exact text, greeting, files, recipient and round."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

import rfc8785

BLANK = re.compile(r"\[[^\[\]\n]*\]")


def draft_sha256(*, body: str, greeting: str, files: Sequence[str], recipient: str, reply_round: int) -> str:
    """Hash of a draft as 64 hex digits: `files` are SHA-256 in order, `recipient` a sender id."""
    bound: dict[str, Any] = {
        "body": body,
        "greeting": greeting,
        "files": list(files),
        "recipient": recipient,
        "round": reply_round,
    }
    return hashlib.sha256(rfc8785.dumps(bound)).hexdigest()


def check_code(sha256: str) -> str:
    """Mã đối chiếu: the first twelve hex digits in fours, as `7F3A 91C2 0B5E`."""
    digits = sha256[:12].upper()
    return " ".join(digits[i : i + 4] for i in range(0, len(digits), 4))


def clean_text(text: str) -> str:
    """NFC, LF line ends, no NUL: the only form in which text is stored, hashed and sent."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))


def blanks(body: str) -> list[str]:
    """The blanks `[…]` still to be filled in, in order; a submission must have none."""
    return BLANK.findall(body)
