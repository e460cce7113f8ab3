"""Which screen belongs to which place; each is made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import DeskError
from desktop_app.domain.lines import Mailbox
from desktop_app.settings import Settings
from ui.handover_notice import HandoverNotice
from ui.listed_cases import ListedCases
from ui.messages import Messages
from ui.navigation import CaseSet, Elsewhere, Place, first_place
from ui.tasks import Tasks
from ui.workplace import Workplace

if TYPE_CHECKING:
    from ui.dialogs.export_dialog import ExportDialog
    from ui.dialogs.what_if_dialog import WhatIfDialog
    from ui.screens.case import CaseScreen
    from ui.screens.report import ReportScreen
    from ui.screens.review import ReviewScreen
    from ui.screens.settings import SettingsScreen
    from ui.screens.team import TeamScreen


class Screen(Protocol):
    """What every screen can do."""

    def apply(self, changes: Changes) -> None:
        """Take news over without moving anything under the officer's hands."""


class ScreenTable(QObject):
    """All screens beside the queue; what they ask of the window comes as signals."""

    back = Signal()
    menu_wanted = Signal()  # by a screen that takes the navigation's place
    open_case = Signal(str, object)  # case id, ids of the list it stands in
    open_wished = Signal(str, object, object)  # the same, and what was wished
    settings_changed = Signal(object)
    refused = Signal(object)  # ErrorText
    went = Signal(object)  # a place that a screen offers as the next step

    def __init__(self, work: Workplace, stack: QStackedWidget, tasks: Tasks, messages: Messages) -> None:
        super().__init__(stack)
        self._work = work
        self._tasks = tasks
        self._stack = stack
        self._made: dict[Place, QWidget] = {}
        self._case: CaseScreen | None = None
        self._settings: SettingsScreen | None = None
        self._what_if: WhatIfDialog | None = None
        self._notice = HandoverNotice(work, messages, self.show_handovers, self)

    def screen(self, place: Place) -> QWidget | None:
        """The screen of a place; None for a list of cases."""
        if place not in self._made:
            make = self._makers().get(place)
            if make is None:
                return None
            self._made[place] = make()
            self._stack.addWidget(self._made[place])
        return self._made[place]

    def case(self) -> CaseScreen:
        """The screen of one case."""
        if self._case is None:
            from ui.screens.case import CaseScreen  # late: not needed for the first list

            self._case = CaseScreen(self._work, self._tasks)
            self._case.back.connect(self.back)
            self._case.decide_wanted.connect(self._go_to_decisions)
            self._stack.addWidget(self._case)
        return self._case

    def review(self) -> ReviewScreen:
        """The screen of the answers that wait for approval."""
        return cast("ReviewScreen", self.screen(Mailbox.TO_REVIEW))

    def report(self) -> ReportScreen:
        """The screen of a quarter's figures."""
        return cast("ReportScreen", self.screen(Elsewhere.REPORT))

    def doing(self, shown: QWidget | None) -> CaseScreen | TeamScreen | None:
        """The screen shown, if it does something with cases when a menu or key asks for it."""
        if shown is not None and shown is self._made.get(Elsewhere.TEAM):
            return cast("TeamScreen", shown)
        return self._case if shown is self._case else None

    def opened_review(self) -> QWidget | None:
        """The same, if it was opened yet."""
        return self._made.get(Mailbox.TO_REVIEW)

    def takes_whole_width(self, screen: QWidget | None) -> bool:
        """Whether a screen stands in place of the navigation."""
        wide = (self._case, self.opened_review())
        return screen is not None and screen in wide

    def opened_case(self) -> CaseScreen | None:
        """The screen of one case, if a case was opened yet."""
        return self._case

    @Slot()
    def suppose(self, case_ids: Sequence[str] = ()) -> None:
        """Open "Nếu…"; `case_ids` are the cases chosen on screen."""
        self._supposing().suppose(case_ids)

    def _supposing(self) -> WhatIfDialog:
        if self._what_if is None:
            from ui.dialogs.what_if_dialog import WhatIfDialog  # late: not needed for the first list

            self._what_if = WhatIfDialog(self._work, self._tasks, self._stack.window())
            self._what_if.case_opened.connect(self.open_case)
        return self._what_if

    @Slot()
    def exchange_packages(self) -> None:
        """Where no network reaches: out and in as files."""
        from ui.dialogs.package_dialog import PackageDialog  # late: seldom needed

        PackageDialog(self._work.packages, self._tasks, self._stack.window()).open()

    def hand_over(self, case_ids: Sequence[str]) -> None:
        """Ask who takes these cases over, and offer them."""
        from ui.dialogs.handover_form import HandoverForm  # late: not needed for the first list
        from ui.error_text import sentence  # late: as above

        queue, casework = self._work.queue, self._work.casework
        may, may_not = queue.to_hand_over(case_ids)
        ids = [line.case_id for line in may]
        form = HandoverForm(may, may_not, queue.may_receive(ids), self._stack.window())

        def act() -> None:
            try:
                casework.offer_handover(ids, form.receiver(), note=form.reason(), promises=form.promises())
            except DeskError as error:
                self.refused.emit(sentence(error))

        form.accepted.connect(act)
        form.open()

    @Slot()
    def show_handovers(self) -> None:
        """Open the dossiers that are being handed over."""
        from ui.dialogs.handovers_dialog import HandoversDialog  # late: not needed for the first list

        HandoversDialog(self._work, self._stack.window()).open()

    def tell_absence(self, user: str = "") -> None:
        """Open "Vắng mặt"; with `user`, its question for this person at once."""
        from ui.dialogs.absences_dialog import AbsencesDialog  # late: not needed for the first list

        dialog = AbsencesDialog(self._work, self._stack.window())
        dialog.open()
        if user:
            dialog.say(user)

    @Slot()
    def prepare_trip(self) -> None:
        """Open "Sẵn sàng ngoại tuyến"."""
        from ui.dialogs.readiness_dialog import ReadinessDialog  # late: not needed for the first list

        dialog = ReadinessDialog(self._work, self._tasks, self._stack.window())
        dialog.went.connect(self.went)
        dialog.open()

    @Slot()
    def follow_strip(self) -> None:
        """Where the right side of the sync strip leads: to what waits for a decision, else to the check."""
        if self._work.queue.counts()[Mailbox.DECISIONS]:
            self._go_to_decisions()
        else:
            self.prepare_trip()

    def export(self, listed: ListedCases, name: str) -> ExportDialog:
        """Offer the list in front as a file, `name` being its place's; from elsewhere the list of cases.

        Raises ActionNotAllowed where the agency forbids files.
        """
        from ui.exports import Exports  # late: not needed for the first list

        exports, front = Exports(self._work, self._tasks, self._stack.window()), self._stack.currentWidget()
        if front is self._made.get(Mailbox.OUTBOX):
            return exports.outbox()
        if front is self._made.get(Mailbox.TO_REVIEW):
            listed = ListedCases(Mailbox.TO_REVIEW, name, self._work.queue.listing(Mailbox.TO_REVIEW).ids)
        return exports.cases(listed)

    def show_settings(self, settings: Settings) -> None:
        """A setting was changed elsewhere."""
        if self._settings is not None:
            self._settings.show_settings(settings)

    def apply(self, changes: Changes) -> None:
        """Hand news to every screen there is."""
        for screen in (*self._made.values(), *([self._case] if self._case else [])):
            cast(Screen, screen).apply(changes)

    def _makers(self) -> dict[Place, Callable[[], QWidget]]:
        return {
            Mailbox.TO_REVIEW: self._make_review,
            Mailbox.OUTBOX: self._make_outbox,
            Mailbox.DECISIONS: self._make_decisions,
            Mailbox.UNFINISHED: self._make_unfinished,
            Elsewhere.TODAY: self._make_today,
            Elsewhere.WARNINGS: self._make_warnings,
            Elsewhere.TEAM: self._make_team,
            Elsewhere.REPORT: self._make_report,
            Elsewhere.CALENDAR: self._make_calendar,
            Elsewhere.SETTINGS: self._make_settings,
        }

    def _make_review(self) -> QWidget:
        from ui.screens.review import ReviewScreen  # late: not needed for the first list

        screen = ReviewScreen(self._work)
        screen.case_opened.connect(self.open_case)
        screen.menu_wanted.connect(self.menu_wanted)
        return screen

    def _make_outbox(self) -> QWidget:
        from ui.screens.outbox import OutboxScreen  # late: not needed for the first list

        screen = OutboxScreen(self._work)
        screen.case_opened.connect(self.open_case)
        screen.decide_wanted.connect(self._go_to_decisions)
        screen.trip_wanted.connect(self.prepare_trip)
        return screen

    def _make_decisions(self) -> QWidget:
        from ui.screens.decisions import DecisionsScreen  # late: not needed for the first list

        screen = DecisionsScreen(self._work)
        screen.case_opened.connect(self.open_case)
        screen.left.connect(self._go_to_queue)
        return screen

    def _make_unfinished(self) -> QWidget:
        from ui.screens.unfinished import UnfinishedScreen  # late: not needed for the first list

        return UnfinishedScreen(self._work)

    def _make_today(self) -> QWidget:
        from ui.screens.today import TodayScreen  # late: not needed for the first list

        screen = TodayScreen(self._work, self._tasks)
        screen.case_opened.connect(self.open_case)
        screen.queue_wanted.connect(self._go_to_queue)
        return screen

    def _make_warnings(self) -> QWidget:
        from ui.screens.warnings import WarningsScreen  # late: not needed for the first list

        screen = WarningsScreen(self._work)
        screen.case_opened.connect(self.open_case)
        return screen

    def _make_team(self) -> QWidget:
        from ui.screens.team import TeamScreen  # late: not needed for the first list

        screen = TeamScreen(self._work, self._tasks)
        screen.case_opened.connect(self.open_wished)
        screen.list_wanted.connect(self._list_of_team)
        screen.review_wanted.connect(self._go_to_review)
        screen.what_if_wanted.connect(self._suppose_away)
        return screen

    def _make_report(self) -> QWidget:
        from ui.screens.report import ReportScreen  # late: not needed for the first list

        screen = ReportScreen(self._work, self._tasks)
        screen.case_opened.connect(self.open_case)
        screen.list_wanted.connect(self._list_behind)
        return screen

    def _make_calendar(self) -> QWidget:
        from ui.screens.calendar import CalendarScreen  # late: not needed for the first list

        screen = CalendarScreen(self._work, self._tasks)
        screen.case_opened.connect(self.open_case)
        screen.what_if_wanted.connect(self.suppose)
        return screen

    def _make_settings(self) -> QWidget:
        from ui.screens.settings import SettingsScreen  # late: not needed for the first list

        self._settings = SettingsScreen(self._work)
        self._settings.changed.connect(self.settings_changed)
        self._settings.refused.connect(self.refused)
        return self._settings

    @Slot(str, object)
    def _list_behind(self, name: str, case_ids: Sequence[str]) -> None:
        self.went.emit(CaseSet(name, tuple(case_ids), Elsewhere.REPORT))

    @Slot(str, object)
    def _list_of_team(self, name: str, case_ids: Sequence[str]) -> None:
        self.went.emit(CaseSet(name, tuple(case_ids), Elsewhere.TEAM))

    @Slot(str)
    def _suppose_away(self, user: str) -> None:
        self._supposing().suppose_away(user)

    @Slot()
    def _go_to_review(self) -> None:
        self.went.emit(Mailbox.TO_REVIEW)

    @Slot()
    def _go_to_decisions(self) -> None:
        self.went.emit(Mailbox.DECISIONS)

    @Slot()
    def _go_to_queue(self) -> None:
        self.went.emit(first_place(self._work.me))

    @Slot(str)
    def _open_alone(self, case_id: str) -> None:
        """A case asked for outside a list of cases has no neighbours."""
        self.open_case.emit(case_id, [case_id])
