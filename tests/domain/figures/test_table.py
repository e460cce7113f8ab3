"""Cells of a table: shares of counted columns, and a percentage of nothing."""

from __future__ import annotations

from fractions import Fraction

from desktop_app.domain.figures.table import Column, Sum, shares

COLUMNS = (
    Column(1, "total", "", "Tổng số"),
    Column(2, "answered", "", "Đã trả lời", ("answered",)),
    Column(3, "answered_percent", "", "Tỷ lệ", share=(2,), over=(1,)),
)


def test_a_percentage_is_exact_and_one_of_nothing_is_no_number() -> None:
    assert shares((339, 118, None), COLUMNS) == (339, 118, Fraction(11800, 339))
    assert shares((0, 0, None), COLUMNS) == (0, 0, None)


def test_a_sum_is_written_as_on_the_form() -> None:
    assert Sum("total", (3,), (1, 2)).formula == "(3) = (1) + (2)"
