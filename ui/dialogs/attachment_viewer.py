"""A file of a petition: pictures are shown from memory, others only leave as a copy."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.case import Attachment
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button
from ui.widgets.text import TextRole, label
from ui.wording import Words

_LARGEST = QSize(4_000, 4_000)
_SHOWN = QSize(900, 620)


class AttachmentViewer(QDialog):
    """Writes nothing to disk unless the officer names a place."""

    def __init__(self, file: Attachment, content: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tệp kèm theo"))
        self._file = file
        self._content = content
        words = Words(self)
        self._banner = Banner()
        self._save = Button(self.tr("Lưu bản sao…"))
        self._save.clicked.connect(self._choose_place)
        close = Button(self.tr("Đóng"))
        close.clicked.connect(self.reject)
        head = QHBoxLayout()
        head.addWidget(label(file.name, TextRole.STRONG, wrap=True, selectable=True), 1)
        head.addWidget(label(words.size(file.size), TextRole.LABEL))
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._save)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._banner)
        column.addWidget(self._picture() or self._no_picture(), 1)
        column.addLayout(foot)
        close.setFocus()

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

    def _choose_place(self) -> None:
        place, _ = QFileDialog.getSaveFileName(self, self.tr("Lưu bản sao"), self._file.name)
        if place:
            self.save_to(Path(place))

    def _picture(self) -> QWidget | None:
        """The picture scaled to the dialog; None when the bytes are none, or one too large to be honest."""
        buffer = QBuffer()
        buffer.setData(QByteArray(self._content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setAutoTransform(True)
        size = reader.size()
        if not size.isValid() or not reader.canRead():
            return None
        if size.width() > _LARGEST.width() or size.height() > _LARGEST.height():
            reader.setScaledSize(size.scaled(_LARGEST, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        if image.isNull():
            return None
        shown = QLabel()
        shown.setAccessibleName(self._file.name)
        picture = QPixmap.fromImage(image)
        if picture.width() > _SHOWN.width() or picture.height() > _SHOWN.height():
            picture = picture.scaled(
                _SHOWN, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        shown.setPixmap(picture)
        area = QScrollArea()
        area.setWidget(shown)
        area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        area.setMinimumSize(picture.size().boundedTo(_SHOWN) + QSize(4, 4))
        return area

    def _no_picture(self) -> QWidget:
        return label(
            self.tr("Loại tệp này không xem được trong ứng dụng. Lưu bản sao để mở bằng chương trình khác."),
            wrap=True,
        )
