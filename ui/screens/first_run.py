"""The first start: which portal, who are you, fetch the cases; or training instead."""

from __future__ import annotations

from datetime import timedelta
from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.changes import SyncPhase, SyncState
from desktop_app.settings import is_portal_address
from ui.error_text import sentence_for
from ui.folding import scaled
from ui.icons import Icon
from ui.screens.first_run_foot import FirstRunStrip, TrainingOffer
from ui.screens.first_run_steps import StepsPane
from ui.sign import Sign
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.facts import FactsTable
from ui.widgets.fields import Field
from ui.widgets.text import TextRole, label, rule
from ui.wording import Words
from ui.workplace import ConnectionReport, FirstRunControl

_STEPS_WIDTH, _STEPS_NARROW, _PAGE_WIDTH = 276, 220, 684
_COMPACT_BELOW, _NARROW_BELOW = 1280, 1000
_MARGINS, _NARROW_MARGINS = (48, 32, 24, 24), (16, 12, 16, 12)
_NOTABLE_OFFSET = timedelta(minutes=2)


class Step(IntEnum):
    """The steps in order."""

    ADDRESS = 0
    SIGN_IN = 1
    DOWNLOAD = 2


class FirstRunScreen(QWidget):
    """Asks its control for everything; answers come back as signals, from any thread."""

    _checked = Signal(object)  # ConnectionReport
    _signed_in = Signal(str)  # class name of a DeskError, or ""
    _progressed = Signal(object)  # SyncState

    def __init__(self, control: FirstRunControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._control = control
        self._words = Words(self)
        self._step = Step.ADDRESS
        self._report: ConnectionReport | None = None
        self._banner = Banner()
        self._banner.link_activated.connect(self._open_again)
        self._pages = QStackedWidget()
        for page in (self._address_page(), self._sign_in_page(), self._download_page()):
            self._pages.addWidget(page)
        self._lay_out()
        self._checked.connect(self._show_report)
        self._signed_in.connect(self._after_sign_in)
        self._progressed.connect(self._show_progress)
        self._go(Step.ADDRESS)
        if control.address:
            self._address.setText(control.address)
            self._check()

    @property
    def step(self) -> Step:
        """Where the officer is."""
        return self._step

    def minimumSizeHint(self) -> QSize:
        """Small, so that the window can be made narrow enough to fold."""
        return QSize(480, 280)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or in a narrow window the step as a line above the page."""
        super().resizeEvent(event)
        narrow = self.width() < scaled(_NARROW_BELOW)
        compact = self.width() < scaled(_COMPACT_BELOW)
        for part in (self._steps, self._steps_line):
            part.setVisible(not narrow)
        self._page_room.setContentsMargins(*(_NARROW_MARGINS if narrow else _MARGINS))
        self._steps.setFixedWidth(scaled(_STEPS_NARROW if compact else _STEPS_WIDTH))
        self._step_line.setVisible(narrow)

    # the portal's address

    def _address_page(self) -> QWidget:
        self._address = QLineEdit()
        self._address.setPlaceholderText("https://")
        self._address.returnPressed.connect(self._check)
        self._address.setReadOnly(self._control.address_locked)
        self._field = Field(self.tr("Địa chỉ cổng"), self._address)
        self._next = Button(self.tr("Kiểm tra kết nối"), Kind.PRIMARY)
        self._next.clicked.connect(self._check)
        page, column = _page()
        column.addWidget(label(self.tr("Địa chỉ cổng"), TextRole.TITLE))
        hint = self.tr("Cơ quan cấp địa chỉ này. Máy do cơ quan cài thường đã có sẵn.")
        column.addWidget(label(hint, TextRole.LABEL, wrap=True))
        column.addWidget(self._field)
        column.addWidget(self._next, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    @Slot()
    def _check(self) -> None:
        address = self._address.text().strip().rstrip("/")
        if not is_portal_address(address):
            self._field.refuse(
                self.tr("Địa chỉ phải bắt đầu bằng https://, ví dụ https://pakn.coquan.gov.vn.")
            )
            return
        self._field.accept()
        self._next.setEnabled(False)
        self._banner.say(Tone.INFO, self.tr("Đang hỏi cổng."))
        self._control.check(address, self._checked.emit)

    @Slot(object)
    def _show_report(self, report: ConnectionReport) -> None:
        self._report = report
        self._next.setEnabled(True)
        self._strip.show_reached(reached=report.reachable and not report.trouble)
        if report.trouble:
            self._say_trouble(report.trouble)
            return
        self._banner.clear()
        self._facts.set_facts(self._fact_lines(report))
        self._go(Step.SIGN_IN)

    def _fact_lines(self, report: ConnectionReport) -> list[tuple[str, str | Sign]]:
        def good(word: str) -> Sign:
            return Sign(Icon.SYNCED, word, "text")

        way = self.tr("Kết nối được, qua proxy của máy") if report.through_proxy else self.tr("Kết nối được")
        locked = self._control.address_locked
        address: str | Sign = self._address.text().strip()
        if locked:
            address = Sign(Icon.LOCK, self.tr("%1 (do cơ quan đặt)").replace("%1", str(address)), "text")
        facts: list[tuple[str, str | Sign]] = [
            (self.tr("Địa chỉ cổng"), address),
            (self.tr("Kết nối"), good(way)),
            (self.tr("Chứng thư"), good(self.tr("Hợp lệ"))),
        ]
        if report.clock_offset is not None:
            off = abs(report.clock_offset)
            if off < _NOTABLE_OFFSET:
                seconds = round(off.total_seconds())
                clock = good(self.tr("Khớp cổng, lệch %n giây", "", seconds))
            else:
                minutes = round(off.total_seconds() / 60)
                word = self.tr("Lệch %n phút. Hạn được tính theo giờ cổng.", "", minutes)
                clock = Sign(Icon.WARNING, word, "soon")
            facts.append((self.tr("Giờ máy"), clock))
        return facts

    # signing in

    def _sign_in_page(self) -> QWidget:
        self._facts = FactsTable()
        card = QFrame()
        card.setProperty("surface", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.addWidget(self._facts)
        self._sign_in = Button(self.tr("Đăng nhập bằng trình duyệt web"), Kind.PRIMARY, icon=Icon.SIGN_IN)
        self._sign_in.clicked.connect(self._start_sign_in)
        self._back = Button(self.tr("Quay lại"))
        self._back.clicked.connect(self._go_back)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._sign_in)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        page, column = _page()
        column.addWidget(label(self.tr("Đăng nhập"), TextRole.TITLE))
        hint = self.tr(
            "Ứng dụng mở trình duyệt web của máy để bạn đăng nhập cổng. Mật khẩu không đi qua ứng dụng này."
        )
        column.addWidget(label(hint, TextRole.LABEL, wrap=True))
        column.addWidget(card)
        column.addLayout(buttons)
        column.addStretch(1)
        return page

    @Slot()
    def _start_sign_in(self) -> None:
        self._sign_in.setEnabled(False)
        self._back.setText(self.tr("Thôi đăng nhập"))
        self._banner.say(
            Tone.INFO,
            self.tr("Đang chờ bạn đăng nhập ở trình duyệt web."),
            self.tr("Xong việc, cửa sổ này tự sang bước 3."),
            link=self.tr("Mở lại"),
            icon=Icon.OPEN_OUTSIDE,
        )
        self._control.sign_in(self._address.text().strip().rstrip("/"), self._signed_in.emit)

    @Slot()
    def _open_again(self) -> None:
        if self._step is Step.DOWNLOAD:
            self._download()
        else:
            self._control.open_browser_again()

    @Slot()
    def _go_back(self) -> None:
        """Stops waiting for the browser; when nothing is waited for, back to the address."""
        if self._sign_in.isEnabled():
            self._go(Step.ADDRESS)
            return
        self._control.cancel_sign_in()
        self._banner.clear()
        self._wait_no_more()

    def _wait_no_more(self) -> None:
        self._sign_in.setEnabled(True)
        self._back.setText(self.tr("Quay lại"))

    @Slot(str)
    def _after_sign_in(self, trouble: str) -> None:
        self._wait_no_more()
        if trouble:
            self._say_trouble(trouble)
            return
        self._banner.clear()
        self._go(Step.DOWNLOAD)
        self._download()

    # fetching the cases

    def _download_page(self) -> QWidget:
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Tiến độ tải dữ liệu"))
        self._received = label("")
        self._start = Button(self.tr("Bắt đầu làm việc"), Kind.PRIMARY)
        self._start.clicked.connect(self._control.finish)
        page, column = _page()
        column.addWidget(label(self.tr("Tải dữ liệu về máy"), TextRole.TITLE))
        hint = self.tr(
            "PAKN được mã hóa trên máy này. Bắt đầu được ngay, phần còn lại tải tiếp trong lúc làm."
        )
        column.addWidget(label(hint, TextRole.LABEL, wrap=True))
        column.addWidget(self._bar)
        column.addWidget(self._received)
        column.addWidget(self._start, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return page

    def _download(self) -> None:
        self._banner.clear()
        self._start.setEnabled(False)
        self._control.download(self._progressed.emit)

    @Slot(object)
    def _show_progress(self, state: SyncState) -> None:
        done = state.phase is SyncPhase.UP_TO_DATE
        # The portal does not say how many there will be: while they come the bar only shows that they do.
        self._bar.setRange(0, 0 if state.phase is SyncPhase.SYNCING else 1)
        self._bar.setValue(int(done))
        received = self._words.number(state.received)
        self._received.setText(self.tr("Đã nhận %1 PAKN").replace("%1", received))
        self._start.setEnabled(done or state.received > 0)
        if state.trouble:
            text_of = sentence_for(state.trouble)
            rest = f"{text_of.safe} {text_of.step}".strip()
            self._banner.say(Tone.WARNING, text_of.fact, rest, link=self.tr("Tải tiếp"))

    # all steps

    def _go(self, step: Step) -> None:
        self._step = step
        self._pages.setCurrentIndex(step)
        self._steps.show_step(step)
        line = self.tr("Bước %1 trên %2").replace("%1", str(step + 1)).replace("%2", str(len(Step)))
        self._step_line.setText(line)
        focus = {Step.ADDRESS: self._address, Step.SIGN_IN: self._sign_in, Step.DOWNLOAD: self._start}
        focus[step].setFocus()

    def _say_trouble(self, class_name: str) -> None:
        text = sentence_for(class_name)
        self._banner.say(Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())

    def _lay_out(self) -> None:
        self._step_line = label("", TextRole.LABEL)
        inside = QWidget()
        inside.setMaximumWidth(scaled(_PAGE_WIDTH))
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._step_line)
        column.addWidget(self._pages)
        column.addWidget(self._banner)
        column.addStretch(1)
        column.addWidget(rule())
        offer = TrainingOffer()
        offer.wanted.connect(self._control.open_training)
        column.addWidget(offer)
        whole = QWidget()
        self._page_room = QHBoxLayout(whole)
        self._page_room.setContentsMargins(*_MARGINS)
        self._page_room.addWidget(inside, 1)
        self._page_room.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(whole)
        row = QHBoxLayout()
        row.setSpacing(0)
        self._steps = StepsPane()
        row.addWidget(self._steps)
        self._steps_line = rule(upright=True)
        row.addWidget(self._steps_line)
        row.addWidget(scroll, 1)
        self._strip = FirstRunStrip()
        both = QVBoxLayout(self)
        both.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)  # minimumSizeHint rules
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addLayout(row, 1)
        both.addWidget(self._strip)
        self.setWindowTitle(self.tr("Phản ánh, kiến nghị"))


def _page() -> tuple[QWidget, QVBoxLayout]:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    return page, column
