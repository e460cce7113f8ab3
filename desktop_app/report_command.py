"""`nguoidan-desktop report`: the figures of a quarter as a file, without a window."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from desktop_app import bootstrap
from desktop_app.desk import Desk, Surroundings
from desktop_app.domain.errors import AlreadyRunning, DeskError, DiskFull, FileNotWritten, NoDataYet
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.table import RowKind
from desktop_app.domain.people import Role
from desktop_app.legal_data import law
from desktop_app.paths import Paths
from desktop_app.reports.document import as_document
from desktop_app.reports.stamp import Stamp
from desktop_app.reports.whole_file import whole_file
from desktop_app.secrets import FileSecrets
from desktop_app.settings import SettingsFiles
from desktop_app.single_instance import SingleInstance
from desktop_app.training import TrainingGround

WRITTEN, NOT_ANSWERED, NOT_WRITTEN, LOCKED, TO_BE_LOOKED_AT = range(5)
"""Exit codes. The last: written, but a check does not hold or cases lack a day."""

_WIDEST_FIRST: Final = tuple(
    map(str, (Role.REPORTER, Role.LEADER, Role.FOCAL, Role.SUPERVISOR, Role.OFFICER))
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the person wants: `seed` names a training scenario, without it the profile of this machine."""

    quarter: Quarter
    out: Path
    by: RowKind | None
    template: str
    data_dir: Path | None
    profile: str | None
    seed: str | None
    day: datetime | None


def run(asked: Asked) -> int:
    """Write the file, whole or not at all."""
    write = _WRITERS.get(asked.out.suffix.lower())
    if write is None:
        endings = ", ".join(_WRITERS)
        sys.stderr.write(
            f"Không ghi được tệp “{asked.out.suffix}”. Chưa làm gì. Đặt tên --out có đuôi {endings}.\n"
        )
        return NOT_WRITTEN
    if not asked.out.absolute().parent.is_dir():
        sys.stderr.write(
            f"Không có thư mục {asked.out.parent}. Chưa làm gì. Tạo thư mục hoặc chọn nơi khác cho --out.\n"
        )
        return NOT_WRITTEN
    try:
        with _desk(asked) as desk:
            if desk.me is None:
                raise NoDataYet
            report = desk.reports().quarter(asked.quarter, by=asked.by, template=asked.template)
            desk.casework().record_export(
                f"report-{report.quarter}", count=len(report.rows), file_format=asked.out.suffix[1:].lower()
            )
            write(report, asked.out, Stamp(desk.service.clock.now(), desk.me.name, report.data_as_of))
    except AlreadyRunning as running:
        return _complain(running, LOCKED)
    except (FileNotWritten, DiskFull) as trouble:
        return _complain(trouble, NOT_WRITTEN)
    except DeskError as trouble:
        return _complain(trouble, NOT_ANSWERED)
    return _tell(report, asked.out)


def _tell(report: QuarterReport, out: Path) -> int:
    sys.stdout.write(
        f"Đã ghi {out}: số liệu quý {report.quarter}, chốt đến hết ngày {report.cutoff:%d/%m/%Y}.\n"
    )
    if not report.is_finished:
        sys.stderr.write("Quý chưa kết thúc: số liệu còn thay đổi.\n")
    if report.undated:
        sys.stderr.write(
            f"{len(report.undated)} PAKN thiếu ngày nhận hoặc chưa có hạn: {', '.join(report.undated[:20])}"
            f"{' …' if len(report.undated) > 20 else ''}. Mở chương trình để xem từng PAKN.\n"
        )
    for check in report.checks:
        if not check.holds:
            said = check.formula or check.name
            sys.stderr.write(f"Không khớp: {said}; bên trái {check.left}, bên phải {check.right}.\n")
    return WRITTEN if report.holds and not report.undated else TO_BE_LOOKED_AT


@contextmanager
def _desk(asked: Asked) -> Iterator[Desk]:
    with ExitStack() as stack:
        if asked.seed is None:
            paths, _ = bootstrap.folders(asked.data_dir)
            lock = SingleInstance(paths.lock)
            lock.acquire()
            stack.callback(lock.release)
            yield stack.enter_context(bootstrap.opened(paths, asked.profile))
        else:
            yield _training_desk(stack, asked.seed, asked.day or bootstrap.training_day(asked.seed))


def _training_desk(stack: ExitStack, seed: str, day: datetime | None) -> Desk:
    """A scenario's portal on a throw-away folder, and the person there who sees most, after a real pull."""
    scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="nguoidan-report-")))
    paths, clock = Paths(scratch), bootstrap.clock_for(day)
    paths.prepare()
    secrets = FileSecrets(paths.training_secrets)
    ground = stack.enter_context(closing(TrainingGround(paths, secrets, clock, seed=seed)))
    http = stack.enter_context(bootstrap.transport(clock))
    settings = SettingsFiles(paths.user_settings).load()
    around = Surroundings(paths, secrets, clock, http, settings, law(), start_spread=0, hold_seconds=0)
    user = min(ground.users, key=lambda user: _WIDEST_FIRST.index(user.role))
    return stack.enter_context(closing(ground.desk_of(user.user_name, around, lambda _: None)))


def _complain(trouble: DeskError, code: int) -> int:
    from ui.error_text import sentence  # late: loads Qt

    sys.stderr.write(f"{sentence(trouble)}\n")
    return code


def _write_json(report: QuarterReport, path: Path, _: Stamp) -> None:
    text = json.dumps(as_document(report), ensure_ascii=False, indent=2)
    with whole_file(path) as beside:
        beside.write_text(f"{text}\n", encoding="utf-8")


def _write_workbook(report: QuarterReport, path: Path, stamp: Stamp) -> None:
    from desktop_app.reports.workbook import write_workbook  # late: XlsxWriter, for this ending only

    write_workbook(report, path, stamp)


def _write_letter(report: QuarterReport, path: Path, stamp: Stamp) -> None:
    from desktop_app.reports.letter import write_letter  # late: python-docx, for this ending only

    write_letter(report, path, stamp)


_WRITERS: Final[dict[str, Callable[[QuarterReport, Path, Stamp], None]]] = {
    ".xlsx": _write_workbook,
    ".docx": _write_letter,
    ".json": _write_json,
}
