"""A list on its way into a file: written on a thread of the pool, whole or not at all, and written down."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.casework import Casework
from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.errors import DeskError
from desktop_app.reports.listing import FileFormat, Heading, Listing, Row, write_rows
from desktop_app.reports.whole_file import whole_file
from ui.tasks import Tasks
from ui.wording import Words

_STEP = 500  # rows between two looks at the outer world


@dataclass(frozen=True, slots=True)
class ListToExport:
    """A list that can leave as a file.

    `code` names it in the record and in the file's name, `narrowed` says what it was narrowed to. `rows` is
    called on a thread of the pool.
    """

    code: str
    title: str
    narrowed: str
    count: int
    headings: tuple[Heading, ...]
    rows: Callable[[], Iterator[Row]]


@dataclass(frozen=True, slots=True)
class Exported:
    """How it ended: `rows` written, or None after "stop"; or what kept it from being written."""

    rows: int | None = None
    trouble: DeskError | None = None


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Who takes a list away, when, and from which data."""

    by: str
    made_at: datetime
    data_as_of: datetime | None


class ExportWords(QObject):
    """What stands above an exported list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def listing(self, one: ListToExport, around: Circumstances) -> Listing:
        """The file without its rows."""
        notes = [self._data_line(around.data_as_of)]
        if one.narrowed:
            notes.append(one.narrowed)
        return Listing(
            title=one.title,
            notes=tuple(notes),
            watermark=self.tr("%1 xuất lúc %2")
            .replace("%1", around.by)
            .replace("%2", self._moment(around.made_at)),
            author=around.by,
            made_at=around.made_at,
            headings=one.headings,
        )

    def _data_line(self, at: datetime | None) -> str:
        if at is None:
            return self.tr("Chưa đồng bộ với cổng lần nào")
        return self.tr("Số liệu đến lần đồng bộ %1").replace("%1", self._moment(at))

    def _moment(self, at: datetime) -> str:
        return f"{self._words.time(at)} {self._words.full_date(at.astimezone(LEGAL_ZONE).date())}"


@dataclass(slots=True)
class _Course:
    stop: threading.Event = field(default_factory=threading.Event)
    written: int = 0


class _StoppedError(Exception):
    """Nobody wants the file any more."""


class ListExport(QObject):
    """One export at a time; `told` says how many rows are written, on whatever thread."""

    told = Signal(int)

    def __init__(self, casework: Casework, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._casework = casework
        self._tasks = tasks
        self._course = _Course()

    def begin(
        self,
        one: ListToExport,
        listing: Listing,
        path: Path,
        file_format: FileFormat,
        ended: Callable[[Exported], None],
    ) -> None:
        """Write the file; `ended` is called on the main thread."""
        course = self._course = _Course()
        self._tasks.ask(lambda: self._write(one, listing, path, file_format, course), ended)

    def stop(self) -> None:
        """The file is not wanted any more; `ended` is told soon."""
        self._course.stop.set()

    def _write(
        self, one: ListToExport, listing: Listing, path: Path, file_format: FileFormat, course: _Course
    ) -> Exported:
        try:
            with whole_file(path) as beside:
                write_rows(listing, self._counted(one, course), beside, file_format)
                # Written down before the file is there: what left without a trace cannot be found again.
                self._casework.record_export(one.code, count=course.written, file_format=file_format)
        except _StoppedError:
            return Exported()
        except DeskError as trouble:
            return Exported(trouble=trouble)
        return Exported(rows=course.written)

    def _counted(self, one: ListToExport, course: _Course) -> Iterator[Row]:
        for row in one.rows():
            if course.written % _STEP == 0:
                if course.stop.is_set() or self._tasks.is_stopped:
                    raise _StoppedError
                self.told.emit(course.written)
            course.written += 1
            yield row
        if course.stop.is_set():
            raise _StoppedError
        self.told.emit(course.written)


def file_name(one: ListToExport, made_at: datetime, file_format: FileFormat) -> str:
    """`danh-sach-overdue-20250825-1418.xlsx`: what it is and when, nobody's name."""
    return f"danh-sach-{one.code}-{made_at.astimezone(LEGAL_ZONE):%Y%m%d-%H%M}.{file_format}"
