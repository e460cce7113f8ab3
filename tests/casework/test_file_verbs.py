"""Adding a file to a case or an answer: kept encrypted at once, named before it has left, taken out again."""

from __future__ import annotations

import io
import resource
import signal
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from desktop_app.domain.actions import ActionState, ActionType
from desktop_app.domain.approval import draft_sha256
from desktop_app.domain.errors import (
    ActionNotAllowed,
    DiskFull,
    FileTooLarge,
    FileTypeRefused,
    FileUnreadable,
    TooLate,
    TooManyFiles,
    UnknownCase,
)
from desktop_app.domain.uploads import FileTarget, UploadState
from tests.storage.builders import GREETING, Profile, accepted, document, remove

PDF = b"%PDF-1.4\n" + bytes(range(256)) * 40
JPG = b"\xff\xd8\xff\xe0" + b"anh" * 500
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def office(*parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for part in ("[Content_Types].xml", *parts):
            archive.writestr(part, "<x/>")
    return made.getvalue()


@pytest.fixture
def writing(profile: Profile) -> Profile:
    """Hạnh's machine; she is working on the case."""
    profile.pull(document(1, version=2, status="in_progress"))
    return profile


@pytest.fixture
def stick(tmp_path: Path) -> Callable[..., Path]:
    """`stick("x.pdf", b"…")` is a file on a USB stick."""

    def put(name: str, content: bytes = PDF) -> Path:
        folder = tmp_path / "stick"
        folder.mkdir(exist_ok=True)
        (folder / name).write_bytes(content)
        return folder / name

    return put


Stick = Callable[..., Path]


def add(profile: Profile, path: Path, target: FileTarget = FileTarget.DRAFT) -> str:
    return profile.work.add_file("c_1", path, target)


def went_up(profile: Profile, file_id: str) -> None:
    """What the upload lane says when the portal has all of a file."""
    for upload in profile.store.uploads.all():
        if upload.attachment_id == file_id:
            profile.store.uploads.done(upload.id)


def names_in(profile: Profile) -> list[tuple[str, str]]:
    detail = profile.queue.detail("c_1")
    return [(file.name, file.target) for file in detail.case.attachments]


def test_the_stick_may_be_pulled_out_at_once(writing: Profile, stick: Stick) -> None:
    path = stick("Quyết định 12.PDF")
    file_id = add(writing, path, FileTarget.CASE)
    path.unlink()
    writing.restart()
    assert writing.store.files.read(file_id) == PDF
    assert names_in(writing) == [("Quyết định 12.pdf", "case")]
    [upload] = writing.store.uploads.all()
    assert (upload.state, upload.size, upload.sha256) == (
        UploadState.WAITING, len(PDF), sha256(PDF).hexdigest(),
    )  # fmt: skip
    assert upload.attachment_id == file_id


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PDF, "pdf"),
        (JPG, "jpg"),
        (OLE + "WordDocument\0".encode("utf-16-le"), "doc"),
        (OLE + "Workbook\0".encode("utf-16-le"), "xls"),
        (office("word/document.xml"), "docx"),
        (office("xl/workbook.xml"), "xlsx"),
    ],
)
def test_a_file_is_what_its_bytes_say_whatever_its_name(
    writing: Profile, stick: Stick, content: bytes, kind: str
) -> None:
    add(writing, stick("ban-quet.tmp", content))
    assert names_in(writing) == [(f"ban-quet.{kind}", "draft")]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ program",
        b"PK\x03\x04 broken",
        office("word/document.xml", "word/vbaProject.bin"),
        office("other.xml"),
        OLE + b"EncryptedPackage",
        b"<html>",
    ],
    ids=["empty", "program", "broken zip", "macros", "other zip", "locked", "page"],
)
def test_what_is_none_of_the_accepted_types_is_refused_and_leaves_nothing(
    writing: Profile, stick: Stick, content: bytes
) -> None:
    with pytest.raises(FileTypeRefused) as refused:
        add(writing, stick("bao-cao.docx", content))
    assert refused.value.name_suffix == ".docx"
    assert names_in(writing) == []
    assert list((writing.folder / "blobs").iterdir()) == []


