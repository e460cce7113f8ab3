"""The thread that copies: first soon, then every hour, and never for the last time because of a trouble."""

from __future__ import annotations

import threading
from collections.abc import Callable

from desktop_app.backup_keeper import BackupKeeper
from desktop_app.domain.errors import DiskFull


def test_it_goes_on_after_a_disk_that_was_full(expected_log: Callable[[str], None]) -> None:
    expected_log("no backup made: DiskFull")
    made, calls = threading.Event(), []

    def make() -> None:
        calls.append(1)
        if len(calls) == 1:
            raise DiskFull
        made.set()

    keeper = BackupKeeper(make, first_after=0, every=0.001)
    keeper.start()
    assert made.wait(10)
    keeper.stop()


def test_it_ends_at_once_while_it_waits() -> None:
    keeper = BackupKeeper(lambda: None)
    keeper.start()
    keeper.stop()
    assert "backup" not in {thread.name for thread in threading.enumerate()}
