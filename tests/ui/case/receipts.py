"""A portal's key for tests: receipts signed as the portal signs them."""

from __future__ import annotations

import base64
from typing import Any

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.domain.actions import Action, Verdict
from desktop_app.storage.meta import Meta
from sync.pinned_keys import pin
from tests.ui.case.desk import instant

KEY = Ed25519PrivateKey.from_private_bytes(b"a portal's key for signing tests")
PUBLIC = base64.b64encode(KEY.public_key().public_bytes_raw()).decode()
NUMBER = "2025.0825.00391"


def register(meta: Meta) -> None:
    """What registering the device leaves behind."""
    pin(meta, "k1", PUBLIC)


def receipt(action: Action, **changes: Any) -> dict[str, Any]:
    return {
        "number": NUMBER,
        "command": action.id,
        "case": action.case_id,
        "type": action.type,
        "accepted_at": instant("2025-08-25 14:20"),
        "key": "k1",
        **changes,
    }


def accepted(action: Action) -> Verdict:
    """The portal's yes, signed."""
    document = receipt(action)
    signature = base64.b64encode(KEY.sign(rfc8785.dumps(document))).decode()
    return Verdict(id=action.id, verdict="accepted", case_version=2, receipt=document, signature=signature)
