"""The real agencies of both lists, as reference data."""

import csv
from functools import cache

from resources.load import read_text
from sync.reference_portal.seeds.invented import plain
from sync.reference_portal.staff import Agency
from sync.reference_portal.wire_json import Document


@cache
def agencies(list_name: str) -> dict[Agency, Document]:
    """Every agency of one list (`2017` or `2025`), in the order of the list, as sent to the desk."""
    rows = csv.DictReader(read_text(f"agencies/agencies-{list_name}.csv").splitlines())
    return {Agency(list_name, row["code"]): _wire(list_name, row) for row in rows}


def name_of(agency: Agency) -> str:
    """Its Vietnamese name."""
    return str(agencies(agency.list)[agency]["name"])


def _wire(list_name: str, row: dict[str, str]) -> Document:
    since = {"valid_from": row["valid_from"]} if "valid_from" in row else {}
    return {
        "id": f"{list_name}/{plain(row['code'])}",
        "list": list_name,
        "code": row["code"],
        "name": row["name_vi"],
        "kind": row["kind"],
        "region": row["region"],
        **since,
    }
