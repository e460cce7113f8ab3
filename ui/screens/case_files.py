"""What is done with the files of the case on screen: taken in, looked at, taken out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.case_queue import CaseDetail
from desktop_app.domain.actions import ActionType
from desktop_app.domain.case import Attachment
from desktop_app.domain.errors import DeskError
from desktop_app.domain.uploads import FileTarget, Upload
from ui.file_viewing import FileViewing
from ui.screens.attachments_panel import AttachmentsPanel, ShownFile
from ui.tasks import Tasks
from ui.workplace import Workplace


class CaseFiles(QObject):
    """The two lists of files on a case screen: all of the case, and those that go with the answer."""

    failed = Signal(object)  # DeskError

    def __init__(self, work: Workplace, tasks: Tasks, window: QWidget) -> None:
        super().__init__(window)
        self._work = work
        self._tasks = tasks
        self._viewing = FileViewing(work, window)
        self._viewing.failed.connect(self.failed)
        self._detail: CaseDetail | None = None
        self._writable = False
        self._brief = False
        self.all = AttachmentsPanel(work.files, name=self.tr("Tệp kèm theo"))
        self.answer = AttachmentsPanel(work.files, name=self.tr("Tệp gửi kèm câu trả lời"), margin=16)
        for panel, target in ((self.all, FileTarget.CASE), (self.answer, FileTarget.DRAFT)):
            panel.opened.connect(self.open)
            panel.removal_wanted.connect(self.remove)
            panel.pause_wanted.connect(self._pause)
            panel.offered.connect(self._adder(target))

    def show_detail(self, detail: CaseDetail, *, writable: bool) -> None:
        """The files of a case as they stand; `writable`: the answer can be changed now."""
        self._detail = detail
        self._writable = writable
        uploads = {upload.attachment_id: upload for upload in detail.uploads}
        named = detail.answer_files
        files = {file.id: file for file in detail.case.attachments}
        files |= {up.attachment_id: _of_upload(up) for up in detail.uploads if up.attachment_id not in files}
        everything = [
            ShownFile(
                file,
                uploads.get(file.id),
                removable=file.id in uploads and (file.id not in named or writable),
                mark=self.tr("kèm trả lời") if file.id in named else "",
            )
            for file in files.values()
        ]
        count = str(len(everything))
        title = self.tr("Tệp kèm theo (%1)").replace("%1", count)
        self.all.show_files(
            everything,
            title=title if everything else self.tr("Không có tệp kèm theo"),
            may_add=ActionType.ATTACH in detail.allowed,
        )
        with_answer = [
            ShownFile(files.get(file_id) or self._missing(file_id), uploads.get(file_id), removable=writable)
            for file_id in named
        ]
        title = self.tr("Tệp gửi kèm câu trả lời (%1)")
        if self._brief:
            title = self.tr("Câu trả lời kèm %1 tệp, xem ở Tệp kèm theo")
        title = title.replace("%1", str(len(with_answer)))
        self.answer.show_files(with_answer, title=title, may_add=writable)
        self.answer.setVisible(bool(with_answer))

    def set_brief(self, *, brief: bool) -> None:
        """Say the files of the answer in one line."""
        self._brief = brief
        self.answer.set_brief(brief=brief)
        if self._detail is not None:
            self.show_detail(self._detail, writable=self._writable)

    def forget(self) -> None:
        """The desk behind is being closed."""
        self._detail = None

    def add_to_answer(self, paths: Sequence[Path]) -> None:
        """Files were dropped on the text."""
        self._add(paths, FileTarget.DRAFT)

    def open(self, file_id: str) -> None:
        """Look at a file."""
        file = self._file(file_id)
        if file is not None and self._detail is not None:
            self._viewing.open(self._detail.case.id, file)

    def remove(self, file_id: str) -> None:
        """Take a file out."""
        if self._detail is not None:
            case_id = self._detail.case.id
            self._try(lambda: self._work.casework.remove_file(case_id, file_id))

    def _pause(self, file_id: str, paused: bool) -> None:
        self._try(lambda: self._work.casework.pause_file(file_id, paused=paused))

    def _adder(self, target: FileTarget) -> Callable[[list[Path]], None]:
        return lambda paths: self._add(paths, target)

    def _add(self, paths: Sequence[Path], target: FileTarget) -> None:
        """On a thread, so that a slow stick stops nothing; a refused one stops no other."""
        if self._detail is None:
            return
        case_id, casework = self._detail.case.id, self._work.casework

        def take_in() -> list[DeskError]:
            refused = []
            for path in paths:
                try:
                    casework.add_file(case_id, path, target)
                except DeskError as error:
                    refused.append(error)
            return refused

        self._tasks.ask(take_in, self._tell_refusals)

    def _tell_refusals(self, refused: list[DeskError]) -> None:
        if refused:
            self.failed.emit(refused[0])

    def _missing(self, file_id: str) -> Attachment:
        """The answer names a file that is gone: it has to be taken out."""
        return Attachment(id=file_id, name=self.tr("Tệp không còn"), size=0, type="", sha256="")

    def _file(self, file_id: str) -> Attachment | None:
        files = self._detail.case.attachments if self._detail else ()
        return next((file for file in files if file.id == file_id), None)

    def _try(self, verb: Callable[[], None]) -> None:
        try:
            verb()
        except DeskError as error:
            self.failed.emit(error)


def _of_upload(upload: Upload) -> Attachment:
    """A file whose action the portal refused: it is no part of the case, and is to be taken out."""
    return Attachment(
        id=upload.attachment_id, name=upload.name, size=upload.size, type=upload.type, sha256=upload.sha256
    )
