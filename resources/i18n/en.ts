<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="vi_VN">
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
    <name>AnswerEditor</name>
    <message>
        <source>Câu trả lời</source>
        <translation>Reply</translation>
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
        <source>Dự thảo %1</source>
        <translation>Draft %1</translation>
    </message>
    <message>
        <source>Dự thảo mới</source>
        <translation>New draft</translation>
    </message>
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
</context>
<context>
    <name>AttachmentViewer</name>
    <message>
        <source>Tệp kèm theo</source>
        <translation>Attachments</translation>
    </message>
    <message>
        <source>Lưu bản sao…</source>
        <translation>Save a copy…</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
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
        <source>Lưu bản sao</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>Loại tệp này không xem được trong ứng dụng. Lưu bản sao để mở bằng chương trình khác.</source>
        <translation>This kind of file cannot be shown here. Save a copy to open it in another program.</translation>
    </message>
</context>
<context>
    <name>AttachmentsPanel</name>
    <message>
        <source>Tệp kèm theo</source>
        <translation>Attachments</translation>
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
        <source>nhạy cảm, có trên máy</source>
        <translation>sensitive, on this machine</translation>
    </message>
    <message>
        <source>có trên máy</source>
        <translation>on this machine</translation>
    </message>
    <message>
        <source>đang chờ tải</source>
        <translation>waiting to download</translation>
    </message>
    <message>
        <source>chưa tải về</source>
        <translation>not downloaded</translation>
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
        <source>Phân công…</source>
        <translation>Assign…</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More actions</translation>
    </message>
    <message>
        <source>(PAKN không còn nội dung trên máy)</source>
        <translation>(The case&apos;s text is no longer on this machine)</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Danh sách PAKN</source>
        <translation>Cases</translation>
    </message>
</context>
<context>
    <name>CaseRowWords</name>
    <message>
        <source>Hạn trả lời ↓</source>
        <translation type="unfinished"></translation>
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
        <source>%1, tạm tính</source>
        <translation>%1, estimated</translation>
    </message>
    <message>
        <source>Đã trả lời, chờ cổng nhận</source>
        <translation>Answered, not yet at the portal</translation>
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
        <translation>Point %1 is mentioned</translation>
    </message>
    <message>
        <source>Ý %1 chưa được trả lời</source>
        <translation>Point %1 is not answered</translation>
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
        <source>Thao tác đã rời máy này, không rút lại được nữa. Xem kết quả ở Thư đi.</source>
        <translation>The action has left this machine and cannot be taken back. See the result in the Outbox.</translation>
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
        <source>Tiếp nhận</source>
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
        <source>Đăng nhập lại</source>
        <translation>Sign in again</translation>
    </message>
    <message>
        <source>Bảng phím</source>
        <translation>Keys</translation>
    </message>
</context>
<context>
    <name>CountdownChip</name>
    <message>
        <source>Giờ máy chưa chắc. Hạn được tính theo giờ cổng ở lần đồng bộ cuối.</source>
        <translation>This machine&apos;s clock is in doubt. Dates follow the portal&apos;s time at the last sync.</translation>
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
    <name>DeadlinePanel</name>
    <message>
        <source>Vì sao có ngày này?</source>
        <translation>Why this date?</translation>
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
        <source>Cơ quan chưa nhận PAKN này nên chưa tính hạn.</source>
        <translation>The agency has not received this case, so there is no due date.</translation>
    </message>
    <message>
        <source>Chưa có quy tắc tính hạn cho kênh và ngày nhận này.</source>
        <translation>There is no rule for this channel and date of receipt.</translation>
    </message>
    <message>
        <source>Quy định đang áp dụng chưa nêu số ngày. Theo dõi hạn trên cổng.</source>
        <translation>The regulation in force names no number of days. Follow the date on the portal.</translation>
    </message>
    <message>
        <source>Ngày nhận không hợp lệ nên chưa tính được hạn.</source>
        <translation>The date of receipt is not valid, so there is no due date.</translation>
    </message>
    <message>
        <source>Quy tắc chưa đối chiếu với văn bản.</source>
        <translation>The rule has not been checked against its text.</translation>
    </message>
    <message>
        <source>Lịch nghỉ của năm này chưa công bố, ngày được tạm tính.</source>
        <translation>The holidays of this year are not published yet; the date is estimated.</translation>
    </message>
    <message>
        <source>Cổng ghi hạn %1, khác ngày tính ở đây.</source>
        <translation>The portal says %1, which differs from the date computed here.</translation>
    </message>
    <message>
        <source>Quy tắc %1 bản %2 · %3</source>
        <translation>Rule %1 version %2 · %3</translation>
    </message>
