"""Bàn giao: the open dossiers, what waits for my word first; taken, declined, withdrawn or printed here."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import DeskError, FileNotWritten
from desktop_app.domain.handover import Dossier, HandedCase
from ui.code_words import CodeWords
from ui.delegates.cells import Cell, GroupRow
from ui.error_text import sentence
from ui.folding import scaled
from ui.handover_page import HandoverPage
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.printing import Printing
from ui.screens.rows_view import RowsView
from ui.sign import Sign
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.fields import Choice
from ui.widgets.text import TextRole, label
from ui.wording import Words
from ui.workplace import Workplace

_WIDTH, _LIST_HEIGHT = 760, 300


class HandoversDialog(QDialog):
    """Follows the news of the machine while it is open. What is done is done to one case or its dossier."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Biên bản bàn giao"))
        self._work = work
        self._words = Words(self)
        self._codes = CodeWords(self)
        self._printing = Printing(self)
        self._page = HandoverPage(self)
        self._by_case: dict[str, tuple[Dossier, HandedCase]] = {}
        self._told = Banner()
        self._none = label(self.tr("Không có PAKN nào đang bàn giao."), wrap=True)
        titles = [self.tr("PAKN"), self.tr("Hạn"), self.tr("Dự thảo"), self.tr("Điều đã hẹn")]
        self._list = RowsView(titles, [230, 120, 90, 0], name=self.tr("PAKN đang bàn giao"))
        self._list.setMinimumHeight(scaled(_LIST_HEIGHT))
        self._list.chosen.connect(self._follow)
        self._which = Choice()
        self._which.setAccessibleName(self.tr("Làm với"))
        self._accept = Button(self.tr("Nhận bàn giao"), Kind.PRIMARY)
        self._decline = Button(self.tr("Không nhận…"))
        self._withdraw = Button(self.tr("Rút đề nghị"))
        self._print = Button(self.tr("In biên bản…"), icon=Icon.PRINT)
        self._close = Button(self.tr("Đóng"))
        self._accept.clicked.connect(self._take)
        self._decline.clicked.connect(self._ask_why)
        self._withdraw.clicked.connect(self._take_back)
        self._print.clicked.connect(self._put_on_paper)
        self._close.clicked.connect(self.reject)
        self._lay_out()
        work.feed.changed.connect(self._apply)
        self._show()

    def _take(self) -> None:
        ids = self._ids()
        self._do(lambda: self._work.casework.accept_handover(ids))

    def _take_back(self) -> None:
        ids = self._ids()
        self._do(lambda: self._work.casework.withdraw_handover(ids))

    def _ask_why(self) -> None:
        ids = self._ids()
        dialog = AskDialog(
            self.tr("Không nhận %n PAKN?", "", len(ids)),
            self.tr("PAKN ở lại với người giao. Người giao đọc được lý do."),
            acting=self.tr("Không nhận"),
            safe=self.tr("Xem lại"),
            reason_prompt=self.tr("Lý do"),
            reason_required=True,
            parent=self,
        )
        dialog.accepted.connect(
            lambda: self._do(lambda: self._work.casework.decline_handover(ids, dialog.reason()))
        )
        dialog.open()

    def _put_on_paper(self) -> None:
        found = self._chosen()
        if found is None:
            return
        dossier, now = found[0], self._work.clock.now()
        paper = self._page.document(dossier, agency=self._work.agency_name, now=now)
        try:
            self._printing.ask(paper, name=f"bien-ban-ban-giao-{dossier.id}")
        except OSError:
            self._refuse(FileNotWritten())

    def _do(self, verb: Callable[[], object]) -> None:
        try:
            verb()
        except DeskError as error:
            self._refuse(error)
        else:
            self._told.clear()

    def _refuse(self, error: DeskError) -> None:
        told = sentence(error)
        self._told.say(Tone.REFUSAL, told.fact, " ".join(filter(None, (told.safe, told.step))))

    def _chosen(self) -> tuple[Dossier, HandedCase] | None:
        return self._by_case.get(self._list.current_key())

    def _ids(self) -> list[str]:
        """The case chosen, or all of its dossier."""
        found = self._chosen()
        if found is None:
            return []
        dossier, one = found
        whole = bool(self._which.currentData())
        return [other.line.case_id for other in dossier.cases] if whole else [one.line.case_id]

    @Slot(object)
    def _apply(self, changes: Changes) -> None:
        if changes.case_ids or changes.reference:
            self._show()

    def _show(self) -> None:
        dossiers = self._work.queue.dossiers()
        self._by_case = {one.line.case_id: (dossier, one) for dossier in dossiers for one in dossier.cases}
        rows: list[Row] = []
        for dossier in dossiers:
            rows.append(Row("", group=GroupRow(self._heading(dossier), len(dossier.cases))))
            rows += [self._row(one) for one in dossier.cases]
        self._list.set_rows(rows)
        self._list.setVisible(bool(dossiers))
        self._none.setVisible(not dossiers)
        self._list.choose_first()
        self._follow()

    def _heading(self, dossier: Dossier) -> str:
        if dossier.to_me:
            said = self.tr("Chờ bạn nhận, từ %1").replace("%1", dossier.by_name)
        else:
            said = self.tr("%1 giao cho %2").replace("%2", dossier.to_name).replace("%1", dossier.by_name)
        return f"{said}. {dossier.note}" if dossier.note else said

    def _row(self, one: HandedCase) -> Row:
        line, today = one.line, self._work.queue.today()
        due = self._words.short_date(line.due_on, today) if line.due_on else self.tr("chưa có hạn")
        drafted = self.tr("có") if one.has_draft else self.tr("chưa có")
        waits = Sign(Icon.QUEUED, self.tr("Chờ cổng nhận")) if one.is_waiting else None
        status = self._codes.status(line.status)
        code = Cell(text=line.code, sign=waits) if waits else Cell(text=line.code, second=status)
        said = ". ".join(filter(None, (line.code, status, due, drafted, one.promise)))
        return Row(line.case_id, (code, Cell(text=due), Cell(text=drafted), Cell(text=one.promise)), said)

    @Slot()
    def _follow(self) -> None:
        found = self._chosen()
        whole = bool(self._which.currentData())
        self._which.clear()
        if found is not None:
            count = len(found[0].cases)
            self._which.addItem(self.tr("PAKN đang chọn"), False)
            if count > 1:
                self._which.addItem(self.tr("Cả biên bản, %n PAKN", "", count), True)
                self._which.setCurrentIndex(int(whole))
        to_me = found is not None and found[0].to_me
        self._accept.setEnabled(to_me)
        self._decline.setEnabled(to_me)
        self._withdraw.setEnabled(found is not None and found[1].may_withdraw)
        self._print.setEnabled(found is not None)
        self._which.setEnabled(found is not None)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.tr("Biên bản bàn giao"), TextRole.SECTION))
        column.addWidget(self._told)
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        acts = QGridLayout()
        acts.setHorizontalSpacing(8)
        for place, widget in enumerate((self._which, self._withdraw, self._decline, self._accept)):
            acts.addWidget(widget, 0, place)
        acts.setColumnStretch(0, 1)
        column.addLayout(acts)
        foot = QHBoxLayout()
        foot.addWidget(self._print)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column.addLayout(foot)
        self.resize(scaled(_WIDTH), self.sizeHint().height())
