"""The province office of the scenarios: a real province, invented people."""

from sync.reference_portal.staff import Agency, Grant, Person
from sync.reference_portal.wire_json import Document

PROVINCE = Agency("2025", "22")
UNIT = "un_kiem_soat_tthc"
UNITS: tuple[Document, ...] = (
    {"id": UNIT, "name": "Phòng Kiểm soát thủ tục hành chính", "agency": PROVINCE.wire(), "head": "u_tuan"},
)


def _person(user_name: str, name: str, position: str, role: str) -> Person:
    scoped = None if role in ("focal", "leader") else UNIT
    return Person(f"u_{user_name}", user_name, name, position, UNIT, (Grant(role, PROVINCE, scoped),))


HANH = _person("hanh", "Nguyễn Thị Hạnh", "Chuyên viên", "officer")
LONG = _person("long", "Vũ Đức Long", "Chuyên viên", "officer")
TRANG = _person("trang", "Đỗ Thu Trang", "Chuyên viên", "officer")
KHOI = _person("khoi", "Phạm Văn Khôi", "Cán bộ đầu mối", "focal")
TUAN = _person("tuan", "Lê Minh Tuấn", "Trưởng phòng Kiểm soát TTHC", "supervisor")

VINH = _person("vinh", "Trần Quang Vinh", "Chánh Văn phòng", "leader")


def reporter(at: Agency) -> Person:
    """Who counts for the whole country at the dispatching body."""
    position = "Tổng hợp tại cơ quan điều phối"
    return Person("u_dung", "dung", "Hoàng Tiến Dũng", position, None, (Grant("reporter", at),))
