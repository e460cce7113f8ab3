"""What a file is, by its bytes: names say anything, and a document with a program in it is none."""

from __future__ import annotations

import zipfile
from typing import BinaryIO, Final

_BEGINNINGS: Final = ((b"\xff\xd8\xff", "jpg"), (b"%PDF-", "pdf"))
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = b"PK\x03\x04"

_OLE_STREAMS: Final = (("WordDocument", "doc"), ("Workbook", "xls"), ("Book", "xls"))
"""Names in the directory of a compound file, as UTF-16 with a zero behind."""

_OFFICE_PARTS: Final = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
_MACROS: Final = "vbaProject.bin"
_CONTENT_TYPES: Final = "[Content_Types].xml"


def type_of(stream: BinaryIO) -> str:
    """`jpg`, `pdf`, `doc`, `docx`, `xls`, `xlsx`, or empty. Leaves `stream` at its beginning."""
    try:
        return _type_of(stream, stream.read(8))
    finally:
        stream.seek(0)


def _type_of(stream: BinaryIO, head: bytes) -> str:
    for beginning, kind in _BEGINNINGS:
        if head.startswith(beginning):
            return kind
    stream.seek(0)
    if head.startswith(_OLE):
        content = stream.read()
        return next((kind for name, kind in _OLE_STREAMS if _entry(name) in content), "")
    return _office_type(stream) if head.startswith(_ZIP) else ""


def _entry(name: str) -> bytes:
    return f"{name}\0".encode("utf-16-le")


def _office_type(stream: BinaryIO) -> str:
    try:
        with zipfile.ZipFile(stream) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OSError, OverflowError, NotImplementedError):
        return ""
    if _CONTENT_TYPES not in names or any(name.endswith(_MACROS) for name in names):
        return ""
    return next((kind for part, kind in _OFFICE_PARTS.items() if part in names), "")
