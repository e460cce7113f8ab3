"""The settings: what is in force, who said so, and what the officer may change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.settings import Settings, Source, Value, is_portal_address
from ui import fonts
from ui.error_text import ErrorText
from ui.icons import Icon
from ui.screens.fetch_anew import FetchAnew
from ui.sign import Sign
from ui.widgets.buttons import Button, Kind
from ui.widgets.fields import Choice
from ui.widgets.text import SignLabel, TextRole, label, rule
from ui.workplace import Workplace

_SHOWN = ("theme", "font_scale", "language", "due_soon_days", "cases_a_day", "hold_seconds", "portal_address")


class SettingsScreen(QWidget):
    """One line per setting: name, editor, source, and a way back to the default."""

    changed = Signal(object)  # Settings
    refused = Signal(object)  # ErrorText

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._files = work.settings_files
        self._settings = work.settings
        self._editors: dict[str, QWidget] = {}
        self._address = QLineEdit()
        self._sources: dict[str, SignLabel] = {}
        self._locks: dict[str, SignLabel] = {}
        self._resets: dict[str, Button] = {}
        self._lay_out()
        self._show()

    @Slot(Changes)
    def apply(self, _changes: Changes) -> None:
        """No news of cases concerns the settings."""

    def _lay_out(self) -> None:
        page = QWidget()
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(16, 4, 16, 16)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        heads = (self.tr("Thiết lập"), self.tr("Giá trị đang dùng"), self.tr("Nguồn"), self.tr("Thay đổi"))
        for column, head in enumerate(heads):
            self._grid.addWidget(label(head, TextRole.HEADING), 0, column)
        for name in _SHOWN:
            self._add_line(name)
        self._anew = FetchAnew(self._work)
        self._anew.refused.connect(self.refused)
        self._grid.addWidget(self._anew, self._grid.rowCount(), 0, 1, 4)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 10)
        top.addWidget(label(self.tr("Cài đặt"), TextRole.TITLE))
        order = self.tr(
            "Giá trị được lấy theo thứ tự: chính sách máy, tệp cấu hình cơ quan, bạn đặt, mặc định. "
            "Mục đã khóa chỉ quản trị viên đổi được."
        )
        if self._files is None:
            order = self.tr("Khi tập huấn chỉ xem được thiết lập. Thoát tập huấn để thay đổi.")
        top.addWidget(label(order, TextRole.LABEL, wrap=True))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(rule())
        whole.addWidget(scroll, 1)

    def _add_line(self, name: str) -> None:
        row = self._grid.rowCount()
        editor = self._editor(name)
        title = label(self._name(name), wrap=True)
        title.setBuddy(editor)
        editor.setAccessibleName(self._name(name))
        editor.setMaximumWidth(360)
        reset = Button(self.tr("Dùng mặc định"), Kind.LINK)
        reset.clicked.connect(self._resetter(name))
        self._editors[name], self._resets[name] = editor, reset
        self._sources[name], self._locks[name] = SignLabel(), SignLabel()
        change = QVBoxLayout()
        change.addWidget(reset)
        change.addWidget(self._locks[name])
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(editor, row, 1)
        self._grid.addWidget(self._sources[name], row, 2)
        self._grid.addLayout(change, row, 3)
        if hint := self._hint(name):
            self._grid.addWidget(label(hint, TextRole.SECOND, wrap=True), row + 1, 1)
        self._grid.addWidget(rule(), row + 2, 0, 1, 4)

    def _name(self, name: str) -> str:
        return {
            "theme": self.tr("Giao diện"),
            "font_scale": self.tr("Cỡ chữ"),
            "language": self.tr("Ngôn ngữ"),
            "due_soon_days": self.tr("Báo sắp đến hạn trước"),
            "cases_a_day": self.tr("Ngưỡng mỗi người một ngày"),
            "hold_seconds": self.tr("Giữ câu trả lời trước khi gửi"),
            "portal_address": self.tr("Địa chỉ cổng"),
        }[name]

    def _hint(self, name: str) -> str:
        return {
            "language": self.tr("Có hiệu lực khi mở lại ứng dụng."),
            "due_soon_days": self.tr("Có hiệu lực khi mở lại ứng dụng."),
            "cases_a_day": self.tr("Quá ngưỡng thì Bảng điều hành báo ngày vượt sức, từ lần mở sau."),
            "hold_seconds": self.tr("Trong thời gian này câu trả lời còn rút lại được ngay trên máy."),
            "portal_address": self.tr("Đổi cổng cần đăng nhập lại khi mở lại ứng dụng."),
        }.get(name, "")

    def _editor(self, name: str) -> QWidget:
        match name:
            case "theme":
                words: list[tuple[Value, str]] = [
                    ("system", self.tr("Theo hệ thống")),
                    ("light", self.tr("Sáng")),
                    ("dark", self.tr("Tối")),
                ]
                return self._choice(name, words)
            case "font_scale":
                names = (
                    self.tr("Nhỏ"),
                    self.tr("Vừa"),
                    self.tr("Lớn"),
                    self.tr("Lớn hơn"),
                    self.tr("Rất lớn"),
                )
                return self._choice(
                    name,
                    [(scale, f"{word} ({scale} %)") for word, scale in zip(names, fonts.SCALES, strict=True)],
                )
            case "language":
                return self._choice(name, [("vi", "Tiếng Việt"), ("en", "English")])
            case "portal_address":
                self._address.editingFinished.connect(self._address_entered)
                return self._address
            case "due_soon_days":
                return self._choice(name, [(n, self.tr("%n ngày", "", n)) for n in (1, 2, 3, 5, 7, 10)])
            case "cases_a_day":
                return self._choice(name, [(n, self.tr("%n PAKN", "", n)) for n in (1, 2, 3, 4, 5, 8, 10)])
            case _:
                return self._choice(name, [(n, self.tr("%n giây", "", n)) for n in (0, 10, 20, 30, 60)])

    def _choice(self, name: str, words: list[tuple[Value, str]]) -> Choice:
        choice = Choice()
        for value, word in words:
            choice.addItem(word, value)
        choice.activated.connect(lambda _row: self._save(name, choice.currentData()))
        return choice

    def _resetter(self, name: str) -> Callable[[], None]:
        return lambda: self._save(name, None)

    @Slot()
    def _address_entered(self) -> None:
        address = self._address.text().strip()
        if address and not is_portal_address(address):
            self._show()
            fact = self.tr("Địa chỉ cổng phải bắt đầu bằng https://.")
            self.refused.emit(
                ErrorText(fact, self.tr("Địa chỉ cũ vẫn được dùng."), self.tr("Nhập lại địa chỉ."))
            )
            return
        self._save("portal_address", address or None)

    def _save(self, name: str, value: Value | None) -> None:
        if self._files is None or value == self._settings[name].value:
            return
        try:
            self._settings = self._files.save_user(name, value)
        except OSError:
            fact = self.tr("Chưa ghi được thiết lập.")
            self.refused.emit(ErrorText(fact, self.tr("Giá trị cũ vẫn được dùng."), self.tr("Thử lại.")))
        self._show()
        self.changed.emit(self._settings)

    def show_settings(self, settings: Settings) -> None:
        """Another part of the window changed a setting."""
        self._settings = settings
        self._show()

    def _show(self) -> None:
        for name in _SHOWN:
            setting = self._settings[name]
            editor = self._editors[name]
            editor.setEnabled(not setting.locked and self._files is not None)
            match editor:
                case Choice():
                    if editor.findData(setting.value) < 0:  # a policy may say what is not on offer
                        editor.addItem(str(setting.value), setting.value)
                    editor.setCurrentIndex(editor.findData(setting.value))
                case QLineEdit():
                    editor.setText(str(setting.value))
            self._sources[name].show_sign(self._source(setting.source))
            self._resets[name].setVisible(setting.source is Source.USER)
            locked = Sign(Icon.LOCK, self.tr("Đã khóa"), "text_2")
            self._locks[name].show_sign(locked if setting.locked else None)

    def _source(self, source: Source) -> Sign:
        return {
            Source.POLICY: Sign(Icon.POLICY, self.tr("Chính sách máy"), "text_2"),
            Source.AGENCY: Sign(Icon.AGENCY, self.tr("Tệp cấu hình cơ quan"), "text_2"),
            Source.USER: Sign(Icon.PERSON, self.tr("Bạn đặt"), "text_2"),
            Source.DEFAULT: Sign(Icon.DEFAULT, self.tr("Mặc định"), "text_2"),
        }[source]
