"""What this machine holds of a scope, as 256 hashes: to be compared with what the portal says it should."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from sqlalchemy import select

from desktop_app.domain.feed import Scope
from desktop_app.storage import json_text
from desktop_app.storage.database import Database
from desktop_app.storage.tables import portal_case, reference

COMPARED_AT: Final = "manifest_at"
"""In `meta`: when this machine was last found to hold what it should."""

Key = tuple[str, ...]
"""(id) of a case, (type, id) of an item of reference data."""

_COLUMNS: Final = {
    Scope.ME: (portal_case.c.id, portal_case.c.version),
    Scope.REF: (reference.c.type, reference.c.id, reference.c.version),
}


class Manifest:
    """Reads one cache; nothing is kept of the answers."""

    def __init__(self, cache: Database) -> None:
        self._cache = cache

    def count(self, scope: Scope) -> int:
        """How many items are here."""
        return len(self._rows(scope))

    def items(self, scope: Scope) -> dict[Key, int]:
        """Every item with its version."""
        return {tuple(row[:-1]): row[-1] for row in self._rows(scope)}

    def hashes(self, scope: Scope) -> dict[int, str]:
        """Hex SHA-256 of each bucket that is not empty, over RFC 8785 of its sorted [[key…, version], …]."""
        buckets: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for row in self._rows(scope):
            buckets[bucket_of(row[-2])].append(row)
        return {
            bucket: hashlib.sha256(json_text.encode(sorted(rows))).hexdigest()
            for bucket, rows in buckets.items()
        }

    def in_buckets(self, scope: Scope, wanted: Iterable[int]) -> dict[Key, int]:
        """The items of these buckets with their versions."""
        buckets = set(wanted)
        return {tuple(row[:-1]): row[-1] for row in self._rows(scope) if bucket_of(row[-2]) in buckets}

    def _rows(self, scope: Scope) -> list[tuple[Any, ...]]:
        with self._cache.read() as connection:
            return [tuple(row) for row in connection.execute(select(*_COLUMNS[scope]))]


def bucket_of(item_id: str) -> int:
    """One of 256, by the hash of the id: ids themselves begin alike."""
    return hashlib.sha256(item_id.encode()).digest()[0]


def differing(mine: Mapping[int, str], theirs: Mapping[int, str]) -> list[int]:
    """The buckets that are not the same on both sides."""
    return sorted(bucket for bucket in mine.keys() | theirs.keys() if mine.get(bucket) != theirs.get(bucket))
