"""The outbox as a list to be read: by heading, the newest first, a page at a time."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, case, false, func, select

from desktop_app.domain.actions import SET_ASIDE, WAITING, Action, ActionState, ActionType, Receipt
from desktop_app.domain.activity import KINDS, ActivityGroup, ActivityKind
from desktop_app.domain.proof import KeptReceipt
from desktop_app.storage import json_text
from desktop_app.storage.actions import action_of, any_of, receipt_of
from desktop_app.storage.database import Database
from desktop_app.storage.tables import case_name, outbox, receipt

_GROUP: Final = case(
    (outbox.c.state.in_(sorted(WAITING)), ActivityGroup.WAITING.value),
    (outbox.c.state.in_(sorted(SET_ASIDE)) & ~outbox.c.handled, ActivityGroup.NEEDS_PERSON.value),
    (outbox.c.state == ActionState.ACCEPTED, ActivityGroup.RECEIVED.value),
    else_=ActivityGroup.SETTLED.value,
)
_ORDER: Final = case({group.value: place for place, group in enumerate(ActivityGroup)}, value=_GROUP)


class ActivityBook:
    """Reads `outbox` and `receipt`."""

    def __init__(self, work: Database) -> None:
        self._work = work

    def page(
        self, groups: Collection[ActivityGroup], kind: ActivityKind, limit: int
    ) -> tuple[list[Action], dict[str, Receipt]]:
        """The first actions under these headings, in their order, and the receipts there are for them."""
        query = _of_kind(select(outbox), kind).where(_GROUP.in_(sorted(groups)) if groups else false())
        query = query.order_by(_ORDER, outbox.c.number.desc()).limit(limit)
        proofs = select(receipt).where(receipt.c.command.in_(any_of()))
        with self._work.read() as connection:
            actions = [action_of(row) for row in connection.execute(query)]
            ids = json_text.encode([action.id for action in actions]).decode()
            rows = connection.execute(proofs, {"ids": ids}).all()
        found = {row.command: receipt_of(row) for row in rows}
        return actions, {command: proof for command, proof in found.items() if proof is not None}

    def totals(self, kind: ActivityKind) -> Mapping[ActivityGroup, int]:
        """How many stand under each heading."""
        query = _of_kind(select(_GROUP, func.count()), kind).group_by(_GROUP)
        with self._work.read() as connection:
            counts: dict[str, int] = dict(connection.execute(query).all())
        return {group: counts.get(group.value, 0) for group in ActivityGroup}

    def waiting(self) -> list[Action]:
        """What has no answer yet, in the order made; also what the machine alone has to tell."""
        query = select(outbox).where(outbox.c.state.in_(sorted(WAITING))).order_by(outbox.c.number)
        with self._work.read() as connection:
            return [action_of(row) for row in connection.execute(query)]

    def kept_receipt(self, action_id: str) -> KeptReceipt | None:
        """The proof for an accepted action, exactly as it was signed."""
        query = select(receipt.c.document, receipt.c.signature, outbox.c.payload_sha256)
        query = query.join_from(receipt, outbox, outbox.c.id == receipt.c.command)
        with self._work.read() as connection:
            row = connection.execute(query.where(receipt.c.command == action_id)).one_or_none()
        if row is None:
            return None
        return KeptReceipt(json_text.decode(row.document), row.signature, row.payload_sha256 or "")

    def codes(self, case_ids: Collection[str]) -> dict[str, str]:
        """The codes of these cases, also of those that have left."""
        query = select(case_name.c.case_id, case_name.c.code).where(case_name.c.case_id.in_(any_of()))
        return self._pairs(query, case_ids)

    def numbers(self, action_ids: Collection[str]) -> dict[str, int]:
        """The "Số" of each of these that is here."""
        query = select(outbox.c.id, outbox.c.number).where(outbox.c.id.in_(any_of()))
        return self._pairs(query, action_ids)

    def _pairs(self, query: Select[Any], ids: Collection[str]) -> dict[str, Any]:
        with self._work.read() as connection:
            rows = connection.execute(query, {"ids": json_text.encode(sorted(ids)).decode()})
            return dict(rows.all())


def _of_kind(query: Select[Any], kind: ActivityKind) -> Select[Any]:
    """What a person made, of this kind."""
    wanted: ColumnElement[bool] = outbox.c.type != ActionType.WARN
    if kind is not ActivityKind.ALL:
        wanted = outbox.c.type.in_(sorted(KINDS[kind]))
    return query.where(wanted)
