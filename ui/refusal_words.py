"""The fields of an action in words, for a refusal that names one."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.conflicts import Refusal


class RefusalWords(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields = {
            "body": self.tr("Nội dung trả lời"),
            "greeting": self.tr("Lời chào"),
            "files": self.tr("Tệp của câu trả lời"),
            "text": self.tr("Nội dung"),
            "comment": self.tr("Ý kiến"),
            "remark": self.tr("Lời nhắn"),
            "note": self.tr("Ghi chú"),
            "reason": self.tr("Lý do"),
            "questions": self.tr("Nội dung cần bổ sung"),
            "on": self.tr("Ngày"),
            "percent": self.tr("Mức hoàn thành"),
            "plan": self.tr("Kế hoạch"),
            "to": self.tr("Người nhận việc"),
            "unit": self.tr("Đơn vị"),
            "late_reason": self.tr("Lý do trễ hạn"),
            "late_text": self.tr("Lý do trễ hạn"),
            "promise": self.tr("Điều đã hẹn"),
            "dossier": self.tr("Biên bản bàn giao"),
            "first_on": self.tr("Ngày bắt đầu vắng"),
            "last_on": self.tr("Ngày vắng cuối"),
            "deputy": self.tr("Người thay"),
            "upload": self.tr("Tệp"),
        }

    def field(self, code: str) -> str:
        """A field of an action: `Nội dung trả lời`."""
        return self._fields.get(code, code)

    def value(self, refusal: Refusal) -> str:
        """What stood in the refused field, as words; never the greeting, which holds a name."""
        value = refusal.value
        if refusal.field == "greeting" or value is None:
            return ""
        if isinstance(value, list):
            return "\n".join(str(one) for one in value) if refusal.field == "questions" else ""
        return str(value)
