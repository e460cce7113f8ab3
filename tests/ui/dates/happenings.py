"""What happens to a desk about dates: a late case comes, a calendar is published, a minute passes."""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from desktop_app.domain.deadlines.escalation import Digest
from desktop_app.domain.feed import FeedItem, Scope
from desktop_app.reminders import Reminders
from resources.load import read_text
from tests.ui.case.desk import Desk, document, event, instant

CALENDAR = list(csv.DictReader(read_text("calendars/holidays-public-sector.csv").splitlines()))


def received(case_id: str, day: str, **changed: Any) -> dict[str, Any]:
    """An accepted case that came on a day and has waited for nobody."""
    number = int(case_id.removeprefix("c_"))
    history = [
        event(1, "received", f"{day} 09:14", "portal", on=day),
        event(2, "assigned", f"{day} 09:30", "u_tuan", {"to": "u_hanh"}),
        event(3, "accepted", f"{day} 10:30", "u_hanh", on=day),
    ]
    code = f"PAKN.{day.replace('-', '')}.{number:04}"
    return document(
        case_id, code=code, received_at=instant(f"{day} 09:14"), history=history, title=f"Việc {number}"
    ) | dict(changed)


def rest_day(day: str, *, effect: str = "off", kind: str = "comp") -> dict[str, str]:
    """A dated row of a calendar file."""
    return {
        "date": day,
        "effect": effect,
        "kind": kind,
        "name_vi": "Nghỉ tránh bão",
        "legal": "CV 12/UBND",
        "source": "CV 12/UBND",
        "confidence": "verified",
    }


def publish_calendar(desk: Desk, number: int, rows: list[dict[str, str]], at: str) -> None:
    """The portal publishes a further version of the calendar."""
    _publish(desk, f"calendar_{number}", {"source": "CV 12/UBND", "rows": rows}, at)


def _publish(desk: Desk, name: str, data: Mapping[str, Any], at: str) -> None:
    whole = {"id": name, "version": 1, "published_at": instant(at), **data}
    item = FeedItem("upsert", name.partition("_")[0], name, 1, data=msgspec.Raw(msgspec.json.encode(whole)))
    desk.remove_or_upsert([item], Scope.REF)


def reminders(desk: Desk, told: Callable[[Digest], None] | None = None) -> Reminders:
    """The warnings of this desk's machine, looked for at once."""
    return Reminders(desk.store, desk.work.me, desk.clock, desk.work.feed.publish, notices=told)
