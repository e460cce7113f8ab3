"""A late answer says why: asked by today's clock, kept with the command, never asked of one in time."""

from __future__ import annotations

import json

import pytest

from desktop_app.domain.errors import ActionNotAllowed
from desktop_app.domain.lateness import Lateness, LateReason
from tests.casework.test_verbs import opened
from tests.storage.builders import approved_document
from tests.storage.conftest import NewProfile

A_MONTH = 30


def test_a_late_answer_is_not_sent_without_a_reason(new_profile: NewProfile) -> None:
    hanh = opened(new_profile(), approved_document())
    hanh.clock.pass_by(days=A_MONTH)
    for nothing in (None, Lateness(""), Lateness(LateReason.OTHER, " ")):
        with pytest.raises(ActionNotAllowed, match="no-reason"):
            hanh.work.send_reply("c_1", late=nothing)
    assert hanh.status() == "approved"

    action = hanh.work.send_reply("c_1", late=Lateness(LateReason.OTHER, " Chờ sở trả lời. "))
    said = {"late_reason": "other", "late_text": "Chờ sở trả lời."}
    assert {name: action.args[name] for name in said} == said
    [frozen] = hanh.take_batch()
    assert json.loads(frozen.wire)["args"]["late_reason"] == "other"


def test_an_answer_in_time_carries_no_reason(new_profile: NewProfile) -> None:
    hanh = opened(new_profile(), approved_document())
    action = hanh.work.send_reply("c_1", late=Lateness(LateReason.OVERLOAD))
    assert "late_reason" not in action.args


def test_a_late_answer_that_is_taken_back_is_asked_for_its_reason_again(new_profile: NewProfile) -> None:
    hanh = opened(new_profile(hold_seconds=20), approved_document())
    hanh.clock.pass_by(days=A_MONTH)
    action = hanh.work.send_reply("c_1", late=Lateness(LateReason.COMPLEX))
    hanh.work.take_back(action.id)
    with pytest.raises(ActionNotAllowed, match="no-reason"):
        hanh.work.send_reply("c_1")
