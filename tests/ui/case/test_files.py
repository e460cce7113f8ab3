"""Files on the case screen: picked, dropped, watched on their way, looked at here and elsewhere."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QObject, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop_app.domain.uploads import Upload
from desktop_app.opened_copies import FOLDER, OpenedCopies
from sync.reference_portal.seeds.files import make_file
from tests.ui.case.conftest import press, question, rows_of, show_case, words_on
from tests.ui.case.desk import Desk, document
from ui.dialogs.attachment_viewer import AttachmentViewer
from ui.file_pages import LARGEST, pages_of
from ui.screens.attachments_panel import AttachmentsPanel
from ui.screens.case import CaseScreen
from ui.widgets.ask_dialog import AskDialog

ALL, ANSWER = "Tệp kèm theo", "Tệp gửi kèm câu trả lời"
MB = 1024 * 1024


def picture_bytes(width: int = 60, height: int = 40) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


@pytest.fixture
def screen(qtbot: QtBot, desk: Desk) -> CaseScreen:
    desk.receive(document())
    return show_case(qtbot, desk)


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "Biên bản làm việc.pdf"
    path.write_bytes(make_file("bien-ban.pdf", 3))
    return path


def panel(screen: CaseScreen, name: str) -> AttachmentsPanel:
    return next(one for one in screen.findChildren(AttachmentsPanel) if one._list.accessibleName() == name)


def offer(qtbot: QtBot, screen: CaseScreen, name: str, path: Path) -> str:
    """Hand a file to a list as picking it does; the row that it becomes."""
    before = len(rows_of(screen, name))
    panel(screen, name).offered.emit([path])
    qtbot.waitUntil(lambda: len(rows_of(screen, name)) > before)
    return rows_of(screen, name)[-1]


def upload_of(desk: Desk) -> Upload:
    [found] = desk.store.uploads.all()
    return found


def choose_last(screen: CaseScreen, name: str) -> None:
    rows = panel(screen, name)._list
    rows.setCurrentIndex(rows.model().index(rows.model().rowCount() - 1, 0))


def test_a_file_added_to_the_case_waits_to_be_sent(
    qtbot: QtBot, desk: Desk, screen: CaseScreen, scan: Path
) -> None:
    row = offer(qtbot, screen, ALL, scan)
    assert row == "Biên bản làm việc.pdf. PDF · 2 KB. đang chờ gửi."
    assert "Tệp kèm theo (4)" in words_on(screen)
    assert rows_of(screen, ANSWER) == []
    assert not panel(screen, ANSWER).isVisibleTo(screen)


def test_a_file_dropped_on_the_text_goes_with_the_answer(
    qtbot: QtBot, desk: Desk, screen: CaseScreen, scan: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(scan))])
    assert screen.answer.editor.canInsertFromMimeData(data)
    screen.answer.editor.insertFromMimeData(data)
    qtbot.waitUntil(lambda: len(rows_of(screen, ANSWER)) == 1)
    assert screen.answer.editor.text() == ""
    assert "kèm trả lời" in rows_of(screen, ALL)[-1]
    files = panel(screen, ANSWER)
    choose_last(screen, ANSWER)
    files.setFocus()
    QTest.keyClick(files._list, Qt.Key.Key_Delete)
    assert rows_of(screen, ANSWER) == []
    assert len(rows_of(screen, ALL)) == 3
    assert desk.store.uploads.all() == []


def test_a_file_is_refused_in_words_and_the_others_are_taken(
    qtbot: QtBot, desk: Desk, screen: CaseScreen, scan: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "phim.docx"
    wrong.write_bytes(b"no document at all")
    panel(screen, ALL).offered.emit([wrong, scan])
    qtbot.waitUntil(lambda: len(rows_of(screen, ALL)) == 4)
    qtbot.waitUntil(lambda: "Cổng không nhận tệp .docx." in screen.message())
    assert "JPG, PDF" in screen.message()


def test_each_state_of_an_upload_has_its_words_and_its_button(
    qtbot: QtBot, desk: Desk, screen: CaseScreen, scan: Path
) -> None:
    offer(qtbot, screen, ALL, scan)
    uploads, upload = desk.store.uploads, upload_of(desk)
    choose_last(screen, ALL)

    def shown() -> str:
        screen._refresh("c_1")
        return rows_of(screen, ALL)[-1]

    uploads.come_to(upload.id, 1024)
    assert "đang gửi 1 / 2 KB" in shown()
    press(panel(screen, ALL), "Tạm dừng")
    assert "tạm dừng ở 1 / 2 KB" in shown()
    press(panel(screen, ALL), "Gửi tiếp")
    assert "đang chờ gửi" in shown()
    uploads.troubled(upload.id, "PortalFault", desk.clock.now() + timedelta(minutes=22))
    assert "gửi lại 14:40" in shown()
    assert "Tệp vẫn còn trên máy." in words_on(panel(screen, ALL))
    press(panel(screen, ALL), "Gửi lại")
    assert "đang chờ gửi" in shown()
    uploads.done(upload.id)
    assert "đã gửi" in shown()


def test_a_file_that_the_portal_refused_says_why_and_can_be_taken_out(
    qtbot: QtBot, desk: Desk, screen: CaseScreen, scan: Path
) -> None:
    offer(qtbot, screen, ALL, scan)
    desk.store.uploads.refused(upload_of(desk).id, "too-many-files")
    screen._refresh("c_1")
    choose_last(screen, ALL)
    assert "cổng không nhận" in rows_of(screen, ALL)[-1]
    assert "đã đủ số tệp" in words_on(panel(screen, ALL))
    press(panel(screen, ALL), "Bỏ tệp")
    assert len(rows_of(screen, ALL)) == 3


def test_a_download_says_how_far_it_is_and_what_keeps_it_away(desk: Desk, screen: CaseScreen) -> None:
    desk.files.coming["at_2"] = 376_000
    desk.files.failing["at_1"] = "PortalUnreachable"
    screen._refresh("c_1")
    first, second, third = rows_of(screen, ALL)
    assert "chưa tải được" in first
    assert "đang tải 40 %" in second
    assert "nhạy cảm" in third
    assert "chưa tải" in third


def test_a_picture_is_looked_at_inside_the_program(qtbot: QtBot, desk: Desk, screen: CaseScreen) -> None:
    desk.files.here["at_2"] = picture_bytes()
    screen.open_file_row("at_2")
    viewer = question(AttachmentViewer)
    qtbot.waitUntil(lambda: viewer.is_drawn)
    assert viewer.scale == 1
    assert viewer._shown.pixmap().width() == 60
    viewer.reject()


def three_pages() -> bytes:
    import pypdfium2  # late: only these tests need it

    made = pypdfium2.PdfDocument.new()
    for _ in range(3):
        made.new_page(595, 842)
    buffer = BytesBuffer()
    made.save(buffer)
    made.close()
    return bytes(buffer.written)


class BytesBuffer:
    """What the library writes to."""

    def __init__(self) -> None:
        self.written = bytearray()

    def write(self, data: bytes) -> int:
        self.written += data
        return len(data)


def test_a_pdf_is_read_page_by_page_and_made_larger_by_keyboard(
    qtbot: QtBot, desk: Desk, screen: CaseScreen
) -> None:
    desk.files.here["at_1"] = three_pages()
    screen.open_file_row("at_1")
    viewer = question(AttachmentViewer)
    qtbot.waitUntil(lambda: viewer.is_drawn)
    assert "Trang 1 / 3" in words_on(viewer)
    QTest.keyClick(viewer, Qt.Key.Key_PageDown)
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    QTest.keyClick(viewer, Qt.Key.Key_Right)
    assert (viewer.page, "Trang 3 / 3" in words_on(viewer)) == (2, True)
    QTest.keyClick(viewer, Qt.Key.Key_PageUp)
    assert viewer.page == 1
    fitting = viewer.scale
    QTest.keyClick(viewer, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert viewer.scale < fitting
    QTest.keyClick(viewer, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert viewer.scale == fitting
    viewer.reject()


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n broken", b"%PDF-1.4", b"PK\x03\x04"])
def test_anything_else_is_only_offered_as_a_copy(
    desk: Desk, screen: CaseScreen, content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    desk.files.here["at_1"] = content
    screen.open_file_row("at_1")
    viewer = question(AttachmentViewer)
    assert "không xem được trong ứng dụng" in words_on(viewer)
    place = tmp_path_factory.mktemp("copy") / "bien-lai.pdf"
    assert viewer.save_to(place)
    assert place.read_bytes() == content
    assert not viewer.save_to(place / "no" / "such")
    viewer.reject()


def test_no_file_makes_a_picture_larger_than_memory_bears() -> None:
    huge = pages_of(picture_bytes(6_000, 10))
    assert huge is not None
    assert huge.draw(0, 4.0).size().boundedTo(LARGEST) == huge.draw(0, 4.0).size()
    paper = pages_of(three_pages())
    assert paper is not None
    drawn = paper.draw(0, 400.0).size()
    assert drawn.boundedTo(LARGEST + QSize(2, 2)) == drawn
    paper.close()


class OtherProgram(QObject):
    """Stands where the system's programs are."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def visit(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def other_program() -> Iterator[OtherProgram]:
    program = OtherProgram()
    QDesktopServices.setUrlHandler("file", program, "visit")
    yield program
    QDesktopServices.unsetUrlHandler("file")


