"""Stands where cases come in: what is not this person's to see is not kept, whoever sends it."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

import msgspec

from desktop_app.domain.case import Case, decode_case
from desktop_app.domain.people import Role
from desktop_app.domain.scope import Sight, pared, tells_too_much
from desktop_app.storage import json_text
from desktop_app.storage.reference import Reference

logger = logging.getLogger(__name__)

LEEWAY: Final = timedelta(days=1)
"""A deputy's days begin and end with the portal's date, which this machine's may differ from by one."""

WITHHELD: Final = b""
"""The document of a case that came and is not to be seen: that it came, and nothing of what it says."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a document; `case` is None for one that is not shown."""

    case: Case | None
    document: bytes


class ScopeGuard:
    """Judges by the reference data of the cache that the cases go into."""

    def __init__(self, reference: Reference) -> None:
        self._reference = reference
        self._told: set[str] = set()

    def sight(self, leeway: timedelta = LEEWAY) -> Sight:
        """What may be seen now."""
        me = self._reference.granted()
        absent = () if me is None else self._reference.stands_in_for(me.id, within=leeway)
        return Sight(me, self._reference.unit_of, absent)

    def kept(self, case: Case, document: bytes, sight: Sight) -> Kept:
        """The case as this person may have it; said once in the log, by its id, where that is less."""
        view = sight.view(case)
        if view is None:
            self._tell(case.id, "withheld: it is outside this person's scope")
            return Kept(None, WITHHELD)
        if not tells_too_much(case, view):
            return Kept(case, document)
        self._tell(case.id, "kept without what its view does not show")
        less = json_text.encode(pared(msgspec.json.decode(document), view))
        return Kept(decode_case(less), less)

    def knows_of(self, case_ids: Iterable[str]) -> None:
        """These are about to be judged again, by other grants: that is no mistake of the portal."""
        before = len(self._told)
        self._told.update(case_ids)
        logger.info("%d cases are not to be seen any more", len(self._told) - before)

    def basis(self) -> str:
        """Changes whenever other cases may be seen than before."""
        sight = self.sight()
        me = sight.me
        whose = [] if me is None else [me, *sight.stands_in_for]
        facts: list[Any] = [[one.id, *one.grants] for one in whose]
        if any(one.has(Role.SUPERVISOR) for one in whose):
            facts.append(sorted((one.id, one.unit or "") for one in self._reference.people()))
        return hashlib.sha256(msgspec.json.encode(facts)).hexdigest()

    def _tell(self, case_id: str, what: str) -> None:
        if case_id not in self._told:
            self._told.add(case_id)
            logger.warning("case %s %s", case_id, what)
