"""`nguoidan-portal exchange`: answer a package that was carried here, without a server running."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from fastapi.exceptions import RequestValidationError

from sync.reference_portal.air_gap import answer_package
from sync.reference_portal.database import Database, is_there
from sync.reference_portal.portal import open_portal
from sync.reference_portal.portal_time import PortalClock, read_day, starting_at, wall_clock
from sync.reference_portal.problems import KINDS, Problem

DONE, REFUSED, NO_PORTAL = 0, 1, 2


def main(argv: Sequence[str]) -> int:
    """0 when the answer was written, 1 when the package was refused, 2 when there is no portal or no file."""
    options = _parser().parse_args(argv)
    try:
        raw = options.given.read_bytes()
    except OSError as error:
        return _complain(f"{options.given}: {error.strerror}", NO_PORTAL)
    if not is_there(options.database):
        return _complain("There is no portal in this database", NO_PORTAL)
    try:
        sealed = _answer(options.database, raw, options.day)
    except Problem as problem:
        return _complain(KINDS[problem.slug][1], REFUSED)
    except RequestValidationError:
        return _complain(KINDS["invalid"][1], REFUSED)
    options.answer.write_bytes(sealed)
    return DONE


def _answer(address: str, raw: bytes, day: datetime | None) -> bytes:
    clock = PortalClock(wall_clock if day is None else starting_at(day))
    with closing(Database(address)) as database:
        return answer_package(open_portal(database, clock, training=False), raw)


def _complain(what: str, code: int) -> int:
    sys.stderr.write(f"{what}\n")
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="nguoidan-portal exchange", description="Answer a package")
    parser.add_argument("--database", required=True, help="database URL or SQLite file")
    parser.add_argument("--in", dest="given", type=Path, required=True, help="the package of a machine")
    parser.add_argument("--out", dest="answer", type=Path, required=True, help="where the answer goes")
    parser.add_argument("--day", type=read_day, help="2025-08-25 or 2025-08-25T14:20, time of Viet Nam")
    return parser
