"""Biên bản bàn giao on paper: both sides, the cases by code with their dates, and what was promised.

Nothing of a sender or of a petition stands on it.
"""

from __future__ import annotations

from datetime import datetime
from html import escape

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from desktop_app.domain.clock import legal_day
from desktop_app.domain.handover import Dossier, HandedCase
from ui.code_words import CodeWords
from ui.wording import Words

_WIDTHS = (4, 30, 19, 15, 11, 21)
_STYLE = (
    "body { color: #000000; } p { margin: 0 0 4px 0; } th { text-align: left; }"
    " .sign { text-align: center; font-weight: bold; }"
)


class HandoverPage(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._codes = CodeWords(self)

    def document(self, dossier: Dossier, *, agency: str, now: datetime) -> QTextDocument:
        """For paper: black on white, whatever the theme, with a place for both signatures."""
        facts = (
            (self.tr("Bên giao"), dossier.by_name),
            (self.tr("Bên nhận"), dossier.to_name),
            (self.tr("Ngày lập"), self._words.full_day(legal_day(dossier.at))),
            (self.tr("Ghi chú"), dossier.note),
        )
        told = "".join(f"<p>{escape(name)}: {escape(value)}</p>" for name, value in facts if value)
        titles = (
            *("", self.tr("Mã PAKN"), self.tr("Hạn"), self.tr("Trạng thái")),
            *(self.tr("Dự thảo"), self.tr("Điều đã hẹn")),
        )
        head = "".join(
            f'<th width="{width}%">{escape(title)}</th>' for title, width in zip(titles, _WIDTHS, strict=True)
        )
        rows = "".join(self._row(number, one) for number, one in enumerate(dossier.cases, start=1))
        places = "".join(
            f'<td class="sign" width="50%">{escape(side)}<br/><br/><br/><br/>{escape(name)}</td>'
            for side, name in (facts[0], facts[1])
        )
        made = QTextDocument()
        made.setDefaultStyleSheet(_STYLE)
        made.setHtml(
            f"<body><p>{escape(agency)}</p><h2>{escape(self.tr('Biên bản bàn giao PAKN'))}</h2>"
            f"{told}<p>&nbsp;</p>"
            f'<table width="100%" border="1" cellspacing="0" cellpadding="4"><tr>{head}</tr>{rows}</table>'
            f"<p>{escape(self._count(dossier))}</p><p>&nbsp;</p>"
            f'<table width="100%"><tr>{places}</tr></table><p>&nbsp;</p>'
            f"<p>{escape(self._made(now))}</p></body>"
        )
        return made

    def _row(self, number: int, one: HandedCase) -> str:
        line = one.line
        due = self._words.full_date(line.due_on) if line.due_on else self.tr("chưa có hạn")
        if line.paused_on:
            due = self.tr("đang tạm dừng")
        drafted = self.tr("có") if one.has_draft else self.tr("chưa có")
        cells = (str(number), line.code, due, self._codes.status(line.status), drafted, one.promise)
        return "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>"

    def _count(self, dossier: Dossier) -> str:
        return self.tr("Tổng số: %1.").replace("%1", self._words.cases(len(dossier.cases)))

    def _made(self, now: datetime) -> str:
        said = self.tr("In lúc %1. Việc chuyển giao có hiệu lực khi bên nhận đồng ý và cổng nhận.")
        return said.replace("%1", self._words.stamp(now, now))
