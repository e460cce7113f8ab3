"""What screens and commands ask about figures: a quarter, frozen figures and what changed since."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import Final

from desktop_app.domain.case import Agency
from desktop_app.domain.clock import Clock, legal_day
from desktop_app.domain.deadlines.duties import Law
from desktop_app.domain.errors import FiguresChanged, FreezeDoubtful, NoDataYet, QuarterInFuture
from desktop_app.domain.feed import Scope
from desktop_app.domain.figures.assembly import Sources, open_stock, report_on
from desktop_app.domain.figures.comparison import CellChange, compare
from desktop_app.domain.figures.facts import CaseFact
from desktop_app.domain.figures.national import National, counted_in
from desktop_app.domain.figures.quarter import Quarter
from desktop_app.domain.figures.quarter_report import QuarterReport
from desktop_app.domain.figures.standing import Counted, count
from desktop_app.domain.figures.table import RowKind, TableDefinition
from desktop_app.domain.people import Person, Role
from desktop_app.domain.proof import SignatureCheck
from desktop_app.reports.document import as_document
from desktop_app.reports.forms import QUARTER, Forms
from desktop_app.reports.snapshots import (
    Concern,
    Membership,
    Signer,
    Snapshot,
    concerns_about,
    freeze,
    members_of,
    read_snapshot,
)
from desktop_app.storage.search import fold
from desktop_app.storage.store import Store

CONTENT_TYPES: Final = ("conduct", "rule", "idea")


class Reports:
    """Answers from facts, which it catches up first: slow with many cases, so not for the main thread.

    `data_as_of` tells when the last sync ended, None while there was none.
    """

    def __init__(
        self,
        store: Store,
        me: Person,
        clock: Clock,
        *,
        data_as_of: Callable[[], datetime | None],
        forms: Forms,
        signer: Signer,
    ) -> None:
        self._store = store
        self._me = me
        self._clock = clock
        self._data_as_of = data_as_of
        self._signer = signer
        self.forms = forms

    @property
    def usual_rows(self) -> RowKind:
        """By agency for who reports on all of them, by field for everybody else."""
        return RowKind.AGENCY if self._me.has(Role.REPORTER) else RowKind.FIELD

    def quarters(self) -> list[Quarter]:
        """The quarters there is data for, the newest first. Raises NoDataYet."""
        as_of = self._as_of()
        self._store.figures.catch_up()
        first_day = self._store.figures.first_day()
        if first_day is None:
            return []
        found = [Quarter.of(legal_day(as_of))]
        while found[-1].first > first_day:
            found.append(found[-1].previous)
        return found

    def quarter(
        self, quarter: Quarter, *, by: RowKind | None = None, template: str = QUARTER
    ) -> QuarterReport:
        """The figures of a quarter by what is here now.

        Raises NoDataYet, QuarterInFuture, TemplateRefused and TemplateUnknown.
        """
        return self._count(quarter, by or self.usual_rows, self.forms.named(template))

    def cases(self, first: date, cutoff: date) -> list[Counted]:
        """Every case that an agency had in a period, as it stood when `cutoff` ended. Raises NoDataYet."""
        self._as_of()
        self._store.figures.catch_up()
        return list(count(self._store.figures.facts(), first, cutoff, self._law_of))

    def behind(self, report: QuarterReport, one: National) -> tuple[CaseFact, ...]:
        """The cases behind a national sum, by code."""
        first, cutoff = report.quarter.first, report.cutoff
        found = (fact for fact in self._store.figures.facts() if one in counted_in(fact, first, cutoff))
        return tuple(sorted(found, key=lambda fact: fact.code))

    def freeze(self, report: QuarterReport, *, despite: Collection[Concern] = ()) -> Snapshot:
        """Sign and keep the figures that were looked at.

        Raises FreezeDoubtful for a concern that `despite` does not name, and FiguresChanged when the cases
        changed since: then look again.
        """
        doubts = [concern for concern in concerns_about(report) if concern not in despite]
        if doubts:
            raise FreezeDoubtful(tuple(doubts))
        membership = Membership()
        anew = self._count(report.quarter, report.by, report.template, membership=membership)
        if _figures(anew) != _figures(report):
            raise FiguresChanged
        counted = [one for row in anew.counted.values() for one in row]
        kept = freeze(
            anew,
            membership.members(anew),
            stock=open_stock(counted),
            me=self._me,
            now=self._clock.now(),
            signer=self._signer,
        )
        self._store.snapshots.add(kept)
        return self.snapshots(report.quarter)[0]

    def snapshots(self, quarter: Quarter) -> list[Snapshot]:
        """The frozen figures of a quarter, the newest first, each signature verified now."""
        return [read_snapshot(kept, self._signer) for kept in self._store.snapshots.of(str(quarter))]

    def differences(self, snapshot: Snapshot) -> tuple[CellChange, ...]:
        """The cells that say something else now, as of the same day, and why. Raises NoDataYet."""
        membership = Membership()
        report = self._count(
            snapshot.quarter, snapshot.by, snapshot.form, cutoff=snapshot.cutoff, membership=membership
        )
        kept = next(one for one in self._store.snapshots.of(str(snapshot.quarter)) if one.id == snapshot.id)
        was, now = members_of(kept), membership.members(report)
        return compare(was, now, self._store.figures.some, snapshot.cutoff)

    def row_name(self, kind: RowKind, key: str) -> str:
        """The name of a row, its key where nobody knows it; empty for none."""
        reference = self._store.reference
        match kind:
            case RowKind.AGENCY:
                return reference.agency_name(_agency(key))
            case RowKind.FIELD:
                return reference.field_name(key)
            case RowKind.UNIT:
                return reference.unit_name(key)
            case RowKind.OFFICER:
                person = reference.person(key)
                return person.name if person else key
            case RowKind.CONTENT_TYPE:
                return key

    def _count(
        self,
        quarter: Quarter,
        by: RowKind,
        form: TableDefinition,
        *,
        cutoff: date | None = None,
        membership: Membership | None = None,
    ) -> QuarterReport:
        as_of = self._as_of()
        if quarter.first > legal_day(as_of):
            raise QuarterInFuture(str(quarter), legal_day(as_of))
        self._store.figures.catch_up()
        newest = self._store.laws.newest
        sources = Sources(
            data_as_of=as_of,
            law_of=self._law_of,
            rules=newest.rules.version,
            calendar=newest.calendar.version,
            names=self.row_name,
            order=self._order,
            unreadable=self._store.truth.unreadable(),
            stock_before=self._stock_of(quarter.previous),
        )
        note = None if membership is None else membership.note
        facts = self._store.figures.facts()
        return report_on(quarter, facts, form, by, sources, cutoff=cutoff, note=note)

    def _as_of(self) -> datetime:
        as_of = self._data_as_of()
        if as_of is None or self._store.truth.cursor(Scope.ME) is None:
            raise NoDataYet
        return as_of

    def _law_of(self, closed_at: datetime | None) -> Law:
        laws = self._store.laws
        return laws.newest if closed_at is None else laws.history.at_closing(closed_at)

    def _stock_of(self, quarter: Quarter) -> int | None:
        """What the newest good frozen figures of a whole quarter ended with."""
        for snapshot in self.snapshots(quarter):
            if snapshot.check is SignatureCheck.GOOD and Concern.UNFINISHED not in snapshot.concerns:
                return snapshot.stock
        return None

    def _order(self, kind: RowKind, key: str) -> tuple[int, str]:
        """Fields and contents in the order everybody knows them in, all others by name."""
        known = {RowKind.FIELD: tuple(self._store.reference.fields()), RowKind.CONTENT_TYPE: CONTENT_TYPES}
        row = known.get(kind, ())
        place = row.index(key) if key in row else len(row)
        return place, fold(self.row_name(kind, key))


def _agency(key: str) -> Agency:
    list_name, _, code = key.partition("/")
    return Agency(list_name, code)


def _figures(report: QuarterReport) -> dict[str, object]:
    """What a person looks at; a sync in which nothing of it changed does not count."""
    told = as_document(report)
    return {name: value for name, value in told.items() if name not in ("data_as_of", "sha256")}
