"""Whether a date somebody enters can be true: a clock never starts, stops or restarts in the future."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.deadlines.history import ClockHistory


class DateProblem(StrEnum):
    """Why a date cannot be accepted; screens word it."""

    IN_THE_FUTURE = "in_the_future"
    BEFORE_RECEIPT = "before_receipt"
    BEFORE_LAST_RESTART = "before_last_restart"
    BEFORE_QUESTION = "before_question"
    NOT_RECEIVED = "not_received"
    ALREADY_PAUSED = "already_paused"
    NOT_PAUSED = "not_paused"


@dataclass
class DateRefused(ValueError):
    """`on` cannot be accepted; `bound` is the date it stands on the wrong side of, where there is one."""

    on: date
    problem: DateProblem
    bound: date | None = None

    def __post_init__(self) -> None:
        super().__init__(str(self.problem))


def check_receipt(on: date, *, today: date) -> None:
    """A receipt must not lie in the future. Raises DateRefused."""
    if on > today:
        raise DateRefused(on, DateProblem.IN_THE_FUTURE, today)


def check_question(on: date, history: ClockHistory, *, today: date) -> None:
    """The day a supplement was asked for, back-dated or not. Raises DateRefused."""
    if history.received_on is None:
        raise DateRefused(on, DateProblem.NOT_RECEIVED)
    last = history.pauses[-1] if history.pauses else None
    if last is not None and last.got_on is None:
        raise DateRefused(on, DateProblem.ALREADY_PAUSED, last.asked_on)
    if on < history.received_on:
        raise DateRefused(on, DateProblem.BEFORE_RECEIPT, history.received_on)
    if last is not None and last.got_on is not None and on < last.got_on:
        raise DateRefused(on, DateProblem.BEFORE_LAST_RESTART, last.got_on)
    if on > today:
        raise DateRefused(on, DateProblem.IN_THE_FUTURE, today)


def check_restart(on: date, history: ClockHistory, *, today: date) -> None:
    """The day the supplement came. Raises DateRefused, also when nobody waits for one."""
    last = history.pauses[-1] if history.pauses else None
    if last is None or last.got_on is not None:
        raise DateRefused(on, DateProblem.NOT_PAUSED)
    if on < last.asked_on:
        raise DateRefused(on, DateProblem.BEFORE_QUESTION, last.asked_on)
    if on > today:
        raise DateRefused(on, DateProblem.IN_THE_FUTURE, today)
