"""Attachments: encrypted, whole or absent, gone with their case."""

from __future__ import annotations

import io
import os
from hashlib import sha256
from typing import Any

import pytest

from desktop_app.domain.errors import FileUnreadable
from desktop_app.storage.blobs import FRAME_BYTES
from tests.storage.builders import ALSO_FOCAL, Profile, document


def file_of(number: int, data: bytes) -> dict[str, Any]:
    return {
        "id": f"at_{number}", "name": f"anh{number}.jpg", "size": len(data), "type": "jpg",
        "sha256": sha256(data).hexdigest(), "sensitive": False, "by": "sender",
    }  # fmt: skip


def put(profile: Profile, data: bytes, name: str = "at_1") -> None:
    profile.store.files.put(name, data, sha256(data).hexdigest())


class Trickle(io.BytesIO):
    """A stream that hands out a few bytes at a time, as a network does."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(1000, size if size and size > 0 else 1000))


@pytest.mark.parametrize("size", [0, 1, FRAME_BYTES - 1, FRAME_BYTES, FRAME_BYTES + 1, 3 * FRAME_BYTES])
def test_a_file_comes_back_as_it_was(profile: Profile, size: int) -> None:
    data = os.urandom(size)
    put(profile, data)
    assert profile.store.files.has("at_1")
    assert profile.store.files.read("at_1") == data


def test_a_stream_may_come_in_small_pieces(profile: Profile) -> None:
    data = os.urandom(2 * FRAME_BYTES + 5)
    profile.store.files.put("at_1", Trickle(data), sha256(data).hexdigest())
    assert profile.store.files.read("at_1") == data


def test_a_file_with_another_hash_is_refused_and_leaves_nothing(profile: Profile) -> None:
    with pytest.raises(FileUnreadable):
        profile.store.files.put("at_1", b"other", sha256(b"expected").hexdigest())
    assert not profile.store.files.has("at_1")
    assert list((profile.folder / "blobs").iterdir()) == []


def test_no_plain_byte_and_no_name_lies_in_the_folder(profile: Profile) -> None:
    put(profile, b"Pham Van Dung " * 10_000, "at_secret_name")
    [blob] = (profile.folder / "blobs").iterdir()
    assert b"Pham Van Dung" not in blob.read_bytes()
    assert "secret" not in blob.name


@pytest.mark.parametrize("harm", ["flip", "cut at a frame", "cut", "swap", "longer"])
def test_a_file_that_was_tampered_with_is_not_read(profile: Profile, harm: str) -> None:
    put(profile, os.urandom(3 * FRAME_BYTES))
    [path] = (profile.folder / "blobs").iterdir()
    data = bytearray(path.read_bytes())
    frame = FRAME_BYTES + 16
    match harm:
        case "flip":
            data[1000] ^= 1
        case "cut at a frame":
            del data[16 + frame :]
        case "cut":
            del data[-1]
        case "swap":
            data[16 : 16 + frame], data[16 + frame : 16 + 2 * frame] = (
                data[16 + frame : 16 + 2 * frame],
                data[16 : 16 + frame],
            )
        case _:
            data += bytes(frame)
    path.write_bytes(data)
    with pytest.raises(FileUnreadable):
        profile.store.files.read("at_1")


def test_a_file_under_another_id_is_not_read(profile: Profile) -> None:
    put(profile, b"one", "at_1")
    put(profile, b"two", "at_2")
    one, two = (profile.store.files._path(name) for name in ("at_1", "at_2"))
    two.write_bytes(one.read_bytes())
    with pytest.raises(FileUnreadable):
        profile.store.files.read("at_2")


def test_an_id_cannot_lead_out_of_the_folder(profile: Profile) -> None:
    put(profile, b"x", "../../evil")
    assert profile.store.files.read("../../evil") == b"x"
    assert len(list((profile.folder / "blobs").iterdir())) == 1


def test_files_of_my_open_cases_are_wanted_until_they_are_here(profile: Profile) -> None:
    profile.pull_staff((ALSO_FOCAL,))
    near, far = file_of(1, b"near"), file_of(2, b"far")
    profile.pull(
        document(1, version=2, attachments=[far], received="2025-08-20"),
        document(2, attachments=[near], received="2025-08-01"),
        document(3, attachments=[file_of(3, b"x")], assignee="u_long"),
        document(4, attachments=[file_of(4, b"y")], status="answered"),
    )
    files = profile.store.files
    assert [(file.id, file.sha256) for file in files.wanted("u_hanh")] == [
        ("at_1", near["sha256"]),
        ("at_2", far["sha256"]),
    ]
    put(profile, b"near", "at_1")
    assert [file.id for file in files.wanted("u_hanh")] == ["at_2"]
    known = files.attachment("at_2")
    assert known is not None
    assert known.name == "anh2.jpg"
    assert (files.case_of("at_2"), files.case_of("at_9")) == ("c_1", None)
    assert files.attachment("at_9") is None


def test_leftovers_of_a_crash_and_files_of_closed_cases_go_at_the_next_start(profile: Profile) -> None:
    profile.pull(document(1, version=2, attachments=[file_of(1, b"x")]))
    put(profile, b"x", "at_1")
    (profile.folder / "blobs" / "0123.part").write_bytes(b"half")
    profile.restart()
    assert profile.store.files.has("at_1")
    assert len(list((profile.folder / "blobs").iterdir())) == 1
    profile.pull(document(1, version=3, attachments=[file_of(1, b"x")], status="answered"))
    profile.restart()
    assert not profile.store.files.has("at_1")


def test_files_outlive_a_cache_that_was_thrown_away(profile: Profile) -> None:
    case = document(1, version=2, attachments=[file_of(1, b"x")])
    profile.pull(case)
    put(profile, b"x", "at_1")
    profile.close()
    (profile.folder / "cache.db").write_bytes(b"broken")
    profile.open()
    assert profile.store.files.has("at_1")
    profile.first_copy(case)
    assert profile.store.files.wanted("u_hanh") == []


def half_way(profile: Profile, data: bytes, *, take: int) -> int:
    """A download that breaks off; how much of it is good after a restart."""
    profile.store.files.incoming("at_1").write(data[:take])
    profile.restart()
    return profile.store.files.incoming("at_1").size


def test_a_download_goes_on_after_a_restart_at_the_last_whole_frame(profile: Profile) -> None:
    data = os.urandom(3 * FRAME_BYTES + 100)
    file = file_of(1, data)
    profile.pull(document(1, version=2, attachments=[file]))
    assert half_way(profile, data, take=2 * FRAME_BYTES + 7) == 2 * FRAME_BYTES
    files = profile.store.files
    incoming, known = files.incoming("at_1"), files.attachment("at_1")
    assert known is not None
    incoming.write(data[incoming.size :])
    assert not files.has("at_1")
    files.arrived(known, incoming)
    assert files.read("at_1") == data
    assert len(list((profile.folder / "blobs").iterdir())) == 1


@pytest.mark.parametrize("size", [FRAME_BYTES, 2 * FRAME_BYTES, 5])
def test_a_file_that_came_in_pieces_is_read_like_any_other(profile: Profile, size: int) -> None:
    data = os.urandom(size)
    incoming = profile.store.files.incoming("at_1")
    for start in range(0, size, 999):
        incoming.write(data[start : start + 999])
    assert incoming.size == size
    incoming.finish(size=size, sha256=sha256(data).hexdigest(), place=profile.store.files._path("at_1"))
    assert profile.store.files.read("at_1") == data
    assert profile.store.files.read_at("at_1", 3, size) == data[3:]


def test_a_download_that_is_another_file_leaves_nothing_to_go_on_with(profile: Profile) -> None:
    data = os.urandom(FRAME_BYTES + 1)
    profile.pull(document(1, version=2, attachments=[file_of(1, data)]))
    files = profile.store.files
    known, incoming = files.attachment("at_1"), files.incoming("at_1")
    assert known is not None
    incoming.write(data[:-1] + b"?")
    with pytest.raises(FileUnreadable):
        files.arrived(known, incoming)
    assert files.incoming("at_1").size == 0
    assert list((profile.folder / "blobs").iterdir()) == []


@pytest.mark.parametrize("start", [0, 1, FRAME_BYTES - 1, FRAME_BYTES, 2 * FRAME_BYTES, 3 * FRAME_BYTES])
def test_any_piece_of_a_file_can_be_read_by_itself(profile: Profile, start: int) -> None:
    data = os.urandom(3 * FRAME_BYTES)
    put(profile, data)
    assert (
        profile.store.files.read_at("at_1", start, FRAME_BYTES + 3) == data[start : start + FRAME_BYTES + 3]
    )


def test_what_cannot_be_deleted_just_now_keeps_nobody_from_working(profile: Profile) -> None:
    in_use = profile.folder / "blobs" / "in-use"
    in_use.mkdir()
    profile.close()
    profile.open()
    profile.store.files.sweep()
    assert in_use.exists()
