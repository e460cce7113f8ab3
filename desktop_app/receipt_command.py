"""`nguoidan-desktop verify-receipt`: whether a receipt that somebody shows was signed by the portal."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Literal

import msgspec

from desktop_app.domain.case import Value
from desktop_app.domain.errors import PortalFault
from desktop_app.domain.proof import KeptReceipt, SignatureCheck
from desktop_app.proofs import checked

GOOD, BAD, UNREADABLE = 0, 1, 2


class _Key(Value, frozen=True):
    id: str
    public: str


class _Command(Value, frozen=True):
    id: str
    payload_sha256: str = ""


class _ReceiptFile(Value, frozen=True):
    kind: Literal["nguoidan-receipt"]
    receipt: dict[str, Any]
    signature: str
    key: _Key
    command: _Command


def run(path: Path, *, public: str) -> int:
    """Check one file; exit code 0 good, 1 not by this key, 2 no receipt.

    `public` is the portal's key (base64) as the portal publishes it; empty to use the one in the file, which
    proves only that nobody changed the receipt afterwards.
    """
    try:
        shown = msgspec.json.decode(path.read_bytes(), type=_ReceiptFile)
        kept = KeptReceipt(shown.receipt, shown.signature, shown.command.payload_sha256)
        check = checked(kept, public or shown.key.public, command=shown.command.id)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError, PortalFault):
        sys.stderr.write("Không đọc được: tệp không phải biên nhận, hoặc khóa không đúng dạng.\n")
        return UNREADABLE
    if check is not SignatureCheck.GOOD:
        sys.stdout.write("Chữ ký KHÔNG đúng: biên nhận không phải do khóa này ký.\n")
        return BAD
    said = shown.receipt
    sys.stdout.write(
        f"Chữ ký đúng: cổng đã nhận thao tác {said.get('command')}.\n"
        f"Số tiếp nhận {said.get('number')}, lúc {said.get('accepted_at')} (giờ UTC), khóa {shown.key.id}.\n"
    )
    if not public:
        sys.stdout.write(f"Đối chiếu khóa {shown.key.public} với khóa cổng công bố, hoặc thêm --key KHÓA.\n")
    return GOOD
