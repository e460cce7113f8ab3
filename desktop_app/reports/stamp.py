"""Who made a document, when, and from which data: printed on every page that leaves the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.clock import LEGAL_ZONE


@dataclass(frozen=True, slots=True)
class Stamp:
    """`data_as_of` is the last sync behind the data, None where there was none on this machine yet."""

    made_at: datetime
    by: str
    data_as_of: datetime | None

    @property
    def data_line(self) -> str:
        """`Số liệu đến lần đồng bộ 10:32 25/08/2025`."""
        if self.data_as_of is None:
            return "Chưa đồng bộ với cổng lần nào"
        return f"Số liệu đến lần đồng bộ {legal_moment(self.data_as_of)}"

    @property
    def watermark(self) -> str:
        """`Nguyễn Thị Hạnh, 14:18 25/08/2025`."""
        return f"{self.by}, {legal_moment(self.made_at)}"


def legal_moment(at: datetime) -> str:
    """`14:18 25/08/2025`, in the legal time of Vietnam whatever zone the machine is set to."""
    return f"{at.astimezone(LEGAL_ZONE):%H:%M %d/%m/%Y}"
