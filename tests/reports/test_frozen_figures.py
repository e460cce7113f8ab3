"""Figures once handed over: signed, verified each time they are shown, and later differences explained."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import update

from desktop_app.domain.errors import (
    FiguresChanged,
    FreezeDoubtful,
    NoDataYet,
    TemplateRefused,
    TemplateUnknown,
)
from desktop_app.domain.figures.comparison import Because, CellChange
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.quarter_report import STOCK
from desktop_app.domain.figures.standing import Outcome
from desktop_app.domain.figures.table import RowKind
from desktop_app.domain.proof import SignatureCheck
from desktop_app.report_signer import DeviceSigner
from desktop_app.reports.desk import Reports
from desktop_app.reports.snapshots import Concern, Snapshot
from desktop_app.storage.tables import report_snapshot
from resources.load import read_text
from sync.device_keys import SIGNING
from tests.reports.conftest import forms
from tests.storage.builders import AGENCY, KHOI, PHONE, Profile, document, remove
from tests.storage.test_law_book import CALENDAR, off, publish

SECOND, THIRD = Quarter(2025, 2), Quarter(2025, 3)
LATER = datetime(2025, 10, 2, 3, tzinfo=UTC)


class Office:
    """The focal officer's profile, whose last sync ended at `as_of`."""

    def __init__(self, folder: Path) -> None:
        self.profile = Profile(folder, KHOI)
        self.as_of: datetime | None = LATER
        self._pulls = 0
        self.reports = Reports(
            self.profile.store,
            self.profile.me,
            self.profile.clock,
            data_as_of=lambda: self.as_of,
            forms=forms(folder),
            signer=DeviceSigner(self.profile.store.meta),
        )

    def pull(self, *cases: dict[str, Any]) -> None:
        self._pulls += 1
        self.profile.pull(*cases, cursor=f"C{self._pulls}")

    def freeze(self, quarter: Quarter = THIRD) -> Snapshot:
        return self.reports.freeze(self.reports.quarter(quarter))

    def changes(self, snapshot: Snapshot) -> dict[str, tuple[int, int, Because]]:
        """Of the table: column, what it was and is, why."""
        return {
            change.column: (change.was, change.now, change.because[0].because)
            for change in self._table(self.reports.differences(snapshot))
        }

    def _table(self, changes: tuple[CellChange, ...]) -> list[CellChange]:
        return [change for change in changes if change.row != "*"]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    found = Office(tmp_path)
    yield found
    found.profile.close()


def told(number: int, *events: tuple[str, str], version: int = 1, **changes: Any) -> dict[str, Any]:
    """Case `number` with this history of (kind, day)."""
    history = [
        {
            "id": f"e_{n}", "n": n, "kind": kind, "at": f"{day}T03:00:00.000Z", "on": day, "by": "portal",
            "role": "portal", "data": {},
        }
        for n, (kind, day) in enumerate(events, 1)
    ]  # fmt: skip
    day = events[0][1] if events else "2025-08-10"
    submitted = {"submitted_at": f"{day}T02:00:00.000Z", "received_at": f"{day}T03:00:00.000Z"}
    return {**document(number), "history": history, "version": version, **submitted, **changes}


JULY, AUGUST = ("received", "2025-07-07"), ("received", "2025-08-04")


def test_frozen_figures_are_what_was_looked_at_and_verified_each_time(office: Office) -> None:
    office.pull(told(1, JULY), told(2, AUGUST, ("reply_sent", "2025-08-20")))
    report = office.reports.quarter(THIRD)
    snapshot = office.reports.freeze(report)
    assert snapshot.check is SignatureCheck.GOOD
    assert (snapshot.cutoff, snapshot.data_as_of, snapshot.stock) == (date(2025, 9, 30), LATER, 1)
    assert (snapshot.frozen_by, snapshot.by, snapshot.concerns) == (office.profile.me.name, RowKind.FIELD, ())
    assert snapshot.document["total"][:9] == list(report.total.cells[:9])
    assert snapshot.document["rules"] == report.rules
    assert office.reports.differences(snapshot) == ()
    [again] = office.reports.snapshots(THIRD)
    assert again == snapshot
    assert office.reports.snapshots(SECOND) == []


@pytest.mark.parametrize("where", ["content", "members", "signature"])
def test_a_changed_byte_of_frozen_figures_is_noticed(office: Office, where: str) -> None:
    office.pull(told(1, JULY))
    office.freeze()
    [kept] = office.profile.store.snapshots.of(str(THIRD))
    forged: dict[str, Any] = {
        "content": kept.content.replace(b'"stock":1', b'"stock":0'),
        "members": kept.members[:-1] + bytes([kept.members[-1] ^ 1]),
        "signature": "A" * 86 + "==",
    }
    assert forged[where] != getattr(kept, where)
    with office.profile.store.work.write() as connection:
        connection.execute(update(report_snapshot).values({where: forged[where]}))
    [snapshot] = office.reports.snapshots(THIRD)
    assert snapshot.check is SignatureCheck.BAD


