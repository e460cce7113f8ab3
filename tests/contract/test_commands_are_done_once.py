"""A command is done once, whatever the network does to it, and its verdict can always be asked for."""

from __future__ import annotations

import base64

import pytest
import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.contract.conftest import Staff
from tests.contract.story import approved, in_work, notes_with
from tests.portal.caller import SYNC, Caller, problem, sha256_of, uuid7

TEXT = "Đã gọi điện cho người gửi."


def test_a_command_that_comes_twice_is_done_once_and_told_the_same(staff: Staff) -> None:
    officer = staff.officer()
    case, text = in_work(officer), f"{TEXT} {uuid7()}"
    command = officer.command("note", case["id"], {"text": text})
    first, again = officer.hand_in(command)[0], officer.hand_in(command)[0]
    assert first["verdict"] == "accepted"
    assert again == {**first, "replayed": True}
    assert notes_with(officer, case, text) == 1


def test_a_command_twice_in_one_request_is_done_once(staff: Staff) -> None:
    officer = staff.officer()
    case, text = in_work(officer), f"{TEXT} {uuid7()}"
    command = officer.command("note", case["id"], {"text": text})
    assert {verdict["verdict"] for verdict in officer.hand_in(command, command)} == {"accepted"}
    assert notes_with(officer, case, text) == 1


def test_other_words_under_a_known_id_are_refused_and_the_first_verdict_stays(staff: Staff) -> None:
    officer = staff.officer()
    case, text = in_work(officer), f"{TEXT} {uuid7()}"
    command = officer.command("note", case["id"], {"text": text})
    officer.hand_in(command)
    other = {**command, "args": {"text": f"Khác: {text}"}}
    del other["payload_sha256"], other["clock"]
    (told,) = officer.hand_in({**other, "payload_sha256": sha256_of(other)})
    assert (told["verdict"], told["why"]) == ("rejected", "payload-mismatch")
    assert notes_with(officer, case, f"Khác: {text}") == 0
    assert _asked(officer, command["id"])["verdict"] == "accepted"


def test_a_command_that_does_not_fit_its_own_hash_is_refused_and_forgotten(staff: Staff) -> None:
    officer = staff.officer()
    case, text = in_work(officer), f"{TEXT} {uuid7()}"
    command = officer.command("note", case["id"], {"text": text})
    (told,) = officer.hand_in({**command, "args": {"text": "Bị đổi trên đường"}})
    assert (told["verdict"], told["why"]) == ("rejected", "payload-mismatch")
    assert officer.hand_in(command)[0]["verdict"] == "accepted"


def test_after_a_lost_answer_the_verdict_can_be_asked_for(staff: Staff) -> None:
    officer = staff.officer()
    case = in_work(officer)
    done, never = officer.command("note", case["id"], {"text": TEXT}), uuid7()
    officer.hand_in(done)  # and nobody heard the answer
    answer = officer.get(f"{SYNC}/commands", id=[never, done["id"]]).json()["verdicts"]
    assert [(one["id"], one["verdict"]) for one in answer] == [(never, "unknown"), (done["id"], "accepted")]
    assert answer[1]["replayed"] is True


def test_a_refusal_is_kept_as_well(staff: Staff) -> None:
    officer = staff.officer()
    case = in_work(officer)
    command = officer.command("note", case["id"], {})
    refused = officer.hand_in(command)[0]
    assert refused["verdict"] == "rejected"
    assert officer.hand_in(command)[0] == {**refused, "replayed": True}


def test_what_comes_after_a_refusal_is_blocked_and_another_case_is_not(staff: Staff) -> None:
    officer = staff.officer()
    case, text = in_work(officer), f"{TEXT} {uuid7()}"
    wrong = officer.command("note", case["id"], {})
    after = officer.command("note", case["id"], {"text": text}, after=[wrong["id"]])
    free = officer.command("note", case["id"], {"text": TEXT})
    verdicts = officer.hand_in(wrong, after, free)
    assert [one["verdict"] for one in verdicts] == ["rejected", "blocked", "accepted"]
    assert notes_with(officer, case, text) == 0


def test_a_receipt_is_signed_with_the_key_that_the_device_was_given(staff: Staff) -> None:
    officer = staff.officer()
    verdict = officer.must("note", in_work(officer)["id"], {"text": TEXT})
    key = officer.registered["receipt_key"]
    signed = rfc8785.dumps(verdict["receipt"])
    assert verdict["receipt"]["key"] == key["id"]
    Ed25519PublicKey.from_public_bytes(base64.b64decode(key["public"])).verify(
        base64.b64decode(verdict["signature"]), signed
    )


def test_one_answer_a_round_whatever_the_command_id(staff: Staff) -> None:
    officer = staff.officer()
    case, send = approved(officer, staff.supervisor())
    assert officer.do("send_reply", case["id"], send)["verdict"] == "accepted"
    second = officer.do("send_reply", case["id"], send)
    assert second["verdict"] in ("rejected", "conflict")
    kinds = [event["kind"] for event in officer.case(case["id"])["history"]]
    assert kinds.count("reply_sent") == 1


def test_a_text_changed_after_its_approval_is_not_sent(staff: Staff) -> None:
    officer = staff.officer()
    case, send = approved(officer, staff.supervisor())
    officer.draft(officer.case(case["id"]), f"Văn bản khác. {uuid7()}")
    refused = officer.do("send_reply", case["id"], send)
    assert refused["verdict"] in ("rejected", "conflict")
    now = officer.case(case["id"])
    assert (now["status"], now["approval"]) == ("in_progress", None)


def test_a_cancelled_command_that_arrives_late_is_refused(staff: Staff) -> None:
    officer = staff.officer()
    case, text = in_work(officer), f"{TEXT} {uuid7()}"
    if "cancel" not in staff.meta["command_schemas"]:
        pytest.skip("this portal knows no cancel")
    late = officer.command("note", case["id"], {"text": text})
    officer.must("cancel", case["id"], {"target": late["id"]})
    (told,) = officer.hand_in(late)
    assert (told["verdict"], told["why"]) == ("rejected", "cancelled")
    assert notes_with(officer, case, text) == 0


def test_what_was_done_is_too_late_to_cancel(staff: Staff) -> None:
    officer = staff.officer()
    case = in_work(officer)
    if "cancel" not in staff.meta["command_schemas"]:
        pytest.skip("this portal knows no cancel")
    done = officer.command("note", case["id"], {"text": TEXT})
    officer.hand_in(done)
    told = officer.do("cancel", case["id"], {"target": done["id"]})
    assert (told["verdict"], told["why"]) == ("rejected", "too-late")


def test_too_many_commands_at_once_are_refused_whole(staff: Staff) -> None:
    officer = staff.officer()
    case, text = in_work(officer), f"{TEXT} {uuid7()}"
    many = staff.meta["limits"]["batch_commands"] + 1
    commands = [officer.command("note", case["id"], {"text": text}) for _ in range(many)]
    answer = officer.post(f"{SYNC}/commands", json={"commands": commands})
    assert problem(answer)[0] == 413
    assert notes_with(officer, case, text) == 0


def _asked(caller: Caller, command_id: str) -> dict[str, object]:
    found: dict[str, object] = caller.get(f"{SYNC}/commands", id=command_id).json()["verdicts"][0]
    return found
