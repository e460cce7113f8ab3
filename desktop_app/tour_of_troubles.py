"""The tour's last hour: one answer written on two machines, cases given away, and a queue that vanishes."""

from __future__ import annotations

from desktop_app.desk import Desk
from desktop_app.domain.case import Status
from desktop_app.domain.lines import Mailbox
from sync.training import TrainingPortal
from ui.album import LARGE_TEXT, SMALL, WindowTour

OPENING = "Văn phòng Ủy ban nhân dân tỉnh nhận được phản ánh của Ông/Bà."
BASE = f"{OPENING}\n\nSở đã kiểm tra hồ sơ và đang đối chiếu.\n\nTrân trọng./."
HERE = f"{OPENING}\n\nSở đã kiểm tra hồ sơ ngày 21/8 và trả kết quả trước ngày 29/8.\n\nTrân trọng./."
ELSEWHERE = f"{OPENING}\n\nSở chưa nhận đủ hồ sơ, đề nghị Ông/Bà bổ sung.\n\nTrân trọng./."
BEGUN = f"{OPENING} Tổ công tác đã xác minh tại chỗ ngày 22/8, kết quả như sau:"


def go_through(
    here: Desk, elsewhere: Desk, window: WindowTour, portal: TrainingPortal, *, colleague: str
) -> None:
    """`elsewhere` is the same officer's other machine, `colleague` another officer's user id."""
    lines = here.queue().lines(here.queue().listing(Mailbox.QUEUE).ids)
    twice, taken, *_ = (one.case_id for one in lines.values() if one.status == Status.IN_PROGRESS)
    _save(here, twice, BASE)
    elsewhere.service.run_once()
    here.service.go_offline()
    _save(elsewhere, twice, ELSEWHERE)
    work = here.casework()
    work.keep_text(twice, HERE)
    work.save_draft(twice)
    work.keep_text(taken, BEGUN)
    work.note(taken, "Đã xác minh tại chỗ cùng cán bộ địa chính xã.")
    portal.reassign(taken, colleague)
    here.service.go_online()
    here.service.run_once()
    window.look(Mailbox.DECISIONS, "05-conflict")
    window.look(Mailbox.DECISIONS, "05-conflict-125pct", SMALL, 1.25)
    window.look(Mailbox.DECISIONS, "05-conflict-200pct", LARGE_TEXT, 2.0)
    window.turn(Mailbox.DECISIONS, 1, "05-refused")
    window.look(Mailbox.UNFINISHED, "05-unfinished")
    window.look(Mailbox.OUTBOX, "06-outbox-troubled")
    for case_id in here.queue().listing(Mailbox.QUEUE).ids:
        portal.reassign(case_id, colleague)
    here.service.run_once()
    window.look(Mailbox.DECISIONS, "05-queue-vanished")


def _save(desk: Desk, case_id: str, text: str) -> None:
    desk.casework().keep_text(case_id, text)
    desk.casework().save_draft(case_id)
    desk.service.run_once()
