"""Copies for other programs: private, under their own name only, and gone with the program."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from desktop_app.domain.errors import DiskFull
from desktop_app.domain.file_names import clean_name
from desktop_app.opened_copies import FOLDER, OpenedCopies


def test_two_files_of_one_name_do_not_meet_and_both_are_wiped(tmp_path: Path) -> None:
    copies = OpenedCopies(tmp_path)
    first, second = copies.place("đơn.docx", b"one"), copies.place("đơn.docx", b"two")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    assert stat.S_IMODE(first.parent.stat().st_mode) == 0o700
    copies.wipe()
    copies.wipe()
    assert list(tmp_path.iterdir()) == []


def test_what_a_crash_left_is_wiped_at_the_next_start_and_a_link_leads_nowhere(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_bytes(b"not ours")
    OpenedCopies(tmp_path).place("a.pdf", b"content")
    (tmp_path / FOLDER / "link").symlink_to(outside)
    OpenedCopies(tmp_path).wipe()
    assert outside.read_bytes() == b"not ours"
    assert not (tmp_path / FOLDER).exists()


def test_a_copy_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(DiskFull):
        OpenedCopies(tmp_path).place("x" * 300 + ".pdf", b"content")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("given", "kind", "kept"),
    [
        ("Quyết định 12.PDF", "pdf", "Quyết định 12.pdf"),
        ("../../etc/passwd", "pdf", "passwd.pdf"),
        ("C:\\temp\\a.doc", "doc", "a.doc"),
        ("anh.jpeg", "jpg", "anh.jpg"),
        ("ngày 25.8.2025", "pdf", "ngày 25.8.2025.pdf"),
        ("hoa don\u202efdp.exe", "docx", "hoa donfdp.docx"),
        ("a\nb\0c.xlsx", "xlsx", "abc.xlsx"),
        ("CON.pdf", "pdf", "tep.pdf"),
        (" . ", "pdf", "tep.pdf"),
        ("dài" * 100, "pdf", ("dài" * 100)[:120] + ".pdf"),
    ],
)
def test_a_name_leads_nowhere_and_ends_in_what_the_file_is(given: str, kind: str, kept: str) -> None:
    assert clean_name(given, kind) == kept
