"""A unit of six officers on a Monday, on the machine of its head: late cases, a red day, somebody away."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec

from desktop_app.domain.feed import Scope
from desktop_app.domain.people import Grant, Person
from tests.ui.case.desk import HEAD, HERE, OFFICER, Desk, _item, in_review, open_desk
from tests.ui.dates.happenings import received, reminders

KHOI, TRANG, LONG, LAN, HUY = (
    Person(f"u_{key}", name, "un_1", HERE, "Chuyên viên", (Grant("officer", HERE),))
    for key, name in (
        ("khoi", "Phạm Văn Khôi"),
        ("trang", "Đỗ Thu Trang"),
        ("long", "Vũ Đức Long"),
        ("lan", "Hoàng Mai Lan"),
        ("huy", "Trịnh Quang Huy"),
    )
)
TEAM = (OFFICER, KHOI, TRANG, LONG, LAN, HUY)
TODAY = date(2025, 8, 25)
RED_DAY = date(2025, 9, 3)
LATE, SOON, NEXT, RED, CALM = "2025-07-14", "2025-08-06", "2025-08-08", "2025-08-11", "2025-08-18"
"""Days of receipt; the answers are due on 04/08, 26/08, 28/08, 03/09 after two days off, and 08/09."""
TITLES = (
    "Chậm trả kết quả đăng ký biến động đất đai, quá giấy hẹn 45 ngày",
    "Yêu cầu nộp thêm giấy xác nhận ngoài bộ thủ tục cấp phép xây dựng",
    "Không tra cứu được tình trạng hồ sơ hộ tịch trên Cổng dịch vụ công",
    "Thu phí chứng thực cao hơn mức niêm yết",
    "Trợ cấp người có công giải quyết kéo dài sau sắp xếp đơn vị hành chính",
)
HOLDS = {
    OFFICER.id: [LATE, LATE, SOON, SOON, NEXT, *[RED] * 6],
    KHOI.id: [LATE, SOON, NEXT, NEXT, *[RED] * 5, CALM, CALM, CALM],
    TRANG.id: [SOON, *[RED] * 3, CALM, CALM, CALM],
    LONG.id: [NEXT, NEXT, CALM, CALM],
    LAN.id: [LATE, RED, RED, CALM],
    HUY.id: [NEXT],
}


def held(number: int, user: str, day: str, **changed: Any) -> dict[str, Any]:
    """A case in somebody's hands."""
    case = received(f"c_{number}", day, title=TITLES[number % len(TITLES)], attachments=[])
    case["history"][1]["data"] = {"to": user}
    case["history"][2]["by"] = user
    return case | {"assignee": user} | changed


def cases() -> list[dict[str, Any]]:
    """What the unit holds: by person as in `HOLDS`, three of nobody, two in review."""
    made, number = [], 0
    for user, days in HOLDS.items():
        for day in days:
            number += 1
            made.append(held(number, user, day))
    for number, day in ((90, CALM), (91, CALM), (92, RED)):
        loose = held(number, "", day, assignee=None, status="forwarded")
        loose["history"] = loose["history"][:1]
        made.append(loose)
    for number, day in ((80, SOON), (81, LATE)):
        made.append(held(number, OFFICER.id, day, **in_review("Đã kiểm tra, trả lời như sau.", rev=2)))
    return made


def away(user: Person, first: date, last: date, deputy: Person | None = None) -> dict[str, Any]:
    """Somebody's absence as the portal tells it."""
    return {
        "id": f"ab_{user.id}",
        "user": user.id,
        "first_on": first.isoformat(),
        "last_on": last.isoformat(),
        "deputy": deputy.id if deputy else None,
    }


def staff(desk: Desk) -> None:
    """The people of the unit; Lan is away until Friday next week, Trang stands in."""
    people = [_item("user", msgspec.to_builtins(person)) for person in TEAM]
    absence = _item("absence", away(LAN, TODAY - timedelta(days=3), RED_DAY, TRANG))
    desk.remove_or_upsert([*people, absence], Scope.REF)


def open_office(folder: Path, me: Person = HEAD) -> Desk:
    """A desk with all of it, and the warnings that fell due."""
    desk = open_desk(folder, me)
    staff(desk)
    desk.receive(*cases())
    reminders(desk).tick()
    return desk
