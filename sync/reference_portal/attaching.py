"""A finished upload becomes a file of the case."""

from sync.reference_portal.refusals import Refused, Waiting
from sync.reference_portal.steps import Step, as_reader, role_of
from sync.reference_portal.uploads import MOST_FILES

TARGETS = frozenset({"case", "draft"})
WAIT_SECONDS = 2


def attach(step: Step) -> None:
    """The file is shown on the case, for a draft to name it or for its own sake."""
    as_reader(step)
    target = step.arguments.get("target")
    if not isinstance(target, str) or target not in TARGETS:
        raise Refused("bad-args", "target")
    upload = step.uploads.find(step.id("upload"))
    if upload is None or upload.expired:
        raise Refused("bad-args", "upload")
    if upload.person != step.actor.id:
        raise Refused("not-yours")
    if upload.case_id != step.case["id"]:
        raise Refused("bad-args", "upload")
    if not upload.complete:
        raise Waiting(WAIT_SECONDS)
    if upload.attached:
        return
    files = step.case["attachments"]
    if len(files) >= MOST_FILES:
        raise Refused("bad-args", "upload")
    step.uploads.attach(upload)
    files.append(
        {
            "id": upload.attachment,
            "name": upload.name,
            "size": upload.size,
            "type": upload.type,
            "sha256": upload.sha256,
            "sensitive": False,
            "by": step.actor.id,
            "target": target,
        }
    )
    data = {"attachment": upload.attachment, "sha256": upload.sha256, "target": target}
    step.record("attached", role_of(step), data)
