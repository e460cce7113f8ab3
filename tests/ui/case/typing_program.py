"""Run by `test_writing` to be killed: types without a pause, and says in a line what was typed and saved.

python -m tests.ui.case.typing_program FOLDER
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.case.desk import document, open_desk
from ui.screens.case import CaseScreen
from ui.tasks import Tasks

KEYS_A_SECOND = 20


def main(folder: Path) -> None:
    """Type for ever."""
    app = QApplication(sys.argv[:1])
    desk = open_desk(folder)
    desk.receive(document())
    screen = CaseScreen(desk.work, Tasks())
    screen.show()
    screen.open("c_1", ["c_1"])
    screen.write()
    editor = screen.answer.editor
    screen.answer.saved.connect(lambda _: _say("saved", editor.text()))
    while app is not None:
        QTest.keyClick(editor, "a")
        _say("typed", editor.text())
        QTest.qWait(1_000 // KEYS_A_SECOND)


def _say(word: str, text: str) -> None:
    sys.stdout.write(f"{word} {len(text)}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
