"""What another law or an absence would do, in sentences and rows that can also be copied."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from desktop_app.date_answers import MoveCounts, MovedLine, TouchedLine, WhatIfAnswer
from ui.clock_words import ClockWords
from ui.delegates.cells import Cell, GroupRow
from ui.icons import Icon
from ui.law_words import LawWords
from ui.models.cell_model import Row
from ui.sign import Sign
from ui.wording import Words


class MoveWords(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._law = LawWords(self)
        self._clocks = ClockWords(self)

    def counts(self, counts: MoveCounts) -> str:
        """`37 hạn thay đổi: 5 sớm hơn, 32 muộn hơn, 2 thành quá hạn`."""
        if not counts.moves:
            return self.tr("Không hạn nào thay đổi")
        parts = [self.tr("%n sớm hơn", "", counts.earlier), self.tr("%n muộn hơn", "", counts.later)]
        if counts.gained:
            parts.append(self.tr("%n có thêm hạn", "", counts.gained))
        if counts.lost:
            parts.append(self.tr("%n mất hạn", "", counts.lost))
        parts.append(self.tr("%n thành quá hạn", "", counts.become_overdue))
        moved = self.tr("%n hạn thay đổi", "", counts.moves)
        return f"{moved}: {', '.join(parts)}"

    def summary(self, answer: WhatIfAnswer) -> str:
        """`Đã xem 64 PAKN: 2 quá hạn, 5 sắp đến hạn, 1 phải đôn đốc.`"""
        looked = self.tr("Đã xem %n PAKN", "", answer.cases)
        parts = [
            self.tr("%n thành quá hạn", "", len(answer.goes_overdue)),
            self.tr("%n thành sắp đến hạn", "", len(answer.turns_red)),
            self.tr("%n phải đôn đốc", "", len(answer.needs_chaser)),
        ]
        said = f"{looked}: {', '.join(parts)}."
        return said if answer.proposal is None else f"{said} {self.counts(answer.proposal)}."

    def touched(self, answer: WhatIfAnswer, *, today: date) -> list[Row]:
        """The cases that something would happen to, under what would happen."""
        rows: list[Row] = []
        for key, title, lines in self._groups(answer):
            if not lines:
                continue
            rows.append(Row(key, group=GroupRow(title, len(lines)), sentence=f"{title} {len(lines)}"))
            rows += [self._touched_row(key, line, today) for line in lines]
        return rows

    def moved(self, lines: Sequence[MovedLine]) -> list[Row]:
        """Old and new date of each case whose date would move."""
        return [self._moved_row(line) for line in lines]

    def text(self, question: str, answer: WhatIfAnswer, *, today: date) -> str:
        """For the clipboard: code and date only, the titles stay here."""
        said = [question, self.summary(answer)]
        for _, title, lines in self._groups(answer):
            if lines:
                said += ["", title]
                said += [
                    f"{line.code} · {self._clocks.clock(line.clock)} · {self._words.day(line.on, today)}"
                    for line in lines
                ]
        said += ["", self.tr("Giả định, không ghi vào hồ sơ nào.")]
        return "\n".join(said)

    def _groups(self, answer: WhatIfAnswer) -> list[tuple[str, str, tuple[TouchedLine, ...]]]:
        return [
            ("goes_overdue", self.tr("Thành quá hạn"), answer.goes_overdue),
            ("turns_red", self.tr("Thành sắp đến hạn"), answer.turns_red),
            ("needs_chaser", self.tr("Phải đôn đốc"), answer.needs_chaser),
        ]

    def _touched_row(self, group: str, line: TouchedLine, today: date) -> Row:
        clock, day = self._clocks.clock(line.clock), self._words.day(line.on, today)
        cells = (Cell(line.title, line.code), Cell(clock, day))
        return Row(f"{group} {line.case_id} {line.clock} {line.on}", cells, f"{line.title}. {clock}, {day}.")

    def _moved_row(self, line: MovedLine) -> Row:
        old, new = self._law.dated(line.old_on), self._law.dated(line.new_on)
        effect = self._effect(line)
        cells = (Cell(line.title, line.code), Cell(old), Cell(new, bold=True), Cell(sign=effect))
        said = self.tr("%1. Từ %2 sang %3. %4.").replace("%1", line.title).replace("%2", old)
        return Row(line.case_id, cells, said.replace("%3", new).replace("%4", effect.word))

    def _effect(self, line: MovedLine) -> Sign:
        if line.becomes_overdue:
            return Sign(Icon.OVERDUE, self.tr("thành quá hạn"), "late", bold=True)
        if line.stops_being_overdue:
            return Sign(Icon.TIME_LEFT, self.tr("hết quá hạn"), "text_2")
        if line.old_on is None or line.new_on is None:
            word = self.tr("có thêm hạn") if line.old_on is None else self.tr("mất hạn")
            return Sign(Icon.UNSURE, word, "text_2")
        if line.new_on < line.old_on:
            earlier = (line.old_on - line.new_on).days
            return Sign(Icon.DUE_SOON, self.tr("sớm hơn %n ngày", "", earlier), "soon")
        later = (line.new_on - line.old_on).days
        return Sign(Icon.TIME_LEFT, self.tr("muộn hơn %n ngày", "", later), "text_2")
