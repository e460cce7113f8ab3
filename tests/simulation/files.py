"""Files that officers add: made here, looked for at both ends, and never to be found in plain."""

from __future__ import annotations

import hashlib
from pathlib import Path

from desktop_app.domain.actions import SET_ASIDE, WAITING, ActionState, ActionType
from desktop_app.domain.errors import FileTrouble
from desktop_app.domain.uploads import attachment_id
from desktop_app.storage.verdict_book import PORTAL_RESTORED
from tests.simulation.desk import NOTHING, Desk
from tests.simulation.portal_side import PortalSide
from tests.simulation.world import report

KEPT_UNTIL_ANSWERED = WAITING | SET_ASIDE
PLAIN_DATABASE = b"SQLite format 3\0"


def scan(desk: Desk, number: int) -> Path:
    """A file on the officer's stick, of a few pieces."""
    random = desk.world.random
    path = desk.folder.with_name(f"{desk.name}-{number}.pdf")
    path.write_bytes(b"%PDF-1.4 " + _canary(desk, number) + random.randbytes(random.randint(500, 12_000)))
    return path


def _canary(desk: Desk, number: int) -> bytes:
    return f"scan {number} of {desk.name}, never to lie about in plain ".encode()


def files_arrive_whole(desk: Desk, portal: PortalSide) -> None:
    """I15: the portal has the very bytes, or they are still here; or it had them and a person is told."""
    at_portal = {row[0]: bytes(row[1]) for row in portal.rows("SELECT id, content FROM attachment")}
    effects = {command for command, _ in portal.effects_seen()}
    still_here = {upload.id: upload for upload in desk.store.uploads.all()}
    for upload in still_here.values():
        if _sha256_here(desk, upload.attachment_id) != upload.sha256:
            report("I15", f"{desk.name}: a file on its way is not here any more")
    for action in desk.actions():
        if action.type != ActionType.ATTACH or action.handled:
            continue
        upload, content = action.args["upload"], at_portal.get(attachment_id(action.args["upload"]))
        if content is not None and hashlib.sha256(content).hexdigest() != action.args["sha256"]:
            report("I15", f"{desk.name}: the portal has another file than was added")
        forgotten = action.state is ActionState.CONFLICT and action.why == PORTAL_RESTORED
        was_let_go = content is None and upload not in still_here and not forgotten
        if action.state in KEPT_UNTIL_ANSWERED and was_let_go:
            report("I15", f"{desk.name}: a file was let go before the portal had it")
        gone = content is None and upload not in still_here and portal.has(action.case_id)
        if action.state is ActionState.ACCEPTED and action.id in effects and gone:
            report("I15", f"{desk.name}: a file that arrived is nowhere")


def no_file_of_cases_that_left(desk: Desk, portal: PortalSide) -> None:
    """I6: the files went with their case, but for those of this officer that are still on their way."""
    here, kept = portal.scope(desk.user_id), desk.store.uploads.kept()
    for file_id, case_id in portal.rows("SELECT id, case_id FROM attachment"):
        if case_id not in here and file_id not in kept and desk.store.files.has(file_id):
            report("I6", f"{desk.name} keeps a file after its case left")


def _sha256_here(desk: Desk, file_id: str) -> str:
    try:
        return hashlib.sha256(desk.store.files.read(file_id)).hexdigest()
    except FileTrouble:
        return ""


def nothing_plain_at_rest(desk: Desk, numbers: int) -> None:
    """I20: no file of the profile holds a file of an officer in plain, or is a database that all can read.

    Databases of the simulation are plain on purpose, but for the desk that says `encrypted`.
    """
    canaries = [_canary(desk, number) for number in range(numbers)]
    for path in sorted(one for one in desk.folder.rglob("*") if one.is_file()):
        content = path.read_bytes()
        if any(canary in content for canary in canaries):
            report("I20", f"{desk.name}: a file lies in plain in {path.parent.name}")
        if desk.encrypted and (content.startswith(PLAIN_DATABASE) or _has_words(desk, content)):
            report("I20", f"{desk.name}: {path.name} is open to everybody")


def _has_words(desk: Desk, content: bytes) -> bool:
    """Whether a text that was typed here can be read in it."""
    texts = {text for kept in desk.promises.texts.values() for text in kept}
    return any(text.encode() in content for text in texts - {NOTHING})
