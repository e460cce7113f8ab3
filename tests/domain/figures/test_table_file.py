"""A form is data: what ships can be read; what is wrong is named by its cell, with reason and fix."""

from __future__ import annotations

import pytest

from desktop_app.domain.figures.predicates import PREDICATES
from desktop_app.domain.figures.table import TableDefinition
from desktop_app.domain.figures.table_file import read_table_file
from desktop_app.domain.figures.template_problems import FormRefused, Problem, template_text
from resources.load import read_text

QUARTER = read_text("reports/quarter.toml")


def read(text: str) -> TableDefinition:
    return read_table_file(text, key="own")


def problems(text: str) -> list[tuple[str, str]]:
    with pytest.raises(FormRefused) as refused:
        read(text)
    for one in refused.value.problems:
        assert "%1" not in template_text(one)
    return [(str(one.problem), one.cell) for one in refused.value.problems]


@pytest.mark.parametrize(("name", "columns", "sums"), [("quarter", 11, 2), ("bieu-ii-05a", 12, 3)])
def test_the_shipped_forms_can_be_used(name: str, columns: int, sums: int) -> None:
    form = read_table_file(read_text(f"reports/{name}.toml"), key=name)
    assert (len(form.columns), len(form.sums)) == (columns, sums)
    assert all(predicate in PREDICATES for column in form.columns for predicate in column.predicates)


@pytest.mark.parametrize(
    ("right", "wrong", "found"),
    [
        ('cases = ["new"]', 'cases = ["late", "new"]', [("unknown_cell", "column 2, cases")]),
        ("number = 4", "number = 5", [("wrong_number", "column 4, number")]),
        ("over = [3]", "over = [30]", [("no_such_column", "column 10, over")]),
        ("over = [3]", "over = [10]", [("no_such_column", "column 10, over")]),
        ("right = [1, 2]", "right = [1]", [("broken_sum", "sum 1")]),
        ("right = [4, 5, 6, 7, 8, 9]", "right = [4, 5, 6, 7, 8]", [("broken_sum", "sum 2")]),
        ("left = [3]", "left = []", [("missing", "sum 1, left")]),
        ('key = "new"', 'key = "carried"', [("twice", "column 2")]),
        ('key = "new"', 'key = "Mới"', [("not_a_key", "column 2, key")]),
        ('word = "Tổng"', "word = 3", [("not_text", "column 3, word")]),
        ('word = "Tổng"', 'word = " "', [("missing", "column 3, word")]),
        ("over = [3]\n", "", [("missing", "column 10, over")]),
        ("over = [3]\n", 'over = [3]\ncases = ["new"]\n', [("count_and_share", "column 10, cases")]),
        ("cases = []\n", "", [("missing", "column 3, cases")]),
        ('cases = ["new"]', 'cases = "new"', [("not_a_list", "column 2, cases")]),
        ("share = [4]\n", 'share = ["4"]\n', [("not_a_list", "column 11, share")]),
        ("[rows.unit]", "[rows.village]", [("unknown_key", "rows.village")]),
        ("title = ", "name = ", [("unknown_key", "name"), ("missing", "title")]),
        ('title = "', "title = ", [("not_toml", "dòng 2")]),
    ],
)  # fmt: skip
def test_a_wrong_cell_refuses_the_form_and_is_named(
    right: str, wrong: str, found: list[tuple[str, str]]
) -> None:
    assert right in QUARTER
    assert problems(QUARTER.replace(right, wrong, 1)) == found


def test_all_wrong_cells_are_named_at_once() -> None:
    twice_wrong = QUARTER.replace("number = 4", "number = 5").replace('cases = ["new"]', 'cases = ["late"]')
    assert problems(twice_wrong) == [
        ("unknown_cell", "column 2, cases"),
        ("wrong_number", "column 4, number"),
    ]


def test_a_broken_sum_names_a_case_that_it_leaves_out() -> None:
    with pytest.raises(FormRefused) as refused:
        read(QUARTER.replace("right = [4, 5, 6, 7, 8, 9]", "right = [4, 5, 6, 7, 9]"))
    [problem] = refused.value.problems
    assert problem.problem is Problem.BROKEN_SUM
    assert "returned" in template_text(problem)
    assert "(3) = (4) + (5) + (6) + (7) + (9)" in template_text(problem)


def test_another_content_is_another_version() -> None:
    assert read(QUARTER).version != read(QUARTER.replace("Trễ hạn", "Quá hạn")).version
