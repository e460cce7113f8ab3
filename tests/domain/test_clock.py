"""The legal day, and the clock that does not believe the computer."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from desktop_app.domain.clock import PortalTime, end_of_legal_day, legal_day


@dataclass(frozen=True)
class MachineClock:
    """A computer that shows `shown` while `ticks` seconds have passed since it was switched on."""

    shown: datetime
    ticks: float

    def now(self) -> datetime:
        return self.shown

    def monotonic(self) -> float:
        return self.ticks


def test_the_legal_day_is_vietnams_whatever_the_zone_of_the_instant() -> None:
    assert legal_day(datetime(2017, 7, 30, 17, 0, tzinfo=UTC)) == date(2017, 7, 31)
    assert legal_day(datetime(2017, 7, 30, 16, 59, 59, tzinfo=UTC)) == date(2017, 7, 30)
    honolulu = timezone(timedelta(hours=-10))
    assert legal_day(datetime(2017, 7, 30, 7, 0, tzinfo=honolulu)) == date(2017, 7, 31)


def test_a_legal_day_ends_one_second_before_midnight_in_vietnam() -> None:
    assert end_of_legal_day(date(2017, 7, 31)).isoformat() == "2017-07-31T23:59:59+07:00"


def test_turning_the_computer_back_does_not_turn_the_portals_time_back() -> None:
    heard = PortalTime(at=datetime(2025, 8, 25, 7, 0, tzinfo=UTC), monotonic=100.0)
    turned_back = MachineClock(shown=datetime(2025, 8, 20, 7, 0, tzinfo=UTC), ticks=160.0)
    assert heard.now(turned_back) == datetime(2025, 8, 25, 7, 1, tzinfo=UTC)
    assert heard.machine_is_ahead_by(turned_back) == timedelta(days=-5, minutes=-1)
