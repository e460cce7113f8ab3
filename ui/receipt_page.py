"""A receipt to take along: a page for paper, the same as plain text, and a file for whoever checks it.

All name the case by its code only; nothing of the sender or the petition leaves the screen this way.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from html import escape

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextDocument

from desktop_app.domain.activity import Activity
from desktop_app.domain.proof import Proof, as_file
from ui.activity_words import ActivityWords
from ui.receipt_words import Facts, ReceiptWords
from ui.sign import Sign


@dataclass(frozen=True, slots=True)
class ReceiptSubject:
    """One action with its proof, if there is one; `now` is when it was looked at."""

    entry: Activity
    proof: Proof | None
    agency: str
    now: datetime

    @property
    def name(self) -> str:
        """What a file of it is called: numbers only."""
        receipt = self.entry.receipt
        return f"bien-nhan-{receipt.number if receipt else self.entry.action.number}"


class ReceiptPage(QObject):
    """Stateless; make one after the language is installed."""

    def __init__(self, said: ActivityWords, words: ReceiptWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said = said
        self._words = words

    def text(self, subject: ReceiptSubject) -> str:
        """For the clipboard: one fact a line."""
        head = [self._words.title(subject.entry), self._what(subject), subject.entry.code]
        lines = [f"{name}: {value}" for name, value in self._lines(subject)]
        return "\n".join(line for line in (*head, *lines) if line)

    def document(self, subject: ReceiptSubject) -> QTextDocument:
        """For paper: black on white, whatever the theme; whoever has the paper can check the signature."""
        head = "".join(
            f"<p>{escape(line)}</p>"
            for line in (subject.agency, self._what(subject), subject.entry.code)
            if line
        )
        rows = "".join(
            f'<tr><td width="30%">{escape(name)}</td><td>{escape(value)}</td></tr>'
            for name, value in self._lines(subject)
        )
        made = QTextDocument()
        made.setDefaultStyleSheet(
            "body { color: #000000; } p { margin: 0 0 4px 0; } pre { font-size: 8pt; white-space: pre-wrap; }"
        )
        made.setHtml(
            f"<body><h2>{escape(self._words.title(subject.entry))}</h2>{head}<p></p>"
            f'<table width="100%" border="1" cellspacing="0" cellpadding="4">{rows}</table><p></p>'
            f"{self._signed(subject)}<p></p><p>{escape(self._made(subject))}</p></body>"
        )
        return made

    def file(self, subject: ReceiptSubject) -> bytes:
        """For a third party: what was signed, the signature, the key. Raises LookupError without a proof."""
        if subject.proof is None:
            raise LookupError(subject.entry.action.id)
        said = as_file(subject.entry.action, subject.proof)
        return (json.dumps(said, ensure_ascii=False, indent=2) + "\n").encode()

    def _what(self, subject: ReceiptSubject) -> str:
        """Without the name of a file, which may be that of a person."""
        return self._said.kind_of(subject.entry.action)

    def _lines(self, subject: ReceiptSubject) -> list[tuple[str, str]]:
        steps = self._words.steps(subject.entry, subject.now)
        facts: Facts = [*steps, *self._words.facts(subject.entry, subject.proof)]
        return [(name, value.word if isinstance(value, Sign) else value) for name, value in facts]

    def _signed(self, subject: ReceiptSubject) -> str:
        """What a third party needs to check the signature without this machine."""
        if subject.proof is None:
            return ""
        proof = subject.proof
        how = self.tr(
            "Cách kiểm: chữ ký Ed25519 dưới đây là trên dạng chuẩn tắc RFC 8785 của biên nhận, bằng khóa "
            "“%1” của cổng. Có tệp biên nhận thì chạy: nguoidan-desktop verify-receipt TỆP."
        ).replace("%1", proof.key_id)
        document = json.dumps(
            proof.kept.document, ensure_ascii=False, sort_keys=True, separators=(", ", ": ")
        )
        parts = (
            (self.tr("Biên nhận"), document),
            (self.tr("Chữ ký"), proof.kept.signature),
            (self.tr("Khóa công khai"), proof.public or self.tr("không có trên máy này")),
        )
        shown = "".join(f"<p>{escape(name)}</p><pre>{escape(value)}</pre>" for name, value in parts)
        return f"<p>{escape(self._words.about_the_check(proof))}</p><p>{escape(how)}</p>{shown}"

    def _made(self, subject: ReceiptSubject) -> str:
        return self.tr("In lúc %1 từ máy đã lập thao tác.").replace("%1", self._words.exact(subject.now))
