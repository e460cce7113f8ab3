"""What was looked at: the sender's data are written down, what is new is marked until it was seen."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from desktop_app.domain.actions import Verdict
from desktop_app.domain.case import Sender
from desktop_app.domain.lines import Mailbox
from desktop_app.storage import json_text
from desktop_app.storage.tables import audit
from tests.storage.builders import (
    ALSO_FOCAL,
    HANH,
    LONG,
    PHONE,
    Profile,
    approved_document,
    document,
    event,
)
from tests.storage.conftest import NewProfile


def test_looking_at_the_sender_is_written_down_without_the_senders_data(profile: Profile) -> None:
    sender = profile.work.show_sender("c_1")
    assert isinstance(sender, Sender)
    assert sender.phone == PHONE
    with profile.store.work.read() as connection:
        [row] = connection.execute(select(audit).where(audit.c.kind == "sender_shown")).all()
    assert (row.case_id, row.at, json_text.decode(row.facts)) == (
        "c_1",
        profile.clock.now(),
        {"by": "u_hanh"},
    )


def test_work_of_a_case_given_to_a_colleague_waits_under_unfinished(profile: Profile) -> None:
    profile.pull_staff((ALSO_FOCAL,))
    profile.work.accept("c_1")
    profile.work.keep_text("c_1", "Kính gửi")
    profile.work.save_draft("c_1")
    accept, save = profile.take_batch()
    profile.pull(document(version=5, assignee="u_long"))
    profile.answer(Verdict(accept.id, "conflict", why="not-yours"), Verdict(save.id, "blocked"))
    profile.work.keep_text("c_1", "Kính gửi ông")
    left = {(one.kind, one.text, one.reason) for one in profile.queue.unfinished()}
    assert left == {("draft", "Kính gửi ông", "not-mine"), ("save_draft", "Kính gửi", "not-mine")}
    assert profile.queue.counts()[Mailbox.UNFINISHED] == 2


def test_new_cases_are_marked_until_they_are_looked_at_and_a_rebuild_remembers(profile: Profile) -> None:
    assert profile.queue.lines(["c_1"])["c_1"].unseen == "assigned"
    assert profile.queue.mark_seen("c_1")
    assert not profile.queue.mark_seen("c_1")
    profile.store.views.rebuild()
    assert profile.queue.lines(["c_1"])["c_1"].unseen == ""
    history = [*document()["history"], event(9, "info_received", by="sender", day="2025-08-24")]
    profile.pull(document(version=2, history=history, status="in_progress"))
    assert profile.queue.lines(["c_1"])["c_1"].unseen == "supplemented"


def test_what_i_did_myself_is_not_news_to_me(profile: Profile) -> None:
    history = [*document()["history"], event(9, "accepted", by="u_hanh", day="2025-08-12")]
    profile.pull(document(version=2, history=history, status="in_progress"))
    assert profile.queue.lines(["c_1"])["c_1"].unseen == ""


def test_the_officer_hears_of_an_approval(profile: Profile) -> None:
    profile.pull(approved_document(version=2))
    assert profile.queue.lines(["c_1"])["c_1"].unseen == "approved"


def test_two_officers_on_one_machine_have_their_own_folders(new_profile: NewProfile, tmp_path: Path) -> None:
    hanh, long = new_profile(HANH, name="a"), new_profile(LONG, name="b")
    hanh.pull_staff()
    hanh.first_copy(document(1))
    assert long.store.truth.count() == 0
    assert {path.name for path in tmp_path.iterdir()} >= {"a", "b"}
