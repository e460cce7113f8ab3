"""Whether the bytes of a file are what its type says."""

import io
import zipfile

#: What Word and Excel wrote before 2007 begins so, both alike.
OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
STARTS = {"jpg": b"\xff\xd8\xff", "doc": OLD_OFFICE, "xls": OLD_OFFICE}
FOLDERS = {"docx": "word/", "xlsx": "xl/"}
#: A PDF may have something before its head, and readers look for it this far.
PDF_HEAD_WITHIN = 1024


def is_of_type(content: bytes, kind: str) -> bool:
    """Judged by the bytes alone; a name says nothing."""
    if kind in STARTS:
        return content.startswith(STARTS[kind])
    if kind in FOLDERS:
        return any(name.startswith(FOLDERS[kind]) for name in _packed_names(content))
    return b"%PDF-" in content[:PDF_HEAD_WITHIN]


def _packed_names(content: bytes) -> list[str]:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, OverflowError, NotImplementedError):
        return []
    return names if "[Content_Types].xml" in names else []
