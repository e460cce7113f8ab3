"""People who do not exist, and communes that do not either."""

import unicodedata
from random import Random

from sync.reference_portal.wire_json import Document

FAMILY = (
    *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi"),
    *("Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đào", "Đinh", "Lâm", "Trịnh", "Mai", "Tạ"),
)
MIDDLE_OF_MEN = ["Văn", "Đức", "Minh", "Quang", "Hữu", "Thành", "Xuân", "Ngọc"]
MIDDLE_OF_WOMEN = ["Thị", "Thu", "Ngọc", "Thanh", "Minh", "Bích", "Phương"]
MEN = (
    *("Bình", "Cường", "Dũng", "Hải", "Hùng", "Kiên", "Lâm", "Long", "Nam"),
    *("Phong", "Quân", "Sơn", "Thắng", "Tiến", "Trung", "Vinh", "Toàn", "Lượng"),
)
WOMEN = (
    *("Anh", "Chi", "Dung", "Hà", "Hằng", "Hoa", "Hương", "Lan", "Liên"),
    *("Mai", "Nga", "Oanh", "Phượng", "Thảo", "Thúy", "Trang", "Vân", "Yến"),
)
ORGANISATIONS = (
    "Công ty TNHH Xây dựng {}",
    "Công ty cổ phần Thương mại {}",
    "Hợp tác xã Nông nghiệp {}",
    "Công ty TNHH Vận tải {}",
)
PLACES = (
    *("phường Hòa Lạc", "phường An Thịnh", "xã Tân Phú", "xã Bình Sơn", "xã Đông Hà"),
    *("phường Yên Sở", "xã Phú Mỹ", "xã Thạch Lâm", "phường Tân Quang", "xã Vĩnh Thuận"),
)


def sender_of(random: Random, place: str, agency_name: str, *, full_name: str | None = None) -> Document:
    """A sender with every contact invented. Phone numbers begin with 0900, which no network has given out."""
    organisation = full_name is None and random.random() < 0.12
    woman = random.random() < 0.5
    if full_name is not None:
        name = full_name
    elif organisation:
        name = random.choice(ORGANISATIONS).format(random.choice(PLACES).split(" ", 1)[1])
    else:
        middle = random.choice(MIDDLE_OF_WOMEN if woman else MIDDLE_OF_MEN)
        name = f"{random.choice(FAMILY)} {middle} {random.choice(WOMEN if woman else MEN)}"
    number = random.randrange(10**6)
    return {
        "id": f"s_{random.getrandbits(48):012x}",
        "kind": "organisation" if organisation else "person",
        "name": name,
        "phone": f"0900{number:06d}",
        "email": f"{plain(name).replace(' ', '.').lower()}{number % 100:02d}@example.vn",
        "address": f"Số {random.randrange(1, 200)}, {place}, {agency_name[0].lower()}{agency_name[1:]}",
        "secret": random.random() < 0.05,
    }


def greeting_for(sender: Document) -> str:
    """How a letter to this sender begins."""
    name = sender["name"]
    if sender["kind"] == "organisation":
        return f"Kính gửi: {name},"
    woman = name.split()[1] in MIDDLE_OF_WOMEN and name.split()[-1] in WOMEN
    return f"Kính gửi: {'Bà' if woman else 'Ông'} {name},"


def plain(text: str) -> str:
    """Without marks."""
    letters = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
