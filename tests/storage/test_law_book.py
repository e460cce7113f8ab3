"""Versions of the law: offered by the portal, accepted here, and never changing a closed case."""

from __future__ import annotations

import csv
from datetime import datetime
from typing import Any

import msgspec
import pytest

from desktop_app.date_answers import CalendarVersion
from desktop_app.domain.deadlines.published import LawKind
from desktop_app.domain.deadlines.rows import Problem
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.feed import FeedItem, FeedPage, Scope
from desktop_app.storage.law_book import UnknownVersion
from resources.load import read_text
from tests.storage.builders import Profile, document, event

PUBLISHED = "2025-08-20T02:00:00.000Z"
CALENDAR = list(csv.DictReader(read_text("calendars/holidays-public-sector.csv").splitlines()))
RULES = list(csv.DictReader(read_text("rules/deadline-rules.csv").splitlines()))


def off(day: str, *, effect: str = "off", kind: str = "comp") -> dict[str, str]:
    return {
        "date": day, "effect": effect, "kind": kind, "name_vi": "Nghỉ tránh bão",
        "legal": "CV 12/UBND", "source": "CV 12/UBND", "confidence": "verified",
    }  # fmt: skip


def publish(profile: Profile, name: str, rows: list[dict[str, Any]], at: str = PUBLISHED) -> None:
    kind = name.partition("_")[0]
    data = {"id": name, "version": 1, "published_at": at, "source": "CV 12/UBND", "rows": rows}
    item = FeedItem("upsert", kind, name, 1, data=msgspec.Raw(msgspec.json.encode(data)))
    profile.store.truth.apply_changes(Scope.REF, [FeedPage((item,), f"R-{name}")])


def due(profile: Profile, case_id: str = "c_1") -> str:
    return str(profile.queue.lines([case_id])[case_id].due_on)


def answered(number: int, **changes: Any) -> dict[str, Any]:
    """A case answered in July, whose date another calendar would have moved."""
    case = document(number, received="2025-07-01", status="answered", **changes)
    reply = {"round": 1, "sha256": "x", "sent_at": "2025-07-20T03:00:00.000Z", "number": "TN-1"}
    sent = event(3, "reply_sent", by="u_hanh", day="2025-07-20", round=1)
    return {**case, "reply": reply, "history": [*case["history"], sent]}


@pytest.fixture
def stormy(profile: Profile) -> Profile:
    """One open case due on 3 September (the 31st is a Sunday and the holidays follow), one closed, and a
    calendar that makes both days after free.
    """
    profile.pull(document(2, received="2025-08-06", version=2), answered(3, version=2))
    publish(profile, "calendar_1", CALENDAR)
    publish(
        profile, "calendar_2", [*CALENDAR, off("2025-07-21"), off("2025-09-03")], "2025-08-21T02:00:00.000Z"
    )
    return profile


def test_what_ships_is_no_news_when_the_portal_publishes_it(profile: Profile) -> None:
    publish(profile, "calendar_1", CALENDAR)
    publish(profile, "rules_1", RULES)
    assert profile.store.laws.offers(LawKind.CALENDAR) == []
    assert profile.store.laws.offers(LawKind.RULES) == []
    assert profile.queue.calendar_view().proposed == ()


def test_a_proposal_tells_what_would_move_and_moves_nothing(stormy: Profile) -> None:
    [version] = stormy.queue.calendar_view().proposed
    before = due(stormy)
    proposal = stormy.queue.calendar_proposal(version)
    [row] = proposal.rows
    assert (proposal.counts.moves, proposal.counts.later, proposal.counts.earlier) == (1, 1, 0)
    assert (row.case_id, str(row.old_on), str(row.new_on)) == ("c_1", "2025-09-03", "2025-09-04")
    assert (proposal.source, proposal.version) == ("CV 12/UBND", version)
    assert due(stormy) == before == "2025-09-03"


def test_an_accepted_calendar_moves_open_cases_and_leaves_closed_ones(stormy: Profile) -> None:
    [version] = stormy.queue.calendar_view().proposed
    assert (due(stormy), due(stormy, "c_3")) == ("2025-09-03", "2025-07-21")
    stormy.news.clear()
    stormy.work.accept_calendar(version)
    assert (due(stormy), due(stormy, "c_3")) == ("2025-09-04", "2025-07-21")
    assert stormy.news[-1].case_ids == {"c_1"}
    assert stormy.queue.detail("c_3").deadline.answer.due_on.isoformat() == "2025-07-21"  # type: ignore[union-attr]
    view = stormy.queue.calendar_view()
    assert (view.version, view.proposed) == (version, ())
    assert [line.in_force for line in view.versions] == [False, True]
    assert stormy.queue.calendar_view(2025).days[-1].on.isoformat() >= "2025-09-03"


