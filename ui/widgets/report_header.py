"""The painted head of a table of figures: groups across their columns, words, numbers below."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui import fonts
from ui.fonts import Role
from ui.theme import current_theme
from ui.widgets.report_cells import PADDING
from ui.widgets.report_grid import ReportGrid

_WORD_LINES = 2


class ReportHeader(QHeaderView):
    """`frozen` keeps the first column in sight while the others scroll."""

    def __init__(self, grid: ReportGrid, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._grid = grid
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(20)

    def sizeHint(self) -> QSize:
        """As high as the levels that the columns have."""
        return QSize(super().sizeHint().width(), sum(self._heights()))

    def least_width(self, column: int) -> int:
        """What the words over a column need in two lines, parted where that takes least."""
        metrics = fonts.role_metrics(Role.SECOND, bold=True)
        words = self._grid.headings[column - 1].word.split()
        parted = ((" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words) + 1))
        longest = (max(map(metrics.horizontalAdvance, lines)) for lines in parted)
        return min(longest, default=0) + 2 * PADDING

    def paintEvent(self, _event: QPaintEvent) -> None:
        """All levels at once: a group reaches over sections, which Qt paints one by one."""
        theme = current_theme()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(theme.raised))
        for column in range(1, self.count()):
            self._paint_column(painter, column)
        self._paint_groups(painter)
        self._paint_names(painter)
        painter.setPen(QColor(theme.line))
        base = self.viewport().height() - 1
        painter.drawLine(0, base, self.viewport().width(), base)
        painter.end()

    def _heights(self) -> tuple[int, int, int]:
        """Of the groups, the words and the numbers; 0 for a level that no column has."""
        line = fonts.role_metrics(Role.SECOND, bold=True).height()
        headings = self._grid.headings
        grouped, numbered = any(one.group for one in headings), any(one.number for one in headings)
        metrics = fonts.role_metrics(Role.SECOND, bold=True)
        wraps = any(
            metrics.horizontalAdvance(one.word) > self.sectionSize(column) - 2 * PADDING + 1
            for column, one in enumerate(headings, start=1)
        )
        lines = _WORD_LINES if wraps else 1
        return (line + 8 if grouped else 0, lines * line + 8, line + 4 if numbered else 0)

    def _paint_column(self, painter: QPainter, column: int) -> None:
        theme, heading = current_theme(), self._grid.headings[column - 1]
        groups, words, numbers = self._heights()
        left, width = self.sectionViewportPosition(column), self.sectionSize(column)
        room = QRect(left + PADDING - 1, groups, width - 2 * PADDING + 1, words - 4)
        painter.setFont(fonts.role_font(Role.SECOND, bold=True))
        painter.setPen(QColor(theme.text_2))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), heading.word)
        painter.setPen(QColor(theme.line))
        if self._grid.begins_group(column):
            painter.drawLine(left, 0, left, self.viewport().height())
        if numbers:
            painter.drawLine(left, groups + words, left + width, groups + words)
            painter.setFont(fonts.role_font(Role.SECOND))
            painter.setPen(QColor(theme.text_2))
            number = QRect(left, groups + words, width - PADDING, numbers)
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(number, int(end), heading.number)

    def _paint_groups(self, painter: QPainter) -> None:
        """Each group's word in the middle of its columns, over a line."""
        height = self._heights()[0]
        if not height:
            return
        painter.setFont(fonts.role_font(Role.SECOND, bold=True))
        headings = self._grid.headings
        first = 0
        while first < len(headings):
            last = first
            while last + 1 < len(headings) and headings[last + 1].group == headings[first].group:
                last += 1
            left = self.sectionViewportPosition(first + 1)
            right = self.sectionViewportPosition(last + 1) + self.sectionSize(last + 1)
            painter.setPen(QColor(current_theme().text_2))
            seen = max(left, self.sectionSize(0))  # not below the names, which do not scroll
            room = QRect(seen, 0, right - seen, height)
            metrics = fonts.role_metrics(Role.SECOND, bold=True)
            word = metrics.elidedText(headings[first].group, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), word)
            painter.setPen(QColor(current_theme().line))
            painter.drawLine(left, height, right, height)
            first = last + 1

    def _paint_names(self, painter: QPainter) -> None:
        """The head of the first column, which never scrolls away."""
        theme, (groups, words, numbers) = current_theme(), self._heights()
        room = QRect(0, 0, self.sectionSize(0), groups + words + numbers)
        painter.fillRect(room, QColor(theme.raised))
        painter.setPen(QColor(theme.line))
        painter.drawLine(room.right() + 1, 0, room.right() + 1, room.bottom())
        if numbers:
            painter.drawLine(0, groups + words, room.right(), groups + words)
        painter.setFont(fonts.role_font(Role.SECOND, bold=True))
        painter.setPen(QColor(theme.text_2))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
        painter.drawText(
            QRect(16, 0, room.width() - 20, groups + words - 4), int(flags), self._grid.rows_word
        )
