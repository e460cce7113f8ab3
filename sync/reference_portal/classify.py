"""What a case is about: its field, its content type and the points it makes."""

from sync.reference_portal.refusals import Refused
from sync.reference_portal.steps import Step, as_assignee_or_focal
from sync.reference_portal.wire_json import Document

CONTENT_TYPES = frozenset({"conduct", "rule", "idea"})
NAMED = ("field", "content_type", "points")
MOST_POINTS = 50


def classify(step: Step) -> None:
    """Put right what is named; the history says what changed, but never in words."""
    role = as_assignee_or_focal(step)
    named: Document = {name: value for name, value in step.arguments.items() if name in NAMED}
    if not named:
        raise Refused("bad-args", "field")
    if "field" in named and not step.is_field(step.id("field")):
        raise Refused("bad-args", "field")
    if "content_type" in named and step.id("content_type") not in CONTENT_TYPES:
        raise Refused("bad-args", "content_type")
    if "points" in named:
        step.texts("points", least=0, most=MOST_POINTS)
    changed = {name: value for name, value in named.items() if step.case[name] != value}
    if changed:
        step.case |= changed
        step.record("classified", role, _without_words(changed))


def _without_words(changed: Document) -> Document:
    return {name: len(value) if name == "points" else value for name, value in changed.items()}
