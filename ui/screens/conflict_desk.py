"""The conflict desk: a case that the portal went on with otherwise, field by field, a decision for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.conflict_questions import ConflictCase
from desktop_app.domain.conflicts import Decision
from desktop_app.domain.errors import DeskError
from ui.delegates.cells import Cell
from ui.error_text import sentence
from ui.folding import Width, fold_of, scaled, text_scale
from ui.models.cell_model import Row
from ui.screens.conflict_foot import ConflictFoot
from ui.screens.conflict_head import ConflictHead
from ui.screens.conflict_row import Choice, ConflictRow
from ui.screens.conflict_table import ConflictTable
from ui.screens.rows_view import RowsView
from ui.widgets.text import rule
from ui.workplace import Workplace

_LIST_WIDTH = 240


class ConflictDesk(QWidget):
    """What was chosen stays chosen while news comes in, as long as the question is the same."""

    case_opened = Signal(str)
    left = Signal()  # for later, with nothing else to decide

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cases: dict[str, ConflictCase] = {}
        self._shown: ConflictCase | None = None
        self._list = RowsView([""], [0], name=self.tr("PAKN có xung đột"))
        self._list.setFixedWidth(scaled(_LIST_WIDTH))
        self._list.chosen.connect(self._show)
        self._head = ConflictHead(work)
        self._head.open_wanted.connect(self._open)
        self._table = ConflictTable(work)
        self._table.chosen.connect(self._tell)
        self._foot = ConflictFoot()
        self._foot.later.connect(self._later)
        self._foot.decided.connect(self.decide)
        self._lay_out()
        self.setFocusProxy(self._table)

    def show_cases(self, cases: Sequence[ConflictCase]) -> None:
        """The cases to decide about; the one on screen stays, with what was chosen."""
        self._cases = {case.line.case_id: case for case in cases}
        self._list.set_rows([self._row(case) for case in cases])
        self._list.choose_first()
        self._beside()
        self._show(self._list.current_key())

    def rows(self) -> list[ConflictRow]:
        """The fields to decide."""
        return self._table.rows()

    @Slot()
    def decide(self) -> None:
        """Do what was chosen, when everything is chosen (Ctrl+Enter)."""
        case = self._shown
        if case is None or not self._foot.is_ready():
            self.next_open()
            return
        self._shown = None  # the same case, should it come back, is another question
        try:
            self._work.casework.decide(case.line.case_id, self._decision(case))
        except DeskError as error:
            self._shown = case
            text = sentence(error)
            self._head.refuse(text.fact, f"{text.safe} {text.step}".strip())

    def next_open(self) -> None:
        """To the next field that is not chosen yet (F8)."""
        self._table.next_open()

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(280, 160)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = fold_of(self.window().size(), text_scale()).width
        self._table.fold(width)
        self._beside()

    # inside

    @Slot(str)
    def _show(self, case_id: str) -> None:
        case = self._cases.get(case_id)
        if case is None or (self._shown is not None and _question(case) == _question(self._shown)):
            return
        again = self._shown is not None and self._shown.line.case_id == case_id and self._has_chosen()
        self._shown = case
        self._table.show_case(case)
        self._head.show_case(case, fields=len(self.rows()), changed_again=again)
        self._tell()

    def _has_chosen(self) -> bool:
        """Whether an answer to the question on screen would be lost."""
        return any(row.choice() is not Choice.NONE for row in self.rows())

    def _decision(self, case: ConflictCase) -> Decision:
        texts = self._table.text_rows()
        choices = {row: row.choice() for row in self.rows()}
        steps = list(zip(self._table.step_rows(), case.steps, strict=True))
        decision = Decision(
            again=tuple(step.action.id for row, step in steps if choices[row] is Choice.MINE),
            let_go=tuple(step.action.id for row, step in steps if choices[row] is Choice.THEIRS),
        )
        if case.text is None:
            return decision
        chosen = []
        for row, passage in zip(texts, case.text.merged.open, strict=True):
            sides = {Choice.MINE: passage.mine, Choice.THEIRS: passage.theirs}
            chosen.append(sides.get(choices[row], tuple(row.text_of_both().split("\n"))))
        body = case.text.merged.text(chosen)
        return replace(decision, body=body, seen_sha256=case.text.theirs.sha256)

    @Slot()
    def _tell(self) -> None:
        """What is still to be chosen, or what will happen."""
        rows = self.rows()
        missing = [row.field.name for row in rows if row.choice() is Choice.NONE]
        self._table.count(chosen=len(rows) - len(missing))
        sends = any(row.choice() in (Choice.MINE, Choice.BOTH) for row in rows)
        sends = sends or self._table.has_merged_text()
        self._foot.say(missing, sends=sends)

    @Slot()
    def _later(self) -> None:
        keys = list(self._cases)
        here = self._list.current_key()
        if len(keys) > 1:
            self._list.choose(keys[(keys.index(here) + 1) % len(keys)])
        else:
            self.left.emit()

    @Slot()
    def _open(self) -> None:
        if self._shown is not None:
            self.case_opened.emit(self._shown.line.case_id)

    def _row(self, case: ConflictCase) -> Row:
        line = case.line
        return Row(line.case_id, (Cell(text=line.title, second=line.code),), f"{line.title}. {line.code}.")

    def _beside(self) -> None:
        wide = fold_of(self.window().size(), text_scale()).width >= Width.COMPACT
        several = len(self._cases) > 1
        self._list.setVisible(several and wide)
        self._line.setVisible(several and wide)

    def _lay_out(self) -> None:
        page = QVBoxLayout()
        page.setSpacing(0)
        page.addWidget(self._head)
        page.addWidget(self._table, 1)
        page.addWidget(rule())
        page.addWidget(self._foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._line = rule(upright=True)
        row.addWidget(self._list)
        row.addWidget(self._line)
        row.addLayout(page, 1)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.decide)


def _question(case: ConflictCase) -> tuple[object, ...]:
    """What a choice was an answer to."""
    text = case.text
    sides = (text.mine.body, text.theirs.sha256, text.base) if text else ()
    return (
        case.line.case_id,
        sides,
        tuple((step.action.id, step.statuses, step.why_not) for step in case.steps),
    )
