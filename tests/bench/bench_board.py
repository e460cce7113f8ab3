"""What the team board costs in processor time, with 100,000 open cases: `python -m tests.bench.bench_board`.

It asserts nothing. The rows are written as a sync would write them; reading is what is measured.
"""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import insert

from desktop_app.domain.case import decode_case
from desktop_app.domain.people import Grant, Person
from desktop_app.storage import json_text
from desktop_app.storage.tables import case_view
from desktop_app.storage.view_row import NO_WORK, view_row
from tests.bench.figures import busy, line
from tests.storage.builders import AGENCY, NOW, Profile, document

CASES = 100_000
OFFICERS = 100
UNITS = 10
REPEATS = 5
PART = 5_000
LEADER = Person("u_lead", "Lãnh đạo", None, AGENCY, "", (Grant("leader", AGENCY),))
HEAD = Person("u_head", "Trưởng phòng", "un_1", AGENCY, "", (Grant("supervisor", AGENCY, "un_1"),))


def fill(desk: Profile, cases: int) -> None:
    """Open cases of the last two months, spread over all officers, some of them in review or unassigned."""
    chance, law = Random(2), desk.law
    days: dict[date, dict[str, object]] = {}
    made = []
    for number in range(cases):
        received = NOW.date() - timedelta(days=chance.randrange(25))
        if received not in days:
            truth = decode_case(json_text.encode(document(1, received=received.isoformat())))
            days[received] = view_row(truth, NO_WORK, me=None, law=law)
        officer = chance.randrange(OFFICERS)
        loose = chance.random() < 0.01
        status = chance.choices(["assigned", "in_progress", "in_review", "approved"], [3, 6, 2, 1])[0]
        made.append(
            days[received]
            | {
                "case_id": f"c_{number}",
                "assignee": None if loose else f"u_{officer}",
                "unit": f"un_{officer % UNITS}",
                "status": "forwarded" if loose else status,
            }
        )
        if len(made) == PART or number == cases - 1:
            with desk.store.cache.write(person=False) as connection:
                connection.execute(insert(case_view), made)
            made.clear()


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as scratch:
        desk = Profile(Path(scratch), LEADER)
        try:
            officers = [
                Person(f"u_{n}", f"Cán bộ {n}", f"un_{n % UNITS}", AGENCY, "", (Grant("officer", AGENCY),))
                for n in range(OFFICERS)
            ]
            desk.pull_staff([*officers, LEADER, HEAD])
            fill(desk, CASES)
            for who, me in (("of the agency", LEADER), ("of one unit", HEAD)):
                desk.me = me
                desk.restart()
                board = desk.queue.board()
                red = next(day.on for day in board.days if day.due)
                line(f"the board {who}, {CASES:,} open cases", busy(desk.queue.board, REPEATS))
                line(
                    f"   a day of it with proposals, {desk.queue.day_plan(red).day.due:,} cases",
                    busy(lambda red=red: desk.queue.day_plan(red), REPEATS),
                )
        finally:
            desk.close()


if __name__ == "__main__":
    main()
