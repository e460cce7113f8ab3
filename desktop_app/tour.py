"""A day of work without a screen: three people, one portal, pictures, and at last the citizen is asked."""

from __future__ import annotations

import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

from desktop_app import bootstrap, tour_of_figures, tour_of_team
from desktop_app.controls import FirstRun, Training
from desktop_app.desk import Desk, Surroundings
from desktop_app.domain.actions import ActionState, ActionType
from desktop_app.domain.clock import Clock
from desktop_app.domain.errors import KeyMissing
from desktop_app.domain.lines import Mailbox
from desktop_app.domain.restored import Cause, Restored
from desktop_app.legal_data import law
from desktop_app.paths import Paths
from desktop_app.program import workplace
from desktop_app.secrets import FileSecrets
from desktop_app.settings import SettingsFiles
from desktop_app.signing_in import SigningIn
from desktop_app.tour_of_troubles import go_through
from desktop_app.training import TrainingGround
from sync.training import OutgoingAnswer
from ui.album import LARGE_TEXT, SMALL, Album, WindowTour
from ui.application import build_application
from ui.browser import SystemBrowser
from ui.change_feed import ChangeFeed
from ui.navigation import Elsewhere
from ui.workplace import TrainingRole

STORM = {
    "date": "2025-09-03",
    "effect": "off",
    "kind": "comp",
    "name_vi": "Nghỉ tránh bão",
    "legal": "CV 12/UBND-NC",
    "source": "CV 12/UBND-NC",
    "confidence": "verified",
}

T = TypeVar("T")

OFFICER, FOCAL, SUPERVISOR = "officer", "focal", "supervisor"

ANSWER = """Văn phòng Ủy ban nhân dân tỉnh nhận được phản ánh của Ông/Bà về việc giải quyết trợ cấp \
người có công sau sắp xếp đơn vị hành chính. Sau khi kiểm tra, Văn phòng trả lời như sau:

**1.** Hồ sơ đã được chuyển đầy đủ sang đơn vị mới. Việc chậm là do chưa đối chiếu xong danh sách sau sắp xếp.

**2.** Ủy ban nhân dân xã chi trả phần còn lại và thông báo bằng văn bản tới gia đình.

Ông/Bà cần trao đổi thêm, xin liên hệ Phòng Kiểm soát thủ tục hành chính, Văn phòng Ủy ban nhân dân tỉnh.

Trân trọng./."""


