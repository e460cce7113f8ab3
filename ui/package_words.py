"""What a carried package took out or brought back, in sentences that end with the next step."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from desktop_app.domain.packages import CasesTaken, PackageIn, PackageOut


@dataclass(frozen=True, slots=True)
class PackageText:
    """One fact, and everything else worth knowing."""

    fact: str
    more: str
    needs_person: bool = False

    def __str__(self) -> str:
        return f"{self.fact} {self.more}"


class PackageWords(QObject):
    """Make one after the language is installed."""

    def made(self, made: PackageOut) -> PackageText:
        """After a package was written."""
        if made.actions:
            fact = self.tr("Đã ghi %1 với %n thao tác.", "", made.actions)
        else:
            fact = self.tr("Đã ghi %1. Gói không có thao tác nào, chỉ để lấy PAKN mới.")
        more = [self.tr("Mang tệp tới nơi có cổng, rồi nhập gói trả lời ở đây.")]
        if made.for_files:
            more.append(self.tr("%n thao tác có tệp kèm ở lại máy: tệp gửi khi có mạng.", "", made.for_files))
        if others := made.staying - made.for_files:
            more.append(self.tr("%n thao tác khác chưa tới lượt, sẽ vào gói sau.", "", others))
        return PackageText(fact.replace("%1", made.name), " ".join(more))

    def taken(self, taken: PackageIn) -> PackageText:
        """After an answer was taken in."""
        fact = self.tr("Đã nhập trả lời cho gói số %1.").replace("%1", str(taken.number))
        return PackageText(
            fact,
            " ".join([*self._verdicts(taken), *self._cases(taken)]),
            needs_person=bool(taken.needs_person) or taken.cases is not CasesTaken.ALL,
        )

    def _verdicts(self, taken: PackageIn) -> list[str]:
        said = []
        if taken.accepted:
            said.append(self.tr("Cổng đã nhận %n thao tác.", "", taken.accepted))
        if taken.needs_person:
            said.append(self.tr("%n thao tác cần quyết định.", "", taken.needs_person))
        if taken.unanswered:
            said.append(self.tr("%n thao tác chưa có trả lời, sẽ có trong gói sau.", "", taken.unanswered))
        return said or [self.tr("Không có thao tác nào được trả lời thêm.")]

    def _cases(self, taken: PackageIn) -> list[str]:
        match taken.cases:
            case CasesTaken.OLDER:
                return [self.tr("PAKN trên máy mới hơn trong gói nên giữ nguyên.")]
            case CasesTaken.ASK_FIRST:
                return [
                    self.tr("Cổng vừa được khôi phục từ bản sao lưu. PAKN giữ nguyên."),
                    self.tr("Xuất gói mới: gói đó hỏi lại cổng những gì cổng còn giữ."),
                ]
            case CasesTaken.WHOLE_COPY_FIRST:
                return [
                    self.tr("PAKN giữ nguyên, vì máy cần tải lại toàn bộ."),
                    self.tr("Xuất gói mới: gói trả lời sẽ có toàn bộ PAKN."),
                ]
            case CasesTaken.HELD:
                return [
                    self.tr("Gói báo phần lớn PAKN đang xử lý không còn ở đây. PAKN giữ nguyên."),
                    self.tr("Mở Cần quyết định, rồi nhập lại gói này."),
                ]
        if not (taken.new or taken.changed or taken.left):
            return [self.tr("PAKN không có gì mới.")]
        counts = (
            (self.tr("PAKN mới: %1."), taken.new),
            (self.tr("Có thay đổi: %1."), taken.changed),
            (self.tr("Không còn ở đây: %1."), taken.left),
        )
        return [words.replace("%1", str(count)) for words, count in counts if count]
