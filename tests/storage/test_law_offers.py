"""What this machine offers itself: a newer program's law and own files, accepted or refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.deadlines.calendar import CalendarDay, Effect, read_calendar_days
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.deadlines.published import LawKind, Offer, calendar_text, rules_text
from desktop_app.domain.deadlines.rows import Problem
from desktop_app.domain.deadlines.rules import read_rules
from desktop_app.law_offers import local_offers
from desktop_app.legal_data import SHIPPED_AT, law
from desktop_app.settings import SettingsFiles
from desktop_app.storage.tables import case_view
from tests.storage.builders import Profile, document, event
from tests.storage.test_law_book import RULES, answered, due, publish

HEAD = ",".join(RULES[0])
OWN_TERM = (
    "R-OWN,1,citizen,answer,2025/24,2017-04-25,,10,calendar_day,received,next_working_day,high,QĐ 5/UBND,,"
)


@pytest.fixture
def two(profile: Profile) -> Profile:
    """An open case due on 3 September, and one closed in July whose date the storm would have moved."""
    profile.pull(document(2, received="2025-08-06", version=2), answered(3, version=2))
    return profile


def stormy_law() -> Law:
    """What a newer program would ship: two more days off."""
    days = [
        CalendarDay(date(2025, month, day), Effect.OFF, "comp", "Nghỉ tránh bão", "CV 12", "", "verified")
        for month, day in ((7, 21), (9, 3))
    ]
    shipped = law()
    return Law(shipped.rules, shipped.calendar.with_days(days, version="2017-2026/storm"))


def update_program(profile: Profile) -> str:
    """The next start is a newer program with another calendar; returns its version."""
    profile.law = newer = stormy_law()
    offer = Offer(
        LawKind.CALENDAR, newer.calendar.version, SHIPPED_AT, "calendars/holidays.csv", newer.calendar
    )
    profile.local_offers = lambda _: [offer]
    profile.restart()
    return newer.calendar.version


def test_a_newer_program_offers_its_calendar_and_moves_no_date_by_itself(two: Profile) -> None:
    version = update_program(two)
    two.work.follow_the_law()
    assert (due(two), due(two, "c_3")) == ("2025-09-03", "2025-07-21")
    assert two.queue.calendar_view().proposed == (version,)
    assert two.queue.calendar_proposal(version).counts.later == 1


def test_once_accepted_it_moves_open_cases_and_never_a_closed_one(two: Profile) -> None:
    version = update_program(two)
    two.work.accept_calendar(version)
    assert (due(two), due(two, "c_3")) == ("2025-09-04", "2025-07-21")
    two.restart()
    two.store.views.rebuild()
    assert (due(two), due(two, "c_3")) == ("2025-09-04", "2025-07-21")
    assert two.queue.calendar_view().proposed == ()
    assert [line.in_force for line in two.queue.calendar_view().versions] == [False, True]


def test_what_ships_is_read_again_as_it_was_written() -> None:
    shipped = law()
    assert [_bare(rule) for rule in read_rules(rules_text(shipped.rules.rules))] == [
        _bare(rule) for rule in shipped.rules.rules
    ]
    assert read_calendar_days(calendar_text(shipped.calendar.official_days)) == shipped.calendar.official_days


def _bare(rule: Any) -> tuple[Any, ...]:
    return tuple(getattr(rule, name) for name in rule.__slots__ if name != "predecessor")


def with_policy(profile: Profile, **paths: Path) -> None:
    """The next start finds these files named by the machine's policy."""
    policy = profile.folder.parent / "policy.toml"
    policy.write_text("".join(f"{name} = '{path}'\n" for name, path in paths.items()))
    profile.local_offers = local_offers(SettingsFiles(profile.folder / "none", policy).load())
    profile.restart()


def own_rules(profile: Profile, *rows: str, head: str = HEAD) -> Path:
    path = profile.folder.parent / "rules.csv"
    path.write_text("\n".join([head, *rows, ""]))
    return path


