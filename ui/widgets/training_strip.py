"""The strip that marks training mode: invented data, a role to play, the network to take away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.icons import NORMAL, Icon
from ui.theme import current_theme
from ui.widgets.buttons import Button, Kind
from ui.widgets.fields import Choice
from ui.widgets.icon_view import IconView
from ui.widgets.text import ElidedLabel, TextRole, label


class TrainingStrip(QWidget):
    """Stands above the menu and cannot be hidden; its dashed frame is drawn nowhere else."""

    role_chosen = Signal(str)
    online_wanted = Signal(bool)
    leave_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._facts = ElidedLabel("", TextRole.LABEL)
        self._roles = Choice()
        self._roles.setAccessibleName(self.tr("Vai tập huấn"))
        self._roles.activated.connect(self._choose_role)
        self._network = Button("", small=True)
        self._network.clicked.connect(self._change_network)
        self._online = True
        leave = Button(self.tr("Thoát"), Kind.LINK)
        leave.clicked.connect(self.leave_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(IconView(Icon.TRAINING, "text", NORMAL))
        row.addWidget(label(self.tr("TẬP HUẤN"), TextRole.STRONG))
        row.addWidget(self._facts, 1)
        row.addWidget(self._roles)
        row.addWidget(self._network)
        row.addWidget(leave)
        self.say_key_beside_data(beside=False)
        self.set_online(online=True)

    def set_roles(self, roles: Sequence[tuple[str, str]], current: str) -> None:
        """Offer roles as (code, word) and show the one being played."""
        self._roles.clear()
        for code, word in roles:
            self._roles.addItem(word, code)
        self._roles.setCurrentIndex(self._roles.findData(current))

    def set_online(self, *, online: bool) -> None:
        """Say whether the training portal can be reached, and offer the opposite."""
        self._online = online
        self._network.setText(self.tr("Ngắt mạng") if online else self.tr("Nối mạng"))

    def say_key_beside_data(self, *, beside: bool) -> None:
        """Add that the key lies beside the data, where the machine has no key store."""
        fact = self.tr("Dữ liệu giả, không nối cổng thật")
        key = self.tr("khóa mã hóa nằm cạnh dữ liệu giả")
        self._facts.setText(f"{fact} · {key}" if beside else fact)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = current_theme()
        pen = QPen(theme.colour("text_2"), 2)
        pen.setDashPattern([3, 2])
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.surface)
        painter.setPen(pen)
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        painter.end()

    def _choose_role(self, index: int) -> None:
        self.role_chosen.emit(self._roles.itemData(index, Qt.ItemDataRole.UserRole))

    def _change_network(self) -> None:
        self.online_wanted.emit(not self._online)
