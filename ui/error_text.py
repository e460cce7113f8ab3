"""What an officer reads when something went wrong: what happened, what is safe, what to do next."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from desktop_app.domain import errors
from desktop_app.domain.deadlines.entered_dates import DateRefused
from desktop_app.domain.errors import (
    ActionNotAllowed,
    BadDate,
    DeskError,
    FileTrouble,
    LittleRoom,
    PortalBusy,
    ReportTrouble,
    SettingsBroken,
)
from ui.code_words import CodeWords
from ui.figure_error_words import FigureErrorWords
from ui.law_words import LawWords
from ui.wording import Words


@dataclass(frozen=True, slots=True)
class ErrorText:
    """One fact, what it does not endanger, and the next step; any of the last two may be empty."""

    fact: str
    safe: str = ""
    step: str = ""

    def __str__(self) -> str:
        return " ".join(part for part in (self.fact, self.safe, self.step) if part)


def sentence(error: DeskError) -> ErrorText:
    """The words for an error; its own text is never read."""
    return ErrorWords().of(error)


def sentence_for(class_name: str) -> ErrorText:
    """The words for an error known by the name of its class only, as in `SyncState.trouble`."""
    return ErrorWords().of_class(class_name)


class ErrorWords(QObject):
    """The table of all sentences; a test walks the tree of errors, so that none is missing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._figures = FigureErrorWords(self)

    def of(self, error: DeskError) -> ErrorText:
        """The words for an error, with the figures it carries."""
        match error:
            case BadDate(refused=DateRefused() as refused):
                return ErrorText(LawWords(self).refused_date(refused))
            case ActionNotAllowed():
                return ErrorText(self.refusal(error.why))
            case PortalBusy(retry_after=seconds) if seconds is not None:
                again = self.tr("Tự gửi lại sau %n phút.", "", max(1, round(seconds / 60)))
                return replace(self._first_of(PortalBusy), step=again)
            case LittleRoom(free=free) if free:
                fact = self.tr("Ổ đĩa chỉ còn %1.")
                return replace(self._first_of(LittleRoom), fact=fact.replace("%1", self._words.size(free)))
            case FileTrouble() if fact := self._file_fact(error):
                return replace(self._first_of(type(error)), fact=fact)
            case ReportTrouble() if fact := self._figures.fact(error):
                return replace(self._first_of(type(error)), fact=fact)
            case SettingsBroken():
                return self._settings(error)
        return self._first_of(type(error))

    def of_class(self, name: str) -> ErrorText:
        """The words for a class of error without figures; an unknown name gets those of any error."""
        kind = getattr(errors, name, DeskError)
        return self._first_of(kind if isinstance(kind, type) else DeskError)

    def sentences(self) -> dict[str, ErrorText]:
        """By the name of a class, for those that have words of their own."""
        figures = {name: ErrorText(*words) for name, words in self._figures.sentences().items()}
        return {**self._machine(), **self._portal(), **self._packages(), **self._work(), **figures}

    def _first_of(self, kind: type) -> ErrorText:
        """The words of the class itself, or of the nearest one it descends from."""
        sentences = self.sentences()
        return next(
            (sentences[one.__name__] for one in kind.__mro__ if one.__name__ in sentences),
            sentences["DeskError"],
        )

    def _file_fact(self, error: FileTrouble) -> str:
        """What is wrong with a file, with the limit or the ending; empty when neither is known."""
        match error:
            case errors.FileTooLarge() if error.limit:
                return self.tr("Tệp vượt %1.").replace("%1", self._words.size(error.limit))
            case errors.TooManyFiles() if error.limit:
                return self.tr("Câu trả lời chỉ kèm được %n tệp.", "", error.limit)
            case errors.FileTypeRefused() if error.name_suffix:
                return self.tr("Cổng không nhận tệp %1.").replace("%1", error.name_suffix)
        return ""

    def refusal(self, why: str) -> str:
        """Why an action is not possible now, as whole sentences with the next step."""
        here = {
            "blanks": self.tr("Câu trả lời còn chỗ trống […]. Nội dung đã lưu. Bấm F7 để tới chỗ trống kế."),
            "empty": self.tr("Chưa có câu trả lời. PAKN chưa đổi gì. Soạn nội dung rồi trình phê duyệt."),
            "changed": self.tr(
                "Văn bản đã đổi sau khi bạn mở. Chưa phê duyệt gì. Đọc bản mới rồi quyết định."
            ),
            "bad-date": self.tr("Ngày này không ghi được. Chưa lưu gì. Chọn ngày khác."),
            "bad-percent": self.tr("Mức hoàn thành phải từ 0 đến 100 %. Chưa lưu gì. Chọn lại."),
            "no-reason": self.tr("Câu trả lời đã quá hạn. Chưa gửi gì. Chọn lý do trễ rồi gửi."),
            "bad-receiver": self.tr(
                "Người này không nhận bàn giao được. Chưa lưu gì. Chọn chuyên viên khác của đơn vị."
            ),
            "bad-days": self.tr(
                "Những ngày này không ghi được. Chưa lưu gì. Chọn từ hôm nay, tối đa một năm."
            ),
            "already-away": self.tr(
                "Người này đã có đợt vắng mặt trong các ngày đó. Chưa lưu gì. Chọn ngày khác."
            ),
            "bad-deputy": self.tr(
                "Người này không thay được. Chưa lưu gì. Chọn người cùng đơn vị hoặc người phụ trách."
            ),
            "unknown-absence": self.tr("Đợt vắng mặt này không còn. Không mất gì. Mở lại danh sách."),
            "no-plan": self.tr("Cảnh báo này cần kế hoạch. Chưa lưu gì. Ghi ai làm gì, xong ngày nào."),
            "not-the-recipient": self.tr(
                "Cảnh báo này gửi người khác. Chưa lưu gì. Người nhận ghi kế hoạch."
            ),
            "unknown-warning": self.tr("Cảnh báo này không còn trên máy. Không mất gì. Mở lại danh sách."),
            "unknown-version": self.tr(
                "Phiên bản này không còn chờ dùng. Bản đang dùng giữ nguyên. Đồng bộ rồi xem lại."
            ),
            "unsaved": self.tr(
                "Văn bản đã sửa sau khi được phê duyệt. Chưa gửi gì. Trình lại bản mới, hoặc bỏ phần sửa."
            ),
            "file-refused": self.tr(
                "Câu trả lời kèm một tệp mà cổng không nhận. Nội dung đã lưu. Bỏ tệp đó hoặc thêm tệp khác."
            ),
            "conflict": self.tr(
                "Cổng có bản khác của dự thảo này. Bản của bạn còn nguyên. Chọn bản dùng ở Cần quyết định."
            ),
            "read-again": self.tr(
                "Bước này gắn với đúng bản đã đọc. Chưa gửi gì. Mở PAKN, đọc bản hiện nay rồi quyết định."
            ),
            "no-export": self.tr(
                "Cơ quan không cho xuất danh sách ra tệp. Không mất gì. Cần thì hỏi người quản trị."
            ),
            "unchanged": self.tr("Phân loại vẫn như cũ. Chưa lưu gì. Đổi một mục rồi ghi lại."),
            "waiting": self.tr("Thao tác trước của PAKN này chưa tới cổng. Không mất gì. Chờ đồng bộ xong."),
        }
        return here.get(why) or CodeWords(self).refusal(why)

    def _settings(self, error: SettingsBroken) -> ErrorText:
        names = {
            "policy": self.tr("Tệp chính sách máy"),
            "agency": self.tr("Tệp cấu hình cơ quan"),
            "user": self.tr("Tệp thiết lập của bạn"),
        }
        name = names.get(error.source, self.tr("Tệp thiết lập"))
        if error.line:
            fact = self.tr("%1 có dòng %2 không đọc được.").replace("%2", str(error.line))
        else:
            fact = self.tr("%1 không đọc được.")
        safe = self.tr("Các mục khác vẫn có hiệu lực, mục này dùng giá trị mặc định.")
        return ErrorText(fact.replace("%1", name), safe, self.tr("Báo bộ phận công nghệ thông tin."))

    def _accepted_types(self) -> str:
        return self.tr("Dùng JPG, PDF, DOC, DOCX, XLS, XLSX.")

    def _machine(self) -> dict[str, ErrorText]:
        """The key store, the databases, the settings and the program itself."""
        call = self.tr("Báo bộ phận công nghệ thông tin.")
        kept = self.tr("Dữ liệu trên máy còn nguyên.")
        nothing = self.tr("Chưa lưu gì trên máy.")
        return {
            "NoKeyring": ErrorText(
                self.tr("Máy này không có kho khóa của hệ điều hành."),
                nothing,
                self.tr("Cài kho khóa (gói gnome-keyring), đăng nhập lại máy rồi mở ứng dụng."),
            ),
            "KeyringLocked": ErrorText(
                self.tr("Kho khóa của máy đang khóa."), kept, self.tr("Mở khóa rồi thử lại.")
            ),
            "KeyringRefused": ErrorText(self.tr("Kho khóa của máy không giữ được khóa."), nothing, call),
            "KeyringTrouble": ErrorText(self.tr("Kho khóa của máy chưa dùng được."), kept, call),
            "CipherMissing": ErrorText(self.tr("Bản cài này không mã hóa được dữ liệu."), nothing, call),
            "WrongKey": ErrorText(self.tr("Khóa trong máy không mở được dữ liệu."), kept, call),
            "KeyMissing": ErrorText(self.tr("Máy không còn khóa của dữ liệu này."), kept, call),
            "StoreNewer": ErrorText(
                self.tr("Dữ liệu do phiên bản mới hơn ghi."), kept, self.tr("Cài phiên bản mới nhất.")
            ),
            "StoreDamaged": ErrorText(
                self.tr("Tệp dữ liệu trên máy bị hỏng."),
                self.tr("Ứng dụng chưa ghi đè gì."),
                self.tr("Đóng rồi mở lại, ứng dụng tự khôi phục."),
            ),
            "DiskFull": ErrorText(
                self.tr("Ổ đĩa đã đầy, chưa lưu được."),
                self.tr("Những gì lưu trước đó còn nguyên."),
                self.tr("Xóa bớt tệp trên ổ đĩa rồi làm lại."),
            ),
            "NotWritable": ErrorText(self.tr("Không ghi được vào thư mục dữ liệu của ứng dụng."), kept, call),
            "LittleRoom": ErrorText(
                self.tr("Ổ đĩa gần đầy nên chưa tải thêm PAKN."),
                self.tr("Dự thảo và thao tác vẫn được lưu và gửi."),
                self.tr("Xóa bớt tệp trên ổ đĩa."),
            ),
            "StoreClosed": ErrorText(self.tr("Ứng dụng đang đóng."), kept, self.tr("Mở lại để làm tiếp.")),
            "StoreTrouble": ErrorText(self.tr("Chưa mở được dữ liệu trên máy."), kept, call),
            "SettingsBroken": self._settings(SettingsBroken()),
            "AlreadyRunning": ErrorText(
                self.tr("Ứng dụng đang mở."),
                kept,
                self.tr("Dùng cửa sổ đang mở, hoặc thoát cửa sổ đó trước."),
            ),
            "NoProfile": ErrorText(
                self.tr("Chưa có ai đăng nhập trên máy này."),
                step=self.tr("Mở ứng dụng và đăng nhập cổng trước."),
            ),
            "OtherOfficer": ErrorText(
                self.tr("Tài khoản vừa đăng nhập không phải chủ của dữ liệu này."),
                self.tr("Dữ liệu của cả hai người còn nguyên, tách riêng."),
                self.tr("Đăng nhập bằng đúng tài khoản."),
            ),
        }

    def _portal(self) -> dict[str, ErrorText]:
        """The way to the portal and its answers."""
        kept = self.tr("Thao tác được giữ trên máy.")
        work = self.tr("Việc trên máy vẫn làm được.")
        itself = self.tr("Ứng dụng tự thử lại.")
        return {
            "PortalUnreachable": ErrorText(
                self.tr("Chưa tới được cổng."), kept, self.tr("Tự gửi khi có mạng.")
            ),
            "NotThePortal": ErrorText(
                self.tr("Mạng này trả lời thay cổng, có thể yêu cầu đăng nhập mạng trước."),
                self.tr("Chưa gửi gì."),
                self.tr("Mở trình duyệt web để đăng nhập mạng, rồi đồng bộ lại."),
            ),
            "CertificateRefused": ErrorText(
                self.tr("Chứng thư của cổng không hợp lệ."),
                self.tr("Chưa gửi gì."),
                self.tr("Báo bộ phận công nghệ thông tin, mã TLS-2."),
            ),
            "SignInNeeded": ErrorText(
                self.tr("Phiên cổng đã hết."), work, self.tr("Đăng nhập lại để gửi và nhận.")
            ),
            "AccessRefused": ErrorText(
                self.tr("Cổng không cho tài khoản hoặc máy này vào."),
                kept,
                self.tr("Báo người quản trị tài khoản của cơ quan."),
            ),
            "DeviceSuspended": ErrorText(
                self.tr("Cơ quan tạm khóa máy này ở cổng."),
                self.tr("Việc trên máy còn nguyên, vẫn đọc được; chưa gửi và nhận gì."),
                self.tr("Báo người quản trị tài khoản của cơ quan."),
            ),
            "WipeOrdered": ErrorText(
                self.tr("Cổng yêu cầu xóa dữ liệu trên máy này."),
                self.tr("Ứng dụng chỉ làm khi lệnh đúng là của cổng."),
                self.tr("Báo người quản trị tài khoản của cơ quan."),
            ),
            "PortalBusy": ErrorText(self.tr("Cổng đang bận."), self.tr("Không mất gì."), itself),
            "ClientTooOld": ErrorText(
                self.tr("Cổng yêu cầu phiên bản mới hơn để nhận PAKN."),
                kept,
                self.tr("Cài phiên bản mới nhất."),
            ),
            "BatchTooLarge": ErrorText(
                self.tr("Lần gửi quá lớn đối với cổng."), kept, self.tr("Ứng dụng tự chia nhỏ và gửi lại.")
            ),
            "CursorExpired": ErrorText(
                self.tr("Cổng cần ứng dụng tải lại danh sách PAKN."), kept, self.tr("Ứng dụng tự tải lại.")
            ),
            "ManyCasesGone": ErrorText(
                self.tr("Cổng báo phần lớn PAKN đang xử lý không còn ở đây."),
                self.tr("PAKN vẫn ở trên máy, thao tác vẫn được gửi."),
                self.tr("Mở Cần quyết định để chọn giữ lại hay bỏ."),
            ),
            "PortalFault": ErrorText(self.tr("Cổng trả lời không đúng quy ước."), kept, itself),
            "PortalTrouble": ErrorText(self.tr("Chưa làm việc được với cổng."), kept, itself),
            "SignInRefused": ErrorText(
                self.tr("Cổng không nhận lần đăng nhập này."), work, self.tr("Đăng nhập lại.")
            ),
            "SignInAbandoned": ErrorText(
                self.tr("Chưa thấy đăng nhập xong ở trình duyệt web."),
                work,
                self.tr("Bấm đăng nhập để mở lại."),
            ),
            "SignInTrouble": ErrorText(self.tr("Chưa đăng nhập được."), work, self.tr("Đăng nhập lại.")),
        }

    def _packages(self) -> dict[str, ErrorText]:
        """What people carry between this machine and the portal."""
        kept = self.tr("Không đổi gì trên máy.")
        anew = self.tr("Xuất gói mới và mang tới cổng.")
        return {
            "PackagesNotReady": ErrorText(
                self.tr("Máy này chưa trao đổi khóa với cổng nên chưa dùng được gói."),
                kept,
                self.tr("Đồng bộ qua mạng một lần rồi làm lại."),
            ),
            "PackageForeign": ErrorText(
                self.tr("Gói này không phải của cổng gửi cho bạn trên máy này."),
                kept,
                self.tr("Kiểm tra lại tệp. Nếu đúng tệp, báo bộ phận công nghệ thông tin."),
            ),
            "PackageBroken": ErrorText(
                self.tr("Tệp này hỏng, thiếu hoặc không phải gói trao đổi."),
                kept,
                self.tr("Chép lại tệp từ nơi trả lời, hoặc xin trả lời lại gói đó."),
            ),
            "PackageUnanswered": ErrorText(
                self.tr("Đây là gói gửi đi, cổng chưa trả lời gói này."),
                kept,
                self.tr("Mang gói tới nơi có cổng, rồi nhập gói trả lời."),
            ),
            "PackageOld": ErrorText(
                self.tr("Gói trả lời này cũ hơn dữ liệu trên máy."), kept, self.tr("Nhập gói mới hơn.")
            ),
            "PackageUnknown": ErrorText(
                self.tr("Gói trả lời này dành cho một gói mà máy không còn ghi nhận."), kept, anew
            ),
            "PackageTrouble": ErrorText(self.tr("Chưa dùng được gói trao đổi."), kept, anew),
        }

    def _work(self) -> dict[str, ErrorText]:
        """An officer's actions and files."""
        answer = self.tr("Câu trả lời vẫn còn trên máy.")
        return {
            "ActionNotAllowed": ErrorText(self.refusal("wrong-state")),
            "BadDate": ErrorText(self.refusal("bad-date")),
            "TooLate": ErrorText(self.refusal("too-late")),
            "UnknownCase": ErrorText(
                self.tr("PAKN này không còn trên máy."),
                self.tr("Nội dung bạn soạn nằm ở Việc dở dang."),
                self.tr("Đồng bộ để lấy lại, nếu PAKN vẫn thuộc bạn."),
            ),
            "ActionTrouble": ErrorText(
                self.tr("Chưa làm được việc này."), self.tr("Không mất gì."), self.tr("Mở lại PAKN.")
            ),
            "FileTypeRefused": ErrorText(
                self.tr("Cổng không nhận loại tệp này."), answer, self._accepted_types()
            ),
            "FileTooLarge": ErrorText(
                self.tr("Tệp lớn hơn mức cổng nhận."), answer, self.tr("Chọn tệp nhỏ hơn.")
            ),
            "TooManyFiles": ErrorText(
                self.tr("Nhiều tệp hơn mức cổng nhận."), answer, self.tr("Bỏ bớt tệp.")
            ),
            "FileUnreadable": ErrorText(
                self.tr("Không đọc được tệp."), answer, self.tr("Kiểm tra tệp còn ở đó rồi chọn lại.")
            ),
            "FileNotWritten": ErrorText(
                self.tr("Không ghi được tệp."),
                self.tr("Nội dung vẫn còn trên máy."),
                self.tr("Chọn thư mục khác."),
            ),
            "FileInUse": ErrorText(
                self.tr("Tệp này đang mở ở chương trình khác nên chưa ghi đè được."),
                self.tr("Tệp cũ còn nguyên."),
                self.tr("Đóng tệp ở Excel hoặc Word rồi ghi lại, hoặc chọn tên khác."),
            ),
            "FileTrouble": ErrorText(self.tr("Chưa dùng được tệp này."), answer, self.tr("Chọn tệp khác.")),
            "DeskError": ErrorText(
                self.tr("Chưa làm xong việc này."), self.tr("Không mất gì."), self.tr("Thử lại.")
            ),
        }
