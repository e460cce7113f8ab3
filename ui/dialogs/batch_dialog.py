"""Approving several answers at once: each named with its code, and those left out with the reason."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.approval import check_code
from desktop_app.domain.lines import CaseLine
from ui.folding import scaled
from ui.review_reading import Batch, Left
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.text import TextRole, code_label, label

_ROW, _MOST = 44, 240


class BatchDialog(AskDialog):
    """Nothing can be ticked here: what is approved is what was read."""

    def __init__(self, batch: Batch, lines: Mapping[str, CaseLine], parent: QWidget) -> None:
        super().__init__(
            self.tr("Phê duyệt %n câu trả lời đã mở?", "", len(batch.ready)),
            self.tr("Mỗi phê duyệt gắn với đúng bản bạn đã mở. Sửa một chữ thì phê duyệt hết hiệu lực."),
            acting=self.tr("Phê duyệt %n bản", "", len(batch.ready)),
            safe=self.tr("Đọc lại"),
            parent=parent,
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        for case_id, sha256 in batch.ready:
            column.addWidget(label(_title(lines, case_id), TextRole.STRONG, wrap=True))
            column.addWidget(code_label(check_code(sha256)))
        if batch.left:
            column.addSpacing(8)
            column.addWidget(label(self.tr("Không gồm"), TextRole.STRONG))
        for case_id, why in batch.left:
            text = f"{_title(lines, case_id)}: {self._why(why)}"
            column.addWidget(label(text, TextRole.LABEL, wrap=True))
        column.addStretch(1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = len(batch.ready) + len(batch.left)
        area.setMinimumHeight(scaled(min(_MOST, _ROW * rows)))
        self.add_field(area)

    def _why(self, why: Left) -> str:
        return {
            Left.NOT_OPENED: self.tr("chưa mở"),
            Left.CHANGED: self.tr("văn bản đã đổi sau khi bạn mở"),
            Left.NOT_MINE: self.tr("bạn không duyệt được bản này"),
        }[why]


def _title(lines: Mapping[str, CaseLine], case_id: str) -> str:
    line = lines.get(case_id)
    return case_id if line is None else line.title
