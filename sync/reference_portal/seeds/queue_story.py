"""What happened so far to each case of the open queue, on whatever day the scenario is set."""

from collections.abc import Callable
from datetime import date, datetime, time
from random import Random

from sync.reference_portal.portal_time import LEGAL_ZONE, legal_date
from sync.reference_portal.seeds import calendar
from sync.reference_portal.seeds.agencies import name_of
from sync.reference_portal.seeds.invented import greeting_for, sender_of
from sync.reference_portal.seeds.office import HANH, KHOI, PROVINCE, TUAN
from sync.reference_portal.seeds.open_queue import AUGUST, JULY, LINES, WRITTEN_FOR, Line
from sync.reference_portal.seeds.story import Petition, Story

#: A case is soon due within so many days.
SOON_DAYS = 3
PAUSED_DAYS = {"0042": 6}
ASKING_NOW = ("0029", "0065")

ANSWER = (
    "Văn phòng Ủy ban nhân dân tỉnh nhận được phản ánh gửi qua Cổng (mã {code}). Sau khi kiểm tra, Văn phòng "
    "trả lời như sau:\n\n{points}\n\nNếu cần trao đổi thêm, xin liên hệ Phòng Kiểm soát thủ tục hành chính, "
    "Văn phòng Ủy ban nhân dân tỉnh.\n\nTrân trọng./."
)

Moment = Callable[[int, int, str], datetime]


def open_queue(now: datetime) -> list[Story]:
    """The queue on the day of `now`: the same groups of late, soon and later cases on any day."""
    return [_tell(line, now) for line in LINES]


def _tell(line: Line, now: datetime) -> Story:
    received = _received(line, legal_date(now))
    shift = received - line.received
    code = f"PAKN.{received:%Y%m%d}.{line.number}"
    random = Random(line.number)

    def at(month: int, day: int, clock: str) -> datetime:
        """A moment of the days it was written for, moved to the day of the scenario."""
        written = datetime.combine(date(WRITTEN_FOR.year, month, day), time.fromisoformat(clock), LEGAL_ZONE)
        return written + shift

    sender = sender_of(random, line.place, name_of(PROVINCE), full_name=line.sender)
    petition = Petition(
        code,
        line.field,
        line.content_type,
        line.place,
        line.title,
        line.content,
        line.points,
        sender,
        line.attached,
    )
    month, day = line.received.month, line.received.day
    story = Story(petition, PROVINCE, now, submitted=at(month, day, "07:40"))
    story.received(at(month, day, "09:14"))
    HAPPENED[line.number](story, at)
    return story


def _received(line: Line, today: date) -> date:
    """The day of receipt that puts the case into the same group today as on the day it is written for."""
    paused = PAUSED_DAYS.get(line.number, 0)
    wanted = line.received + (today - WRITTEN_FOR)
    if line.number in ASKING_NOW:
        return wanted

    def group(received: date, on: date) -> int:
        left = (calendar.due_on(received, paused) - on).days
        return -1 if left < 0 else int(left > SOON_DAYS)

    meant = group(line.received, WRITTEN_FOR)
    return calendar.nearest(wanted, lambda day: group(day, today) == meant)


def _started(story: Story, at: Moment, month: int, day: int) -> None:
    story.assigned(at(month, day, "10:05"), KHOI, HANH)
    story.accepted(at(month, day, "14:30"), HANH)


def _draft(story: Story, moment: datetime, *points: str) -> None:
    numbered = "\n\n".join(f"**{number}.** {text}" for number, text in enumerate(points, start=1))
    body = ANSWER.format(code=story.petition.code, points=numbered)
    story.drafted(moment, HANH, body, greeting=greeting_for(story.petition.sender))


def _late_land(story: Story, at: Moment) -> None:
    _started(story, at, JULY, 16)
    story.noted(at(JULY, 28, "09:20"), HANH, "Đã gửi công văn đề nghị Văn phòng đăng ký đất đai báo cáo.")
    story.progress(at(AUGUST, 11, "16:10"), HANH, "Đang chờ Văn phòng đăng ký đất đai báo cáo hồ sơ.")
    story.progress(at(AUGUST, 18, "15:45"), HANH, "Văn phòng đăng ký đất đai hẹn báo cáo trước ngày 22/8.")


def _outside_the_list(story: Story, at: Moment) -> None:
    _started(story, at, AUGUST, 4)
    _draft(
        story,
        at(AUGUST, 13, "15:02"),
        "Giấy xác nhận này không có trong bộ thủ tục.",
        "Đề nghị được ghi nhận.",
    )
    story.submitted_for_approval(at(AUGUST, 14, "08:40"), HANH, TUAN)
    story.approval_refused(at(AUGUST, 15, "10:12"), TUAN, "Nêu rõ căn cứ và thời hạn xã phải bãi bỏ yêu cầu.")
    _draft(
        story,
        at(AUGUST, 22, "09:30"),
        "Giấy xác nhận không tranh chấp không có trong bộ thủ tục cấp phép xây dựng đã công bố. Việc yêu "
        "cầu nộp thêm giấy này là không đúng.",
        "Ủy ban nhân dân xã Tân Phú đã bãi bỏ yêu cầu từ ngày 20/8 và sẽ tiếp nhận lại hồ sơ của người dân.",
    )
    story.submitted_for_approval(at(AUGUST, 22, "10:20"), HANH, TUAN)


