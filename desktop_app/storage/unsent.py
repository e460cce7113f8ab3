"""Everything on this machine that the portal may not have: what is saved of it before it is wiped."""

from __future__ import annotations

from sqlalchemy import or_, select

from desktop_app.domain.actions import SET_ASIDE, WAITING, ActionType
from desktop_app.storage import json_text
from desktop_app.storage.database import Database
from desktop_app.storage.instants import instant_text
from desktop_app.storage.tables import draft, draft_revision, outbox


def unsent_work(work: Database) -> bytes:
    """As JSON: an officer's waiting and undecided actions with their frozen bytes, and all texts."""
    undecided = outbox.c.state.in_(sorted(SET_ASIDE)) & ~outbox.c.handled
    open_actions = or_(outbox.c.state.in_(sorted(WAITING)), undecided) & (outbox.c.type != ActionType.WARN)
    with work.read() as connection:
        actions = connection.execute(select(outbox).where(open_actions).order_by(outbox.c.number)).all()
        texts = connection.execute(select(draft)).all()
        revisions = connection.execute(select(draft_revision)).all()
    return bytes(
        json_text.encode(
            {
                "actions": [
                    {
                        "id": row.id,
                        "case": row.case_id,
                        "type": row.type,
                        "state": row.state,
                        "args": json_text.decode(row.args),
                        "made_at": instant_text(row.made_at),
                        "command": None if row.payload is None else row.payload.decode(),
                    }
                    for row in actions
                ],
                "texts": [_text(row.case_id, row.body, instant_text(row.saved_at)) for row in texts],
                "revisions": [_text(row.case_id, row.body, instant_text(row.at)) for row in revisions],
            }
        )
    )


def _text(case_id: str, body: str, at: str) -> dict[str, str]:
    return {"case": case_id, "body": body, "at": at}
