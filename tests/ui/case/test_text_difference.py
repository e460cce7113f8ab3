"""The difference shown to whoever approves: complete, in order, and quiet about what did not change."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.screens.text_difference import Change, Part, difference, unchanged

LINES = st.lists(st.text("aăâ bcd.,đ ", max_size=12), min_size=1, max_size=6).map("\n".join)


def side(old: str, new: str, *parts: Part) -> list[str]:
    return [
        "".join(piece.text for piece in paragraph.pieces if piece.part in parts)
        for paragraph in difference(old, new)
    ]


def test_a_changed_word_is_one_edit_of_its_paragraph() -> None:
    (paragraph,) = difference("Sau khi trao đổi với Sở Tư pháp", "Sau khi làm việc với Sở Tư pháp")
    assert (paragraph.change, paragraph.number) == (Change.EDITED, 1)
    assert [(p.part, p.text) for p in paragraph.pieces] == [
        (Part.SAME, "Sau khi "),
        (Part.REMOVED, "trao đổi"),
        (Part.ADDED, "làm việc"),
        (Part.SAME, " với Sở Tư pháp"),
    ]


def test_paragraphs_that_came_and_went_are_numbered_in_reading_order() -> None:
    old = "Kính gửi\nRất mong thông cảm.\nTrân trọng."
    new = "Kính gửi\nTrân trọng.\nHồ sơ có kết quả ngày 27/8."
    assert [(p.change, p.number) for p in difference(old, new)] == [
        (Change.NONE, 0),
        (Change.REMOVED, 1),
        (Change.NONE, 0),
        (Change.ADDED, 2),
    ]


def test_a_rewritten_paragraph_is_shown_whole_on_both_sides() -> None:
    changes = [p.change for p in difference("một hai ba bốn", "xuân, hạ; thu: đông")]
    assert changes == [Change.REMOVED, Change.ADDED]


def test_without_an_older_text_nothing_is_marked() -> None:
    assert all(p.change is Change.NONE for p in unchanged("một\nhai"))


@given(LINES, LINES)
def test_no_letter_of_either_text_is_lost(old: str, new: str) -> None:
    def squeezed(text: str) -> str:
        return "".join(text.split())

    assert squeezed("".join(side(old, new, Part.SAME, Part.ADDED))) == squeezed(new)
    assert squeezed("".join(side(old, new, Part.SAME, Part.REMOVED))) == squeezed(old)


@given(LINES)
def test_equal_texts_have_no_change(text: str) -> None:
    assert all(p.change is Change.NONE for p in difference(text, text))
