"""What a desk should hold, as a few hashes: so that drift is found without sending it all again."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sync.reference_portal.feeds import Place
from sync.reference_portal.tables import entry
from sync.reference_portal.wire_json import Document, sha256_of


def bucket_of(item_id: str) -> int:
    """One of 256, by the hash of the id: ids themselves begin alike."""
    return hashlib.sha256(item_id.encode()).digest()[0]


@dataclass(frozen=True, slots=True, order=True)
class Held:
    """One item that the desk should hold, in this version."""

    type: str
    id: str
    version: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """Everything in one scope."""

    feed: str
    #: Nothing came after the place asked from: a desk that is there holds just this.
    current: bool
    held: tuple[Held, ...]

    @classmethod
    def read(cls, connection: Connection, feed: str, place: Place) -> "Manifest":
        """As it is now, in one statement; told by one who has read up to `place`."""
        columns = (entry.c.type, entry.c.id, entry.c.version, entry.c.n, entry.c.op)
        rows = connection.execute(select(*columns).where(entry.c.scope == place.scope)).all()
        held = sorted(Held(row.type, row.id, row.version) for row in rows if row.op == "upsert")
        return cls(feed, all(row.n <= place.n for row in rows), tuple(held))

    def summary(self) -> Document:
        """The hash of each bucket that holds anything."""
        buckets: dict[int, list[list[str | int]]] = defaultdict(list)
        for item in self.held:
            named = [item.type] if self.feed == "ref" else []
            buckets[bucket_of(item.id)].append([*named, item.id, item.version])
        return {
            "current": self.current,
            "count": len(self.held),
            "buckets": [
                {"b": bucket, "count": len(items), "sha256": sha256_of(items)}
                for bucket, items in sorted(buckets.items())
            ],
        }

    def bucket(self, wanted: int) -> Document:
        """The items of one bucket."""
        return {
            "current": self.current,
            "bucket": wanted,
            "items": [
                {
                    **({"type": item.type} if self.feed == "ref" else {}),
                    "id": item.id,
                    "version": item.version,
                }
                for item in self.held
                if bucket_of(item.id) == wanted
            ],
        }