def test_another_program_gets_a_copy_only_after_a_word_and_the_copy_is_wiped(
    desk: Desk, screen: CaseScreen, other_program: OtherProgram, tmp_path: Path
) -> None:
    desk.files.here["at_1"] = b"PK\x03\x04 document"
    screen.open_file_row("at_1")
    viewer = question(AttachmentViewer)
    press(viewer, "Mở bằng chương trình khác…")
    assert other_program.opened == []
    question(AskDialog).accept()
    [copy] = other_program.opened
    assert (copy.name, copy.read_bytes()) == ("bien-lai-thu-le-phi.pdf", b"PK\x03\x04 document")
    assert stat.S_IMODE((tmp_path / "officer" / FOLDER).stat().st_mode) == 0o700
    assert stat.S_IMODE(copy.stat().st_mode) == 0o400
    with desk.store.work.read() as connection:
        kinds = connection.exec_driver_sql("SELECT facts FROM audit WHERE kind = 'file_opened'").scalars()
        assert [b"outside" in facts for facts in kinds] == [False, True]
    OpenedCopies(tmp_path / "officer").wipe()
    assert not (tmp_path / "officer" / FOLDER).exists()
    viewer.reject()


def test_every_button_of_the_files_is_reached_by_keyboard(
    qtbot: QtBot, desk: Desk, screen: CaseScreen, scan: Path
) -> None:
    offer(qtbot, screen, ALL, scan)
    choose_last(screen, ALL)
    shown = [b for b in panel(screen, ALL).findChildren(QAbstractButton) if b.isVisibleTo(screen)]
    assert [button.text() for button in shown] == ["Thêm tệp…", "Tạm dừng", "Bỏ tệp"]
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in shown)
