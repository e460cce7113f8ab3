"""Instants and days as text that is stored, sent and compared: `2025-08-25T07:18:04.120Z`, `2025-08-25`."""

from __future__ import annotations

from datetime import UTC, date, datetime

from sqlalchemy import Dialect, String
from sqlalchemy.types import TypeDecorator

_ZONE = len("+00:00")


def instant_text(instant: datetime) -> str:
    """UTC with three digits, so that text order is order in time."""
    utc = instant if instant.tzinfo is UTC else instant.astimezone(UTC)
    return utc.isoformat(timespec="milliseconds")[:-_ZONE] + "Z"


def read_instant(text: str) -> datetime:
    """The instant behind the text, aware, UTC."""
    return datetime.fromisoformat(text)


def read_day(text: str | None) -> date | None:
    """The legal day behind the text."""
    return None if text is None else date.fromisoformat(text)


class Instant(TypeDecorator[datetime]):
    """A column of instants."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else instant_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        return None if value is None else read_instant(value)
