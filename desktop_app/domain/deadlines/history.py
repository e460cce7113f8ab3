"""What a case's history says to its clocks: receipt, pauses, acceptance, updates, answer.

Dates come from events alone, never from a counter; and by whole days, so that the order in which
one day's events were written down cannot change a date.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from desktop_app.domain.clock import legal_day

RECEIVED: Final = "received"
ACCEPTED: Final = "accepted"
RETURNED: Final = "returned_to_portal"
INFO_REQUESTED: Final = "info_requested"
INFO_RECEIVED: Final = "info_received"
PROGRESS_UPDATED: Final = "progress_updated"
REPLY_SENT: Final = "reply_sent"
ANSWER_RETURNED: Final = "answer_returned"

CLOCK_KINDS: Final = frozenset(
    (
        RECEIVED,
        ACCEPTED,
        RETURNED,
        INFO_REQUESTED,
        INFO_RECEIVED,
        PROGRESS_UPDATED,
        REPLY_SENT,
        ANSWER_RETURNED,
    )
)


@dataclass(frozen=True, slots=True)
class ClockEvent:
    """An event of a case with its legal date. Kinds outside CLOCK_KINDS move nothing (a note, say).

    `at`, the instant, matters only to a receipt: for terms in hours, and for arrival after office hours.
    """

    kind: str
    on: date
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """Waiting for the sender: not counted are the days after `asked_on` up to and including `got_on`.

    `got_on` is None while the sender has not answered.
    """

    asked_on: date
    got_on: date | None

    def covers(self, day: date) -> bool:
        """Whether this day stands still."""
        return self.asked_on < day and (self.got_on is None or day <= self.got_on)


@dataclass(frozen=True, slots=True)
class ClockHistory:
    """The dates that clocks start, stop and stand still by. `received_on` None: no clock runs.

    `received_at` is the instant of that receipt, where it was told.
    """

    received_on: date | None
    pauses: tuple[Pause, ...]
    accepted_on: date | None
    returned_on: date | None
    answered_on: date | None
    updates_on: tuple[date, ...]
    received_at: datetime | None = None


def read_history(events: Iterable[ClockEvent]) -> ClockHistory:
    """The clock dates of one agency's handling: from the latest receipt on, as a re-sent case starts anew."""
    days: dict[str, list[date]] = {}
    instants: list[datetime] = []
    for event in events:
        days.setdefault(event.kind, []).append(event.on)
        if event.at is not None and event.kind == RECEIVED:
            instants.append(event.at)
    receipts, returns = days.get(RECEIVED, []), days.get(RETURNED, [])
    if not receipts:
        return ClockHistory(None, (), None, None, None, ())
    received_on = max(receipts)

    def since(kind: str) -> list[date]:
        return [day for day in days[kind] if day >= received_on] if kind in days else []

    is_held = not returns or _is_open(_spans(receipts, returns))
    pauses = _spans(since(INFO_REQUESTED), since(INFO_RECEIVED)) if INFO_REQUESTED in days else []
    answers = _spans(since(REPLY_SENT), since(ANSWER_RETURNED)) if REPLY_SENT in days else []
    return ClockHistory(
        received_on=received_on,
        pauses=tuple([Pause(*span) for span in pauses]) if pauses else (),
        accepted_on=min(since(ACCEPTED), default=None),
        returned_on=None if is_held else max(returns, default=None),
        answered_on=answers[-1][0] if _is_open(answers) else None,
        updates_on=tuple(sorted(since(PROGRESS_UPDATED))),
        received_at=max((at for at in instants if legal_day(at) == received_on), default=None),
    )


Span = tuple[date, date | None]


def _is_open(spans: Sequence[Span]) -> bool:
    return bool(spans) and spans[-1][1] is None


def _spans(opened: Sequence[date], closed: Sequence[date]) -> list[Span]:
    """When something stood open, with each day's openings and closings set off against each other."""
    if not opened:
        return []
    net: dict[date, int] = {}
    for day in opened:
        net[day] = net.get(day, 0) + 1
    for day in closed:
        net[day] = net.get(day, 0) - 1
    spans: list[Span] = []
    since: date | None = None
    for day in sorted(net):
        if since is None and net[day] > 0:
            since = day
        elif since is not None and net[day] < 0:
            spans.append((since, day))
            since = None
    if since is not None:
        spans.append((since, None))
    return spans
