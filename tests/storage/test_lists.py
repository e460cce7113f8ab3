"""Lists: which cases, in which order, under which heading, and how fast the rows follow."""

from __future__ import annotations

import unicodedata

import pytest

from desktop_app.domain.case import OPEN
from desktop_app.domain.lines import Group, Mailbox
from desktop_app.storage.search import fold
from desktop_app.storage.withdrawal import withdraw
from tests.conftest import ExpectedLog
from tests.storage.builders import (
    ALSO_FOCAL,
    HANH,
    KHOI,
    STAFF,
    TUAN,
    Profile,
    approved_document,
    document,
    event,
    review_document,
)
from tests.storage.conftest import NewProfile


def paused(number: int, **changes: object) -> dict[str, object]:
    history = [*document(number)["history"], event(5, "info_requested", by="u_hanh", day="2025-08-20")]
    return document(number, status="supplement", history=history, **changes)


def answered(number: int, day: str) -> dict[str, object]:
    reply = {"round": 1, "sha256": "x", "sent_at": f"{day}T04:00:00.000Z", "number": "TN-1"}
    history = [*document(number)["history"], event(5, "reply_sent", by="u_hanh", day=day)]
    return document(number, status="answered", reply=reply, history=history)


@pytest.fixture
def desk(new_profile: NewProfile) -> Profile:
    """Hạnh's queue on 25/08/2025: terms end 20 days after receipt."""
    hanh = new_profile()
    hanh.pull_staff((ALSO_FOCAL, *STAFF[1:]))
    hanh.first_copy(
        document(1, received="2025-08-20"),  # 09/09
        document(2, received="2025-07-31"),  # 20/08: overdue
        document(3, received="2025-08-07"),  # 27/08: soon
        document(4, received="2025-08-05"),  # 25/08: today
        document(5, received="2025-08-08", status="in_review"),  # 28/08: soon
        paused(6),
        document(7, history=[], received_at=None),
        document(8, assignee="u_long"),
        document(9, status="returned"),
        answered(10, "2025-08-20"),
        answered(11, "2025-08-22"),
        document(12, status="odd_new_state", received="2025-08-21"),
    )
    return hanh


def test_the_queue_goes_from_the_most_pressing_to_what_has_no_date(desk: Profile) -> None:
    listing = desk.queue.listing(Mailbox.QUEUE)
    assert listing.ids == ("c_2", "c_4", "c_3", "c_5", "c_1", "c_12", "c_6", "c_7")
    assert listing.groups == (
        Group("overdue", 1),
        Group("soon", 3),
        Group("later", 2),
        Group("paused", 1),
        Group("undated", 1),
    )


def test_answered_cases_stand_newest_first_in_one_group(desk: Profile) -> None:
    listing = desk.queue.listing(Mailbox.ANSWERED)
    assert listing.ids == ("c_11", "c_10")
    assert listing.groups == (Group("answered", 2),)


@pytest.mark.parametrize(
    ("mailbox", "ids"),
    [
        (Mailbox.OVERDUE, ("c_2",)),
        (Mailbox.SOON, ("c_4", "c_3", "c_5")),
        (Mailbox.SUPPLEMENT, ("c_6",)),
        (Mailbox.IN_REVIEW, ("c_5",)),
        (Mailbox.TO_ASSIGN, ()),
        (Mailbox.OUTBOX, ()),
    ],
)
def test_each_mailbox_holds_what_its_name_says(desk: Profile, mailbox: Mailbox, ids: tuple[str, ...]) -> None:
    assert desk.queue.listing(mailbox).ids == ids


def test_counts_are_those_of_the_lists_and_groups_add_up(desk: Profile) -> None:
    counts = desk.queue.counts()
    for mailbox in Mailbox:
        listing = desk.queue.listing(mailbox)
        assert counts[mailbox] == len(listing.ids) == sum(group.count for group in listing.groups)
    assert counts[Mailbox.AGENCY] == 9


def test_a_case_becomes_overdue_when_its_day_is_over(desk: Profile) -> None:
    assert "c_4" not in desk.queue.listing(Mailbox.OVERDUE).ids
    desk.clock.pass_by(hours=10)  # 00:20 on 26/08 in Vietnam
    assert "c_4" in desk.queue.listing(Mailbox.OVERDUE).ids


def test_a_paused_case_has_no_date_but_the_day_it_stands_still_since(desk: Profile) -> None:
    line = desk.queue.lines(["c_6"])["c_6"]
    assert line.due_on is None
    assert str(line.paused_on) == "2025-08-20"


def test_the_date_of_the_line_is_the_last_day_of_the_ledger(desk: Profile) -> None:
    detail = desk.queue.detail("c_1")
    assert str(detail.line.due_on) == "2025-09-09"
    assert detail.deadline.ledger[-1].on == detail.line.due_on == detail.deadline.answer.due_on


@pytest.mark.parametrize("text", ["duong ngap", "ĐƯỜNG NGẬP", "đường  ".strip(), "20250811.0003", "đường"])
def test_search_needs_no_tone_marks_and_finds_codes(desk: Profile, text: str) -> None:
    assert "c_3" in desk.queue.listing(Mailbox.QUEUE, text).ids


