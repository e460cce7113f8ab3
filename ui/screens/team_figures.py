"""The figures at the head of the board, each a way to its cases."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.board_answers import EveryOpen, InReview, Selection, TeamBoard, overdue_on, week_of
from desktop_app.domain.figures.quarter import Quarter
from ui.icons import Icon
from ui.models.team_rows import NONE
from ui.widgets.figure_row import Figure, FigureRow
from ui.wording import Words

_OPEN, _OVERDUE, _WEEK, _REVIEW, _MINE = "open", "overdue", "week", "review", "mine"
_ROMAN: Final = ("I", "II", "III", "IV")


class TeamFigures(FigureRow):
    """Nothing is counted that is not known: an answer in time needs an answer."""

    wished = Signal(object)  # a selection
    review_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._selections: dict[str, Selection] = {}
        self.opened.connect(self._open)

    def show_board(self, board: TeamBoard, to_review: int | None) -> None:
        """`to_review` is what waits for this person; None for who approves nothing."""
        load, today = board.total, board.on
        self._selections = {
            _OPEN: EveryOpen(),
            _OVERDUE: overdue_on(today),
            _WEEK: week_of(today),
            _REVIEW: InReview(),
        }
        review = Figure(_REVIEW, self.tr("Chờ duyệt"), self._words.number(load.in_review))
        if to_review is not None:
            review = Figure(_MINE, self.tr("Chờ tôi duyệt"), self._words.number(to_review))
        self.show_figures(
            (
                Figure(_OPEN, self.tr("Đang xử lý"), self._words.number(load.open)),
                Figure(_OVERDUE, self.tr("Quá hạn"), self._words.number(load.overdue), Icon.OVERDUE, "late"),
                Figure(
                    _WEEK,
                    self.tr("Đến hạn tuần này"),
                    self._words.number(load.this_week),
                    Icon.DUE_SOON,
                    "soon",
                ),
                review,
                Figure("", self._in_time(board.quarter), self._percent(board)),
            )
        )

    def _in_time(self, quarter: Quarter) -> str:
        return self.tr("Trả lời đúng hạn, quý %1").replace("%1", _ROMAN[quarter.number - 1])

    def _percent(self, board: TeamBoard) -> str:
        percent = board.answered.percent_on_time
        return NONE if percent is None else self._words.percent(percent, digits=1)

    def _open(self, key: str) -> None:
        if key == _MINE:
            self.review_wanted.emit()
        else:
            self.wished.emit(self._selections[key])
