"""The scenarios hold what they promise, counted from what a desk receives."""

import hashlib
import json
import time
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import requests

from sync.reference_portal.portal_time import legal_date, read_instant
from sync.reference_portal.seeds.calendar import due_on, rests
from sync.reference_portal.seeds.load import load
from sync.reference_portal.seeds.small import small
from sync.reference_portal.seeds.year_2017 import year_2017
from sync.reference_portal.server import ReferencePortal
from sync.reference_portal.wire_json import dump
from tests.portal.caller import DAY, Caller, Json

OF_2017 = datetime.fromisoformat("2017-10-02T08:00:00+07:00")
MID_YEAR, CUT_OFF = date(2017, 6, 30), date(2017, 9, 30)
FIVE = {"91", "94", "34", "01", "79"}
TEST_VECTORS = [
    ("2017-07-10", "2017-07-31"),
    ("2024-04-10", "2024-05-02"),
    ("2026-08-12", "2026-09-03"),
    ("2026-11-04", "2026-11-25"),
    ("2017-04-10", "2017-05-10"),
]


@pytest.mark.parametrize(("received", "due"), TEST_VECTORS)
def test_the_seeds_count_the_term_by_law(received: str, due: str) -> None:
    assert due_on(date.fromisoformat(received)) == date.fromisoformat(due)


def paused_days(case: Json) -> int | None:
    """Days the sender was waited for; None while still waiting."""
    days, asked = 0, None
    for event in case["history"]:
        if event["kind"] == "info_requested":
            asked = date.fromisoformat(event["on"])
        elif event["kind"] == "info_received" and asked is not None:
            days += (date.fromisoformat(event["on"]) - asked).days
            asked = None
    return None if asked is not None else days


def due(case: Json) -> date | None:
    paused = paused_days(case)
    received = next(event["on"] for event in case["history"] if event["kind"] == "received")
    return None if paused is None else due_on(date.fromisoformat(received), paused)


def my_open(stories: list[Json]) -> list[Json]:
    closed = {"answered", "published", "returned"}
    return [case for case in stories if case["assignee"] == "u_hanh" and case["status"] not in closed]


def test_small_has_forty_cases_over_every_state() -> None:
    cases = [story.case for story in small(DAY)]
    assert Counter(case["status"] for case in cases) == {
        "forwarded": 4,
        "assigned": 3,
        "in_progress": 10,
        "supplement": 3,
        "in_review": 4,
        "approved": 1,
        "answered": 10,
        "published": 3,
        "returned": 2,
    }
    assert len({case["id"] for case in cases}) == len({case["code"] for case in cases}) == 40
    assert sum(case["assignee"] == "u_hanh" for case in cases) == 24
    statuses = Counter(case["status"] for case in my_open(cases))
    assert statuses == {"assigned": 1, "in_progress": 6, "in_review": 2, "supplement": 2}
    assert all(case["history"][-1]["at"] <= "2025-08-25T07:20" for case in cases)
    assert {case["content_type"] for case in cases} == {"conduct", "rule", "idea"}
    assert len({case["field"] for case in cases}) >= 15


QUEUE = [
    ("PAKN.20250715.0031", -21, "dat_dai", "phường Hòa Lạc"),
    ("PAKN.20250801.0118", -4, "xay_dung", "xã Tân Phú"),
    ("PAKN.20250802.0007", -3, "can_bo", "xã Tân Phú"),
    ("PAKN.20250804.0054", 0, "ho_tich", "phường Hòa Lạc"),
    ("PAKN.20250807.0022", 2, "dat_dai", "xã Bình Sơn"),
    ("PAKN.20250807.0091", 2, "doanh_nghiep", "phường An Thịnh"),
    ("PAKN.20250808.0013", 3, "nguoi_co_cong", "xã Đông Hà"),
    ("PAKN.20250809.0046", 4, "khac", "phường An Thịnh"),
    ("PAKN.20250806.0042", 9, "doanh_nghiep", "phường Hòa Lạc"),
    ("PAKN.20250811.0029", None, "ho_tich", "phường Hòa Lạc"),
    ("PAKN.20250812.0065", None, "khac", "xã Tân Phú"),
]


def test_on_its_day_the_queue_is_the_one_of_the_picture() -> None:
    today = legal_date(DAY)
    shown = [
        (
            case["code"],
            None if (day := due(case)) is None else (day - today).days,
            case["field"],
            case["place"],
        )
        for case in my_open([story.case for story in small(DAY)])
    ]
    assert shown == QUEUE


