"""Spreading a red day: proposed moves to tick, what each receiver then holds, what stays and what is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_app.board_answers import DayPlan, Reassignment
from desktop_app.domain.red_days import ProposedMove
from ui.folding import scaled
from ui.tasks import Tasks
from ui.team_words import TeamWords
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.text import TextRole, label
from ui.wording import Words

_WIDTH, _LEAST_WIDTH = 680, 440
_MOST_HEIGHT, _ROW, _REST = 270, 52, 380

Meaning = Callable[[Sequence[str], str], Reassignment]
"""What giving some cases to a person would mean; asked beside the main thread."""


class SpreadDialog(AskDialog):
    """Nothing is written by itself: `chosen()` are the moves that were left ticked."""

    def __init__(
        self,
        plan: DayPlan,
        names: Mapping[str, str],
        meaning: Meaning,
        tasks: Tasks,
        *,
        today: date,
        parent: QWidget,
    ) -> None:
        words = Words(parent)
        day = words.day(plan.day.on, today)
        super().__init__(
            self.tr("Dàn việc %1?").replace("%1", day),
            self.tr("Hạn không đổi. Đề xuất giao cho người có mặt còn chỗ; bỏ chọn việc không muốn chuyển."),
            acting=self.tr("Phân công"),
            safe=self.tr("Để sau"),
            reason_prompt=self.tr("Ghi chú cho người xử lý") if plan.spread.moves else "",
            reason_lines=2,
            parent=parent,
        )
        self._plan = plan
        self._behind = parent
        self._names = names
        self._meaning = meaning
        self._tasks = tasks
        self._today = today
        self._words = words
        self._team = TeamWords(self)
        self._asked = 0
        self._found: dict[str, Reassignment] | None = None
        self._boxes = [(self._box(move), move) for move in plan.spread.moves]
        self._becomes = label(wrap=True)
        self._receivers: dict[str, str] = {}
        self.add_field(self._lay_out_moves())
        self.propose_reason(self.tr("Dàn việc %1").replace("%1", day) if plan.spread.moves else "")
        room = parent.window().width() - 40
        self.setMaximumWidth(scaled(_WIDTH))
        self.setMinimumWidth(max(scaled(_LEAST_WIDTH), min(scaled(_WIDTH), room)))
        self._follow()

    def chosen(self) -> tuple[ProposedMove, ...]:
        """The moves that are ticked."""
        return tuple(move for box, move in self._boxes if box.isChecked())

    def giving(self) -> dict[str, tuple[str, ...]]:
        """The cases that can be given, by receiver; asked now where the preview is still on its way."""
        if self._found is None:
            self._found = self._meant(self._given())
        return {to: one.may for to, one in self._found.items() if one.may}

    @property
    def is_thinking(self) -> bool:
        """Whether the preview is still on its way."""
        return self._found is None

    def boxes(self) -> list[QCheckBox]:
        """One for each proposed move."""
        return [box for box, _ in self._boxes]

    def becomes(self) -> str:
        """What is said about the receivers."""
        return self._becomes.text()

    def _box(self, move: ProposedMove) -> QCheckBox:
        line = self._plan.lines.get(move.case_id)
        box = QCheckBox(line.title if line else move.case_id)
        box.setChecked(True)
        box.setAccessibleDescription(self._why(move))
        box.toggled.connect(self._follow)
        return box

    def _why(self, move: ProposedMove) -> str:
        """`Nguyễn Thị Hạnh → Trịnh Quang Huy · người giữ vắng ngày đó · nên xong 29/08`."""
        holder = self._name(move.holder) if move.holder else self.tr("Chưa phân công")
        parts = [f"{holder} → {self._name(move.to)}", self._team.why_moved(move.why)]
        if move.by != self._plan.day.on:
            parts.append(self.tr("nên xong %1").replace("%1", self._words.short_date(move.by, self._today)))
        return " · ".join(parts)

    def _name(self, user: str) -> str:
        return self._names.get(user, user)

    def _follow(self) -> None:
        """What the receivers would hold, asked anew for what is ticked."""
        self.allow_acting(allowed=bool(self.chosen()))
        self._asked += 1
        number, meant, given = self._asked, self._meant, self._given()
        self._found = None

        def hear(found: dict[str, Reassignment]) -> None:
            if number == self._asked:
                self._found = found
                self._becomes.setText("\n".join(self._become(to, one) for to, one in found.items()))

        self._tasks.ask(lambda: meant(given), hear)

    def _given(self) -> dict[str, list[str]]:
        given: dict[str, list[str]] = {}
        for move in self.chosen():
            given.setdefault(move.to, []).append(move.case_id)
        return given

    def _meant(self, given: Mapping[str, Sequence[str]]) -> dict[str, Reassignment]:
        return {to: self._meaning(case_ids, to) for to, case_ids in given.items()}

    def _become(self, to: str, found: Reassignment) -> str:
        """`Trịnh Quang Huy: đang giữ 4→6, tuần này 1→3`."""
        before, after = found.becomes.before, found.becomes.after
        text = self.tr("%1: đang giữ %2, tuần này %3").replace("%1", self._name(to))
        text = text.replace("%2", f"{before.open}→{after.open}")
        text = text.replace("%3", f"{before.this_week}→{after.this_week}")
        refused = [f"{one.code} ({self._team.refused(one)})" for one in found.refused]
        if refused:
            text += "; " + self.tr("không chuyển được %1").replace("%1", ", ".join(refused))
        return text

    def _lay_out_moves(self) -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if self._boxes:
            column.addWidget(self._scrolled())
            column.addWidget(label(self.tr("Sau khi chuyển"), TextRole.STRONG))
            column.addWidget(self._becomes)
        else:
            column.addWidget(label(self.tr("Không có việc nào nên chuyển."), TextRole.STRONG))
        kept, left = len(self._plan.spread.kept), len(self._plan.spread.left)
        if kept:
            text = self.tr("%n PAKN giữ người xử lý, nên xong trước ngày hạn.", "", kept)
            column.addWidget(label(text, TextRole.LABEL, wrap=True))
        if left:
            text = self.tr("%n PAKN chưa ai còn chỗ: trả lời sớm hơn hoặc phân công lại.", "", left)
            column.addWidget(label(text, TextRole.LABEL, wrap=True))
        return whole

    def _scrolled(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(2)
        for box, move in self._boxes:
            column.addWidget(box)
            why = label(self._why(move), TextRole.SECOND, wrap=True)
            why.setContentsMargins(scaled(24), 0, 0, 6)
            column.addWidget(why)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        room = max(2 * _ROW, self._behind.window().height() - _REST)
        area.setMinimumHeight(min(scaled(_MOST_HEIGHT), scaled(_ROW) * len(self._boxes), room))
        return area