def _manners(story: Story, at: Moment) -> None:
    _started(story, at, AUGUST, 4)
    _draft(story, at(AUGUST, 20, "11:05"), "Trung tâm đã họp rút kinh nghiệm ngày [ngày họp].")


def _lost_in_search(story: Story, at: Moment) -> None:
    _started(story, at, AUGUST, 5)
    _draft(
        story,
        at(AUGUST, 21, "14:10"),
        "Từ ngày 01/7, hồ sơ nộp tại phường Hòa Lạc cũ được chuyển sang hệ thống của phường Hòa Lạc mới nên "
        "có thể bị chậm.",
        "Rất mong người gửi thông cảm cho sự bất tiện nêu trên.",
    )
    story.submitted_for_approval(at(AUGUST, 21, "16:00"), HANH, TUAN)
    story.approval_refused(at(AUGUST, 22, "15:25"), TUAN, "Nêu rõ số hồ sơ bị chậm, không dùng câu chung.")
    _draft(
        story,
        at(AUGUST, 25, "08:50"),
        "Từ ngày 01/7, hồ sơ nộp tại phường Hòa Lạc cũ được chuyển sang hệ thống của phường Hòa Lạc mới; "
        "214 hồ sơ chuyển chậm nên không hiện khi tra cứu, trong đó có hồ sơ của người gửi.",
        "Ngày 22/8, toàn bộ hồ sơ đã được chuyển xong. Tra cứu bằng mã hồ sơ ghi trên giấy hẹn, tại mục "
        "“Tra cứu hồ sơ” của Cổng Dịch vụ công quốc gia. Hồ sơ có kết quả ngày 27/8.",
    )
    story.submitted_for_approval(at(AUGUST, 25, "09:05"), HANH, TUAN)


def _not_the_same(story: Story, at: Moment) -> None:
    _started(story, at, AUGUST, 8)
    _draft(
        story, at(AUGUST, 18, "09:25"), "Thành phần hồ sơ theo quyết định công bố thủ tục: [ghi quyết định]."
    )
    story.noted(
        at(AUGUST, 21, "15:10"), HANH, "Sở Nông nghiệp và Môi trường đã gửi ý kiến phối hợp ngày 21/08."
    )
    _draft(
        story,
        at(AUGUST, 22, "16:20"),
        "Thành phần hồ sơ không có trích lục bản đồ địa chính do người dân tự đi trích.",
        "Văn phòng đã có văn bản yêu cầu các xã thực hiện thống nhất từ ngày [ngày văn bản].",
    )


def _paper_as_well(story: Story, at: Moment) -> None:
    _started(story, at, AUGUST, 8)
    _draft(story, at(AUGUST, 19, "10:40"), "Việc yêu cầu nộp bản giấy là không đúng.", "[Trả lời ý 2]")


def _allowance(story: Story, at: Moment) -> None:
    story.assigned(at(AUGUST, 22, "16:45"), KHOI, HANH, "Ưu tiên, gia đình có hoàn cảnh khó khăn.")


def _by_transfer(story: Story, at: Moment) -> None:
    _started(story, at, AUGUST, 11)
    story.noted(at(AUGUST, 20, "09:00"), HANH, "Đã đề nghị Sở Tài chính phối hợp cho ý kiến.")


def _papers_again(story: Story, at: Moment) -> None:
    story.assigned(at(AUGUST, 6, "10:30"), KHOI, HANH)
    story.accepted(at(AUGUST, 7, "08:20"), HANH)
    story.info_requested(
        at(AUGUST, 8, "09:30"), HANH, "Thiếu biên lai thu lệ phí", "Đề nghị gửi ảnh biên lai."
    )
    story.info_received(at(AUGUST, 14, "16:40"))
    story.noted(at(AUGUST, 18, "10:05"), HANH, "Sở Tài chính gửi ý kiến phối hợp.")
    _draft(
        story,
        at(AUGUST, 22, "14:18"),
        "Giấy chứng nhận đã cấp trước khi sắp xếp đơn vị hành chính tiếp tục được sử dụng. Việc yêu cầu nộp "
        "lại bản sao là không đúng; Trung tâm đã rút yêu cầu này (văn bản kèm theo).",
        "[Trả lời ý 2: lệ phí]",
        "Hồ sơ được trả kết quả trước ngày [ngày trả kết quả]. Ủy ban nhân dân phường Hòa Lạc đã nhắc nhở "
        "người tiếp nhận.",
    )


def _fees(story: Story, at: Moment) -> None:
    _started(story, at, AUGUST, 12)
    story.info_requested(
        at(AUGUST, 20, "08:45"), HANH, "Chưa rõ ngày chứng thực", "Ngày chứng thực? Có biên lai không?"
    )


def _two_forms(story: Story, at: Moment) -> None:
    _started(story, at, AUGUST, 13)
    story.info_requested(at(AUGUST, 21, "10:15"), HANH, "Chưa rõ tên tờ khai", "Tên tờ khai và ngày nộp?")


HAPPENED: dict[str, Callable[[Story, Moment], None]] = {
    "0031": _late_land,
    "0118": _outside_the_list,
    "0007": _manners,
    "0054": _lost_in_search,
    "0022": _not_the_same,
    "0091": _paper_as_well,
    "0013": _allowance,
    "0046": _by_transfer,
    "0042": _papers_again,
    "0029": _fees,
    "0065": _two_forms,
}
