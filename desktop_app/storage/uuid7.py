"""UUIDv7 (RFC 9562): ids that nobody has to hand out and that sort by the time they were made."""

from __future__ import annotations

import os
import uuid
from datetime import datetime


def uuid7(now: datetime) -> str:
    """A fresh id of the millisecond of `now`."""
    milliseconds = int(now.timestamp() * 1000)
    value = (milliseconds << 80) | int.from_bytes(os.urandom(10))
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return str(uuid.UUID(int=value))