</context>
<context>
    <name>DecisionPanel</name>
    <message>
        <source>Phê duyệt bản này…</source>
        <translation>Approve this version…</translation>
    </message>
    <message>
        <source>Trả lại để sửa…</source>
        <translation>Return for changes…</translation>
    </message>
    <message>
        <source>Dự thảo %1</source>
        <translation>Draft %1</translation>
    </message>
    <message numerus="yes">
        <source>%n tệp</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>người nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lời nhắn khi trình</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ý kiến lần trước</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phê duyệt gắn với đúng bản này</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mã đối chiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sửa một chữ hoặc đổi tệp thì phê duyệt hết hiệu lực, phải trình lại.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionsScreen</name>
    <message>
        <source>Cần quyết định</source>
        <translation>Needs a decision</translation>
    </message>
    <message>
        <source>Nội dung giữ trên máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở PAKN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chép nội dung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có việc cần quyết định</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thao tác cổng không nhận sẽ nằm ở đây cho đến khi bạn xử lý.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAKN không còn trên máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bản trên máy không mất khi chưa quyết định</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>Câu trả lời đang trình</source>
        <translation type="unfinished"></translation>
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
    <name>FirstRunScreen</name>
    <message>
        <source>Địa chỉ cổng</source>
        <translation>Portal address</translation>
    </message>
    <message>
        <source>Kiểm tra kết nối</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cơ quan cấp địa chỉ này. Máy do cơ quan cài thường đã có sẵn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Địa chỉ phải bắt đầu bằng https://, ví dụ https://pakn.coquan.gov.vn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang hỏi cổng.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết nối được, qua proxy của máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết nối được</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (do cơ quan đặt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kết nối</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chứng thư</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hợp lệ</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Khớp cổng, lệch %n giây</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lệch %n phút. Hạn được tính theo giờ cổng.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Giờ máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đăng nhập bằng trình duyệt web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ứng dụng mở trình duyệt web của máy để bạn đăng nhập cổng. Mật khẩu không đi qua ứng dụng này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thôi đăng nhập</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đang chờ bạn đăng nhập ở trình duyệt web.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xong việc, cửa sổ này tự sang bước 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiến độ tải dữ liệu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bắt đầu làm việc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tải dữ liệu về máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAKN được mã hóa trên máy này. Bắt đầu được ngay, phần còn lại tải tiếp trong lúc làm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã nhận %1 trên %2 PAKN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã nhận %1 PAKN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tải tiếp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bước %1 trên %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phản ánh, kiến nghị</source>
        <translation>Citizens&apos; feedback</translation>
    </message>
    <message>
        <source>Chế độ tập huấn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Làm thử với PAKN giả trên máy này. Không nối cổng thật, không cần tài khoản. Cửa sổ luôn ghi “TẬP HUẤN”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở chế độ tập huấn</source>
        <translation type="unfinished"></translation>
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
        <source>Bạn</source>
        <translation>You</translation>
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
        <source>trình phê duyệt; khi duyệt: phê duyệt</source>
        <translation>submit for approval; when reviewing: approve</translation>
    </message>
    <message>
        <source>Alt+T</source>
        <translation>Alt+T</translation>
    </message>
    <message>
        <source>trả lại để sửa</source>
        <translation>return for changes</translation>
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
    <name>MainWindow</name>
    <message>
        <source>Phản ánh, kiến nghị</source>
        <translation>Citizens&apos; feedback</translation>
    </message>
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
    <message>
        <source>Cỡ chữ do cơ quan đặt.</source>
        <translation>The text size is set by the agency.</translation>
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
    <name>NavigationPane</name>
    <message>
        <source>Điều hướng</source>
        <translation>Navigation</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
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
        <source>Chờ tôi duyệt</source>
        <translation>Waiting for my approval</translation>
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
        <source>Việc dở dang</source>
        <translation>Unfinished work</translation>
    </message>
    <message>
        <source>Cài đặt</source>
        <translation>Settings</translation>
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
        <translation>Waiting for information</translation>
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
    <name>OutboxRows</name>
    <message>
        <source>Cần bạn xử lý</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bạn đã xử lý.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tự gửi sau ít giây. Có thể rút lại.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mở mục Cần quyết định.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lập %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số tiếp nhận %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxScreen</name>
    <message>
        <source>Số</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thao tác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bước tiếp theo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thư đi</source>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Cần xử lý</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>Đã nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mọi thao tác đã lập, mới nhất ở trên</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có thao tác nào</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thao tác bạn lập sẽ nằm ở đây.</source>
        <translation type="unfinished"></translation>
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
        <source>Tiếp nhận</source>
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
    <message numerus="yes">
        <source>Nhận %1 + %n ngày, </source>
        <translation>
            <numerusform>Received %1 + %n day, </numerusform>
            <numerusform>Received %1 + %n days, </numerusform>
        </translation>
    </message>
    <message>
        <source>không tạm dừng.</source>
        <translation>no pause.</translation>
    </message>
    <message numerus="yes">
        <source>tạm dừng %n lần.</source>
        <translation>
            <numerusform>paused %n time.</numerusform>
            <numerusform>paused %n times.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>Phân công %n PAKN?</source>
        <translation>
            <numerusform>Assign %n case?</numerusform>
            <numerusform>Assign %n cases?</numerusform>
        </translation>
    </message>
    <message>
        <source>Người được chọn thấy PAKN trong hàng đợi sau lần đồng bộ tới.</source>
        <translation>The chosen person sees it in their queue after the next sync.</translation>
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
        <source>Người xử lý</source>
        <translation>Handled by</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Đang giữ</source>
        <translation>Holds</translation>
    </message>
    <message numerus="yes">
        <source>%n PAKN</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Ghi chú cho người xử lý</source>
        <translation>Note for the person in charge</translation>
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
    <name>QueueScreen</name>
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
        <source>Không có PAKN nào ở đây</source>
        <translation>There are no cases here</translation>
    </message>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Sync now</translation>
    </message>
