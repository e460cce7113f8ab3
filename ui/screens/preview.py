"""The case beside the list: enough to decide what to do next, and the buttons to do it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from desktop_app.case_queue import CaseDetail
from desktop_app.domain.actions import ActionType
from desktop_app.domain.case import Status
from ui.answer_summary import AnswerSummary
from ui.code_words import CodeWords
from ui.delegates.case_row import CaseRowWords
from ui.folding import Width
from ui.icons import NORMAL, Icon
from ui.masking import masked_name
from ui.sign import Sign
from ui.sync_words import SyncWords
from ui.widgets.buttons import Button, IconButton, Kind
from ui.widgets.chip import CountdownChip
from ui.widgets.empty_state import EmptyState
from ui.widgets.facts import FactsTable
from ui.widgets.icon_view import IconView
from ui.widgets.text import ElidedLabel, TextRole, label, rule
from ui.wording import Words
from ui.workplace import Workplace

_RECENT = 4
_FILES = 5
_FILE_ICONS = {"pdf": Icon.FILE_PDF, "jpg": Icon.FILE_IMAGE}


class Wish(StrEnum):
    """What an officer can ask for from a list."""

    OPEN = "open"
    REPLY = "reply"
    WHY = "why"
    ACCEPT = "accept"
    NOTE = "note"
    ASSIGN = "assign"
    REVIEW = "review"
    SEND = "send"


class Preview(QWidget):
    """Shows one case; asks for what its buttons say."""

    wished = Signal(object)  # Wish

    def __init__(self, work: Workplace, rows: CaseRowWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._rows = rows
        self._words = Words(self)
        self._summary = AnswerSummary(self)
        self._codes = CodeWords(self)
        self._sync = SyncWords(self)
        self._whole = True
        self._detail: CaseDetail | None = None
        self._make_buttons()
        self._make_content()
        self.show_case(None)

    def fold(self, width: Width) -> None:
        """A compact window leaves files and history to the case screen."""
        self._whole = width >= Width.FULL
        self.show_case(self._detail)

    def show_case(self, detail: CaseDetail | None) -> None:
        """Show this case; None when there is none to show."""
        self._detail = detail
        for part in (self._buttons, self._line, self._scroll):
            part.setVisible(detail is not None)
        self._empty.setVisible(detail is None)
        if detail is None:
            return
        case, line = detail.case, detail.line
        self._title.setText(case.title or case.code)
        self._code.setText(case.code)
        self._kind.setText(self._codes.content_type(case.content_type))
        self._chip.show_countdown(self._rows.countdown(line))
        self._day.setText(
            self._words.full_day(line.due_on) if line.due_on else self._rows.under_countdown(line)
        )
        self._counting.setText(self._counted(detail))
        self._counting.setVisible(self._whole and bool(self._counting.text()))
        self._facts.set_facts(self._fact_lines(detail))
        self._content.setText(case.content)
        self._show_files(detail)
        self._show_recent(detail)
        self._show_buttons(detail)

    # buttons

    def _make_buttons(self) -> None:
        self._primary = Button("", Kind.PRIMARY)
        self._primary.clicked.connect(self._ask_primary)
        self._first = Wish.OPEN
        self._open = Button(self.tr("Mở"))
        self._open.clicked.connect(self._ask_open)
        self._note = Button(self.tr("Ghi chú"))
        self._note.clicked.connect(self._ask_note)
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._ask_action)
        self._more = IconButton(Icon.MORE, self.tr("Việc khác"))
        self._more.setMenu(self._menu)
        self._more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        self._buttons = QWidget(self)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(16, 11, 12, 11)
        row.setSpacing(8)
        row.addWidget(self._primary)
        row.addWidget(self._open)
        row.addWidget(self._note)
        row.addStretch(1)
        row.addWidget(self._more)

    def _show_buttons(self, detail: CaseDetail) -> None:
        allowed, status = detail.allowed, detail.case.status
        order = (
            (ActionType.APPROVE, Wish.REVIEW, self.tr("Xem để duyệt")),
            (ActionType.SEND_REPLY, Wish.SEND, self.tr("Gửi trả lời…")),
            (ActionType.ACCEPT, Wish.ACCEPT, self.tr("Nhận xử lý")),
            (ActionType.SAVE_DRAFT, Wish.REPLY, self.tr("Soạn trả lời")),
            (ActionType.ASSIGN, Wish.ASSIGN, self.tr("Phân công…")),
        )
        possible = [(wish, word) for action, wish, word in order if action in allowed]
        if status in (Status.IN_REVIEW, Status.APPROVED):  # an edit would void the review or the approval
            possible = [(wish, word) for wish, word in possible if wish is not Wish.REPLY]
        self._open.setVisible(bool(possible))
        self._first, word = possible[0] if possible else (Wish.OPEN, self.tr("Mở"))
        self._primary.setText(word)
        self._note.setVisible(self._whole and ActionType.NOTE in allowed)
        self._menu.clear()
        rest = possible[1:]
        if ActionType.NOTE in allowed:
            rest.append((Wish.NOTE, self.tr("Ghi chú…")))
        rest.append((Wish.WHY, self.tr("Vì sao có ngày này?")))
        for wish, text in rest:
            self._menu.addAction(text).setData(wish)

    @Slot()
    def _ask_primary(self) -> None:
        self.wished.emit(self._first)

    @Slot()
    def _ask_open(self) -> None:
        self.wished.emit(Wish.OPEN)

    @Slot()
    def _ask_note(self) -> None:
        self.wished.emit(Wish.NOTE)

    @Slot()
    def _ask_why(self) -> None:
        self.wished.emit(Wish.WHY)

    @Slot(QAction)
    def _ask_action(self, action: QAction) -> None:
        self.wished.emit(Wish(action.data()))

    @Slot()
    def _copy_code(self) -> None:
        QGuiApplication.clipboard().setText(self._code.text())

    # content

    def _make_content(self) -> None:
        self._title = label("", TextRole.SECTION, wrap=True, selectable=True)
        self._code = label("", TextRole.LABEL, selectable=True)
        copy = IconButton(Icon.COPY, self.tr("Chép mã PAKN"))
        copy.setProperty("kind", "text")
        copy.clicked.connect(self._copy_code)
        self._kind = ElidedLabel("", TextRole.LABEL)
        codes = QHBoxLayout()
        codes.setSpacing(4)
        codes.addWidget(self._code)
        codes.addWidget(copy)
        codes.addWidget(self._kind, 1)
        self._facts = FactsTable()
        self._content = label("", wrap=True, selectable=True)
        self._content.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._files_title = label("", TextRole.STRONG)
        self._files = QVBoxLayout()
        self._files.setSpacing(4)
        self._recent_title = label(self.tr("Gần đây"), TextRole.STRONG)
        self._recent = FactsTable()
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addLayout(codes)
        column.addWidget(self._make_deadline())
        column.addWidget(self._facts)
        column.addWidget(rule())
        column.addWidget(label(self.tr("Nội dung"), TextRole.STRONG))
        column.addWidget(self._content)
        column.addWidget(self._files_title)
        column.addLayout(self._files)
        column.addWidget(self._recent_title)
        column.addWidget(self._recent)
        column.addStretch(1)
        self._frame()

    def _frame(self) -> None:
        """Buttons that stay above content that scrolls."""
        self._empty = EmptyState()
        self._empty.say(Icon.QUEUE, self.tr("Chưa chọn PAKN"), self.tr("Chọn một dòng để xem ở đây."))
        self._line = rule()
        self._scroll = scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._page)
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setAccessibleName(self.tr("Khung xem PAKN"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._buttons)
        whole.addWidget(self._line)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._empty, 1)

    def _make_deadline(self) -> QFrame:
        self._chip = CountdownChip()
        self._day = label("", TextRole.STRONG, wrap=True)
        self._counting = label("", TextRole.LABEL, wrap=True)
        why = Button(self.tr("Vì sao có ngày này?"), Kind.LINK)
        why.clicked.connect(self._ask_why)
        card = QFrame()
        card.setProperty("surface", "card")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._chip)
        first.addWidget(self._day, 1)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 10, 12, 8)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self._counting)
        column.addWidget(why, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _counted(self, detail: CaseDetail) -> str:
        """How the date was counted, and what comes before it."""
        counted = self._summary.counted(detail.deadline.answer, self._work.queue.today())
        duty = self._rows.running_duty(detail.line)
        return " ".join(part for part in (counted, f"{duty[0].upper()}{duty[1:]}." if duty else "") if part)

    def _fact_lines(self, detail: CaseDetail) -> list[tuple[str, str | Sign]]:
        line, case = detail.line, detail.case
        state = " · ".join(x for x in (self._rows.state(line), self._rows.detail(line)) if x)
        badge = self._sync.badge(line.badge)
        if detail.draft is not None and detail.draft.saved_at is not None:
            saved = self._words.time(detail.draft.saved_at)
            badge = Sign(badge.icon, self.tr("%1, lưu lúc %2").replace("%1", badge.word), badge.ink)
            badge = Sign(badge.icon, badge.word.replace("%2", saved), badge.ink)
        facts: list[tuple[str, str | Sign]] = [(self.tr("Trạng thái"), state), (self.tr("Đồng bộ"), badge)]
        if case.sender is not None and case.sender.name:
            who = f"{masked_name(case.sender.name)} · {self._codes.sender_kind(case.sender.kind)}"
            facts.append((self.tr("Người gửi"), who))
        if not self._whole:
            return facts
        facts.insert(2, (self.tr("Lĩnh vực"), detail.field_name))
        if case.place:
            facts.append((self.tr("Địa bàn"), case.place))
        if case.assignee and case.assignee != self._work.me.id:
            facts.append((self.tr("Người xử lý"), detail.names.get(case.assignee, case.assignee)))
        return facts

    def _show_files(self, detail: CaseDetail) -> None:
        while (item := self._files.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        files = detail.case.attachments if self._whole else ()
        self._files_title.setText(self.tr("Tệp kèm theo (%1)").replace("%1", str(len(files))))
        self._files_title.setVisible(bool(files))
        for one in files[:_FILES]:
            here = self._work.files.has(one.id)
            where = self.tr("có trên máy") if here else self.tr("chưa tải")
            row = QWidget()
            cells = QHBoxLayout(row)
            cells.setContentsMargins(0, 0, 0, 0)
            cells.setSpacing(8)
            cells.addWidget(IconView(_FILE_ICONS.get(one.type, Icon.FILE_TEXT), "text_2", NORMAL))
            cells.addWidget(ElidedLabel(one.name), 1)
            cells.addWidget(label(f"{self._words.size(one.size)} · {where}", TextRole.SECOND))
            self._files.addWidget(row)

    def _show_recent(self, detail: CaseDetail) -> None:
        events = sorted(detail.case.history, key=lambda event: event.n)[-_RECENT:] if self._whole else []
        now = self._work.clock.now()
        lines: list[tuple[str, str | Sign]] = [
            (self._words.stamp(event.made_at or event.at, now), self._codes.history_entry(event.kind))
            for event in reversed(events)
        ]
        self._recent_title.setVisible(bool(lines))
        self._recent.set_facts(lines)
