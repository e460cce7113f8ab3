"""Figures as handed over, frozen: canonical JSON signed by this device, and the cases of each cell."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, Protocol

import msgspec
import rfc8785

from desktop_app.domain.figures.comparison import NATIONAL_ROW, Member, Place
from desktop_app.domain.figures.facts import CaseFact
from desktop_app.domain.figures.national import Sums
from desktop_app.domain.figures.predicates import asked_of, meets
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.table import Column, RowKind, Sum, TableDefinition
from desktop_app.domain.people import Person
from desktop_app.domain.proof import SignatureCheck
from desktop_app.reports.document import Document, as_document
from desktop_app.storage.instants import instant_text
from desktop_app.storage.report_snapshots import KeptSnapshot

KIND: Final = "nguoidan-quarter"


class Signer(Protocol):
    """This device's own signature."""

    @property
    def public_key(self) -> str:
        """Base64 of the 32 raw bytes (Ed25519)."""
        ...

    def sign(self, content: bytes) -> str:
        """Base64."""
        ...

    def signed(self, content: bytes, signature: str, public_key: str) -> bool:
        """Whether the signature over the content is by that key."""
        ...


class Concern(StrEnum):
    """What has to be said before figures are frozen all the same."""

    UNFINISHED = "unfinished"  # the quarter has not ended by the last sync
    UNDATED = "undated"  # cases lack a day that the table needs
    CHECK_FAILS = "check_fails"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Frozen figures and what their signature is worth, looked at now.

    `document` is the report's JSON as handed over. `stock`: how many cases the agencies still held.
    """

    id: int
    quarter: Quarter
    by: RowKind
    form: TableDefinition
    cutoff: date
    data_as_of: datetime
    frozen_at: datetime
    frozen_by: str
    concerns: tuple[Concern, ...]
    stock: int
    document: Document
    check: SignatureCheck


def concerns_about(report: QuarterReport) -> tuple[Concern, ...]:
    """What the person who freezes this must know."""
    found = {
        Concern.UNFINISHED: not report.is_finished,
        Concern.UNDATED: bool(report.undated),
        Concern.CHECK_FAILS: not report.holds,
    }
    return tuple(concern for concern, holds in found.items() if holds)


class Membership:
    """Which cells each case stands in; notes the national sums while the report is counted."""

    def __init__(self) -> None:
        self._national: dict[str, tuple[CaseFact, Sums]] = {}

    def note(self, fact: CaseFact, counts_in: Sums) -> None:
        """A case as it passes by."""
        if counts_in:
            self._national[fact.case_id] = (fact, counts_in)

    def members(self, report: QuarterReport) -> list[Member]:
        """Every case of any cell, in order."""
        counting = [column for column in report.template.columns if not column.percent]
        in_table: dict[str, tuple[date | None, tuple[Place, ...]]] = {}
        for row, counted in report.counted.items():
            alike: dict[Hashable, tuple[Place, ...]] = {}
            for one in counted:
                asked = asked_of(one)
                if asked not in alike:
                    alike[asked] = tuple(
                        (row, column.key) for column in counting if meets(one, column.predicates)
                    )
                in_table[one.fact.case_id] = (one.due_on, alike[asked])
        return [
            _member(fact, counts_in, *in_table.get(case_id, (None, ())))
            for case_id, (fact, counts_in) in sorted(self._national.items())
        ]


def _member(fact: CaseFact, counts_in: Sums, due_on: date | None, places: Sequence[Place]) -> Member:
    national = [(NATIONAL_ROW, str(one)) for one in counts_in]
    return Member(fact.case_id, fact.version, len(fact.events), due_on, (*national, *places))


def freeze(
    report: QuarterReport, members: Sequence[Member], *, stock: int, me: Person, now: datetime, signer: Signer
) -> KeptSnapshot:
    """The figures with all that defends them, signed. Whoever changes a byte of them breaks the signature."""
    packed = zlib.compress(msgspec.json.encode(members))
    content = rfc8785.dumps(
        {
            "kind": KIND,
            "version": 1,
            "report": as_document(report),
            "form": _form_as_told(report.template),
            "stock": stock,
            "concerns": [str(concern) for concern in concerns_about(report)],
            "frozen_at": instant_text(now),
            "frozen_by": {"id": me.id, "name": me.name},
            "members_sha256": hashlib.sha256(packed).hexdigest(),
            "key": signer.public_key,
        }
    )
    signature = signer.sign(content)
    return KeptSnapshot(0, str(report.quarter), now, bytes(content), packed, signature)


def read_snapshot(kept: KeptSnapshot, signer: Signer) -> Snapshot:
    """The frozen figures, their signature verified anew."""
    told: Document = msgspec.json.decode(kept.content)
    report: Document = told["report"]
    return Snapshot(
        id=kept.id,
        quarter=Quarter.parse(report["quarter"]),
        by=RowKind(report["by"]),
        form=_form(told["form"]),
        cutoff=date.fromisoformat(report["cutoff"]),
        data_as_of=datetime.fromisoformat(report["data_as_of"]),
        frozen_at=datetime.fromisoformat(told["frozen_at"]),
        frozen_by=told["frozen_by"]["name"],
        concerns=tuple(Concern(one) for one in told["concerns"]),
        stock=told["stock"],
        document=report,
        check=_checked(kept, told, signer),
    )


def members_of(kept: KeptSnapshot) -> list[Member]:
    """The cases of each cell as they were."""
    return msgspec.json.decode(zlib.decompress(kept.members), type=list[Member])


def _checked(kept: KeptSnapshot, told: Document, signer: Signer) -> SignatureCheck:
    members_are_those = hashlib.sha256(kept.members).hexdigest() == told["members_sha256"]
    if not (members_are_those and signer.signed(kept.content, kept.signature, told["key"])):
        return SignatureCheck.BAD
    return SignatureCheck.GOOD if told["key"] == signer.public_key else SignatureCheck.NO_KEY


def _form_as_told(form: TableDefinition) -> Document:
    return {
        "key": form.key,
        "version": form.version,
        "title": form.title,
        "columns": [msgspec.to_builtins(column) for column in form.columns],
        "sums": [msgspec.to_builtins(one) for one in form.sums],
    }


def _form(told: Mapping[str, Any]) -> TableDefinition:
    return TableDefinition(
        key=told["key"],
        version=told["version"],
        title=told["title"],
        columns=msgspec.convert(told["columns"], tuple[Column, ...]),
        sums=msgspec.convert(told["sums"], tuple[Sum, ...]),
    )