def test_the_choice_stays_when_the_cache_is_thrown_away(stormy: Profile) -> None:
    [version] = stormy.queue.calendar_view().proposed
    stormy.work.accept_calendar(version)
    stormy.store.close()
    (stormy.folder / "cache.db").unlink()
    stormy.open()
    stormy.pull(document(1, version=2), answered(3, version=2))
    assert stormy.queue.calendar_view().version == version
    assert (due(stormy), due(stormy, "c_3")) == ("2025-09-04", "2025-07-21")


def test_a_version_cannot_be_accepted_twice_nor_one_that_nobody_offers(stormy: Profile) -> None:
    [version] = stormy.queue.calendar_view().proposed
    stormy.work.accept_calendar(version)
    for name in (version, "2030/00000000"):
        with pytest.raises(ActionNotAllowed, match="unknown-version"):
            stormy.work.accept_calendar(name)
    with pytest.raises(UnknownVersion):
        stormy.queue.calendar_proposal(version)


def test_a_broken_version_is_refused_with_its_line_and_the_last_good_one_stays(profile: Profile) -> None:
    before = profile.queue.calendar_view().version
    publish(profile, "calendar_2", [off("2025-09-05"), off("2025-09-05", effect="work", kind="swap_makeup")])
    publish(profile, "calendar_3", [off("05/09/2025")])
    publish(profile, "calendar_4", [{**off("2025-09-05"), "name_vi": "hai\ndòng"}])
    publish(profile, "calendar_5", [{"date": 5}])
    view = profile.queue.calendar_view()
    assert (view.version, view.proposed) == (before, ())
    problems = {refused.version: refused.problems[0] for refused in view.refused}
    assert (problems["calendar_2"].line, problems["calendar_2"].problem) == (3, Problem.CONTRADICTS)
    assert (problems["calendar_3"].line, problems["calendar_3"].problem) == (2, Problem.NOT_A_DATE)
    assert problems["calendar_4"].problem is Problem.UNREADABLE
    assert problems["?"].problem is Problem.UNREADABLE
    assert due(profile) == "2025-09-03"


def test_another_rule_book_is_offered_previewed_and_accepted(profile: Profile) -> None:
    shorter = [dict(row) for row in RULES]
    for row in shorter:
        if row["rule_id"] == "R-574-ANSWER":
            row["amount"] = "10"
    publish(profile, "rules_2", shorter)
    [version] = profile.queue.rules_view().proposed
    assert profile.queue.rules_proposal(version).counts.earlier == 1
    profile.work.accept_rules(version)
    assert due(profile) == "2025-08-21"
    assert profile.queue.rules_view().version == version


def test_a_crash_before_the_rows_were_written_is_ended_by_the_next_start(stormy: Profile) -> None:
    laws = stormy.store.laws
    [version] = stormy.queue.calendar_view().proposed
    with stormy.store.work.write() as connection:
        laws.accept(connection, laws.offer(LawKind.CALENDAR, version), datetime.fromisoformat(PUBLISHED))
    stormy.restart()
    assert due(stormy) == "2025-09-03"
    stormy.news.clear()
    stormy.work.follow_the_law()
    assert due(stormy) == "2025-09-04"
    assert [news.case_ids for news in stormy.news] == [{"c_1"}]
    stormy.work.follow_the_law()
    assert len(stormy.news) == 1


def test_a_version_of_before_can_still_be_supposed_and_one_that_never_was_cannot(stormy: Profile) -> None:
    shipped = stormy.queue.calendar_view().version
    stormy.work.accept_calendar(stormy.queue.calendar_view().proposed[0])
    answer = stormy.queue.what_if(CalendarVersion(shipped))
    assert answer.proposal is not None
    assert (answer.proposal.moves, answer.proposal.earlier) == (1, 1)
    with pytest.raises(UnknownVersion):
        stormy.queue.what_if(CalendarVersion("2030/00000000"))
