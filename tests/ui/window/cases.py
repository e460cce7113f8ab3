"""A morning's queue of one officer, as the portal would send it: every urgency, state and badge once."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from desktop_app.domain.feed import Scope
from tests.ui.case.desk import Desk, _item, document, draft, event, in_review

TITLES = {
    "c_01": "Chậm trả kết quả đăng ký biến động đất đai, quá giấy hẹn 45 ngày",
    "c_02": "Yêu cầu nộp thêm giấy xác nhận ngoài bộ thủ tục cấp phép xây dựng",
    "c_03": "Thái độ tiếp dân tại Trung tâm Phục vụ hành chính công xã Tân Phú",
    "c_04": "Không tra cứu được tình trạng hồ sơ hộ tịch trên Cổng dịch vụ công",
    "c_05": "Thành phần hồ sơ chuyển mục đích sử dụng đất giữa các xã không thống nhất",
    "c_06": "Doanh nghiệp phải nộp bản giấy dù đã nộp hồ sơ trực tuyến",
    "c_07": "Trợ cấp người có công giải quyết kéo dài sau sắp xếp đơn vị hành chính",
    "c_08": "Kiến nghị cho phép nộp phí thẩm định bằng chuyển khoản",
    "c_09": "Phải nộp lại giấy tờ đã có khi đổi địa chỉ hộ kinh doanh sau sắp xếp địa giới",
    "c_10": "Thu phí chứng thực cao hơn mức niêm yết",
    "c_11": "Mẫu tờ khai trên Cổng khác mẫu niêm yết tại trụ sở xã",
}
_RECEIVED = {
    "c_01": "2025-07-15",
    "c_02": "2025-08-01",
    "c_03": "2025-08-02",
    "c_04": "2025-08-05",
    "c_05": "2025-08-07",
    "c_06": "2025-08-07",
    "c_07": "2025-08-08",
    "c_08": "2025-08-09",
    "c_09": "2025-08-12",
    "c_10": "2025-08-11",
    "c_11": "2025-08-13",
}
_PLACES = ("phường Hòa Lạc", "xã Tân Phú", "xã Bình Sơn", "phường An Thịnh", "xã Đông Hà")


def queue_document(case_id: str, **changed: Any) -> dict[str, Any]:
    """One case of the queue by its id, received on its own day."""
    number = int(case_id.removeprefix("c_"))
    received = _RECEIVED.get(case_id, "2025-08-14")
    history = [
        event(1, "received", f"{received} 09:14", "portal", {"from": "portal"}, on=received),
        event(2, "assigned", f"{received} 10:00", "u_tuan", {"to": "u_hanh"}),
        event(3, "accepted", f"{received} 10:30", "u_hanh", on=received),
    ]
    own = {
        "code": f"PAKN.{received.replace('-', '')}.{number:04d}",
        "title": TITLES.get(case_id, f"Kiến nghị về thủ tục hành chính số {number}"),
        "place": _PLACES[number % len(_PLACES)],
        "field": ("business", "land", "civil")[number % 3],
        "history": history,
    }
    return document(case_id, **(own | changed))


def send_morning(desk: Desk) -> None:
    """Eleven cases: three overdue, four due soon, two with time, two paused; one new, one kept as a draft."""
    paused = "2025-08-20"
    supplement = {"status": "supplement"}
    documents = [queue_document(case_id) for case_id in ("c_01", "c_03", "c_05", "c_06", "c_08", "c_09")]
    documents[2]["draft"] = draft("Về kiến nghị của Ông/Bà, cơ quan trả lời như sau.", rev=2)
    documents += [queue_document(case_id, **in_review("Đã kiểm tra.", rev=2)) for case_id in ("c_02", "c_04")]
    new = queue_document("c_07", status="assigned")
    new["history"] = new["history"][:2]
    documents.append(new)
    for case_id in ("c_10", "c_11"):
        one = queue_document(case_id, **supplement)
        asked = {"reason": "Thiếu giấy hẹn"}
        one["history"].append(event(4, "info_requested", f"{paused} 09:00", "u_hanh", asked, on=paused))
        documents.append(one)
    fields = (("business", "Đầu tư – Doanh nghiệp"), ("land", "Đất đai"), ("civil", "Tư pháp – Hộ tịch"))
    desk.remove_or_upsert(
        [_item("field", {"id": code, "name": name, "order": n}) for n, (code, name) in enumerate(fields)],
        Scope.REF,
    )
    desk.receive(*documents)
    for case_id in TITLES:
        if case_id != "c_07":
            desk.work.queue.mark_seen(case_id)
    desk.work.casework.keep_text("c_03", "Về phản ánh của Ông/Bà")
    desk.work.casework.note("c_08", "Đã trao đổi với phòng Kinh tế.")


def many_ids(count: int) -> tuple[str, ...]:
    """Ids for lists of any length."""
    return tuple(f"c_{number}" for number in range(count))


def day(offset: int) -> date:
    """A day counted from the Monday that the tests stand on."""
    return date(2025, 8, 25) + timedelta(days=offset)
