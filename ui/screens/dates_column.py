"""Everything about the dates of one case: the portal's own date, the answer's card, the other clocks."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.case_queue import CaseDetail
from ui.law_words import LawWords
from ui.ledger_page import LedgerPage, LedgerSubject
from ui.printing import Printing
from ui.screens.clocks_card import ClocksCard
from ui.screens.deadline_panel import DeadlinePanel
from ui.widgets.banner import Banner, Tone
from ui.workplace import Workplace


class DatesColumn(QWidget):
    """The card itself is `card`; it is shown by the case screen, which knows the countdown."""

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._law = LawWords(self)
        self._page = LedgerPage(self)
        self._printing = Printing(self)
        self._detail: CaseDetail | None = None
        self._portal = Banner()
        self._trouble = Banner()
        self.card = DeadlinePanel()
        self.card.print_wanted.connect(self.print_ledger)
        self.card.copy_wanted.connect(self.copy_ledger)
        self._clocks = ClocksCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._portal, self._trouble, self.card, self._clocks):
            column.addWidget(part)
        self.setFocusProxy(self.card)

    def show_detail(self, detail: CaseDetail) -> None:
        """Another case, or the same after a change."""
        self._detail = detail
        self._trouble.clear()
        if detail.portal_date is None:
            self._portal.clear()
        else:
            self._portal.say(Tone.WARNING, *self._law.portal_differs(detail.portal_date))
        queue = self._work.queue
        self._clocks.show_clocks(
            queue.clocks(detail.case.id),
            queue.milestones(detail.case.id),
            detail.missed_marks,
            today=queue.today(),
        )

    def portal_says(self) -> str:
        """What the banner about the portal's own date says, "" for nothing."""
        return "" if self._portal.isHidden() else self._portal.accessibleName()

    @Slot()
    def copy_ledger(self) -> None:
        """How the date came about, as text."""
        if self._detail is not None:
            QGuiApplication.clipboard().setText(self._page.text(self._subject(self._detail)))

    @Slot()
    def print_ledger(self) -> None:
        """The same on paper."""
        if self._detail is None:
            return
        subject = self._subject(self._detail)
        try:
            self._printing.ask(self._page.document(subject), name=subject.code)
        except OSError:
            self._trouble.say(
                Tone.WARNING,
                self.tr("Chưa ghi được bản in."),
                self.tr("PAKN không đổi gì. Chọn thư mục khác rồi in lại."),
            )

    def _subject(self, detail: CaseDetail) -> LedgerSubject:
        return LedgerSubject(
            code=detail.case.code,
            agency=detail.agency_name,
            answer=detail.deadline.answer,
            calendar=detail.deadline.calendar,
            days=detail.deadline.ledger,
            now=self._work.clock.now(),
        )
