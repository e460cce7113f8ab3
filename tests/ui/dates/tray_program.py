"""Run on a display with a tray by `test_notices`: says whether the icon is there and what a click opens."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from ui.notices import TrayNotices


def main() -> None:
    """Stand in the tray, send a message, click it, and leave."""
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    notices = TrayNotices()
    notices.opened.connect(lambda case_id: sys.stdout.write(f"{case_id}\n"))

    def look() -> None:
        if not QSystemTrayIcon.isSystemTrayAvailable():
            QTimer.singleShot(100, look)
            return
        notices.show_count(3)
        notices.tell("Nhắc việc", "PAKN.20250801.0001 · còn 2 ngày", "c_1")
        sys.stdout.write("shown\n" if notices.is_shown else "missing\n")
        notices.findChildren(QSystemTrayIcon)[0].messageClicked.emit()
        notices.rest()
        sys.stdout.write("missing\n" if notices.is_shown else "hidden\n")
        app.quit()

    QTimer.singleShot(0, look)
    QTimer.singleShot(20_000, app.quit)
    app.exec()


if __name__ == "__main__":
    main()
