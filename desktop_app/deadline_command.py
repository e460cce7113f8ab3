"""`nguoidan-desktop deadline`: one term's end and its ledger, without a window, a case or a network."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from itertools import chain, pairwise
from pathlib import Path
from re import fullmatch
from typing import TYPE_CHECKING, TypeVar

from desktop_app.clocks import SystemClock
from desktop_app.domain.clock import legal_day
from desktop_app.domain.deadlines.calendar import WorkingCalendar
from desktop_app.domain.deadlines.due_date import Deadline, deadline
from desktop_app.domain.deadlines.duties import Law, read_clocks
from desktop_app.domain.deadlines.entered_dates import DateRefused, check_receipt
from desktop_app.domain.deadlines.explanation import entry_text, term_text, warnings, weekday, written
from desktop_app.domain.deadlines.history import INFO_RECEIVED, INFO_REQUESTED, RECEIVED, ClockEvent
from desktop_app.domain.deadlines.ledger import Kind, LedgerEntry, ledger
from desktop_app.domain.deadlines.refusals import date_text, row_text
from desktop_app.domain.deadlines.rows import TableRefused
from desktop_app.domain.deadlines.rules import Rule, RuleBook, Step
from desktop_app.legal_data import law, own_calendar, own_rules

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001  argparse has no public name

T = TypeVar("T", bound=RuleBook | WorkingCalendar)

_TITLES = {
    Step.ANSWER: "Hạn trả lời",
    Step.RETURN: "Hạn nhận hoặc trả lại cổng",
    Step.PROGRESS: "Hạn cập nhật tình hình lần 1",
    Step.FORWARD: "Hạn chuyển xử lý",
    Step.SUPPLEMENT: "Hạn bổ sung thông tin",
}
_KINDS = {
    Kind.START: "không tính",
    Kind.COUNTED: "tính",
    Kind.PAUSED: "tạm dừng",
    Kind.REST: "bỏ qua",
    Kind.DUE: "hạn",
}
_PAUSABLE = (Step.ANSWER, Step.PROGRESS)


class ArgumentRefused(ValueError):
    """An argument cannot be used; the text is the sentence for the person."""


def add_parser(subparsers: "Subparsers") -> argparse.ArgumentParser:
    """Adds `deadline` and its arguments; they are checked by `run`, which answers in Vietnamese."""
    parser = subparsers.add_parser("deadline", help="tính hạn và giải thích từng ngày")
    parser.add_argument(
        "--channel", default="", help="kênh nhận: citizen, business, dvcqg, legal_text, other"
    )
    parser.add_argument("--received", default="", help="ngày cơ quan nhận, NĂM-THÁNG-NGÀY")
    parser.add_argument("--step", default=Step.ANSWER.value, help="việc phải làm, mặc định answer (trả lời)")
    parser.add_argument(
        "--pause",
        action="append",
        default=[],
        metavar="TỪ..ĐẾN",
        help="ngày đề nghị bổ sung..ngày nhận đủ; lặp lại được",
    )
    parser.add_argument("--agency", default="", help="cơ quan có quy định riêng, DANH-SÁCH/MÃ: 2025/BNV")
    parser.add_argument("--rules", default="", metavar="TỆP", help="thử thêm tệp quy tắc này")
    parser.add_argument("--calendar", default="", metavar="TỆP", help="thử thêm tệp lịch này")
    parser.add_argument("--day", default="", help="coi như hôm nay là ngày này, NĂM-THÁNG-NGÀY")
    parser.add_argument("--json", action="store_true", help="in JSON")
    return parser


def run(args: argparse.Namespace) -> int:
    """Prints the date; 0, or 2 with one sentence on stderr when an argument cannot be used."""
    try:
        text = _answer(args, today=_day(args.day) if args.day else legal_day(SystemClock().now()))
    except ArgumentRefused as refused:
        sys.stderr.write(f"{refused}\n")
        return 2
    sys.stdout.write(f"{text}\n")
    return 0


def _answer(args: argparse.Namespace, *, today: date) -> str:
    book = _law_with(args.rules, args.calendar)
    channel = _one_of("Kênh", args.channel, sorted(book.rules.channels))
    step = Step(_one_of("Bước", args.step, [step.value for step in Step]))
    if not args.received:
        raise ArgumentRefused("Chưa có ngày nhận. Thêm --received NĂM-THÁNG-NGÀY, ví dụ 2017-07-10.")
    received_on = _day(args.received)
    pauses = [_pause(written_pause) for written_pause in args.pause]
    _check_pauses(pauses, received_on, step)
    _check_today(received_on, pauses, today)
    result = _compute(book, channel, step, received_on, pauses=pauses, agency=_agency(args.agency))
    pause_rule = book.rules.find(channel, Step.SUPPLEMENT, received_on, agency=args.agency)
    days = ledger(result, book.calendar, pause_rule=pause_rule)
    said = warnings(result, pause_rule=pause_rule)
    if args.json:
        return json.dumps(_as_json(result, book, days, said), ensure_ascii=False, indent=2)
    return _as_text(step, result, book, days, said)


def _law_with(rules: str, calendar: str) -> Law:
    """The shipped law under an administrator's files, so that they can be tried before they are used."""
    book = law()
    return Law(
        _laid_over(rules, book.rules, own_rules) if rules else book.rules,
        _laid_over(calendar, book.calendar, own_calendar) if calendar else book.calendar,
    )


