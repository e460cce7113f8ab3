"""What is wrong with a form's file: the cell, the reason, the fix. Vietnamese, as `refusals`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Problem(StrEnum):
    """Why a cell of a form's file cannot be used."""

    UNREADABLE = "unreadable"
    NOT_TOML = "not_toml"
    MISSING = "missing"
    UNKNOWN_KEY = "unknown_key"
    NOT_TEXT = "not_text"
    NOT_A_LIST = "not_a_list"
    NOT_A_KEY = "not_a_key"
    WRONG_NUMBER = "wrong_number"
    TWICE = "twice"
    UNKNOWN_CELL = "unknown_cell"
    NO_SUCH_COLUMN = "no_such_column"
    COUNT_AND_SHARE = "count_and_share"
    BROKEN_SUM = "broken_sum"


@dataclass(frozen=True, slots=True)
class TemplateProblem:
    """One refused cell (`column 4, cases`) or line (`dòng 12`); `choices` is what may stand there, or for a
    broken sum the case that breaks it."""

    problem: Problem
    cell: str
    value: str = ""
    choices: str = ""


class FormRefused(ValueError):
    """The form cannot be used. Names every refused cell."""

    def __init__(self, problems: Sequence[TemplateProblem]) -> None:
        super().__init__("; ".join(f"{one.cell}: {one.problem}" for one in problems))
        self.problems = tuple(problems)


_WORDS: Final = {
    Problem.UNREADABLE: ("không đọc được tệp", "Lưu lại tệp dạng TOML, mã UTF-8, và cho máy này quyền đọc"),
    Problem.NOT_TOML: (
        "không đúng cú pháp TOML",
        "Kiểm dấu ngoặc kép, dấu ngoặc vuông và dấu bằng ở dòng này",
    ),
    Problem.MISSING: ("còn thiếu", "Ghi ô này"),
    Problem.UNKNOWN_KEY: ("không phải ô của biểu", "Chọn một trong: %1"),
    Problem.NOT_TEXT: ("không phải chữ", "Viết trong dấu ngoặc kép"),
    Problem.NOT_A_LIST: (
        "không phải danh sách đúng dạng",
        'Viết trong ngoặc vuông, ví dụ [4, 5] hoặc ["new"]',
    ),
    Problem.NOT_A_KEY: ("không phải tên hợp lệ", "Dùng chữ thường không dấu, chữ số và dấu gạch dưới"),
    Problem.WRONG_NUMBER: ("không đúng thứ tự cột", "Ghi số %1"),
    Problem.TWICE: ("đã có ở trên", "Đổi tên một trong hai"),
    Problem.UNKNOWN_CELL: ("không phải điều kiện đếm được", "Chọn một trong: %1"),
    Problem.NO_SUCH_COLUMN: ("không phải cột đếm của biểu", "Chọn một trong: %1"),
    Problem.COUNT_AND_SHARE: ("một cột không vừa đếm vừa tính tỷ lệ", "Bỏ cases, hoặc bỏ share và over"),
    Problem.BROKEN_SUM: (
        "đẳng thức này không luôn đúng: hai vế lệch nhau ở PAKN %1",
        "Sửa các cột của đẳng thức",
    ),
}


def template_text(problem: TemplateProblem) -> str:
    """`Ô column 4, cases, “late”: không phải … Chọn một trong: …`: where, the reason and the fix."""
    reason, fix = (words.replace("%1", problem.choices) for words in _WORDS[problem.problem])
    where = (
        problem.cell[:1].upper() + problem.cell[1:]
        if problem.cell.startswith("dòng")
        else f"Ô {problem.cell}"
    )
    value = f", “{problem.value}”" if problem.value else ""
    return f"{where}{value}: {reason}. {fix}."
