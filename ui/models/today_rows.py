"""Hôm nay in rows: what needs this person today, most pressing group first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from desktop_app.date_answers import DigestGroup, DigestRow, TodayDigest
from ui.clock_words import ClockWords
from ui.delegates.case_row import CaseRowWords
from ui.delegates.cells import Cell, GroupRow
from ui.models.cell_model import Row
from ui.wording import Words


class TodayRows(QObject):
    """Makes rows; `cases` words the case itself as every list does."""

    def __init__(self, cases: CaseRowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases = cases
        self._words = Words(self)
        self._clocks = ClockWords(self)
        self._titles = {
            DigestGroup.WARNING_ACTION: self.tr("Cảnh báo cần xử lý"),
            DigestGroup.OVERDUE: self.tr("Quá hạn"),
            DigestGroup.DUE_TODAY: self.tr("Đến hạn hôm nay"),
            DigestGroup.RED: self.tr("Sắp đến hạn"),
            DigestGroup.UPDATE_DUE: self.tr("Đến lượt cập nhật tình hình"),
            DigestGroup.MILESTONE_MISSED: self.tr("Lỡ mốc nội bộ"),
            DigestGroup.RETURNED: self.tr("Bị trả lại"),
            DigestGroup.NEW: self.tr("Mới giao"),
            DigestGroup.WARNING_INFORMATION: self.tr("Cảnh báo để biết"),
        }

    @property
    def columns(self) -> tuple[str, str, str]:
        """What stands above the columns."""
        return (self.tr("Hạn"), self.tr("Nội dung"), self.tr("Việc hôm nay"))

    def rows(self, digest: TodayDigest, *, folded: frozenset[str]) -> list[Row]:
        """All rows with their headings; what is in a folded group is left out."""
        rows: list[Row] = []
        for part in digest.parts:
            heading = GroupRow(self._titles[part.group], len(part.rows), part.group not in folded)
            rows.append(Row(part.group, group=heading, sentence=f"{heading.title} {heading.count}"))
            if heading.open:
                rows += [self._row(row, digest.on) for row in part.rows]
        return rows

    def _row(self, row: DigestRow, today: date) -> Row:
        what = self._what(row, today)
        line = row.line
        due = Cell(
            countdown=self._cases.countdown(line),
            countdown_text=self._cases.countdown_words(line),
            second=self._cases.under_countdown(line),
        )
        second = " · ".join(part for part in (line.code, line.place) if part)
        parts = [due.countdown_text, due.second, line.title, what.text, what.second]
        said = ". ".join(f"{part[0].upper()}{part[1:]}" for part in parts if part)
        return Row(key_of(row), (due, Cell(line.title, second), what), f"{said}.")

    def _what(self, row: DigestRow, today: date) -> Cell:
        """What has to be done and why today."""
        if row.warning is not None:
            sign = self._clocks.level(row.warning.key.level, row.warning.purpose)
            return Cell(self._clocks.clock(row.warning.key.clock), sign=sign)
        match row.group:
            case DigestGroup.UPDATE_DUE if row.number is not None and row.on is not None:
                mark = self._words.progress_mark(row.number, row.on, today)
                return Cell(f"{mark[0].upper()}{mark[1:]}", self._cases.state(row.line))
            case DigestGroup.MILESTONE_MISSED if row.step is not None and row.on is not None:
                missed = self.tr("%1: lẽ ra xong %2").replace("%1", self._clocks.step(row.step))
                return Cell(missed.replace("%2", self._words.short_date(row.on, today)), self._held_by(row))
        return Cell(self._cases.state(row.line), self._cases.detail(row.line))

    def _held_by(self, row: DigestRow) -> str:
        if row.holder is None:
            return ""
        who = row.holder_name or self._clocks.holder(row.holder)
        return self.tr("đang ở %1").replace("%1", who)


def key_of(row: DigestRow) -> str:
    """What a row is known by: a case may stand in several groups, and with several warnings in one."""
    parts = [row.group.value, row.case_id]
    if row.warning is not None:
        key = row.warning.key
        parts += [key.clock, str(key.level), key.on.isoformat()]
    return " ".join(parts)
