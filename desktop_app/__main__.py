"""The command line: chooses what to run, and imports no more than that needs."""

from __future__ import annotations

import argparse
import io
import re
import sys
from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path

from desktop_app import __version__
from desktop_app.domain.clock import LEGAL_ZONE
from desktop_app.domain.figures.quarter import Quarter, QuarterUnknown
from desktop_app.domain.figures.table import RowKind
from desktop_app.system_libraries import prepare_screen

# The day of the tour's pictures, so that two runs of it can be laid beside each other.
TOUR_DAY = datetime(2025, 8, 25, 14, 20, tzinfo=LEGAL_ZONE)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command of `nguoidan-desktop`; the number is the process's exit code."""
    _speak_vietnamese()
    args = _parser().parse_args(argv)
    match args.command:
        case "tour":
            if code := prepare_screen(window=False):
                return code
            from desktop_app import tour  # late: each command pays only for what it uses

            return tour.run(args.out, seed=args.seed, day=args.day or TOUR_DAY)
        case "deadline":
            from desktop_app import deadline_command  # late: see above

            return deadline_command.run(args)
        case "sync":
            from desktop_app import commands  # late: see above

            return commands.sync(args.data_dir, profile=args.profile, as_json=args.json)
        case "package":
            from desktop_app import commands  # late: see above

            if args.direction == "out":
                return commands.package_out(args.data_dir, profile=args.profile, target=args.file)
            return commands.package_in(args.data_dir, profile=args.profile, file=args.file)
        case "doctor":
            from desktop_app import commands  # late: see above

            return commands.doctor(args.data_dir, as_json=args.json)
        case "report":
            from desktop_app import report_command  # late: see above

            return report_command.run(
                report_command.Asked(
                    quarter=args.quarter,
                    out=args.out,
                    by=args.by,
                    template=args.form,
                    data_dir=args.data_dir,
                    profile=args.profile,
                    seed=args.seed,
                    day=args.day,
                )
            )
        case "verify-receipt":
            from desktop_app import receipt_command  # late: see above

            return receipt_command.run(args.file, public=args.key)
        case _:
            if code := prepare_screen(window=True):
                return code
            from desktop_app import program  # late: see above

            return program.run_window(
                data_dir=args.data_dir, training=args.training, seed=args.seed, day=args.day
            )


def _speak_vietnamese() -> None:
    """A pipe on Windows would otherwise refuse the marks; a program without a console has no pipe at all."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    from desktop_app import deadline_command  # late: the law is read only when asked

    parser = argparse.ArgumentParser(
        prog="nguoidan-desktop", description="Nguoidan Desk: xử lý phản ánh, kiến nghị, cả khi không có mạng."
    )
    parser.add_argument("--version", action="version", version=f"Nguoidan Desk {__version__}")
    parser.add_argument(
        "--training", action="store_true", help="chế độ tập huấn: dữ liệu giả, cổng trong máy"
    )
    parser.add_argument("--data-dir", type=Path, help="thư mục dữ liệu thay cho thư mục mặc định")
    _add_day_and_seed(parser)
    commands = parser.add_subparsers(dest="command", metavar="LỆNH")

    tour = commands.add_parser("tour", help="làm trọn một ngày việc không cần màn hình, chụp từng màn hình")
    tour.add_argument("--out", type=Path, required=True, help="thư mục nhận hình và summary.json")
    _add_day_and_seed(tour)

    deadline_command.add_parser(commands)

    sync = commands.add_parser("sync", help="đồng bộ một lần, không mở cửa sổ")
    sync.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS)
    sync.add_argument("--profile", help="mã hồ sơ, khi thư mục có nhiều người dùng")
    sync.add_argument("--json", action="store_true", help="in kết quả dạng JSON")

    package = commands.add_parser("package", help="trao đổi với cổng qua tệp, ở nơi không có mạng")
    package.add_argument(
        "direction", choices=("out", "in"), help="out: xuất gói gửi đi; in: nhập gói trả lời"
    )
    package.add_argument("file", type=Path, metavar="TỆP", help="tệp .pakn; với out cũng có thể là thư mục")
    package.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS)
    package.add_argument("--profile", help="mã hồ sơ, khi thư mục có nhiều người dùng")

    doctor = commands.add_parser("doctor", help="kiểm tra cơ sở dữ liệu, khóa, cổng, giờ máy, chính sách")
    doctor.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS)
    doctor.add_argument("--json", action="store_true", help="in kết quả dạng JSON")

    report = commands.add_parser("report", help="ghi số liệu báo cáo quý ra tệp, không mở cửa sổ")
    report.add_argument("--quarter", type=_quarter, required=True, help="quý, NĂMQSỐ, ví dụ 2017Q3")
    report.add_argument("--out", type=Path, required=True, help="tệp nhận, .xlsx, .docx hoặc .json")
    report.add_argument("--by", type=RowKind, choices=list(RowKind), help="mỗi dòng của bảng là gì")
    report.add_argument("--form", default="quarter", metavar="TÊN", help="mẫu bảng, mặc định quarter")
    report.add_argument("--data-dir", type=Path, default=argparse.SUPPRESS)
    report.add_argument("--profile", help="mã hồ sơ, khi thư mục có nhiều người dùng")
    _add_day_and_seed(report, seed=None)

    receipt = commands.add_parser("verify-receipt", help="kiểm chữ ký của cổng trên một tệp biên nhận")
    receipt.add_argument("file", type=Path, metavar="TỆP", help="tệp .json đã lưu từ Thư đi")
    receipt.add_argument("--key", default="", metavar="KHÓA", help="khóa công khai của cổng (base64)")
    return parser


def _add_day_and_seed(parser: argparse.ArgumentParser, *, seed: str | None = "small") -> None:
    parser.add_argument("--seed", type=_seed, default=seed, help="bộ dữ liệu giả: small, 2017q3, load-N")
    parser.add_argument("--day", type=_day, help="ngày giả định của tập huấn, NĂM-THÁNG-NGÀY")


def _seed(text: str) -> str:
    """The name of a scenario; which there are is known here too, as the portal is far from imported yet."""
    if not re.fullmatch(r"small|2017q3|load-\d+", text):
        raise argparse.ArgumentTypeError(f"bộ dữ liệu “{text}” không có, chọn small, 2017q3 hoặc load-N")
    return text


def _quarter(text: str) -> Quarter:
    """A quarter of a year."""
    try:
        return Quarter.parse(text)
    except QuarterUnknown:
        raise argparse.ArgumentTypeError(f"quý “{text}” không hợp lệ, viết NĂMQSỐ, ví dụ 2017Q3") from None


def _day(text: str) -> datetime:
    """A date, or a date with time, in Vietnam."""
    try:
        given = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"ngày “{text}” không hợp lệ, viết NĂM-THÁNG-NGÀY, ví dụ 2025-08-25"
        ) from None
    if len(text) == 10:
        given = datetime.combine(given.date(), time(8, 0))
    return given if given.tzinfo else given.replace(tzinfo=LEGAL_ZONE)


if __name__ == "__main__":
    sys.exit(main())
