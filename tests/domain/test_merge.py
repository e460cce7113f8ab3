"""Three versions of an answer: what merges alone, what is left to a person, and that no word is lost."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.merge import Merge, Origin, merge, merge_set

WORDS = ("Phường", "đã", "trả", "lại", "lệ", "phí", "ngày", "24/8", "và", "xin", "lỗi", "ỗ̂ng", "**rõ**")
words = st.sampled_from(WORDS)
paragraphs = st.lists(words, max_size=6).map(" ".join)
texts = st.lists(paragraphs, max_size=4).map("\n".join).map(lambda text: unicodedata.normalize("NFC", text))


@st.composite
def edited(draw: st.DrawFn, base: str) -> str:
    """The base with a few words put in, left out or changed."""
    tokens = base.replace("\n", " \n ").split(" ")
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(tokens)))
        tokens[place : place + draw(st.integers(0, 3))] = draw(st.lists(words, max_size=3))
    return " ".join(tokens).replace(" \n ", "\n")


@st.composite
def versions(draw: st.DrawFn) -> tuple[str, str, str]:
    base = draw(texts)
    return base, draw(edited(base)), draw(edited(base))


three = versions() | st.tuples(texts, texts, texts)


def every_word(merged: Merge) -> Counter[str]:
    """All words of the result, with both sides of what is still open."""
    lines: list[Sequence[str]] = []
    for passage in merged.passages:
        lines += [passage.mine, passage.theirs] if passage.origin is Origin.OPEN else [passage.merged]
    return Counter(" ".join(chain.from_iterable(lines)).split())


@given(texts, texts)
def test_what_only_i_changed_is_mine(base: str, mine: str) -> None:
    assert merge(base, mine, base).text() == mine


@given(texts, texts)
def test_what_only_the_portal_changed_is_the_portals(base: str, theirs: str) -> None:
    assert merge(base, base, theirs).text() == theirs


@given(texts, texts)
def test_what_both_changed_alike_needs_nobody(base: str, both: str) -> None:
    assert merge(base, both, both).text() == both


@given(three)
def test_the_same_three_texts_always_merge_alike(three_texts: tuple[str, str, str]) -> None:
    assert merge(*three_texts) == merge(*three_texts)


@given(three)
def test_no_word_that_a_side_added_is_lost(three_texts: tuple[str, str, str]) -> None:
    """I11: what a side has more of than the base stands in the result, or in what a person chooses from."""
    base, mine, theirs = three_texts
    kept = every_word(merge(base, mine, theirs))
    for side in (mine, theirs):
        assert Counter(side.split()) - Counter(base.split()) <= kept


@given(three)
def test_all_choices_for_one_side_give_that_sides_words_back(three_texts: tuple[str, str, str]) -> None:
    merged = merge(*three_texts)
    mine = merged.text([passage.mine for passage in merged.open])
    if all(passage.origin in (Origin.SAME, Origin.MINE, Origin.OPEN) for passage in merged.passages):
        assert mine == three_texts[1]


@given(three)
def test_the_order_of_the_sides_changes_no_result(three_texts: tuple[str, str, str]) -> None:
    base, mine, theirs = three_texts
    here, there = merge(base, mine, theirs), merge(base, theirs, mine)
    assert len(here.open) == len(there.open)
    if not here.open:
        assert here.text() == there.text()


@given(three)
def test_a_merge_of_composed_letters_stays_composed(three_texts: tuple[str, str, str]) -> None:
    merged = merge(*three_texts)
    assert unicodedata.is_normalized("NFC", merged.text([one.mine + one.theirs for one in merged.open]))


def test_two_paragraphs_merge_alone() -> None:
    base = "Kính gửi.\n\nĐã nhận đơn.\n\nTrân trọng."
    mine = "Kính gửi.\n\nĐã nhận đơn ngày 04/8.\n\nTrân trọng."
    theirs = "Kính gửi.\n\nĐã nhận đơn.\n\nTrân trọng.\nPhòng Đất đai"
    expected = "Kính gửi.\n\nĐã nhận đơn ngày 04/8.\n\nTrân trọng.\nPhòng Đất đai"
    assert merge(base, mine, theirs).text() == expected


def test_two_words_of_one_paragraph_merge_alone() -> None:
    base = "Phường nhận hồ sơ ngày 04/8 và giải quyết trong ba ngày làm việc."
    mine = "Phường nhận hồ sơ ngày 05/8 và giải quyết trong ba ngày làm việc."
    theirs = "Phường nhận hồ sơ ngày 04/8 và giải quyết trong năm ngày làm việc."
    merged = merge(base, mine, theirs)
    assert merged.text() == "Phường nhận hồ sơ ngày 05/8 và giải quyết trong năm ngày làm việc."
    assert [passage.origin for passage in merged.passages] == [Origin.BOTH]


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("Thu 100.000 đồng.", "Thu 50.000 đồng.", "Không thu tiền."),
        ("Bỏ đoạn này.", "", "Bỏ đoạn này đi thôi."),
        ("Đầu.\nCuối.", "Đầu.\nThêm của tôi.\nCuối.", "Đầu.\nThêm của họ.\nCuối."),
        ("Nộp hồ sơ. Bộ phận đòi giấy.", "Nộp hồ sơ. Đã xin lỗi.", "Nộp hồ sơ theo luật. Bộ phận đòi giấy."),
    ],
    ids=["one sentence", "left out and changed", "put in at one place", "neighbouring words"],
)  # fmt: skip
def test_changes_that_touch_are_left_to_a_person(base: str, mine: str, theirs: str) -> None:
    assert len(merge(base, mine, theirs).open) == 1


def test_a_choice_fills_its_own_passage_only() -> None:
    merged = merge("Một.\n\nHai.\n\nBa.", "Một A.\n\nHai.\n\nBa A.", "Một B.\n\nHai hai.\n\nBa B.")
    assert len(merged.open) == 2
    assert merged.text([("Một B.",), ("Ba A.", "Ba B.")]) == "Một B.\n\nHai hai.\n\nBa A.\nBa B."


ids = st.lists(st.sampled_from("abcdef"), unique=True, max_size=6)


@given(ids, ids)
def test_files_changed_by_one_side_are_that_sides(base: list[str], side: list[str]) -> None:
    assert set(merge_set(base, side, base)) == set(side) == set(merge_set(base, base, side))
    assert set(merge_set(base, side, side)) == set(side)


@given(ids, ids, ids)
def test_an_added_file_stays_and_only_one_of_the_base_goes(
    base: list[str], mine: list[str], theirs: list[str]
) -> None:
    merged = set(merge_set(base, mine, theirs))
    assert (set(mine) | set(theirs)) - set(base) <= merged
    assert merged & set(base) == set(base) & set(mine) & set(theirs)
