"""Taking back a command that may have left: either it is never done, or the officer hears that it was."""

from sync.reference_portal.steps import Step


def cancel(step: Step) -> None:
    """The target is answered as cancelled whenever it comes; the case stays as it is."""
    step.tombstones.stop(step.id("target"), by=step.command, named_as="target")
