"""The commands of the window: their words, their keys, the menu each stands in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desktop_app.domain.people import Person, Role
from ui.menus import MenuName, Menus
from ui.navigation import Elsewhere, NavigationWords, Place, has_place
from ui.screens.preview import Wish
from ui.screens.report_actions import ReportActions
from ui.screens.report_pages import Page
from ui.shortcuts import DIGITS, Key, KeySheet

if TYPE_CHECKING:
    from ui.main_window import MainWindow
    from ui.screen_table import ScreenTable


class Commands(QObject):
    """Fills the menus; every command asks the window, none knows a screen."""

    def __init__(self, window: MainWindow, menus: Menus, screens: ScreenTable) -> None:
        super().__init__(window)
        self._window = window
        self._menus = menus
        self._screens = screens

    def fill(self, me: Person) -> None:
        """All menus, for the roles of this person."""
        self._cases()
        self._edit()
        self._view(me)
        self._work(me)
        self._sync()
        if has_place(me, Elsewhere.REPORT):
            self._reports()
        self._help()
        self._menus.hide_empty()

    def _cases(self) -> None:
        add, window, menu = self._menus.add, self._window, MenuName.CASES
        add(menu, self.tr("Mở"), lambda: window.wish(Wish.OPEN))
        add(menu, self.tr("Đi tới mã PAKN…"), window.ask_for_code, Key.GO_TO_CODE)
        add(menu, self.tr("Quay lại"), window.back, Key.BACK)
        add(menu, self.tr("Xuất danh sách…"), window.export_list)
        self._menus.separate(menu)
        add(menu, self.tr("Cài đặt"), lambda: window.go(Elsewhere.SETTINGS))
        add(menu, self.tr("Thoát"), window.close, Key.QUIT)

    def _edit(self) -> None:
        add, window, menu = self._menus.add, self._window, MenuName.EDIT
        add(menu, self.tr("Tìm"), window.start_search, Key.FIND)
        add(menu, self.tr("Chép mã và tiêu đề"), window.queue.copy)
        add(menu, self.tr("Chọn tất cả"), window.queue.list.selectAll)

    def _view(self, me: Person) -> None:
        add, window, menu = self._menus.add, self._window, MenuName.VIEW
        words = NavigationWords(self)
        for entry in (*words.entries(me), *words.foot()):
            place = entry.place
            if place not in (None, Elsewhere.SETTINGS):
                key = f"Ctrl+{DIGITS.index(place) + 1}" if place in DIGITS else ""
                add(menu, entry.word, self._goer(place), key)
        add(menu, self.tr("Nếu…"), window.suppose)
        self._menus.separate(menu)
        add(menu, self.tr("Khung xem"), window.queue.toggle_preview, Key.TOGGLE_PREVIEW)
        add(menu, self.tr("Khung kế"), lambda: window.next_pane(1), Key.NEXT_PANE)
        add(menu, self.tr("Khung trước"), lambda: window.next_pane(-1), Key.PREVIOUS_PANE)
        add(menu, self.tr("Việc kế cần làm"), lambda: window.next_task(forward=True), Key.NEXT_TASK)
        add(menu, self.tr("Việc trước cần làm"), lambda: window.next_task(forward=False), Key.PREVIOUS_TASK)
        self._menus.separate(menu)
        add(menu, self.tr("Chữ lớn hơn"), lambda: window.change_scale(1), Key.LARGER)
        self._menus.add_key("Ctrl++", lambda: window.change_scale(1))
        add(menu, self.tr("Chữ nhỏ hơn"), lambda: window.change_scale(-1), Key.SMALLER)
        add(menu, self.tr("Chữ vừa"), lambda: window.change_scale(0), Key.USUAL_SIZE)
        add(menu, self.tr("Toàn màn hình"), self._toggle_full_screen, Key.FULL_SCREEN)

    def _work(self, me: Person) -> None:
        add, window, menu = self._menus.add, self._window, MenuName.WORK
        add(menu, self.tr("Nhận xử lý"), lambda: window.wish(Wish.ACCEPT))
        add(menu, self.tr("Soạn trả lời"), lambda: window.wish(Wish.REPLY), Key.REPLY)
        add(menu, self.tr("Ghi chú…"), lambda: window.wish(Wish.NOTE), Key.NOTE)
        if me.acts_as(Role.FOCAL) or me.acts_as(Role.SUPERVISOR):
            add(menu, self.tr("Phân công…"), lambda: window.wish(Wish.ASSIGN))
        add(menu, self.tr("Bàn giao…"), lambda: self._screens.hand_over(window.chosen_cases()))
        self._menus.separate(menu)
        add(menu, self.tr("Biên bản bàn giao…"), self._screens.show_handovers)
        add(menu, self.tr("Vắng mặt…"), self._screens.tell_absence)
        self._menus.separate(menu)
        add(menu, self.tr("Vì sao có ngày này?"), lambda: window.wish(Wish.WHY), Key.WHY_THIS_DATE)

    def _sync(self) -> None:
        add, window, menu = self._menus.add, self._window, MenuName.SYNC
        add(menu, self.tr("Đồng bộ ngay"), window.sync_now, Key.SYNC)
        add(menu, self.tr("Làm việc ngoại tuyến"), lambda: window.set_online(online=False))
        add(menu, self.tr("Làm việc trực tuyến"), lambda: window.set_online(online=True))
        add(menu, self.tr("Gói trao đổi qua USB…"), window.exchange_packages)
        add(menu, self.tr("Sẵn sàng ngoại tuyến…"), window.prepare_trip)
        self._menus.separate(menu)
        add(menu, self.tr("Đăng nhập lại"), window.sign_in_again)

    def _reports(self) -> None:
        add, menu = self._menus.add, MenuName.REPORTS
        pages = (
            (Page.FIGURES, self.tr("Báo cáo quý")),
            (Page.TIMELINESS, self.tr("Kết quả xử lý")),
            (Page.FROZEN, self.tr("Số liệu đã chốt")),
        )
        for page, word in pages:
            add(menu, word, self._turner(page))
        self._menus.separate(menu)
        for word, act in (
            (self.tr("Xuất Excel…"), ReportActions.write_workbook),
            (self.tr("Xuất Word…"), ReportActions.write_letter),
            # The key belongs to whatever screen is in front: here it is only named.
            (f"{self.tr('In…')}\tCtrl+P", ReportActions.print_out),
            (self.tr("Lưu PDF…"), ReportActions.save_pdf),
            (self.tr("Chốt số liệu…"), ReportActions.freeze),
        ):
            add(menu, word, self._leaver(act))

    def _leaver(self, act: Callable[[ReportActions], None]) -> Callable[[], None]:
        return lambda: act(self._window.figures().ways_out)

    def _turner(self, page: Page) -> Callable[[], None]:
        return lambda: self._window.figures().body.turn_to(page)

    def _help(self) -> None:
        add, window, menu = self._menus.add, self._window, MenuName.HELP
        add(menu, self.tr("Bảng phím"), self._show_keys, Key.HELP)
        self._menus.add_key(Key.MENU, window.open_menu)

    def _toggle_full_screen(self) -> None:
        """Without a frame, or with it again."""
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_keys(self) -> None:
        """The sheet of keys (F1)."""
        sheet = KeySheet(self._window)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def _goer(self, place: Place) -> Callable[[], None]:
        return lambda: self._window.go(place)
