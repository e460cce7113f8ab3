"""Sẵn sàng ngoại tuyến: the check before a trip, each need with the button that meets it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes, SyncPhase
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.readiness import Readiness
from ui.folding import scaled
from ui.icons import Icon
from ui.latest import Latest
from ui.navigation import Elsewhere
from ui.readiness_words import Fix, NeedLine, ReadinessWords
from ui.tasks import Tasks
from ui.widgets.buttons import Button
from ui.widgets.icon_view import IconView
from ui.widgets.text import SignLabel, TextRole, label, rule
from ui.workplace import Workplace

_WIDTH, _HEIGHT = 680, 480
_NEED_NETWORK = frozenset({Fix.SYNC, Fix.FETCH_FILES, Fix.SIGN_IN})


class ReadinessDialog(QDialog):
    """Only looks at what is here; the network is asked by a button alone, and follows the news while open."""

    went = Signal(object)  # a place where a need is met

    def __init__(self, work: Workplace, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Sẵn sàng ngoại tuyến"))
        self._work = work
        self._words = ReadinessWords(self)
        self._shown: Readiness | None = None
        self._latest = Latest(tasks, work.trip.readiness, self._show)
        self._headline = SignLabel()
        self._limit = label(wrap=True, selectable=True)
        self._offline = label(role=TextRole.LABEL, wrap=True)
        self._online = Button(self.tr("Làm việc trực tuyến"), icon=Icon.ONLINE)
        self._online.clicked.connect(self._go_online)
        self._needs = QWidget()
        self._grid = QGridLayout(self._needs)
        self._close = Button(self.tr("Đóng"))
        self._close.clicked.connect(self.accept)
        self._lay_out()
        work.feed.changed.connect(self._follow)
        self._latest.ask()
        self._close.setFocus()

    @property
    def is_fresh(self) -> bool:
        """Whether the newest state is on screen."""
        return self._shown is not None and not self._latest.is_asking

    @Slot(Changes)
    def _follow(self, _changes: Changes) -> None:
        if self._work.sync.state().phase is not SyncPhase.SYNCING:
            self._latest.ask()

    @Slot()
    def _go_online(self) -> None:
        self._work.sync.go_online()

    def _show(self, ready: Readiness) -> None:
        self._shown = ready
        self._headline.show_sign(self._words.headline(ready))
        self._limit.setText(self._words.limit(ready))
        offline = self._is_offline_on_purpose()
        self._offline.setVisible(offline)
        self._online.setVisible(offline)
        focused = self._focused_need()
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, line in enumerate(self._words.lines(ready)):
            self._add(line, row, offline=offline)
            if line.need == focused:
                self._focus_again(row)

    def _add(self, line: NeedLine, row: int, *, offline: bool) -> None:
        sign = (Icon.SYNCED, "done") if line.met else (Icon.WARNING, "soon")
        top = Qt.AlignmentFlag.AlignTop
        icon = IconView(*sign)  # type: ignore[arg-type]
        fact = label(line.fact, TextRole.LABEL, wrap=True, selectable=True)
        met = self.tr("đạt") if line.met else self.tr("cần làm")
        fact.setAccessibleName(f"{line.name}: {met}. {line.fact}")
        self._grid.addWidget(icon, row, 0, top)
        self._grid.addWidget(label(line.name, TextRole.STRONG), row, 1, top)
        self._grid.addWidget(fact, row, 2, top)
        if line.fix is None:
            return
        button = Button(self._words.fixes[line.fix], small=True)
        button.setObjectName(line.need)
        button.setAccessibleName(f"{line.name}: {button.text()}")
        button.setEnabled(not (offline and line.fix in _NEED_NETWORK))
        fix = line.fix
        button.clicked.connect(lambda: self._put_right(fix))
        self._grid.addWidget(button, row, 3, top)

    def _put_right(self, fix: Fix) -> None:
        match fix:
            case Fix.SYNC:
                self._work.sync.sync_now()
            case Fix.FETCH_FILES:
                self._work.trip.fetch_files()
            case Fix.SIGN_IN:
                self._work.sync.sign_in_again()
            case Fix.LOOK_AGAIN:
                self._latest.ask()
            case Fix.SEE_LAW:
                self._leave_for(Elsewhere.CALENDAR)
            case Fix.DECIDE:
                self._leave_for(Mailbox.DECISIONS)

    def _leave_for(self, place: Elsewhere | Mailbox) -> None:
        self.accept()
        self.went.emit(place)

    def _is_offline_on_purpose(self) -> bool:
        state = self._work.sync.state()
        return state.phase is SyncPhase.OFFLINE and not state.trouble

    def _focused_need(self) -> str:
        return next((one.objectName() for one in self._needs.findChildren(Button) if one.hasFocus()), "")

    def _focus_again(self, row: int) -> None:
        item = self._grid.itemAtPosition(row, 3)
        widget = item.widget() if item is not None else None
        (widget or self._close).setFocus()

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnMinimumWidth(1, scaled(150))
        self._grid.setColumnStretch(2, 1)
        self._offline.setText(
            self.tr("Đang làm việc ngoại tuyến: không hỏi gì qua mạng cho đến khi bạn chọn trực tuyến.")
        )
        inner = QWidget()
        stack = QVBoxLayout(inner)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self._needs)
        stack.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._online)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for part in (self._headline, self._limit, self._offline, rule()):
            column.addWidget(part)
        column.addWidget(area, 1)
        column.addLayout(foot)
        self._offline.hide()
        self._online.hide()
        self.resize(scaled(_WIDTH), scaled(_HEIGHT))