def test_size_count_and_a_file_that_is_gone_are_refused_with_the_limit(
    writing: Profile, stick: Stick, tmp_path: Path
) -> None:
    limits = writing.store.reference.limits()
    with pytest.raises(FileTooLarge) as large:
        add(writing, stick("x.pdf", b"%PDF-" + bytes(limits.max_file_bytes)))
    assert large.value.limit == limits.max_file_bytes
    with pytest.raises(FileUnreadable):
        add(writing, tmp_path / "gone.pdf")
    for number in range(limits.max_files):
        add(writing, stick("x.pdf", PDF + b"%d" % number), FileTarget.CASE)
    with pytest.raises(TooManyFiles) as many:
        add(writing, stick("x.pdf"))
    assert many.value.limit == limits.max_files
    assert len(list((writing.folder / "blobs").iterdir())) == limits.max_files


def test_only_who_writes_the_answer_adds_to_it(profile: Profile, stick: Stick) -> None:
    with pytest.raises(ActionNotAllowed):
        add(profile, stick("x.pdf"))  # not accepted yet
    assert add(profile, stick("x.pdf"), FileTarget.CASE)
    with pytest.raises(UnknownCase):
        profile.work.add_file("c_9", stick("x.pdf"), FileTarget.CASE)


def test_the_same_file_twice_in_a_case_is_kept_once(writing: Profile, stick: Stick) -> None:
    first = add(writing, stick("a.pdf"), FileTarget.CASE)
    assert add(writing, stick("b.pdf")) == first
    assert names_in(writing) == [("a.pdf", "case")]
    assert writing.queue.detail("c_1").draft is not None
    assert len(writing.store.uploads.all()) == 1


def test_an_answer_binds_its_files_before_they_have_left(writing: Profile, stick: Stick) -> None:
    file_id = add(writing, stick("a.pdf"))
    writing.work.keep_text("c_1", "Đã sửa đường.")
    writing.work.submit("c_1")
    case = writing.queue.detail("c_1").case
    assert case.draft is not None
    assert case.draft.files == (file_id,)
    assert case.draft.sha256 == draft_sha256(
        body="Đã sửa đường.", greeting=GREETING, files=[sha256(PDF).hexdigest()],
        recipient="s_1", reply_round=1,
    )  # fmt: skip


def test_an_answer_waits_for_its_file_and_nothing_else_does(writing: Profile, stick: Stick) -> None:
    writing.pull(document(2))
    file_id = add(writing, stick("a.pdf"))
    writing.work.keep_text("c_1", "Đã sửa.")
    writing.work.submit("c_1")
    writing.work.note("c_1", "Đã gọi người gửi.")
    writing.work.accept("c_2")
    assert sent_types(writing) == ["note", "accept"]
    went_up(writing, file_id)
    assert sent_types(writing) == ["attach", "save_draft", "submit_for_approval"]


def sent_types(profile: Profile) -> list[str]:
    """What leaves now; the portal takes it all."""
    by_id = {action.id: action.type for action in profile.store.outbox.rows()}
    batch = profile.take_batch()
    profile.answer(*(accepted(sent, 3) for sent in batch))
    return [by_id[sent.id] for sent in batch]


def test_an_answer_without_a_file_never_waits_for_one(writing: Profile, stick: Stick) -> None:
    add(writing, stick("a.pdf"), FileTarget.CASE)
    writing.work.keep_text("c_1", "Đã sửa.")
    writing.work.submit("c_1")
    assert sent_types(writing) == ["save_draft", "submit_for_approval"]


def test_a_file_taken_out_before_it_left_is_never_sent(writing: Profile, stick: Stick) -> None:
    file_id = add(writing, stick("a.pdf"))
    writing.work.keep_text("c_1", "Đã sửa.")
    writing.work.save_draft("c_1")
    writing.work.remove_file("c_1", file_id)
    assert names_in(writing) == []
    assert not writing.store.files.has(file_id)
    assert writing.store.uploads.all() == []
    writing.work.submit("c_1")
    assert sent_types(writing) == ["save_draft", "submit_for_approval"]
    case = writing.queue.detail("c_1").case
    assert case.draft is not None
    assert (case.draft.files, case.draft.body, case.draft.rev) == ((), "Đã sửa.", 1)


def test_a_file_of_a_submitted_answer_stays_until_the_submission_is_taken_back(
    writing: Profile, stick: Stick
) -> None:
    file_id = add(writing, stick("a.pdf"))
    writing.work.keep_text("c_1", "Đã sửa.")
    submitted = writing.work.submit("c_1")
    with pytest.raises(ActionNotAllowed, match="waiting"):
        writing.work.remove_file("c_1", file_id)
    assert writing.store.files.has(file_id)
    writing.work.take_back(submitted.id)
    writing.work.remove_file("c_1", file_id)
    assert names_in(writing) == []


