"""Choosing who takes one case or many: what each holds, who is away, what the receiver's weeks become."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.board_answers import Reassignment
from desktop_app.domain.board import BoardLine
from desktop_app.domain.red_days import DayBecomes
from ui.delegates.team_row import TeamRowDelegate
from ui.folding import scaled
from ui.models.team_rows import TeamRows
from ui.screens.rows_view import RowsView
from ui.tasks import Tasks
from ui.team_words import TeamWords
from ui.widgets.ask_dialog import AskDialog
from ui.widgets.banner import Banner, Tone
from ui.widgets.heat_map import HeatDay, HeatMap
from ui.widgets.text import TextRole, label
from ui.wording import Words

_WIDTH, _LEAST_WIDTH, _LIST_HEIGHT = 840, 440, 210
_WIDTHS = (204, 0, 72)
_NAMED = 5  # refused cases that are named; the others are counted
_ARROW = "→"

Meaning = Callable[[str], Reassignment]
"""What giving the cases to a person would mean; asked beside the main thread."""


class ReassignDialog(AskDialog):
    """The acting button stays off until somebody is chosen who can take at least one case."""

    def __init__(
        self,
        case_ids: Sequence[str],
        receivers: Sequence[BoardLine],
        names: Mapping[str, str],
        meaning: Meaning,
        tasks: Tasks,
        *,
        today: date,
        soon_days: int,
        parent: QWidget,
    ) -> None:
        super().__init__(
            self.tr("Phân công %n PAKN?", "", len(case_ids)),
            self.tr("Người được chọn thấy PAKN sau lần đồng bộ tới. Chưa gửi thì còn rút lại được ở Thư đi."),
            acting=self.tr("Phân công"),
            safe=self.tr("Để sau"),
            reason_prompt=self.tr("Ghi chú cho người xử lý"),
            reason_lines=2,
            parent=parent,
        )
        self._meaning = meaning
        self._tasks = tasks
        self._today = today
        self._people = {line.person or "": line for line in receivers}
        self._names = names
        self._words = Words(self)
        self._team = TeamWords(self)
        self._answer: tuple[str, Reassignment] | None = None
        rows = TeamRows(self)
        self._list = RowsView(
            rows.choice_columns,
            _WIDTHS,
            name=self.tr("Người xử lý"),
            delegate=TeamRowDelegate,
            figures=(2,),
        )
        self._list.set_rows(rows.choices(receivers, names, today=today, soon_days=soon_days))
        self._list.setMinimumHeight(scaled(_LIST_HEIGHT))
        self._list.chosen.connect(self._follow_choice)
        self._list.opened.connect(self._accept_choice)
        self._head = label(role=TextRole.STRONG, wrap=True)
        self._counts = label(wrap=True)
        self._weeks = HeatMap(self._team.weekdays(), name=self.tr("Số PAKN đến hạn mỗi ngày của người nhận"))
        self._warning = Banner()
        self.add_field(self._lay_side_by_side())
        self.allow_acting(allowed=False)
        self._show_nothing(bool(receivers))
        room = parent.window().width() - 40
        self.setMaximumWidth(scaled(_WIDTH))
        self.setMinimumWidth(max(scaled(_LEAST_WIDTH), min(scaled(_WIDTH), room)))

    def person(self) -> str:
        """User id of who was chosen."""
        return self._list.current_key()

    def choose(self, person: str) -> None:
        """Propose a receiver."""
        self._list.choose(person)

    def choose_first(self) -> None:
        """Propose whoever holds least."""
        self._list.choose_first()

    def giving(self) -> Reassignment:
        """What was chosen; asked now where the preview is still on its way."""
        chosen = self.person()
        if self._answer is None or self._answer[0] != chosen:
            self._answer = (chosen, self._meaning(chosen))
        return self._answer[1]

    @property
    def is_thinking(self) -> bool:
        """Whether the preview is still on its way."""
        return bool(self.person()) and (self._answer is None or self._answer[0] != self.person())

    def preview(self) -> str:
        """What is said about the receiver."""
        parts = (self._head.text(), self._counts.text(), self._warning.accessibleName())
        return " ".join(part for part in parts if part)

    @Slot(str)
    def _follow_choice(self, key: str) -> None:
        self.allow_acting(allowed=bool(key))
        if key:
            meaning = self._meaning
            self._tasks.ask(lambda: meaning(key), lambda found: self._show(key, found))

    @Slot(str)
    def _accept_choice(self, _key: str) -> None:
        if self.giving().may:
            self.accept()

    def _show(self, key: str, found: Reassignment) -> None:
        if key != self.person():
            return
        self._answer = (key, found)
        line, weeks = self._people[key], found.becomes
        self.allow_acting(allowed=bool(found.may))
        self._head.setText(line.name)
        changes = [
            (self.tr("đang giữ"), weeks.before.open, weeks.after.open),
            (self.tr("quá hạn"), weeks.before.overdue, weeks.after.overdue),
            (self.tr("tuần này"), weeks.before.this_week, weeks.after.this_week),
        ]
        self._counts.setText(", ".join(f"{word} {_change(was, will)}" for word, was, will in changes))
        self._weeks.show_days([self._day(day) for day in weeks.days])
        self._weeks.show()
        self._warn(line, found)

    def _warn(self, line: BoardLine, found: Reassignment) -> None:
        said = []
        if away := self._team.away(line, self._names, self._today):
            said.append(f"{away[0].upper()}{away[1:]}.")
        red = [self._words.short_date(day, self._today) for day in found.becomes.turns_red]
        if red:
            said.append(self.tr("Quá ngưỡng một người ngày %1.").replace("%1", ", ".join(red)))
        fact, rest = " ".join(said), self._refusals(found)
        if fact or rest:
            self._warning.say(Tone.WARNING, fact or rest, rest if fact else "")
        else:
            self._warning.clear()
            self._warning.setAccessibleName("")

    def _refusals(self, found: Reassignment) -> str:
        if not found.refused:
            return ""
        each = [f"{one.code} ({self._team.refused(one)})" for one in found.refused[:_NAMED]]
        others = len(found.refused) - _NAMED
        if others > 0:
            each.append(self.tr("%n PAKN khác", "", others))
        head = self.tr("Không chuyển %n PAKN:", "", len(found.refused))
        return f"{head} {', '.join(each)}."

    def _day(self, day: DayBecomes) -> HeatDay:
        is_past = day.on < self._today
        number = "" if is_past or not day.after else _change(day.before, day.after)
        said = [self._words.day(day.on, self._today)]
        if number:
            said.append(self.tr("%n PAKN đến hạn", "", day.after))
        if day.is_away:
            said.append(self.tr("vắng"))
        return HeatDay(
            day.on,
            f"{day.on:%d/%m}",
            number,
            ", ".join(said),
            step=0 if not number else 3 if day.after > day.before else 1,
            is_off=day.is_off or day.is_away,
            is_today=day.on == self._today,
            is_past=is_past,
            is_over=day.is_over and not is_past,
        )

    def _show_nothing(self, anybody: bool) -> None:
        """Before anybody is chosen."""
        self._weeks.hide()
        self._head.setText(
            self.tr("Chọn người xử lý để xem trước.")
            if anybody
            else self.tr("Không có ai nhận được các PAKN này.")
        )

    def _lay_side_by_side(self) -> QWidget:
        preview = QVBoxLayout()
        preview.setSpacing(4)
        preview.addWidget(self._head)
        preview.addWidget(self._counts)
        preview.addWidget(self._weeks)
        preview.addWidget(self._warning)
        preview.addStretch(1)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self._list, 1)
        row.addLayout(preview, 1)
        return both


def _change(was: int, will: int) -> str:
    return str(was) if was == will else f"{was}{_ARROW}{will}"
