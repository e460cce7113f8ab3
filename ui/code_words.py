"""The word for every code of the contract; a code this version does not know is shown as it came."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.actions import ActionType
from desktop_app.domain.case import Status
from desktop_app.domain.lateness import LateReason
from desktop_app.domain.people import Role


class CodeWords(QObject):
    """Words for codes; make one after the language is installed: the tables are worded once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._statuses = self._word_statuses()
        self._roles = self._word_roles()
        self._actions = self._word_actions()
        self._content_types = {
            "conduct": self.tr("Hành vi hành chính"),
            "rule": self.tr("Quy định hành chính"),
            "idea": self.tr("Sáng kiến"),
        }
        self._channels = {
            "citizen": self.tr("Người dân"),
            "business": self.tr("Doanh nghiệp"),
            "dvcqg": self.tr("Cổng Dịch vụ công quốc gia"),
            "legal_text": self.tr("Văn bản quy phạm pháp luật"),
            "other": self.tr("Kênh khác"),
        }
        self._senders = {"person": self.tr("cá nhân"), "organisation": self.tr("tổ chức")}
        self._deliveries = {
            "accepted": self.tr("cổng đã nhận"),
            "dispatched": self.tr("cổng đã chuyển đi"),
            "delivered": self.tr("người gửi đã nhận"),
            "bounced": self.tr("không chuyển được đến người gửi"),
        }
        self._late_reasons: dict[str, str] = {
            LateReason.COMPLEX: self.tr("Vụ việc phức tạp"),
            LateReason.OTHER_AGENCY: self.tr("Chờ cơ quan khác phối hợp"),
            LateReason.SUPPLEMENT_LATE: self.tr("Người gửi bổ sung muộn"),
            LateReason.OVERLOAD: self.tr("Quá nhiều việc cùng lúc"),
            LateReason.ABSENT: self.tr("Người xử lý vắng mặt"),
            LateReason.TECHNICAL: self.tr("Sự cố kỹ thuật"),
            LateReason.OTHER: self.tr("Lý do khác"),
        }
        self._refusals = self._word_refusals()
        self._events = self._word_events()

    def status(self, code: str) -> str:
        """The state of a case: `Đang xử lý`."""
        return self._statuses.get(code, code)

    def role(self, code: str) -> str:
        """A role in the agency: `Chuyên viên`."""
        return self._roles.get(code, code)

    def content_type(self, code: str) -> str:
        """What a petition is about: `Hành vi hành chính`."""
        return self._content_types.get(code, code)

    def channel(self, code: str) -> str:
        """Where a petition came in."""
        return self._channels.get(code, code)

    def sender_kind(self, code: str) -> str:
        """`cá nhân` or `tổ chức`."""
        return self._senders.get(code, code)

    def delivery(self, code: str) -> str:
        """How far an answer has come on its way to the sender."""
        return self._deliveries.get(code, code)

    def late_reason(self, code: str) -> str:
        """Why an answer went out after its day: `Vụ việc phức tạp`."""
        return self._late_reasons.get(code, code)

    def action(self, code: str) -> str:
        """An officer's action in the column Thao tác of Thư đi: `Trả lời người gửi`."""
        return self._actions.get(code, code)

    def history_entry(self, code: str) -> str:
        """An entry of the history, to follow the name of who did it."""
        return self._events.get(code, code)

    def refusal(self, why: str) -> str:
        """Why an action was refused, here or by the portal, as a whole sentence with the next step."""
        return self._refusals.get(why, self.tr("Cổng không nhận, lý do “%1”.").replace("%1", why))

    def _word_statuses(self) -> dict[str, str]:
        return {
            Status.INTAKE: self.tr("Chờ tiếp nhận"),
            Status.INTAKE_SUPPLEMENT: self.tr("Chờ bổ sung ở cổng"),
            Status.NOT_ACCEPTED: self.tr("Không tiếp nhận"),
            Status.FORWARDED: self.tr("Đã chuyển"),
            Status.ASSIGNED: self.tr("Đã phân công"),
            Status.IN_PROGRESS: self.tr("Đang xử lý"),
            Status.SUPPLEMENT: self.tr("Chờ bổ sung"),
            Status.IN_REVIEW: self.tr("Chờ duyệt"),
            Status.APPROVED: self.tr("Đã duyệt"),
            Status.ANSWERED: self.tr("Đã trả lời"),
            Status.PUBLISHED: self.tr("Đã công khai"),
            Status.RETURNED: self.tr("Đã trả lại cổng"),
            Status.REWORK: self.tr("Cổng trả lại câu trả lời"),
        }

    def _word_roles(self) -> dict[str, str]:
        return {
            Role.OFFICER: self.tr("Chuyên viên"),
            Role.FOCAL: self.tr("Cán bộ đầu mối"),
            Role.SUPERVISOR: self.tr("Trưởng đơn vị"),
            Role.LEADER: self.tr("Lãnh đạo cơ quan"),
            Role.REPORTER: self.tr("Tổng hợp"),
        }

    def _word_actions(self) -> dict[str, str]:
        return {
            ActionType.ASSIGN: self.tr("Phân công"),
            ActionType.ACCEPT: self.tr("Nhận xử lý"),
            ActionType.NOTE: self.tr("Ghi chú nội bộ"),
            ActionType.SAVE_DRAFT: self.tr("Dự thảo trả lời"),
            ActionType.SUBMIT: self.tr("Trình phê duyệt"),
            ActionType.APPROVE: self.tr("Phê duyệt"),
            ActionType.REFUSE_APPROVAL: self.tr("Trả lại để sửa"),
            ActionType.SEND_REPLY: self.tr("Trả lời người gửi"),
            ActionType.REQUEST_INFO: self.tr("Đề nghị bổ sung"),
            ActionType.RESUME: self.tr("Ghi nhận bổ sung"),
            ActionType.PROGRESS: self.tr("Cập nhật tình hình"),
            ActionType.CLASSIFY: self.tr("Phân loại"),
            ActionType.TRANSFER_BACK: self.tr("Trả lại cổng"),
            ActionType.WARN: self.tr("Nhắc việc"),
            ActionType.ATTACH: self.tr("Thêm tệp"),
            ActionType.ACKNOWLEDGE: self.tr("Kế hoạch cho cảnh báo"),
            ActionType.OFFER_HANDOVER: self.tr("Đề nghị bàn giao"),
            ActionType.ACCEPT_HANDOVER: self.tr("Nhận bàn giao"),
            ActionType.DECLINE_HANDOVER: self.tr("Không nhận bàn giao"),
            ActionType.WITHDRAW_HANDOVER: self.tr("Rút đề nghị bàn giao"),
            ActionType.SET_ABSENCE: self.tr("Báo vắng mặt"),
            ActionType.END_ABSENCE: self.tr("Kết thúc vắng mặt"),
            ActionType.CANCEL: self.tr("Rút lại thao tác"),
        }

    def _word_events(self) -> dict[str, str]:
        return {
            "submitted": self.tr("Gửi phản ánh, kiến nghị"),
            "received": self.tr("Chuyển đến cơ quan"),
            "assigned": self.tr("Phân công"),
            "accepted": self.tr("Nhận xử lý"),
            "noted": self.tr("Ghi chú nội bộ"),
            "drafted": self.tr("Lưu dự thảo"),
            "submitted_for_approval": self.tr("Trình phê duyệt"),
            "approved": self.tr("Phê duyệt"),
            "approval_refused": self.tr("Trả lại để sửa"),
            "approval_void": self.tr("Phê duyệt hết hiệu lực"),
            "reply_sent": self.tr("Trả lời người gửi"),
            "reply_delivered": self.tr("Câu trả lời đã đến người gửi"),
            "reply_bounced": self.tr("Không chuyển được câu trả lời"),
            "answer_returned": self.tr("Trả lại câu trả lời"),
            "published": self.tr("Công khai"),
            "not_accepted": self.tr("Không tiếp nhận"),
            "info_requested": self.tr("Đề nghị bổ sung, đồng hồ tạm dừng"),
            "info_received": self.tr("Nhận bổ sung, đồng hồ chạy lại"),
            "info_requested_by_portal": self.tr("Cổng đề nghị bổ sung"),
            "progress_updated": self.tr("Cập nhật tình hình"),
            "warned": self.tr("Nhắc việc"),
            "acknowledged": self.tr("Đã xem lời nhắc"),
            "classified": self.tr("Phân loại"),
            "handover_offered": self.tr("Đề nghị bàn giao"),
            "handover_accepted": self.tr("Nhận bàn giao"),
            "handover_declined": self.tr("Không nhận bàn giao"),
            "handover_withdrawn": self.tr("Rút đề nghị bàn giao"),
            "attached": self.tr("Thêm tệp"),
            "returned_to_portal": self.tr("Trả lại cổng"),
            "merged": self.tr("Ghép với PAKN khác"),
        }

    def _word_refusals(self) -> dict[str, str]:
        return {
            "not-yours": self.tr("PAKN đã chuyển cho người khác. Dự thảo của bạn nằm ở Việc dở dang."),
            "wrong-state": self.tr(
                "PAKN đã sang bước khác. Nội dung vẫn còn trên máy. Mở PAKN để xem bước hiện nay."
            ),
            "stale-draft": self.tr("Cổng đã đổi PAKN này sau lần bạn tải về. Chọn bản dùng."),
            "not-approved": self.tr(
                "Bản này chưa được phê duyệt. Câu trả lời vẫn còn trên máy. Trình phê duyệt trước."
            ),
            "already-sent": self.tr(
                "Cổng đã có câu trả lời của lần này. Không gửi thêm. Mở PAKN để xem bản đã gửi."
            ),
            "closed": self.tr("PAKN đã kết thúc. Nội dung vẫn còn trên máy. Mở PAKN để xem kết quả."),
            "no-role": self.tr(
                "Tài khoản này không có quyền làm việc đó. Nội dung vẫn còn trên máy. Báo cán bộ đầu mối."
            ),
            "self-approval": self.tr(
                "Người soạn không được tự phê duyệt. Dự thảo vẫn còn. Nhờ người duyệt khác."
            ),
            "bad-args": self.tr(
                "Cổng từ chối vì một mục chưa đúng. Nội dung vẫn còn trên máy. Mở mục cần sửa."
            ),
            "payload-mismatch": self.tr(
                "Nội dung đến cổng không khớp bản trên máy. Cổng chưa ghi gì. Báo bộ phận hỗ trợ kỹ thuật."
            ),
            "predecessor": self.tr(
                "Thao tác trước chưa được nhận. Thao tác này chờ trên máy. Xử lý thao tác trước."
            ),
            "too-late": self.tr(
                "Thao tác đã đến cổng trước khi rút, nên vẫn có hiệu lực. Xem kết quả ở Thư đi."
            ),
            "cancelled": self.tr("Thao tác đã được rút lại theo yêu cầu. Nội dung vẫn còn trên máy."),
            "portal-restored": self.tr(
                "Cổng khôi phục từ bản sao lưu, không còn thao tác này. Biên nhận vẫn còn. Làm lại nếu cần."
            ),
            "device-changed": self.tr(
                "Máy này đã đăng ký lại với cổng. Thao tác chưa được nhận. Mở PAKN để làm lại."
            ),
            "device-forked": self.tr(
                "Máy này đã đăng ký lại với cổng. Thao tác chưa được nhận. Mở PAKN để làm lại."
            ),
            "client-older": self.tr(
                "Cổng chỉ nhận thao tác này từ phiên bản mới hơn. Cập nhật ứng dụng để gửi tiếp."
            ),
            "portal-older": self.tr("Cổng chưa nhận loại thao tác này. Tự gửi khi cổng được nâng cấp."),
            "unknown-code": self.tr(
                "PAKN có thông tin phiên bản này chưa hiểu nên chỉ xem được. Cập nhật ứng dụng."
            ),
        }
