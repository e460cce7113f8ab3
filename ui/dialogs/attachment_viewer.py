"""A file of a petition: pictures and PDF are shown from memory, others only leave as a copy."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.case import Attachment
from ui.dialogs.questions import Questions
from ui.file_pages import Pages, pages_of
from ui.icons import Icon
from ui.tasks import Tasks
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, IconButton, Kind
from ui.widgets.text import TextRole, label
from ui.wording import Words

_SHOWN: Final = QSize(960, 680)
_STEPS: Final = (0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_AIR: Final = 24


class AttachmentViewer(QDialog):
    """Writes nothing to disk unless the officer names a place or asks for another program."""

    outside_wanted = Signal()

    def __init__(self, file: Attachment, content: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tệp kèm theo"))
        self._file = file
        self._content = content
        self._words = Words(self)
        self._tasks = Tasks(self)
        self._pages: Pages | None = pages_of(content)
        self._page = 0
        self._scale = 0.0  # 0: as large as fits
        self._asked = 0  # drawings; only the last one is shown
        self._banner = Banner()
        self._shown = QLabel()
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area = QScrollArea()
        self._area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._area.setWidget(self._shown)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(file.name)
        for ground in (self._area, self._shown):
            ground.setProperty("surface", "window")  # a white page must end somewhere
        self._place = label(role=TextRole.LABEL)
        self._zoom = label(role=TextRole.LABEL)
        self._lay_out()
        self._bind_keys()

    @property
    def is_drawn(self) -> bool:
        """The page that was asked for last is on screen."""
        return not self._shown.pixmap().isNull()

    @property
    def page(self) -> int:
        """The page on screen, from 0."""
        return self._page

    @property
    def scale(self) -> float:
        """How large it is shown; 1 is the size on paper."""
        return self._scale or self._fitting()

    def turn(self, by: int) -> None:
        """To another page."""
        if self._pages is not None and 0 <= self._page + by < self._pages.count:
            self._page += by
            self._draw()
            self._area.verticalScrollBar().setValue(0)

    def zoom(self, by: int) -> None:
        """Larger (1), smaller (-1), or as large as fits (0)."""
        now = self.scale
        if not by:
            self._scale = 0.0
        elif by > 0:
            self._scale = next((step for step in _STEPS if step > now + 0.01), _STEPS[-1])
        else:
            self._scale = next((step for step in reversed(_STEPS) if step < now - 0.01), _STEPS[0])
        self._draw()

    def save_to(self, place: Path) -> bool:
        """Write the copy; says so when it cannot."""
        try:
            place.write_bytes(self._content)
        except OSError:
            self._banner.say(
                Tone.WARNING,
                self.tr("Chưa lưu được bản sao."),
                self.tr("Tệp trong ứng dụng còn nguyên. Chọn thư mục khác."),
            )
            return False
        self._banner.say(
            Tone.INFO,
            self.tr("Đã lưu bản sao."),
            self.tr("Bản sao không được mã hóa. Xóa khi dùng xong."),
        )
        return True

    def done(self, result: int) -> None:
        """Nothing of the file stays in memory."""
        self._tasks.stop()
        if self._pages is not None:
            self._pages.close()
            self._pages = None
        self._content = b""
        super().done(result)

    def showEvent(self, event: QShowEvent) -> None:
        """The first page, once it is known how much room there is."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._draw)

    def _draw(self) -> None:
        pages = self._pages
        if pages is None:
            return
        self._asked += 1
        number, page, scale = self._asked, self._page, self.scale
        ratio = self.devicePixelRatioF()
        self._tasks.ask(
            lambda: pages.draw(page, scale * ratio), lambda image: self._show(number, image, ratio)
        )
        self._place.setText(
            self.tr("Trang %1 / %2").replace("%1", str(page + 1)).replace("%2", str(pages.count))
        )
        self._zoom.setText(self._words.percent(100 * scale))

    def _show(self, number: int, image: QImage, ratio: float) -> None:
        if number != self._asked:
            return
        if image.isNull():
            self._banner.say(
                Tone.WARNING,
                self.tr("Không hiện được trang này."),
                self.tr("Tệp không đổi. Lưu bản sao để mở bằng chương trình khác."),
            )
            return
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        self._shown.setPixmap(picture)
        self._shown.setMinimumSize(picture.deviceIndependentSize().toSize())

    def _fitting(self) -> float:
        """A picture whole, a page as wide as the room; never larger than on paper for a picture."""
        if self._pages is None:
            return 1.0
        size, room = self._pages.size(self._page), self._area.viewport().size()
        wide = (room.width() - _AIR) / max(1.0, size.width())
        if self._pages.count == 1 and not self._content.startswith(b"%PDF"):
            return max(0.02, min(1.0, wide, (room.height() - _AIR) / max(1.0, size.height())))
        return max(0.1, min(2.0, wide))

    def _ask_for_outside(self) -> None:
        dialog = Questions(self).open_outside()
        dialog.accepted.connect(self.outside_wanted)
        dialog.open()

    def _choose_place(self) -> None:
        place, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu bản sao"), self._file.name)
        if place:
            self.save_to(Path(place))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(label(self._file.name, TextRole.STRONG, wrap=True, selectable=True), 1)
        head.addWidget(label(self._words.size(self._file.size), TextRole.LABEL))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._banner)
        if self._pages is not None:
            column.addLayout(self._tools())
            column.addWidget(self._area, 1)
            parent = self.parentWidget()
            self.resize(_SHOWN if parent is None else _SHOWN.boundedTo(parent.window().size()))
        else:
            column.addWidget(self._no_picture(), 1)
        column.addLayout(self._foot())

    def _tools(self) -> QHBoxLayout:
        tools = QHBoxLayout()
        tools.setSpacing(4)
        many = self._pages is not None and self._pages.count > 1
        for icon, name, by in (
            (Icon.UP, self.tr("Trang trước (Page Up)"), -1),
            (Icon.FOLD, self.tr("Trang sau (Page Down)"), 1),
        ):
            button = IconButton(icon, name)
            button.clicked.connect(lambda _=False, by=by: self.turn(by))
            button.setVisible(many)
            tools.addWidget(button)
        tools.addWidget(self._place)
        self._place.setVisible(many)
        tools.addStretch(1)
        tools.addWidget(self._zoom)
        for icon, name, by in (
            (Icon.SMALLER, self.tr("Nhỏ hơn (Ctrl+-)"), -1),
            (Icon.LARGER, self.tr("Lớn hơn (Ctrl++)"), 1),
            (Icon.FIT, self.tr("Vừa khung (Ctrl+0)"), 0),
        ):
            button = IconButton(icon, name)
            button.clicked.connect(lambda _=False, by=by: self.zoom(by))
            tools.addWidget(button)
        return tools

    def _foot(self) -> QHBoxLayout:
        save = Button(self.tr("Lưu bản sao…"))
        save.clicked.connect(self._choose_place)
        outside = Button(self.tr("Mở bằng chương trình khác…"), icon=Icon.OPEN_OUTSIDE)
        outside.clicked.connect(self._ask_for_outside)
        close = Button(self.tr("Đóng"), Kind.PRIMARY)
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(outside)
        foot.addWidget(save)
        foot.addStretch(1)
        foot.addWidget(close)
        close.setFocus()
        return foot

    def _bind_keys(self) -> None:
        for keys, does in (
            (("PgDown", "Right"), lambda: self.turn(1)),
            (("PgUp", "Left"), lambda: self.turn(-1)),
            (("Ctrl++", "Ctrl+="), lambda: self.zoom(1)),
            (("Ctrl+-",), lambda: self.zoom(-1)),
            (("Ctrl+0",), lambda: self.zoom(0)),
        ):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.activated.connect(does)

    def _no_picture(self) -> QWidget:
        return label(
            self.tr(
                "Loại tệp này không xem được trong ứng dụng. Mở bằng chương trình khác, hoặc lưu bản sao."
            ),
            wrap=True,
        )
