"""Writing an answer: saved by itself, never in the middle of a word, and never moved under the hands."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_app.domain.actions import ActionType
from desktop_app.domain.errors import DiskFull
from tests.portal.process import ROOT
from tests.ui.case.conftest import question, show_case
from tests.ui.case.desk import Desk, document, draft, in_review, open_desk
from tests.ui.case.typing_program import KEYS_A_SECOND
from ui.screens.answer_editor import AnswerEditor
from ui.screens.case import CaseScreen
from ui.widgets.ask_dialog import AskDialog

TWO_SECONDS = 2_000


def compose(editor: AnswerEditor, preedit: str, commit: str = "") -> None:
    """What an input method such as Unikey or ibus sends for a word being built."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(editor, event)


def kept(desk: Desk) -> str:
    text = desk.store.drafts.load("c_1")
    return text.body if text else ""


@pytest.fixture
def screen(qtbot: QtBot, desk: Desk) -> CaseScreen:
    desk.receive(document())
    shown = show_case(qtbot, desk)
    shown.write()
    return shown


def test_typing_is_on_the_disk_within_two_seconds(qtbot: QtBot, desk: Desk, screen: CaseScreen) -> None:
    qtbot.keyClicks(screen.answer.editor, "Da xu ly")
    qtbot.waitUntil(lambda: kept(desk) == "Da xu ly", timeout=TWO_SECONDS)


def test_typing_without_a_pause_is_saved_all_the_same(qtbot: QtBot, desk: Desk, screen: CaseScreen) -> None:
    for _ in range(10):
        qtbot.keyClicks(screen.answer.editor, "a")
        qtbot.wait(190)
    assert kept(desk)


