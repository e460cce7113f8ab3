"""What came back of the officer's work after its file was found broken, gone or older."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_app.domain.restored import Cause, Restored
from desktop_app.paths import SET_ASIDE
from ui.icons import Icon
from ui.screens.start_page import StartPage
from ui.widgets.banner import Banner, Tone
from ui.widgets.buttons import Button, Kind
from ui.widgets.facts import FactsTable
from ui.wording import Words

_NAMED = 12  # numbers and codes that are written out


class RestoredScreen(StartPage):
    """`was_read` is the officer's word that sending may go on."""

    was_read = Signal()

    def __init__(self, restored: Restored, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._restored = restored
        self._now = now
        self._words = Words(self)
        self.say(self.tr("Dữ liệu làm việc đã được khôi phục"), self._cause())
        table = FactsTable()
        self._facts = self._told()
        table.set_facts(self._facts)
        self.add_card(table)
        self._banner = Banner()
        self._say_next_step()
        self.add(self._banner)
        self._go_on = Button(self.tr("Đã đọc, vào làm việc"), Kind.PRIMARY)
        self._go_on.clicked.connect(self.was_read)
        self.add_button(self._go_on)
        copy = Button(self.tr("Sao chép để báo bộ phận công nghệ thông tin"), icon=Icon.COPY)
        copy.clicked.connect(self._copy)
        self.add_button(copy)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cause(self) -> str:
        causes = {
            Cause.DAMAGED: self.tr("Tệp dữ liệu làm việc trên máy này bị hỏng."),
            Cause.MISSING: self.tr("Tệp dữ liệu làm việc trên máy này bị mất hoặc rỗng."),
            Cause.GONE_BACK: self.tr("Tệp dữ liệu làm việc trên máy này cũ hơn những gì đã lưu."),
        }
        kept = self.tr("Tệp cũ được giữ riêng, không xóa gì.") if self._restored.kept_in else ""
        rest = self.tr(
            "Dữ liệu dùng được đã ghép lại. Chưa gửi gì lên cổng cho đến khi bạn đọc xong trang này."
        )
        return " ".join(part for part in (causes[self._restored.cause], kept, rest) if part)

    def _told(self) -> list[tuple[str, str]]:
        restored = self._restored
        return [
            (self.tr("Khôi phục từ"), self._backup()),
            (self.tr("Đọc thêm được"), self._salvaged()),
            (self.tr("Chờ gửi"), self._waiting()),
            (self.tr("Có thể thiếu"), self._missing()),
            *([(self.tr("Ở các PAKN"), self._named(restored.cases))] if restored.cases else []),
            *([(self.tr("Tệp cũ giữ ở"), f"{SET_ASIDE}/{restored.kept_in}")] if restored.kept_in else []),
        ]

    def _backup(self) -> str:
        if self._restored.backup_at is None:
            return self.tr("Không có bản sao nào dùng được")
        moment = self._words.moment(self._restored.backup_at, self._now)
        return self.tr("Bản sao lúc %1").replace("%1", moment)

    def _salvaged(self) -> str:
        parts = []
        if self._restored.actions:
            parts.append(self.tr("%n thao tác", "", self._restored.actions))
        if self._restored.texts:
            parts.append(self.tr("%n dự thảo", "", self._restored.texts))
        if not parts:
            return self.tr("Không có gì thêm từ tệp cũ")
        found = (
            self.tr("%1 từ tệp cũ, mới hơn bản sao") if self._restored.backup_at else self.tr("%1 từ tệp cũ")
        )
        return found.replace("%1", ", ".join(parts))

    def _waiting(self) -> str:
        if not self._restored.waiting:
            return self.tr("Không có thao tác chờ gửi")
        return self.tr(
            "%n thao tác; ứng dụng hỏi cổng từng thao tác trước, không gửi hai lần",
            "",
            self._restored.waiting,
        )

    def _missing(self) -> str:
        restored = self._restored
        if not restored.lost_something:
            return self.tr("Không thiếu gì")
        parts = []
        if restored.missing:
            count = self.tr("%n thao tác, kể cả cảnh báo máy tự ghi: số %1", "", len(restored.missing))
            parts.append(count.replace("%1", self._named([str(number) for number in restored.missing])))
        if not restored.whole and restored.backup_at is not None:
            moment = self._words.moment(restored.backup_at, self._now)
            parts.append(self.tr("dự thảo soạn sau %1").replace("%1", moment))
        elif not restored.whole:
            parts.append(self.tr("dự thảo chưa gửi trên máy này"))
        return "; ".join(parts)

    def _named(self, names: tuple[str, ...] | list[str]) -> str:
        more = len(names) - _NAMED
        listed = ", ".join(names[:_NAMED])
        return listed if more <= 0 else self.tr("%1 và %n mục nữa", "", more).replace("%1", listed)

    def _say_next_step(self) -> None:
        if not self._restored.lost_something:
            self._banner.say(
                Tone.INFO,
                self.tr("Mọi thao tác và dự thảo đã lưu đều còn."),
                self.tr("Bạn làm việc tiếp như thường."),
            )
            return
        self._banner.say(
            Tone.WARNING,
            self.tr("Một phần việc gần đây có thể không còn trên máy."),
            self.tr(
                "Những gì cổng đã nhận sẽ tải lại khi đồng bộ. "
                "Sau khi đồng bộ, mở các PAKN bạn làm gần đây, xem lịch sử và làm lại phần còn thiếu."
            ),
        )

    def as_text(self) -> str:
        """The page for IT: numbers and case codes only, there is nothing of a citizen on it."""
        return "\n".join([self._cause(), *(f"{name}: {value}" for name, value in self._facts)])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.as_text())