def _laid_over(name: str, base: T, lay_over: Callable[[str, T], T]) -> T:
    try:
        return lay_over(Path(name).read_text(encoding="utf-8-sig"), base)
    except (OSError, UnicodeDecodeError):
        raise ArgumentRefused(
            f"Không đọc được tệp {name}. Kiểm tra đường dẫn và quyền đọc, lưu tệp bằng mã UTF-8."
        ) from None
    except TableRefused as refused:
        lines = [f"Tệp {name} bị từ chối, chưa dùng dòng nào:", *map(row_text, refused.problems)]
        raise ArgumentRefused("\n".join(lines)) from None


def _compute(
    book: Law,
    channel: str,
    step: Step,
    received_on: date,
    *,
    pauses: Sequence[tuple[date, date]],
    agency: str,
) -> Deadline:
    events = [ClockEvent(RECEIVED, received_on)]
    for asked_on, got_on in pauses:
        events += ClockEvent(INFO_REQUESTED, asked_on), ClockEvent(INFO_RECEIVED, got_on)
    answer = read_clocks(events, channel=channel, law=book, agency=agency).answer
    if step is Step.ANSWER:
        return answer
    starts_on = answer.nominal_on if step is Step.PROGRESS else received_on
    return deadline(starts_on, book.rules.find(channel, step, received_on, agency=agency), book.calendar)


def _as_json(
    result: Deadline, book: Law, days: Sequence[LedgerEntry], said: Sequence[str]
) -> dict[str, object]:
    due_on = result.due_on
    return {
        "due": _iso(due_on),
        "due_at": None if result.due_at is None else result.due_at.isoformat(),
        "nominal": _iso(result.nominal_on),
        "rule": None if result.rule is None else _rule_as_json(result.rule),
        "provisional": None if result.provisional is None else _rule_as_json(result.provisional),
        "calendar": {"version": book.calendar.version, "confidence": result.calendar_confidence},
        "confidence": result.confidence,
        "warnings": list(said),
        "ledger": [
            {
                "on": _iso(day.on),
                "n": day.number,
                "kind": day.kind,
                "why": day.why,
                "text": entry_text(day, result.rule),
                "legal": day.legal,
            }
            for day in days
        ],
    }


def _rule_as_json(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.rule_id,
        "version": rule.version,
        "amount": None if rule.term is None else rule.term.amount,
        "unit": None if rule.term is None else rule.term.unit,
        "legal_source": rule.legal_source,
        "article": rule.article,
    }


