"""Search finds every word of a case, typed without marks, and nothing of a case that left."""

from __future__ import annotations

import pytest

from desktop_app.domain.feed import FeedPage, Scope
from desktop_app.domain.lines import Mailbox
from desktop_app.storage.full_text import asked_words
from tests.storage.builders import Profile, document, remove, upsert
from tests.storage.conftest import NewProfile

PETITION = "Bãi rác Đồng Xuân bốc mùi, khiếu nại nhiều lần chưa được giải quyết."


def found(profile: Profile, search: str) -> set[str]:
    profile.store.full_text.catch_up()
    return set(profile.queue.listing(Mailbox.QUEUE, search).ids)


@pytest.mark.parametrize(
    "search",
    ["khiếu nại", "khieu nai", "KHIEU  NAI", "dong xuan", "Đồng", "nai khie", '"bai rac dong"', "giải quy"],
)
def test_words_of_the_petition_are_found_with_and_without_marks(profile: Profile, search: str) -> None:
    profile.pull(document(2, content=PETITION), document(3))
    assert found(profile, search) == {"c_2"}


@pytest.mark.parametrize("search", ["khieu kien", '"rac bai"', "ieu nai", "c_2"])
def test_what_is_not_there_is_not_found(profile: Profile, search: str) -> None:
    profile.pull(document(2, content=PETITION), document(3))
    assert found(profile, search) == set()


@pytest.mark.parametrize("search", ['"', "*", "rac AND", "NOT rac", "rac)", "words:rac", 'mùi "dong', "-"])
def test_no_sign_is_taken_for_an_operator(profile: Profile, search: str) -> None:
    profile.pull(document(2, content=PETITION))
    assert found(profile, search) <= {"c_1", "c_2"}


def test_the_name_of_a_field_finds_its_cases(profile: Profile) -> None:
    field = {"id": "dat_dai", "name": "Đất đai", "order": 1}
    profile.store.truth.apply_changes(Scope.REF, [FeedPage((upsert(field, type="field"),), "R2")])
    profile.pull(document(2, field="xay_dung"))
    assert found(profile, "đất đ") == {"c_1"}


def test_a_search_is_all_its_words_or_words_in_order() -> None:
    assert asked_words('Đất  đai "cấp sổ đỏ" thu*') == '"dat"* "dai"* "cap so do" "thu"*'
    assert asked_words(' "" - ') == ""


def test_notes_and_answers_are_found_and_words_that_were_taken_out_are_not(profile: Profile) -> None:
    note = {"id": "n_1", "by": "u_hanh", "at": "2025-08-11T01:00:00.000Z", "text": "Đã gọi trưởng thôn."}
    profile.pull(document(2, content=PETITION, notes=[note]))
    assert found(profile, "truong thon") == {"c_2"}
    profile.pull(document(2, version=2, content="Nội dung khác."))
    assert found(profile, "truong thon") == found(profile, "bai rac") == set()
    assert found(profile, "noi dung khac") == {"c_2"}


def test_no_word_of_a_case_that_left_stays_in_the_file(new_profile: NewProfile) -> None:
    profile = new_profile(encrypted=False)
    for number in range(2, 30):
        profile.pull(document(number, content=PETITION + " từ" * 200))
    profile.pull(document(40, content="Người gửi nhắc tới quặng wolframit ở suối."))
    assert found(profile, "wolframit") == {"c_40"}
    profile.pull(remove("c_40"))
    assert found(profile, "wolframit") == set()
    profile.close()
    assert b"wolframit" not in (profile.folder / "cache.db").read_bytes()
