"""What a quarter's report costs over 100,000 cases, beside the least it can cost: reading as many rows.

The facts are made here and not pulled: a portal of that many cases takes longer to fill than all the rest.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import msgspec

from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.feed import FeedPage, Scope
from desktop_app.domain.figures.facts import CaseFact, FactClock, FactEvent, Spell
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.report_signer import DeviceSigner
from desktop_app.reports.desk import Reports
from desktop_app.reports.forms import forms_in_force
from desktop_app.settings import SettingsFiles
from desktop_app.storage.bulk import put_many
from desktop_app.storage.tables import case_fact
from tests.bench.figures import busy, line
from tests.storage.builders import KHOI, Profile

CASES = 100_000
QUARTER = Quarter(2025, 1)
AS_OF = datetime(2025, 9, 1, 8, tzinfo=LEGAL_ZONE)
ROUNDS = 3


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        profile = Profile(folder / "desk", KHOI)
        try:
            profile.store.truth.apply_changes(Scope.ME, [FeedPage((), "C1")])
            rows = [_row(fact) for fact in _facts()]
            with profile.store.cache.write() as connection:
                put_many(connection, case_fact, rows, key="case_id")
            reports = Reports(
                profile.store,
                profile.me,
                profile.clock,
                data_as_of=lambda: AS_OF,
                forms=forms_in_force(SettingsFiles(folder / "settings.toml").load()),
                signer=DeviceSigner(profile.store.meta),
            )
            counted = len([one for row in reports.quarter(QUARTER).counted.values() for one in row])
            what = f"report of a quarter, {CASES:,} cases, {counted:,} of them in it"
            line(what, busy(lambda: reports.quarter(QUARTER), ROUNDS))
        finally:
            profile.close()
        line("   the floor: reading as many rows from plain SQLite", _floor(folder / "floor.db", rows))


def _floor(path: Path, rows: list[dict[str, object]]) -> str:
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE fact(case_id TEXT PRIMARY KEY, first_on TEXT, fact BLOB)")
        plain.executemany("INSERT INTO fact VALUES(?, ?, ?)", [tuple(row.values()) for row in rows])
        plain.commit()
        return busy(
            lambda: [msgspec.json.decode(fact) for (fact,) in plain.execute("SELECT fact FROM fact")], ROUNDS
        )


def _row(fact: CaseFact) -> dict[str, object]:
    first_on = fact.submitted_on.isoformat() if fact.submitted_on else None
    return {"case_id": fact.case_id, "first_on": first_on, "fact": msgspec.json.encode(fact)}


def _facts() -> Iterator[CaseFact]:
    """Twenty months of cases; a fifth still open, a seventh once paused."""
    for number in range(CASES):
        came_on = date(2024, 1, 1) + timedelta(days=number % 600)
        sent_on = came_on + timedelta(days=3 + number % 37)
        at = datetime(came_on.year, came_on.month, came_on.day, 9, tzinfo=LEGAL_ZONE)
        is_open, was_paused = number % 5 == 0, number % 7 == 0
        pause = (came_on + timedelta(days=2), came_on + timedelta(days=5))
        events = [FactEvent("received", came_on, at), FactEvent("accepted", came_on + timedelta(days=1))]
        if was_paused:
            events += [FactEvent("info_requested", pause[0]), FactEvent("info_received", pause[1])]
        if not is_open:
            events.append(FactEvent("reply_sent", sent_on))
        closing_at = at + timedelta(days=3 + number % 37)
        spell = Spell(came_on) if is_open else Spell(came_on, sent_on, "answered", closed_at=closing_at)
        yield CaseFact(
            case_id=f"c_{number:016x}",
            version=9,
            code=f"PAKN.{came_on:%Y%m%d}.{number:06d}",
            channel="citizen",
            agency=f"2025/{number % 34:02d}",
            unit=f"un_{number % 9}",
            assignee=f"u_{number % 60}",
            status="in_progress" if is_open else "answered",
            content_type=("conduct", "rule", "idea")[number % 3],
            field=f"field_{number % 18}",
            place="xã Tân Hòa",
            in_scope=True,
            submitted_on=came_on,
            received_on=came_on,
            spells=(spell,),
            events=tuple(events),
            clock=FactClock(came_on, at, (pause,) if was_paused else (), max(event.on for event in events)),
        )


if __name__ == "__main__":
    main()
