"""Whose a case is and what it is about: giving it back to the portal, and putting its kind right."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.domain.case import Agency, Case
from desktop_app.domain.sorting import ContentType, ReturnReason
from ui import fonts
from ui.code_words import CodeWords
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.fields import Choice, Field

_LINES = 4


class TransferBackDialog(AskDialog):
    """The words are compulsory and are `reason()`."""

    def __init__(self, agencies: Mapping[Agency, str], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Trả lại cổng PAKN này?"),
            self.tr("PAKN rời hàng đợi khi cổng nhận. Cổng đọc được lý do và chuyển tiếp cho nơi khác."),
            acting=self.tr("Trả lại cổng"),
            safe=self.tr("Giữ xử lý"),
            reason_prompt=self.tr("Giải thích"),
            reason_required=True,
            parent=parent,
        )
        words = {
            ReturnReason.NOT_COMPETENT: self.tr("Không thuộc thẩm quyền của cơ quan"),
            ReturnReason.NOT_FEEDBACK: self.tr("Là khiếu nại, tố cáo, không phải PAKN"),
            ReturnReason.DUPLICATE: self.tr("Trùng với PAKN đã có"),
            ReturnReason.OTHER: self.tr("Lý do khác"),
        }
        self._why = Choice()
        for why in ReturnReason:
            self._why.addItem(words[why], why)
        self._agency = Choice()
        self._agency.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._agency.addItem(self.tr("Chưa rõ"), None)
        self._agencies = list(agencies)
        for name in agencies.values():
            self._agency.addItem(name)
        self.add_field(Field(self.tr("Lý do"), self._why))
        self.add_field(Field(self.tr("Cơ quan có thể có thẩm quyền"), self._agency))

    def why(self) -> ReturnReason:
        """Why it goes back."""
        return ReturnReason(self._why.currentData())

    def suggested(self) -> Agency | None:
        """Whose it may be, None when that was not said."""
        place = self._agency.currentIndex() - 1
        return None if place < 0 else self._agencies[place]


class ClassifyDialog(AskDialog):
    """Begins with what stands now; the acting button is off until something else does."""

    def __init__(self, case: Case, fields: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Phân loại lại PAKN?"),
            self.tr("Nội dung người gửi viết giữ nguyên. Hạn không đổi. Báo cáo tính theo phân loại mới."),
            acting=self.tr("Ghi phân loại"),
            safe=self.tr("Giữ như cũ"),
            parent=parent,
        )
        codes = CodeWords(self)
        self._field, self._type = Choice(), Choice()
        # What stands may be of a newer portal: it is offered as it came, so that nothing is changed unasked.
        for code, name in ({case.field: case.field} | dict(fields)).items():
            self._field.addItem(name, code)
        for kind in ContentType:
            self._type.addItem(codes.content_type(kind), kind)
        self._field.setCurrentIndex(self._field.findData(case.field))
        self._type.setCurrentIndex(self._type.findData(case.content_type))
        self._points = QPlainTextEdit("\n".join(case.points))
        self._points.setTabChangesFocus(True)
        self._points.setMaximumHeight(_LINES * fonts.box_height(fonts.Role.BASE) + 16)
        self.add_field(Field(self.tr("Lĩnh vực"), self._field))
        self.add_field(Field(self.tr("Loại nội dung"), self._type))
        self.add_field(Field(self.tr("Các ý cần trả lời, mỗi ý một dòng"), self._points))
        self._before = self._chosen()
        self._field.currentIndexChanged.connect(self._follow)
        self._type.currentIndexChanged.connect(self._follow)
        self._points.textChanged.connect(self._follow)
        self._follow()

    def field(self) -> str:
        """Code of the field."""
        return str(self._field.currentData())

    def content_type(self) -> ContentType:
        """What the petition speaks about."""
        return ContentType(self._type.currentData())

    def points(self) -> list[str]:
        """What has to be answered, one by one."""
        return [line.strip() for line in self._points.toPlainText().splitlines() if line.strip()]

    @Slot()
    def _follow(self) -> None:
        known = self._type.currentIndex() >= 0
        self.allow_acting(allowed=known and self._chosen() != self._before)

    def _chosen(self) -> tuple[str, object, list[str]]:
        return self.field(), self._type.currentData(), self.points()
