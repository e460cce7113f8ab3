"""Every code of the contract has a word; one from the future is shown as it came."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.actions import ActionState, ActionType
from desktop_app.domain.case import Status
from desktop_app.domain.changes import SyncPhase, SyncState
from desktop_app.domain.lines import Badge
from desktop_app.domain.people import Role
from ui.code_words import CodeWords
from ui.icons import Icon
from ui.strip_words import StripAction, StripWords
from ui.sync_words import SyncWords

NOW = datetime(2025, 8, 25, 7, 20, tzinfo=UTC)
REFUSALS = [
    "not-yours",
    "wrong-state",
    "stale-draft",
    "not-approved",
    "already-sent",
    "closed",
    "no-role",
    "self-approval",
    "bad-args",
    "payload-mismatch",
    "predecessor",
    "too-late",
    "unknown-code",
]


@pytest.fixture
def codes(qapp: QApplication) -> CodeWords:
    return CodeWords()


@pytest.mark.parametrize("status", list(Status))
def test_every_state_has_a_vietnamese_word(codes: CodeWords, status: Status) -> None:
    assert codes.status(status) != status.value


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_vietnamese_word(codes: CodeWords, role: Role) -> None:
    assert codes.role(role) != role.value


@pytest.mark.parametrize("action", list(ActionType))
def test_every_action_has_a_vietnamese_word(codes: CodeWords, action: ActionType) -> None:
    assert codes.action(action) != action.value


@pytest.mark.parametrize("why", REFUSALS)
def test_a_refusal_is_a_sentence_with_a_next_step(codes: CodeWords, why: str) -> None:
    sentence = codes.refusal(why)
    assert why not in sentence
    assert sentence.endswith(".")
    assert sentence.count(".") >= 2
    assert "!" not in sentence


def test_a_code_from_a_newer_portal_is_shown_as_it_came(codes: CodeWords) -> None:
    assert codes.status("escalated") == "escalated"
    assert codes.history_entry("teleported") == "teleported"
    assert "new-reason" in codes.refusal("new-reason")


@pytest.mark.parametrize("badge", list(Badge))
def test_every_badge_has_a_word_and_only_what_needs_a_person_is_bold(
    qapp: QApplication, badge: Badge
) -> None:
    sign = SyncWords().badge(badge)
    assert sign.word
    assert sign.bold is (badge in (Badge.REFUSED, Badge.CONFLICT, Badge.UNCERTAIN))


@pytest.mark.parametrize("state", list(ActionState))
def test_every_letter_says_how_it_stands_and_what_is_next(qapp: QApplication, state: ActionState) -> None:
    words = SyncWords()
    assert words.letter(state).word
    assert words.next_step(state).endswith(".")


def test_a_badge_says_how_far_and_when(qapp: QApplication) -> None:
    words = SyncWords()
    at = datetime(2025, 8, 25, 7, 40, tzinfo=UTC)
    assert words.badge(Badge.SENDING, percent=40).word == "Đang gửi 40 %"
    assert words.badge(Badge.RETRY, retry_at=at).word == "Gửi lại 14:40"
    assert words.letter(ActionState.QUEUED, retry_at=at).word == "Gửi lại 14:40"
    assert words.letter(ActionState.SENDING, percent=5).word == "Đang gửi 5 %"
    assert words.letter(ActionState.ACCEPTED, accepted_at=at).word == "Cổng đã nhận 14:40"


def test_the_strip_offline_keeps_the_last_success_and_offers_to_sync(qapp: QApplication) -> None:
    offline = SyncState(SyncPhase.OFFLINE, last_success=NOW - timedelta(hours=4))
    text = StripWords().strip(offline, now=NOW, waiting=3)
    assert text.state.word == "Ngoại tuyến"
    assert text.facts == ("đồng bộ lần cuối 10:20 hôm nay", "3 thao tác chờ gửi")
    assert text.action is StripAction.SYNC_NOW
    assert text.action_word == "Đồng bộ ngay"


def test_the_strip_counts_instead_of_spinning(qapp: QApplication) -> None:
    words = StripWords()
    syncing = SyncState(SyncPhase.SYNCING, received=34)
    assert words.strip(syncing, now=NOW, waiting=0).facts == ("đã nhận 34 PAKN",)


def test_a_portal_that_keeps_failing_is_named_with_since_when_and_the_next_try(qapp: QApplication) -> None:
    since, again = datetime(2025, 8, 25, 7, 5, tzinfo=UTC), datetime(2025, 8, 25, 7, 40, tzinfo=UTC)
    state = SyncState(SyncPhase.WAITING, next_try=again, trouble="PortalFault", failing_since=since)
    text = StripWords().strip(state, now=NOW, waiting=2)
    assert text.state.word == "Cổng lỗi liên tiếp"
    assert text.facts == ("từ 14:05", "thử lại lúc 14:40", "2 thao tác chờ gửi")
    assert text.action is StripAction.SYNC_NOW


@pytest.mark.parametrize("phase", list(SyncPhase))
def test_every_phase_has_a_word_and_a_next_step(qapp: QApplication, phase: SyncPhase) -> None:
    text = StripWords().strip(SyncState(phase), now=NOW, waiting=0)
    assert text.state.word
    assert text.facts
    assert text.action_word


def test_the_strip_tells_when_it_will_try_again(qapp: QApplication) -> None:
    waiting = SyncState(SyncPhase.WAITING, next_try=datetime(2025, 8, 25, 7, 40, tzinfo=UTC))
    text = StripWords().strip(waiting, now=NOW, waiting=0)
    assert text.facts[0] == "thử lại lúc 14:40"
    assert text.action_word == "Xem chi tiết"


def test_a_decision_that_waits_goes_before_readiness_on_the_right(qapp: QApplication) -> None:
    state = SyncState(SyncPhase.UP_TO_DATE, last_success=NOW)
    right = StripWords().strip(state, now=NOW, waiting=0, decisions=2, clock_in_doubt=True).readiness
    assert right is not None
    assert (right.icon, right.word) == (Icon.DECIDE, "2 việc cần quyết định")
    doubt = StripWords().strip(state, now=NOW, waiting=0, clock_in_doubt=True).readiness
    assert doubt is not None
    assert doubt.icon is Icon.UNSURE