def test_a_file_that_the_portal_has_leaves_the_answer_but_not_the_case(
    writing: Profile, stick: Stick
) -> None:
    file_id = add(writing, stick("a.pdf"))
    went_up(writing, file_id)
    [sent] = writing.take_batch()
    writing.answer(accepted(sent, 3))
    writing.work.remove_file("c_1", file_id)
    assert names_in(writing) == [("a.pdf", "draft")]
    draft = writing.queue.detail("c_1").draft
    assert draft is None or draft.files == ()
    with pytest.raises(TooLate):
        writing.work.remove_file("c_1", file_id)


def test_a_taken_back_revision_brings_its_files_back_with_its_text(writing: Profile, stick: Stick) -> None:
    file_id = add(writing, stick("a.pdf"))
    writing.work.keep_text("c_1", "Đã sửa.")
    revision = writing.work.save_draft("c_1")
    assert revision is not None
    writing.work.take_back(revision.id)
    draft = writing.queue.detail("c_1").draft
    assert draft is not None
    assert (draft.body, draft.files) == ("Đã sửa.", (file_id,))


def test_taking_the_action_of_a_file_back_ends_its_upload_and_says_so_in_the_answer(
    writing: Profile, stick: Stick
) -> None:
    add(writing, stick("a.pdf"))
    writing.work.keep_text("c_1", "Đã sửa.")
    attach = next(a for a in writing.store.outbox.of_case("c_1") if a.type == ActionType.ATTACH)
    writing.work.take_back(attach.id)
    assert writing.store.uploads.all() == []
    with pytest.raises(ActionNotAllowed, match="file-refused"):
        writing.work.submit("c_1")


def test_a_file_rests_and_goes_on_when_told(writing: Profile, stick: Stick) -> None:
    file_id = add(writing, stick("a.pdf"), FileTarget.CASE)
    writing.work.pause_file(file_id, paused=True)
    assert writing.store.uploads.next(writing.clock.now()) is None
    writing.restart()
    assert writing.store.uploads.all()[0].state is UploadState.PAUSED
    writing.work.pause_file(file_id, paused=False)
    assert writing.store.uploads.next(writing.clock.now()) is not None


def test_a_full_disk_while_adding_keeps_what_was_there(writing: Profile, stick: Stick) -> None:
    add(writing, stick("a.pdf"))
    large = stick("b.pdf", PDF * 20)
    with room_for(50_000), pytest.raises(DiskFull):
        add(writing, large)
    assert names_in(writing) == [("a.pdf", "draft")]
    assert len(list((writing.folder / "blobs").iterdir())) == 1
    assert add(writing, large)


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """A disk that takes no file beyond this size: written for real, refused by the system."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)


def test_a_file_of_a_case_that_left_keeps_its_bytes_until_somebody_decides(
    writing: Profile, stick: Stick
) -> None:
    file_id = add(writing, stick("a.pdf"))
    writing.pull(remove("c_1"))
    writing.restart()
    assert writing.store.files.read(file_id) == PDF
    left = writing.queue.unfinished()
    assert ("file", "a.pdf", "reassigned") in [(work.kind, work.text, work.reason) for work in left]


def test_no_plain_byte_of_an_added_file_lies_on_the_disk(writing: Profile, stick: Stick) -> None:
    canary = b"CANARY-5d1f" * 8_000
    path = stick("so-0912345678.pdf", b"%PDF-1.4" + canary)
    add(writing, path)
    path.unlink()
    writing.store.close()
    found = [
        file.name
        for file in writing.folder.rglob("*")
        if file.is_file() and (b"CANARY-5d1f" in file.read_bytes() or "0912345678" in file.name)
    ]
    writing.open()
    assert found == []


def test_a_refused_file_puts_its_action_before_a_person(writing: Profile, stick: Stick) -> None:
    file_id = add(writing, stick("a.pdf"), FileTarget.CASE)
    [upload] = writing.store.uploads.all()
    writing.store.uploads.refused(upload.id, "not-found")
    assert sent_types(writing) == ["attach"]
    [action] = writing.store.outbox.of_case("c_1")
    assert (action.state, action.after) == (ActionState.ACCEPTED, ())
    assert writing.store.files.has(file_id)


def test_a_file_of_a_case_that_left_is_given_up_by_a_person(writing: Profile, stick: Stick) -> None:
    file_id = add(writing, stick("a.pdf"), FileTarget.CASE)
    writing.pull(remove("c_1"))
    writing.work.drop_file("c_1", file_id)
    assert not writing.store.files.has(file_id)
    assert writing.queue.unfinished() == []
    assert writing.queue.outbox_counts().waiting == 0
