"""The eleven open cases of officer Hạnh: an ordinary, somewhat late queue."""

from dataclasses import dataclass
from datetime import date

#: The day the dates below are written for.
WRITTEN_FOR = date(2025, 8, 25)


@dataclass(frozen=True, slots=True)
class Line:
    """One case of the queue as it stands on the day it is written for."""

    number: str
    received: date
    field: str
    content_type: str
    place: str
    title: str
    content: str
    points: tuple[str, ...]
    sender: str | None = None
    attached: tuple[tuple[str, bool], ...] = ()


JULY, AUGUST = 7, 8
LINES = (
    Line(
        "0031",
        date(2025, JULY, 15),
        "dat_dai",
        "conduct",
        "phường Hòa Lạc",
        "Chậm trả kết quả đăng ký biến động đất đai, quá giấy hẹn hơn một tháng",
        "Tôi nộp hồ sơ đăng ký biến động đất đai tại Chi nhánh Văn phòng đăng ký đất đai ngày 02/6, giấy "
        "hẹn trả kết quả ngày 16/6. Đến nay chưa có kết quả, mỗi lần hỏi lại được trả lời một cách khác "
        "nhau.",
        ("Đề nghị cho biết hồ sơ đang ở đâu, vướng gì.", "Đề nghị cho biết ngày trả kết quả."),
        attached=(("giay-hen.pdf", False),),
    ),
    Line(
        "0118",
        date(2025, AUGUST, 1),
        "xay_dung",
        "rule",
        "xã Tân Phú",
        "Yêu cầu nộp thêm giấy xác nhận ngoài bộ thủ tục cấp phép xây dựng",
        "Khi xin phép xây dựng nhà ở riêng lẻ tại xã Tân Phú, tôi được yêu cầu nộp giấy xác nhận không "
        "tranh chấp của khu dân cư. Giấy này không có trong bộ thủ tục đã công bố.",
        ("Đề nghị cho biết yêu cầu này căn cứ vào đâu.", "Đề nghị bãi bỏ nếu không có căn cứ."),
    ),
    Line(
        "0007",
        date(2025, AUGUST, 2),
        "can_bo",
        "conduct",
        "xã Tân Phú",
        "Thái độ tiếp dân tại Trung tâm Phục vụ hành chính công xã Tân Phú",
        "Sáng 31/7 tôi đến Trung tâm Phục vụ hành chính công xã Tân Phú hỏi thủ tục. Người tiếp nhận trả "
        "lời gắt gỏng, không hướng dẫn, bảo về tự tra cứu.",
        ("Đề nghị chấn chỉnh thái độ phục vụ.",),
    ),
    Line(
        "0054",
        date(2025, AUGUST, 4),
        "ho_tich",
        "conduct",
        "phường Hòa Lạc",
        "Không tra cứu được tình trạng hồ sơ hộ tịch trên Cổng dịch vụ công",
        "Tôi nộp hồ sơ cải chính hộ tịch ngày 27/6 tại phường Hòa Lạc cũ. Từ ngày 01/7 tra cứu theo mã hồ "
        "sơ báo không tìm thấy. Tôi không biết hồ sơ của mình còn được giải quyết hay không.",
        ("Vì sao không tra cứu được hồ sơ?", "Khi nào có kết quả?"),
        sender="Phan Đình Khoa",
        attached=(("anh-man-hinh.jpg", False),),
    ),
    Line(
        "0022",
        date(2025, AUGUST, 7),
        "dat_dai",
        "rule",
        "xã Bình Sơn",
        "Thành phần hồ sơ chuyển mục đích sử dụng đất giữa các xã không thống nhất",
        "Tôi nộp hồ sơ xin chuyển mục đích sử dụng đất tại xã Bình Sơn thì phải có trích lục bản đồ địa "
        "chính do người dân tự đi trích, trong khi xã Đông Hà không yêu cầu giấy này. Bộ thủ tục công bố "
        "trên Cổng cũng không ghi. Kính đề nghị tỉnh cho biết thành phần hồ sơ nào là đúng và thống nhất "
        "giữa các xã.",
        ("Thành phần hồ sơ nào là đúng?", "Đề nghị thống nhất giữa các xã."),
        sender="Trần Văn Lượng",
        attached=(("giay-hen-tra-ket-qua.pdf", False), ("anh-bang-niem-yet.jpg", False)),
    ),
    Line(
        "0091",
        date(2025, AUGUST, 7),
        "doanh_nghiep",
        "conduct",
        "phường An Thịnh",
        "Doanh nghiệp phải nộp bản giấy dù đã nộp hồ sơ trực tuyến",
        "Công ty chúng tôi đã nộp hồ sơ trực tuyến toàn trình, có chữ ký số. Bộ phận tiếp nhận phường An "
        "Thịnh vẫn yêu cầu nộp một bộ bản giấy mới thụ lý.",
        ("Đề nghị không yêu cầu bản giấy.", "Đề nghị cho biết trách nhiệm của người yêu cầu."),
        attached=(("danh-muc-ho-so.xlsx", False),),
    ),
    Line(
        "0013",
        date(2025, AUGUST, 8),
        "nguoi_co_cong",
        "conduct",
        "xã Đông Hà",
        "Trợ cấp người có công giải quyết kéo dài sau sắp xếp đơn vị hành chính",
        "Bố tôi là thương binh, hồ sơ hưởng trợ cấp hằng tháng nộp từ tháng 5. Sau khi sắp xếp, xã Đông Hà "
        "báo hồ sơ chưa được bàn giao. Gia đình chưa nhận được trợ cấp ba tháng nay.",
        ("Hồ sơ đang ở cơ quan nào?", "Bao giờ chi trả, có được truy lĩnh không?"),
        attached=(("quyet-dinh-tro-cap.pdf", True),),
    ),
    Line(
        "0046",
        date(2025, AUGUST, 9),
        "khac",
        "idea",
        "phường An Thịnh",
        "Kiến nghị cho phép nộp phí thẩm định bằng chuyển khoản",
        "Phí thẩm định hiện chỉ thu tiền mặt tại quầy vào buổi sáng. Đề nghị cho nộp bằng chuyển khoản hoặc "
        "mã thanh toán trên phiếu hẹn để người dân không phải đi lại.",
        ("Đề nghị cho nộp phí bằng chuyển khoản.",),
    ),
    Line(
        "0042",
        date(2025, AUGUST, 6),
        "doanh_nghiep",
        "conduct",
        "phường Hòa Lạc",
        "Phải nộp lại giấy tờ đã có khi đổi địa chỉ hộ kinh doanh sau sắp xếp địa giới",
        "Ngày 04/8 tôi làm thủ tục đổi địa chỉ hộ kinh doanh vì phường đổi tên. Trung tâm Phục vụ hành "
        "chính công phường Hòa Lạc yêu cầu nộp lại bản sao giấy chứng nhận đăng ký và căn cước, trong khi "
        "giấy này do chính cơ quan nhà nước cấp. Người tiếp nhận thu 100.000 đồng lệ phí. Tôi được biết đổi "
        "giấy tờ do sắp xếp đơn vị hành chính thì không phải nộp lệ phí.",
        (
            "Trung tâm yêu cầu nộp lại bản sao giấy chứng nhận đăng ký và căn cước đã có.",
            "Người tiếp nhận thu 100.000 đồng lệ phí đổi giấy tờ do sắp xếp đơn vị hành chính.",
            "Đề nghị cho biết bao lâu thì giải quyết xong và trách nhiệm của người tiếp nhận.",
        ),
        sender="Nông Thị Thảo",
        attached=(
            ("bien-lai-thu-le-phi.pdf", False),
            ("giay-hen.jpg", False),
            ("can-cuoc-mat-truoc.jpg", True),
        ),
    ),
    Line(
        "0029",
        date(2025, AUGUST, 11),
        "ho_tich",
        "conduct",
        "phường Hòa Lạc",
        "Thu phí chứng thực cao hơn mức niêm yết",
        "Tôi chứng thực bốn bản sao tại phường Hòa Lạc, bảng niêm yết ghi 2.000 đồng một trang nhưng bị thu "
        "gấp đôi, không có biên lai.",
        ("Đề nghị kiểm tra việc thu phí.", "Đề nghị trả lại phần thu quá."),
    ),
    Line(
        "0065",
        date(2025, AUGUST, 12),
        "khac",
        "rule",
        "xã Tân Phú",
        "Mẫu tờ khai trên Cổng khác mẫu niêm yết tại trụ sở xã",
        "Tôi tải tờ khai trên Cổng Dịch vụ công, điền đầy đủ nhưng bộ phận một cửa xã Tân Phú không nhận, "
        "yêu cầu dùng mẫu niêm yết tại trụ sở.",
        ("Mẫu nào là đúng?",),
        attached=(("to-khai.docx", False),),
    ),
)