def test_figures_that_another_device_signed_are_not_called_ours(office: Office) -> None:
    office.pull(told(1, JULY))
    office.freeze()
    office.profile.store.meta.delete(SIGNING)
    [snapshot] = office.reports.snapshots(THIRD)
    assert snapshot.check is SignatureCheck.NO_KEY


def test_an_answer_recorded_afterwards_explains_the_cells_it_moved(office: Office) -> None:
    office.pull(told(1, JULY))
    snapshot = office.freeze()
    office.pull(told(1, JULY, ("reply_sent", "2025-09-29"), version=2, status="answered"))
    assert office.changes(snapshot) == {
        "open_overdue": (1, 0, Because.LATER_EVENT),
        "answered_late": (0, 1, Because.LATER_EVENT),
    }
    [change] = [one for one in office.reports.differences(snapshot) if one.column == "answered_late"]
    [reason] = change.because
    assert reason.code == "PAKN.20250811.0001"
    assert reason.event is not None
    assert (reason.event.kind, reason.event.on) == ("reply_sent", date(2025, 9, 29))


def test_a_case_gone_one_that_came_late_and_another_field_are_told_apart(office: Office) -> None:
    office.pull(told(1, JULY), told(2, JULY), told(3, JULY))
    snapshot = office.freeze()
    office.profile.pull(remove("c_1"), cursor="C8")
    assert office.changes(snapshot)["new"] == (3, 2, Because.GONE)
    office.profile.pull(cursor="C9")
    snapshot = office.freeze()
    office.pull(told(4, JULY))
    assert office.changes(snapshot)["new"] == (2, 3, Because.CAME_LATER)
    snapshot = office.freeze()
    office.pull(told(2, JULY, version=2, field="moi_truong"))
    moved = [one for one in office.reports.differences(snapshot) if one.column == "new"]
    assert [(one.row, one.was, one.now) for one in moved] == [("dat_dai", 3, 2), ("moi_truong", 0, 1)]
    assert {one.because[0].because for one in moved} == {Because.RETOLD}


def test_another_calendar_is_named_as_the_reason(office: Office) -> None:
    office.pull(told(1, ("received", "2025-09-08")))  # due on Monday 29/09/2025, after the week-end
    before = office.reports.quarter(THIRD)
    assert before.total.cells[6] == 1
    snapshot = office.reports.freeze(before)
    storm = [*CALENDAR, off("2025-09-29"), off("2025-09-30")]
    publish(office.profile, "calendar_2", storm)
    [version] = office.profile.queue.calendar_view().proposed
    office.profile.work.accept_calendar(version)
    assert office.changes(snapshot)["open_in_time"] == (0, 1, Because.LAW)
    after = office.reports.quarter(THIRD)
    assert (before.rules, before.calendar) != (after.rules, after.calendar)


def test_the_stock_of_the_quarter_before_is_held_against_the_first_column(office: Office) -> None:
    office.pull(told(1, ("received", "2025-06-10")), told(2, ("received", "2025-06-20")))
    assert STOCK not in {check.name for check in office.reports.quarter(THIRD).checks}
    office.freeze(SECOND)
    [check] = [one for one in office.reports.quarter(THIRD).checks if one.name == STOCK]
    assert (check.holds, check.left, check.right) == (True, 2, 2)
    office.pull(told(3, ("received", "2025-06-25")))
    [check] = [one for one in office.reports.quarter(THIRD).checks if one.name == STOCK]
    assert (check.holds, check.left, check.right) == (False, 3, 2)


def test_an_empty_stock_is_held_against_the_first_column_too_and_an_unfinished_one_is_not(
    office: Office,
) -> None:
    office.pull(told(1, ("received", "2025-06-10"), ("reply_sent", "2025-06-20"), status="answered"))
    office.as_of = datetime(2025, 6, 25, 3, tzinfo=UTC)
    office.reports.freeze(office.reports.quarter(SECOND), despite=[Concern.UNFINISHED])
    office.as_of = LATER
    assert STOCK not in {check.name for check in office.reports.quarter(THIRD).checks}
    office.freeze(SECOND)
    [check] = [one for one in office.reports.quarter(THIRD).checks if one.name == STOCK]
    assert (check.holds, check.left, check.right) == (True, 0, 0)


def test_figures_frozen_before_the_quarter_ended_are_compared_as_of_that_day(office: Office) -> None:
    office.pull(told(1, JULY))
    office.as_of = datetime(2025, 7, 20, 3, tzinfo=UTC)
    snapshot = office.reports.freeze(office.reports.quarter(THIRD), despite=[Concern.UNFINISHED])
    office.as_of = LATER
    assert office.reports.quarter(THIRD).total.cells[6] == 1
    assert office.reports.differences(snapshot) == ()


