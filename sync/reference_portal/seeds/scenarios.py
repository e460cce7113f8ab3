"""Filling an empty portal with a scenario, by name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice

from sqlalchemy import Connection, insert

from sync.reference_portal.cases import keep_cases
from sync.reference_portal.database import Database, keep_setting, read_setting
from sync.reference_portal.feeds import case_entry, reference_entry, write_entries
from sync.reference_portal.law_items import first_law
from sync.reference_portal.portal_time import write_instant
from sync.reference_portal.routes import LIMITS
from sync.reference_portal.seeds.agencies import agencies
from sync.reference_portal.seeds.load import load
from sync.reference_portal.seeds.office import HANH, KHOI, LONG, TRANG, TUAN, UNITS, VINH, reporter
from sync.reference_portal.seeds.small import small
from sync.reference_portal.seeds.story import Story
from sync.reference_portal.seeds.topics import FIELDS
from sync.reference_portal.seeds.year_2017 import DISPATCHER, year_2017
from sync.reference_portal.sign_in import hash_password
from sync.reference_portal.staff import Agency, Person, Staff
from sync.reference_portal.tables import attachment, person, reference
from sync.reference_portal.wire_json import Document, dump

LOAD = re.compile(r"load-([1-9]\d{0,6})")
ROWS_AT_ONCE = 1000
#: The steering of feedback handling moved from the Government Office to the Ministry of Justice.
JUSTICE_SINCE = date(2026, 1, 1)


class UnknownScenario(ValueError):
    """No scenario has this name."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """What a portal is filled with."""

    people: tuple[Person, ...]
    units: tuple[Document, ...]
    #: Which agency lists the desks get.
    lists: tuple[str, ...]
    stories: Iterable[Story]


def default_day(name: str) -> datetime | None:
    """The day a scenario is set on when none is given; None for today."""
    return None if name != "2017q3" else datetime.fromisoformat("2017-10-02T08:00:00+07:00")


@dataclass(slots=True)
class Sown:
    """How much was put into the database just now."""

    cases: int = 0
    document_bytes: int = 0

    @property
    def mean_bytes(self) -> int:
        """Mean size of a document, packed by nothing."""
        return self.document_bytes // max(1, self.cases)


def sow(database: Database, name: str, day: datetime) -> Sown:
    """Fill the database unless it was filled before. Raises `UnknownScenario`."""
    sown = Sown()
    with database.write() as connection:
        if read_setting(connection, "seed") is not None:
            return sown
        scenario = _scenario(name, day)
        _keep_people(connection, scenario.people)
        _keep_reference(connection, scenario, day)
        _keep_cases(connection, scenario, day, sown)
        keep_setting(connection, "seed", name)
        keep_setting(connection, "day", write_instant(day))
    return sown


def _scenario(name: str, day: datetime) -> Scenario:
    dispatcher = Agency("2025", "VPCP" if day.date() < JUSTICE_SINCE else "BTP")
    office = (HANH, LONG, TRANG, KHOI, TUAN, VINH, reporter(dispatcher))
    if name == "small":
        return Scenario(office, UNITS, ("2017", "2025"), small(day))
    if name == "2017q3":
        return Scenario((reporter(DISPATCHER),), (), ("2017",), year_2017(day))
    if match := LOAD.fullmatch(name):
        return Scenario((HANH, KHOI, TUAN), UNITS, ("2025",), load(day, int(match[1])))
    raise UnknownScenario(name)


def _keep_people(connection: Connection, people: tuple[Person, ...]) -> None:
    rows = [
        {
            "id": someone.id,
            "user_name": someone.user_name,
            "password": hash_password(someone.user_name),
            "data": dump(someone.wire()),
        }
        for someone in people
    ]
    connection.execute(insert(person), rows)


def _keep_reference(connection: Connection, scenario: Scenario, day: datetime) -> None:
    items: dict[tuple[str, str], Document] = {}
    items |= {("user", someone.id): someone.wire() for someone in scenario.people}
    items |= {("unit", unit["id"]): unit for unit in scenario.units}
    for name in scenario.lists:
        items |= {("agency", agency["id"]): agency for agency in agencies(name).values()}
    fields = enumerate(FIELDS.items(), start=1)
    items |= {("field", code): {"id": code, "name": name, "order": n} for n, (code, name) in fields}
    items["limits", "limits"] = {"id": "limits", **LIMITS}
    items |= {(law["type"], law["data"]["id"]): law["data"] for law in first_law(day)}
    rows = [
        {"type": kind, "id": key, "version": 1, "data": dump(data)} for (kind, key), data in items.items()
    ]
    connection.execute(insert(reference), rows)
    entries = {
        f"ref:{someone.id}": [reference_entry(f"ref:{someone.id}", kind, key, 1) for kind, key in items]
        for someone in scenario.people
    }
    write_entries(connection, entries)


def _keep_cases(connection: Connection, scenario: Scenario, day: datetime, sown: Sown) -> None:
    staff = Staff(scenario.people)
    stories = iter(scenario.stories)
    while part := list(islice(stories, ROWS_AT_ONCE)):
        cases = [story.case for story in part]
        sown.cases += len(cases)
        sown.document_bytes += sum(keep_cases(connection, cases, day))
        files = list(_files(part))
        if files:
            connection.execute(insert(attachment), files)
        entries: dict[str, list[dict[str, object]]] = defaultdict(list)
        for case in cases:
            for someone, view in staff.audience(case).items():
                scope = f"me:{someone}"
                entries[scope].append(case_entry(scope, case, view))
        write_entries(connection, entries)


def _files(stories: list[Story]) -> Iterator[dict[str, object]]:
    for story in stories:
        for file in story.files:
            yield {
                "id": file.id,
                "case_id": file.case_id,
                "name": file.name,
                "type": file.type,
                "size": len(file.content),
                "sha256": file.sha256,
                "content": file.content,
            }
