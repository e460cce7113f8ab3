"""What the exchange with the portal costs, each figure in pairs with the floor of the same documents."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from desktop_app.domain.changes import Changes
from tests.bench.figures import beside, busy, line, of_clicks, seconds, spread, times
from tests.bench.first_copy import NOTE, Copied, copy
from tests.bench.floor import Floor, floor_of
from tests.sync.desk import Desk

OFFICER = "hanh"
CHANGED = 1_000
IDLE_RUNS = 50
MB = 1024 * 1024


class Told:
    """When a desk said what."""

    def __init__(self) -> None:
        self._news: list[tuple[float, Changes]] = []

    def __call__(self, changes: Changes) -> None:
        self._news.append((time.perf_counter(), changes))

    def last(self, is_one: Callable[[Changes], bool]) -> float:
        """The moment of the last such news."""
        return max(at for at, changes in self._news if is_one(changes))


@contextmanager
def measured(folder: Path, address: str, rounds: int) -> Iterator[Desk]:
    """Print the figures; the desk they end with is handed on, with all cases and nothing to send."""
    first = copy(folder / "desk-0", address, OFFICER)
    told = Told()
    with Desk(folder / "desk-0", address, OFFICER, publish=told) as desk:
        documents = desk.truths().values()
        size = sum(map(len, documents)) / first.cases
        with floor_of(documents, folder) as floor:
            del documents
            line(f"{first.cases:,} cases", f"{size:8,.0f} bytes each on average")
            _first_copies(folder, address, rounds, floor)
            _while_working(folder, address)
            line("nothing changed since", spread(times(desk.sync, IDLE_RUNS)))
            line("   processor time of this end alone", busy(desk.sync, IDLE_RUNS))
            with Desk(folder / "desk-1", address, OFFICER) as other:
                _changes(desk, told, other, rounds, floor())
        yield desk


def _first_copies(folder: Path, address: str, rounds: int, floor: Callable[[], Floor]) -> None:
    mine: list[Copied] = []
    least: list[float] = []
    least_busy: list[float] = []
    for number in range(1, rounds + 1):
        mine.append(copy(folder / f"desk-{number}", address, OFFICER))
        started = time.process_time()
        least.append(floor().pull())
        least_busy.append(time.process_time() - started)
    line("first copy, until the last case stands in the lists", beside([one.usable for one in mine], least))
    line("   until it was compared with the portal, too", beside([one.ended for one in mine], least))
    line("   with every word in the index", beside([one.usable + one.words for one in mine], least))
    line(
        "   and with the facts for figures",
        beside([one.usable + one.words + one.facts for one in mine], least),
    )
    line("   processor time of this end alone", beside([one.processor for one in mine], least_busy))
    grown = median((one.peak - one.idle) / MB for one in mine)
    line("   memory at its most, above idle", f"{grown:8.0f} MB  idle {mine[0].idle / MB:.0f} MB")


def _while_working(folder: Path, address: str) -> None:
    line(
        "   a note is saved meanwhile", of_clicks(copy(folder / "worked", address, OFFICER, clicks=True).late)
    )


def _changes(desk: Desk, told: Told, other: Desk, rounds: int, floor: Floor) -> None:
    """An officer notes something in many cases, which go to the portal and from there to another desk."""
    work, ids = desk.work, _open_cases(desk)[:CHANGED]
    documents = [json.loads(document) for key, document in desk.truths().items() if key in set(ids)]
    saved, worked = list[float](), 0.0
    pushed, pulled = list[float](), list[float]()
    floor_pushed, floor_pulled = list[float](), list[float]()
    other.sync()
    floor.pull()
    for _ in range(rounds):
        started = time.process_time()
        saved += [seconds(partial(work.note, case_id, NOTE)) for case_id in ids]
        worked += time.process_time() - started
        start = time.perf_counter()
        desk.sync()
        pushed.append(told.last(lambda changes: changes.outbox) - start)
        floor_pushed.append(floor.push(documents))
        floor.pull()
        pulled.append(seconds(other.sync))
        floor.change(len(ids))
        floor_pulled.append(floor.pull())
    line("a note is saved, disk included", of_clicks(saved))
    line("   processor time of it", f"{worked / len(saved) * 1_000:8.1f} ms")
    line(f"{len(ids):,} changed cases pulled", beside(pulled, floor_pulled))
    line(f"{len(ids):,} actions pushed, verdicts kept", beside(pushed, floor_pushed))


def _open_cases(desk: Desk) -> list[str]:
    query = "SELECT case_id FROM case_view WHERE bucket = 'open' AND assignee = ? ORDER BY case_id"
    with desk.store.cache.read() as connection:
        return [row[0] for row in connection.exec_driver_sql(query, (desk.user_id,))]
