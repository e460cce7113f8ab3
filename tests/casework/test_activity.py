"""What is kept and told of every action: whose clock said what, why it waits, what became of it."""

from __future__ import annotations

from datetime import timedelta

from desktop_app.casework import Casework
from desktop_app.domain.trusted_now import Trust, Witness
from tests.storage.builders import NOW, Profile, document


def test_an_action_keeps_what_this_machines_clock_said_and_how_sure_the_time_was(profile: Profile) -> None:
    profile.pull(document())
    machine_at = NOW - timedelta(days=2)
    work = Casework(
        profile.store,
        profile.me,
        profile.clock,
        profile.news.append,
        0,
        witness=lambda: Witness(machine_at, Trust.ABOUT),
    )
    action = work.note("c_1", "Đã gọi")
    assert (action.made_at, action.machine_at, action.trust) == (NOW, machine_at, "about")
    profile.restart()
    assert profile.store.outbox.get(action.id) == action
