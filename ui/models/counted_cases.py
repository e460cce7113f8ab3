"""Cases of a report as rows; a list of thousands costs as much as its rows in sight."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.domain.figures.facts import CaseFact
from desktop_app.domain.figures.standing import Counted, Outcome
from desktop_app.domain.lines import CaseLine
from ui.code_words import CodeWords
from ui.countdown import Countdown
from ui.delegates.cells import CELL_ROLE, Cell
from ui.report_words import ReportWords
from ui.wording import Words

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PAGE = 40  # lines fetched together while scrolling

Behind = Counted | CaseFact
"""A case as a period counts it, or, behind a national sum, the fact alone."""

Lines = Callable[[Sequence[str]], Mapping[str, CaseLine]]
Names = Callable[[Sequence[str]], Mapping[str, str]]


class CountedWords(QObject):
    """How a case stood at the cut-off. Without `lines` only what figures may tell: code, agency, dates."""

    def __init__(
        self,
        *,
        lines: Lines | None,
        names: Names,
        agency_name: Callable[[str], str],
        soon_days: int,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lines = lines
        self.names = names
        self._agency_name = agency_name
        self._soon_days = soon_days
        self._words = Words(self)
        self._report_words = ReportWords(self)
        self._codes = CodeWords(self)

    def cell(self, counted: Behind, line: CaseLine | None, who: str, cutoff: date) -> Cell:
        """What a row shows."""
        fact = fact_behind(counted)
        title = line.title if line is not None and line.title else self._agency_name(fact.agency)
        if isinstance(counted, CaseFact):
            return Cell(title, " · ".join(part for part in (fact.code, self._stand(fact)) if part))
        second = " · ".join(part for part in (fact.code, who if line else self._received(counted)) if part)
        countdown = self.countdown(counted, cutoff)
        if countdown is None:
            return Cell(title, f"{self._report_words.outcome(counted.outcome)} · {second}")
        lead = self._words.full_date(counted.due_on) if counted.due_on else ""
        said = self._words.countdown(countdown)
        return Cell(title, second, lead=lead, countdown=countdown, countdown_text=said)

    def sentence(self, cell: Cell) -> str:
        """`Quá hạn 3 ngày, 22/08/2025. Thái độ tiếp dân…. PAKN.20250730.0064 · Phạm Văn Khôi.`"""
        when = ", ".join(part for part in (cell.countdown_text, cell.lead) if part)
        return " ".join(f"{part[0].upper()}{part[1:]}." for part in (when, cell.text, cell.second) if part)

    def countdown(self, counted: Counted, cutoff: date) -> Countdown | None:
        """How urgent the case was at the cut-off; None for a case that was given back."""
        match counted.outcome:
            case Outcome.RETURNED:
                return None
            case Outcome.SUPPLEMENT:
                return Countdown.paused()
            case Outcome.ANSWERED_ON_TIME | Outcome.ANSWERED_LATE:
                return Countdown.answered(counted.due_on, counted.closed_on or cutoff)
        return Countdown.to(counted.due_on, cutoff, soon_days=self._soon_days)

    def _stand(self, fact: CaseFact) -> str:
        """`Chờ bổ sung (ở cổng) · gửi 03/05/2017`."""
        if fact.received_on is not None:
            on = self.tr("nhận %1").replace("%1", self._words.full_date(fact.received_on))
        elif fact.submitted_on is not None:
            on = self.tr("gửi %1").replace("%1", self._words.full_date(fact.submitted_on))
        else:
            on = ""
        return " · ".join(part for part in (self._codes.status(fact.status), on) if part)

    def _received(self, counted: Counted) -> str:
        received = self.tr("nhận %1").replace("%1", self._words.full_date(counted.opened_on))
        if counted.closed_on is None:
            return received
        closed = self.tr("xong %1").replace("%1", self._words.full_date(counted.closed_on))
        return f"{received} · {closed}"


class CountedCases(QAbstractListModel):
    """Read only; what a case is about is fetched when its row comes in sight."""

    def __init__(self, words: CountedWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._counted: Sequence[Behind] = ()
        self._cutoff = date.min
        self._cells: dict[int, Cell] = {}

    def show_cases(self, counted: Sequence[Behind], cutoff: date) -> None:
        """List these, as they stood on `cutoff`."""
        self.beginResetModel()
        self._counted, self._cutoff = counted, cutoff
        self._cells.clear()
        self.endResetModel()

    def case_id(self, row: int) -> str:
        """The case of a row, "" for none."""
        return fact_behind(self._counted[row]).case_id if 0 <= row < len(self._counted) else ""

    def case_ids(self) -> list[str]:
        """All of them in order."""
        return [fact_behind(one).case_id for one in self._counted]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._counted)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case _ if role == CELL_ROLE:
                return self._cell(index.row())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._words.sentence(self._cell(index.row()))
            case Qt.ItemDataRole.ToolTipRole:
                return self._cell(index.row()).text
        return None

    def _cell(self, row: int) -> Cell:
        if row not in self._cells:
            self._fetch(row - row % _PAGE)
        return self._cells[row]

    def _fetch(self, start: int) -> None:
        """One page: what its cases are about in one question, the people in another."""
        page = self._counted[start : start + _PAGE]
        words = self._words
        facts = [fact_behind(one) for one in page]
        lines = words.lines([fact.case_id for fact in facts]) if words.lines else {}
        names = words.names([fact.assignee or "" for fact in facts]) if words.lines else {}
        for row, (one, fact) in enumerate(zip(page, facts, strict=True), start):
            line = lines.get(fact.case_id)
            who = names.get(fact.assignee or "", "")
            self._cells[row] = words.cell(one, line, who, self._cutoff)


def fact_behind(one: Behind) -> CaseFact:
    """The fact of a case, however it is counted."""
    return one if isinstance(one, CaseFact) else one.fact
