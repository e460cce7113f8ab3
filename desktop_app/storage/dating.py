"""What the date of a case depends on, as one column of its row: another law dates it without the document."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

import msgspec

from desktop_app.domain.case import Case
from desktop_app.domain.deadlines.history import ClockHistory, Pause
from desktop_app.domain.deadlines.proposal import DatedCase


class _Dating(msgspec.Struct, frozen=True, array_like=True):
    channel: str
    agency: str
    received_on: date | None
    received_at: datetime | None
    pauses: Sequence[tuple[date, date | None]]
    answered_on: date | None
    returned_on: date | None


_decode = msgspec.json.Decoder(_Dating).decode


def dating(case: Case, history: ClockHistory) -> str:
    """The column's text."""
    kept = _Dating(
        channel=case.channel,
        agency=case.agency.key,
        received_on=history.received_on,
        received_at=history.received_at,
        pauses=[(pause.asked_on, pause.got_on) for pause in history.pauses],
        answered_on=history.answered_on,
        returned_on=history.returned_on,
    )
    return msgspec.json.encode(kept).decode()


def dated_case(case_id: str, text: str) -> DatedCase:
    """The case behind the column's text, with all that its answer's date goes by."""
    kept = _decode(text)
    history = ClockHistory(
        received_on=kept.received_on,
        pauses=tuple([Pause(*span) for span in kept.pauses]),
        accepted_on=None,
        returned_on=kept.returned_on,
        answered_on=kept.answered_on,
        updates_on=(),
        received_at=kept.received_at,
    )
    return DatedCase(case_id, history, kept.channel, kept.agency)
