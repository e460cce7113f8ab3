"""Cases under the mouse on their way from a list to a person: ids only, and only within this program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

_FORMAT = "application/x-nguoidan-desk-cases"


def carried(case_ids: Sequence[str]) -> QMimeData:
    """These cases, to be dropped."""
    mime = QMimeData()
    mime.setData(_FORMAT, "\n".join(case_ids).encode("ascii"))
    return mime


def carried_by(mime: QMimeData) -> tuple[str, ...]:
    """The cases that are dropped; none where something else is."""
    data = bytes(mime.data(_FORMAT).data())
    return tuple(data.decode("ascii").split("\n")) if data else ()