</context>
<context>
    <name>ReceiptPanel</name>
    <message>
        <source>Chưa chọn thao tác</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chọn một dòng để xem biên nhận.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sao chép</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rút lại</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Mở PAKN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Biên nhận số %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thao tác số %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lập trên máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, lần gửi thứ %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gửi đi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cổng nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Số tiếp nhận</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Mã đối chiếu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hợp lệ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>không hợp lệ, báo người quản trị</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chữ ký cổng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
</context>
<context>
    <name>ReviewRows</name>
    <message>
        <source>trình lần %1</source>
        <translation>submission %1</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Chờ tôi duyệt</source>
        <translation>Waiting for my approval</translation>
    </message>
    <message>
        <source>Không có câu trả lời nào chờ duyệt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Câu trả lời được trình sẽ hiện ở đây sau lần đồng bộ tới.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Văn bản đã đổi trong lúc bạn đọc.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chưa phê duyệt gì. Chỗ đổi được đánh dấu, đọc lại rồi quyết định.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ý</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa có bản trước trên máy để so</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n chỗ thay đổi so với bản trước</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>người gửi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kính gửi: %1,</source>
        <translation>Dear %1,</translation>
    </message>
    <message>
        <source>Câu trả lời trước (Alt+↑)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Câu trả lời kế (Alt+↓)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Xem phản ánh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thay đổi trước (Shift+F8)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thay đổi kế (F8)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewSubjects</name>
    <message>
        <source>Bạn đã phê duyệt bản này. Người soạn gửi trả lời sau lần đồng bộ tới.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bản này không còn chờ duyệt.</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source> ngày</source>
        <translation> days</translation>
    </message>
    <message>
        <source> giây</source>
        <translation> seconds</translation>
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
    <name>StepsPane</name>
    <message>
        <source>Phản ánh, kiến nghị</source>
        <translation>Citizens&apos; feedback</translation>
    </message>
    <message>
        <source>Cài đặt lần đầu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Địa chỉ cổng</source>
        <translation>Portal address</translation>
    </message>
    <message>
        <source>do cơ quan cấp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đăng nhập</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bằng tài khoản cổng</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tải dữ liệu về máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAKN của bạn</source>
        <translation type="unfinished"></translation>
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
        <source>đã nhận %1 trên %2 PAKN</source>
        <translation>%1 of %2 cases received</translation>
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
    <name>UnfinishedScreen</name>
    <message>
        <source>Việc dở dang</source>
        <translation>Unfinished work</translation>
    </message>
    <message>
        <source>Nội dung giữ trên máy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chép nội dung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bỏ nội dung…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Không có việc dở dang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nội dung bạn soạn dở cho PAKN đã chuyển người khác sẽ nằm ở đây.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · lưu %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dự thảo trả lời</source>
        <translation>Draft reply</translation>
    </message>
    <message>
        <source>PAKN đã chuyển cho người khác.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cổng đã rút PAKN này.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAKN không còn thuộc phạm vi của bạn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PAKN không còn trên máy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nội dung không được gửi đi. Chép để chuyển cho người đang xử lý.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đã xử lý xong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nội dung của PAKN đã rời hàng đợi của bạn</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 thêm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bỏ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>complain</name>
    <message>
        <source>Đã đọc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
</TS>
