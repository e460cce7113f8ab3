"""A question asked at every news: one is under way, one follows, and the newest answer is heard last."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from ui.latest import Latest
from ui.tasks import Tasks


def test_ten_askings_while_one_is_under_way_are_answered_by_one_more(qtbot: QtBot) -> None:
    tasks, go_on, asked, heard = Tasks(), threading.Event(), [0], list[int]()

    def question() -> int:
        asked[0] += 1
        number = asked[0]
        go_on.wait(5)
        return number

    latest = Latest(tasks, question, heard.append)
    for _ in range(10):
        latest.ask()
    go_on.set()
    qtbot.waitUntil(lambda: not latest.is_asking)
    assert heard == [1, 2]
    latest.ask()
    qtbot.waitUntil(lambda: heard == [1, 2, 3])
    tasks.stop()
