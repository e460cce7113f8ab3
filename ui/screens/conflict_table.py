"""The fields of a conflict: the ones to choose, then the ones that were brought together alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.conflict_questions import ConflictCase
from ui.folding import Width, fold_of, text_scale
from ui.icons import Icon
from ui.screens.conflict_row import Choice, ConflictRow, name_width
from ui.screens.conflict_words import ConflictWords, Heads
from ui.sign import Sign
from ui.widgets.text import SignLabel, TextRole, label, rule
from ui.workplace import Workplace


class ConflictTable(QWidget):
    """Rows below a head that names the three sides."""

    chosen = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._words = ConflictWords(self)
        self._texts: list[ConflictRow] = []
        self._steps: list[ConflictRow] = []
        self._alone: list[_MergedRow] = []
        self._count = label(role=TextRole.LABEL)
        self._head = _Head()
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setProperty("surface", "surface")
        self._area.verticalScrollBar().rangeChanged.connect(self._keep_columns)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._area, 1)

    def rows(self) -> list[ConflictRow]:
        """All fields to choose, as they stand below each other."""
        return [*self._steps, *self._texts]

    def text_rows(self) -> list[ConflictRow]:
        """The passages of the answer."""
        return self._texts

    def step_rows(self) -> list[ConflictRow]:
        """The actions that were not taken."""
        return self._steps

    def has_merged_text(self) -> bool:
        """Whether something of mine goes on without being asked about."""
        return bool(self._alone)

    def show_case(self, case: ConflictCase) -> None:
        """The fields of a case, nothing chosen."""
        self._head.show_heads(self._words.heads(case, self._work.clock.now()))
        self._steps = [ConflictRow(self._words.step(step, case.names)) for step in case.steps]
        passages = self._words.passages(case.text) if case.text else []
        self._texts = [ConflictRow(field) for field in passages]
        merged = self._words.merged(case.text) if case.text else []
        self._area.setWidget(self._page(merged))
        for row in self.rows():
            row.chosen.connect(self.chosen)
            row.moved.connect(self._move)
            row.next_wanted.connect(self.next_open)
        self.fold(fold_of(self.window().size(), text_scale()).width)
        if rows := self.rows():
            self.setFocusProxy(rows[0])

    def count(self, *, chosen: int) -> None:
        """Say how many are chosen."""
        fields = self.tr("%n mục", "", len(self.rows()))
        done = self.tr("đã chọn %1").replace("%1", str(chosen))
        self._count.setText(f"{fields}, {done}")

    def next_open(self) -> None:
        """To the next field that is not chosen, from where the focus is."""
        rows = self.rows()
        focus = QApplication.focusWidget()
        inside = (row is focus or (focus is not None and row.isAncestorOf(focus)) for row in rows)
        here = next((n for n, has_focus in enumerate(inside) if has_focus), -1)
        for row in (*rows[here + 1 :], *rows[: here + 1]):
            if row.choice() is Choice.NONE:
                self._go_to(row)
                return

    def fold(self, width: Width) -> None:
        """By the width there is."""
        self._head.fold(width)
        for row in self.rows():
            row.fold(width)
        for alone in self._alone:
            alone.fold(width)

    def _keep_columns(self) -> None:
        """The head ends where the rows do, also beside a scroll bar."""
        bar = self._area.verticalScrollBar()
        self._head.setContentsMargins(0, 0, bar.sizeHint().width() if bar.maximum() else 0, 0)

    def _move(self, by: int) -> None:
        rows = self.rows()
        here = next((n for n, row in enumerate(rows) if row is self.sender()), 0)
        if 0 <= here + by < len(rows):
            self._go_to(rows[here + by])

    def _go_to(self, row: ConflictRow) -> None:
        row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(row)

    def _page(self, merged: list[tuple[str, str, str, str]]) -> QWidget:
        page = QWidget()
        page.setProperty("surface", "surface")
        self._alone = []
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._count = label(role=TextRole.LABEL)
        column.addWidget(_group(self.tr("Cần bạn chọn"), self._count))
        for row in self.rows():
            column.addWidget(row)
        if merged:
            alone = label(self.tr("%n mục, hai bên không chạm nhau", "", len(merged)), TextRole.LABEL)
            column.addWidget(_group(self.tr("Đã tự ghép"), alone))
        for cells in merged:
            self._alone.append(_MergedRow(*cells, unchanged=self._words.unchanged()))
            column.addWidget(self._alone[-1])
            column.addWidget(rule())
        column.addStretch(1)
        return page


class _MergedRow(QWidget):
    """A field that was brought together alone, under the columns of the others."""

    def __init__(self, name: str, base: str, mine: str, theirs: str, *, unchanged: str) -> None:
        super().__init__()
        self._name = _cell(label(name, wrap=True), left=16)
        self._base = _cell(label(base, TextRole.LABEL))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._name)
        row.addWidget(self._base, 1)
        for words in (mine, theirs):
            sign = Sign(Icon.SYNCED, words, "done")
            shown = label(words, TextRole.LABEL) if words == unchanged else SignLabel(sign)
            row.addWidget(_cell(shown), 1)
        sides = (self.tr("Của tôi: %1").replace("%1", mine), self.tr("Trên cổng: %1").replace("%1", theirs))
        self.setAccessibleName(". ".join(part for part in (name, base, *sides) if part))

    def fold(self, width: Width) -> None:
        """As the rows to choose do."""
        self._name.setFixedWidth(name_width(width))
        self._base.setVisible(width is not Width.COMPACT)


def _cell(inside: QWidget, *, left: int = 12) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(left, 6, 12, 6)
    column.addWidget(inside)
    return made


class _Head(QWidget):
    """The names of the columns, and since when each side is what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._name = label(self.tr("Mục"), TextRole.LABEL)
        self._lines = [label(role=TextRole.SECOND) for _ in range(3)]
        signs = (
            None,
            Sign(Icon.THIS_MACHINE, self.tr("Của tôi"), "text", bold=True),
            Sign(Icon.PORTAL, self.tr("Trên cổng"), "text", bold=True),
        )
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        named = QHBoxLayout()
        named.setContentsMargins(16, 8, 8, 8)
        named.addWidget(self._name)
        self._first = QWidget()
        self._first.setLayout(named)
        self._row.addWidget(self._first)
        self._cells = []
        for sign, line in zip(signs, self._lines, strict=True):
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(12, 8, 12, 8)
            column.setSpacing(0)
            column.addWidget(SignLabel(sign) if sign else label(self.tr("Bản gốc"), TextRole.STRONG))
            column.addWidget(line)
            self._row.addWidget(cell, 1)
            self._cells.append(cell)

    def show_heads(self, heads: Heads) -> None:
        """Since when."""
        for line, words in zip(self._lines, (heads.base, heads.mine, heads.theirs), strict=True):
            line.setText(words)

    def fold(self, width: Width) -> None:
        """Gone where the sides stand below each other; without the base where that is below the name."""
        self.setVisible(width > Width.NARROW)
        self._first.setFixedWidth(name_width(width))
        self._cells[0].setVisible(width is not Width.COMPACT)


def _group(title: str, count: QWidget) -> QWidget:
    """A heading with its count, as in lists."""
    made = QWidget()
    made.setProperty("surface", "raised")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    row = QHBoxLayout(made)
    row.setContentsMargins(16, 5, 16, 5)
    row.setSpacing(10)
    row.addWidget(label(title, TextRole.STRONG))
    row.addWidget(count)
    row.addStretch(1)
    return made
