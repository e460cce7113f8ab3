"""Words for frozen figures: what their signature is worth, and why a cell says something else now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject

from desktop_app.domain.figures.comparison import NATIONAL_ROW, Because, CellChange, Reason
from desktop_app.domain.figures.national import National
from desktop_app.domain.figures.table import RowKind
from desktop_app.domain.proof import SignatureCheck
from desktop_app.reports.snapshots import Concern, Snapshot
from ui.code_words import CodeWords
from ui.delegates.cells import Cell
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.report_words import ReportWords
from ui.sign import Sign
from ui.wording import Words

RowName = Callable[[RowKind, str], str]
_NAMED = 2  # cases named one by one; more are counted


class SnapshotWords(QObject):
    """Makes the rows of both lists; holds no state of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._report_words = ReportWords(self)

    def snapshot_columns(self) -> list[str]:
        """Heads of the list of frozen figures."""
        return [
            self.tr("Chốt lúc"),
            self.tr("Mẫu bảng, dòng theo"),
            self.tr("Số liệu đến"),
            self.tr("Chữ ký"),
        ]

    def snapshot_row(self, snapshot: Snapshot, now: datetime) -> Row:
        """One frozen set of figures."""
        frozen = self._words.stamp(snapshot.frozen_at, now)
        as_of = self._words.full_date(snapshot.cutoff)
        sign = self.signature(snapshot.check)
        form = f"{snapshot.form.title}, {self._report_words.row_kind(snapshot.by).lower()}"
        concerns = ", ".join(self._concern(concern) for concern in snapshot.concerns)
        cells = (
            Cell(frozen, snapshot.frozen_by),
            Cell(form, self.tr("chốt dù %1").replace("%1", concerns) if concerns else ""),
            Cell(as_of, self._words.stamp(snapshot.data_as_of, now)),
            Cell(sign=sign),
        )
        told = (frozen, snapshot.frozen_by, form, concerns, as_of, sign.word)
        return Row(f"snapshot {snapshot.id}", cells, " ".join(f"{part}." for part in told if part))

    def signature(self, check: SignatureCheck) -> Sign:
        """What looking at the signature found just now."""
        match check:
            case SignatureCheck.GOOD:
                return Sign(Icon.SYNCED, self.tr("chữ ký hợp lệ"), "text_2")
            case SignatureCheck.BAD:
                return Sign(Icon.REFUSED, self.tr("chữ ký sai, bản chốt đã bị sửa"), "late", bold=True)
            case SignatureCheck.NO_KEY:
                return Sign(Icon.UNSURE, self.tr("ký trên máy khác"), "text_2")

    # what changed since

    def change_columns(self) -> list[str]:
        """Heads of the list of changed cells."""
        return [self.tr("Ô"), self.tr("Khi chốt"), self.tr("Nay"), "", self.tr("Vì sao")]

    def heading(self, snapshot: Snapshot, count: int) -> str:
        """`3 ô của quý II/2017 đã đổi kể từ khi gửi, vì…`."""
        quarter = self._report_words.quarter(snapshot.quarter)
        if not count:
            return self.tr("Không có ô nào của %1 đổi kể từ khi gửi.").replace("%1", quarter)
        return self.tr("%n ô của %1 đã đổi kể từ khi gửi, vì…", "", count).replace("%1", quarter)

    def change_row(self, snapshot: Snapshot, change: CellChange, row_name: RowName) -> Row:
        """One cell: which it is, what it said, what it says now, and because of which cases."""
        place, column = self._place(snapshot, change, row_name)
        said = self.reasons(change.because)
        cells = (
            Cell(place, column),
            Cell(str(change.was), align_right=True),
            Cell(str(change.now), bold=True, align_right=True),
            Cell(),  # air between a number and a sentence
            Cell(said[0], said[1] if len(said) > 1 else ""),
        )
        figures = self.tr("khi chốt %1, nay %2").replace("%1", str(change.was)).replace("%2", str(change.now))
        sentence = " ".join(f"{part}." for part in (f"{place}, {column}", figures, *said))
        return Row(f"change {change.row} {change.column}", cells, sentence)

    def reasons(self, because: Sequence[Reason]) -> list[str]:
        """Each kind of reason once, the cases named while they are few."""
        said = []
        for kind in Because:
            found = [reason for reason in because if reason.because is kind]
            if found:
                said += self._of_kind(kind, found)
        return said

    def _of_kind(self, kind: Because, found: Sequence[Reason]) -> list[str]:
        if kind in (Because.LATER_EVENT, Because.LAW) and len(found) <= _NAMED:
            return [self._one(reason) for reason in found]
        count = len(found)
        match kind:
            case Because.GONE:
                return [self.tr("%n PAKN không còn ở cổng hoặc không còn thuộc phạm vi được xem", "", count)]
            case Because.CAME_LATER:
                said = self.tr("%n PAKN về máy này sau khi chốt", "", count)
            case Because.LATER_EVENT:
                said = self.tr("%n PAKN có việc của kỳ được cổng ghi sau khi chốt", "", count)
            case Because.LAW:
                said = self.tr("%n PAKN đổi hạn theo bản quy tắc hoặc lịch khác", "", count)
            case _:  # the portal says otherwise where the case belongs
                said = self.tr("%n PAKN được cổng ghi lại nơi xử lý hoặc phân loại", "", count)
        codes = ", ".join(reason.code for reason in found[:_NAMED])
        return [f"{said}: {codes}…" if count > _NAMED else f"{said}: {codes}"]

    def _one(self, reason: Reason) -> str:
        if reason.event is not None:
            said = self.tr("%1: cổng ghi sau “%2” ngày %3").replace("%1", reason.code)
            said = said.replace("%2", self._codes.history_entry(reason.event.kind))
            return said.replace("%3", self._words.full_date(reason.event.on))
        none = self.tr("chưa có hạn")
        was, now = (self._words.full_date(due) if due else none for due in (reason.due_was, reason.due_now))
        said = self.tr("%1: hạn từ %2 thành %3 theo bản quy tắc hoặc lịch khác").replace("%1", reason.code)
        return said.replace("%2", was).replace("%3", now)

    def _place(self, snapshot: Snapshot, change: CellChange, row_name: RowName) -> tuple[str, str]:
        if change.row == NATIONAL_ROW:
            return self.tr("Số liệu thông báo"), self._national(change.column)
        column = next((one for one in snapshot.form.columns if one.key == change.column), None)
        word = f"({column.number}) {column.group} {column.word.lower()}".replace("  ", " ") if column else ""
        named = snapshot.form.row_words.get((snapshot.by, change.row)) or row_name(snapshot.by, change.row)
        return named or self.tr("Chưa rõ"), word or change.column

    def _national(self, name: str) -> str:
        return {
            National.RECEIVED: self.tr("đã tiếp nhận, lũy kế"),
            National.IN_SCOPE: self.tr("thuộc phạm vi, lũy kế"),
            National.FORWARDED: self.tr("đã chuyển, lũy kế"),
            National.AWAITING_SUPPLEMENT: self.tr("chờ bổ sung, lũy kế"),
            National.ANSWERED: self.tr("đã trả lời, lũy kế"),
            National.IN_PROGRESS: self.tr("đang xử lý, lũy kế"),
            National.QUARTER_IN_SCOPE: self.tr("thuộc phạm vi, trong quý"),
            National.QUARTER_FORWARDED: self.tr("đã chuyển, trong quý"),
            National.QUARTER_AWAITING_SUPPLEMENT: self.tr("chờ bổ sung, trong quý"),
            National.QUARTER_ANSWERED: self.tr("đã trả lời, trong quý"),
        }[National(name)]

    def _concern(self, concern: Concern) -> str:
        return {
            Concern.UNFINISHED: self.tr("quý chưa kết thúc"),
            Concern.UNDATED: self.tr("có PAKN thiếu ngày"),
            Concern.CHECK_FAILS: self.tr("có số không khớp"),
        }[concern]
