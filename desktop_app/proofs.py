"""Receipts as evidence: each signature is checked anew, with the key that was pinned at registration."""

from __future__ import annotations

from desktop_app.domain.proof import KeptReceipt, Proof, SignatureCheck
from desktop_app.storage.store import Store
from sync.enrolment import KEY, KEY_ID
from sync.pinned_keys import pinned
from sync.receipts import ReceiptKey


class Proofs:
    """`ui.workplace.ProofControl` for one profile."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def proof(self, action_id: str) -> Proof | None:
        """The receipt for an action and what it is worth; None when there is none."""
        kept = self._store.activity.kept_receipt(action_id)
        if kept is None:
            return None
        public = self._key(str(kept.document.get("key", "")))
        if public is None:
            return Proof(kept, "", SignatureCheck.NO_KEY)
        return Proof(kept, public, checked(kept, public, command=action_id))

    def _key(self, key_id: str) -> str | None:
        """The key of this name; of a profile of an earlier version only the present one is known."""
        meta = self._store.meta
        return pinned(meta, key_id) or (meta.get(KEY) if meta.get(KEY_ID) == key_id else None)


def checked(kept: KeptReceipt, public: str, *, command: str) -> SignatureCheck:
    """Whether the signature is by this key (base64) and the receipt is about this command.

    Raises PortalFault when `public` is no key.
    """
    key = ReceiptKey(str(kept.document.get("key", "")), public)
    is_good = key.signed(kept.document, kept.signature) and kept.document.get("command") == command
    return SignatureCheck.GOOD if is_good else SignatureCheck.BAD
