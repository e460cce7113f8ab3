"""The last question before an answer goes out; one that is late is asked why, for the quarter's figures."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.lateness import Lateness
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.fields import Choice, Field

_LONGEST = 300


class SendDialog(AskDialog):
    """With `late_reasons`, codes and their words, one of them is compulsory; `other` wants words."""

    def __init__(
        self,
        question: str,
        body: str,
        *,
        acting: str,
        safe: str,
        late_reasons: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        late = bool(late_reasons)
        super().__init__(
            question,
            body,
            acting=acting,
            safe=safe,
            warning=self.tr("Câu trả lời này đã quá hạn. Báo cáo quý cần lý do.") if late else "",
            parent=parent,
        )
        self._why, self._text = Choice(), QLineEdit()
        self._text.setMaxLength(_LONGEST)
        if not late:
            return
        self._why.addItem(self.tr("Chọn lý do"), "")
        for code, word in late_reasons.items():
            self._why.addItem(word, code)
        self._text.setPlaceholderText(self.tr("Không ghi thông tin của người gửi"))
        self.add_field(Field(self.tr("Lý do trễ hạn"), self._why))
        self.add_field(Field(self.tr("Nói rõ thêm"), self._text))
        self._why.currentIndexChanged.connect(self._follow)
        self._text.textChanged.connect(self._follow)
        self._follow()

    def late(self) -> Lateness | None:
        """Why it is late; None for an answer in time."""
        code = str(self._why.currentData() or "")
        return Lateness(code, self._text.text().strip()) if code else None

    @Slot()
    def _follow(self) -> None:
        late = self.late()
        self.allow_acting(allowed=late is not None and late.is_told)
