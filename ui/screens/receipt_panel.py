"""One action from the moment it was made to the portal's receipt, and the receipt to take along."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QGridLayout, QVBoxLayout, QWidget

from desktop_app.domain.activity import ActivityGroup
from desktop_app.domain.proof import SignatureCheck
from ui.activity_words import ActivityWords
from ui.icons import Icon
from ui.printing import Printing
from ui.receipt_page import ReceiptPage, ReceiptSubject
from ui.receipt_words import ReceiptWords
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button
from ui.widgets.empty_state import EmptyState
from ui.widgets.facts import FactsTable
from ui.widgets.text import TextRole, label, rule


class ReceiptPanel(QWidget):
    """Every fact can be selected and copied; what is taken along holds nothing of the citizen."""

    take_back_requested = Signal(str)
    case_requested = Signal(str)
    decide_requested = Signal()

    def __init__(self, said: ActivityWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = said
        self._words = ReceiptWords(said, self)
        self._paper = ReceiptPage(said, self._words, self)
        self._printing = Printing(self)
        self._subject: ReceiptSubject | None = None
        self._trouble = Banner()
        self._title = label(role=TextRole.SECTION, wrap=True)
        self._what = label(role=TextRole.STRONG, wrap=True)
        self._code = label(role=TextRole.LABEL, selectable=True)
        self._case_title = label(wrap=True)
        self._steps = FactsTable()
        self._facts = FactsTable()
        self._check = label(role=TextRole.SECOND, wrap=True, selectable=True)
        self._empty = EmptyState()
        self._empty.say(
            Icon.RECEIPT, self.tr("Chưa chọn thao tác"), self.tr("Chọn một dòng để xem biên nhận.")
        )
        self._print = Button(self.tr("In biên nhận"), icon=Icon.PRINT)
        self._print.clicked.connect(self._print_receipt)
        self._copy = Button(self.tr("Sao chép"), icon=Icon.COPY)
        self._copy.clicked.connect(self._copy_text)
        self._save = Button(self.tr("Lưu tệp…"), icon=Icon.EXPORT)
        self._save.clicked.connect(self._ask_where)
        self._take_back = Button(self.tr("Rút lại"), icon=Icon.RETURN)
        self._take_back.clicked.connect(self._ask_back)
        self._decide = Button(self.tr("Quyết định…"), icon=Icon.DECIDE)
        self._decide.clicked.connect(self.decide_requested)
        self._open = Button(self.tr("Mở PAKN"))
        self._open.clicked.connect(self._ask_open)
        self._page = QWidget()
        self._lay_out()
        self.show_subject(None)

    def show_subject(self, subject: ReceiptSubject | None) -> None:
        """Show an action; None when there is none to show."""
        before, self._subject = self._subject, subject
        self._page.setVisible(subject is not None)
        self._empty.setVisible(subject is None)
        if subject is None:
            return
        entry, proof = subject.entry, subject.proof
        if before is None or before.entry.action.id != entry.action.id:
            self._trouble.clear()
        self._title.setText(self._words.title(entry))
        self._what.setText(self._said.what(entry))
        self._code.setText(entry.code)
        self._case_title.setText(entry.title)
        self._case_title.setVisible(bool(entry.title))
        self._steps.set_facts(self._words.steps(entry, subject.now))
        facts, command = self._words.facts(entry, proof), entry.action.id
        self._facts.set_facts([(name, _folded(command) if it == command else it) for name, it in facts])
        self._check.setText("" if proof is None else self._words.about_the_check(proof))
        self._check.setVisible(proof is not None)
        self._print.setVisible(proof is not None)
        self._save.setVisible(proof is not None)
        self._take_back.setVisible(entry.action.may_be_taken_back)
        self._decide.setVisible(entry.group is ActivityGroup.NEEDS_PERSON)
        self._open.setVisible(bool(entry.title))
        self._place_buttons()
        if proof is not None and proof.check is SignatureCheck.BAD:
            self._trouble.say(Tone.REFUSAL, self.tr("Chữ ký không đúng."), self.tr("Báo người quản trị."))

    def text(self) -> str:
        """The receipt as plain text, for the clipboard."""
        return "" if self._subject is None else self._paper.text(self._subject)

    def save_to(self, path: Path) -> None:
        """Write the file for a third party; says so where it cannot be written."""
        if self._subject is None or self._subject.proof is None:
            return
        try:
            path.write_bytes(self._paper.file(self._subject))
        except OSError:
            self._say_not_written()

    def _print_receipt(self) -> None:
        if self._subject is None:
            return
        try:
            self._printing.ask(self._paper.document(self._subject), name=self._subject.name)
        except OSError:
            self._say_not_written()

    def _ask_where(self) -> None:
        if self._subject is None:
            return
        dialog = QFileDialog(self, self.tr("Lưu tệp biên nhận"), f"{self._subject.name}.json")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda chosen: self.save_to(Path(chosen)))
        dialog.open()

    def _say_not_written(self) -> None:
        self._trouble.say(
            Tone.WARNING,
            self.tr("Chưa ghi được tệp."),
            self.tr("Biên nhận vẫn còn trên máy. Chọn thư mục khác rồi làm lại."),
        )

    def _copy_text(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def _ask_back(self) -> None:
        if self._subject is not None:
            self.take_back_requested.emit(self._subject.entry.action.id)

    def _ask_open(self) -> None:
        if self._subject is not None:
            self.case_requested.emit(self._subject.entry.action.case_id)

    def _place_buttons(self) -> None:
        """Two beside each other, as the pane is narrow; those there are now, without a gap."""
        all_of_them = (self._decide, self._take_back, self._open, self._print, self._save, self._copy)
        shown = [button for button in all_of_them if not button.isHidden()]
        for button in all_of_them:
            self._buttons.removeWidget(button)
        for place, button in enumerate(shown):
            self._buttons.addWidget(button, place // 2, place % 2)

    def _lay_out(self) -> None:
        self._buttons = QGridLayout()
        self._buttons.setSpacing(8)
        for button in (self._decide, self._take_back, self._open, self._print, self._save, self._copy):
            self._buttons.addWidget(button)
        self._buttons.setColumnStretch(2, 1)
        inner = QVBoxLayout(self._page)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        for part in (self._trouble, self._title, self._what, self._code, self._case_title, rule()):
            inner.addWidget(part)
        inner.addWidget(self._steps)
        inner.addLayout(self._buttons)
        inner.addWidget(rule())
        inner.addWidget(self._facts)
        inner.addWidget(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        column.addWidget(self._empty)


def _folded(command: str) -> str:
    """A command's id in two lines: it may have nowhere to break, and the pane is narrow."""
    half = len(command) // 2 + 1
    return f"{command[:half]}\n{command[half:]}"
