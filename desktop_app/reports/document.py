"""A quarter's report as JSON: the same figures as on screen, with the hash of their canonical form."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from fractions import Fraction
from itertools import chain
from typing import Any, Final

import rfc8785

from desktop_app.domain.figures.assembly import cells, row_key
from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.table import Cell, Row, RowKind
from desktop_app.domain.figures.timeliness import grouped
from desktop_app.storage.instants import instant_text

DIGITS: Final = 2
"""Decimals of a percentage."""

Document = dict[str, Any]


def as_document(report: QuarterReport) -> Document:
    """Codes, ids and numbers alone; `agencies` by code in every grouping. `sha256` covers all the rest."""
    told = {
        "quarter": str(report.quarter),
        "cutoff": report.cutoff.isoformat(),
        "data_as_of": instant_text(report.data_as_of),
        "finished": report.is_finished,
        "rules": report.rules,
        "calendar": report.calendar,
        "form": {"key": report.template.key, "version": report.template.version},
        "by": str(report.by),
        "cumulative": _cumulative(report),
        "in_quarter": _in_quarter(report),
        "late_agencies": [_code(key) for key in report.late_agencies],
        "agencies": _agencies(report),
        "rows": [_row(row) for row in report.rows],
        "total": _cells(report.total.cells),
        "checks": [
            {"name": check.name, "holds": check.holds, "left": check.left, "right": check.right}
            for check in report.checks
        ],
        "undated": list(report.undated),
    }
    return {**told, "sha256": hash_of(told)}


def hash_of(document: Document) -> str:
    """SHA-256 in hex over RFC 8785 of all but its own `sha256`."""
    rest = {name: value for name, value in document.items() if name != "sha256"}
    return hashlib.sha256(rfc8785.dumps(rest)).hexdigest()


def _cumulative(report: QuarterReport) -> Document:
    sums = report.cumulative
    return {
        "from": None if sums.from_on is None else sums.from_on.isoformat(),
        "received": sums.received,
        "in_scope": sums.in_scope,
        "forwarded": sums.forwarded,
        "awaiting_supplement": sums.awaiting_supplement,
        "answered": sums.answered,
        "answered_percent": None if sums.answered_percent is None else round(sums.answered_percent, DIGITS),
        "in_progress": sums.in_progress,
    }


def _in_quarter(report: QuarterReport) -> Document:
    sums = report.in_quarter
    return {
        "in_scope": sums.in_scope,
        "forwarded": sums.forwarded,
        "awaiting_supplement": sums.awaiting_supplement,
        "answered": sums.answered,
    }


def _agencies(report: QuarterReport) -> list[Document]:
    every = chain.from_iterable(report.counted.values())
    by_agency = grouped(every, lambda one: row_key(one.fact, RowKind.AGENCY))
    return [
        {
            "list": key.partition("/")[0],
            "code": _code(key),
            "cells": _cells(cells(counted, report.template.columns)),
        }
        for key, counted in by_agency.items()
    ]


def _row(row: Row) -> Document:
    return {"key": row.key, "name": row.name, "cells": _cells(row.cells)}


def _cells(row: Iterable[Cell]) -> list[int | float | None]:
    return [round(float(cell), DIGITS) if isinstance(cell, Fraction) else cell for cell in row]


def _code(agency: str) -> str:
    return agency.partition("/")[2]