def _as_text(
    step: Step, result: Deadline, book: Law, days: Sequence[LedgerEntry], said: Sequence[str]
) -> str:
    lines = []
    if result.due_on is not None:
        lines.append(f"{_TITLES[step]}: hết {weekday(result.due_on)} {written(result.due_on)}")
    rule = result.counted_by
    if rule is not None and rule.term is not None:
        lines.append(f"Quy tắc {rule.rule_id} bản {rule.version}: {term_text(rule.term)}, {rule.citation}")
    lines += [f"Lưu ý: {sentence}" for sentence in said]
    if result.due_on is not None:
        lines += ["", "Vì sao có ngày này?"]
        lines += [_line(day, result.rule) for day in days]
        lines += ["", f"Lịch nghỉ {book.calendar.version}"]
    return "\n".join(lines)


def _line(day: LedgerEntry, rule: Rule | None) -> str:
    number = "" if day.number is None else str(day.number)
    legal = f" [{day.legal}]" if day.legal else ""
    return f"{written(day.on)}  {number:>3}  {_KINDS[day.kind]:<10}  {entry_text(day, rule)}{legal}"


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _one_of(what: str, given: str, known: Sequence[str]) -> str:
    if given in known:
        return given
    choose = f"Chọn một trong: {', '.join(known)}."
    raise ArgumentRefused(
        f"{what} “{given}” không có. {choose}" if given else f"{what} chưa được chọn. {choose}"
    )


def _agency(given: str) -> str:
    if given and not fullmatch(r"(2017|2025)/\w+", given):
        raise ArgumentRefused(f"Cơ quan “{given}” không hợp lệ. Viết DANH-SÁCH/MÃ, ví dụ 2025/BNV.")
    return given


def _day(given: str) -> date:
    try:
        day = date.fromisoformat(given)
    except ValueError:
        day = None
    if day is None or day.isoformat() != given:
        raise ArgumentRefused(
            f"Ngày “{given}” không hợp lệ. Viết theo dạng NĂM-THÁNG-NGÀY, ví dụ 2017-07-10."
        )
    return day


def _pause(given: str) -> tuple[date, date]:
    asked, dots, got = given.partition("..")
    if not (dots and asked and got):
        raise ArgumentRefused(
            f"Lần tạm dừng “{given}” không hợp lệ. Viết NGÀY-ĐỀ-NGHỊ..NGÀY-NHẬN-ĐỦ,"
            " ví dụ 2017-07-12..2017-07-15."
        )
    return _day(asked), _day(got)


def _check_today(received_on: date, pauses: Sequence[tuple[date, date]], today: date) -> None:
    try:
        for on in (received_on, *chain.from_iterable(pauses)):
            check_receipt(on, today=today)
    except DateRefused as refused:
        raise ArgumentRefused(f"{date_text(refused)} Muốn thử trước, thêm --day.") from None


def _check_pauses(pauses: list[tuple[date, date]], received_on: date, step: Step) -> None:
    if pauses and step not in _PAUSABLE:
        raise ArgumentRefused(f"Bước “{step}” không tạm dừng được. Bỏ --pause hoặc chọn --step answer.")
    for asked_on, got_on in pauses:
        if got_on < asked_on:
            raise ArgumentRefused(
                f"Lần tạm dừng từ {written(asked_on)} kết thúc trước khi bắt đầu. Đổi lại thứ tự hai ngày."
            )
        if asked_on < received_on:
            raise ArgumentRefused(
                f"Lần tạm dừng từ {written(asked_on)} bắt đầu trước ngày nhận {written(received_on)}."
                " Sửa một trong hai ngày."
            )
    for (_, got_on), (asked_on, _) in pairwise(sorted(pauses)):
        if asked_on < got_on:
            raise ArgumentRefused(
                f"Lần tạm dừng từ {written(asked_on)} trùng với lần trước. Gộp hai lần thành một."
            )
