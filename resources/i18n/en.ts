<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
<context>
    <name>AbsenceForm</name>
    <message>
        <source>Báo vắng mặt</source>
        <translation>Report an absence</translation>
    </message>
    <message>
        <source>Người thay thấy PAKN đang mở và làm thay trong những ngày này, sau khi cổng nhận.</source>
        <translation>Once the portal has it, the deputy sees the open cases and does the work on these days.</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Until the end of</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Người vắng</source>
        <translation>Who is away</translation>
    </message>
    <message>
        <source>Người thay</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Không có người thay</source>
        <translation>No deputy</translation>
    </message>
    <message>
        <source>Không ai làm thay %1 đang mở và %2 bản chờ duyệt.</source>
        <translation>Nobody stands in for %1 open and %2 answers that wait for approval.</translation>
    </message>
    <message>
        <source>Sang người thay: %1 đang mở, %2 bản chờ duyệt, và các cảnh báo.</source>
        <translation>To the deputy: %1 open, %2 answers that wait for approval, and the warnings.</translation>
    </message>
</context>
<context>
    <name>AbsencesDialog</name>
    <message>
        <source>Vắng mặt và người thay</source>
        <translation>Absences and deputies</translation>
    </message>
    <message>
        <source>Không ai báo vắng từ hôm nay trở đi.</source>
        <translation>Nobody is away from today on.</translation>
    </message>
    <message>
        <source>Người vắng</source>
        <translation>Who is away</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Người thay</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Các đợt vắng mặt</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Kết thúc sớm…</source>
        <translation>End early…</translation>
    </message>
    <message>
        <source>Báo vắng mặt…</source>
        <translation>Report an absence…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Kết thúc đợt vắng của %1?</source>
        <translation>End the absence of %1?</translation>
    </message>
    <message>
        <source>Bỏ đợt vắng của %1?</source>
        <translation>Drop the absence of %1?</translation>
    </message>
    <message>
        <source>Việc trở lại với người này khi cổng nhận. Người thay không còn thấy PAKN đó.</source>
        <translation>The work goes back once the portal has it. The deputy no longer sees those cases.</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>End</translation>
    </message>
    <message>
        <source>Bỏ đợt vắng</source>
        <translation>Drop the absence</translation>
    </message>
    <message>
        <source>Giữ nguyên</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Không có</source>
        <translation>None</translation>
    </message>
    <message>
        <source>%1 vắng %2. Người thay: %3. %4.</source>
        <translation>%1 away %2. Deputy: %3. %4.</translation>
    </message>
    <message>
        <source>Chờ cổng nhận</source>
        <translation>Waiting for the portal</translation>
    </message>
    <message>
        <source>Đang vắng</source>
        <translation>Away now</translation>
    </message>
    <message>
        <source>Sắp vắng</source>
        <translation>Away soon</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>Nhận xử lý</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Phê duyệt bản này…</source>
        <translation>Approve this version…</translation>
    </message>
    <message>
        <source>Trình phê duyệt…</source>
        <translation>Submit for approval…</translation>
    </message>
    <message>
        <source>Gửi trả lời…</source>
        <translation>Send reply…</translation>
    </message>
    <message>
        <source>Phân công…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Trả lại để sửa…</source>
        <translation>Return for changes…</translation>
    </message>
    <message>
        <source>Lưu phiên bản</source>
        <translation>Save version</translation>
    </message>
</context>
<context>
    <name>ActivityTable</name>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Mã PAKN</source>
        <translation>Case code</translation>
    </message>
    <message>
        <source>Thao tác</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Lập lúc</source>
        <translation>Made at</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Bước tiếp theo</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Cổng nhận lúc</source>
        <translation>Received by the portal at</translation>
    </message>
    <message>
        <source>Số tiếp nhận</source>
        <translation>Receipt number</translation>
    </message>
</context>
<context>
    <name>ActivityWords</name>
    <message>
        <source>Cần bạn xử lý</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>Cổng đã nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Đã rút lại, đã xử lý</source>
        <translation>Taken back, dealt with</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Dự thảo, phê duyệt, trả lời</source>
        <translation>Drafts, approvals, answers</translation>
    </message>
    <message>
        <source>Xử lý PAKN</source>
        <translation>Casework</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Vắng mặt</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Bạn đã yêu cầu rút lại.</source>
        <translation>You asked to take it back.</translation>
    </message>
    <message>
        <source>Đang chờ cổng trả lời.</source>
        <translation>Waiting for the portal&apos;s answer.</translation>
    </message>
    <message>
        <source>Giữ ít giây để còn rút lại được.</source>
        <translation>Held for some seconds, so that it can be taken back.</translation>
    </message>
    <message>
        <source>Tệp đang tạm dừng gửi.</source>
        <translation>The file is paused.</translation>
    </message>
    <message>
        <source>Lần trước chưa xong.</source>
        <translation>The last try did not end.</translation>
    </message>
    <message>
        <source>Phiên cổng đã hết.</source>
        <translation>The session at the portal is over.</translation>
    </message>
    <message>
        <source>Đang làm việc ngoại tuyến.</source>
        <translation>Working offline.</translation>
    </message>
    <message>
        <source>Không tới được cổng.</source>
        <translation>The portal cannot be reached.</translation>
    </message>
    <message>
        <source>Bạn không cần làm gì.</source>
        <translation>You need not do anything.</translation>
    </message>
    <message>
        <source>Chờ cổng trả lời yêu cầu rút lại.</source>
        <translation>Waiting for the portal to answer the request to take it back.</translation>
    </message>
    <message>
        <source>Đang gửi. %1</source>
        <translation>Being sent. %1</translation>
    </message>
    <message>
        <source>Tự gửi sau ít giây. Có thể rút lại.</source>
        <translation>Goes by itself in some seconds. It can be taken back.</translation>
    </message>
    <message>
        <source>Mở PAKN, bấm Gửi tiếp ở tệp đó.</source>
        <translation>Open the case and press Go on at the file.</translation>
    </message>
    <message>
        <source>Gửi tiếp phần còn lại khi có mạng.</source>
        <translation>The rest goes when there is a network.</translation>
    </message>
    <message>
        <source>Tự gửi sau thao tác đó. %1</source>
        <translation>Goes by itself after that one. %1</translation>
    </message>
    <message>
        <source>Đăng nhập lại để gửi.</source>
        <translation>Sign in again to send it.</translation>
    </message>
    <message>
        <source>Tự gửi khi làm việc trực tuyến. %1</source>
        <translation>Goes by itself once you work online. %1</translation>
    </message>
    <message>
        <source>Tự gửi khi có mạng. %1</source>
        <translation>Goes by itself when there is a network. %1</translation>
    </message>
    <message>
        <source>Tự gửi ở lần đồng bộ tới. %1</source>
        <translation>Goes by itself with the next sync. %1</translation>
    </message>
    <message>
        <source>Rút lại thao tác số %1</source>
        <translation>Take back action no. %1</translation>
    </message>
    <message>
        <source>Tệp %1, %2</source>
        <translation>File %1, %2</translation>
    </message>
    <message>
        <source>Số tiếp nhận %1</source>
        <translation>Receipt number %1</translation>
    </message>
    <message>
        <source>Cổng đã nhận, không kèm biên nhận.</source>
        <translation>The portal took it, without a receipt.</translation>
    </message>
    <message>
        <source>Bạn đã xử lý.</source>
        <translation>You have dealt with it.</translation>
    </message>
    <message>
        <source>Mở mục Cần quyết định.</source>
        <translation>Open To decide.</translation>
    </message>
    <message>
        <source>Không cần làm gì thêm.</source>
        <translation>Nothing more is to be done.</translation>
    </message>
    <message>
        <source>Đã ghi vào gói USB, chờ nhập gói trả lời.</source>
        <translation>Written into a package; waits for the answer to be taken in.</translation>
    </message>
    <message>
        <source>Cổng trả lời “%1”.</source>
        <translation>The portal answered “%1”.</translation>
    </message>
    <message>
        <source>Mất mạng khi chờ cổng trả lời.</source>
        <translation>The network was lost while waiting for the answer.</translation>
    </message>
    <message>
        <source>Chờ thao tác số %1 của cùng PAKN.</source>
        <translation>Waits for action no. %1 of the same case.</translation>
    </message>
    <message>
        <source>Tệp: %1</source>
        <translation>File: %1</translation>
    </message>
    <message>
        <source>Giữ trên máy, không mất gì.</source>
        <translation>Kept on this machine; nothing is lost.</translation>
    </message>
    <message>
        <source>Thử lại lúc %1. Bạn không cần làm gì.</source>
        <translation>Tried again at %1. You need not do anything.</translation>
    </message>
</context>
<context>
    <name>AnswerEditor</name>
    <message>
        <source>Câu trả lời</source>
        <translation>Reply</translation>
    </message>