def test_on_any_working_day_three_are_late_and_four_are_due_soon() -> None:
    days_on = [DAY + timedelta(days=step) for step in range(0, 490, 25)]
    for now in [day for day in days_on if not rests(day.date())]:
        days = [due(case) for case in my_open([story.case for story in small(now)])]
        left = [(day - legal_date(now)).days for day in days if day is not None]
        assert (sum(n < 0 for n in left), sum(0 <= n <= 3 for n in left)) == (3, 4), now


def test_the_same_name_and_day_give_the_same_data() -> None:
    def digest(day: datetime) -> str:
        cases = [story.case for story in [*small(day), *load(day, 50)]]
        return hashlib.sha256("".join(dump(case) for case in cases).encode()).hexdigest()

    assert digest(DAY) == digest(DAY)
    assert digest(DAY) != digest(DAY + timedelta(days=1))


@pytest.fixture(scope="module")
def of_2017() -> list[Json]:
    """The scenario as it is told."""
    return [json.loads(dump(story.case)) for story in year_2017(OF_2017)]


def of(case: Json, kind: str) -> date | None:
    """The legal day of the first event of this kind."""
    return next((legal_date(read_instant(e["at"])) for e in case["history"] if e["kind"] == kind), None)


def test_2017_counts_to_the_published_figures(of_2017: list[Json]) -> None:
    forwarded = [case for case in of_2017 if case["received_at"]]
    waiting = [case for case in of_2017 if case["status"] == "intake_supplement"]
    answered = [case for case in forwarded if of(case, "reply_sent")]
    assert (len(of_2017), len([c for c in of_2017 if c["in_scope"]])) == (4302, 808)
    assert (len(forwarded), len(waiting), len(answered)) == (457, 351, 236)
    assert round(100 * len(answered) / len(forwarded), 2) == 51.64

    def third(case: Json, kind: str) -> bool:
        day = of(case, kind)
        return day is not None and MID_YEAR < day <= CUT_OFF

    assert sum(third(case, "received") for case in forwarded) == 166
    assert sum(third(case, "submitted") for case in waiting) == 141
    assert sum(third(case, "submitted") for case in of_2017 if case["in_scope"]) == 307
    assert sum(third(case, "reply_sent") for case in answered) == 118
    quarters = [(third(case, "submitted"), third(case, "received")) for case in forwarded]
    assert all(first == second for first, second in quarters)
    assert min(received for case in forwarded if (received := of(case, "received"))) >= date(2017, 4, 10)


def test_2017_has_the_table_of_the_third_quarter_and_exactly_five_late(of_2017: list[Json]) -> None:
    cells: Counter[int] = Counter()
    late: dict[date, set[str]] = {MID_YEAR: set(), CUT_OFF: set()}
    for case in of_2017:
        received, sent = of(case, "received"), of(case, "reply_sent")
        if received is None:
            continue
        day = due(case)
        assert day is not None
        for cut_off, agencies in late.items():
            if received <= cut_off and day < min(sent or cut_off, cut_off):
                agencies.add(case["agency"]["code"])
        if sent is not None and sent <= MID_YEAR:
            continue
        cells[1 if received <= MID_YEAR else 2] += 1
        cells[3] += 1
        if sent is not None:
            cells[4 if sent <= day else 5] += 1
        else:
            cells[6 if day >= CUT_OFF else 7] += 1
    assert [cells[column] for column in range(1, 10)] == [173, 166, 339, 88, 30, 60, 161, 0, 0]
    assert late == {MID_YEAR: FIVE, CUT_OFF: FIVE}


def test_the_reporter_pulls_all_of_2017_without_a_citizens_word(tmp_path: Path) -> None:
    with (
        ReferencePortal(tmp_path / "portal.db", seed="2017q3", training=True) as portal,
        requests.Session() as session,
    ):
        reporter = Caller(portal.address, session)
        reporter.sign_in("dung")
        assert reporter.registered["user"]["grants"] == [
            {"role": "reporter", "agency": {"list": "2017", "code": "VPCP"}}
        ]
        items, _ = reporter.snapshot(limit=1000)
        meta = reporter.get("/api/sync/v1/meta").json()
    assert len(items) == 4302
    assert {item["data"]["view"] for item in items} == {"figures"}
    assert not [item for item in items if "sender" in item["data"] or "title" in item["data"]]
    assert meta["server_time"].startswith("2017-10-02T01:00")


def test_a_load_of_any_size_is_made_quickly(tmp_path: Path) -> None:
    begun = time.monotonic()
    with (
        ReferencePortal(tmp_path / "portal.db", seed="load-300", training=True, now=lambda: DAY) as portal,
        requests.Session() as session,
    ):
        assert (portal.sown.cases, 2000 < portal.sown.mean_bytes < 6000) == (300, True)
        officer = Caller(portal.address, session)
        officer.sign_in("hanh")
        assert len(officer.snapshot(limit=1000)[0]) == 300
    assert time.monotonic() - begun < 20
