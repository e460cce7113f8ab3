"""Desks for the screens about dates: the same as those of one case."""

from tests.ui.case.conftest import desk, head_desk

__all__ = ["desk", "head_desk"]