def test_t5_killed_while_typing_at_most_the_last_two_seconds_are_lost(tmp_path: Path) -> None:
    order = [sys.executable, "-m", "tests.ui.case.typing_program", str(tmp_path)]
    program = subprocess.Popen(order, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    typed = saved = saves = 0
    with program, program.stdout as lines:
        while saves < 3:
            word, length = next(lines).split()
            typed = int(length)
            if word == "saved":
                saves, saved = saves + 1, typed
            assert typed - saved <= 2 * KEYS_A_SECOND
        program.kill()
    desk = open_desk(tmp_path)
    try:
        assert kept(desk).startswith("a" * saved)
    finally:
        desk.close()


def test_a_half_typed_word_is_neither_saved_nor_interrupted(
    qtbot: QtBot, desk: Desk, screen: CaseScreen
) -> None:
    editor = screen.answer.editor
    qtbot.keyClicks(editor, "Kinh ")
    compose(editor, "gu")
    qtbot.wait(TWO_SECONDS)
    assert kept(desk) == ""
    assert editor.composing
    compose(editor, "gửi")
    compose(editor, "", commit="gửi")
    qtbot.waitUntil(lambda: kept(desk) == "Kinh gửi", timeout=TWO_SECONDS)


def test_news_in_the_middle_of_a_word_leave_the_word_alone(
    qtbot: QtBot, desk: Desk, screen: CaseScreen
) -> None:
    editor = screen.answer.editor
    compose(editor, "nghie")
    desk.receive(document(version=2, title="Tiêu đề mới"))
    assert editor.composing
    compose(editor, "", commit="nghiệm")
    assert editor.text() == "nghiệm"


def test_a_sync_moves_neither_caret_nor_selection_nor_scroll(
    qtbot: QtBot, desk: Desk, screen: CaseScreen
) -> None:
    editor = screen.answer.editor
    editor.insertPlainText("\n".join(f"Dòng {n}" for n in range(80)))
    screen.answer.keep()
    cursor = editor.textCursor()
    cursor.setPosition(40)
    cursor.setPosition(60, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    editor.verticalScrollBar().setValue(30)
    before = editor.place()
    for version in range(2, 6):
        desk.receive(document(version=version, title=f"Lần {version}"))
    screen.answer.keep()
    assert editor.place() == before
    assert editor.hasFocus()


def test_a_new_text_from_the_portal_waits_for_the_officer(
    qtbot: QtBot, desk: Desk, screen: CaseScreen
) -> None:
    editor = screen.answer.editor
    qtbot.keyClicks(editor, "Ban cua toi")
    desk.receive(document(version=2, draft=draft("Bản trên cổng", rev=3)))
    assert editor.text() == "Ban cua toi"
    assert "Cổng có bản dự thảo khác." in screen.answer.message()
    screen.answer.follow_link()
    assert editor.text() == "Bản trên cổng"
    editor.undo()
    assert editor.text() == "Ban cua toi"


def test_escape_goes_back_and_loses_nothing(qtbot: QtBot, desk: Desk, screen: CaseScreen) -> None:
    qtbot.keyClicks(screen.answer.editor, "Chua xong")
    with qtbot.waitSignal(screen.back):
        qtbot.keyClick(screen.answer.editor, Qt.Key.Key_Escape)
    case = desk.work.queue.detail("c_1").case
    assert case.draft is not None
    assert case.draft.body == "Chua xong"


def test_leaving_a_case_makes_one_revision_however_often(
    qtbot: QtBot, desk: Desk, screen: CaseScreen
) -> None:
    for text in ("Mot", "Hai", "Ba"):
        qtbot.keyClicks(screen.answer.editor, text)
        screen.open("c_1", ["c_1"])
    actions = desk.store.outbox.rows()
    assert [action.type for action in actions] == [ActionType.SAVE_DRAFT]
    assert actions[0].args["body"] == "MotHaiBa"


def test_pasted_text_arrives_plain_with_the_letters_that_are_stored(screen: CaseScreen) -> None:
    data = QMimeData()
    data.setHtml("<b>Tiếng</b> <i>Việt</i>")
    data.setText("Tie\u0302\u0301ng\r\nVie\u0323\u0302t")
    screen.answer.editor.insertFromMimeData(data)
    assert screen.answer.editor.text() == "Tiếng\nViệt"


def test_marks_are_literal_text_and_come_off_again(screen: CaseScreen) -> None:
    editor = screen.answer.editor
    editor.insertPlainText("Quan trọng")
    editor.selectAll()
    editor.toggle_mark("**")
    assert editor.text() == "**Quan trọng**"
    editor.toggle_mark("**")
    assert editor.text() == "Quan trọng"
    editor.toggle_list()
    assert editor.text() == "- Quan trọng"


def test_f7_walks_the_blanks_and_starts_again(qtbot: QtBot, screen: CaseScreen) -> None:
    editor = screen.answer.editor
    editor.insertPlainText("Ngày [ngày], số [số].")
    for expected in ("[ngày]", "[số]", "[ngày]"):
        qtbot.keyClick(editor, Qt.Key.Key_F7)
        assert editor.textCursor().selectedText() == expected
    qtbot.keyClick(editor, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert editor.textCursor().selectedText() == "[số]"


def test_tab_leaves_the_text(qtbot: QtBot, screen: CaseScreen) -> None:
    qtbot.keyClick(screen.answer.editor, Qt.Key.Key_Tab)
    assert not screen.answer.editor.hasFocus()
    assert screen.answer.editor.text() == ""


def test_without_room_the_text_stays_and_is_tried_again(
    qtbot: QtBot, desk: Desk, screen: CaseScreen, full_disk: list[bool]
) -> None:
    full_disk.append(True)
    qtbot.keyClicks(screen.answer.editor, "Day o dia")
    qtbot.waitUntil(lambda: "Ổ đĩa" in screen.answer.message(), timeout=TWO_SECONDS)
    assert screen.answer.editor.text() == "Day o dia"
    full_disk.clear()
    qtbot.waitUntil(lambda: kept(desk) == "Day o dia", timeout=2 * TWO_SECONDS)
    assert "Ổ đĩa" not in screen.answer.message()


@pytest.fixture
def full_disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """While something is in this list, every write of the work file fails as on a full disk."""
    state: list[bool] = []
    really = desk.store.work.write

    def write(*, person: bool = True):  # type: ignore[no-untyped-def]
        if state:
            raise DiskFull
        return really(person=person)

    monkeypatch.setattr(desk.store.work, "write", write)
    return state


def test_a_text_in_review_opens_only_after_a_question(qtbot: QtBot, desk: Desk) -> None:
    desk.receive(document(**in_review("Đã trình.")))
    screen = show_case(qtbot, desk)
    editor = screen.answer.editor
    assert editor.isReadOnly()
    screen.answer.follow_link()
    question(AskDialog).accept()
    assert not editor.isReadOnly()
    editor.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(editor, " Sua.")
    screen.answer.keep()
    case = desk.work.queue.detail("c_1").case
    assert (case.status, case.review) == ("in_progress", None)


def test_a_case_that_went_to_somebody_else_leaves_the_text_readable(
    qtbot: QtBot, desk: Desk, screen: CaseScreen
) -> None:
    qtbot.keyClicks(screen.answer.editor, "Cua toi")
    screen.answer.keep()
    desk.grant_more("focal")
    desk.receive(document(version=2, assignee="u_tuan", status="assigned"))
    assert screen.answer.editor.isReadOnly()
    assert screen.answer.editor.text() == "Cua toi"
    assert "Lê Minh Tuấn" in screen.answer.message()