</context>
<context>
    <name>AnswerLocks</name>
    <message>
        <source>Cổng có bản dự thảo khác.</source>
        <translation>The portal holds a different draft.</translation>
    </message>
    <message>
        <source>Bản bạn đang soạn vẫn ở đây.</source>
        <translation>The one you are writing is still here.</translation>
    </message>
    <message>
        <source>Dùng bản trên cổng</source>
        <translation>Use the portal&apos;s version</translation>
    </message>
    <message>
        <source>Trả lại để sửa:</source>
        <translation>Returned for changes:</translation>
    </message>
    <message>
        <source>Mở Cần quyết định</source>
        <translation>Open Needs a decision</translation>
    </message>
    <message>
        <source>Cổng có bản khác của dự thảo này.</source>
        <translation>The portal has another version of this draft.</translation>
    </message>
    <message>
        <source>Bản của bạn vẫn ở đây, chưa gửi gì cho đến khi chọn bản dùng.</source>
        <translation>Your version is still here; nothing is sent until you choose which to use.</translation>
    </message>
    <message>
        <source>Cổng từ chối dự thảo này.</source>
        <translation>The portal refused this draft.</translation>
    </message>
    <message>
        <source>Cổng từ chối mục “%1”.</source>
        <translation>The portal refused the field “%1”.</translation>
    </message>
    <message>
        <source>Bản này đã được phê duyệt.</source>
        <translation>This version has been approved.</translation>
    </message>
    <message>
        <source>Bản này đang chờ duyệt.</source>
        <translation>This version is waiting for approval.</translation>
    </message>
    <message>
        <source>Sửa một chữ thì phải trình lại.</source>
        <translation>Changing a single word means submitting it again.</translation>
    </message>
    <message>
        <source>Sửa dự thảo…</source>
        <translation>Edit draft…</translation>
    </message>
    <message>
        <source>Bạn chưa nhận xử lý PAKN này.</source>
        <translation>You have not accepted this case yet.</translation>
    </message>
    <message>
        <source>Nhận xử lý để soạn câu trả lời.</source>
        <translation>Accept it to write the reply.</translation>
    </message>
    <message>
        <source>Nhận xử lý</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Đã lập câu trả lời lúc %1.</source>
        <translation>The reply was made at %1.</translation>
    </message>
    <message>
        <source>Nội dung không sửa được nữa.</source>
        <translation>It can no longer be changed.</translation>
    </message>
    <message>
        <source>Đang chờ người gửi bổ sung.</source>
        <translation>Waiting for more information from the sender.</translation>
    </message>
    <message>
        <source>Ghi nhận bổ sung rồi soạn tiếp.</source>
        <translation>Record what was received, then go on writing.</translation>
    </message>
    <message>
        <source>PAKN chưa phân công.</source>
        <translation>The case is not assigned.</translation>
    </message>
    <message>
        <source>Người xử lý: %1.</source>
        <translation>Handled by %1.</translation>
    </message>
    <message>
        <source>%1: chưa soạn được.</source>
        <translation>%1: writing is not possible yet.</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>Chưa lưu được</source>
        <translation>Not saved</translation>
    </message>
    <message>
        <source>Đã lưu %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>Dự thảo %1</source>
        <translation>Draft %1</translation>
    </message>
    <message>
        <source>Dự thảo mới</source>
        <translation>New draft</translation>
    </message>
    <message>
        <source>Chữ đậm (Ctrl+B)</source>
        <translation>Bold (Ctrl+B)</translation>
    </message>
    <message>
        <source>Chữ nghiêng (Ctrl+I)</source>
        <translation>Italic (Ctrl+I)</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>List</translation>
    </message>
    <message>
        <source>Hoàn tác (Ctrl+Z)</source>
        <translation>Undo (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Gửi kèm tệp…</source>
        <translation>Send files with the answer…</translation>
    </message>
</context>
<context>
    <name>AnswerSummary</name>
    <message>
        <source>Nhận %1 + %2, %3</source>
        <translation>Received %1 + %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>tạm dừng %n lần.</source>
        <translation>
            <numerusform>paused %n time.</numerusform>
            <numerusform>paused %n times.</numerusform>
        </translation>
    </message>
    <message>
        <source>không tạm dừng.</source>
        <translation>no pause.</translation>
    </message>
    <message>
        <source>Tạm tính, chưa đối chiếu.</source>
        <translation>Provisional, not checked.</translation>
    </message>
    <message>
        <source>Cơ quan chưa nhận PAKN này nên chưa tính hạn.</source>
        <translation>The agency has not received this case yet, so no date is counted.</translation>
    </message>
    <message>
        <source>Chưa có quy tắc tính hạn cho kênh và ngày nhận này.</source>
        <translation>There is no rule for this channel and day of receipt yet.</translation>
    </message>
    <message>
        <source>Quy định đang áp dụng chưa nêu số ngày. Theo dõi hạn trên cổng.</source>
        <translation>The law in force does not say how many days. Follow the date on the portal.</translation>
    </message>
    <message>
        <source>Ngày nhận không hợp lệ nên chưa tính được hạn.</source>
        <translation>The day of receipt is not valid, so no date can be counted.</translation>
    </message>
    <message>
        <source>Nhận %1, ngày này không tính.</source>
        <translation>Received %1, a day that does not count.</translation>
    </message>
    <message>
        <source>Tạm tính, chưa đối chiếu: %1</source>
        <translation>Provisional, not checked: %1</translation>
    </message>
    <message>
        <source>Đang tạm dừng: chờ người gửi bổ sung từ %1.</source>
        <translation>Paused: waiting for the sender since %1.</translation>
    </message>
    <message>
        <source>Không tạm dừng.</source>
        <translation>No pause.</translation>
    </message>
    <message>
        <source>Tạm dừng %1.</source>
        <translation>Paused %1.</translation>
    </message>
    <message>
        <source>Chưa có hạn cho đến khi nhận đủ bổ sung.</source>
        <translation>No date until all that is missing has come.</translation>
    </message>
    <message>
        <source>Ngày cuối %1 là ngày nghỉ, chuyển sang %2.</source>
        <translation>The last day, %1, is a rest day, so it moves to %2.</translation>
    </message>
</context>
<context>
    <name>AttachmentViewer</name>
    <message>
        <source>Tệp kèm theo</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Trang trước (Page Up)</source>
        <translation>Previous page (Page Up)</translation>
    </message>
    <message>
        <source>Trang sau (Page Down)</source>
        <translation>Next page (Page Down)</translation>
    </message>
    <message>
        <source>Nhỏ hơn (Ctrl+-)</source>
        <translation>Smaller (Ctrl+-)</translation>
    </message>
    <message>
        <source>Lớn hơn (Ctrl++)</source>
        <translation>Larger (Ctrl++)</translation>
    </message>
    <message>
        <source>Vừa khung (Ctrl+0)</source>
        <translation>Fit (Ctrl+0)</translation>
    </message>
    <message>
        <source>Lưu bản sao…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Mở bằng chương trình khác…</source>
        <translation>Open with another program…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Loại tệp này không xem được trong ứng dụng. Mở bằng chương trình khác, hoặc lưu bản sao.</source>
        <translation>This type of file cannot be viewed in the program. Open it with another program, or save a copy.</translation>
    </message>
    <message>
        <source>Chưa lưu được bản sao.</source>
        <translation>The copy was not saved.</translation>
    </message>
    <message>
        <source>Tệp trong ứng dụng còn nguyên. Chọn thư mục khác.</source>
        <translation>The file in the program is untouched. Choose another folder.</translation>
    </message>
    <message>
        <source>Đã lưu bản sao.</source>
        <translation>A copy was saved.</translation>
    </message>
    <message>
        <source>Bản sao không được mã hóa. Xóa khi dùng xong.</source>
        <translation>The copy is not encrypted. Delete it when you are done.</translation>
    </message>
    <message>
        <source>Trang %1 / %2</source>
        <translation>Page %1 / %2</translation>
    </message>
    <message>
        <source>Không hiện được trang này.</source>
        <translation>This page cannot be shown.</translation>
    </message>
    <message>
        <source>Tệp không đổi. Lưu bản sao để mở bằng chương trình khác.</source>
        <translation>The file is unchanged. Save a copy to open it with another program.</translation>
    </message>
    <message>
        <source>Lưu bản sao</source>
        <translation>Save a copy</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>Thêm tệp…</source>
        <translation>Add files…</translation>
    </message>
    <message>
        <source>Bỏ tệp</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>Tệp cổng nhận (%1)</source>
        <translation>Files the portal takes (%1)</translation>
    </message>
    <message>
        <source>Mọi tệp (%1)</source>
        <translation>All files (%1)</translation>
    </message>
    <message>
        <source>Thêm tệp</source>
        <translation>Add files</translation>
    </message>
    <message>
        <source>Gửi tiếp</source>
        <translation>Go on sending</translation>
    </message>
    <message>
        <source>Gửi lại</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Tải</source>
        <translation>Download</translation>
    </message>
</context>
<context>
    <name>AwayForm</name>
    <message>
        <source>Người vắng</source>
        <translation>Who is away</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Until the end of</translation>
    </message>
    <message>
        <source>Ngày cuối ở trước ngày đầu. Ghi lại.</source>
        <translation>The last day lies before the first. Enter it again.</translation>
    </message>
    <message>
        <source>Nếu %1 vắng %2</source>
        <translation>If %1 is away %2</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message numerus="yes">
        <source>Phê duyệt %n câu trả lời đã mở?</source>
        <translation>
            <numerusform>Approve the %n answer that was opened?</numerusform>
            <numerusform>Approve the %n answers that were opened?</numerusform>
        </translation>
    </message>
    <message>
        <source>Mỗi phê duyệt gắn với đúng bản bạn đã mở. Sửa một chữ thì phê duyệt hết hiệu lực.</source>
        <translation>Each approval is bound to the very text you opened. Changing one word makes it void.</translation>
    </message>
    <message numerus="yes">
        <source>Phê duyệt %n bản</source>
        <translation>
            <numerusform>Approve %n text</numerusform>
            <numerusform>Approve %n texts</numerusform>
        </translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Không gồm</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>chưa mở</source>
        <translation>not opened</translation>
    </message>
    <message>
        <source>văn bản đã đổi sau khi bạn mở</source>
        <translation>the text changed after you opened it</translation>
    </message>
    <message>
        <source>bạn không duyệt được bản này</source>
        <translation>you cannot approve this one</translation>
    </message>
</context>
<context>
    <name>CalendarDays</name>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Ngày nghỉ</source>
        <translation>Days off</translation>
    </message>
    <message numerus="yes">
        <source>%n ngày có ghi riêng</source>
        <translation>
            <numerusform>%n day entered separately</numerusform>
            <numerusform>%n days entered separately</numerusform>
        </translation>
    </message>
    <message>
        <source>Năm này chưa có lịch chính thức, ngày nghỉ là dự kiến.</source>
        <translation>There is no official calendar for this year; the days off are expected ones.</translation>
    </message>
</context>
<context>
    <name>CalendarForm</name>
    <message>
        <source>Phiên bản lịch</source>
        <translation>Version of the calendar</translation>
    </message>
    <message>
        <source>Nếu dùng lịch %1</source>
        <translation>If calendar %1 is used</translation>
    </message>
</context>
<context>
    <name>CalendarScreen</name>
    <message>
        <source>Nếu…</source>
        <translation>What if…</translation>
    </message>
    <message>
        <source>Ngày nghỉ</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>Quy tắc</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Đang dùng lịch %1, quy tắc %2</source>
        <translation>In use: calendar %1, rules %2</translation>
    </message>
    <message>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Có tệp lịch hoặc quy tắc bị từ chối.</source>
        <translation>A calendar or rules file was refused.</translation>
    </message>
    <message>
        <source>Bản đang dùng giữ nguyên.</source>
        <translation>The version in use stays.</translation>
    </message>
    <message>
        <source>Xem chỗ sai</source>
        <translation>See what is wrong</translation>
    </message>
    <message>
        <source>Có quy tắc mới.</source>
        <translation>There are new rules.</translation>
    </message>
    <message>
        <source>Có lịch nghỉ mới.</source>
        <translation>There is a new calendar.</translation>
    </message>
    <message>
        <source>Xem từng PAKN</source>
        <translation>See each case</translation>
    </message>
    <message>
        <source>Lịch và quy tắc</source>
        <translation>Calendar and rules</translation>
    </message>
</context>
<context>
    <name>CaseFiles</name>
    <message>
        <source>Tệp kèm theo</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Tệp gửi kèm câu trả lời</source>
        <translation>Files sent with the answer</translation>
    </message>
    <message>
        <source>kèm trả lời</source>
        <translation>with the answer</translation>
    </message>
    <message>
        <source>Tệp kèm theo (%1)</source>
        <translation>Attachments (%1)</translation>
    </message>
    <message>
        <source>Không có tệp kèm theo</source>
        <translation>No attachments</translation>
    </message>
    <message>
        <source>Tệp gửi kèm câu trả lời (%1)</source>
        <translation>Files sent with the answer (%1)</translation>
    </message>
    <message>
        <source>Câu trả lời kèm %1 tệp, xem ở Tệp kèm theo</source>
        <translation>Files with the answer: %1, see Attachments</translation>
    </message>
    <message>
        <source>Tệp không còn</source>
        <translation>File no longer here</translation>
    </message>
</context>
<context>
    <name>CaseFinder</name>
    <message>
        <source>Đi tới mã PAKN</source>
        <translation>Go to a case code</translation>
    </message>
    <message>
        <source>Mã PAKN</source>
        <translation>Case code</translation>
    </message>
    <message>
        <source>Không thấy đúng một PAKN có mã này trên máy.</source>
        <translation>There is not exactly one case with this code on this machine.</translation>
    </message>
    <message>
        <source>Nhập cả mã, hoặc tìm bằng Ctrl+F.</source>
        <translation>Enter the whole code, or search with Ctrl+F.</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>Hàng đợi</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>PAKN trước (Alt+↑)</source>
        <translation>Previous case (Alt+↑)</translation>
    </message>
    <message>
        <source>PAKN kế (Alt+↓)</source>
        <translation>Next case (Alt+↓)</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Đề nghị bổ sung…</source>
        <translation>Ask the sender…</translation>
    </message>
    <message>
        <source>Đã nhận bổ sung…</source>
        <translation>Information received…</translation>
    </message>
    <message>
        <source>Phân công…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Cập nhật tình hình…</source>
        <translation>Report progress…</translation>
    </message>
    <message>
        <source>Phân loại…</source>
        <translation>Classify…</translation>
    </message>
    <message>
        <source>Trả lại cổng…</source>
        <translation>Return to the portal…</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>(PAKN không còn nội dung trên máy)</source>
        <translation>(The case&apos;s text is no longer on this machine)</translation>
    </message>
    <message>
        <source>Đang bàn giao</source>
        <translation>Being handed over</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Danh sách PAKN</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Chép mã và tiêu đề</source>
        <translation>Copy code and title</translation>
    </message>
    <message>
        <source>Xuất danh sách…</source>
        <translation>Export the list…</translation>
    </message>
</context>
<context>
    <name>CaseRowWords</name>
    <message>
        <source>Hạn trả lời ↓</source>
        <translation>Reply due ↓</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Trạng thái, đồng bộ</source>
        <translation>Status, sync</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message numerus="yes">
        <source>Đến hạn trong %n ngày</source>
        <translation>
            <numerusform>Due within %n day</numerusform>
            <numerusform>Due within %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Còn thời gian</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Đang tạm dừng</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Chưa có hạn</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>Đã trả lời</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Mới giao</source>
        <translation>Newly assigned</translation>
    </message>
    <message>
        <source>Người gửi bổ sung</source>
        <translation>Sender added information</translation>
    </message>
    <message>
        <source>Cổng trả lại câu trả lời</source>
        <translation>Reply returned by the portal</translation>
    </message>
    <message>
        <source>Mới được duyệt</source>
        <translation>Newly approved</translation>
    </message>
    <message>
        <source>Trả lại để sửa</source>
        <translation>Return for changes</translation>
    </message>
    <message>
        <source>Hạn nhận hoặc trả: quy tắc chưa đối chiếu với văn bản.</source>
        <translation>Accept or return by: the rule was not checked against its document.</translation>
    </message>
    <message>
        <source>%1, tạm tính</source>
        <translation>%1, estimated</translation>
    </message>
    <message>
        <source>Đã trả lời, chờ cổng nhận</source>
        <translation>Answered, not yet at the portal</translation>
    </message>
    <message>
        <source>Đã trả lại, chờ cổng nhận</source>
        <translation>Returned, waiting for the portal</translation>
    </message>
    <message>
        <source>giao %1</source>
        <translation>assigned %1</translation>
    </message>
    <message>
        <source>trình lần %1</source>
        <translation>submission %1</translation>
    </message>
    <message>
        <source>dự thảo %1</source>
        <translation>draft %1</translation>
    </message>
    <message>
        <source>chưa có dự thảo</source>
        <translation>no draft yet</translation>
    </message>
    <message>
        <source>nhận %1</source>
        <translation>received %1</translation>
    </message>
    <message>
        <source>Có thay đổi</source>
        <translation>Changed</translation>
    </message>
</context>
<context>
    <name>CaseScreen</name>
    <message>
        <source>Phản ánh</source>
        <translation>Petition</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Trả lời</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Lịch sử (%1)</source>
        <translation>History (%1)</translation>
    </message>
    <message>
        <source>Tệp (%1)</source>
        <translation>Files (%1)</translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <source>STT</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Mã PAKN</source>
        <translation>Case code</translation>
    </message>
    <message>
        <source>Tiêu đề</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Địa bàn</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Người xử lý</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Hạn trả lời</source>
        <translation>Due on</translation>
    </message>
    <message>
        <source>Còn, quá hạn</source>
        <translation>Left, overdue</translation>
    </message>
    <message>
        <source>Số ngày còn lại</source>
        <translation>Days left</translation>
    </message>
    <message>
        <source>Căn cứ tính hạn</source>
        <translation>Basis of the date</translation>
    </message>
    <message>
        <source>Ngày trả lời</source>
        <translation>Answered on</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>%1 (chờ cổng nhận)</source>
        <translation>%1 (awaiting the portal)</translation>
    </message>
    <message>
        <source>%1 (tạm tính)</source>
        <translation>%1 (provisional)</translation>
    </message>
</context>
<context>
    <name>CellCases</name>
    <message>
        <source>%1, tính đến %2</source>
        <translation>%1, as of %2</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Xem dạng bảng</source>
        <translation>Show as a table</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Xem biểu đồ</source>
        <translation>Show the chart</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Kiểm tra câu trả lời</source>
        <translation>Reply check</translation>
    </message>
    <message>
        <source>Tới chỗ trống kế (F7)</source>
        <translation>Go to the next blank (F7)</translation>
    </message>
    <message numerus="yes">
        <source>%n việc cần xem trước khi trình</source>
        <translation>
            <numerusform>%n thing to look at before submitting</numerusform>
            <numerusform>%n things to look at before submitting</numerusform>
        </translation>
    </message>
    <message>
        <source>đạt</source>
        <translation>passed</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Ý %1 đã được nhắc tới</source>
        <translation>Points mentioned: %1</translation>
    </message>
    <message>
        <source>Ý %1 chưa được trả lời</source>
        <translation>Points not answered: %1</translation>
    </message>
    <message>
        <source>Không còn chỗ trống</source>
        <translation>No blanks left</translation>
    </message>
    <message>
        <source>Có tệp kèm theo</source>
        <translation>A file is attached</translation>
    </message>
    <message>
        <source>Không ghi dữ liệu người gửi</source>
        <translation>No data of the sender in the text</translation>
    </message>
    <message>
        <source>Chưa có nội dung trả lời</source>
        <translation>There is no reply text yet</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n chỗ trống phải điền</source>
        <translation>
            <numerusform>%n blank must be filled in</numerusform>
            <numerusform>%n blanks must be filled in</numerusform>
        </translation>
    </message>
    <message>
        <source>Có chữ “kèm theo”, chưa có tệp</source>
        <translation>It says “kèm theo” (attached), but there is no file</translation>
    </message>
    <message>
        <source>Có tên, điện thoại hoặc thư điện tử của người gửi</source>
        <translation>It holds the sender&apos;s name, telephone or e-mail</translation>
    </message>
</context>
<context>
    <name>ChipWords</name>
    <message>
        <source>Giờ máy chưa chắc. Hạn được tính theo giờ cổng ở lần đồng bộ cuối.</source>
        <translation>This machine&apos;s clock is in doubt. Dates follow the portal&apos;s time at the last sync.</translation>
    </message>
</context>
<context>
    <name>ClassifyDialog</name>
    <message>
        <source>Phân loại lại PAKN?</source>
        <translation>Classify this case anew?</translation>
    </message>
    <message>
        <source>Nội dung người gửi viết giữ nguyên. Hạn không đổi. Báo cáo tính theo phân loại mới.</source>
        <translation>What the sender wrote stays. The date does not move. Reports follow the new classification.</translation>
    </message>
    <message>
        <source>Ghi phân loại</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Giữ như cũ</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Loại nội dung</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Các ý cần trả lời, mỗi ý một dòng</source>
        <translation>Points to be answered, one a line</translation>
    </message>
</context>
<context>
    <name>ClockWords</name>
    <message>
        <source>Trả lời người gửi</source>
        <translation>Reply to the sender</translation>
    </message>
    <message>
        <source>Nhận hoặc trả lại cổng</source>
        <translation>Accept or return to the portal</translation>
    </message>
    <message>
        <source>Cập nhật tình hình</source>
        <translation>Progress update</translation>
    </message>
    <message>
        <source>Chờ người gửi bổ sung</source>
        <translation>Waiting for the sender</translation>
    </message>
    <message>
        <source>cán bộ đầu mối</source>
        <translation>the focal officer</translation>
    </message>
    <message>
        <source>người xử lý</source>
        <translation>the officer in charge</translation>
    </message>
    <message>
        <source>người duyệt</source>
        <translation>the approver</translation>
    </message>
    <message>
        <source>người gửi</source>
        <translation>the sender</translation>
    </message>
    <message>
        <source>không ai</source>
        <translation>nobody</translation>
    </message>
    <message>
        <source>Phân công</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Dự thảo</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Duyệt</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Ký</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>Gửi</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>%1 lần %2</source>
        <translation>%1 no. %2</translation>
    </message>
    <message>
        <source>Để biết</source>
        <translation>For information</translation>
    </message>
    <message>
        <source>Mức %1</source>
        <translation>Level %1</translation>
    </message>
</context>
<context>
    <name>ClocksCard</name>
    <message>
        <source>Các đồng hồ</source>
        <translation>Clocks</translation>
    </message>
    <message>
        <source>Mốc nội bộ</source>
        <translation>Internal milestones</translation>
    </message>
    <message>
        <source>chưa có hạn</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>đang tạm dừng</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>%1, chưa đối chiếu</source>
        <translation>%1, not checked</translation>
    </message>
    <message>
        <source>xong, mốc %1</source>
        <translation>done, milestone %1</translation>
    </message>
    <message>
        <source>lỡ mốc %1</source>
        <translation>missed, milestone %1</translation>
    </message>
    <message>
        <source>PAKN đang ở %1.</source>
        <translation>The case is with %1.</translation>
    </message>
    <message>
        <source>lần %1 (%2)</source>
        <translation>no. %1 (%2)</translation>
    </message>
    <message>
        <source>Đã lỡ cập nhật tình hình: %1.</source>
        <translation>Progress updates missed: %1.</translation>
    </message>
</context>
<context>
    <name>CodeWords</name>
    <message>
        <source>Hành vi hành chính</source>
        <translation>Administrative conduct</translation>
    </message>
    <message>
        <source>Quy định hành chính</source>
        <translation>Administrative rule</translation>
    </message>
    <message>
        <source>Sáng kiến</source>
        <translation>Idea</translation>
    </message>
    <message>
        <source>Người dân</source>
        <translation>Citizens</translation>
    </message>
    <message>
        <source>Doanh nghiệp</source>
        <translation>Businesses</translation>
    </message>
    <message>
        <source>Cổng Dịch vụ công quốc gia</source>
        <translation>National Public Service Portal</translation>
    </message>
    <message>
        <source>Văn bản quy phạm pháp luật</source>
        <translation>Legal documents</translation>
    </message>
    <message>
        <source>Kênh khác</source>
        <translation>Other channel</translation>
    </message>
    <message>
        <source>cá nhân</source>
        <translation>person</translation>
    </message>
    <message>
        <source>tổ chức</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>cổng đã nhận</source>
        <translation>accepted by the portal</translation>
    </message>
    <message>
        <source>cổng đã chuyển đi</source>
        <translation>sent on by the portal</translation>
    </message>
    <message>
        <source>người gửi đã nhận</source>
        <translation>delivered to the sender</translation>
    </message>
    <message>
        <source>không chuyển được đến người gửi</source>
        <translation>could not be delivered to the sender</translation>
    </message>
    <message>
        <source>Vụ việc phức tạp</source>
        <translation>A complex matter</translation>
    </message>
    <message>
        <source>Chờ cơ quan khác phối hợp</source>
        <translation>Waiting for another agency</translation>
    </message>
    <message>
        <source>Người gửi bổ sung muộn</source>
        <translation>The sender supplied information late</translation>
    </message>
    <message>
        <source>Quá nhiều việc cùng lúc</source>
        <translation>Too much work at once</translation>
    </message>
    <message>
        <source>Người xử lý vắng mặt</source>
        <translation>The officer was absent</translation>
    </message>
    <message>
        <source>Sự cố kỹ thuật</source>
        <translation>A technical failure</translation>
    </message>
    <message>
        <source>Lý do khác</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Cổng không nhận, lý do “%1”.</source>
        <translation>The portal did not accept it, reason “%1”.</translation>
    </message>
    <message>
        <source>Chờ tiếp nhận</source>
        <translation>Waiting for intake</translation>
    </message>
    <message>
        <source>Chờ bổ sung ở cổng</source>
        <translation>Waiting for information at the portal</translation>
    </message>
    <message>
        <source>Không tiếp nhận</source>
        <translation>Not accepted</translation>
    </message>
    <message>
        <source>Đã chuyển</source>
        <translation>Forwarded</translation>
    </message>
    <message>
        <source>Đã phân công</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Waiting for information</translation>
    </message>
    <message>
        <source>Chờ duyệt</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Đã duyệt</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Đã trả lời</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Đã công khai</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Đã trả lại cổng</source>
        <translation>Returned to the portal</translation>
    </message>
    <message>
        <source>Cổng trả lại câu trả lời</source>
        <translation>Reply returned by the portal</translation>
    </message>
    <message>
        <source>Chuyên viên</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Cán bộ đầu mối</source>
        <translation>Focal officer</translation>
    </message>
    <message>
        <source>Trưởng đơn vị</source>
        <translation>Head of unit</translation>
    </message>
    <message>
        <source>Lãnh đạo cơ quan</source>
        <translation>Agency leader</translation>
    </message>
    <message>
        <source>Tổng hợp</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>Phân công</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Nhận xử lý</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Ghi chú nội bộ</source>
        <translation>Internal note</translation>
    </message>
    <message>
        <source>Dự thảo trả lời</source>
        <translation>Draft reply</translation>
    </message>
    <message>
        <source>Trình phê duyệt</source>
        <translation>Submit for approval</translation>
    </message>
    <message>
        <source>Phê duyệt</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Trả lại để sửa</source>
        <translation>Return for changes</translation>
    </message>
    <message>
        <source>Trả lời người gửi</source>
        <translation>Reply to the sender</translation>
    </message>
    <message>
        <source>Đề nghị bổ sung</source>
        <translation>Ask the sender</translation>
    </message>
    <message>
        <source>Ghi nhận bổ sung</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>Kế hoạch cho cảnh báo</source>
        <translation>Plan for a warning</translation>
    </message>
    <message>
        <source>Đề nghị bàn giao</source>
        <translation>Offer to hand over</translation>
    </message>
    <message>
        <source>Nhận bàn giao</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Không nhận bàn giao</source>
        <translation>Decline a handover</translation>
    </message>
    <message>
        <source>Rút đề nghị bàn giao</source>
        <translation>Withdraw an offered handover</translation>
    </message>
    <message>
        <source>Báo vắng mặt</source>
        <translation>Report an absence</translation>
    </message>
    <message>
        <source>Kết thúc vắng mặt</source>
        <translation>End an absence</translation>
    </message>
    <message>
        <source>Rút lại thao tác</source>
        <translation>Take back an action</translation>
    </message>
    <message>
        <source>Gửi phản ánh, kiến nghị</source>
        <translation>Sent the petition</translation>
    </message>
    <message>
        <source>Chuyển đến cơ quan</source>
        <translation>Forwarded to the agency</translation>
    </message>
    <message>
        <source>Lưu dự thảo</source>
        <translation>Saved the draft</translation>
    </message>
    <message>
        <source>Phê duyệt hết hiệu lực</source>
        <translation>Approval became void</translation>
    </message>
    <message>
        <source>Câu trả lời đã đến người gửi</source>
        <translation>The reply reached the sender</translation>
    </message>
    <message>
        <source>Không chuyển được câu trả lời</source>
        <translation>The reply could not be delivered</translation>
    </message>
    <message>
        <source>Trả lại câu trả lời</source>
        <translation>Returned the reply</translation>
    </message>
    <message>
        <source>Công khai</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>Đề nghị bổ sung, đồng hồ tạm dừng</source>
        <translation>Asked for information, clock paused</translation>
    </message>
    <message>
        <source>Nhận bổ sung, đồng hồ chạy lại</source>
        <translation>Information received, clock running again</translation>
    </message>
    <message>
        <source>Cổng đề nghị bổ sung</source>
        <translation>The portal asked for information</translation>
    </message>
    <message>
        <source>Thao tác đã đến cổng trước khi rút, nên vẫn có hiệu lực. Xem kết quả ở Thư đi.</source>
        <translation>The action reached the portal before it was taken back, so it stands. See the result in Outbox.</translation>
    </message>
    <message>
        <source>Thao tác đã được rút lại theo yêu cầu. Nội dung vẫn còn trên máy.</source>
        <translation>The action was taken back as requested. Its content is still on this machine.</translation>
    </message>
    <message>
        <source>Cổng khôi phục từ bản sao lưu, không còn thao tác này. Biên nhận vẫn còn. Làm lại nếu cần.</source>
        <translation>The portal was restored from a backup and no longer has this action. Your receipt is kept. Do it again if needed.</translation>
    </message>
    <message>
        <source>Máy này đã đăng ký lại với cổng. Thao tác chưa được nhận. Mở PAKN để làm lại.</source>
        <translation>This machine registered with the portal again. The action was not taken. Open the petition to do it again.</translation>
    </message>
    <message>
        <source>Cổng chỉ nhận thao tác này từ phiên bản mới hơn. Cập nhật ứng dụng để gửi tiếp.</source>
        <translation>The portal takes this action only from a newer version. Update the program to go on sending.</translation>
    </message>
    <message>
        <source>Cổng chưa nhận loại thao tác này. Tự gửi khi cổng được nâng cấp.</source>
        <translation>The portal does not take this kind of action yet. It is sent once the portal has been upgraded.</translation>
    </message>
    <message>
        <source>Cập nhật tình hình</source>
        <translation>Progress update</translation>
    </message>
    <message>
        <source>Nhắc việc</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>Đã xem lời nhắc</source>
        <translation>Reminder seen</translation>
    </message>
    <message>
        <source>Phân loại</source>
        <translation>Classified</translation>
    </message>
    <message>
        <source>Thêm tệp</source>
        <translation>Added a file</translation>
    </message>
    <message>
        <source>Trả lại cổng</source>
        <translation>Returned to the portal</translation>
    </message>
    <message>
        <source>Ghép với PAKN khác</source>
        <translation>Merged with another case</translation>
    </message>
    <message>
        <source>PAKN đã chuyển cho người khác. Dự thảo của bạn nằm ở Việc dở dang.</source>
        <translation>The case went to someone else. Your draft is under Unfinished work.</translation>
    </message>
    <message>
        <source>PAKN đã sang bước khác. Nội dung vẫn còn trên máy. Mở PAKN để xem bước hiện nay.</source>
        <translation>The case has moved on. Your text is still on this machine. Open the case to see where it stands.</translation>
    </message>
    <message>
        <source>Cổng đã đổi PAKN này sau lần bạn tải về. Chọn bản dùng.</source>
        <translation>The portal changed this case after your download. Choose the version to use.</translation>
    </message>
    <message>
        <source>Bản này chưa được phê duyệt. Câu trả lời vẫn còn trên máy. Trình phê duyệt trước.</source>
        <translation>This version is not approved. The reply is still on this machine. Submit it for approval first.</translation>
    </message>
    <message>
        <source>Cổng đã có câu trả lời của lần này. Không gửi thêm. Mở PAKN để xem bản đã gửi.</source>
        <translation>The portal already has the reply of this round. Nothing more is sent. Open the case to see it.</translation>
    </message>
    <message>
        <source>PAKN đã kết thúc. Nội dung vẫn còn trên máy. Mở PAKN để xem kết quả.</source>
        <translation>The case is closed. Your text is still on this machine. Open the case to see the result.</translation>
    </message>
    <message>
        <source>Tài khoản này không có quyền làm việc đó. Nội dung vẫn còn trên máy. Báo cán bộ đầu mối.</source>
        <translation>This account may not do that. Your text is still on this machine. Tell the focal officer.</translation>
    </message>
    <message>
        <source>Người soạn không được tự phê duyệt. Dự thảo vẫn còn. Nhờ người duyệt khác.</source>
        <translation>Authors may not approve their own text. The draft is still here. Ask another approver.</translation>
    </message>
    <message>
        <source>Cổng từ chối vì một mục chưa đúng. Nội dung vẫn còn trên máy. Mở mục cần sửa.</source>
        <translation>The portal refused one entry. Your text is still on this machine. Open the entry to correct it.</translation>
    </message>
    <message>
        <source>Nội dung đến cổng không khớp bản trên máy. Cổng chưa ghi gì. Báo bộ phận hỗ trợ kỹ thuật.</source>
        <translation>What reached the portal differs from this machine. The portal recorded nothing. Tell technical support.</translation>
    </message>
    <message>
        <source>Thao tác trước chưa được nhận. Thao tác này chờ trên máy. Xử lý thao tác trước.</source>
        <translation>The action before it was not accepted. This one waits here. Deal with the earlier one first.</translation>
    </message>
    <message>
        <source>PAKN có thông tin phiên bản này chưa hiểu nên chỉ xem được. Cập nhật ứng dụng.</source>
        <translation>The case holds information this version does not know, so it can only be read. Update the program.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Đi tới mã PAKN…</source>
        <translation>Go to a case code…</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Xuất danh sách…</source>
        <translation>Export the list…</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Tìm</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Chép mã và tiêu đề</source>
        <translation>Copy code and title</translation>
    </message>
    <message>
        <source>Chọn tất cả</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Nếu…</source>
        <translation>What if…</translation>
    </message>
    <message>
        <source>Khung xem</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>Khung kế</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>Khung trước</source>
        <translation>Previous pane</translation>
    </message>
    <message>
        <source>Việc kế cần làm</source>
        <translation>Next thing to do</translation>
    </message>
    <message>
        <source>Việc trước cần làm</source>
        <translation>Previous thing to do</translation>
    </message>
    <message>
        <source>Chữ lớn hơn</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Chữ nhỏ hơn</source>
        <translation>Smaller text</translation>
    </message>
    <message>
        <source>Chữ vừa</source>
        <translation>Medium text</translation>
    </message>
    <message>
        <source>Toàn màn hình</source>
        <translation>Full screen</translation>
    </message>
    <message>
        <source>Nhận xử lý</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Soạn trả lời</source>
        <translation>Write reply</translation>
    </message>
    <message>
        <source>Ghi chú…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Phân công…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Bàn giao…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>Biên bản bàn giao…</source>
        <translation>Handover dossiers…</translation>
    </message>
    <message>
        <source>Vắng mặt…</source>
        <translation>Absences…</translation>
    </message>
    <message>
        <source>Vì sao có ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Làm việc ngoại tuyến</source>
        <translation>Work offline</translation>
    </message>
    <message>
        <source>Làm việc trực tuyến</source>
        <translation>Work online</translation>
    </message>
    <message>
        <source>Gói trao đổi qua USB…</source>
        <translation>Exchange by USB stick…</translation>
    </message>
    <message>
        <source>Sẵn sàng ngoại tuyến…</source>
        <translation>Ready for offline…</translation>
    </message>
    <message>
        <source>Đăng nhập lại</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Báo cáo quý</source>
        <translation>Quarterly report</translation>
    </message>
    <message>
        <source>Kết quả xử lý</source>
        <translation>Timeliness</translation>
    </message>
    <message>
        <source>Số liệu đã chốt</source>
        <translation>Frozen figures</translation>
    </message>
    <message>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>Xuất Word…</source>
        <translation>Export to Word…</translation>
    </message>
    <message>
        <source>Lưu PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>Chốt số liệu…</source>
        <translation>Freeze the figures…</translation>
    </message>
    <message>
        <source>Bảng phím</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>ConflictDesk</name>
    <message>
        <source>PAKN có xung đột</source>
        <translation>Cases with a conflict</translation>
    </message>
</context>
<context>
    <name>ConflictFoot</name>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Ghi nhận lựa chọn</source>
        <translation>Record the choices</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n mục chưa chọn:</source>
        <translation>
            <numerusform>%n field still to choose:</numerusform>
            <numerusform>%n fields still to choose:</numerusform>
        </translation>
    </message>
    <message>
        <source>Nội dung đã chọn được gửi ở lần đồng bộ tới. Bản không chọn nằm trong Bản lưu.</source>
        <translation>What you chose is sent at the next sync. What you did not choose is in Kept versions.</translation>
    </message>
    <message>
        <source>Giữ bản trên cổng, không gửi gì. Bản của bạn nằm trong Bản lưu.</source>
        <translation>The portal&apos;s version stays, nothing is sent. Your version is in Kept versions.</translation>
    </message>
</context>
<context>
    <name>ConflictHead</name>
    <message>
        <source>Mở PAKN</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Cổng đã đổi PAKN này sau lần bạn tải về.</source>
        <translation>The portal changed this case after you downloaded it.</translation>
    </message>
    <message>
        <source>Có bản mới trong lúc bạn chọn, mời chọn lại.</source>
        <translation>A newer version came while you were choosing; please choose again.</translation>
    </message>
    <message numerus="yes">
        <source>Chọn bản dùng cho %n mục bên dưới.</source>
        <translation>
            <numerusform>Choose which version to use for %n field below.</numerusform>
            <numerusform>Choose which version to use for the %n fields below.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bản không chọn vẫn được giữ trong Bản lưu của PAKN.</source>
        <translation>What is not chosen stays in the case&apos;s Kept versions.</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>Bản gốc</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Trên cổng</source>
        <translation>At the portal</translation>
    </message>
    <message>
        <source>Ghép cả hai…</source>
        <translation>Combine both…</translation>
    </message>
    <message>
        <source>Bản ghép: %1</source>
        <translation>Combined version: %1</translation>
    </message>
    <message>
        <source>Chưa chọn.</source>
        <translation>Not chosen yet.</translation>
    </message>
    <message>
        <source>Đã chọn bản của tôi.</source>
        <translation>My version is chosen.</translation>
    </message>
    <message>
        <source>Đã chọn bản trên cổng.</source>
        <translation>The portal&apos;s version is chosen.</translation>
    </message>
    <message>
        <source>Đã chọn bản ghép.</source>
        <translation>The combined version is chosen.</translation>
    </message>
    <message>
        <source>Bắt đầu từ cả hai bản, sửa lại cho liền mạch</source>
        <translation>Starts with both versions; edit them into one</translation>
    </message>
</context>
<context>
    <name>ConflictTable</name>
    <message numerus="yes">
        <source>%n mục</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message>
        <source>đã chọn %1</source>
        <translation>%1 chosen</translation>
    </message>
    <message>
        <source>Cần bạn chọn</source>
        <translation>For you to choose</translation>
    </message>
    <message numerus="yes">
        <source>%n mục, hai bên không chạm nhau</source>
        <translation>
            <numerusform>%n field, the sides do not touch</numerusform>
            <numerusform>%n fields, the sides do not touch</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã tự ghép</source>
        <translation>Combined automatically</translation>
    </message>
</context>
<context>
    <name>ConflictWords</name>
    <message>
        <source>sửa %1 trên máy này</source>
        <translation>edited %1 on this machine</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>bản cả hai bên bắt đầu</source>
        <translation>what both sides began with</translation>
    </message>
    <message>
        <source>Dự thảo trả lời</source>
        <translation>Draft answer</translation>
    </message>
    <message>
        <source>phần khác nhau %1 trên %2</source>
        <translation>difference %1 of %2</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>chưa phân công</source>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>Người xử lý</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>cổng chưa ghi</source>
        <translation>not at the portal</translation>
    </message>
    <message>
        <source>làm lại: %1</source>
        <translation>do again: %1</translation>
    </message>
    <message>
        <source>giữ như cổng, không làm lại</source>
        <translation>leave as at the portal</translation>
    </message>
    <message numerus="yes">
        <source>%n đoạn</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tệp</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Tệp của câu trả lời</source>
        <translation>Files of the answer</translation>
    </message>
    <message>
        <source>không đổi</source>
        <translation>unchanged</translation>
    </message>
    <message>
        <source>đã bỏ đoạn này</source>
        <translation>this passage is left out</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Chỉ làm lại được trong PAKN, sau khi đọc lại bản hiện nay</source>
        <translation>Can only be done again in the case, after reading the present version</translation>
    </message>
</context>
<context>
    <name>CountedWords</name>
    <message>
        <source>nhận %1</source>
        <translation>received %1</translation>
    </message>
    <message>
        <source>gửi %1</source>
        <translation>sent %1</translation>
    </message>
    <message>
        <source>xong %1</source>
        <translation>done %1</translation>
    </message>
</context>
<context>
    <name>CrashTeller</name>
    <message>
        <source>Những gì đã lưu còn nguyên. Bản ghi lỗi không có nội dung PAKN, nằm ở %1.</source>
        <translation>What was saved is untouched. The record of the error holds no text of cases; it is at %1.</translation>
    </message>
    <message>
        <source>Ứng dụng gặp lỗi. Sao chép bản ghi để gửi hỗ trợ kỹ thuật?</source>
        <translation>The program met an error. Copy the record for technical support?</translation>
    </message>
    <message>
        <source>Sao chép bản ghi</source>
        <translation>Copy the record</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DateQuestions</name>
    <message>
        <source>Đề nghị người gửi bổ sung?</source>
        <translation>Ask the sender for information?</translation>
    </message>
    <message>
        <source>Thời hạn tạm dừng từ sau ngày đề nghị đến hết ngày nhận đủ. Người gửi đọc được các câu hỏi.</source>
        <translation>The term stands still from the day after the request to the day the answer came. The sender can read the questions.</translation>
    </message>
    <message>
        <source>Đề nghị bổ sung</source>
        <translation>Ask the sender</translation>
    </message>
    <message>
        <source>Chưa đề nghị</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Ngày đề nghị</source>
        <translation>Day of the request</translation>
    </message>
    <message>
        <source>Lý do tạm dừng</source>
        <translation>Reason for the pause</translation>
    </message>
    <message>
        <source>Cần bổ sung, mỗi ý một dòng</source>
        <translation>What is missing, one point a line</translation>
    </message>
    <message>
        <source>Đã nhận đủ bổ sung?</source>
        <translation>Has everything come?</translation>
    </message>
    <message>
        <source>Thời hạn chạy lại từ sau ngày nhận. Ngày này vào lịch sử và không sửa được.</source>
        <translation>The term runs again from the day after. The day enters the history and cannot be changed.</translation>
    </message>
    <message>
        <source>Ghi nhận bổ sung</source>
        <translation>Record the answer</translation>
    </message>
    <message>
        <source>Chưa nhận</source>
        <translation>Not yet</translation>
    </message>
    <message>
        <source>Ngày nhận đủ</source>
        <translation>Day everything came</translation>
    </message>
    <message>
        <source>Đã nhận những gì</source>
        <translation>What came</translation>
    </message>
    <message>
        <source>Cập nhật tình hình xử lý?</source>
        <translation>Report progress?</translation>
    </message>
    <message>
        <source>Người gửi đọc được nội dung này. Cập nhật không dời hạn trả lời.</source>
        <translation>The sender can read this. A report does not move the due date.</translation>
    </message>
    <message>
        <source>Cập nhật</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Tình hình</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Mức hoàn thành</source>
        <translation>How far</translation>
    </message>
    <message>
        <source>Không ghi</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>Ghi kế hoạch xử lý?</source>
        <translation>Record a plan?</translation>
    </message>
    <message>
        <source>Đã xem cảnh báo?</source>
        <translation>Warning seen?</translation>
    </message>
    <message>
        <source>%1
Ghi kế hoạch không dừng đồng hồ. Mức sau vẫn báo nếu PAKN chưa xong.</source>
        <translation>%1
A plan stops no clock. The next level still comes if the case is not done.</translation>
    </message>
    <message>
        <source>Ghi kế hoạch</source>
        <translation>Record the plan</translation>
    </message>
    <message>
        <source>Đã xem</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Kế hoạch: ai làm gì, xong ngày nào</source>
        <translation>Plan: who does what, by when</translation>
    </message>
    <message>
        <source>Ghi thêm</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>Dùng quy tắc %1?</source>
        <translation>Use rules %1?</translation>
    </message>
    <message>
        <source>Dùng lịch %1?</source>
        <translation>Use calendar %1?</translation>
    </message>
    <message>
        <source>%1
PAKN đã kết thúc giữ nguyên hạn. Bản cũ vẫn xem lại được.</source>
        <translation>%1
Closed cases keep their dates. The former version can still be read.</translation>
    </message>
    <message>
        <source>Dùng quy tắc này</source>
        <translation>Use these rules</translation>
    </message>
    <message>
        <source>Dùng lịch này</source>
        <translation>Use this calendar</translation>
    </message>
    <message>
        <source>Giữ bản đang dùng</source>
        <translation>Keep the version in use</translation>
    </message>
</context>
<context>
    <name>DatesColumn</name>
    <message>
        <source>Chưa ghi được bản in.</source>
        <translation>The printout was not saved.</translation>
    </message>
    <message>
        <source>PAKN không đổi gì. Chọn thư mục khác rồi in lại.</source>
        <translation>The case is unchanged. Choose another folder, then print again.</translation>
    </message>
</context>
<context>
    <name>DayForm</name>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Trở thành</source>
        <translation>Becomes</translation>
    </message>
    <message>
        <source>Nếu %1 là ngày %2</source>
        <translation>If %1 becomes “%2”</translation>
    </message>
</context>
<context>
    <name>DeadlinePanel</name>
    <message>
        <source>Vì sao có ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Chép cách tính hạn</source>
        <translation>Copy how the date is counted</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Các ngày được tính</source>
        <translation>The days counted</translation>
    </message>
    <message>
        <source>Xem căn cứ từng ngày</source>
        <translation>See the grounds for each day</translation>
    </message>
    <message numerus="yes">
        <source>(%n ngày làm việc)</source>
        <translation>
            <numerusform>(%n working day)</numerusform>
            <numerusform>(%n working days)</numerusform>
        </translation>
    </message>
    <message>
        <source>Hạn trả lời: hết ngày %1</source>
        <translation>Reply due by the end of %1</translation>
    </message>
    <message>
        <source>%1 (quy tắc chưa đối chiếu)</source>
        <translation>%1 (rule not checked)</translation>
    </message>
    <message>
        <source>Quy tắc %1 bản %2 · %3 · lịch nghỉ bản %4</source>
        <translation>Rule %1 version %2 · %3 · calendar version %4</translation>
    </message>
    <message>
        <source>Cập nhật tình hình %1 một lần: chỉ bắt đầu khi quá hạn</source>
        <translation>A progress update every %1: starts only when the case is overdue</translation>
    </message>
    <message>
        <source>Quy tắc chưa đối chiếu với văn bản.</source>
        <translation>The rule has not been checked against its text.</translation>
    </message>
    <message>
        <source>Lịch nghỉ của năm này chưa công bố, ngày được tạm tính.</source>
        <translation>The holidays of this year are not published yet; the date is estimated.</translation>
    </message>
</context>
<context>
    <name>DecisionButtons</name>
    <message>
        <source>Phê duyệt bản này…</source>
        <translation>Approve this version…</translation>
    </message>
    <message>
        <source>Trả lại để sửa…</source>
        <translation>Return for changes…</translation>
    </message>
    <message numerus="yes">
        <source>Trả lại để sửa, kèm %n ý kiến…</source>
        <translation>
            <numerusform>Return with %n comment…</numerusform>
            <numerusform>Return with %n comments…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Dự thảo %1</source>
        <translation>Draft %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tệp</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>người nhận</source>
        <translation>recipient</translation>
    </message>
    <message>
        <source>Lời nhắn khi trình</source>
        <translation>Message of the submission</translation>
    </message>
    <message>
        <source>Ý kiến lần trước</source>
        <translation>Earlier comments</translation>
    </message>
    <message>
        <source>Phê duyệt gắn với đúng bản này</source>
        <translation>The approval is bound to exactly this version</translation>
    </message>
    <message>
        <source>Mã đối chiếu</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>Sửa một chữ hoặc đổi tệp thì phê duyệt hết hiệu lực, phải trình lại.</source>
        <translation>Changing a word or a file voids the approval, and it must be submitted again.</translation>
    </message>
</context>
<context>
    <name>DecisionsScreen</name>
    <message>
        <source>Cần quyết định</source>
        <translation>Needs a decision</translation>
    </message>
    <message>
        <source>Không có việc cần quyết định</source>
        <translation>Nothing needs a decision</translation>
    </message>
    <message>
        <source>Thao tác cổng không nhận sẽ nằm ở đây cho đến khi bạn xử lý.</source>
        <translation>Actions the portal does not accept stay here until you deal with them.</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Xung đột (%1)</source>
        <translation>Conflicts (%1)</translation>
    </message>
    <message>
        <source>Cổng từ chối (%1)</source>
        <translation>Refused (%1)</translation>
    </message>
    <message>
        <source>Bản trên máy không mất khi chưa quyết định</source>
        <translation>What is on this machine is kept until you decide</translation>
    </message>
</context>
<context>
    <name>DepartureQuestion</name>
    <message>
        <source>Giữ lại và hỏi cổng sau</source>
        <translation>Keep and ask the portal later</translation>
    </message>
    <message>
        <source>Cổng báo %1 trong %2 PAKN đang xử lý không còn thuộc phần việc của bạn.</source>
        <translation>The portal says that %1 of the %2 open cases here are no longer yours.</translation>
    </message>
    <message>
        <source>Chưa bỏ gì: PAKN vẫn ở trên máy, thao tác vẫn được gửi. Máy tạm ngừng nhận PAKN.</source>
        <translation>Nothing was removed: the cases are still here, and actions are still sent. No cases are received meanwhile.</translation>
    </message>
    <message>
        <source>Bạn đã chọn giữ lại. Máy hỏi cổng lại lúc %1 rồi mới nhận PAKN tiếp.</source>
        <translation>You chose to keep them. The portal is asked again at %1, and cases are received from then on.</translation>
    </message>
    <message numerus="yes">
        <source>Cổng đúng: bỏ %n PAKN khỏi máy…</source>
        <translation>
            <numerusform>The portal is right: remove %n case…</numerusform>
            <numerusform>The portal is right: remove %n cases…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>và %n PAKN khác</source>
        <translation>
            <numerusform>and %n other case</numerusform>
            <numerusform>and %n other cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Cổng báo lúc %1: %2</source>
        <translation>The portal said so at %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Bỏ %n PAKN khỏi máy?</source>
        <translation>
            <numerusform>Remove %n case from this machine?</numerusform>
            <numerusform>Remove %n cases from this machine?</numerusform>
        </translation>
    </message>
    <message>
        <source>PAKN rời máy ở lần đồng bộ tới. Câu trả lời đang viết được giữ ở Việc dở dang.</source>
        <translation>The cases leave with the next sync. Answers being written are kept under Unfinished work.</translation>
    </message>
    <message>
        <source>Bỏ khỏi máy</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Câu trả lời đang trình</source>
        <translation>Reply under review</translation>
    </message>
</context>
<context>
    <name>EarlierTexts</name>
    <message>
        <source>bản trên cổng</source>
        <translation>the portal&apos;s version</translation>
    </message>
    <message>
        <source>bản bạn phê duyệt %1</source>
        <translation>the version you approved %1</translation>
    </message>
    <message>
        <source>bản bạn trả lại %1</source>
        <translation>the version you returned %1</translation>
    </message>
    <message>
        <source>bản bạn vừa đọc</source>
        <translation>the version you just read</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message numerus="yes">
        <source>Tự gửi lại sau %n phút.</source>
        <translation>
            <numerusform>It is sent again in %n minute.</numerusform>
            <numerusform>It is sent again in %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ổ đĩa chỉ còn %1.</source>
        <translation>The disk has only %1 left.</translation>
    </message>
    <message>
        <source>Tệp vượt %1.</source>
        <translation>The file is larger than %1.</translation>
    </message>
    <message numerus="yes">
        <source>Câu trả lời chỉ kèm được %n tệp.</source>
        <translation>
            <numerusform>A reply can carry only %n file.</numerusform>
            <numerusform>A reply can carry only %n files.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cổng không nhận tệp %1.</source>
        <translation>The portal does not accept %1 files.</translation>
    </message>
    <message>
        <source>Câu trả lời còn chỗ trống […]. Nội dung đã lưu. Bấm F7 để tới chỗ trống kế.</source>
        <translation>The reply still has blanks […]. The text is saved. Press F7 for the next blank.</translation>
    </message>
    <message>
        <source>Chưa có câu trả lời. PAKN chưa đổi gì. Soạn nội dung rồi trình phê duyệt.</source>
        <translation>There is no reply yet. The case is unchanged. Write the text, then submit it for approval.</translation>
    </message>
    <message>
        <source>Văn bản đã đổi sau khi bạn mở. Chưa phê duyệt gì. Đọc bản mới rồi quyết định.</source>
        <translation>The text changed after you opened it. Nothing was approved. Read the new version, then decide.</translation>
    </message>
    <message>
        <source>Ngày này không ghi được. Chưa lưu gì. Chọn ngày khác.</source>
        <translation>This day cannot be recorded. Nothing was saved. Choose another day.</translation>
    </message>
    <message>
        <source>Mức hoàn thành phải từ 0 đến 100 %. Chưa lưu gì. Chọn lại.</source>
        <translation>The progress must be between 0 and 100 %. Nothing was saved. Choose again.</translation>
    </message>
    <message>
        <source>Câu trả lời đã quá hạn. Chưa gửi gì. Chọn lý do trễ rồi gửi.</source>
        <translation>The answer is overdue. Nothing was sent. Choose why it is late, then send.</translation>
    </message>
    <message>
        <source>Người này không nhận bàn giao được. Chưa lưu gì. Chọn chuyên viên khác của đơn vị.</source>
        <translation>This person cannot take cases over. Nothing was saved. Choose another officer of the unit.</translation>
    </message>
    <message>
        <source>Những ngày này không ghi được. Chưa lưu gì. Chọn từ hôm nay, tối đa một năm.</source>
        <translation>These days cannot be recorded. Nothing was saved. Choose days from today, a year at most.</translation>
    </message>
    <message>
        <source>Người này đã có đợt vắng mặt trong các ngày đó. Chưa lưu gì. Chọn ngày khác.</source>
        <translation>This person is already away on those days. Nothing was saved. Choose other days.</translation>
    </message>
    <message>
        <source>Người này không thay được. Chưa lưu gì. Chọn người cùng đơn vị hoặc người phụ trách.</source>
        <translation>This person cannot stand in. Nothing was saved. Choose somebody of the same unit, or a head.</translation>
    </message>
    <message>
        <source>Đợt vắng mặt này không còn. Không mất gì. Mở lại danh sách.</source>
        <translation>This absence is no more. Nothing is lost. Open the list again.</translation>
    </message>
    <message>
        <source>Cảnh báo này cần kế hoạch. Chưa lưu gì. Ghi ai làm gì, xong ngày nào.</source>
        <translation>This warning needs a plan. Nothing was saved. Enter who does what, and by when.</translation>
    </message>
    <message>
        <source>Cảnh báo này gửi người khác. Chưa lưu gì. Người nhận ghi kế hoạch.</source>
        <translation>This warning is addressed to someone else. Nothing was saved. Its recipient records the plan.</translation>
    </message>
    <message>
        <source>Cảnh báo này không còn trên máy. Không mất gì. Mở lại danh sách.</source>
        <translation>This warning is no longer on this machine. Nothing is lost. Open the list again.</translation>
    </message>
    <message>
        <source>Phiên bản này không còn chờ dùng. Bản đang dùng giữ nguyên. Đồng bộ rồi xem lại.</source>
        <translation>This version no longer waits to be used. The version in use stays. Sync, then look again.</translation>
    </message>
    <message>
        <source>Văn bản đã sửa sau khi được phê duyệt. Chưa gửi gì. Trình lại bản mới, hoặc bỏ phần sửa.</source>
        <translation>The text was edited after its approval. Nothing was sent. Submit the new version, or undo the edits.</translation>
    </message>
    <message>
        <source>Câu trả lời kèm một tệp mà cổng không nhận. Nội dung đã lưu. Bỏ tệp đó hoặc thêm tệp khác.</source>
        <translation>A file with the answer was refused by the portal. The text is saved. Take that file out or add another.</translation>
    </message>
    <message>
        <source>Cổng có bản khác của dự thảo này. Bản của bạn còn nguyên. Chọn bản dùng ở Cần quyết định.</source>
        <translation>The portal has another version of this draft. Yours is untouched. Choose which to use in Needs a decision.</translation>
    </message>
    <message>
        <source>Bước này gắn với đúng bản đã đọc. Chưa gửi gì. Mở PAKN, đọc bản hiện nay rồi quyết định.</source>
        <translation>This step is bound to the exact text that was read. Nothing was sent. Open the case, read the present text, then decide.</translation>
    </message>
    <message>
        <source>Cơ quan không cho xuất danh sách ra tệp. Không mất gì. Cần thì hỏi người quản trị.</source>
        <translation>Your agency does not allow lists to leave as files. Nothing is lost. If you need one, ask your administrator.</translation>
    </message>
    <message>
        <source>Phân loại vẫn như cũ. Chưa lưu gì. Đổi một mục rồi ghi lại.</source>
        <translation>The classification is as it was. Nothing was saved. Change one of them, then save again.</translation>
    </message>
    <message>
        <source>Thao tác trước của PAKN này chưa tới cổng. Không mất gì. Chờ đồng bộ xong.</source>
        <translation>An earlier action on this case has not reached the portal. Nothing is lost. Wait for the sync.</translation>
    </message>
    <message>
        <source>Tệp chính sách máy</source>
        <translation>The machine policy file</translation>
    </message>
    <message>
        <source>Tệp cấu hình cơ quan</source>
        <translation>Agency file</translation>
    </message>
    <message>
        <source>Tệp thiết lập của bạn</source>
        <translation>Your settings file</translation>
    </message>
    <message>
        <source>Tệp thiết lập</source>
        <translation>The settings file</translation>
    </message>
    <message>
        <source>%1 có dòng %2 không đọc được.</source>
        <translation>%1 has an unreadable line %2.</translation>
    </message>
    <message>
        <source>%1 không đọc được.</source>
        <translation>%1 cannot be read.</translation>
    </message>
    <message>
        <source>Các mục khác vẫn có hiệu lực, mục này dùng giá trị mặc định.</source>
        <translation>Other entries hold; this one uses its default.</translation>
    </message>
    <message>
        <source>Báo bộ phận công nghệ thông tin.</source>
        <translation>Tell the IT department.</translation>
    </message>
    <message>
        <source>Dùng JPG, PDF, DOC, DOCX, XLS, XLSX.</source>
        <translation>Use JPG, PDF, DOC, DOCX, XLS, XLSX.</translation>
    </message>
    <message>
        <source>Dữ liệu trên máy còn nguyên.</source>
        <translation>The data on this machine is untouched.</translation>
    </message>
    <message>
        <source>Chưa lưu gì trên máy.</source>
        <translation>Nothing was stored on this machine.</translation>
    </message>
    <message>
        <source>Máy này không có kho khóa của hệ điều hành.</source>
        <translation>This machine has no system key store.</translation>
    </message>
    <message>
        <source>Cài kho khóa (gói gnome-keyring), đăng nhập lại máy rồi mở ứng dụng.</source>
        <translation>Install a key store (package gnome-keyring), log in again, then open the program.</translation>
    </message>
    <message>
        <source>Kho khóa của máy đang khóa.</source>
        <translation>The key store is locked.</translation>
    </message>
    <message>
        <source>Mở khóa rồi thử lại.</source>
        <translation>Unlock it, then try again.</translation>
    </message>
    <message>
        <source>Kho khóa của máy không giữ được khóa.</source>
        <translation>The key store did not keep the key.</translation>
    </message>
    <message>
        <source>Kho khóa của máy chưa dùng được.</source>
        <translation>The key store cannot be used yet.</translation>
    </message>
    <message>
        <source>Bản cài này không mã hóa được dữ liệu.</source>
        <translation>This installation cannot encrypt data.</translation>
    </message>
    <message>
        <source>Khóa trong máy không mở được dữ liệu.</source>
        <translation>The key on this machine does not open the data.</translation>
    </message>
    <message>
        <source>Máy không còn khóa của dữ liệu này.</source>
        <translation>This machine no longer has the key to this data.</translation>
    </message>
    <message>
        <source>Dữ liệu do phiên bản mới hơn ghi.</source>
        <translation>The data was written by a newer version.</translation>
    </message>
    <message>
        <source>Cài phiên bản mới nhất.</source>
        <translation>Install the newest version.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu trên máy bị hỏng.</source>
        <translation>A data file on this machine is damaged.</translation>
    </message>
    <message>
        <source>Ứng dụng chưa ghi đè gì.</source>
        <translation>The program has overwritten nothing.</translation>
    </message>
    <message>
        <source>Đóng rồi mở lại, ứng dụng tự khôi phục.</source>
        <translation>Close and open again: the program repairs it by itself.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy, chưa lưu được.</source>
        <translation>The disk is full; this was not saved.</translation>
    </message>
    <message>
        <source>Những gì lưu trước đó còn nguyên.</source>
        <translation>What was saved before is untouched.</translation>
    </message>
    <message>
        <source>Xóa bớt tệp trên ổ đĩa rồi làm lại.</source>
        <translation>Delete some files, then do it again.</translation>
    </message>
    <message>
        <source>Không ghi được vào thư mục dữ liệu của ứng dụng.</source>
        <translation>The program&apos;s data folder cannot be written to.</translation>
    </message>
    <message>
        <source>Ổ đĩa gần đầy nên chưa tải thêm PAKN.</source>
        <translation>The disk is nearly full, so no more cases are fetched.</translation>
    </message>
    <message>
        <source>Dự thảo và thao tác vẫn được lưu và gửi.</source>
        <translation>Drafts and actions are still saved and sent.</translation>
    </message>
    <message>
        <source>Xóa bớt tệp trên ổ đĩa.</source>
        <translation>Delete some files on the disk.</translation>
    </message>
    <message>
        <source>Ứng dụng đang đóng.</source>
        <translation>The program is closing.</translation>
    </message>
    <message>
        <source>Mở lại để làm tiếp.</source>
        <translation>Open it again to go on.</translation>
    </message>
    <message>
        <source>Chưa mở được dữ liệu trên máy.</source>
        <translation>The data on this machine could not be opened.</translation>
    </message>
    <message>
        <source>Ứng dụng đang mở.</source>
        <translation>The program is already open.</translation>
    </message>
    <message>
        <source>Dùng cửa sổ đang mở, hoặc thoát cửa sổ đó trước.</source>
        <translation>Use the open window, or close it first.</translation>
    </message>
    <message>
        <source>Chưa có ai đăng nhập trên máy này.</source>
        <translation>Nobody has signed in on this machine yet.</translation>
    </message>
    <message>
        <source>Mở ứng dụng và đăng nhập cổng trước.</source>
        <translation>Open the program and sign in to the portal first.</translation>
    </message>
    <message>
        <source>Tài khoản vừa đăng nhập không phải chủ của dữ liệu này.</source>
        <translation>The account that signed in does not own this data.</translation>
    </message>
    <message>
        <source>Dữ liệu của cả hai người còn nguyên, tách riêng.</source>
        <translation>The data of both people is untouched and kept apart.</translation>
    </message>
    <message>
        <source>Đăng nhập bằng đúng tài khoản.</source>
        <translation>Sign in with the right account.</translation>
    </message>
    <message>
        <source>Thao tác được giữ trên máy.</source>
        <translation>Actions are kept on this machine.</translation>
    </message>
    <message>
        <source>Việc trên máy vẫn làm được.</source>
        <translation>Work on this machine goes on.</translation>
    </message>
    <message>
        <source>Ứng dụng tự thử lại.</source>
        <translation>The program tries again by itself.</translation>
    </message>
    <message>
        <source>Chưa tới được cổng.</source>
        <translation>The portal cannot be reached.</translation>
    </message>
    <message>
        <source>Tự gửi khi có mạng.</source>
        <translation>They are sent when there is a network.</translation>
    </message>
    <message>
        <source>Mạng này trả lời thay cổng, có thể yêu cầu đăng nhập mạng trước.</source>
        <translation>The network answers in the portal&apos;s place; it may want you to log in to it first.</translation>
    </message>
    <message>
        <source>Chưa gửi gì.</source>
        <translation>Nothing was sent.</translation>
    </message>
    <message>
        <source>Mở trình duyệt web để đăng nhập mạng, rồi đồng bộ lại.</source>
        <translation>Open a web browser to log in to the network, then sync again.</translation>
    </message>
    <message>
        <source>Chứng thư của cổng không hợp lệ.</source>
        <translation>The portal&apos;s certificate is not valid.</translation>
    </message>
    <message>
        <source>Báo bộ phận công nghệ thông tin, mã TLS-2.</source>
        <translation>Tell the IT department, code TLS-2.</translation>
    </message>
    <message>
        <source>Phiên cổng đã hết.</source>
        <translation>The portal session is over.</translation>
    </message>
    <message>
        <source>Đăng nhập lại để gửi và nhận.</source>
        <translation>Sign in again to send and receive.</translation>
    </message>
    <message>
        <source>Cổng không cho tài khoản hoặc máy này vào.</source>
        <translation>The portal does not let this account or machine in.</translation>
    </message>
    <message>
        <source>Báo người quản trị tài khoản của cơ quan.</source>
        <translation>Tell your agency&apos;s account administrator.</translation>
    </message>
    <message>
        <source>Cơ quan tạm khóa máy này ở cổng.</source>
        <translation>Your agency has suspended this machine at the portal.</translation>
    </message>
    <message>
        <source>Việc trên máy còn nguyên, vẫn đọc được; chưa gửi và nhận gì.</source>
        <translation>The work on this machine is intact and readable; nothing is sent or received.</translation>
    </message>
    <message>
        <source>Cổng yêu cầu xóa dữ liệu trên máy này.</source>
        <translation>The portal asks for the data on this machine to be deleted.</translation>
    </message>
    <message>
        <source>Ứng dụng chỉ làm khi lệnh đúng là của cổng.</source>
        <translation>The program does so only when the order is proven to be the portal&apos;s.</translation>
    </message>
    <message>
        <source>Cổng đang bận.</source>
        <translation>The portal is busy.</translation>
    </message>
    <message>
        <source>Không mất gì.</source>
        <translation>Nothing is lost.</translation>
    </message>
    <message>
        <source>Cổng yêu cầu phiên bản mới hơn để nhận PAKN.</source>
        <translation>The portal wants a newer version to deliver cases.</translation>
    </message>
    <message>
        <source>Lần gửi quá lớn đối với cổng.</source>
        <translation>The request was too large for the portal.</translation>
    </message>
    <message>
        <source>Ứng dụng tự chia nhỏ và gửi lại.</source>
        <translation>The program splits it and sends it again.</translation>
    </message>
    <message>
        <source>Cổng cần ứng dụng tải lại danh sách PAKN.</source>
        <translation>The portal wants the list of cases downloaded again.</translation>
    </message>
    <message>
        <source>Ứng dụng tự tải lại.</source>
        <translation>The program does so by itself.</translation>
    </message>
    <message>
        <source>Cổng báo phần lớn PAKN đang xử lý không còn ở đây.</source>
        <translation>The portal says that much of the open cases here is gone.</translation>
    </message>
    <message>
        <source>PAKN vẫn ở trên máy, thao tác vẫn được gửi.</source>
        <translation>The cases are still on this machine, and actions are still sent.</translation>
    </message>
    <message>
        <source>Mở Cần quyết định để chọn giữ lại hay bỏ.</source>
        <translation>Open Decisions to keep them or let them go.</translation>
    </message>
    <message>
        <source>Cổng trả lời không đúng quy ước.</source>
        <translation>The portal&apos;s answer does not follow the contract.</translation>
    </message>
    <message>
        <source>Chưa làm việc được với cổng.</source>
        <translation>Working with the portal is not possible yet.</translation>
    </message>
    <message>
        <source>Cổng không nhận lần đăng nhập này.</source>
        <translation>The portal did not accept this sign-in.</translation>
    </message>
    <message>
        <source>Đăng nhập lại.</source>
        <translation>Sign in again.</translation>
    </message>
    <message>
        <source>Chưa thấy đăng nhập xong ở trình duyệt web.</source>
        <translation>The sign-in in the web browser was not finished.</translation>
    </message>
    <message>
        <source>Bấm đăng nhập để mở lại.</source>
        <translation>Press sign in to open it again.</translation>
    </message>
    <message>
        <source>Chưa đăng nhập được.</source>
        <translation>Signing in did not work.</translation>
    </message>
    <message>
        <source>Không đổi gì trên máy.</source>
        <translation>Nothing was changed on this machine.</translation>
    </message>
    <message>
        <source>Xuất gói mới và mang tới cổng.</source>
        <translation>Make a new package and carry it to the portal.</translation>
    </message>
    <message>
        <source>Máy này chưa trao đổi khóa với cổng nên chưa dùng được gói.</source>
        <translation>This machine has not exchanged keys with the portal yet, so packages cannot be used.</translation>
    </message>
    <message>
        <source>Đồng bộ qua mạng một lần rồi làm lại.</source>
        <translation>Sync once over the network, then do it again.</translation>
    </message>
    <message>
        <source>Gói này không phải của cổng gửi cho bạn trên máy này.</source>
        <translation>This package is not from your portal for you on this machine.</translation>
    </message>
    <message>
        <source>Kiểm tra lại tệp. Nếu đúng tệp, báo bộ phận công nghệ thông tin.</source>
        <translation>Check the file. If it is the right one, tell the IT department.</translation>
    </message>
    <message>
        <source>Tệp này hỏng, thiếu hoặc không phải gói trao đổi.</source>
        <translation>This file is damaged, incomplete, or no exchange package.</translation>
    </message>
    <message>
        <source>Chép lại tệp từ nơi trả lời, hoặc xin trả lời lại gói đó.</source>
        <translation>Copy the file again from where it was answered, or have that package answered again.</translation>
    </message>
    <message>
        <source>Đây là gói gửi đi, cổng chưa trả lời gói này.</source>
        <translation>This is a package on its way out; the portal has not answered it yet.</translation>
    </message>
    <message>
        <source>Mang gói tới nơi có cổng, rồi nhập gói trả lời.</source>
        <translation>Carry it to the portal, then take in the answer.</translation>
    </message>
    <message>
        <source>Gói trả lời này cũ hơn dữ liệu trên máy.</source>
        <translation>This answer is older than what is on this machine.</translation>
    </message>
    <message>
        <source>Nhập gói mới hơn.</source>
        <translation>Take in a newer one.</translation>
    </message>
    <message>
        <source>Gói trả lời này dành cho một gói mà máy không còn ghi nhận.</source>
        <translation>This answers a package that this machine has no record of.</translation>
    </message>
    <message>
        <source>Chưa dùng được gói trao đổi.</source>
        <translation>The exchange package could not be used.</translation>
    </message>
    <message>
        <source>Câu trả lời vẫn còn trên máy.</source>
        <translation>The reply is still on this machine.</translation>
    </message>
    <message>
        <source>PAKN này không còn trên máy.</source>
        <translation>This case is no longer on this machine.</translation>
    </message>
    <message>
        <source>Nội dung bạn soạn nằm ở Việc dở dang.</source>
        <translation>What you wrote is under Unfinished work.</translation>
    </message>
    <message>
        <source>Đồng bộ để lấy lại, nếu PAKN vẫn thuộc bạn.</source>
        <translation>Sync to get it back if the case is still yours.</translation>
    </message>
    <message>
        <source>Chưa làm được việc này.</source>
        <translation>This cannot be done now.</translation>
    </message>
    <message>
        <source>Mở lại PAKN.</source>
        <translation>Open the case again.</translation>
    </message>
    <message>
        <source>Cổng không nhận loại tệp này.</source>
        <translation>The portal does not accept this kind of file.</translation>
    </message>
    <message>
        <source>Tệp lớn hơn mức cổng nhận.</source>
        <translation>The file is larger than the portal accepts.</translation>
    </message>
    <message>
        <source>Chọn tệp nhỏ hơn.</source>
        <translation>Choose a smaller file.</translation>
    </message>
    <message>
        <source>Nhiều tệp hơn mức cổng nhận.</source>
        <translation>These are more files than the portal accepts.</translation>
    </message>
    <message>
        <source>Bỏ bớt tệp.</source>
        <translation>Remove some files.</translation>
    </message>
    <message>
        <source>Không đọc được tệp.</source>
        <translation>The file cannot be read.</translation>
    </message>
    <message>
        <source>Kiểm tra tệp còn ở đó rồi chọn lại.</source>
        <translation>Check that it is still there, then choose it again.</translation>
    </message>
    <message>
        <source>Không ghi được tệp.</source>
        <translation>The file could not be written.</translation>
    </message>
    <message>
        <source>Nội dung vẫn còn trên máy.</source>
        <translation>The text is still on this machine.</translation>
    </message>
    <message>
        <source>Chọn thư mục khác.</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>Tệp này đang mở ở chương trình khác nên chưa ghi đè được.</source>
        <translation>This file is open in another program, so it could not be replaced.</translation>
    </message>
    <message>
        <source>Tệp cũ còn nguyên.</source>
        <translation>The old file is as it was.</translation>
    </message>
    <message>
        <source>Đóng tệp ở Excel hoặc Word rồi ghi lại, hoặc chọn tên khác.</source>
        <translation>Close it in Excel or Word and write again, or choose another name.</translation>
    </message>
    <message>
        <source>Chưa dùng được tệp này.</source>
        <translation>This file cannot be used.</translation>
    </message>
    <message>
        <source>Chọn tệp khác.</source>
        <translation>Choose another file.</translation>
    </message>
    <message>
        <source>Chưa làm xong việc này.</source>
        <translation>This was not finished.</translation>
    </message>
    <message>
        <source>Thử lại.</source>
        <translation>Try again.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Xuất danh sách</source>
        <translation>Export the list</translation>
    </message>
    <message>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>Xuất CSV…</source>
        <translation>Export as CSV…</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đã ghi</source>
        <translation>Written</translation>
    </message>
    <message>
        <source>Sổ tính Excel (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>Tệp CSV (*.csv)</source>
        <translation>CSV file (*.csv)</translation>
    </message>
    <message>
        <source>Lưu danh sách</source>
        <translation>Save the list</translation>
    </message>
    <message>
        <source>Đang ghi %1 trên %2 dòng.</source>
        <translation>Writing line %1 of %2.</translation>
    </message>
    <message>
        <source>Đang hoàn tất tệp.</source>
        <translation>Completing the file.</translation>
    </message>
    <message>
        <source>Đã dừng.</source>
        <translation>Stopped.</translation>
    </message>
    <message>
        <source>Chưa có tệp nào được ghi.</source>
        <translation>No file was written.</translation>
    </message>
    <message numerus="yes">
        <source>Đã xuất %n dòng.</source>
        <translation>
            <numerusform>Exported %n line.</numerusform>
            <numerusform>Exported %n lines.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tệp %1, lần xuất đã ghi vào nhật ký.</source>
        <translation>File %1; the export is in the record.</translation>
    </message>
    <message>
        <source>Tệp không có thông tin người gửi. Tên bạn và thời điểm xuất được in trên tệp và ghi vào nhật ký.</source>
        <translation>The file holds nothing of the senders. Your name and the time are printed on it and kept in the record.</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>%1 xuất lúc %2</source>
        <translation>exported by %1 at %2</translation>
    </message>
    <message>
        <source>Chưa đồng bộ với cổng lần nào</source>
        <translation>Never synced with the portal</translation>
    </message>
    <message>
        <source>Số liệu đến lần đồng bộ %1</source>
        <translation>Data as of the sync at %1</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Thư đi</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>chưa trả lời</source>
        <translation>not answered</translation>
    </message>
    <message>
        <source>theo từ đang tìm</source>
        <translation>by the words searched for</translation>
    </message>
    <message>
        <source>Bộ lọc: %1</source>
        <translation>Filter: %1</translation>
    </message>
</context>
<context>
    <name>FetchAnew</name>
    <message>
        <source>Tải lại toàn bộ…</source>
        <translation>Fetch everything again…</translation>
    </message>
    <message>
        <source>Dùng khi danh sách trên máy khác với cổng. Thao tác chưa gửi và bản đang soạn giữ nguyên.</source>
        <translation>For lists that differ from the portal&apos;s. Actions not yet sent and texts being written stay as they are.</translation>
    </message>
    <message>
        <source>PAKN trên máy</source>
        <translation>Cases on this machine</translation>
    </message>
    <message>
        <source>Tải lại toàn bộ PAKN?</source>
        <translation>Fetch all cases again?</translation>
    </message>
    <message>
        <source>Có thể mất vài phút. Trong lúc tải bạn vẫn đọc và xử lý PAKN như thường.</source>
        <translation>It may take a few minutes. Meanwhile you read and handle cases as usual.</translation>
    </message>
    <message>
        <source>Tải lại</source>
        <translation>Fetch again</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Bắt đầu tải ở lần đồng bộ tới.</source>
        <translation>It begins with the next sync.</translation>
    </message>
</context>
<context>
    <name>FigureErrorWords</name>
    <message>
        <source>Quý %1 ở sau lần đồng bộ cuối, ngày %2.</source>
        <translation>Quarter %1 lies after the last sync, on %2.</translation>
    </message>
    <message>
        <source>Mẫu bảng %1 không dùng được. %2</source>
        <translation>The form %1 cannot be used. %2</translation>
    </message>
    <message>
        <source>Dữ liệu trên máy còn nguyên.</source>
        <translation>The data on this machine is whole.</translation>
    </message>
    <message>
        <source>Chưa ghi và chưa chốt gì.</source>
        <translation>Nothing was written or frozen.</translation>
    </message>
    <message>
        <source>Máy này chưa đồng bộ xong lần nào nên chưa có số liệu.</source>
        <translation>This machine has not finished a sync yet, so there are no figures.</translation>
    </message>
    <message>
        <source>Đồng bộ với cổng rồi làm lại.</source>
        <translation>Sync with the portal, then try again.</translation>
    </message>
    <message>
        <source>Quý này ở sau lần đồng bộ cuối nên chưa có số liệu.</source>
        <translation>This quarter lies after the last sync, so there are no figures.</translation>
    </message>
    <message>
        <source>Chọn quý trước đó, hoặc đồng bộ rồi làm lại.</source>
        <translation>Choose an earlier quarter, or sync and try again.</translation>
    </message>
    <message>
        <source>Mẫu bảng của cơ quan không dùng được.</source>
        <translation>A form of your agency cannot be used.</translation>
    </message>
    <message>
        <source>Các mẫu khác vẫn dùng được.</source>
        <translation>The other forms can be used.</translation>
    </message>
    <message>
        <source>Sửa tệp mẫu rồi mở lại ứng dụng.</source>
        <translation>Put the form&apos;s file right, then start the program again.</translation>
    </message>
    <message>
        <source>Không có mẫu bảng tên này.</source>
        <translation>There is no form of this name.</translation>
    </message>
    <message>
        <source>Chọn quarter, bieu-ii-05a hoặc tên một tệp mẫu của cơ quan.</source>
        <translation>Choose quarter, bieu-ii-05a or the name of a form&apos;s file of your agency.</translation>
    </message>
    <message>
        <source>Số liệu đã đổi sau khi bạn mở báo cáo.</source>
        <translation>The figures changed after you opened the report.</translation>
    </message>
    <message>
        <source>Chưa chốt gì.</source>
        <translation>Nothing was frozen.</translation>
    </message>
    <message>
        <source>Xem lại số liệu mới rồi chốt.</source>
        <translation>Look at the new figures, then freeze them.</translation>
    </message>
    <message>
        <source>Số liệu này còn điểm cần biết trước khi chốt.</source>
        <translation>There is something to know about these figures before they are frozen.</translation>
    </message>
    <message>
        <source>Đọc các điểm được nêu, rồi quyết định chốt hay không.</source>
        <translation>Read what is named, then decide whether to freeze them.</translation>
    </message>
    <message>
        <source>Chưa lập được số liệu.</source>
        <translation>The figures could not be worked out.</translation>
    </message>
    <message>
        <source>Đồng bộ rồi làm lại.</source>
        <translation>Sync, then try again.</translation>
    </message>
</context>
<context>
    <name>FileWords</name>
    <message>
        <source>nhạy cảm</source>
        <translation>sensitive</translation>
    </message>
    <message>
        <source>có trên máy</source>
        <translation>on this machine</translation>
    </message>
    <message>
        <source>đang tải %1</source>
        <translation>downloading %1</translation>
    </message>
    <message>
        <source>chưa tải được</source>
        <translation>not downloaded</translation>
    </message>
    <message>
        <source>đang chờ tải</source>
        <translation>waiting to download</translation>
    </message>
    <message>
        <source>chưa tải</source>
        <translation>not downloaded yet</translation>
    </message>
    <message>
        <source>Ứng dụng tự tải lại. Bấm Tải để thử ngay.</source>
        <translation>The program tries again by itself. Press Download to try now.</translation>
    </message>
    <message>
        <source>Tệp vẫn còn trên máy.</source>
        <translation>The file is still on this machine.</translation>
    </message>
    <message>
        <source>Bỏ tệp này khỏi PAKN.</source>
        <translation>Take this file out of the case.</translation>
    </message>
    <message>
        <source>Ứng dụng tự gửi lại. Bấm Gửi lại để thử ngay.</source>
        <translation>The program sends it again by itself. Press Send again to try now.</translation>
    </message>
    <message>
        <source>đã gửi</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>tạm dừng ở %1</source>
        <translation>paused at %1</translation>
    </message>
    <message>
        <source>tạm dừng</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>cổng không nhận</source>
        <translation>refused by the portal</translation>
    </message>
    <message>
        <source>đang gửi %1</source>
        <translation>sending %1</translation>
    </message>
    <message>
        <source>gửi lại %1</source>
        <translation>next try %1</translation>
    </message>
    <message>
        <source>đang chờ gửi</source>
        <translation>waiting to be sent</translation>
    </message>
    <message>
        <source>PAKN không còn thuộc bạn nên cổng không nhận tệp.</source>
        <translation>The case is no longer yours, so the portal does not take the file.</translation>
    </message>
    <message>
        <source>Cổng không nhận tệp lớn như thế này.</source>
        <translation>The portal does not take a file of this size.</translation>
    </message>
    <message>
        <source>Cổng không nhận loại tệp này.</source>
        <translation>The portal does not take this type of file.</translation>
    </message>
    <message>
        <source>PAKN đã đủ số tệp cổng nhận.</source>
        <translation>The case has as many files as the portal takes.</translation>
    </message>
    <message>
        <source>Cổng đã có tệp khác mang số này.</source>
        <translation>The portal has another file under this number.</translation>
    </message>
    <message>
        <source>Tệp đến cổng không nguyên vẹn.</source>
        <translation>The file did not reach the portal whole.</translation>
    </message>
    <message>
        <source>Cổng báo mã tệp khác với tệp trên máy.</source>
        <translation>The portal names another check code than the file on this machine has.</translation>
    </message>
    <message>
        <source>Không đọc được bản giữ trên máy.</source>
        <translation>The copy kept on this machine cannot be read.</translation>
    </message>
</context>
<context>
    <name>FirstRunScreen</name>
    <message>
        <source>Địa chỉ cổng</source>
        <translation>Portal address</translation>
    </message>
    <message>
        <source>Kiểm tra kết nối</source>
        <translation>Check the connection</translation>
    </message>
    <message>
        <source>Cơ quan cấp địa chỉ này. Máy do cơ quan cài thường đã có sẵn.</source>
        <translation>Your agency provides this address. Machines set up by the agency usually have it already.</translation>
    </message>
    <message>
        <source>Địa chỉ phải bắt đầu bằng https://, ví dụ https://pakn.coquan.gov.vn.</source>
        <translation>The address must begin with https://, such as https://pakn.coquan.gov.vn.</translation>
    </message>
    <message>
        <source>Đang hỏi cổng.</source>
        <translation>Asking the portal.</translation>
    </message>
    <message>
        <source>Kết nối được, qua proxy của máy</source>
        <translation>Connected, through this machine&apos;s proxy</translation>
    </message>
    <message>
        <source>Kết nối được</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>%1 (do cơ quan đặt)</source>
        <translation>%1 (set by the agency)</translation>
    </message>
    <message>
        <source>Kết nối</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Chứng thư</source>
        <translation>Certificate</translation>
    </message>
    <message>
        <source>Hợp lệ</source>
        <translation>Valid</translation>
    </message>
    <message numerus="yes">
        <source>Khớp cổng, lệch %n giây</source>
        <translation>
            <numerusform>Agrees with the portal, %n second apart</numerusform>
            <numerusform>Agrees with the portal, %n seconds apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lệch %n phút. Hạn được tính theo giờ cổng.</source>
        <translation>
            <numerusform>%n minute off. Dates follow the portal&apos;s time.</numerusform>
            <numerusform>%n minutes off. Dates follow the portal&apos;s time.</numerusform>
        </translation>
    </message>
    <message>
        <source>Giờ máy</source>
        <translation>Machine&apos;s clock</translation>
    </message>
    <message>
        <source>Đăng nhập bằng trình duyệt web</source>
        <translation>Sign in with the web browser</translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Ứng dụng mở trình duyệt web của máy để bạn đăng nhập cổng. Mật khẩu không đi qua ứng dụng này.</source>
        <translation>The program opens this machine&apos;s web browser for you to sign in to the portal. The password does not pass through this program.</translation>
    </message>
    <message>
        <source>Thôi đăng nhập</source>
        <translation>Cancel sign-in</translation>
    </message>
    <message>
        <source>Đang chờ bạn đăng nhập ở trình duyệt web.</source>
        <translation>Waiting for you to sign in in the web browser.</translation>
    </message>
    <message>
        <source>Xong việc, cửa sổ này tự sang bước 3.</source>
        <translation>This window then goes to step 3 by itself.</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Tiến độ tải dữ liệu</source>
        <translation>Download progress</translation>
    </message>
    <message>
        <source>Bắt đầu làm việc</source>
        <translation>Start working</translation>
    </message>
    <message>
        <source>Tải dữ liệu về máy</source>
        <translation>Download your data</translation>
    </message>
    <message>
        <source>PAKN được mã hóa trên máy này. Bắt đầu được ngay, phần còn lại tải tiếp trong lúc làm.</source>
        <translation>Cases are encrypted on this machine. You can start at once; the rest is downloaded while you work.</translation>
    </message>
    <message>
        <source>Đã nhận %1 PAKN</source>
        <translation>%1 cases received</translation>
    </message>
    <message>
        <source>Tải tiếp</source>
        <translation>Go on downloading</translation>
    </message>
    <message>
        <source>Bước %1 trên %2</source>
        <translation>Step %1 of %2</translation>
    </message>
    <message>
        <source>Phản ánh, kiến nghị</source>
        <translation>Citizens&apos; feedback</translation>
    </message>
</context>
<context>
    <name>FirstRunStrip</name>
    <message>
        <source>Phiên bản %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>chưa đồng bộ lần nào</source>
        <translation>never synced</translation>
    </message>
    <message>
        <source>Chưa nối cổng</source>
        <translation>Not connected to the portal</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Chưa tới được cổng</source>
        <translation>Portal not reached</translation>
    </message>
</context>
<context>
    <name>FreezeDialog</name>
    <message>
        <source>Giữ nguyên %1 dòng, %2 cột và danh sách PAKN phía sau từng ô, tính đến %3, theo quy tắc %4 và lịch %5. Bản chốt được ký trên máy này. Về sau ô nào đổi, ứng dụng chỉ ra ô đó và lý do.</source>
        <translation>%1 rows, %2 columns and the cases behind each cell are kept as of %3, by rules %4 and calendar %5. They are signed on this machine. Whatever cell changes later is shown with the reason.</translation>
    </message>
    <message>
        <source>Chốt số liệu %1?</source>
        <translation>Freeze the figures of %1?</translation>
    </message>
    <message>
        <source>Chốt số liệu</source>
        <translation>Freeze the figures</translation>
    </message>
    <message>
        <source>Quay lại xem</source>
        <translation>Back to the figures</translation>
    </message>
    <message>
        <source>Quý chưa kết thúc, số liệu còn thay đổi.</source>
        <translation>The quarter has not ended, the figures will still change.</translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN thiếu ngày, chưa xếp được.</source>
        <translation>
            <numerusform>%n case lacks a day.</numerusform>
            <numerusform>%n cases lack a day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GreetingWords</name>
    <message>
        <source>Kính gửi: người gửi phản ánh,</source>
        <translation>Dear sender,</translation>
    </message>
    <message>
        <source>Ông/Bà %1</source>
        <translation>Mr/Ms %1</translation>
    </message>
    <message>
        <source>Kính gửi: %1,</source>
        <translation>Dear %1,</translation>
    </message>
</context>
<context>
    <name>HandoverForm</name>
    <message>
        <source>Bạn vẫn giữ PAKN đến khi người nhận đồng ý. Nội dung đang soạn được lưu và đi cùng.</source>
        <translation>You keep the cases until the receiver agrees. What you are writing is saved and goes along.</translation>
    </message>
    <message>
        <source>Bản đang trình hoặc đã duyệt thì người nhận phải trình lại.</source>
        <translation>A text under approval or approved has to be submitted anew by the receiver.</translation>
    </message>
    <message numerus="yes">
        <source>Bàn giao %n PAKN?</source>
        <translation>
            <numerusform>Hand over %n case?</numerusform>
            <numerusform>Hand over %n cases?</numerusform>
        </translation>
    </message>
    <message>
        <source>Gửi biên bản</source>
        <translation>Send the dossier</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN không bàn giao được lúc này, không có trong biên bản.</source>
        <translation>
            <numerusform>%n case cannot be handed over now and is left out.</numerusform>
            <numerusform>%n cases cannot be handed over now and are left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ghi chú cho người nhận</source>
        <translation>Note for the receiver</translation>
    </message>
    <message>
        <source>Chọn người nhận</source>
        <translation>Choose the receiver</translation>
    </message>
    <message>
        <source>Người nhận</source>
        <translation>Receiver</translation>
    </message>
    <message>
        <source>Điều đã hẹn với người gửi, theo từng PAKN</source>
        <translation>What was promised to the sender, case by case</translation>
    </message>
    <message>
        <source>Điều đã hẹn, %1</source>
        <translation>What was promised, %1</translation>
    </message>
</context>
<context>
    <name>HandoverNotice</name>
    <message numerus="yes">
        <source>%n PAKN chờ bạn nhận bàn giao.</source>
        <translation>
            <numerusform>%n case waits for you to take it over.</numerusform>
            <numerusform>%n cases wait for you to take them over.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mở biên bản</source>
        <translation>Open the dossiers</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Bên giao</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>Bên nhận</source>
        <translation>Taken over by</translation>
    </message>
    <message>
        <source>Ngày lập</source>
        <translation>Made on</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Mã PAKN</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Dự thảo</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Điều đã hẹn</source>
        <translation>What was promised</translation>
    </message>
    <message>
        <source>chưa có hạn</source>
        <translation>no date yet</translation>
    </message>
    <message>
        <source>đang tạm dừng</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Tổng số: %1.</source>
        <translation>In all: %1.</translation>
    </message>
    <message>
        <source>In lúc %1. Việc chuyển giao có hiệu lực khi bên nhận đồng ý và cổng nhận.</source>
        <translation>Printed %1. A case changes hands when the receiver agrees and the portal has it.</translation>
    </message>
</context>
<context>
    <name>HandoversDialog</name>
    <message>
        <source>Biên bản bàn giao</source>
        <translation>Handover dossier</translation>
    </message>
    <message>
        <source>Không có PAKN nào đang bàn giao.</source>
        <translation>No case is being handed over.</translation>
    </message>
    <message>
        <source>PAKN</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>Dự thảo</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Điều đã hẹn</source>
        <translation>What was promised</translation>
    </message>
    <message>
        <source>PAKN đang bàn giao</source>
        <translation>Cases being handed over</translation>
    </message>
    <message>
        <source>Làm với</source>
        <translation>Applies to</translation>
    </message>
    <message>
        <source>Nhận bàn giao</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Không nhận…</source>
        <translation>Decline…</translation>
    </message>
    <message>
        <source>Rút đề nghị</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>In biên bản…</source>
        <translation>Print the record…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message numerus="yes">
        <source>Không nhận %n PAKN?</source>
        <translation>
            <numerusform>Decline %n case?</numerusform>
            <numerusform>Decline %n cases?</numerusform>
        </translation>
    </message>
    <message>
        <source>PAKN ở lại với người giao. Người giao đọc được lý do.</source>
        <translation>The cases stay where they are. The giver reads the reason.</translation>
    </message>
    <message>
        <source>Không nhận</source>
        <translation>Decline</translation>
    </message>
    <message>
        <source>Xem lại</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Chờ bạn nhận, từ %1</source>
        <translation>Waiting for you, from %1</translation>
    </message>
    <message>
        <source>%1 giao cho %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>chưa có hạn</source>
        <translation>no date yet</translation>
    </message>
    <message>
        <source>có</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Chờ cổng nhận</source>
        <translation>Waiting for the portal</translation>
    </message>
    <message>
        <source>PAKN đang chọn</source>
        <translation>The chosen case</translation>
    </message>
    <message numerus="yes">
        <source>Cả biên bản, %n PAKN</source>
        <translation>
            <numerusform>The whole dossier, %n case</numerusform>
            <numerusform>The whole dossier, %n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Lịch sử (%1)</source>
        <translation>History (%1)</translation>
    </message>
    <message>
        <source>Bản lưu của dự thảo (%1)</source>
        <translation>Kept versions of the draft (%1)</translation>
    </message>
    <message>
        <source>Bạn</source>
        <translation>You</translation>
    </message>
    <message>
        <source>%1, thay %2</source>
        <translation>%1, for %2</translation>
    </message>
    <message>
        <source>Cổng</source>
        <translation>Portal</translation>
    </message>
    <message>
        <source>Người gửi</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>cho bạn</source>
        <translation>to you</translation>
    </message>
    <message>
        <source>%1. Trễ hạn: %2</source>
        <translation>%1. Late: %2</translation>
    </message>
</context>
<context>
    <name>KeptTexts</name>
    <message>
        <source>Bản lưu của dự thảo</source>
        <translation>Kept versions of the draft</translation>
    </message>
    <message>
        <source>Nội dung bản lưu</source>
        <translation>Text of the kept version</translation>
    </message>
    <message>
        <source>Đưa vào dự thảo</source>
        <translation>Put into the draft</translation>
    </message>
    <message>
        <source>Bản của tôi trước khi ghép</source>
        <translation>My version before the merge</translation>
    </message>
    <message>
        <source>Bản của tôi, không chọn</source>
        <translation>My version, not chosen</translation>
    </message>
    <message>
        <source>Bản đã phê duyệt</source>
        <translation>Approved version</translation>
    </message>
    <message>
        <source>Bản đã trả lại để sửa</source>
        <translation>Version returned for changes</translation>
    </message>
    <message>
        <source>Bản đã rút lại</source>
        <translation>Version taken back</translation>
    </message>
    <message>
        <source>Bản cổng từ chối</source>
        <translation>Version the portal refused</translation>
    </message>
    <message>
        <source>Bản của tôi khi xung đột</source>
        <translation>My version at the conflict</translation>
    </message>
    <message>
        <source>Bản chưa gửi</source>
        <translation>Version that was not sent</translation>
    </message>
    <message>
        <source>Bản đã ghi vào PAKN</source>
        <translation>Version put into the case as a note</translation>
    </message>
    <message>
        <source>Bản của %1 trước khi ghép</source>
        <translation>Version of %1 before the merge</translation>
    </message>
    <message>
        <source>Bản của %1, không chọn</source>
        <translation>Version of %1, not chosen</translation>
    </message>
    <message>
        <source>Đã bỏ: %1</source>
        <translation>Dropped: %1</translation>
    </message>
    <message>
        <source>Dự thảo đang khóa, chỉ chép được</source>
        <translation>The draft is locked; it can only be copied</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chép nội dung</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Các bản này không được gửi đi. Chọn một bản để đọc, chép hoặc đưa lại vào dự thảo.</source>
        <translation>None of these versions is sent. Choose one to read, copy or put back into the draft.</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Bảng phím</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Mọi nơi</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Đi tới</source>
        <translation>Go to</translation>
    </message>
    <message>
        <source>Ctrl+1 … Ctrl+9</source>
        <translation>Ctrl+1 … Ctrl+9</translation>
    </message>
    <message>
        <source>mục 1 đến 9 của trình đơn Xem</source>
        <translation>entries 1 to 9 of the View menu</translation>
    </message>
    <message>
        <source>Danh sách</source>
        <translation>Lists</translation>
    </message>
    <message>
        <source>Soạn và duyệt</source>
        <translation>Writing and reviewing</translation>
    </message>
    <message>
        <source>Bảng điều hành</source>
        <translation>Team board</translation>
    </message>
    <message>
        <source>Báo cáo quý</source>
        <translation>Quarterly report</translation>
    </message>
    <message>
        <source>bảng phím này</source>
        <translation>this list of keys</translation>
    </message>
    <message>
        <source>đồng bộ ngay</source>
        <translation>sync now</translation>
    </message>
    <message>
        <source>F6, Shift+F6</source>
        <translation>F6, Shift+F6</translation>
    </message>
    <message>
        <source>khung kế, khung trước</source>
        <translation>next pane, previous pane</translation>
    </message>
    <message>
        <source>F10 hoặc Alt</source>
        <translation>F10 or Alt</translation>
    </message>
    <message>
        <source>trình đơn</source>
        <translation>menu</translation>
    </message>
    <message>
        <source>toàn màn hình</source>
        <translation>full screen</translation>
    </message>
    <message>
        <source>tìm trong danh sách</source>
        <translation>search the list</translation>
    </message>
    <message>
        <source>đi tới mã PAKN</source>
        <translation>go to a case code</translation>
    </message>
    <message>
        <source>Ctrl+=, Ctrl+−, Ctrl+0</source>
        <translation>Ctrl+=, Ctrl+−, Ctrl+0</translation>
    </message>
    <message>
        <source>cỡ chữ lớn hơn, nhỏ hơn, vừa</source>
        <translation>text larger, smaller, medium</translation>
    </message>
    <message>
        <source>Alt+←</source>
        <translation>Alt+←</translation>
    </message>
    <message>
        <source>quay lại</source>
        <translation>back</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>đóng, không mất chữ đang soạn</source>
        <translation>close, without losing text</translation>
    </message>
    <message>
        <source>thoát</source>
        <translation>quit</translation>
    </message>
    <message>
        <source>↑ ↓ PgUp PgDn Home End</source>
        <translation>↑ ↓ PgUp PgDn Home End</translation>
    </message>
    <message>
        <source>đi trong danh sách</source>
        <translation>move in the list</translation>
    </message>
    <message>
        <source>← →</source>
        <translation>← →</translation>
    </message>
    <message>
        <source>đóng, mở nhóm</source>
        <translation>fold, unfold a group</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>mở PAKN</source>
        <translation>open the case</translation>
    </message>
    <message>
        <source>Dấu cách, Shift+↑ ↓, Ctrl+A</source>
        <translation>Space, Shift+↑ ↓, Ctrl+A</translation>
    </message>
    <message>
        <source>đánh dấu, chọn dải, chọn tất cả</source>
        <translation>mark, select a range, select all</translation>
    </message>
    <message>
        <source>ẩn, hiện khung xem</source>
        <translation>hide, show the preview</translation>
    </message>
    <message>
        <source>F8, Shift+F8</source>
        <translation>F8, Shift+F8</translation>
    </message>
    <message>
        <source>việc kế, việc trước cần làm</source>
        <translation>next, previous thing to do</translation>
    </message>
    <message>
        <source>Alt+Enter</source>
        <translation>Alt+Enter</translation>
    </message>
    <message>
        <source>vì sao có ngày này</source>
        <translation>why this date</translation>
    </message>
    <message>
        <source>soạn trả lời</source>
        <translation>write the reply</translation>
    </message>
    <message>
        <source>ghi chú</source>
        <translation>note</translation>
    </message>
    <message>
        <source>chép mã và tiêu đề</source>
        <translation>copy code and title</translation>
    </message>
    <message>
        <source>Shift+F10</source>
        <translation>Shift+F10</translation>
    </message>
    <message>
        <source>trình đơn của dòng</source>
        <translation>menu of the row</translation>
    </message>
    <message>
        <source>Alt+↑, Alt+↓</source>
        <translation>Alt+↑, Alt+↓</translation>
    </message>
    <message>
        <source>PAKN trước, PAKN kế</source>
        <translation>previous case, next case</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>lưu phiên bản dự thảo</source>
        <translation>save a version of the draft</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>in cách tính hạn</source>
        <translation>print how the due date is counted</translation>
    </message>
    <message>
        <source>F7, Shift+F7</source>
        <translation>F7, Shift+F7</translation>
    </message>
    <message>
        <source>chỗ trống kế, chỗ trống trước</source>
        <translation>next blank, previous blank</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>trình phê duyệt; khi duyệt: phê duyệt; ở Cảnh báo: ghi kế hoạch</source>
        <translation>submit for approval; in a review: approve; in Warnings: record a plan</translation>
    </message>
    <message>
        <source>Alt+T</source>
        <translation>Alt+T</translation>
    </message>
    <message>
        <source>trả lại để sửa</source>
        <translation>return for changes</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>khi duyệt: ý kiến về đoạn chọn</source>
        <translation>in a review: comment on the selection</translation>
    </message>
    <message>
        <source>← →, Enter, F8, Ctrl+Enter</source>
        <translation>← →, Enter, F8, Ctrl+Enter</translation>
    </message>
    <message>
        <source>ở Cần quyết định: của tôi, trên cổng; ghép cả hai; mục chưa chọn; ghi nhận</source>
        <translation>in Needs a decision: mine, the portal&apos;s; combine both; next field to choose; record</translation>
    </message>
    <message>
        <source>← ↑ → ↓</source>
        <translation>← ↑ → ↓</translation>
    </message>
    <message>
        <source>đi từ ngày sang ngày trong lịch</source>
        <translation>from day to day in the calendar</translation>
    </message>
    <message>
        <source>PAKN của cán bộ hoặc của ngày; ngày vượt sức: dàn việc</source>
        <translation>cases of the officer or the day; on a red day: spread the work</translation>
    </message>
    <message>
        <source>đánh dấu PAKN để phân công lại</source>
        <translation>mark cases to reassign</translation>
    </message>
    <message>
        <source>đi từ ô sang ô; Shift chọn vùng</source>
        <translation>go from cell to cell; Shift selects a range</translation>
    </message>
    <message>
        <source>PAKN phía sau ô; ở biểu đồ: xem dạng bảng</source>
        <translation>cases behind the cell; on a chart: show as a table</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>chép vùng</source>
        <translation>copy the range</translation>
    </message>
    <message>
        <source>Ctrl+Tab</source>
        <translation>Ctrl+Tab</translation>
    </message>
    <message>
        <source>thẻ kế</source>
        <translation>next tab</translation>
    </message>
    <message>
        <source>in báo cáo</source>
        <translation>print the report</translation>
    </message>
</context>
<context>
    <name>LawRows</name>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Căn cứ, nguồn</source>
        <translation>Legal basis, source</translation>
    </message>
    <message>
        <source>Độ tin cậy</source>
        <translation>Reliability</translation>
    </message>
    <message>
        <source>thư viện python-holidays</source>
        <translation>python-holidays library</translation>
    </message>
    <message>
        <source>đối chiếu với</source>
        <translation>cross-checked with</translation>
    </message>
    <message>
        <source>7 ngày, gồm 2 ngày trước</source>
        <translation>7 days incl. 2 before</translation>
    </message>
    <message>
        <source>hiệu lực </source>
        <translation>eff. </translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Thời hạn</source>
        <translation>Term</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>riêng %1</source>
        <translation>%1 only</translation>
    </message>
    <message>
        <source>mọi cơ quan</source>
        <translation>all agencies</translation>
    </message>
    <message>
        <source>%1 bản %2</source>
        <translation>%1 version %2</translation>
    </message>
    <message>
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tệp bị từ chối</source>
        <translation>Refused files</translation>
    </message>
    <message>
        <source>bị từ chối</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>công bố %1</source>
        <translation>published %1</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>chờ bạn xem</source>
        <translation>waits for you</translation>
    </message>
    <message>
        <source>không dùng</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>đã dùng từ %1</source>
        <translation>used since %1</translation>
    </message>
</context>
<context>
    <name>LawWords</name>
    <message>
        <source>Trả lời</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>Nhận hoặc trả lại cổng</source>
        <translation>Accept or return to the portal</translation>
    </message>
    <message>
        <source>Cập nhật tình hình</source>
        <translation>Progress update</translation>
    </message>
    <message>
        <source>Chuyển cơ quan</source>
        <translation>Forward to an agency</translation>
    </message>
    <message>
        <source>Bổ sung</source>
        <translation>Information from the sender</translation>
    </message>
    <message>
        <source>nghỉ</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>làm bù</source>
        <translation>make-up day</translation>
    </message>
    <message>
        <source>làm buổi sáng</source>
        <translation>worked in the morning</translation>
    </message>
    <message>
        <source>làm buổi chiều</source>
        <translation>worked in the afternoon</translation>
    </message>
    <message>
        <source>không rõ cách tính</source>
        <translation>counted in an unknown way</translation>
    </message>
    <message>
        <source>có lẽ không chuyển khi ngày cuối là ngày nghỉ</source>
        <translation>probably does not move a last day that is a day off</translation>
    </message>
    <message>
        <source>có lẽ tính cả những ngày chờ bổ sung</source>
        <translation>probably counts the days of waiting for the sender</translation>
    </message>
    <message>
        <source>có lẽ tính cả ngày nhận</source>
        <translation>probably counts the day of receipt</translation>
    </message>
    <message>
        <source>có lẽ tính theo ngày làm việc</source>
        <translation>probably counts working days</translation>
    </message>
    <message>
        <source>có lẽ tính cả ngày nghỉ</source>
        <translation>probably counts days off as well</translation>
    </message>
    <message>
        <source>chưa rõ số ngày</source>
        <translation>number of days unknown</translation>
    </message>
    <message numerus="yes">
        <source>%n ngày</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ngày làm việc</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n giờ làm việc</source>
        <translation>
            <numerusform>%n working hour</numerusform>
            <numerusform>%n working hours</numerusform>
        </translation>
    </message>
    <message>
        <source>ngày chờ không tính</source>
        <translation>days of waiting are not counted</translation>
    </message>
    <message>
        <source>%1, tạm dùng %2</source>
        <translation>%1, %2 used for now</translation>
    </message>
    <message>
        <source>đã đối chiếu</source>
        <translation>checked</translation>
    </message>
    <message>
        <source>tin cậy</source>
        <translation>reliable</translation>
    </message>
    <message>
        <source>dự kiến</source>
        <translation>expected</translation>
    </message>
    <message>
        <source>chưa đối chiếu</source>
        <translation>not checked</translation>
    </message>
    <message>
        <source>đối chiếu chéo</source>
        <translation>cross-checked</translation>
    </message>
    <message>
        <source>chưa rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>từ %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>đi kèm chương trình</source>
        <translation>came with the program</translation>
    </message>
    <message>
        <source>Tạm tính, chưa đối chiếu: %1 chưa rõ số ngày, tạm dùng %2 của quy định trước, %3 (%4).</source>
        <translation>Provisional, not checked: %1 names no days, so %2 of the former rule is used, %3 (%4).</translation>
    </message>
    <message>
        <source>Cổng ghi hạn %1, khác ngày tính ở đây.</source>
        <translation>The portal says %1, which differs from the date computed here.</translation>
    </message>
    <message>
        <source>Cổng %1.</source>
        <translation>The portal %1.</translation>
    </message>
    <message>
        <source>Ở đây chưa tính được hạn.</source>
        <translation>No date could be computed here.</translation>
    </message>
    <message>
        <source>Ở đây %1: %2, %3.</source>
        <translation>Here %1: %2, %3.</translation>
    </message>
    <message>
        <source>Dòng %1</source>
        <translation>Line %1</translation>
    </message>
    <message>
        <source>, cột %1</source>
        <translation>, column %1</translation>
    </message>
    <message>
        <source>Chọn một trong: %1.</source>
        <translation>Choose one of: %1.</translation>
    </message>
    <message>
        <source>chưa có hạn</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>Ngày %1 ở sau hôm nay (%2). Ghi ngày đã diễn ra.</source>
        <translation>%1 lies after today (%2). Enter a day that has been.</translation>
    </message>
    <message>
        <source>Ngày %1 ở trước ngày nhận (%2). Ghi từ ngày nhận trở đi.</source>
        <translation>%1 lies before the receipt (%2). Enter the receipt or a later day.</translation>
    </message>
    <message>
        <source>Ngày %1 ở trước lần nhận bổ sung gần nhất (%2). Ghi từ ngày đó trở đi.</source>
        <translation>%1 lies before the last answer of the sender (%2). Enter that day or a later one.</translation>
    </message>
    <message>
        <source>Ngày %1 ở trước ngày đề nghị bổ sung (%2). Ghi từ ngày đó trở đi.</source>
        <translation>%1 lies before the request (%2). Enter that day or a later one.</translation>
    </message>
    <message>
        <source>Cơ quan chưa nhận PAKN này nên chưa có gì để tạm dừng. Chờ cổng chuyển PAKN.</source>
        <translation>The agency has not received this case, so there is nothing to pause. Wait for the portal to forward it.</translation>
    </message>
    <message>
        <source>Đang chờ bổ sung từ %2. Ghi nhận bổ sung trước khi đề nghị lần nữa.</source>
        <translation>Waiting for the sender since %2. Record the answer before asking again.</translation>
    </message>
    <message>
        <source>Không có đề nghị bổ sung nào đang chờ. Kiểm tra lại PAKN.</source>
        <translation>No request is waiting. Check the case again.</translation>
    </message>
    <message>
        <source>tệp không có cột này</source>
        <translation>the file lacks this column</translation>
    </message>
    <message>
        <source>Thêm cột vào dòng đầu của tệp.</source>
        <translation>Add the column to the first line.</translation>
    </message>
    <message>
        <source>ô để trống</source>
        <translation>the cell is empty</translation>
    </message>
    <message>
        <source>Điền ô này.</source>
        <translation>Fill in this cell.</translation>
    </message>
    <message>
        <source>không phải ngày</source>
        <translation>not a date</translation>
    </message>
    <message>
        <source>Viết NĂM-THÁNG-NGÀY, ví dụ 2026-09-02.</source>
        <translation>Write YEAR-MONTH-DAY, such as 2026-09-02.</translation>
    </message>
    <message>
        <source>không phải giờ</source>
        <translation>not a time</translation>
    </message>
    <message>
        <source>Viết GIỜ:PHÚT, ví dụ 07:30.</source>
        <translation>Write HOUR:MINUTE, such as 07:30.</translation>
    </message>
    <message>
        <source>không phải số lượng</source>
        <translation>not a number</translation>
    </message>
    <message>
        <source>Viết số nguyên từ 1 đến 9999.</source>
        <translation>Write a whole number from 1 to 9999.</translation>
    </message>
    <message>
        <source>không phải số ngày</source>
        <translation>not a number of days</translation>
    </message>
    <message>
        <source>Viết số nguyên từ -999 đến 999, số âm là trước hạn.</source>
        <translation>Write a whole number from -999 to 999; below zero is before the date.</translation>
    </message>
    <message>
        <source>không phải giá trị được dùng ở cột này</source>
        <translation>not a value of this column</translation>
    </message>
    <message>
        <source>Chọn giá trị khác.</source>
        <translation>Choose another value.</translation>
    </message>
    <message>
        <source>kết thúc trước khi bắt đầu</source>
        <translation>it ends before it starts</translation>
    </message>
    <message>
        <source>Đổi lại hai đầu của khoảng.</source>
        <translation>Swap the two ends.</translation>
    </message>
    <message>
        <source>trùng khoảng với một dòng khác</source>
        <translation>it overlaps another line</translation>
    </message>
    <message>
        <source>Sửa để hai khoảng nối tiếp nhau, hoặc bỏ một dòng.</source>
        <translation>Let one follow the other, or drop a line.</translation>
    </message>
    <message>
        <source>đã có ở một dòng trên</source>
        <translation>it stands in a line above</translation>
    </message>
    <message>
        <source>Bỏ một trong hai dòng.</source>
        <translation>Drop one of the two lines.</translation>
    </message>
    <message>
        <source>mâu thuẫn với phần đã ghi</source>
        <translation>it contradicts what stands there</translation>
    </message>
    <message>
        <source>Đối chiếu văn bản, giữ lại nội dung đúng.</source>
        <translation>Check the document and keep what is right.</translation>
    </message>
    <message>
        <source>không đọc được từ dòng này</source>
        <translation>unreadable from this line on</translation>
    </message>
    <message>
        <source>Lưu lại tệp dạng CSV, mã UTF-8, đủ dấu ngoặc kép.</source>
        <translation>Save the file as CSV in UTF-8 with all its quotation marks.</translation>
    </message>
    <message>
        <source>không lớn hơn bản đang dùng</source>
        <translation>not above the version in use</translation>
    </message>
    <message>
        <source>Tăng số bản của dòng thay thế.</source>
        <translation>Raise the version of the line.</translation>
    </message>
    <message>
        <source>không có thời điểm nào trước mốc này</source>
        <translation>nothing lies before this point</translation>
    </message>
    <message>
        <source>Viết số từ 0 trở lên.</source>
        <translation>Write 0 or more.</translation>
    </message>
</context>
<context>
    <name>LedgerPage</name>
    <message>
        <source>Cách tính hạn trả lời %1</source>
        <translation>How the due date of %1 is counted</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Đếm</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Căn cứ</source>
        <translation>Legal basis</translation>
    </message>
    <message>
        <source>Hạn trả lời: hết ngày %1 %2</source>
        <translation>Reply due by the end of %1 %2</translation>
    </message>
    <message>
        <source>Quy tắc %1 bản %2: %3, %4</source>
        <translation>Rule %1 version %2: %3, %4</translation>
    </message>
    <message>
        <source>Lịch nghỉ bản %1</source>
        <translation>Calendar version %1</translation>
    </message>
    <message>
        <source>Hạn tạm tính, chưa đối chiếu với văn bản.</source>
        <translation>Provisional date, not checked against the document.</translation>
    </message>
    <message>
        <source>Lập lúc %1. Tính trên máy này từ lịch sử PAKN, quy tắc và lịch nghỉ.</source>
        <translation>Made at %1. Computed on this machine from the case&apos;s history, the rules and the calendar.</translation>
    </message>
</context>
<context>
    <name>LedgerStrip</name>
    <message>
        <source>hôm nay %1</source>
        <translation>today %1</translation>
    </message>
</context>
<context>
    <name>LedgerWords</name>
    <message>
        <source>Ngày nhận PAKN.</source>
        <translation>Day of receipt.</translation>
    </message>
    <message>
        <source>Tính.</source>
        <translation>Counted.</translation>
    </message>
    <message>
        <source>Tính cả ngày nghỉ.</source>
        <translation>Counted, days off included.</translation>
    </message>
    <message>
        <source>Chờ người gửi bổ sung.</source>
        <translation>Waiting for the sender.</translation>
    </message>
    <message>
        <source>Nghỉ cuối tuần.</source>
        <translation>Weekend.</translation>
    </message>
    <message>
        <source>Ngày nghỉ.</source>
        <translation>Day off.</translation>
    </message>
    <message>
        <source>Ngày cuối rơi vào ngày nghỉ.</source>
        <translation>The last day is a day off.</translation>
    </message>
    <message>
        <source>Ngày làm việc kế tiếp, hết 24 giờ.</source>
        <translation>The next working day, until midnight.</translation>
    </message>
    <message>
        <source>Ngày cuối, hết 24 giờ.</source>
        <translation>The last day, until midnight.</translation>
    </message>
    <message>
        <source>hạn</source>
        <translation>due</translation>
    </message>
    <message numerus="yes">
        <source>dừng %n ngày</source>
        <translation>
            <numerusform>paused %n day</numerusform>
            <numerusform>paused %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>không tính</source>
        <translation>not counted</translation>
    </message>
    <message>
        <source>bỏ qua</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>ngày %1</source>
        <translation>day %1</translation>
    </message>
    <message>
        <source>ngày %1–%2</source>
        <translation>days %1–%2</translation>
    </message>
    <message>
        <source>Chờ người gửi bổ sung: đề nghị %1.</source>
        <translation>Waiting for the sender: asked %1.</translation>
    </message>
    <message>
        <source>Chờ người gửi bổ sung: đề nghị %1, nhận đủ %2.</source>
        <translation>Waiting for the sender: asked %1, received %2.</translation>
    </message>
</context>
<context>
    <name>LoadWords</name>
    <message>
        <source>quá hạn</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>tuần này</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>sau đó</source>
        <translation>later</translation>
    </message>
    <message>
        <source>tạm dừng</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>đang giữ %1</source>
        <translation>holds %1</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Phản ánh, kiến nghị</source>
        <translation>Citizens&apos; feedback</translation>
    </message>
    <message>
        <source>Cỡ chữ do cơ quan đặt.</source>
        <translation>The text size is set by the agency.</translation>
    </message>
</context>
<context>
    <name>MarkedText</name>
    <message>
        <source>(thêm: %1)</source>
        <translation>(added: %1)</translation>
    </message>
    <message>
        <source>(bỏ: %1)</source>
        <translation>(removed: %1)</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;PAKN</source>
        <translation>&amp;Case</translation>
    </message>
    <message>
        <source>&amp;Sửa</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Xem</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Xử &amp;lý</source>
        <translation>&amp;Action</translation>
    </message>
    <message>
        <source>Đồng &amp;bộ</source>
        <translation>&amp;Sync</translation>
    </message>
    <message>
        <source>Bá&amp;o cáo</source>
        <translation>Rep&amp;orts</translation>
    </message>
    <message>
        <source>Trợ &amp;giúp</source>
        <translation>&amp;Help</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message>
        <source>Không hạn nào thay đổi</source>
        <translation>No date changes</translation>
    </message>
    <message numerus="yes">
        <source>%n sớm hơn</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n muộn hơn</source>
        <translation>
            <numerusform>%n later</numerusform>
            <numerusform>%n later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n có thêm hạn</source>
        <translation>
            <numerusform>%n gains a date</numerusform>
            <numerusform>%n gain a date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mất hạn</source>
        <translation>
            <numerusform>%n loses its date</numerusform>
            <numerusform>%n lose their date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thành quá hạn</source>
        <translation>
            <numerusform>%n becomes overdue</numerusform>
            <numerusform>%n become overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hạn thay đổi</source>
        <translation>
            <numerusform>%n date changes</numerusform>
            <numerusform>%n dates change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã xem %n PAKN</source>
        <translation>
            <numerusform>%n case examined</numerusform>
            <numerusform>%n cases examined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thành sắp đến hạn</source>
        <translation>
            <numerusform>%n becomes due soon</numerusform>
            <numerusform>%n become due soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phải đôn đốc</source>
        <translation>
            <numerusform>%n needs a reminder</numerusform>
            <numerusform>%n need a reminder</numerusform>
        </translation>
    </message>
    <message>
        <source>Giả định, không ghi vào hồ sơ nào.</source>
        <translation>A supposition; it is recorded nowhere.</translation>
    </message>
    <message>
        <source>Thành quá hạn</source>
        <translation>Become overdue</translation>
    </message>
    <message>
        <source>Thành sắp đến hạn</source>
        <translation>Become due soon</translation>
    </message>
    <message>
        <source>Phải đôn đốc</source>
        <translation>Need a reminder</translation>
    </message>
    <message>
        <source>%1. Từ %2 sang %3. %4.</source>
        <translation>%1. From %2 to %3. %4.</translation>
    </message>
    <message>
        <source>thành quá hạn</source>
        <translation>becomes overdue</translation>
    </message>
    <message>
        <source>hết quá hạn</source>
        <translation>no longer overdue</translation>
    </message>
    <message>
        <source>có thêm hạn</source>
        <translation>gains a date</translation>
    </message>
    <message>
        <source>mất hạn</source>
        <translation>loses its date</translation>
    </message>
    <message numerus="yes">
        <source>sớm hơn %n ngày</source>
        <translation>
            <numerusform>%n day earlier</numerusform>
            <numerusform>%n days earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>muộn hơn %n ngày</source>
        <translation>
            <numerusform>%n day later</numerusform>
            <numerusform>%n days later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NarrowHead</name>
    <message>
        <source>Trình đơn</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Đi tới</source>
        <translation>Go to</translation>
    </message>
</context>
<context>
    <name>NavigationPane</name>
    <message>
        <source>Điều hướng</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Lịch, quy tắc và cài đặt</source>
        <translation>Calendar, rules and settings</translation>
    </message>
    <message>
        <source>Trình đơn</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Trình đơn, Alt</source>
        <translation>Menu, Alt</translation>
    </message>
</context>
<context>
    <name>NavigationWords</name>
    <message>
        <source>Việc của tôi</source>
        <translation>My work</translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Cảnh báo</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Chờ tôi duyệt</source>
        <translation>For my approval</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Chờ phân công</source>
        <translation>To be assigned</translation>
    </message>
    <message>
        <source>Toàn cơ quan</source>
        <translation>Whole agency</translation>
    </message>
    <message>
        <source>Gửi lên cổng</source>
        <translation>To the portal</translation>
    </message>
    <message>
        <source>Thư đi</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Cần quyết định</source>
        <translation>Needs a decision</translation>
    </message>
    <message>
        <source>Quyết định</source>
        <translation>Decisions</translation>
    </message>
    <message>
        <source>Việc dở dang</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>Lịch và quy tắc</source>
        <translation>Calendar and rules</translation>
    </message>
    <message>
        <source>Lịch, quy tắc</source>
        <translation>Calendar, rules</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Phòng</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Bảng điều hành</source>
        <translation>Team board</translation>
    </message>
    <message>
        <source>Điều hành</source>
        <translation>Board</translation>
    </message>
    <message>
        <source>Báo cáo quý</source>
        <translation>Quarterly report</translation>
    </message>
    <message>
        <source>Báo cáo</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Hàng đợi của tôi</source>
        <translation>My queue</translation>
    </message>
    <message>
        <source>Hàng đợi</source>
        <translation>Queue</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Awaiting info</translation>
    </message>
    <message>
        <source>Chờ duyệt</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Đã trả lời</source>
        <translation>Answered</translation>
    </message>
</context>
<context>
    <name>NewsRows</name>
    <message>
        <source>Trễ mốc</source>
        <translation>Milestone missed</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, đang chờ bạn duyệt</source>
        <translation>%1, waits for your approval</translation>
    </message>
    <message>
        <source>%1, chưa phân công</source>
        <translation>%1, not assigned</translation>
    </message>
    <message>
        <source>%1, đã báo %2</source>
        <translation>%1, told to %2</translation>
    </message>
    <message>
        <source>đang ở %1</source>
        <translation>with %1</translation>
    </message>
    <message>
        <source>%1 và %2</source>
        <translation>%1 and %2</translation>
    </message>
    <message numerus="yes">
        <source>%n người khác</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message>
        <source>Mở để duyệt</source>
        <translation>Open to review</translation>
    </message>
    <message>
        <source>Phân công…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Ghi kế hoạch…</source>
        <translation>Record a plan…</translation>
    </message>
    <message>
        <source>Đã xem…</source>
        <translation>Seen…</translation>
    </message>
    <message>
        <source>Mở PAKN</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Xem danh sách</source>
        <translation>See the list</translation>
    </message>
    <message>
        <source>đã xem</source>
        <translation>seen</translation>
    </message>
</context>
<context>
    <name>OutboxHead</name>
    <message>
        <source>Sẵn sàng ngoại tuyến…</source>
        <translation>Ready for offline…</translation>
    </message>
    <message>
        <source>Thư đi</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Mọi thao tác đã lập, mới nhất ở trên</source>
        <translation>All actions, the newest first</translation>
    </message>
    <message>
        <source>Loại: %1</source>
        <translation>Kind: %1</translation>
    </message>
</context>
<context>
    <name>OutboxRows</name>
    <message>
        <source>lập %1</source>
        <translation>made %1</translation>
    </message>
</context>
<context>
    <name>OutboxScreen</name>
    <message>
        <source>Số</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Thao tác</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Bước tiếp theo</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Thư đi</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Hiện thêm</source>
        <translation>Show more</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n thao tác cũ hơn.</source>
        <translation>
            <numerusform>%n older action.</numerusform>
            <numerusform>%n older actions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã ghi yêu cầu rút lại.</source>
        <translation>The request to take it back is recorded.</translation>
    </message>
    <message>
        <source>Thao tác này không gửi nữa. Nếu cổng đã nhận từ trước, thao tác vẫn có hiệu lực.</source>
        <translation>The action is not sent any more. If the portal already had it, it stands.</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cần xử lý</source>
        <translation>To deal with</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>Đã nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Chọn thẻ hoặc loại khác để xem các thao tác còn lại.</source>
        <translation>Choose another tab or kind to see the other actions.</translation>
    </message>
    <message>
        <source>Không có thao tác nào</source>
        <translation>There are no actions</translation>
    </message>
    <message>
        <source>Thao tác bạn lập sẽ nằm ở đây.</source>
        <translation>The actions you make are listed here.</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Gói trao đổi qua USB</source>
        <translation>Exchange by USB stick</translation>
    </message>
    <message>
        <source>Xuất gói gửi đi…</source>
        <translation>Make a package…</translation>
    </message>
    <message>
        <source>Nhập gói trả lời…</source>
        <translation>Take in an answer…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đang ghi gói.</source>
        <translation>Writing the package.</translation>
    </message>
    <message>
        <source>Đang nhập gói.</source>
        <translation>Taking in the package.</translation>
    </message>
    <message>
        <source>Chọn nơi ghi gói</source>
        <translation>Where to write the package</translation>
    </message>
    <message>
        <source>Gói trao đổi (*.pakn)</source>
        <translation>Exchange package (*.pakn)</translation>
    </message>
    <message>
        <source>Chọn gói trả lời</source>
        <translation>Choose the answer</translation>
    </message>
    <message>
        <source>Dùng khi máy này không nối mạng được. Gói đã mã hóa và ký: chỉ cổng mở được gói gửi đi, chỉ máy này mở được gói trả lời.</source>
        <translation>For a machine that no network reaches. Packages are encrypted and signed: only the portal opens what goes out, only this machine opens the answer.</translation>
    </message>
    <message>
        <source>Ghi các thao tác đang chờ vào một tệp trên USB. Tệp kèm theo PAKN chỉ gửi khi có mạng.</source>
        <translation>Writes the waiting actions into a file on the stick. Attached files are sent over the network only.</translation>
    </message>
    <message>
        <source>Nhận trả lời của cổng và PAKN mới từ USB. Có mạng giữa chừng cũng không gửi hai lần.</source>
        <translation>Takes the portal&apos;s answer and new cases from the stick. A network in between sends nothing twice.</translation>
    </message>
</context>
<context>
    <name>PackageWords</name>
    <message numerus="yes">
        <source>Đã ghi %1 với %n thao tác.</source>
        <translation>
            <numerusform>%1 was written with %n action.</numerusform>
            <numerusform>%1 was written with %n actions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã ghi %1. Gói không có thao tác nào, chỉ để lấy PAKN mới.</source>
        <translation>%1 was written. It holds no action and only fetches new cases.</translation>
    </message>
    <message>
        <source>Mang tệp tới nơi có cổng, rồi nhập gói trả lời ở đây.</source>
        <translation>Carry the file to the portal, then take in the answer here.</translation>
    </message>
    <message numerus="yes">
        <source>%n thao tác có tệp kèm ở lại máy: tệp gửi khi có mạng.</source>
        <translation>
            <numerusform>%n action with a file stays here: files are sent when there is a network.</numerusform>
            <numerusform>%n actions with files stay here: files are sent when there is a network.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thao tác khác chưa tới lượt, sẽ vào gói sau.</source>
        <translation>
            <numerusform>%n other action has to wait and goes with the next package.</numerusform>
            <numerusform>%n other actions have to wait and go with the next package.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã nhập trả lời cho gói số %1.</source>
        <translation>The answer to package no. %1 was taken in.</translation>
    </message>
    <message numerus="yes">
        <source>Cổng đã nhận %n thao tác.</source>
        <translation>
            <numerusform>The portal has received %n action.</numerusform>
            <numerusform>The portal has received %n actions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thao tác cần quyết định.</source>
        <translation>
            <numerusform>%n action needs a decision.</numerusform>
            <numerusform>%n actions need a decision.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thao tác chưa có trả lời, sẽ có trong gói sau.</source>
        <translation>
            <numerusform>%n action has no answer yet and goes with the next package.</numerusform>
            <numerusform>%n actions have no answer yet and go with the next package.</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có thao tác nào được trả lời thêm.</source>
        <translation>No further action was answered.</translation>
    </message>
    <message>
        <source>PAKN trên máy mới hơn trong gói nên giữ nguyên.</source>
        <translation>The cases on this machine are newer than those in the package and stay as they are.</translation>
    </message>
    <message>
        <source>Cổng vừa được khôi phục từ bản sao lưu. PAKN giữ nguyên.</source>
        <translation>The portal was restored from a backup. The cases stay as they are.</translation>
    </message>
    <message>
        <source>Xuất gói mới: gói đó hỏi lại cổng những gì cổng còn giữ.</source>
        <translation>Make a new package: it asks the portal what it still has.</translation>
    </message>
    <message>
        <source>PAKN giữ nguyên, vì máy cần tải lại toàn bộ.</source>
        <translation>The cases stay as they are, for this machine has to fetch all of them again.</translation>
    </message>
    <message>
        <source>Xuất gói mới: gói trả lời sẽ có toàn bộ PAKN.</source>
        <translation>Make a new package: its answer will hold every case.</translation>
    </message>
    <message>
        <source>Gói báo phần lớn PAKN đang xử lý không còn ở đây. PAKN giữ nguyên.</source>
        <translation>The package says that much of the open cases here is gone. The cases stay as they are.</translation>
    </message>
    <message>
        <source>Mở Cần quyết định, rồi nhập lại gói này.</source>
        <translation>Open Decisions, then take in this package again.</translation>
    </message>
    <message>
        <source>PAKN không có gì mới.</source>
        <translation>No news of cases.</translation>
    </message>
    <message>
        <source>PAKN mới: %1.</source>
        <translation>New cases: %1.</translation>
    </message>
    <message>
        <source>Có thay đổi: %1.</source>
        <translation>Changed: %1.</translation>
    </message>
    <message>
        <source>Không còn ở đây: %1.</source>
        <translation>No longer here: %1.</translation>
    </message>
</context>
<context>
    <name>PetitionPanel</name>
    <message>
        <source>Hiện thông tin…</source>
        <translation>Show details…</translation>
    </message>
    <message>
        <source>Nội dung phản ánh</source>
        <translation>Petition</translation>
    </message>
    <message>
        <source>Người gửi</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>nhận %1 %2</source>
        <translation>received %1 %2</translation>
    </message>
    <message>
        <source>gửi %1 %2</source>
        <translation>sent %1 %2</translation>
    </message>
    <message>
        <source>Nội dung không còn trên máy.</source>
        <translation>The text is no longer on this machine.</translation>
    </message>
    <message>
        <source>Ý %1: %2</source>
        <translation>Point %1: %2</translation>
    </message>
    <message>
        <source>Che lại</source>
        <translation>Mask again</translation>
    </message>
    <message>
        <source>Dữ liệu người gửi không còn trên máy.</source>
        <translation>The sender&apos;s data is no longer on this machine.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Tổ chức</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Điện thoại</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>Thư điện tử</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Địa chỉ</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Người gửi đề nghị giữ bí mật. </source>
        <translation>The sender asked for secrecy. </translation>
    </message>
    <message>
        <source>Dữ liệu cá nhân đang được che. Mỗi lần xem được ghi vào nhật ký.</source>
        <translation>Personal data is masked. Every look at it is recorded.</translation>
    </message>
    <message>
        <source>Lần xem này đã được ghi vào nhật ký.</source>
        <translation>This look was recorded.</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>Xem để duyệt</source>
        <translation>Open for review</translation>
    </message>
    <message>
        <source>Gửi trả lời…</source>
        <translation>Send reply…</translation>
    </message>
    <message>
        <source>Nhận xử lý</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Soạn trả lời</source>
        <translation>Write reply</translation>
    </message>
    <message>
        <source>Phân công…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Ghi chú…</source>
        <translation>Note…</translation>
    </message>
    <message>
        <source>Vì sao có ngày này?</source>
        <translation>Why this date?</translation>
    </message>
    <message>
        <source>Chép mã PAKN</source>
        <translation>Copy the case code</translation>
    </message>
    <message>
        <source>Gần đây</source>
        <translation>Recently</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Chưa chọn PAKN</source>
        <translation>No case selected</translation>
    </message>
    <message>
        <source>Chọn một dòng để xem ở đây.</source>
        <translation>Select a row to see it here.</translation>
    </message>
    <message>
        <source>Khung xem PAKN</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>%1, lưu lúc %2</source>
        <translation>%1, saved at %2</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Người gửi</source>
        <translation>Sender</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Địa bàn</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Người xử lý</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>Tệp kèm theo (%1)</source>
        <translation>Attachments (%1)</translation>
    </message>
    <message>
        <source>có trên máy</source>
        <translation>on this machine</translation>
    </message>
    <message>
        <source>chưa tải</source>
        <translation>not downloaded</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Lưu bản in</source>
        <translation>Save the printout</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
</context>
<context>
    <name>ProposalPanel</name>
    <message>
        <source>Dùng lịch này…</source>
        <translation>Use this calendar…</translation>
    </message>
    <message>
        <source>PAKN</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Hạn cũ</source>
        <translation>Former date</translation>
    </message>
    <message>
        <source>Hạn mới</source>
        <translation>New date</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>PAKN đổi hạn</source>
        <translation>Cases whose date changes</translation>
    </message>
    <message>
        <source>Chỗ sai trong tệp</source>
        <translation>What is wrong in the file</translation>
    </message>
    <message>
        <source>Đang tính những hạn sẽ đổi theo %1.</source>
        <translation>Working out which dates change with %1.</translation>
    </message>
    <message>
        <source>Đang ghi lại các hạn theo %1.</source>
        <translation>Writing the dates anew by %1.</translation>
    </message>
    <message>
        <source>Bạn có thể làm việc khác.</source>
        <translation>You can go on with other work.</translation>
    </message>
    <message>
        <source>Chưa đổi gì cho đến khi bạn chọn dùng.</source>
        <translation>Nothing changes until you choose to use it.</translation>
    </message>
    <message>
        <source>Dùng quy tắc này…</source>
        <translation>Use these rules…</translation>
    </message>
    <message>
        <source>%1 bị từ chối.</source>
        <translation>%1 was refused.</translation>
    </message>
    <message>
        <source>Bản đang dùng giữ nguyên. Sửa những chỗ dưới đây rồi công bố lại.</source>
        <translation>The version in use stays. Correct the entries below, then publish it again.</translation>
    </message>
    <message>
        <source>Nguồn: %1</source>
        <translation>Source: %1</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Hiện thông tin người gửi?</source>
        <translation>Show the sender&apos;s details?</translation>
    </message>
    <message>
        <source>Lần xem này được ghi vào nhật ký cùng tên bạn và thời điểm.</source>
        <translation>This look is recorded with your name and the time.</translation>
    </message>
    <message>
        <source>Hiện thông tin</source>
        <translation>Show details</translation>
    </message>
    <message>
        <source>Để che</source>
        <translation>Keep masked</translation>
    </message>
    <message>
        <source>Sửa dự thảo đã phê duyệt?</source>
        <translation>Edit an approved draft?</translation>
    </message>
    <message>
        <source>Sửa dự thảo đang chờ duyệt?</source>
        <translation>Edit a draft in review?</translation>
    </message>
    <message>
        <source>Sửa sẽ làm phê duyệt hết hiệu lực, phải trình lại. Bản đã duyệt vẫn còn trong Lịch sử.</source>
        <translation>Editing voids the approval and the draft must be submitted again. The approved version stays in the history.</translation>
    </message>
    <message>
        <source>Lần trình này hết hiệu lực khi bạn sửa, phải trình lại.</source>
        <translation>This submission ends when you edit; the draft must be submitted again.</translation>
    </message>
    <message>
        <source>Sửa dự thảo</source>
        <translation>Edit draft</translation>
    </message>
    <message>
        <source>Giữ nguyên</source>
        <translation>Leave as it is</translation>
    </message>
    <message>
        <source>Thêm ghi chú nội bộ</source>
        <translation>Add an internal note</translation>
    </message>
    <message>
        <source>Người gửi không đọc được ghi chú này. Ghi chú đã lưu không sửa, không xóa.</source>
        <translation>The sender cannot read this note. A saved note is neither changed nor deleted.</translation>
    </message>
    <message>
        <source>Lưu ghi chú</source>
        <translation>Save note</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Nội dung ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1. Muốn trình ngay thì ghi lý do.</source>
        <translation>%1. To submit now, give a reason.</translation>
    </message>
    <message>
        <source>Trình phê duyệt dự thảo %1?</source>
        <translation>Submit draft %1 for approval?</translation>
    </message>
    <message>
        <source>Người duyệt nhận khi có mạng. Trong lúc chờ, bạn có thể rút lại ở Thư đi.</source>
        <translation>The approver receives it when there is a network. Until then you can take it back in the Outbox.</translation>
    </message>
    <message>
        <source>Trình phê duyệt</source>
        <translation>Submit for approval</translation>
    </message>
    <message>
        <source>Quay lại soạn</source>
        <translation>Back to writing</translation>
    </message>
    <message>
        <source>Người duyệt</source>
        <translation>Approver</translation>
    </message>
    <message>
        <source>Trưởng đơn vị</source>
        <translation>Head of unit</translation>
    </message>
    <message>
        <source>Lý do trình khi còn thiếu</source>
        <translation>Reason for submitting it incomplete</translation>
    </message>
    <message>
        <source>Lời nhắn</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Gửi đến: %1
Mã đối chiếu: %2
Nội dung đúng bản đã phê duyệt.</source>
        <translation>To: %1
Check code: %2
The text is exactly the approved one.</translation>
    </message>
    <message numerus="yes">
        <source>Có thể rút lại trong %n giây ở Thư đi.</source>
        <translation>
            <numerusform>It can be taken back for %n second in the Outbox.</numerusform>
            <numerusform>It can be taken back for %n seconds in the Outbox.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gửi trả lời cho người gửi?</source>
        <translation>Send the reply to the sender?</translation>
    </message>
    <message>
        <source>Gửi trả lời</source>
        <translation>Send reply</translation>
    </message>
    <message>
        <source>Chưa gửi</source>
        <translation>Do not send</translation>
    </message>
    <message>
        <source>Mã đối chiếu: %1
Phê duyệt gắn với đúng bản đang hiện. Sửa một chữ thì phê duyệt hết hiệu lực.</source>
        <translation>Check code: %1
The approval is bound to exactly this text. Changing a single word voids it.</translation>
    </message>
    <message>
        <source>Phê duyệt dự thảo %1?</source>
        <translation>Approve draft %1?</translation>
    </message>
    <message>
        <source>Phê duyệt</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Trả lại để sửa?</source>
        <translation>Return for changes?</translation>
    </message>
    <message>
        <source>Người soạn nhận ý kiến khi có mạng và trình lại sau khi sửa.</source>
        <translation>The author receives your comments when there is a network and submits again.</translation>
    </message>
    <message>
        <source>Trả lại để sửa</source>
        <translation>Return for changes</translation>
    </message>
    <message>
        <source>Ý kiến</source>
        <translation>Comments</translation>
    </message>
    <message>
        <source>Mở tệp bằng chương trình khác?</source>
        <translation>Open the file with another program?</translation>
    </message>
    <message>
        <source>Một bản sao không mã hóa nằm trong thư mục riêng của bạn cho đến khi đóng ứng dụng. Tệp do người ngoài gửi có thể chứa mã độc: chỉ mở khi cần.</source>
        <translation>A copy that is not encrypted lies in a private folder of yours until the program is closed. A file sent from outside may hold malicious code: open it only when needed.</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>Không mở</source>
        <translation>Do not open</translation>
    </message>
    <message>
        <source>Lưu nội dung thành tệp?</source>
        <translation>Save the text as a file?</translation>
    </message>
    <message>
        <source>Tệp này không được mã hóa và có thể có thông tin về người gửi. Chỉ lưu ở nơi cơ quan cho phép, xóa khi bàn giao xong. Lần lưu này được ghi vào nhật ký cùng tên bạn.</source>
        <translation>This file is not encrypted and may hold information about the sender. Save it only where your agency allows, and delete it once handed over. That you saved it is recorded with your name.</translation>
    </message>
    <message>
        <source>Chọn nơi lưu…</source>
        <translation>Choose where…</translation>
    </message>
    <message>
        <source>Không lưu</source>
        <translation>Do not save</translation>
    </message>
    <message>
        <source>Bỏ nội dung này?</source>
        <translation>Discard this text?</translation>
    </message>
    <message>
        <source>Nội dung bị bỏ vẫn xem lại được trong bản lưu của máy này. Ghi lý do để nhớ.</source>
        <translation>Discarded text can still be read in this machine&apos;s archive. Give a reason to remember.</translation>
    </message>
    <message>
        <source>Bỏ nội dung</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Giữ lại</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>QueueEmptyWords</name>
    <message>
        <source>Không có PAKN nào cần xử lý</source>
        <translation>No cases to deal with</translation>
    </message>
    <message>
        <source>Không có PAKN quá hạn</source>
        <translation>No overdue cases</translation>
    </message>
    <message>
        <source>Không có PAKN sắp đến hạn</source>
        <translation>No cases due soon</translation>
    </message>
    <message>
        <source>Không có PAKN chờ bổ sung</source>
        <translation>No cases waiting for information</translation>
    </message>
    <message>
        <source>Không có PAKN chờ duyệt</source>
        <translation>No cases in review</translation>
    </message>
    <message>
        <source>Chưa có PAKN đã trả lời</source>
        <translation>No answered cases yet</translation>
    </message>
    <message>
        <source>Không có PAKN chờ phân công</source>
        <translation>No cases to be assigned</translation>
    </message>
    <message>
        <source>Cơ quan chưa có PAKN nào</source>
        <translation>The agency has no cases yet</translation>
    </message>
    <message>
        <source>Không thấy “%1”</source>
        <translation>“%1” not found</translation>
    </message>
    <message>
        <source>Đã tìm cả không dấu trong tiêu đề và mã của danh sách này.</source>
        <translation>Titles and codes of this list were searched, also without marks.</translation>
    </message>
    <message>
        <source>Bỏ tìm và bộ lọc</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <source>Danh sách đang thu hẹp theo bộ lọc.</source>
        <translation>Filters narrow this list.</translation>
    </message>
    <message>
        <source>Không có PAKN nào khớp bộ lọc</source>
        <translation>No case matches the filters</translation>
    </message>
    <message>
        <source>Bỏ bộ lọc</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Sync now</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>Tìm nội dung, mã, lĩnh vực</source>
        <translation>Search text, code, field</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message numerus="yes">
        <source>%n quá hạn</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sắp đến hạn</source>
        <translation>
            <numerusform>%n due soon</numerusform>
            <numerusform>%n due soon</numerusform>
        </translation>
    </message>
    <message>
        <source>Tìm</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Còn thời gian</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Đang tạm dừng</source>
        <translation>Paused</translation>
    </message>
    <message>
        <source>Chưa có hạn</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Trạng thái</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nhóm</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Nhóm theo hạn</source>
        <translation>Group by due date</translation>
    </message>
    <message>
        <source>Chưa trả lời</source>
        <translation>Unanswered</translation>
    </message>
    <message>
        <source>Trình đơn</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Nhóm: theo hạn</source>
        <translation>Group: due date</translation>
    </message>
    <message>
        <source>Nhóm: không</source>
        <translation>Group: none</translation>
    </message>
    <message>
        <source>Bộ lọc (%1)</source>
        <translation>Filters (%1)</translation>
    </message>
    <message>
        <source>Bộ lọc</source>
        <translation>Filters</translation>
    </message>
</context>
<context>
    <name>ReadinessDialog</name>
    <message>
        <source>Sẵn sàng ngoại tuyến</source>
        <translation>Ready for working offline</translation>
    </message>
    <message>
        <source>Làm việc trực tuyến</source>
        <translation>Work online</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>đạt</source>
        <translation>met</translation>
    </message>
    <message>
        <source>cần làm</source>
        <translation>to be done</translation>
    </message>
    <message>
        <source>Đang làm việc ngoại tuyến: không hỏi gì qua mạng cho đến khi bạn chọn trực tuyến.</source>
        <translation>Working offline: nothing is asked over the network until you choose to be online.</translation>
    </message>
</context>
<context>
    <name>ReadinessWords</name>
    <message>
        <source>PAKN trên máy</source>
        <translation>Cases on this machine</translation>
    </message>
    <message>
        <source>Tệp của PAKN</source>
        <translation>Files of cases</translation>
    </message>
    <message>
        <source>Lịch nghỉ và quy tắc</source>
        <translation>Calendar and rules</translation>
    </message>
    <message>
        <source>Phiên đăng nhập</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Chỗ trống trên ổ đĩa</source>
        <translation>Room on the disk</translation>
    </message>
    <message>
        <source>Thao tác chưa gửi</source>
        <translation>Actions not sent</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Tải đủ tệp</source>
        <translation>Fetch all files</translation>
    </message>
    <message>
        <source>Đăng nhập lại</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Xem lịch</source>
        <translation>See calendar</translation>
    </message>
    <message>
        <source>Quyết định…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Kiểm tra lại</source>
        <translation>Check again</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n mục cần làm trước khi đi</source>
        <translation>
            <numerusform>%n thing to do before you go</numerusform>
            <numerusform>%n things to do before you go</numerusform>
        </translation>
    </message>
    <message>
        <source>Sẵn sàng ngoại tuyến</source>
        <translation>Ready for working offline</translation>
    </message>
    <message>
        <source>Sẵn sàng ngoại tuyến đến hết ngày %1</source>
        <translation>Ready for working offline until the end of %1</translation>
    </message>
    <message>
        <source>Việc trên máy làm được không cần mạng; thao tác tự gửi khi có mạng lại.</source>
        <translation>Work goes on without a network; actions go by themselves once there is one.</translation>
    </message>
    <message>
        <source>Hết trước tiên: %1, ngày %2. Sau đó việc trên máy vẫn làm được.</source>
        <translation>What ends first: %1, on %2. Work on this machine goes on after that.</translation>
    </message>
    <message numerus="yes">
        <source>Thiếu %n tệp (%1) để làm việc ngoại tuyến</source>
        <translation>
            <numerusform>%n file missing (%1) for working offline</numerusform>
            <numerusform>%n files missing (%1) for working offline</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa đủ để làm việc ngoại tuyến</source>
        <translation>Not ready for working offline</translation>
    </message>
    <message>
        <source>Đủ dữ liệu làm việc ngoại tuyến</source>
        <translation>All here for working offline</translation>
    </message>
    <message>
        <source>Đủ dữ liệu làm việc ngoại tuyến đến hết %1</source>
        <translation>All here for working offline until the end of %1</translation>
    </message>
    <message>
        <source>số lượng khớp với cổng lúc %1</source>
        <translation>the count agreed with the portal at %1</translation>
    </message>
    <message>
        <source>chưa đối chiếu số lượng với cổng</source>
        <translation>the count was not compared with the portal yet</translation>
    </message>
    <message numerus="yes">
        <source>%n tệp có trên máy, kể cả tệp của PAKN chờ bạn duyệt</source>
        <translation>
            <numerusform>%n file is here, those of cases that wait for your approval too</numerusform>
            <numerusform>%n files are here, those of cases that wait for your approval too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tệp cổng không cho tải</source>
        <translation>
            <numerusform>%n file that the portal does not hand out</numerusform>
            <numerusform>%n files that the portal does not hand out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Thiếu %n tệp (%1)</source>
        <translation>
            <numerusform>%n file missing (%1)</numerusform>
            <numerusform>%n files missing (%1)</numerusform>
        </translation>
    </message>
    <message>
        <source>lịch bản %1, quy tắc bản %2</source>
        <translation>calendar version %1, rules version %2</translation>
    </message>
    <message>
        <source>Chưa có lịch nghỉ chính thức của năm nay, hạn là tạm tính</source>
        <translation>There is no official calendar of this year yet, dates are provisional</translation>
    </message>
    <message>
        <source>Lịch nghỉ chính thức đến hết ngày %1</source>
        <translation>Official calendar until the end of %1</translation>
    </message>
    <message>
        <source>có PAKN đến hạn ngày %1</source>
        <translation>a case is due on %1</translation>
    </message>
    <message>
        <source>hết phiên thì việc trên máy vẫn làm được, chỉ cần đăng nhập lại để gửi</source>
        <translation>when it ends, work on this machine goes on; only sending needs another sign-in</translation>
    </message>
    <message>
        <source>Đang đăng nhập, hết hạn ngày %1 nếu không đồng bộ lần nào</source>
        <translation>Signed in; ends on %1 if there is no sync until then</translation>
    </message>
    <message>
        <source>Còn trống %1</source>
        <translation>%1 free</translation>
    </message>
    <message numerus="yes">
        <source>%n việc cần bạn quyết định</source>
        <translation>
            <numerusform>%n thing for you to decide</numerusform>
            <numerusform>%n things for you to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thao tác chờ gửi</source>
        <translation>
            <numerusform>%n action waits</numerusform>
            <numerusform>%n actions wait</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có thao tác chờ gửi</source>
        <translation>No action waits to be sent</translation>
    </message>
</context>
<context>
    <name>ReassignDialog</name>
    <message numerus="yes">
        <source>Phân công %n PAKN?</source>
        <translation>
            <numerusform>Assign %n case?</numerusform>
            <numerusform>Assign %n cases?</numerusform>
        </translation>
    </message>
    <message>
        <source>Người được chọn thấy PAKN sau lần đồng bộ tới. Chưa gửi thì còn rút lại được ở Thư đi.</source>
        <translation>Whoever is chosen sees the cases after the next sync. Until they are sent they can be taken back under Outbox.</translation>
    </message>
    <message>
        <source>Phân công</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Ghi chú cho người xử lý</source>
        <translation>Note for the officer</translation>
    </message>
    <message>
        <source>Người xử lý</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Số PAKN đến hạn mỗi ngày của người nhận</source>
        <translation>Cases due each day for the receiver</translation>
    </message>
    <message>
        <source>đang giữ</source>
        <translation>holds</translation>
    </message>
    <message>
        <source>quá hạn</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>tuần này</source>
        <translation>this week</translation>
    </message>
    <message>
        <source>Quá ngưỡng một người ngày %1.</source>
        <translation>More than one person can manage on %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN khác</source>
        <translation>
            <numerusform>%n other case</numerusform>
            <numerusform>%n other cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Không chuyển %n PAKN:</source>
        <translation>
            <numerusform>%n case is not given:</numerusform>
            <numerusform>%n cases are not given:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN đến hạn</source>
        <translation>
            <numerusform>%n case due</numerusform>
            <numerusform>%n cases due</numerusform>
        </translation>
    </message>
    <message>
        <source>vắng</source>
        <translation>away</translation>
    </message>
    <message>
        <source>Chọn người xử lý để xem trước.</source>
        <translation>Choose somebody to see what it would mean.</translation>
    </message>
    <message>
        <source>Không có ai nhận được các PAKN này.</source>
        <translation>Nobody can be given these cases.</translation>
    </message>
</context>
<context>
    <name>ReassignForm</name>
    <message>
        <source>PAKN</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Chuyển cho</source>
        <translation>Hand over to</translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN đang chọn</source>
        <translation>
            <numerusform>%n selected case</numerusform>
            <numerusform>%n selected cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cả hàng đợi, %n PAKN</source>
        <translation>
            <numerusform>the whole queue, %n case</numerusform>
            <numerusform>the whole queue, %n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Nếu chuyển %1 cho %2</source>
        <translation>If %1 goes to %2</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Cách kiểm: chữ ký Ed25519 dưới đây là trên dạng chuẩn tắc RFC 8785 của biên nhận, bằng khóa “%1” của cổng. Có tệp biên nhận thì chạy: nguoidan-desktop verify-receipt TỆP.</source>
        <translation>How to check: the Ed25519 signature below is over the canonical form (RFC 8785) of the receipt, by the portal&apos;s key “%1”. With the receipt file, run: nguoidan-desktop verify-receipt FILE.</translation>
    </message>
    <message>
        <source>Biên nhận</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Chữ ký</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Khóa công khai</source>
        <translation>Public key</translation>
    </message>
    <message>
        <source>không có trên máy này</source>
        <translation>not on this machine</translation>
    </message>
    <message>
        <source>In lúc %1 từ máy đã lập thao tác.</source>
        <translation>Printed at %1 from the machine that made the action.</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>Chưa chọn thao tác</source>
        <translation>No action selected</translation>
    </message>
    <message>
        <source>Chọn một dòng để xem biên nhận.</source>
        <translation>Select a row to see its receipt.</translation>
    </message>
    <message>
        <source>In biên nhận</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>Sao chép</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Lưu tệp…</source>
        <translation>Save file…</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Quyết định…</source>
        <translation>Decide…</translation>
    </message>
    <message>
        <source>Mở PAKN</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Chữ ký không đúng.</source>
        <translation>The signature is not good.</translation>
    </message>
    <message>
        <source>Báo người quản trị.</source>
        <translation>Tell your administrator.</translation>
    </message>
    <message>
        <source>Lưu tệp biên nhận</source>
        <translation>Save the receipt file</translation>
    </message>
    <message>
        <source>Chưa ghi được tệp.</source>
        <translation>The file could not be written.</translation>
    </message>
    <message>
        <source>Biên nhận vẫn còn trên máy. Chọn thư mục khác rồi làm lại.</source>
        <translation>The receipt is still on this machine. Choose another folder and try again.</translation>
    </message>
</context>
<context>
    <name>ReceiptWords</name>
    <message>
        <source>chắc chắn</source>
        <translation>sure</translation>
    </message>
    <message>
        <source>gần đúng</source>
        <translation>about right</translation>
    </message>
    <message>
        <source>chưa chắc</source>
        <translation>doubtful</translation>
    </message>
    <message>
        <source>đúng</source>
        <translation>good</translation>
    </message>
    <message>
        <source>không đúng</source>
        <translation>not good</translation>
    </message>
    <message>
        <source>không có khóa</source>
        <translation>no key</translation>
    </message>
    <message>
        <source>Biên nhận số %1</source>
        <translation>Receipt no. %1</translation>
    </message>
    <message>
        <source>Thao tác số %1</source>
        <translation>Action no. %1</translation>
    </message>
    <message>
        <source>Lập trên máy</source>
        <translation>Made here</translation>
    </message>
    <message>
        <source>%1, lần gửi thứ %2</source>
        <translation>%1, try no. %2</translation>
    </message>
    <message>
        <source>Gửi đi</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Cổng nhận</source>
        <translation>Received by the portal</translation>
    </message>
    <message>
        <source>Số tiếp nhận</source>
        <translation>Receipt number</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Cổng trả lời</source>
        <translation>Portal&apos;s answer</translation>
    </message>
    <message>
        <source>Bước tiếp theo</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>Giờ máy</source>
        <translation>Machine time</translation>
    </message>
    <message>
        <source>Giờ tin cậy</source>
        <translation>Trusted time</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Mã đối chiếu</source>
        <translation>Check code</translation>
    </message>
    <message>
        <source>Thứ tự gửi</source>
        <translation>Sequence</translation>
    </message>
    <message>
        <source>Mã lệnh</source>
        <translation>Command</translation>
    </message>
    <message>
        <source>đã nhận</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>Khóa ký</source>
        <translation>Signing key</translation>
    </message>
    <message>
        <source>Kiểm chữ ký</source>
        <translation>Signature check</translation>
    </message>
    <message>
        <source>Vừa kiểm trên máy này bằng khóa của cổng đã ghi khi đăng ký máy.</source>
        <translation>Checked just now on this machine with the portal&apos;s key that was kept at registration.</translation>
    </message>
    <message>
        <source>Biên nhận không phải do khóa của cổng ký. Thao tác vẫn còn trên máy. Báo người quản trị, gửi kèm tệp biên nhận.</source>
        <translation>The portal&apos;s key did not sign this receipt. The action is still on this machine. Tell your administrator and send the receipt file along.</translation>
    </message>
    <message>
        <source>Máy này không còn giữ khóa đó. Lưu tệp biên nhận và nhờ cổng xác nhận khóa để kiểm.</source>
        <translation>This machine does not have that key any more. Save the receipt file and ask the portal to confirm the key.</translation>
    </message>
    <message>
        <source>%1 ngày %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>không ghi lại</source>
        <translation>not recorded</translation>
    </message>
    <message>
        <source>khớp giờ cổng</source>
        <translation>agrees with the portal</translation>
    </message>
    <message numerus="yes">
        <source>lệch giờ cổng %n giây</source>
        <translation>
            <numerusform>%n second off the portal</numerusform>
            <numerusform>%n seconds off the portal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lệch giờ cổng %n phút</source>
        <translation>
            <numerusform>%n minute off the portal</numerusform>
            <numerusform>%n minutes off the portal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lệch giờ cổng %n giờ</source>
        <translation>
            <numerusform>%n hour off the portal</numerusform>
            <numerusform>%n hours off the portal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lệch giờ cổng %n ngày</source>
        <translation>
            <numerusform>%n day off the portal</numerusform>
            <numerusform>%n days off the portal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RefusalWords</name>
    <message>
        <source>Nội dung trả lời</source>
        <translation>Text of the answer</translation>
    </message>
    <message>
        <source>Lời chào</source>
        <translation>Greeting</translation>
    </message>
    <message>
        <source>Tệp của câu trả lời</source>
        <translation>Files of the answer</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Ý kiến</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Lời nhắn</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Nội dung cần bổ sung</source>
        <translation>What is to be supplied</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Mức hoàn thành</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Người nhận việc</source>
        <translation>Assignee</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Lý do trễ hạn</source>
        <translation>Reason for lateness</translation>
    </message>
    <message>
        <source>Điều đã hẹn</source>
        <translation>What was promised</translation>
    </message>
    <message>
        <source>Biên bản bàn giao</source>
        <translation>Handover dossier</translation>
    </message>
    <message>
        <source>Ngày bắt đầu vắng</source>
        <translation>First day away</translation>
    </message>
    <message>
        <source>Ngày vắng cuối</source>
        <translation>Last day away</translation>
    </message>
    <message>
        <source>Người thay</source>
        <translation>Deputy</translation>
    </message>
    <message>
        <source>Tệp</source>
        <translation>File</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>Cổng từ chối</source>
        <translation>Refused by the portal</translation>
    </message>
    <message>
        <source>Nội dung giữ trên máy</source>
        <translation>Text kept on this machine</translation>
    </message>
    <message>
        <source>Mở PAKN</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Chép nội dung</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>PAKN không còn trên máy</source>
        <translation>The case is no longer on this machine</translation>
    </message>
    <message>
        <source>Mục bị từ chối: %1</source>
        <translation>Refused field: %1</translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message>
        <source>Nhắc việc</source>
        <translation>Reminder</translation>
    </message>
    <message numerus="yes">
        <source>%n cảnh báo</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>và %n PAKN khác</source>
        <translation>
            <numerusform>and %n more case</numerusform>
            <numerusform>and %n more cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportActions</name>
    <message>
        <source>Tệp Excel (*.xlsx)</source>
        <translation>Excel file (*.xlsx)</translation>
    </message>
    <message>
        <source>Tệp Word (*.docx)</source>
        <translation>Word file (*.docx)</translation>
    </message>
    <message>
        <source>Tệp PDF (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>Đã chốt số liệu %1.</source>
        <translation>The figures of %1 are frozen.</translation>
    </message>
    <message>
        <source>Bản chốt nằm ở Đã chốt.</source>
        <translation>They are kept under Frozen.</translation>
    </message>
    <message>
        <source>Xuất báo cáo %1</source>
        <translation>Export the report of %1</translation>
    </message>
    <message>
        <source>Đã ghi tệp %1.</source>
        <translation>The file %1 was written.</translation>
    </message>
</context>
<context>
    <name>ReportBody</name>
    <message>
        <source>Bảng số liệu</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Kết quả xử lý</source>
        <translation>Timeliness</translation>
    </message>
    <message>
        <source>Thông báo</source>
        <translation>Notice</translation>
    </message>
    <message>
        <source>Đã chốt</source>
        <translation>Frozen</translation>
    </message>
</context>
<context>
    <name>ReportCases</name>
    <message>
        <source>PAKN phía sau ô</source>
        <translation>Cases behind the cell</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mở thành hàng đợi</source>
        <translation>Open as a list</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>Dòng theo</source>
        <translation>Rows by</translation>
    </message>
    <message>
        <source>Mẫu bảng</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>%1 (bị từ chối)</source>
        <translation>%1 (refused)</translation>
    </message>
</context>
<context>
    <name>ReportEmptyWords</name>
    <message>
        <source>Đang tính số liệu</source>
        <translation>Working the figures out</translation>
    </message>
    <message>
        <source>Bạn vẫn làm việc khác được.</source>
        <translation>You can go on with other work.</translation>
    </message>
    <message>
        <source>Không có PAKN nào trong %1</source>
        <translation>No case in %1</translation>
    </message>
    <message>
        <source>Không có PAKN kỳ trước chuyển sang và không có PAKN mới nhận.</source>
        <translation>No case was carried over and no new one was received.</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Sync now</translation>
    </message>
</context>
<context>
    <name>ReportFigures</name>
    <message>
        <source>Số liệu của quý</source>
        <translation>Figures of the quarter</translation>
    </message>
    <message>
        <source>PAKN đã trả lời theo tuần</source>
        <translation>Answers by week</translation>
    </message>
    <message>
        <source>Tuần</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>trễ hạn</source>
        <translation>late</translation>
    </message>
</context>
<context>
    <name>ReportFrozen</name>
    <message>
        <source>Số liệu đã chốt</source>
        <translation>Frozen figures</translation>
    </message>
    <message>
        <source>Ô đã đổi kể từ khi gửi</source>
        <translation>Cells that changed since the figures were sent</translation>
    </message>
    <message>
        <source>Chưa chốt số liệu %1</source>
        <translation>The figures of %1 are not frozen yet</translation>
    </message>
    <message>
        <source>Sau khi chốt, ứng dụng chỉ ra từng ô đổi kể từ khi gửi và lý do.</source>
        <translation>Once figures are frozen, every cell that changes since they were sent is shown, with the reason.</translation>
    </message>
    <message>
        <source>Đang so với số liệu hiện nay</source>
        <translation>Comparing with the figures of now</translation>
    </message>
</context>
<context>
    <name>ReportHead</name>
    <message>
        <source>Xuất Excel</source>
        <translation>Export to Excel</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Chốt số liệu…</source>
        <translation>Freeze the figures…</translation>
    </message>
    <message>
        <source>Xuất tệp khác</source>
        <translation>Other files</translation>
    </message>
    <message>
        <source>%1 (chưa bắt đầu)</source>
        <translation>%1 (not begun)</translation>
    </message>
    <message>
        <source>Báo cáo %1</source>
        <translation>Report of %1</translation>
    </message>
    <message>
        <source>Xuất Excel…</source>
        <translation>Export to Excel…</translation>
    </message>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Xuất Word…</source>
        <translation>Export to Word…</translation>
    </message>
    <message>
        <source>Lưu PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
</context>
<context>
    <name>ReportNational</name>
    <message>
        <source>Số liệu thông báo</source>
        <translation>Figures of the notice</translation>
    </message>
    <message>
        <source>Lũy kế đến %1</source>
        <translation>Cumulative to %1</translation>
    </message>
    <message>
        <source>Lũy kế %1 đến %2</source>
        <translation>Cumulative, %1 to %2</translation>
    </message>
    <message>
        <source>Trong %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Thuộc phạm vi xem xét</source>
        <translation>In scope</translation>
    </message>
    <message>
        <source>Đã chuyển cơ quan xử lý</source>
        <translation>Forwarded to agencies</translation>
    </message>
    <message>
        <source>Đề nghị người gửi bổ sung</source>
        <translation>Sender asked for more</translation>
    </message>
    <message>
        <source>Đã trả lời</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Tỷ lệ đã trả lời trên số đã chuyển</source>
        <translation>Share of forwarded cases answered</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Số liệu</source>
        <translation>Figures</translation>
    </message>
    <message numerus="yes">
        <source>Cơ quan còn chậm trễ: %n</source>
        <translation>
            <numerusform>Late agencies: %n</numerusform>
            <numerusform>Late agencies: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có cơ quan nào chậm trễ.</source>
        <translation>No agency is late.</translation>
    </message>
</context>
<context>
    <name>ReportScreen</name>
    <message>
        <source>tạm tính, chưa chốt</source>
        <translation>provisional, not frozen</translation>
    </message>
    <message>
        <source>đã chốt %1</source>
        <translation>frozen on %1</translation>
    </message>
    <message>
        <source>số liệu đến %1</source>
        <translation>data as of %1</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Về báo cáo thường dùng</source>
        <translation>Back to the usual report</translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN thiếu ngày hoặc chưa có hạn, chưa xếp được đúng hạn hay quá hạn.</source>
        <translation>
            <numerusform>%n case lacks a day or a due date, so nobody can say whether it is in time.</numerusform>
            <numerusform>%n cases lack a day or a due date, so nobody can say whether they are in time.</numerusform>
        </translation>
    </message>
    <message>
        <source>Xem danh sách</source>
        <translation>See the list</translation>
    </message>
    <message>
        <source>PAKN thiếu ngày hoặc chưa có hạn</source>
        <translation>Cases without a day or a due date</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Ô %1, %2</source>
        <translation>Cell %1, %2</translation>
    </message>
</context>
<context>
    <name>ReportTimeliness</name>
    <message>
        <source>Theo tháng nhận</source>
        <translation>By month of receipt</translation>
    </message>
    <message>
        <source>Từ đầu năm</source>
        <translation>Since January</translation>
    </message>
    <message>
        <source>Biểu đồ</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Kết quả xử lý</source>
        <translation>Timeliness</translation>
    </message>
    <message>
        <source>Số ngày từ khi nhận đến khi trả lời</source>
        <translation>Days from receipt to answer</translation>
    </message>
    <message>
        <source>Số ngày</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Cộng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tháng nhận</source>
        <translation>Month of receipt</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>trễ hạn</source>
        <translation>late</translation>
    </message>
    <message>
        <source>Đã trả lời</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Số ngày trả lời</source>
        <translation>Days to answer</translation>
    </message>
    <message>
        <source>Tổng</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>PAKN</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Đúng hạn</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>Trễ hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Trong hạn</source>
        <translation>In time</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Waiting for sender</translation>
    </message>
    <message>
        <source>Trả lại cổng</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Chưa có hạn</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>Trung vị</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>90 % trong</source>
        <translation>90 % within</translation>
    </message>
    <message>
        <source>Tỷ lệ (%)</source>
        <translation>Share (%)</translation>
    </message>
    <message>
        <source>Chưa có câu trả lời nào trong kỳ.</source>
        <translation>No answer was sent in this period yet.</translation>
    </message>
    <message>
        <source>Một nửa trả lời trong %1 ngày, chín phần mười trong %2 ngày</source>
        <translation>Half were answered within %1 days, nine of ten within %2 days</translation>
    </message>
    <message>
        <source>chưa ghi lý do</source>
        <translation>no reason given</translation>
    </message>
    <message>
        <source>Lý do trễ: %1</source>
        <translation>Reasons for lateness: %1</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>quý %1/%2</source>
        <translation>quarter %1/%2</translation>
    </message>
    <message>
        <source>Lĩnh vực</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Cơ quan</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Đơn vị</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Người xử lý</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Loại nội dung</source>
        <translation>Content type</translation>
    </message>
    <message>
        <source>Trả lời đúng hạn</source>
        <translation>Answered on time</translation>
    </message>
    <message>
        <source>Trả lời trễ</source>
        <translation>Answered late</translation>
    </message>
    <message>
        <source>Đang xử lý trong hạn</source>
        <translation>In progress, in time</translation>
    </message>
    <message>
        <source>Đang xử lý quá hạn</source>
        <translation>In progress, overdue</translation>
    </message>
    <message>
        <source>Trả lại cổng</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Chờ bổ sung</source>
        <translation>Waiting for sender</translation>
    </message>
    <message>
        <source>Chưa có hạn</source>
        <translation>No due date</translation>
    </message>
    <message>
        <source>hành vi</source>
        <translation>conduct</translation>
    </message>
    <message>
        <source>quy định</source>
        <translation>rules</translation>
    </message>
    <message>
        <source>sáng kiến</source>
        <translation>ideas</translation>
    </message>
    <message>
        <source>chưa phân loại %1</source>
        <translation>not classified %1</translation>
    </message>
    <message>
        <source>Nội dung: %1</source>
        <translation>Content: %1</translation>
    </message>
    <message>
        <source>Khớp: %1</source>
        <translation>Adds up: %1</translation>
    </message>
    <message>
        <source>số chuyển và số chờ bổ sung khớp với số thuộc phạm vi</source>
        <translation>forwarded and waiting add up to in scope</translation>
    </message>
    <message>
        <source>không khớp: %1 và %2</source>
        <translation>does not add up: %1 and %2</translation>
    </message>
    <message>
        <source>số chuyển cộng số chờ bổ sung bằng số thuộc phạm vi</source>
        <translation>forwarded plus waiting is in scope</translation>
    </message>
    <message>
        <source>số đã trả lời cộng số đang xử lý bằng số đã chuyển</source>
        <translation>answered plus in progress is forwarded</translation>
    </message>
    <message>
        <source>(1) bằng số tồn đã chốt quý %1</source>
        <translation>(1) is the frozen stock of quarter %1</translation>
    </message>
</context>
<context>
    <name>RestoredScreen</name>
    <message>
        <source>Dữ liệu làm việc đã được khôi phục</source>
        <translation>Your work has been restored</translation>
    </message>
    <message>
        <source>Đã đọc, vào làm việc</source>
        <translation>I have read this, go to work</translation>
    </message>
    <message>
        <source>Sao chép để báo bộ phận công nghệ thông tin</source>
        <translation>Copy for the IT department</translation>
    </message>
    <message>
        <source>Tệp dữ liệu làm việc trên máy này bị hỏng.</source>
        <translation>The file of your work on this machine is damaged.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu làm việc trên máy này bị mất hoặc rỗng.</source>
        <translation>The file of your work on this machine is missing or empty.</translation>
    </message>
    <message>
        <source>Tệp dữ liệu làm việc trên máy này cũ hơn những gì đã lưu.</source>
        <translation>The file of your work on this machine is older than what was saved.</translation>
    </message>
    <message>
        <source>Tệp cũ được giữ riêng, không xóa gì.</source>
        <translation>The old file is kept apart; nothing is deleted.</translation>
    </message>
    <message>
        <source>Dữ liệu dùng được đã ghép lại. Chưa gửi gì lên cổng cho đến khi bạn đọc xong trang này.</source>
        <translation>What could be used has been put together. Nothing is sent to the portal until you have read this page.</translation>
    </message>
    <message>
        <source>Khôi phục từ</source>
        <translation>Restored from</translation>
    </message>
    <message>
        <source>Đọc thêm được</source>
        <translation>Also read</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>Có thể thiếu</source>
        <translation>May be missing</translation>
    </message>
    <message>
        <source>Ở các PAKN</source>
        <translation>In the cases</translation>
    </message>
    <message>
        <source>Tệp cũ giữ ở</source>
        <translation>The old file is kept in</translation>
    </message>
    <message>
        <source>Không có bản sao nào dùng được</source>
        <translation>No backup could be used</translation>
    </message>
    <message>
        <source>Bản sao lúc %1</source>
        <translation>Backup of %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thao tác</source>
        <translation>
            <numerusform>%n action</numerusform>
            <numerusform>%n actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dự thảo</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có gì thêm từ tệp cũ</source>
        <translation>Nothing more from the old file</translation>
    </message>
    <message>
        <source>%1 từ tệp cũ, mới hơn bản sao</source>
        <translation>%1 from the old file, newer than the backup</translation>
    </message>
    <message>
        <source>%1 từ tệp cũ</source>
        <translation>%1 from the old file</translation>
    </message>
    <message>
        <source>Không có thao tác chờ gửi</source>
        <translation>No action waits to be sent</translation>
    </message>
    <message numerus="yes">
        <source>%n thao tác; ứng dụng hỏi cổng từng thao tác trước, không gửi hai lần</source>
        <translation>
            <numerusform>%n action; the portal is asked about it first, nothing is sent twice</numerusform>
            <numerusform>%n actions; the portal is asked about each first, nothing is sent twice</numerusform>
        </translation>
    </message>
    <message>
        <source>Không thiếu gì</source>
        <translation>Nothing is missing</translation>
    </message>
    <message numerus="yes">
        <source>%n thao tác, kể cả cảnh báo máy tự ghi: số %1</source>
        <translation>
            <numerusform>%n action, warnings noted by the machine included: number %1</numerusform>
            <numerusform>%n actions, warnings noted by the machine included: numbers %1</numerusform>
        </translation>
    </message>
    <message>
        <source>dự thảo soạn sau %1</source>
        <translation>drafts written after %1</translation>
    </message>
    <message>
        <source>dự thảo chưa gửi trên máy này</source>
        <translation>drafts on this machine that were not sent</translation>
    </message>
    <message numerus="yes">
        <source>%1 và %n mục nữa</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Mọi thao tác và dự thảo đã lưu đều còn.</source>
        <translation>Every saved action and draft is there.</translation>
    </message>
    <message>
        <source>Bạn làm việc tiếp như thường.</source>
        <translation>Go on with your work as usual.</translation>
    </message>
    <message>
        <source>Một phần việc gần đây có thể không còn trên máy.</source>
        <translation>Some recent work may no longer be on this machine.</translation>
    </message>
    <message>
        <source>Những gì cổng đã nhận sẽ tải lại khi đồng bộ. Sau khi đồng bộ, mở các PAKN bạn làm gần đây, xem lịch sử và làm lại phần còn thiếu.</source>
        <translation>What the portal has received is fetched again by the next sync. After it, open the cases you worked on lately, look at their history and do again what is missing.</translation>
    </message>
</context>
<context>
    <name>ReviewBatch</name>
    <message numerus="yes">
        <source>Phê duyệt %n bản đã mở…</source>
        <translation>
            <numerusform>Approve %n opened text…</numerusform>
            <numerusform>Approve %n opened texts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewComments</name>
    <message>
        <source>Ý kiến về đoạn chọn</source>
        <translation>Comment on the selection</translation>
    </message>
    <message>
        <source>Về đoạn “%1”: %2</source>
        <translation>About “%1”: %2</translation>
    </message>
    <message>
        <source>Về đoạn “%1”</source>
        <translation>About “%1”</translation>
    </message>
    <message>
        <source>Bỏ ý kiến này</source>
        <translation>Drop this comment</translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Điều hướng</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Câu trả lời trước (Alt+↑)</source>
        <translation>Previous answer (Alt+↑)</translation>
    </message>
    <message>
        <source>Câu trả lời kế (Alt+↓)</source>
        <translation>Next answer (Alt+↓)</translation>
    </message>
    <message>
        <source>Xem phản ánh</source>
        <translation>Show petition</translation>
    </message>
</context>
<context>
    <name>ReviewRows</name>
    <message>
        <source>trình lần %1</source>
        <translation>submission %1</translation>
    </message>
    <message>
        <source>đã mở</source>
        <translation>opened</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Tệp gửi kèm câu trả lời</source>
        <translation>Files sent with the answer</translation>
    </message>
    <message>
        <source>Chờ tôi duyệt</source>
        <translation>Waiting for my approval</translation>
    </message>
    <message>
        <source>Không có câu trả lời nào chờ duyệt</source>
        <translation>No replies wait for review</translation>
    </message>
    <message>
        <source>Câu trả lời được trình sẽ hiện ở đây sau lần đồng bộ tới.</source>
        <translation>Replies submitted for approval appear here after the next sync.</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Văn bản đã đổi trong lúc bạn đọc.</source>
        <translation>The text changed while you were reading.</translation>
    </message>
    <message>
        <source>Chưa phê duyệt gì. Chỗ đổi được đánh dấu, đọc lại rồi quyết định.</source>
        <translation>Nothing was approved. The changes are marked; read again, then decide.</translation>
    </message>
    <message numerus="yes">
        <source>%n ý</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>Tệp gửi kèm câu trả lời (%1)</source>
        <translation>Files sent with the answer (%1)</translation>
    </message>
    <message>
        <source>Chọn một đoạn trong câu trả lời rồi ghi ý kiến.</source>
        <translation>Select a passage of the answer, then comment on it.</translation>
    </message>
    <message>
        <source>Điều hướng</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>ReviewSubjects</name>
    <message>
        <source>Bạn đã phê duyệt bản này. Người soạn gửi trả lời sau lần đồng bộ tới.</source>
        <translation>You approved this version. The author sends the reply after the next sync.</translation>
    </message>
    <message>
        <source>Bản này không còn chờ duyệt.</source>
        <translation>This version no longer waits for review.</translation>
    </message>
</context>
<context>
    <name>ReviewTools</name>
    <message>
        <source>Thay đổi trước (Shift+F8)</source>
        <translation>Previous change (Shift+F8)</translation>
    </message>
    <message>
        <source>Thay đổi kế (F8)</source>
        <translation>Next change (F8)</translation>
    </message>
    <message>
        <source>Chưa có bản trước trên máy để so</source>
        <translation>No earlier text on this machine to compare with</translation>
    </message>
    <message>
        <source>So với %1</source>
        <translation>Compared with %1</translation>
    </message>
    <message numerus="yes">
        <source>%n thay đổi</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Câu trả lời này đã quá hạn. Báo cáo quý cần lý do.</source>
        <translation>This answer is overdue. The quarterly report needs a reason.</translation>
    </message>
    <message>
        <source>Chọn lý do</source>
        <translation>Choose a reason</translation>
    </message>
    <message>
        <source>Không ghi thông tin của người gửi</source>
        <translation>Write nothing about the sender</translation>
    </message>
    <message>
        <source>Lý do trễ hạn</source>
        <translation>Reason for lateness</translation>
    </message>
    <message>
        <source>Nói rõ thêm</source>
        <translation>In more detail</translation>
    </message>
</context>
<context>
    <name>SettingsScreen</name>
    <message>
        <source>Thiết lập</source>
        <translation>Setting</translation>
    </message>
    <message>
        <source>Giá trị đang dùng</source>
        <translation>Value in use</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Thay đổi</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Giá trị được lấy theo thứ tự: chính sách máy, tệp cấu hình cơ quan, bạn đặt, mặc định. Mục đã khóa chỉ quản trị viên đổi được.</source>
        <translation>Values are taken in this order: machine policy, agency file, your own, default. Locked entries can only be changed by an administrator.</translation>
    </message>
    <message>
        <source>Khi tập huấn chỉ xem được thiết lập. Thoát tập huấn để thay đổi.</source>
        <translation>In training the settings can only be read. Leave training to change them.</translation>
    </message>
    <message>
        <source>Dùng mặc định</source>
        <translation>Use default</translation>
    </message>
    <message>
        <source>Giao diện</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Cỡ chữ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Báo sắp đến hạn trước</source>
        <translation>Due soon starts</translation>
    </message>
    <message>
        <source>Ngưỡng mỗi người một ngày</source>
        <translation>Answers a person can manage a day</translation>
    </message>
    <message>
        <source>Giữ câu trả lời trước khi gửi</source>
        <translation>Hold a reply before sending</translation>
    </message>
    <message>
        <source>Địa chỉ cổng</source>
        <translation>Portal address</translation>
    </message>
    <message>
        <source>Có hiệu lực khi mở lại ứng dụng.</source>
        <translation>Takes effect when the program is opened again.</translation>
    </message>
    <message>
        <source>Quá ngưỡng thì Bảng điều hành báo ngày vượt sức, từ lần mở sau.</source>
        <translation>Beyond it the team board marks a red day, from the next start on.</translation>
    </message>
    <message>
        <source>Trong thời gian này câu trả lời còn rút lại được ngay trên máy.</source>
        <translation>During this time a reply can still be taken back on this machine.</translation>
    </message>
    <message>
        <source>Đổi cổng cần đăng nhập lại khi mở lại ứng dụng.</source>
        <translation>Another portal needs a new sign-in when the program is opened again.</translation>
    </message>
    <message>
        <source>Theo hệ thống</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Sáng</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Tối</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Nhỏ</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>Vừa</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Lớn</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Lớn hơn</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Rất lớn</source>
        <translation>Largest</translation>
    </message>
    <message numerus="yes">
        <source>%n ngày</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n giây</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Địa chỉ cổng phải bắt đầu bằng https://.</source>
        <translation>The portal&apos;s address must begin with https://.</translation>
    </message>
    <message>
        <source>Địa chỉ cũ vẫn được dùng.</source>
        <translation>The former address is still in use.</translation>
    </message>
    <message>
        <source>Nhập lại địa chỉ.</source>
        <translation>Enter the address again.</translation>
    </message>
    <message>
        <source>Chưa ghi được thiết lập.</source>
        <translation>The setting was not saved.</translation>
    </message>
    <message>
        <source>Giá trị cũ vẫn được dùng.</source>
        <translation>The former value is still in use.</translation>
    </message>
    <message>
        <source>Thử lại.</source>
        <translation>Try again.</translation>
    </message>
    <message>
        <source>Đã khóa</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>Chính sách máy</source>
        <translation>Machine policy</translation>
    </message>
    <message>
        <source>Tệp cấu hình cơ quan</source>
        <translation>Agency file</translation>
    </message>
    <message>
        <source>Bạn đặt</source>
        <translation>Your own</translation>
    </message>
    <message>
        <source>Mặc định</source>
        <translation>Default</translation>
    </message>
</context>
<context>
    <name>SnapshotWords</name>
    <message>
        <source>Chốt lúc</source>
        <translation>Frozen at</translation>
    </message>
    <message>
        <source>Mẫu bảng, dòng theo</source>
        <translation>Form, rows by</translation>
    </message>
    <message>
        <source>Số liệu đến</source>
        <translation>Data as of</translation>
    </message>
    <message>
        <source>Chữ ký</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>chốt dù %1</source>
        <translation>frozen although %1</translation>
    </message>
    <message>
        <source>chữ ký hợp lệ</source>
        <translation>signature valid</translation>
    </message>
    <message>
        <source>chữ ký sai, bản chốt đã bị sửa</source>
        <translation>signature wrong, the figures were changed</translation>
    </message>
    <message>
        <source>ký trên máy khác</source>
        <translation>signed on another machine</translation>
    </message>
    <message>
        <source>Ô</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Khi chốt</source>
        <translation>Then</translation>
    </message>
    <message>
        <source>Nay</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Không có ô nào của %1 đổi kể từ khi gửi.</source>
        <translation>No cell of %1 changed since it was sent.</translation>
    </message>
    <message numerus="yes">
        <source>%n ô của %1 đã đổi kể từ khi gửi, vì…</source>
        <translation>
            <numerusform>%n cell of %1 changed since it was sent, because…</numerusform>
            <numerusform>%n cells of %1 changed since they were sent, because…</numerusform>
        </translation>
    </message>
    <message>
        <source>khi chốt %1, nay %2</source>
        <translation>then %1, now %2</translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN không còn ở cổng hoặc không còn thuộc phạm vi được xem</source>
        <translation>
            <numerusform>%n case has left the portal or your scope</numerusform>
            <numerusform>%n cases have left the portal or your scope</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN về máy này sau khi chốt</source>
        <translation>
            <numerusform>%n case came to this machine later</numerusform>
            <numerusform>%n cases came to this machine later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN có việc của kỳ được cổng ghi sau khi chốt</source>
        <translation>
            <numerusform>%n case has an event of the period that the portal recorded later</numerusform>
            <numerusform>%n cases have events of the period that the portal recorded later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN đổi hạn theo bản quy tắc hoặc lịch khác</source>
        <translation>
            <numerusform>%n case has another due date by another edition of rules or calendar</numerusform>
            <numerusform>%n cases have other due dates by another edition of rules or calendar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN được cổng ghi lại nơi xử lý hoặc phân loại</source>
        <translation>
            <numerusform>%n case was reassigned or classified anew by the portal</numerusform>
            <numerusform>%n cases were reassigned or classified anew by the portal</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: cổng ghi sau “%2” ngày %3</source>
        <translation>%1: the portal recorded later “%2” of %3</translation>
    </message>
    <message>
        <source>chưa có hạn</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>%1: hạn từ %2 thành %3 theo bản quy tắc hoặc lịch khác</source>
        <translation>%1: due %3 instead of %2, by another edition of rules or calendar</translation>
    </message>
    <message>
        <source>Số liệu thông báo</source>
        <translation>Figures of the notice</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>đã tiếp nhận, lũy kế</source>
        <translation>received, cumulative</translation>
    </message>
    <message>
        <source>thuộc phạm vi, lũy kế</source>
        <translation>in scope, cumulative</translation>
    </message>
    <message>
        <source>đã chuyển, lũy kế</source>
        <translation>forwarded, cumulative</translation>
    </message>
    <message>
        <source>chờ bổ sung, lũy kế</source>
        <translation>waiting for senders, cumulative</translation>
    </message>
    <message>
        <source>đã trả lời, lũy kế</source>
        <translation>answered, cumulative</translation>
    </message>
    <message>
        <source>đang xử lý, lũy kế</source>
        <translation>in progress, cumulative</translation>
    </message>
    <message>
        <source>thuộc phạm vi, trong quý</source>
        <translation>in scope, in the quarter</translation>
    </message>
    <message>
        <source>đã chuyển, trong quý</source>
        <translation>forwarded, in the quarter</translation>
    </message>
    <message>
        <source>chờ bổ sung, trong quý</source>
        <translation>waiting for senders, in the quarter</translation>
    </message>
    <message>
        <source>đã trả lời, trong quý</source>
        <translation>answered, in the quarter</translation>
    </message>
    <message>
        <source>quý chưa kết thúc</source>
        <translation>the quarter had not ended</translation>
    </message>
    <message>
        <source>có PAKN thiếu ngày</source>
        <translation>cases lacked a day</translation>
    </message>
    <message>
        <source>có số không khớp</source>
        <translation>a sum did not add up</translation>
    </message>
</context>
<context>
    <name>SpreadDialog</name>
    <message>
        <source>Dàn việc %1?</source>
        <translation>Spread the work of %1?</translation>
    </message>
    <message>
        <source>Hạn không đổi. Đề xuất giao cho người có mặt còn chỗ; bỏ chọn việc không muốn chuyển.</source>
        <translation>No date changes. Proposed for people who are present and have room; untick what shall not move.</translation>
    </message>
    <message>
        <source>Phân công</source>
        <translation>Assign</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Ghi chú cho người xử lý</source>
        <translation>Note for the officer</translation>
    </message>
    <message>
        <source>Dàn việc %1</source>
        <translation>Work of %1 spread</translation>
    </message>
    <message>
        <source>Chưa phân công</source>
        <translation>Not assigned</translation>
    </message>
    <message>
        <source>nên xong %1</source>
        <translation>to be done by %1</translation>
    </message>
    <message>
        <source>%1: đang giữ %2, tuần này %3</source>
        <translation>%1: holds %2, this week %3</translation>
    </message>
    <message>
        <source>không chuyển được %1</source>
        <translation>cannot be given: %1</translation>
    </message>
    <message>
        <source>Sau khi chuyển</source>
        <translation>After the move</translation>
    </message>
    <message>
        <source>Không có việc nào nên chuyển.</source>
        <translation>There is nothing to move.</translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN giữ người xử lý, nên xong trước ngày hạn.</source>
        <translation>
            <numerusform>%n case stays where it is and should be done before its date.</numerusform>
            <numerusform>%n cases stay where they are and should be done before their date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN chưa ai còn chỗ: trả lời sớm hơn hoặc phân công lại.</source>
        <translation>
            <numerusform>Nobody has room for %n case: answer it earlier or reassign it.</numerusform>
            <numerusform>Nobody has room for %n cases: answer them earlier or reassign them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Phản ánh, kiến nghị</source>
        <translation>Citizens&apos; feedback</translation>
    </message>
</context>
<context>
    <name>StartTroubleScreen</name>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>1. Chờ khôi phục khóa</source>
        <translation>1. Wait until the key is restored</translation>
    </message>
    <message>
        <source>2. Bắt đầu lại với dữ liệu mới</source>
        <translation>2. Start again with new data</translation>
    </message>
    <message>
        <source>Bắt đầu lại…</source>
        <translation>Start again…</translation>
    </message>
    <message>
        <source>Đóng ứng dụng</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Khóa nằm trong kho khóa của hệ điều hành, mục “Nguoidan Desk”. Bộ phận công nghệ thông tin khôi phục kho khóa của tài khoản máy này, rồi bạn bấm Thử lại. Không mất gì.</source>
        <translation>The key is in the operating system&apos;s keyring, entry “Nguoidan Desk”. The IT department restores the keyring of this account, then you press Try again. Nothing is lost.</translation>
    </message>
    <message>
        <source>Dữ liệu cũ được giữ riêng trên máy nhưng không đọc được khi chưa có khóa: dự thảo và thao tác chưa gửi nằm trong đó. Mọi thứ cổng đã nhận được tải lại sau khi đăng nhập.</source>
        <translation>The old data is kept apart on this machine, unreadable without the key: unsent drafts and actions are in it. All that the portal has received is fetched again after you sign in.</translation>
    </message>
    <message>
        <source>Bắt đầu lại với dữ liệu mới?</source>
        <translation>Start again with new data?</translation>
    </message>
    <message>
        <source>Bắt đầu lại</source>
        <translation>Start again</translation>
    </message>
    <message>
        <source>Chờ khôi phục khóa</source>
        <translation>Wait for the key</translation>
    </message>
</context>
<context>
    <name>StepsPane</name>
    <message>
        <source>Phản ánh, kiến nghị</source>
        <translation>Citizens&apos; feedback</translation>
    </message>
    <message>
        <source>Cài đặt lần đầu</source>
        <translation>First set-up</translation>
    </message>
    <message>
        <source>Địa chỉ cổng</source>
        <translation>Portal address</translation>
    </message>
    <message>
        <source>do cơ quan cấp</source>
        <translation>provided by your agency</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>bằng tài khoản cổng</source>
        <translation>with your portal account</translation>
    </message>
    <message>
        <source>Tải dữ liệu về máy</source>
        <translation>Download your data</translation>
    </message>
    <message>
        <source>PAKN của bạn</source>
        <translation>your cases</translation>
    </message>
</context>
<context>
    <name>StripWords</name>
    <message numerus="yes">
        <source>%n thao tác chờ gửi</source>
        <translation>
            <numerusform>%n action waiting</numerusform>
            <numerusform>%n actions waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>không có thao tác chờ gửi</source>
        <translation>no actions waiting</translation>
    </message>
    <message>
        <source>Ngoại tuyến</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Đang đồng bộ</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>Cổng lỗi liên tiếp</source>
        <translation>The portal keeps failing</translation>
    </message>
    <message>
        <source>từ %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Không tới được cổng</source>
        <translation>Portal not reached</translation>
    </message>
    <message>
        <source>Phiên cổng đã hết</source>
        <translation>Portal session over</translation>
    </message>
    <message>
        <source>việc trên máy vẫn làm được</source>
        <translation>work on this machine goes on</translation>
    </message>
    <message>
        <source>Trực tuyến</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>đã nhận %1 PAKN</source>
        <translation>%1 cases received</translation>
    </message>
    <message>
        <source>tự thử lại khi có mạng</source>
        <translation>tries again when there is a network</translation>
    </message>
    <message>
        <source>thử lại lúc %1</source>
        <translation>tries again at %1</translation>
    </message>
    <message numerus="yes">
        <source>%n việc cần quyết định</source>
        <translation>
            <numerusform>%n decision waiting</numerusform>
            <numerusform>%n decisions waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Giờ máy chưa chắc, hạn tính theo giờ cổng</source>
        <translation>Clock in doubt, dates follow the portal</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Xem chi tiết</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Đăng nhập lại</source>
        <translation>Sign in again</translation>
    </message>
</context>
<context>
    <name>SyncStrip</name>
    <message>
        <source>Dải đồng bộ</source>
        <translation>Sync strip</translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message>
        <source>Đã đồng bộ</source>
        <translation>Synced</translation>
    </message>
    <message>
        <source>Nháp trên máy</source>
        <translation>Draft on this machine</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>Đang gửi</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Gửi lại</source>
        <translation>Sends again</translation>
    </message>
    <message>
        <source>Chưa rõ đã nhận</source>
        <translation>Receipt unknown</translation>
    </message>
    <message>
        <source>Xung đột</source>
        <translation>Conflict</translation>
    </message>
    <message>
        <source>Bị từ chối</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>Chưa rõ cổng đã nhận</source>
        <translation>Unknown whether received</translation>
    </message>
    <message>
        <source>Cổng đã nhận</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Cổng từ chối</source>
        <translation>Portal refused</translation>
    </message>
    <message>
        <source>Chờ thao tác trước</source>
        <translation>Waits for an earlier action</translation>
    </message>
    <message>
        <source>Đã rút lại</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Tự gửi khi có mạng. Bạn không cần làm gì.</source>
        <translation>Sent when there is a network. Nothing to do.</translation>
    </message>
    <message>
        <source>Đang gửi. Bạn không cần làm gì.</source>
        <translation>Being sent. Nothing to do.</translation>
    </message>
    <message>
        <source>Hỏi lại cổng trước, không gửi hai lần.</source>
        <translation>The portal is asked first; nothing is sent twice.</translation>
    </message>
    <message>
        <source>Có biên nhận.</source>
        <translation>There is a receipt.</translation>
    </message>
    <message>
        <source>Mở mục cần sửa.</source>
        <translation>Open the entry to correct.</translation>
    </message>
    <message>
        <source>Chọn bản dùng.</source>
        <translation>Choose the version to use.</translation>
    </message>
    <message>
        <source>Gửi tiếp sau khi thao tác trước được xử lý.</source>
        <translation>Sent once the earlier action is settled.</translation>
    </message>
    <message>
        <source>Không gửi. Nội dung vẫn còn trên máy.</source>
        <translation>Not sent. The text is still on this machine.</translation>
    </message>
</context>
<context>
    <name>TeamCalendar</name>
    <message>
        <source>Số PAKN đến hạn mỗi ngày</source>
        <translation>Cases due each day</translation>
    </message>
    <message>
        <source>Dàn việc…</source>
        <translation>Spread the work…</translation>
    </message>
    <message numerus="yes">
        <source>%n tuần, từ tuần này</source>
        <translation>
            <numerusform>%n week, from this one</numerusform>
            <numerusform>%n weeks, from this one</numerusform>
        </translation>
    </message>
    <message>
        <source>Không ngày nào vượt sức trong 4 tuần.</source>
        <translation>No day is over capacity in these 4 weeks.</translation>
    </message>
</context>
<context>
    <name>TeamFigures</name>
    <message>
        <source>Chờ duyệt</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Chờ tôi duyệt</source>
        <translation>Waiting for my approval</translation>
    </message>
    <message>
        <source>Đang xử lý</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Đến hạn tuần này</source>
        <translation>Due this week</translation>
    </message>
    <message>
        <source>Trả lời đúng hạn, quý %1</source>
        <translation>Answered on time, quarter %1</translation>
    </message>
</context>
<context>
    <name>TeamGiving</name>
    <message>
        <source>Đã giao %1 cho %2.</source>
        <translation>%1 given to %2.</translation>
    </message>
    <message>
        <source>Chưa gửi, còn rút lại được.</source>
        <translation>Not sent yet, can still be taken back.</translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Take back</translation>
    </message>
</context>
<context>
    <name>TeamPeople</name>
    <message>
        <source>Theo cán bộ</source>
        <translation>By officer</translation>
    </message>
</context>
<context>
    <name>TeamRows</name>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Khối lượng đang giữ</source>
        <translation>Load</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Tuần này</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>Hạn sớm nhất</source>
        <translation>First due</translation>
    </message>
    <message>
        <source>Tạm dừng</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Nhận lâu nhất</source>
        <translation>Oldest</translation>
    </message>
    <message>
        <source>Chờ duyệt</source>
        <translation>In review</translation>
    </message>
    <message>
        <source>Đang giữ</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Chưa phân công</source>
        <translation>Not assigned</translation>
    </message>
    <message>
        <source>hạn sớm nhất %1</source>
        <translation>first due %1</translation>
    </message>
    <message>
        <source>nhận lâu nhất %1</source>
        <translation>oldest received %1</translation>
    </message>
    <message>
        <source>chờ duyệt %1</source>
        <translation>in review %1</translation>
    </message>
</context>
<context>
    <name>TeamScreen</name>
    <message>
        <source>Cán bộ</source>
        <translation>Officer</translation>
    </message>
    <message>
        <source>Lịch</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Cảnh báo</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Cảnh báo (%1)</source>
        <translation>Warnings (%1)</translation>
    </message>
    <message>
        <source>chưa đồng bộ lần nào</source>
        <translation>never synced</translation>
    </message>
    <message>
        <source>số liệu đến %1</source>
        <translation>data as of %1</translation>
    </message>
    <message>
        <source>Giả định vắng mặt…</source>
        <translation>What if somebody is away…</translation>
    </message>
    <message>
        <source>Phân công lại…</source>
        <translation>Reassign…</translation>
    </message>
    <message>
        <source>Bảng điều hành</source>
        <translation>Team board</translation>
    </message>
    <message>
        <source>Bạn không phụ trách đơn vị nào</source>
        <translation>You lead no unit</translation>
    </message>
    <message>
        <source>Cổng cấp quyền phụ trách kèm đơn vị. Thiếu đơn vị thì không hiện gì.</source>
        <translation>The portal grants leading together with a unit. Without a unit nothing is shown.</translation>
    </message>
</context>
<context>
    <name>TeamWords</name>
    <message>
        <source>T2</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>T5</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>T6</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>T7</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>vắng đến %1</source>
        <translation>away until %1</translation>
    </message>
    <message>
        <source>vắng %1</source>
        <translation>away: %1</translation>
    </message>
    <message>
        <source>%1 thay</source>
        <translation>%1 stands in</translation>
    </message>
    <message>
        <source>lễ</source>
        <translation>hol.</translation>
    </message>
    <message>
        <source>%1: đã qua</source>
        <translation>%1: past</translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN đến hạn</source>
        <translation>
            <numerusform>%n case due</numerusform>
            <numerusform>%n cases due</numerusform>
        </translation>
    </message>
    <message>
        <source>ngày nghỉ</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>vượt sức</source>
        <translation>over capacity</translation>
    </message>
    <message>
        <source>%1 vượt sức:</source>
        <translation>%1 is over capacity:</translation>
    </message>
    <message>
        <source>%1 vào ngày nghỉ</source>
        <translation>%1 on a day off</translation>
    </message>
    <message>
        <source>%1 cho %2</source>
        <translation>%1 for %2</translation>
    </message>
    <message numerus="yes">
        <source>%n người có mặt</source>
        <translation>
            <numerusform>%n person present</numerusform>
            <numerusform>%n people present</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, ngưỡng %2</source>
        <translation>%1, threshold %2</translation>
    </message>
    <message>
        <source>chưa phân công</source>
        <translation>not assigned</translation>
    </message>
    <message>
        <source>người giữ vắng ngày đó</source>
        <translation>its holder is away that day</translation>
    </message>
    <message>
        <source>người giữ quá ngưỡng ngày đó</source>
        <translation>its holder is over the threshold that day</translation>
    </message>
    <message>
        <source>đang ở người này</source>
        <translation>already with this person</translation>
    </message>
    <message>
        <source>thuộc cơ quan khác</source>
        <translation>belongs to another agency</translation>
    </message>
    <message>
        <source>không còn trên máy này</source>
        <translation>no longer on this machine</translation>
    </message>
    <message>
        <source>PAKN chưa phân công</source>
        <translation>Cases not assigned</translation>
    </message>
    <message>
        <source>PAKN của %1</source>
        <translation>Cases of %1</translation>
    </message>
    <message>
        <source>PAKN quá hạn</source>
        <translation>Overdue cases</translation>
    </message>
    <message>
        <source>PAKN đến hạn %1</source>
        <translation>Cases due %1</translation>
    </message>
    <message>
        <source>PAKN đến hạn tuần này</source>
        <translation>Cases due this week</translation>
    </message>
    <message>
        <source>PAKN chờ duyệt</source>
        <translation>Cases waiting for approval</translation>
    </message>
    <message>
        <source>PAKN đang xử lý</source>
        <translation>Open cases</translation>
    </message>
    <message>
        <source>Trễ mốc %1</source>
        <translation>Milestone missed: %1</translation>
    </message>
</context>
<context>
    <name>TeamWork</name>
    <message>
        <source>Cảnh báo</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>PAKN</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Phân công lại…</source>
        <translation>Reassign…</translation>
    </message>
    <message>
        <source>Cảnh báo (%1)</source>
        <translation>Warnings (%1)</translation>
    </message>
    <message>
        <source>PAKN của %1 (%2)</source>
        <translation>Cases of %1 (%2)</translation>
    </message>
    <message>
        <source>Kéo PAKN sang tên cán bộ ở trên để chuyển</source>
        <translation>Drag cases onto an officer above to give them</translation>
    </message>
    <message>
        <source>Mỗi mức chỉ báo một lần</source>
        <translation>Each level is raised only once</translation>
    </message>
    <message>
        <source>Không giữ PAKN nào</source>
        <translation>Holds no case</translation>
    </message>
    <message>
        <source>Không có cảnh báo</source>
        <translation>No warnings</translation>
    </message>
</context>
<context>
    <name>TodayRows</name>
    <message>
        <source>Cảnh báo cần xử lý</source>
        <translation>Warnings to deal with</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Đến hạn hôm nay</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>Sắp đến hạn</source>
        <translation>Due soon</translation>
    </message>
    <message>
        <source>Đến lượt cập nhật tình hình</source>
        <translation>Progress update due</translation>
    </message>
    <message>
        <source>Lỡ mốc nội bộ</source>
        <translation>Internal milestone missed</translation>
    </message>
    <message>
        <source>Bị trả lại</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Mới giao</source>
        <translation>Newly assigned</translation>
    </message>
    <message>
        <source>Cảnh báo để biết</source>
        <translation>Warnings for information</translation>
    </message>
    <message>
        <source>Hạn</source>
        <translation>Due date</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Việc hôm nay</source>
        <translation>Today&apos;s work</translation>
    </message>
    <message>
        <source>%1: lẽ ra xong %2</source>
        <translation>%1: was due %2</translation>
    </message>
    <message>
        <source>đang ở %1</source>
        <translation>with %1</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Mở PAKN</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Hôm nay không có việc gấp</source>
        <translation>Nothing urgent today</translation>
    </message>
    <message>
        <source>Không có PAKN quá hạn, đến hạn, lỡ mốc hay bị cảnh báo.</source>
        <translation>No case is overdue or due, has missed a milestone or carries a warning.</translation>
    </message>
    <message>
        <source>Mở hàng đợi</source>
        <translation>Open the queue</translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN cần xem</source>
        <translation>
            <numerusform>%n case to look at</numerusform>
            <numerusform>%n cases to look at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingOffer</name>
    <message>
        <source>Chế độ tập huấn</source>
        <translation>Training mode</translation>
    </message>
    <message>
        <source>Làm thử với PAKN giả trên máy này. Không nối cổng thật, không cần tài khoản. Cửa sổ luôn ghi “TẬP HUẤN”.</source>
        <translation>Practise with invented cases on this machine. There is no connection to the real portal and no account is needed. The window always says “TRAINING”.</translation>
    </message>
    <message>
        <source>Mở chế độ tập huấn</source>
        <translation>Open training mode</translation>
    </message>
</context>
<context>
    <name>TrainingStrip</name>
    <message>
        <source>Vai tập huấn</source>
        <translation>Training role</translation>
    </message>
    <message>
        <source>Thoát</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>TẬP HUẤN</source>
        <translation>TRAINING</translation>
    </message>
    <message>
        <source>Ngắt mạng</source>
        <translation>Go offline</translation>
    </message>
    <message>
        <source>Nối mạng</source>
        <translation>Go online</translation>
    </message>
    <message>
        <source>Dữ liệu giả, không nối cổng thật</source>
        <translation>Invented data, no connection to the real portal</translation>
    </message>
    <message>
        <source>khóa mã hóa nằm cạnh dữ liệu giả</source>
        <translation>the key lies beside the invented data</translation>
    </message>
</context>
<context>
    <name>TransferBackDialog</name>
    <message>
        <source>Trả lại cổng PAKN này?</source>
        <translation>Return this case to the portal?</translation>
    </message>
    <message>
        <source>PAKN rời hàng đợi khi cổng nhận. Cổng đọc được lý do và chuyển tiếp cho nơi khác.</source>
        <translation>The case leaves the queue once the portal has it. The portal reads the reason and passes the case on.</translation>
    </message>
    <message>
        <source>Trả lại cổng</source>
        <translation>Return to the portal</translation>
    </message>
    <message>
        <source>Giữ xử lý</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Giải thích</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>Không thuộc thẩm quyền của cơ quan</source>
        <translation>Not within the agency&apos;s competence</translation>
    </message>
    <message>
        <source>Là khiếu nại, tố cáo, không phải PAKN</source>
        <translation>A complaint or denunciation, not feedback</translation>
    </message>
    <message>
        <source>Trùng với PAKN đã có</source>
        <translation>The same as a case that is here already</translation>
    </message>
    <message>
        <source>Lý do khác</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Chưa rõ</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Cơ quan có thể có thẩm quyền</source>
        <translation>Agency that may be competent</translation>
    </message>
</context>
<context>
    <name>TrayNotices</name>
    <message>
        <source>Phản ánh, kiến nghị</source>
        <translation>Citizens&apos; feedback</translation>
    </message>
    <message numerus="yes">
        <source>%n cảnh báo chờ bạn xem</source>
        <translation>
            <numerusform>%n warning waits for you</numerusform>
            <numerusform>%n warnings wait for you</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có cảnh báo mới</source>
        <translation>No new warnings</translation>
    </message>
</context>
<context>
    <name>UnfinishedScreen</name>
    <message>
        <source>Việc dở dang</source>
        <translation>Unfinished work</translation>
    </message>
    <message>
        <source>Nội dung giữ trên máy</source>
        <translation>Text kept on this machine</translation>
    </message>
    <message>
        <source>Chép nội dung</source>
        <translation>Copy the text</translation>
    </message>
    <message>
        <source>Ghi vào PAKN cho người xử lý</source>
        <translation>Put into the case for its handler</translation>
    </message>
    <message>
        <source>Lưu thành tệp…</source>
        <translation>Save as a file…</translation>
    </message>
    <message>
        <source>Bỏ nội dung…</source>
        <translation>Discard…</translation>
    </message>
    <message>
        <source>Không có việc dở dang</source>
        <translation>No unfinished work</translation>
    </message>
    <message>
        <source>Nội dung bạn soạn dở cho PAKN đã chuyển người khác sẽ nằm ở đây.</source>
        <translation>What you were writing for cases that went to someone else is kept here.</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation>Dealt with</translation>
    </message>
    <message>
        <source>Lưu thành tệp</source>
        <translation>Save as a file</translation>
    </message>
    <message>
        <source>Nội dung của PAKN đã rời hàng đợi của bạn</source>
        <translation>Text of cases that left your queue</translation>
    </message>
</context>
<context>
    <name>UnfinishedWords</name>
    <message>
        <source>Dự thảo trả lời</source>
        <translation>Draft answer</translation>
    </message>
    <message>
        <source>Tệp chưa tới cổng</source>
        <translation>File that has not reached the portal</translation>
    </message>
    <message>
        <source>%1 · lưu %2</source>
        <translation>%1 · kept %2</translation>
    </message>
    <message>
        <source>PAKN đã chuyển cho người khác.</source>
        <translation>The case was given to someone else.</translation>
    </message>
    <message>
        <source>Cổng đã rút PAKN này.</source>
        <translation>The portal withdrew this case.</translation>
    </message>
    <message>
        <source>PAKN không còn thuộc phạm vi của bạn.</source>
        <translation>The case is no longer within your scope.</translation>
    </message>
    <message>
        <source>PAKN không còn trên máy.</source>
        <translation>The case is no longer on this machine.</translation>
    </message>
    <message>
        <source>Nội dung không được gửi đi.</source>
        <translation>The text is not sent.</translation>
    </message>
    <message>
        <source>Máy này không chuyển được vào PAKN nữa: chép hoặc lưu thành tệp để bàn giao.</source>
        <translation>This machine can no longer put it into the case: copy it or save it as a file to hand it over.</translation>
    </message>
    <message>
        <source>Có thể ghi vào PAKN thành ghi chú nội bộ cho người đang xử lý.</source>
        <translation>It can be put into the case as an internal note for whoever handles it.</translation>
    </message>
    <message>
        <source>Giữ trên máy này đến hết %1, sau đó tự xóa.</source>
        <translation>Kept on this machine until the end of %1, then deleted.</translation>
    </message>
</context>
<context>
    <name>WarningRows</name>
    <message>
        <source>Chờ bạn ghi kế hoạch</source>
        <translation>Waiting for your plan</translation>
    </message>
    <message>
        <source>Để bạn biết</source>
        <translation>For your information</translation>
    </message>
    <message>
        <source>Gửi người khác</source>
        <translation>Addressed to others</translation>
    </message>
    <message>
        <source>Đã ghi kế hoạch, đã xem</source>
        <translation>Planned, seen</translation>
    </message>
    <message>
        <source>Mức</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Đồng hồ</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Gửi tới</source>
        <translation>Addressed to</translation>
    </message>
    <message>
        <source>Từ</source>
        <translation>Since</translation>
    </message>
    <message>
        <source>Báo lúc</source>
        <translation>Raised at</translation>
    </message>
    <message>
        <source>Đã xem</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>Kế hoạch</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Bạn</source>
        <translation>You</translation>
    </message>
    <message>
        <source>Chưa biết ai nhận</source>
        <translation>Recipient not known</translation>
    </message>
    <message>
        <source>từ %1</source>
        <translation>from %1</translation>
    </message>
</context>
<context>
    <name>WarningsScreen</name>
    <message>
        <source>Cảnh báo</source>
        <translation>Warnings</translation>
    </message>
    <message>
        <source>Ghi kế hoạch…</source>
        <translation>Record a plan…</translation>
    </message>
    <message>
        <source>Mở PAKN</source>
        <translation>Open the case</translation>
    </message>
    <message>
        <source>Không có cảnh báo</source>
        <translation>No warnings</translation>
    </message>
    <message>
        <source>Mỗi mức chỉ báo một lần, trong giờ làm việc, cả khi không có mạng.</source>
        <translation>Each level is raised only once, in working hours, even without a network.</translation>
    </message>
    <message>
        <source>Mã PAKN</source>
        <translation>Case code</translation>
    </message>
    <message>
        <source>Đã xem…</source>
        <translation>Seen…</translation>
    </message>
    <message>
        <source>Mỗi mức chỉ báo một lần</source>
        <translation>Each level is raised only once</translation>
    </message>
</context>
<context>
    <name>WhatIfDialog</name>
    <message>
        <source>Nếu…</source>
        <translation>What if…</translation>
    </message>
    <message>
        <source>Một người vắng mặt</source>
        <translation>Somebody is away</translation>
    </message>
    <message>
        <source>Một ngày đổi thành nghỉ hoặc làm</source>
        <translation>A day becomes a day off or a working day</translation>
    </message>
    <message>
        <source>Chuyển PAKN cho người khác</source>
        <translation>Cases go to someone else</translation>
    </message>
    <message>
        <source>Dùng phiên bản lịch khác</source>
        <translation>Another version of the calendar is used</translation>
    </message>
    <message>
        <source>Xem kết quả</source>
        <translation>Show the result</translation>
    </message>
    <message>
        <source>PAKN</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Đồng hồ, ngày</source>
        <translation>Clock, day</translation>
    </message>
    <message>
        <source>PAKN bị ảnh hưởng</source>
        <translation>Cases affected</translation>
    </message>
    <message>
        <source>Chép kết quả</source>
        <translation>Copy the result</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chưa đủ để tính.</source>
        <translation>There is not enough to work it out.</translation>
    </message>
    <message>
        <source>Chọn đủ các mục ở trên rồi xem lại.</source>
        <translation>Fill in all entries above, then try again.</translation>
    </message>
    <message>
        <source>Đang tính.</source>
        <translation>Working it out.</translation>
    </message>
    <message>
        <source>Chỉ xem trước. Không ghi, không gửi gì, không đổi hạn nào.</source>
        <translation>A preview only. Nothing is recorded or sent, and no date changes.</translation>
    </message>
    <message>
        <source>Giả sử</source>
        <translation>Suppose</translation>
    </message>
</context>
<context>
    <name>WipedScreen</name>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Đóng ứng dụng</source>
        <translation>Close the program</translation>
    </message>
    <message>
        <source>Máy này đang được xóa dữ liệu theo lệnh của cơ quan</source>
        <translation>The data on this machine is being deleted by order of your agency</translation>
    </message>
    <message>
        <source>Việc chưa gửi được niêm phong và chuyển cho cổng trước nếu cơ quan yêu cầu, sau đó mới xóa. Không gửi câu trả lời nào từ máy này.</source>
        <translation>If your agency asked for it, unsent work is sealed and handed to the portal first; only then is anything deleted. No answer is sent from this machine.</translation>
    </message>
    <message>
        <source>Chưa xóa gì: việc chưa gửi phải được chuyển cho cổng trước.</source>
        <translation>Nothing has been deleted: unsent work must be handed to the portal first.</translation>
    </message>
    <message>
        <source>Chưa xóa được dữ liệu trên máy này</source>
        <translation>The data on this machine could not be deleted yet</translation>
    </message>
    <message>
        <source>Đã xóa dữ liệu trên máy này theo lệnh của cơ quan</source>
        <translation>The data on this machine was deleted by order of your agency</translation>
    </message>
    <message>
        <source>Mọi thứ cổng đã nhận vẫn ở cổng. Hỏi người quản trị tài khoản của cơ quan để làm tiếp.</source>
        <translation>All that the portal has received is still there. Ask your agency&apos;s account administrator how to go on.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>đang tạm dừng</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>chưa có hạn</source>
        <translation>no due date</translation>
    </message>
    <message>
        <source>đã trả lời đúng hạn</source>
        <translation>answered in time</translation>
    </message>
    <message numerus="yes">
        <source>đã trả lời, trễ %n ngày</source>
        <translation>
            <numerusform>answered, %n day late</numerusform>
            <numerusform>answered, %n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quá hạn %n ngày</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quá hạn %n ngày làm việc</source>
        <translation>
            <numerusform>%n working day overdue</numerusform>
            <numerusform>%n working days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>quá hạn %n giờ</source>
        <translation>
            <numerusform>%n hour overdue</numerusform>
            <numerusform>%n hours overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>hạn hôm nay</source>
        <translation>due today</translation>
    </message>
    <message numerus="yes">
        <source>còn %n ngày</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n ngày làm việc</source>
        <translation>
            <numerusform>%n working day left</numerusform>
            <numerusform>%n working days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn %n giờ</source>
        <translation>
            <numerusform>%n hour left</numerusform>
            <numerusform>%n hours left</numerusform>
        </translation>
    </message>
    <message>
        <source>hạn %1</source>
        <translation>due %1</translation>
    </message>
    <message>
        <source>hết ngày %1</source>
        <translation>end of %1</translation>
    </message>
    <message>
        <source>chờ bổ sung từ %1</source>
        <translation>waiting for information since %1</translation>
    </message>
    <message>
        <source>nhận hoặc trả: %1</source>
        <translation>accept or return: %1</translation>
    </message>
    <message numerus="yes">
        <source>trễ %n ngày</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>cập nhật lần %1: %2</source>
        <translation>update %1: %2</translation>
    </message>
    <message>
        <source>thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>%1 hôm nay</source>
        <translation>%1 today</translation>
    </message>
    <message>
        <source>%1 hôm qua</source>
        <translation>%1 yesterday</translation>
    </message>
    <message>
        <source>%1 ngày %2</source>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>chưa đồng bộ lần nào</source>
        <translation>never synced</translation>
    </message>
    <message>
        <source>đồng bộ lần cuối %1</source>
        <translation>last synced %1</translation>
    </message>
    <message numerus="yes">
        <source>%n byte</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n từ</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Gutter</name>
    <message>
        <source>%1 sửa</source>
        <translation>%1 changed</translation>
    </message>
    <message>
        <source>%1 thêm</source>
        <translation>%1 added</translation>
    </message>
    <message>
        <source>%1 bỏ</source>
        <translation>%1 removed</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Mục</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Của tôi</source>
        <translation>Mine</translation>
    </message>
    <message>
        <source>Trên cổng</source>
        <translation>At the portal</translation>
    </message>
    <message>
        <source>Bản gốc</source>
        <translation>Original</translation>
    </message>
</context>
<context>
    <name>_MergedRow</name>
    <message>
        <source>Của tôi: %1</source>
        <translation>Mine: %1</translation>
    </message>
    <message>
        <source>Trên cổng: %1</source>
        <translation>At the portal: %1</translation>
    </message>
</context>
<context>
    <name>complain</name>
    <message>
        <source>Đã đọc</source>
        <translation>I have read this</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
</TS>
