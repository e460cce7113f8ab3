"""How much of a case each view shows."""

from sync.reference_portal.wire_json import Document

NOT_ARCHIVED = ("draft", "notes", "attachments")
CITIZEN = ("title", "content", "points", "sender", *NOT_ARCHIVED)
#: What is said in words where a case is handed over.
OF_HANDOVER = ("note", "promise")
#: Data of events that says nothing in words.
FIGURES = frozenset(
    {"to", "unit", "rev", "sha256", "draft_sha256", "approval", "request", "round", "number", "percent"}
    | {"reason_code", "suggested_agency", "from", "agency", "clock", "level", "on"}
    | {"attachment", "target", "field", "content_type", "points"}
    | {"late_reason", "for", "dossier"}
)


def render(case: Document, view: str) -> Document:
    """The document as this view shows it; the given one stays as it is."""
    if view == "full":
        return {**case, "view": view}
    if view == "archive":
        shown = {key: value for key, value in case.items() if key not in NOT_ARCHIVED}
        return {**shown, "view": view, "sender": {"id": case["sender"]["id"]}}
    shown = {key: value for key, value in case.items() if key not in CITIZEN}
    if case["reply"] is not None:
        shown["reply"] = {key: value for key, value in case["reply"].items() if key != "body"}
    if case.get("handover"):
        shown["handover"] = {key: value for key, value in case["handover"].items() if key not in OF_HANDOVER}
    return {**shown, "view": view, "history": [_without_words(event) for event in case["history"]]}


def _without_words(event: Document) -> Document:
    return {**event, "data": {key: value for key, value in event["data"].items() if key in FIGURES}}
