"""The lists that can leave as files, put together from what is on screen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.lines import Mailbox
from ui.activity_table import ActivityTable
from ui.case_table import CaseTable
from ui.code_words import CodeWords
from ui.dialogs.export_dialog import ExportDialog
from ui.list_export import ListToExport
from ui.listed_cases import ListedCases
from ui.tasks import Tasks
from ui.workplace import Workplace

CHOSEN = "chosen"
"""The code of a list that is no mailbox: cases behind a figure."""


class Exports(QObject):
    """Opens the dialog for a list. Raises ActionNotAllowed where the agency forbids files."""

    def __init__(self, work: Workplace, tasks: Tasks, window: QWidget) -> None:
        super().__init__()
        self._work = work
        self._tasks = tasks
        self._window = window

    def cases(self, listed: ListedCases) -> ExportDialog:
        """The cases of a list, in its order."""
        table = CaseTable(self._work.queue, soon_days=self._work.settings.number("due_soon_days"))
        return self._open(
            ListToExport(
                code=CHOSEN if listed.mailbox is None else listed.mailbox.value,
                title=listed.name,
                narrowed=self._narrowed(listed),
                count=len(listed.ids),
                headings=table.headings,
                rows=lambda: table.rows(listed.ids),
            )
        )

    def outbox(self) -> ExportDialog:
        """Every action of this machine, the newest first."""
        table = ActivityTable(self._work)
        return self._open(
            ListToExport(
                code=Mailbox.OUTBOX.value,
                title=self.tr("Thư đi"),
                narrowed="",
                count=table.count(),
                headings=table.headings,
                rows=table.rows,
            )
        )

    def _open(self, one: ListToExport) -> ExportDialog:
        if not self._work.settings.allows("allow_export"):
            raise ActionNotAllowed("no-export")
        dialog = ExportDialog(self._work, self._tasks, one, self._window)
        dialog.open()
        return dialog

    def _narrowed(self, listed: ListedCases) -> str:
        """`Bộ lọc: chưa trả lời, Đất đai`; a search is only mentioned, as it may be somebody's name."""
        filters, said = listed.filters, []
        if listed.mailbox is Mailbox.QUEUE and filters.unanswered:
            said.append(self.tr("chưa trả lời"))
        if listed.group:
            said.append(listed.group)
        if filters.field is not None:
            said.append(self._work.queue.fields().get(filters.field, filters.field))
        if filters.status is not None:
            said.append(CodeWords().status(filters.status))
        if filters.search:
            said.append(self.tr("theo từ đang tìm"))
        return self.tr("Bộ lọc: %1").replace("%1", ", ".join(said)) if said else ""
