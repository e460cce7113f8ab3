"""A conflict seen from the case: the own text stays, the way to the decision is shown, texts come back."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.conflicts import Decision
from tests.ui.case.conftest import press, question, rows_of, show_case, words_on
from tests.ui.case.desk import Desk, document, draft
from tests.ui.case.test_conflict_desk import BASE, MINE, THEIRS, conflict
from ui.dialogs.kept_texts import KeptTexts


def test_my_text_stays_on_screen_and_the_way_to_the_decision_is_shown(qtbot: QtBot, desk: Desk) -> None:
    conflict(desk)
    case = show_case(qtbot, desk)
    assert case.answer.editor.text() == MINE
    assert "Cổng có bản khác của dự thảo này." in case.answer.message()
    with qtbot.waitSignal(case.decide_wanted):
        case.answer.follow_link()


def test_a_kept_text_is_read_copied_and_taken_up_again(qtbot: QtBot, desk: Desk) -> None:
    conflict(desk)
    seen = desk.work.queue.conflicts()[0].text
    assert seen is not None
    desk.work.casework.decide("c_1", Decision(body=THEIRS, seen_sha256=seen.theirs.sha256))
    case = show_case(qtbot, desk)
    press(case, "Bản lưu của dự thảo (1)")
    kept = question(KeptTexts)
    assert rows_of(kept, "Bản lưu của dự thảo") == ["Bản của tôi, không chọn. 14:18 hôm nay."]
    press(kept, "Chép nội dung")
    assert QGuiApplication.clipboard().text() == MINE
    press(kept, "Đưa vào dự thảo")
    assert case.answer.editor.text() == MINE
    case.answer.editor.undo()
    assert case.answer.editor.text() == THEIRS


def test_text_typed_over_a_revision_says_which_one_even_when_a_newer_came(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document(draft=draft(BASE), version=2))
    case = show_case(qtbot, desk)
    desk.receive(document(draft=draft(THEIRS, rev=2, by="u_tuan"), version=5))
    assert "Cổng có bản dự thảo khác." in words_on(case.answer) + case.answer.message()
    case.answer.editor.setPlainText(MINE)
    case.answer.keep()
    kept = desk.store.drafts.load("c_1")
    assert kept is not None
    assert (kept.base_rev, kept.base_sha256) == (1, draft(BASE)["sha256"])