def test_search_takes_signs_literally(desk: Profile) -> None:
    assert desk.queue.listing(Mailbox.QUEUE, "%").ids == ()
    assert desk.queue.listing(Mailbox.QUEUE, "_").ids == ()


def test_composed_and_decomposed_text_fold_alike() -> None:
    text = "Đất đai, Ưu tiên: ĐƯỜNG NGẬP ở xã Nghĩa Lộ"
    folded = "dat dai, uu tien: duong ngap o xa nghia lo"
    assert {fold(unicodedata.normalize(form, text)) for form in ("NFC", "NFD")} == {folded}


def test_lists_filter_by_field_and_state(desk: Profile) -> None:
    assert desk.queue.listing(Mailbox.QUEUE, status="in_review").ids == ("c_5",)
    assert desk.queue.listing(Mailbox.QUEUE, field="giao_thong").ids == ()


def test_a_supervisor_sees_what_the_own_unit_submitted_and_what_was_addressed_to_them(
    new_profile: NewProfile, expected_log: ExpectedLog
) -> None:
    expected_log(r"case c_2 withheld")
    tuan = new_profile(TUAN)
    tuan.pull_staff()
    elsewhere = {"assignee": "u_far", "unit": "un_9"}
    named = review_document(3, **elsewhere)
    named["history"][-1]["data"] = {"to": "u_tuan"}
    own = review_document(4, assignee="u_tuan")
    tuan.first_copy(review_document(1), review_document(2, **elsewhere), named, own, document(5))
    assert tuan.queue.listing(Mailbox.TO_REVIEW).ids == ("c_1", "c_3")


def test_the_agency_list_shows_all_open_cases(new_profile: NewProfile) -> None:
    khoi = new_profile(KHOI)
    khoi.pull_staff()
    khoi.first_copy(document(1), document(2, assignee=None, status="forwarded"), answered(3, "2025-08-20"))
    assert set(khoi.queue.listing(Mailbox.AGENCY).ids) == {"c_1", "c_2"}
    assert khoi.queue.listing(Mailbox.QUEUE).ids == ()


def test_news_say_whether_a_list_moved(desk: Profile) -> None:
    assert not desk.pull(document(1, version=2, received="2025-08-20", content="khác")).membership
    assert desk.pull(document(1, version=3, received="2025-08-19")).membership
    assert desk.pull(document(20)).membership


def test_a_line_counts_drafts_and_submissions(desk: Profile) -> None:
    desk.pull(approved_document(1, version=2))
    line = desk.queue.lines(["c_1"])["c_1"]
    assert (line.draft_rev, line.reviews) == (1, 1)
    assert str(line.assigned_at) == "2025-08-11 03:00:02+00:00"


def test_a_crash_between_the_two_files_heals_at_the_next_start(desk: Profile) -> None:
    with desk.store.work.write() as connection:
        desk.store.outbox.add(
            connection,
            case_id="c_1",
            type="accept",
            args={},
            expect={},
            base_version=1,
            actor=HANH.id,
            made_at=desk.clock.now(),
        )
    assert desk.status() == "assigned"
    desk.restart()
    assert (desk.status(), desk.badge()) == ("in_progress", "queued")


def test_a_crash_right_after_an_answer_was_taken_back_shows_it_as_not_sent(new_profile: NewProfile) -> None:
    desk = new_profile(hold_seconds=20)
    desk.pull_staff()
    desk.first_copy(approved_document())
    sent = desk.work.send_reply("c_1")
    assert desk.status() == "answered"
    with desk.store.work.write() as connection:
        withdraw(connection, desk.store.outbox, sent.id, desk.clock.now())
    desk.restart()  # the power failed before the row was written
    assert (desk.status(), desk.badge()) == ("approved", "synced")


def test_rebuilding_writes_the_same_rows(desk: Profile) -> None:
    desk.work.accept("c_1")
    desk.work.keep_text("c_2", "Kính gửi")
    ids = [f"c_{n}" for n in range(1, 13)]
    before = desk.queue.lines(ids)
    desk.store.views.rebuild()
    assert desk.queue.lines(ids) == before


def test_names_in_a_case_are_known_or_shown_raw(desk: Profile) -> None:
    detail = desk.queue.detail("c_1")
    assert detail.names["u_hanh"] == "Nguyễn Thị Hạnh"
    assert detail.names["u_khoi"] == "Đỗ Đăng Khôi"
    assert detail.names["portal"] == "portal"
    assert detail.field_name == "dat_dai"
    assert detail.agency_name == "2025/24"


def test_every_open_state_is_in_some_list(new_profile: NewProfile) -> None:
    hanh = new_profile()
    hanh.first_copy(*[document(n, status=state) for n, state in enumerate(sorted(OPEN), start=1)])
    assert len(hanh.queue.listing(Mailbox.QUEUE).ids) == len(OPEN)
