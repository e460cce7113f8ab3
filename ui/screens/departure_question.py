"""The question whether much of the queue is really gone: what the portal says, what is safe, two answers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.departure import MassDeparture
from desktop_app.domain.errors import DeskError
from ui.error_text import sentence
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.text import TextRole, label
from ui.wording import Words
from ui.workplace import Workplace


class DepartureQuestion(QWidget):
    """Hidden while nothing is asked. Nothing goes before the second answer, which is asked for twice."""

    answered = Signal()

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._words = Words(self)
        self._asked: MassDeparture | None = None
        self._banner = Banner()
        self._codes = label(role=TextRole.LABEL, wrap=True, selectable=True)
        self._keep = Button(self.tr("Giữ lại và hỏi cổng sau"), Kind.PRIMARY)
        self._keep.clicked.connect(self._keep_them)
        self._let_go = Button("")
        self._let_go.clicked.connect(self._ask_once_more)
        answers = QHBoxLayout()
        answers.setSpacing(8)
        answers.addWidget(self._keep)
        answers.addWidget(self._let_go)
        answers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._banner)
        column.addWidget(self._codes)
        column.addLayout(answers)
        self.setFocusProxy(self._keep)
        self.hide()

    @property
    def is_asked(self) -> bool:
        """Whether a person has to answer, or has put it off."""
        return self._asked is not None

    def refresh(self) -> None:
        """Read the question again."""
        self._asked = asked = self._work.queue.departure()
        self.setVisible(asked is not None)
        if asked is None:
            return
        gone = self._words.number(asked.count)
        fact = self.tr("Cổng báo %1 trong %2 PAKN đang xử lý không còn thuộc phần việc của bạn.")
        safe = self.tr("Chưa bỏ gì: PAKN vẫn ở trên máy, thao tác vẫn được gửi. Máy tạm ngừng nhận PAKN.")
        if asked.again_at is not None:
            again = self._words.time(asked.again_at)
            safe = self.tr("Bạn đã chọn giữ lại. Máy hỏi cổng lại lúc %1 rồi mới nhận PAKN tiếp.")
            safe = safe.replace("%1", again)
        said = fact.replace("%1", gone).replace("%2", self._words.number(asked.of))
        self._banner.say(Tone.WARNING, said, safe)
        self._codes.setText(self._sample(asked))
        self._keep.setVisible(asked.again_at is None)
        self._let_go.setText(self.tr("Cổng đúng: bỏ %n PAKN khỏi máy…", "", asked.count))

    def _sample(self, asked: MassDeparture) -> str:
        codes = ", ".join(asked.codes)
        if asked.count > len(asked.codes):
            rest = self.tr("và %n PAKN khác", "", asked.count - len(asked.codes))
            codes = f"{codes} {rest}"
        told = self.tr("Cổng báo lúc %1: %2").replace(
            "%1", self._words.moment(asked.at, self._work.clock.now())
        )
        return told.replace("%2", codes)

    @Slot()
    def _keep_them(self) -> None:
        self._answer(self._work.casework.keep_departed)

    @Slot()
    def _ask_once_more(self) -> None:
        if self._asked is None:
            return
        dialog = AskDialog(
            self.tr("Bỏ %n PAKN khỏi máy?", "", self._asked.count),
            self.tr("PAKN rời máy ở lần đồng bộ tới. Câu trả lời đang viết được giữ ở Việc dở dang."),
            acting=self.tr("Bỏ khỏi máy"),
            safe=self.tr("Để sau"),
            parent=self.window(),
        )
        dialog.accepted.connect(self._let_them_go)
        dialog.open()

    @Slot()
    def _let_them_go(self) -> None:
        self._answer(self._work.casework.let_departed_go)

    def _answer(self, verb: Callable[[], None]) -> None:
        try:
            verb()
        except DeskError as error:
            text = sentence(error)
            self._banner.say(Tone.REFUSAL, text.fact, f"{text.safe} {text.step}".strip())
        else:
            self.answered.emit()
