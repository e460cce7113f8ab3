"""The window of one person: menus, navigation, screens, messages and the strip that never leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import DeskError
from desktop_app.domain.lines import Mailbox
from desktop_app.settings import Settings
from ui.appearance import apply_appearance, next_scale
from ui.case_finder import CaseFinder
from ui.commands import Commands
from ui.error_text import ErrorText
from ui.folding import Fold, Width, fold_of, scaled, text_scale
from ui.menus import Menus
from ui.messages import Messages
from ui.minute import EveryMinute
from ui.narrow_head import NarrowHead
from ui.navigation import CaseSet, Elsewhere, NavigationPane, Place, first_list, first_place
from ui.panes import step_focus
from ui.place_counts import PlaceCounts
from ui.places_menu import PlacesMenu
from ui.screen_table import ScreenTable
from ui.screens.preview import Wish
from ui.screens.queue import QueueScreen
from ui.shortcuts import DIGITS, digit_of
from ui.strip import StripKeeper
from ui.tasks import Tasks
from ui.top_bar import TopBar
from ui.widgets.banner import Banner, Tone
from ui.widgets.sync_strip import SyncStrip
from ui.workplace import Workplace

if TYPE_CHECKING:
    from ui.screens.report import ReportScreen


class MainWindow(QMainWindow):
    """Closing it stops its threads; the profile behind it is closed by whoever opened it."""

    closed = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._settings = work.settings
        self._fold = Fold(Width.FULL, low=False)
        self._alt_alone = False
        self._navigation_asked = False  # beside a screen that takes its place
        self._rests = False  # closed, and no longer listening
        self._tasks = Tasks(self)
        self._menus = Menus(self)
        self._places = PlacesMenu(work.me, self)
        self.setWindowTitle(self.tr("Phản ánh, kiến nghị"))
        self.navigation = NavigationPane(work.me, self)
        self.queue = QueueScreen(work, tasks=self._tasks, places=self._places, parent=self)
        self._narrow_head = NarrowHead(self._places, self)
        self.strip = SyncStrip(self)
        self._banner = Banner()
        self.messages = Messages(self._banner)
        self._strip_keeper = StripKeeper(work, self._tasks, self.strip, self.messages)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.queue)
        self._minute = EveryMinute(work, self._tasks, self)
        self._counts = PlaceCounts(work.queue, self._tasks, self.navigation, self._minute.show_count)
        self._screens = ScreenTable(work, self._stack, self._tasks, self.messages)
        self._place: Place = first_place(work.me)
        self._lay_out()
        Commands(self, self._menus, self._screens).fill(work.me)
        self._connect()
        self.go(self._place)
        self.queue.list.setFocus()
        self._counts.refresh()
        for problem in work.settings.problems:
            self.messages.report(problem)

    # going about

    @property
    def place(self) -> Place:
        """Where the officer is; in a case, the list it was opened from."""
        return self._place

    @Slot(object)
    def go(self, place: Place) -> None:
        """Show a list or another screen."""
        in_list = self._stack.currentWidget() is self.queue and not isinstance(self._place, Elsewhere)
        if in_list and self._place != place:
            self.queue.leave()
        self._place = place
        self.navigation.stand_at(place)
        screen = self._screens.screen(place) or self.queue
        if isinstance(place, CaseSet):
            self.queue.show_cases(place.ids, place.name)
        elif isinstance(place, Mailbox) and screen is self.queue:
            self.queue.show_mailbox(place, self._places.name(place))
        self._show(screen)

    @Slot(str, object, object)
    def open_case(self, case_id: str, siblings: Sequence[str], wish: Wish = Wish.OPEN) -> None:
        """Show one case; `siblings` are the ids of the list it came from."""
        if wish is Wish.REVIEW:
            self.go(Mailbox.TO_REVIEW)
            self._screens.review().open(case_id)
            return
        case = self._screens.case()
        case.open(case_id, siblings)
        self._show(case)
        case.wish(wish)
        self._work.feed.publish(Changes(case_ids=frozenset({case_id})))  # it is no longer unseen

    @Slot()
    def back(self) -> None:
        """From a case to the list it was opened from, else to where the day began."""
        if self._stack.currentWidget() is self._screens.opened_case():
            case_id = self._screens.case().case_id
            self.go(self._place)
            self.queue.go_to(case_id)
            self.queue.list.setFocus()
        elif isinstance(self._place, CaseSet):
            self.go(self._place.origin)
        else:
            self.go(first_place(self._work.me))

    def _show(self, screen: QWidget) -> None:
        self._navigation_asked = False
        self._stack.setCurrentWidget(screen)
        self._lay_panes()

    # news

    @Slot(Changes)
    def apply(self, changes: Changes) -> None:
        """Every screen takes the news; counts and strip follow."""
        self.queue.apply(changes)
        self._screens.apply(changes)
        if changes.case_ids or changes.membership or changes.outbox:
            self._counts.refresh()
        self._strip_keeper.refresh()

    @Slot(object)
    def report(self, error: DeskError) -> None:
        """Say what an error means, above the screen."""
        self.messages.report(error)

    # commands

    def wish(self, wish: Wish) -> None:
        """Do what a menu or key asks with the case on screen, or with the cases marked there."""
        shown = self._stack.currentWidget()
        asked = self.queue if shown is self.queue else self._screens.doing(shown)
        if asked is not None:
            asked.wish(wish)

    def figures(self) -> ReportScreen:
        """The figures of a quarter, brought to the front."""
        self.go(Elsewhere.REPORT)
        return self._screens.report()

    def start_search(self) -> None:
        """Search the list, from wherever one is."""
        if self._stack.currentWidget() is not self.queue:
            self.go(self._place if isinstance(self._place, Mailbox) else first_list(self._work.me))
        self.queue.start_search()

    def ask_for_code(self) -> None:
        """Open the case whose code is given (Ctrl+G)."""
        if case_id := CaseFinder(self._work.queue, self.messages, self).ask():
            self.open_case(case_id, [case_id])

    @Slot()
    def export_list(self) -> None:
        """The list in front as a file."""
        try:
            self._screens.export(self.queue.listed(), self._places.name(self._place))
        except DeskError as error:
            self.report(error)

    def next_task(self, *, forward: bool) -> None:
        """The next case of the list that needs work; in a review the next change of the text."""
        if self._stack.currentWidget() is self._screens.opened_review():
            self._screens.review().next_change(forward=forward)
        else:
            self.queue.next_task(forward=forward)

    def sync_now(self) -> None:
        """Ask for a run at once."""
        self._strip_keeper.sync_now()

    def set_online(self, *, online: bool) -> None:
        """Use the network, or not."""
        self._strip_keeper.set_online(online)

    def sign_in_again(self) -> None:
        """Through the web browser."""
        self._work.sync.sign_in_again()

    def exchange_packages(self) -> None:
        """Where no network reaches: out and in as files."""
        self._screens.exchange_packages()

    def prepare_trip(self) -> None:
        """Whether this machine can be taken where there is no network."""
        self._screens.prepare_trip()

    def suppose(self) -> None:
        """What if: with the cases chosen in the list, or the one on screen."""
        self._screens.suppose(self.chosen_cases())

    def chosen_cases(self) -> list[str]:
        """The cases chosen in the list, or the one on screen."""
        opened = self._stack.currentWidget() is self._screens.opened_case()
        return [self._screens.case().case_id] if opened else self.queue.list.chosen_cases()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing asks the profile any more; what is being written is kept by its screen when it hides."""
        super().closeEvent(event)
        if self._rests:
            return
        self._rests = True
        self._work.feed.changed.disconnect(self.apply)
        self._tasks.stop()
        self.queue.rest()
        self._strip_keeper.rest()
        self._minute.rest()
        self.closed.emit()

    # folding

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refold()

    def _refold(self) -> None:
        self._fold = fold_of(self.size(), text_scale())
        self._top.show_menu(shown=not self._fold.low)
        self._lay_panes()

    def _lay_panes(self) -> None:
        """A case and a review need the whole width: a button of theirs replaces the navigation."""
        fold = self._fold
        taken = self._screens.takes_whole_width(self._stack.currentWidget()) and not self._navigation_asked
        self.navigation.setVisible(fold.navigation_width > 0 and not taken)
        self.navigation.setFixedWidth(scaled(fold.navigation_width or 204))
        self.navigation.fold(short_words=fold.width is Width.COMPACT, with_menu_button=fold.low)
        self.queue.fold(fold)
        headless = not fold.navigation_width and not taken and self._stack.currentWidget() is not self.queue
        self._narrow_head.setVisible(headless)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What no widget wanted: Ctrl and a digit by its place, Esc, and Alt for the menu."""
        self._alt_alone = event.key() == Qt.Key.Key_Alt
        self._menus.bar.show_letters(shown=self._alt_alone)
        digit = digit_of(event)
        if digit is not None:
            self.go(DIGITS[digit - 1])
        elif event.key() == Qt.Key.Key_Escape and self._can_go_back():
            self.back()
        else:
            super().keyPressEvent(event)

    def _can_go_back(self) -> bool:
        return self._stack.currentWidget() is not self.queue or isinstance(self._place, CaseSet)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            self.open_menu()
        self._alt_alone = False
        if event.key() == Qt.Key.Key_Alt:
            self._menus.bar.show_letters(shown=False)
        super().keyReleaseEvent(event)

    def open_menu(self) -> None:
        """Into the menu bar; in a low window it appears for as long as it is used."""
        if self._fold.low:
            self._show_whole_menu()
            return
        first = self._menus.bar.actions()[0]
        self._menus.bar.setActiveAction(first)
        self._menus.bar.setFocus()

    @Slot()
    def _show_whole_menu(self) -> None:
        shown = self.navigation if self.navigation.isVisible() else self._stack
        self._menus.all.popup(shown.mapToGlobal(shown.rect().topLeft()))

    @Slot()
    def _show_navigation(self) -> None:
        """The navigation beside a screen that took its place, or gone again; as menus where it never fits."""
        if not self._fold.navigation_width:
            self._show_whole_menu()
            return
        self._navigation_asked = not self._navigation_asked
        self._lay_panes()
        if self._navigation_asked:
            self.navigation.main.setFocus()

    def next_pane(self, step: int) -> None:
        """To the next (1) or previous (-1) of navigation, screen, preview and strip."""
        step_focus(list(self._panes()), step)

    def _panes(self) -> Iterator[QWidget]:
        if self.navigation.isVisible():
            yield self.navigation.main
        if self._stack.currentWidget() is self.queue:
            yield self.queue.list
            if self.queue.preview.isVisible():
                yield self.queue.preview
        else:
            yield self._stack
        yield self.strip

    # settings

    @Slot(object)
    def _settings_changed(self, settings: Settings) -> None:
        self._settings = settings
        apply_appearance(settings)
        self._refold()
        self._strip_keeper.refresh()

    def change_scale(self, step: int) -> None:
        """Larger (1) or smaller (-1) text, or the usual size (0); kept as the officer's own setting."""
        if self._work.settings_files is None:
            return
        scale = next_scale(self._settings.number("font_scale"), step)
        try:
            settings = self._work.settings_files.save_user("font_scale", scale)
        except PermissionError:
            self.messages.say("locked", Tone.INFO, self.tr("Cỡ chữ do cơ quan đặt."))
            return
        self._settings_changed(settings)
        self._screens.show_settings(settings)

    @Slot(object)
    def _say_text(self, text: ErrorText) -> None:
        self.messages.say("settings", Tone.WARNING, text.fact, f"{text.safe} {text.step}".strip())

    # building

    def _lay_out(self) -> None:
        self._top = TopBar(self._work, self._menus.bar)
        if self._top.training is not None:
            self._strip_keeper.serve(self._top.training)
        self.setMenuWidget(self._top)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self.navigation)
        beside.addWidget(self._stack, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._banner)
        column.addWidget(self._narrow_head)
        column.addLayout(beside, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(whole)
        self.setMinimumSize(480, 280)

    def _connect(self) -> None:
        self._work.feed.changed.connect(self.apply)
        self._places.went.connect(self.go)
        self.navigation.went.connect(self.go)
        self.navigation.menu_wanted.connect(self._show_whole_menu)
        self.queue.menu_wanted.connect(self._show_whole_menu)
        self.queue.opened.connect(self.open_case)
        self.queue.failed.connect(self.report)
        self.queue.list.export_wanted.connect(self.export_list)
        self._screens.back.connect(self.back)
        self._screens.menu_wanted.connect(self._show_navigation)
        self._narrow_head.menu_wanted.connect(self._show_whole_menu)
        self._screens.open_case.connect(self.open_case)
        self._screens.open_wished.connect(self.open_case)
        self._screens.settings_changed.connect(self._settings_changed)
        self._screens.refused.connect(self._say_text)
        self._screens.went.connect(self.go)
        self._minute.opened.connect(self._open_reminded)
        self.strip.readiness_activated.connect(self._screens.follow_strip)

    @Slot(str)
    def _open_reminded(self, case_id: str) -> None:
        """A message of the desktop was clicked: to its case, or to all warnings."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.activateWindow()
        if case_id:
            self.open_case(case_id, [case_id])
        else:
            self.go(Elsewhere.WARNINGS)
