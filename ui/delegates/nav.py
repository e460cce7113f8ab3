"""Painting of the navigation: icon, word, count, and a bar at the active entry."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import fonts, icons
from ui.delegates.cells import NAV_ROLE, NavItem
from ui.theme import Ink, current_theme
from ui.widgets.sign_painting import paint_line

_SIDE = 8

Index = QModelIndex | QPersistentModelIndex


class NavDelegate(QStyledItemDelegate):
    """The selected entry is the active one, whether or not the list has the focus."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        item = index.data(NAV_ROLE)
        heading = isinstance(item, NavItem) and item.heading
        role = fonts.Role.SECOND if heading else fonts.Role.BASE
        return QSize(0, fonts.box_height(role, padding=6) + (8 if heading and index.row() else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(NAV_ROLE)
        if not isinstance(item, NavItem):
            return
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if item.heading:
            self._paint_heading(painter, rect, item)
        else:
            self._paint_entry(painter, rect, item, state)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rect: QRect, item: NavItem) -> None:
        height = fonts.box_height(fonts.Role.SECOND, padding=6)
        line = QRect(rect.left() + _SIDE + 10, rect.bottom() - height + 1, rect.width(), height)
        paint_line(painter, line, item.word, "text_2", role=fonts.Role.SECOND, bold=True)

    def _paint_entry(self, painter: QPainter, rect: QRect, item: NavItem, state: QStyle.StateFlag) -> None:
        theme, flag = current_theme(), QStyle.StateFlag
        active = bool(state & flag.State_Selected)
        pill = QRectF(rect).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if active or state & flag.State_MouseOver:
            painter.setBrush(QColor(theme.sel if active else theme.hover))
            painter.drawRoundedRect(pill, 5, 5)
        if active:
            painter.fillRect(
                QRectF(pill.left(), pill.top() + 6, 3, pill.height() - 12), theme.colour("accent")
            )
        if active and self._view.hasFocus():
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(pill.adjusted(1, 1, -1, -1), 5, 5)
        self._paint_words(painter, pill.toRect(), item, active=active)

    def _paint_words(self, painter: QPainter, pill: QRect, item: NavItem, *, active: bool) -> None:
        theme = current_theme()
        side = fonts.scaled(icons.LARGE)
        marked = bool(item.count) and item.ink != "text_2"
        ink: Ink = item.ink if marked else "text_2"
        if item.icon is not None:
            box = QRect(pill.left() + 10, pill.center().y() - side // 2 + 1, side, side)
            icons.paint_icon(painter, box, item.icon, theme.colour("accent" if active else ink))
        room = pill.adjusted(10 + side + 9, 0, -10, 0)
        if item.count is not None:
            colour, bold = self._count_ink(item, ink, active=active), marked or active
            used = paint_line(painter, room, str(item.count), colour, bold=bold, right=True)
            room.setRight(room.right() - used - 8)
        paint_line(painter, room, item.word, "text", bold=active)

    def _count_ink(self, item: NavItem, ink: Ink, *, active: bool) -> Ink:
        if not item.count:
            return "text_3"
        return "text" if active and ink == "text_2" else ink
