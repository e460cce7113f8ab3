"""A signed receipt as evidence: what the portal signed, with which key, and what it is about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from desktop_app.domain.actions import Action


class SignatureCheck(StrEnum):
    """What looking at a signature found."""

    GOOD = "good"
    BAD = "bad"
    NO_KEY = "no_key"  # the key it names was never pinned on this machine


@dataclass(frozen=True, slots=True)
class KeptReceipt:
    """A receipt exactly as signed, and the hash of the command that it answers."""

    document: dict[str, Any]
    signature: str
    payload_sha256: str


@dataclass(frozen=True, slots=True)
class Proof:
    """A receipt and what its signature is worth, looked at now. `public` is the pinned key as base64."""

    kept: KeptReceipt
    public: str
    check: SignatureCheck

    @property
    def key_id(self) -> str:
        """Which key the portal says it signed with."""
        return str(self.kept.document.get("key", ""))


def as_file(action: Action, proof: Proof) -> dict[str, Any]:
    """For a third party: nothing of the citizen, and all that checking takes. Its codes are never renamed."""
    return {
        "kind": "nguoidan-receipt",
        "version": 1,
        "receipt": proof.kept.document,
        "signature": proof.kept.signature,
        "key": {"id": proof.key_id, "alg": "Ed25519", "public": proof.public},
        "signed": "Ed25519 over RFC 8785 of `receipt`",
        "command": {
            "id": action.id,
            "seq": action.seq,
            "payload_sha256": proof.kept.payload_sha256,
            "made_at": _instant(action.made_at),
            "machine_at": _instant(action.machine_at) if action.machine_at else None,
            "trust": action.trust,
        },
    }


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
