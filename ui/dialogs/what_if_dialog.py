"""Nếu…: suppose something and see which cases it would cost; nothing is ever written or sent."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.date_answers import WhatIfAnswer
from desktop_app.domain.errors import ActionNotAllowed, DeskError
from desktop_app.domain.lines import Mailbox
from ui.dialogs.what_if_forms import AwayForm, CalendarForm, DayForm, Form, ReassignForm, Scenario
from ui.error_text import sentence
from ui.folding import scaled
from ui.icons import Icon
from ui.move_words import MoveWords
from ui.screens.rows_view import RowsView
from ui.tasks import Tasks
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.fields import Choice, Field
from ui.widgets.text import TextRole, label
from ui.workplace import Workplace

_WIDTH, _LOW, _HIGH = 760, 300, 600
_ABOVE = 60  # of the window stays in sight
_CLOCK_WIDTH = 210


class WhatIfDialog(QDialog):
    """One for a window, opened again and again; it remembers what was supposed last."""

    case_opened = Signal(str, object)  # case id, ids of the list it stands in

    def __init__(self, work: Workplace, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Nếu…"))
        self._work = work
        self._tasks = tasks
        self._words = MoveWords(self)
        self._answer: WhatIfAnswer | None = None
        self._asked = 0  # an answer to an older question is dropped
        self._said = ""
        today, people, me = work.queue.today(), work.queue.people(), work.me.id
        self._away = AwayForm(people, me, today)
        self._reassign, self._calendar = ReassignForm(people, me), CalendarForm()
        forms: list[tuple[str, Form]] = [
            (self.tr("Một người vắng mặt"), self._away),
            (self.tr("Một ngày đổi thành nghỉ hoặc làm"), DayForm(today)),
            (self.tr("Chuyển PAKN cho người khác"), self._reassign),
            (self.tr("Dùng phiên bản lịch khác"), self._calendar),
        ]
        self._which = Choice()
        self._forms = QStackedWidget()
        self._every_form = [form for _, form in forms]
        for name, form in forms:
            self._which.addItem(name)
            self._forms.addWidget(form)
        self._which.currentIndexChanged.connect(self._turn)
        self._ask = Button(self.tr("Xem kết quả"), Kind.PRIMARY)
        self._ask.clicked.connect(self.ask)
        self._result = Banner()
        self._list = RowsView(
            [self.tr("PAKN"), self.tr("Đồng hồ, ngày")],
            [0, _CLOCK_WIDTH],
            name=self.tr("PAKN bị ảnh hưởng"),
        )
        self._list.opened.connect(self._open)
        self._copy = Button(self.tr("Chép kết quả"), icon=Icon.COPY)
        self._copy.clicked.connect(self.copy)
        self._close = Button(self.tr("Đóng"))
        self._close.clicked.connect(self.reject)
        self._lay_out()
        self._forget()

    def suppose(self, case_ids: Sequence[str]) -> None:
        """Open; `case_ids` are the cases chosen on screen, which could be given to somebody else."""
        queue = self._work.queue
        self._reassign.offer(case_ids, queue.listing(Mailbox.QUEUE).ids)
        self._calendar.offer(queue.calendar_view().versions)
        self._forget()
        self.resize(self.width(), scaled(_LOW))
        self.open()
        self._which.setFocus(Qt.FocusReason.OtherFocusReason)

    def suppose_away(self, user: str) -> None:
        """Open with the question what this person's absence would cost."""
        self._which.setCurrentIndex(0)
        self._away.offer(user)
        self.suppose(())

    @Slot()
    def ask(self) -> None:
        """Work the answer out beside the main thread; the window stays usable."""
        form = self._form()
        scenario = form.scenario()
        if scenario is None:
            self._result.say(
                Tone.WARNING, self.tr("Chưa đủ để tính."), self.tr("Chọn đủ các mục ở trên rồi xem lại.")
            )
            return
        self._asked += 1
        self._said = form.question()
        self._ask.setEnabled(False)
        self._result.say(Tone.NEUTRAL, self.tr("Đang tính."), icon=Icon.TIME_LEFT)
        self._tasks.ask(_answering(self._work.queue.what_if, scenario), self._hear(self._asked))

    @Slot()
    def copy(self) -> None:
        """The answer as text, without titles."""
        if self._answer is not None:
            text = self._words.text(self._said, self._answer, today=self._work.queue.today())
            QGuiApplication.clipboard().setText(text)

    @property
    def is_thinking(self) -> bool:
        """Whether an answer is still being worked out."""
        return not self._ask.isEnabled()

    def message(self) -> str:
        """What the banner says, "" for nothing."""
        return "" if self._result.isHidden() else self._result.accessibleName()

    def _hear(self, number: int) -> Callable[[WhatIfAnswer | DeskError], None]:
        def answer(found: WhatIfAnswer | DeskError) -> None:
            if number == self._asked:
                self._show(found)

        return answer

    def _show(self, found: WhatIfAnswer | DeskError) -> None:
        self._ask.setEnabled(True)
        if isinstance(found, DeskError):
            text = sentence(found)
            self._result.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())
            return
        self._answer = found
        touched = bool(found.goes_overdue or found.turns_red or found.needs_chaser)
        self._result.say(Tone.WARNING if found.goes_overdue else Tone.INFO, self._words.summary(found))
        self._list.set_rows(self._words.touched(found, today=self._work.queue.today()))
        self._list.setVisible(touched)
        if touched:
            self._make_room()
        self._copy.setEnabled(True)

    def _make_room(self) -> None:
        """For the cases, as far as the window behind reaches."""
        behind = self.parentWidget()
        most = scaled(_HIGH) if behind is None else min(scaled(_HIGH), behind.window().height() - _ABOVE)
        self.resize(self.width(), max(self.height(), most))

    def _form(self) -> Form:
        return self._every_form[self._which.currentIndex()]

    def _forget(self) -> None:
        self._asked += 1
        self._answer = None
        self._ask.setEnabled(True)
        self._copy.setEnabled(False)
        self._result.clear()
        self._list.set_rows([])
        self._list.hide()

    @Slot(int)
    def _turn(self, place: int) -> None:
        self._forms.setCurrentIndex(place)
        self._forget()

    @Slot(str)
    def _open(self, key: str) -> None:
        case_id = key.split(" ")[1]
        self.accept()
        self.case_opened.emit(case_id, (case_id,))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(self.tr("Nếu…"), TextRole.SECTION))
        head.addWidget(
            label(self.tr("Chỉ xem trước. Không ghi, không gửi gì, không đổi hạn nào."), TextRole.LABEL)
        )
        head.addStretch(1)
        column.addLayout(head)
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(Field(self.tr("Giả sử"), self._which), 1)
        first.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(first)
        column.addWidget(self._forms)
        column.addWidget(self._result)
        column.addWidget(self._list, 20)
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(self._copy)
        foot.addWidget(self._close)
        column.addLayout(foot)
        self.resize(scaled(_WIDTH), scaled(_LOW))


def _answering(
    question: Callable[[Scenario], WhatIfAnswer], scenario: Scenario
) -> Callable[[], WhatIfAnswer | DeskError]:
    """The question for a pool thread; an error comes back as an answer."""

    def ask() -> WhatIfAnswer | DeskError:
        try:
            return question(scenario)
        except DeskError as error:
            return error
        except LookupError:  # a version that was withdrawn meanwhile
            return ActionNotAllowed("unknown-version")

    return ask
