"""Attachments: real files, whole or in part, for those who see the case in full."""

import hashlib
import io
import zipfile

import pytest
from PySide6.QtGui import QImage

from sync.reference_portal.seeds.files import make_file
from tests.portal.caller import SYNC, Caller, Json, problem


@pytest.fixture
def caller(sqlite_caller: Caller) -> Caller:
    """Signed in as the officer."""
    sqlite_caller.sign_in("hanh")
    return sqlite_caller


def attachments(caller: Caller) -> list[Json]:
    return [file for case in caller.cases() for file in case.get("attachments", [])]


def test_a_file_arrives_whole_with_its_hash(caller: Caller) -> None:
    files = attachments(caller)
    assert {file["type"] for file in files} == {"jpg", "pdf", "docx", "xlsx"}
    for file in files:
        answer = caller.get(f"{SYNC}/attachments/{file['id']}")
        assert hashlib.sha256(answer.content).hexdigest() == file["sha256"]
        assert (len(answer.content), answer.headers["ETag"]) == (file["size"], f'"{file["sha256"]}"')
        assert answer.headers["Content-Disposition"].endswith(file["name"])


def test_a_file_goes_on_where_it_was_broken_off(caller: Caller) -> None:
    file = attachments(caller)[0]
    path, size, etag = f"{SYNC}/attachments/{file['id']}", file["size"], f'"{file["sha256"]}"'
    whole = caller.get(path).content

    def part(wanted: str, **headers: str) -> tuple[int, bytes, str | None]:
        answer = caller.get(path, headers={"Range": wanted, **headers})
        return answer.status_code, answer.content, answer.headers.get("Content-Range")

    assert part("bytes=0-9") == (206, whole[:10], f"bytes 0-9/{size}")
    assert part("bytes=100-") == (206, whole[100:], f"bytes 100-{size - 1}/{size}")
    assert part("bytes=-5") == (206, whole[-5:], f"bytes {size - 5}-{size - 1}/{size}")
    assert part(f"bytes=5-{size * 2}")[1] == whole[5:]
    assert part("bytes=0-9", **{"If-Range": etag})[0] == 206
    assert part("bytes=0-9", **{"If-Range": '"other"'})[:2] == (200, whole)
    assert part("bytes=0-1,4-5")[:2] == (200, whole)
    assert problem(caller.get(path, headers={"Range": f"bytes={size}-"})) == (416, "range")
    assert caller.get(path, headers={"If-None-Match": etag}).status_code == 304


def test_a_file_of_a_case_one_does_not_see_is_not_there(caller: Caller) -> None:
    path = f"{SYNC}/attachments/{attachments(caller)[0]['id']}"
    for who in ("long", "dung"):
        caller.sign_in(who)
        assert problem(caller.get(path)) == (404, "not-found")
    assert problem(caller.get(f"{SYNC}/attachments/at_none")) == (404, "not-found")


def test_the_made_files_can_be_opened() -> None:
    image = QImage.fromData(make_file("anh.jpg", 1))
    assert (image.width(), image.height()) == (480, 640)
    assert len({image.pixel(x, y) for x in range(0, 480, 8) for y in range(0, 640, 8)}) > 20
    pdf = make_file("giay-hen.pdf", 1)
    table = int(pdf.split(b"startxref\n")[1].split()[0])
    places = [int(line[:10]) for line in pdf[table:].splitlines()[3:8]]
    assert [pdf[place : place + 7] for place in places] == [b"%d 0 obj" % n for n in range(1, 6)]
    assert b"(giay hen) Tj" in pdf
    for name, part in (("a.docx", "word/document.xml"), ("b.xlsx", "xl/worksheets/sheet1.xml")):
        with zipfile.ZipFile(io.BytesIO(make_file(name, 1))) as archive:
            assert part in archive.namelist()
            assert "[Content_Types].xml" in archive.namelist()
    assert make_file("anh.jpg", 1) != make_file("anh.jpg", 2)
