"""What the commands about dates do: the citizen is asked, progress is told, warnings are kept once."""

from datetime import date

from sync.reference_portal.portal_time import legal_date
from sync.reference_portal.refusals import Refused
from sync.reference_portal.steps import Step, as_assignee, as_reader, in_state, role_of
from sync.reference_portal.wire_json import Document

CLOCKS = frozenset({"answer", "accept_or_return", "progress", "supplement"})
HIGHEST_LEVEL = 99
MOST_QUESTIONS = 50
#: Why an answer went out after its day; `other` is told in words.
LATE_REASONS = ("complex", "other_agency", "supplement_late", "overload", "absent", "technical", "other")
LONGEST_REASON = 500


def request_info(step: Step) -> None:
    """The sender is asked for what is missing; the answer's clock rests from that day on."""
    as_assignee(step)
    in_state(step, {"assigned", "in_progress"})
    on = _past_day(step, after=("received", "info_received"))
    reason, questions = step.text("reason"), step.texts("questions", most=MOST_QUESTIONS)
    step.case["status"] = "supplement"
    step.record("info_requested", "officer", {"reason": reason, "questions": questions}, on=on)


def resume(step: Step) -> None:
    """The sender has answered; the clock goes on the day after."""
    as_assignee(step)
    in_state(step, {"supplement"})
    on = _past_day(step, after=("info_requested",))
    note = step.optional_text("note")
    step.case["status"] = "in_progress"
    step.record("info_received", "officer", note, on=on)


def progress(step: Step) -> None:
    """The officer tells how far the case is."""
    as_assignee(step)
    data: Document = {"text": step.text("text")}
    percent = step.arguments.get("percent")
    if percent is not None:
        if type(percent) is not int or not 0 <= percent <= 100:
            raise Refused("bad-args", "percent")
        data["percent"] = percent
    step.record("progress_updated", "officer", data, on=legal_date(step.now))


def lateness(step: Step) -> Document:
    """Why an answer is late, as far as the officer says so: whether it is late only the law can tell."""
    code = step.arguments.get("late_reason")
    if code is None:
        return {}
    if code not in LATE_REASONS:
        raise Refused("bad-args", "late_reason")
    words = step.optional_text("late_text")
    if len(str(words.get("late_text", ""))) > LONGEST_REASON:
        raise Refused("bad-args", "late_text")
    return {"late_reason": code, **words}


def warn(step: Step) -> None:
    """A level of a clock was reached: kept once, whichever machine tells it first."""
    as_reader(step)
    key = _warning_key(step)
    if step.settle("warned", key):
        step.record("warned", role_of(step), key)


def acknowledge(step: Step) -> None:
    """Somebody who was warned says what they will do; the first answer stays."""
    as_reader(step)
    key, plan = _warning_key(step), step.text("plan", least=0)
    if not step.is_settled("warned", key):
        raise Refused("bad-args", "level")
    if step.settle("acknowledged", key):
        step.record("acknowledged", role_of(step), {**key, "plan": plan})


def _past_day(step: Step, *, after: tuple[str, ...]) -> date:
    """The argument `on`: today or before, and not before the last of the events named."""
    on = _day(step)
    earliest = max(event["on"] for event in step.case["history"] if event["kind"] in after)
    if on > legal_date(step.now) or on.isoformat() < earliest:
        raise Refused("bad-args", "on")
    return on


def _warning_key(step: Step) -> Document:
    clock, level = step.arguments.get("clock"), step.arguments.get("level")
    if clock not in CLOCKS:
        raise Refused("bad-args", "clock")
    if type(level) is not int or not 1 <= level <= HIGHEST_LEVEL:
        raise Refused("bad-args", "level")
    return {"clock": clock, "level": level, "on": _day(step).isoformat()}


def _day(step: Step) -> date:
    written = step.arguments.get("on")
    try:
        day = date.fromisoformat(written) if isinstance(written, str) else None
    except ValueError:
        day = None
    if day is None or day.isoformat() != written:
        raise Refused("bad-args", "on")
    return day
