"""What citizens write about: fields of work, and for each some matters with questions and an answer."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sync.reference_portal.seeds.story import Petition
from sync.reference_portal.wire_json import Document

#: Code and name of the fields of work, in the order of the portal's own list.
FIELDS = {
    "dat_dai": "Đất đai",
    "xay_dung": "Xây dựng",
    "moi_truong": "Tài nguyên – Môi trường",
    "giao_thong": "Giao thông",
    "thue_hai_quan": "Thuế – Hải quan",
    "doanh_nghiep": "Đầu tư – Doanh nghiệp",
    "lao_dong": "Lao động – Bảo hiểm xã hội",
    "nguoi_co_cong": "Người có công",
    "giao_duc": "Giáo dục",
    "y_te": "Y tế",
    "ho_tich": "Tư pháp – Hộ tịch",
    "cu_tru": "Cư trú – Căn cước",
    "cong_thuong": "Công Thương – Điện",
    "nong_nghiep": "Nông nghiệp",
    "van_hoa": "Văn hóa – Thể thao – Du lịch",
    "thong_tin": "Thông tin – Truyền thông",
    "can_bo": "Cán bộ, công chức",
    "khac": "TTHC khác",
}

HAPPENED_BEFORE = timedelta(days=9)


@dataclass(frozen=True, slots=True)
class Topic:
    """One matter; `{place}` and `{day}` are filled in."""

    field: str
    content_type: str
    title: str
    content: str
    asked: str
    answer: str

    @property
    def points(self) -> tuple[str, ...]:
        """What the citizen asks for, one by one."""
        return tuple(self.asked.split(" | "))

    def petition(
        self,
        *,
        code: str,
        place: str,
        on: date,
        sender: Document,
        attached: tuple[tuple[str, bool], ...] = (),
    ) -> Petition:
        """What somebody wrote about it, to arrive `on` that day, some time after it happened."""
        words = {"place": place, "day": f"{on - HAPPENED_BEFORE:%d/%m/%Y}"}
        return Petition(
            code=code,
            field=self.field,
            content_type=self.content_type,
            place=place,
            title=self.title.format(**words),
            content=self.content.format(**words),
            points=tuple(point.format(**words) for point in self.points),
            sender=sender,
            attached=attached,
        )


TOPICS = (
    Topic(
        "dat_dai",
        "conduct",
        "Hồ sơ tách thửa tại {place} bị trả lại nhiều lần với lý do khác nhau",
        "Ngày {day} tôi nộp hồ sơ tách thửa tại {place}. Hồ sơ đã bị trả lại ba lần, mỗi lần nêu một lý do "
        "mới và không có phiếu yêu cầu bổ sung bằng văn bản. Tôi phải đi lại nhiều lần, mất ngày công.",
        "Đề nghị cho biết hồ sơ tách thửa gồm những giấy tờ nào. | Đề nghị việc yêu cầu bổ sung được làm "
        "một lần, bằng văn bản.",
        "Thành phần hồ sơ tách thửa được công khai trên Cổng Dịch vụ công quốc gia. Bộ phận tiếp nhận đã "
        "được nhắc nhở phải lập phiếu yêu cầu bổ sung một lần, nêu đủ nội dung.",
    ),
    Topic(
        "dat_dai",
        "rule",
        "Quy định về xác nhận nguồn gốc đất giữa các xã không thống nhất",
        "Cùng một loại hồ sơ cấp giấy chứng nhận lần đầu, {place} yêu cầu xác nhận của khu dân cư, xã bên "
        "cạnh lại không yêu cầu. Tôi đã hỏi ngày {day} nhưng chưa được giải thích.",
        "Đề nghị hướng dẫn thống nhất việc xác nhận nguồn gốc đất.",
        "Việc xác nhận nguồn gốc đất do Ủy ban nhân dân cấp xã thực hiện, người dân không phải xin chữ ký "
        "của khu dân cư. Văn phòng đã có văn bản hướng dẫn các xã thực hiện thống nhất.",
    ),
    Topic(
        "xay_dung",
        "rule",
        "Đề nghị bỏ bản vẽ điện nước đối với nhà ở riêng lẻ một tầng tại {place}",
        "Tôi xin phép xây nhà một tầng tại {place}. Ngày {day} cán bộ yêu cầu bản vẽ điện nước do đơn vị tư "
        "vấn lập, chi phí lớn so với ngôi nhà.",
        "Đề nghị xem xét bỏ yêu cầu này đối với nhà một tầng. | Đề nghị công bố bản vẽ mẫu.",
        "Sở Xây dựng đang rà soát thành phần hồ sơ và sẽ công bố bản vẽ mẫu để người dân sử dụng miễn phí.",
    ),
    Topic(
        "moi_truong",
        "conduct",
        "Phản ánh khói bụi tại {place} chưa được kiểm tra dù đã báo nhiều lần",
        "Từ ngày {day} cơ sở nghiền đá gần khu dân cư {place} hoạt động cả ban đêm. Người dân đã gọi đường "
        "dây nóng nhưng chưa thấy ai đến kiểm tra.",
        "Đề nghị kiểm tra và trả lời kết quả. | Đề nghị cho biết ai chịu trách nhiệm trực đường dây nóng.",
        "Đoàn kiểm tra đã làm việc với cơ sở, yêu cầu dừng hoạt động ban đêm và lắp hệ thống phun sương "
        "trước khi hoạt động trở lại.",
    ),
    Topic(
        "giao_thong",
        "conduct",
        "Đổi giấy phép lái xe tại {place} quá hẹn mười ngày",
        "Tôi nộp hồ sơ đổi giấy phép lái xe ngày {day}, phiếu hẹn năm ngày làm việc. Đến nay đã quá mười "
        "ngày, gọi điện không ai trả lời.",
        "Đề nghị cho biết ngày trả kết quả. | Đề nghị xin lỗi bằng văn bản theo quy định.",
        "Hồ sơ chậm do lỗi kết nối dữ liệu. Kết quả đã được trả, kèm thư xin lỗi của đơn vị.",
    ),
    Topic(
        "giao_thong",
        "idea",
        "Sáng kiến gửi tin nhắn nhắc lịch đăng kiểm cho chủ xe tại {place}",
        "Nhiều chủ xe quên lịch đăng kiểm. Tôi đề xuất gửi tin nhắn trước ba mươi ngày, dùng dữ liệu đã có.",
        "Đề nghị nghiên cứu, thực hiện thí điểm tại {place}.",
        "Đề xuất có ích và đã được chuyển đơn vị đăng kiểm nghiên cứu thí điểm trong quý tới.",
    ),
    Topic(
        "thue_hai_quan",
        "rule",
        "Hộ kinh doanh tại {place} phải kê khai trùng một nội dung ở hai nơi",
        "Từ ngày {day} hộ kinh doanh của tôi phải kê khai doanh thu trên hai hệ thống với cùng nội dung, "
        "mất thời gian và dễ sai lệch.",
        "Đề nghị liên thông hai hệ thống để chỉ kê khai một lần.",
        "Cơ quan thuế đã kết nối dữ liệu, từ kỳ tới hộ kinh doanh chỉ kê khai một lần trên hệ thống thuế "
        "điện tử.",
    ),
    Topic(
        "doanh_nghiep",
        "conduct",
        "Hồ sơ thay đổi ngành nghề của doanh nghiệp tại {place} chậm được tiếp nhận",
        "Doanh nghiệp chúng tôi nộp hồ sơ trực tuyến ngày {day}. Hệ thống báo đã nhận nhưng cán bộ yêu cầu "
        "mang bản giấy đến mới xử lý.",
        "Đề nghị xử lý hồ sơ nộp trực tuyến mà không đòi bản giấy. | Đề nghị công khai người xử lý hồ sơ.",
        "Việc yêu cầu bản giấy là không đúng quy định. Hồ sơ đã được giải quyết trên hệ thống và người xử "
        "lý đã được nhắc nhở.",
    ),
    Topic(
        "lao_dong",
        "rule",
        "Thủ tục hưởng trợ cấp thất nghiệp tại {place} phải đi lại nhiều lần",
        "Người lao động hưởng trợ cấp phải đến thông báo việc làm hằng tháng. Ngày {day} tôi đi 40 km chỉ "
        "để ký một tờ giấy.",
        "Đề nghị cho thông báo việc làm qua mạng.",
        "Trung tâm dịch vụ việc làm đã cho phép thông báo qua Cổng Dịch vụ công quốc gia, người lao động "
        "không phải đến trực tiếp.",
    ),
    Topic(
        "nguoi_co_cong",
        "conduct",
        "Hồ sơ mai táng phí tại {place} đã nộp lâu chưa có kết quả",
        "Gia đình tôi nộp hồ sơ mai táng phí ngày {day} tại {place}. Sau khi sắp xếp đơn vị hành chính, "
        "không nơi nào cho biết hồ sơ đang ở đâu.",
        "Đề nghị cho biết nơi đang giữ hồ sơ. | Đề nghị cho biết ngày chi trả.",
        "Hồ sơ đã được tìm thấy và chuyển đúng nơi giải quyết; tiền mai táng phí được chi trả trong tháng.",
    ),
    Topic(
        "giao_duc",
        "conduct",
        "Trường tại {place} yêu cầu nộp bản sao học bạ có công chứng khi chuyển trường",
        "Ngày {day} tôi xin chuyển trường cho con về {place}. Nhà trường yêu cầu bản sao công chứng dù đã "
        "có học bạ điện tử.",
        "Đề nghị không yêu cầu giấy tờ đã có trên hệ thống.",
        "Phòng chuyên môn đã yêu cầu nhà trường sử dụng học bạ điện tử, không thu bản sao công chứng.",
    ),
    Topic(
        "y_te",
        "conduct",
        "Trạm y tế {place} không có người trực trong giờ hành chính",
        "Ngày {day} tôi đưa con đến trạm y tế {place} tiêm chủng theo lịch nhưng trạm đóng cửa, không có "
        "thông báo.",
        "Đề nghị niêm yết lịch trực. | Đề nghị cho biết lịch tiêm bù.",
        "Trạm y tế đã niêm yết lịch trực và bố trí lịch tiêm bù vào thứ Bảy tuần này.",
    ),
    Topic(
        "ho_tich",
        "rule",
        "Trích lục khai sinh điện tử chưa được {place} chấp nhận",
        "Tôi dùng bản trích lục khai sinh điện tử nhưng ngày {day} bộ phận một cửa {place} vẫn yêu cầu bản "
        "giấy có dấu đỏ.",
        "Đề nghị hướng dẫn thống nhất giá trị của bản điện tử.",
        "Bản trích lục điện tử có giá trị như bản giấy. Văn phòng đã có văn bản nhắc các xã, phường thực "
        "hiện.",
    ),
    Topic(
        "cu_tru",
        "conduct",
        "Đăng ký tạm trú tại {place} phải nộp thêm hợp đồng thuê nhà công chứng",
        "Ngày {day} tôi đăng ký tạm trú tại {place}, cán bộ yêu cầu hợp đồng thuê nhà công chứng, khác với "
        "hướng dẫn trên Cổng.",
        "Đề nghị cho biết yêu cầu này căn cứ vào đâu.",
        "Không có quy định buộc công chứng hợp đồng thuê nhà khi đăng ký tạm trú; yêu cầu đã được bãi bỏ.",
    ),
    Topic(
        "cong_thuong",
        "conduct",
        "Thủ tục cấp điện ba pha tại {place} kéo dài",
        "Xưởng mộc của tôi tại {place} đề nghị cấp điện ba pha từ ngày {day}. Đến nay mới khảo sát một lần.",
        "Đề nghị cho biết thời hạn giải quyết. | Đề nghị cho biết chi phí người dân phải trả.",
        "Công ty điện lực đã ký hợp đồng và đóng điện; phần từ công tơ trở về trước do ngành điện chịu.",
    ),
    Topic(
        "nong_nghiep",
        "conduct",
        "Hỗ trợ thiệt hại do dịch bệnh vật nuôi tại {place} chậm chi trả",
        "Đàn lợn của gia đình bị tiêu hủy ngày {day}, biên bản đã lập nhưng chưa nhận được hỗ trợ.",
        "Đề nghị cho biết ngày chi trả. | Đề nghị công khai danh sách hỗ trợ.",
        "Danh sách hỗ trợ đã được phê duyệt và niêm yết tại trụ sở; tiền được chuyển vào tài khoản người "
        "nhận.",
    ),
    Topic(
        "van_hoa",
        "conduct",
        "Karaoke gần khu dân cư {place} gây ồn quá giờ",
        "Từ ngày {day}, cơ sở karaoke tại {place} hoạt động sau 24 giờ. Người dân đã báo nhưng chưa được "
        "giải quyết.",
        "Đề nghị kiểm tra giấy phép và giờ hoạt động.",
        "Cơ sở đã bị lập biên bản và cam kết đóng cửa trước 24 giờ; địa phương kiểm tra đột xuất hằng tuần.",
    ),
    Topic(
        "thong_tin",
        "idea",
        "Đề xuất gom các ứng dụng của tỉnh về một ứng dụng",
        "Người dân {place} phải cài bốn ứng dụng khác nhau. Ngày {day} tôi đã góp ý nhưng chưa có phản hồi.",
        "Đề nghị gom về một ứng dụng, đăng nhập một lần.",
        "Tỉnh đang xây dựng một ứng dụng chung, dự kiến đưa vào dùng thử trong quý tới.",
    ),
    Topic(
        "can_bo",
        "conduct",
        "Cán bộ một cửa {place} nghỉ trưa sớm, người dân phải chờ",
        "Ngày {day} tôi đến bộ phận một cửa {place} lúc 10 giờ 45 nhưng quầy đã ngừng nhận hồ sơ.",
        "Đề nghị chấn chỉnh giờ làm việc. | Đề nghị bố trí người trực thay.",
        "Lãnh đạo địa phương đã nhắc nhở, bố trí người trực liên tục và công khai số điện thoại phản ánh.",
    ),
    Topic(
        "khac",
        "idea",
        "Đề nghị cho đặt lịch hẹn trước khi đến bộ phận một cửa {place}",
        "Người dân phải chờ lâu vào đầu tuần. Ngày {day} tôi chờ hơn hai giờ tại {place}.",
        "Đề nghị mở tính năng đặt lịch hẹn qua mạng.",
        "Tính năng đặt lịch hẹn đã được mở tại địa chỉ của Cổng, người dân chọn được giờ đến.",
    ),
)

LETTER = (
    "Văn phòng Ủy ban nhân dân tỉnh nhận được phản ánh (mã {code}). Sau khi kiểm tra cùng đơn vị liên quan, "
    "Văn phòng trả lời như sau:\n\n{answers}\n\nNếu cần trao đổi thêm, xin liên hệ Phòng Kiểm soát thủ tục "
    "hành chính.\n\nTrân trọng./."
)


def letter(code: str, answers: tuple[str, ...]) -> str:
    """The body of an answer; one numbered paragraph for each point."""
    if len(answers) == 1:
        return LETTER.format(code=code, answers=answers[0])
    numbered = "\n\n".join(f"**{number}.** {text}" for number, text in enumerate(answers, start=1))
    return LETTER.format(code=code, answers=numbered)


def pick(random: Random) -> Topic:
    """Any matter."""
    return random.choice(TOPICS)
