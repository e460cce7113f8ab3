"""What comes down in one run: both scopes, or all of it anew beside what is here, and the comparison."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from desktop_app.departure_work import BY_PERSON
from desktop_app.domain.changes import Changes
from desktop_app.domain.errors import CursorExpired, PortalFault, StoreDamaged
from desktop_app.domain.feed import Scope
from desktop_app.storage.rebuild import NewCopy
from desktop_app.storage.store import Store
from sync.gate import Gate
from sync.kill_points import kill_point
from sync.manifest import ONE_BY_ONE, CheckPlan, Comparison, Outcome, fetch_cases
from sync.portal import FeedCalls, Portal
from sync.pull import Committed, Copy, Pull

SCOPES: Final = (Scope.REF, Scope.ME)
CURSOR_REFUSED, DRIFT = "cursor", "drift"
"""Why all is fetched anew."""
_WITH_A_GOOD_CURSOR: Final = frozenset({DRIFT, BY_PERSON})


@dataclass(slots=True)
class Inflow:
    """Raises the PortalTrouble that ended it; what was committed by then stays.

    `comparer`: the portal, where it has a manifest to compare with; `is_the_same`: whether what a portal
    that was restored has forgotten is settled.
    """

    portal: FeedCalls
    store: Store
    limit: int
    committed: Committed
    now: Callable[[], datetime]
    comparer: Portal | None = None
    is_the_same: Callable[[], bool] = lambda: True
    brought: int = 0

    def go(self) -> None:
        """Bring this machine up to date."""
        gate = _Later(lambda: Gate(self.store, self.now))
        why = self.store.rebuild.wanted
        if why and (self._is_empty() or self.store.rebuild.is_done()):
            self.store.rebuild.forget()
            why = ""
        if why:
            if why in _WITH_A_GOOD_CURSOR:  # a new copy that never gets done keeps no news away
                with suppress(CursorExpired):
                    self._pull(self.store, gate)
            self._rebuild(why, gate())
        else:
            self._follow(gate)
        gate().passed()

    def _follow(self, gate: _Later) -> None:
        """From where it stood, and anew where the portal or the comparison says so."""
        plan, is_first = CheckPlan(self.store.meta), self.store.truth.cursor(Scope.ME) is None
        try:
            self._pull(self.store, gate)
        except CursorExpired:
            if self.is_the_same():  # else it is asked first what it forgot: a new copy lets files go
                self._rebuild(CURSOR_REFUSED, gate())
            return
        if is_first and self.is_the_same():
            self.store.files.sweep()  # those of a case that left while nothing here could miss it
        if self.comparer is not None and plan.is_due(self.now(), news=bool(self.brought)):
            plan.check_soon()
            comparison = Comparison(self.comparer, self.store, self.limit, self._count, gate())
            if self._same(comparison) is False:
                self._rebuild(DRIFT, gate())

    def _pull(self, copy: Copy, gate: _Later | None) -> None:
        for scope in SCOPES:
            guard = gate() if gate is not None and scope is Scope.ME else None
            counted = self._count if copy is self.store else self._count_only
            pull = Pull(self.portal, copy, scope, self.limit, counted, guard)
            try:
                pull.go()
            except CursorExpired:
                if copy.truth.cursor(scope) is not None:
                    raise
                copy.truth.forget_cursor(scope)  # the copy under way is known no more: begin another
                pull.go()
            if scope is Scope.REF and copy is self.store:
                self._follow_scope()

    def _follow_scope(self) -> None:
        """Whoever was granted something else sees other cases: some go, and those withheld may come now."""
        basis = self.store.scoping.changed()
        if basis is None:
            return
        for changes in self.store.scoping.judge_again():
            self.committed(changes, 0)
        withheld = self.store.truth.withheld()
        if withheld and (self.comparer is None or len(withheld) > ONE_BY_ONE):
            self.store.truth.forget_cursor(Scope.ME)
        elif withheld and self.comparer is not None:
            fetch_cases(self.comparer, self.store, withheld, self._count)
        self.store.scoping.settle(basis)

    def _rebuild(self, why: str, gate: Gate) -> None:
        """All anew, into a file beside; what is here stays readable until then. Goes on where it was left."""
        rebuild = self.store.rebuild
        rebuild.want(why, self.now())
        try:
            moved = self._changed_over(gate)
        except CursorExpired:  # what had come of it is of a portal that was put back meanwhile: begin again
            moved = self._changed_over(gate)
        self.committed(Changes(case_ids=moved, membership=True, reference=True), 0)

    def _changed_over(self, gate: Gate) -> frozenset[str]:
        rebuild = self.store.rebuild
        with rebuild.copy() as new:
            self._fill(new)
            gate.takes(rebuild.open_cases_missing_in(new))
            return rebuild.change_over(new, self.now(), kill_point)

    def _fill(self, new: NewCopy) -> None:
        try:
            self._pull(new, None)
        except CursorExpired:
            self.store.rebuild.start_over()
            raise
        if self.comparer is None:
            return
        if self._same(Comparison(self.comparer, new, self.limit, self._count_only)) is False:
            self.store.rebuild.start_over()
            raise PortalFault  # it does not hold what it hands out: nothing of that is believed

    def _same(self, comparison: Comparison) -> bool | None:
        """Whether a copy holds what it should, put right if need be; None when it could not be told."""
        found = [comparison.go(scope) for scope in SCOPES]
        if Outcome.DIFFERENT in found:
            return False
        if Outcome.UNKNOWN in found:
            return None
        CheckPlan(self.store.meta).found_same(self.now())
        return True

    def _is_empty(self) -> bool:
        """Nothing is here that could be read meanwhile, or that might be wrong."""
        with suppress(StoreDamaged):
            return self.store.truth.count() == 0
        return False

    def _count(self, changes: Changes, cases: int) -> None:
        self.brought += cases
        self.committed(changes, cases)

    def _count_only(self, _: Changes, cases: int) -> None:
        """What is stored beside is no news for the lists yet."""
        self._count(Changes(), cases)


@dataclass(slots=True)
class _Later:
    """The run's gate, made when it is come to: reference data passes without."""

    make: Callable[[], Gate]
    made: Gate | None = None

    def __call__(self) -> Gate:
        self.made = self.made or self.make()
        return self.made
