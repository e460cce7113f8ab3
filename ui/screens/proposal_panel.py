"""Another version of calendar or rules before anybody accepts it: what it would move, case by case."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.date_answers import CalendarProposal
from ui.law_words import LawWords
from ui.move_words import MoveWords
from ui.screens.rows_view import RowsView
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label

_DATE_WIDTH, _EFFECT_WIDTH = 110, 170


class ProposalPanel(QWidget):
    """The sentence, the table, and the one button that changes something."""

    use_wanted = Signal()
    case_opened = Signal(str, object)  # case id, ids of the list it stands in

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = MoveWords(self)
        self._law = LawWords(self)
        self._ids: tuple[str, ...] = ()
        self._said = Banner()
        self._source = label(role=TextRole.SECOND, wrap=True, selectable=True)
        self._use = Button(self.tr("Dùng lịch này…"), Kind.PRIMARY)
        self._use.clicked.connect(self.use_wanted)
        self._list = RowsView(
            [self.tr("PAKN"), self.tr("Hạn cũ"), self.tr("Hạn mới"), self.tr("Thay đổi")],
            [0, _DATE_WIDTH, _DATE_WIDTH, _EFFECT_WIDTH],
            name=self.tr("PAKN đổi hạn"),
        )
        self._list.opened.connect(self._open)
        self._problems = label(wrap=True, selectable=True)
        self._problems.setAccessibleName(self.tr("Chỗ sai trong tệp"))
        self._problems.setContentsMargins(16, 0, 16, 0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._source, 1)
        row.addWidget(self._use)
        message = QVBoxLayout()
        message.setContentsMargins(16, 8, 16, 0)
        message.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(message)
        column.addLayout(row)
        column.addWidget(self._problems, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._list, 1)
        column.addStretch(0)

    def wait(self, version: str) -> None:
        """The answer is being worked out."""
        self._said.say(Tone.NEUTRAL, self.tr("Đang tính những hạn sẽ đổi theo %1.").replace("%1", version))
        self._source.clear()
        self._arrange(refused=False)
        self._use.setEnabled(False)
        self._list.set_rows([])

    def begin_to_use(self, version: str) -> None:
        """It was chosen; with many cases the rows take some seconds, and nobody has to wait for them."""
        self._said.say(
            Tone.NEUTRAL,
            self.tr("Đang ghi lại các hạn theo %1.").replace("%1", version),
            self.tr("Bạn có thể làm việc khác."),
        )
        self._use.setEnabled(False)

    def show_proposal(self, proposal: CalendarProposal, *, of_rules: bool) -> None:
        """What would move; rules are accepted like calendars."""
        self._ids = tuple(row.case_id for row in proposal.rows)
        fact = f"{self._words.counts(proposal.counts)}."
        late = proposal.counts.become_overdue > 0
        self._said.say(
            Tone.WARNING if late else Tone.INFO, fact, self.tr("Chưa đổi gì cho đến khi bạn chọn dùng.")
        )
        self._say_source(proposal.source)
        self._arrange(refused=False)
        self._use.setText(self.tr("Dùng quy tắc này…") if of_rules else self.tr("Dùng lịch này…"))
        self._use.setEnabled(True)
        self._list.set_rows(self._words.moved(proposal.rows))
        self._list.choose_first()

    def show_refused(self, version: str, source: str, problems: Sequence[str]) -> None:
        """A version that cannot be used: every place that is wrong, and how to put it right."""
        self._said.say(
            Tone.REFUSAL,
            self.tr("%1 bị từ chối.").replace("%1", version),
            self.tr("Bản đang dùng giữ nguyên. Sửa những chỗ dưới đây rồi công bố lại."),
        )
        self._say_source(source)
        self._problems.setText("\n".join(problems))
        self._arrange(refused=True)

    def fact(self) -> str:
        """What the banner says."""
        return self._said.accessibleName()

    def _say_source(self, source: str) -> None:
        said = self._law.source(source)
        self._source.setText(self.tr("Nguồn: %1").replace("%1", said) if said else "")

    def _arrange(self, *, refused: bool) -> None:
        self._problems.setVisible(refused)
        self._list.setVisible(not refused)
        self._use.setVisible(not refused)

    def _open(self, case_id: str) -> None:
        self.case_opened.emit(case_id, self._ids)
