"""Pictures of a day's work: the real window at its moments, each in light and dark."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDialog, QTabBar, QWidget

from desktop_app.domain.actions import ActionType
from desktop_app.domain.errors import DeskError
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.restored import Restored
from ui.dialogs.freeze_dialog import FreezeDialog
from ui.dialogs.package_dialog import PackageDialog
from ui.dialogs.readiness_dialog import ReadinessDialog
from ui.dialogs.reassign_dialog import ReassignDialog
from ui.dialogs.spread_dialog import SpreadDialog
from ui.dialogs.what_if_dialog import WhatIfDialog
from ui.main_window import MainWindow
from ui.navigation import Elsewhere, Place
from ui.pictures import picture
from ui.screens.calendar import CalendarScreen
from ui.screens.case import CaseScreen
from ui.screens.first_run import FirstRunScreen
from ui.screens.outbox import OutboxScreen
from ui.screens.report import ReportScreen
from ui.screens.report_pages import Page
from ui.screens.restored import RestoredScreen
from ui.screens.review import ReviewScreen
from ui.screens.start_trouble import StartTroubleScreen
from ui.screens.team import TeamScreen
from ui.screens.today import TodayScreen
from ui.screens.wiped import WipedScreen
from ui.soon import discard
from ui.theme import DARK, LIGHT, apply_theme
from ui.workplace import FirstRunControl, Workplace

USUAL: Final = QSize(1366, 768)
SMALL: Final = QSize(1093, 543)  # 1366×768 at 125 %, less task bar and title bar
LARGE_TEXT: Final = QSize(960, 469)  # 1920×1080 at 200 %
SINGLE: Final = QSize(683, 313)  # 1366×768 at 200 %, less task bar and title bar


class Album:
    """Takes the pictures into one folder and counts them."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._app = app
        apply_theme(app, LIGHT)
        self._folder = folder
        self._themes = [LIGHT, DARK]
        self.count = 0

    def take(self, widget: QWidget, name: str, size: QSize = USUAL, scale: float = 1.0) -> None:
        """One picture in each theme, named `NAME-light.png` and `NAME-dark.png`."""
        for number, theme in enumerate(self._themes):
            if number:  # the first is still in force from the picture before
                apply_theme(self._app, theme)
            picture(widget, self._folder / f"{name}-{theme.name}.png", size, scale)
            self.count += 1
        self._themes.reverse()

    def first_run(self, control: FirstRunControl) -> None:
        """What a new officer sees before anything else."""
        self._page(FirstRunScreen(control), "08-first-run")

    def start_pages(self, restored: Restored, trouble: DeskError, now: datetime) -> None:
        """What takes the place of the window: data restored, a start in trouble, a machine emptied."""
        self._page(RestoredScreen(restored, now), "20-restored")
        self._page(StartTroubleScreen(trouble), "20-start-trouble")
        wiped = WipedScreen()
        wiped.ended.emit("")
        self._page(wiped, "20-wiped")

    def _page(self, page: QWidget, name: str) -> None:
        _show_nowhere(page)
        self.take(page, name)
        discard(page)

    def settle(self) -> None:
        """Let the window take the news that came."""
        self._app.processEvents()


