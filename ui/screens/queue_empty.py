"""What an empty list of cases says: why there is nothing, and one way on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop_app.domain.lines import Mailbox
from ui.icons import Icon
from ui.screens.queue_filters import Filters
from ui.widgets.empty_state import EmptyState


@dataclass(frozen=True, slots=True)
class _Nothing:
    icon: Icon
    title: str


class QueueEmptyWords(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nothing = {
            Mailbox.QUEUE: _Nothing(Icon.QUEUE, self.tr("Không có PAKN nào cần xử lý")),
            Mailbox.OVERDUE: _Nothing(Icon.OVERDUE, self.tr("Không có PAKN quá hạn")),
            Mailbox.SOON: _Nothing(Icon.DUE_SOON, self.tr("Không có PAKN sắp đến hạn")),
            Mailbox.SUPPLEMENT: _Nothing(Icon.PAUSED, self.tr("Không có PAKN chờ bổ sung")),
            Mailbox.IN_REVIEW: _Nothing(Icon.IN_REVIEW, self.tr("Không có PAKN chờ duyệt")),
            Mailbox.ANSWERED: _Nothing(Icon.ANSWERED, self.tr("Chưa có PAKN đã trả lời")),
            Mailbox.TO_ASSIGN: _Nothing(Icon.UNASSIGNED, self.tr("Không có PAKN chờ phân công")),
            Mailbox.AGENCY: _Nothing(Icon.AGENCY, self.tr("Cơ quan chưa có PAKN nào")),
        }

    def say(
        self, empty: EmptyState, mailbox: Mailbox, filters: Filters, *, narrowed: bool, last_sync: str
    ) -> None:
        """Word `empty` for this list; `narrowed` by a filter, a search says itself in `filters`."""
        if filters.search:
            title = self.tr("Không thấy “%1”").replace("%1", filters.search)
            fact = self.tr("Đã tìm cả không dấu trong tiêu đề và mã của danh sách này.")
            empty.say(Icon.SEARCH, title, fact, link=self.tr("Bỏ tìm và bộ lọc"))
        elif narrowed:
            fact = self.tr("Danh sách đang thu hẹp theo bộ lọc.")
            title = self.tr("Không có PAKN nào khớp bộ lọc")
            empty.say(Icon.FILTER, title, fact, link=self.tr("Bỏ bộ lọc"))
        else:
            nothing = self._nothing[mailbox]
            fact = f"{last_sync[0].upper()}{last_sync[1:]}."
            empty.say(
                nothing.icon, nothing.title, fact, action=self.tr("Đồng bộ ngay"), action_icon=Icon.SYNC
            )
