"""Attachments: brought whole, checked, gone on with where they broke off, never in the way of anything."""

from __future__ import annotations

import hashlib
import os
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.case import Attachment, Status
from desktop_app.domain.errors import PortalUnreachable
from desktop_app.domain.uploads import FileTarget
from desktop_app.storage.blobs import FRAME_BYTES
from desktop_app.storage.reference import Limits
from tests.sync.desk import Desk
from tests.sync.fault_proxy import FaultProxy
from tests.sync.test_loop import until

FILES = "/api/sync/v1/attachments"


def wanted(desk: Desk) -> list[Attachment]:
    return desk.store.files.wanted(desk.user_id)


def test_the_files_of_open_cases_come_and_are_what_the_portal_has(desk: Desk) -> None:
    files = wanted(desk)
    assert len(files) > 1
    assert desk.service.fetch_files_once() == len(files)
    assert wanted(desk) == []
    for file in files:
        assert hashlib.sha256(desk.store.files.read(file.id)).hexdigest() == file.sha256


@pytest.mark.parametrize("restarts", [False, True])
def test_a_broken_download_goes_on_at_the_last_whole_frame_also_after_a_restart(
    desk: Desk, network: FaultProxy, tmp_path: Path, *, restarts: bool
) -> None:
    file = put_at_the_portal(desk, tmp_path, size=300_000)
    desk.store.files.drop(file.id)
    desk.service.fetch_file(file.id)
    network.order("truncate", path=f"{FILES}/{file.id}")
    with pytest.raises(PortalUnreachable):
        desk.service.fetch_files_once()
    assert not desk.store.files.has(file.id)
    if restarts:
        desk.restart()
    desk.service.fetch_file(file.id)
    desk.service.fetch_files_once()
    last = max(place for place, seen in enumerate(network.seen) if seen == ("GET", f"{FILES}/{file.id}"))
    assert network.sent[last]["range"] == f"bytes={150_000 // FRAME_BYTES * FRAME_BYTES}-"
    assert network.sent[last]["if-range"] == f'"{file.sha256}"'
    assert hashlib.sha256(desk.store.files.read(file.id)).hexdigest() == file.sha256


def put_at_the_portal(desk: Desk, tmp_path: Path, *, size: int) -> Attachment:
    """A file of this size in a case of this desk, by the ordinary way."""
    path = tmp_path / "scan.pdf"
    path.write_bytes(b"%PDF-1.4" + os.urandom(size - 8))
    file_id = desk.work.add_file(desk.find(Status.IN_PROGRESS), path, FileTarget.CASE)
    desk.service.fetch_files_once()
    assert desk.sync().trouble == ""
    desk.service.fetch_files_once()
    file = desk.store.files.attachment(file_id)
    assert file is not None
    return file


def test_a_file_with_other_bytes_is_not_kept_and_holds_up_no_other(desk: Desk, network: FaultProxy) -> None:
    files = wanted(desk)
    network.order("spoil", path=FILES)
    assert desk.service.fetch_files_once() == len(files) - 1
    assert desk.service.file_trouble(files[0].id) == "FileUnreadable"
    assert [file.id for file in wanted(desk)] == [files[0].id]
    desk.service.fetch_file(files[0].id)
    assert desk.service.file_trouble(files[0].id) == ""
    assert desk.service.fetch_files_once() == 1


@pytest.mark.parametrize(
    ("status", "trouble"), [(404, "FileUnreadable"), (410, "FileUnreadable"), (403, "AccessRefused")]
)
def test_a_file_that_is_kept_back_is_remembered_as_not_to_be_had_and_holds_up_no_other(
    desk: Desk, network: FaultProxy, status: int, trouble: str
) -> None:
    files = wanted(desk)
    network.order("status", path=FILES, status=status)
    assert desk.service.fetch_files_once() == len(files) - 1
    assert desk.service.file_trouble(files[0].id) == trouble
    asked = len(network.seen)
    assert desk.service.fetch_files_once() == 0
    assert len(network.seen) == asked


@pytest.mark.parametrize(
    ("limits", "trouble"),
    [({"max_file_bytes": 10}, "FileTooLarge"), ({"file_types": ()}, "FileTypeRefused")],
)
def test_what_the_portal_itself_would_not_accept_is_not_even_asked_for(
    desk: Desk, network: FaultProxy, limits: dict[str, int], trouble: str
) -> None:
    desk.store.reference._book().limits = replace(Limits(), **limits)  # type: ignore[arg-type]
    assert desk.service.fetch_files_once() == 0
    assert network.asked(FILES) == 0
    assert {desk.service.file_trouble(file.id) for file in wanted(desk)} == {trouble}


def test_the_lane_runs_by_itself_and_says_which_case_changed(desk: Desk) -> None:
    files = wanted(desk)
    desk.service.start()
    until(lambda: not wanted(desk), "the files never came")
    desk.service.stop()
    changed = {case_id for changes in desk.news for case_id in changes.case_ids}
    assert {desk.store.files.case_of(file.id) for file in files} <= changed


def test_no_file_lies_on_the_disk_as_it_came(desk: Desk, tmp_path: Path) -> None:
    desk.service.fetch_files_once()
    stored = [path.read_bytes() for path in (desk.folder / "blobs").iterdir()]
    assert stored
    assert not any(b"%PDF" in blob or b"PK\x03\x04" in blob for blob in stored)


def test_a_lane_that_was_stopped_fetches_no_more(desk: Desk, network: FaultProxy) -> None:
    desk.service.stop()
    assert desk.service.fetch_files_once() == 0
    assert network.asked(FILES) == 0
