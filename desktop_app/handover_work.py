"""The verbs of handing over: a dossier is offered, and taken, declined or withdrawn case by case or whole."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from desktop_app.case_turn import CaseTurn, OpenedCase, as_seen, written
from desktop_app.domain.actions import Action, ActionType
from desktop_app.domain.approval import clean_text
from desktop_app.domain.case import Case
from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.people import Role
from desktop_app.domain.workflow import check
from desktop_app.storage.database import Connection

NO_PROMISES: Final[Mapping[str, str]] = {}


class HandoverWork(CaseTurn):
    """Part of `Casework`; every verb is all or none."""

    def offer_handover(
        self, case_ids: Sequence[str], to: str, *, note: str = "", promises: Mapping[str, str] = NO_PROMISES
    ) -> list[Action]:
        """Offer these cases to another officer. What is typed becomes a revision first: it goes along.

        Refuses "bad-receiver", and for a text that cannot be saved now what `save_draft` refuses.
        """
        dossier, said = f"hb_{secrets.token_hex(8)}", clean_text(note).strip()
        actions = []
        with self._store.work.write() as connection:
            for case_id in case_ids:
                opened = self._open(connection, case_id)
                check(ActionType.OFFER_HANDOVER, opened.case, self._me, self._unit_of)
                if not self._may_receive(to, opened.case):
                    raise ActionNotAllowed("bad-receiver")
                self._save_draft(connection, opened)
                opened = self._open(connection, case_id)
                promise = clean_text(promises.get(case_id, "")).strip()
                texts = {"note": said, "promise": promise}
                args = {"dossier": dossier, "to": to, **{name: text for name, text in texts.items() if text}}
                expect = as_seen(opened.case, "assignee")
                kind = ActionType.OFFER_HANDOVER
                actions.append(self._add(connection, opened, kind, args=args, expect=expect))
        self._settle(case_ids)
        return actions

    def accept_handover(self, case_ids: Sequence[str]) -> list[Action]:
        """Take cases that were offered to me, with their drafts and promises."""
        return self._answer(case_ids, ActionType.ACCEPT_HANDOVER, _named)

    def decline_handover(self, case_ids: Sequence[str], reason: str) -> list[Action]:
        """Leave them where they are. Refuses "empty"."""
        said = {"reason": written(reason)}
        return self._answer(case_ids, ActionType.DECLINE_HANDOVER, lambda case: _named(case) | said)

    def withdraw_handover(self, case_ids: Sequence[str]) -> list[Action]:
        """Take the offer back, as long as nobody has answered it."""
        return self._answer(case_ids, ActionType.WITHDRAW_HANDOVER, _named)

    def _answer(
        self, case_ids: Sequence[str], kind: ActionType, args: Callable[[Case], dict[str, Any]]
    ) -> list[Action]:
        actions = []
        with self._store.work.write() as connection:
            for case_id in case_ids:
                opened = self._open(connection, case_id)
                check(kind, opened.case, self._me, self._unit_of)
                said = args(opened.case)
                actions.append(self._add(connection, opened, kind, args=said, expect={}))
        self._settle(case_ids)
        return actions

    def _may_receive(self, to: str, case: Case) -> bool:
        """An officer of the agency; an officer gives only to somebody of the own unit."""
        receiver = self._store.reference.person(to)
        if receiver is None or to == case.assignee:
            return False
        if not any(one.role == Role.OFFICER and one.agency == case.agency for one in receiver.grants):
            return False
        own = case.assignee in self._me.mine
        return not own or case.assignee is None or receiver.unit == self._unit_of(case.assignee)

    def _save_draft(self, connection: Connection, opened: OpenedCase) -> Action | None:
        raise NotImplementedError


def _named(case: Case) -> dict[str, Any]:
    """The dossier that the case is being handed over in."""
    assert case.handover is not None  # noqa: S101 - checked by the workflow
    return {"dossier": case.handover.dossier}
