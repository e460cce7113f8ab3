"""The hash that binds an approval to a text: fixed vectors, and every part of the answer moves it."""

from __future__ import annotations

import hashlib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.approval import blanks, check_code, clean_text, draft_sha256

ANSWER = {"body": "Đã sửa.", "greeting": "Ông/Bà A", "files": ["ab"], "recipient": "s_1", "reply_round": 1}


def test_the_hash_is_over_the_canonical_json_of_the_contract() -> None:
    canonical = '{"body":"Đã sửa.","files":["ab"],"greeting":"Ông/Bà A","recipient":"s_1","round":1}'
    assert draft_sha256(**ANSWER) == hashlib.sha256(canonical.encode()).hexdigest()


@pytest.mark.parametrize(
    "change",
    [
        {"body": "Đã sửa"},
        {"greeting": "Ông/Bà B"},
        {"files": []},
        {"files": ["cd"]},
        {"recipient": "s_2"},
        {"reply_round": 2},
    ],
)
def test_every_part_of_the_answer_is_bound(change: dict[str, object]) -> None:
    assert draft_sha256(**{**ANSWER, **change}) != draft_sha256(**ANSWER)


def test_files_are_bound_in_their_order() -> None:
    both = {**ANSWER, "files": ["ab", "cd"]}
    assert draft_sha256(**both) != draft_sha256(**{**both, "files": ["cd", "ab"]})


def test_the_check_code_is_short_enough_to_be_read_out() -> None:
    assert check_code("7f3a91c20b5e" + "0" * 52) == "7F3A 91C2 0B5E"


@given(st.text())
def test_cleaning_gives_one_form_and_only_once(text: str) -> None:
    clean = clean_text(text)
    assert clean == clean_text(clean)
    assert unicodedata.is_normalized("NFC", clean)
    assert not set("\r\0") & set(clean)


def test_composed_and_decomposed_text_have_one_hash() -> None:
    forms = {clean_text(unicodedata.normalize(form, "Kính gửi\r\nông")) for form in ("NFC", "NFD")}
    assert forms == {"Kính gửi\nông"}


def test_blanks_are_found_in_order() -> None:
    assert blanks("Kính gửi […], ngày [ngày tháng]. Mảng [a\nb] không phải.") == ["[…]", "[ngày tháng]"]
    assert blanks("Không có chỗ trống.") == []
