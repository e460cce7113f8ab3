"""`make drill`: harms a training profile in each way, starts it, and shows what the officer is told.

python -m tests.drill [WORDS…]    only the harms whose names hold one of the words
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.drill.day import Day, Outcome
from tests.drill.harms import all_names


def main(words: list[str]) -> int:
    """0 when no acknowledged action was lost, doubled or left unsaid."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication  # late: the platform is chosen above

    from ui.language import Language, install

    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    install(application, Language.VIETNAMESE)
    bad = 0
    names = [name for name in all_names() if not words or any(word in name for word in words)]
    with tempfile.TemporaryDirectory() as folder, Day(Path(folder)) as day:
        for name in names:
            outcome = day.play(name)
            _show(name, outcome)
            bad += bool(outcome.faults)
    sys.stdout.write(f"\n{len(names)} harms, {bad} with something lost, doubled or unsaid\n")
    return int(bool(bad))


def _show(name: str, outcome: Outcome) -> None:
    sys.stdout.write(f"\n== {name}\n{outcome.told}\n-- {outcome.kept}\n")
    for fault in outcome.faults:
        sys.stdout.write(f"!! {fault}\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