def run(out: Path, *, seed: str, day: datetime) -> int:
    """Do the day; pictures, `portal.db` and `summary.json` stay in `out`.

    0 when the citizen got the approved text, and got it once; 2 when nothing can be written there.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError:
        sys.stderr.write(f"Không ghi được vào thư mục {out}. Chưa làm gì. Chọn thư mục khác cho --out.\n")
        return 2
    for left in out.glob("portal.db*"):
        left.unlink()
    with tempfile.TemporaryDirectory(prefix="nguoidan-tour-") as scratch, ExitStack() as stack:
        tour = Tour(out, Path(scratch), seed=seed, clock=bootstrap.clock_for(day), stack=stack)
        try:
            summary = tour.go()
        except NotInScenario:
            sys.stderr.write(
                f"Bộ dữ liệu {seed} không có đủ người và việc cho một ngày. Dùng --seed small.\n"
            )
            return 2
    (out / "summary.json").write_text(
        json.dumps(summary, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    sys.stdout.write(
        f"Đã nhận {summary['pulled']} PAKN, làm {summary['offline_actions']} thao tác khi ngoại tuyến, "
        f"gửi {summary['sent']} câu trả lời, cổng có {summary['portal_answers']}, "
        f"trùng {summary['duplicates']}, {summary['screens']} hình.\n"
    )
    good = (
        summary["sent"] == summary["portal_answers"]
        and not summary["duplicates"]
        and summary["approved_text"]
    )
    return 0 if good else 1


class NotInScenario(LookupError):
    """The cases of this name lack somebody or something that the day needs."""


class Tour:
    """The officer answers a case, the supervisor approves it, the focal officer hands out new ones."""

    def __init__(self, out: Path, scratch: Path, *, seed: str, clock: Clock, stack: ExitStack) -> None:
        paths = Paths(scratch)
        paths.prepare()
        secrets = FileSecrets(paths.training_secrets)
        settings = SettingsFiles(paths.user_settings, policy=scratch / "no-policy.toml").load()
        http = stack.enter_context(bootstrap.transport(clock))
        self._around = Surroundings(
            paths, secrets, clock, http, settings, law(), start_spread=0, hold_seconds=0
        )
        self._ground = TrainingGround(paths, secrets, clock, seed=seed, portal_folder=out)
        stack.callback(self._ground.close)
        self._stack = stack
        self._offline = 0
        self._feed = ChangeFeed()
        self._browser = SystemBrowser()
        self._album = Album(build_application(["nguoidan-desktop"], settings), out)

    def go(self) -> dict[str, Any]:
        """The whole day; what it counted."""
        self._first_run()
        self._ground.citizen_side.publish_calendar(STORM["source"], [STORM])
        officer = self._desk(OFFICER)
        queue = officer.queue()
        counts, pulled = queue.counts(), officer.store.truth.count()
        window = self._window(officer)
        case_id = self._work_offline(officer, window)
        self._come_online(officer)
        officer.service.fetch_files_once()
        window.look(Mailbox.OUTBOX, "06-outbox-received")
        supervisor = self._review(case_id)
        self._hand_out()
        officer.service.run_once()
        window.look_into(case_id, [case_id], "02-case-approved")
        window.ask("02-case-send-question")
        with closing(self._window(supervisor)) as figures:
            tour_of_figures.look(figures)
            officer.casework().send_reply(case_id)
            officer.service.run_once()
            supervisor.service.run_once()
            tour_of_figures.look_again(figures)
            tour_of_team.look(figures, supervisor)
        window.choose_receipt("06-outbox-sent")
        window.choose_receipt("06-outbox-125pct", SMALL, 1.25)
        window.choose_receipt("06-outbox-200pct", LARGE_TEXT, 2.0)
        window.prepare_trip("20-ready")
        window.look(Mailbox.ANSWERED, "01-answered")
        window.look(Mailbox.DECISIONS, "05-nothing-to-decide")
        window.look(Elsewhere.SETTINGS, "09-settings")
        summary = self._summary(pulled=pulled, counts=counts, officer=officer, case_id=case_id)
        self._troubles(officer, window)
        window.close()
        return summary | {"screens": self._album.count}

    def _work_offline(self, officer: Desk, window: WindowTour) -> str:
        """Accept, note, write, submit, with the network away; the case that was worked on."""
        queue = officer.queue()
        ids = queue.listing(Mailbox.QUEUE).ids
        lines = queue.lines(ids)
        case_id = _first(one for one in ids if lines[one].status == "assigned")
        officer.service.go_offline()
        window.look(Mailbox.QUEUE, "01-queue")
        window.look(Mailbox.QUEUE, "10-queue-125pct", SMALL, 1.25)
        window.look(Mailbox.QUEUE, "12-queue-200pct", LARGE_TEXT, 2.0)
        self._look_at_dates(officer, window)
        window.look_into(case_id, ids, "02-case-to-accept")
        work = officer.casework()
        work.accept(case_id)
        work.note(case_id, "Đã gọi Phòng Văn hóa - Xã hội của xã, hẹn có danh sách trước 16 giờ.")
        window.write(case_id, ids, ANSWER)
        window.look_into(case_id, ids, "02-case")
        window.look_into(case_id, ids, "11-case-125pct", SMALL, 1.25)
        window.look_into(case_id, ids, "11-case-200pct", LARGE_TEXT, 2.0)
        window.ask("02-case-submit-question")
        window.look(Mailbox.OUTBOX, "06-outbox-draft")
        work.submit(case_id)
        window.look(Mailbox.OUTBOX, "06-outbox")
        window.carry(officer.around.paths.root, "19-package")
        return case_id

    def _look_at_dates(self, officer: Desk, window: WindowTour) -> None:
        """What the day holds, who is warned, the law behind it, and one supposition."""
        officer.reminders().tick()
        for place, name in ((Elsewhere.TODAY, "14-today"), (Elsewhere.WARNINGS, "15-warnings")):
            window.look(place, name)
            window.look(place, f"{name}-125pct", SMALL, 1.25)
            window.look(place, f"{name}-200pct", LARGE_TEXT, 2.0)
        window.look(Elsewhere.CALENDAR, "16-calendar")
        window.turn(Elsewhere.CALENDAR, 1, "16-calendar-rules")
        window.turn(Elsewhere.CALENDAR, 2, "16-calendar-versions")
        window.turn(Elsewhere.CALENDAR, 2, "16-calendar-125pct", SMALL, 1.25)
        window.suppose("17-what-if")
        queue = officer.queue()
        lines = queue.lines(queue.listing(Mailbox.QUEUE).ids)
        late = _first(one for one in lines.values() if one.due_on and one.due_on < queue.today())
        waiting = _first(one for one in lines.values() if one.paused_on)
        window.look_into(late.case_id, [late.case_id], "18-late-case")
        window.ask_for(ActionType.PROGRESS, "18-progress-question")
        window.ask_for(ActionType.REQUEST_INFO, "18-pause-question")
        window.ask_for(ActionType.TRANSFER_BACK, "18-return-question")
        window.ask_for(ActionType.CLASSIFY, "18-classify-question")
        window.look_into(waiting.case_id, [waiting.case_id], "18-paused-case")
        window.ask_for(ActionType.RESUME, "18-resume-question")

    def _review(self, case_id: str) -> Desk:
        supervisor = self._desk(SUPERVISOR)
        window = self._window(supervisor)
        supervisor.service.go_offline()
        window.look(Mailbox.TO_REVIEW, "03-review")
        review = supervisor.queue().detail(case_id).case.review
        if review is None:
            raise LookupError(case_id)
        supervisor.casework().approve(case_id, seen_sha256=review.draft_sha256)
        window.look(Mailbox.TO_REVIEW, "03-review-approved")
        window.close()
        self._come_online(supervisor)
        return supervisor

    def _hand_out(self) -> None:
        focal = self._desk(FOCAL)
        window = self._window(focal)
        queue = focal.queue()
        waiting = queue.listing(Mailbox.TO_ASSIGN).ids
        focal.service.go_offline()
        window.look(Mailbox.TO_ASSIGN, "04-to-assign")
        first = min(queue.receivers(waiting), key=lambda line: line.name.split()[-1:])
        focal.casework().assign(waiting[:2], first.person, "Theo lĩnh vực được giao.")
        window.look(Mailbox.TO_ASSIGN, "04-assigned")
        window.close()
        self._come_online(focal)

    def _troubles(self, officer: Desk, window: WindowTour) -> None:
        """What a machine that is used beside another one, and a portal, can do to an officer's work."""
        paths = Paths(self._around.paths.root / "laptop")
        paths.prepare()
        around = replace(self._around, paths=paths, secrets=FileSecrets(paths.training_secrets))
        me = officer.profile.user_id
        mine = _first(user for user in self._ground.users if user.id == me)
        other = _first(user for user in self._ground.users if user.role == OFFICER and user.id != me)
        with closing(self._ground.desk_of(mine.user_name, around, _nobody)) as laptop:
            go_through(officer, laptop, window, self._ground.citizen_side, colleague=other.id)

    def _come_online(self, desk: Desk) -> None:
        """Count what was done without the network, then let it go out."""
        self._offline += desk.queue().outbox_counts().waiting
        desk.service.go_online()
        desk.service.run_once()

    def _first_run(self) -> None:
        control = FirstRun(
            self._around, self._browser, publish=self._feed.publish, finished=_nobody, training=_nothing
        )
        self._album.first_run(control)
        control.close()
        now = self._around.clock.now()
        lost = Restored(
            cause=Cause.DAMAGED,
            at=now,
            backup_at=now - timedelta(minutes=30),
            actions=6,
            texts=1,
            waiting=2,
            missing=(18, 19),
            cases=("PAKN.20250811.0003",),
            whole=False,
            kept_in="20250825T072000Z",
        )
        self._album.start_pages(lost, KeyMissing(), now)

    def _desk(self, role: str) -> Desk:
        """The first person with this role, signed in and in step with the portal."""
        user = _first(user for user in self._ground.users if user.role == role)
        desk = self._ground.desk_of(user.user_name, self._around, self._feed.publish)
        return self._stack.enter_context(closing(desk))

    def _window(self, desk: Desk) -> WindowTour:
        """The window this person has in training."""
        users = self._ground.users
        training = Training(
            roles=[TrainingRole(user.user_name, user.role, user.name) for user in users],
            current=next(user.user_name for user in users if user.id == desk.profile.user_id),
            key_beside_data=True,
            play=_nobody,
            leave=_nothing,
        )
        signing_in = SigningIn(
            transport=self._around.transport, clock=self._around.clock, browser=self._browser
        )
        return WindowTour(
            self._album, workplace(desk, feed=self._feed, signing_in=signing_in, training=training)
        )

    def _summary(
        self, *, pulled: int, counts: dict[Mailbox, int], officer: Desk, case_id: str
    ) -> dict[str, Any]:
        """What the citizen's side of the portal says, beside what the officer's side believes."""
        answers = self._ground.citizen_side.outgoing()
        actions = officer.queue().detail(case_id).actions
        return {
            "pulled": pulled,
            "offline_actions": self._offline,
            "sent": sum(
                action.type == ActionType.SEND_REPLY and action.state is ActionState.ACCEPTED
                for action in actions
            ),
            "portal_answers": len(answers),
            "duplicates": _doubled(answers),
            "approved_text": [answer.body for answer in answers] == [ANSWER],
            "overdue": counts[Mailbox.OVERDUE],
            "due_soon": counts[Mailbox.SOON],
        }


def _first(found: Iterable[T]) -> T:
    for one in found:
        return one
    raise NotInScenario


def _doubled(answers: Sequence[OutgoingAnswer]) -> int:
    """How many answers a citizen got more than once in one round."""
    return sum(times - 1 for times in Counter((one.case_id, one.round) for one in answers).values())


def _nobody(_: object) -> None:
    """In the tour nobody chooses."""


def _nothing() -> None:
    """In the tour nobody leaves."""
