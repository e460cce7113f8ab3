"""A calendar of weeks with a number in each day, the fuller the bluer; days that cannot be met stand out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui import fonts, icons
from ui.delegates.list_view import prepare_table
from ui.icons import Icon
from ui.theme import current_theme
from ui.widgets.sign_painting import paint_line

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_WEEK = 7
_RADIUS = 3
_GAP = 2
_ROOMY = 46
_STEPS = ("", "heat_1", "heat_2", "heat_3")
_DAY_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class HeatDay:
    """One cell. `step` from 0 to 3 is how full it is; `sentence` is what a screen reader says.

    `mark` stands behind the word where there is room for it.
    """

    on: date
    word: str
    number: str
    sentence: str
    mark: str = ""
    step: int = 0
    is_off: bool = False
    is_today: bool = False
    is_past: bool = False
    is_over: bool = False


class _HeatModel(QAbstractTableModel):
    """Whole weeks, Monday first."""

    def __init__(self, weekdays: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._weekdays = tuple(weekdays)
        self._days: tuple[HeatDay, ...] = ()

    def show_days(self, days: Sequence[HeatDay]) -> None:
        if len(days) == len(self._days):
            self._days = tuple(days)
            if days:
                self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, _WEEK - 1))
            return
        self.beginResetModel()
        self._days = tuple(days)
        self.endResetModel()

    def day(self, index: Index) -> HeatDay | None:
        if not index.isValid():
            return None
        return self._days[index.row() * _WEEK + index.column()]

    def place_of(self, on: date) -> QModelIndex:
        place = next((n for n, day in enumerate(self._days) if day.on == on), None)
        return _ROOT if place is None else self.index(*divmod(place, _WEEK))

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._days) // _WEEK

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else _WEEK

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        day = self.day(index)
        if day is None:
            return None
        if role == _DAY_ROLE:
            return day
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return day.sentence
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._weekdays[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
        return None


class _HeatDelegate(QStyledItemDelegate):
    """Paints a day: fill by its step, date above, number below, what marks it around."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day = index.data(_DAY_ROLE)
        if not isinstance(day, HeatDay):
            return
        rect: QRect = option.rect
        box = rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter, box, day)
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(QPen(QColor(current_theme().focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), _RADIUS + 1, _RADIUS + 1)
        self._paint_words(painter, box, day)
        painter.restore()

    def _paint_frame(self, painter: QPainter, box: QRect, day: HeatDay) -> None:
        theme = current_theme()
        inner = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
        step = _STEPS[day.step]
        painter.setBrush(QColor(getattr(theme, step)) if step else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawRoundedRect(inner, _RADIUS, _RADIUS)
        if day.is_off:
            painter.drawLine(inner.topLeft(), inner.bottomRight())
        edge = theme.late_edge if day.is_over else theme.text if day.is_today else ""
        if edge:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(edge), 2))
            painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        if day.is_over and day.is_today:
            painter.setPen(QPen(QColor(theme.text), 1))
            painter.drawRoundedRect(QRectF(box).adjusted(3.5, 3.5, -3.5, -3.5), _RADIUS, _RADIUS)

    def _paint_words(self, painter: QPainter, box: QRect, day: HeatDay) -> None:
        small = fonts.role_metrics(fonts.Role.SECOND)
        edge = 6 if box.width() > _ROOMY else 4
        inside = box.adjusted(edge, 1, -edge, -2)
        top = QRect(inside.left(), inside.top(), inside.width(), small.height())
        marked = f"{day.word} {day.mark}".strip()
        word = marked if small.horizontalAdvance(marked) <= top.width() else day.word
        paint_line(painter, top, word, "text_3" if day.is_past else "text_2", role=fonts.Role.SECOND)
        number = QRect(inside.left(), top.bottom() - 1, inside.width(), inside.bottom() - top.bottom() + 2)
        paint_line(painter, number, day.number, "text", role=fonts.Role.SECTION, right=True)
        if day.is_over:
            metrics = fonts.role_metrics(fonts.Role.SECTION)
            side = fonts.scaled(icons.SMALL if edge > 4 else icons.CARET)
            left = number.right() - metrics.horizontalAdvance(day.number) - side - 4
            sign = QRect(left, number.center().y() - side // 2 + 1, side, side)
            icons.paint_icon(painter, sign, Icon.WARNING_CHECK, current_theme().colour("late"))


class HeatMap(QTableView):
    """Arrows move, Enter, Space or a click opens the day."""

    day_opened = Signal(object)  # date
    day_chosen = Signal(object)  # date under the focus

    def __init__(self, weekdays: Sequence[str], *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        prepare_table(self)
        self.setAccessibleName(name)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)  # the focus alone says where one is
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._model = _HeatModel(weekdays, self)
        self.setModel(self._model)
        self.setItemDelegate(_HeatDelegate(self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setMinimumSectionSize(20)
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._tell)

    def show_days(self, days: Sequence[HeatDay]) -> None:
        """Whole weeks; the day under the focus stays under it."""
        current = self.current_day()
        self._model.show_days(days)
        wanted = current or next((day.on for day in days if day.is_today), None)
        place = _ROOT if wanted is None else self._model.place_of(wanted)
        if place.isValid() and place != self.currentIndex():
            self.setCurrentIndex(place)
        self._fit()

    def current_day(self) -> date | None:
        """The day under the focus."""
        day = self._model.day(self.currentIndex())
        return None if day is None else day.on

    def choose(self, on: date) -> None:
        """Put the focus on a day."""
        self.setCurrentIndex(self._model.place_of(on))

    def day(self, on: date) -> HeatDay | None:
        """What is shown for a day."""
        return self._model.day(self._model.place_of(on))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No type-to-select: letters belong to input methods."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and not event.modifiers():
            self._open(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """All weeks at once."""
        header = self.horizontalHeader().sizeHint().height()
        return QSize(_WEEK * 58, header + self._model.rowCount() * self._row_height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(_WEEK * 36, self.sizeHint().height())

    def _row_height(self) -> int:
        words = (
            fonts.role_metrics(fonts.Role.SECOND).height() + fonts.role_metrics(fonts.Role.SECTION).height()
        )
        return words + 2 * _GAP + 5

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        for row in range(self._model.rowCount()):
            self.setRowHeight(row, self._row_height())
        self.updateGeometry()

    def _open(self, index: QModelIndex) -> None:
        day = self._model.day(index)
        if day is not None and not day.is_past:
            self.day_opened.emit(day.on)

    def _tell(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.viewport().update()
        day = self._model.day(current)
        if day is not None:
            self.day_chosen.emit(day.on)
