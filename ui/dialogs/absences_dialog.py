"""Vắng mặt: who is away and who stands in, the end before its time, and the way to say so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.absences import AbsenceLine
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import DeskError
from ui.delegates.cells import Cell
from ui.dialogs.absence_form import AbsenceForm
from ui.error_text import sentence
from ui.folding import scaled
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.screens.rows_view import RowsView
from ui.sign import Sign
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label
from ui.wording import Words
from ui.workplace import Workplace

_WIDTH, _LIST_HEIGHT = 620, 220


class AbsencesDialog(QDialog):
    """Follows the news of the machine while it is open."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Vắng mặt và người thay"))
        self._work = work
        self._words = Words(self)
        self._lines: dict[str, AbsenceLine] = {}
        self._told = Banner()
        self._nobody = label(self.tr("Không ai báo vắng từ hôm nay trở đi."), wrap=True)
        titles = [self.tr("Người vắng"), self.tr("Ngày"), self.tr("Người thay")]
        self._list = RowsView(titles, [0, 150, 190], name=self.tr("Các đợt vắng mặt"))
        self._list.setMinimumHeight(scaled(_LIST_HEIGHT))
        self._list.chosen.connect(self._follow)
        self._end = Button(self.tr("Kết thúc sớm…"))
        self._end.clicked.connect(self._ask_end)
        self._add = Button(self.tr("Báo vắng mặt…"), Kind.PRIMARY, icon=Icon.ADD)
        self._add.clicked.connect(self._ask_who)
        self._close = Button(self.tr("Đóng"))
        self._close.clicked.connect(self.reject)
        self._lay_out()
        work.feed.changed.connect(self._apply)
        self._show()

    def say(self, user: str = "") -> None:
        """Ask who will be away, beginning with this person."""
        form = AbsenceForm(self._work.queue, user, self)

        def act() -> None:
            casework, whom, deputy = self._work.casework, form.user(), form.deputy()
            days = {"first_on": form.first_on(), "last_on": form.last_on()}
            self._do(lambda: casework.set_absence(whom, **days, deputy=deputy))

        form.accepted.connect(act)
        form.open()

    def _ask_who(self) -> None:
        self.say()

    def _ask_end(self) -> None:
        line = self._lines.get(self._list.current_key())
        if line is None or not line.may_end:
            return
        question = self.tr("Kết thúc đợt vắng của %1?") if line.is_now else self.tr("Bỏ đợt vắng của %1?")
        dialog = AskDialog(
            question.replace("%1", line.name),
            self.tr("Việc trở lại với người này khi cổng nhận. Người thay không còn thấy PAKN đó."),
            acting=self.tr("Kết thúc") if line.is_now else self.tr("Bỏ đợt vắng"),
            safe=self.tr("Giữ nguyên"),
            parent=self,
        )
        absence_id = line.absence.id
        dialog.accepted.connect(lambda: self._do(lambda: self._work.casework.end_absence(absence_id)))
        dialog.open()

    def _do(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except DeskError as error:
            told = sentence(error)
            self._told.say(Tone.REFUSAL, told.fact, " ".join(filter(None, (told.safe, told.step))))
        else:
            self._told.clear()

    @Slot(object)
    def _apply(self, changes: Changes) -> None:
        if changes.reference or changes.outbox:
            self._show()

    def _show(self) -> None:
        self._lines = {line.absence.id: line for line in self._work.queue.absences()}
        self._list.set_rows([self._row(line) for line in self._lines.values()])
        self._list.setVisible(bool(self._lines))
        self._nobody.setVisible(not self._lines)
        self._list.choose_first()
        self._follow()

    def _row(self, line: AbsenceLine) -> Row:
        absence = line.absence
        days = self._words.date_range(absence.first_on, absence.last_on)
        deputy = line.deputy_name or self.tr("Không có")
        sign = self._sign(line)
        cells = (Cell(text=line.name, sign=sign), Cell(text=days), Cell(text=deputy))
        said = self.tr("%1 vắng %2. Người thay: %3. %4.")
        said = said.replace("%4", sign.word).replace("%3", deputy).replace("%2", days)
        return Row(absence.id, cells, said.replace("%1", line.name))

    def _sign(self, line: AbsenceLine) -> Sign:
        if line.is_waiting:
            return Sign(Icon.QUEUED, self.tr("Chờ cổng nhận"))
        if line.is_now:
            return Sign(Icon.PERSON, self.tr("Đang vắng"), "soon")
        return Sign(Icon.PERSON, self.tr("Sắp vắng"))

    @Slot()
    def _follow(self) -> None:
        line = self._lines.get(self._list.current_key())
        self._end.setEnabled(line is not None and line.may_end)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Vắng mặt và người thay"), TextRole.SECTION))
        column.addWidget(self._told)
        column.addWidget(self._nobody)
        column.addWidget(self._list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._end)
        foot.addStretch(1)
        foot.addWidget(self._close)
        foot.addWidget(self._add)
        column.addLayout(foot)
        self.resize(scaled(_WIDTH), self.sizeHint().height())
