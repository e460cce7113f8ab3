"""The top of the window: the training strip where there is training, the menus, and who is signed in."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenuBar, QVBoxLayout, QWidget

from desktop_app.domain.people import Role
from ui.code_words import CodeWords
from ui.icons import Icon
from ui.sign import Sign
from ui.widgets.text import SignLabel, rule
from ui.widgets.training_strip import TrainingStrip
from ui.workplace import TrainingControl, Workplace

_ROLES = (Role.LEADER, Role.SUPERVISOR, Role.FOCAL, Role.OFFICER, Role.REPORTER)


class TopBar(QWidget):
    """The training strip stays, whatever else is folded away."""

    def __init__(self, work: Workplace, menus: QMenuBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = CodeWords(self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        self.training = self._training_strip(work.training) if work.training is not None else None
        if self.training is not None:
            rows.addWidget(self.training)
        self._menu_row = QWidget()
        self._menu_row.setProperty("surface", "window")
        self._menu_row.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 14, 0)
        row.addWidget(menus, 1)
        row.addWidget(SignLabel(Sign(Icon.PERSON, self._person(work), "text_2")))
        lined = QVBoxLayout(self._menu_row)
        lined.setContentsMargins(0, 0, 0, 0)
        lined.setSpacing(0)
        lined.addLayout(row)
        lined.addWidget(rule())
        rows.addWidget(self._menu_row)

    def show_menu(self, *, shown: bool) -> None:
        """A low window has its menus behind a button."""
        self._menu_row.setVisible(shown)

    def _person(self, work: Workplace) -> str:
        """`Nguyễn Thị Hạnh · Chuyên viên · Phòng Kiểm soát TTHC`"""
        role = next((one for one in _ROLES if work.me.has(one)), Role.OFFICER)
        where = work.unit_name or work.agency_name
        return " · ".join(part for part in (work.me.name, self._codes.role(role), where) if part)

    def _training_strip(self, training: TrainingControl) -> TrainingStrip:
        strip = TrainingStrip()
        roles = [(one.user_name, f"{self._codes.role(one.role)} · {one.name}") for one in training.roles]
        strip.set_roles(roles, training.current)
        strip.say_key_beside_data(beside=training.key_beside_data)
        strip.role_chosen.connect(training.play)
        strip.leave_requested.connect(training.leave)
        return strip
