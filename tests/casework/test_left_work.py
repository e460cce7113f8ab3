"""Work on a case that has left: written to a file, handed over, and gone after thirty days, all on record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.domain.actions import Verdict
from desktop_app.domain.errors import FileNotWritten, UnknownCase
from tests.storage.builders import KHOI, Profile, document, draft_of, remove
from tests.storage.conftest import NewProfile

MINE = "Đã kiểm tra hồ sơ."


def record(profile: Profile) -> list[tuple[str, dict[str, str]]]:
    """What the audit holds about the work that was left."""
    with profile.store.work.read() as connection:
        rows = connection.exec_driver_sql("SELECT kind, facts FROM audit WHERE kind LIKE 'left%'").all()
    return [(row.kind, json.loads(row.facts)) for row in rows]


@pytest.fixture
def left(profile: Profile) -> Profile:
    """Hạnh wrote on a case that is gone now."""
    profile.pull(document(status="in_progress", version=2))
    profile.work.keep_text("c_1", MINE)
    profile.pull(remove("c_1"))
    profile.work.sweep_left_texts(profile.clock.now())
    return profile


def test_a_text_is_written_to_a_file_on_record_and_stays(left: Profile, tmp_path: Path) -> None:
    (work,) = left.queue.unfinished()
    left.work.export(work, tmp_path / "ban-giao.txt")
    assert (tmp_path / "ban-giao.txt").read_text(encoding="utf-8") == f"PAKN.20250811.0001\n\n{MINE}\n"
    assert record(left) == [("left_work_exported", {"kind": "draft", "action": "", "by": "u_hanh"})]
    assert left.queue.unfinished() == [work]


def test_a_file_that_cannot_be_written_leaves_no_record(left: Profile, tmp_path: Path) -> None:
    (work,) = left.queue.unfinished()
    with pytest.raises(FileNotWritten):
        left.work.export(work, tmp_path / "none" / "ban-giao.txt")
    assert record(left) == []


def test_a_case_that_has_left_takes_no_note_from_here(left: Profile) -> None:
    (work,) = left.queue.unfinished()
    with pytest.raises(UnknownCase):
        left.work.hand_over(work)
    assert left.queue.unfinished() == [work]


def test_a_text_is_handed_over_as_a_note_while_the_case_is_here(new_profile: NewProfile) -> None:
    khoi = new_profile(KHOI)
    khoi.pull_staff()
    khoi.first_copy(document(status="in_progress", assignee="u_khoi"))
    khoi.work.keep_text("c_1", MINE)
    khoi.pull(document(status="assigned", assignee="u_long", version=3))
    (work,) = khoi.queue.unfinished()
    assert work.reason == "not-mine"
    note = khoi.work.hand_over(work)
    assert (note.type, note.args["text"]) == ("note", MINE)
    assert khoi.queue.unfinished() == []
    assert [one.reason for one in khoi.store.drafts.revisions("c_1")] == ["handed-over"]


def test_a_refused_text_that_is_open_again_is_listed_once(profile: Profile) -> None:
    profile.pull(document(status="in_progress", version=2))
    profile.work.keep_text("c_1", MINE)
    action = profile.work.save_draft("c_1")
    assert action is not None
    profile.take_batch()
    profile.answer(Verdict(id=action.id, verdict="rejected", why="not-yours"))
    profile.pull(remove("c_1"))
    profile.work.settle_alone()
    assert [(one.kind, one.text) for one in profile.queue.unfinished()] == [("draft", MINE)]


def test_texts_go_thirty_days_after_the_case_left_and_not_a_day_before(left: Profile) -> None:
    (work,) = left.queue.unfinished()
    assert work.kept_until is not None
    left.clock.pass_by(days=29)
    left.work.sweep_left_texts(left.clock.now())
    assert left.queue.unfinished() == [work]
    left.clock.pass_by(days=1)
    left.work.sweep_left_texts(left.clock.now())
    assert left.queue.unfinished() == []
    assert record(left) == [("left_text_dropped", {"left_on": "2025-08-25"})]


def test_a_case_that_comes_back_keeps_its_text(left: Profile) -> None:
    left.clock.pass_by(days=29)
    left.pull(document(status="in_progress", version=100))
    left.work.sweep_left_texts(left.clock.now())
    left.clock.pass_by(days=5)
    left.work.sweep_left_texts(left.clock.now())
    draft = left.store.drafts.load("c_1")
    assert draft is not None
    assert draft.body == MINE


def test_nothing_goes_while_no_whole_copy_of_the_portal_is_here(new_profile: NewProfile) -> None:
    hanh = new_profile()
    hanh.pull_staff()
    hanh.first_copy(document(status="in_progress", draft=draft_of("Cũ.")))
    hanh.work.keep_text("c_1", MINE)
    hanh.close()
    (hanh.folder / "cache.db").unlink()
    hanh.open()
    hanh.clock.pass_by(days=40)
    hanh.work.sweep_left_texts(hanh.clock.now())
    draft = hanh.store.drafts.load("c_1")
    assert draft is not None
    assert draft.body == MINE
