"""What a file is and how it stands, in words: kind, size, and where it is between here and the portal."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop_app.domain.case import Attachment
from desktop_app.domain.uploads import Upload, UploadState
from ui.error_text import ErrorText, sentence_for
from ui.icons import Icon
from ui.sign import Sign
from ui.wording import Words
from ui.workplace import FileControl

IMAGES = frozenset({"jpg", "jpeg", "png", "image/jpeg", "image/png"})
PDF = frozenset({"pdf", "application/pdf"})


class FileWords(QObject):
    """Stateless; construct after `language.install`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)

    def glyph(self, file: Attachment) -> Icon:
        """The icon of its kind; a sensitive file is marked as such first."""
        if file.sensitive:
            return Icon.SENSITIVE
        if file.type in PDF:
            return Icon.FILE_PDF
        return Icon.FILE_IMAGE if file.type in IMAGES else Icon.FILE_TEXT

    def kind(self, file: Attachment) -> str:
        """`PDF · 1,9 MB`, and what is special about the file."""
        parts = [file.type.rpartition("/")[2].upper(), self._words.size(file.size)]
        if file.sensitive:
            parts.append(self.tr("nhạy cảm"))
        return " · ".join(parts)

    def state(self, file: Attachment, upload: Upload | None, files: FileControl, *, asked: bool) -> Sign:
        """Where it is now."""
        if upload is not None:
            return self.on_its_way(upload)
        if files.has(file.id):
            return Sign(Icon.SYNCED, self.tr("có trên máy"), "text_3")
        if (here := files.progress(file.id)) is not None:
            share = self._words.percent(100 * here / max(1, file.size))
            return Sign(Icon.SYNC, self.tr("đang tải %1").replace("%1", share), "accent")
        if files.trouble(file.id):
            return Sign(Icon.REFUSED, self.tr("chưa tải được"), "late")
        if asked:
            return Sign(Icon.QUEUED, self.tr("đang chờ tải"), "text_2")
        return Sign(Icon.PORTAL, self.tr("chưa tải"), "text_3")

    def trouble(self, file: Attachment, upload: Upload | None, files: FileControl) -> ErrorText | None:
        """What keeps it from coming or going, what is safe, and the next step."""
        if upload is None:
            why = "" if files.has(file.id) else files.trouble(file.id)
            if not why:
                return None
            return ErrorText(
                sentence_for(why).fact, step=self.tr("Ứng dụng tự tải lại. Bấm Tải để thử ngay.")
            )
        if not upload.why:
            return None
        kept = self.tr("Tệp vẫn còn trên máy.")
        if upload.state is UploadState.FAILED:
            return ErrorText(self._refusal(upload.why), kept, self.tr("Bỏ tệp này khỏi PAKN."))
        again = self.tr("Ứng dụng tự gửi lại. Bấm Gửi lại để thử ngay.")
        return ErrorText(self._refusal(upload.why), kept, again)

    def on_its_way(self, upload: Upload) -> Sign:
        """How far an added file has come."""
        match upload.state:
            case UploadState.DONE:
                return Sign(Icon.SYNCED, self.tr("đã gửi"), "done")
            case UploadState.PAUSED if upload.offset:
                return Sign(
                    Icon.PAUSED, self.tr("tạm dừng ở %1").replace("%1", self._share(upload)), "text_2"
                )
            case UploadState.PAUSED:
                return Sign(Icon.PAUSED, self.tr("tạm dừng"), "text_2")
            case UploadState.FAILED:
                return Sign(Icon.REFUSED, self.tr("cổng không nhận"), "late", bold=True)
            case UploadState.SENDING:
                return Sign(Icon.SYNC, self.tr("đang gửi %1").replace("%1", self._share(upload)), "accent")
        if upload.not_before is not None:
            at = self._words.time(upload.not_before)
            return Sign(Icon.RETRY, self.tr("gửi lại %1").replace("%1", at), "soon")
        return Sign(Icon.QUEUED, self.tr("đang chờ gửi"), "text_2")

    def _share(self, upload: Upload) -> str:
        """`3,2 / 8,0 MB`."""
        sent, whole = self._words.size(upload.offset), self._words.size(upload.size)
        unit = whole.rpartition(" ")[2]
        return f"{sent.removesuffix(f' {unit}')} / {whole}"

    def _refusal(self, why: str) -> str:
        refusals = {
            "not-found": self.tr("PAKN không còn thuộc bạn nên cổng không nhận tệp."),
            "too-large": self.tr("Cổng không nhận tệp lớn như thế này."),
            "unsupported-media": self.tr("Cổng không nhận loại tệp này."),
            "too-many-files": self.tr("PAKN đã đủ số tệp cổng nhận."),
            "upload-differs": self.tr("Cổng đã có tệp khác mang số này."),
            "upload-broken": self.tr("Tệp đến cổng không nguyên vẹn."),
            "hash-differs": self.tr("Cổng báo mã tệp khác với tệp trên máy."),
            "FileUnreadable": self.tr("Không đọc được bản giữ trên máy."),
        }
        return refusals.get(why) or sentence_for(why).fact
