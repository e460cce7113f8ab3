"""Making a handover dossier: the receiver, a note for all, and what was promised in each case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from desktop_app.domain.case import Status
from desktop_app.domain.handover import HandoverRefusal
from desktop_app.domain.lines import CaseLine
from desktop_app.domain.people import Person
from ui.folding import scaled
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.fields import Choice, Field
from ui.widgets.text import ElidedLabel, TextRole, label
from ui.wording import Words

_LIST_HEIGHT, _LEAST_WIDTH = 210, 500
_LONGEST = 500
_DECIDED = frozenset({Status.IN_REVIEW, Status.APPROVED})


class HandoverForm(AskDialog):
    """`receiver()`, `promises()` and `reason()`, the note, hold the answer."""

    def __init__(
        self,
        lines: Sequence[CaseLine],
        left_out: Sequence[HandoverRefusal],
        receivers: Sequence[Person],
        parent: QWidget | None = None,
    ) -> None:
        body = self.tr("Bạn vẫn giữ PAKN đến khi người nhận đồng ý. Nội dung đang soạn được lưu và đi cùng.")
        if any(line.status in _DECIDED for line in lines):
            body += " " + self.tr("Bản đang trình hoặc đã duyệt thì người nhận phải trình lại.")
        super().__init__(
            self.tr("Bàn giao %n PAKN?", "", len(lines)),
            body,
            acting=self.tr("Gửi biên bản"),
            safe=self.tr("Để sau"),
            warning=self.tr(
                "%n PAKN không bàn giao được lúc này, không có trong biên bản.", "", len(left_out)
            )
            if left_out
            else "",
            reason_prompt=self.tr("Ghi chú cho người nhận"),
            reason_lines=2,
            parent=parent,
        )
        self._words = Words(self)
        self._to = Choice()
        self._to.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._to.addItem(self.tr("Chọn người nhận"), "")
        for person in receivers:
            self._to.addItem(person.name, person.id)
        self._promises: dict[str, QLineEdit] = {}
        self.add_field(Field(self.tr("Người nhận"), self._to))
        self.add_field(Field(self.tr("Điều đã hẹn với người gửi, theo từng PAKN"), self._cases(lines)))
        self._to.currentIndexChanged.connect(self._follow)
        self.setMinimumWidth(scaled(_LEAST_WIDTH))
        self._any = bool(lines)
        self._follow()

    def receiver(self) -> str:
        """User id of who shall take them."""
        return str(self._to.currentData() or "")

    def promises(self) -> dict[str, str]:
        """What was promised, by case id; only where something was."""
        written = {case_id: field.text().strip() for case_id, field in self._promises.items()}
        return {case_id: text for case_id, text in written.items() if text}

    @Slot()
    def _follow(self) -> None:
        self.allow_acting(allowed=self._any and bool(self.receiver()))

    def _cases(self, lines: Sequence[CaseLine]) -> QScrollArea:
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for row, line in enumerate(lines):
            title = ElidedLabel(line.title, TextRole.SECOND)
            promise = QLineEdit()
            promise.setMaxLength(_LONGEST)
            promise.setAccessibleName(self.tr("Điều đã hẹn, %1").replace("%1", line.code))
            self._promises[line.case_id] = promise
            grid.addWidget(label(line.code, TextRole.STRONG), 2 * row, 0)
            grid.addWidget(promise, 2 * row, 1)
            grid.addWidget(title, 2 * row + 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2 * len(lines), 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.StyledPanel)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFixedHeight(min(inner.sizeHint().height() + 4, scaled(_LIST_HEIGHT)))
        return area
