"""The drill itself, on a harm of each sort; all of them are `make drill`."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.drill.__main__ import main


def test_the_drill_finds_nothing_lost_doubled_or_unsaid(
    qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["work.db: bị cắt", "chép đè", "cache.db: bị xóa", "mất khóa"]) == 0
    said = capsys.readouterr().out
    assert "4 harms, 0 with something" in said
    assert "cũ hơn những gì đã lưu" in said