def test_what_speaks_against_figures_is_said_before_they_are_frozen(office: Office) -> None:
    office.pull(told(1, JULY), told(2, status="forwarded"), told(3, JULY, channel="legal_text"))
    office.as_of = datetime(2025, 9, 1, 3, tzinfo=UTC)
    report = office.reports.quarter(THIRD)
    assert report.cutoff == date(2025, 9, 1)
    assert report.undated == ("c_2",)
    assert not report.holds
    with pytest.raises(FreezeDoubtful) as doubtful:
        office.reports.freeze(report)
    assert set(doubtful.value.concerns) == set(Concern)
    assert office.reports.freeze(report, despite=list(Concern)).concerns == tuple(Concern)


def test_a_case_without_a_term_is_counted_named_and_breaks_the_sum(office: Office) -> None:
    office.pull(told(1, JULY), told(2, JULY, channel="fax"))
    report = office.reports.quarter(THIRD)
    assert report.undated == ("c_2",)
    assert report.total.cells[2] == 2
    assert {check.name for check in report.checks if not check.holds} == {"total_is_all_outcomes"}
    [unknown] = [one for one in report.cases(None, 3) if one.outcome is Outcome.UNDATED]
    assert unknown.fact.case_id == "c_2"


@pytest.mark.parametrize(
    ("events", "is_late"),
    [
        ([JULY, ("reply_sent", "2025-07-28")], False),  # 27/07/2025 is a Sunday
        ([JULY, ("reply_sent", "2025-07-29")], True),
        ([("received", "2025-05-05"), ("reply_sent", "2025-06-30")], False),  # late, but not in the quarter
        ([("received", "2025-09-10")], False),
        ([("received", "2025-09-09")], True),
    ],
)
def test_an_agency_is_late_by_a_late_answer_or_by_a_case_past_its_day(
    office: Office, events: list[tuple[str, str]], is_late: bool
) -> None:
    office.pull(told(1, *events, status="answered" if len(events) > 1 else "assigned"))
    assert office.reports.quarter(THIRD).late_agencies == (("2025/24",) if is_late else ())


def test_figures_that_changed_meanwhile_are_not_frozen_unseen(office: Office) -> None:
    office.pull(told(1, JULY))
    seen = office.reports.quarter(THIRD)
    office.pull(told(2, JULY))
    with pytest.raises(FiguresChanged):
        office.reports.freeze(seen)
    assert office.reports.snapshots(THIRD) == []


def test_without_a_sync_there_is_no_figure_and_no_zero(office: Office) -> None:
    for ask in (office.reports.quarters, lambda: office.reports.quarter(THIRD)):
        with pytest.raises(NoDataYet):
            ask()
    office.pull(told(1, JULY))
    office.as_of = None
    with pytest.raises(NoDataYet):
        office.reports.quarter(THIRD)


def test_rows_without_reference_data_are_named_by_their_code(office: Office) -> None:
    office.pull(told(1, JULY, unit="un_9", assignee=None), told(2, JULY, unit=None, assignee="u_7"))
    reports = office.reports
    names = {kind: [row.name for row in reports.quarter(THIRD, by=kind).rows] for kind in RowKind}
    assert names[RowKind.AGENCY] == [f"{AGENCY.list}/{AGENCY.code}"]
    assert names[RowKind.UNIT] == ["un_9", "Chưa chuyển đơn vị"]
    assert names[RowKind.OFFICER] == ["u_7", "Chưa phân công"]
    assert names[RowKind.FIELD] == ["dat_dai"]


def test_facts_hold_no_word_of_a_citizen(office: Office) -> None:
    case = told(1, JULY)
    office.pull(case)
    office.profile.store.figures.catch_up()
    [fact] = office.profile.store.figures.facts()
    kept = msgspec.json.encode(fact).decode()
    for secret in (PHONE, case["sender"]["name"], case["sender"]["id"], case["title"], case["content"]):
        assert secret not in kept


def test_an_own_form_replaces_the_shipped_one_and_a_broken_one_is_refused(
    office: Office, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    shipped = read_text("reports/quarter.toml")
    (own / "quarter.toml").write_text(shipped.replace("Trễ hạn", "Trả lời trễ"), encoding="utf-8-sig")
    (own / "month.toml").write_text(shipped.replace("right = [1, 2]", "right = [1]"), encoding="utf-8")
    found = forms(tmp_path, own)
    assert found.named("quarter").column(5).word == "Trả lời trễ"
    assert [form.key for form in found] == ["quarter", "bieu-ii-05a"]
    with pytest.raises(TemplateRefused) as refused:
        found.named("month")
    assert refused.value.file == str(own / "month.toml")
    assert "(3) = (1)" in refused.value.problems[0]
    with pytest.raises(TemplateUnknown):
        found.named("year")
    with pytest.raises(TemplateRefused):
        forms(tmp_path, tmp_path / "nowhere").named("quarter")
    assert forms(tmp_path, own / "quarter.toml").named("quarter").column(5).word == "Trả lời trễ"
    office.pull(told(1, JULY))
    with pytest.raises(TemplateUnknown):
        office.reports.quarter(THIRD, template="year")