def test_an_administrators_rule_is_previewed_accepted_and_dates_the_case(profile: Profile) -> None:
    with_policy(profile, rules_file=own_rules(profile, OWN_TERM))
    [version] = profile.queue.rules_view().proposed
    assert profile.queue.rules_proposal(version).counts.earlier == 1
    assert due(profile) == "2025-09-03"
    profile.work.accept_rules(version)
    assert due(profile) == "2025-08-21"
    profile.restart()
    assert profile.queue.rules_view().proposed == ()
    assert profile.queue.detail("c_1").deadline.answer.rule.rule_id == "R-OWN"  # type: ignore[union-attr]


def test_a_broken_file_is_refused_by_line_and_column_and_the_last_good_law_stays(profile: Profile) -> None:
    weeks = OWN_TERM.replace("calendar_day", "tuần")
    with_policy(profile, rules_file=own_rules(profile, OWN_TERM, weeks), calendar_file=Path("/nowhere.csv"))
    [refused] = profile.queue.rules_view().refused
    [problem] = refused.problems
    assert (problem.line, problem.column, problem.problem) == (3, "unit", Problem.UNKNOWN_WORD)
    [unread] = profile.queue.calendar_view().refused
    assert unread.problems[0].problem is Problem.UNREADABLE
    assert due(profile) == "2025-09-03"


def test_a_newer_published_book_is_offered_and_the_file_is_laid_over_it_again(profile: Profile) -> None:
    with_policy(profile, rules_file=own_rules(profile, OWN_TERM))
    profile.work.accept_rules(profile.queue.rules_view().proposed[0])
    newer = [{**row, "amount": "15"} if row["rule_id"] == "R-574-ANSWER" else row for row in RULES]
    publish(profile, "rules_2", newer)
    [published] = profile.queue.rules_view().proposed
    profile.work.accept_rules(published)
    assert due(profile) == "2025-08-26"
    [own] = profile.queue.rules_view().proposed
    profile.work.accept_rules(own)
    assert due(profile) == "2025-08-21"
    assert profile.queue.rules_view().proposed == ()


def test_without_the_file_the_published_book_is_offered_again(profile: Profile) -> None:
    with_policy(profile, rules_file=own_rules(profile, OWN_TERM))
    profile.work.accept_rules(profile.queue.rules_view().proposed[0])
    with_policy(profile)
    [version] = profile.queue.rules_view().proposed
    profile.work.accept_rules(version)
    assert due(profile) == "2025-09-03"
    assert profile.queue.rules_view().proposed == ()


def rows_of(profile: Profile) -> list[tuple[Any, ...]]:
    with profile.store.cache.read() as connection:
        columns = ", ".join(column.name for column in case_view.columns if column.name != "rid")
        query = f"SELECT {columns} FROM case_view ORDER BY case_id"  # noqa: S608 - names of our own columns
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def test_rows_dated_anew_are_those_that_would_be_written_from_the_documents(two: Profile) -> None:
    history = document(4, received="2025-08-06")["history"]
    asked = {**event(3, "info_requested", by="u_hanh", day="2025-08-20"), "data": {"questions": ["?"]}}
    later = {**event(3, "info_requested", by="u_hanh", day="2025-08-27"), "data": {"questions": ["?"]}}
    two.pull(
        document(4, received="2025-08-06", status="supplement", history=[*history, asked]),
        document(5, received="2025-08-06", status="supplement", history=[*history, later]),
    )
    two.work.resume("c_4", on=date(2025, 8, 22))
    with_policy(two, rules_file=own_rules(two, OWN_TERM.replace(",10,", ",19,")))
    two.news.clear()
    two.work.accept_rules(two.queue.rules_view().proposed[0])
    dated = rows_of(two)
    two.store.views.rebuild()
    assert rows_of(two) == dated
    assert {case_id for news in two.news for case_id in news.case_ids} >= {"c_1", "c_2", "c_4"}


def test_an_own_rule_may_begin_a_late_receipt_on_the_next_worked_day(profile: Profile) -> None:
    evening = document(6)
    evening["history"][0]["at"] = "2025-08-11T11:00:00.000Z"  # six in the evening
    profile.pull(evening)
    late = own_rules(profile, f"{OWN_TERM},next_working_day", head=f"{HEAD},late_receipt")
    with_policy(profile, rules_file=late)
    [version] = profile.queue.rules_view().proposed
    profile.work.accept_rules(version)
    assert (due(profile), due(profile, "c_6")) == ("2025-08-21", "2025-08-22")
