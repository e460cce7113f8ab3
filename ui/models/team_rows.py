"""The people of the team board in rows: what each holds, since when and until when, and who is away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from PySide6.QtCore import QObject

from desktop_app.domain.board import BoardLine
from ui.countdown import Countdown, Urgency
from ui.delegates.cells import Cell
from ui.icons import Icon
from ui.models.cell_model import Row
from ui.team_words import TeamWords, parts_of
from ui.widgets.load_bar import LoadParts, LoadWords
from ui.wording import Words

NOBODY: Final = "-"
"""What the row of cases that nobody holds is known by."""

NONE: Final = "–"
_CHOICE: Final = (0, 1, 3)


_NO_CASES: Final = LoadParts()


@dataclass(frozen=True, slots=True)
class LoadCell(Cell):
    """A cell with a bar; `most` cases would fill it."""

    parts: LoadParts = _NO_CASES
    most: int = 0


@dataclass(frozen=True, slots=True)
class PersonCell(Cell):
    """A name with what is to be known about the person below it, and an icon before it if there is one."""

    icon: Icon | None = None


class TeamRows(QObject):
    """Makes rows; holds no state of its own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._team = TeamWords(self)
        self._loads = LoadWords(self)

    @property
    def columns(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (
            self.tr("Cán bộ"),
            self.tr("Khối lượng đang giữ"),
            self.tr("Quá hạn"),
            self.tr("Tuần này"),
            self.tr("Hạn sớm nhất"),
            self.tr("Tạm dừng"),
            self.tr("Nhận lâu nhất"),
            self.tr("Chờ duyệt"),
        )

    def rows(
        self, lines: Sequence[BoardLine], names: Mapping[str, str], *, today: date, soon_days: int
    ) -> list[Row]:
        """One row for each line, all bars to one scale."""
        most = max((line.load.open for line in lines), default=0)
        return [self._row(line, names, today, soon_days, most) for line in lines]

    @property
    def choice_columns(self) -> tuple[str, ...]:
        """What stands above the columns that somebody is chosen by."""
        return (self.tr("Cán bộ"), self.tr("Đang giữ"), self.tr("Tuần này"))

    def choices(
        self, lines: Sequence[BoardLine], names: Mapping[str, str], *, today: date, soon_days: int
    ) -> list[Row]:
        """The same rows with these columns only."""
        rows = self.rows(lines, names, today=today, soon_days=soon_days)
        return [Row(row.key, tuple(row.cells[n] for n in _CHOICE), row.sentence) for row in rows]

    def who(self, line: BoardLine) -> str:
        """The person's name, or that nobody has the cases yet."""
        return line.name if line.person is not None else self.tr("Chưa phân công")

    def _row(self, line: BoardLine, names: Mapping[str, str], today: date, soon_days: int, most: int) -> Row:
        load = line.load
        parts, who, away = parts_of(load), self.who(line), self._team.away(line, names, today)
        countdown = Countdown.to(load.first_due_on, today, soon_days=soon_days)
        first = self._words.countdown(countdown) if load.first_due_on else NONE
        oldest = self._words.short_date(load.oldest_on, today) if load.oldest_on else NONE
        late = countdown.urgency is Urgency.OVERDUE
        cells = (
            PersonCell(who, away, icon=None if line.person is not None else Icon.UNASSIGNED),
            LoadCell(parts=parts, most=most),
            Cell(_count(load.overdue), ink="late" if load.overdue else "text_3", bold=True, align_right=True),
            Cell(_count(load.this_week), ink=_ink(load.this_week), align_right=True),
            Cell(first, ink="late" if late else "text", align_right=True),
            Cell(_count(load.paused), ink=_ink(load.paused), align_right=True),
            Cell(oldest, align_right=True),
            Cell(_count(load.in_review), ink=_ink(load.in_review), align_right=True),
        )
        said = [who, away, self._loads.sentence(parts)]
        if load.first_due_on is not None:
            said.append(self.tr("hạn sớm nhất %1").replace("%1", first))
        if load.oldest_on is not None:
            said.append(self.tr("nhận lâu nhất %1").replace("%1", oldest))
        said.append(self.tr("chờ duyệt %1").replace("%1", str(load.in_review)))
        return Row(line.person or NOBODY, cells, f"{', '.join(part for part in said if part)}.")


def _count(number: int) -> str:
    return str(number) if number else NONE


def _ink(number: int) -> Literal["text", "text_3"]:
    return "text" if number else "text_3"
