"""The first line of an answer as screens show it: masked, and composed anew when the answer is sent."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.case import Sender
from ui.masking import masked_name


class GreetingWords(QObject):
    """Stateless; make one after the language is installed."""

    def masked(self, sender: Sender | None) -> str:
        """`Kính gửi: Ông/Bà N*** T** T***,`"""
        if sender is None or not sender.name:
            return self.tr("Kính gửi: người gửi phản ánh,")
        name = masked_name(sender.name)
        if sender.kind == "person":
            name = self.tr("Ông/Bà %1").replace("%1", name)
        return self.tr("Kính gửi: %1,").replace("%1", name)