class WindowTour:
    """One person's window and what they look at; end it with `close`."""

    def __init__(self, album: Album, work: Workplace) -> None:
        self._album = album
        self._window = MainWindow(work)
        _show_nowhere(self._window)
        self._window.resize(USUAL)

    def look(self, place: Place, name: str, size: QSize = USUAL, scale: float = 1.0) -> None:
        """A list or another screen, with its first line chosen."""
        self._album.settle()
        self._window.go(place)
        if isinstance(place, Mailbox):
            self._window.queue.next_task(forward=True)
        for today in self._window.findChildren(TodayScreen):
            while not today.is_fresh:
                self._album.settle()
        self._album.take(self._window, name, size, scale)

    def look_into(
        self, case_id: str, siblings: Sequence[str], name: str, size: QSize = USUAL, scale: float = 1.0
    ) -> None:
        """One case."""
        self._album.settle()
        self._window.open_case(case_id, siblings)
        self._album.take(self._window, name, size, scale)

    def write(self, case_id: str, siblings: Sequence[str], text: str) -> None:
        """Type an answer into the case, as an officer would."""
        self._album.settle()
        self._window.open_case(case_id, siblings)
        answer = self._case_screen().answer
        answer.editor.insertPlainText(text)
        answer.keep()

    def ask(self, name: str) -> None:
        """The question that the case's next step asks, and the safe answer to it."""
        self._case_screen().go_on()
        self._take_question(name)

    def _take_question(self, name: str) -> None:
        self._album.settle()
        for dialog in self._window.findChildren(QDialog):
            if dialog.isVisible():
                self._album.take(dialog, name, dialog.size())
                dialog.reject()
        self._album.settle()

    def ask_for(self, action: ActionType, name: str) -> None:
        """The question before an action on the case on screen, and the safe answer to it."""
        self._case_screen().want(action)
        self._take_question(name)

    def suppose(self, name: str) -> None:
        """What if the person at this desk were away."""
        self._album.settle()
        self._window.suppose()
        dialog = self._window.findChildren(WhatIfDialog)[0]
        dialog.ask()
        while dialog.is_thinking:
            self._album.settle()
        self._album.take(dialog, name, dialog.size())
        dialog.reject()

    def carry(self, stick: Path, name: str) -> None:
        """Write a package for the portal, where no network reaches."""
        self._album.settle()
        self._window.exchange_packages()
        dialog = self._window.findChildren(PackageDialog)[0]
        self._album.take(dialog, name, dialog.size())
        dialog.write_into(stick)
        while dialog.is_working:
            self._album.settle()
        self._album.settle()  # the dialog grows by what it says
        self._album.take(dialog, f"{name}-made", dialog.size())
        dialog.reject()

    def turn(self, place: Place, page: int, name: str, size: QSize = USUAL, scale: float = 1.0) -> None:
        """A further page of a screen that has several, with what it works out beside the main thread."""
        self._window.go(place)
        tabs = [one for one in self._window.findChildren(QTabBar) if one.isVisible()]
        tabs[0].setCurrentIndex(page)
        for law in self._window.findChildren(CalendarScreen):
            while law.is_thinking:
                self._album.settle()
        self._album.take(self._window, name, size, scale)

    def choose_receipt(self, name: str, size: QSize = USUAL, scale: float = 1.0) -> None:
        """Thư đi with the newest action that the portal took, and its receipt."""
        self._album.settle()
        self._window.go(Mailbox.OUTBOX)
        self._window.findChildren(OutboxScreen)[0].choose_received()
        self._album.take(self._window, name, size, scale)

    def prepare_trip(self, name: str) -> None:
        """The check before going where there is no network."""
        self._album.settle()
        self._window.prepare_trip()
        dialog = self._window.findChildren(ReadinessDialog)[0]
        while not dialog.is_fresh:
            self._album.settle()
        self._album.take(dialog, name, dialog.size())
        self._album.take(dialog, f"{name}-200pct", dialog.size(), 2.0)
        dialog.accept()

    def figures(self, page: Page, name: str, size: QSize = USUAL, scale: float = 1.0) -> None:
        """A page of the quarter's report, once its figures are here."""
        self._report(page)
        self._album.take(self._window, name, size, scale)

    def behind(self, column: int, name: str, size: QSize = USUAL, scale: float = 1.0) -> None:
        """The cases behind the first figure of a column that is not zero."""
        screen = self._report(Page.FIGURES)
        table = screen.body.figures.table
        table.choose(table.first_above_nothing(column), column)
        table.open_current()
        self._report(Page.FIGURES)
        self._album.take(self._window, name, size, scale)
        screen.body.close_cases()

    def freeze(self, name: str) -> None:
        """The question before figures are frozen, and yes."""
        screen = self._report(Page.FIGURES)
        screen.ways_out.freeze()
        self._album.settle()
        dialog = self._window.findChildren(FreezeDialog)[0]
        self._album.take(dialog, name, dialog.size())
        dialog.accept()
        self._report(Page.FIGURES)

    def _report(self, page: Page) -> ReportScreen:
        self._album.settle()
        screen = self._window.figures()
        screen.show_page(page)
        while not screen.is_fresh:
            self._album.settle()
        return screen

    def team(self, name: str, size: QSize = USUAL, scale: float = 1.0) -> None:
        """The board of whoever leads others, once it is worked out."""
        self._team()
        self._album.take(self._window, name, size, scale)

    def reassign(self, name: str) -> None:
        """The first two cases of whoever holds most, offered to whoever holds least."""
        screen = self._team()
        screen.below.turn_to_cases()
        while not screen.is_fresh:
            self._album.settle()
        ids = screen.below.case_ids()[:2]
        screen.giving.give(ids)
        while not (found := self._window.findChildren(ReassignDialog)):
            self._album.settle()
        dialog = found[0]
        dialog.choose_first()
        while dialog.is_thinking:
            self._album.settle()
        self._album.take(dialog, name, dialog.size())
        dialog.reject()
        screen.below.tabs.setCurrentIndex(0)

    def spread(self, on: date, name: str) -> None:
        """What is proposed for a red day."""
        self._team().giving.spread(on)
        while not (found := self._window.findChildren(SpreadDialog)) or found[0].is_thinking:
            self._album.settle()
        self._album.take(found[0], name, found[0].size())
        found[0].reject()

    def read(self, case_ids: Sequence[str], name: str) -> None:
        """Answers that wait are opened one after the other, then offered for approval together."""
        self._album.settle()
        self._window.go(Mailbox.TO_REVIEW)
        review = self._window.findChildren(ReviewScreen)[0]
        for case_id in case_ids:
            review.open(case_id)
        self._album.take(self._window, name)
        review.batch.ask()
        self._take_question(f"{name}-question")

    def _team(self) -> TeamScreen:
        self._album.settle()
        self._window.go(Elsewhere.TEAM)
        screen = self._window.findChildren(TeamScreen)[0]
        while not screen.is_fresh:
            self._album.settle()
        return screen

    def settings(self, name: str) -> None:
        """What can be set, and who set it."""
        self.look(Elsewhere.SETTINGS, name)

    def close(self) -> None:
        """Away with the window; what was typed is kept."""
        discard(self._window)

    def _case_screen(self) -> CaseScreen:
        return self._window.findChildren(CaseScreen)[0]


def _show_nowhere(widget: QWidget) -> None:
    widget.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    widget.show()
